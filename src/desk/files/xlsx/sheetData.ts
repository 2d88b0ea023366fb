import { type Cell, columnName, type Sheet } from '../../spreadsheet';
import type { OutlinePlace } from './outline';
import { isPlain } from './saveCells';
import type { SharedStrings } from './sharedStrings';
import { escapeText, MAX_FILE_CHARACTERS } from './text';

/** What a row is besides its cells. */
export interface RowLook extends OutlinePlace {
  readonly height?: number;
  readonly hidden?: true;
}

/** Rows that are more than their cells, by index. */
export type RowLooks = ReadonlyMap<number, RowLook>;

/** What the rows of a tab are written with. */
export interface SheetDataSurroundings {
  readonly looks: RowLooks;
  readonly strings: SharedStrings;
  /** The number of a cell's style in the file; 0 is the default one. */
  readonly styleOf: (cell: Cell, row: number, column: number) => number;
  /** Cells that the library has written, by address. */
  readonly written: ReadonlyMap<string, string>;
}

/** Pieces of bytes put together: one text of a large tab would be longer than a string may be. */
function makeBytes() {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let pending: string[] = [];
  let pendingLength = 0;
  const flush = () => {
    pieces.push(encoder.encode(pending.join('')));
    pending = [];
    pendingLength = 0;
  };
  return {
    add: (text: string) => {
      pending.push(text);
      pendingLength += text.length;
      if (pendingLength > 1_000_000) flush();
    },
    all: () => {
      flush();
      const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
      let at = 0;
      for (const piece of pieces) {
        whole.set(piece, at);
        at += piece.length;
      }
      return whole;
    },
  };
}

/** Texts around and within a part, as its bytes. */
export function bytesOf(texts: Iterable<string>): Uint8Array {
  const bytes = makeBytes();
  for (const text of texts) bytes.add(text);
  return bytes.all();
}

function plainCell(cell: Cell, address: string, style: number, strings: SharedStrings): string {
  const start = style === 0 ? `<c r="${address}"` : `<c r="${address}" s="${style}"`;
  const { value } = cell;
  switch (typeof value) {
    case 'string': {
      const text = escapeText(value.slice(0, MAX_FILE_CHARACTERS));
      return `${start} t="s"><v>${strings.numberOf(text)}</v></c>`;
    }
    case 'number':
      return `${start}><v>${value}</v></c>`;
    case 'boolean':
      return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
    default:
      return style === 0 ? '' : `${start}/>`;
  }
}

function rowStart(row: number, looks: RowLooks): string {
  const { height, hidden, outlineLevel, collapsed } = looks.get(row) ?? {};
  const tall = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  const level = outlineLevel === undefined ? '' : ` outlineLevel="${outlineLevel}"`;
  const button = collapsed ? ' collapsed="1"' : '';
  return `<row r="${row + 1}"${tall}${hidden ? ' hidden="1"' : ''}${level}${button}`;
}

/** The rows of a tab as the content of `sheetData`. */
export function* sheetDataOf(sheet: Sheet, around: SheetDataSurroundings): Generator<string> {
  const { looks, strings, styleOf, written } = around;
  const columns: string[] = [];
  const count = Math.max(
    sheet.rows.length,
    1 + [...looks.keys()].reduce((a, b) => Math.max(a, b), -1),
  );
  for (let row = 0; row < count; row++) {
    const cells = sheet.rows[row] ?? [];
    let content = '';
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (!cell) continue;
      columns[column] ??= columnName(column);
      const address = `${columns[column]}${row + 1}`;
      content += isPlain(cell)
        ? plainCell(cell, address, styleOf(cell, row, column), strings)
        : (written.get(address) ?? '');
    }
    if (content !== '') yield `${rowStart(row, looks)}>${content}</row>`;
    else if (looks.has(row)) yield `${rowStart(row, looks)}/>`;
  }
}
