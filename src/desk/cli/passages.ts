import { DeskError } from '../failure';

interface Passage {
  readonly id: string | number;
  readonly text: string;
}

/** How files begin that hold a text, but are none: Word's and Excel's, old and new, and PDF. */
const DOCUMENTS = ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', '%PDF'];

function isDocument(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  return DOCUMENTS.some((each) => start.startsWith(each));
}

function decode(bytes: Uint8Array, file: string): string {
  if (isDocument(bytes)) {
    throw new DeskError(
      `Tệp «${file}» không phải văn bản thuần. Hãy mở tệp, lưu thành .txt (bảng mã UTF-8), rồi soát tệp .txt ấy.`,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\uFEFF/, '');
  } catch {
    throw new DeskError(
      `Tệp «${file}» không phải mã hóa UTF-8. Hãy lưu thành .txt với bảng mã UTF-8.`,
    );
  }
}

/** The object of a line; undefined where the line is no JSON object. Prose may begin with `{{` too. */
function parseObject(line: string): { id?: unknown; text?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function readJsonLine(line: string, number: number, file: string): Passage {
  const { id, text } = parseObject(line) ?? {};
  if (typeof text !== 'string') {
    throw new DeskError(
      `Tệp «${file}», dòng ${number}: cần dạng {"id": …, "text": "…"} trên một dòng.`,
    );
  }
  return { id: typeof id === 'string' || typeof id === 'number' ? id : number, text };
}

/** Every line a passage; JSON Lines by the file's name, or where the first line with text is an object. */
function readPassages(bytes: Uint8Array, file: string): Passage[] {
  const lines = decode(bytes, file).split(/\r?\n/);
  if (lines[lines.length - 1] === '') lines.pop();
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const isJson = /\.(jsonl|ndjson)$/i.test(file) || parseObject(first) !== undefined;
  return lines.flatMap((line, index): Passage[] => {
    if (!isJson) return [{ id: index + 1, text: line }];
    return line.trim() === '' ? [] : [readJsonLine(line, index + 1, file)];
  });
}

/**
 * Checks the claims of each passage of a file.
 * @param check the bundle's own check: a list of claims for each passage it is given
 * @returns one JSON line a passage: `{"id","claims"}`; the id of plain text is its line number
 */
export function checkClaimsInFile(
  bytes: Uint8Array,
  file: string,
  check: (passages: readonly string[]) => unknown,
): readonly string[] {
  const passages = readPassages(bytes, file);
  const claims = check(passages.map(({ text }) => text));
  const listed = Array.isArray(claims) ? claims : [];
  return passages.map(({ id }, at) => JSON.stringify({ id, claims: listed[at] ?? [] }));
}
