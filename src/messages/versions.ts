/** What is said of versions of the report and what changed between them. */

export const changesTitle = 'THAY ĐỔI SO VỚI BẢN TRƯỚC';
export const firstVersion = 'Đây là bản đầu tiên của kỳ này, chưa có gì để so.';
export const columns = ['Loại', 'Chỉ tiêu', 'Bản trước', 'Bản này'] as const;
export const kinds = {
  figure: 'Số liệu',
  added: 'Thêm đoạn',
  removed: 'Bớt đoạn',
  changed: 'Sửa đoạn',
} as const;
export const notReported = 'chưa báo cáo';
export const notApplicable = 'không áp dụng';

export function changed(figures: number, paragraphs: number): string {
  return `So với bản trước: ${figures} số liệu và ${paragraphs} đoạn văn thay đổi.`;
}
