import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/form';
import { findSame } from '../../model/folding';
import type { TableRow } from './table';

/** What is collected while rows are read. */
export type Report = (finding: Finding) => void;

/**
 * A cell whose value is one of a list, matched folded. Blank or unknown gives the fallback;
 * an unknown value is reported, a blank one only where a value is required.
 */
export function readChoice<Member extends string, Fallback extends Member | undefined>(
  row: TableRow,
  header: string,
  members: readonly Member[],
  fallback: { readonly value: Fallback; readonly required: boolean; readonly note: string },
  report: Report,
): Member | Fallback {
  const text = row.text(header);
  const member = findSame(members, text);
  if (member !== undefined) return member;
  if (text !== '') {
    report(findingAt(row.place(header), say.unknownChoice(header, text, members, fallback.note)));
  } else if (fallback.required) {
    report(findingAt(row.place(header), say.missingChoice(header, members, fallback.note)));
  }
  return fallback.value;
}

/** `a; b ;c` -> `['a', 'b', 'c']`. */
export function splitList(text: string, separator: string | RegExp = ';'): readonly string[] {
  return text
    .split(separator)
    .map((member) => member.trim())
    .filter((member) => member !== '');
}
