import type { Observation } from '../findings/finding';

/** What is said of figures beside each other: rows that repeat, wholes and parts, rates. */

export function severalRows(
  name: string,
  rollup: string,
  rows: readonly string[],
  values: readonly string[],
): Observation {
  return {
    code: 'duplicate-row',
    severity: 'Lỗi',
    message: `"${name}" có ${rows.length} dòng cho cùng đơn vị và kỳ (${rows.join(', ')}), mà chỉ tiêu tổng hợp theo "${rollup}" nên không cộng được. Chưa số nào được dùng; hãy giữ một dòng và xóa các dòng kia.`,
    found: values.join('; '),
    expected: 'một dòng',
  };
}

export function sameRowTwice(name: string, first: string, value: string): Observation {
  return {
    code: 'repeated-row',
    severity: 'Cảnh báo',
    message: `Dòng này giống hệt ${first} ("${name}", ${value}) và cả hai đều được cộng. Nếu nhập hai lần, hãy xóa một dòng; nếu là hai việc khác nhau, hãy ghi rõ ở "Nội dung".`,
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
    severity: 'Cảnh báo',
    message: `"${name}" ở đây là ${value}, nhưng ${row} của cùng đơn vị và kỳ đã chốt là ${archived}. Số ở "Biểu chung" được dùng; hãy sửa một trong hai cho khớp.`,
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
    severity: 'Cảnh báo',
    message: `"${name}" ghi riêng cho ${period} là ${value}, nhưng tính từ các kỳ ngắn hơn là ${built}. Số ghi riêng được dùng; hãy đối chiếu hai nguồn.`,
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
    severity: 'Cảnh báo',
    message: `Tỷ lệ ${code} đang chia hai số không cùng phạm vi: ${list}. Hãy bổ sung số còn thiếu, hoặc đặt "Khi thiếu" của chỉ tiêu thành phần là "Chờ đủ".`,
    found: list,
    expected: 'tử số và mẫu số của cùng các đơn vị',
  };
}
