import type { Observation } from '../findings';
import { firstLines, unitList } from './listing';
import { accountInUse } from './run';

/** The words of what units submit, and of what the office makes of it. */

export const submitCommand = 'Nộp báo cáo';
export const returnCommand = 'Trả lại đơn vị';
export const approveCommand = 'Duyệt';

export const submitHelp = 'Nộp khối dòng của một đơn vị: kiểm tra, ghi vào trang "Tiến độ"';
export const returnHelp = 'Trả lại báo cáo của một đơn vị để sửa, kèm lý do';
export const approveHelp = 'Duyệt báo cáo mà một đơn vị đã nộp';
export const unitOptionHelp = 'mã hoặc tên đơn vị ở trang "Đơn vị"';
export const unitsOptionHelp =
  'mã hoặc tên đơn vị ở trang "Đơn vị", nhiều đơn vị cách nhau bằng dấu phẩy';
export const allUnitsOptionHelp = `${unitsOptionHelp}; "tất cả" là mọi đơn vị đang chờ`;
export const reasonOptionHelp = 'vì sao trả lại';

export const notSubmittedTitle = 'Chưa nộp được';
export const notReturnedTitle = 'Chưa trả lại được';
export const notApprovedTitle = 'Chưa duyệt được';
export const submittedTitle = 'Đã nộp';
export const returnedTitle = 'Đã trả lại';
export const approvedTitle = 'Đã duyệt';
export const openProgress = 'Mở trang "Tiến độ"';

export function nameOf(name: string, code: string): string {
  return name === code ? name : `${name} (${code})`;
}

/** A unit in the list of those that a person may choose. */
export function waitingUnit(
  { code, name }: { readonly code: string; readonly name: string },
  note: string,
): string {
  return `${code}: ${name}${note === '' ? '' : ` (còn ${note})`}`;
}

/** All units that wait, as a person names them. */
export const allUnits = 'tất cả';

/** Who waits, where a person is asked for a unit. */
export function askUnit(
  command: string,
  units: readonly string[],
  takes: 'one' | 'several' | 'all',
): string {
  const known = units.length > 0 ? `\n${units.join('\n')}` : '';
  const several = takes === 'one' ? '' : '; nhiều đơn vị thì cách nhau bằng dấu phẩy';
  const all = takes === 'all' ? `, mọi đơn vị dưới đây thì gõ "${allUnits}"` : '';
  return `"${command}" cho đơn vị nào? Gõ mã hoặc tên, không dấu cũng được${several}${all}.${known}`;
}

export const oneUnitOnly =
  'Mỗi đơn vị nộp riêng, vì các dòng được kiểm tra và lý do được ghi cho từng đơn vị. Hãy gõ một đơn vị, xong chạy lại cho đơn vị kế tiếp.';

export const nobodyWaits = 'Không có đơn vị nào đang chờ duyệt.';

export function askReason(unit: string): string {
  return `Vì sao trả lại báo cáo của ${unit}? Đơn vị sẽ đọc câu này.`;
}

export const unclearUnit =
  'Chưa rõ đơn vị nào. Hãy chọn một ô trong dòng của đơn vị ở trang "Biểu chung" rồi chạy lại (dòng lệnh: --don-vi MÃ).';

export function unclearOwnUnits(units: readonly string[]): string {
  return `Tài khoản đang dùng là của nhiều đơn vị: ${units.join(', ')}. Hãy chọn một ô trong dòng của đơn vị cần nộp rồi chạy lại (dòng lệnh: --don-vi MÃ).`;
}

/** @param near the units that may be meant */
export function unknownUnit(typed: string, near: readonly string[]): string {
  if (near.length > 1) {
    return `"${typed}" có thể là ${near.length} đơn vị: ${unitList(near)}. Hãy gõ rõ hơn, hoặc gõ mã.`;
  }
  const meant = near.length === 1 ? ` Có phải là ${near[0]}?` : '';
  return `Không có đơn vị "${typed}" ở trang "Đơn vị".${meant} Hãy gõ đúng mã ở cột "Mã" hoặc tên ở cột "Tên".`;
}

export function inactiveUnit(unit: string): string {
  return `${unit} có "Hoạt động" là "Không" ở trang "Đơn vị" nên không nộp báo cáo. Nếu còn phải báo cáo, nhờ Văn phòng ghi "Có".`;
}

export function mergedUnit(unit: string, successor: string): string {
  return `${unit} đã sáp nhập vào ${successor} nên không nộp báo cáo kỳ này nữa: dòng của đơn vị tính cho ${successor}. Hãy nộp cho ${successor}, hoặc xem lại "Sáp nhập vào" và "Từ kỳ" ở trang "Đơn vị".`;
}

export function othersUnit(unit: string, account: string): string {
  return `Khối dòng của ${unit} không mở cho ${accountInUse(account)} nên không nộp thay được. Hãy nhờ người của đơn vị ấy hoặc Văn phòng nộp; nếu đây là đơn vị của bạn, nhờ Văn phòng ghi địa chỉ vào cột Email ở trang "Đơn vị" rồi chạy "Thiết lập".`;
}

/** The errors that are a unit's own: they are to be mended first. */
export function openErrors(unit: string, count: number): string {
  return `${unit} còn ${count} lỗi của mình nên chưa nộp được. Hãy sửa từng lỗi rồi nộp lại.`;
}

/** What is open of a unit, counted; what stands in the way of its submission is told by itself. */
interface StillOpen {
  readonly errors?: number;
  readonly warnings: number;
  /** Rules of the office that fail over its figures. */
  readonly rules: number;
}

/** `2 cảnh báo, 1 quy tắc không khớp`; blank where nothing is open. */
export function openCounts({ errors = 0, warnings, rules }: StillOpen): string {
  return [
    ...(errors > 0 ? [`${errors} lỗi`] : []),
    ...(warnings > 0 ? [`${warnings} cảnh báo`] : []),
    ...(rules > 0 ? [`${rules} quy tắc không khớp`] : []),
  ].join(', ');
}

/** Said to who submits and to who approves; no line where nothing is open. */
export function stillOpen(open: StillOpen): readonly string[] {
  const counts = openCounts(open);
  return counts === ''
    ? []
    : [
        `Đơn vị còn ${counts} chưa sửa hoặc chưa giải trình: không chặn nộp hay duyệt; xem ở "Phát hiện" hoặc trang "Kiểm tra".`,
      ];
}

export function more(count: number): string {
  return `… và ${count} lỗi nữa; xem trang "Kiểm tra" hoặc cột "Kiểm tra" cạnh từng dòng.`;
}

export function approvedAlready(unit: string, when: string): string {
  return `Báo cáo của ${unit} đã được duyệt lúc ${when}. Muốn sửa và nộp lại thì Văn phòng "Trả lại đơn vị" trước.`;
}

export function submittedAlready(unit: string, when: string, who: string): string {
  return `${unit} đã nộp lúc ${when}${by(who)} và từ đó các dòng không đổi: không phải nộp lại. Muốn sửa thì nhờ Văn phòng "Trả lại đơn vị".`;
}

export function submitted(unit: string, period: string): string {
  return `${unit} đã nộp báo cáo ${period}.`;
}

/** Said to a clerk: the office's tabs are written by the office's next run. */
export function submittedLater(unit: string, period: string, when: string): string {
  return `Đã nhận báo cáo ${period} của ${unit}, nộp lúc ${when}. Trang "Tiến độ" và "Nhật ký" ghi nhận, và khối dòng được khóa, khi Văn phòng chạy lệnh kế tiếp. Từ bây giờ sửa dòng nào thì Văn phòng thấy là đổi sau khi nộp.`;
}

/** What has become of a unit's rows. */
export const rowsAfter = {
  closed: 'Khối dòng của đơn vị đã khóa, chỉ Văn phòng sửa được cho đến khi trả lại.',
  open: 'Khối dòng của đơn vị chưa khóa (sổ chưa chạy "Thiết lập", hoặc đơn vị chưa có dòng nào); sửa sau khi nộp thì trang "Kiểm tra" báo.',
  opened: 'Khối dòng đã mở lại cho đơn vị sửa.',
} as const;

export const noBlanks = 'Không còn chỉ tiêu nào bỏ trống.';

export const emptyReasonHelp = 'vì sao nộp khi chưa điền gì (ví dụ: không phát sinh)';

/** Nothing is filled in: nobody knows whether there was nothing, or nobody has looked. */
export function emptyBlock(unit: string, period: string, elsewhere: readonly string[]): string {
  const example =
    elsewhere.length > 0
      ? `không phát sinh, dòng ở kỳ ${elsewhere.join(', ')} là của kỳ ấy`
      : 'không phát sinh';
  const also = elsewhere.length > 0 ? ' và nêu cả kỳ của các dòng nói trên' : '';
  return `${unit} chưa điền gì trong kỳ ${period}, là kỳ đang nộp. Hãy điền, hoặc nếu đúng là không có gì thì nộp lại và ghi lý do${also}, ví dụ "${example}" (dòng lệnh: --ly-do "${example}").`;
}

/** Rows of a unit that stand in another period than the one it submits. @param row the first one */
export function filledElsewhere(
  unit: string,
  filled: string,
  period: string,
  submitted: string,
  row: number,
): string {
  return `${unit} đã điền ${filled} ở kỳ ${period}, kỳ đang nộp là ${submitted}: các dòng ấy (từ dòng ${row} trang "Biểu chung") không nằm trong lần nộp này. Nếu ghi nhầm kỳ, hãy sửa cột "Kỳ" rồi nộp.`;
}

export function askEmptyReason(unit: string, period: string): string {
  return `${unit} chưa điền gì trong kỳ ${period}, là kỳ đang nộp. Nếu đúng là không có gì để báo cáo, hãy ghi lý do (ví dụ: không phát sinh); nếu không, bấm Hủy rồi điền.`;
}

export function submittedEmpty(reason: string): string {
  return `Đơn vị nộp khi chưa điền gì, lý do: ${reason}`;
}

/** Said to who approves. */
export function approvedEmpty(reason: string): string {
  return reason === ''
    ? 'Chú ý: đơn vị chưa điền gì trong kỳ này.'
    : `Chú ý: đơn vị chưa điền gì trong kỳ này; lý do đã ghi: ${reason}`;
}

/** Said of a report that was returned and comes again as it was. */
export function sameAsReturned({ reason }: { readonly reason: string }): string {
  return `Chú ý: không dòng nào đổi từ lúc bị trả lại; lý do trả lại khi ấy: ${reason}`;
}

/** The same in `Kết quả`. */
export const sameAsReturnedResult = 'không dòng nào đổi từ lúc bị trả lại';

export function blanks(names: readonly string[]): string {
  return [
    `Nộp khi còn ${names.length} chỉ tiêu chưa có số:`,
    ...firstLines(
      names,
      MOST_LISTED,
      (name) => `– ${name}`,
      (rest) => `… và ${rest} chỉ tiêu nữa`,
    ),
  ].join('\n');
}

/** Compulsory sections that a unit submits without a text; the report stays a draft for them. */
export function unwritten(titles: readonly string[]): string {
  return [
    `Còn ${titles.length} mục bắt buộc chưa có nội dung; báo cáo là dự thảo cho đến khi có. Hãy viết mục ấy ở "Nhập liệu" hoặc ở cột "Nội dung" của trang "Biểu chung", rồi nộp lại (khối đã khóa thì nhờ Văn phòng "Trả lại đơn vị"):`,
    ...sectionLines(titles),
  ].join('\n');
}

/** Compulsory sections of a unit that print tasks or a table, of which there are none. */
export function unfilled(titles: readonly string[]): string {
  return [
    `Còn ${titles.length} mục bắt buộc in từ nhiệm vụ hoặc phụ lục mà trong sổ chưa có dòng nào cho mục ấy; báo cáo là dự thảo cho đến khi có. Hãy ghi nhiệm vụ ở "Nhập liệu" hoặc ở trang "Biểu chung"; nếu kỳ này không có, nhờ Văn phòng ghi "Không" ở cột "Bắt buộc" của mục:`,
    ...sectionLines(titles),
  ].join('\n');
}

function sectionLines(titles: readonly string[]): readonly string[] {
  return firstLines(
    titles,
    MOST_LISTED,
    (title) => `– Mục "${title}"`,
    (rest) => `… và ${rest} mục nữa`,
  );
}

const MOST_LISTED = 30;

/** Nobody knows when something was submitted that stood in the tab before times were kept. */
function at(when: string): string {
  return when === '' ? '' : ` lúc ${when}`;
}

/** ` (Lê Thị Sáu)`; nothing of nobody. */
export function by(who: string): string {
  return who === '' ? '' : ` (${who})`;
}

/** In `Kết quả` of a submission, what else there is to say of it. */
export function blanksLeft(count: number): string {
  return `còn ${count} chỉ tiêu chưa có số`;
}

/** In a line that takes over what a workbook had in `Tiến độ` before the journal was chained. */
export const takenOver = 'có trong "Tiến độ" từ trước khi "Nhật ký" có "Chuỗi"';

export function takenOverSaid(units: number): string {
  return `Đã ghi tiếp nhận vào "Nhật ký" trạng thái của ${units} dòng ở trang "Tiến độ", có từ trước khi "Nhật ký" có "Chuỗi".`;
}

export function closedPeriod(period: string): string {
  return `Kỳ ${period} đã chốt, các dòng đã chuyển sang trang "Lưu trữ". Văn phòng "Mở kỳ mới", hoặc "Mở lại kỳ" nếu phải sửa kỳ này.`;
}

/** @param isTyped whether the tab says otherwise */
export function notYetSubmitted(unit: string, isTyped: boolean): string {
  const typed = isTyped
    ? ' Trạng thái ở trang "Tiến độ" là gõ tay, không được tính: hãy ghi lại "Chưa nộp" ở ô ấy, hoặc nộp cho đơn vị.'
    : '';
  return `${unit} chưa nộp báo cáo kỳ này nên chưa có gì để trả lại hoặc duyệt.${typed}`;
}

export function returnedAlready(unit: string, when: string, reason: string): string {
  return `Báo cáo của ${unit} đã được trả lại lúc ${when} (${reason}) và đơn vị chưa nộp lại.`;
}

export function approvedBefore(unit: string, when: string): string {
  return `Báo cáo của ${unit} đã được duyệt lúc ${when}.`;
}

export const reasonMissing =
  'Trả lại thì phải nói vì sao để đơn vị biết sửa gì. Hãy chạy lại và ghi lý do (dòng lệnh: --ly-do "…").';

export function changedBeforeApproval(unit: string, when: string): string {
  return `Các dòng của ${unit} đã đổi sau khi nộp${at(when)}, nên không duyệt một bản khác với bản đã nộp. Hãy xem lại, rồi "Trả lại đơn vị", hoặc nộp lại cho đơn vị rồi duyệt.`;
}

export function changedAfterApproval(unit: string, when: string): string {
  return `Báo cáo của ${unit} được duyệt${at(when)}, nhưng từ đó các dòng đã đổi nên bản đang có chưa được duyệt. Hãy xem lại, rồi "Trả lại đơn vị", nộp lại và duyệt.`;
}

export function returned(unit: string, reason: string): string {
  return `Đã trả lại báo cáo của ${unit}. Lý do: ${reason}`;
}

export function approved(unit: string): string {
  return `Đã duyệt báo cáo của ${unit}.`;
}

/** Said of the units of a run for which nothing was done, after those for which something was. */
export const notDone = 'Còn lại chưa làm được:';

export function leftToApprove(units: readonly string[]): string {
  return units.length === 0
    ? 'Mọi đơn vị đang hoạt động đã được duyệt.'
    : `Còn ${units.length} đơn vị chưa được duyệt: ${units.join(', ')}.`;
}

/** What became of a submission that the office's later word had overtaken before it was seen. */
export function overtakenResult(
  unit: string,
  submitted: string,
  state: string,
  when: string,
): string {
  return `${unit} nộp lúc ${submitted}, không ghi nhận: đơn vị đang là ${state} lúc ${when}, sau lần nộp ấy`;
}

export function overtaken(results: readonly string[]): string {
  return `${results.join('. ')}. Nếu các dòng đã sửa xong, đơn vị hãy nộp lại.`;
}

/** Said by the office's run that carries out what clerks left. */
export function carriedOut(units: readonly string[]): string {
  return `Đã ghi nhận ${units.length} báo cáo các đơn vị vừa nộp: ${units.join(', ')}.`;
}

export function guardsRefused(words: string): string {
  return `Google không nhận việc khóa hoặc mở khối dòng của đơn vị vừa nộp hay vừa trả lại, phần còn lại đã ghi. Hãy xem cột Email ở trang "Đơn vị" rồi chạy "Thiết lập". Google trả lời: ${words}`;
}

/** @param period where it is not the report's */
export function changedSinceSubmitted(
  name: string,
  code: string,
  when: string,
  period: string | undefined,
): Observation {
  const of = period === undefined ? '' : `, kỳ ${period},`;
  return {
    code: 'changed-since-submitted',
    message: `Các dòng của ${nameOf(name, code)}${of} đã đổi sau khi đơn vị nộp${at(when)}.`,
    found: 'khác lúc nộp',
    expected: 'như lúc nộp, hoặc nộp lại',
  };
}

/** Said where a period is opened again whose units have submitted. */
export function standingAfterReopening(units: number): string {
  return `${units} đơn vị đã nộp hoặc đã duyệt kỳ này giữ nguyên trạng thái. Sửa dòng của đơn vị nào thì trang "Kiểm tra" và lần chốt sau nêu đơn vị ấy là sửa sau khi nộp; muốn bản đã sửa được nộp lại và duyệt thì "Trả lại đơn vị" trước.`;
}

export function reasonGiven(why: string): string {
  return `Lý do đã ghi: ${why}`;
}

export const changedSinceApproved = 'đã sửa sau khi duyệt';

/** Where a report stays a draft for it. */
export function draftFor(units: readonly string[]): string {
  return `Báo cáo là dự thảo vì "Yêu cầu duyệt" là "Có" mà còn ${units.length} đơn vị chưa được duyệt: ${units.join(', ')}.`;
}
