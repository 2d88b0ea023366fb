import type { Observation } from '../findings';

/** What is said of figures beside each other: rows that repeat, wholes and parts, rates. */

export function severalRows(
  name: string,
  rollup: string,
  rows: readonly string[],
  values: readonly string[],
): Observation {
  return {
    code: 'conflicting-rows',
    message: `"${name}" (tổng hợp theo "${rollup}") có ${rows.length} dòng cho cùng đơn vị và kỳ: ${rows.join(', ')}.`,
    found: values.join('; '),
    expected: 'một dòng',
  };
}

export function sameRowTwice(name: string, first: string, value: string): Observation {
  return {
    code: 'repeated-row',
    message: `Dòng này giống hệt ${first} ("${name}", ${value}).`,
    found: value,
    expected: 'mỗi số liệu một dòng',
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
