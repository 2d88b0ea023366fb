import type { Observation } from '../findings/finding';

/** What is said of tabs and columns. First what stops a run before it writes. */

export function missingTab(tab: string, similar: string | undefined): Observation {
  const clue =
    similar === undefined
      ? ''
      : ` Có trang "${similar}" tên gần giống: có thể chỉ cần sửa lại tên.`;
  return {
    code: 'missing-tab',
    severity: 'Lỗi',
    message: `Không thấy trang "${tab}".${clue} Hãy tạo lại trang này (hoặc khôi phục từ Lịch sử phiên bản, hoặc chạy "Thiết lập") rồi chạy lại.`,
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

export function missingColumn(tab: string, header: string, clue: string | undefined): Observation {
  return {
    code: 'missing-label',
    severity: 'Lỗi',
    message: `Trang "${tab}" thiếu cột "${header}" ở dòng tiêu đề (dòng 1).${clue === undefined ? '' : ` ${clue}`} Hãy thêm lại cột này, đúng tên, rồi chạy lại.`,
    found: 'không có cột',
    expected: `cột "${header}"`,
  };
}

export function similarHeader(cell: string, text: string): string {
  return `Ô ${cell} ghi "${text}", tên gần giống: có thể chỉ cần sửa lại.`;
}

export function blankHeaders(cells: readonly string[]): string {
  return `Ô ${cells.join(', ')} đang trống mà bên dưới có dữ liệu: có thể tiêu đề đã bị xóa.`;
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

/** From here on: what does not stop a run. */

export function blankHeader(tab: string, cells: number): Observation {
  return {
    code: 'blank-header',
    severity: 'Cảnh báo',
    message: `Cột này của trang "${tab}" chưa có tiêu đề mà bên dưới có ${cells} ô dữ liệu, nên không được đọc. Hãy ghi tiêu đề, hoặc xóa cột nếu không dùng.`,
    found: 'tiêu đề để trống',
    expected: 'một tiêu đề',
  };
}

export function incorrectLabel(tab: string, typed: string, wanted: string): Observation {
  return {
    code: 'incorrect-label',
    severity: 'Cảnh báo',
    message: `Trang "${tab}" có cột "${typed}", gần giống "${wanted}" nhưng không đúng tên nên không được đọc. Hãy sửa tiêu đề thành "${wanted}", hoặc đổi tên khác hẳn nếu là cột riêng.`,
    found: typed,
    expected: wanted,
  };
}

export function unknownKey(typed: string, wanted: string): Observation {
  return {
    code: 'incorrect-label',
    severity: 'Cảnh báo',
    message: `Khóa "${typed}" gần giống "${wanted}" nhưng không đúng tên nên không được đọc. Hãy sửa thành "${wanted}".`,
    found: typed,
    expected: wanted,
  };
}

export function mergedAcrossRows(area: string): Observation {
  return {
    code: 'merged-cell',
    severity: 'Lỗi',
    message: `Các ô ${area} bị gộp qua nhiều dòng: chỉ dòng đầu giữ được nội dung, các dòng dưới đọc ra ô trống. Hãy bỏ gộp ô và ghi đủ từng dòng.`,
    found: `gộp ${area}`,
    expected: 'mỗi dòng một ô',
  };
}

export function mergedAcrossColumns(area: string): Observation {
  return {
    code: 'merged-cell',
    severity: 'Cảnh báo',
    message: `Các ô ${area} bị gộp qua nhiều cột: chỉ cột đầu giữ được nội dung. Hãy bỏ gộp ô.`,
    found: `gộp ${area}`,
    expected: 'mỗi cột một ô',
  };
}

export function formulaCell(shown: string): Observation {
  return {
    code: 'formula-cell',
    severity: 'Cảnh báo',
    message: `Ô này là công thức của bảng tính (đang ra "${shown}"), nên số có thể tự đổi sau khi báo cáo đã ký. Hãy dán lại bằng giá trị (Ctrl+Shift+V).`,
    found: `công thức, đang ra "${shown}"`,
    expected: 'giá trị nhập trực tiếp',
  };
}

export function formulaColumn(header: string, cells: number): Observation {
  return {
    code: 'formula-cell',
    severity: 'Thông tin',
    message: `Cột "${header}" có ${cells} ô là công thức của bảng tính. Khi chốt kỳ, kết quả của công thức được lưu; hãy dán bằng giá trị nếu công thức dò sang nơi khác.`,
    found: `${cells} ô công thức`,
    expected: 'giá trị nhập trực tiếp',
  };
}

export function hiddenRows(tab: string, count: number, all: string): Observation {
  return {
    code: 'hidden-rows',
    severity: 'Thông tin',
    message: `Trang "${tab}" có ${count} dòng có nội dung đang bị ẩn hoặc bị lọc (${all}); các dòng này vẫn được tính. Hãy hiện lại để xem, hoặc xóa dòng nếu không dùng.`,
    found: `${count} dòng bị ẩn`,
    expected: 'không dòng nào bị ẩn',
  };
}

export function errorText(header: string, text: string): Observation {
  return {
    code: 'formula-error',
    severity: 'Lỗi',
    message: `Ô "${header}" đang báo lỗi công thức ${text} và sẽ in nguyên như vậy. Hãy gõ lại nội dung.`,
    found: text,
    expected: 'nội dung nhập trực tiếp',
  };
}
