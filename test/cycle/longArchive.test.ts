import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk';
import type { Finding, Outcome } from '../commands/bundle';
import { openSmall, SMALL_MONTH } from '../run/small';

/** An archive of which not all is read, and a form that has rows of a month long past besides. */
function longBook(past = '2025-03'): typeof SMALL_MONTH {
  const [header = [], ...archived] = SMALL_MONTH['Lưu trữ'] ?? [];
  const [, ...form] = SMALL_MONTH['Biểu chung'] ?? [];
  const of = (rows: readonly (readonly string[])[], period: string) =>
    rows.map((cells) => [period, ...cells.slice(1)]);
  const old = Array.from({ length: 60 }, (_, at) =>
    of(archived, `20${String(19 + Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}`),
  ).flat();
  return {
    ...SMALL_MONTH,
    'Biểu chung': [header, ...of(form, past), ...form],
    'Lưu trữ': [header, ...old],
  };
}

function told(outcome: unknown): readonly Finding[] {
  const { findings = [] } = outcome as Outcome;
  return findings.filter(({ code }) => code.startsWith('closed-'));
}

function cell(desk: Desk, header: string, period = '2025-03'): string {
  const [headers = [], ...rows] = desk.values('Lưu trữ');
  const at = rows.findIndex(
    (cells) =>
      cells[headers.indexOf('Kỳ')] === period &&
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
    // Nothing is called whole of which the words were not read.
    const intact = (desk.run('restoreArchive') as Outcome).messages.join('\n');
    expect(intact).toContain('không có gì để khôi phục');
    expect(intact).toContain('chữ ở các dòng có bị sửa hay không thì không rõ');

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

describe('rows that are taken out of a long archive', () => {
  it('are kept whole, with words that were not read', async () => {
    const desk = await openSmall({ workbook: longBook() });
    for (const ky of ['2025-03', '2026-05']) desk.run('closePeriod', { ky, 'ly-do': 'thử' });
    const value = cell(desk, 'Giá trị');
    desk.type('Lưu trữ', value, '987654');
    desk.type('Lưu trữ', value.replace(/^[A-Z]+/, 'G'), 'lời gõ ở Lưu trữ');
    const [header = [], ...archived] = desk.values('Lưu trữ');
    const before = archived.filter(([period]) => period === '2025-03');
    const told = (desk.run('restoreArchive') as Outcome).messages.join('\n');
    const taken = Number(/, bỏ (\d+) dòng \(giữ ở trang ẩn/.exec(told)?.[1]);
    // One row alone was typed in.
    expect(told).toContain('1 dòng của bản lưu không còn, 1 dòng lạ');
    expect(told).toContain(`chữ ở ${taken} dòng không đọc`);
    const { findings = [] } = desk.run('check') as Outcome;
    expect(findings.find(({ code }) => code === 'rescue-tab')?.found).toBe(`${taken} dòng`);
    expect(taken).toBeGreaterThan(1);
    const [note = [], headers = [], ...kept] = desk.values('_Dòng bỏ khi khôi phục');

    expect(String(note[0])).toContain('20/05/2026 10:00');
    expect(headers.slice(0, header.length)).toEqual(header);
    expect(
      kept
        .slice(taken)
        .flat()
        .every((value) => value === null),
    ).toBe(true);
    for (const cells of kept.slice(0, taken)) {
      expect(before).toContainEqual(cells.slice(0, header.length));
    }
    expect(kept.flat()).toContain('lời gõ ở Lưu trữ');
    const tab = desk.spreadsheet().sheets.find(({ title }) => title === '_Dòng bỏ khi khôi phục');
    expect(tab?.properties.hidden).toBe(true);
    // What is taken out later stands above it.
    desk.type('Lưu trữ', cell(desk, 'Giá trị'), '123456');
    desk.run('restoreArchive');
    const again = desk.values('_Dòng bỏ khi khôi phục');
    expect(again[1]?.slice(0, header.length)).toEqual(header);
    expect(again.flat()).toContain('lời gõ ở Lưu trữ');
    expect(again.flat()).toContain(123456);
  });
});

describe('a closed period of a year that no report needs', () => {
  const PAST = '2022-03';
  const closed = async () => {
    const desk = await openSmall({ workbook: longBook(PAST) });
    expect(desk.run('closePeriod', { ky: PAST, 'ly-do': 'thử' })).toMatchObject({ status: 'done' });
    expect(told(desk.run('check'))).toEqual([]);
    return desk;
  };

  it('is counted with every check', async () => {
    const desk = await closed();
    desk.type('Lưu trữ', cell(desk, 'Kỳ', PAST), '2022-04');
    expect(told(desk.run('check'))).toMatchObject([
      { code: 'closed-rows-changed', message: expect.stringContaining(`Kỳ ${PAST}`) },
    ]);
  });

  it('is compared by its figures where a period is closed or opened again, and restored', async () => {
    const desk = await closed();
    desk.type('Lưu trữ', cell(desk, 'Giá trị', PAST), '987654');
    expect(told(desk.run('check'))).toEqual([]);

    const closing = desk.run('closePeriod', { ky: '2026-05' }) as Outcome;
    expect(closing.status).toBe('refused');
    expect(closing.messages.join('\n')).toContain(`Kỳ ${PAST} đã chốt với`);
    const reopening = desk.run('reopenPeriod', { ky: PAST, 'ly-do': 'thử' }) as Outcome;
    expect(reopening.status).toBe('refused');

    expect((desk.run('restoreArchive') as Outcome).messages.join('\n')).toContain(`Kỳ ${PAST}`);
    const again = desk.run('closePeriod', { ky: '2026-05' }) as Outcome;
    expect(again.messages.join('\n')).not.toContain(`Kỳ ${PAST}`);
  });
});
