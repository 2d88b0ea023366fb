import {
  BLANK,
  type Cell,
  CONTRACT,
  cellText,
  type Grid,
  type Header,
  isListed,
  shownText,
  TAB,
  type Tab,
} from '../contract';
import { enteredValue, type Request } from '../contract/write';
import {
  type CleanedPeriod,
  cellDataOf,
  closedByRecord,
  compared,
  entrySheet,
  type PeriodRow,
  periodlessRows,
  periodRowsIn,
  printsOf,
} from '../cycle';
import { cellName } from '../model/address';
import { fold } from '../model/folding';
import { numbersIn } from '../model/spans';
import { covered, type RowText } from './covered';
import type { WasCell } from './rewordedTab';
import type { Spent } from './spentPeriods';

/** Rows of the archive without what was personal in them. */
export interface CleanedArchive {
  readonly requests: readonly Request[];
  /** The periods of which any row is changed. */
  readonly periods: readonly string[];
  /** How many rows and which cells are changed, what hangs on cells included. */
  readonly rows: number;
  readonly cells: readonly WasCell[];
  /** What the closed periods among them are known by then. */
  readonly records: readonly CleanedPeriod[];
  /** What was covered. */
  readonly pieces: readonly string[];
  /** Cells with personal data that stay, since figures or lists rest on them. */
  readonly kept: readonly string[];
  /** Cells in which no period can be read: their rows stay as they are. */
  readonly periodless: readonly string[];
  /** The workbook with the archive as it is then. */
  readonly grid: Grid;
}

const WORDS: ReadonlySet<string> = new Set(['text', 'link']);

/** Codes, figures and days are kept: no figure rests on any other column. */
const BECOMES: ReadonlyMap<string, RowText['becomes']> = new Map(
  CONTRACT.archive.columns.map((column) => [
    fold(column.header),
    isListed(column) ? 'not' : WORDS.has(column.type.kind) ? 'cover' : 'keep',
  ]),
);

/** Whether the cells under a header are looked at, and what becomes of them. */
export function becomesUnder(header: string): RowText['becomes'] {
  return BECOMES.get(fold(header)) ?? 'cover';
}

type ArchiveHeader = Header<'archive'>;
const FIGURE = 'Số liệu';
const OBJECT: ArchiveHeader = 'Đối tượng';
const CONTENT: ArchiveHeader = 'Nội dung';
/** With the words, they tell one figure's row from another's. */
const APART: readonly ArchiveHeader[] = ['Kỳ', 'Đơn vị', 'Mã', OBJECT];

/** Closed periods whose rows are neither as they were closed nor as they were cleaned before. */
export function damagedIn(grid: Grid, { periods }: Spent): readonly string[] {
  const archive = entrySheet(grid, TAB.archive);
  return closedByRecord(grid)
    .filter((one) => periods.has(one.period))
    .filter((one) => {
      const now = printsOf(archive ? [[archive, periodRowsIn(archive, one.period)]] : []);
      const closing = one.record?.prints;
      // As they were closed they stand where they were put back from a copy since.
      const known = closing ? [one, { prints: closing, rows: closing.rows }] : [one];
      return known.every((before) => compared(before, now) !== 'same');
    })
    .map(({ period }) => period);
}

/** Covers what is personal in the archived rows of periods that have served their time. */
export function cleanedArchive(grid: Grid, { periods }: Spent): CleanedArchive | undefined {
  const archive = entrySheet(grid, TAB.archive);
  if (!archive) return undefined;
  const { tab } = archive;
  const headers = headersOf(tab);
  const rows = [...tab.rows];
  const requests: Request[] = [];
  const cleaned: string[] = [];
  const were: WasCell[] = [];
  const pieces = new Set<string>();
  const kept: string[] = [];
  const told = new Map<string, string>();
  const at = (header: ArchiveHeader) => archive.columns.get(fold(header)) ?? -1;
  const content = at(CONTENT);
  const width = widthOf(tab, headers.length);
  const looked = [...periods].flatMap((period) =>
    periodRowsIn(archive, period).map(({ row, cells }) => {
      const textAt = (column: number) => cellText(cells[column] ?? BLANK);
      const isFigure = fold(textAt(at('Loại'))) === fold(FIGURE);
      const parts = partsOf(tab, headers, { row, width }, isFigure ? at(OBJECT) : -1);
      const now = covered(parts);
      for (const piece of now.pieces) pieces.add(piece);
      kept.push(...now.kept.map((part) => cellName(row, parts[part]?.column ?? 0)));
      const changes = changesOf(parts, now.texts);
      const apart = isFigure ? APART.map(at).map(textAt) : undefined;
      return { period, row, cells, parts, changes, apart, before: textAt(content) };
    }),
  );
  // Words that stay keep theirs, wherever in the archive their row stands.
  for (const { changes, apart, before } of looked) {
    if (apart && changes.get(content)?.text === undefined) {
      apartFrom(told, apart, { before, now: before });
    }
  }
  for (const { period, row, cells, parts, changes, apart, before } of looked) {
    const change = changes.get(content);
    if (apart && change?.text !== undefined) {
      const words = apartFrom(told, apart, { before, now: change.text });
      changes.set(content, { ...change, text: words });
    }
    if (changes.size > 0) {
      cleaned.push(period);
      rows[row] = cells.map((cell, column) => {
        const text = changes.get(column)?.text;
        return text === undefined ? cell : { kind: 'text', text };
      });
      for (const [column, change] of changes) {
        const place = { sheetId: tab.id, rowIndex: row, columnIndex: column };
        const was = parts.filter((part) => part.column === column).map(({ text }) => text);
        were.push([cellName(row, column), was.join('\n')]);
        requests.push(cellRequest(place, cells[column] ?? BLANK, change));
      }
    }
  }
  const changed = { ...tab, rows };
  const after = { ...grid, tabs: grid.tabs.map((one) => (one === tab ? changed : one)) };
  // Headers are of no period.
  const head = partsOf(tab, [], { row: 0, width }, -1);
  covered(head).texts.forEach((text, part) => {
    const { column = 0, text: before } = head[part] ?? {};
    if (text !== before) kept.push(cellName(0, column));
  });
  return {
    requests,
    periods: [...new Set(cleaned)],
    rows: cleaned.length,
    cells: were,
    records: recordsOf(grid, after, new Set(cleaned)),
    pieces: [...pieces],
    kept,
    periodless: periodlessRows(archive).map((row) => cellName(row, Math.max(at('Kỳ'), 0))),
    grid: after,
  };
}

/** What becomes of a cell: its words, where they change, and what no longer hangs on it. */
interface CellChange {
  readonly text: string | undefined;
  readonly gone: readonly Aside[];
}

function changesOf(parts: readonly Part[], texts: readonly string[]): Map<number, CellChange> {
  const changes = new Map<number, CellChange>();
  parts.forEach(({ column, text, aside }, at) => {
    const now = texts[at] ?? '';
    if (now === text) return;
    const { text: words, gone = [] } = changes.get(column) ?? {};
    changes.set(column, aside ? { text: words, gone: [...gone, aside] } : { text: now, gone });
  });
  return changes;
}

function recordsOf(
  grid: Grid,
  after: Grid,
  cleaned: ReadonlySet<string>,
): readonly CleanedPeriod[] {
  const archive = entrySheet(after, TAB.archive);
  if (!archive) return [];
  return closedByRecord(grid)
    .filter(({ period }) => cleaned.has(period))
    .map((closed) => ({
      closed,
      prints: printsOf([[archive, periodRowsIn(archive, closed.period)]]),
    }));
}

/** What hangs on a cell. */
type Aside = 'note' | 'link';

interface Part extends RowText {
  readonly column: number;
  /** Undefined for the cell's own text. */
  readonly aside: Aside | undefined;
}

function headersOf({ rows }: Tab): readonly string[] {
  return (rows[0] ?? []).map((cell) => cellText(cell ?? BLANK));
}

/** How many columns anything stands or hangs in. */
function widthOf({ rows, asides }: Tab, headers: number): number {
  const hanging = [...(asides?.keys() ?? [])].map((key) => Number(key.split(':')[1]) + 1);
  return [...rows.map(({ length }) => length), ...hanging].reduce(
    (most, one) => Math.max(most, one),
    headers,
  );
}

/** Every column's text and what hangs on it: people's own columns went along. */
function partsOf(
  tab: Tab,
  headers: readonly string[],
  { row, width }: Pick<PeriodRow, 'row'> & { readonly width: number },
  keys: number,
): readonly Part[] {
  return numbersIn(0, width).flatMap((column): readonly Part[] => {
    const header = headers[column] ?? '';
    const text = shownText(tab, row, column);
    const becomes = column === keys ? 'keep' : becomesUnder(header);
    const own: readonly Part[] =
      text === '' ? [] : [{ column, header, text, aside: undefined, becomes }];
    const hanging = tab.asides?.get(`${row}:${column}`) ?? '';
    return [...own, ...hangingParts(column, hanging)];
  });
}

const ADDRESS = /^[a-z]+:\S+$|^#\S+$/i;

/** A note and the address of a link, which are read as one text, the address last. */
function hangingParts(column: number, text: string): readonly Part[] {
  if (text === '') return [];
  const lines = text.split('\n');
  const last = lines[lines.length - 1] ?? '';
  const link = ADDRESS.test(last) ? [last] : [];
  const note = lines.slice(0, lines.length - link.length).join('\n');
  const part = (aside: Aside, said: string): Part => ({
    column,
    header: '',
    text: said,
    aside,
    becomes: 'blank',
  });
  return [...(note === '' ? [] : [part('note', note)]), ...link.map((one) => part('link', one))];
}

/** The words with a number behind them where they would now be those of a row that said something else. */
function apartFrom(
  told: Map<string, string>,
  parts: readonly string[],
  { before, now }: { readonly before: string; readonly now: string },
): string {
  for (let nth = 1; ; nth += 1) {
    const words = nth === 1 ? now : `${now} (${nth})`;
    const key = [...parts, words].join('\u001f');
    if ((told.get(key) ?? before) !== before) continue;
    told.set(key, before);
    return words;
  }
}

function cellRequest(
  start: Readonly<Record<'sheetId' | 'rowIndex' | 'columnIndex', number>>,
  cell: Cell,
  { text, gone }: CellChange,
): Request {
  // What is written anew has no links in parts of it.
  const isRewritten = text !== undefined || gone.includes('link');
  const { userEnteredValue } =
    text === undefined ? cellDataOf(cell) : { userEnteredValue: enteredValue(text) };
  return {
    updateCells: {
      start,
      rows: [{ values: [isRewritten ? { userEnteredValue } : {}] }],
      fields: [
        ...(isRewritten ? ['userEnteredValue'] : []),
        ...(gone.includes('link') ? ['userEnteredFormat.textFormat.link'] : []),
        ...(gone.includes('note') ? ['note'] : []),
      ].join(','),
    },
  };
}
