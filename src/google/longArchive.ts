import { type Grid, rowsReadWhole, SHORT_ARCHIVE, TAB, tabsNamed } from '../contract';
import { type Extent, getWhole, rowsIn } from './answer';
import {
  type ArchiveFacts,
  archiveSheet,
  holdsSame,
  type LongBook,
  readFacts,
  readShown,
  rowCountOf,
  type Shown,
  settingsSheet,
} from './archiveFacts';
import { doubtsIn } from './doubts';
import { fewSpansOf, type Span } from './ranges';
import { MASK, tabOf } from './readGrid';
import type { TabNames } from './tabNames';

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;

/** A workbook with a long archive, as it was read. */
export interface PartsRead {
  /** The archive in it has the rows that are read whole, and no others. */
  readonly answer: Spreadsheet;
  /** What the answer does not hold, as text: of two readings that are the same it is the same. */
  readonly text: string;
  /** Puts the facts of the other rows into a grid made of the answer. */
  readonly complete: (gridOf: (answer: Spreadsheet) => Grid) => (answer: Spreadsheet) => Grid;
}

/** Whether the archive is too long to be read whole. */
export function hasLongArchive({ rowCountOf }: TabNames): boolean {
  return rowCountOf(TAB.archive) > SHORT_ARCHIVE;
}

/** Rows at either end of a long archive that show how it is laid out. */
const END_ROWS = 4;

/** A workbook with a long archive of which the ends alone are read; undefined of any other. */
export function archiveEnds(names: TabNames): Extent | undefined {
  const titles = hasLongArchive(names) ? names.titles() : undefined;
  const book = titles && bookOf(titles);
  if (!book) return undefined;
  const rowCount = names.rowCountOf(book.archive);
  const spans = [
    { startRow: 0, endRow: END_ROWS },
    { startRow: rowCount - END_ROWS, endRow: rowCount },
  ];
  return { titles, spans: new Map([[book.archive, spans]]) };
}

/**
 * Reads a workbook with a long archive in two calls: the facts of all archived rows as plain
 * values; then all other tabs, and the rows whose words are asked for, as a short archive is read.
 * A third one asks what the numbers among the facts are, and again only where these have changed.
 * @returns undefined where the parts do not fit, or tell too little: then all is to be read
 */
export function partsReader(id: string): (titles: readonly string[]) => PartsRead | undefined {
  let expected: readonly number[] | undefined;
  let last: Known | undefined;
  return (titles) => {
    const book = bookOf(titles);
    const facts = book && readFacts(id, book, expected);
    if (!facts) return undefined;
    expected = facts.at;
    const text = JSON.stringify(facts);
    if (last?.text !== text) last = knownOf(id, book, facts, text);
    return last && restOf(id, titles, book, last);
  };
}

/** What follows from the facts alone: it is the same as long as they are. */
interface Known {
  readonly text: string;
  readonly facts: ArchiveFacts;
  readonly shown: Shown;
  /** The rows whose words are asked for. */
  readonly spans: readonly Span[];
}

function knownOf(id: string, book: LongBook, facts: ArchiveFacts, text: string): Known | undefined {
  const shown = readShown(id, book, facts);
  if (!shown) return undefined;
  const rows = [{ startRow: 1, endRow: rowCountOf(facts) }];
  const archive = archiveSheet(book.archive, facts, shown, rows);
  const settings = settingsSheet(book.settings, facts, shown);
  const asked = rowsReadWhole({ tabs: [tabOf(settings), tabOf(archive)] });
  if (!asked) return undefined;
  const doubtful = doubtsIn({ sheets: [archive] }).map(({ row }) => row);
  const whole = new Set([...asked, ...doubtful]);
  return { text, facts, shown, spans: fewSpansOf([...whole].sort((left, right) => left - right)) };
}

/** The tabs by their names; undefined where one is missing or stands twice. */
function bookOf(titles: readonly string[]): LongBook | undefined {
  const named = (wanted: string) => {
    const [tab, twin] = tabsNamed({ tabs: titles.map((title) => ({ title })) }, wanted);
    return twin ? undefined : tab?.title;
  };
  const [archive, settings] = [named(TAB.archive), named(TAB.settings)];
  return archive === undefined || settings === undefined ? undefined : { archive, settings };
}

/** All but the facts. */
function restOf(
  id: string,
  titles: readonly string[],
  book: LongBook,
  { text, facts, shown, spans }: Known,
): PartsRead | undefined {
  const rowCount = rowCountOf(facts);
  const answer = getWhole(id, MASK, { titles, spans: new Map([[book.archive, spans]]) });
  if (!fits(answer, book, facts, spans)) return undefined;
  const others = gapsIn(spans, rowCount);
  return {
    answer: { ...answer, sheets: [...(answer.sheets ?? [])].sort(byPlace) },
    text,
    complete: (gridOf) => (read) => {
      const { data = [] } = archiveSheet(book.archive, facts, shown, others);
      const sheets = (read.sheets ?? []).map((sheet) =>
        sheet.properties?.title === book.archive
          ? { ...sheet, data: [...(sheet.data ?? []), ...data.slice(1)] }
          : sheet,
      );
      const grid = gridOf({ ...read, sheets });
      const partialRows = rowsBetween(spans, rowCount);
      return {
        ...grid,
        tabs: grid.tabs.map((tab) => (tab.title === book.archive ? { ...tab, partialRows } : tab)),
      };
    },
  };
}

/** Whatever the order in which tabs were named. */
function byPlace({ properties: left }: Sheet, { properties: right }: Sheet): number {
  return (left?.index ?? 0) - (right?.index ?? 0);
}

/** Whether an answer is of the workbook whose facts were read before it. */
function fits(
  { sheets = [] }: Spreadsheet,
  book: LongBook,
  { at, facts, settings }: ArchiveFacts,
  spans: readonly Span[],
): boolean {
  const sheetNamed = (title: string) =>
    sheets.find(({ properties }) => properties?.title === title);
  const archive = sheetNamed(book.archive);
  const settingsTab = sheetNamed(book.settings);
  if (!archive || !settingsTab || rowsIn(archive) !== rowCountOf({ facts })) return false;
  const columns = at.map((column, index) => [column, facts[index]?.columns[0] ?? []] as const);
  return (
    holdsSame(archive, spans, new Map(columns)) &&
    holdsSame(
      settingsTab,
      [{ startRow: 0, endRow: settings.rowCount }],
      new Map(settings.columns.entries()),
    )
  );
}

/** The rows (from 0) between spans, to the last. */
export function rowsBetween(spans: readonly Span[], rowCount: number): ReadonlySet<number> {
  return new Set(gapsIn(spans, rowCount).flatMap(rowsOfSpan));
}

/** What lies between spans, to the last row. */
function gapsIn(spans: readonly Span[], rowCount: number): readonly Span[] {
  const ends = [0, ...spans.map(({ endRow }) => endRow)];
  const begins = [...spans.map(({ startRow }) => startRow), rowCount];
  return ends
    .map((startRow, at) => ({ startRow, endRow: begins[at] ?? rowCount }))
    .filter(({ startRow, endRow }) => startRow < endRow);
}

function rowsOfSpan({ startRow, endRow }: Span): readonly number[] {
  return Array.from({ length: endRow - startRow }, (_, at) => startRow + at);
}
