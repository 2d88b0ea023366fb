import type { Observation } from '../findings';
import * as say from '../messages/appendix';
import { readDate, serialOfDate } from '../model/date';
import type { Entry } from '../model/entry';
import { fold } from '../model/folding';
import { type Field, fieldOf, type NameLookups } from './field';

export type Filter =
  | { readonly state: 'read'; readonly keeps: (entry: Entry, names: NameLookups) => boolean }
  | { readonly state: 'problem'; readonly observation: Observation };

type Condition = (entry: Entry, names: NameLookups) => boolean;
type Comparison = '=' | '≠' | '<' | '<=' | '>' | '>=';

const CONDITION = /^(.+?)\s*(<>|!=|≠|<=|>=|=|<|>)\s*(.*)$/;

/**
 * Reads `Nguồn giao = Thành phố; Trạng thái ≠ Hoàn thành`: every condition must hold. Texts are
 * equal when they read the same; a unit or a section may be named by its code or its name.
 */
export function readFilter(text: string, appendixCode: string): Filter {
  const conditions: Condition[] = [];
  for (const written of text.split(';').map((part) => part.trim())) {
    if (written === '') continue;
    const [, header = '', operator = '', expected = ''] = CONDITION.exec(written) ?? [];
    if (operator === '') return problem(say.unreadableFilter(appendixCode, written));
    const field = fieldOf(header);
    if (!field) return problem(say.unknownFilterColumn(appendixCode, header));
    conditions.push(conditionOf(field, comparisonOf(operator), expected));
  }
  return {
    state: 'read',
    keeps: (entry, names) => conditions.every((holds) => holds(entry, names)),
  };
}

function problem(observation: Observation): Filter {
  return { state: 'problem', observation };
}

function comparisonOf(operator: string): Comparison {
  return operator === '<>' || operator === '!=' ? '≠' : (operator as Comparison);
}

function conditionOf(field: Field, comparison: Comparison, expected: string): Condition {
  const wanted = fold(expected);
  const equals: Condition = (entry, names) =>
    field.names(entry, names).some((name) => fold(name) === wanted);
  switch (comparison) {
    case '=':
      return equals;
    case '≠':
      return (entry, names) => !equals(entry, names);
    default:
      return (entry, names) => {
        const actual = magnitude(field.names(entry, names)[0] ?? '');
        const limit = magnitude(expected);
        return actual !== undefined && limit !== undefined && inOrder(comparison, actual, limit);
      };
  }
}

/** What a date or a number is ordered by; a text has no order. */
function magnitude(text: string): number | undefined {
  const date = readDate(text);
  if (date) return serialOfDate(date);
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? undefined : number;
}

function inOrder(comparison: '<' | '<=' | '>' | '>=', left: number, right: number): boolean {
  switch (comparison) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}
