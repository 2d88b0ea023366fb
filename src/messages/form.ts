import type { Observation } from '../findings/finding';
import { short } from './quoting';

/** What is said of cells that people typed: unknown names, figures that cannot be used. */

function list(members: readonly string[]): string {
  return members.join(', ');
}

export function unknownChoice(
  header: string,
  text: string,
  members: readonly string[],
  fallback: string,
): Observation {
  return {
    code: 'unknown-choice',
    severity: 'Lỗi',
    message: `Cột "${header}" ghi "${short(text)}", không có trong danh sách: ${list(members)}. ${fallback}`,
    found: short(text),
    expected: list(members),
  };
}

export function missingChoice(
  header: string,
  members: readonly string[],
  fallback: string,
): Observation {
  return {
    code: 'required-value',
    severity: 'Lỗi',
    message: `Cột "${header}" còn trống. Hãy chọn một trong: ${list(members)}. ${fallback}`,
    found: 'để trống',
    expected: list(members),
  };
}

export function unknownAxis(text: string, axes: readonly string[]): Observation {
  return {
    code: 'unknown-axis',
    severity: 'Lỗi',
    message: `Trục "${short(text)}" không có. Hãy chọn một trong: ${list(axes)}.`,
    found: text === '' ? 'để trống' : short(text),
    expected: list(axes),
  };
}

export function axisOfUnit(text: string, unit: string, axis: string): Observation {
  return {
    code: 'unknown-axis',
    severity: 'Cảnh báo',
    message:
      text === ''
        ? `Dòng này chưa ghi trục; tạm lấy trục "${axis}" của đơn vị ${unit}. Hãy điền cho đủ.`
        : `Trục "${short(text)}" không có; tạm lấy trục "${axis}" của đơn vị ${unit}. Hãy sửa ô này.`,
    found: text === '' ? 'để trống' : short(text),
    expected: axis,
  };
}

export function axisOfOtherUnit(text: string, unit: string, axis: string): Observation {
  return {
    code: 'axis-mismatch',
    severity: 'Cảnh báo',
    message: `Dòng này ghi trục "${short(text)}" nhưng đơn vị ${unit} thuộc trục "${axis}". Số liệu được tính theo trục của đơn vị; hãy sửa ô này cho khớp.`,
    found: short(text),
    expected: axis,
  };
}

export function unknownUnit(text: string): Observation {
  return {
    code: 'unknown-unit',
    severity: 'Lỗi',
    message:
      text === ''
        ? 'Dòng này chưa ghi đơn vị, nên số liệu của dòng chưa được tính. Hãy điền mã đơn vị.'
        : `Đơn vị "${short(text)}" không có trong trang "Đơn vị", nên số liệu của dòng chưa được tính. Hãy sửa mã hoặc thêm đơn vị.`,
    found: text === '' ? 'để trống' : short(text),
    expected: 'mã trong trang "Đơn vị"',
  };
}

export function inactiveUnit(unit: string): Observation {
  return {
    code: 'inactive-unit',
    severity: 'Cảnh báo',
    message: `Đơn vị ${unit} đã ghi "Hoạt động" là "Không" nhưng kỳ này vẫn có dòng số liệu. Số liệu vẫn được tính; hãy kiểm tra lại.`,
    found: unit,
    expected: 'đơn vị đang hoạt động',
  };
}

export function unknownSection(text: string, printed: boolean): Observation {
  const blank = text === '';
  const consequence = printed
    ? 'nên không in được vào báo cáo'
    : 'nên phụ lục lọc theo mục sẽ bỏ sót dòng này';
  return {
    code: 'unknown-section',
    severity: printed ? 'Lỗi' : 'Cảnh báo',
    message: blank
      ? `Dòng này chưa ghi mục, ${consequence}. Hãy chọn mã mục trong "Đề cương".`
      : `Mục "${short(text)}" không có trong "Đề cương", ${consequence}. Hãy sửa mã mục.`,
    found: text === '' ? 'để trống' : short(text),
    expected: 'mã mục trong trang "Đề cương"',
  };
}

export function unknownIndicator(text: string): Observation {
  return {
    code: 'unknown-code',
    severity: 'Lỗi',
    message:
      text === ''
        ? 'Dòng số liệu này chưa ghi mã chỉ tiêu, nên chưa được tính. Hãy điền mã trong trang "Chỉ tiêu".'
        : `Mã chỉ tiêu "${short(text)}" không có trong trang "Chỉ tiêu", nên số liệu chưa được tính. Hãy sửa mã hoặc thêm chỉ tiêu.`,
    found: text === '' ? 'để trống' : short(text),
    expected: 'mã trong trang "Chỉ tiêu"',
  };
}

export function unknownRowPeriod(text: string, forms: string): Observation {
  return {
    code: 'unknown-period',
    severity: 'Lỗi',
    message: `Kỳ "${short(text)}" không đọc được, nên dòng này chưa được tính. Hãy ghi theo dạng: ${forms}.`,
    found: text === '' ? 'để trống' : short(text),
    expected: forms,
  };
}

export function badCode(header: string, text: string): Observation {
  return {
    code: 'constraint-error',
    severity: 'Lỗi',
    message: `Mã "${short(text)}" ở cột "${header}" không hợp lệ: mã gồm chữ không dấu, số, dấu chấm và gạch dưới, bắt đầu bằng chữ (ví dụ VP.VB_DEN).`,
    found: short(text),
    expected: 'chữ, số, "." và "_"',
  };
}

export function missingCode(header: string): Observation {
  return {
    code: 'required-value',
    severity: 'Lỗi',
    message: `Cột "${header}" còn trống nên dòng này bị bỏ qua. Hãy điền mã.`,
    found: 'để trống',
    expected: 'một mã',
  };
}

export function duplicateKey(header: string, text: string, first: string): Observation {
  return {
    code: 'primary-key',
    severity: 'Lỗi',
    message: `Mã "${short(text)}" ở cột "${header}" đã có tại ô ${first}; chỉ dòng đầu được dùng. Hãy đổi mã hoặc xóa dòng thừa.`,
    found: short(text),
    expected: 'mỗi mã một dòng',
  };
}

export function unreadableNumber(header: string, text: string): Observation {
  return {
    code: 'type-error',
    severity: 'Lỗi',
    message: `Cột "${header}" cần một số, nhưng ghi "${short(text)}". Hãy nhập số (ví dụ 1.234,5).`,
    found: short(text),
    expected: 'một số',
  };
}

export function unreadableDate(header: string, text: string): Observation {
  return {
    code: 'type-error',
    severity: 'Cảnh báo',
    message: `Cột "${header}" cần một ngày có thật, dạng ngày/tháng/năm, nhưng ghi "${short(text)}". Hãy sửa lại.`,
    found: short(text),
    expected: 'dd/mm/yyyy',
  };
}

export function missingSetting(key: string): Observation {
  return {
    code: 'missing-setting',
    severity: 'Cảnh báo',
    message: `Trang "Cấu hình" chưa có "${key}". Phần này sẽ để trống trong báo cáo; hãy bổ sung.`,
    found: 'để trống',
    expected: key,
  };
}

export function unknownTimeZone(text: string, used: string): Observation {
  return {
    code: 'unknown-time-zone',
    severity: 'Cảnh báo',
    message: `Múi giờ "${short(text)}" không có tên như vậy. Tạm dùng ${used}; hãy ghi ${used} hoặc để trống.`,
    found: short(text),
    expected: used,
  };
}

export function repeatedSetting(key: string, first: string): Observation {
  return {
    code: 'duplicate-setting',
    severity: 'Cảnh báo',
    message: `Khóa "${key}" đã có ở ô ${first}; chỉ dòng đầu được dùng. Hãy xóa dòng thừa.`,
    found: key,
    expected: 'mỗi khóa một dòng',
  };
}

export function missingFigure(name: string): Observation {
  return {
    code: 'missing-figure',
    severity: 'Cảnh báo',
    message: `Chưa có số liệu cho "${name}". Hãy nhập số; nếu không phát sinh thì ghi 0, nếu không thuộc đơn vị thì ghi "Không áp dụng".`,
    found: 'để trống',
    expected: 'một số, 0 hoặc "Không áp dụng"',
  };
}

export function unreadableFigure(text: string): Observation {
  return {
    code: 'type-error',
    severity: 'Lỗi',
    message: `Ô "Giá trị" ghi "${short(text)}", không đọc được thành số nên chưa được tính. Hãy nhập số, 0, hoặc "Không áp dụng".`,
    found: short(text),
    expected: 'một số, 0 hoặc "Không áp dụng"',
  };
}

export function ambiguousFigure(text: string, readings: readonly string[]): Observation {
  return {
    code: 'ambiguous-figure',
    severity: 'Lỗi',
    message: `Số "${short(text)}" có hai cách đọc: ${readings.join(' hoặc ')}. Số này chưa được dùng; hãy nhập lại cho rõ.`,
    found: short(text),
    expected: readings.join(' hoặc '),
  };
}

export function dateAsFigure(text: string): Observation {
  return {
    code: 'date-as-figure',
    severity: 'Lỗi',
    message: `Ô "Giá trị" đang là ngày ${text}, không phải số. Hãy đổi định dạng ô thành số rồi nhập lại.`,
    found: short(text),
    expected: 'một số',
  };
}

/** What a sheet shows in place of a formula's value that it has not computed yet. */
const NOT_COMPUTED = 'Loading...';

export function formulaErrorFigure(text: string): Observation {
  return {
    code: 'formula-error',
    severity: 'Lỗi',
    message:
      text === NOT_COMPUTED
        ? 'Công thức ở ô "Giá trị" chưa tính xong nên số chưa được dùng. Hãy đợi tính xong rồi chạy lại, hoặc nhập số trực tiếp.'
        : `Ô "Giá trị" đang báo lỗi công thức ${text}. Hãy nhập số trực tiếp.`,
    found: short(text),
    expected: 'một số',
  };
}

export function hugeFigure(text: string): Observation {
  return {
    code: 'out-of-range',
    severity: 'Lỗi',
    message: `Số ${text} lớn bất thường nên chưa được dùng. Hãy kiểm tra lại số và đơn vị tính.`,
    found: short(text),
    expected: 'một số dưới 10^15',
  };
}

export function negativeFigure(text: string, unit: string): Observation {
  return {
    code: 'negative-figure',
    severity: 'Lỗi',
    message: `Số ${text} âm, nhưng "${unit}" không thể âm. Số này chưa được dùng; hãy kiểm tra lại.`,
    found: short(text),
    expected: 'số không âm',
  };
}

export function wrongMeasure(found: string, expected: string): Observation {
  return {
    code: 'wrong-unit',
    severity: 'Lỗi',
    message: `Dòng này tính bằng "${found}" nhưng chỉ tiêu tính bằng "${expected}", không đổi được nên chưa được tính. Hãy sửa ĐVT hoặc số.`,
    found,
    expected,
  };
}

export function renamedMeasure(found: string, expected: string): Observation {
  return {
    code: 'unit-differs',
    severity: 'Cảnh báo',
    message: `ĐVT của dòng là "${found}", của chỉ tiêu là "${expected}". Số vẫn được tính; hãy kiểm tra có đúng chỉ tiêu không.`,
    found,
    expected,
  };
}

export function sharedName(name: string, first: string): Observation {
  return {
    code: 'duplicate-name',
    severity: 'Cảnh báo',
    message: `Tên "${short(name)}" đã là tên (hoặc tên khác) của đơn vị ở ô ${first}; dòng nào ghi tên này được tính cho đơn vị đó. Hãy đổi một tên.`,
    found: short(name),
    expected: 'mỗi tên một đơn vị',
  };
}
