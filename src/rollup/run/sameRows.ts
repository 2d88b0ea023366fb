import * as say from '../../messages/expression';
import type { EntryFacts } from '../../model/entry';
import {
  type Decimal,
  type Figure,
  notReported,
  notReportedBecause,
  reported,
} from '../../model/figure';
import { fold } from '../../model/folding';
import { sum } from '../aggregate';
import type { OverRows } from '../plan/entered';

/** What the rows of one unit for one indicator and period say together. */
export interface RowsFigure {
  readonly figure: Figure;
  /** Whether no row was left blank or could not be read. */
  readonly complete: boolean;
  readonly rows: readonly EntryFacts[];
}

/**
 * Several rows of one unit for one period: a flow's are added; two numbers of anything else cannot
 * both hold, so none is used until one of the rows is removed. Rows of a stock by subject are
 * readings of one number only where they are of one subject; the numbers of all subjects are added.
 */
export function combineRows(rows: readonly EntryFacts[], overRows: OverRows): RowsFigure {
  const values: Decimal[] = [];
  let complete = true;
  for (const { figure } of rows) {
    if (figure.state === 'number') values.push(figure.value);
    else if (figure.state === 'notReported') complete = false;
  }
  const subjects = overRows === 'oneReadingPerSubject' ? bySubject(rows) : [];
  if (subjects.length > 1) {
    const figures = subjects.map((own) => combineRows(own, 'oneReading').figure);
    return { rows, figure: figureOfSubjects(figures), complete };
  }
  const [only] = rows;
  const figure = only && rows.length === 1 ? only.figure : figureOf(rows, values, overRows);
  return { rows, figure, complete };
}

function bySubject(rows: readonly EntryFacts[]): readonly (readonly EntryFacts[])[] {
  const groups = new Map<string, EntryFacts[]>();
  for (const row of rows) {
    const subject = fold(row.subject ?? '');
    const known = groups.get(subject);
    if (known) known.push(row);
    else groups.set(subject, [row]);
  }
  return [...groups.values()];
}

/** The sum of what is known, unless one of the subjects has numbers that cannot both hold. */
function figureOfSubjects(figures: readonly Figure[]): Figure {
  const values = figures.flatMap((figure) => (figure.state === 'number' ? [figure.value] : []));
  const unusable = figures.find((figure) => 'reason' in figure && figure.reason !== undefined);
  const blank = figures.find(({ state }) => state === 'notReported');
  if (unusable || values.length === 0) return unusable ?? blank ?? figures[0] ?? notReported;
  return reported(sum(values));
}

function figureOf(
  rows: readonly EntryFacts[],
  values: readonly Decimal[],
  overRows: OverRows,
): Figure {
  if (values.length === 0) {
    // Why a row cannot be used is worth more than that another is blank or not applicable.
    const unusable = rows.find(({ figure }) => 'reason' in figure);
    const blank = rows.find(({ figure }) => figure.state === 'notReported');
    return (unusable ?? blank ?? rows[0])?.figure ?? notReported;
  }
  if (overRows === 'sum') return reported(sum(values));
  const [first] = values;
  if (first && values.every((value) => value.eq(first))) return reported(first);
  return notReportedBecause(say.twoRows(rows.map(({ tab, row }) => `${tab} dòng ${row}`)));
}
