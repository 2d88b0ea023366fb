import { DeskError } from '../../failure';

/** A table of texts: the header row and the rows under it, all of one width. */
export type TextTable = readonly (readonly string[])[];

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = firstBrokenLine(bytes);
    throw new DeskError(
      `Tệp «${file}», dòng ${line}: không phải mã hóa UTF-8. Hãy lưu lại tệp với bảng mã UTF-8.`,
    );
  }
}

function firstBrokenLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== 0x0a) continue;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, at));
    } catch {
      return line;
    }
    line++;
    start = at + 1;
  }
  return line;
}

/** `\n` is a line break inside the cell, the one escape of the contract; any other backslash stays. */
function unescapeCell(text: string): string {
  return text.replace(/\\n/g, '\n');
}

/**
 * Reads a TSV of a data pack. Text comes out in Unicode NFC; a row whose last cells are left out is
 * filled up, and blank lines at the end are passed over.
 * @param file the file's name, for messages
 * @throws {DeskError} naming file and line: not UTF-8, or a row wider than the header
 */
export function readTsv(bytes: Uint8Array, file: string): TextTable {
  const text = decode(bytes, file)
    .replace(/^\uFEFF/, '')
    .normalize('NFC');
  const lines = text.split(/\r?\n/);
  while (lines[lines.length - 1] === '') lines.pop();
  const rows = lines.map((line) => line.split('\t').map(unescapeCell));
  const width = rows[0]?.length ?? 0;
  rows.forEach((row, index) => {
    while (row.length < width) row.push('');
    if (row.length === width) return;
    throw new DeskError(
      `Tệp «${file}», dòng ${index + 1}: có ${row.length} cột, dòng tiêu đề có ${width}. Hãy kiểm tra dấu tab thừa; xuống dòng trong ô phải viết là \\n.`,
    );
  });
  return rows;
}
