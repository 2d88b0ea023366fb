import { describe, expect, it } from 'vitest';
import { figureRecords } from '../../../src/book';
import type { ContentCell, TabContent } from '../../../src/contract/write';
import { cellName } from '../../../src/model/address';
import { rollupTab } from '../../../src/rollup';
import { type WardText, ward } from '../ward';

const TEXT: WardText = {
  period: '2026-05',
  units: 'CAP UBND; HCC UBND; MTTQ MTTQ',
  indicators: `QUA | Tổng | Cộng dồn | Kế hoạch năm=120 | ĐVT=suất
    TL |  |  | Công thức=QUA / HO * 100 | Số lẻ=1 | ĐVT=%
    HO | Tổng | Mới nhất
    DAT | Tổng | Mới nhất | ĐVT=ha
    NA | Tổng | Mới nhất
    MOT | Tổng | Cộng dồn | Trục=UBND
    CHO | Tổng | Cộng dồn | Khi thiếu=Chờ đủ`,
  form: `
    2026-05 CAP QUA 10
    2026-05 CAP QUA 5
    2026-05 MTTQ QUA 30
    2026-05 CAP HO 40
    2026-05 MTTQ HO 50
    2026-05 HCC DAT 12.5
    2026-05 CAP NA x
    2026-05 HCC MOT 3
    2026-05 CAP CHO 3
    2026-05 MTTQ CHO`,
  archive: `
    2026-04 CAP QUA 1
    2026-04 HCC QUA 2
    2026-04 HCC MOT 5`,
};

function tabOf(text: WardText): TabContent {
  const { rollup, summaries, workbook } = ward(text);
  return rollupTab(rollup, summaries, workbook.outline);
}

/** The row of a code by header. */
function rowOf({ rows, frozenRows }: TabContent, code: string): ReadonlyMap<string, ContentCell> {
  const headers = rows[frozenRows - 1] ?? [];
  const row = rows.find(([first]) => first?.value === code) ?? [];
  return new Map(headers.map(({ value }, column) => [String(value), row[column] as ContentCell]));
}

describe('the tab Tổng hợp', () => {
  const tab = tabOf(TEXT);

  it('holds real numbers with the format of their decimals', () => {
    expect(rowOf(tab, 'QUA').get('Kỳ này')).toMatchObject({ value: 45, decimals: 0 });
    expect(rowOf(tab, 'DAT').get('Kỳ này')).toMatchObject({ value: 12.5, decimals: 1 });
    expect(rowOf(tab, 'TL').get('Kỳ này')).toMatchObject({ value: 50, decimals: 1 });
    expect(rowOf(tab, 'QUA').get('% kế hoạch')).toMatchObject({ value: 40, decimals: 0 });
  });

  it('this period, previous with change, year to date, plan, pro rata, judgement', () => {
    const row = rowOf(tab, 'QUA');
    expect(
      [
        ...[
          'Kỳ này',
          'Kỳ trước',
          'Tăng, giảm',
          'Lũy kế',
          'Kế hoạch năm',
          'Kế hoạch đến kỳ',
          'So với kế hoạch',
        ],
      ].map((header) => row.get(header)?.value),
    ).toEqual([45, 3, 42, 48, 120, 50, 'Chậm tiến độ']);
  });

  it('says what there is instead of a number', () => {
    expect(rowOf(tab, 'NA').get('Kỳ này')).toMatchObject({ value: 'x', style: 'muted' });
    expect(rowOf(tab, 'CHO').get('Kỳ này')).toMatchObject({ value: '…', style: 'muted' });
    expect(rowOf(tab, 'CHO').get('Kỳ này')?.note).toContain('còn chờ Đơn vị MTTQ');
    expect(rowOf(tab, 'HO').get('Tăng, giảm')?.value).toBeUndefined();
  });

  it('coverage, with the missing by name', () => {
    expect(rowOf(tab, 'QUA').get('Đã báo cáo')).toMatchObject({ value: '2/3', style: 'warning' });
    expect(rowOf(tab, 'QUA').get('Chưa báo cáo')?.value).toBe('Đơn vị HCC');
    expect(rowOf(tab, 'TL').get('Đã báo cáo')?.value).toBe('2/3');
    expect(rowOf(tab, 'NA').get('Đã báo cáo')?.value).toBeUndefined();
  });

  it('every figure tells the rows that made it, and its code opens the first', () => {
    expect(rowOf(tab, 'QUA').get('Mã')?.link).toEqual({
      kind: 'cell',
      tab: 'Biểu chung',
      cell: 'A2',
    });
    const linked = tab.rows.flat().filter(({ link }) => link);
    expect(linked.filter(({ value }) => typeof value !== 'string')).toEqual([]);
    expect(rowOf(tab, 'QUA').get('Kỳ này')).toMatchObject({
      note: 'Đơn vị CAP: 15 (Biểu chung dòng 2, 3)\nĐơn vị HCC: chưa báo cáo\nĐơn vị MTTQ: 30 (Biểu chung dòng 4)',
    });
    expect(rowOf(tab, 'QUA').get('Kỳ trước')?.note).toContain('Đơn vị HCC: 2 (Lưu trữ dòng 3)');
    expect(rowOf(tab, 'QUA').get('Lũy kế')?.note).toContain(
      'Đơn vị CAP (tháng 1 đến tháng 3): 16 (Lưu trữ dòng 2; Biểu chung dòng 2, 3)',
    );
    expect(rowOf(tab, 'QUA').get('CAP')).toMatchObject({
      value: 15,
      note: 'Đơn vị CAP: 15 (Biểu chung dòng 2, 3)',
    });
    expect(rowOf(tab, 'TL').get('Kỳ này')?.note).toBe(
      'Công thức: QUA / HO * 100\nQUA = 45\nHO = 90',
    );
    expect(rowOf(tab, 'TL').get('Lũy kế')?.note).toContain('QUA = 48');
  });

  it('names who reported a figure, of several each with its own number, and opens the row', () => {
    // A number stays on the line of its unit.
    const words = (cell: ContentCell | undefined) => String(cell?.value).replaceAll('\u00a0', ' ');
    const reporter = (code: string) => rowOf(tab, code).get('Đơn vị báo cáo');
    const row = (cell: string) => ({ kind: 'cell', tab: 'Biểu chung', cell });
    expect(reporter('MOT')).toMatchObject({ value: 'Đơn vị HCC', link: row('A9') });
    expect(words(reporter('QUA'))).toBe('CAP 15; HCC …; MTTQ 30');
    expect(reporter('QUA')).toEqual({
      value: 'CAP\u00a015; HCC\u00a0…; MTTQ\u00a030',
      style: 'run',
      links: [
        { start: 0, end: 6, link: row('A2') },
        { start: 15, end: 22, link: row('A4') },
      ],
    });
    expect(words(reporter('TL'))).toBe('CAP 37,5; HCC; MTTQ 60,0');
    expect(reporter('TL')).not.toHaveProperty('links');
    const states = tabOf({
      ...TEXT,
      form: '2026-05 CAP HO 0\n2026-05 HCC HO x\n2026-05 MTTQ HO',
    });
    expect(words(rowOf(states, 'HO').get('Đơn vị báo cáo'))).toBe('CAP 0; HCC x; MTTQ …');
  });

  it('folds by axis and section under their headings, and the columns of parts', () => {
    const at = (label: string) => tab.rows.findIndex(([first]) => first?.value === label);
    const [first, second, end] = [at('UBND'), at('Nhiều trục'), tab.rows.length];
    const width = tab.widths.length;
    expect(tab.folds).toEqual([
      { dimension: 'COLUMNS', start: width - 5, end: width, closed: true },
      { dimension: 'ROWS', start: first + 1, end: second },
      { dimension: 'ROWS', start: first + 2, end: second },
      { dimension: 'ROWS', start: second + 1, end },
      { dimension: 'ROWS', start: second + 2, end },
    ]);
    expect(tab.isFiltered).toBe(true);
  });

  it('has a view for each unit: figures that it alone reports, or with others', () => {
    const headers = (tab.rows[tab.frozenRows - 1] ?? []).map(({ value }) => value);
    const cell = (header: string) => `$${cellName(tab.frozenRows, headers.indexOf(header))}`;
    const column = headers.indexOf('Đơn vị báo cáo');
    expect(tab.views?.wanted).toContainEqual({
      title: 'Số của HCC · Đơn vị HCC',
      column,
      formula: `=(${cell('Đơn vị báo cáo')}="Đơn vị HCC")+(LEN(${cell('HCC')})>0)>0`,
    });
    expect(tab.views?.wanted).toHaveLength(3);
    const alone = tabOf({ ...TEXT, form: '2026-05 CAP QUA 1', archive: '' });
    expect(alone.views?.wanted.map(({ formula }) => formula)).toEqual([
      expect.stringMatching(/^=\(\$[A-Z]+4="Đơn vị CAP"\)>0$/),
    ]);
  });

  it('lists of units take one line, however many there are', () => {
    const lists = ['Chưa báo cáo', 'Đơn vị báo cáo'];
    expect(lists.map((header) => rowOf(tab, 'QUA').get(header)?.style)).toEqual(['run', 'run']);
    const { rollup, summaries, workbook } = ward(TEXT);
    const standings = { isApproved: () => false, said: () => 'đã nộp' };
    const judged = rollupTab(rollup, summaries, workbook.outline, standings);
    expect(rowOf(judged, 'QUA').get('Chưa duyệt')).toMatchObject({
      value: 'CAP; MTTQ',
      style: 'fair',
    });
  });

  it('columns for axes and units only of figures that have several', () => {
    const headers = (tab.rows[tab.frozenRows - 1] ?? []).map(({ value }) => value);
    expect(tab.rows[tab.frozenRows - 1]?.slice(-1)[0]?.note).toBe('Đơn vị MTTQ');
    expect(headers.slice(-5)).toEqual(['Trục UBND', 'Trục MTTQ', 'CAP', 'HCC', 'MTTQ']);
    expect(rowOf(tab, 'QUA').get('Trục UBND')?.value).toBe(15);
    expect(rowOf(tab, 'TL').get('Trục MTTQ')?.value).toBe(60);
    expect(rowOf(tab, 'MOT').get('HCC')?.value).toBeUndefined();
    const alone = tabOf({ ...TEXT, form: '2026-05 CAP QUA 1', archive: '' });
    expect((alone.rows[alone.frozenRows - 1] ?? []).map(({ value }) => value)).not.toContain('CAP');
  });

  it('shows the year before only where there is one', () => {
    const headersOf = (archive: string) => {
      // A count is 0 where nobody reported, and who is asked has a share: neither is a figure.
      const indicators = `${TEXT.indicators}
        DEM | Đếm | Mới nhất
        HOI | Tổng | Cộng dồn | Đơn vị báo cáo=CAP | Khi thiếu=Chờ đủ`;
      const content = tabOf({ ...TEXT, indicators, archive });
      return (content.rows[content.frozenRows - 1] ?? []).map(({ value }) => value);
    };
    expect(headersOf('2026-04 CAP QUA 1')).not.toContain('Cùng kỳ năm trước');
    expect(headersOf('2025-05 CAP QUA 1')).toContain('Cùng kỳ năm trước');
  });

  it('by axis and section; a figure of one axis stands with it though the catalogue is silent', () => {
    const bands = tab.rows
      .filter(([first]) => first?.style === 'axis')
      .map(([first]) => first?.value);
    expect(bands).toEqual(['UBND', 'Nhiều trục']);
    const at = (code: string) => tab.rows.findIndex(([first]) => first?.value === code);
    expect(at('DAT')).toBeLessThan(at('Nhiều trục'));
    expect(at('QUA')).toBeGreaterThan(at('Nhiều trục'));
  });

  it('is whole: every row as wide as the header, everything frozen above and before the figures', () => {
    const width = tab.widths.length;
    expect(tab.rows.slice(tab.frozenRows - 1).every((row) => row.length === width)).toBe(true);
    expect(tab).toMatchObject({ title: 'Tổng hợp', frozenRows: 3, frozenColumns: 2 });
  });
});

describe('what the year so far lacks', () => {
  const lacking = (archive: string) => {
    const tab = tabOf({ ...TEXT, indicators: 'QUA | Tổng | Cộng dồn', archive });
    return rowOf(tab, 'QUA').get('Lũy kế chưa gồm');
  };

  it('is a column of its own where it lacks something, by unit in the note', () => {
    const cell = lacking('2026-03 CAP QUA 1\n2026-03 MTTQ QUA 1\n2026-04 MTTQ QUA 1');
    expect(cell).toMatchObject({ value: 'tháng 1, tháng 2, tháng 4', style: 'warning' });
    expect(cell?.note).toBe(
      'Đơn vị CAP chưa có tháng 1, tháng 2, tháng 4\nĐơn vị MTTQ chưa có tháng 1, tháng 2',
    );
  });

  it('months before the first row are named without alarm, a unit that came later in the note', () => {
    const cell = lacking('2026-04 CAP QUA 1');
    expect(cell).toMatchObject({ value: 'tháng 1 đến tháng 3', style: 'muted' });
    expect(cell?.note).toContain('Đơn vị MTTQ chưa có tháng 1 đến tháng 4');
  });

  it('is the same in the cell and in its note, of a month that nobody has too', () => {
    const tab = tabOf({
      ...TEXT,
      period: '2026-06',
      indicators: 'QUA | Tổng | Cộng dồn\nHO | Tổng | Cộng dồn',
      form: '2026-06 MTTQ HO 1',
      archive: '2026-04 CAP QUA 1\n2026-04 MTTQ HO 1',
    });
    const cell = rowOf(tab, 'QUA').get('Lũy kế chưa gồm');
    expect(cell).toMatchObject({ value: 'tháng 1 đến tháng 3, tháng 5', style: 'warning' });
    expect(cell?.note).toBe('Đơn vị CAP chưa có tháng 1 đến tháng 3, tháng 5');
  });

  it('of a formula is what its parts lack, in its note too', () => {
    const tab = tabOf({
      ...TEXT,
      indicators: `QUA | Tổng | Cộng dồn
        DAT | Tổng | Cộng dồn
        DAN | Tổng | Mới nhất
        TONG |  |  | Công thức=QUA + DAT
        TY_LE |  |  | Công thức=TONG / DAN * 100
        RIENG |  |  | Công thức=DAN * 2`,
      form: '2026-05 CAP QUA 1\n2026-05 CAP DAT 1\n2026-05 CAP DAN 1',
      archive: '2026-04 CAP QUA 1\n2026-03 CAP DAT 1\n2026-04 CAP DAN 1',
    });
    const lacksOf = (code: string) => rowOf(tab, code).get('Lũy kế chưa gồm');
    const ofAll = { value: 'tháng 1 đến tháng 3, tháng 4', style: 'warning' };
    expect(lacksOf('QUA')).toMatchObject({ value: 'tháng 1 đến tháng 3', style: 'muted' });
    expect(lacksOf('DAT')).toMatchObject({ value: 'tháng 1, tháng 2, tháng 4', style: 'warning' });
    for (const code of ['TONG', 'TY_LE']) {
      expect(lacksOf(code)).toMatchObject(ofAll);
      expect(lacksOf(code)?.note).toBe('Đơn vị CAP chưa có tháng 1 đến tháng 4');
    }
    expect(lacksOf('RIENG')?.value ?? '').toBe('');
  });

  it('is no column where every month is there', () => {
    const archive = [1, 2, 3, 4]
      .flatMap((month) => ['CAP', 'MTTQ'].map((unit) => `2026-0${month} ${unit} QUA 1`))
      .join('\n');
    expect(lacking(archive)).toBeUndefined();
  });
});

describe('the records of ket-qua.json', () => {
  const record = (code: string, text = TEXT) =>
    figureRecords(ward(text).summaries).find((one) => one.code === code);

  it('unrounded decimals as strings, with the rows that made them', () => {
    expect(record('QUA')).toEqual({
      code: 'QUA',
      state: 'number',
      value: '45',
      cumulative: '48',
      cumulativeGaps: [],
      cumulativeMissing: ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'],
      previous: '3',
      plan: '120',
      reported: 2,
      expected: 3,
      missing: ['HCC'],
      rows: ['Biểu chung!2', 'Biểu chung!3', 'Biểu chung!4'],
      reason: null,
      lastYear: null,
      planToDate: '50',
    });
  });

  it('a formula lacks the months that its parts lack', () => {
    const text = {
      ...TEXT,
      indicators: `QUA | Tổng | Cộng dồn
        DAN | Tổng | Mới nhất
        TY_LE |  |  | Công thức=QUA / DAN * 100
        RIENG |  |  | Công thức=DAN * 2`,
      form: '2026-05 CAP QUA 1\n2026-05 CAP DAN 1',
      archive: '2026-03 CAP QUA 1',
    };
    const lacks = {
      cumulativeGaps: ['2026-04'],
      cumulativeMissing: ['2026-01', '2026-02', '2026-04'],
    };
    expect(record('QUA', text)).toMatchObject(lacks);
    expect(record('TY_LE', text)).toMatchObject(lacks);
    expect(record('RIENG', text)?.cumulativeMissing).toEqual([]);
  });

  it('tells the states apart, and why', () => {
    expect(record('NA')).toMatchObject({ state: 'na', value: null, reported: 0, expected: 0 });
    expect(record('CHO')).toMatchObject({
      state: 'missing',
      value: null,
      reason: 'còn chờ Đơn vị MTTQ',
    });
    expect(record('TL')?.rows).toEqual([
      ...['Biểu chung!2', 'Biểu chung!3', 'Biểu chung!5', 'Biểu chung!4', 'Biểu chung!6'],
    ]);
  });

  it('never in exponential form, and without the tail of a division', () => {
    const { rollup, summaries } = ward({
      ...TEXT,
      indicators: `A | Tổng | Cộng dồn
        SMALL |  |  | Công thức=A / 100000000
        LARGE |  |  | Công thức=A * 1000000000000 * 1000000000000
        THIRD |  |  | Công thức=A / 3
        ONE |  |  | Công thức=THIRD * 3 / A`,
      form: '2026-05 CAP A 1',
    });
    expect(rollup.indicators).toHaveLength(5);
    expect(figureRecords(summaries).map(({ value }) => value)).toEqual([
      '1',
      '0.00000001',
      '1000000000000000000000000',
      `0.${'3'.repeat(20)}`,
      '1',
    ]);
  });
});
