/** What the page **Phát hiện** says. */

export const title = 'Phát hiện';
export const who = 'Ai phải làm';
export const everybody = 'Tất cả';
export const severity = 'Mức độ';
export const anySeverity = 'Mọi mức độ';
export const answered = 'Đã giải trình';
export const search = 'Tìm trong phát hiện';
export const searchHint = 'gõ không dấu cũng được';
export const howTo =
  'Bấm vào chỗ (hoặc Enter) để tới ô trong sổ. Sửa hay giải trình ngay ở đây, rồi Ctrl+S để lưu tất cả một lần.';
export const nothingFound = 'Không có phát hiện nào khớp với cách lọc này.';
export const nothingAtAll = 'Không có phát hiện nào: không còn gì phải sửa hay giải trình.';

/** `Trung tâm hành chính công: 2 lỗi`. */
export function group(name: string, counts: string): string {
  return counts === '' ? name : `${name}: ${counts}`;
}

/** An entry of the list of who must act. */
export function offered(name: string, open: number): string {
  return `${name} (${open})`;
}

export function shown(count: number, all: number): string {
  return count === all ? `${all} phát hiện` : `${count} trong ${all} phát hiện`;
}

export function more(count: number): string {
  return `Hiện thêm ${count} phát hiện`;
}

/** Where something stands: `Biểu chung · H47 · Giá trị`. */
export function place(tab: string, cell: string, column: string): string {
  return [tab, cell || 'cả trang', ...(column === '' ? [] : [column])].join(' · ');
}

export function goes(where: string): string {
  return `Tới ${where} trong sổ`;
}

export const going = 'Đang tới ô…';

export function notGone(reason: string): string {
  return `Chưa tới được ô: ${reason}`;
}

export function standing(text: string): string {
  return `Đang có: ${text}`;
}

export function expected(text: string): string {
  return `Cần có: ${text}`;
}

export const mend = 'Sửa ô này';
export function byTokenShown(prints: string): string {
  return `Thay bằng mã (in ra: ${prints})`;
}

export const byLinkToken = 'Thay bằng mã liên kết của bộ phụ lục';
export const withoutNumber = 'Xóa số thứ tự gõ tay';
export const withoutEmptyNote = 'Xóa chú thích trống';
export const closeNote = 'Đóng chú thích ở cuối đoạn';
export const reviewed = 'Đã xem, giữ nguyên đoạn này';

export function asNumber(text: string): string {
  return `Ghi thành số ${text}`;
}

export function replaceBy(text: string): string {
  return `Ghi "${text}"`;
}

export function printsAs(text: string): string {
  return `In ra: ${text}`;
}

export const mended = 'Sửa như vậy thì hết phát hiện này. Nhớ bấm Lưu.';
export const notYet = 'Sửa như vậy thì phát hiện này vẫn còn.';
/** What is there by then is told beside it. */
export const stillOfKind = 'Sửa như vậy thì ô này vẫn còn phát hiện cùng loại.';
export const back = 'Để như cũ';

export function alsoFound(severityWord: string, text: string): string {
  return `${severityWord}: ${text}`;
}

export const answer = 'Giải trình';
export const changeAnswer = 'Sửa giải trình';
export const why = 'Lý do';
export const by = 'Người giải trình';
export const decidedBy = 'Người quyết định';

export function answeredBy(text: string, name: string): string {
  return name === '' ? `Giải trình: ${text}` : `Giải trình: ${text} (${name})`;
}

/** @param words what was typed of each: a reason without a name, or a name without a reason */
export function halfAnswers(words: readonly string[]): string {
  const quoted = words.map((text) => `"${text}"`).join('; ');
  return `Đã lưu, nhưng chưa tính là đã giải trình vì còn thiếu lý do hoặc tên: ${quoted}. Hãy mở lại và điền đủ cả hai.`;
}

export const bothNeeded = 'Cần cả lý do và tên người giải trình thì phát hiện mới coi là đã xem.';
export const decide = 'Trước khi công bố phụ lục';
export const choices = {
  leaveOut: 'Bỏ dòng này khỏi tệp công bố',
  cover: 'Che phần ấy (tệp công bố in …)',
  open: 'Được công khai, vì:',
} as const;
export const openReason = 'Lý do được công khai';
export const decisionLacks = 'Cần cả tên người quyết định; "được công khai" cần cả lý do.';
export const neverOut =
  'Không giải trình nào cho công bố được: phải xóa dòng này và làm theo quy định bảo vệ bí mật nhà nước.';

export function otherAnswer(text: string, name: string): string {
  return text + name === ''
    ? 'Người khác vừa xóa giải trình này.'
    : `Người khác vừa giải trình "${text}" (${name}).`;
}

export function notKeptAnswers(texts: readonly string[]): string {
  return `Phát hiện không còn, hoặc chưa có dòng ở trang "Kiểm tra", nên giải trình chưa lưu được: ${texts.join('; ')}. Nhờ Văn phòng chạy "Kiểm tra dữ liệu" rồi mở lại "Phát hiện".`;
}

export function rowGone(texts: readonly string[]): string {
  return `Dòng hoặc ô không còn ở chỗ cũ, hoặc đang khóa, nên chưa sửa được: ${texts.join('; ')}. Hãy chép lại nếu cần.`;
}

export const undo = 'Trả lại như trước lần lưu vừa rồi';
