import type { Observation } from '../findings';
import { short } from './quoting';

/** What is said of rows: texts that cannot be read, rows that stand twice, cells left blank. */

export function legacyEncoding(text: string): Observation {
  return {
    code: 'legacy-encoding',
    message: 'Ô này có chữ sai bảng mã.',
    found: short(text),
    typed: true,
    expected: 'chữ Việt Unicode',
  };
}

export function controlCharacters(count: number): Observation {
  return {
    code: 'control-characters',
    message: `Ô này có ${count} ký tự lạ không nhìn thấy.`,
    found: `${count} ký tự lạ`,
    expected: 'chữ bình thường',
  };
}

/** @param names what stands there: `U+202E`. */
export function invisibleCharacters(count: number, names: readonly string[]): Observation {
  return {
    code: 'invisible-characters',
    message: `Ô này có ${count} ký tự ẩn.`,
    found: names.join(', '),
    expected: 'chữ bình thường',
  };
}

export function cellTooLong(length: number, most: number): Observation {
  return {
    code: 'cell-too-long',
    message: `Ô này dài ${length} ký tự, quá mức ${most}.`,
    found: `${length} ký tự`,
    expected: `không quá ${most} ký tự`,
  };
}

export function figureAsText(text: string, read: string): Observation {
  return {
    code: 'figure-as-text',
    message: `Ô này ghi số dạng chữ, được đọc là ${read}.`,
    found: short(text),
    typed: true,
    expected: read,
  };
}

export function duplicateRow(first: string): Observation {
  return {
    code: 'duplicate-row',
    message: `Dòng này giống hệt dòng của ô ${first}.`,
    found: `giống ô ${first}`,
    expected: 'mỗi việc một dòng',
  };
}

export function repeatedDocument(code: string, first: string): Observation {
  return {
    code: 'primary-key',
    message: `Văn bản số ${short(code)} đã có ở ô ${first}.`,
    found: short(code),
    expected: 'mỗi văn bản một dòng',
  };
}

export function missingCell(header: string, kind: string): Observation {
  return {
    code: 'required-value',
    message: `Dòng "${kind}" này chưa ghi "${header}".`,
    found: 'để trống',
    expected: header,
  };
}

export function missingName(code: string): Observation {
  return {
    code: 'required-value',
    message: `Cột "Tên" của ${short(code)} còn trống, nên báo cáo dùng mã thay cho tên.`,
    found: 'để trống',
    expected: 'một tên',
  };
}
