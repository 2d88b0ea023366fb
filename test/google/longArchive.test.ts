import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Book, openBook } from '../../src/book';
import { type Cell, factColumns, type Grid, isUnread, TAB, type Tab } from '../../src/contract';
import { makeWorkbook } from '../../src/desk';
import type { Spreadsheet } from '../../src/desk/spreadsheet';
import { gridReader } from '../../src/google/gridReader';
import { renderText } from '../../src/report';
import { rollUp, summarise } from '../../src/rollup';
import { SMALL_MONTH } from '../run/small';
import { changed, formatted as formattedIn, type Service, serve } from './service';

/** A workbook with a long archive is read in parts: what comes of it is what comes of all of it. */

const ARCHIVES = Number(process.env.ARCHIVES ?? 25);
const HEADERS = (SMALL_MONTH[TAB.archive]?.[0] ?? []).map(String);

type Value = string | number | boolean | Date | null;

function workbookOf(
  rows: readonly (readonly Value[])[],
  headers: readonly string[] = HEADERS,
  ward: Partial<Ward> = {},
) {
  return makeWorkbook({ ...wardOf(ward), [TAB.archive]: [headers, ...rows] });
}

/** What asks for archived rows besides the sample month. */
interface Ward {
  /** `Kỳ` of the first report. */
  readonly period: string;
  /** Further indicators: codes with their formulas, and whether they wait for all units. */
  readonly formulas: readonly (readonly [string, string])[];
  /** Codes of tasks in the form. */
  readonly tasks: readonly string[];
  /** By which units are scored. */
  readonly criteria?: readonly string[];
}

function wardOf({ period = '2026-05', formulas = [], tasks = [], criteria = [] }: Partial<Ward>) {
  const under = (tab: string, values: Readonly<Record<string, string>>) =>
    (SMALL_MONTH[tab]?.[0] ?? []).map((header) => values[header] ?? '');
  return {
    ...SMALL_MONTH,
    'Cấu hình': (SMALL_MONTH['Cấu hình'] ?? []).map((row) =>
      row[0] === 'Kỳ' ? row.map((cell, at) => (at === 1 ? period : cell)) : row,
    ),
    'Chỉ tiêu': [
      ...(SMALL_MONTH['Chỉ tiêu'] ?? []),
      ...formulas.map(([Mã, formula]) =>
        under('Chỉ tiêu', { Mã, Tên: Mã, ĐVT: 'hội nghị', 'Công thức': formula }),
      ),
    ],
    'Biểu chung': [
      ...(SMALL_MONTH['Biểu chung'] ?? []),
      ...tasks.map((Mã) =>
        under('Biểu chung', {
          Kỳ: period,
          Trục: 'Đảng ủy',
          'Đơn vị': 'VPDU',
          Loại: 'Nhiệm vụ',
          Mã,
          'Nội dung': 'Một việc',
          'Trạng thái': 'Đang thực hiện',
        }),
      ),
    ],
    ...(criteria.length > 0 && {
      'Chấm điểm': [
        ['Mã', 'Tiêu chí', 'Đối tượng', 'Công thức', 'Điểm tối đa'],
        ...criteria.map((formula, at) => [`T${at}`, '', 'Đơn vị', formula, '10']),
      ],
    }),
  };
}

/** A row of the archive by header. */
function rowOf(values: Readonly<Record<string, Value>>): readonly Value[] {
  return HEADERS.map((header) => values[header] ?? null);
}

function idOf(workbook: Spreadsheet, title: string = TAB.archive): number {
  return workbook.sheets.find((sheet) => sheet.title === title)?.sheetId ?? -1;
}

/** A cell of the archive in a format. */
function formatted(workbook: Spreadsheet, row: number, header: string, numberFormat: object) {
  return formattedIn(workbook, idOf(workbook), [row, HEADERS.indexOf(header)], numberFormat);
}

/** A reader that takes the archive for a long one, as its rows need not be thousands. */
function partsOf(
  service: Service,
  titles: () => readonly string[] | undefined = () => service.workbook.sheets.map(titleOf),
  marked: readonly number[] = [],
) {
  return gridReader('sổ', { rowCountOf: () => 5000, markedRows: () => marked, titles });
}

function titleOf({ title }: { readonly title: string }): string {
  return title;
}

function inParts(workbook: Spreadsheet, marked: readonly number[] = []): Grid {
  return partsOf(serve(workbook), undefined, marked)().grid;
}

function whole(workbook: Spreadsheet): Grid {
  serve(workbook);
  return gridReader('sổ')().grid;
}

function archiveOf({ tabs }: Grid): Tab {
  const tab = tabs.find(({ title }) => title === TAB.archive);
  if (!tab) throw new Error('no archive');
  return tab;
}

function openOf(grid: Grid): Book {
  const book = openBook(grid, 'lượt');
  if (book.state === 'broken')
    throw new Error(
      book
        .findings()
        .map((one) => one.message)
        .join('\n'),
    );
  return book;
}

/** What is not known of a row that was not read whole. */
function isUntold(tab: Tab, finding: ReturnType<Book['findings']>[number]): boolean {
  if (finding.tab !== TAB.archive || finding.at.kind !== 'cell') return false;
  const columns = factColumns(tab.rows[0] ?? []) ?? [];
  return !columns.includes(finding.at.column);
}

/** The figures of the reports, made of the rows that they need, or of all that were ever archived. */
function figuresOf(grid: Grid, rows: 'needed' | 'all') {
  const { workbook } = openOf(grid);
  const { facts: entries, leftOut } = rows === 'all' ? workbook.withAllYears() : workbook;
  const { period, to } = workbook.settings;
  return summarise(rollUp({ ...workbook, entries, leftOut, period, to })).map(
    ({ indicator, value, previous, lastYear, cumulative, cumulativeLacks, coverage }) => [
      indicator.code,
      [value, previous, lastYear, cumulative].map((figure) =>
        figure.state === 'number' ? figure.value.toFixed() : figure,
      ),
      cumulativeLacks,
      [coverage.reported, coverage.expected],
    ],
  );
}

/** All that a run writes and says. */
function comesTo(grid: Grid, archive: Tab) {
  const book = openOf(grid);
  return {
    records: book.records(),
    shares: book.summaries().map(({ rows }) => rows.map(({ row }) => row)),
    appendices: book.appendices(),
    report: renderText(book.report()),
    findings: book
      .findings()
      .filter((finding) => !isUntold(archive, finding))
      .map(({ identity, ...finding }) => ({
        ...finding,
        // Of a row without a code it rests on words that may not have been read.
        ...(finding.tab === TAB.archive ? {} : { identity }),
      })),
  };
}

const period = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('2023-01', '2024-05', '2025-04', '2025-05', '2026-03') },
  { weight: 6, arbitrary: fc.constantFrom('2017-05', '2019-12', '2022-05', '2024-12', '2025-01') },
  {
    weight: 3,
    arbitrary: fc.constantFrom('2026-04', '2026-05', '2024', '2025-Q1', '2023-Q4', 'SK-2024-1'),
  },
  { weight: 1, arbitrary: fc.constantFrom('', 'tháng 5', 2024, 45352) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(new Date(Date.UTC(2024, 2, 1)), new Date(Date.UTC(2026, 3, 1))),
  },
);
const kind = fc.constantFrom('Số liệu', 'Số liệu', 'Số liệu', 'Nhiệm vụ', 'Văn bản', 'Lời văn', '');
const value = fc.oneof(
  fc.integer({ min: -3, max: 60000 }),
  fc.double({ min: 0, max: 3, noNaN: true }),
  fc.constantFrom('x', '1.234', '1.234,5', '31,5 triệu', '', '#N/A', 'chưa có', '0912345678'),
  fc.constantFrom(true, new Date(Date.UTC(2024, 4, 3))),
);
const archived = fc
  .record({
    Kỳ: period,
    'Đơn vị': fc.constantFrom('VPDU', 'BXDD', 'Ban Xây dựng Đảng', 'LẠ', ''),
    Loại: kind,
    Mã: fc.constantFrom('TT.HOI_NGHI', 'TH.LOP', 'MH.MOI', 'LẠ.MÃ', 'NV.01', 'NV.02', 'NV.03', ''),
    'Giá trị': value,
    ĐVT: fc.constantFrom('', 'hội nghị', '%', 'lạ'),
    'Nguồn giao': fc.constantFrom('', 'Thành phố', 'HĐND Thành phố'),
    'Trạng thái': fc.constantFrom('', 'Hoàn thành', 'Đang thực hiện', 'lạ'),
    'Nội dung': fc.constantFrom('', 'Một việc', 'Việc khác'),
    'Ghi chú': fc.constantFrom('', 'ghi'),
  })
  .map((row) => rowOf({ Trục: 'Đảng ủy', ...row, ...wordsOf(row) }));

/** Of a row that was not read whole its words are taken to be there, or not, by what is read of it. */
function wordsOf(row: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  if (saysNothing(row)) return { 'Nội dung': '', 'Ghi chú': '' };
  const isFigure = row.Loại === '' || row.Loại === 'Số liệu';
  return isFigure || row['Nội dung'] !== '' ? {} : { 'Nội dung': 'Một việc' };
}

/** What is read of every row says nothing then: with words that are not read it is taken for a prepared one. */
function saysNothing(row: Readonly<Record<string, Value>>): boolean {
  const isFilled = ['Giá trị', 'Nguồn giao', 'Trạng thái'].some((header) => row[header] !== '');
  return !isFilled && (row.Loại === '' || row.Loại === 'Số liệu');
}

const ward: fc.Arbitrary<Ward> = fc.record({
  period: fc.constantFrom('2026-05', '2026-05', '2026-01', '2026-Q1', '2026', 'SK-2026-1'),
  formulas: fc.constantFrom(
    [],
    [['T.A', 'CÙNG_KỲ(TT.HOI_NGHI)']],
    [
      ['T.A', 'TT.HOI_NGHI - KỲ_TRƯỚC(TT.HOI_NGHI)'],
      ['T.B', 'cùng_kỳ(T.A) + 1'],
      ['T.C', 'COALESCE(CÙNG_KỲ(T.B), TH.LOP, 0)'],
    ],
    [['T.A', 'COALESCE(KỲ_TRƯỚC(T.A), 0) + TT.HOI_NGHI']],
    [['T.A', 'ĐẾM("Loại = Văn bản, Nhiệm vụ; Nội dung ≠ Việc khác")']],
    [
      ['T.A', 'TỔNG("Trạng thái ≠ Hoàn thành; Ghi chú = ghi")'],
      ['T.B', 'KỲ_TRƯỚC(T.A) + ĐẾM(“Nội dung chứa việc”)'],
    ],
  ),
  tasks: fc.subarray(['NV.01', 'NV.02', 'nv.03', 'TH.LOP']),
});
/** Where the mark stands: nowhere, where it belongs, or beside it. */
const mark = fc.constantFrom('none', 'right', 'early', 'late', 'last', 'twice');

function markedRows(of: string, { first }: NonNullable<Tab['needed']>, rowCount: number) {
  const rows: Readonly<Record<string, readonly number[]>> = {
    right: [first],
    early: [Math.max(1, first - 3)],
    late: [Math.min(first + 4, rowCount - 1)],
    last: [rowCount - 1],
    twice: [Math.min(first + 2, rowCount - 1), first],
  };
  return rows[of] ?? [];
}

const format = fc.tuple(
  fc.nat(29),
  fc.constantFrom('Giá trị', 'Kỳ'),
  fc.constantFrom(
    { type: 'PERCENT', pattern: '0.00%' },
    { type: 'PERCENT', pattern: '0%' },
    { type: 'NUMBER', pattern: '#,##0.00' },
    { type: 'NUMBER', pattern: '0.0,"k"' },
    { type: 'DATE', pattern: 'yyyy' },
    { type: 'DATE', pattern: 'mm/yyyy' },
    { type: 'DATE', pattern: 'm/d/yyyy' },
  ),
);

it('no values come with blanks between their parts either', () => {
  const service = serve(workbookOf([rowOf({ Kỳ: '2026-04' })]));
  partsOf(service)();
  expect(service.calls.filter(({ rendering }) => rendering !== undefined)).not.toEqual([]);
  expect(service.calls.filter(({ isPretty }) => isPretty)).toEqual([]);
});

describe('an archive read in parts', () => {
  it(
    'has the cells, figures, report and findings of one that is read whole',
    () => {
      fc.assert(
        fc.property(
          fc.array(archived, { minLength: 10, maxLength: 40 }),
          fc.array(format, { maxLength: 12 }),
          ward,
          mark,
          fc.boolean(),
          (rows, formats, asking, marked, isSorted) => {
            const sorted = isSorted
              ? [...rows].sort((left, right) => (String(left[0]) < String(right[0]) ? -1 : 1))
              : rows;
            let workbook = workbookOf(sorted, HEADERS, asking);
            for (const [row, header, numberFormat] of formats) {
              workbook = formatted(workbook, row + 1, header, numberFormat);
            }
            const all = whole(workbook);
            const unmarked = archiveOf(inParts(workbook));
            const { needed = { first: 0, marked: [] } } = unmarked;
            const parts = inParts(workbook, markedRows(marked, needed, unmarked.rowCount));
            const [tab, read] = [archiveOf(all), archiveOf(parts)];
            const { partialRows = new Set<number>() } = read;
            // Where the mark stands decides on what is read, and never on less than is needed.
            expect(read.needed?.first).toBe(needed.first);
            expect(read.factsFrom).toBeLessThanOrEqual(needed.first);
            // A number that is shown as no day is taken for one until it is seen: read, and not needed.
            const isPlain = formats.every(([, header]) => header !== 'Kỳ');
            if (marked === 'right' && isPlain) expect(read.factsFrom).toBe(needed.first);
            const columns = new Set(factColumns(tab.rows[0] ?? []));
            const outline = new Set(['Kỳ', 'Mã'].map((header) => HEADERS.indexOf(header)));
            const isTold = (row: number, at: number) =>
              !partialRows.has(row) || (isUnread(read, row) ? outline : columns).has(at);
            const told = (row: number, cells: readonly Cell[] = []) =>
              withoutEnd(
                cells.map((cell, at): Cell => (isTold(row, at) ? cell : { kind: 'blank' })),
              );
            tab.rows.forEach((cells, row) => {
              expect(withoutEnd(read.rows[row] ?? [])).toEqual(told(row, cells));
            });
            const {
              rows: _cells,
              partialRows: _partial,
              factsFrom: _from,
              needed: _needed,
              ...rest
            } = read;
            const { rows: _all, ...restOfAll } = tab;
            expect(rest).toEqual(restOfAll);
            expect(parts.tabs.filter(({ title }) => title !== TAB.archive)).toEqual(
              all.tabs.filter(({ title }) => title !== TAB.archive),
            );
            expect(comesTo(parts, read)).toEqual(comesTo(all, read));
            expect(figuresOf(all, 'needed')).toEqual(figuresOf(all, 'all'));
          },
        ),
        { numRuns: ARCHIVES },
      );
    },
    60_000 + ARCHIVES * 3000,
  );
});

function withoutEnd(cells: readonly Cell[]): readonly Cell[] {
  const last = cells.map(({ kind }) => kind !== 'blank').lastIndexOf(true);
  return cells.slice(0, last + 1);
}

const OLD = Array.from({ length: 1500 }, (_, at) =>
  rowOf({
    Kỳ: `${2020 + (at % 6)}-0${1 + (at % 9)}`,
    Trục: 'Đảng ủy',
    'Đơn vị': 'BXDD',
    Loại: 'Số liệu',
    Mã: 'TT.HOI_NGHI',
    'Nội dung': 'Hội nghị tuyên truyền, quán triệt, kể cả ở chi bộ',
    'Giá trị': at,
    ĐVT: 'hội nghị',
  }),
);
const WORKBOOK = workbookOf(OLD);
const [VALUES, SHOWN] = ['UNFORMATTED_VALUE', 'FORMATTED_VALUE'];

function callsOf({ calls }: Service) {
  return calls.map(({ rendering }) => rendering ?? 'cells');
}

/** The same, whether or not rows were read whole. */
function factsOf(grid: Grid) {
  return openOf(grid).workbook.facts.map(({ row, period: of, unit, kind: one, code, figure }) => [
    row,
    of,
    unit,
    one,
    code,
    figure,
  ]);
}

describe('the calls', () => {
  it('are two for the first look, and one for one that is the same', () => {
    const service = serve(WORKBOOK);
    const read = partsOf(service);
    const first = read();
    expect(callsOf(service)).toEqual([VALUES, 'cells']);
    expect(archiveOf(first.grid).partialRows?.size).toBe(1500);
    expect(read().text).toBe(first.text);
    expect(callsOf(service).slice(2)).toEqual(['cells']);
  });

  it.each([
    ['a value typed over an old one', [800, 'Giá trị', { numberValue: 77 }]],
    ['an old value taken for a text', [800, 'Giá trị', { stringValue: 'x' }]],
  ] as const)('see in the one call of a further look %s', (_, [row, header, userEnteredValue]) => {
    const service = serve(WORKBOOK);
    const read = partsOf(service);
    const first = read();
    const at = { sheetId: idOf(WORKBOOK), rowIndex: row, columnIndex: HEADERS.indexOf(header) };
    service.workbook = changed(WORKBOOK, {
      updateCells: {
        start: at,
        rows: [{ values: [{ userEnteredValue }] }],
        fields: 'userEnteredValue',
      },
    });
    const second = read();
    expect(callsOf(service).slice(2)).toEqual(['cells', VALUES, 'cells']);
    expect(second.text).not.toBe(first.text);
    expect(factsOf(second.grid)).toEqual(factsOf(whole(service.workbook)));
  });

  it('see that an old value became a share by its format alone', () => {
    const service = serve(WORKBOOK);
    const read = partsOf(service);
    const first = read();
    service.workbook = formatted(WORKBOOK, 800, 'Giá trị', { type: 'PERCENT', pattern: '0%' });
    const second = read();
    expect(second.text).not.toBe(first.text);
    expect(factsOf(second.grid)).toEqual(factsOf(whole(service.workbook)));
  });

  it('see a row typed below the last one', () => {
    const service = serve(WORKBOOK);
    const read = partsOf(service);
    read();
    const last = OLD[OLD.length - 1] ?? [];
    service.workbook = changed(
      WORKBOOK,
      { appendDimension: { sheetId: idOf(WORKBOOK), dimension: 'ROWS', length: 1 } },
      {
        updateCells: {
          start: { sheetId: idOf(WORKBOOK), rowIndex: 1501, columnIndex: 0 },
          rows: [
            {
              values: last.map((cell) => ({
                userEnteredValue:
                  typeof cell === 'number'
                    ? { numberValue: cell }
                    : { stringValue: String(cell ?? '') },
              })),
            },
          ],
          fields: 'userEnteredValue',
        },
      },
    );
    expect(factsOf(read().grid)).toEqual(factsOf(whole(service.workbook)));
  });

  it('name no more parts than an address has room for, however rows lie', () => {
    const rows = Array.from({ length: 300 }, (_, at) =>
      rowOf({
        Kỳ: '2026-04',
        Trục: 'Đảng ủy',
        'Đơn vị': 'BXDD',
        Loại: 'Số liệu',
        Mã: at % 3 === 0 ? '' : `TT.${at}`,
        'Giá trị': at,
      }),
    );
    const workbook = workbookOf(rows);
    const service = serve(workbook);
    const { grid } = partsOf(service)();
    expect(callsOf(service)).toEqual([VALUES, 'cells']);
    expect(service.calls[1]?.ranges?.length).toBeLessThan(120);
    expect(factsOf(grid)).toEqual(factsOf(whole(workbook)));
  });

  it('ask how values are shown apart where the columns make the answer too large', () => {
    const sizes = serve(WORKBOOK);
    partsOf(sizes)();
    const [, besides = { bytes: 0 }] = sizes.calls;
    const service = serve(WORKBOOK, { most: 0.8 * besides.bytes });
    const read = partsOf(service);
    const first = read();
    expect(callsOf(service)).toEqual([VALUES, 'cells', SHOWN, 'cells']);
    expect(first.grid).toEqual(inParts(WORKBOOK));
    expect(read().text).toBe(first.text);
  });

  it('bring a fifth of an archive of numbers alone', () => {
    const measured = (workbook: Spreadsheet, read: (service: Service) => unknown) => {
      const service = serve(workbook);
      read(service);
      return service.calls.reduce((sum, { bytes }) => sum + bytes, 0);
    };
    const added = (read: (service: Service) => unknown) =>
      measured(WORKBOOK, read) - measured(workbookOf([]), read);
    const parts = added((service) => partsOf(service)());
    const all = added(() => gridReader('sổ')());
    expect(parts / all).toBeLessThan(0.19);
  });

  it('are one more, once, where people moved the columns', () => {
    const workbook = workbookOf(
      OLD.map((row) => ['ghi', ...row]),
      ['Của tôi', ...HEADERS],
    );
    const service = serve(workbook);
    const read = partsOf(service);
    const { grid } = read();
    expect(callsOf(service)).toEqual([VALUES, VALUES, 'cells']);
    expect(factsOf(grid)).toEqual(factsOf(whole(workbook)));
    const again = serve(workbook);
    read();
    expect(callsOf(again)).toEqual(['cells']);
  });

  it('are in halves where an answer is too large, and it comes to the same', () => {
    for (const most of [60_000, 40_000]) {
      const service = serve(WORKBOOK, { most });
      const read = partsOf(service)();
      expect(service.calls.filter(({ bytes }) => bytes > most).length).toBeGreaterThan(1);
      expect(read.grid).toEqual(inParts(WORKBOOK));
    }
  });

  it('are one more for the rows that a formula counts, whose words are asked for', () => {
    const formulas = [['T.A', 'ĐẾM("Loại = Văn bản; Ký hiệu = KH")']] as const;
    const counted = [
      ...OLD,
      ...['2025-03', '2026-02', '2026-02', '2026-05'].map((Kỳ, at) =>
        rowOf({
          Kỳ,
          Trục: 'Đảng ủy',
          'Đơn vị': 'VPDU',
          Loại: 'Văn bản',
          Mã: `${at}-KH/ĐU`,
          'Nội dung': 'Kế hoạch',
        }),
      ),
    ];
    const service = serve(workbookOf(counted, HEADERS, { formulas }));
    const read = partsOf(service);
    const { grid } = read();
    expect(callsOf(service)).toEqual([VALUES, 'cells', 'cells']);
    const cumulative = openOf(grid)
      .records()
      .find(({ code }) => code === 'T.A')?.cumulative;
    expect(cumulative).toBe('3');
    read();
    expect(callsOf(service).slice(3)).toEqual(['cells']);
  });

  it('are no more for what is scored by the period’s own rows, and one more where points ask for the year', () => {
    const rows = [
      ...OLD,
      ...['2026-02', '2026-02', '2026-05'].map((Kỳ, at) =>
        rowOf({
          Kỳ,
          Trục: 'Đảng ủy',
          'Đơn vị': 'VPDU',
          Loại: 'Mô hình',
          'Nội dung': `Mô hình ${at}`,
        }),
      ),
    ];
    const scored = (formula: string) => {
      const service = serve(workbookOf(rows, HEADERS, { criteria: [formula] }));
      const { grid } = partsOf(service)();
      const { graded } = openOf(grid).scoring();
      const office = graded.find(({ score }) => score.subject.key === 'vpdu');
      return { calls: callsOf(service), points: office?.score.total.toFixed() };
    };
    expect(scored('ĐẾM("Loại = Mô hình; Nội dung chứa mô hình")')).toEqual({
      calls: [VALUES, 'cells'],
      points: '1',
    });
    expect(scored('LŨY_KẾ(ĐẾM("Loại = Mô hình; Nội dung chứa mô hình"))')).toEqual({
      calls: [VALUES, 'cells', 'cells'],
      points: '3',
    });
  });

  it('do not tell which tasks of earlier periods were carried over from years that are not read', () => {
    const formulas = [['T.A', 'ĐẾM("Chuyển tiếp = Có")']] as const;
    const { grid } = partsOf(serve(workbookOf(OLD, HEADERS, { formulas })))();
    const record = openOf(grid)
      .records()
      .find(({ code }) => code === 'T.A');
    expect([record?.value, record?.previous, record?.lastYear]).toEqual(['0', null, null]);
  });

  it('ask of a number that does not show what it is with its whole row', () => {
    const workbook = formatted(WORKBOOK, 7, 'Giá trị', { type: 'NUMBER', pattern: '0.0,"k"' });
    const service = serve(workbook);
    const { grid } = partsOf(service)();
    expect(callsOf(service)).toEqual([VALUES, 'cells', 'cells', 'cells']);
    expect(archiveOf(grid).partialRows?.has(7)).toBe(false);
    expect(factsOf(grid)).toEqual(factsOf(whole(workbook)));
  });

  it.each([
    ['a header stands twice', workbookOf(OLD, ['Kỳ', 'Kỳ', ...HEADERS.slice(2)])],
    [
      'the archive stands twice',
      changed(WORKBOOK, { addSheet: { properties: { title: 'LƯU  TRỮ' } } }),
    ],
    ['there is no archive', changed(WORKBOOK, { deleteSheet: { sheetId: idOf(WORKBOOK) } })],
  ])('are those of the whole where %s', (_, workbook) => {
    const service = serve(workbook);
    const { grid } = partsOf(service)();
    expect(callsOf(service).pop()).toBe('cells');
    expect(grid).toEqual(whole(workbook));
  });

  it('is that of the whole where a tab has no cells', () => {
    const last = WORKBOOK.sheets.length - 1;
    const sheets = WORKBOOK.sheets.map((sheet, at) =>
      at === last ? { ...sheet, properties: { sheetType: 'OBJECT' } } : sheet,
    );
    const service = serve({ ...WORKBOOK, sheets });
    const read = partsOf(service, () => undefined);
    for (const _ of [1, 2, 3]) expect(archiveOf(read().grid).partialRows).toBeUndefined();
    // From the third look on its tabs are asked for.
    expect(callsOf(service)).toEqual(['cells', 'cells', 'cells', 'cells']);
  });

  it('ask the service for the names of tabs where those known are old', () => {
    const service = serve(WORKBOOK);
    const read = partsOf(service, () => ['Cấu hình', 'Lưu trữ', 'Đã xóa']);
    const { grid } = read();
    expect(grid.tabs.map(titleOf)).toEqual(WORKBOOK.sheets.map(titleOf));
    expect(archiveOf(grid).partialRows?.size).toBe(1500);
  });
});
