/** `20/05/2026 14:03` as a text whose order is that of time. */
export function sortableMoment(when: string): string {
  const [day = '', time = ''] = when.split(' ');
  return `${day.split('/').reverse().join('-')} ${time}`;
}
