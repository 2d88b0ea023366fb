import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTRACT, type Header, TAB, type TabContract } from '../../src/contract';
import type { Cell, Desk, DeskOptions, Edit } from '../../src/desk';
import { once } from '../../src/model/once';
import { newFolder } from '../desk/files/pack/packs';
import { BATCH, put, taken, typed } from '../run/othersEdits';
import { figuresAsked, quickMonth } from '../run/quickMonth';
import { asItStands, columnOf, type Outcome, openWithBundle } from './bundle';
import { pastePack } from './pastePack';

const MONTH = quickMonth();

const CATALOGUE = Object.values<TabContract>(CONTRACT).flatMap(({ role, tab }) =>
  role === 'entries' ? [] : [tab],
);

/** Half a year after the sample's month. */
const LATER = Date.UTC(2026, 10, 20, 3, 0);
/** In the sample's month. */
const MAY = Date.UTC(2026, 4, 20, 3, 0);

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
const begunAt = (now: number) =>
  once(async () => {
    const desk = await openWithBundle({ 'Trang tính1': [] }, { now });
    setUp(desk);
    await pastePack(desk, MONTH, CATALOGUE);
    return desk;
  });
const begunLater = begunAt(LATER);
const begunInMay = begunAt(MAY);

async function begun(options: Partial<DeskOptions> = {}): Promise<Desk> {
  return openWithBundle(asItStands(await begunLater()), { now: LATER, ...options });
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
    expect(outcome.messages.join('\n')).toContain(
      `dọn ${before.length} dòng lập sẵn còn trống của kỳ, đơn vị hoặc danh mục trước khi sửa (chỉ dòng chưa ai gõ gì`,
    );
    const after = formOf(desk);
    expect(after.length).toBeGreaterThan(figuresAsked());
    expect(after.every(({ of }) => of('Kỳ') === '2026-05')).toBe(true);
    const codes = new Set(
      desk
        .values(TAB.indicators)
        .slice(1)
        .map(([code]) => code),
    );
    const figures = after.filter(({ of }) => of('Loại') === 'Số liệu');
    expect(figures.filter(({ of }) => !codes.has(of('Mã')))).toEqual([]);
    expect(after.filter(({ of }) => of('Kỳ trước') !== '').length).toBeGreaterThan(
      figuresAsked() / 3.5,
    );
    // Each block begins with its unit's first row, and is known by its note.
    const first = after.find(({ of }) => of('Đơn vị') === 'CAP');
    expect(noteOf(desk, first?.at ?? 0)).toContain('(CAP)');
    const again = (desk.run('check') as Outcome).findings ?? [];
    expect(again.filter(({ code }) => code === 'outdated-rows')).toEqual([]);
    expect(setUp(desk).messages.join('\n')).not.toContain('Biểu chung');
  });

  it('of the period at work go where the catalogue asks for something else', async () => {
    const desk = await openWithBundle(asItStands(await begunInMay()), { now: MAY });
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
    expect(outcome.messages.join('\n')).toContain(`dọn ${count} dòng lập sẵn`);
    expect(of(code).map((row) => row.of('ĐVT'))).toEqual(Array(count).fill('nghìn lượt'));
    expect(setUp(desk).messages.join('\n')).not.toContain('Biểu chung');
  });

  it('into which somebody types in that very moment stay, with what he typed', async () => {
    const untouched = await begunLater();
    const [first] = formOf(untouched).filter(({ of }) => of('Mã') !== '');
    const at = first?.at ?? 0;
    const column = columnOf(valuesOf(untouched), 'Giá trị');
    const edit: Edit = { method: BATCH, nth: 1, requests: [typed(TAB.entries, at, column, '12')] };
    const desk = await begun({ edits: [edit] });
    const outcome = setUp(desk);
    expect(outcome.status).toBe('done');
    expect(outcome.messages.join('\n')).toContain('làm lại từ đầu theo sổ mới');
    const form = formOf(desk);
    const [kept, ...others] = form.filter(({ of }) => of('Giá trị') === '12');
    expect(others).toEqual([]);
    expect(kept?.of('Kỳ')).toBe('2026-11');
    expect(kept?.of('Mã')).toBe(first?.of('Mã'));
    expect(form.some(({ of }) => of('Kỳ') === '2026-05')).toBe(true);
  });

  const undisturbed = once(async () => {
    const desk = await begun();
    setUp(desk);
    return desk;
  });
  it.each<readonly [string, Edit['requests']]>([
    ['a row is put in above them', [put(TAB.entries, 'ROWS', 4)]],
    ['a row of them is deleted', [taken(TAB.entries, 'ROWS', 4)]],
    ['a column is put in', [put(TAB.entries, 'COLUMNS', 2)]],
  ])('go, and nothing else, though %s in that very moment', async (_, requests) => {
    const plain = await undisturbed();
    const desk = await begun({ edits: [{ method: BATCH, nth: 1, requests }] });
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

/** The sample set up, and its next month opened. */
const atJune = once(async () => {
  const desk = await openWithBundle(MONTH);
  setUp(desk);
  expect((desk.run('openPeriod') as Outcome).status).toBe('done');
  return desk;
});

describe('rows that Thiết lập leaves, though they ask for something else', () => {
  /** The month at work set up, with its first figures of CAP. */
  async function atWork() {
    const desk = await openWithBundle(asItStands(await atJune()));
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
    const desk = await openWithBundle(MONTH);
    const values = valuesOf(desk);
    const rows = formOf(desk)
      .filter(({ of }) => of('Loại') === 'Số liệu')
      .slice(0, 4);
    rows.forEach(({ at }, index) => {
      type(desk, at, 'Giá trị', '');
      if (index % 2 === 0) type(desk, at, 'Trục', '');
      else type(desk, at, 'Đơn vị', 'CAPP');
    });
    expect(values.length).toBeGreaterThan(figuresAsked());
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

describe('prepared rows of a period that was left out for good', () => {
  const open = (desk: Desk) => desk.run('openPeriod') as Outcome;
  const of = (desk: Desk, period: string) => formOf(desk).filter((row) => row.of('Kỳ') === period);
  const july = once(async () => {
    const desk = await openWithBundle(asItStands(await atJune()));
    open(desk);
    const file = path.join(newFolder(), 'so.xlsx');
    await desk.save(file);
    return file;
  });
  /** June is left out, and July is at work. */
  const atJuly = async (options: Partial<DeskOptions> = {}) =>
    openWithBundle(await july(), options);
  /** The first rows of June that ask for figures. */
  const figuresOf = (desk: Desk) =>
    of(desk, '2026-06').filter((row) => row.of('Loại') === 'Số liệu');
  const rowOf = (desk: Desk, { at }: { readonly at: number }) => valuesOf(desk)[at]?.join('\t');

  it('go with the opening after the next one; what was taken over stays', async () => {
    const desk = await atJuly();
    const june = of(desk, '2026-06').length;
    const july = of(desk, '2026-07').length;
    const { messages } = open(desk);
    const left = of(desk, '2026-06');
    expect(june - left.length).toBeGreaterThan(figuresAsked());
    expect(messages.join('\n')).toContain(
      `dọn ${june - left.length} dòng lập sẵn còn trống của kỳ trước đó đã bỏ qua`,
    );
    expect(left.every((row) => row.of('Nội dung') !== '')).toBe(true);
    expect(of(desk, '2026-07')).toHaveLength(july);
    expect(of(desk, '2026-08').length).toBeGreaterThan(figuresAsked());
    // What the run left is what Thiết lập would leave.
    expect(setUp(desk).messages.join('\n')).not.toContain(TAB.entries);
  });

  it('go for good: taking that opening back brings July, and no June', async () => {
    const desk = await atJuly();
    const july = of(desk, '2026-07').length;
    open(desk);
    const left = of(desk, '2026-06').length;
    expect((desk.run('undoLastRun') as Outcome).status).toBe('done');
    expect([of(desk, '2026-06').length, of(desk, '2026-07').length]).toEqual([left, july]);
  });

  it('stay where somebody marked them: by a note, a formula, a text under Tên, a name of the row', async () => {
    const desk = await atJuly();
    const [noted, calculated, named] = figuresOf(desk);
    const spare = of(desk, '2026-06').find((row) => row.of('Loại') === '' && row.of('Mục') === '');
    if (!noted || !calculated || !named || !spare) throw new Error('too few rows');
    const value = cellsOf(desk, noted.at, 'Giá trị');
    value.cells[value.column] = { ...value.cells[value.column], note: 'Chờ số của quận' };
    type(desk, calculated.at, 'Giá trị', { formula: '=IF(FALSE;5;"")', result: '' });
    type(desk, spare.at, 'Tên', 'nhớ hỏi lại');
    const book = desk.spreadsheet();
    const { sheetId } = value.sheet;
    const range = { sheetId, startRowIndex: named.at, endRowIndex: named.at + 1 };
    const below = valuesOf(desk).length;
    const names = {
      DONG_CUA_TOI: { ...range, startColumnIndex: 0, endColumnIndex: 3 },
      CUOI_TRANG: {
        sheetId,
        startRowIndex: below - 2,
        endRowIndex: below,
        startColumnIndex: 1,
        endColumnIndex: 2,
      },
    };
    book.namedRanges = [
      ...book.namedRanges,
      ...Object.entries(names).map(([name, one]) => ({ namedRangeId: name, name, range: one })),
    ];
    const marked = [noted, calculated, named, spare].map((row) => rowOf(desk, row));
    const last = rowOf(desk, { at: below - 2 });
    open(desk);
    const left = of(desk, '2026-06');
    const texts = new Set(left.map((row) => rowOf(desk, row)));
    expect(marked.filter((text) => !texts.has(text))).toEqual([]);
    expect(figuresOf(desk)).toHaveLength(3);
    // Names of people's name what they named.
    const rangeOf = (name: string) =>
      desk.spreadsheet().namedRanges.find((one) => one.name === name)?.range;
    expect(rowOf(desk, { at: rangeOf('DONG_CUA_TOI')?.startRowIndex ?? 0 })).toBe(marked[2]);
    expect(rangeOf('DONG_CUA_TOI')).toMatchObject({ startColumnIndex: 0, endColumnIndex: 3 });
    expect(rowOf(desk, { at: rangeOf('CUOI_TRANG')?.startRowIndex ?? 0 })).toBe(last);
  });

  it('stay all where somebody typed in one of them, before or in that very moment', async () => {
    const desk = await atJuly();
    const [first] = figuresOf(desk);
    type(desk, first?.at ?? 0, 'Giá trị', 5);
    const june = of(desk, '2026-06').length;
    expect(open(desk).status).toBe('done');
    expect(of(desk, '2026-06')).toHaveLength(june);
    const column = columnOf(valuesOf(desk), 'Giá trị');
    const requests = [typed(TAB.entries, first?.at ?? 0, column, '12')];
    const late = await atJuly({ edits: [{ method: BATCH, nth: 1, requests }] });
    const outcome = open(late);
    expect(outcome.status).toBe('done');
    expect(outcome.messages.join('\n')).toContain('làm lại từ đầu theo sổ mới');
    expect(of(late, '2026-06')).toHaveLength(june);
    expect(of(late, '2026-06').filter((row) => row.of('Giá trị') === '12')).toHaveLength(1);
    expect(of(late, '2026-08').length).toBeGreaterThan(figuresAsked());
  });

  it('stay where a unit submitted the period, blank as its rows are', async () => {
    const desk = await openWithBundle(asItStands(await atJune()));
    const empty = { 'don-vi': 'CAP', 'ly-do': 'không phát sinh' };
    expect((desk.run('submit', empty) as Outcome).status).toBe('done');
    open(desk);
    const june = of(desk, '2026-06').length;
    expect(open(desk).status).toBe('done');
    expect(of(desk, '2026-06')).toHaveLength(june);
  });

  it('stay while a longer report that is made of the period is open', async () => {
    const desk = await openWithBundle(MONTH);
    const settings = desk.spreadsheet().sheets.find(({ title }) => title === TAB.settings);
    const row = settings?.rows.find((cells) => cells?.[0]?.value === 'Kỳ');
    const [headers] = settings?.rows ?? [];
    if (!settings || !row || !headers) throw new Error('no period');
    headers[2] = { value: 'BC-QUY' };
    row[2] = { value: '2026-Q2' };
    settings.columnCount = Math.max(settings.columnCount, 3);
    setUp(desk);
    open(desk);
    open(desk);
    const june = of(desk, '2026-06').length;
    expect(open(desk).status).toBe('done');
    expect(of(desk, '2026-06')).toHaveLength(june);
  });
});
