import { inflateSync, strFromU8 } from 'fflate';

/** The HTML pages by name, as the build packed them into the page: JSON, deflated, in base 64. */
export function unpackPages(packed: string): Readonly<Record<string, string>> {
  const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
  return JSON.parse(strFromU8(inflateSync(bytes)));
}
