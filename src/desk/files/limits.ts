/**
 * What a workbook's files may hold together, inflated: far above a ward's (100,000 rows of 21
 * columns are 62 MB), and what a machine with little memory still opens.
 */
export const MAX_WORKBOOK_BYTES = 256 * 1024 * 1024;

/** A size in words: `4.096 MB`. */
export function megabytes(bytes: number): string {
  const whole = String(Math.ceil(bytes / 1024 / 1024));
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')} MB`;
}
