import { describe, expect, it } from 'vitest';
import { type Cell, readCell } from '../../../src/contract';
import { requiredHeaders, textCell } from '../../contract/tables';
import { examinedForm, type FormText, findingsOf, found, type Row, TASK } from '../form';

const DOCUMENT = {
  Loại: 'Văn bản',
  Mã: '75-KH/ĐU',
  'Nội dung': 'Kế hoạch công tác',
  'Thời hạn': '20/05/2026',
};
const DATES = { 'Từ ngày': '21/04/2026', 'Đến ngày': '20/05/2026' };

describe('documents', () => {
  it.each([
    ['20/04/2026', true],
    ['21/04/2026', false],
    ['20/05/2026', false],
    ['21/05/2026', true],
  ])('dated %s lie outside the period: %s', (date, outside) => {
    const rows = [{ ...DOCUMENT, 'Thời hạn': date }];
    expect(found({ settings: DATES, rows })).toEqual(
      outside ? ['date-outside-period Biểu chung!N2'] : [],
    );
  });

  it('need a number, a title and a date', () => {
    for (const [header, cell] of [
      ['Mã', 'F2'],
      ['Nội dung', 'G2'],
      ['Thời hạn', 'N2'],
    ] as const) {
      expect(found({ rows: [{ ...DOCUMENT, [header]: '' }] })).toEqual([
        `required-value Biểu chung!${cell}`,
      ]);
    }
  });

  it('with a date that is none are told', () => {
    expect(found({ rows: [{ ...DOCUMENT, 'Thời hạn': '31/04/2026' }] })).toEqual([
      'unreadable-date Biểu chung!N2',
    ]);
  });

  it('stand once; numbers begin again in another year and on another axis', () => {
    const twin = { ...DOCUMENT, 'Nội dung': 'Kế hoạch khác' };
    expect(found({ rows: [DOCUMENT, twin] })).toEqual(['primary-key Biểu chung!F3']);
    expect(found({ rows: [DOCUMENT, { ...twin, 'Thời hạn': '20/05/2025' }] })).toEqual([]);
    expect(found({ rows: [DOCUMENT, { ...twin, 'Đơn vị': 'MTTQ', Trục: 'MTTQ' }] })).toEqual([]);
  });
});

describe('rows that stand twice', () => {
  it('are told at the second one', () => {
    const text = { Loại: 'Lời văn', 'Nội dung': 'Đã họp giao ban.' };
    expect(found({ rows: [text, text] })).toEqual(['duplicate-row Biểu chung!G3']);
    expect(found({ rows: [text, { ...text, 'Nội dung': 'Đã họp giao ban tuần 2.' }] })).toEqual([]);
    expect(found({ rows: [TASK, TASK] })).toContain('duplicate-row Biểu chung!F3');
  });
});

describe('rows of another period', () => {
  const rows = (...periods: readonly string[]) =>
    found({
      form: ['2026-05', ...periods].map((period, at) => `${period} CAP A ${at + 1}`).join('\n'),
    });

  it('of a later one are told once a period', () => {
    expect(rows('2026-06', '2026-06', '2026-07')).toEqual([
      'later-period Biểu chung!A3',
      'later-period Biểu chung!A5',
    ]);
  });

  it('are told each unit at its own first row; a warning where it has nothing in the period', () => {
    const told = findingsOf({
      form: `2026-05 CAP A 1
        2026-06 CAP A 2
        2026-06 MTTQ A
        2026-06 MTTQ A 3
        2026-06 MTTQ B 4
        2026-05 MTTQ A`,
    });
    const later = told.filter(({ code }) => /later-period/.test(code));
    expect(later.map(({ severity, code, cell }) => [severity, code, cell])).toEqual([
      ['Thông tin', 'later-period', 'A3'],
      ['Cảnh báo', 'later-period-only', 'A5'],
    ]);
    expect(later[1]?.message).toContain('2 số ở kỳ 2026-06');
    expect(later[1]?.message).toContain('kỳ báo cáo 2026-05');
  });

  it('of a year gone by are told, those of this year are history', () => {
    expect(rows('2025-05')).toEqual(['earlier-year Biểu chung!A3']);
    expect(rows('2026-04', '2026-Q1')).toEqual([]);
  });
});

describe('settings', () => {
  it.each<[object, readonly string[]]>([
    [DATES, []],
    [{ 'Từ ngày': '21/05/2026', 'Đến ngày': '20/05/2026' }, ['Lỗi dates-reversed']],
    [{ 'Đến ngày': '20/04/2026' }, ['Cảnh báo period-mismatch']],
    [{ 'Đến ngày': '03/06/2026' }, []],
    [{ 'Đến ngày': '20/06/2026' }, ['Cảnh báo period-mismatch']],
    [{ ...DATES, 'Hạn nộp': '22/04/2026' }, ['Cảnh báo deadline-before-cut-off']],
    [{ ...DATES, 'Hạn nộp': '22/05/2026' }, []],
  ])('%j', (settings, expected) => {
    const findings = findingsOf({ settings: { ...settings }, form: '2026-05 CAP A 1' });
    expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(expected);
  });

  it('name the days on which a report of the period may end, which are none that is told', () => {
    const endingOn = (day: string) =>
      findingsOf({ settings: { 'Đến ngày': day }, form: '2026-05 CAP A 1' });
    const [finding] = endingOn('20/04/2026');
    expect(finding?.expected).toBe('một ngày từ 01/05/2026 đến 15/06/2026');
    expect([...endingOn('01/05/2026'), ...endingOn('15/06/2026')]).toEqual([]);
    expect([...endingOn('30/04/2026'), ...endingOn('16/06/2026')]).toHaveLength(2);
  });
});

describe('rows of the form', () => {
  const row = (change: object) => ({ Loại: 'Mô hình', 'Nội dung': 'Chi bộ số', ...change });

  it.each<[object, readonly string[]]>([
    [{ 'Nội dung': '', 'Ghi chú': 'chờ' }, ['Cảnh báo required-value G2']],
    [{ 'Nội dung': '' }, []],
    [{ 'Nội dung': '', Mục: 'không có', Kỳ: 'x' }, []],
    [{ Trục: '' }, ['Cảnh báo unknown-axis B2']],
    [{ Trục: 'Trục lạ' }, ['Cảnh báo unknown-axis B2']],
    [{ Trục: 'MTTQ' }, ['Cảnh báo axis-mismatch B2']],
    [{ Mục: '' }, ['Cảnh báo unknown-section D2']],
    [{ Mục: 'không có' }, ['Cảnh báo unknown-section D2']],
    [{ Loại: 'Lời văn', Mục: 'không có' }, ['Lỗi text-without-section D2']],
    [{ Loại: '' }, ['Lỗi missing-choice E2']],
    [{ Loại: 'Lạ' }, ['Lỗi unknown-choice E2']],
    [{ Kỳ: 'tháng năm' }, ['Lỗi unknown-period A2']],
    [{ 'Đơn vị': 'CAX' }, ['Lỗi unknown-unit C2']],
    [{ 'Đơn vị': ' cap ', Trục: 'ubnd' }, []],
  ])('%j', (change, expected) => {
    const findings = findingsOf({ rows: [row(change)] });
    expect(findings.map(({ severity, code, cell }) => `${severity} ${code} ${cell}`)).toEqual(
      expected,
    );
  });

  it.each<[Row, string]>([
    [{ 'Đơn vị': 'CAPP' }, 'có lẽ là "CAP"'],
    [{ Loại: 'Số liệu', Mã: 'VB.DEM', 'Giá trị': '3' }, 'có lẽ là "VB.DEN"'],
    [{ Mục: 'mucc' }, 'có lẽ là "muc"'],
  ])('%j names the code that may be meant', (change, hint) => {
    const indicators = 'VB.DEN | Tổng | Cộng dồn';
    const [finding] = findingsOf({ indicators, rows: [row({ Mã: 'VB.DEN', ...change })] });
    expect(finding?.message).toContain(hint);
  });

  it('quote a very long text by its beginning', () => {
    const [finding] = findingsOf({ rows: [row({ 'Đơn vị': 'x'.repeat(9000) })] });
    expect(finding?.message.length).toBeLessThan(500);
    expect(finding?.found.length).toBeLessThan(200);
  });
});

describe('figures typed as text', () => {
  const typed = (value: string, indicator = 'A | Tổng | Cộng dồn | ĐVT=đồng') =>
    findingsOf({ indicators: indicator, form: `2026-05 CAP A =${value}` }).map(
      ({ severity, code, cell, expected }) => `${severity} ${code} ${cell} ${expected}`,
    );

  it('are shown as they were read', () => {
    expect(typed('31,5 triệu')).toEqual(['Thông tin figure-as-text H2 31.500.000 đồng']);
    expect(typed('1.234', 'A | Tổng | Cộng dồn | ĐVT=người | Số lẻ=0')).toEqual([
      'Thông tin figure-as-text H2 1.234 người',
    ]);
  });

  it('need no word where they are digits, or no figure at all', () => {
    expect(typed('1234')).toEqual([]);
    expect(typed('x')).toEqual([]);
  });

  it('with two readings are not used', () => {
    expect(typed('1,234')).toEqual(['Lỗi ambiguous-figure H2 1,234 hoặc 1.234']);
  });
});

describe('days that cannot be meant', () => {
  const serial = (value: number) => readCell(value, 'DATE');
  it.each<[string, Cell]>([
    ['a number typed into a date cell', serial(20261130)],
    ['the days since 1900', serial(45)],
    ['a number below 0', serial(-5)],
    ['digits that changed places', textCell('30/11/2206')],
    ['a year without its century', textCell('30/11/0026')],
  ])('%s is told at its cell and is no date', (_, cell) => {
    const text: FormText = {
      rows: [TASK],
      change: (tabs) => {
        const row = tabs.get('Biểu chung')?.[1];
        if (row) row[requiredHeaders('entries').indexOf('Thời hạn')] = cell;
      },
    };
    const told = findingsOf(text).filter(({ cell: place }) => place === 'N2');
    expect(told.map(({ code }) => code)).toEqual(['unreadable-date']);
    expect(told[0]?.message).toContain('31/05/2026');
    expect(examinedForm(text).workbook.entries[0]?.deadline).toBeUndefined();
  });

  it('stand in the settings too; days of plans long ago and far ahead are none', () => {
    expect(found({ settings: { 'Hạn nộp': '25/05/2206' } })).toContain(
      'unreadable-date Cấu hình!B6',
    );
    for (const day of ['03/02/1980', '31/12/2045']) {
      expect(
        found({ rows: [{ ...TASK, 'Thời hạn': day, 'Trạng thái': 'Tạm dừng' }] }),
      ).not.toContain('unreadable-date Biểu chung!N2');
    }
  });
});

describe('closed rows', () => {
  it('of a unit that is no more are told once, for a look', () => {
    const archived = ['2026-02', '2026-03', '2026-04'].map((Kỳ) => ({
      Kỳ,
      Loại: 'Số liệu',
      Mã: 'A',
      'Đơn vị': 'CU',
      'Giá trị': '3',
    }));
    const findings = findingsOf({ form: '2026-05 CAP A 1', archived });
    expect(findings.map(({ severity, code, cell }) => `${severity} ${code} ${cell}`)).toEqual([
      'Cảnh báo unknown-unit C2',
    ]);
  });
});

describe('names of units', () => {
  it('belong to one unit', () => {
    const text: FormText = {
      form: '2026-05 CAP A 1',
      change: (tabs) => {
        const mttq = tabs.get('Đơn vị')?.[2];
        if (mttq) mttq[1] = textCell('Đơn vị  CAP');
      },
    };
    expect(found(text)).toEqual(['duplicate-name Đơn vị!B3']);
  });

  it('that are the code of one are its own, though an earlier one is called so', () => {
    const { workbook } = examinedForm({
      form: '2026-05 MTTQ A 1',
      change: (tabs) => {
        const first = tabs.get('Đơn vị')?.[1];
        if (first) first[1] = textCell('mttq');
      },
    });
    expect(workbook.entries.map(({ unit }) => unit)).toEqual(['MTTQ']);
  });
});
