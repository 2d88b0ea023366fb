import type { Observation } from '../findings';
import { TO_REVIEW } from '../model/entry';
import { nextPeriod, PERIOD_FORMS, type Period, sayPeriod, writePeriod } from '../model/period';

import { command as undo } from './undo';

/** What is said of opening a period, and what stands in the rows that it lays out. */

export const command = 'Mở kỳ mới';
export const help = 'Mở kỳ mới: đặt kỳ, lập sẵn các dòng của từng đơn vị trong "Biểu chung"';
export const openedTitle = 'Đã mở kỳ mới';
export const refusedTitle = 'Chưa mở được kỳ mới';

/** The mark of a paragraph taken over from the last period. */
export const toReview = TO_REVIEW;

/** A priority of the last period beside a blank row for a task. */
export function offered(last: Period, text: string): string {
  return `Trọng tâm đã nêu ở báo cáo ${sayPeriod(last)}: ${text}`;
}

export const noReport =
  'Trang "Cấu hình" chưa có kỳ đọc được ở dòng "Kỳ". Hãy ghi kỳ, ví dụ 2026-05, rồi mở kỳ mới.';

export function unknownPeriod(text: string): string {
  return `"${text}" không phải là kỳ. Hãy ghi một trong các dạng: ${PERIOD_FORMS}.`;
}

export function alreadyOpen(period: Period): string {
  return `Kỳ ${named(period)} đang mở: trang "Cấu hình" đã ghi kỳ này. Muốn bổ sung dòng còn thiếu của kỳ, hãy chạy "Thiết lập".`;
}

export function alreadyClosed(period: Period): string {
  return `Kỳ ${named(period)} đã chốt: các dòng của kỳ nằm ở trang "Lưu trữ". Muốn sửa, hãy chạy "Mở lại kỳ" và ghi lý do.`;
}

export function noReportOfKind(period: Period, present: readonly Period[]): string {
  const kinds = present.map(writePeriod).join(', ');
  return `Không có báo cáo nào cùng loại kỳ với ${named(period)}: trang "Cấu hình" có báo cáo của kỳ ${kinds}. Hãy ghi kỳ cùng loại, hoặc thêm ở "Cấu hình" một cột báo cáo cho loại kỳ này.`;
}

/** Rows of a period in the form, and those of them in which somebody typed. */
interface RowsInForm {
  readonly rows: number;
  readonly typed: number;
}

export function stillInForm(period: Period, { rows, typed }: RowsInForm, current: Period): string {
  const left = rows - typed;
  const standing =
    typed === 0
      ? `${rows} dòng lập sẵn của kỳ này, chưa ai điền`
      : `${typed} dòng của kỳ này chưa chốt${left > 0 ? ` và ${left} dòng lập sẵn, chưa ai điền` : ''}`;
  const slip =
    typed === 0 ? ` Nếu vừa mở nhầm kỳ ${writePeriod(current)}, hãy chạy "${undo}".` : '';
  return `Kỳ ${named(period)} đang mở: "Biểu chung" còn ${standing}.${slip} Muốn làm báo cáo của kỳ này, hãy ghi ${writePeriod(period)} vào ô "Kỳ" của trang "Cấu hình" (đang là ${writePeriod(current)}) và sửa "Từ ngày", "Đến ngày".`;
}

export function earlierThan(period: Period, before: Period): string {
  return `Kỳ ${named(period)} đứng trước kỳ đang làm (${writePeriod(before)}): đã mở theo yêu cầu. Số lũy kế của kỳ này không tính các kỳ sau nó.`;
}

export function skips(period: Period, before: Period, next: Period): string {
  return `Kỳ ${named(period)} không nối tiếp kỳ ${writePeriod(before)}: chưa mở ${writePeriod(next)}. Số lũy kế sẽ thiếu kỳ bị bỏ qua cho đến khi nhập bổ sung.`;
}

export function datesUnmoved(keys: string): string {
  return `Chưa dời được ${keys} ở trang "Cấu hình": hãy ghi lại theo kỳ mới, dạng 21/05/2026.`;
}

export function datesOfFirst(column: string, keys: string): string {
  return `Cột ${column} của trang "Cấu hình" không ghi ${keys}: báo cáo của kỳ mới đang lấy ngày ở cột "Giá trị", là ngày của báo cáo khác. Hãy ghi ${keys} của kỳ mới vào cột ${column}, dạng 21/05/2026.`;
}

/** `2026-06 (tháng 6 năm 2026)`. */
function named(period: Period): string {
  return `${writePeriod(period)} (${sayPeriod(period)})`;
}

/** What is being worked on, where that is asked about. */
export function currentPeriod(current: Period, isClosed: boolean): string {
  return `Kỳ đang làm: ${named(current)}${isClosed ? '' : ', chưa chốt'}.`;
}

/** Which period is to be opened; the first of those in turn is opened where nothing is typed. */
export function askPeriod(first: Period, others: readonly Period[]): string {
  return [
    `Bấm OK để mở ${named(first)}. Muốn mở kỳ khác thì ghi kỳ đó vào ô dưới rồi bấm OK${others.length > 0 ? ', đến lượt còn có:' : `, ví dụ ${writePeriod(nextPeriod(first))}.`}`,
    ...others.map(named),
  ].join('\n');
}

/** Which period is to be closed, where rows of others stand in the form beside the report's. */
export function askClosing(current: Period, others: readonly Period[]): string {
  return [
    `Bấm OK để chốt ${named(current)}. "Biểu chung" còn dòng chưa chốt của kỳ khác; muốn chốt kỳ ấy thì ghi vào ô dưới rồi bấm OK:`,
    ...others.map(named),
  ].join('\n');
}

export const optionHelp = 'kỳ cần mở, ví dụ 2026-06; bỏ trống = kỳ kế tiếp';
export const openForm = 'Mở trang "Biểu chung"';

/** The cells of `Cấu hình` that are written: those that are emptied say nothing afterwards. */
export function settings(
  cells: readonly { readonly key: string; readonly after: string }[],
): string {
  const keys = (isSet: boolean) => [
    ...new Set(cells.flatMap(({ key, after }) => ((after !== '') === isSet ? [`"${key}"`] : []))),
  ];
  const [set, cleared] = [keys(true), keys(false)];
  return [
    ...(set.length > 0 ? [`đặt ${set.join(', ')} của kỳ mới`] : []),
    ...(cleared.length > 0 ? [`xóa ${cleared.join(', ')}`] : []),
  ].join('; ');
}

/** Days of the first report that nobody ever wrote. */
export function daysMissing(keys: readonly string[]): string {
  const names = keys.map((key) => `"${key}"`).join(', ');
  return `Trang "Cấu hình" chưa ghi ${names}: hãy ghi ngày của kỳ mới vào đó, dạng 21/05/2026.`;
}

export const home = 'ghi lại cho kỳ mới';

export function opened(period: string, rows: number, carried: number): string {
  const from = carried > 0 ? ` (${carried} dòng chuyển từ kỳ trước)` : '';
  return `Đã mở ${period}: "Biểu chung" có thêm ${rows} dòng lập sẵn${from}. Các đơn vị điền số vào cột "Giá trị", sửa lời ở cột "Nội dung".`;
}

/** A day of `Cấu hình`. */
interface SettingDay {
  readonly key: string;
  readonly day: string;
  /** The letters of its column; blank where that goes without saying. */
  readonly column: string;
}

function listed(days: readonly SettingDay[]): string {
  return days
    .map(({ key, day, column }) => `"${key}" ${day}${column === '' ? '' : ` (cột ${column})`}`)
    .join(', ');
}

/** The days that were moved on. */
export function movedDays(days: readonly SettingDay[]): string {
  return `Đã đặt lại ở trang "Cấu hình": ${listed(days)}. Nếu kỳ này khác, hãy sửa lại ở đó.`;
}

/** The days beside a period that was typed in by hand, which are left as they are. */
export function daysLeft(days: readonly SettingDay[]): string {
  return `Kỳ này đã được ghi tay ở trang "Cấu hình", nên các ngày ở đó được giữ nguyên: ${listed(days)}. Hãy xem lại, ngày nào còn là của kỳ trước thì sửa theo kỳ này.`;
}

export function linksKept(sets: readonly string[]): string {
  return `Trang "Phụ lục" còn liên kết rút gọn của kỳ trước (bộ ${sets.join(', bộ ')}): hãy thay bằng liên kết của kỳ này trước khi lập báo cáo.`;
}

/** @param kept the short links that stay in the register, and the period that they are of */
export function result(
  rows: number,
  carried: number,
  { links, period }: { readonly links: readonly string[]; readonly period: string },
): string {
  const kept = links.length > 0 ? `; liên kết còn của kỳ ${period}: ${links.join(' ')}` : '';
  return `lập sẵn ${rows} dòng, ${carried} dòng chuyển từ kỳ trước${kept}`;
}

/** The links that such a result tells of, and their period; both blank where it tells of none. */
export function keptLinks(result: string): { readonly period: string; readonly text: string } {
  const [, period = '', text = ''] = /; liên kết còn của kỳ (\S+): (.*)/.exec(result) ?? [];
  return { period, text };
}

export function stillOpen(period: Period, opening: Period): Observation {
  return {
    code: 'period-still-open',
    message: `Kỳ ${named(period)} chưa chốt mà đã làm sang kỳ ${writePeriod(opening)}: các dòng của kỳ ấy vẫn ở "Biểu chung".`,
    found: `kỳ ${writePeriod(period)} chưa chốt`,
    about: [writePeriod(period)],
    expected: 'chốt kỳ trước khi mở kỳ mới',
  };
}

/** What is said of the report of the period that is left behind. */
export function neverCompiled(period: Period): string {
  return `Báo cáo ${sayPeriod(period)} chưa được tổng hợp lần nào.`;
}

export function changedSinceCompiled(period: Period, when: string): string {
  return `Báo cáo ${sayPeriod(period)} đã đổi số hoặc lời từ lần tổng hợp gần nhất (${when}) mà chưa tổng hợp lại.`;
}

/** @param unapproved the units for whose approval it waits */
export function leftAsDraft(period: Period, errors: number, unapproved: number): string {
  const reasons = [
    ...(errors > 0 ? [`còn ${errors} lỗi phải sửa`] : []),
    ...(unapproved > 0 ? [`còn ${unapproved} đơn vị chưa được duyệt`] : []),
  ];
  return `Báo cáo ${sayPeriod(period)} còn là dự thảo: ${reasons.join(', ')}.`;
}

export function stillCompiled(period: Period): string {
  return `Mở kỳ mới rồi vẫn tổng hợp được báo cáo ấy: ghi lại "Kỳ" ${writePeriod(period)} cùng "Từ ngày", "Đến ngày" ở "Cấu hình" rồi chạy "Tổng hợp báo cáo"; hoặc chạy "${undo}" ngay để trở về kỳ ấy.`;
}

/** Nobody did anything in the period before: perhaps it was opened by a slip. */
export function leftUntyped(period: Period, rows: number, opening: Period): Observation {
  return {
    code: 'period-left-untyped',
    message: `Kỳ ${named(period)} chưa ai điền gì mà đã mở ${writePeriod(opening)}: ${rows} dòng lập sẵn của kỳ ấy vẫn ở "Biểu chung".`,
    found: `${rows} dòng lập sẵn, chưa ai điền`,
    expected: 'mở lần lượt từng kỳ',
  };
}

/** Rows of periods that were left out, taken out of the form. */
export function skipped(count: number): string {
  return `dọn ${count} dòng lập sẵn còn trống của kỳ trước đó đã bỏ qua (chỉ dòng chưa ai gõ gì; số và lời đã gõ giữ nguyên)`;
}

/** Rows that were laid out, that nobody filled in and that fit no more. */
export function outdated(rows: number): Observation {
  return {
    code: 'outdated-rows',
    message: `"Biểu chung" còn ${rows} dòng lập sẵn chưa ai điền mà không còn hợp: kỳ của dòng không còn làm, hoặc đơn vị, mục, chỉ tiêu, ĐVT đã đổi.`,
    found: `${rows} dòng`,
    expected: 'dòng lập sẵn theo kỳ và danh mục hiện nay',
  };
}

interface Reopened {
  readonly when: string;
  readonly why: string;
}

export function stillReopened(period: Period, { when, why }: Reopened): Observation {
  return {
    code: 'period-still-open',
    message: `Kỳ ${named(period)} đã mở lại lúc ${when} (lý do: ${why}) mà chưa chốt lại: các dòng của kỳ ấy vẫn ở "Biểu chung".`,
    found: `kỳ ${writePeriod(period)} chưa chốt lại`,
    about: [writePeriod(period), when],
    expected: 'chốt lại kỳ đã mở lại',
  };
}

/** @param before the last period of the kind with rows */
export function notOpened(period: Period, before: Period): Observation {
  return {
    code: 'period-not-opened',
    message: `Kỳ ${named(period)} chưa được mở: "Biểu chung" chưa có dòng nào của kỳ này, dòng gần nhất là của kỳ ${writePeriod(before)}.`,
    found: `kỳ ${writePeriod(period)} ghi ở "Cấu hình"`,
    expected: `kỳ mở bằng "${command}"`,
  };
}

/** @param last the period that it reads the same in; undefined where none is left to compare with */
export function notReviewed(last: Period | undefined): Observation {
  return {
    code: 'text-not-reviewed',
    message: last
      ? `Đoạn này chuyển nguyên văn từ ${sayPeriod(last)} và chưa được xem lại.`
      : `Đoạn này còn ghi "${toReview}"; không còn lời của kỳ trước để so, nên coi như chưa xem lại.`,
    found: toReview,
    expected: 'nội dung của kỳ này',
  };
}
