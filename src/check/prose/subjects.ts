import type Big from 'big.js';
import type { Figure } from '../../model/figure';
import { fold } from '../../model/folding';
import type { Indicator } from '../../model/indicator';
import { dongPerUnit } from '../../model/measure';
import { once } from '../../model/once';
import type { Period } from '../../model/period';
import type { IndicatorFigures, TokenSource } from '../../prose';
import type { Rollup } from '../../rollup';
import { type IndicatorRows, insideOf, unitRows } from '../unitRows';
import { contentWords } from './wording';

/** An indicator as prose may speak of it. */
export interface Subject {
  readonly indicator: Indicator;
  readonly words: ReadonlySet<string>;
  readonly measure: ReadonlySet<string>;
  /** As reported; money is in đồng, as in the figures below. */
  readonly value: Big;
  /** Its figures of the report's period, in all and by unit, and of the year. */
  readonly figures: () => readonly KnownFigure[];
  /** Its figures of other periods, which prose names to compare. */
  readonly otherFigures: () => readonly KnownFigure[];
  /** The section it stands in and the units that have a row for it, folded. */
  readonly section: string;
  readonly reporters: ReadonlySet<string>;
}

/** A figure that prose may name, with its double, to compare very many quickly. */
export interface KnownFigure {
  readonly value: Big;
  readonly double: number;
}

const LEAST_WORDS = 2;

/** The indicators that have a figure and a name of some words. */
export function subjectsOf(rollup: Rollup, source: TokenSource): readonly Subject[] {
  const inside = insideOf(rollup.period);
  return rollup.indicators.flatMap((indicator): readonly Subject[] => {
    const figures = source.figures(indicator.code, undefined);
    if (typeof figures === 'string' || 'problem' in figures) return [];
    const value = figures.value();
    if (value.state !== 'number') return [];
    const measure = contentWords(indicator.unitOfMeasure);
    const words = contentWords(indicator.name);
    for (const word of measure) words.delete(word);
    if (words.size < LEAST_WORDS) return [];
    const rows = unitRows(rollup, indicator.code);
    const dong = dongPerUnit(indicator.unitOfMeasure);
    const inDong = (figure: Big) => (dong ? figure.times(dong) : figure);
    const told = (values: readonly Big[]) =>
      values.map(inDong).map((figure) => ({ value: figure, double: Number(figure) }));
    return [
      {
        indicator,
        words,
        measure,
        value: inDong(value.value),
        figures: once(() =>
          told([
            ...numbers([value, figures.cumulative()]),
            ...plansOf(figures),
            ...unitFigures(rows, inside),
          ]),
        ),
        otherFigures: once(() =>
          told([
            ...numbers([figures.previous(), figures.lastYear()]),
            ...unitFigures(rows, (period) => !inside(period)),
          ]),
        ),
        section: fold(indicator.section),
        reporters: new Set(rows.map(({ unit }) => unit)),
      },
    ];
  });
}

/** The plan that holds, and the one that the year began with. */
function plansOf({ plan, firstPlan }: IndicatorFigures): readonly Big[] {
  return [plan(), firstPlan()].flatMap((one) => one ?? []);
}

function unitFigures(
  rows: readonly IndicatorRows[],
  isMeant: (period: Period) => boolean,
): readonly Big[] {
  return rows.flatMap(({ groups }) =>
    groups.flatMap((group) => {
      const [first] = group;
      return first && isMeant(first.period) ? numbers(group.map(({ figure }) => figure)) : [];
    }),
  );
}

function numbers(figures: readonly Figure[]): readonly Big[] {
  return figures.flatMap((figure) => (figure.state === 'number' ? [figure.value] : []));
}
