import { shortened } from '../model/beginning';

/** What is said of versions of the report and what changed between them. */

export const changesTitle = 'THAY ĐỔI SO VỚI BẢN TRƯỚC';
/** Said of the first version, again as long as each run says the same, and where those of another period are kept. */
export const noOtherVersion = 'Kỳ này chưa có bản khác nào được giữ để so.';
export const nothingDiffers = 'Số liệu và lời văn như lần tổng hợp trước của kỳ này.';
export const columns = ['Loại', 'Chỉ tiêu', 'Bản trước', 'Bản này'] as const;
export const kinds = {
  figure: 'Số liệu',
  added: 'Thêm đoạn',
  removed: 'Bớt đoạn',
  changed: 'Sửa đoạn',
} as const;
export const notReported = 'chưa báo cáo';
export const notApplicable = 'không áp dụng';

const MOST_LETTERS = 90;

/** A difference in a line: `Số liệu HH.TONG: 150 → 156`. */
export function difference(one: {
  readonly kind: keyof typeof kinds;
  readonly code?: string;
  readonly before?: string;
  readonly now?: string;
}): string {
  const [before, now] = [one.before, one.now].map((text) => shortened(text ?? '', MOST_LETTERS));
  const what = one.code ? `${kinds[one.kind]} ${one.code}` : kinds[one.kind];
  if (before && now) return `${what}: ${before} → ${now}`;
  return `${what}: ${now || before}`;
}

export function moreChanges(count: number): string {
  return `… và ${count} thay đổi khác ở trang "Thay đổi".`;
}

export function changed(figures: number, paragraphs: number): string {
  return `So với bản khác trước đó: ${figures} số liệu và ${paragraphs} đoạn văn thay đổi.`;
}
