import { describe, expect, it } from 'vitest';
import { figureRecords } from '../../../src/book';
import { BLANK, type Cell, readWorkbook } from '../../../src/contract';
import type { ContentCell, TabContent } from '../../../src/contract/write';
import { rollUp, rollupTab, summarise } from '../../../src/rollup';
import { gridOf, tabsOf } from '../ward';

const TABS = tabsOf({
  period: '2026-Q2',
  units: 'CAP UBND; HCC UBND; MTTQ MTTQ',
  indicators: `A | Tổng | Cộng dồn | Kế hoạch năm=100
    B | Trung bình | Mới nhất
    R | | | Công thức=A / B`,
  form: '2026-Q2 CAP A 5\n2026-Q2 MTTQ A\n2026-Q2 CAP B 3',
  archive: '2026-04 MTTQ A 1\n2026-Q1 HCC A 7\n2025-Q2 HCC A 7',
});

function run(generated: readonly TabContent[]) {
  const tabs = new Map([
    ...TABS,
    ...generated.map(({ title, rows }): [string, readonly (readonly Cell[])[]] => [
      title,
      rows.map((row) => row.map(written)),
    ]),
  ]);
  const reading = readWorkbook(gridOf(tabs));
  if (reading.state === 'broken') throw new Error('the workbook can be read');
  const { units, indicators, entries, settings, outline } = reading.workbook;
  const rollup = rollUp({ units, indicators, entries, period: settings.period });
  const summaries = summarise(rollup);
  return {
    tab: rollupTab(rollup, summaries, outline),
    records: figureRecords(summaries),
    findings: reading.findings,
  };
}

function written({ value }: ContentCell): Cell {
  if (value === undefined) return BLANK;
  return typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', text: value };
}

describe('a run on its own output', () => {
  it('changes nothing', () => {
    const first = run([]);
    const second = run([first.tab]);
    expect(second).toEqual(first);
    expect(first.records.map(({ code, value }) => [code, value])).toEqual([
      ['A', '6'],
      ['B', '3'],
      ['R', '2'],
    ]);
  });
});
