/** What is said of an expression (công thức, vế của quy tắc) that cannot be computed. */

export const decimalComma = 'số thập phân trong công thức dùng dấu chấm (1.5), không dùng dấu phẩy';
export const semicolon = 'các giá trị trong hàm ngăn cách bằng dấu phẩy, không dùng dấu chấm phẩy';
const percentSign = 'không dùng dấu % trong công thức; hãy viết 0.8 thay cho 80%';
export const unclosedBracket = 'còn thiếu dấu ) đóng lại';
export const unclosedQuote = 'còn thiếu dấu " đóng điều kiện lại';
export const tooDeep = 'công thức lồng nhau quá sâu; hãy tách thành vài chỉ tiêu';
export const chainedComparison =
  'chỉ so sánh hai vế một lần; hãy tách thành hai quy tắc hoặc đặt dấu ngoặc';
export const noPeriodBefore = 'kỳ báo cáo này không có kỳ trước';
export const tooLarge = 'kết quả lớn bất thường';
export const noPeriodRollup = 'chỉ tiêu không cộng từ kỳ ngắn hơn và kỳ này chưa có dòng riêng';

export function unexpected(text: string): string {
  if (text === '') return 'công thức còn thiếu phía sau';
  if (text.startsWith('%')) return percentSign;
  const spelt = SPELT.get(text.charAt(0));
  return `không hiểu "${text}"${spelt === undefined ? '' : `; hãy viết "${spelt}"`}`;
}

/** Signs that Word and phones put in place of those of the keyboard. */
const SPELT: ReadonlyMap<string, string> = new Map([
  ['≤', '<='],
  ['≥', '>='],
  ['×', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['–', '-'],
  ['—', '-'],
]);

export function tooLong(most: number): string {
  return `công thức dài quá ${most} ký tự; hãy tách thành vài chỉ tiêu`;
}

export function unknownFunction(name: string, functions: readonly string[]): string {
  return `không có hàm "${name}". Các hàm dùng được: ${functions.join(', ')}`;
}

export function wrongArguments(name: string, expected: string): string {
  return `hàm ${name} cần ${expected}`;
}

export function codeExpected(name: string): string {
  return `hàm ${name} chỉ nhận một mã chỉ tiêu, hoặc ĐẾM("…"), TỔNG("…")`;
}

export function conditionsExpected(name: string): string {
  return `hàm ${name} cần điều kiện trong dấu ngoặc kép, như ${name}("Loại = Văn bản; Ký hiệu = KH")`;
}

/** Of rows of which not all was read. */
export function rowsUnread(period: string): string {
  return `các dòng của kỳ ${period} trong "Lưu trữ" chưa được đọc đủ cột để đếm`;
}

export function pastUnread(period: string): string {
  return `"Chuyển tiếp" của kỳ ${period} không rõ: các dòng của những năm trước không được đọc`;
}

export function noRowsIn(period: string): string {
  return `kỳ ${period} chưa có dòng nào để đếm`;
}

/** @param row where a value has no number of its own */
export function unreadValue(row: string): string {
  return `"Giá trị" ở ${row} chưa là một số`;
}

export function unknownCode(code: string): string {
  return `không có chỉ tiêu "${code}"`;
}

export function unknownUnit(unit: string): string {
  return `không có đơn vị "${unit}"`;
}

export function cycle(codes: readonly string[]): string {
  return `công thức tính vòng quanh: ${codes.join(' → ')}`;
}

/** @param divisor the figure divided by, where it is one. */
export function divisionByZero(divisor: string | undefined): string {
  return divisor === undefined ? 'chia cho 0' : `chia cho 0 (${divisor} = 0)`;
}

export function noFigure(name: string): string {
  return `${name} chưa có số liệu`;
}

export function waiting(units: readonly string[]): string {
  return `còn chờ ${units.join(', ')}`;
}

export function notAddable(units: readonly string[]): string {
  return `chỉ tiêu không tổng hợp giữa các đơn vị, nhưng có ${units.length} đơn vị báo cáo: ${units.join(', ')}`;
}

export function twoRows(rows: readonly string[]): string {
  return `có ${rows.length} dòng cho cùng đơn vị, kỳ và chỉ tiêu: ${rows.join(', ')}`;
}

/** Of a figure whose rows were not looked at: it must not be made. */
export function leftOut(period: string): string {
  return `Số liệu cần đến các dòng của kỳ ${period} trong "Lưu trữ" mà lần chạy này chưa đọc. Hãy báo người phụ trách công cụ.`;
}
