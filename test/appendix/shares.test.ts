import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/appendix';
import { appendixTab, buildAppendix } from '../../src/appendix';
import { appendixFigures } from '../../src/book';
import { BLANK, type Cell, type Grid, readWorkbook } from '../../src/contract';
import { sayInFull, shownCode } from '../../src/findings';
import { WHOLE_TAB } from '../../src/model/address';
import { sectionFinder } from '../../src/model/outline';
import { figureRowsOf, rollUp } from '../../src/rollup';
import { gridOf, tabsOf } from '../rollup/ward';

/** `đủ 100` as it is typed in the tab `Phụ lục` of a workbook that is read as any other. */
function appendixOf(
  form: string,
  { rounding = 'đủ 100', groupBy = '', columns = 'Nội dung, Giá trị', decimals = '0' } = {},
) {
  const reading = readWorkbook(grid(form, { rounding, groupBy, columns, decimals }));
  if (reading.state === 'broken') throw new Error('the workbook can be read');
  const { units, indicators, entries, facts, settings, appendices, outline } = reading.workbook;
  const rollup = rollUp({ units, indicators, entries: facts, period: settings.period });
  const names: Catalogue = {
    unit: rollup.unit,
    indicator: rollup.indicator,
    section: sectionFinder(outline),
    asOf: undefined,
    isCarriedOver: () => false,
    figures: appendixFigures(reading.workbook, rollup),
    overlap: () => false,
  };
  const [appendix] = appendices;
  if (!appendix) throw new Error('the appendix is read');
  const built = buildAppendix(appendix, figureRowsOf(entries, rollup), names, (header) => ({
    tab: `Phụ lục ${header}`,
    at: WHOLE_TAB,
  }));
  const last = built.table.columns.length - 1;
  return {
    shown: built.table.groups.map(({ rows }) =>
      rows.map((cells) => {
        const cell = cells[last];
        return cell?.kind === 'date' ? '' : cell?.text;
      }),
    ),
    subtotals: built.table.groups.map(({ subtotal }) => {
      const cell = subtotal?.[last];
      return cell?.kind === 'number' ? cell.text : undefined;
    }),
    tab: appendixTab(built.table),
    said: built.findings.map((one) => `${one.tab.replace('Phụ lục ', '')}: ${shownCode(one)}`),
    messages: built.findings.map(sayInFull),
    findings: reading.findings.map((one) => `${shownCode(one)} ${one.expected}`),
  };
}

interface Row {
  readonly rounding: string;
  readonly groupBy: string;
  readonly columns: string;
  readonly decimals: string;
}

function grid(form: string, { rounding, groupBy, columns, decimals }: Row): Grid {
  const text = (one: string): Cell => (one === '' ? BLANK : { kind: 'text', text: one });
  const tabs = tabsOf({
    period: '2026-05',
    units: 'CAP UBND; HCC UBND; MTTQ MTTQ; DTN MTTQ',
    indicators: `TL | Không | Không | ĐVT=%${decimals === '' ? '' : ` | Số lẻ=${decimals}`}`,
    form,
  });
  const headers = ['Mã', 'Tên', 'Bộ', 'Loại', 'Lọc', 'Cột', 'Nhóm theo', 'Làm tròn'];
  const row = ['PL 01', 'Cơ cấu', '1', 'Số liệu', '', columns, groupBy, rounding];
  return gridOf(new Map([...tabs, ['Phụ lục', [headers, row].map((cells) => cells.map(text))]]));
}

const THIRDS = `2026-05 CAP TL 33.33 // %
  2026-05 HCC TL 33.33 // %
  2026-05 MTTQ TL 33.34 // %`;
const rows = (values: readonly string[]) =>
  values
    .map((value, at) => `2026-05 ${['CAP', 'HCC', 'MTTQ', 'DTN'][at]} TL ${value} // %`)
    .join('\n');

describe('Làm tròn = đủ 100', () => {
  it('rounds shares so that they make 100, and marks the adjusted one', () => {
    expect(appendixOf(THIRDS).shown).toEqual([['33', '33', '34*']]);
    expect(appendixOf(THIRDS).said).toEqual([]);
    expect(appendixOf(rows(['18.5', '18.5', '63'])).shown).toEqual([['19', '18*', '63']]);
  });

  it('is asked for: without it each figure is rounded by itself', () => {
    expect(appendixOf(THIRDS, { rounding: '' }).shown).toEqual([['33', '33', '33']]);
    expect(appendixOf(THIRDS, { rounding: 'Đủ  100' }).shown).toEqual([['33', '33', '34*']]);
  });

  it('takes the decimals of the column', () => {
    const thirds = rows(['33.333', '33.333', '33.333']);
    expect(appendixOf(thirds, { decimals: '1' }).shown).toEqual([['33,4*', '33,3', '33,3']]);
    expect(appendixOf(thirds, { decimals: '' }).shown).toEqual([['33,34*', '33,33', '33,33']]);
  });

  it('shows the marked share in the tab as text, all others as numbers', () => {
    const body = appendixOf(THIRDS).tab.rows.slice(2);
    expect(body.map((cells) => cells[1])).toMatchObject([
      { value: 33, style: 'figure', decimals: 0 },
      { value: 33, style: 'figure', decimals: 0 },
      { value: '34*', style: 'figure' },
    ]);
  });

  it('of groups rounds each, where each makes 100 by itself', () => {
    const halves = rows(['50.5', '49.5', '66.5', '33.5']);
    const { shown, said } = appendixOf(halves, { groupBy: 'Trục' });
    expect(shown).toEqual([
      ['51', '49*'],
      ['67', '33*'],
    ]);
    expect(said).toEqual([]);
  });

  it('of groups rounds all rows together, where only they make 100', () => {
    const { shown, said } = appendixOf(rows(['12.5', '12.5', '12.5', '62.5']), { groupBy: 'Trục' });
    expect(shown).toEqual([
      ['13', '13'],
      ['12*', '62*'],
    ]);
    expect(said).toEqual([]);
  });

  it('lets what is not applicable have no share', () => {
    expect(appendixOf(rows(['50.5', 'x', '49.5'])).shown).toEqual([['51', 'x', '49*']]);
  });

  it.each([
    [['50', '30', '10'], 'cộng lại được 90, không phải 100'],
    [['50', 'chờ', '50'], 'có "chờ", không phải một tỷ trọng'],
    [['150', '-50'], 'có "-50", không phải một tỷ trọng'],
    [['40', '0.6'], 'cộng lại được 40,6'],
  ])('of %j says why it cannot be, and rounds each by itself', (values, reason) => {
    const { said, messages, shown } = appendixOf(rows(values));
    expect(said).toEqual(['Làm tròn: not-shares']);
    expect(messages[0]).toContain(reason);
    expect(shown).toEqual(appendixOf(rows(values), { rounding: '' }).shown);
  });

  it('of an appendix without figures says so', () => {
    const { said, messages } = appendixOf(THIRDS, { columns: 'STT, Nội dung' });
    expect(said).toEqual(['Làm tròn: not-shares']);
    expect(messages[0]).toContain('không có cột số liệu');
  });

  it('typed otherwise is said, and not taken', () => {
    const { findings, shown } = appendixOf(THIRDS, { rounding: 'đủ trăm' });
    expect(findings.join('\n')).toContain('đủ 100');
    expect(shown).toEqual([['33', '33', '33']]);
  });
});
