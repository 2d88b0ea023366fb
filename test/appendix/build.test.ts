import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import { buildAppendix, type Catalogue } from '../../src/appendix';
import { rowsAddress } from '../../src/model/address';
import type { Appendix, AppendixCell } from '../../src/model/appendix';
import type { Entry } from '../../src/model/entry';
import { notReported, reported } from '../../src/model/figure';
import { unitFinder } from '../../src/model/unit';
import { BLANK_ENTRY } from '../model/blankEntry';

const NAMES: Catalogue = {
  unit: unitFinder([
    {
      code: 'VPDU',
      name: 'Văn phòng Đảng ủy',
      axis: 'Đảng ủy',
      contact: '',
      email: '',
      active: true,
      aliases: [],
      row: 2,
    },
  ]),
  section: () => undefined,
  indicator: () => undefined,
  asOf: undefined,
  isCarriedOver: () => false,
  figures: {
    related: () => notReported,
    over: () => notReported,
    partsOf: (code) => [code],
    indicator: () => undefined,
  },
  overlap: (codes) => codes.includes('DV.NU') && codes.includes('DV.TONG'),
};

function row(part: Partial<Entry>): Entry {
  return { ...BLANK_ENTRY, kind: 'Nhiệm vụ', ...part };
}

function appendix(part: Partial<Appendix>): Appendix {
  return {
    code: 'PL 01',
    title: 'Nhiệm vụ',
    set: '1',
    kind: 'Nhiệm vụ',
    filter: '',
    columns: 'STT, Nội dung',
    groupBy: '',
    link: '',
    shortLink: '',
    row: 2,
    ...part,
  };
}

function shown(cell: AppendixCell): string {
  return cell.kind === 'date' ? `${cell.date.day}/${cell.date.month}` : cell.text;
}

function made(part: Partial<Appendix>, rows: readonly Entry[]) {
  const headers: string[] = [];
  const { table, findings } = buildAppendix(appendix(part), rows, NAMES, (header) => {
    headers.push(header);
    return { tab: 'Phụ lục', at: rowsAddress(1) };
  });
  return {
    headers: table.columns.map(({ header }) => header),
    rows: table.groups.map((group) => group.rows.map((cells) => cells.map(shown))),
    headings: table.groups.map(({ heading }) => heading),
    subtotals: table.groups.map(({ subtotal }) => subtotal?.map(shown)),
    codes: findings.map(({ code }) => code),
    places: headers,
  };
}

const CITY = row({ content: 'A', assignedBy: 'Thành phố', status: 'Hoàn thành' });
const COUNCIL = row({ content: 'B', assignedBy: 'HĐND Thành phố', status: 'Đang thực hiện' });
const LATE = row({ content: 'C', assignedBy: 'thành  phố', status: 'Quá hạn', unit: 'CA' });

describe('the filter', () => {
  it.each<[string, string[]]>([
    ['', ['A', 'B', 'C']],
    ['Nguồn giao = Thành phố', ['A', 'C']],
    ['Nguồn giao = Thành phố; Trạng thái ≠ Hoàn thành', ['C']],
    ['nguồn giao=Thành phố ; trạng thái <> hoàn thành', ['C']],
    ['Đơn vị = VPDU', ['A', 'B']],
    ['Đơn vị = Văn phòng Đảng uỷ', ['A', 'B']],
  ])('%s', (filter, contents) => {
    const { rows } = made({ filter, columns: 'Nội dung' }, [CITY, COUNCIL, LATE]);
    expect(rows.flat(2)).toEqual(contents);
  });

  it.each(['Không có cột này = 1', 'Nguồn giao Thành phố'])(
    'that cannot be read (%s) lets no row through and says so',
    (filter) => {
      const { rows, codes } = made({ filter }, [CITY]);
      expect(rows.flat()).toEqual([]);
      expect(codes).toContain('unknown-filter');
    },
  );

  it('compares dates and numbers by size', () => {
    const early = row({ content: 'sớm', deadlineText: '05/05/2026' });
    const late = row({ content: 'muộn', deadlineText: '10/05/2026' });
    const { rows } = made({ filter: 'Thời hạn <= 09/05/2026', columns: 'Nội dung' }, [early, late]);
    expect(rows.flat(2)).toEqual(['sớm']);
    const figures = ['3', '999.5', '2000', '1.234,5'].map((valueText) =>
      row({ kind: 'Số liệu', content: valueText, valueText }),
    );
    const figure = (filter: string) =>
      made({ kind: 'Số liệu', filter, columns: 'Nội dung' }, figures);
    expect(figure('Giá trị >= 999,5').rows.flat(2)).toEqual(['999.5', '2000', '1.234,5']);
    expect(figure('Giá trị < 1000').rows.flat(2)).toEqual(['3', '999.5']);
  });

  it.each(['Giá trị >= 1.000', 'Giá trị > nhiều', 'Thời hạn < cuối tháng', 'Giá trị <'])(
    'that compares with no one size (%s) lets no row through and says so',
    (filter) => {
      const figure = row({ kind: 'Số liệu', content: 'A', valueText: '30' });
      const { rows, codes } = made({ kind: 'Số liệu', filter }, [figure]);
      expect(rows.flat()).toEqual([]);
      expect(codes).toContain('unknown-filter');
    },
  );
});

describe('the columns', () => {
  it('number rows, rename, and read who leads and who helps', () => {
    const task = row({
      content: 'Rà soát',
      responsibility: 'Chủ trì: Công an; Phối hợp: MTTQ, Đoàn.',
    });
    const { headers, rows } = made(
      { columns: 'STT; Nội dung as Nội dung kiến nghị; Chủ trì, Phối hợp' },
      [task],
    );
    expect(headers).toEqual(['STT', 'Nội dung kiến nghị', 'Chủ trì', 'Phối hợp']);
    expect(rows).toEqual([[['1.', 'Rà soát', 'Công an', 'MTTQ, Đoàn']]]);
  });

  it('that the form does not have stay blank and are said', () => {
    const { rows, codes, places } = made({ columns: 'Nội dung, Cột lạ' }, [CITY]);
    expect(rows).toEqual([[['A', '']]]);
    expect(codes).toContain('unknown-column');
    expect(places).toEqual(['Cột']);
  });
});

describe('the groups', () => {
  const figure = (content: string, value: number, unit: string, measure = 'hồ sơ') =>
    row({
      kind: 'Số liệu',
      content,
      unit,
      figure: reported(new Big(value)),
      valueText: String(value),
      unitOfMeasure: measure,
    });

  it('are numbered in Roman, counted, summed, and number their rows anew', () => {
    const { headings, rows, subtotals } = made(
      { kind: 'Số liệu', columns: 'STT, Nội dung, Giá trị', groupBy: 'Đơn vị' },
      [figure('a', 1200, 'CA'), figure('b', 3.5, 'VPDU'), figure('c', 1, 'VPDU')],
    );
    expect(headings).toEqual([
      { number: 'I', label: 'CA', count: 1 },
      { number: 'II', label: 'Văn phòng Đảng ủy', count: 2 },
    ]);
    expect(rows).toEqual([
      [['1.', 'a', '1.200']],
      [
        ['1.', 'b', '3,5'],
        ['2.', 'c', '1'],
      ],
    ]);
    expect(subtotals).toEqual([
      ['', '', '1.200'],
      ['', '', '4,5'],
    ]);
  });

  it('have no subtotal of percentages or of unlike units of measure', () => {
    const columns = 'Nội dung, Giá trị';
    const rates = [figure('a', 50, 'CA', '%'), figure('b', 60, 'CA', '%')];
    const mixed = [figure('a', 50, 'CA', 'đồng'), figure('b', 60, 'CA', 'người')];
    for (const rows of [rates, mixed]) {
      const { subtotals } = made({ kind: 'Số liệu', columns, groupBy: 'Đơn vị' }, rows);
      expect(subtotals).toEqual([undefined]);
    }
  });

  it('have no subtotal of a whole and a part of it', () => {
    const all = { ...figure('a', 1250, 'CA', 'đảng viên'), code: 'DV.TONG' };
    const women = { ...figure('b', 610, 'CA', 'đảng viên'), code: 'DV.NU' };
    const { subtotals } = made(
      { kind: 'Số liệu', columns: 'Nội dung, Giá trị', groupBy: 'Đơn vị' },
      [all, women, { ...women, unit: 'VPDU' }],
    );
    expect(subtotals).toEqual([undefined, ['', '610']]);
  });

  it('have no subtotal where nobody has reported a number', () => {
    const blank = row({ kind: 'Số liệu', content: 'a', unit: 'CA', unitOfMeasure: 'hồ sơ' });
    const { subtotals } = made(
      { kind: 'Số liệu', columns: 'Nội dung, Giá trị', groupBy: 'Đơn vị' },
      [blank, { ...blank, valueText: 'x' }],
    );
    expect(subtotals).toEqual([undefined]);
  });

  it('say that an appendix is empty', () => {
    expect(made({}, []).codes).toEqual(['empty-appendix']);
  });
});
