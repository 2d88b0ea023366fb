import { type Grid, OWN_KEY } from '../contract';
import type { Change } from '../contract/write';

const KEY = `${OWN_KEY}version`;

/**
 * What is written into workbooks, counted. It grows where an older add-on would read what a newer one
 * wrote as something else; columns and tabs that are only added do not count.
 */
export const WORKBOOK_VERSION = 1;

/** The version that wrote a workbook last, where this add-on is older; as it stands there. */
export function newerVersion({ metadata }: Grid): string | undefined {
  const written = metadata.get(KEY)?.value;
  if (written === undefined) return undefined;
  // What is no number was not written by any version known here.
  return Number(written) <= WORKBOOK_VERSION ? undefined : written;
}

/** Keeps the version with all else that is written; nothing where it stands there already. */
export function versionMark({ metadata }: Grid): readonly Change[] {
  const value = String(WORKBOOK_VERSION);
  return metadata.get(KEY)?.value === value ? [] : [{ kind: 'mark', key: KEY, value }];
}
