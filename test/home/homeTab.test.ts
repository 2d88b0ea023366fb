import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Desk, DeskOptions } from '../../src/desk';
import { compile, openWithBundle } from '../commands/bundle';
import { newFolder, packWith, SAMPLE } from '../desk/files/pack/packs';

type Edit = NonNullable<DeskOptions['edits']>[number];
type Row = readonly (string | number | boolean | null)[];

const home = (desk: Desk): readonly Row[] => desk.values('Trang chủ');
const tabOf = (desk: Desk) =>
  desk.spreadsheet().sheets.find(({ title }) => title === 'Trang chủ') ?? never('no home tab');

function never(why: string): never {
  throw new Error(why);
}

/** The rows of a block, from its caption to the blank row behind it. */
function blockOf(desk: Desk, caption: string): readonly Row[] {
  const rows = home(desk);
  const from = rows.findIndex(([first]) => String(first).startsWith(caption));
  const rest = rows.slice(from);
  const end = rest.findIndex((row) => row.every((cell) => cell === null));
  return from < 0 ? [] : rest.slice(0, end < 0 ? undefined : end);
}

const chartsOf = (desk: Desk) =>
  desk
    .spreadsheet()
    .sheets.flatMap(({ title, charts }) =>
      charts.map(({ chartId, spec }) => ({ tab: title, chartId, title: spec?.title })),
    );

const TITLES = [
  'Nhiệm vụ theo trạng thái',
  'Lũy kế so với kế hoạch năm',
  'Diễn biến 12 kỳ gần nhất',
];

/** The workbook in a new desk, after an edit of somebody just before it is read. */
async function reopened(desk: Desk, requests: Edit['requests']): Promise<Desk> {
  const file = path.join(newFolder(), 'so.xlsx');
  await desk.save(file);
  return openWithBundle(file, {
    edits: [{ method: 'Sheets.Spreadsheets.get', nth: 1, requests }],
  });
}

describe('the map of units', () => {
  it('shows each unit of an axis by a sign, a colour and a real number', async () => {
    const folder = packWith(SAMPLE, (tabs) => {
      const [head = [], ...rows] = tabs.get('Biểu chung') ?? [];
      const [unit, value, period, kind] = ['Đơn vị', 'Giá trị', 'Kỳ', 'Loại'].map((name) =>
        head.indexOf(name),
      );
      for (const row of rows) {
        if (row[period ?? -1] !== '2026-05' || row[kind ?? -1] !== 'Số liệu') continue;
        if (row[unit ?? -1] === 'CAP') row[value ?? -1] = '';
      }
    });
    const desk = await openWithBundle(folder);
    compile(desk);
    const map = blockOf(desk, 'BỨC TRANH HOÀN THÀNH');
    expect(map[1]?.filter((cell) => typeof cell === 'string')).toEqual([
      'Dấu và màu',
      'Đảng ủy',
      'HĐND',
      'UBND',
      'MTTQ',
    ]);
    const at = home(desk).findIndex((row) => row.includes('Công an'));
    const column = home(desk)[at]?.indexOf('Công an') ?? -1;
    const [share, name] = tabOf(desk).rows[at]?.slice(column - 1) ?? [];
    expect(share?.value).toBe(0);
    expect(share?.format?.numberFormat).toEqual({ type: 'PERCENT', pattern: '"○" 0%' });
    expect(name?.note).toMatch(/^Công an phường: đã báo cáo 0 trong \d+ số liệu$/);
    const whole = tabOf(desk)
      .rows.flatMap((row) => row ?? [])
      .filter((cell) => cell?.format?.numberFormat?.pattern === '"●" 0%')
      .filter((cell) => typeof cell?.value === 'number');
    expect(whole.length).toBeGreaterThan(10);
    expect(whole.every((cell) => cell?.value === 1)).toBe(true);
    // Signs and colours say the same.
    const colours = (cells: typeof whole) =>
      new Set(cells.map((cell) => JSON.stringify(cell?.format?.backgroundColor)));
    expect(colours([share])).not.toEqual(colours(whole));
  });
});

describe('the lines at the top', () => {
  it('stand whole on a page and a small screen, however much there is to say', async () => {
    const folder = packWith(SAMPLE, (tabs) => {
      const [head = [], ...rows] = tabs.get('Biểu chung') ?? [];
      const [value, kind] = [head.indexOf('Giá trị'), head.indexOf('Loại')];
      for (const row of rows.filter((one) => one[kind] === 'Số liệu').slice(0, 3)) {
        row[value] = 'khoảng mười';
      }
      tabs.get('Cấu hình')?.push(['Yêu cầu duyệt', 'Có']);
    });
    const desk = await openWithBundle(folder);
    const outcome = compile(desk);
    const rows = home(desk);
    const top = rows.slice(
      0,
      rows.findIndex((row) => row.every((cell) => cell === null)),
    );
    const lines = top.map(([first]) => String(first ?? ''));
    // What the verdict says stands there word for word, in more lines than one.
    const verdict = outcome.messages.find((line) => /^CÒN .*ĐƠN VỊ CHƯA ĐƯỢC DUYỆT/.test(line));
    expect(verdict?.length).toBeGreaterThan(150);
    expect(lines.join(' ')).toContain(verdict);
    expect(lines).not.toContain(verdict);
    // Capitals take nearly ten pixels each, and a page 965.
    for (const line of lines) {
      const [capitals, all] = [line.match(/\p{Lu}/gu)?.length ?? 0, line.length];
      expect([line, 9 * capitals + 6 * (all - capitals) < 965]).toEqual([line, true]);
    }
  });
});

describe('the blocks', () => {
  it('count tasks, submissions and open findings, and lay figures against their plans', async () => {
    const desk = await openWithBundle(SAMPLE);
    const outcome = compile(desk);
    const counts = blockOf(desk, 'NHIỆM VỤ');
    const countOf = (name: string) => {
      const row = counts.find((cells) => cells.includes(name)) ?? [];
      return row.slice(row.indexOf(name) + 1).find((cell) => typeof cell === 'number');
    };
    expect(['Đang thực hiện', 'Hoàn thành', 'Quá hạn', 'Chưa nộp'].map(countOf)).toEqual([
      5, 6, 1, 17,
    ]);
    expect(countOf('Cảnh báo')).toBe(
      outcome.findings?.filter(({ severity }) => severity === 'Cảnh báo').length,
    );
    const [, header = [], ...figures] = blockOf(desk, 'SỐ LIỆU CHÍNH');
    expect(header.slice(0, 6)).toEqual([
      'Chỉ tiêu',
      'ĐVT',
      'Kỳ này',
      'Lũy kế',
      'Kế hoạch',
      '% kế hoạch',
    ]);
    for (const [name, , now, soFar, plan, share, bar, , , said, , line] of figures) {
      expect([name, [now, soFar, plan, share].map((one) => typeof one)]).toEqual([
        name,
        ['number', 'number', 'number', 'number'],
      ]);
      expect(share).toBeCloseTo(Number(soFar) / Number(plan), 10);
      expect(bar).toMatch(/^█*░*▸?$/u);
      expect(said).toMatch(/^[✓▼] /u);
      expect(line).toMatch(/^[·▁▂▃▄▅▆▇█]{12}$/u);
    }
    expect(figures.length).toBeGreaterThan(2);
  });

  it('say what to do where there is nothing to show yet', async () => {
    const desk = await openWithBundle({ 'Trang tính1': [] });
    desk.run('setUp');
    const first = home(desk).flat().join('\n');
    expect(first).toContain('1. Trang "Cấu hình"');
    expect(first).toContain('5. Chạy "Kiểm tra dữ liệu"');
    compile(desk);
    const then = home(desk).flat().join('\n');
    expect(then).toContain('Chưa chỉ tiêu nào có kế hoạch: ghi ở cột "Kế hoạch năm"');
    expect(then).toContain('hiện ra từ kỳ báo cáo thứ hai');
    expect(chartsOf(desk)).toEqual([]);
  });

  it('show only periods of which rows were read, a blank cell for each other', async () => {
    const desk = await openWithBundle(SAMPLE);
    compile(desk);
    const [, header = [], ...lines] = blockOf(desk, 'DIỄN BIẾN 12 KỲ');
    expect([header[1], header[12]]).toEqual(['6/2025', '5/2026']);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      expect(line.slice(1, 8).every((cell) => cell === null)).toBe(true);
      expect(typeof line[12]).toBe('number');
    }
  });
});

describe('the charts', () => {
  it('are real ones of cells on the tab, each with a header before its figures', async () => {
    const desk = await openWithBundle(SAMPLE);
    compile(desk);
    expect(chartsOf(desk).map(({ title }) => title)).toEqual(TITLES);
    const rows = home(desk);
    const textsOf = (range: Record<string, number | null | undefined> = {}) =>
      rows
        .slice(range.startRowIndex ?? 0, range.endRowIndex ?? 0)
        .flatMap((row) => row.slice(range.startColumnIndex ?? 0, range.endColumnIndex ?? 0));
    const told = tabOf(desk).charts.map(({ spec }) => {
      const { domains = [], series = [] } = spec?.basicChart ?? {};
      const [names] = domains.map(({ domain }) =>
        textsOf(domain?.sourceRange?.sources?.[0] as never),
      );
      const [figures] = series.map((one) =>
        textsOf(one.series?.sourceRange?.sources?.[0] as never),
      );
      return [names?.slice(0, 2), typeof figures?.at(-1)];
    });
    expect(told).toEqual([
      [['Nhiệm vụ của kỳ', 'Chưa thực hiện'], 'number'],
      [['Chỉ tiêu', 'Đảng viên mới được kết nạp'], 'number'],
      [['Chỉ tiêu', '6/2025'], 'number'],
    ]);
  });

  it('are as many after a second run, wherever people put them, and people’s own stay', async () => {
    const desk = await openWithBundle(SAMPLE);
    compile(desk);
    // The report before it stands on the tab from the second run on.
    compile(desk);
    const before = chartsOf(desk);
    const { charts } = tabOf(desk);
    compile(desk);
    expect(tabOf(desk).charts).toEqual(charts);
    const sheets = desk.spreadsheet().sheets;
    const other = sheets.find(({ title }) => title === 'Đơn vị')?.sheetId ?? -1;
    const [taken, moved] = before.map(({ chartId }) => chartId ?? 0);
    const spec = tabOf(desk).charts[0]?.spec ?? {};
    const again = await reopened(desk, [
      { deleteEmbeddedObject: { objectId: taken } },
      {
        updateEmbeddedObjectPosition: {
          objectId: moved,
          newPosition: { overlayPosition: { anchorCell: { sheetId: other } } },
          fields: 'anchorCell',
        },
      },
      {
        addChart: {
          chart: {
            chartId: 5,
            spec: { ...spec, title: 'của tôi' },
            position: { overlayPosition: { anchorCell: { sheetId: tabOf(desk).sheetId } } },
          },
        },
      },
    ]);
    const { messages } = compile(again);
    expect(messages.join('\n')).not.toContain('trước khi ghi');
    expect(chartsOf(again).filter(({ chartId }) => chartId !== 5)).toEqual(
      expect.arrayContaining(before),
    );
    expect(chartsOf(again)).toHaveLength(before.length + 1);
    expect(chartsOf(again).find(({ chartId }) => chartId === 5)?.title).toBe('của tôi');
  });

  it('go when a period begins of which nothing is compiled', async () => {
    const desk = await openWithBundle(SAMPLE, { now: Date.UTC(2026, 5, 1, 1, 0) });
    compile(desk);
    expect(chartsOf(desk)).toHaveLength(TITLES.length);
    desk.run('closePeriod', { 'ly-do': 'x' });
    desk.run('openPeriod', {});
    expect(chartsOf(desk)).toEqual([]);
    compile(desk);
    expect(chartsOf(desk).length).toBeGreaterThan(0);
  });
});
