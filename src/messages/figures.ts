import type { Observation } from '../findings';

/** What is said of figures beside each other: rows that repeat, wholes and parts, rates. */

export function severalRows(
  name: string,
  overPeriods: string,
  readings: readonly string[],
): Observation {
  return {
    code: 'conflicting-rows',
    message: `"${name}" (theo kỳ: "${overPeriods}") có ${readings.length} dòng cho cùng đơn vị và kỳ: ${readings.join('; ')}.`,
    found: readings.join('; '),
    expected: 'một dòng',
  };
}

/** @param decimals those that the indicator prints */
export function finerThanPrinted(
  name: string,
  exact: string,
  printed: string,
  decimals: number,
): Observation {
  const wanted = decimals === 0 ? 'số nguyên' : `nhiều nhất ${decimals} chữ số lẻ`;
  return {
    code: 'finer-than-printed',
    message: `"${name}" là ${exact} nhưng in ra ${printed} (cột "Số lẻ" của chỉ tiêu ghi ${decimals}).`,
    found: exact,
    expected: wanted,
  };
}

export function rowsAdded(name: string, readings: readonly string[], total: string): Observation {
  return {
    code: 'added-rows',
    message: `"${name}" có ${readings.length} dòng cho cùng đơn vị và kỳ: ${readings.join('; ')}. Đã cộng thành ${total}.`,
    found: readings.join('; '),
    expected: 'mỗi số liệu một dòng, hoặc "Nội dung" khác nhau',
  };
}

export function sameRowTwice(
  name: string,
  first: string,
  value: string,
  total: string,
): Observation {
  return {
    code: 'repeated-row',
    message: `"${name}": ${value} đã ghi ở ${first} cho cùng đơn vị và kỳ; dòng này có thể là bản chép. Đã cộng thành ${total}.`,
    found: value,
    expected: 'mỗi số liệu một dòng, hoặc "Nội dung" khác nhau',
  };
}

export function differsFromArchive(
  name: string,
  value: string,
  archived: string,
  row: string,
): Observation {
  return {
    code: 'archive-differs',
    message: `"${name}" ở đây là ${value}, ở ${row} là ${archived}.`,
    found: value,
    expected: archived,
  };
}

export function differsFromParts(
  name: string,
  period: string,
  value: string,
  built: string,
): Observation {
  return {
    code: 'whole-differs-from-parts',
    message: `"${name}" ghi riêng cho ${period} là ${value}, tính từ các kỳ ngắn hơn là ${built}.`,
    found: value,
    expected: built,
  };
}

export function unevenParts(
  code: string,
  units: readonly { readonly name: string; readonly lacks: readonly string[] }[],
): Observation {
  const list = units.map(({ name, lacks }) => `${name} chưa có ${lacks.join(', ')}`).join('; ');
  return {
    code: 'uneven-parts',
    message: `Tỷ lệ ${code} chia hai số không cùng các đơn vị: ${list}.`,
    found: list,
    expected: 'tử số và mẫu số của cùng các đơn vị',
  };
}

/** An estimate in a closed period. */
export function estimateClosed(code: string, value: string, period: string): Observation {
  return {
    code: 'estimate-closed',
    message: `Chỉ tiêu ${code} của kỳ ${period} đã chốt vẫn là số ước (${value}).`,
    found: `Ước: ${value}`,
    expected: 'số chính thức',
  };
}

/** A figure of a day after the report's last one. */
export function asOfLater(code: string, day: string, last: string): Observation {
  return {
    code: 'as-of-outside',
    message: `Số của ${code} ghi tính đến ${day}, sau "Đến ngày" của báo cáo (${last}).`,
    found: day,
    expected: `không sau ${last}`,
  };
}

/** A figure of a day before the report's first one. */
export function asOfEarlier(code: string, day: string, first: string): Observation {
  return {
    code: 'as-of-outside',
    message: `Số của ${code} ghi tính đến ${day}, trước "Từ ngày" của báo cáo (${first}).`,
    found: day,
    expected: `từ ${first}`,
  };
}
