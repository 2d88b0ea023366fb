import type { CellLink } from '../../contract/write';
import { firstLines } from '../../messages/listing';
import * as say from '../../messages/rollupTab';
import { type EntryFacts, isWhole } from '../../model/entry';
import type { Figure } from '../../model/figure';
import type { Indicator } from '../../model/indicator';
import { writeNumber } from '../../model/number';
import { operandsOf, writeTerm } from '../expression/expression';
import type { FigureTime } from '../plan/times';
import type { Rollup } from '../rollUp';
import { nameWithPeriods, type Share } from '../run/overUnits';
import type { Scope } from '../run/scope';

/** Units named in one note; a city has more than a person reads there. */
const MOST_LINES = 40;

/** The rows that made a figure, by unit; of a formula what its parts are worth. */
export function sourceNote(
  rollup: Rollup,
  indicator: Indicator,
  scope: Scope,
  time: FigureTime,
): string {
  const formula = rollup.formula(indicator);
  if (formula) {
    const lines = [say.formula(indicator.formula)];
    if (formula.state === 'sound') {
      const named = new Map(
        operandsOf(formula.expression).map((term) => [writeTerm(term), term] as const),
      );
      for (const [name, term] of named) {
        const part = rollup.indicator(term.operand.code) ?? indicator;
        lines.push(`${name} = ${written(rollup.term(term, scope, time), part)}`);
      }
    }
    return withReason(rollup.figure(indicator, scope, time), lines);
  }
  const { figure, shares } = rollup.total(indicator, scope, time);
  const line = (share: Share) => shareLine(share, indicator);
  const lines = firstLines(shares, MOST_LINES, line, say.more);
  return withReason(figure, lines);
}

/** What opens the first row that made a figure; nothing for a formula, or where nobody has a row. */
export function firstRowLink(
  rollup: Rollup,
  indicator: Indicator,
  scope: Scope,
  time: FigureTime,
): CellLink | undefined {
  const { shares } = rollup.total(indicator, scope, time);
  const first = shares.find(({ rows }) => rows.length > 0);
  return first && rowLink(first, indicator);
}

/** What opens the first of a unit's rows; a formula has none of its own. */
export function rowLink({ rows: [first] }: Share, { formula }: Indicator): CellLink | undefined {
  if (!first || formula !== '') return undefined;
  return { kind: 'cell', tab: first.tab, cell: `A${first.row}` };
}

function withReason(figure: Figure, lines: readonly string[]): string {
  const reason = figure.state === 'notReported' ? figure.reason : undefined;
  return [...(reason ? [reason] : []), ...lines].join('\n');
}

/** `Công an phường: 31 (Biểu chung dòng 12; Lưu trữ dòng 4, 9)`. */
function shareLine(share: Share, indicator: Indicator): string {
  const { complete, unit, figure, rows } = share;
  const name = complete ? unit.name : nameWithPeriods(share);
  const isEstimate = rows.some((row) => isWhole(row) && row.isEstimate);
  const value = `${written(figure, indicator)}${isEstimate ? say.estimate : ''}`;
  return rows.length === 0 ? `${name}: ${value}` : `${name}: ${value} (${places(rows)})`;
}

function places(rows: readonly EntryFacts[]): string {
  const byTab = new Map<string, number[]>();
  for (const { tab, row } of rows) {
    const known = byTab.get(tab);
    if (known) known.push(row);
    else byTab.set(tab, [row]);
  }
  return [...byTab].map(([tab, members]) => say.rowsOfTab(tab, members)).join('; ');
}

function written(figure: Figure, { decimals }: Indicator): string {
  switch (figure.state) {
    case 'number':
      return writeNumber(figure.value, { decimals });
    case 'notApplicable':
      return say.notApplicable;
    case 'notReported':
      return say.notReported;
  }
}
