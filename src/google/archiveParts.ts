import {
  firstNeededRow,
  type Grid,
  isBlank,
  rowsCounted,
  rowsReadWhole,
  TAB,
  type Tab,
} from '../contract';
import { fold } from '../model/folding';
import { once } from '../model/once';
import { numbersIn } from '../model/spans';
import { type ColumnSpan, getAtOnce, getWhole, rowsIn } from './answer';
import {
  type ArchiveFacts,
  decidesByTexts,
  doubtfulRows,
  type FactRows,
  factRows,
  formatsShown,
  holdsSame,
  type LongBook,
  likelySettings,
  numberColumns,
  readShown,
  rowCountOf,
  type ShownColumns,
  shownIn,
} from './archiveFacts';
import { doubtsIn } from './doubts';
import { fewSpansOf, gapsIn, rowsAside, rowsOfSpan, type Span, sorted } from './ranges';
import { MASK, tabOf } from './readGrid';

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

/** What is known of the archive once its facts are. */
export interface Known {
  readonly facts: ArchiveFacts;
  /** The rows whose words are asked for. */
  readonly spans: readonly Span[];
  /** Further rows that are read whole, once, and what they held. */
  readonly recent: readonly Span[];
  readonly recentRows: readonly GridData[] | undefined;
  /** Whether the columns with numbers are asked for apart, as the answer was too large with them. */
  readonly isApart: boolean;
  /** How numbers are shown, where that is so. */
  readonly shown: ShownColumns | undefined;
  /** What the last reading came to. */
  readonly last: LastReading | undefined;
}

/** What was made of a reading: of the same one it is the same. */
interface LastReading {
  /** All that the answer does not hold. */
  readonly text: string;
  /** The facts of the rows that are not read whole. */
  readonly rows: FactRows;
  /** What of the answer decides on the rows that are needed. */
  readonly deciding: string;
  readonly needed: number;
}

/** The same with further rows, and all that are read whole asked for at each look. */
export function withRows({ spans, recent, ...known }: Known, rows: readonly number[]): Known {
  const all = new Set([...[...spans, ...recent].flatMap(rowsOfSpan), ...rows]);
  return {
    ...known,
    spans: fewSpansOf([...all].sort((left, right) => left - right)),
    recent: [],
    recentRows: [],
  };
}

const DECIDING: ReadonlySet<string> = new Set(
  [TAB.settings, TAB.indicators, TAB.rules, TAB.criteria, TAB.entries].map(fold),
);

/** All tabs of an answer, and those that were read besides and are not in it. */
function besides(answered: readonly Sheet[], others: readonly Sheet[]): readonly Sheet[] {
  const known = new Set(answered.map(({ properties }) => properties?.title));
  return [...answered, ...others.filter(({ properties }) => !known.has(properties?.title))];
}

/** Whether a tab decides on the rows of the archive that are needed. */
function isDeciding({ properties }: Sheet): boolean {
  return DECIDING.has(fold(properties?.title ?? ''));
}

/** The book, and what is known of it besides. */
interface BookBeside extends LongBook {
  readonly beside: readonly Sheet[];
  /** The rows (from 0) of the archive that the mark stands on. */
  readonly marked: readonly number[];
}

/** A workbook as it was read, and what is known of it then. */
interface Part {
  readonly known: Known;
  /** The first row that any figure rests on, by all tabs. */
  readonly needed: number;
  /** Rows that are asked for, and were not read whole. */
  readonly lacking: readonly number[];
  readonly read: PartsRead;
}

/** All but the facts. @returns undefined where it is not of the workbook that these were read of */
export function restOf(
  id: string,
  titles: readonly string[],
  book: BookBeside,
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
  const last = text === given.last?.text ? given.last : undefined;
  const formatOf = formatsShown(shown);
  const rows = last?.rows ?? factRows(facts, formatOf);
  const withRecent = { ...archive, data: [...(archive.data ?? []), ...recentRows] };
  const withFacts = (tab: Tab): Tab => ({ ...tab, rows: filled(tab.rows, rows, read) });
  const archived = once(() => withFacts(tabOf(withRecent)));
  const others = besides(answer.sheets ?? [], book.beside).filter(isDeciding);
  const lacking = last
    ? []
    : lackingRows(book, given, {
        settings,
        tab: archived,
        counted: () => rowsCounted({ tabs: [...others.map(tabOf), archived()] }),
        doubtful: () => [
          ...doubtsIn({ sheets: [{ ...archive, data: [...recentRows] }] }).map(({ row }) => row),
          ...doubtfulRows(facts, formatOf, gapsIn(read, rowCountOf(facts))),
        ],
      });
  const deciding = JSON.stringify([archive.data, others]);
  const needed =
    deciding === last?.deciding
      ? last.needed
      : firstNeededRow({ tabs: [...others.map(tabOf), archived()] });
  if (!lacking || needed === undefined) return undefined;
  const partialRows = rowsAside(read, rowCountOf(facts));
  return {
    known: {
      ...given,
      recentRows,
      shown: given.isApart ? shown : undefined,
      last: { text, rows, deciding, needed },
    },
    lacking,
    needed,
    read: {
      answer: { ...answer, sheets: [...(answer.sheets ?? [])].sort(byPlace) },
      text,
      complete: (gridOf) => (answered) => {
        const sheets = (answered.sheets ?? []).map((sheet) =>
          sheet.properties?.title === book.archive
            ? { ...sheet, data: [...(sheet.data ?? []), ...recentRows] }
            : sheet,
        );
        const grid = gridOf({ ...answered, sheets });
        return {
          ...grid,
          tabs: grid.tabs.map((tab) =>
            tab.title === book.archive
              ? {
                  ...withFacts(tab),
                  partialRows,
                  factsFrom: facts.from,
                  needed: { first: needed, marked: book.marked },
                }
              : tab,
          ),
        };
      },
    },
  };
}

/** What the service answered: the archive in it has the rows of the spans alone. */
interface PartsAnswer {
  readonly answer: Spreadsheet;
  readonly shown: ShownColumns;
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
): PartsAnswer | 'tooLarge' | undefined {
  const asked = recentRows ? [] : recent;
  const parts = numberColumns(facts).flatMap(({ column, startRow }) =>
    gapsIn(spans, rowCountOf(facts))
      .map((span) => ({ ...span, startRow: Math.max(span.startRow, startRow), column }))
      .filter((span) => span.startRow < span.endRow),
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
    shown: shownIn(blocks),
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
): PartsAnswer | undefined {
  const shown = known ?? readShown(id, book.archive, facts);
  const answer = getWhole(id, MASK, { titles, spans: new Map([[book.archive, spans]]) });
  return shown && { answer, shown, recentRows: [], text: facts.text };
}

function withData(answer: Spreadsheet, title: string, data: GridData[]): Spreadsheet {
  const sheets = (answer.sheets ?? []).map((sheet) =>
    sheet.properties?.title === title ? { ...sheet, data } : sheet,
  );
  return { ...answer, sheets };
}

/** What was read of the tabs that decide on rows. */
interface Told {
  readonly settings: Sheet;
  readonly tab: () => Tab;
  /** The rows (from 0) that formulas count. */
  readonly counted: () => readonly number[];
  /** The rows (from 0) that were not asked for, with a number that does not show what it is. */
  readonly doubtful: () => readonly number[];
}

/**
 * The rows that are to be read whole at each look, now that it is known what the numbers are, and
 * were not: those that are asked for, and those with a number that does not show what it is.
 */
function lackingRows(
  book: LongBook,
  { facts, spans }: Known,
  { settings, tab, counted, doubtful }: Told,
): readonly number[] | undefined {
  const told = tabOf(settings);
  const likely = likelySettings(book.settings, facts);
  const isLikely = decidesByTexts(facts) && cellsIn(told) === cellsIn(likely);
  const rows = isLikely ? { asked: [] } : rowsReadWhole({ tabs: [told, tab()] });
  if (!rows) return undefined;
  const asked = new Set([...rows.asked, ...counted(), ...doubtful()]);
  for (const row of spans.flatMap(rowsOfSpan)) asked.delete(row);
  return [...asked];
}

/** What stands in a tab, as text. */
function cellsIn({ rows }: Tab): string {
  const standing = rows.flatMap((cells, row) =>
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

/** Rows that were read whole, and of the others the facts. */
function filled(whole: Tab['rows'], facts: FactRows, read: readonly Span[]): Tab['rows'] {
  const isWhole = new Set(read.flatMap(rowsOfSpan));
  const length = Math.max(whole.length, facts.length);
  return numbersIn(0, length).map((row) => (isWhole.has(row) ? whole : facts)[row] ?? []);
}
