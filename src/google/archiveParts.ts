import { firstNeededRow, type Grid, isBlank, rowsReadWhole, TAB } from '../contract';
import { fold } from '../model/folding';
import { once } from '../model/once';
import { type ColumnSpan, getAtOnce, getWhole, rowsIn } from './answer';
import {
  type ArchiveFacts,
  archiveSheet,
  decidesByTexts,
  holdsSame,
  type LongBook,
  likelyShown,
  numberColumns,
  readShown,
  rowCountOf,
  type ShownValues,
  settingsSheet,
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
  readonly shown: ShownValues | undefined;
  /** The text of the last reading: of the same one the same rows are asked for. */
  readonly text: string;
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
  [TAB.settings, TAB.indicators, TAB.entries].map(fold),
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
  const others = once(() =>
    (archiveSheet(book.archive, facts, shown, gapsIn(read, rowCountOf(facts))).data ?? []).slice(1),
  );
  const below = () => [...recentRows, ...others()];
  const lacking =
    text === given.text ? [] : lackingRows(book, given, { settings, archive }, below());
  const needed = firstNeededRow({
    tabs: [
      ...besides(answer.sheets ?? [], book.beside)
        .filter(isDeciding)
        .map(tabOf),
      tabOf({ ...archive, data: [...(archive.data ?? []), ...below()] }),
    ],
  });
  if (!lacking || needed === undefined) return undefined;
  const partialRows = rowsAside(read, rowCountOf(facts));
  return {
    known: { ...given, recentRows, shown: given.isApart ? shown : undefined, text },
    lacking,
    needed,
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
            tab.title === book.archive
              ? {
                  ...tab,
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
): PartsAnswer | undefined {
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
