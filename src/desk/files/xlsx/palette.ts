import type { Cell as XlsxCell } from 'hucre';
import type { Sheet } from '../../spreadsheet';
import { type CellSurroundings, isPlain, isUnlocked } from './saveCells';

type XlsxStyle = ReturnType<CellSurroundings['styleOf']>;
type XlsxCells = ReadonlyMap<string, Partial<XlsxCell>>;

/**
 * The styles of the cells that are written beside the library. It numbers a style when it meets a
 * cell that has it; so each is given to it once, in a cell that is dropped afterwards.
 */
export interface Palette {
  /** The cells of the first tab with those that show the styles, and one text, beside them. */
  readonly beside: (cells: XlsxCells) => Map<string, Partial<XlsxCell>>;
  /** The number of a style in the file, read from the first tab's cells as they were written. */
  readonly numbers: (written: ReadonlyMap<string, string>) => (style: XlsxStyle) => number;
}

/** What the palette needs to know of a tab. */
export interface StyledTab {
  readonly sheet: Sheet;
  readonly around: CellSurroundings;
}

function stylesIn(tabs: readonly StyledTab[]): Set<NonNullable<XlsxStyle>> {
  const styles = new Set<NonNullable<XlsxStyle>>();
  for (const { sheet, around } of tabs) {
    sheet.rows.forEach((row, r) => {
      row?.forEach((cell, c) => {
        if (!cell || !isPlain(cell)) return;
        const style = around.styleOf(cell.format, isUnlocked(around, r, c));
        if (style) styles.add(style);
      });
    });
  }
  return styles;
}

export function makePalette(tabs: readonly StyledTab[]): Palette {
  const styles = [...stylesIn(tabs)];
  /** Below all other cells of the tab, in column A. */
  let firstRow = 0;
  return {
    beside: (cells) => {
      for (const key of cells.keys()) firstRow = Math.max(firstRow, Number.parseInt(key, 10) + 1);
      const shown = styles.map((style, index): [string, Partial<XlsxCell>] => [
        `${firstRow + index},0`,
        { value: null, type: 'empty', style },
      ]);
      // A file without a text would have no place for texts.
      const text: Partial<XlsxCell> = { value: '-', type: 'string' };
      return new Map([...cells, ...shown, [`${firstRow + styles.length},0`, text]]);
    },
    numbers: (written) => {
      const numbers = new Map(
        styles.map((style, index) => {
          const cell = written.get(`A${firstRow + index + 1}`) ?? '';
          return [style, Number(/ s="(\d+)"/.exec(cell)?.[1] ?? 0)];
        }),
      );
      return (style) => (style ? (numbers.get(style) ?? 0) : 0);
    },
  };
}
