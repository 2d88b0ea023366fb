import { describe, expect, it } from 'vitest';
import type { Spreadsheet } from '../../src/desk/spreadsheet';
import type { PartsRead } from '../../src/google/archiveParts';
import { readLayout } from '../../src/google/readLayout';
import type { LaidOutGrid } from '../../src/setUp';
import { applied, setUpOnce, workbook } from '../setUp/desk';
import { serve } from './service';

const READ: Spreadsheet = setUpOnce(
  workbook({ 'Cấu hình': [['Khóa', 'Giá trị']], 'Chỉ tiêu': [['Mã'], ['VB.DEN']], Khác: [['a']] }),
).after;

function read(book: Spreadsheet, most?: number) {
  const service = serve(book, most === undefined ? {} : { most });
  return { grid: readLayout('sổ').grid, calls: service.calls };
}

function layoutOf(grid: LaidOutGrid, title: string): LaidOutGrid['tabs'][number]['layout'] {
  const tab = grid.tabs.find((one) => one.title === title);
  if (!tab) throw new Error(`no tab ${title}`);
  return tab.layout;
}

function columnsOf(grid: LaidOutGrid, title: string) {
  return layoutOf(grid, title).columns;
}

/** Takes the check and the format off rows of a tab. */
function cleared(book: Spreadsheet, title: string, startRowIndex: number, endRowIndex: number) {
  const { sheetId } = book.sheets.find((one) => one.title === title) ?? {};
  const range = { sheetId, startRowIndex, endRowIndex };
  return applied(book, [
    { setDataValidation: { range } },
    { updateCells: { range, fields: 'userEnteredFormat.numberFormat' } },
  ] as never);
}

describe('the layout', () => {
  it('of blank rows is read at their ends alone, and reaches to the last', () => {
    const { grid, calls } = read(READ);
    expect(calls).toHaveLength(2);
    const runs = columnsOf(grid, 'Chỉ tiêu').flatMap(({ checks, formats }) => [
      ...checks,
      ...formats,
    ]);
    expect(runs.length).toBeGreaterThan(10);
    for (const run of runs) expect(run).toMatchObject({ startRow: 1, endRow: 1000 });
    expect((calls[0]?.bytes ?? 0) + (calls[1]?.bytes ?? 0)).toBeLessThan(1_000_000);
  });

  it('is read row by row where the last row is unlike those below the content', () => {
    const before = columnsOf(read(READ).grid, 'Chỉ tiêu');
    const { grid, calls } = read(cleared(READ, 'Chỉ tiêu', 600, 1000));
    expect(calls).toHaveLength(3);
    columnsOf(grid, 'Chỉ tiêu').forEach(({ checks, formats }, column) => {
      const cut = <Run extends { readonly endRow: number }>(runs: readonly Run[] = []) =>
        runs.map((run) => ({ ...run, endRow: 600 }));
      expect(checks).toEqual(cut(before[column]?.checks));
      expect(formats).toEqual(cut(before[column]?.formats));
    });
  });

  it('of the rows with content is what stands there, row by row', () => {
    const { grid } = read(cleared(READ, 'Chỉ tiêu', 1, 2));
    for (const { checks } of columnsOf(grid, 'Chỉ tiêu')) {
      for (const { startRow, endRow } of checks) expect([startRow, endRow]).toEqual([2, 1000]);
    }
  });

  it('is read in parts where Google finds it too large, and is the same', () => {
    const { grid, calls } = read(READ, 60_000);
    expect(grid).toEqual(read(READ).grid);
    expect(calls.length).toBeGreaterThan(4);
  });

  it('is begun anew where rows are put in between the calls', () => {
    const { sheetId } = READ.sheets.find(({ title }) => title === 'Chỉ tiêu') ?? {};
    const range = { sheetId, dimension: 'ROWS', startIndex: 1, endIndex: 2 };
    const service = serve(READ, {
      before: (nth, served) => {
        if (nth === 2) {
          served.workbook = applied(READ, [{ insertDimension: { range } }] as never);
        }
      },
    });
    const { grid } = readLayout('sổ');
    expect(service.calls).toHaveLength(4);
    expect(grid.tabs.find(({ id }) => id === sheetId)?.rowCount).toBe(1001);
  });
});

/** The archive as it is read for its rows, beside its layout; how is tested where it is read. */
const ROWS: PartsRead = {
  answer: { sheets: [{ properties: { title: 'Lưu trữ' } }] },
  text: '',
  complete: (gridOf) => gridOf,
};

describe('the layout of a long archive', () => {
  const rows = Array.from({ length: 1200 }, () => ['2024-05', 'UBND']);
  const book = workbook({
    'Cấu hình': [['Khóa', 'Giá trị']],
    'Lưu trữ': [['Kỳ', 'Trục'], ...rows],
  });
  const namesOf = (rowCount: number) => ({
    rowCountOf: () => rowCount,
    markedRows: () => [],
    titles: () => book.sheets.map(({ title }) => title),
  });
  const readBy = (rowCount: number) => {
    const service = serve(book);
    return {
      grid: readLayout('sổ', namesOf(rowCount), { read: () => ROWS, forget: () => undefined }).grid,
      calls: service.calls,
    };
  };
  const rowCount = book.sheets[1]?.rowCount ?? 0;

  it('is that of its ends, and what was not read is said', () => {
    const { grid, calls } = readBy(rowCount);
    const whole = read(book);
    const [, archive] = grid.tabs;
    expect(archive?.rows[0]).toEqual(whole.grid.tabs[1]?.rows[0]);
    expect([...(archive?.partialRows ?? [])]).toEqual(
      Array.from({ length: rowCount - 8 }, (_, at) => at + 4),
    );
    const bytes = (all: typeof calls) => all.reduce((sum, call) => sum + call.bytes, 0);
    expect(bytes(calls)).toBeLessThan(bytes(whole.calls) / 20);
  });

  it('is all of it where its end is not where it was thought to be', () => {
    for (const wrong of [rowCount - 5, rowCount + 50]) {
      expect(readBy(wrong).grid).toEqual(read(book).grid);
    }
  });
});
