import type { Request, RowData } from './request';

/** What stands around the requests of a batch: `{"requests":[]}`. */
const ENVELOPE = 15;

/** What is one byte each: dropped in one go, so that only the other letters are visited. */
const ONE_BYTE = /[\0-\x7f]+/g;

/** The size of a text in UTF-8. */
export function utf8Length(text: string): number {
  const longer = text.replace(ONE_BYTE, '');
  let bytes = text.length;
  for (let at = 0; at < longer.length; at += 1) {
    const code = longer.charCodeAt(at);
    // A character beyond the first plane is two units of two bytes each; JSON has no lone half.
    bytes += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
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

/** Some of the rows, whose sizes are known with them. */
export function rowsBetween(rows: readonly RowData[], from: number, to: number): RowData[] {
  const some = rows.slice(from, to);
  measured.set(some, rowBytes(rows).subarray(from, to));
  return some;
}

const weighed = new WeakMap<Request, number>();

/** The size of a request, which nobody changes once it is made: counted once. */
export function requestBytes(request: Request): number {
  const known = weighed.get(request);
  if (known !== undefined) return known;
  const bytes = countedBytes(request);
  weighed.set(request, bytes);
  return bytes;
}

/** Rows are counted one by one: no text as long as the whole is made. */
function countedBytes(request: Request): number {
  const { updateCells, appendCells } = request;
  const rows = updateCells?.rows ?? appendCells?.rows;
  if (!rows) return jsonBytes(request);
  const bare = updateCells
    ? { updateCells: { ...updateCells, rows: [] } }
    : { appendCells: { ...appendCells, rows: [] } };
  return jsonBytes(bare) + listBytes(rowBytes(rows));
}

/** The size of a list's items and the commas between them. */
function listBytes(sizes: ArrayLike<number>): number {
  let bytes = Math.max(0, sizes.length - 1);
  for (let index = 0; index < sizes.length; index += 1) bytes += sizes[index] ?? 0;
  return bytes;
}

/** The size of a batch as it is sent. */
export function batchBytes(requests: readonly Request[]): number {
  return ENVELOPE + listBytes(requests.map(requestBytes));
}
