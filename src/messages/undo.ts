import { EARLIER_WORKBOOK } from './earlier';

/** What is said of taking a run back. */

export const command = 'Hoàn tác lần chạy gần nhất';
export const help =
  'Hoàn tác lần chạy gần nhất của Thiết lập, Mở kỳ mới hoặc Chốt kỳ, khi chưa ai nhập thêm';
export const reasonHelp = 'vì sao hoàn tác';
export const failedTitle = 'Chưa hoàn tác';
export const doneTitle = 'Đã hoàn tác';

export const nothing =
  'Không có lần chạy nào để hoàn tác: chỉ hoàn tác được lần gần nhất của "Thiết lập", "Mở kỳ mới" và "Chốt kỳ", và mỗi lần chỉ một lượt.';
export const old = `Lần chạy gần nhất do phiên bản trước của công cụ ghi, không đủ để hoàn tác. Hãy dùng ${EARLIER_WORKBOOK}.`;

/** What is kept of the last run is not what was written. */
export const changed = `Trang ẩn "Hoàn tác" không còn đúng như công cụ đã ghi (có người sửa, hoặc sổ được lưu bằng chương trình khác) nên không hoàn tác theo trang ấy. Hãy dùng ${EARLIER_WORKBOOK}.`;

const OTHERWISE = `Nếu vẫn cần quay lại, hãy dùng ${EARLIER_WORKBOOK}.`;

/**
 * The run that it would take back: the last one may be of a command that is taken back otherwise.
 * @param when blank where the journal does not tell
 */
export function wouldTake(caption: string, period: string, when: string): string {
  const of = period === '' ? '' : ` kỳ ${period}`;
  return `Lượt hoàn tác được gần nhất là "${caption}"${of}${when === '' ? '' : `, lúc ${when}`}.`;
}

/** The closing that it would take back is undone already: its period was opened again. */
export function reopenedSince(period: string, when: string): string {
  return `Kỳ ${period} đã được mở lại lúc ${when} nên lượt chốt ấy không còn gì để hoàn tác. "Mở lại kỳ" thì không hoàn tác: sửa xong (hoặc mở nhầm), hãy chạy "Chốt kỳ" cho kỳ ${period} để chốt lại.`;
}

/** Of a closing that cannot be taken back: an earlier workbook would lose all that was done since. */
export function reopenInstead(period: string): string {
  return `Cần sửa kỳ ${period} thì chạy "Mở lại kỳ" và ghi lý do.`;
}

export function beyond(caption: string): string {
  return `Lượt "${caption}" đã xóa hoặc chuyển chỗ dòng nên không hoàn tác được. ${OTHERWISE}`;
}

export function tabGone(tab: string): string {
  return `Trang "${tab}" đã bị xóa hoặc tạo lại sau lần chạy ấy nên không hoàn tác được. ${OTHERWISE}`;
}

export function linesMoved(tab: string): string {
  return `Trang "${tab}": sau lần chạy ấy đã thêm hoặc bớt dòng, cột nên không hoàn tác được mà không mất gì. ${OTHERWISE}`;
}

export function columnsChanged(tab: string): string {
  return `Trang "${tab}": sau lần chạy ấy tên hoặc thứ tự cột đã đổi nên không hoàn tác, để không đặt dữ liệu nhầm cột. ${OTHERWISE}`;
}

export function emptied(tabs: readonly string[]): string {
  return `Trang ${tabs.map((tab) => `"${tab}"`).join(', ')} do lượt ấy tạo thì còn lại, không có dòng nào.`;
}

export function typedSince(tab: string, row: number): string {
  return `Trang "${tab}", dòng ${row}: nội dung đã đổi sau lần chạy ấy nên không hoàn tác, để không mất chữ đã nhập. ${OTHERWISE}`;
}

export function archiveChanged(period: string): string {
  return `Trang "Lưu trữ": các dòng của kỳ ${period} không còn như lúc chốt nên không hoàn tác, để số đã đổi không thành số của kỳ. Hãy chạy "Khôi phục lưu trữ" để lấy lại các dòng như lúc chốt; cần sửa số của kỳ thì sau đó chạy "Mở lại kỳ".`;
}

/** @param flattened formulas of which the values came back alone */
export function done(
  caption: string,
  period: string,
  rows: number,
  flattened: number,
): readonly string[] {
  const of = period === '' ? '' : ` (kỳ ${period})`;
  const back =
    flattened === 0
      ? ' trở lại như trước.'
      : `; ${flattened} ô vốn là công thức nay chỉ còn kết quả. Cần công thức thì xem bản lưu khi chốt, hoặc ${EARLIER_WORKBOOK}.`;
  return [
    `Đã hoàn tác lượt "${caption}"${of}: ${rows} dòng của "Biểu chung"${flattened === 0 ? '' : ' đã về chỗ cũ'}${back}`,
    'Màu, độ rộng cột và danh sách chọn đã đặt thì giữ nguyên; trang "Nhật ký" vẫn ghi cả hai lượt.',
  ];
}

/** Copies of tabs from just before. */
export function copied(copies: readonly string[]): string {
  return `Trang ẩn ${copies.map((tab) => `"${tab}"`).join(', ')} là bản sao ngay trước lượt này; không cần thì xóa.`;
}

/** The run that is taken back was the first that closed anything. */
export const allOpened =
  'Các vùng công cụ đã khóa nay mở hết: ai có quyền sửa sổ đều sửa được mọi trang. Chạy "Thiết lập" thì khóa lại.';

export function result(caption: string, rows: number): string {
  return `hoàn tác "${caption}", ${rows} dòng`;
}

export const why = 'hoàn tác lượt chốt';
