import type { Observation } from '../findings';
import * as say from '../messages/appendix';
import { readDate, serialOfDate } from '../model/date';
import type { Entry } from '../model/entry';
import { fold } from '../model/folding';
import { numeralReadings } from '../model/number';
import { type Field, fieldOf, type NameLookups, typedNumber } from './field';

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
    const condition = conditionOf(field, comparisonOf(operator), expected);
    if (!condition) return problem(say.filterWithoutSize(appendixCode, written));
    conditions.push(condition);
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

/** Undefined where a comparison of size has none to compare with. */
function conditionOf(
  field: Field,
  comparison: Comparison,
  expected: string,
): Condition | undefined {
  const wanted = fold(expected);
  const equals: Condition = (entry, names) =>
    field.names(entry, names).some((name) => fold(name) === wanted);
  switch (comparison) {
    case '=':
      return equals;
    case '≠':
      return (entry, names) => !equals(entry, names);
    default: {
      const limit = magnitude(expected);
      if (limit === undefined) return undefined;
      return (entry, names) => {
        const [text = ''] = field.names(entry, names);
        // A number in its cell comes as `1.234`, which typed by a person has two readings.
        const actual = typedNumber(text);
        const size = actual ? Number(actual) : magnitude(text);
        return size !== undefined && inOrder(comparison, size, limit);
      };
    }
  }
}

/** What a date or a number is ordered by; a text has no order, nor has a number of two readings. */
function magnitude(text: string): number | undefined {
  const date = readDate(text);
  if (date) return serialOfDate(date);
  const [only, another] = numeralReadings(text);
  return only && !another ? Number(only) : undefined;
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
