import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TAB } from '../../src/contract';
import type { Desk, Tabs, TabValue } from '../../src/desk';
import { ROOT } from '../desk/files/pack/packs';
import { compile, type Outcome, openWithBundle } from './bundle';

/**
 * A workbook as the first versions of the add-on left it, set up and reported on twice: its tabs as
 * values, what else it held as requests, and the figures that were told then.
 */
interface Before {
  readonly tabs: Readonly<Record<string, readonly (readonly TabValue[])[]>>;
  readonly requests: readonly object[];
  /** Of each code the value, that of the year so far, and that of the period before. */
  readonly figures: Readonly<Record<string, readonly (string | null)[]>>;
}

const FILE = path.join(ROOT, 'test', 'commands', 'writtenBefore.generated.json');
const BEFORE = JSON.parse(readFileSync(FILE, 'utf8')) as Before;

function openBefore(change: (tabs: Record<string, TabValue[][]>) => void = () => undefined) {
  const tabs = Object.fromEntries(
    Object.entries(BEFORE.tabs).map(([title, rows]) => [title, rows.map((row) => [...row])]),
  );
  change(tabs);
  const first = { method: 'Sheets.Spreadsheets.get', nth: 1 };
  return openWithBundle(tabs as Tabs, { edits: [{ ...first, requests: BEFORE.requests }] });
}

const PEOPLES = [
  TAB.settings,
  TAB.units,
  TAB.outline,
  TAB.indicators,
  TAB.rules,
  TAB.appendices,
  TAB.entries,
  TAB.archive,
];
/** What the add-on writes beside people's rows. */
const OURS = new Set(['Kiểm tra', 'Cập nhật', 'Liên kết']);

/** What people typed in a tab, by header: columns may be added, none may be lost. */
function typedIn(rows: readonly (readonly unknown[])[], headers: readonly unknown[]) {
  const columns = headers.filter((header) => !OURS.has(String(header)));
  return rows.map((row) => columns.map((header) => row[(rows[0] ?? []).indexOf(header)] ?? ''));
}

function expectUnchanged(desk: Desk, tabs = BEFORE.tabs): void {
  for (const tab of PEOPLES) {
    const [headers = []] = tabs[tab] ?? [];
    // Rows may be added below what stands, none may be lost.
    const standing = desk.values(tab).slice(0, tabs[tab]?.length);
    expect([tab, typedIn(standing, headers)]).toEqual([tab, typedIn(tabs[tab] ?? [], headers)]);
  }
}

function figuresOf({ rollup = [] }: Outcome) {
  const records = rollup as readonly (NonNullable<Outcome['rollup']>[number] & {
    readonly previous: string | null;
  })[];
  return Object.fromEntries(
    records.flatMap(({ code, value, cumulative, previous }) =>
      value === null && cumulative === null ? [] : [[code, [value, cumulative, previous]]],
    ),
  );
}

function guardsOf(desk: Desk): readonly string[] {
  return desk
    .spreadsheet()
    .sheets.flatMap(({ protectedRanges }) => protectedRanges)
    .flatMap(({ description }) => description ?? [])
    .sort();
}

describe('a workbook that an earlier version wrote', () => {
  it('comes to the same figures, and what people typed stays', async () => {
    const desk = await openBefore();
    const outcome = compile(desk);
    expect(outcome.status).toBe('done');
    expect(figuresOf(outcome)).toEqual(BEFORE.figures);
    expectUnchanged(desk);
  });

  it('its generated tabs are known for the add-on’s own: nothing is put aside', async () => {
    const desk = await openBefore();
    const titles = Object.keys(BEFORE.tabs).sort();
    for (const handler of ['check', 'compileReport']) desk.run(handler);
    expect(
      desk
        .spreadsheet()
        .sheets.map(({ title }) => title)
        .sort(),
    ).toEqual(titles);
  });

  it.each(['check', 'compileReport', 'setUp'])('%s goes on with its journal', async (handler) => {
    const desk = await openBefore();
    expect((desk.run(handler) as Outcome).status).toBe('done');
    const before = BEFORE.tabs[TAB.log] ?? [];
    const lines = desk.values(TAB.log);
    expect(lines.length).toBeGreaterThan(before.length);
    const [headers = []] = before;
    expect(typedIn(lines.slice(0, before.length), headers)).toEqual(typedIn(before, headers));
  });

  it('Thiết lập adds what is new, keeps its blocks, and then finds nothing more to do', async () => {
    const desk = await openBefore();
    const { status, messages } = desk.run('setUp') as Outcome;
    expect([status, messages.join('\n')]).toEqual(['done', expect.stringContaining('Đơn vị')]);
    expectUnchanged(desk);
    for (const [tab, header] of [
      [TAB.units, 'Sáp nhập vào'],
      [TAB.units, 'Từ kỳ'],
      [TAB.indicators, 'Kế hoạch điều chỉnh'],
      [TAB.indicators, 'Ngày điều chỉnh'],
      [TAB.indicators, 'Hiệu lực từ'],
      [TAB.indicators, 'Hiệu lực đến'],
    ] as const) {
      expect([header, desk.values(tab)[0]?.includes(header)]).toEqual([header, true]);
    }
    const guards = BEFORE.requests
      .flatMap((request) => ('addProtectedRange' in request ? [request.addProtectedRange] : []))
      .map((guard) => (guard as { protectedRange: { description: string } }).protectedRange);
    const wanted = guards.map(({ description }) => description);
    for (const name of wanted) expect(guardsOf(desk)).toContain(name);
    expect(figuresOf(compile(desk))).toEqual(BEFORE.figures);
    const lines = desk.values(TAB.log).length;
    desk.run('setUp');
    expect(desk.values(TAB.log).length).toBe(lines);
  });
});

describe('an archive of an earlier hand', () => {
  /** The archive with its columns in another order, some of them left out. */
  const reordered = (left: readonly string[]) => (tabs: Record<string, TabValue[][]>) => {
    const rows = tabs[TAB.archive] ?? [];
    const [headers = []] = rows;
    const order = headers
      .map((header, at) => ({ header: String(header), at }))
      .filter(({ header }) => !left.includes(header))
      .sort((one, other) => (one.header < other.header ? -1 : 1));
    tabs[TAB.archive] = rows.map((row) => order.map(({ at }) => row[at] ?? ''));
  };

  it('its columns in another order: the same figures, and they stay where they are', async () => {
    const desk = await openBefore(reordered([]));
    expect(figuresOf(compile(desk))).toEqual(BEFORE.figures);
    expect(desk.values(TAB.archive)[0]).not.toEqual(BEFORE.tabs[TAB.archive]?.[0]);
  });

  it('without columns that it must have: said before anything is written, and put right by Thiết lập', async () => {
    const desk = await openBefore(reordered(['ĐVT', 'Ghi chú']));
    const { status, messages } = desk.run('check') as Outcome;
    expect(status).toBe('broken');
    expect(messages.join('\n')).toMatch(/Lưu trữ[\s\S]*ĐVT/);
    expect(desk.wasWritten()).toBe(false);
    expect((desk.run('setUp') as Outcome).status).toBe('done');
    expect(figuresOf(compile(desk))).toEqual(BEFORE.figures);
  });

  it('a row of headers that was lost is told, and nothing is written over it', async () => {
    const desk = await openBefore((tabs) => tabs[TAB.archive]?.shift());
    const rows = desk.values(TAB.archive);
    for (const handler of ['check', 'compileReport', 'setUp']) {
      const { status, messages } = desk.run(handler) as Outcome;
      expect(['broken', 'refused']).toContain(status);
      expect(messages.join('\n')).toContain('Lưu trữ');
    }
    expect(desk.values(TAB.archive)).toEqual(rows);
  });
});
