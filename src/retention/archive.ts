import { BLANK, CONTRACT, cellText, type Grid, type Header, TAB, type Tab } from '../contract';
import { type CellData, enteredValue, type Request } from '../contract/write';
import {
  type CleanedPeriod,
  cellDataOf,
  closedByRecord,
  compared,
  entrySheet,
  type PeriodRow,
  periodRowsIn,
  printsOf,
  rowsByPeriod,
} from '../cycle';
import { cellName } from '../model/address';
import { fold } from '../model/folding';
import { covered, type RowText } from './covered';
import type { Spent } from './spentPeriods';

/** Rows of the archive without what was personal in them. */
export interface CleanedArchive {
  readonly requests: readonly Request[];
  /** The periods of which any row is changed. */
  readonly periods: readonly string[];
  /** How many rows and cells are changed, what hangs on cells included. */
  readonly rows: number;
  readonly cells: number;
  /** What the closed periods among them are known by then. */
  readonly records: readonly CleanedPeriod[];
  /** What was covered. */
  readonly pieces: readonly string[];
  /** Cells with personal data that stay, since figures or lists rest on them. */
  readonly kept: readonly string[];
  /** The workbook with the archive as it is then. */
  readonly grid: Grid;
}

const WORDS: ReadonlySet<string> = new Set(['text', 'link']);

/** Codes, figures, days and members of lists: no figure rests on any other column. */
const STEADY: ReadonlySet<string> = new Set(
  CONTRACT.archive.columns.flatMap(({ header, type }) =>
    WORDS.has(type.kind) ? [] : [fold(header)],
  ),
);

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
  const asides = new Map(tab.asides);
  const requests: Request[] = [];
  const touched = new Map<string, number>();
  const pieces = new Set<string>();
  const kept: string[] = [];
  const told = new Map<string, string>();
  const at = (header: ArchiveHeader) => archive.columns.get(fold(header)) ?? -1;
  for (const period of periods) {
    for (const row of periodRowsIn(archive, period)) {
      const isFigure = cellText(row.cells[at('Loại')] ?? BLANK) === FIGURE;
      const parts = partsOf(tab, headers, row, isFigure ? at(OBJECT) : -1);
      const now = covered(parts);
      for (const piece of now.pieces) pieces.add(piece);
      kept.push(...now.kept.map((part) => cellName(row.row, parts[part]?.column ?? 0)));
      const cells = [...row.cells];
      const texts = new Map<number, string>();
      parts.forEach(({ aside, column, text }, part) => {
        const after = now.texts[part] ?? '';
        if (!aside && after !== text) texts.set(column, after);
      });
      const named = (column: number) => texts.get(column) ?? cellText(cells[column] ?? BLANK);
      if (isFigure) {
        const words = apartFrom(told, APART.map(at).map(named), {
          before: cellText(cells[at(CONTENT)] ?? BLANK),
          now: named(at(CONTENT)),
        });
        if (texts.has(at(CONTENT))) texts.set(at(CONTENT), words);
      }
      for (const column of new Set(parts.map((part) => part.column))) {
        const own = parts.flatMap((part, index) =>
          part.column === column && part.aside && now.texts[index] === '' ? [part.aside] : [],
        );
        const text = texts.get(column);
        if (text === undefined && own.length === 0) continue;
        requests.push(
          cellRequest(tab.id, row.row, column, {
            data: text === undefined ? cellDataOf(cells[column] ?? BLANK) : wordsOf(text),
            isRewritten: text !== undefined || own.includes('link'),
            gone: own,
          }),
        );
        touched.set(`${row.row}`, (touched.get(`${row.row}`) ?? 0) + 1);
        if (text !== undefined) cells[column] = { kind: 'text', text };
        const aside = parts.flatMap((part, index) =>
          part.column === column && part.aside ? [now.texts[index] ?? ''] : [],
        );
        asides.set(`${row.row}:${column}`, aside.filter((one) => one !== '').join('\n'));
      }
      rows[row.row] = cells;
    }
  }
  const changed = { ...tab, rows, asides };
  const after = { ...grid, tabs: grid.tabs.map((one) => (one === tab ? changed : one)) };
  const cleaned = [...periods].filter((period) =>
    periodRowsIn(archive, period).some(({ row }) => touched.has(`${row}`)),
  );
  return {
    requests,
    periods: cleaned,
    rows: touched.size,
    cells: [...touched.values()].reduce((sum, count) => sum + count, 0),
    records: recordsOf(grid, after, new Set(cleaned)),
    pieces: [...pieces],
    kept,
    grid: after,
  };
}

/** Rows (from 1) with personal data of which nobody can tell the period. */
export function undatedRows(grid: Grid): readonly number[] {
  const archive = entrySheet(grid, TAB.archive);
  if (!archive) return [];
  const { tab } = archive;
  const dated = new Set([...rowsByPeriod(archive).values()].flat().map(({ row }) => row));
  const headers = headersOf(tab);
  return tab.rows.flatMap((cells, row) => {
    if (row === 0 || dated.has(row)) return [];
    const { pieces } = covered(partsOf(tab, headers, { row, cells, isTyped: true }, -1));
    return pieces.length > 0 ? [row + 1] : [];
  });
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

interface Part extends RowText {
  readonly column: number;
  /** What hangs on the cell; undefined for its own text. */
  readonly aside: 'note' | 'link' | undefined;
}

function headersOf({ rows }: Tab): readonly string[] {
  return (rows[0] ?? []).map((cell) => cellText(cell ?? BLANK));
}

/** Every column's text and what hangs on it: people's own columns went along. */
function partsOf(
  { asides }: Tab,
  headers: readonly string[],
  { row, cells }: PeriodRow,
  keys: number,
): readonly Part[] {
  const width = Math.max(cells.length, headers.length);
  return Array.from({ length: width }, (_, column) => column).flatMap((column): readonly Part[] => {
    const header = headers[column] ?? '';
    const cell = cells[column] ?? BLANK;
    const text = cellText(cell).normalize('NFC').trim();
    const isKept = STEADY.has(fold(header)) || column === keys || cell.kind === 'date';
    const own: Part = {
      column,
      header,
      text,
      aside: undefined,
      becomes: isKept ? 'keep' : 'cover',
    };
    const hanging = asides?.get(`${row}:${column}`) ?? '';
    return [...(text === '' ? [] : [own]), ...hangingParts(column, hanging)];
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
  const part = (aside: 'note' | 'link', said: string): Part => ({
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

function wordsOf(text: string): CellData {
  return text === '' ? {} : { userEnteredValue: enteredValue(text) };
}

function cellRequest(
  sheetId: number,
  rowIndex: number,
  columnIndex: number,
  change: {
    readonly data: CellData;
    readonly isRewritten: boolean;
    readonly gone: readonly ('note' | 'link')[];
  },
): Request {
  const { data, isRewritten, gone } = change;
  const { userEnteredValue } = data;
  return {
    updateCells: {
      start: { sheetId, rowIndex, columnIndex },
      rows: [{ values: [isRewritten ? { userEnteredValue } : {}] }],
      fields: [
        // What is written anew has no links in parts of it.
        ...(isRewritten ? ['userEnteredValue'] : []),
        ...(gone.includes('link') ? ['userEnteredFormat.textFormat.link'] : []),
        ...(gone.includes('note') ? ['note'] : []),
      ].join(','),
    },
  };
}
