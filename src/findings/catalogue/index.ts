import type { CatalogueEntry } from './entry';
import { FIGURES } from './figures';
import { FORM } from './form';
import { HISTORY } from './history';
import { OFFICE } from './office';
import { PROSE } from './prose';
import { PUBLISHING } from './publishing';
import { STRUCTURE } from './structure';
import { TASKS } from './tasks';

/** The catalogue by theme, in the order in which people read it. */
export const THEMES = {
  structure: STRUCTURE,
  form: FORM,
  figures: FIGURES,
  history: HISTORY,
  tasks: TASKS,
  prose: PROSE,
  office: OFFICE,
  publishing: PUBLISHING,
} as const;

export type Theme = keyof typeof THEMES;

/** Every finding that there is: a new one is an entry in its theme, and its check. */
export const CATALOGUE = {
  ...STRUCTURE,
  ...FORM,
  ...FIGURES,
  ...HISTORY,
  ...TASKS,
  ...PROSE,
  ...OFFICE,
  ...PUBLISHING,
} as const;

/** The closed set of codes; a code that is not in the catalogue does not compile. */
export type FindingCode = keyof typeof CATALOGUE;

export const FINDING_CODES = Object.keys(CATALOGUE) as readonly FindingCode[];

/** What the catalogue says of a code. */
export function entryOf(code: FindingCode): CatalogueEntry {
  return CATALOGUE[code];
}
