import {
  cellText,
  type Grid,
  LOG_CONTRACT,
  LOG_WORDS,
  TAB,
  type Tab,
  tabsNamed,
} from '../contract';
import {
  BASE_FORMAT,
  blankCell,
  type Change,
  type ContentCell,
  enteredValue,
  gridRange,
  type Request,
  STYLES,
  textCell,
} from '../contract/write';
import { CHAIN_KEY, journalColumns, lacksLastLine, lastLink, linkOf } from '../cycle';
import * as say from '../messages/run';

/** What a command tells of itself in `Nhật ký`; the runner adds when, who and which run. */
export interface JournalEntry {
  readonly command: string;
  readonly period: string;
  readonly result: string;
  /** The address of the document that was made; blank where there is none. */
  readonly document: string;
  /** Of an earlier run that could not write its line itself: when, who and which that was. */
  readonly of?: RunStamp;
}

/** What every line of one run has. */
interface RunStamp {
  readonly when: string;
  readonly who: string;
  readonly run: string;
}

const COLUMNS = LOG_CONTRACT.columns;
export const JOURNAL_COLUMNS = COLUMNS.map(({ header }) => header);

/** Stands where lines are gone: the break is this line's, and those that are written after it count. */
const GAP: JournalEntry = { command: TAB.log, period: '', result: say.journalGap, document: '' };

/**
 * Appends lines to the journal, each chained to the one before; no command but the one that takes out names rewrites it. A journal
 * from before the chain gets its column at the right end, and its older lines stay as they are.
 * @param lastBefore the `Chuỗi` that they go on from, where the same batch makes the chain anew
 */
export function journalChanges(
  grid: Grid,
  entries: readonly JournalEntry[],
  stamp: RunStamp,
  lastBefore = lastLink(grid),
): readonly Change[] {
  if (entries.length === 0) return [];
  const [tab] = tabsNamed(grid, TAB.log);
  const columns = tab ? placesIn(tab) : COLUMNS.map((_, at) => at);
  let last = lastBefore;
  const told = lacksLastLine(grid) ? [GAP, ...entries] : entries;
  const rows = told.map((entry) => {
    const line = lineOf(entry, entry.of ?? stamp);
    last = linkOf(line.map(asShown), last);
    return placed([...line, textCell(last)], columns);
  });
  return [
    ...(tab ? missingHeaders(tab, columns) : []),
    {
      kind: 'appendRows',
      tab: TAB.log,
      header: tab
        ? placed(
            JOURNAL_COLUMNS.map((one) => textCell(one)),
            columns,
          ).map(asShown)
        : JOURNAL_COLUMNS,
      widths: COLUMNS.map(({ width }) => width),
      rows,
    },
    { kind: 'mark', key: CHAIN_KEY, value: last },
  ];
}

/** A cell's text as it will stand: a very long one is cut. */
function asShown({ value }: ContentCell): string {
  if (value === undefined) return '';
  return enteredValue(value).stringValue ?? String(value);
}

/** Where each column stands, those that the tab lacks at its right end. */
function placesIn(tab: Tab): readonly number[] {
  const known = journalColumns(tab);
  let next = tab.rows.reduce((most, { length }) => Math.max(most, length), 0);
  return known.map((column) => {
    if (column >= 0) return column;
    next += 1;
    return next - 1;
  });
}

function placed(line: readonly ContentCell[], columns: readonly number[]): readonly ContentCell[] {
  const cells = Array.from({ length: Math.max(...columns) + 1 }, () => blankCell());
  line.forEach((cell, at) => {
    cells[columns[at] ?? at] = cell;
  });
  return cells;
}

/** The headers that the tab lacks, with room for them. */
function missingHeaders(tab: Tab, columns: readonly number[]): readonly Change[] {
  const known = journalColumns(tab);
  const { id: sheetId, columnCount } = tab;
  const length = Math.max(...columns) + 1 - columnCount;
  const { format } = STYLES.header;
  const look = {
    ...BASE_FORMAT,
    ...format,
    textFormat: { ...BASE_FORMAT.textFormat, ...format.textFormat },
  };
  const requests = JOURNAL_COLUMNS.flatMap((header, at): readonly Request[] => {
    const column = columns[at] ?? at;
    if ((known[at] ?? -1) >= 0) return [];
    return [
      {
        updateCells: {
          range: gridRange(sheetId, {
            startRow: 0,
            endRow: 1,
            startColumn: column,
            endColumn: column + 1,
          }),
          rows: [{ values: [{ userEnteredValue: enteredValue(header), userEnteredFormat: look }] }],
          fields: 'userEnteredValue,userEnteredFormat',
        },
      },
      {
        updateDimensionProperties: {
          range: { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 },
          properties: { pixelSize: COLUMNS[at]?.width ?? 0 },
          fields: 'pixelSize',
        },
      },
    ];
  });
  if (requests.length === 0) return [];
  const room: readonly Request[] =
    length > 0 ? [{ appendDimension: { sheetId, dimension: 'COLUMNS', length } }] : [];
  return [{ kind: 'requests', requests: [...room, ...requests] }];
}

/** All but the `Chuỗi`. */
function lineOf(
  { command, period, result, document }: JournalEntry,
  stamp: RunStamp,
): readonly ContentCell[] {
  const who = stamp.who || LOG_WORDS.unknownAccount;
  const texts = [stamp.when, who, command, period, result, document, stamp.run];
  return texts.map((text, column) => ({
    ...textCell(text),
    ...(JOURNAL_COLUMNS[column] === 'Văn bản' && document !== ''
      ? { link: { kind: 'page' as const, url: document } }
      : {}),
  }));
}

/** Whether the journal has a line of a run. */
export function knowsRun(grid: Grid, run: string): boolean {
  const [tab] = tabsNamed(grid, TAB.log);
  return (tab?.rows ?? []).some((cells) => cells.some((cell) => cellText(cell) === run));
}
