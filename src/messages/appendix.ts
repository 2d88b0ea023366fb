import type { Observation } from '../findings/finding';

/** What is said of an appendix (phụ lục) that cannot be made as it is described. */

export function unknownFilterColumn(code: string, header: string): Observation {
  return {
    code: 'unknown-filter',
    severity: 'Lỗi',
    message: `Cột "Lọc" của ${code} nhắc đến "${header}", không phải một cột của "Biểu chung". Phụ lục này chưa có dòng nào; hãy sửa điều kiện.`,
    found: header,
    expected: 'tên một cột của "Biểu chung"',
  };
}

export function unreadableFilter(code: string, condition: string): Observation {
  return {
    code: 'unknown-filter',
    severity: 'Lỗi',
    message: `Điều kiện "${condition}" trong cột "Lọc" của ${code} không đọc được. Phụ lục này chưa có dòng nào; hãy ghi dạng: Nguồn giao = Thành phố; Trạng thái ≠ Hoàn thành.`,
    found: condition,
    expected: 'Tên cột = giá trị',
  };
}

export function unknownColumn(code: string, header: string): Observation {
  return {
    code: 'unknown-column',
    severity: 'Lỗi',
    message: `Cột "${header}" của ${code} không có trong "Biểu chung" nên được bỏ trống. Hãy sửa tên trong cột "Cột" (hoặc "Nhóm theo").`,
    found: header,
    expected: 'tên một cột của "Biểu chung"',
  };
}

export function emptyAppendix(code: string, title: string): Observation {
  return {
    code: 'empty-appendix',
    severity: 'Cảnh báo',
    message: `${code} "${title}" chưa có dòng nào trong kỳ. Hãy kiểm tra điều kiện lọc, hoặc bổ sung số liệu ở "Biểu chung".`,
    found: '0 dòng',
    expected: 'ít nhất 1 dòng',
  };
}

export function unknownAppendix(header: string, code: string): Observation {
  return {
    code: 'unknown-appendix',
    severity: 'Lỗi',
    message: `"${header}" nhắc đến phụ lục "${code}", không có trong trang "Phụ lục". Hãy sửa mã.`,
    found: code,
    expected: 'mã trong trang "Phụ lục"',
  };
}
