import Big from 'big.js';
import { type Conditions, type RowContext, readConditions, typedNumber } from '../../conditions';
import * as say from '../../messages/expression';
import type { CalendarDate } from '../../model/date';
import { type Entry, type EntryFacts, isWhole } from '../../model/entry';
import {
  type Decimal,
  type Figure,
  notReported,
  notReportedBecause,
  reported,
} from '../../model/figure';
import { fold } from '../../model/folding';
import { groupBy } from '../../model/groups';
import { numeralReadings } from '../../model/number';
import { once } from '../../model/once';
import { writePeriod } from '../../model/period';
import { Remembered } from '../../model/remembered';
import type { Unit } from '../../model/unit';
import { sum } from '../aggregate';
import type { RowsTerm } from '../expression/expression';
import { latestRows } from '../rows/periodRows';
import { rowContextAt } from '../rows/rowContext';
import type { Share } from './overUnits';
import type { Scope } from './scope';
import type { LinkedTime, PeriodNode } from './timeline';

/** Rows as they are counted, and what is known beside them. */
export interface CountedFrom {
  readonly entries: readonly EntryFacts[];
  readonly names: Pick<RowContext, 'unit' | 'section' | 'indicator'>;
  /** Whether rows of years gone by were left out. */
  readonly hasLeftOut: boolean;
  /** The unit with which a unit's rows count. */
  readonly successor: (unit: Unit) => Unit;
  /** The report's period, and its last day where that is another than the period's. */
  readonly report: { readonly period: string; readonly to: CalendarDate | undefined };
}

/** Rows of a time: all that is known of them, and those that are counted. */
interface RowsOfTime {
  readonly facts: readonly EntryFacts[];
  readonly rows: readonly Entry[];
  readonly context: RowContext;
}

/** The rows of a time that conditions keep. */
interface KeptRows {
  readonly all: readonly Entry[];
  readonly byUnit: () => ReadonlyMap<Unit, readonly Entry[]>;
}

/** The rows that a term keeps, or why they cannot be counted. */
export type Counted =
  | { readonly state: 'counted'; readonly rows: readonly Entry[] }
  | { readonly state: 'unknown'; readonly reason: string };

/** Counts rows of the form and of the archive by their conditions (`ĐẾM`, `TỔNG`). */
export class CountedRows {
  private readonly byPeriod = once(() =>
    groupBy(
      this.from.entries.filter(({ isPrepared }) => !isPrepared),
      ({ period }) => writePeriod(period),
    ),
  );
  private readonly times = new Remembered<RowsOfTime>();
  private readonly kept = new Remembered<KeptRows>();
  private readonly read = new Remembered<Conditions>();

  constructor(private readonly from: CountedFrom) {}

  /** No row makes 0 of a count, and no sum; the same of a time of which nobody has any row is unknown. */
  figure(term: RowsTerm, scope: Scope, time: LinkedTime): Figure {
    const counted = this.counted(term, scope, time);
    return counted.state === 'counted'
      ? figureOfRows(term, counted.rows)
      : notReportedBecause(counted.reason);
  }

  counted(term: RowsTerm, scope: Scope, time: LinkedTime): Counted {
    const reason = this.lacking(term, time);
    return reason === undefined
      ? { state: 'counted', rows: this.ofScope(term, scope, time) }
      : { state: 'unknown', reason };
  }

  /** Each unit's rows of those that are counted, as its share; nobody is expected to have one. */
  shares(term: RowsTerm, scope: Scope, time: LinkedTime): readonly Share[] {
    const byUnit = groupBy(this.ofScope(term, scope, time), (row) => this.unitOf(row));
    return Array.from(byUnit, ([unit, rows]) => ({
      unit,
      figure: figureOfRows(term, rows),
      expected: false,
      complete: true,
      rows,
      missing: [],
    }));
  }

  private ofScope(term: RowsTerm, scope: Scope, time: LinkedTime): readonly Entry[] {
    const { all, byUnit } = this.keptBy(term, time);
    if (scope.kind === 'all') return all;
    if (scope.kind === 'unit') return byUnit().get(scope.unit) ?? [];
    return all.filter((row) => (this.unitOf(row)?.axis ?? row.axis) === scope.axis);
  }

  /** Every row is looked at once, however many units ask for theirs. */
  private keptBy({ conditions }: RowsTerm, time: LinkedTime): KeptRows {
    return this.kept.at(`${time.key}\n${conditions}`, () => {
      const { rows, context } = this.rowsAt(time);
      const read = this.conditionsOf(conditions);
      const all = read.state === 'read' ? rows.filter((row) => read.keeps(row, context)) : [];
      return { all, byUnit: once(() => groupBy(all, (row) => this.unitOf(row))) };
    });
  }

  private conditionsOf(text: string): Conditions {
    return this.read.at(text, () => readConditions(text, this.from.names));
  }

  private unitOf({ unit: code }: Entry): Unit | undefined {
    const unit = this.from.names.unit(code);
    return unit && this.from.successor(unit);
  }

  private rowsAt(time: LinkedTime): RowsOfTime {
    return this.times.at(time.key, () => {
      const within = new Set(time.parts.flatMap(writtenIn));
      const facts = [...within].flatMap((period) => this.byPeriod().get(period) ?? []);
      const { period, written } = time.node;
      const to = written === this.from.report.period ? this.from.report.to : undefined;
      return {
        facts,
        rows: latestRows(facts.filter(isWhole)),
        context: rowContextAt({ period, within, to }, this.from.entries, this.from.names),
      };
    });
  }

  /** Why rows cannot be counted: their conditions cannot be used, some of them were not read whole, or nobody has any row. */
  private lacking({ conditions }: RowsTerm, time: LinkedTime): string | undefined {
    const read = this.conditionsOf(conditions);
    if (read.state === 'problem') return read.problem.reason;
    const { facts } = this.rowsAt(time);
    const { kinds } = read;
    const unread = facts.find((row) => !isWhole(row) && (!kinds || kinds.has(row.kind)));
    if (unread) return say.rowsUnread(writePeriod(unread.period));
    const { written } = time.node;
    const isReport = time.kind === 'period' && written === this.from.report.period;
    // Whether older tasks were there before is looked up for the report's own alone.
    if (read.isOfPast && !isReport && this.from.hasLeftOut) {
      return say.pastUnread(written);
    }
    const isEarlier = time.kind === 'period' && !isReport;
    return isEarlier && facts.length === 0 ? say.noRowsIn(written) : undefined;
  }
}

/** A period and all shorter ones inside it. */
function writtenIn({ written, ways }: PeriodNode): readonly string[] {
  return [written, ...ways.flatMap((parts) => parts.flatMap(writtenIn))];
}

/** What a term makes of rows that it keeps. */
export function figureOfRows({ made: what }: RowsTerm, rows: readonly Entry[]): Figure {
  if (what === 'ĐẾM') return reported(new Big(rows.length));
  const values: Decimal[] = [];
  for (const row of rows) {
    const value = ownValue(row);
    if (value.state === 'number') values.push(value.value);
    else if (value.state === 'notReported' && value.reason !== undefined) return value;
  }
  return values.length === 0 ? notReported : reported(sum(values));
}

/** The number under `Giá trị`; a row that is no figure of an indicator has one of a single reading. */
function ownValue({ kind, figure, valueText, tab, row }: Entry): Figure {
  if (kind === 'Số liệu') return figure;
  const typed = typedNumber(valueText);
  const [only, another] = typed ? [typed] : numeralReadings(valueText);
  if (only && !another) return reported(only);
  const isSaid = valueText.trim() !== '' && fold(valueText) !== 'x';
  return isSaid ? notReportedBecause(say.unreadValue(`"${tab}" dòng ${row}`)) : notReported;
}
