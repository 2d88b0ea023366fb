import type { Observation } from '../model/finding';

/** What is said when the workbook's structure is broken; each stops a run before it writes. */

export function missingTab(tab: string): Observation {
  return {
    code: 'missing-tab',
    severity: 'Lỗi',
    message: `Không thấy trang "${tab}". Hãy tạo lại trang này (hoặc khôi phục từ Lịch sử phiên bản, hoặc chạy "Thiết lập") rồi chạy lại.`,
    found: 'không có trang',
    expected: `trang "${tab}"`,
  };
}

export function duplicateTab(first: string, second: string): Observation {
  return {
    code: 'duplicate-tab',
    severity: 'Lỗi',
    message: `Có hai trang cùng tên: "${first}" và "${second}". Hãy giữ một trang và đổi tên trang kia.`,
    found: `"${first}", "${second}"`,
    expected: 'một trang',
  };
}

export function missingColumn(tab: string, header: string): Observation {
  return {
    code: 'missing-label',
    severity: 'Lỗi',
    message: `Trang "${tab}" thiếu cột "${header}" ở dòng tiêu đề (dòng 1). Hãy thêm lại cột này, đúng tên, rồi chạy lại.`,
    found: 'không có cột',
    expected: `cột "${header}"`,
  };
}

export function duplicateColumn(
  tab: string,
  header: string,
  cells: readonly string[],
): Observation {
  return {
    code: 'duplicate-label',
    severity: 'Lỗi',
    message: `Trang "${tab}" có ${cells.length} cột cùng tên "${header}" (ô ${cells.join(', ')}), không biết lấy cột nào. Hãy giữ một cột và đổi tên cột kia.`,
    found: cells.join(', '),
    expected: `một cột "${header}"`,
  };
}

export function missingPeriod(): Observation {
  return {
    code: 'missing-period',
    severity: 'Lỗi',
    message: 'Trang "Cấu hình" chưa ghi "Kỳ" của báo cáo. Hãy điền, ví dụ 2026-05.',
    found: 'để trống',
    expected: 'một kỳ báo cáo',
  };
}

export function unknownPeriod(text: string, forms: string): Observation {
  return {
    code: 'unknown-period',
    severity: 'Lỗi',
    message: `Kỳ "${text}" trong trang "Cấu hình" không đọc được. Hãy ghi theo một trong các dạng: ${forms}.`,
    found: text,
    expected: forms,
  };
}

export function duplicateSetting(key: string, cells: readonly string[]): Observation {
  return {
    code: 'duplicate-setting',
    severity: 'Lỗi',
    message: `Trang "Cấu hình" có ${cells.length} dòng cùng khóa "${key}" (ô ${cells.join(', ')}). Hãy giữ một dòng.`,
    found: cells.join(', '),
    expected: `một dòng "${key}"`,
  };
}
