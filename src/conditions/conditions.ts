import { splitList } from '../contract';
import * as say from '../messages/conditions';
import { readDate, serialOfDate } from '../model/date';
import { ENTRY_KINDS, type Entry, type EntryKind } from '../model/entry';
import { findSame, fold, sameText } from '../model/folding';
import { numeralReadings } from '../model/number';
import {
  type Field,
  fieldOf,
  nearHeader,
  type RowContext,
  typedNumber,
  type Vocabulary,
} from './field';

/** What is wrong with a text of conditions: the part that cannot be used, why, and what to write instead. */
export interface ConditionProblem {
  readonly part: string;
  readonly reason: string;
  readonly expected: string;
}

export type Conditions =
  | {
      readonly state: 'read';
      readonly keeps: (entry: Entry, context: RowContext) => boolean;
      /** The kinds of rows that it may keep; absent: of any. */
      readonly kinds?: ReadonlySet<EntryKind>;
      /** Whether earlier periods tell which rows it keeps (`Chuyển tiếp`). */
      readonly isOfPast: boolean;
    }
  | { readonly state: 'problem'; readonly problem: ConditionProblem };

type Condition = (entry: Entry, context: RowContext) => boolean;
const COMPARISONS = ['=', '≠', 'chứa', '<', '<=', '>', '>='] as const;
type Comparison = (typeof COMPARISONS)[number];

const CONDITION = /^(.+?)\s*(<>|!=|≠|≤|≥|<=|>=|=|<|>|(?<=\s)chứa(?=\s))\s*(.*)$/isu;
/** Signs that mean one of the contract's. */
const MEANT: Readonly<Record<string, Comparison>> = { '<>': '≠', '!=': '≠', '≤': '<=', '≥': '>=' };

/**
 * Reads `Nguồn giao = Thành phố, Trung ương; Trạng thái ≠ Hoàn thành`: every condition must hold, one of
 * several values is enough. Texts are equal when they read the same; a unit or a section may be named
 * by its code or its name. A text without conditions keeps every row.
 * @param vocabulary the units and sections that there are; without it their names are not looked up
 */
export function readConditions(text: string, vocabulary?: Vocabulary): Conditions {
  const conditions: Condition[] = [];
  let isOfPast = false;
  let kinds: ReadonlySet<EntryKind> | undefined;
  for (const written of splitList(text.normalize('NFC'))) {
    const read = readCondition(written, vocabulary);
    if (typeof read !== 'function') return { state: 'problem', problem: read };
    conditions.push(read);
    kinds ??= kindsOf(written);
    isOfPast ||= sameText(CONDITION.exec(written)?.[1] ?? '', 'Chuyển tiếp');
  }
  return {
    state: 'read',
    keeps: (entry, context) => conditions.every((holds) => holds(entry, context)),
    isOfPast,
    ...(kinds && { kinds }),
  };
}

function readCondition(
  written: string,
  vocabulary: Vocabulary | undefined,
): Condition | ConditionProblem {
  const [, header = '', sign = '', expected = ''] = CONDITION.exec(written) ?? [];
  if (sign === '') return say.unreadable(written);
  const field = fieldOf(header);
  if (!field) return say.unknownColumn(header, nearHeader(header));
  const comparison = MEANT[sign] ?? COMPARISONS.find((one) => sameText(one, sign)) ?? '=';
  const unknown = comparison === 'chứa' ? undefined : unknownValue(field, expected, vocabulary);
  if (unknown !== undefined) return say.unknownValue(header, unknown.value, unknown.known);
  return conditionOf(field, comparison, expected) ?? say.withoutSize(written);
}

/** The kinds that `Loại = …` names; undefined of any other condition. */
function kindsOf(written: string): ReadonlySet<EntryKind> | undefined {
  const [, header = '', sign = '', expected = ''] = CONDITION.exec(written) ?? [];
  if (sign !== '=' || !sameText(header, 'Loại')) return undefined;
  return new Set(valuesIn(expected).flatMap((value) => findSame(ENTRY_KINDS, value) ?? []));
}

/** The values between commas; a name may have a comma of its own, so the whole is one of them too. */
function valuesIn(expected: string): readonly string[] {
  return [expected, ...expected.split(',')].map((value) => value.trim());
}

/** A value that the column never has, where its values are known. */
function unknownValue(
  { values }: Field,
  expected: string,
  vocabulary: Vocabulary | undefined,
): { readonly value: string; readonly known: readonly string[] } | undefined {
  const isKnown = knownBy(values, vocabulary);
  const [whole = '', ...parts] = valuesIn(expected);
  if (!isKnown || whole === '' || isKnown(whole)) return undefined;
  const value = parts.find((part) => !isKnown(part));
  return value === undefined
    ? undefined
    : { value, known: values?.kind === 'choice' ? values.of : [] };
}

function knownBy(
  values: Field['values'],
  vocabulary: Vocabulary | undefined,
): ((value: string) => boolean) | undefined {
  switch (values?.kind) {
    case 'choice':
      return (value) => findSame(values.of, value) !== undefined;
    case 'unit':
      return vocabulary && ((value) => vocabulary.unit(value) !== undefined);
    case 'section':
      return vocabulary && ((value) => vocabulary.section(value) !== undefined);
    case undefined:
      return undefined;
  }
}

/** Undefined where a comparison of size has none to compare with. */
function conditionOf(
  field: Field,
  comparison: Comparison,
  expected: string,
): Condition | undefined {
  const wanted = valuesIn(expected).map(fold);
  const isOneOf: Condition = (entry, context) =>
    field.names(entry, context).some((name) => wanted.includes(fold(name)));
  switch (comparison) {
    case '=':
      return isOneOf;
    case '≠':
      return (entry, context) => !isOneOf(entry, context);
    case 'chứa': {
      const parts = wanted.slice(1);
      return (entry, context) =>
        field.names(entry, context).some((name) => parts.some((part) => fold(name).includes(part)));
    }
    default: {
      const limit = magnitude(expected);
      if (limit === undefined) return undefined;
      return (entry, context) => {
        const [text = ''] = field.names(entry, context);
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
