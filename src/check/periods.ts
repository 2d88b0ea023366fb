import * as say from '../messages/history';
import type { Entry } from '../model/entry';
import { type Finding, findingAt } from '../model/finding';
import { fold } from '../model/folding';
import { comparePeriods, writePeriod } from '../model/period';
import type { Workbook } from '../workbook/readWorkbook';
import { placeOfEntry } from './cells';
import { insideOf } from './unitRows';

/** Rows of the form that the report does not count, and figures that stand in both tabs. */
export function checkPeriods(workbook: Workbook): readonly Finding[] {
  return [...uncounted(workbook), ...inBothTabs(workbook)];
}

/** Rows of a later period, or of a year gone by: a slip of the pen loses them without a word. */
function uncounted(workbook: Workbook): readonly Finding[] {
  const { settings, entries } = workbook;
  const reported = settings.period;
  if (reported.kind === 'review') return [];
  const inside = insideOf(reported);
  const groups = new Map<string, { readonly first: Entry; count: number }>();
  for (const entry of entries) {
    const { period } = entry;
    if (entry.tab !== 'Biểu chung' || period.kind === 'review' || inside(period)) continue;
    if (comparePeriods(period, reported) < 0 && period.year === reported.year) continue;
    const key = writePeriod(period);
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { first: entry, count: 1 });
  }
  return [...groups].map(([written, { first, count }]) => {
    const said = comparePeriods(first.period, reported) < 0 ? say.earlierYear : say.laterPeriod;
    const place = { ...placeOfEntry(workbook, first, 'Kỳ') };
    return findingAt(place, said(count, written, writePeriod(reported)));
  });
}

/** Figures that stand in `Biểu chung` and, with another value, in `Lưu trữ`. */
function inBothTabs(workbook: Workbook): readonly Finding[] {
  const typed = new Map<string, Entry>();
  const groups = new Map<string, { readonly first: Entry; count: number }>();
  for (const entry of workbook.entries) {
    if (entry.kind !== 'Số liệu' || entry.code === '') continue;
    const period = writePeriod(entry.period);
    const key = [period, fold(entry.unit), fold(entry.code)].join('\n');
    if (entry.tab === 'Biểu chung') {
      typed.set(key, entry);
      continue;
    }
    const standing = typed.get(key);
    if (!standing || standing.valueText === entry.valueText) continue;
    const group = groups.get(period);
    if (group) group.count += 1;
    else groups.set(period, { first: standing, count: 1 });
  }
  return [...groups].map(([period, { first, count }]) =>
    findingAt(placeOfEntry(workbook, first, 'Giá trị'), say.inBothTabs(period, count)),
  );
}
