/** The words of the tab `Kiểm tra` and of the verdict. */

export const office = 'Văn phòng tổng hợp';
export const wholeTab = 'cả trang';
export const answered = 'đã giải trình';
export const gone = 'Đã hết';
export const goneHeading =
  'ĐÃ HẾT: giải trình của những phát hiện không còn nữa (đã chép vào "Nhật ký")';
export const answerCommand = 'Giải trình';
export const howToAnswer =
  'Cảnh báo đã xem và có lý do: ghi vào hai cột "Giải trình" và "Người giải trình" (cần cả hai), lần kiểm tra sau vẫn giữ. Lỗi thì phải sửa, không giải trình thay được.';
export const noFindings = 'Không có phát hiện nào.';

export const header = {
  severity: 'Mức độ',
  tab: 'Trang',
  cell: 'Ô',
  message: 'Phát hiện và cách xử lý',
  found: 'Đang có',
  expected: 'Cần có',
  code: 'Mã',
  why: 'Giải trình',
  who: 'Người giải trình',
  identity: 'Nhận dạng',
} as const;

export interface OpenCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly answered: number;
}

export function title(period: string): string {
  return `KIỂM TRA DỮ LIỆU ${period.toUpperCase()}`;
}

/** `2 lỗi, 1 cảnh báo, 1 đã giải trình`; what is 0 is left out. */
export function counts({ errors, warnings, notes, answered: explained }: OpenCounts): string {
  const parts = [
    [errors, 'lỗi'],
    [warnings, 'cảnh báo'],
    [notes, 'thông tin'],
    [explained, answered],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name}`)
    .join(', ');
}

/** `Biểu chung C47 và 3 nơi khác`. */
export function places(tab: string, cell: string, others: number): string {
  const more = others > 0 ? ` và ${others} nơi khác` : '';
  return `${tab}${cell === '' ? '' : ` ${cell}`}${more}`;
}

export function moreRules(count: number): string {
  return `– và ${count} loại phát hiện khác, xem trang "Kiểm tra"`;
}

/** The verdict in a line: whether the report can be signed, and what stands against it. */
export function verdict({ errors, warnings, notes, answered: explained }: OpenCounts): string {
  const told = explained > 0 ? ` (${explained} cảnh báo đã giải trình)` : '';
  const rest = `${warnings} cảnh báo, ${notes} thông tin${told}`;
  if (errors > 0) {
    return `CÒN ${errors} LỖI PHẢI SỬA; ${rest}. Báo cáo ghi "DỰ THẢO" cho đến khi hết lỗi.`;
  }
  if (warnings > 0) return `KHÔNG CÓ LỖI; ${rest}. Hãy xem các cảnh báo trước khi ký.`;
  const noted = notes > 0 ? `; ${notes} thông tin` : '';
  return `KHÔNG CÓ LỖI, KHÔNG CÒN CẢNH BÁO${noted}${told}. Có thể trình ký.`;
}
