import { type Grid, readPeriodCell, type Table } from '../contract';
import { closedByRecord, readJournal } from '../cycle';
import { type Finding, isMendedElsewhere } from '../findings';
import { outOfArchive, reopenFirst } from '../messages/closedPeriods';
import { keptLinks } from '../messages/openPeriod';
import { rowOf } from '../model/address';
import {
  comparePeriods,
  type Period,
  periodsWithin,
  readPeriod,
  writePeriod,
} from '../model/period';
import type { EarlierText } from '../publish';

/** How the periods of a report were closed, as far as that was written down. */
export function closingsOf(grid: Grid, period: Period) {
  const own = periodsWithin(period);
  return closedByRecord(grid).flatMap(({ record }) =>
    record && own.has(record.period) ? [record] : [],
  );
}

/**
 * What is wrong in a closed row is mended where its period is opened again: typed over it is an error. A row
 * of no readable period is taken back to the form.
 */
export function mendedByReopening(
  archive: Table<'archive'> | undefined,
  closed: () => ReadonlySet<string>,
): (finding: Finding) => Finding {
  const column = archive?.column('Kỳ');
  const sayOf = (period: Period | undefined) => {
    if (!period) return outOfArchive;
    return closed().has(writePeriod(period)) ? reopenFirst(writePeriod(period)) : undefined;
  };
  return (finding) => {
    const { tab, at, message } = finding;
    const row = rowOf(at);
    if (isMendedElsewhere(finding) || tab !== archive?.tab.title || !row || column === undefined)
      return finding;
    const cell = archive.tab.rows[row]?.[column];
    const said = sayOf(cell && readPeriodCell(cell));
    return said === undefined ? finding : { ...finding, message: `${message} ${said}` };
  };
}

/** The short links that openings of periods left standing in the register, as the journal tells. */
export function earlierLinks(grid: Grid, own: Period): readonly EarlierText[] {
  return (readJournal(grid)?.lines ?? []).flatMap((line) => {
    const told = keptLinks(line.text('Kết quả'));
    const period = readPeriod(told.period);
    return period && comparePeriods(period, own) < 0
      ? [{ ...told, isOfKind: period.kind === own.kind }]
      : [];
  });
}
