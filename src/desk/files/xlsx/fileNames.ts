import type { Spreadsheet } from '../../spreadsheet';

/** Excel's limits on a tab's name: shorter than Google's, without some characters, and one name its own. */
const MAX_LENGTH = 31;
const FORBIDDEN = /[[\]:*?/\\]/g;
const RESERVED = /^history$/i;

/** The name each tab has in the file, by sheetId; Google's own name is kept beside it. */
export function fileNames(spreadsheet: Spreadsheet): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const taken = new Set<string>();
  for (const { sheetId, title } of spreadsheet.sheets) {
    const plain = title.replace(FORBIDDEN, '_').replace(/^'|'$/g, '_').replace(RESERVED, '$&_');
    let name = plain.slice(0, MAX_LENGTH);
    for (let number = 2; taken.has(name.toLowerCase()); number++) {
      const suffix = ` (${number})`;
      name = plain.slice(0, MAX_LENGTH - suffix.length) + suffix;
    }
    taken.add(name.toLowerCase());
    names.set(sheetId, name);
  }
  return names;
}
