/** The help beside a page. */
export const help = { open: 'Trợ giúp', close: 'Đóng' } as const;

export function helpFor(page: string): string {
  return `Trợ giúp: ${page}`;
}
