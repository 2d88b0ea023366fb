import type { Observation } from '../findings';

/** What is said of an appendix (phụ lục) that cannot be made as it is described. */

/** @param condition what is wrong with one of them */
export function unusableFilter(
  code: string,
  condition: { readonly part: string; readonly reason: string; readonly expected: string },
): Observation {
  return {
    code: 'unknown-filter',
    message: `Cột "Lọc" của ${code}: ${condition.reason}.`,
    found: condition.part,
    expected: condition.expected,
  };
}

export function unknownColumn(code: string, header: string): Observation {
  return {
    code: 'unknown-column',
    message: `Cột "${header}" của ${code} không có trong "Biểu chung".`,
    found: header,
    expected: 'tên một cột của "Biểu chung"',
  };
}

/** The label of a table's last row, and of a row of which nobody said what it is of. */
export const total = 'Tổng cộng';
export const notSaid = 'Chưa ghi';

/** @param rowsBy what each row of the table is of */
export function unknownTableColumn(code: string, header: string, rowsBy: string): Observation {
  return {
    code: 'unknown-column',
    message: `Cột "${header}" của ${code} không phải mã chỉ tiêu: bảng có "Hàng theo" = ${rowsBy} chỉ nhận STT, ${rowsBy} và mã trong trang "Chỉ tiêu".`,
    found: header,
    expected: 'mã trong trang "Chỉ tiêu"',
  };
}

export function emptyAppendix(code: string, title: string): Observation {
  return {
    code: 'empty-appendix',
    message: `${code} "${title}" chưa có dòng nào.`,
    found: '0 dòng',
    expected: 'ít nhất 1 dòng',
  };
}

export function unknownAppendix(header: string, code: string): Observation {
  return {
    code: 'unknown-appendix',
    message: `"${header}" nhắc đến phụ lục "${code}", không có trong trang "Phụ lục".`,
    found: code,
    expected: 'mã trong trang "Phụ lục"',
  };
}

/** `đủ 100` where the sum is not 100, not even but for the rounding of what was typed. */
export function sharesOffWhole(code: string, header: string, sum: string): Observation {
  return {
    code: 'not-shares',
    message: `Cột "${header}" của ${code} cộng lại được ${sum}, không phải 100.`,
    found: sum,
    expected: '100',
  };
}

/** `đủ 100` where one of the shares is not there. */
export function shareWithoutNumber(code: string, header: string, text: string): Observation {
  const found = text === '' ? 'ô trống' : `"${text}"`;
  return {
    code: 'not-shares',
    message: `Cột "${header}" của ${code} có ${found}, không phải một tỷ trọng: cần một số từ 0 đến 100, hoặc x nếu không áp dụng.`,
    found,
    expected: 'số từ 0 đến 100',
  };
}

/** `đủ 100` of an appendix that shows no figures. */
export function noShares(code: string): Observation {
  return {
    code: 'not-shares',
    message: `${code} không có cột số liệu: hãy thêm "Giá trị" vào ô "Cột".`,
    found: 'không có cột số liệu',
    expected: 'cột "Giá trị"',
  };
}
