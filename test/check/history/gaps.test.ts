import { describe, expect, it } from 'vitest';
import { textCell } from '../../contract/tables';
import { examinedForm, type FormText, findingsOf, found } from '../form';

/** What people did in June for want of a command: May's rows were dated 2026-06. */
const REDATED: FormText = {
  period: '2026-06',
  units: 'CAP UBND; MTTQ MTTQ',
  indicators: 'A | Tổng | Cộng dồn | Kế hoạch năm=100\nB | Tổng | Mới nhất',
  archive: [1, 2, 3, 4]
    .flatMap((month) => ['CAP', 'MTTQ'].flatMap((unit) => [`2026-0${month} ${unit} A ${month}`]))
    .concat('2026-04 CAP B 7')
    .join('\n'),
  form: '2026-06 CAP A 5\n2026-06 MTTQ A 6\n2026-06 CAP B 8',
};
const GAPS = ['period-gap', 'unit-period-gap', 'token-with-gap'];

const gapsIn = (text: FormText) =>
  found(text, new Set()).filter((line) => GAPS.some((code) => line.startsWith(`${code} `)));

describe('a month that vanished from the year', () => {
  it('is an error, and said where `Kỳ` stands', () => {
    const [line, ...others] = gapsIn(REDATED);
    expect(line).toMatch(/^period-gap Cấu hình!/);
    expect(others).toEqual([]);
    const finding = findingsOf(REDATED, new Set()).find(({ code }) => code === 'period-gap');
    expect(finding).toMatchObject({ severity: 'Lỗi' });
    expect(finding?.message).toContain('tháng 5 năm 2026');
  });

  it('is named by every cumulative figure that lacks it, and by no other', () => {
    const records = examinedForm(REDATED).records();
    const of = (code: string) => records.find((record) => record.code === code);
    expect(of('A')).toMatchObject({
      cumulative: '31',
      cumulativeGaps: ['2026-05'],
      cumulativeMissing: ['2026-05'],
    });
    expect(of('B')).toMatchObject({ cumulative: '8', cumulativeGaps: [] });
  });

  it.each(['{{A|lũy kế}}', '{{A|% kế hoạch}}', '{{A@CAP|lũy kế}}'])('is told at %s', (token) => {
    const rows = [
      { Kỳ: '2026-06', Loại: 'Lời văn', 'Nội dung': `Tiếp ${token} lượt; {{A}}, {{B|lũy kế}}.` },
    ];
    const text = { ...REDATED, rows };
    const told = findingsOf(text, new Set()).filter(({ code }) => code === 'token-with-gap');
    expect(told).toHaveLength(1);
    expect(told[0]?.message).toContain(token);
    expect(told[0]?.message).toContain('tháng 5');
    expect(told[0]).toMatchObject({ severity: 'Cảnh báo' });
  });

  it('is none where a row of it stands in the archive or the form, a text too', () => {
    const may = { Kỳ: '2026-05', Loại: 'Lời văn', 'Nội dung': 'Đã họp.' };
    expect(gapsIn({ ...REDATED, archived: [may] })).toEqual([
      'unit-period-gap Đơn vị!A2',
      'unit-period-gap Đơn vị!A3',
    ]);
    const blank = { ...REDATED, archive: `${REDATED.archive}\n2026-05 CAP A` };
    expect(gapsIn(blank)).toEqual(gapsIn(REDATED));
  });

  it.each([
    { Kỳ: '2026-Q2', Loại: 'Lời văn', 'Nội dung': 'Quý II đã họp.' },
    { Kỳ: '2026', Loại: 'Lời văn', 'Nội dung': 'Năm 2026 đã họp.' },
    { Kỳ: '2026', Loại: 'Số liệu', Mã: 'A', 'Giá trị': '100' },
  ])('is not hidden by a row of a longer period that tells nothing of it: %j', (row) => {
    expect(gapsIn({ ...REDATED, rows: [row] })).toContain('period-gap Cấu hình!B3');
  });

  it('is none where a number was typed that cannot be read: its cell is told', () => {
    const typed = { ...REDATED, archive: `${REDATED.archive}\n2026-05 CAP A =khoảng 5` };
    expect(gapsIn(typed).some((line) => line.startsWith('period-gap'))).toBe(false);
  });

  it('is none before the first row of the year, nor after the last', () => {
    expect(gapsIn({ ...REDATED, archive: '' })).toEqual([]);
    expect(gapsIn({ ...REDATED, form: '' })).toEqual([]);
    expect(gapsIn({ ...REDATED, archive: '2025-03 CAP A 1\n2026-05 CAP A 1' })).toEqual([]);
  });
});

describe('a month that one unit left out', () => {
  const text: FormText = {
    ...REDATED,
    archive: `${REDATED.archive}\n2026-05 MTTQ A 5\n2026-05 CAP B 7`,
  };

  it('is a warning to the unit, with the indicator and the month', () => {
    expect(gapsIn(text)).toEqual(['unit-period-gap Đơn vị!A2']);
    const finding = findingsOf(text, new Set()).find(({ code }) => code === 'unit-period-gap');
    expect(finding).toMatchObject({ severity: 'Cảnh báo', actor: { unit: 'CAP' } });
    expect(finding?.message).toContain('A (Chỉ tiêu A: tháng 5)');
  });

  it('is none where the unit says that there can be nothing', () => {
    expect(gapsIn({ ...text, archive: `${text.archive}\n2026-05 CAP A x` })).toEqual([]);
  });
});

describe('a month of which a unit said that there was nothing', () => {
  const text: FormText = {
    units: 'CAP UBND; MTTQ MTTQ',
    indicators: 'A | Tổng | Cộng dồn',
    archive: '2026-03 CAP A 1\n2026-03 MTTQ A 1\n2026-04 MTTQ A 2',
    form: '2026-05 CAP A 3\n2026-05 MTTQ A 3',
  };
  const withProgress = (state: string, more: Partial<FormText> = {}): FormText => ({
    ...text,
    ...more,
    change: (tabs) => {
      const rows = [
        ['Kỳ', 'Đơn vị', 'Trạng thái', 'Lúc', 'Ai', 'Lý do'],
        ['2026-04', 'CAP', state, '20/04/2026 09:00', 'vp@x', 'không phát sinh'],
      ];
      tabs.set(
        'Tiến độ',
        rows.map((cells) => cells.map(textCell)),
      );
    },
  });

  it('is no gap once the office has agreed', () => {
    expect(gapsIn(text)).toEqual(['unit-period-gap Đơn vị!A2']);
    expect(gapsIn(withProgress('Đã duyệt'))).toEqual([]);
    expect(gapsIn(withProgress('Đã nộp'))).toEqual(['unit-period-gap Đơn vị!A2']);
  });

  it('is one where the unit has figures of that month all the same', () => {
    const more = { indicators: `${text.indicators}\nB | Tổng | Cộng dồn` };
    const archive = `${text.archive}\n2026-04 CAP B 2`;
    expect(gapsIn(withProgress('Đã duyệt', { ...more, archive }))).toEqual([
      'unit-period-gap Đơn vị!A2',
    ]);
  });

  it('is not asked for in the report of the quarter either', () => {
    const told = (of: FormText) =>
      findingsOf({ ...of, period: '2026-Q2' }, new Set())
        .filter(({ code, message }) => code === 'figures-not-reported' && /CAP/.test(message))
        .map(({ message }) => message);
    const rows =
      '2026-04 MTTQ A 2\n2026-05 CAP A 3\n2026-05 MTTQ A 3\n2026-06 CAP A 3\n2026-06 MTTQ A 3';
    expect(told({ ...text, archive: '', form: rows })).toEqual([
      expect.stringContaining('2026-04'),
    ]);
    expect(told(withProgress('Đã duyệt', { archive: '', form: rows }))).toEqual([]);
  });
});
