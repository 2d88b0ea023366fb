/** What the page **Xem trước báo cáo** says. */

export const title = 'Xem trước báo cáo';
export const nothingMade = 'Chỉ để xem: chưa lập tệp nào, sổ không bị ghi gì.';
export const which = 'Báo cáo';
export const print = 'In';
export const reload = 'Đọc lại sổ';
export const reloading = 'Đang đọc lại sổ…';
export const office = 'Văn phòng';
export const toCell = 'Mở ô';
export const toPlace = 'Xem chỗ in';

/** Marks beside what is printed. */
export const wrongMark = 'Lỗi';
export const lookMark = 'Cần xem';

/** The day and time by the workbook's clock. */
export function asOf(when: string): string {
  return `Theo sổ lúc ${when}.`;
}

export function errors(count: number): string {
  return `Phải sửa trước khi ký: ${count} lỗi`;
}

export function warnings(count: number): string {
  return `Cần xem lại: ${count} cảnh báo chưa giải trình`;
}

export function awaited(count: number): string {
  return `Chờ duyệt: ${count} đơn vị`;
}

/** Where a finding stands: `Văn phòng · Biểu chung, ô G12`. */
export function place(who: string, tab: string, cell: string): string {
  return cell === '' ? `${who} · trang ${tab}` : `${who} · ${tab}, ô ${cell}`;
}

/** @param count how many further ones stand in the tab `Kiểm tra` alone */
export function further(count: number): string {
  return `Còn ${count} phát hiện nữa: bấm "Kiểm tra dữ liệu" để có đủ ở trang "Kiểm tra".`;
}

export function failed(reason: string): string {
  return `Chưa đọc lại được sổ: ${reason}`;
}
