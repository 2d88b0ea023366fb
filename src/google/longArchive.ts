import {
  firstNeededRow,
  type Grid,
  isBlank,
  rowsReadWhole,
  SHORT_ARCHIVE,
  TAB,
  type Tab,
  tabsNamed,
} from '../contract';
import { fold } from '../model/folding';
import { once } from '../model/once';
import { numbersIn, spansOf } from '../model/spans';
import type { Years } from '../run';
import { type ColumnSpan, type Extent, getAtOnce, getWhole, rowsIn } from './answer';
import {
  type ArchiveFacts,
  columnsOf,
  decidesByTexts,
  doubtfulRows,
  type FactRows,
  factRows,
  factsTab,
  formatsShown,
  holdsSame,
  type LongBook,
  likelyFormat,
  likelySettings,
  numberColumns,
  readFacts,
  readShown,
  rowCountOf,
  type ShownColumns,
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
  readonly read: (titles: readonly string[], asked: Asked) => PartsRead | undefined;
  /** Reads all parts anew the next time: others have had more than a moment. */
  readonly forget: () => void;
}

/** What of the archive is asked for. */
export interface Asked {
  readonly years: Years;
  /** Tabs that were read besides: what figures rest on may stand in them. */
  readonly beside?: readonly Sheet[];
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
 * Reads a workbook with a long archive in two calls: period and code of all archived rows and the other
 * facts of those that figures rest on, as plain values; then all other tabs, the rows whose words are
 * asked for, as a short archive is read, and of the other rows whose facts are known the columns with
 * numbers. These tell what the numbers are, and once more whether the facts are the same: as long as they
 * are, a further look takes the second call alone, and takes recent rows that no report rests on as they
 * were. Where the facts begin a mark on a row tells beforehand; where that is wrong, or the catalogue or
 * the form's tasks ask for more, facts are read once more.
 * @param names tells the mark
 * @returns undefined where the parts do not fit, or tell too little: then all is to be read
 */
export function partsReader(id: string, names?: Pick<TabNames, 'markedRows'>): PartsReader {
  let columns: readonly number[] | undefined;
  let last: Known | undefined;
  const read: PartsReader['read'] = (titles, { years, beside = [] }) => {
    const book = bookOf(titles);
    if (!book) return undefined;
    const marked = names?.markedRows(book.archive) ?? [];
    const rest = (known: Known | undefined) =>
      known && restOf(id, titles, { ...book, beside, marked }, known);
    const factsOf = (from: number) => {
      const facts = readFacts(id, book, { columns, from });
      columns = facts && columnsOf(facts);
      return facts;
    };
    const isEnough = years === 'needed' || last?.facts.from === 0;
    let part = last?.isApart || !isEnough ? undefined : rest(last);
    if (!part) {
      const facts = unlessLacking(
        book,
        factsOf,
        years === 'all' ? 0 : (last?.facts.from ?? marked[0] ?? 0),
      );
      if (!facts) return undefined;
      const isSame = last?.isApart && last.facts.text === facts.text;
      part = rest(isSame ? last : likelyRows(book, facts));
    }
    // The catalogue, or a task that is older than all needed years, may ask for more.
    if (part && part.needed < part.known.facts.from) {
      const facts = factsOf(part.needed);
      part = facts && rest(likelyRows(book, facts));
    }
    // Where the numbers are not what they were taken for other rows may be asked for.
    if (part?.lacking.length) part = rest(withRows(part.known, part.lacking));
    if (!part || part.lacking.length > 0 || part.needed < part.known.facts.from) return undefined;
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

/** Facts from a row on; once more where rows above it are needed whatever the other tabs ask. */
function unlessLacking(
  book: LongBook,
  factsOf: (from: number) => ArchiveFacts | undefined,
  from: number,
): ArchiveFacts | undefined {
  const facts = factsOf(from);
  const needed = facts && firstNeededRow({ tabs: likelyTabs(book, facts) });
  if (needed === undefined) return undefined;
  return needed < from ? factsOf(needed) : facts;
}

/** What facts most likely tell: it is asked for once and again. */
const LIKELY = new WeakMap<ArchiveFacts, readonly Tab[]>();

/** The settings and the archive, as far as the facts tell. */
function likelyTabs(book: LongBook, facts: ArchiveFacts): readonly Tab[] {
  const known = LIKELY.get(facts);
  if (known) return known;
  const tabs = [
    likelySettings(book.settings, facts),
    factsTab(book.archive, facts, factRows(facts, likelyFormat)),
  ];
  LIKELY.set(facts, tabs);
  return tabs;
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

/** The rows to ask for, as far as the facts tell. */
function likelyRows(book: LongBook, facts: ArchiveFacts): Known | undefined {
  const rows = rowsReadWhole({ tabs: likelyTabs(book, facts) });
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
    last: undefined,
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

/** The tabs by their names; undefined where one is missing or stands twice. */
function bookOf(titles: readonly string[]): LongBook | undefined {
  const named = (wanted: string) => {
    const [tab, twin] = tabsNamed({ tabs: titles.map((title) => ({ title })) }, wanted);
    return twin ? undefined : tab?.title;
  };
  const [archive, settings] = [named(TAB.archive), named(TAB.settings)];
  return archive === undefined || settings === undefined ? undefined : { archive, settings };
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
function restOf(
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
  const lacking = last
    ? []
    : lackingRows(book, given, {
        settings,
        tab: archived,
        doubtful: () => [
          ...doubtsIn({ sheets: [{ ...archive, data: [...recentRows] }] }).map(({ row }) => row),
          ...doubtfulRows(facts, formatOf, gapsIn(read, rowCountOf(facts))),
        ],
      });
  const others = besides(answer.sheets ?? [], book.beside).filter(isDeciding);
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
interface Answered {
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
): Answered | 'tooLarge' | undefined {
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
): Answered | undefined {
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
  { settings, tab, doubtful }: Told,
): readonly number[] | undefined {
  const told = tabOf(settings);
  const likely = likelySettings(book.settings, facts);
  const isLikely = decidesByTexts(facts) && cellsIn(told) === cellsIn(likely);
  const rows = isLikely ? { asked: [] } : rowsReadWhole({ tabs: [told, tab()] });
  if (!rows) return undefined;
  const asked = new Set([...rows.asked, ...doubtful()]);
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

/** Rows that were read whole, and of the others the facts. */
function filled(whole: Tab['rows'], facts: FactRows, read: readonly Span[]): Tab['rows'] {
  const isWhole = new Set(read.flatMap(rowsOfSpan));
  const length = Math.max(whole.length, facts.length);
  return numbersIn(0, length).map((row) => (isWhole.has(row) ? whole : facts)[row] ?? []);
}

function sorted(spans: readonly Span[]): readonly Span[] {
  return [...spans].sort((left, right) => left.startRow - right.startRow);
}

function rowsOfSpan({ startRow, endRow }: Span): readonly number[] {
  return numbersIn(startRow, endRow);
}
