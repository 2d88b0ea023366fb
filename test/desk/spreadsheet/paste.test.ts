import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../src/desk';
import { idOf, openBook } from '../bundles';

const LINK = { textFormat: { bold: true, link: { uri: '#gid=1&range=A1' } } };

async function book(): Promise<{ desk: Desk; from: number; to: number }> {
  const desk = await openBook({
    A: [
      ['=text', '007'],
      ['20/05/2026', 5],
    ],
    B: [
      ['cũ', 'cũ', 'cũ'],
      ['cũ', 'cũ', 'cũ'],
    ],
  });
  const [from, to] = [idOf(desk, 'A'), idOf(desk, 'B')];
  desk.run('update', [
    {
      repeatCell: {
        range: { sheetId: from, endRowIndex: 1, endColumnIndex: 1 },
        cell: { userEnteredFormat: LINK, note: 'ghi chú' },
        fields: 'userEnteredFormat,note',
      },
    },
  ]);
  return { desk, from, to };
}

const area = (sheetId: number, rows: [number, number], columns: [number, number]) => ({
  sheetId,
  startRowIndex: rows[0],
  endRowIndex: rows[1],
  startColumnIndex: columns[0],
  endColumnIndex: columns[1],
});

describe('copyPaste', () => {
  test('an unbounded source onto a tab: text stays text, links, formats and notes come along', async () => {
    const { desk, from, to } = await book();
    desk.run('update', [
      {
        copyPaste: {
          source: { sheetId: from },
          destination: { sheetId: to },
          pasteType: 'PASTE_NORMAL',
        },
      },
    ]);
    expect(desk.values('B')).toEqual(desk.values('A'));
    expect(desk.spreadsheet().sheets[1]?.rows[0]?.[0]).toEqual({
      value: '=text',
      format: LINK,
      note: 'ghi chú',
    });
  });

  test('a longer unbounded source ends with the grid it falls on', async () => {
    const { desk, from, to } = await book();
    desk.run('update', [
      { appendDimension: { sheetId: from, dimension: 'ROWS', length: 500 } },
      { copyPaste: { source: { sheetId: from }, destination: { sheetId: to } } },
    ]);
    expect(desk.values('B')).toEqual(desk.values('A'));
    expect(desk.spreadsheet().sheets[1]?.rowCount).toBe(1000);
  });

  test('a destination that is a multiple of the source is filled; a smaller one is passed over', async () => {
    const { desk, from, to } = await book();
    const source = area(from, [1, 2], [1, 2]);
    desk.run('update', [{ copyPaste: { source, destination: area(to, [0, 2], [0, 2]) } }]);
    expect(desk.values('B')).toEqual([
      [5, 5, 'cũ'],
      [5, 5, 'cũ'],
    ]);
    const row = area(from, [0, 1], [0, 2]);
    desk.run('update', [{ copyPaste: { source: row, destination: area(to, [1, 2], [1, 2]) } }]);
    expect(desk.values('B')[1]).toEqual([5, '=text', '007']);
    expect(() =>
      desk.run('update', [{ copyPaste: { source: row, destination: area(to, [0, 1], [25, 26]) } }]),
    ).toThrow('exceeds grid limits');
  });

  test('values alone, formats alone, and what overlaps itself', async () => {
    const { desk, from, to } = await book();
    const source = area(from, [0, 1], [0, 1]);
    const paste = (pasteType: string, column: number) => ({
      copyPaste: { source, destination: area(to, [0, 1], [column, column + 1]), pasteType },
    });
    desk.run('update', [paste('PASTE_VALUES', 0), paste('PASTE_FORMAT', 1)]);
    expect(desk.spreadsheet().sheets[1]?.rows[0]?.slice(0, 2)).toEqual([
      { value: '=text' },
      { value: 'cũ', format: LINK },
    ]);
    const shift = { source: area(from, [0, 1], [0, 2]), destination: area(from, [0, 1], [1, 3]) };
    desk.run('update', [{ copyPaste: shift }]);
    expect(desk.values('A')[0]).toEqual(['=text', '=text', '007']);
  });

  test('rows become columns where that is asked for', async () => {
    const desk = await openBook({
      A: [
        ['a', 'b', 'c'],
        [1, 2, 3],
      ],
      B: [],
    });
    const [from, to] = [idOf(desk, 'A'), idOf(desk, 'B')];
    const pasteOrientation = 'TRANSPOSE';
    const paste = (destination: object, source = area(from, [0, 2], [0, 3])) => ({
      copyPaste: { source, destination, pasteOrientation },
    });
    desk.run('update', [paste(area(to, [1, 2], [1, 2]))]);
    expect(desk.values('B')).toEqual([[], [null, 'a', 1], [null, 'b', 2], [null, 'c', 3]]);
    desk.run('update', [paste(area(to, [0, 3], [4, 6]), area(from, [0, 1], [0, 3]))]);
    expect(desk.values('B')[0]?.slice(4)).toEqual(['a', 'a']);
    desk.run('update', [
      { mergeCells: { range: area(from, [0, 1], [0, 2]), mergeType: 'MERGE_ALL' } },
    ]);
    expect(() => desk.run('update', [paste(area(to, [0, 1], [0, 1]))])).toThrow('merged cells');
  });

  test('merges come along', async () => {
    const { desk, from, to } = await book();
    const range = area(from, [3, 4], [0, 2]);
    desk.run('update', [
      { mergeCells: { range, mergeType: 'MERGE_ALL' } },
      { copyPaste: { source: area(from, [3, 5], [0, 2]), destination: area(to, [5, 7], [1, 3]) } },
    ]);
    expect(desk.spreadsheet().sheets[1]?.merges).toEqual([area(to, [5, 6], [1, 3])]);
  });

  test('what the desk cannot do is refused', async () => {
    const { desk, from, to } = await book();
    const formula = (text: string) => ({
      updateCells: {
        start: { sheetId: from, rowIndex: 0, columnIndex: 0 },
        rows: [{ values: [{ userEnteredValue: { formulaValue: text } }] }],
        fields: 'userEnteredValue',
      },
    });
    const paste = (more: object) => ({
      copyPaste: {
        source: area(from, [0, 1], [0, 1]),
        destination: area(to, [0, 1], [0, 1]),
        ...more,
      },
    });
    expect(() => desk.run('update', [formula('=B1+1'), paste({})])).toThrow('formula');
    desk.run('update', [formula('=HYPERLINK("#gid=1&range=A1"; "mở")'), paste({})]);
    expect(desk.values('B')[0]?.[0]).toBe('mở');
    expect(() =>
      desk.run('update', [paste({ pasteType: 'PASTE_CONDITIONAL_FORMATTING' })]),
    ).toThrow('PASTE_CONDITIONAL_FORMATTING');
  });
});

describe('cutPaste', () => {
  test('takes the cells away from where they were', async () => {
    const { desk, from, to } = await book();
    const destination = { sheetId: to, rowIndex: 4, columnIndex: 0 };
    desk.run('update', [{ cutPaste: { source: area(from, [0, 1], [0, 2]), destination } }]);
    expect(desk.values('A')).toEqual([[], ['20/05/2026', 5]]);
    expect(desk.values('B')[4]).toEqual(['=text', '007']);
  });
});

describe('duplicateSheet', () => {
  test('refuses an id or a title that is taken', async () => {
    const { desk, from, to } = await book();
    const duplicate = (more: object) => ({
      duplicateSheet: { sourceSheetId: from, newSheetName: 'Bản', ...more },
    });
    expect(() => desk.run('update', [duplicate({ newSheetId: to })])).toThrow('already exists');
    expect(() => desk.run('update', [duplicate({ newSheetName: 'b' })])).toThrow('already exists');
    desk.run('update', [duplicate({ newSheetId: 9, insertSheetIndex: 1 })]);
    expect(desk.spreadsheet().sheets.map(({ title }) => title)).toEqual(['A', 'Bản', 'B']);
  });
});

describe('sortRange', () => {
  test('numbers, then text, then TRUE; empty cells last, both ways; equal rows keep their order', async () => {
    const desk = await openBook({
      A: [
        ['Đầu đề', 'n'],
        ['đ', 1],
        [null, 2],
        [true, 3],
        [10, 4],
        ['a', 5],
        [9, 6],
        ['đ', 7],
      ],
    });
    const sort = (sortOrder: string) => {
      const range = area(idOf(desk, 'A'), [1, 8], [0, 2]);
      desk.run('update', [{ sortRange: { range, sortSpecs: [{ dimensionIndex: 0, sortOrder }] } }]);
      return desk.values('A').map(([, number]) => number);
    };
    expect(sort('ASCENDING')).toEqual(['n', 6, 4, 5, 1, 7, 3, 2]);
    expect(sort('DESCENDING')).toEqual(['n', 3, 1, 7, 5, 4, 6, 2]);
    const sheetId = idOf(desk, 'A');
    expect(() =>
      desk.run('update', [
        { sortRange: { range: { sheetId }, sortSpecs: [{ dimensionIndex: 99 }] } },
      ]),
    ).toThrow('outside of the range');
    expect(() => desk.run('update', [{ sortRange: { range: { sheetId } } }])).toThrow('sort spec');
  });
});
