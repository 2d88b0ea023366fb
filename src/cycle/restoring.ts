import { BLANK, type Cell, type Grid, isBlank, TAB } from '../contract';
import type { CellData, Change, Request, TabIds } from '../contract/write';
import type { RestoredPeriod } from '../messages/restoreArchive';
import { groupBy } from '../model/groups';
import { cellDataOf } from './cellData';
import { addedArchive, newArchive } from './closing';
import { copiesBy, isAsClosed, type ReadCopy, type Source, sourceOf, unmatched } from './copies';
import {
  type ColumnMap,
  columnMap,
  firstFreeRow,
  headerRequests,
  insertRequests,
} from './moveRows';
import {
  type EntrySheet,
  entrySheet,
  factsPrint,
  type PeriodRow,
  periodRowsIn,
  rowPrint,
  rowsByPeriod,
  textUnder,
  typedPeriods,
} from './periodRows';
import { type ClosedPeriod, closedByRecord, periodRecords } from './record';
import { takenOutRequests } from './takenOut';

/** What a plan of moved rows is made with: the ids of new tabs, and when the run began. */
interface Moving {
  readonly ids: TabIds;
  readonly when: string;
}

/** How the rows of closed periods are put back. */
interface Restoring {
  readonly changes: readonly Change[];
  /** What is done to each period. */
  readonly periods: readonly RestoredPeriod[];
  /** Periods whose copy cannot be read. */
  readonly unreadable: readonly ClosedPeriod[];
  /** Periods left for a further run, as one batch takes no more. */
  readonly left: readonly string[];
}

/** Rows that are written in one batch at most. */
const MOST_ROWS = 3000;

/**
 * Plans how damaged periods are put back from the copies that were made when they were closed: rows
 * that are missing are added, rows that are not of the copy are taken out and kept out of sight.
 * @param withOlder whether periods from before the record are put back as well
 */
export function planRestoring(
  grid: Grid,
  damaged: readonly ClosedPeriod[],
  read: ReadCopy,
  moving: Moving,
  withOlder: boolean,
): Restoring {
  const archive = entrySheet(grid, TAB.archive) ?? newArchive(moving.ids);
  const all = closedByRecord(grid);
  const copies = copiesBy(read);
  // A late copy has in its archive what was closed before: the latest is read first.
  const sources = [...damaged]
    .reverse()
    .map((one) => [one, sourceOf(one, all, copies)] as const)
    .reverse();
  const parts = sources.flatMap(([one, source]) =>
    source ? [partOf(one, source, archive, periodRowsIn(archive, one.period))] : [],
  );
  // Of these no record tells: they are known by the copies alone.
  const told = [
    ...rowsByPeriod(archive).keys(),
    ...[...all, ...periodRecords(grid)].map(({ period }) => period),
    // Somebody has rows of it in the form: put back into the archive, they would count twice.
    ...typedPeriods(entrySheet(grid, TAB.entries)),
  ];
  // Before those that the record tells of: as long as one of these is missing, it is run again.
  const older = withOlder ? olderRows(copies.opened(), new Set(told)) : [];
  const found: Part[] = [];
  const left: string[] = [];
  let count = 0;
  for (const part of [...older, ...parts]) {
    if (count >= MOST_ROWS) left.push(part.period);
    else found.push(part);
    count += part.added.length;
  }
  const unreadable = sources.flatMap(([one, source]) => (source ? [] : [one]));
  return {
    changes: found.length === 0 ? [] : changesOf(grid, found, archive, moving),
    periods: found.map(({ period, added, taken, wordless, isWhole, isCleaned }) => ({
      period,
      added: added.length,
      taken: taken.length,
      wordless,
      linkless: added.filter(([sheet, row]) => isWorded(textUnder(sheet, row, 'Minh chứng')))
        .length,
      isWhole,
      isCleaned: isCleaned === true && added.length > 0,
    })),
    unreadable,
    left,
  };
}

/** Whether an evidence is words, behind which a link may stand, and no address itself. */
function isWorded(evidence: string): boolean {
  return evidence !== '' && !/^https?:\/\//i.test(evidence);
}

/** Rows of periods from before the record that are gone altogether, from the copies that are read. */
function olderRows(copies: readonly Grid[], told: ReadonlySet<string>): readonly Part[] {
  const known = new Set(told);
  return copies.flatMap((copy): readonly Part[] => {
    const sheet = entrySheet(copy, TAB.archive);
    if (!sheet) return [];
    return [...rowsByPeriod(sheet)].flatMap(([period, members]): readonly Part[] => {
      if (known.has(period)) return [];
      known.add(period);
      const added = members.map((row) => [sheet, row] as const);
      return [{ period, added, taken: [], wordless: undefined, isWhole: true }];
    });
  });
}

interface Part {
  readonly period: string;
  readonly added: readonly (readonly [EntrySheet, PeriodRow])[];
  readonly taken: readonly PeriodRow[];
  readonly wordless: RestoredPeriod['wordless'];
  readonly isWhole: boolean;
  readonly isCleaned?: true | undefined;
}

/** Rows that are the same stay where they are. */
function partOf(
  closed: ClosedPeriod,
  source: Source,
  archive: EntrySheet,
  present: readonly PeriodRow[],
): Part {
  const standing: Source = [[archive, present]];
  const { missing, others } = unmatched(source, standing, (sheet, row) =>
    // Of what was not read nobody knows whether it is the same.
    sheet.tab.partialRows?.has(row.row) ? undefined : rowPrint(sheet, row),
  );
  const taken = others.map(([, row]) => row);
  const rows = taken.filter(({ row }) => archive.tab.partialRows?.has(row)).length;
  const known = rows > 0 ? unmatched(source, standing, factsPrint) : undefined;
  return {
    period: closed.period,
    added: missing,
    taken,
    wordless: known && { rows, missing: known.missing.length, others: known.others.length },
    isWhole: isAsClosed(closed, source),
    isCleaned: closed.isCleaned,
  };
}

function changesOf(
  grid: Grid,
  parts: readonly Part[],
  archive: EntrySheet,
  moving: Moving,
): readonly Change[] {
  const added = parts.flatMap((part) => part.added);
  const taken = parts.flatMap((part) => part.taken).sort((left, right) => left.row - right.row);
  const maps = columnMaps(added, archive);
  const headers = [...maps.values()].reduce((most, { added: one }) => most + one.length, 0);
  const at = firstFreeRow(archive.tab);
  const values = added.map(([sheet, { cells }]) => ({
    values: placedCells(cells, maps.get(sheet)),
  }));
  const requests: readonly Request[] = [
    ...(entrySheet(grid, TAB.archive) ? [] : [addedArchive(archive, headers)]),
    ...[...maps.values()].flatMap((map) => headerRequests(archive.tab, map)),
    ...(added.length > 0 ? insertRequests(archive.tab, at, added.length) : []),
    ...(added.length > 0
      ? [
          {
            updateCells: {
              start: { sheetId: archive.tab.id, rowIndex: at, columnIndex: 0 },
              rows: values,
              fields: 'userEnteredValue,userEnteredFormat.numberFormat',
            },
          },
        ]
      : []),
    ...takenOutRequests(grid, archive, taken, moving),
  ];
  return [{ kind: 'requests', requests }];
}

/** How the columns of each tab of a copy go into the archive; a header is added once. */
function columnMaps(
  added: readonly (readonly [EntrySheet, PeriodRow])[],
  archive: EntrySheet,
): ReadonlyMap<EntrySheet, ColumnMap> {
  const maps = new Map<EntrySheet, ColumnMap>();
  let to = archive;
  for (const [sheet, placed] of groupBy(added, ([one]) => one)) {
    const rows = placed.map(([, row]) => row);
    const map = columnMap(sheet, to, rows);
    maps.set(sheet, map);
    to = withHeaders(to, map);
  }
  return maps;
}

/** A tab as it stands once the headers of a map are added. */
function withHeaders(sheet: EntrySheet, { added, pairs }: ColumnMap): EntrySheet {
  if (added.length === 0) return sheet;
  const header = [...(sheet.tab.rows[0] ?? [])];
  for (const { column, header: text } of added) {
    while (header.length <= column) header.push(BLANK);
    header[column] = { kind: 'text', text };
  }
  const width = Math.max(sheet.tab.columnCount, ...pairs.map((pair) => pair.to + 1));
  const tab = { ...sheet.tab, columnCount: width, rows: [header, ...sheet.tab.rows.slice(1)] };
  return entrySheet({ tabs: [tab] }, tab.title) ?? sheet;
}

function placedCells(cells: readonly Cell[], map: ColumnMap | undefined): CellData[] {
  const placed: CellData[] = [];
  for (const { from, to } of map?.pairs ?? []) {
    while (placed.length <= to) placed.push({});
    const cell = cells[from];
    if (cell && !isBlank(cell)) placed[to] = cellDataOf(cell);
  }
  return placed;
}
