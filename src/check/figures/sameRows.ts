import type { Workbook } from '../../contract';
import { type Finding, findingAt, type Observation } from '../../findings';
import * as say from '../../messages/figures';
import { type Entry, type EntryFacts, isWhole } from '../../model/entry';
import type { Decimal, Figure } from '../../model/figure';
import { fold } from '../../model/folding';
import type { Indicator } from '../../model/indicator';
import { writeNumber } from '../../model/number';
import { comparePeriods, periodKey, writePeriod } from '../../model/period';
import type { Rollup } from '../../rollup';
import { placeOfEntry } from '../places';

/**
 * Rows of one unit for one indicator and period, of this year up to the report's period: numbers
 * that are added, numbers that cannot both hold, a row unlike the one already closed.
 */
export function checkSameRows(workbook: Workbook, rollup: Rollup): readonly Finding[] {
  return [...groups(workbook, rollup)].flatMap(([indicator, entries]) => {
    const [first] = entries;
    if (!first || entries.length < 2) return [];
    const tabs = (['Biểu chung', 'Lưu trữ'] as const).map((tab) =>
      entries.filter((entry) => entry.tab === tab),
    );
    const [inForm = [], inArchive = []] = tabs;
    return [
      ...unlikeArchive(indicator, inForm, inArchive, workbook),
      ...tabs.flatMap((rows) => repeated(indicator, rows, workbook)),
    ];
  });
}

function groups(
  { facts, settings: { period } }: Workbook,
  rollup: Rollup,
): readonly (readonly [Indicator, readonly EntryFacts[]])[] {
  const byKey = new Map<string, [Indicator, EntryFacts[]]>();
  for (const entry of facts) {
    if (entry.kind !== 'Số liệu' || entry.period.year !== period.year) continue;
    if (comparePeriods(entry.period, period) > 0) continue;
    const indicator = rollup.indicator(entry.code);
    if (indicator?.formula !== '') continue;
    const subject = fold(entry.subject ?? '');
    const key = [periodKey(entry.period), entry.unit, indicator.code, subject].join('\n');
    const known = byKey.get(key);
    if (known) known[1].push(entry);
    else byKey.set(key, [indicator, [entry]]);
  }
  return [...byKey.values()];
}

function repeated(
  indicator: Indicator,
  rows: readonly EntryFacts[],
  workbook: Workbook,
): readonly Finding[] {
  const numbers = rows.flatMap((entry): readonly NumberedRow[] =>
    entry.figure.state === 'number' ? [{ entry, value: entry.figure.value }] : [],
  );
  const said = indicator.overPeriods === 'Cộng dồn' ? added : conflicting;
  return said(indicator, numbers).map(({ entry, observed, told }) => {
    const about = [...matterOf(indicator, entry), ...told];
    return findingAt(placeOfEntry(workbook, entry, 'Giá trị'), { ...observed, about });
  });
}

/** What rows of one number are about, whichever of them stands first. */
function matterOf(
  { code }: Indicator,
  { unit, period, subject = '' }: EntryFacts,
): readonly string[] {
  return [unit, writePeriod(period), code, fold(subject)];
}

/** A row with a number; numbers of the year that stand twice are known whole. */
interface NumberedRow<Row extends EntryFacts = EntryFacts> {
  readonly entry: Row;
  readonly value: Decimal;
}

/** What is said of a row. */
interface SaidOfRow {
  readonly entry: EntryFacts;
  readonly observed: Observation;
  /** What tells it from what else is said of such rows, in whatever order they stand. */
  readonly told: readonly string[];
}

/** Rows of a flow that tell no two things apart: all are in the sum, and one may be a slip. */
function added({ name }: Indicator, readings: readonly NumberedRow[]): readonly SaidOfRow[] {
  const byContent = new Map<string, NumberedRow<Entry>[]>();
  for (const { entry, value } of readings) {
    if (!isWhole(entry)) continue;
    const key = fold(entry.content);
    const known = byContent.get(key);
    if (known) known.push({ entry, value });
    else byContent.set(key, [{ entry, value }]);
  }
  return [...byContent.values()].flatMap(([first, ...others]) => {
    if (!first || others.length === 0) return [];
    const same = [first, ...others];
    const total = written(others.reduce((sum, { value }) => sum.plus(value), first.value));
    const content = fold(first.entry.content);
    const all = same.map((one) => written(one.value)).sort();
    return others.map(({ entry, value }, at) => {
      const twin = same.slice(0, at + 1).find((one) => one.value.eq(value));
      const observed = twin
        ? say.sameRowTwice(name, nameOfRow(twin.entry), written(value), total)
        : say.rowsAdded(name, same.map(sayRow), total);
      return { entry, observed, told: [content, ...(twin ? [written(value)] : all)] };
    });
  });
}

/** Numbers of a stock or a rate that cannot both hold. */
function conflicting(
  { name, overPeriods }: Indicator,
  readings: readonly NumberedRow[],
): readonly SaidOfRow[] {
  const [first, ...others] = readings;
  if (!first || others.every(({ value }) => value.eq(first.value))) return [];
  const observed = say.severalRows(name, overPeriods, readings.map(sayRow));
  const told = readings.map(({ value }) => written(value)).sort();
  return others.map(({ entry }) => ({ entry, observed, told }));
}

function sayRow({ entry, value }: NumberedRow): string {
  return `${written(value)} (${nameOfRow(entry)})`;
}

function unlikeArchive(
  indicator: Indicator,
  inForm: readonly EntryFacts[],
  inArchive: readonly EntryFacts[],
  workbook: Workbook,
): readonly Finding[] {
  const [first] = inForm;
  const [archived] = inArchive;
  if (!first || !archived) return [];
  const now = inForm.map(writtenRow).sort().join('; ');
  const then = inArchive.map(writtenRow).sort().join('; ');
  if (now === then) return [];
  const said = say.differsFromArchive(indicator.name, now, then, nameOfRow(archived));
  const about = [...matterOf(indicator, first), now, then];
  return [findingAt(placeOfEntry(workbook, first, 'Giá trị'), { ...said, about })];
}

function writtenRow({ figure, valueText }: EntryFacts): string {
  return figure.state === 'number' ? written(figure.value) : state(figure, valueText);
}

function written(value: Decimal): string {
  return writeNumber(value, { mostDecimals: 10 });
}

function state(figure: Figure, valueText: string): string {
  return figure.state === 'notApplicable' ? 'Không áp dụng' : valueText || 'để trống';
}

function nameOfRow({ tab, row }: EntryFacts): string {
  return `dòng ${row} trang "${tab}"`;
}
