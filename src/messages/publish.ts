import type { PublicationState } from '../model/publication';
import { explained } from './trouble';

/** What is said of appendices that go public, or come back. */

export const command = 'Công bố phụ lục';
export const withdrawCommand = 'Thu hồi phụ lục';
export const help =
  'Công bố phụ lục: mỗi bộ một tệp chỉ để xem, chỉ có chữ và số, ai có liên kết cũng mở được';
export const shareOptionHelp = 'mở cho bất kỳ ai có liên kết (không ghi: chỉ lập tệp, chưa mở)';
export const withdrawOptionHelp = 'thu hồi: đóng các tệp đã mở, liên kết không mở được nữa';
export const reading = 'Đang đọc sổ để lập các bộ phụ lục…';
export const preparedTitle = 'Đã lập các bộ phụ lục';
export const publishedTitle = 'Đã công bố phụ lục';
export const withdrawnTitle = 'Đã thu hồi phụ lục';
export const partlyTitle = 'Công bố phụ lục: có bộ chưa xong';
export const failedTitle = 'Chưa công bố phụ lục';
export const notWithdrawnTitle = 'Chưa thu hồi phụ lục';
export const nothingToWithdrawTitle = 'Không có gì để thu hồi';

export const noSets =
  'Chưa có bộ phụ lục nào: trong trang Phụ lục chưa dòng nào có cột "Bộ". Hãy ghi 1, 2 … vào cột ấy cho các phụ lục chung một liên kết rồi chạy lại.';
export const openFile = (set: string): string => `Mở tệp bộ ${set}`;
export const openPdf = (set: string): string => `Tải PDF bộ ${set}`;

/** The file's name, the same each time. */
export function fileName(set: string, period: string, issuer: string): string {
  return `Bộ phụ lục ${set} - ${period} - ${issuer}`;
}

/** Below the title of each appendix. */
export function belongsTo(type: string, issuer: string, period: string): string {
  return `(Kèm theo ${type} ${period} của ${issuer})`;
}

/** What is about to be published, a line a set. */
export function preview(set: string, tabs: readonly string[], rows: number): string {
  return `Bộ ${set}: ${tabs.length} phụ lục (${tabs.join(', ')}), ${rows} dòng.`;
}

export function ask(lines: readonly string[]): string {
  return [
    ...lines,
    '',
    'Gõ CÓ: các tệp trên mở được cho BẤT KỲ AI có liên kết, chỉ xem, không sửa được.',
    'Để trống: chỉ lập tệp để xem trước, chưa mở cho ai. Hủy: không làm gì.',
  ].join('\n');
}

export const PRIVATELY = 'không';

/** A set that is ready, and how it stands. */
export function filed(set: string, tabs: number, rows: number): string {
  return `Bộ ${set}: đã ghi ${tabs} phụ lục, ${rows} dòng vào tệp; tệp chưa mở cho người có liên kết.`;
}

export function stillPublic(set: string, tabs: number, rows: number): string {
  return `Bộ ${set}: đã ghi ${tabs} phụ lục, ${rows} dòng vào tệp đang công bố; liên kết như cũ.`;
}

export function published(set: string, tabs: number, rows: number): string {
  return `Bộ ${set}: đã công bố ${tabs} phụ lục, ${rows} dòng. Ai có liên kết đều xem được, không sửa được.`;
}

export function withdrawn(set: string): string {
  return `Bộ ${set}: đã thu hồi, liên kết không mở được nữa. Tệp vẫn còn trong Drive của người lập.`;
}

export function notPublished(set: string, isFilled: boolean, words: string): string {
  const how = isFilled
    ? 'đã ghi nội dung vào tệp nhưng chưa mở được cho người có liên kết'
    : 'chưa ghi được nội dung vào tệp, nên chưa mở cho ai thêm';
  return withWords(`Bộ ${set}: ${how}`, words);
}

export function notWithdrawn(set: string, words: string): string {
  return withWords(`Bộ ${set}: chưa thu hồi được, liên kết vẫn mở được`, words);
}

export function unknown(set: string): string {
  return `Bộ ${set}: không rõ liên kết đang mở hay đóng, vì dịch vụ không trả lời. Hãy mở tệp → Chia sẻ để xem, hoặc chạy lại lệnh này.`;
}

/** Others than the owner and the readers by the link have a part in the file. */
export function beyond(set: string, who: readonly string[]): string {
  return `Bộ ${set}: tệp còn được chia sẻ riêng với ${who.join(', ')}. Hãy mở tệp → Chia sẻ, bỏ quyền nào không phải do cơ quan cho.`;
}

export const notRecorded =
  'Đã làm xong như trên nhưng chưa ghi lại được vào cột "Trạng thái công bố": cột ấy còn ghi "Đang …". Hãy chạy lại lệnh để ghi cho đúng.';

/** Why a set's file is not touched. */
export function ofAnother(set: string, who: string): string {
  const owner = who === '' ? 'một tài khoản khác' : who;
  return `Bộ ${set}: tệp đã công bố thuộc Drive của ${owner}, tài khoản đang chạy không sửa được. Hãy nhờ ${owner} chạy lệnh này; hoặc xóa các ô "Liên kết" của bộ ${set} trong trang Phụ lục để lập tệp mới (liên kết sẽ khác).`;
}

export function goneFile(set: string): string {
  return `Bộ ${set}: tệp của lần trước không còn mở được (đã bị xóa), nên lập tệp mới: liên kết đã đổi, hãy đặt lại liên kết rút gọn.`;
}

/** What somebody changed in a published file since. */
export function changedByHand(set: string, what: readonly ('content' | 'name' | 'sharing')[]) {
  const words = { content: 'nội dung', name: 'tên', sharing: 'chia sẻ' } as const;
  const history = what.includes('content')
    ? ' Bản sửa tay còn trong tệp ấy, Tệp → Nhật ký phiên bản.'
    : '';
  return `Bộ ${set}: ${what.map((one) => words[one]).join(', ')} của tệp đã công bố bị sửa bằng tay sau lần công bố trước.${history}`;
}

/** Tabs that the set had before and has no more. */
export function vanished(set: string, tabs: readonly string[]): string {
  return `Bộ ${set}: không còn ${tabs.join(', ')} như lần công bố trước.`;
}

/** A line of the log, written before it is done. */
export function begun(sets: readonly string[], isPublic: boolean): string {
  const named = sets.map((set) => `bộ ${set}`).join(', ');
  return isPublic
    ? `Cho công bố ${named}; kết quả ở Phụ lục, cột "Trạng thái công bố"`
    : `Lập tệp ${named}, chưa mở cho ai`;
}

export function withdrawing(sets: readonly string[]): string {
  return `Cho thu hồi ${sets.map((set) => `bộ ${set}`).join(', ')}; kết quả ở Phụ lục, cột "Trạng thái công bố"`;
}

export const nothing = 'Không có tệp nào để thu hồi';
export const notConfirmed = 'Chưa thu hồi: cần gõ CÓ.';
export const askWithdraw =
  'Thu hồi các bộ phụ lục của kỳ này: liên kết không mở được nữa; tệp vẫn còn trong Drive của người lập. Gõ CÓ để thu hồi.';

export function nothingToWithdraw(period: string): string {
  return `Kỳ ${period} chưa có bộ phụ lục nào được công bố.`;
}

export function standing(set: string, state: PublicationState): string {
  return `Bộ ${set}: ${state.toLowerCase()}.`;
}

function withWords(sentence: string, words: string): string {
  return `${sentence}. ${explained(words)}`;
}
