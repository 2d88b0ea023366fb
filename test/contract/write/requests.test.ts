import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, columnMarkId, textCell, toRequests } from '../../../src/contract/write';
import { makeWorkbook } from '../../../src/desk';
import { valuesOf } from '../../setUp/desk';
import { apply, applyRequests, begun, layoutOf, sheetOf, rewrite as tab } from './desk';

function log(...texts: readonly string[]): Change {
  return {
    kind: 'appendRows',
    tab: 'Nhật ký',
    header: ['Lệnh'],
    widths: [100],
    rows: texts.map((text) => [textCell(text)]),
  };
}

describe('a plan as requests', () => {
  it('writes any text as text, whatever it begins with', () => {
    const anyText = fc
      .tuple(fc.constantFrom('', '=', '+', '-', '@', "'"), fc.string({ minLength: 1 }))
      .map(([first, rest]) => first + rest);
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 8 }), (texts) => {
        const after = apply(begun(), [
          tab('Tổng hợp', [[textCell('đầu')], ...texts.map((text) => [textCell(text)])]),
          log(...texts),
        ]);
        const written = sheetOf(after, 'Tổng hợp')
          .rows.slice(1)
          .map((row) => row?.[0]?.value);
        expect(written).toEqual(texts);
        expect(
          sheetOf(after, 'Nhật ký')
            .rows.slice(1)
            .map((row) => row?.[0]?.value),
        ).toEqual(texts);
      }),
    );
  });

  it('leaves nothing of a tab that it writes anew, and nothing else is touched', () => {
    const first = apply(begun(), [
      tab('Kiểm tra', [[textCell('a')], [textCell('b')], [textCell('c')]]),
    ]);
    const second = apply(first, [tab('Kiểm tra', [[textCell('x')]])]);
    expect(valuesOf(second, 'Kiểm tra')).toEqual([['x']]);
    expect(sheetOf(second, 'Kiểm tra').merges).toEqual([]);
    expect(valuesOf(second, 'Trang của tôi')).toEqual([['giữ nguyên']]);
  });

  it('writes the first of two tabs whose names read the same, as it is read', () => {
    const first = makeWorkbook({ 'Kiểm tra': [['cũ'], ['cũ']], 'Kiểm  Tra': [['của tôi']] });
    const rows = ['x', 'y', 'z'].map((text) => [textCell(text)]);
    const after = apply(first, [tab('Kiểm tra', rows)]);
    expect(valuesOf(after, 'Kiểm tra')).toEqual([['x'], ['y'], ['z']]);
    expect(valuesOf(after, 'Kiểm  Tra')).toEqual([['của tôi']]);
  });

  it('is the same workbook when written twice', () => {
    const changes = [tab('Kiểm tra', [[textCell('a')], [textCell('b', 'error')]])];
    const once = apply(begun(), changes);
    const twice = apply(once, changes);
    expect(sheetOf(twice, 'Kiểm tra').rows).toEqual(sheetOf(once, 'Kiểm tra').rows);
  });

  it('puts a new tab where it is told, else at the end', () => {
    const after = apply(begun(), [
      tab('Cuối', [[textCell('a')]]),
      tab('Đầu', [[textCell('a')]], { index: 0 }),
    ]);
    expect(after.sheets.map(({ title }) => title)).toEqual(['Đầu', 'Trang của tôi', 'Cuối']);
  });

  it('makes a tab once for all that is appended to it, before what comes after', () => {
    const guard: Change = { kind: 'requests', requests: [] };
    const after = apply(begun(), [log('một'), guard, log('hai', 'ba')]);
    expect(valuesOf(after, 'Nhật ký')).toEqual([['Lệnh'], ['một'], ['hai'], ['ba']]);
    expect(valuesOf(apply(after, [log('bốn')]), 'Nhật ký')).toHaveLength(5);
  });

  it('links to a cell of a tab that the same batch makes', () => {
    const link = { kind: 'cell' as const, tab: 'Đích', cell: 'B7' };
    const after = apply(begun(), [
      tab('Nguồn', [[{ ...textCell('xem'), link }]]),
      tab('Đích', [[textCell('a')]]),
    ]);
    const cell = sheetOf(after, 'Nguồn').rows[0]?.[0];
    expect(cell?.format?.textFormat?.link?.uri).toBe(
      `#gid=${sheetOf(after, 'Đích').sheetId}&range=B7`,
    );
  });

  it('cuts what a cell cannot hold and says so', () => {
    const after = apply(begun(), [tab('Dài', [[textCell('x'.repeat(60_000))]])]);
    const value = String(sheetOf(after, 'Dài').rows[0]?.[0]?.value);
    expect(value).toHaveLength(50_000);
    expect(value).toMatch(/… \(đã rút ngắn\)$/);
  });

  it.each(['', 'x'])('cuts no letter of two units in half (%j before them)', (shift) => {
    const after = apply(begun(), [tab('Dài', [[textCell(shift + '😀'.repeat(30_000))]])]);
    const value = String(sheetOf(after, 'Dài').rows[0]?.[0]?.value);
    expect(value.length).toBeGreaterThanOrEqual(49_999);
    expect(value.replace(/^x?(😀)+/, '')).toBe(' … (đã rút ngắn)');
  });

  it('keeps one mark a key, the last one', () => {
    const mark = (value: string): Change => ({ kind: 'mark', key: 'run', value });
    const after = apply(apply(begun(), [mark('một')]), [mark('hai')]);
    expect(after.developerMetadata.map(({ metadataValue }) => metadataValue)).toEqual(['hai']);
  });

  it('gives appended rows the look of the tab, with their links', () => {
    const link = { kind: 'page' as const, url: 'https://example.vn/a' };
    const linked: Change = {
      kind: 'appendRows',
      tab: 'Nhật ký',
      header: ['Lệnh'],
      widths: [100],
      rows: [[{ ...textCell('xem'), link }]],
    };
    const after = apply(apply(begun(), [log('một')]), [linked]);
    const [, first, second] = sheetOf(after, 'Nhật ký').rows.map((row) => row?.[0]?.format);
    const { link: written, ...ink } = second?.textFormat ?? {};
    expect(written?.uri).toBe(link.url);
    expect({ ...second, textFormat: ink }).toEqual(first);
  });

  it('keeps what somebody types after the plan was made in a hidden copy', () => {
    const before = apply(begun(), [tab('Kiểm tra', [[textCell('a')]])]);
    const changes = (text: string): readonly Change[] => [
      { kind: 'snapshotTab', tab: 'Kiểm tra', as: '_Kiểm tra trước' },
      { kind: 'snapshotTab', tab: 'Chưa có', as: '_Chưa có' },
      tab('Kiểm tra', [[textCell(text)]]),
    ];
    const requests = toRequests(layoutOf(before), changes('b'));
    const { sheetId } = sheetOf(before, 'Kiểm tra');
    const typed = applyRequests(before, [
      {
        updateCells: {
          start: { sheetId, rowIndex: 0, columnIndex: 1 },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'giải trình' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    const after = applyRequests(typed, requests);
    expect(valuesOf(after, 'Kiểm tra')).toEqual([['b']]);
    expect(valuesOf(after, '_Kiểm tra trước')).toEqual([['a', 'giải trình']]);
    expect(sheetOf(after, '_Kiểm tra trước').properties.hidden).toBe(true);
    const again = apply(after, changes('c'));
    expect(again.sheets.map(({ title }) => title)).toEqual(after.sheets.map(({ title }) => title));
    expect(valuesOf(again, '_Kiểm tra trước')).toEqual([['b']]);
  });

  it('leaves a hidden copy that is closed to the runner, and makes another', () => {
    const before = apply(begun(), [tab('Kiểm tra', [[textCell('a')]])]);
    const changes = (text: string): readonly Change[] => [
      { kind: 'snapshotTab', tab: 'Kiểm tra', as: '_Kiểm tra trước' },
      tab('Kiểm tra', [[textCell(text)]]),
    ];
    const kept = apply(before, changes('b'));
    const { sheetId } = sheetOf(kept, '_Kiểm tra trước');
    const closed = applyRequests(kept, [
      { addProtectedRange: { protectedRange: { range: { sheetId } } } },
    ]);
    /** What somebody writes whom the protection keeps out. */
    const written = (book: typeof closed, text: string) =>
      applyRequests(book, toRequests(layoutOf(book, true), changes(text)));
    const next = written(written(closed, 'c'), 'd');
    expect(valuesOf(next, '_Kiểm tra trước')).toEqual([['a']]);
    expect(valuesOf(next, '_Kiểm tra trước 2')).toEqual([['c']]);
    expect(next.sheets).toHaveLength(closed.sheets.length + 1);
  });

  it('marks a column, which is found again where people move it', () => {
    const before = makeWorkbook({ 'Biểu chung': [['Kỳ', 'Kiểm tra']] });
    const key = 'cột Kiểm tra';
    const marked = apply(before, [{ kind: 'markColumn', tab: 'Biểu chung', column: 1, key }]);
    const { sheetId } = sheetOf(before, 'Biểu chung');
    const after = applyRequests(marked, [
      {
        insertDimension: {
          range: { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 2 },
        },
      },
    ]);
    expect(after.developerMetadata).toMatchObject([
      {
        metadataId: columnMarkId(key),
        metadataKey: key,
        location: { dimensionRange: { sheetId, dimension: 'COLUMNS', startIndex: 3, endIndex: 4 } },
      },
    ]);
  });
});
