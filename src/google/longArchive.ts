import {
  firstNeededRow,
  rowsReadWhole,
  SHORT_ARCHIVE,
  TAB,
  type Tab,
  tabsNamed,
} from '../contract';
import { spansOf } from '../model/spans';
import type { Years } from '../run';
import type { Extent } from './answer';
import {
  type ArchiveFacts,
  columnsOf,
  factRows,
  factsTab,
  type LongBook,
  likelyFormat,
  likelySettings,
  readFacts,
} from './archiveFacts';
import { type Known, type PartsRead, restOf, withRows } from './archiveParts';
import { fewSpansOf, MOST_SPANS, rowsOfSpan, type Span } from './ranges';
import type { TabNames } from './tabNames';

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;

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
      const told = unlessLacking(
        (from) => likelyOf(book, factsOf(from)),
        years === 'all' ? 0 : (last?.facts.from ?? marked[0] ?? 0),
      );
      if (!told) return undefined;
      const isSame = last?.isApart && last.facts.text === told.facts.text;
      part = rest(isSame ? last : likelyRows(told));
    }
    // The catalogue, or a task that is older than all needed years, may ask for more.
    if (part && part.needed < part.known.facts.from) {
      part = rest(likelyRows(likelyOf(book, factsOf(part.needed))));
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

/** Facts, and the settings and the archive as they most likely are. */
interface Likely {
  readonly facts: ArchiveFacts;
  readonly tabs: readonly Tab[];
}

/** What facts most likely tell. */
function likelyOf(book: LongBook, facts: ArchiveFacts | undefined): Likely | undefined {
  return (
    facts && {
      facts,
      tabs: [
        likelySettings(book.settings, facts),
        factsTab(book.archive, facts, factRows(facts, likelyFormat)),
      ],
    }
  );
}

/** What is told from a row on; once more where rows above it are needed whatever the other tabs ask. */
function unlessLacking(
  toldFrom: (from: number) => Likely | undefined,
  from: number,
): Likely | undefined {
  const told = toldFrom(from);
  const needed = told && firstNeededRow(told);
  if (needed === undefined) return undefined;
  return needed < from ? toldFrom(needed) : told;
}

/** The rows to ask for, as far as the facts tell. */
function likelyRows(told: Likely | undefined): Known | undefined {
  const rows = told && rowsReadWhole(told);
  if (!rows) return undefined;
  const spans = fewSpansOf(rows.asked);
  const asked = new Set(spans.flatMap(rowsOfSpan));
  const recent = spansOf(rows.recent.filter((row) => !asked.has(row))).map(
    ({ start, end }): Span => ({ startRow: start, endRow: end }),
  );
  const known: Known = {
    facts: told.facts,
    spans,
    recent,
    recentRows: undefined,
    isApart: false,
    shown: undefined,
    last: undefined,
  };
  return recent.length > MOST_SPANS ? withRows(known, []) : known;
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
