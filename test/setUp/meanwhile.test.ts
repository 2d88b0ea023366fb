import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTRACT } from '../../src/contract';
import type { Spreadsheet } from '../../src/desk/spreadsheet';
import { STARTER_DATA } from '../../src/setUp/starter';
import { applied, columnOf, type Request, saidBy, setUpOnce, sheetOf, workbook } from './desk';

const FORM = CONTRACT.entries.columns.map(({ header }) => header);

/** A workbook begun by hand: each of its tabs lacks columns, `Cấu hình` lacks keys. */
function begun(): Spreadsheet {
  const spreadsheet = workbook({
    'Cấu hình': [
      ['Khóa', 'Giá trị', 'Riêng'],
      ['Kỳ', '2026-05', 'tôi ghi'],
      ['Người ký', 'Nguyễn Văn A', null],
    ],
    'Đơn vị': [
      ['Mã', 'Tên', 'Trục', 'Hoạt động'],
      ['HCC', 'Trung tâm hành chính công', 'UBND', 'Có'],
    ],
    'Biểu chung': [
      FORM.slice(0, 17),
      ['2026-05', 'UBND', 'HCC', 'cai-cach', 'Lời văn', null, null, 'Đã làm'],
      ['2026-05', 'UBND', 'HCC', 'cai-cach', 'Lời văn', null, null, 'Đang làm'],
    ],
    'Trang tính1': [],
  });
  // As large as a sheet that Google makes: what is done in it is nowhere near its edges.
  for (const sheet of spreadsheet.sheets) Object.assign(sheet, { rowCount: 100, columnCount: 40 });
  return spreadsheet;
}

const TABS = ['Cấu hình', 'Đơn vị', 'Biểu chung', 'Trang tính1'];

/** Every text and number that stands in the workbook's own tabs, sorted. */
function typedValues(spreadsheet: Spreadsheet): readonly string[] {
  return TABS.flatMap((title) =>
    sheetOf(spreadsheet, title).rows.flatMap((row) =>
      (row ?? []).flatMap((cell) =>
        cell?.value === undefined ? [] : [`${title}: ${String(cell.value)}`],
      ),
    ),
  ).sort();
}

/** Whether each of the values stands there, as often as it did. */
function lost(before: Spreadsheet, after: Spreadsheet): readonly string[] {
  const left = [...typedValues(after)];
  return typedValues(before).filter((value) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function typed(sheetId: number, row: number, column: number, text: string): Request {
  return {
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: column },
      rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
      fields: 'userEnteredValue',
    },
  };
}

function inserted(sheetId: number, dimension: string, at: number, count: number): Request {
  const range = { sheetId, dimension, startIndex: at, endIndex: at + count };
  return { insertDimension: { range, inheritFromBefore: false } };
}

function deleted(sheetId: number, dimension: string, at: number): Request {
  return {
    deleteDimension: { range: { sheetId, dimension, startIndex: at, endIndex: at + 1 } },
  };
}

/** One thing that somebody does to one of the tabs, near what is written there. */
const anyEdit = fc
  .record({
    tab: fc.nat(TABS.length - 1),
    kind: fc.constantFrom('type', 'rows', 'columns', 'delete row', 'delete column', 'move row'),
    row: fc.oneof(fc.nat(6), fc.nat(40)),
    column: fc.oneof(fc.nat(4), fc.integer({ min: 16, max: 22 })),
    count: fc.integer({ min: 1, max: 3 }),
    text: fc.integer({ min: 1, max: 9999 }).map((number) => `gõ ${number}`),
  })
  .map(({ tab, kind, row, column, count, text }) => (spreadsheet: Spreadsheet): Request => {
    const { sheetId } = sheetOf(spreadsheet, TABS[tab] ?? '');
    switch (kind) {
      case 'type':
        return typed(sheetId, row, column, text);
      case 'rows':
        return inserted(sheetId, 'ROWS', row, count);
      case 'columns':
        return inserted(sheetId, 'COLUMNS', column, count);
      case 'delete row':
        return deleted(sheetId, 'ROWS', row);
      case 'delete column':
        return deleted(sheetId, 'COLUMNS', column);
      default:
        return {
          moveDimension: {
            source: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 },
            destinationIndex: column,
          },
        };
    }
  });

/** What the run leaves; undefined where Google refuses the batch, and so writes nothing. */
function attempted(start: Spreadsheet, meanwhile: readonly Request[]): Spreadsheet | undefined {
  try {
    return setUpOnce(start, undefined, undefined, meanwhile).after;
  } catch {
    return undefined;
  }
}

const RUNS = 150;

describe('what somebody does between the last look and the batch', () => {
  it('never costs a typed value, whatever it is', () => {
    const start = begun();
    // Rows deleted at the end leave ranges of the plan outside the sheet.
    let refused = 0;
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 4 }), (edits) => {
        const meanwhile = edits.map((edit) => edit(start));
        const edited = applied(start, meanwhile);
        const after = attempted(start, meanwhile);
        if (!after) refused += 1;
        expect(lost(edited, after ?? edited)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    expect(refused).toBeLessThan(RUNS / 2);
  });

  it.each<readonly [string, (sheetId: number) => Request]>([
    ['a header typed where a new one goes', (id) => typed(id, 0, 17, 'Của tôi')],
    ['a column put in at the left', (id) => inserted(id, 'COLUMNS', 0, 1)],
  ])('%s stays, and the columns are complete', (_, edit) => {
    const start = begun();
    const { sheetId } = sheetOf(start, 'Biểu chung');
    const meanwhile = [edit(sheetId)];
    const { after } = setUpOnce(start, undefined, undefined, meanwhile);
    expect(lost(applied(start, meanwhile), after)).toEqual([]);
    const again = setUpOnce(after).after;
    for (const header of FORM) expect(columnOf(again, 'Biểu chung', header)).toBeGreaterThan(-1);
    expect(saidBy(setUpOnce(again).plan)).toEqual([]);
  });

  it('a key typed below the last one moves down', () => {
    const start = begun();
    const { sheetId } = sheetOf(start, 'Cấu hình');
    const meanwhile = [typed(sheetId, 3, 0, 'Hạn nộp'), typed(sheetId, 3, 1, '25/05/2026')];
    const { after } = setUpOnce(start, undefined, undefined, meanwhile);
    expect(lost(applied(start, meanwhile), after)).toEqual([]);
  });

  it('notes and lists that landed beside their column are right after the next run', () => {
    const start = setUpOnce(begun()).after;
    const form = sheetOf(start, 'Biểu chung');
    // A run that has all notes and lists to set, and a column put in before it sets them.
    for (const row of form.rows) {
      (row ?? []).forEach((cell, column) => {
        if (!row || !cell) return;
        const { note: _note, validation: _validation, ...rest } = cell;
        row[column] = rest;
      });
    }
    const meanwhile = [inserted(form.sheetId, 'COLUMNS', 1, 1)];
    const { after } = setUpOnce(start, undefined, undefined, meanwhile);
    const axis = columnOf(after, 'Biểu chung', 'Trục');
    const check = (spreadsheet: Spreadsheet, column: number) =>
      sheetOf(spreadsheet, 'Biểu chung').rows[5]?.[column]?.validation?.condition?.type;
    expect(check(after, 1)).toBe('ONE_OF_LIST');
    const again = setUpOnce(after).after;
    expect(check(again, 1)).toBeUndefined();
    expect(check(again, axis)).toBe('ONE_OF_LIST');
    expect(check(again, columnOf(again, 'Biểu chung', 'Nội dung'))).toBeUndefined();
    const notes = sheetOf(again, 'Biểu chung').rows[0]?.map((cell) => cell?.note);
    expect(notes?.[1]).toBeUndefined();
    for (const { header } of CONTRACT.entries.columns) {
      const note = STARTER_DATA.notes.columns.entries[header];
      expect(notes?.[columnOf(again, 'Biểu chung', header)]).toBe(note);
    }
    expect(saidBy(setUpOnce(again).plan)).toEqual([]);
  });

  it('lists that landed in a column of people’s own are off it after the next run, those in use stay', () => {
    const start = setUpOnce(begun()).after;
    const form = sheetOf(start, 'Biểu chung');
    for (const row of form.rows) {
      (row ?? []).forEach((cell, column) => {
        if (!row || !cell) return;
        const { validation: _validation, ...rest } = cell;
        row[column] = rest;
      });
    }
    const own = (text: string) => [
      inserted(form.sheetId, 'COLUMNS', 1, 1),
      typed(form.sheetId, 0, 1, 'Khối'),
      typed(form.sheetId, 2, 1, text),
    ];
    const check = (spreadsheet: Spreadsheet) =>
      sheetOf(spreadsheet, 'Biểu chung').rows[5]?.[1]?.validation?.condition?.type;
    const left = (text: string) => {
      const { after } = setUpOnce(start, undefined, undefined, own(text));
      expect(check(after)).toBe('ONE_OF_LIST');
      const again = setUpOnce(after);
      expect(saidBy(setUpOnce(again.after).plan)).toEqual([]);
      return check(again.after);
    };
    expect(left('khối nội chính')).toBeUndefined();
    // Somebody works by it there.
    expect(left('UBND')).toBe('ONE_OF_LIST');
  });

  it('a day that a format of ours made a number of is a day again after the next run', () => {
    const start = setUpOnce(begun()).after;
    const column = columnOf(start, 'Biểu chung', 'Thời hạn');
    const { sheetId, rowCount } = sheetOf(start, 'Biểu chung');
    const cell = (row: number, numberValue: number): Request => ({
      updateCells: {
        start: { sheetId, rowIndex: row, columnIndex: column },
        rows: [{ values: [{ userEnteredValue: { numberValue } }] }],
        fields: 'userEnteredValue',
      },
    });
    const asText: Request = {
      repeatCell: {
        range: {
          sheetId,
          startRowIndex: 1,
          endRowIndex: rowCount,
          startColumnIndex: column,
          endColumnIndex: column + 1,
        },
        cell: { userEnteredFormat: { numberFormat: { type: 'TEXT', pattern: '@' } } },
        fields: 'userEnteredFormat.numberFormat',
      },
    };
    // 30/06/2026, and a number that is no day.
    const { after } = setUpOnce(applied(start, [cell(1, 46203), cell(2, 12), asText]));
    const formats = sheetOf(after, 'Biểu chung')
      .rows.slice(1, 4)
      .map((row) => row?.[column]?.format?.numberFormat?.type);
    expect(formats).toEqual(['DATE', 'TEXT', 'DATE']);
  });

  it('what is typed into the blank tab of a new spreadsheet is kept, and shown again', () => {
    const start = workbook({ 'Trang tính1': [] });
    const { sheetId } = sheetOf(start, 'Trang tính1');
    const { after } = setUpOnce(start, undefined, undefined, [typed(sheetId, 0, 0, 'ghi tạm')]);
    expect(sheetOf(after, 'Trang tính1').rows[0]?.[0]?.value).toBe('ghi tạm');
    expect(sheetOf(after, 'Trang tính1').properties.hidden).toBe(true);
    const again = setUpOnce(after);
    expect(sheetOf(again.after, 'Trang tính1').properties.hidden).toBeFalsy();
    expect(saidBy(setUpOnce(again.after).plan)).toEqual([]);
  });
});
