import { describe, expect, it } from 'vitest';
import { textCell } from '../../contract/tables';
import { type FormText, findingsOf, found } from '../form';

/** Earlier periods whose rows wait in the form while a later one is reported. */

/** In a workbook whose periods are opened by command. */
const opened = (text: FormText): FormText => ({
  ...text,
  change: (tabs) => {
    text.change?.(tabs);
    tabs.set('Nhật ký', [[textCell('Lệnh')], [textCell('Mở kỳ mới')]]);
  },
});

const told = (text: FormText) =>
  found(opened(text)).filter((one) => /^(period-still-open|earlier-year)/.test(one));

describe('an earlier period that nobody has closed', () => {
  it('is told once, at its first row', () => {
    const form = '2026-05 CAP A 3\n2026-04 CAP A 2\n2026-04 MTTQ A 5\n2026-03 CAP A 2';
    expect(told({ form })).toEqual([
      'period-still-open Biểu chung!A3',
      'period-still-open Biểu chung!A5',
    ]);
    const [finding] = findingsOf(opened({ form })).filter(
      ({ code }) => code === 'period-still-open',
    );
    expect(finding).toMatchObject({ severity: 'Cảnh báo', actor: 'office' });
    // Nobody need have opened it by command: it may be typed into `Kỳ`.
    expect(finding?.message).toContain(
      'Kỳ 2026-04 (tháng 4 năm 2026) chưa chốt mà đã làm sang kỳ 2026-05',
    );
  });

  it('is not told where no period was ever opened or closed by command: all months stand there', () => {
    const form = '2026-05 CAP A 3\n2026-04 CAP A 2';
    expect(found({ form }).join()).not.toContain('period-still-open');
  });

  it('is not told while nothing is filled in of the next, nor where it has prepared rows alone', () => {
    expect(told({ form: '2026-05 CAP A\n2026-04 CAP A 2' })).toEqual([]);
    expect(told({ form: '2026-05 CAP A 3\n2026-04 CAP A' })).toEqual([]);
    const text = { Loại: 'Lời văn', 'Nội dung': 'Đã họp.', 'Ghi chú': 'Cần xem lại' };
    const carried = { form: '2026-05 CAP A 3', rows: [{ ...text, Kỳ: '2026-04' }] };
    expect(told({ ...carried, archived: [{ ...text, Kỳ: '2026-03' }] })).toEqual([]);
  });

  it('is none that the report is made of, nor one that another report of the workbook is on', () => {
    expect(told({ period: '2026-Q2', form: '2026-04 CAP A 2\n2026-05 CAP A 3' })).toEqual([]);
    expect(told({ period: '2026-Q2', form: '2026-03 CAP A 2\n2026-05 CAP A 3' })).toHaveLength(1);
    const form = '2026-05 CAP A 3\n2026-04 CAP A 2';
    const change: FormText['change'] = (tabs) => {
      const rows = tabs.get('Cấu hình') ?? [];
      for (const row of rows) row.push({ kind: 'blank' });
      const [head, period] = [
        rows[0],
        rows.find(([key]) => key?.kind === 'text' && key.text === 'Kỳ'),
      ];
      head?.splice(2, 1, textCell('UBND-THANG'));
      period?.splice(2, 1, textCell('2026-04'));
    };
    expect(told({ form, change })).toEqual([]);
  });

  it('is no week beside a month, and of last year the one just before: any other may be a slip', () => {
    expect(told({ form: '2026-05 CAP A 3\n2026-W10 CAP A 2' })).toEqual([]);
    const january = { period: '2026-01', form: '2026-01 CAP A 3\n2025-12 CAP A 2' };
    expect(told(january)).toEqual(['period-still-open Biểu chung!A3']);
    const slip = { period: '2026-05', form: '2026-05 CAP A 3\n2025-05 CAP A 2' };
    expect(told(slip)).toEqual(['earlier-year Biểu chung!A3']);
  });

  it('is nothing in January while nobody has begun it: neither still open nor a slip of a year', () => {
    const form = '2027-01 CAP A\n2026-12 CAP A 3\n2026-12 MTTQ A 2';
    expect(told({ period: '2027-01', form })).toEqual([]);
  });
});

describe('rows of a year gone by', () => {
  it('are told once a period, whoever has them', () => {
    const form = '2027-01 CAP A 3\n2026-11 CAP A 3\n2026-11 MTTQ A 2\n2026-10 CAP A 3';
    const findings = findingsOf({ period: '2027-01', form }).filter(
      ({ code }) => code === 'earlier-year',
    );
    expect(findings.map(({ cell }) => cell)).toEqual(['A3', 'A5']);
    expect(findings[0]?.message).toContain('2 đơn vị có 2 dòng ghi kỳ 2026-11');
  });
});

describe('rows of a period that another report of the workbook is on', () => {
  it('are no slip, later or earlier as it may be', () => {
    const other =
      (period: string): NonNullable<FormText['change']> =>
      (tabs) => {
        const rows = tabs.get('Cấu hình') ?? [];
        const [head, of] = [
          rows[0],
          rows.find(([key]) => key?.kind === 'text' && key.text === 'Kỳ'),
        ];
        for (const row of rows) row.push({ kind: 'blank' });
        head?.splice(2, 1, textCell('QUY'));
        of?.splice(2, 1, textCell(period));
      };
    const slips = (text: FormText) =>
      found(text).filter((one) => /^(later-period|earlier-year)/.test(one));
    const later = '2026-05 CAP A 3\n2026-Q2 CAP A 9\n2026-Q2 MTTQ A 2';
    expect(slips({ form: later })).toHaveLength(2);
    expect(slips({ form: later, change: other('2026-Q2') })).toEqual([]);
    const earlier = { period: '2027-01', form: '2027-01 CAP A 3\n2026 CAP A 9' };
    expect(slips(earlier)).toHaveLength(1);
    expect(slips({ ...earlier, change: other('2026') })).toEqual([]);
  });
});
