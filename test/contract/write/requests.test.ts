import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, type TabContent, textCell, toRequests } from '../../../src/contract/write';
import { makeWorkbook } from '../../../src/desk';
import { definitions } from '../../../src/desk/schema';
import type { Spreadsheet } from '../../../src/desk/spreadsheet';
import { applyBatch } from '../../../src/desk/spreadsheet';
import { layoutOf, sheetOf, valuesOf } from '../../setUp/desk';

function apply(spreadsheet: Spreadsheet, changes: readonly Change[]): Spreadsheet {
  const requests = toRequests(layoutOf(spreadsheet), changes);
  return applyBatch(spreadsheet, requests as never, definitions('sheets'), undefined).spreadsheet;
}

function tab(title: string, rows: TabContent['rows'], more: Partial<TabContent> = {}): Change {
  const content = { title, widths: [100, 200], rows, frozenRows: 1, frozenColumns: 0, ...more };
  return { kind: 'rewriteTab', content };
}

function log(...texts: readonly string[]): Change {
  return {
    kind: 'appendRows',
    tab: 'Nhật ký',
    header: ['Lệnh'],
    widths: [100],
    rows: texts.map((text) => [textCell(text)]),
  };
}

const begun = () => makeWorkbook({ 'Trang của tôi': [['giữ nguyên']] });

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

  it('keeps one mark a key, the last one', () => {
    const mark = (value: string): Change => ({ kind: 'mark', key: 'run', value });
    const after = apply(apply(begun(), [mark('một')]), [mark('hai')]);
    expect(after.developerMetadata.map(({ metadataValue }) => metadataValue)).toEqual(['hai']);
  });
});
