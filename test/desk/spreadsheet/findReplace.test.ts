import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../src/desk';
import { idOf, openBook } from '../bundles';

const find = (desk: Desk, body: object) =>
  (desk.run('update', [{ findReplace: body }]) as { replies: [{ findReplace: object }] }).replies[0]
    .findReplace;

describe('findReplace', () => {
  test('whole cells of one tab, with their case', async () => {
    const desk = await openBook({ A: [['cũ', 'cũ rồi'], ['Cũ'], [null, 'cũ']], B: [['cũ']] });
    const whole = { replacement: 'mới', matchEntireCell: true, matchCase: true };
    const sheetId = idOf(desk, 'A');
    expect(find(desk, { find: 'cũ', ...whole, sheetId })).toEqual({
      valuesChanged: 2,
      occurrencesChanged: 2,
      rowsChanged: 2,
      sheetsChanged: 1,
    });
    expect(find(desk, { find: 'không có', ...whole, sheetId })).toEqual({});
    expect(desk.values('A')).toEqual([['mới', 'cũ rồi'], ['Cũ'], [null, 'mới']]);
    expect(desk.values('B')).toEqual([['cũ']]);
  });

  test('parts of cells of all tabs, whatever their case; a cell counts once, a place each time', async () => {
    const desk = await openBook({ A: [['aXa', 'x$x'], ['b']], B: [['X']] });
    expect(find(desk, { find: 'x', replacement: '$&', allSheets: true })).toEqual({
      valuesChanged: 3,
      occurrencesChanged: 4,
      rowsChanged: 2,
      sheetsChanged: 2,
    });
    expect(desk.values('A')).toEqual([['a$&a', '$&$$&'], ['b']]);
  });

  test('by a pattern in a range; a number changed stays a number; empty is empty', async () => {
    const desk = await openBook({
      A: [
        ['tổ 12', 1234, 'ra'],
        ['tổ 7', 5, 'ra'],
      ],
    });
    const range = { sheetId: idOf(desk, 'A'), endRowIndex: 1 };
    find(desk, { find: '(\\d)(\\d)', replacement: '$2$1', searchByRegex: true, range });
    find(desk, { find: 'ra', replacement: '', range });
    expect(desk.values('A')).toEqual([
      ['tổ 21', 2143],
      ['tổ 7', 5, 'ra'],
    ]);
    expect(() => find(desk, { find: '(', searchByRegex: true, range })).toThrow('Invalid regular');
  });

  test('formulas only where they are asked for', async () => {
    const desk = await openBook({ A: [['1']] });
    const start = { sheetId: idOf(desk, 'A'), rowIndex: 0, columnIndex: 1 };
    const values = [{ userEnteredValue: { formulaValue: '=1+1' } }];
    desk.run('update', [
      { updateCells: { start, rows: [{ values }], fields: 'userEnteredValue' } },
    ]);
    const body = { find: '1', replacement: '2', allSheets: true };
    expect(find(desk, body)).toMatchObject({ valuesChanged: 1, occurrencesChanged: 1 });
    expect(find(desk, { ...body, includeFormulas: true })).toEqual({
      formulasChanged: 1,
      occurrencesChanged: 2,
      rowsChanged: 1,
      sheetsChanged: 1,
    });
    expect(desk.values('A')).toEqual([['2', 4]]);
  });

  test('without a place to look, or with two, is refused', async () => {
    const desk = await openBook({ A: [['cũ']] });
    expect(() => find(desk, { find: 'cũ' })).toThrow('Exactly one');
    expect(() => find(desk, { find: 'cũ', allSheets: true, sheetId: 1 })).toThrow('Exactly one');
    expect(() => find(desk, { allSheets: true })).toThrow('find must be set');
  });
});
