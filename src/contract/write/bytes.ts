import type { Request, RowData } from './request';

/** What stands around the requests of a batch: `{"requests":[]}`. */
const ENVELOPE = 15;

/** The size of a text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // A character beyond the first plane is two units of two bytes each; JSON has no lone half.
    if (code >= 0x80) bytes += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
  }
  return bytes;
}

/** The size of a value written as JSON. */
export function jsonBytes(value: unknown): number {
  return utf8Length(JSON.stringify(value));
}

const measured = new WeakMap<readonly RowData[], Uint32Array>();

/** The size of each row, counted once however often the rows are asked about. */
export function rowBytes(rows: readonly RowData[]): Uint32Array {
  const known = measured.get(rows);
  if (known) return known;
  const sizes = new Uint32Array(rows.length);
  rows.forEach((row, index) => {
    sizes[index] = jsonBytes(row);
  });
  measured.set(rows, sizes);
  return sizes;
}

/** The size of a request. Rows are counted one by one: no text as long as the whole is made. */
export function requestBytes(request: Request): number {
  const { updateCells, appendCells } = request;
  const rows = updateCells?.rows ?? appendCells?.rows;
  if (!rows) return jsonBytes(request);
  const bare = updateCells
    ? { updateCells: { ...updateCells, rows: [] } }
    : { appendCells: { ...appendCells, rows: [] } };
  return jsonBytes(bare) + listBytes(rowBytes(rows));
}

/** The size of a list's items and the commas between them. */
export function listBytes(sizes: ArrayLike<number>): number {
  let bytes = Math.max(0, sizes.length - 1);
  for (let index = 0; index < sizes.length; index += 1) bytes += sizes[index] ?? 0;
  return bytes;
}

/** The size of a batch as it is sent. */
export function batchBytes(requests: readonly Request[]): number {
  return ENVELOPE + listBytes(requests.map(requestBytes));
}
