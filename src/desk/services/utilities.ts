import { unzipSync } from 'fflate';
import { listInside, type Realm, strictService } from '../realm';
import { localParts } from '../spreadsheet';
import { blobContent, makeBlob, signedBytes, takeBytes } from './blob';
import type { Host } from './host';

const DIGESTS = ['SHA_256', 'MD5', 'SHA_1'];

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Takes the web-safe alphabet too, and goes without padding, as Google does. */
function fromBase64(text: string): Uint8Array {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

const DATE_FIELDS: Readonly<Record<string, (date: Date) => [number, number]>> = {
  yyyy: (d) => [d.getUTCFullYear(), 4],
  yy: (d) => [d.getUTCFullYear() % 100, 2],
  MM: (d) => [d.getUTCMonth() + 1, 2],
  M: (d) => [d.getUTCMonth() + 1, 1],
  dd: (d) => [d.getUTCDate(), 2],
  d: (d) => [d.getUTCDate(), 1],
  HH: (d) => [d.getUTCHours(), 2],
  H: (d) => [d.getUTCHours(), 1],
  mm: (d) => [d.getUTCMinutes(), 2],
  ss: (d) => [d.getUTCSeconds(), 2],
  SSS: (d) => [d.getUTCMilliseconds(), 3],
};

/** `Utilities.formatDate`: the fields of SimpleDateFormat that are numbers; any other letter is refused. */
export function formatDate(utc: number, timeZone: string, pattern: string): string {
  const date = localParts(utc, timeZone);
  return pattern.replace(/'([^']*)'|([A-Za-z])\2*/g, (token, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted || "'";
    const field = DATE_FIELDS[token];
    if (!field) throw new Error(`Utilities.formatDate: the desk does not know the field ${token}`);
    const [value, width] = field(date);
    return String(value).padStart(width, '0');
  });
}

/** A script may sleep five minutes at once (https://developers.google.com/apps-script/reference/utilities/utilities#sleepmilliseconds). */
const MAX_SLEEP = 300_000;

/** A blob a file of the archive, its path its name; Google asks that the archive's type says what it is. */
function unzipped(realm: Realm, archive: unknown): object[] {
  const content = blobContent(archive);
  if (content?.contentType !== 'application/zip') throw new Error('Invalid argument');
  const files = Object.entries(unzipSync(content.bytes)).map(([name, bytes]) =>
    makeBlob(realm, { bytes, contentType: null, name }),
  );
  return listInside(realm, files);
}

/** The service `Utilities`. */
export function makeUtilities(host: Host): object {
  const { realm } = host;
  return strictService(realm, 'Utilities', {
    DigestAlgorithm: strictService(
      realm,
      'Utilities.DigestAlgorithm',
      Object.fromEntries(DIGESTS.map((name) => [name, name])),
    ),
    Charset: strictService(realm, 'Utilities.Charset', { UTF_8: 'UTF_8' }),
    newBlob: (data: unknown, contentType: unknown = null, name: unknown = null) =>
      makeBlob(realm, {
        bytes: takeBytes(data),
        contentType: contentType === null ? null : String(contentType),
        name: name === null ? null : String(name),
      }),
    getUuid: () => crypto.randomUUID(),
    formatDate: (date: unknown, timeZone: unknown, pattern: unknown) =>
      formatDate(Number(date), String(timeZone), String(pattern)),
    sleep: (milliseconds: unknown) => {
      const time = Number(milliseconds);
      if (!(time >= 0 && time <= MAX_SLEEP)) throw new Error(`Invalid argument: ${time}`);
      host.calls.make('Utilities.sleep', () => host.account.clock.sleep(time));
    },
    unzip: (archive: unknown) => unzipped(realm, archive),
    base64Encode: (data: unknown) => toBase64(takeBytes(data)),
    base64EncodeWebSafe: (data: unknown) =>
      toBase64(takeBytes(data)).replace(/\+/g, '-').replace(/\//g, '_'),
    base64Decode: (text: unknown) => signedBytes(fromBase64(String(text))),
    computeDigest: (algorithm: unknown, data: unknown) => {
      const name = String(algorithm);
      if (!DIGESTS.includes(name)) throw new Error(`Unknown digest algorithm: ${name}`);
      return signedBytes(host.digest(name, takeBytes(data)));
    },
  });
}
