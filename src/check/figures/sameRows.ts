import type { Workbook } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/figures';
import { type Entry, type EntryFacts, isWhole } from '../../model/entry';
import type { Figure } from '../../model/figure';
import { fold } from '../../model/folding';
import type { Indicator } from '../../model/indicator';
import { writeNumber } from '../../model/number';
import { comparePeriods, periodKey } from '../../model/period';
import type { Rollup } from '../../rollup';
import { placeOfEntry } from '../places';

/**
 * Rows of one unit for one indicator and period, of this year up to the report's period: two
 * numbers that cannot be added, one row typed twice, a row unlike the one already closed.
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
    const key = `${periodKey(entry.period)}\n${entry.unit}\n${indicator.code}`;
    const known = byKey.get(key);
    if (known) known[1].push(entry);
    else byKey.set(key, [indicator, [entry]]);
  }
  return [...byKey.values()];
}

const ADDABLE: ReadonlySet<string> = new Set(['Tổng', 'Đếm']);
const EXTREMES: ReadonlySet<string> = new Set(['Lớn nhất', 'Nhỏ nhất']);

function repeated(
  indicator: Indicator,
  rows: readonly EntryFacts[],
  workbook: Workbook,
): readonly Finding[] {
  const [first, ...others] = rows.filter(({ figure }) => figure.state === 'number');
  if (!first) return [];
  const at = (entry: EntryFacts) => placeOfEntry(workbook, entry, 'Giá trị');
  if (EXTREMES.has(indicator.overUnits)) return [];
  if (!ADDABLE.has(indicator.overUnits)) {
    const all = [first, ...others];
    const said = say.severalRows(
      indicator.name,
      indicator.overUnits,
      all.map(nameOfRow),
      all.map(({ valueText }) => valueText),
    );
    return others.map((entry) => findingAt(at(entry), said));
  }
  const seen = new Map<string, Entry>();
  return [first, ...others].filter(isWhole).flatMap((entry) => {
    const twin = seen.get(whole(entry));
    if (twin) {
      const said = say.sameRowTwice(indicator.name, nameOfRow(twin), entry.valueText);
      return [findingAt(at(entry), said)];
    }
    seen.set(whole(entry), entry);
    return [];
  });
}

/** All that a person typed of a figure. */
function whole({ section, content, valueText, unitOfMeasure, assignedBy, note }: Entry): string {
  return [section, content, valueText, unitOfMeasure, assignedBy, note].map(fold).join('\n');
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
  const now = inForm.map(written).sort().join('; ');
  const then = inArchive.map(written).sort().join('; ');
  if (now === then) return [];
  const said = say.differsFromArchive(indicator.name, now, then, nameOfRow(archived));
  return [findingAt(placeOfEntry(workbook, first, 'Giá trị'), said)];
}

function written({ figure, valueText }: EntryFacts): string {
  return figure.state === 'number'
    ? writeNumber(figure.value, { mostDecimals: 10 })
    : state(figure, valueText);
}

function state(figure: Figure, valueText: string): string {
  return figure.state === 'notApplicable' ? 'Không áp dụng' : valueText || 'để trống';
}

function nameOfRow({ tab, row }: EntryFacts): string {
  return `dòng ${row} trang "${tab}"`;
}
