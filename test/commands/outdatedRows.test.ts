import { describe, expect, it } from 'vitest';
import { CONTRACT, type Header, TAB, type TabContract } from '../../src/contract';
import type { Cell, Desk, DeskOptions, Edit } from '../../src/desk';
import { SAMPLE } from '../desk/files/pack/packs';
import { BATCH, put, taken, typed } from '../run/othersEdits';
import { columnOf, type Outcome, openWithBundle } from './bundle';
import { pastePack } from './pastePack';

const CATALOGUE = Object.values<TabContract>(CONTRACT).flatMap(({ role, tab }) =>
  role === 'entries' ? [] : [tab],
);

/** Half a year after the sample's month. */
const LATER = Date.UTC(2026, 10, 20, 3, 0);

const setUp = (desk: Desk) => desk.run('setUp') as Outcome;

function valuesOf(desk: Desk): readonly (readonly string[])[] {
  return desk.values(TAB.entries).map((row) => row.map((value) => String(value ?? '')));
}

/** The form as rows of texts by header; blank rows are left out. */
function formOf(desk: Desk) {
  const values = valuesOf(desk);
  const text = (row: readonly string[], header: Header<'entries'>) =>
    row[columnOf(values, header)] ?? '';
  return values
    .slice(1)
    .map((row, at) => ({ at: at + 1, of: (header: Header<'entries'>) => text(row, header) }))
    .filter(({ of }) => of('Kỳ') !== '');
}

/** The cells of a row of the form (from 0), and the column of a header. */
function cellsOf(desk: Desk, row: number, header: Header<'entries'>) {
  const sheet = desk.spreadsheet().sheets.find(({ title }) => title === TAB.entries);
  const cells = sheet?.rows[row];
  if (!sheet || !cells) throw new Error(`no row ${row}`);
  return { sheet, cells, column: columnOf(valuesOf(desk), header) };
}

function noteOf(desk: Desk, row: number): string | undefined {
  const { cells, column } = cellsOf(desk, row, 'Kỳ');
  return cells[column]?.note;
}

function type(desk: Desk, row: number, header: Header<'entries'>, value: Cell['value']): void {
  const { cells, column } = cellsOf(desk, row, header);
  cells[column] = { ...cells[column], ...(value !== undefined && { value }) };
}

/** A workbook that was set up empty, and filled in with the sample's catalogue of another month since. */
async function begun(options: Partial<DeskOptions> = {}): Promise<Desk> {
  const desk = await openWithBundle({ 'Trang tính1': [] }, { now: LATER, ...options });
  setUp(desk);
  await pastePack(desk, SAMPLE, CATALOGUE);
  return desk;
}

describe('prepared rows of another month and catalogue', () => {
  it('are told with their number, and taken out by the next Thiết lập, which lays out what is asked', async () => {
    const desk = await begun();
    const before = formOf(desk);
    expect(before.every(({ of }) => of('Kỳ') === '2026-11')).toBe(true);
    const told = (desk.run('check') as Outcome).findings ?? [];
    const [outdated] = told.filter(({ code }) => code === 'outdated-rows');
    expect(outdated?.message).toContain(`${before.length} dòng lập sẵn chưa ai điền`);
    const outcome = setUp(desk);
    expect(outcome.messages.join('\n')).toContain(`bỏ ${before.length} dòng lập sẵn chưa ai điền`);
    const after = formOf(desk);
    expect(after.length).toBeGreaterThan(300);
    expect(after.every(({ of }) => of('Kỳ') === '2026-05')).toBe(true);
    const codes = new Set(
      desk
        .values(TAB.indicators)
        .slice(1)
        .map(([code]) => code),
    );
    const figures = after.filter(({ of }) => of('Loại') === 'Số liệu');
    expect(figures.filter(({ of }) => !codes.has(of('Mã')))).toEqual([]);
    expect(after.filter(({ of }) => of('Kỳ trước') !== '').length).toBeGreaterThan(100);
    // Each block begins with its unit's first row, and is known by its note.
    const first = after.find(({ of }) => of('Đơn vị') === 'CAP');
    expect(noteOf(desk, first?.at ?? 0)).toContain('(CAP)');
    const again = (desk.run('check') as Outcome).findings ?? [];
    expect(again.filter(({ code }) => code === 'outdated-rows')).toEqual([]);
    expect(setUp(desk).messages.join('\n')).not.toContain('Biểu chung');
  });

  it('of the period at work go where the catalogue asks for something else', async () => {
    const desk = await begun({ now: Date.UTC(2026, 4, 20, 3, 0) });
    const before = formOf(desk);
    expect(before.every(({ of }) => of('Kỳ') === '2026-05')).toBe(true);
    const codes = new Set(desk.values(TAB.indicators).map(([code]) => code));
    const gone = (row: (typeof before)[number]) =>
      row.of('Loại') === 'Số liệu' && !codes.has(row.of('Mã'));
    expect(before.filter(gone).length).toBeGreaterThan(20);
    setUp(desk);
    expect(formOf(desk).some(gone)).toBe(false);
    // A measure that is another one now: the row is laid out anew, with it.
    const indicators = desk.spreadsheet().sheets.find(({ title }) => title === TAB.indicators);
    const of = (code: string) => formOf(desk).filter((row) => row.of('Mã') === code);
    const [first] = formOf(desk).filter((row) => row.of('Loại') === 'Số liệu');
    const code = first?.of('Mã') ?? '';
    const told = indicators?.rows.find((cells) => cells?.[0]?.value === code);
    if (told) told[2] = { ...told[2], value: 'nghìn lượt' };
    const count = of(code).length;
    const outcome = setUp(desk);
    expect(outcome.messages.join('\n')).toContain(`bỏ ${count} dòng lập sẵn`);
    expect(of(code).map((row) => row.of('ĐVT'))).toEqual(Array(count).fill('nghìn lượt'));
    expect(setUp(desk).messages.join('\n')).not.toContain('Biểu chung');
  });

  it('into which somebody types in that very moment stay, with what he typed', async () => {
    const [first] = formOf(await begun()).filter(({ of }) => of('Mã') !== '');
    const at = first?.at ?? 0;
    const column = columnOf(valuesOf(await begun()), 'Giá trị');
    const edit: Edit = { method: BATCH, nth: 2, requests: [typed(TAB.entries, at, column, '12')] };
    const desk = await begun({ edits: [edit] });
    const outcome = setUp(desk);
    expect(outcome.status).toBe('done');
    expect(outcome.messages.join('\n')).toContain('làm lại từ đầu theo bảng tính mới');
    const form = formOf(desk);
    const [kept, ...others] = form.filter(({ of }) => of('Giá trị') === '12');
    expect(others).toEqual([]);
    expect(kept?.of('Kỳ')).toBe('2026-11');
    expect(kept?.of('Mã')).toBe(first?.of('Mã'));
    expect(form.some(({ of }) => of('Kỳ') === '2026-05')).toBe(true);
  });

  it.each<readonly [string, Edit['requests']]>([
    ['a row is put in above them', [put(TAB.entries, 'ROWS', 4)]],
    ['a row of them is deleted', [taken(TAB.entries, 'ROWS', 4)]],
    ['a column is put in', [put(TAB.entries, 'COLUMNS', 2)]],
  ])('go, and nothing else, though %s in that very moment', async (_, requests) => {
    const plain = await begun();
    setUp(plain);
    const desk = await begun({ edits: [{ method: BATCH, nth: 2, requests }] });
    expect(setUp(desk).status).toBe('done');
    const said = (of: Desk) =>
      formOf(of).map((row) => [row.of('Kỳ'), row.of('Đơn vị'), row.of('Mục'), row.of('Mã')]);
    expect(said(desk)).toEqual(said(plain));
  });

  it('are gone for good where that Thiết lập is taken back, and laid out by the next one', async () => {
    const desk = await begun();
    setUp(desk);
    const form = formOf(desk);
    const undone = desk.run('undoLastRun') as Outcome;
    expect(undone.status).toBe('done');
    expect(formOf(desk)).toEqual([]);
    setUp(desk);
    expect(formOf(desk).length).toBe(form.length);
  });

  it('begun by hand for a month to come stay', async () => {
    const desk = await begun();
    const [spare] = formOf(desk).filter(({ of }) => of('Loại') === '');
    const at = spare?.at ?? 0;
    type(desk, at, 'Kỳ', '2026-12');
    type(desk, at, 'Loại', 'Số liệu');
    type(desk, at, 'Mã', 'TT.TIN_BAI');
    setUp(desk);
    const left = formOf(desk).filter(({ of }) => of('Kỳ') !== '2026-05');
    expect(left.map(({ of }) => [of('Kỳ'), of('Mã')])).toEqual([['2026-12', 'TT.TIN_BAI']]);
  });

  it('stay where somebody typed into them, or into a column of his own', async () => {
    const desk = await begun();
    const [first, second] = formOf(desk).filter(({ of }) => of('Mã') !== '');
    type(desk, first?.at ?? 0, 'Giá trị', 5);
    const { sheet, cells } = cellsOf(desk, second?.at ?? 0, 'Kỳ');
    const free = sheet.columnCount;
    sheet.columnCount += 1;
    cells[free] = { value: 'hỏi lại' };
    setUp(desk);
    const left = formOf(desk).filter(({ of }) => of('Kỳ') === '2026-11');
    // A month in which somebody typed is a month at work: what still fits in it stays as well.
    expect(left.map(({ of }) => of('Giá trị'))).toContain('5');
    expect(valuesOf(desk).flat()).toContain('hỏi lại');
  });
});

describe('rows that Thiết lập leaves, though they ask for something else', () => {
  /** The month at work set up, with its first figures of CAP. */
  async function atWork() {
    const desk = await openWithBundle(SAMPLE);
    setUp(desk);
    expect((desk.run('openPeriod') as Outcome).status).toBe('done');
    const figures = formOf(desk).filter(
      ({ of }) => of('Kỳ') === '2026-06' && of('Đơn vị') === 'CAP' && of('Loại') === 'Số liệu',
    );
    return { desk, figures };
  }
  const standing = (desk: Desk, code: string) =>
    formOf(desk).filter(({ of }) => of('Kỳ') === '2026-06' && of('Mã') === code);
  /** Gives an indicator another measure: a prepared row of it fits no more. */
  const measuredAnew = (desk: Desk, code: string) => {
    const indicators = desk.spreadsheet().sheets.find(({ title }) => title === TAB.indicators);
    const told = indicators?.rows.find((cells) => cells?.[0]?.value === code);
    if (told) told[2] = { ...told[2], value: 'nghìn lượt' };
  };

  it('are those with a note or a formula of somebody, blank as it may show itself', async () => {
    const { desk, figures } = await atWork();
    const [plain, noted, calculated] = figures;
    if (!plain || !noted || !calculated) throw new Error('too few figures');
    const codes = [plain, noted, calculated].map(({ of }) => of('Mã'));
    const value = cellsOf(desk, noted.at, 'Giá trị');
    value.cells[value.column] = { ...value.cells[value.column], note: 'Chờ số của quận' };
    const formula = cellsOf(desk, calculated.at, 'Giá trị');
    formula.cells[formula.column] = {
      ...formula.cells[formula.column],
      value: { formula: '=IF(FALSE;5;"")', result: '' },
    };
    for (const code of codes) measuredAnew(desk, code);
    const measures = () => codes.map((code) => standing(desk, code).map(({ of }) => of('ĐVT')));
    const before = measures();
    setUp(desk);
    const [first = [], ...others] = measures();
    expect(first.every((one) => one === 'nghìn lượt')).toBe(true);
    others.forEach((kept, at) => {
      expect(kept).toContain(before[at + 1]?.[0]);
    });
  });

  it('are those begun by hand, of a unit or an axis that nobody knows', async () => {
    const desk = await openWithBundle(SAMPLE);
    const values = valuesOf(desk);
    const rows = formOf(desk)
      .filter(({ of }) => of('Loại') === 'Số liệu')
      .slice(0, 4);
    rows.forEach(({ at }, index) => {
      type(desk, at, 'Giá trị', '');
      if (index % 2 === 0) type(desk, at, 'Trục', '');
      else type(desk, at, 'Đơn vị', 'CAPP');
    });
    expect(values.length).toBeGreaterThan(400);
    const asked = rows.map(({ of }) => of('Mã'));
    setUp(desk);
    const left = formOf(desk).filter(
      ({ of }) => asked.includes(of('Mã')) && (of('Trục') === '' || of('Đơn vị') === 'CAPP'),
    );
    expect(left).toHaveLength(4);
  });

  it('are those of a month gone by, and what was taken over', async () => {
    const { desk } = await atWork();
    expect((desk.run('openPeriod', { ky: '2026-07' }) as Outcome).status).toBe('done');
    const of = (period: string) => formOf(desk).filter((row) => row.of('Kỳ') === period).length;
    const june = of('2026-06');
    const units = desk.spreadsheet().sheets.find(({ title }) => title === TAB.units);
    const told = units?.rows.find((cells) => cells?.[0]?.value === 'CAP');
    const active = columnOf(
      desk.values(TAB.units).map((row) => row.map((value) => String(value ?? ''))),
      'Hoạt động',
    );
    if (told) told[active] = { ...told[active], value: 'Không' };
    setUp(desk);
    expect(of('2026-06')).toBe(june);
    expect(
      formOf(desk).filter(
        (row) =>
          row.of('Kỳ') === '2026-07' && row.of('Đơn vị') === 'CAP' && row.of('Loại') === 'Số liệu',
      ),
    ).toEqual([]);
  });
});
