import type { Observation } from '../findings';
import type { EntryFacts } from '../model/entry';
import type { Decimal, Figure } from '../model/figure';
import { writeNumber } from '../model/number';
import { firstLines } from './listing';
import { short } from './quoting';
import { notApplicable, notReported, rowsOfTab } from './rollupTab';

/** What is said of criteria (`Chấm điểm`) and grades (`Xếp loại`). */

const MAX = 'một số lớn hơn 0, ví dụ 10';
const BLANK = 'để trống';
export const THRESHOLDS_KEY = 'Ngưỡng xếp loại';
const THRESHOLDS_FORM =
  '90 = Hoàn thành xuất sắc; 70 = Hoàn thành tốt; 50 = Hoàn thành; 0 = Không hoàn thành';

/** A reason as a part of a sentence. */
export function withoutStop(reason: string): string {
  return reason.replace(/\.$/, '');
}

function criterionError(message: string, found: string, expected: string): Observation {
  return { code: 'criterion-error', message, found: found === '' ? BLANK : short(found), expected };
}

export const missingCode = criterionError('Tiêu chí chưa có mã.', '', 'một mã riêng, ví dụ TC1');

/** What a criterion without a code is called. */
export function nameless(row: number): string {
  return `dòng ${row}`;
}

export function repeatedCode(code: string, first: string): Observation {
  return criterionError(
    `Mã tiêu chí "${short(code)}" đã có tại ô ${first}.`,
    code,
    'mỗi mã một dòng',
  );
}

export function unknownScored(text: string, members: readonly string[]): Observation {
  const said = text === '' ? 'còn trống' : `ghi "${short(text)}"`;
  return criterionError(`Ô "Đối tượng" của tiêu chí ${said}.`, text, members.join(' hoặc '));
}

export function badMost(text: string): Observation {
  const said = text === '' ? 'còn trống' : `ghi "${short(text)}"`;
  return criterionError(`Ô "Điểm tối đa" ${said}, cần ${MAX}.`, text, MAX);
}

export const blankFormula = 'chưa có công thức';
const FORMULA = 'viết như ĐẾM("Tình trạng = Hoàn thành đúng hạn") * 2';

export function badFormula(formula: string, position: number, reason: string): Observation {
  const message =
    formula === ''
      ? 'Tiêu chí chưa có công thức.'
      : `Công thức của tiêu chí "${short(formula)}" sai tại ký tự ${position}: ${reason}.`;
  return criterionError(message, formula, FORMULA);
}

export function figureOfPerson(formula: string, code: string): Observation {
  return criterionError(
    `Tiêu chí cá nhân dùng mã chỉ tiêu ${code}: chỉ tiêu là số của đơn vị, không phải của một người.`,
    formula,
    'ĐẾM("…"), TỔNG("…") trên các dòng của người ấy; hoặc "Đối tượng" = Đơn vị',
  );
}

export function badThresholds(part: string): Observation {
  return {
    code: 'thresholds-error',
    message: `"${THRESHOLDS_KEY}" có phần "${short(part)}" không đọc được, lặp lại hoặc ngoài 0 đến 100, nên chưa đề xuất xếp loại.`,
    found: short(part),
    expected: THRESHOLDS_FORM,
    about: [THRESHOLDS_KEY],
  };
}

export const noThresholds: Observation = {
  code: 'thresholds-error',
  message: `Trang "Cấu hình" chưa có khóa "${THRESHOLDS_KEY}" nên chỉ chấm điểm, chưa đề xuất xếp loại.`,
  found: BLANK,
  expected: THRESHOLDS_FORM,
  about: [THRESHOLDS_KEY],
};

export function withoutReason(name: string, proposed: string, decided: string): Observation {
  return {
    code: 'grade-without-reason',
    message: `${name}: quyết định "${short(decided)}" khác đề xuất "${proposed}" mà chưa ghi lý do.`,
    found: short(decided),
    expected: 'lý do ở cột "Lý do" cùng dòng',
  };
}

export function unknownGrade(
  name: string,
  decided: string,
  grades: readonly string[],
): Observation {
  return {
    code: 'unknown-grade',
    message: `${name}: xếp loại quyết định "${short(decided)}" không có trong "${THRESHOLDS_KEY}".`,
    found: short(decided),
    expected: grades.join(', '),
  };
}

const FEW = 5;

/** @param names whom the points are lacking of */
export function lackingPoints(code: string, names: readonly string[], reason: string): Observation {
  const rest = names.length > FEW ? ` … (${names.length})` : '';
  return {
    code: 'score-lacking',
    message: `Tiêu chí ${code} chưa chấm được cho ${names.slice(0, FEW).join(', ')}${rest}: ${withoutStop(reason)}.`,
    found: `${names.length} chưa chấm được`,
    expected: 'đủ dòng, đủ số để chấm',
  };
}

/** How points were counted. */

export function number(value: Decimal): string {
  return writeNumber(value, { mostDecimals: 2 });
}

const MOST_ROWS = 40;

/** `ĐẾM("…") = 2: Biểu chung dòng 12, 15`. */
export function term(name: string, figure: Figure, rows: readonly EntryFacts[]): string {
  const worth = figure.state === 'number' ? number(figure.value) : signOf(figure);
  const places = [...new Set(rows.map(({ tab }) => tab))].map((tab) => {
    const numbers = rows.filter((row) => row.tab === tab).map(({ row }) => row);
    const said = rowsOfTab(tab, numbers.slice(0, MOST_ROWS));
    return numbers.length > MOST_ROWS ? `${said} … (${numbers.length} dòng)` : said;
  });
  return `${name} = ${worth}${places.length > 0 ? `: ${places.join('; ')}` : ''}`;
}

function signOf({ state }: Figure): string {
  return state === 'notApplicable' ? notApplicable : notReported;
}

export function result(formula: string, value: Decimal): string {
  return `${formula} = ${number(value)}`;
}

export function cut(value: Decimal, points: Decimal, most: Decimal): string {
  return `tính ra ${number(value)}, lấy ${number(points)} (từ 0 đến ${number(most)})`;
}

export function notCounted(reason: string): string {
  return `không rõ: ${withoutStop(reason === '' ? notReported : reason)}`;
}

export const notApplying = 'không áp dụng: không tính vào tổng và điểm tối đa';
export const noUnit = 'không có đơn vị';

export function noRow(time: keyof typeof TIMES): string {
  return `không có dòng nào ${TIMES[time]}`;
}

const TIMES = {
  now: 'trong kỳ',
  previous: 'ở kỳ trước',
  yearToDate: 'trong năm',
  lastYear: 'cùng kỳ năm trước',
} as const;

export function noValue(name: string): string {
  return `${name}: không dòng nào có số`;
}

/** The tab `Xếp loại`. */

export const HEADERS = [
  'Kỳ',
  'Đối tượng',
  'Tên',
  'Đơn vị',
  'Tổng điểm',
  'Điểm tối đa',
  '% tối đa',
  'Xếp loại đề xuất',
  'Xếp loại quyết định',
  'Lý do',
] as const;
export const HOW = 'Cách tính';
export const SEAL = 'Dấu';

export function title(period: string): string {
  return `CHẤM ĐIỂM, XẾP LOẠI ${period.toUpperCase()}`;
}

export const legend =
  'Công cụ chỉ đề xuất, cơ quan quyết định. Chỉ gõ vào hai cột "Xếp loại quyết định" và "Lý do": lần chạy sau giữ nguyên; quyết định khác đề xuất thì ghi lý do. Trỏ vào ô điểm để xem điểm từ dòng nào. Có tên người: không công khai.';

export const decideNote =
  'Cơ quan ghi khi quyết định; để trống = chưa quyết định. Khác đề xuất thì ghi "Lý do".';
export const sealNote = 'Dấu của quyết định lúc công cụ ghi. Công cụ giữ, không sửa.';

export function criterionHeader(code: string, name: string, most: Decimal | undefined): string {
  const said = name === '' ? code : `${code} · ${name}`;
  return most === undefined ? said : `${said} (tối đa ${number(most)})`;
}

/** @param codes the criteria that the sum is without */
export function partTotal(total: Decimal, codes: readonly string[]): string {
  return `${number(total)} (chưa có ${codes.join(', ')})`;
}

export const noThresholdsNote = `Chưa có "${THRESHOLDS_KEY}" đọc được ở trang "Cấu hình".`;
export const belowLowest = `Dưới mức thấp nhất của "${THRESHOLDS_KEY}".`;

export function lackingNote(lines: readonly string[]): string {
  return [
    'Chưa đề xuất vì chưa đủ điểm:',
    ...firstLines(
      lines,
      FEW,
      (line) => line,
      (rest) => `… và ${rest} tiêu chí nữa`,
    ),
  ].join('\n');
}

export const severalUnits =
  'Tên này đứng ở dòng của nhiều đơn vị. Nếu là nhiều người cùng tên, hãy ghi thêm cho khác nhau ở "Người thực hiện".';
export const goneSubject = 'không còn dòng nào trong kỳ; giữ lại vì đã có quyết định';

export function done(persons: number, units: number, ungraded: number): string {
  const rest = ungraded > 0 ? ` ${ungraded} chưa đề xuất được.` : '';
  return `Xếp loại: đã chấm ${persons} người, ${units} đơn vị; xem trang "Xếp loại".${rest}`;
}
