import { type Grid, isBlank, rowsReadWhole, SHORT_ARCHIVE, TAB, tabsNamed } from '../contract';
import { once } from '../model/once';
import { numbersIn, spansOf } from '../model/spans';
import { type ColumnSpan, type Extent, getAtOnce, getWhole, rowsIn } from './answer';
import {
  type ArchiveFacts,
  archiveSheet,
  decidesByTexts,
  holdsSame,
  type LongBook,
  likelyShown,
  numberColumns,
  readFacts,
  readShown,
  rowCountOf,
  type ShownValues,
  settingsSheet,
  shownIn,
} from './archiveFacts';
import { doubtsIn } from './doubts';
import { fewSpansOf, MOST_SPANS, type Span } from './ranges';
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

/** Reads a workbook in parts, once and again. */
export interface PartsReader {
  readonly read: (titles: readonly string[]) => PartsRead | undefined;
  /** Reads all parts anew the next time: others have had more than a moment. */
  readonly forget: () => void;
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
 * of the other rows the columns with numbers. These tell what the numbers are, and once more
 * whether the facts are the same: as long as they are, a further look takes the second call alone,
 * and takes recent rows that no report rests on as they were.
 * @returns undefined where the parts do not fit, or tell too little: then all is to be read
 */
export function partsReader(id: string): PartsReader {
  let expected: readonly number[] | undefined;
  let last: Known | undefined;
  const read: PartsReader['read'] = (titles) => {
    const book = bookOf(titles);
    if (!book) return undefined;
    const rest = (known: Known | undefined) => known && restOf(id, titles, book, known);
    let part = last?.isApart ? undefined : rest(last);
    if (!part) {
      const facts = readFacts(id, book, expected);
      if (!facts) return undefined;
      expected = facts.at;
      const isSame = last?.isApart && last.facts.text === facts.text;
      part = rest(isSame ? last : likelyRows(book, facts));
    }
    // Where the numbers are not what they were taken for other rows may be asked for.
    if (part?.lacking.length) part = rest(withRows(part.known, part.lacking));
    if (!part || part.lacking.length > 0) return undefined;
    last = part.known;
    return part.read;
  };
  return {
    read,
    forget: () => {
      last = undefined;
    },
  };
}

/** What is known of the archive once its facts are. */
interface Known {
  readonly facts: ArchiveFacts;
  /** The rows whose words are asked for. */
  readonly spans: readonly Span[];
  /** Further rows that are read whole, once, and what they held. */
  readonly recent: readonly Span[];
  readonly recentRows: readonly GridData[] | undefined;
  /** Whether the columns with numbers are asked for apart, as the answer was too large with them. */
  readonly isApart: boolean;
  /** How numbers are shown, where that is so. */
  readonly shown: ShownValues | undefined;
  /** The text of the last reading: of the same one the same rows are asked for. */
  readonly text: string;
}

/** The rows to ask for, as far as the facts tell. */
function likelyRows(book: LongBook, facts: ArchiveFacts): Known | undefined {
  const shown = likelyShown(facts);
  const rows = rowsReadWhole({
    tabs: [
      tabOf(settingsSheet(book.settings, facts, shown)),
      tabOf(archiveSheet(book.archive, facts, shown, [{ startRow: 1, endRow: rowCountOf(facts) }])),
    ],
  });
  if (!rows) return undefined;
  const spans = fewSpansOf(rows.asked);
  const asked = new Set(spans.flatMap(rowsOfSpan));
  const recent = spansOf(rows.recent.filter((row) => !asked.has(row))).map(
    ({ start, end }): Span => ({ startRow: start, endRow: end }),
  );
  const known: Known = {
    facts,
    spans,
    recent,
    recentRows: undefined,
    isApart: false,
    shown: undefined,
    text: '',
  };
  return recent.length > MOST_SPANS ? withRows(known, []) : known;
}

/** The same with further rows, and all that are read whole asked for at each look. */
function withRows({ spans, recent, ...known }: Known, rows: readonly number[]): Known {
  const all = new Set([...[...spans, ...recent].flatMap(rowsOfSpan), ...rows]);
  return {
    ...known,
    spans: fewSpansOf([...all].sort((left, right) => left - right)),
    recent: [],
    recentRows: [],
  };
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
  const said = given.isApart
    ? answeredApart(id, titles, book, given)
    : answeredAtOnce(id, titles, book, given);
  // Too large: the columns are read apart then, at each look, as the facts are.
  if (said === 'tooLarge') {
    return restOf(id, titles, book, { ...withRows(given, []), isApart: true });
  }
  if (!said) return undefined;
  const { answer, shown, recentRows, text } = said;
  const { facts, spans, recent } = given;
  const settings = sheetNamed(answer, book.settings);
  const archive = sheetNamed(answer, book.archive);
  if (!settings || !archive || !fits(archive, settings, facts, spans)) return undefined;
  const read = sorted([...spans, ...recent]);
  const others = once(() =>
    (archiveSheet(book.archive, facts, shown, gapsIn(read, rowCountOf(facts))).data ?? []).slice(1),
  );
  const below = () => [...recentRows, ...others()];
  const lacking =
    text === given.text ? [] : lackingRows(book, given, { settings, archive }, below());
  if (!lacking) return undefined;
  const partialRows = rowsAside(read, rowCountOf(facts));
  return {
    known: { ...given, recentRows, shown: given.isApart ? shown : undefined, text },
    lacking,
    read: {
      answer: { ...answer, sheets: [...(answer.sheets ?? [])].sort(byPlace) },
      text,
      complete: (gridOf) => (answered) => {
        const sheets = (answered.sheets ?? []).map((sheet) =>
          sheet.properties?.title === book.archive
            ? { ...sheet, data: [...(sheet.data ?? []), ...below()] }
            : sheet,
        );
        const grid = gridOf({ ...answered, sheets });
        return {
          ...grid,
          tabs: grid.tabs.map((tab) =>
            tab.title === book.archive ? { ...tab, partialRows } : tab,
          ),
        };
      },
    },
  };
}

/** What the service answered: the archive in it has the rows of the spans alone. */
interface Answered {
  readonly answer: Spreadsheet;
  readonly shown: ShownValues;
  readonly recentRows: readonly GridData[];
  /** All that the answer does not hold. */
  readonly text: string;
}

/** A call names no more columns' parts than an address of the web has room for. */
const MOST_PARTS = 90;

/** With the columns of numbers in the same call. */
function answeredAtOnce(
  id: string,
  titles: readonly string[],
  { archive }: LongBook,
  { facts, spans, recent, recentRows }: Known,
): Answered | 'tooLarge' | undefined {
  const asked = recentRows ? [] : recent;
  const parts = numberColumns(facts).flatMap((column) =>
    gapsIn(spans, rowCountOf(facts)).map((span) => ({ ...span, column })),
  );
  if (parts.length > MOST_PARTS) return 'tooLarge';
  const whole = getAtOnce(id, MASK, {
    titles,
    spans: new Map([[archive, [...spans, ...asked]]]),
    columns: new Map([[archive, parts]]),
  });
  if (!whole) return 'tooLarge';
  const { data = [] } = sheetNamed(whole, archive) ?? {};
  const blocks = data.slice(spans.length + asked.length);
  if (blocks.length !== parts.length || !hold(blocks, parts, facts)) return undefined;
  const rows = recentRows ?? data.slice(spans.length, spans.length + asked.length);
  return {
    answer: withData(whole, archive, data.slice(0, spans.length)),
    shown: { facts: shownIn(blocks), settings: [] },
    recentRows: rows,
    text: `${facts.text}${JSON.stringify([blocks, rows])}`,
  };
}

/** With the columns of numbers in a call of their own, once. */
function answeredApart(
  id: string,
  titles: readonly string[],
  book: LongBook,
  { facts, spans, shown: known }: Known,
): Answered | undefined {
  const shown = known ?? readShown(id, book, facts);
  const answer = getWhole(id, MASK, { titles, spans: new Map([[book.archive, spans]]) });
  return shown && { answer, shown, recentRows: [], text: facts.text };
}

function withData(answer: Spreadsheet, title: string, data: GridData[]): Spreadsheet {
  const sheets = (answer.sheets ?? []).map((sheet) =>
    sheet.properties?.title === title ? { ...sheet, data } : sheet,
  );
  return { ...answer, sheets };
}

/**
 * The rows that are to be read whole at each look, now that it is known what the numbers are, and
 * were not: those that are asked for, and those with a number that does not show what it is.
 * @param below what is known of the archive's other rows
 */
function lackingRows(
  book: LongBook,
  { facts, spans }: Known,
  { settings, archive }: { readonly settings: Sheet; readonly archive: Sheet },
  below: GridData[],
): readonly number[] | undefined {
  const likely = settingsSheet(book.settings, facts, likelyShown(facts));
  const isLikely = decidesByTexts(facts) && cellsIn(settings) === cellsIn(likely);
  const tabs = () => [
    tabOf(settings),
    tabOf({ ...archive, data: [...(archive.data ?? []), ...below] }),
  ];
  const rows = isLikely ? { asked: [] } : rowsReadWhole({ tabs: tabs() });
  if (!rows) return undefined;
  const doubtful = doubtsIn({ sheets: [{ ...archive, data: below }] });
  const asked = new Set([...rows.asked, ...doubtful.map(({ row }) => row)]);
  for (const row of spans.flatMap(rowsOfSpan)) asked.delete(row);
  return [...asked];
}

/** What stands in a tab, as text. */
function cellsIn(sheet: Sheet): string {
  const standing = tabOf(sheet).rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (isBlank(cell) ? [] : [[row, column, cell] as const])),
  );
  return JSON.stringify(standing);
}

function sheetNamed({ sheets = [] }: Spreadsheet, title: string): Sheet | undefined {
  return sheets.find(({ properties }) => properties?.title === title);
}

/** Whether parts of columns hold the facts that were read before. */
function hold(
  blocks: readonly GridData[],
  parts: readonly ColumnSpan[],
  facts: ArchiveFacts,
): boolean {
  const columns = factsByColumn(facts);
  return parts.every((part, index) =>
    holdsSame(
      { data: blocks.slice(index, index + 1) },
      [part],
      new Map([[part.column, columns.get(part.column) ?? []]]),
    ),
  );
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
  archive: Sheet,
  settingsTab: Sheet,
  facts: ArchiveFacts,
  spans: readonly Span[],
): boolean {
  const { settings } = facts;
  return (
    rowsIn(archive) === rowCountOf(facts) &&
    holdsSame(archive, spans, factsByColumn(facts)) &&
    holdsSame(
      settingsTab,
      [{ startRow: 0, endRow: settings.rowCount }],
      new Map(settings.columns.entries()),
    )
  );
}

/** The rows (from 0) between spans, to the last. */
export function rowsAside(spans: readonly Span[], rowCount: number): ReadonlySet<number> {
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

function sorted(spans: readonly Span[]): readonly Span[] {
  return [...spans].sort((left, right) => left.startRow - right.startRow);
}

function rowsOfSpan({ startRow, endRow }: Span): readonly number[] {
  return numbersIn(startRow, endRow);
}
