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

/** Cells of the form, as many as a sentence takes. */
const MOST_CELLS = 8;

function cellList(cells: readonly string[]): string {
  const more = cells.length > MOST_CELLS ? ` … (${cells.length} ô)` : '';
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

export function closed(
  period: string,
  rows: number,
  { errors, why }: { readonly errors: number; readonly why: string },
): readonly string[] {
  return [
    `Đã chốt kỳ ${period}: ${rows} dòng chuyển từ "Biểu chung" sang "Lưu trữ".`,
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

export function rowsGone(period: string, rows: number): string {
  return `Kỳ ${period} đã chốt với ${rows} dòng nhưng "Lưu trữ" không còn dòng nào của kỳ ấy. Hãy chạy "Khôi phục lưu trữ" trước, rồi mở lại.`;
}

export function reopened(period: string, rows: number, why: string): readonly string[] {
  return [
    `Đã mở lại kỳ ${period}: ${rows} dòng trả về "Biểu chung", vào khối của từng đơn vị.`,
    `Lý do: ${why}`,
    `Sửa xong, hãy chạy "Chốt kỳ" cho kỳ ${period}: công cụ nêu những số đã báo cáo nay khác.`,
  ];
}

export function reopenedResult(rows: number, why: string): string {
  return `mở lại ${rows} dòng; lý do: ${why}`;
}

export function otherPeriodInSettings(period: string, current: string): string {
  return `"Kỳ" ở trang "Cấu hình" đang là ${current}. Muốn kiểm tra và tổng hợp lại kỳ ${period}, hãy đổi "Kỳ", "Từ ngày", "Đến ngày" về kỳ ấy.`;
}

export const changedBeforeReopening =
  'Các dòng trong "Lưu trữ" không còn như lúc chốt (có người đã sửa ở đó): hãy soát lại khi sửa.';

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

interface RestoredRows {
  readonly period: string;
  readonly added: number;
  readonly taken: number;
  readonly isWhole: boolean;
}

export function restored({ period, added, taken, isWhole }: RestoredRows): string {
  const out =
    taken > 0 ? `, bỏ ${taken} dòng không có trong bản lưu (giữ ở trang ẩn "${takenOutTab}")` : '';
  const end = isWhole
    ? ' Nay đúng như bản lưu.'
    : ' Bản lưu khác với lúc chốt đôi chỗ (có người nhập đúng lúc chốt): hãy xem lại kỳ này.';
  return `Kỳ ${period}: lấy lại ${added} dòng${out}.${end}`;
}

export function restoredResult(periods: readonly RestoredRows[]): string {
  return periods
    .map(({ period, added, taken }) => `${period}: thêm ${added} dòng, bỏ ${taken} dòng`)
    .join('; ');
}

export function leftForLater(periods: readonly string[]): string {
  return `Còn các kỳ ${periods.join(', ')}: hãy chạy lại lệnh này để lấy lại tiếp.`;
}
