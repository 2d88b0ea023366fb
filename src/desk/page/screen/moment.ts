/** A moment as a person in Vietnam reads it. */
export function timeOf(moment: number): string {
  return new Date(moment).toLocaleString('vi-VN', {
    hour: '2-digit',
    minute: '2-digit',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
}
