import type { Observation } from '../findings';

/** What is said of an appendix (phụ lục) that cannot be made as it is described. */

export function unknownFilterColumn(code: string, header: string): Observation {
  return {
    code: 'unknown-filter',
    message: `Cột "Lọc" của ${code} nhắc đến "${header}", không phải một cột của "Biểu chung".`,
    found: header,
    expected: 'tên một cột của "Biểu chung"',
  };
}

export function unreadableFilter(code: string, condition: string): Observation {
  return {
    code: 'unknown-filter',
    message: `Điều kiện "${condition}" trong cột "Lọc" của ${code} không đọc được.`,
    found: condition,
    expected: 'Tên cột = giá trị',
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
