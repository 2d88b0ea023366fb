import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Batches,
  batchBytes,
  type Change,
  cleanUp,
  planBatches,
  type Request,
  textCell,
  toRequests,
} from '../../../src/contract/write';
import type { Spreadsheet } from '../../../src/desk/spreadsheet';
import { anyContent, apply, applyRequests, begun, layoutOf, rewrite, sheetOf, shown } from './desk';

const LIMIT = 9000;

function applyAll(spreadsheet: Spreadsheet, { staged, last }: Batches): Spreadsheet {
  return [...staged, last].reduce(applyRequests, spreadsheet);
}

function sentBytes(requests: readonly Request[]): number {
  return Buffer.byteLength(JSON.stringify({ requests }));
}

const long = (text: string, count: number) =>
  Array.from({ length: count }, (_, row) => [
    textCell(`${text} ${row} ${'ẫ'.repeat(row % 50)}`),
    textCell(`${row}`, row % 9 === 0 ? 'error' : 'text'),
  ]);

const log: Change = {
  kind: 'appendRows',
  tab: 'Nhật ký',
  header: ['Lệnh'],
  widths: [100],
  rows: [[textCell('Kiểm tra')]],
};
const run: Change = { kind: 'mark', key: 'run', value: 'mã lần chạy' };

const STANDING = apply(begun(), [
  rewrite('Kiểm tra', long('cũ', 90)),
  rewrite('Tổng hợp', long('cũ', 5)),
]);

describe('a plan as batches', () => {
  it('is one batch where it fits', () => {
    const changes = [rewrite('Kiểm tra', [[textCell('mới')]]), log, run];
    const grid = layoutOf(STANDING);
    const { staged, last, bytes } = planBatches(grid, changes);
    expect(staged).toEqual([]);
    expect(last).toEqual(toRequests(grid, changes));
    expect(bytes).toEqual([sentBytes(last)]);
  });

  it('shows in the end what one batch shows, whichever tabs were filled beforehand', () => {
    let stagedRuns = 0;
    fc.assert(
      fc.property(
        anyContent('Kiểm tra'),
        anyContent('Tổng hợp'),
        anyContent('PL 01'),
        anyContent('PL 02'),
        fc.option(fc.nat({ max: 1 }), { nil: undefined }),
        (findings, rollup, first, second, index) => {
          const changes: Change[] = [
            { kind: 'snapshotTab', tab: 'Kiểm tra', as: '_trước' },
            ...[findings, rollup, index === undefined ? first : { ...first, index }, second].map(
              (content): Change => ({ kind: 'rewriteTab', content }),
            ),
            log,
            run,
          ];
          const grid = layoutOf(STANDING);
          const batches = planBatches(grid, changes, LIMIT);
          const everything = [...batches.staged, batches.last];
          expect(batches.bytes).toEqual(everything.map(sentBytes));
          expect(Math.max(...batches.bytes)).toBeLessThanOrEqual(LIMIT);
          const once = shown(apply(STANDING, changes));
          const shownNow = withoutIds(shown(applyAll(STANDING, batches)));
          if (batches.staged.length > 0) stagedRuns += 1;
          expectSame(shownNow, withoutIds(once));
        },
      ),
      { numRuns: 60 },
    );
    expect(stagedRuns).toBeGreaterThan(12);
  });

  it('folds, filters and has its views as one batch has, whether the tab stood before or not', () => {
    const guided = (title: string) =>
      rewrite(title, long('mới', 300), {
        folds: [
          { dimension: 'COLUMNS', start: 1, end: 2, closed: true },
          { dimension: 'ROWS', start: 2, end: 300 },
        ],
        isFiltered: true,
        views: {
          prefix: 'Số của ',
          wanted: [{ title: 'Số của CAP', column: 0, formula: '=LEN($B2)>0' }],
        },
      });
    const changes = [guided('Tổng hợp'), guided('PL 01')];
    const folded = apply(STANDING, changes);
    for (const before of [STANDING, folded]) {
      const batches = planBatches(layoutOf(before), changes, LIMIT);
      expect(batches.staged.length).toBeGreaterThan(3);
      const guides = (spreadsheet: Spreadsheet) =>
        ['Tổng hợp', 'PL 01'].map((title) => {
          const sheet = sheetOf(spreadsheet, title);
          const { rowGroups, columnGroups, basicFilter, filterViews, columnMetadata } = sheet;
          return { rowGroups, columnGroups, basicFilter, filterViews, columnMetadata };
        });
      const ids = (spreadsheet: Spreadsheet) =>
        JSON.parse(
          JSON.stringify(guides(spreadsheet)).replace(/"(sheetId|filterViewId)":\d+/g, '"id":0'),
        );
      const after = applyAll(before, batches);
      expect(ids(after)).toEqual(ids(apply(before, changes)));
      expect(guides(after)[0]).toMatchObject({
        rowGroups: [{ range: { startIndex: 2, endIndex: 300 } }],
        filterViews: [{ title: 'Số của CAP' }],
      });
    }
  });

  it('shows nothing before the last batch, and leaves nothing behind', () => {
    const changes = [
      rewrite('Kiểm tra', long('mới', 300)),
      rewrite('PL 01', long('mới', 300)),
      run,
    ];
    const batches = planBatches(layoutOf(STANDING), changes, LIMIT);
    expect(batches.staged.length).toBeGreaterThan(3);
    const before = batches.staged.reduce(applyRequests, STANDING);
    const visible = (spreadsheet: Spreadsheet) =>
      spreadsheet.sheets.filter(({ properties }) => !properties.hidden);
    expect(visible(before).map(({ rows }) => rows)).toEqual(
      visible(STANDING).map(({ rows }) => rows),
    );
    expect(before.developerMetadata).toEqual([]);
    const after = applyRequests(before, batches.last);
    expect(after.sheets.map(({ title }) => title)).toEqual([
      'Trang của tôi',
      'Kiểm tra',
      'Tổng hợp',
      'PL 01',
    ]);
  });

  it('keeps the id of a tab that stands, and with it links and references of people', () => {
    const batches = planBatches(layoutOf(STANDING), [rewrite('Kiểm tra', long('mới', 300))], LIMIT);
    const after = applyAll(STANDING, batches);
    expect(sheetOf(after, 'Kiểm tra').sheetId).toBe(sheetOf(STANDING, 'Kiểm tra').sheetId);
  });

  it('leads links to the tabs that stay', () => {
    const link = { kind: 'cell' as const, tab: 'PL 01', cell: 'B7' };
    const changes = [
      rewrite('Kiểm tra', [[{ ...textCell('xem'), link }], ...long('mới', 300)]),
      rewrite('PL 01', long('mới', 300)),
    ];
    const after = applyAll(STANDING, planBatches(layoutOf(STANDING), changes, LIMIT));
    expect(sheetOf(after, 'Kiểm tra').rows[0]?.[0]?.format?.textFormat?.link?.uri).toBe(
      `#gid=${sheetOf(after, 'PL 01').sheetId}&range=B7`,
    );
  });

  it('clears what an earlier run left, by itself or when it is asked', () => {
    const changes = [rewrite('Kiểm tra', long('mới', 300)), run];
    const plan = planBatches(layoutOf(STANDING), changes, LIMIT);
    const broken = plan.staged.slice(0, 2).reduce(applyRequests, STANDING);
    expect(broken.sheets.map(({ title }) => title)).toContain('_Bốn Trục tạm Kiểm tra');
    expect(withoutIds(shown(applyRequests(broken, cleanUp(layoutOf(broken)))))).toEqual(
      withoutIds(shown(STANDING)),
    );
    const expectedAfter = withoutIds(shown(applyAll(STANDING, plan)));
    const again = planBatches(layoutOf(broken), changes, LIMIT);
    expect(withoutIds(shown(applyAll(broken, again)))).toEqual(expectedAfter);
    const small = planBatches(layoutOf(broken), [run]);
    expect(small.staged).toEqual([]);
    expect(applyAll(broken, small).sheets.map(({ title }) => title)).not.toContain(
      '_Bốn Trục tạm Kiểm tra',
    );
  });

  it('puts a hidden copy in its place however many tabs an earlier run left before it', () => {
    const { staged } = planBatches(
      layoutOf(begun()),
      ['A', 'B', 'C'].map((title) => rewrite(title, long('x', 300))),
      LIMIT,
    );
    const left = staged.reduce(applyRequests, begun());
    const interrupted = applyRequests(left, [
      { addSheet: { properties: { sheetId: 99, title: 'Kiểm tra' } } },
    ]);
    expect(interrupted.sheets).toHaveLength(5);
    const copy: Change = { kind: 'snapshotTab', tab: 'Kiểm tra', as: '_trước' };
    const after = applyAll(interrupted, planBatches(layoutOf(interrupted), [copy]));
    expect(after.sheets.map(({ title }) => title)).toEqual(['Trang của tôi', 'Kiểm tra', '_trước']);
  });

  it('takes no tab of people for its own, whatever its name', () => {
    const named = applyRequests(STANDING, [
      { addSheet: { properties: { sheetId: 77, title: '_Bốn Trục tạm Kiểm tra' } } },
    ]);
    const plan = planBatches(layoutOf(named), [rewrite('Kiểm tra', long('mới', 300))], LIMIT);
    expect(applyAll(named, plan).sheets.map(({ title }) => title)).toContain(
      '_Bốn Trục tạm Kiểm tra',
    );
    expect(cleanUp(layoutOf(named))).toEqual([]);
  });

  it('splits a long row between cells', () => {
    const wide = Array.from({ length: 10 }, (_, column) =>
      textCell(`${column}${'x'.repeat(2000)}`),
    );
    const changes = [rewrite('Rộng', [wide], { widths: wide.map(() => 100) }), run];
    const batches = planBatches(layoutOf(STANDING), changes, LIMIT);
    expect(batches.staged.length).toBeGreaterThan(2);
    expect(Math.max(...batches.bytes)).toBeLessThanOrEqual(LIMIT);
    expect(withoutIds(shown(applyAll(STANDING, batches)))).toEqual(
      withoutIds(shown(apply(STANDING, changes))),
    );
  });

  it('keeps whole what can be filled nowhere else, however large', () => {
    const logged = apply(STANDING, [log]);
    const changes: Change[] = [
      rewrite('Kiểm tra', long('mới', 300)),
      { ...log, rows: long('dòng', 300).map(([cell = textCell('')]) => [cell]) },
      run,
    ];
    const batches = planBatches(layoutOf(logged), changes, LIMIT);
    const before = batches.staged.reduce(applyRequests, logged);
    expect(sheetOf(before, 'Nhật ký').rows).toEqual(sheetOf(logged, 'Nhật ký').rows);
    expect(withoutIds(shown(applyRequests(before, batches.last)))).toEqual(
      withoutIds(shown(apply(logged, changes))),
    );
  });

  it('makes the hidden tabs first, then fills them as often as it takes', () => {
    const changes = [rewrite('Kiểm tra', long('mới', 300)), rewrite('PL 01', long('mới', 300))];
    const { staged, last } = planBatches(layoutOf(STANDING), changes, LIMIT);
    const [making = [], ...filling] = staged;
    expect(making.map((request) => Object.keys(request))).toEqual([['addSheet'], ['addSheet']]);
    const twice = [making, ...filling.flatMap((batch) => [batch, batch]), last];
    expect(withoutIds(shown(twice.reduce(applyRequests, STANDING)))).toEqual(
      withoutIds(shown(apply(STANDING, changes))),
    );
  });

  it('lets nothing that fills a tab arrive once the tab is in its place', () => {
    const changes = [rewrite('Kiểm tra', long('mới', 300)), rewrite('PL 01', long('mới', 300))];
    const { staged, last } = planBatches(layoutOf(STANDING), changes, LIMIT);
    const after = applyAll(STANDING, { staged, last, bytes: [] });
    const [, ...filling] = staged;
    expect(filling.length).toBeGreaterThan(3);
    for (const late of filling) expect(() => applyRequests(after, late)).toThrow();
  });

  it('counts bytes as UTF-8 JSON', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const requests = [
          {
            updateCells: {
              start: { sheetId: 1 },
              rows: texts.map((text) => ({
                values: [{ userEnteredValue: { stringValue: text } }],
              })),
              fields: 'userEnteredValue',
            },
          },
          ...texts.map((text) => ({ addSheet: { properties: { title: text } } })),
        ];
        expect(batchBytes(requests)).toBe(sentBytes(requests));
      }),
    );
    expect(batchBytes([{ addSheet: { properties: { title: '\ud800"\n😀' } } }])).toBe(
      sentBytes([{ addSheet: { properties: { title: '\ud800"\n😀' } } }]),
    );
  });
});

/** Deep comparison is slow: only for what differs. */
function expectSame(left: unknown, right: unknown): void {
  if (JSON.stringify(left) !== JSON.stringify(right)) expect(left).toEqual(right);
}

/** Ids of tabs that are new differ by how they were made, and so do links to them. */
function withoutIds(workbook: unknown): unknown {
  const tabs = workbook as readonly { readonly sheetId: number; readonly title: string }[];
  const titles = new Map(tabs.map(({ sheetId, title }) => [sheetId, title]));
  return JSON.parse(
    JSON.stringify(workbook)
      .replace(
        /("sheetId":|#gid=)(\d+)/g,
        (_, before, id) =>
          `${before}${JSON.stringify(titles.get(Number(id)) ?? id).replace(/"/g, '')}`,
      )
      .replace(/"sheetId":[^,}]*/g, '"sheetId":0'),
  );
}
