import { describe, expect, it } from 'vitest';
import { type Cell, cellText, readWorkbook } from '../../../src/contract';
import { ALL, rollUp } from '../../../src/rollup';
import { formGrid } from '../../check/form';

const text = (value: string): Cell => ({ kind: 'text', text: value });

/** The figure of A where one unit's rows say `subject=value`; blank: no column tells subjects. */
function figure(how: string, rows: string, bySubject = 'Có'): string {
  const reading = readWorkbook(
    formGrid({
      indicators: `A | Tổng | ${how}`,
      // The column of subjects is no usual one: that of notes stands for it.
      rows: rows.split(' ').map((row) => {
        const [subject = '', value = ''] = row.split('=');
        return { Loại: 'Số liệu', Mã: 'A', 'Giá trị': value, 'Ghi chú': subject };
      }),
      change: (tabs) => {
        const [head = []] = tabs.get('Biểu chung') ?? [];
        head[head.findIndex((cell) => cellText(cell) === 'Ghi chú')] = text('Đối tượng');
        const [headers, first] = tabs.get('Chỉ tiêu') ?? [];
        headers?.push(text('Theo đối tượng'));
        if (headers && first) first[headers.length - 1] = text(bySubject);
      },
    }),
  );
  if (reading.state === 'broken') throw new Error(reading.findings[0]?.message);
  const { units, indicators, facts, settings } = reading.workbook;
  const { period } = settings;
  const [indicator] = indicators;
  if (!indicator) throw new Error('no indicator');
  const rollup = rollUp({ units, indicators, entries: facts, period });
  const found = rollup.figure(indicator, ALL, { kind: 'period', period });
  return found.state === 'number' ? found.value.toString() : found.state;
}

describe('rows of one unit by subject', () => {
  it('of a stock are one number a subject, and these are added', () => {
    expect(figure('Mới nhất', 'P=3 Q=4')).toBe('7');
    expect(figure('Mới nhất', 'P=3 p=3 Q=4')).toBe('7');
    expect(figure('Mới nhất', 'P=3 P=5 Q=4')).toBe('notReported');
    expect(figure('Mới nhất', 'P=3 Q=')).toBe('3');
  });

  it('of a flow are added, and of a mean are readings of one number', () => {
    expect(figure('Cộng dồn', 'P=3 Q=4')).toBe('7');
    expect(figure('Trung bình', 'P=3 Q=4')).toBe('notReported');
  });

  it('are readings of one number where the catalogue asks for no subjects', () => {
    expect(figure('Mới nhất', 'P=3 Q=4', 'Không')).toBe('notReported');
  });
});
