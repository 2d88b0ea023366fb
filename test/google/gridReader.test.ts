import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../src/contract';
import { makeWorkbook } from '../../src/desk';
import type { Request, Spreadsheet } from '../../src/desk/spreadsheet';
import { gridReader } from '../../src/google/gridReader';
import { changed, formatted as formattedIn, serve } from './service';

const DAY = { year: 2026, month: 5, day: 20 };
const SERIAL = 46162;

function formatted(
  workbook: Spreadsheet,
  cell: readonly [number, number],
  numberFormat: object,
  endRow?: number,
): Spreadsheet {
  return formattedIn(workbook, workbook.sheets[0]?.sheetId ?? 0, cell, numberFormat, endRow);
}

function inserted(workbook: Spreadsheet, at: number): Spreadsheet {
  const { sheetId } = workbook.sheets[0] ?? {};
  const range = { sheetId, dimension: 'ROWS', startIndex: at, endIndex: at + 1 };
  return changed(workbook, { insertDimension: { range } } as Request);
}

function cellOf(grid: Grid, row: number, column: number): Cell | undefined {
  return grid.tabs[0]?.rows[row]?.[column];
}

/** A tab of numbers, the one in B2 in a format. */
function withFormat(value: number, numberFormat: object): Spreadsheet {
  return formatted(
    makeWorkbook({
      Sổ: [
        ['Mã', 'Giá trị'],
        ['A', value],
      ],
    }),
    [1, 1],
    numberFormat,
  );
}

describe('what a number is', () => {
  it.each([
    ['dd/mm/yyyy', 'DATE'],
    ['yyyy-mm', 'DATE'],
    ['mm/yyyy', 'DATE'],
    ['dd/mm/yyyy hh:mm', 'DATE_TIME'],
  ])('is told by a day as it is shown in %s, with one call', (pattern, type) => {
    const service = serve(withFormat(SERIAL, { type, pattern }));
    expect(cellOf(gridReader('sổ')().grid, 1, 1)).toEqual({ kind: 'date', date: DAY });
    expect(service.calls).toHaveLength(1);
  });

  it.each([
    [0.815, '0.0%', true],
    [0.815, '0%', true],
    [0, '0.00%', true],
    [81.5, '0.0"%"', undefined],
    [1234.5, '#,##0.00', undefined],
    [-1234.5, '#,##0.00', undefined],
    [SERIAL, '0', undefined],
    [SERIAL, '#,##0 "₫"', undefined],
  ])('is told of %s by its look in %s, with one call', (value, pattern, percent) => {
    const type = percent ? 'PERCENT' : 'NUMBER';
    const service = serve(withFormat(value, { type, pattern }));
    expect(cellOf(gridReader('sổ')().grid, 1, 1)).toEqual({
      kind: 'number',
      value,
      ...(percent && { percent }),
    });
    expect(service.calls).toHaveLength(1);
  });

  it.each([
    ['yyyy', 'DATE', { kind: 'date', date: DAY }],
    ['0.0,"k"', 'NUMBER', { kind: 'number', value: SERIAL }],
    ['0.00E+00', 'SCIENTIFIC', { kind: 'number', value: SERIAL }],
    [';;;', 'NUMBER', { kind: 'number', value: SERIAL }],
  ])('is asked for where it is shown as %s, and of that cell alone', (pattern, type, cell) => {
    const service = serve(withFormat(SERIAL, { type, pattern }));
    const read = gridReader('sổ');
    const first = read();
    expect(cellOf(first.grid, 1, 1)).toEqual(cell);
    expect(service.calls.map(({ ranges }) => ranges)).toEqual([undefined, ["'Sổ'!B2:B2"]]);
    // An answer like the one before is not asked about again.
    expect(read().text).toBe(first.text);
    expect(service.calls).toHaveLength(3);
  });

  it('is asked for again where rows were put in between the two calls', () => {
    const year = { type: 'DATE', pattern: 'yyyy' };
    const service = serve(withFormat(SERIAL, year), {
      before: (nth, served) => {
        if (nth === 2) served.workbook = inserted(served.workbook, 1);
      },
    });
    const { grid } = gridReader('sổ')();
    expect(cellOf(grid, 1, 1)?.kind ?? 'blank').toBe('blank');
    expect(cellOf(grid, 2, 1)).toEqual({ kind: 'date', date: DAY });
    expect(service.calls).toHaveLength(4);
  });

  it('is never guessed: where rows are put in without end nothing is read', () => {
    serve(withFormat(SERIAL, { type: 'DATE', pattern: 'yyyy' }), {
      before: (nth, served) => {
        if (nth % 2 === 0) served.workbook = inserted(served.workbook, 1);
      },
    });
    expect(() => gridReader('sổ')()).toThrow('Sổ đổi liên tục');
  });

  it('asks for few areas however many cells are in doubt', () => {
    const rows = Array.from({ length: 400 }, (_, row) => [row % 2 ? SERIAL : 'x', SERIAL]);
    let workbook = makeWorkbook({ Sổ: [['Mã', 'Giá trị'], ...rows] });
    for (const column of [0, 1]) {
      workbook = formatted(workbook, [1, column], { type: 'DATE', pattern: 'yyyy' }, 401);
    }
    const service = serve(workbook);
    const { grid } = gridReader('sổ')();
    expect(cellOf(grid, 400, 0)).toEqual({ kind: 'date', date: DAY });
    expect(cellOf(grid, 399, 1)).toEqual({ kind: 'date', date: DAY });
    expect(service.calls[1]?.ranges).toEqual(["'Sổ'!A2:B401"]);
  });
});

it('no answer comes with blanks between its parts: Google prints three bytes of four of them', () => {
  const service = serve(
    makeWorkbook({ Sổ: [['Mã'], ...Array.from({ length: 900 }, () => ['A'])] }),
    {
      most: 12_000,
    },
  );
  gridReader('sổ')();
  expect(service.calls.length).toBeGreaterThan(2);
  expect(service.calls.filter(({ isPretty }) => isPretty)).toEqual([]);
});

describe('blank cells', () => {
  it('answer next to nothing, whatever format their column has', () => {
    const plain = makeWorkbook({
      Sổ: [
        ['Mã', 'Giá trị'],
        ['A', 5],
      ],
    });
    const bare = serve(plain);
    gridReader('sổ')();
    const rich = serve(formatted(plain, [1, 1], { type: 'NUMBER', pattern: '0' }, 1000));
    gridReader('sổ')();
    expect((rich.calls[0]?.bytes ?? 0) - (bare.calls[0]?.bytes ?? 0)).toBeLessThan(1000 * 25);
  });

  it('hide nothing below or beside them', () => {
    const rows: (string | null)[][] = Array.from({ length: 990 }, () => []);
    rows[0] = ['Mã'];
    rows[700] = Array.from({ length: 24 }, (_, column) => (column === 23 ? 'xa' : null));
    serve(makeWorkbook({ Sổ: rows }));
    expect(cellOf(gridReader('sổ')().grid, 700, 23)).toEqual({ kind: 'text', text: 'xa' });
  });
});

describe('an answer that is too large', () => {
  const rows = Array.from({ length: 900 }, (_, row) => [`Mã ${row}`, row, `chữ ${row}`]);
  const workbook = formatted(makeWorkbook({ Sổ: rows, Khác: [['a', 'b']] }), [700, 1], {
    type: 'DATE',
    pattern: 'dd/mm/yyyy',
  });
  function whole() {
    serve(workbook);
    return gridReader('sổ')().grid;
  }

  it.each([30_000, 12_000])('is read in windows of rows, and is the same: %s bytes', (most) => {
    const service = serve(workbook, { most });
    expect(gridReader('sổ')().grid).toEqual(whole());
    expect(service.calls.length).toBeGreaterThan(3);
  });

  it('stands as it stood at one moment: rows put in between two windows begin it anew', () => {
    let moved = false;
    const service = serve(workbook, {
      most: 30_000,
      before: (_, served) => {
        const inWindows = served.calls.filter(({ ranges, bytes }) => ranges && bytes <= 30_000);
        if (moved || inWindows.length < 2) return;
        moved = true;
        served.workbook = inserted(served.workbook, 10);
      },
    });
    const { grid } = gridReader('sổ')();
    expect(moved).toBe(true);
    serve(service.workbook);
    expect(grid).toEqual(gridReader('sổ')().grid);
    expect(grid.tabs[0]?.rows).toHaveLength(901);
  });

  it('that stays too large in the smallest window is the failure it is', () => {
    serve(workbook, { most: 100 });
    expect(() => gridReader('sổ')()).toThrow('too large');
  });
});
