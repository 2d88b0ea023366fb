import { type Grid, rowsReadWhole, SHORT_ARCHIVE, TAB, tabsNamed } from '../contract';
import { type Extent, getAtOnce, getWhole, rowsIn } from './answer';
import {
  type ArchiveFacts,
  archiveSheet,
  holdsSame,
  type LongBook,
  likelyShown,
  numberColumns,
  readFacts,
  readShown,
  rowCountOf,
  type Shown,
  settingsSheet,
  shownIn,
} from './archiveFacts';
import { doubtsIn } from './doubts';
import { fewSpansOf, type Span } from './ranges';
import { MASK, tabOf } from './readGrid';
import type { TabNames } from './tabNames';

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type GridData = GoogleAppsScript.Sheets.Schema.GridData;

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
 * values; then all other tabs, the rows whose words are asked for, as a short archive is read, and
 * of all rows the columns with numbers. These tell what the numbers are, and once more whether
 * the facts are the same: as long as they are, a further look takes the second call alone.
 * @returns undefined where the parts do not fit, or tell too little: then all is to be read
 */
export function partsReader(id: string): (titles: readonly string[]) => PartsRead | undefined {
  let expected: readonly number[] | undefined;
  let last: Known | undefined;
  return (titles) => {
    const book = bookOf(titles);
    if (!book) return undefined;
    const same = last?.columns && restOf(id, titles, book, last);
    if (same) return same.read;
    const facts = readFacts(id, book, expected);
    if (!facts) return undefined;
    expected = facts.at;
    const known = last?.columns || last?.facts.text !== facts.text ? undefined : last;
    const begun = known ?? likelyRows(book, facts);
    let part = begun && restOf(id, titles, book, begun);
    // Where the numbers are not what they were taken for other rows may be asked for.
    if (part?.lacking.length) part = restOf(id, titles, book, withRows(part.known, part.lacking));
    if (!part || part.lacking.length > 0) return undefined;
    last = part.known;
    return part.read;
  };
}

/** What is known of the archive once its facts are. */
interface Known {
  readonly facts: ArchiveFacts;
  /** The rows whose words are asked for. */
  readonly spans: readonly Span[];
  /** The columns that are read in every row besides; undefined where the answer was too large. */
  readonly columns: readonly number[] | undefined;
  /** How numbers are shown, where it was asked for apart. */
  readonly shown: Shown | undefined;
  /** The text of the last reading: of the same one the same rows are asked for. */
  readonly text: string;
}

/** The rows to ask for, as far as the facts tell. */
function likelyRows(book: LongBook, facts: ArchiveFacts): Known | undefined {
  const shown = likelyShown(facts);
  const asked = rowsReadWhole({
    tabs: [tabOf(settingsSheet(book.settings, facts, shown)), tabOf(allOf(book, facts, shown))],
  });
  return (
    asked && {
      facts,
      spans: fewSpansOf(asked),
      columns: numberColumns(facts),
      shown: undefined,
      text: '',
    }
  );
}

function allOf(book: LongBook, facts: ArchiveFacts, shown: Shown): Sheet {
  return archiveSheet(book.archive, facts, shown, [{ startRow: 1, endRow: rowCountOf(facts) }]);
}

function withRows(known: Known, rows: readonly number[]): Known {
  const all = new Set([...known.spans.flatMap(rowsOfSpan), ...rows]);
  return { ...known, spans: fewSpansOf([...all].sort((left, right) => left - right)) };
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

/** A workbook as it was read, and what is known of it then. */
interface Part {
  readonly known: Known;
  /** Rows that are asked for, and were not read whole. */
  readonly lacking: readonly number[];
  readonly read: PartsRead;
}

/** All but the facts. @returns undefined where it is not of the workbook that these were read of */
function restOf(
  id: string,
  titles: readonly string[],
  book: LongBook,
  given: Known,
): Part | undefined {
  const { facts, spans, columns } = given;
  const extent = { titles, spans: new Map([[book.archive, spans]]) };
  const atOnce =
    columns && getAtOnce(id, MASK, { ...extent, columns: new Map([[book.archive, columns]]) });
  // Too large: the columns are read apart then, at each look, as the facts are.
  if (!atOnce && columns) return restOf(id, titles, book, { ...given, columns: undefined });
  const whole = atOnce ?? getWhole(id, MASK, extent);
  const { answer, blocks } = atOnce ? takenOut(atOnce, book, spans) : { answer: whole, blocks: [] };
  const settings = sheetNamed(answer, book.settings);
  const shown = columns
    ? { facts: shownBy(columns, blocks), settings: [] }
    : (given.shown ?? readShown(id, book, facts));
  if (!shown || !settings || blocks.length !== (columns?.length ?? 0)) return undefined;
  if (!fits(answer, book, facts, spans) || !hold(blocks, facts)) return undefined;
  const text = `${facts.text}${JSON.stringify([blocks, columns ? [] : shown.settings])}`;
  const lacking = text === given.text ? [] : lackingRows(book, facts, shown, { settings, spans });
  return (
    lacking && {
      known: { ...given, columns, shown: columns ? undefined : shown, text },
      lacking,
      read: {
        answer: { ...answer, sheets: [...(answer.sheets ?? [])].sort(byPlace) },
        text,
        complete: completed(book, facts, shown, spans),
      },
    }
  );
}

/** The rows that are asked for, now that it is known what the numbers are, and are not in the spans. */
function lackingRows(
  book: LongBook,
  facts: ArchiveFacts,
  shown: Shown,
  read: { readonly settings: Sheet; readonly spans: readonly Span[] },
): readonly number[] | undefined {
  const archive = allOf(book, facts, shown);
  const asked = rowsReadWhole({ tabs: [tabOf(read.settings), tabOf(archive)] });
  if (!asked) return undefined;
  const whole = new Set(read.spans.flatMap(rowsOfSpan));
  const doubtful = doubtsIn({ sheets: [archive] }).map(({ row }) => row);
  return [...new Set([...asked, ...doubtful])].filter((row) => !whole.has(row));
}

/** Puts the facts of the rows that are not read whole among those that are. */
function completed(
  book: LongBook,
  facts: ArchiveFacts,
  shown: Shown,
  spans: readonly Span[],
): PartsRead['complete'] {
  const rowCount = rowCountOf(facts);
  return (gridOf) => (read) => {
    const { data = [] } = archiveSheet(book.archive, facts, shown, gapsIn(spans, rowCount));
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
  };
}

function sheetNamed({ sheets = [] }: Spreadsheet, title: string): Sheet | undefined {
  return sheets.find(({ properties }) => properties?.title === title);
}

/** The columns that were read besides, apart from the rows: what came after these. */
function takenOut(
  answer: Spreadsheet,
  { archive }: LongBook,
  spans: readonly Span[],
): { readonly answer: Spreadsheet; readonly blocks: readonly GridData[] } {
  const { data = [] } = sheetNamed(answer, archive) ?? {};
  const sheets = (answer.sheets ?? []).map((sheet) =>
    sheet.properties?.title === archive ? { ...sheet, data: data.slice(0, spans.length) } : sheet,
  );
  return { answer: { ...answer, sheets }, blocks: data.slice(spans.length) };
}

function shownBy(
  columns: readonly number[],
  blocks: readonly GridData[],
): ReadonlyMap<number, readonly unknown[]> {
  return new Map(columns.map((column, index) => [column, shownIn(blocks[index] ?? {})]));
}

/** Whether columns of an answer hold the facts that were read before. */
function hold(blocks: readonly GridData[], facts: ArchiveFacts): boolean {
  const rows = [{ startRow: 0, endRow: rowCountOf(facts) }];
  const columns = factsByColumn(facts);
  return blocks.every((block) => {
    const column = block.startColumn ?? 0;
    const values = columns.get(column);
    return values !== undefined && holdsSame({ data: [block] }, rows, new Map([[column, values]]));
  });
}

function factsByColumn({ at, facts }: ArchiveFacts): ReadonlyMap<number, readonly unknown[]> {
  return new Map(at.map((column, index) => [column, facts[index]?.columns[0] ?? []]));
}

/** Whatever the order in which tabs were named. */
function byPlace({ properties: left }: Sheet, { properties: right }: Sheet): number {
  return (left?.index ?? 0) - (right?.index ?? 0);
}

/** Whether an answer is of the workbook whose facts were read before it. */
function fits(
  answer: Spreadsheet,
  book: LongBook,
  facts: ArchiveFacts,
  spans: readonly Span[],
): boolean {
  const { settings } = facts;
  const archive = sheetNamed(answer, book.archive);
  const settingsTab = sheetNamed(answer, book.settings);
  if (!archive || !settingsTab || rowsIn(archive) !== rowCountOf(facts)) return false;
  return (
    holdsSame(archive, spans, factsByColumn(facts)) &&
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
