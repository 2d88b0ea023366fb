import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/contract';
import type { AppendixCell } from '../../src/model/appendix';
import { examinedForm, type FormText, findingsOf, type Row } from '../check/form';
import { headersOf, textCell } from '../contract/tables';

/** The register of appendices, by header. */
function register(...appendices: readonly Readonly<Record<string, string>>[]) {
  const headers = [...headersOf('appendices'), 'Hàng theo', 'Đếm nhóm'];
  return (tabs: Map<string, Cell[][]>) => {
    tabs.set('Phụ lục', [
      headers.map(textCell),
      ...appendices.map((values) => headers.map((header) => textCell(values[header] ?? ''))),
    ]);
    // Indicators of projects are reported a project each.
    for (const [index, row] of (tabs.get('Chỉ tiêu') ?? []).entries()) {
      row.push(textCell(index === 0 ? 'Theo đối tượng' : 'Có'));
    }
  };
}

const PROJECTS = {
  Mã: 'PL 01',
  Tên: 'Giải ngân vốn đầu tư công',
  Bộ: '1',
  Loại: 'Số liệu',
  Cột: 'STT, Đối tượng as Dự án, DA.VON as Vốn giao, DA.GN as Giải ngân, DA.TY_LE as Tỷ lệ',
  'Hàng theo': 'Đối tượng',
};

const INDICATORS = [
  'DA.VON | Tổng | Mới nhất | Kế hoạch năm=1000',
  'DA.GN | Tổng | Cộng dồn | Kế hoạch năm=800',
  'DA.TY_LE | | | Công thức=DA.GN / DA.VON * 100 | Số lẻ=1',
  'A | Tổng | Cộng dồn | Kế hoạch năm=40',
].join('\n');

const figure = (Mã: string, value: string, subject = '', part: Row = {}): Row => ({
  Loại: 'Số liệu',
  Mã,
  'Giá trị': value,
  ĐVT: 'triệu đồng',
  'Đối tượng': subject,
  ...part,
});
const MTTQ: Row = { 'Đơn vị': 'MTTQ', Trục: 'MTTQ' };

function shown(cell: AppendixCell): string {
  return cell.kind === 'date' ? '' : cell.text;
}

function tableOf(text: FormText, appendix: Readonly<Record<string, string>> = PROJECTS) {
  const book = examinedForm({ indicators: INDICATORS, ...text, change: register(appendix) });
  const [table] = book.appendices();
  return {
    headers: table?.columns.map(({ header }) => header),
    headings: table?.groups.map(({ heading }) => heading?.label && JSON.stringify(heading)),
    rows: table?.groups.flatMap(({ rows }) => rows.map((cells) => cells.map(shown))),
    total: table?.total?.map(shown),
  };
}

const ROWS = [
  figure('DA.VON', '600', 'Trường Mai Động'),
  figure('DA.GN', '150', 'Trường Mai Động'),
  figure('DA.VON', '300', 'Ngõ 10'),
  figure('DA.GN', '299', 'ngõ 10'),
  figure('DA.GN', '1', 'Trường Mai Động', MTTQ),
  figure('A', '5'),
];

describe('a table with a row for each subject', () => {
  it('has its figures, and the rollup in its last row', () => {
    expect(tableOf({ rows: ROWS })).toMatchObject({
      headers: ['STT', 'Dự án', 'Vốn giao', 'Giải ngân', 'Tỷ lệ'],
      rows: [
        ['1.', 'Trường Mai Động', '600', '151', '25,2'],
        ['2.', 'Ngõ 10', '300', '299', '99,7'],
      ],
      total: ['', 'Tổng cộng', '900', '450', '50,0'],
    });
  });

  it('its totals are the sums of its rows, and a rate there is the ratio of sums', () => {
    const amounts = fc.array(
      fc.record({
        subject: fc.constantFrom('Cầu', 'Đường', 'Trường', 'Trạm', ''),
        capital: fc.integer({ min: 1, max: 9000 }),
        spent: fc.integer({ min: 0, max: 9000 }),
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(amounts, (all) => {
        const projects = [...new Map(all.map((one) => [one.subject, one])).values()];
        const { rows = [], total = [] } = tableOf({
          rows: projects.flatMap(({ subject, capital, spent }) => [
            figure('DA.VON', String(capital), subject),
            figure('DA.GN', String(spent), subject),
          ]),
        });
        const number = (text = '') => Number(text.replaceAll('.', '').replace(',', '.'));
        const sum = (column: number) => rows.reduce((at, row) => at + number(row[column]), 0);
        expect(rows.map(([, name]) => name)).toEqual(
          projects.map(({ subject }) => subject || 'Chưa ghi'),
        );
        expect(number(total[2])).toBe(sum(2));
        expect(number(total[3])).toBe(sum(3));
        expect(number(total[4])).toBeCloseTo((sum(3) / sum(2)) * 100, 0);
        rows.forEach((row, index) => {
          const { capital = 1, spent = 0 } = projects[index] ?? {};
          expect([number(row[2]), number(row[3])]).toEqual([capital, spent]);
          expect(number(row[4])).toBeCloseTo((spent / capital) * 100, 0);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('leaves a cell blank where nothing was reported, and keeps what the filter keeps', () => {
    const rows = [...ROWS, figure('DA.VON', '100', 'Trạm y tế', MTTQ)];
    const { rows: all, total } = tableOf({ rows });
    expect(all?.[2]).toEqual(['3.', 'Trạm y tế', '100', '', '']);
    expect(total).toEqual(['', 'Tổng cộng', '1.000', '450', '45,0']);
    const filtered = tableOf({ rows }, { ...PROJECTS, Lọc: 'Đối tượng ≠ Ngõ 10' });
    expect(filtered.rows?.map(([, name]) => name)).toEqual(['Trường Mai Động', 'Trạm y tế']);
    expect(filtered.total).toEqual(['', 'Tổng cộng', '700', '151', '21,6']);
  });

  it('by unit, of the rows of each', () => {
    const { rows, total } = tableOf(
      { rows: ROWS },
      { ...PROJECTS, 'Hàng theo': 'Đơn vị', Cột: 'STT, Đơn vị, DA.GN' },
    );
    expect(rows).toEqual([
      ['1.', 'Đơn vị CAP', '449'],
      ['2.', 'Đơn vị MTTQ', '1'],
    ]);
    expect(total).toEqual(['', 'Tổng cộng', '450']);
  });

  it('says of a column that is no indicator', () => {
    const change = register({ ...PROJECTS, Cột: 'STT, Đối tượng, Ghi chú, DA.LA' });
    const found = findingsOf({ indicators: INDICATORS, rows: ROWS, change });
    const said = found.filter(({ code }) => code === 'unknown-column').map((one) => one.found);
    expect(said).toEqual(['Ghi chú', 'DA.LA']);
  });
});

describe('an appendix of figures', () => {
  const archived = [
    figure('A', '3', '', { Kỳ: '2026-04' }),
    figure('A', '9', '', { Kỳ: '2025-05' }),
    figure('A', '2', '', { Kỳ: '2026-04', ...MTTQ }),
  ];
  const appendix = {
    ...PROJECTS,
    'Hàng theo': '',
    Lọc: 'Mã = A',
    Cột: 'STT, Đơn vị, Giá trị, Kỳ trước, Lũy kế, Kế hoạch, %kế hoạch as Tỷ lệ, Cùng kỳ, Tăng giảm',
  };

  it('shows a row beside its other times and its plan', () => {
    const rows = [figure('A', '5'), figure('A', '1', '', MTTQ)];
    expect(tableOf({ rows, archived }, appendix)).toMatchObject({
      headers: [
        'STT',
        'Đơn vị',
        'Giá trị',
        'Kỳ trước',
        'Lũy kế',
        'Kế hoạch',
        'Tỷ lệ',
        'Cùng kỳ',
        'Tăng giảm',
      ],
      rows: [
        ['1.', 'Đơn vị CAP', '5', '3', '8', '40', '20', '9', '2'],
        ['2.', 'Đơn vị MTTQ', '1', '2', '3', '40', '7,5', '', '-1'],
      ],
    });
  });

  it('has headings without the number of their rows where the office wants none', () => {
    const grouped = { ...appendix, 'Nhóm theo': 'Đơn vị', Cột: 'Nội dung, Giá trị' };
    const rows = [figure('A', '5')];
    expect(tableOf({ rows }, grouped).headings?.[0]).toContain('"count":1');
    expect(tableOf({ rows }, { ...grouped, 'Đếm nhóm': 'Không' }).headings?.[0]).not.toContain(
      'count',
    );
  });
});
