import * as say from '../messages/rows';
import type { Entry } from '../model/entry';
import { type Finding, findingAt } from '../model/finding';
import { fold } from '../model/folding';
import { writePeriod } from '../model/period';
import type { Rollup } from '../rollup/rollUp';
import type { Workbook } from '../workbook/readWorkbook';
import { placeOfEntry } from './cells';
import { insideOf } from './unitRows';

/** Rows of the period that stand twice: the same in every column, or for one figure or document. */
export function checkDuplicates(workbook: Workbook, rollup: Rollup): readonly Finding[] {
  const inside = insideOf(workbook.settings.period);
  const rows = workbook.entries.filter(({ period }) => inside(period));
  const wholes = new Map<string, Entry>();
  const keys = new Map<string, Entry>();
  const findings: Finding[] = [];
  for (const row of rows) {
    const whole = wholeOf(row);
    const twin = wholes.get(whole);
    const key = keyOf(row);
    const rival = key === undefined ? undefined : keys.get(key);
    if (twin) {
      const place = placeOfEntry(workbook, row, row.code === '' ? 'Nội dung' : 'Mã');
      findings.push(findingAt(place, say.duplicateRow(row.kind, cellOf(workbook, twin))));
      continue;
    }
    wholes.set(whole, row);
    if (key === undefined) continue;
    if (rival) findings.push(...repeated(workbook, rollup, row, rival));
    else keys.set(key, row);
  }
  return findings;
}

function cellOf(workbook: Workbook, entry: Entry): string {
  return placeOfEntry(workbook, entry, entry.code === '' ? 'Nội dung' : 'Mã').cell;
}

/** All that people typed in a row. Both tabs are the same period's: a copy counts as well. */
function wholeOf(row: Entry): string {
  return [
    writePeriod(row.period),
    row.tab,
    row.kind,
    fold(row.unit),
    fold(row.section),
    fold(row.code),
    row.content,
    row.valueText,
    row.unitOfMeasure,
    row.assignedBy,
    row.doer,
    row.responsibility,
    row.authority,
    row.deadlineText,
    row.product,
    row.status ?? '',
    row.finishedText,
    row.evidence,
    row.note,
  ].join('\u0001');
}

/** What may stand once: a unit's figure in a period, a document of an axis in a year. */
function keyOf(row: Entry): string | undefined {
  if (row.code === '') return undefined;
  if (row.kind === 'Số liệu') {
    return ['figure', row.tab, writePeriod(row.period), fold(row.unit), fold(row.code)].join('\n');
  }
  if (row.kind !== 'Văn bản') return undefined;
  const year = row.deadline?.year ?? row.period.year;
  return ['document', row.tab, row.axis ?? '', year, fold(row.code), writePeriod(row.period)].join(
    '\n',
  );
}

function repeated(
  workbook: Workbook,
  rollup: Rollup,
  row: Entry,
  rival: Entry,
): readonly Finding[] {
  const first = cellOf(workbook, rival);
  const place = placeOfEntry(workbook, row, 'Mã');
  if (row.kind === 'Văn bản') return [findingAt(place, say.repeatedDocument(row.code, first))];
  const indicator = rollup.indicator(row.code);
  const bothNumbers = row.figure.state === 'number' && rival.figure.state === 'number';
  if (!indicator || !bothNumbers) return [findingAt(place, say.repeatedFigure(row.code, first))];
  return indicator.overUnits === 'Tổng' || indicator.overUnits === 'Đếm'
    ? [findingAt(place, say.addedFigures(indicator.name, first))]
    : [findingAt(place, say.rivalFigures(indicator.name, first))];
}
