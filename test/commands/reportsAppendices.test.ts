import { describe, expect, it } from 'vitest';
import type { Desk, Tabs } from '../../src/desk';
import { SMALL_MONTH } from '../run/small';
import { type Outcome, openWithBundle } from './bundle';

/** Appendices of several reports in one workbook: each report has its own sets, though their numbers are alike. */

interface Published extends Outcome {
  readonly sets?: readonly { readonly set: string; readonly tabs: readonly string[] }[];
}
const YES = { 'cong-khai': true };
const publish = (desk: Desk) => desk.run('publishAppendices', YES) as Published;

/** The small month with its two appendices in a set `1`, and the reports that they belong to. */
function month(reports: readonly [string, string], code = ''): Tabs {
  const [header = [], ...rows] = SMALL_MONTH['Phụ lục'] ?? [];
  const [settings = [], ...keys] = SMALL_MONTH['Cấu hình'] ?? [];
  const at = header.indexOf('Bộ');
  return {
    ...SMALL_MONTH,
    'Cấu hình': [
      [...settings, 'UBND-THANG'],
      ...keys.map((row) => [...row, row[0] === 'Mẫu báo cáo' ? 'ubnd-thang' : '']),
      ...(code === '' ? [] : [['Mã báo cáo', code]]),
    ],
    'Phụ lục': [
      [...header, 'Báo cáo'],
      ...rows.map((row, index) => [
        ...row.map((cell, column) => (column === at ? '1' : cell)),
        reports[index] ?? '',
      ]),
    ],
  };
}

describe('the sets of a report', () => {
  it.each([
    [['', 'UBND-THANG'], '', ['PL 01']],
    [['CHÍNH', 'UBND-THANG'], '', ['PL 01']],
    [['DU; UBND-THANG', 'CHÍNH'], 'DU', ['PL 01']],
    [['*', 'UBND-THANG; CHÍNH'], '', ['PL 01', 'PL 02']],
  ] as const)('are those of its own appendices: %j, %j', async (reports, code, tabs) => {
    const desk = await openWithBundle(month(reports, code));
    const outcome = publish(desk);
    expect(outcome.sets?.map((set) => [set.set, set.tabs])).toEqual([['1', tabs]]);
    const others = tabs.length === 1 ? 'PL 02: thuộc báo cáo khác' : undefined;
    if (others) expect(outcome.messages.join('\n')).toContain(others);
    else expect(outcome.messages.join('\n')).not.toContain('thuộc báo cáo khác');
  });

  it('are counted without those of others', async () => {
    const tabs = month(['', 'UBND-THANG']);
    const settings = (tabs['Cấu hình'] ?? []).map((row) =>
      row[0] === 'Lời kết'
        ? ['Lời kết', 'Có {{PL.TỔNG|trần}} phụ lục, bộ 1 có {{PL.BỘ 1|trần}}.']
        : row,
    );
    const desk = await openWithBundle({ ...tabs, 'Cấu hình': settings });
    const { reports } = desk.run('compileReport') as Outcome & {
      readonly reports?: readonly { readonly lines: readonly string[] }[];
    };
    expect(reports?.[0]?.lines.join('\n')).toContain('Có 1 phụ lục, bộ 1 có 1.');
  });

  it('are none where all are of others, and that is said', async () => {
    const outcome = publish(await openWithBundle(month(['UBND-THANG', 'UBND-THANG'])));
    expect(outcome.status).toBe('refused');
    expect(outcome.messages.join('\n')).toContain('PL 01, PL 02: thuộc báo cáo khác');
  });

  it('know a code that no report has', async () => {
    const desk = await openWithBundle(month(['UBND-THAN', 'UBND-THANG']));
    const { findings = [] } = desk.run('check') as Outcome;
    const found = findings.filter(({ found: text }) => text.startsWith('UBND'));
    expect(found.map(({ code, tab, found: text }) => [code, tab, text])).toEqual([
      ['foreign-key', 'Phụ lục', 'UBND-THAN'],
    ]);
  });
});
