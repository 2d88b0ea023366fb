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

const NOT_SHARES = 'nên không làm tròn "đủ 100" được. Các số được giữ như đã nhập';

/** `đủ 100` where the sum is not 100, not even but for the rounding of what was typed. */
export function sharesOffWhole(code: string, header: string, sum: string): Observation {
  return {
    code: 'not-shares',
    severity: 'Cảnh báo',
    message: `Cột "${header}" của ${code} cộng lại được ${sum}, không phải 100, ${NOT_SHARES}; hãy kiểm tra các tỷ trọng, hoặc xóa ô "Làm tròn" nếu đây không phải tỷ trọng.`,
    found: sum,
    expected: '100',
  };
}

/** `đủ 100` where one of the shares is not there. */
export function shareWithoutNumber(code: string, header: string, text: string): Observation {
  const found = text === '' ? 'ô trống' : `"${text}"`;
  return {
    code: 'not-shares',
    severity: 'Cảnh báo',
    message: `Cột "${header}" của ${code} có ${found}, không phải một tỷ trọng, ${NOT_SHARES}; hãy nhập một số từ 0 đến 100 (hoặc x nếu không áp dụng), hoặc xóa ô "Làm tròn".`,
    found,
    expected: 'số từ 0 đến 100',
  };
}

/** `đủ 100` of an appendix that shows no figures. */
export function noShares(code: string): Observation {
  return {
    code: 'not-shares',
    severity: 'Cảnh báo',
    message: `${code} không có cột số liệu nên không làm tròn "đủ 100" được; hãy thêm "Giá trị" vào ô "Cột", hoặc xóa ô "Làm tròn".`,
    found: 'không có cột số liệu',
    expected: 'cột "Giá trị"',
  };
}
