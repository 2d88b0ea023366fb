import { describe, expect, it } from 'vitest';
import type { Request } from '../../src/contract/write';
import { makeWorkbook } from '../../src/desk';
import type { Spreadsheet } from '../../src/desk/spreadsheet';
import { keptUndo, takeBack } from '../../src/run';
import { readUndo, undoRecord } from '../../src/run/undo';
import { apply, applyRequests, layoutOf } from '../contract/write/desk';
import { SMALL_MONTH } from './small';

const book = (): Spreadsheet => makeWorkbook(SMALL_MONTH);

function idOf({ sheets }: Spreadsheet, wanted: string): number {
  return sheets.find(({ title }) => title === wanted)?.sheetId ?? -1;
}

/** The values of all tabs but the record's and copies. */
function values({ sheets }: Spreadsheet): unknown {
  return sheets
    .filter(({ title }) => title !== 'Hoàn tác' && !title.startsWith('_'))
    .map(({ title, rowCount, columnCount, rows }) => ({
      title,
      rowCount,
      columnCount,
      cells: rows.flatMap((row, r) =>
        (row ?? []).flatMap((cell, c) => (cell?.value === undefined ? [] : [[r, c, cell.value]])),
      ),
    }));
}

const written = (
  sheetId: number,
  rowIndex: number,
  columnIndex: number,
  ...texts: (string | number)[]
): Request => ({
  updateCells: {
    start: { sheetId, rowIndex, columnIndex },
    rows: [
      {
        values: texts.map((text) => ({
          userEnteredValue:
            typeof text === 'number' ? { numberValue: text } : { stringValue: text },
        })),
      },
    ],
    fields: 'userEnteredValue',
  },
});

/** What a command that opens a period may do: rows put in and filled, and settings written over. */
function opening(spreadsheet: Spreadsheet): readonly Request[] {
  const [form, settings] = ['Biểu chung', 'Cấu hình'].map((title) => idOf(spreadsheet, title));
  return [
    {
      insertDimension: {
        range: { sheetId: form ?? 0, dimension: 'ROWS', startIndex: 4, endIndex: 7 },
        inheritFromBefore: true,
      },
    },
    {
      insertDimension: {
        range: { sheetId: form ?? 0, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 },
      },
    },
    written(form ?? 0, 0, 2, 'Tên'),
    written(form ?? 0, 4, 0, '2026-06', 'Đảng ủy', 'Tên chỉ tiêu', 'VPDU'),
    written(form ?? 0, 5, 0, '2026-06', 'Đảng ủy', 'Tên khác', 'VPDU'),
    written(form ?? 0, 9, 7, 'ghi đè'),
    written(settings ?? 0, 3, 1, '2026-06'),
    written(settings ?? 0, 5, 1, 46_188),
    {
      repeatCell: {
        range: {
          sheetId: form ?? 0,
          startRowIndex: 10,
          endRowIndex: 12,
          startColumnIndex: 3,
          endColumnIndex: 4,
        },
        cell: { userEnteredValue: { stringValue: 'đầy' } },
        fields: 'userEnteredValue',
      },
    },
  ];
}

function ran(before: Spreadsheet, requests: readonly Request[]): Spreadsheet {
  const record = undoRecord(layoutOf(before), {
    run: 'lượt',
    command: 'thu',
    caption: 'Thử',
    period: '2026-06',
    requests,
  });
  return apply(applyRequests(before, requests), keptUndo(record));
}

function taking(spreadsheet: Spreadsheet) {
  const grid = layoutOf(spreadsheet);
  const record = readUndo(grid);
  if (typeof record === 'string') throw new Error(record);
  return takeBack(grid, record);
}

describe('taking back whatever a command wrote', () => {
  it('leaves every cell as it stood', () => {
    const before = book();
    const after = ran(before, opening(before));
    expect(values(after)).not.toEqual(values(before));
    const taken = taking(after);
    if (taken.state !== 'planned') throw new Error(taken.reasons.join('\n'));
    expect(values(apply(after, taken.changes))).toEqual(values(before));
  });

  it.each([
    ['a value in a row that was put in', 'Biểu chung', 4, 8],
    ['a value in a row that was put in and left blank', 'Biểu chung', 6, 8],
    ['a value that was written over', 'Biểu chung', 9, 7],
    ['a setting', 'Cấu hình', 3, 1],
  ])('is refused where somebody typed %s', (_, tab, row, column) => {
    const before = book();
    const after = ran(before, opening(before));
    const typed = applyRequests(after, [written(idOf(after, tab), row, column, 'gõ tay')]);
    const taken = taking(typed);
    expect(taken.state).toBe('refused');
    expect(taken.state === 'refused' && taken.reasons[0]).toContain(
      `Trang "${tab}", dòng ${row + 1}`,
    );
  });

  it('is refused where rows were put in or taken out since', () => {
    const before = book();
    const after = ran(before, opening(before));
    const range = {
      sheetId: idOf(after, 'Biểu chung'),
      dimension: 'ROWS',
      startIndex: 20,
      endIndex: 21,
    };
    expect(taking(applyRequests(after, [{ insertDimension: { range } }])).state).toBe('refused');
  });

  it('is refused of what takes lines away', () => {
    const before = book();
    const range = {
      sheetId: idOf(before, 'Biểu chung'),
      dimension: 'ROWS',
      startIndex: 3,
      endIndex: 4,
    };
    expect(taking(ran(before, [{ deleteDimension: { range } }])).state).toBe('refused');
  });
});
