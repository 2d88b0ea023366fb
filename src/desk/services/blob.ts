import type { Realm } from '../realm';
import { strictService } from '../realm';

export interface BlobContent {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly name: string | null;
}

const blobs = new WeakMap<object, BlobContent>();

/** What a blob made by `Utilities.newBlob` holds; undefined where the value is none. */
export function blobContent(value: unknown): BlobContent | undefined {
  return typeof value === 'object' && value !== null ? blobs.get(value) : undefined;
}

/** Bytes of Apps Script are signed: -128 to 127. */
export function signedBytes(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** The bytes of a list of signed numbers, or of a text in UTF-8. Anything else is refused. */
export function takeBytes(data: unknown): Uint8Array {
  if (typeof data === 'string') return new TextEncoder().encode(data);
  if (!Array.isArray(data)) {
    throw new Error('Bytes must be a list of numbers from -128 to 127, or a text');
  }
  const bytes = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) {
    const byte = data[i];
    if (!Number.isInteger(byte) || byte < -128 || byte > 127) {
      throw new Error(`Byte ${i} is ${String(byte)}: bytes are signed, from -128 to 127`);
    }
    bytes[i] = byte & 255;
  }
  return bytes;
}

export function makeBlob(realm: Realm, content: BlobContent): object {
  let current = content;
  const update = (next: Partial<BlobContent>) => {
    current = { ...current, ...next };
    blobs.set(blob, current);
    return blob;
  };
  const blob: object = strictService(realm, 'Blob', {
    getBytes: () => signedBytes(current.bytes),
    getContentType: () => current.contentType,
    getName: () => current.name,
    getDataAsString: () => new TextDecoder().decode(current.bytes),
    setName: (name: unknown) => update({ name: String(name) }),
    setContentType: (type: unknown) => update({ contentType: String(type) }),
    setBytes: (data: unknown) => update({ bytes: takeBytes(data) }),
    copyBlob: () => makeBlob(realm, current),
  });
  blobs.set(blob, current);
  return blob;
}
