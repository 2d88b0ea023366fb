/** What every page beside the sheet says of saving what was typed on it. */

const SAVE = 'Lưu';
/** What the button says. */
export function save(count: number): string {
  return count === 0 ? SAVE : `${SAVE} (${count})`;
}

export const saving = 'Đang lưu…';
export const allSaved = 'Đã lưu hết.';
export const reload = 'Đọc lại sổ';
export const reloading = 'Đang đọc lại sổ…';

export function unsaved(count: number): string {
  return `${count} ô chưa lưu`;
}

export function tooLong(name: string, length: string, most: string): string {
  return `Chưa lưu được: ô "${name}" có ${length} ký tự, một ô của sổ chỉ giữ được ${most}. Hãy bớt đi, hoặc tách phần sau sang dòng khác, rồi bấm Lưu.`;
}

export function failed(reason: string): string {
  return `Chưa lưu được: ${reason} Những gì đã gõ vẫn còn ở đây và trong bản nháp; hãy bấm Lưu lại.`;
}

export function restored(count: number): string {
  return `Đã lấy lại bản nháp lần trước: ${count} ô chưa lưu. Hãy xem lại rồi bấm Lưu.`;
}

export const dropDraft = 'Bỏ bản nháp';
export const notKept = 'Trình duyệt này không cho giữ bản nháp: hãy Lưu trước khi đóng trang.';

export function conflict(standing: string): string {
  return standing === ''
    ? 'Người khác vừa xóa ô này.'
    : `Người khác vừa ghi ô này là "${standing}".`;
}

export const keepMine = 'Giữ của tôi';
export const takeTheirs = 'Lấy của sổ';
