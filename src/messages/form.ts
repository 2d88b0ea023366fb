import type { Observation } from '../findings';
import { fold } from '../model/folding';
import { sayThousand } from '../model/number';
import { DAY, NUMBER, perhaps, short } from './quoting';

/**
 * What is said of cells that people typed: unknown names, figures that cannot be used. Where what
 * was typed is `found`, the message leaves it out: slips of one kind in very many rows then have
 * equal messages, which are written once for all of them.
 */

const BLANK = 'để trống';

function list(members: readonly string[]): string {
  return members.join(', ');
}

/** What stands in a cell, where the message does not say it. */
function standing(text: string): Pick<Observation, 'found' | 'typed'> {
  return text === '' ? { found: BLANK } : { found: short(text), typed: true };
}

export function unknownChoice(
  header: string,
  text: string,
  members: readonly string[],
  fallback: string,
): Observation {
  return {
    code: 'unknown-choice',
    message: `Ô "${header}" ghi một giá trị không có trong danh sách. ${fallback}`.trim(),
    ...standing(text),
    expected: list(members),
  };
}

export function missingChoice(
  header: string,
  members: readonly string[],
  fallback: string,
): Observation {
  return {
    code: 'missing-choice',
    message: `Cột "${header}" còn trống. ${fallback}`.trim(),
    found: BLANK,
    expected: list(members),
  };
}

/** Of a row whose unit is not known either. */
export function unknownAxis(text: string, axes: readonly string[]): Observation {
  return {
    code: 'unknown-axis',
    message: text === '' ? 'Dòng này chưa ghi trục.' : 'Dòng này ghi một trục không có.',
    ...standing(text),
    expected: list(axes),
  };
}

export function axisOfUnit(text: string, unit: string, axis: string): Observation {
  const taken = `tạm lấy trục "${axis}" của đơn vị ${unit}`;
  return {
    code: 'unknown-axis',
    message:
      text === ''
        ? `Dòng này chưa ghi trục; ${taken}.`
        : `Dòng này ghi một trục không có; ${taken}.`,
    ...standing(text),
    expected: axis,
  };
}

export function axisOfOtherUnit(text: string, unit: string, axis: string): Observation {
  return {
    code: 'axis-mismatch',
    message: `Dòng ghi trục khác, nhưng đơn vị ${unit} thuộc trục "${axis}".`,
    ...standing(text),
    expected: axis,
  };
}

/** @param near the code that may be meant */
export function unknownUnit(text: string, near: string | undefined): Observation {
  return {
    code: 'unknown-unit',
    message:
      text === ''
        ? 'Dòng này chưa ghi đơn vị.'
        : `Dòng này ghi một đơn vị không có trong trang "Đơn vị"${perhaps(near)}.`,
    ...standing(text),
    expected: 'mã trong trang "Đơn vị"',
  };
}

export function inactiveUnit(unit: string): Observation {
  return {
    code: 'inactive-unit',
    message: `Đơn vị ${unit} không còn hoạt động nhưng kỳ này vẫn có dòng số liệu.`,
    found: unit,
    expected: 'đơn vị đang hoạt động',
  };
}

export function unknownSection(
  text: string,
  printed: boolean,
  near: string | undefined,
): Observation {
  return {
    code: printed ? 'text-without-section' : 'unknown-section',
    message:
      text === ''
        ? 'Dòng này chưa ghi mục.'
        : `Dòng này ghi một mục không có trong "Đề cương"${perhaps(near)}.`,
    ...standing(text),
    expected: 'mã mục trong trang "Đề cương"',
  };
}

export function unknownIndicator(text: string, near: string | undefined): Observation {
  return {
    code: 'unknown-code',
    message:
      text === ''
        ? 'Dòng số liệu này chưa ghi mã chỉ tiêu.'
        : `Mã chỉ tiêu này không có trong trang "Chỉ tiêu"${perhaps(near)}.`,
    ...standing(text),
    expected: 'mã trong trang "Chỉ tiêu"',
  };
}

export function unknownRowPeriod(text: string, forms: string): Observation {
  return {
    code: 'unknown-period',
    message:
      text === ''
        ? 'Dòng này chưa ghi kỳ nên chưa được tính.'
        : 'Dòng này ghi một kỳ không đọc được nên chưa được tính.',
    ...standing(text),
    expected: forms,
  };
}

export function badCode(header: string, text: string): Observation {
  return {
    code: 'constraint-error',
    message: `Mã "${short(text)}" ở cột "${header}" không hợp lệ.`,
    found: short(text),
    expected: 'chữ không dấu, số, "." và "_", bắt đầu bằng chữ',
  };
}

export function appendixNamedAsTab(code: string): Observation {
  return {
    code: 'appendix-named-as-tab',
    message: `Mã phụ lục "${code}" là tên một trang của sổ nên phụ lục chưa lập được.`,
    found: code,
    expected: 'một mã riêng, ví dụ PL 01',
  };
}

export function missingCode(header: string): Observation {
  return {
    code: 'missing-code',
    message: `Cột "${header}" còn trống.`,
    found: BLANK,
    expected: 'một mã riêng, ví dụ VPDU',
  };
}

export function duplicateKey(header: string, text: string, first: string): Observation {
  return {
    code: 'duplicate-code',
    message: `Mã "${short(text)}" ở cột "${header}" đã có tại ô ${first}.`,
    found: short(text),
    expected: 'mỗi mã một dòng',
  };
}

export function unreadableNumber(header: string, text: string): Observation {
  return {
    code: 'type-error',
    message: `Ô "${header}" cần một số, nhưng nội dung không đọc được thành số.`,
    ...standing(text),
    expected: NUMBER,
  };
}

/** @param bounds the numbers that there may be: `số nguyên từ 0 đến 10` */
export function numberOutside(header: string, text: string, bounds: string): Observation {
  return {
    code: 'type-error',
    message: `Ô "${header}" ghi ${short(text)}, cần một ${bounds}.`,
    found: short(text),
    expected: bounds,
  };
}

/** @param wanted what there may be: `một số trên 0, không quá 72` */
export function unreadableSetting(key: string, text: string, wanted: string): Observation {
  return {
    code: 'unreadable-setting',
    message: `Ô "${key}" ghi ${short(text)}, cần ${wanted}.`,
    found: short(text),
    expected: wanted,
  };
}

export function unreadableDate(header: string, text: string): Observation {
  return {
    code: 'unreadable-date',
    message: `Ô "${header}" cần một ngày, nhưng nội dung không đọc được thành ngày.`,
    ...standing(text),
    expected: DAY,
  };
}

/** @param example a day near the period: `30/11/2026` */
export function farDate(header: string, text: string, example: string): Observation {
  return {
    code: 'unreadable-date',
    message: `Ô "${header}" ra một ngày cách kỳ báo cáo hơn 50 năm. Hãy gõ lại ngày, ví dụ ${example}.`,
    ...standing(text),
    expected: `ngày/tháng/năm, ví dụ ${example}`,
  };
}

export function missingSetting(key: string): Observation {
  return {
    code: 'missing-setting',
    message: `Trang "Cấu hình" chưa có "${key}".`,
    found: BLANK,
    expected: key,
    about: [key],
  };
}

export function unknownTimeZone(text: string, wanted: string): Observation {
  return {
    code: 'unknown-time-zone',
    message: `Không có múi giờ nào tên "${short(text)}".`,
    found: short(text),
    expected: wanted,
  };
}

export function repeatedSetting(key: string, first: string): Observation {
  return {
    code: 'duplicate-setting',
    message: `Khóa "${key}" đã có ở ô ${first}.`,
    found: key,
    expected: 'mỗi khóa một dòng',
    about: [fold(key)],
  };
}

/** @param name blank where nothing says what the row is for */
export function missingFigure(name: string): Observation {
  return {
    code: 'missing-figure',
    message: name === '' ? 'Dòng này chưa có số liệu.' : `Chưa có số liệu cho "${name}".`,
    found: BLANK,
    expected: 'một số, 0 hoặc "Không áp dụng"',
  };
}

export function unreadableFigure(text: string): Observation {
  return {
    code: 'type-error',
    message: 'Ô "Giá trị" không đọc được thành số.',
    ...standing(text),
    expected: 'một số, 0 hoặc "Không áp dụng"',
  };
}

export function leadingZeros(text: string): Observation {
  return {
    code: 'leading-zeros',
    message: 'Ô "Giá trị" ghi một dãy chữ số bắt đầu bằng 0, không phải một số lượng.',
    ...standing(text),
    expected: 'một số không có số 0 ở đầu',
  };
}

export function ambiguousFigure(text: string, readings: readonly string[]): Observation {
  const all = readings.join(' hoặc ');
  const ways = readings.map(typedFor);
  const what = ways.includes('') ? `: ${all}` : `. Hãy ghi ${ways.join('; ghi ')}`;
  return {
    code: 'ambiguous-figure',
    message: `Số "${short(text)}" có hai cách đọc${what}.`,
    found: short(text),
    expected: all,
  };
}

/** `1234 nếu là một nghìn hai trăm ba mươi tư`; blank for a reading that is no such thousand or decimal. */
function typedFor(reading: string): string {
  const [, sign = '', whole = '', mark = '', part = ''] =
    /^(-?)(\d{1,3})([.,])(\d{3})$/.exec(reading) ?? [];
  if (mark === '.')
    return `${sign}${whole}${part} nếu là ${sign && 'âm '}${sayThousand(whole, part)}`;
  return mark && `${reading}0 nếu là ${sign}${whole} phẩy ${part}`;
}

export function dateAsFigure(text: string): Observation {
  return {
    code: 'date-as-figure',
    message: 'Ô "Giá trị" đang là một ngày.',
    ...standing(text),
    expected: NUMBER,
  };
}

/** What a sheet shows in place of a formula's value that it has not computed yet. */
export const NOT_COMPUTED = 'Loading...';

export function formulaErrorFigure(text: string): Observation {
  return {
    code: 'formula-error',
    message:
      text === NOT_COMPUTED
        ? 'Công thức ở ô "Giá trị" chưa tính xong nên số chưa được dùng.'
        : 'Ô "Giá trị" đang báo lỗi công thức.',
    ...standing(text),
    expected: NUMBER,
  };
}

export function hugeFigure(text: string): Observation {
  return {
    code: 'out-of-range',
    message: 'Số này lớn bất thường.',
    ...standing(text),
    expected: 'một số dưới 1 triệu tỷ',
  };
}

export function negativeFigure(text: string, unit: string): Observation {
  return {
    code: 'negative-figure',
    message: `Số này âm, nhưng "${unit}" không thể âm.`,
    ...standing(text),
    expected: 'số không âm',
  };
}

export function wrongMeasure(found: string, expected: string): Observation {
  return {
    code: 'wrong-unit',
    message: `Dòng tính bằng "${found}", chỉ tiêu tính bằng "${expected}", không đổi được.`,
    found,
    expected,
  };
}

export function renamedMeasure(found: string, expected: string): Observation {
  return {
    code: 'unit-differs',
    message: `ĐVT của dòng là "${found}", của chỉ tiêu là "${expected}".`,
    found,
    expected,
  };
}

export function sharedName(name: string, first: string): Observation {
  return {
    code: 'duplicate-name',
    message: `Tên "${short(name)}" đã là tên (hoặc tên khác) của đơn vị ở ô ${first}.`,
    found: short(name),
    expected: 'mỗi tên một đơn vị',
    about: [fold(name)],
  };
}
