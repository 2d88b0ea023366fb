import type { Start } from '../protocol';

/** What the build puts into the page beside its script. */
interface Parts extends Omit<Start, 'user'> {
  /** The script of the desk's worker. */
  readonly worker: string;
}

/** A workbook that was put into this copy of the page: its bytes in base 64. */
interface Carried {
  readonly name: string;
  readonly base64: string;
}

function dataIn<T>(id: string): T {
  return JSON.parse(document.getElementById(id)?.textContent ?? 'null');
}

export function readParts(): Parts {
  return dataIn<Parts>('parts');
}

export function carriedWorkbook():
  | { readonly name: string; readonly bytes: Uint8Array }
  | undefined {
  const carried = dataIn<Carried | null>('workbook');
  if (!carried) return undefined;
  const binary = atob(carried.base64);
  return { name: carried.name, bytes: Uint8Array.from(binary, (sign) => sign.charCodeAt(0)) };
}
