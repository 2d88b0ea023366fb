import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/form';
import { findSame } from '../../model/folding';
import { type ChoiceHeader, type Chosen, columnOf, type Header, type Role } from '../schema';
import type { TableRow } from './table';

/** Takes what there is to say while rows are read. */
export type Tell = (finding: Finding) => void;

/** How a blank or an unknown value of a list is told. */
interface ChoiceTelling {
  /** Whether a blank cell is told too. */
  readonly mustFill?: boolean;
  /** What is done meanwhile; left out: the default is named. */
  readonly note?: string;
}

/**
 * A cell whose value is one of the column's list, matched folded. Blank or unknown gives the
 * column's default, undefined where it has none; an unknown value is told.
 */
export function readChoice<R extends Role, H extends ChoiceHeader<R>>(
  role: R,
  row: TableRow<R>,
  header: H & Header<R>,
  tell: Tell,
  { mustFill = false, note }: ChoiceTelling = {},
): Chosen<R, H> {
  const column = columnOf(role, header);
  const members = column.type.kind === 'choice' ? column.type.members : [];
  const text = row.text(header);
  const member = text === '' ? undefined : findSame(members, text);
  // The schema's members and default are those of its types.
  if (member !== undefined) return member as Chosen<R, H>;
  const fallback = members.find((one) => one === column.default);
  const meanwhile = note ?? `Tạm coi là "${fallback}".`;
  if (text !== '') {
    tell(findingAt(row.place(header), say.unknownChoice(header, text, members, meanwhile)));
  } else if (mustFill) {
    tell(findingAt(row.place(header), say.missingChoice(header, members, meanwhile)));
  }
  return fallback as Chosen<R, H>;
}

/** `a; b ;c` -> `['a', 'b', 'c']`. */
export function splitList(text: string, separator: string | RegExp = ';'): readonly string[] {
  return text
    .split(separator)
    .map((member) => member.trim())
    .filter((member) => member !== '');
}
