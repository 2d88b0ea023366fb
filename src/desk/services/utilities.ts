import { createHash, randomUUID } from 'node:crypto';
import { strictService } from '../realm/strict';
import { localParts } from '../spreadsheet';
import { makeBlob, signedBytes, takeBytes } from './blob';
import type { Host } from './host';

const DIGESTS: Readonly<Record<string, string>> = { SHA_256: 'sha256', MD5: 'md5', SHA_1: 'sha1' };

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

/** The service `Utilities`. */
export function makeUtilities(host: Host): object {
  const { realm } = host;
  const base64 = (data: unknown) => Buffer.from(takeBytes(data));
  return strictService(realm, 'Utilities', {
    DigestAlgorithm: strictService(
      realm,
      'Utilities.DigestAlgorithm',
      Object.fromEntries(Object.keys(DIGESTS).map((name) => [name, name])),
    ),
    Charset: strictService(realm, 'Utilities.Charset', { UTF_8: 'UTF_8' }),
    newBlob: (data: unknown, contentType: unknown = null, name: unknown = null) =>
      makeBlob(realm, {
        bytes: takeBytes(data),
        contentType: contentType === null ? null : String(contentType),
        name: name === null ? null : String(name),
      }),
    getUuid: () => randomUUID(),
    formatDate: (date: unknown, timeZone: unknown, pattern: unknown) =>
      formatDate(Number(date), String(timeZone), String(pattern)),
    sleep: () => undefined,
    base64Encode: (data: unknown) => base64(data).toString('base64'),
    base64EncodeWebSafe: (data: unknown) =>
      base64(data).toString('base64').replace(/\+/g, '-').replace(/\//g, '_'),
    base64Decode: (text: unknown) => signedBytes(Buffer.from(String(text), 'base64')),
    computeDigest: (algorithm: unknown, data: unknown) => {
      const name = DIGESTS[String(algorithm)];
      if (!name) throw new Error(`Unknown digest algorithm: ${String(algorithm)}`);
      return signedBytes(createHash(name).update(takeBytes(data)).digest());
    },
  });
}
