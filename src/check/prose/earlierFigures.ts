import type Big from 'big.js';
import type { Observation } from '../../findings';
import * as say from '../../messages/claims';
import type { EntryFacts } from '../../model/entry';
import type { Figure } from '../../model/figure';
import { fold } from '../../model/folding';
import { dongPerUnit } from '../../model/measure';
import { once } from '../../model/once';
import { type Period, samePeriod, sayPeriod, writePeriod } from '../../model/period';
import type { TokenSource } from '../../prose';
import { ALL, type Rollup } from '../../rollup';
import { unitRows } from '../unitRows';
import { isComparable, isOfMeasure, printedValue } from './literals';
import { quoted, type Said } from './said';
import { type Subject, subjectsOf } from './subjects';
import { contentWords, overlap } from './wording';

/** How much of the indicator's name the words must say, and of the words the name. */
const LEAST_OF_NAME = 0.7;
const LEAST_OF_WORDS = 0.8;

/**
 * Finds what contradicts a statement about an earlier period: the figure that the one indicator it names
 * had then, where it is none of those that are known of that period.
 */
export function earlierFigureFinder(
  rollup: Rollup,
  source: TokenSource,
): (said: Said, of: Period) => Observation | undefined {
  const known = once(() => subjectsOf(rollup, source));
  return (said, of) => {
    const words = contentWords(said.said);
    const named = known().filter(
      (subject) =>
        isNear(said, subject) &&
        isOfMeasure(said.quantity, subject) &&
        overlap(subject.words, words) >= LEAST_OF_NAME * subject.words.size &&
        overlap(words, new Set([...subject.words, ...subject.measure])) >=
          LEAST_OF_WORDS * words.size,
    );
    const [subject, rival] = named;
    if (!subject || rival) return undefined;
    const then = figuresThen(subject, of, rollup);
    if (
      !then ||
      then.all.some((figure) => lies(figure, said)) ||
      !isComparable(said.quantity, { value: then.total })
    ) {
      return undefined;
    }
    const { indicator } = subject;
    return say.earlierFigureDiffers(
      quoted(said),
      sayPeriod(of),
      indicator.name,
      printedValue(indicator, then.total),
      rowsSaid(then.rows),
    );
  };
}

function isNear({ entry, isOfWard }: Said, { section, reporters }: Subject): boolean {
  return !entry || isOfWard || section === fold(entry.section) || reporters.has(fold(entry.unit));
}

/** What is known of an indicator in an earlier period, money in đồng. */
interface FiguresThen {
  readonly total: Big;
  readonly all: readonly Big[];
  readonly rows: readonly EntryFacts[];
}

function figuresThen(
  { indicator }: Subject,
  period: Period,
  rollup: Rollup,
): FiguresThen | undefined {
  const dong = dongPerUnit(indicator.unitOfMeasure);
  const numbers = (figures: readonly Figure[]) =>
    figures.flatMap((figure) =>
      figure.state === 'number' ? [dong ? figure.value.times(dong) : figure.value] : [],
    );
  const [total] = numbers([rollup.figure(indicator, ALL, { kind: 'period', period })]);
  if (total === undefined) return undefined;
  const rows = unitRows(rollup, indicator.code).flatMap(({ groups }) =>
    groups.flatMap((group) => group.filter((row) => samePeriod(row.period, period))),
  );
  const toDate = numbers([rollup.figure(indicator, ALL, { kind: 'yearToDate', period })]);
  return { total, rows, all: [total, ...toDate, ...numbers(rows.map(({ figure }) => figure))] };
}

function lies(figure: Big, { quantity: { range, value } }: Said): boolean {
  return (range.lo.lte(figure) && range.hi.gte(figure)) || value.eq(figure.round(0));
}

/** Where the figure stands: the first of its rows. */
function rowsSaid(rows: readonly EntryFacts[]): string {
  const [first] = rows;
  return first
    ? say.rowsThen(`${first.tab}!${first.row}`, writePeriod(first.period), first.unit, rows.length)
    : '';
}
