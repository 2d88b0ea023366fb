import type { Keeping } from '../model/keeping';
import { inMenu } from './menu';
import { submitCommand } from './progress';

/** The words of letters that remind units, and of the commands about them. */

export const command = 'Nhắc nộp';
export const help = 'Soạn thư nhắc từng đơn vị chậm nộp, còn lỗi hoặc bị trả lại';
export const sendOptionHelp = 'soạn thư để gửi và ghi "Nhật ký"; không ghi thì chỉ xem trước';
export const failedTitle = 'Chưa nhắc được';
export const previewTitle = 'Thư nhắc nộp (xem trước)';
export const sentTitle = 'Nhắc nộp';
export const sending = 'Đang gửi…';
export const sendFailed = 'Chưa gửi được: ';

export const dailyCommand = 'Bật/tắt nhắc hằng ngày';
export const dailyTitle = 'Nhắc nộp hằng ngày';
export const dailyFailedTitle = 'Chưa đổi được việc nhắc hằng ngày';

export function send(count: number): string {
  return `Gửi ${count} thư`;
}

export function subject(period: string, unit: string): string {
  return `Nhắc nộp báo cáo ${period}: ${unit}`;
}

export function greeting(unit: string): string {
  return `Kính gửi: ${unit}`;
}

export function overdue(period: string, deadline: string, days: number): string {
  return `Báo cáo ${period} của đơn vị chưa nộp. Hạn nộp là ${deadline}, đã quá ${days} ngày.`;
}

export function notYet(period: string, deadline: string | undefined): string {
  const until = deadline === undefined ? '' : ` Hạn nộp là ${deadline}.`;
  return `Báo cáo ${period} của đơn vị chưa nộp.${until}`;
}

export function returned(period: string, when: string, reason: string): string {
  return `Báo cáo ${period} của đơn vị được trả lại lúc ${when} để sửa. Lý do: ${reason}`;
}

export function toMend(count: number): string {
  return `Đơn vị cần xem lại (${count}):`;
}

export function blanks(count: number): string {
  return `Chỉ tiêu chưa có số (${count}):`;
}

export function unwritten(count: number): string {
  return `Mục bắt buộc chưa có nội dung (${count}), viết vào cột "Nội dung", dòng của mục ở trang "Biểu chung":`;
}

export function section(title: string): string {
  return `– Mục "${title}"`;
}

export function finding(place: string, severity: string, whatToDo: string): string {
  return `– ${place}, ${severity}: ${whatToDo}`;
}

export function item(text: string): string {
  return `– ${text}`;
}

export function more(count: number): string {
  return `… và ${count} điều nữa, xem trong sổ.`;
}

export function block(address: string): string {
  return `Mở các dòng của đơn vị: ${address}`;
}

/** Where the letter has no link to give: the workbook is a file. */
export function blockRows(runs: readonly { readonly first: number; readonly last: number }[]) {
  const written = runs.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`));
  return `Các dòng của đơn vị: trang "Biểu chung", dòng ${written.join(', ')}.`;
}

const HOW_TO_FILL = 'Ô nào không phát sinh thì ghi 0; không thuộc đơn vị thì ghi x.';

export const whatToDo: Readonly<Record<Keeping, string>> = {
  drive: `Sửa xong, mở sổ và bấm ${inMenu(submitCommand)}. ${HOW_TO_FILL}`,
  folder: `Sửa xong thì báo Văn phòng để nộp. ${HOW_TO_FILL}`,
};

export function signature(issuer: string): string {
  return `Thư do công cụ Bốn Trục soạn cho ${issuer}. Mỗi đơn vị nhận nhiều nhất một thư một ngày.`;
}

export const nobody = 'Không có đơn vị nào cần nhắc.';

/** Of units that have not submitted and get no letter. */
export function inTime(count: number, deadline: string | undefined): string {
  const until = deadline === undefined ? 'kỳ chưa có hạn nộp' : `chưa qua hạn nộp ${deadline}`;
  return `${count} đơn vị chưa nộp, ${until}.`;
}

export function due(units: readonly string[]): string {
  return `Cần nhắc ${units.length} đơn vị: ${units.join(', ')}.`;
}

export const previewOnly: Readonly<Record<Keeping, string>> = {
  drive: 'Đây là bản xem trước, chưa gửi thư nào.',
  folder:
    'Đây là bản xem trước, thư ở thư mục thu. Thêm --gui để ghi vào "Nhật ký" là đã soạn; gửi thì mở từng thư bằng chương trình thư.',
};

/** Said where letters are written as files: a person opens and sends them. */
export function drafted(units: readonly string[]): string {
  return `Đã soạn ${units.length} thư trong thư mục thu: ${units.join(', ')}. Hãy mở từng thư bằng chương trình thư và gửi; công cụ không gửi thay.`;
}

export function withoutAddress(units: readonly string[]): string {
  return `Chưa có địa chỉ thư (cột Email ở trang "Đơn vị") nên không gửi được: ${units.join(', ')}. Hãy nhắc bằng cách khác, hoặc điền Email.`;
}

export function unreadableAddress(unit: string, typed: readonly string[]): string {
  return `Email của ${unit} không đọc được: ${typed.join(', ')}. Hãy sửa ở trang "Đơn vị", ví dụ hcc@example.vn.`;
}

export function already(units: readonly string[], place: Keeping): string {
  return place === 'folder'
    ? `Hôm nay đã soạn thư nên không soạn lần nữa: ${units.join(', ')}. Thư ở thư mục thu; chưa gửi thì mở và gửi.`
    : `Hôm nay đã nhắc nên không gửi lần nữa: ${units.join(', ')}.`;
}

export function uncertain(units: readonly string[]): string {
  return `Hôm nay đã giao gửi mà không rõ thư đã đi hay chưa, nên không gửi lại để khỏi trùng: ${units.join(', ')}. Hãy hỏi đơn vị, hoặc xem hộp Đã gửi.`;
}

export function notShown(units: readonly string[]): string {
  return `Chưa gửi cho đơn vị mới cần nhắc, không có trong bản xem trước: ${units.join(', ')}. Hãy chạy "${command}" lại để xem thư rồi gửi.`;
}

/** Who may have submitted: a letter could be untrue. */
export function unproven(units: readonly string[]): string {
  return `Không viết thư cho đơn vị mà "Tiến độ" hoặc "Nhật ký" nói đã nộp, nhưng dòng làm chứng ở "Nhật ký" đã bị sửa hoặc bị xóa: ${units.join(', ')}. Hãy khôi phục dòng ấy từ Lịch sử phiên bản, hoặc hỏi đơn vị rồi nộp lại cho đơn vị.`;
}

/** Of whom there are findings, and time. */
export function later(units: readonly string[], from: string): string {
  return `${units.length} đơn vị còn điều phải sửa mà chưa nhắc vì còn sớm; từ ${from} mới có thư: ${units.join(', ')}.`;
}

export function overQuota(units: readonly string[], left: number): string {
  return `Hôm nay Google chỉ còn cho tài khoản này gửi đến ${left} địa chỉ, nên chưa gửi cho: ${units.join(', ')}. Hãy gửi tiếp ngày mai.`;
}

/** In `Nhật ký`, before the letters go: what went out is known only afterwards. */
export function handed(units: readonly string[], place: Keeping): string {
  const what = { drive: 'Đưa đi gửi', folder: 'Soạn để người gửi' };
  return units.length === 0
    ? 'Không có thư nào phải gửi'
    : `${what[place]} ${units.length} thư nhắc: ${units.join(', ')}`;
}

/** In `Nhật ký` of the next run: what of the run before did not surely go out. */
export function leftOver(
  day: string,
  failed: readonly string[],
  unknown: readonly string[],
): string {
  return [
    `Thư nhắc ngày ${day}:`,
    ...(failed.length > 0 ? [`không gửi được cho ${failed.join(', ')};`] : []),
    ...(unknown.length > 0 ? [`không rõ đã đi hay chưa với ${unknown.join(', ')};`] : []),
  ]
    .join(' ')
    .replace(/;$/, '');
}

export function sent(units: readonly string[]): string {
  return `Đã gửi ${units.length} thư: ${units.join(', ')}.`;
}

export function notSent(unit: string, words: string): string {
  return `Không gửi được cho ${unit}; chạy lại trong ngày thì gửi lại. Google trả lời: ${words}`;
}

export function perhapsSent(unit: string, words: string): string {
  return `Không rõ thư cho ${unit} đã đi hay chưa; hôm nay không gửi lại để khỏi trùng. Google trả lời: ${words}`;
}

export const notRecorded =
  'Chưa ghi lại được kết quả gửi vào sổ; hôm nay công cụ vẫn không gửi trùng.';

export function dailyOn(account: string, zone: string): string {
  const who = account === '' ? 'tài khoản đang dùng' : account;
  return `Đã bật: mỗi ngày khoảng 7–8 giờ (${zone}), công cụ ghi nhận báo cáo các đơn vị đã nộp và gửi thư nhắc, dưới tên ${who}. Bấm lại để tắt.`;
}

export const dailyOff = 'Đã tắt nhắc hằng ngày của tài khoản đang dùng.';

export function dailyOther(account: string): string {
  return `Trước đó ${account} đã bật. Hai lượt trong một ngày không gửi thư trùng; muốn chỉ một tài khoản gửi thì nhờ tài khoản ấy bấm lệnh này để tắt.`;
}

export function dailyResult(isOn: boolean): string {
  return isOn ? 'Yêu cầu bật nhắc hằng ngày' : 'Yêu cầu tắt nhắc hằng ngày';
}

export function dailyFailed(isOn: boolean, words: string): string {
  return `Chưa ${isOn ? 'bật' : 'tắt'} được bộ hẹn giờ. Hãy chạy lại lệnh này. Google trả lời: ${words}`;
}
