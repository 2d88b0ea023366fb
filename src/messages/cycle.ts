import type { Observation } from '../findings';
import { writeApart } from '../model/number';

/** What is said of the journal, and of periods that are closed and opened again. */

const JOURNAL = 'Nhật ký';

function rows(first: number, count: number): string {
  return count === 1 ? `dòng ${first}` : `các dòng ${first}–${first + count - 1}`;
}

/** Lines (the first from 1) that are not as they were written, or stand behind another one. */
export function journalBroken(first: number, count: number): Observation {
  return {
    code: 'journal-changed',
    message: `Trang "${JOURNAL}", ${rows(first, count)} không khớp "Chuỗi": dòng ấy, hoặc dòng ngay trước nó, đã bị sửa, chèn, xóa hoặc đổi chỗ.`,
    found: 'Chuỗi không khớp',
    expected: 'Chuỗi tính từ dòng ấy và dòng trước',
  };
}

/** Lines that stand among the add-on's own without their mark. */
export function journalUnmarked(first: number, count: number): Observation {
  return {
    code: 'journal-changed',
    message: `Trang "${JOURNAL}", ${rows(first, count)} không có "Chuỗi": không phải do công cụ ghi, hoặc "Chuỗi" đã bị xóa.`,
    found: 'không có Chuỗi',
    expected: 'chỉ có dòng do công cụ ghi',
  };
}

/** All lines that were written stand, in another order. */
export function journalReordered(): Observation {
  return {
    code: 'journal-changed',
    message: `Các dòng của trang "${JOURNAL}" đã bị sắp xếp lại hoặc đổi chỗ. Nội dung các dòng không vì thế mà mất, nên trạng thái của các đơn vị vẫn được tính theo thứ tự công cụ đã ghi. Hãy sắp xếp lại theo cột "Thời gian" tăng dần, hoặc khôi phục từ Lịch sử phiên bản.`,
    found: 'khác thứ tự đã ghi',
    expected: 'theo thứ tự đã ghi',
  };
}

/** The last line that was written is not the last one that stands. */
export function journalCutShort(): Observation {
  return {
    code: 'journal-changed',
    message: `Dòng cuối của trang "${JOURNAL}" không phải là dòng mà công cụ ghi sau cùng: có dòng ở cuối đã bị xóa, hoặc được thêm vào.`,
    found: 'thiếu dòng cuối',
    expected: 'đủ các dòng công cụ đã ghi',
  };
}

export const close = {
  command: 'Chốt kỳ',
  help: 'Chốt kỳ: lưu một bản của sổ, chuyển dòng của kỳ sang "Lưu trữ"; còn lỗi thì phải ghi lý do',
  periodHelp: 'kỳ cần chốt (mặc định: "Kỳ" ở trang "Cấu hình")',
  reasonHelp: 'vì sao chốt khi còn lỗi',
  failedTitle: 'Chưa chốt kỳ',
  doneTitle: 'Đã chốt kỳ',
} as const;

/** The name of the copy of the workbook: no other run makes the same. */
export function backupName(period: string, book: string, moment: string, run: string): string {
  return `Bản lưu trước khi chốt ${period} - ${book} (${moment}, lượt ${run.slice(0, 8)})`;
}

export function unreadablePeriod(text: string, forms: string): string {
  return `Không đọc được kỳ "${text}". Hãy ghi như: ${forms}.`;
}

function doneBy(when: string, who: string): string {
  if (when === '') return '';
  return ` lúc ${when}${who === '' ? '' : `, người chốt: ${who}`}`;
}

export function alreadyClosed(period: string, when: string, who: string): string {
  return `Kỳ ${period} đã chốt rồi${doneBy(when, who)}. Cần sửa số đã chốt thì chạy "Mở lại kỳ" (ghi lý do), sửa, rồi chốt lại.`;
}

export function nothingToClose(period: string): string {
  return `Trang "Biểu chung" không có dòng nào của kỳ ${period} đã nhập nên không có gì để chốt. Hãy xem lại kỳ cần chốt.`;
}

/** Cells or rows, as many as a sentence takes. */
const MOST_CELLS = 8;

/** @param kind what they are called where not all are named */
function cellList(cells: readonly (string | number)[], kind = 'ô'): string {
  const more = cells.length > MOST_CELLS ? ` … (${cells.length} ${kind})` : '';
  return `${cells.slice(0, MOST_CELLS).join(', ')}${more}`;
}

export function errorCells(cells: readonly string[]): string {
  return `Trang "Biểu chung", ô ${cellList(cells)}: công thức đang báo lỗi nên chưa có kết quả để lưu. Hãy sửa công thức hoặc gõ số vào ô ấy rồi chốt lại.`;
}

export function strandedCells(cells: readonly string[]): string {
  return `Trang "Biểu chung", ô ${cellList(cells)}: cột không có tiêu đề ở dòng 1 (hoặc tiêu đề có hai cột) nên không biết chuyển sang cột nào của "Lưu trữ". Hãy ghi một tiêu đề riêng cho cột ấy rồi chốt lại.`;
}

export function openErrors(
  period: string,
  errors: number,
  first: readonly string[],
): readonly string[] {
  return [
    `Kỳ ${period} còn ${errors} lỗi nên chưa chốt. Hãy sửa (chạy "Kiểm tra dữ liệu" để xem đủ), hoặc ghi lý do vì sao vẫn chốt.`,
    ...first.map((one) => `– ${one}`),
    ...(errors > first.length ? [`… và ${errors - first.length} lỗi nữa.`] : []),
  ];
}

/** Before the errors that nobody had seen when the reason was given. */
export function otherErrors(period: string): string {
  return `Trong lúc hỏi lý do, kỳ ${period} có thêm lỗi khác những lỗi đã nêu lúc hỏi, nên lý do đã ghi không dùng cho chúng. Hãy xem rồi chạy lại.`;
}

/** Rows that go along though nobody filled them in. */
function alongside(prepared: number | undefined): string {
  if (prepared === undefined) return ', kể cả dòng lập sẵn để trống';
  return prepared > 0 ? `, kèm ${prepared} dòng lập sẵn để trống` : '';
}

export function closed(
  period: string,
  { moved, prepared }: { readonly moved: number; readonly prepared: number },
  { errors, why }: { readonly errors: number; readonly why: string },
): readonly string[] {
  return [
    `Đã chốt kỳ ${period}: ${moved} dòng chuyển từ "Biểu chung" sang "Lưu trữ"${alongside(prepared)}.`,
    ...(errors > 0 ? [`Còn ${errors} lỗi khi chốt. Lý do đã ghi: ${why}`] : []),
  ];
}

export function closedResult(rows: number, errors: number, why: string): string {
  return [
    `chốt ${rows} dòng`,
    ...(errors > 0 ? [`còn ${errors} lỗi`] : []),
    ...(why === '' ? [] : [`lý do: ${why}`]),
  ].join('; ');
}

export function backupKept(name: string): string {
  return `Bản lưu của sổ ngay trước khi chốt: "${name}", trong Drive của người chốt. Đừng xóa: "Khôi phục lưu trữ" đọc từ bản này.`;
}

export const openBackup = 'Mở bản lưu';
export const notLocked =
  'Trang "Lưu trữ" chưa khóa vì sổ chưa chạy "Thiết lập". Hãy chạy "Thiết lập" để chỉ Văn phòng sửa được.';

/** @param words the service's own, which name the account */
export function archiveUnlocked(words: string): string {
  return `Trang "Lưu trữ" chưa khóa được vì Google không nhận một tài khoản của Văn phòng (${words}). Hãy bỏ tài khoản ấy rồi chạy "Thiết lập".`;
}

/** A figure that was reported otherwise when the period was closed before. */
interface ChangedFigure {
  readonly code: string;
  readonly of: 'value' | 'cumulative';
  readonly before: string;
  readonly now: string;
}

function changedFigure({ code, of, before, now }: ChangedFigure): string {
  const name = of === 'cumulative' ? `${code} lũy kế` : code;
  const [was, is] = writeApart(before, now);
  return `${name}: ${was || 'chưa có'} → ${is || 'chưa có'}`;
}

export function changedSince(when: string, changes: readonly ChangedFigure[]): readonly string[] {
  if (changes.length === 0) return [`So với lần chốt trước (${when}): không số nào đổi.`];
  return [
    `So với lần chốt trước (${when}), ${changes.length} số đã báo cáo nay khác:`,
    ...changes.map((change) => `– ${changedFigure(change)}`),
  ];
}

/** The same in one cell of the journal. */
export function changedResult(changes: readonly ChangedFigure[]): string {
  if (changes.length === 0) return 'chốt lại, không số nào đổi';
  return `chốt lại, ${changes.length} số đổi: ${changes.map(changedFigure).join('; ')}`;
}

/** The archive does not hold what was closed. */
export function closedRowsChanged(period: string, then: number, now: number): Observation {
  const same = then === now ? ', nhưng nội dung khác' : '';
  return {
    code: 'closed-rows-changed',
    message: `Kỳ ${period} đã chốt với ${then} dòng, nay trang "Lưu trữ" có ${now} dòng${same}: khác lúc chốt.`,
    found: `${now} dòng${same}`,
    expected: `${then} dòng như lúc chốt`,
  };
}

export function closedRowsLost(period: string, then: number): Observation {
  return {
    code: 'closed-rows-lost',
    message: `Kỳ ${period} đã chốt với ${then} dòng, nay trang "Lưu trữ" không còn dòng nào của kỳ ấy.`,
    found: 'không còn dòng nào',
    expected: `${then} dòng như lúc chốt`,
  };
}

export function rowOfClosedPeriod(period: string): Observation {
  return {
    code: 'row-of-closed-period',
    message: `Dòng ghi kỳ ${period}, là kỳ đã chốt.`,
    found: period,
    expected: 'một kỳ chưa chốt',
  };
}

export function strayRow(period: string): Observation {
  return {
    code: 'row-of-open-period-archived',
    message: `Dòng của kỳ ${period} nằm ở "Lưu trữ" mà kỳ ấy chưa chốt.`,
    found: `${period}, chưa chốt`,
    expected: 'dòng của kỳ đã chốt',
  };
}

export const reopen = {
  command: 'Mở lại kỳ',
  help: 'Mở lại kỳ đã chốt: trả dòng của kỳ từ "Lưu trữ" về "Biểu chung"; phải ghi lý do',
  periodHelp: 'kỳ cần mở lại (mặc định: "Kỳ" ở trang "Cấu hình")',
  reasonHelp: 'vì sao mở lại',
  acceptHelp: 'nhận các dòng đã khác lúc chốt: ghi dấu mà lệnh nêu khi từ chối',
  failedTitle: 'Chưa mở lại kỳ',
  doneTitle: 'Đã mở lại kỳ',
} as const;

export function reasonNeeded(period: string): string {
  return `Mở lại kỳ ${period} là sửa số đã báo cáo, nên phải ghi lý do (trên dòng lệnh: --ly-do "…").`;
}

export function notClosed(period: string, closed: readonly string[]): string {
  const known = closed.length > 0 ? ` Các kỳ đã chốt: ${closed.join(', ')}.` : '';
  return `Kỳ ${period} chưa chốt nên không có gì để mở lại.${known}`;
}

export function reopened(
  period: string,
  { moved, prepared }: { readonly moved: number; readonly prepared: number | undefined },
  why: string,
): readonly string[] {
  const rows = moved - (prepared ?? 0);
  return [
    `Đã mở lại kỳ ${period}: ${rows} dòng trả về "Biểu chung", vào khối của từng đơn vị${alongside(prepared)}.`,
    `Lý do: ${why}`,
    `Sửa xong, hãy chạy "Chốt kỳ" cho kỳ ${period}: công cụ nêu những số đã báo cáo nay khác.`,
  ];
}

export function reopenedResult(
  rows: number,
  why: string,
  difference: RowsDiffer | undefined,
): string {
  const accepted = difference ? `; nhận các dòng đã khác lúc chốt (${differing(difference)})` : '';
  return `mở lại ${rows} dòng${accepted}; lý do: ${why}`;
}

/** Rows of a closed period that are not those that were closed. */
interface RowsDiffer {
  readonly period: string;
  readonly closed: number;
  readonly standing: number;
  /** Tells these rows from any others. */
  readonly mark: string;
  readonly byCopy:
    | {
        /** Rows of the archive, from 1. */
        readonly others: readonly number[];
        readonly missing: number;
        readonly isWhole: boolean;
      }
    | undefined;
  readonly wordless: number;
}

/** Which rows differ, as far as that is known. */
function differing({ closed, standing, byCopy, wordless }: RowsDiffer): string {
  const counts = `lúc chốt ${closed} dòng kể cả dòng lập sẵn, nay ${standing} dòng`;
  if (!byCopy) return `${counts}; không đọc được bản lưu nên không rõ dòng nào khác`;
  const { others, missing } = byCopy;
  return [
    counts,
    ...(others.length > 0
      ? [`dòng ${cellList(others, 'dòng')} của "Lưu trữ" không có trong bản lưu`]
      : []),
    ...(missing > 0 ? [`${missing} dòng của bản lưu không còn`] : []),
    ...(others.length + missing > 0 ? [] : ['các dòng như bản lưu, mà bản lưu khác lúc chốt']),
    ...(wordless > 0 ? [`chữ ở ${wordless} dòng không đọc nên không rõ có khác không`] : []),
  ].join('; ');
}

/** @param accept the option of the command line by which the rows are taken as they are */
export function changedInArchive(difference: RowsDiffer, accept: string): readonly string[] {
  const { period, mark, byCopy } = difference;
  const what = byCopy?.isWhole
    ? 'đúng những gì đã chốt'
    : 'các dòng như bản lưu (bản lưu cũng khác lúc chốt đôi chỗ)';
  const restoring = `"Khôi phục lưu trữ" cho kỳ ấy (trên dòng lệnh: khoi-phuc --ky ${period})`;
  return [
    `Kỳ ${period}: các dòng trong "Lưu trữ" không còn như lúc chốt (${differing(difference)}), nên chưa mở lại.`,
    byCopy
      ? `Hãy chạy ${restoring} để lấy lại ${what}, rồi mở lại.`
      : `Bản lưu có thể ở trong Drive của người đã chốt: hãy nhờ người ấy chạy ${restoring} rồi mở lại, hoặc xem Tệp → Lịch sử phiên bản.`,
    `Nếu sửa như vậy là có chủ ý, hoặc không còn bản lưu: ghi lý do nhận các dòng như đang có (trên dòng lệnh: thêm --${accept} ${mark} cạnh --ly-do).`,
  ];
}

export function changesAccepted(difference: RowsDiffer): string {
  return `Đã nhận các dòng khác lúc chốt (${differing(difference)}): hãy soát lại chúng trước khi chốt lại.`;
}

export const noForm =
  'Sổ không có trang "Biểu chung" để trả các dòng về. Hãy chạy "Thiết lập" rồi mở lại kỳ.';

/** An indicator whose rows leave their unit of measure blank. */
interface ChangedMeasure {
  readonly code: string;
  readonly closed: string;
  readonly now: string;
  readonly rows: number;
}

/** What blank units of measure say otherwise now that the rows are open. */
export function measuresChanged(changed: readonly ChangedMeasure[]): readonly string[] {
  if (changed.length === 0) return [];
  const unit = (text: string) => `"${text || 'để trống'}"`;
  return [
    'Các dòng dưới đây để trống "ĐVT" mà chỉ tiêu nay đã đổi ĐVT; trong "Biểu chung" ô trống nghĩa là ĐVT bây giờ. Hãy ghi ĐVT lúc chốt vào các dòng ấy, hoặc đổi số:',
    ...changed.map(
      ({ code, closed, now, rows: count }) =>
        `– ${code}: lúc chốt là ${unit(closed)}, nay là ${unit(now)} (${count} dòng).`,
    ),
  ];
}

/** What nobody can tell of rows that are as they were closed as far as it is known. */
export const untold = {
  words:
    '"Lưu trữ" dài nên chỉ đối chiếu số liệu và trạng thái (như lúc chốt); chữ ở các dòng có bị sửa hay không thì không rõ.',
  all: 'Sổ không còn ghi các dòng lúc chốt ra sao (chỉ còn số dòng), nên không rõ chúng có bị sửa trong "Lưu trữ" hay không.',
} as const;

export function otherPeriodInSettings(period: string, current: string): string {
  return `"Kỳ" ở trang "Cấu hình" đang là ${current}. Muốn kiểm tra và tổng hợp lại kỳ ${period}, hãy đổi "Kỳ", "Từ ngày", "Đến ngày" về kỳ ấy.`;
}

export const restore = {
  command: 'Khôi phục lưu trữ',
  help: 'Lấy lại dòng của kỳ đã chốt mà "Lưu trữ" bị mất hoặc bị sửa, từ bản lưu khi chốt',
  periodHelp: 'chỉ kỳ này (mặc định: mọi kỳ đã chốt bị mất hoặc bị sửa)',
  failedTitle: 'Chưa khôi phục được',
  doneTitle: 'Khôi phục lưu trữ',
  intact: 'Các kỳ đã chốt còn nguyên trong "Lưu trữ": không có gì để khôi phục.',
} as const;

export function nothingRestored(period: string): string {
  return `Kỳ ${period} chưa chốt, hoặc còn nguyên trong "Lưu trữ": không có gì để khôi phục.`;
}

export function unreadableBackup(period: string, backup: string): string {
  const which =
    backup === ''
      ? 'không ghi bản lưu nào'
      : `bản lưu https://docs.google.com/spreadsheets/d/${backup} không đọc được, hoặc không có dòng của kỳ`;
  return `Kỳ ${period}: ${which}. Hãy nhờ người đã chốt kỳ chạy lệnh này, khôi phục bản lưu từ thùng rác của Drive, hoặc dùng Tệp → Lịch sử phiên bản.`;
}

/** The hidden tab that keeps rows that are taken out of the archive, as they stood. */
export const takenOutTab = '_Dòng bỏ khi khôi phục';

/** Above rows that were taken out. @param numbers of these rows in the tab, from 1 */
export function takenOutNote(tab: string, when: string, numbers: readonly number[]): string {
  return `Bỏ khỏi "${tab}" khi khôi phục lúc ${when}: dòng ${cellList(numbers, 'dòng')} (số dòng khi ấy). Không cần nữa thì xóa được.`;
}

interface RestoredRows {
  readonly period: string;
  readonly added: number;
  readonly taken: number;
  /** Of those taken out, how many were read without their words. */
  readonly wordless: number;
  /** Of those added, whose evidence came back as its words alone. */
  readonly linkless: number;
  readonly isWhole: boolean;
}

export function restored(rows: RestoredRows): string {
  const { period, added, taken, wordless, linkless, isWhole } = rows;
  const which = wordless > 0 ? 'không rõ có đúng như bản lưu' : 'không có trong bản lưu';
  const out = taken > 0 ? `, bỏ ${taken} dòng ${which} (giữ ở trang ẩn "${takenOutTab}")` : '';
  const end = isWhole
    ? ' Nay đúng như bản lưu.'
    : ' Bản lưu khác với lúc chốt đôi chỗ (có người nhập đúng lúc chốt): hãy xem lại kỳ này.';
  const links =
    linkless > 0
      ? ` Ở ${linkless} dòng, "Minh chứng" chỉ lấy lại được chữ: chữ nào có liên kết thì chép lại ô ấy từ bản lưu.`
      : '';
  return `Kỳ ${period}: lấy lại ${added} dòng${out}.${end}${links}`;
}

export function restoredResult(periods: readonly RestoredRows[]): string {
  return periods
    .map(({ period, added, taken }) => `${period}: thêm ${added} dòng, bỏ ${taken} dòng`)
    .join('; ');
}

export function leftForLater(periods: readonly string[]): string {
  return `Còn các kỳ ${periods.join(', ')}: hãy chạy lại lệnh này để lấy lại tiếp.`;
}
