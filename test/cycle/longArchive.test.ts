import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk';
import type { Finding, Outcome } from '../commands/bundle';
import { openSmall, SMALL_MONTH } from '../run/small';

/** An archive of which not all is read, and a form that has rows of a month long past besides. */
function longBook(): typeof SMALL_MONTH {
  const [header = [], ...archived] = SMALL_MONTH['Lưu trữ'] ?? [];
  const [, ...form] = SMALL_MONTH['Biểu chung'] ?? [];
  const of = (rows: readonly (readonly string[])[], period: string) =>
    rows.map((cells) => [period, ...cells.slice(1)]);
  const old = Array.from({ length: 60 }, (_, at) =>
    of(archived, `20${String(23 - Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}`),
  ).flat();
  return {
    ...SMALL_MONTH,
    'Biểu chung': [header, ...of(form, '2025-03'), ...form],
    'Lưu trữ': [header, ...old],
  };
}

function told(outcome: unknown): readonly Finding[] {
  const { findings = [] } = outcome as Outcome;
  return findings.filter(({ code }) => code.startsWith('closed-'));
}

function cell(desk: Desk, header: string): string {
  const [headers = [], ...rows] = desk.values('Lưu trữ');
  const at = rows.findIndex(
    (cells) =>
      cells[headers.indexOf('Kỳ')] === '2025-03' &&
      cells[headers.indexOf(header)] !== null &&
      cells[headers.indexOf('Loại')] === 'Số liệu',
  );
  return `${String.fromCharCode(65 + headers.indexOf(header))}${at + 2}`;
}

describe('a closed period in a long archive', () => {
  it('is looked at by what is read of every row, and opens again whole', async () => {
    const desk = await openSmall({ workbook: longBook() });
    const before = desk.values('Lưu trữ').length;
    for (const ky of ['2025-03', '2026-05']) {
      const { status } = desk.run('closePeriod', { ky, 'ly-do': 'thử' }) as Outcome;
      expect(status).toBe('done');
    }
    expect(told(desk.run('check'))).toEqual([]);
    const archived = desk.values('Lưu trữ');
    expect(archived.length).toBeGreaterThan(before);

    desk.type('Lưu trữ', cell(desk, 'Giá trị'), '987654');
    expect(told(desk.run('check'))).toMatchObject([
      { code: 'closed-rows-changed', message: expect.stringContaining('Kỳ 2025-03') },
    ]);
    const refused = desk.run('reopenPeriod', { ky: '2025-03', 'ly-do': 'thử' }) as Outcome;
    expect(refused.status).toBe('refused');
    expect(refused.messages.join('\n')).toMatch(
      /dòng \d+ của "Lưu trữ" không có trong bản lưu; 1 dòng của bản lưu không còn; chữ ở \d+ dòng không đọc/,
    );

    expect((desk.run('restoreArchive') as Outcome).messages.join('\n')).toContain('Kỳ 2025-03');
    expect(told(desk.run('check'))).toEqual([]);

    const reopened = desk.run('reopenPeriod', { ky: '2025-03', 'ly-do': 'thử' }) as Outcome;
    expect(reopened.status).toBe('done');
    expect(reopened.messages.join('\n')).toContain('thì không rõ');
    const [header = [], ...rows] = desk.values('Biểu chung');
    const back = rows.filter((cells) => cells[header.indexOf('Kỳ')] === '2025-03');
    expect(back.length).toBe((SMALL_MONTH['Biểu chung'] ?? []).length - 1);
    expect(back.some((cells) => String(cells[header.indexOf('Nội dung')] ?? '').length > 20)).toBe(
      true,
    );
  });
});
