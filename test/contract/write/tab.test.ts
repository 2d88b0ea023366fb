import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberCell, type TabContent, textCell, toRequests } from '../../../src/contract/write';
import type { Spreadsheet } from '../../../src/desk/spreadsheet';
import {
  anyContent,
  apply,
  applyRequests,
  begun,
  beyond,
  expected,
  layoutOf,
  rewrite,
  seen,
  sheetOf,
  TabIds,
} from './desk';

/** A tab of an earlier run; a batch works on a copy, so that it can be shared. */
const OLD = apply(begun(), [
  rewrite(
    'Kiểm tra',
    Array.from({ length: 60 }, () => [textCell('cũ', 'error'), numberCell(5, 2)]),
    { lastColumnHidden: true },
  ),
]);

/** What others do to a generated tab. */
const MEDDLED = meddled(OLD);

function meddled(spreadsheet: Spreadsheet): Spreadsheet {
  const { sheetId } = sheetOf(spreadsheet, 'Kiểm tra');
  const rows = (start: number, end: number) => ({
    sheetId,
    startRowIndex: start,
    endRowIndex: end,
    startColumnIndex: 0,
    endColumnIndex: 2,
  });
  const typed = [{ columnIndex: 0, columnName: 'cũ', columnType: 'DROPDOWN' }];
  return applyRequests(spreadsheet, [
    {
      updateSheetProperties: {
        properties: { sheetId, gridProperties: {} },
        fields: 'gridProperties(frozenRowCount,frozenColumnCount)',
      },
    },
    { addTable: { table: { range: rows(20, 40), name: 'Bảng', columnProperties: typed } } },
    { mergeCells: { range: rows(0, 2), mergeType: 'MERGE_COLUMNS' } },
    { setBasicFilter: { filter: { range: rows(3, 9) } } },
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'ROWS', startIndex: 1, endIndex: 60 },
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    },
    { appendDimension: { sheetId, dimension: 'COLUMNS', length: 3 } },
    {
      updateCells: {
        start: { sheetId, rowIndex: 50, columnIndex: 4 },
        rows: [{ values: [{ userEnteredValue: { stringValue: 'ghi tay' }, note: 'ghi chú' }] }],
        fields: 'userEnteredValue,note',
      },
    },
  ]);
}

describe('a generated tab', () => {
  it('shows what it would show written cell by cell, new or over what stood there', () => {
    fc.assert(
      fc.property(anyContent('Kiểm tra'), fc.boolean(), (content, stands) => {
        const before = stands ? MEDDLED : begun();
        const grid = layoutOf(before);
        const after = apply(before, [{ kind: 'rewriteTab', content }]);
        const sheet = sheetOf(after, 'Kiểm tra');
        const [shows, should] = [seen(sheet, content), expected(content, new TabIds(grid))];
        // Deep comparison is slow: only for what differs.
        if (JSON.stringify(shows) !== JSON.stringify(should)) expect(shows).toEqual(should);
        expect(beyond(sheet, content)).toEqual([]);
        expect(
          content.widths.map((_, column) => sheet.columnMetadata.get(column)?.pixelSize),
        ).toEqual(content.widths);
        expect(
          content.widths.map((_, column) => !!sheet.columnMetadata.get(column)?.hiddenByUser),
        ).toEqual(
          content.widths.map(
            (_, column) =>
              (content.lastColumnHidden && column === content.widths.length - 1) ||
              (!content.lastColumnHidden && stands && column === 1),
          ),
        );
        expect(sheet.grid.frozenRowCount ?? 0).toBe(content.frozenRows);
        expect(sheet.grid.frozenColumnCount ?? 0).toBe(content.frozenColumns);
        expect(sheet.merges).toEqual([]);
        expect(sheet.basicFilter).toBeUndefined();
        expect(sheet.tables).toEqual([]);
        expect([...sheet.rowMetadata.values()].some((row) => row.hiddenByUser)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('never shrinks its grid, as formulas elsewhere would lose their cells for good', () => {
    const before = MEDDLED;
    const { rowCount, columnCount } = sheetOf(before, 'Kiểm tra');
    const after = apply(before, [rewrite('Kiểm tra', [[textCell('mới')]])]);
    expect(sheetOf(after, 'Kiểm tra')).toMatchObject({ rowCount, columnCount });
    const requests = toRequests(layoutOf(before), [rewrite('Kiểm tra', [[textCell('mới')]])]);
    expect(JSON.stringify(requests)).not.toMatch(/"(rowCount|columnCount)"/);
  });

  it('empties rows too that somebody inserts after the plan was made', () => {
    const before = OLD;
    const requests = toRequests(layoutOf(before), [rewrite('Kiểm tra', [[textCell('mới')]])]);
    const { sheetId } = sheetOf(before, 'Kiểm tra');
    const meanwhile = applyRequests(before, [
      {
        insertDimension: {
          range: { sheetId, dimension: 'ROWS', startIndex: 10, endIndex: 30 },
          inheritFromBefore: true,
        },
      },
    ]);
    const sheet = sheetOf(applyRequests(meanwhile, requests), 'Kiểm tra');
    expect(sheet.rows.flat().flatMap((cell) => cell?.value ?? [])).toEqual(['mới']);
    expect(sheet.rowCount).toBe(80);
  });

  it('is written beside a filter, a merge across the frozen rows and hidden rows of people', () => {
    const before = MEDDLED;
    const rows = [[textCell('tiêu đề', 'title')], [textCell('a'), textCell('b')]];
    expect(() => apply(before, [rewrite('Kiểm tra', rows)])).not.toThrow();
    const requests = toRequests(layoutOf(before), [rewrite('Kiểm tra', rows)]);
    expect(requests.some((request) => request.mergeCells)).toBe(false);
  });

  it('folds and filters as it says, whatever folded before, and the same a second time', () => {
    const rows = ['nhãn', 'TRỤC', 'MỤC', 'a', 'b'].map((text) => [textCell(text), textCell('')]);
    const folds: TabContent['folds'] = [
      { dimension: 'COLUMNS', start: 1, end: 2, closed: true },
      { dimension: 'ROWS', start: 2, end: 5 },
      { dimension: 'ROWS', start: 3, end: 5 },
    ];
    const change = rewrite('Kiểm tra', rows, { folds, isFiltered: true });
    const looks = (spreadsheet: Spreadsheet) => {
      const sheet = sheetOf(spreadsheet, 'Kiểm tra');
      const ends = ({ range, depth, collapsed }: (typeof sheet.rowGroups)[number]) =>
        [range?.startIndex, range?.endIndex, depth, ...(collapsed ? ['gập'] : [])].join(' ');
      return {
        rows: sheet.rowGroups.map(ends),
        columns: sheet.columnGroups.map(ends),
        hidden: [...sheet.columnMetadata].filter(([, { hiddenByUser }]) => hiddenByUser),
        after: [sheet.grid.rowGroupControlAfter, sheet.grid.columnGroupControlAfter],
        filter: [sheet.basicFilter?.range?.startRowIndex, sheet.basicFilter?.range?.endRowIndex],
      };
    };
    const group = (dimension: string, startIndex: number, endIndex: number) => ({
      addDimensionGroup: {
        range: { sheetId: sheetOf(OLD, 'Kiểm tra').sheetId, dimension, startIndex, endIndex },
      },
    });
    const meddledFolds = applyRequests(OLD, [
      group('ROWS', 1, 50),
      group('ROWS', 1, 3),
      group('COLUMNS', 0, 2),
    ]);
    for (const before of [begun(), OLD, meddledFolds]) {
      const once = apply(before, [change]);
      expect(looks(once)).toMatchObject({
        rows: ['2 5 1', '3 5 2'],
        columns: ['1 2 1 gập'],
        hidden: [[1, { hiddenByUser: true }]],
        after: [undefined, undefined],
        filter: [0, 5],
      });
      expect(looks(apply(once, [change]))).toEqual(looks(once));
    }
    // Where the add-on folds nothing, what people folded stays.
    expect(looks(apply(meddledFolds, [rewrite('Kiểm tra', rows)])).rows).toEqual([
      '1 50 1',
      '1 3 2',
    ]);
  });

  it('keeps the ids of its views, takes away those that it made and no longer wants, and no others', () => {
    const view = (title: string) => ({ title, column: 0, formula: '=LEN($B2)>0' });
    const wanting = (...titles: readonly string[]) =>
      rewrite('Kiểm tra', [[textCell('nhãn'), textCell('')], [textCell('a')]], {
        views: { prefix: 'Số của ', wanted: titles.map(view) },
      });
    const views = (spreadsheet: Spreadsheet) =>
      sheetOf(spreadsheet, 'Kiểm tra').filterViews.map(({ title, filterViewId }) => [
        title,
        filterViewId,
      ]);
    const { sheetId } = sheetOf(OLD, 'Kiểm tra');
    const own = { title: 'của tôi', range: { sheetId } };
    const once = apply(applyRequests(OLD, [{ addFilterView: { filter: own } }]), [
      wanting('Số của CAP', 'Số của HCC'),
    ]);
    expect(views(once).map(([title]) => title)).toEqual(['của tôi', 'Số của CAP', 'Số của HCC']);
    const again = apply(once, [wanting('Số của CAP', 'Số của HCC')]);
    expect(sheetOf(again, 'Kiểm tra').filterViews).toEqual(sheetOf(once, 'Kiểm tra').filterViews);
    const fewer = apply(again, [wanting('Số của HCC')]);
    expect(views(fewer)).toEqual(views(once).filter(([title]) => title !== 'Số của CAP'));
    expect(sheetOf(fewer, 'Kiểm tra').filterViews.at(-1)).toMatchObject({
      range: { startRowIndex: 0, endRowIndex: 2 },
      criteria: { 0: { condition: { type: 'CUSTOM_FORMULA' } } },
    });
  });

  it('links each part of a text that has a link of its own', () => {
    const target = { kind: 'cell', tab: 'Trang của tôi', cell: 'A1' } as const;
    const links = [
      { start: 0, end: 5, link: target },
      { start: 7, end: 12, link: target },
    ];
    const cell = { ...textCell('CAP 1; HCC 2'), links };
    const sheet = sheetOf(apply(begun(), [rewrite('Kiểm tra', [[cell]])]), 'Kiểm tra');
    const uri = `#gid=${sheetOf(begun(), 'Trang của tôi').sheetId}&range=A1`;
    expect(sheet.rows[0]?.[0]?.runs).toEqual([
      { startIndex: 0, format: { link: { uri } } },
      { startIndex: 5, format: {} },
      { startIndex: 7, format: { link: { uri } } },
    ]);
  });

  it('gives the look of its one cell to a whole row, as a band', () => {
    const rows = [[textCell('DẢI', 'section')], [textCell('a'), textCell('b')]];
    const sheet = sheetOf(apply(begun(), [rewrite('Dải', rows)]), 'Dải');
    const [first, second] = sheet.rows[0] ?? [];
    expect(second?.format).toEqual(first?.format);
    expect(first?.format?.wrapStrategy).toBe('OVERFLOW_CELL');
    expect(Object.keys(first?.format?.borders ?? {})).toEqual(['top', 'bottom']);
  });

  it('keeps the plain look of blank cells that people may type into', () => {
    const rows = [
      [textCell('1', 'figure'), textCell('', 'text')],
      [textCell('2', 'figure'), textCell('3', 'figure')],
    ];
    const sheet = sheetOf(apply(begun(), [rewrite('Trống', rows)]), 'Trống');
    expect(sheet.rows[0]?.[1]?.format?.horizontalAlignment).toBeUndefined();
  });

  it('takes requests by regions, not by cells', () => {
    const rows: TabContent['rows'] = [
      [textCell('TỔNG HỢP', 'title')],
      ...Array.from({ length: 200 }, (_, row) =>
        row % 10 === 0
          ? [textCell(`Mục ${row}`, 'section')]
          : [
              textCell('Đơn vị', 'text'),
              textCell('%', 'centred'),
              row % 7 === 0 ? textCell('…', 'muted') : numberCell(row, row % 30 === 1 ? 1 : 0),
            ],
      ),
    ];
    const requests = toRequests(layoutOf(begun()), [
      rewrite('Tổng hợp', rows, { widths: [100, 100, 100] }),
    ]);
    expect(requests.length).toBeLessThan(80);
  });
});
