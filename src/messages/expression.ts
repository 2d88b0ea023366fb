/** What is said of an expression (công thức, vế của quy tắc) that cannot be computed. */

export const syntaxProblem = 'Công thức viết sai';
export const decimalComma = 'Số thập phân trong công thức dùng dấu chấm (1.5), không dùng dấu phẩy';
export const divisionByZero = 'chia cho 0';

export function unexpected(text: string): string {
  return text === '' ? 'Công thức còn thiếu phía sau' : `Không hiểu "${text}"`;
}

export function unknownFunction(name: string, functions: readonly string[]): string {
  return `Không có hàm "${name}". Các hàm dùng được: ${functions.join(', ')}`;
}

export function wrongArguments(name: string, expected: string): string {
  return `Hàm ${name} cần ${expected}`;
}

export function codeExpected(name: string): string {
  return `Hàm ${name} chỉ nhận một mã chỉ tiêu`;
}

export function unknownCode(code: string): string {
  return `Không có chỉ tiêu "${code}"`;
}

export function unknownUnit(unit: string): string {
  return `Không có đơn vị "${unit}"`;
}

export function cycle(codes: readonly string[]): string {
  return `Công thức tính vòng quanh: ${codes.join(' → ')}`;
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

export function twoRows(cells: readonly string[]): string {
  return `có ${cells.length} dòng cho cùng đơn vị, kỳ và chỉ tiêu: ${cells.join(', ')}`;
}

export function noPeriodRollup(): string {
  return 'chỉ tiêu không cộng từ kỳ ngắn hơn và kỳ này chưa có dòng riêng';
}
