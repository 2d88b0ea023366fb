import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Desk, DeskOptions, Tabs } from '../../src/desk';
import { newFolder } from '../desk/files/pack/packs';
import { SMALL_MONTH } from '../run/small';
import { byTurns } from '../run/whole';
import { type Outcome, openWithBundle } from './bundle';

/**
 * What people make of a workbook that Google lets nobody write over, each of which refuses a whole
 * batch: all three commands work, or say what to change, and what people made stays or is told. In the quick tests
 * one of them a turn meets each thing that people make.
 */
const COMMANDS = ['setUp', 'check', 'compileReport'] as const;
type Command = (typeof COMMANDS)[number];

const OWNER = 'chu-so@example.vn';
const OWNED: Partial<DeskOptions> = { owner: OWNER };
const folder = newFolder();
const FULL = path.join(folder, 'so.xlsx');

beforeAll(async () => {
  const desk = await openWithBundle(SMALL_MONTH, OWNED);
  for (const command of COMMANDS) expect(run(desk, command).status).toBe('done');
  expect(run(desk, 'check').status).toBe('done');
  // What the report made for the first time is closed too.
  expect(run(desk, 'setUp').status).toBe('done');
  await desk.save(FULL);
});

function run(desk: Desk, command: Command): Outcome {
  return desk.run(command) as Outcome;
}

/** The workbook after what others did to it, with what the first command on it said. */
async function meet(
  command: Command,
  requests: readonly object[],
  options: Partial<Omit<DeskOptions, 'workbook'>> & { readonly workbook?: string | Tabs } = {},
) {
  const { workbook = FULL, ...rest } = options;
  const edits = [{ method: 'Sheets.Spreadsheets.get', nth: 1, requests }];
  const desk = await openWithBundle(workbook, { ...OWNED, edits, ...rest });
  const outcome = run(desk, command);
  return { desk, outcome, said: outcome.messages.join('\n') };
}

function sheetOf(desk: Desk, title: string) {
  const sheet = desk.spreadsheet().sheets.find((one) => one.title === title);
  if (!sheet) throw new Error(`no tab ${title}`);
  return sheet;
}

/** Every protection of the workbook by name and editors. */
function guards(desk: Desk): readonly string[] {
  return desk
    .spreadsheet()
    .sheets.flatMap(({ title, protectedRanges }) =>
      protectedRanges.map(
        ({ description, editors }) => `${title}: ${description} ${editors?.users?.join()}`,
      ),
    )
    .sort();
}

/** All that stands in the workbook. */
function standing(desk: Desk): string {
  const { sheets, namedRanges, developerMetadata } = desk.spreadsheet();
  return JSON.stringify([
    sheets.map(({ ownedRows: _owned, ...sheet }) => sheet),
    namedRanges,
    developerMetadata,
  ]);
}

const unfreeze = (tab: string) => ({
  updateSheetProperties: {
    properties: { sheetId: tab, gridProperties: {} },
    fields: 'gridProperties(frozenRowCount,frozenColumnCount)',
  },
});

const range = (tab: string, rows: [number, number], columns: [number, number]) => ({
  sheetId: tab,
  startRowIndex: rows[0],
  endRowIndex: rows[1],
  startColumnIndex: columns[0],
  endColumnIndex: columns[1],
});

const merge = (tab: string, rows: [number, number], columns: [number, number]) => ({
  mergeCells: { range: range(tab, rows, columns), mergeType: 'MERGE_ALL' },
});

const hide = (sheetId: string | number) => ({
  updateSheetProperties: { properties: { sheetId, hidden: true }, fields: 'hidden' },
});

async function guardId(tab: string): Promise<number> {
  const [guard] = sheetOf(await openWithBundle(FULL, OWNED), tab).protectedRanges;
  return guard?.protectedRangeId ?? 0;
}

describe('a header of two merged rows', () => {
  const edits = [
    unfreeze('Chỉ tiêu'),
    {
      insertDimension: {
        range: { sheetId: 'Chỉ tiêu', dimension: 'ROWS', startIndex: 1, endIndex: 2 },
      },
    },
    merge('Chỉ tiêu', [0, 2], [0, 1]),
    merge('Chỉ tiêu', [0, 2], [1, 2]),
  ];

  it.each(byTurns(COMMANDS, 0))('stays, and %s runs', async (command) => {
    const { desk, outcome, said } = await meet(command, edits);
    expect(outcome.status).toBe('done');
    expect(sheetOf(desk, 'Chỉ tiêu').merges).toHaveLength(2);
    if (command !== 'setUp') return;
    expect(said).toContain('Trang "Chỉ tiêu": chưa cố định dòng tiêu đề vì ô gộp A1:A2, B1:B2');
    expect(sheetOf(desk, 'Chỉ tiêu').grid.frozenRowCount).toBeUndefined();
  });
});

describe('a tab that people protected themselves', () => {
  const own = (name: string | undefined, warningOnly = false) => ({
    addProtectedRange: {
      protectedRange: {
        range: { sheetId: 'Đề cương' },
        ...(name === undefined ? {} : { description: name }),
        ...(warningOnly ? { warningOnly } : { editors: { users: ['van-phong@example.vn'] } }),
      },
    },
  });

  it.each(byTurns(COMMANDS, 1))(
    'keeps their protection and all other guards, and %s runs',
    async (command) => {
      const dropped = { deleteProtectedRange: { protectedRangeId: await guardId('Đề cương') } };
      const before = guards(await openWithBundle(FULL, OWNED));
      const { desk, outcome, said } = await meet(command, [dropped, own('Giữ đề cương')]);
      expect(outcome.status).toBe('done');
      const others = (all: readonly string[]) => all.filter((one) => !one.startsWith('Đề cương'));
      expect(others(guards(desk))).toEqual(others(before));
      expect(sheetOf(desk, 'Đề cương').protectedRanges).toMatchObject([
        { description: 'Giữ đề cương' },
      ]);
      expect(outcome.findings?.map(({ code }) => code) ?? []).not.toContain('protection-loosened');
      if (command !== 'setUp') return;
      expect(said).toContain('Trang "Đề cương" đã có khóa "Giữ đề cương" cho cả trang');
      expect(said).not.toContain('Email');
    },
  );

  it('is told when their protection only warns', async () => {
    const dropped = { deleteProtectedRange: { protectedRangeId: await guardId('Đề cương') } };
    const { outcome } = await meet('check', [dropped, own(undefined, true)]);
    const loosened = outcome.findings?.filter(({ code }) => code === 'protection-loosened');
    expect(loosened).toMatchObject([{ tab: 'Đề cương', found: 'chỉ cảnh báo' }]);
  });

  it('before Thiết lập ever ran: every other tab is closed all the same', async () => {
    const { desk, outcome, said } = await meet('setUp', [own(undefined)], {
      workbook: SMALL_MONTH,
    });
    expect(outcome.status).toBe('done');
    expect(said).toContain('Trang "Đề cương" đã có khóa không tên cho cả trang');
    expect(guards(desk).join('\n')).toContain('Chỉ tiêu: Bốn Trục: trang Chỉ tiêu');
    const again = run(desk, 'setUp');
    expect(again.messages[0]).toBe('Sổ đã đủ: không có gì phải thêm hay sửa.');
  });

  it('in the moment of the batch: it is planned again, and nothing else is lost', async () => {
    const edits = [
      { method: 'Sheets.Spreadsheets.batchUpdate', nth: 1, requests: [own('Vừa khóa')] },
    ];
    const desk = await openWithBundle(SMALL_MONTH, { ...OWNED, edits });
    const { status, messages } = run(desk, 'setUp');
    expect(status).toBe('done');
    expect(messages.join('\n')).toContain('Trang "Đề cương" đã có khóa "Vừa khóa"');
    expect(guards(desk).join('\n')).toContain('Chỉ tiêu: Bốn Trục: trang Chỉ tiêu');
  });
});

describe('a protected tab renamed by case and spaces', () => {
  /** The workbook after somebody renamed the tab in a program that keeps its protection alone. */
  const renamed = (name: string) => {
    const parts = unzipSync(readFileSync(FULL));
    const file = path.join(newFolder(), 'so.xlsx');
    const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    expect(workbook).toContain('name="Đề cương"');
    const text = workbook.replace('name="Đề cương"', `name="${name}"`);
    writeFileSync(file, zipSync({ ...parts, 'xl/workbook.xml': strToU8(text) }));
    return file;
  };

  it.each(byTurns(COMMANDS, 2))('is the same tab with the same guard: %s runs', async (command) => {
    const { desk, outcome } = await meet(command, [], { workbook: renamed('Đề Cương ') });
    expect(outcome.status).toBe('done');
    expect(outcome.messages.join('\n')).not.toMatch(/Email|already has/);
    expect(guards(desk).join('\n')).toContain('Đề Cương : Bốn Trục: trang Đề cương');
    expect(outcome.findings?.map(({ code }) => code) ?? []).not.toContain('protection-loosened');
  });
});

describe('a filter on Kiểm tra that ends inside a merged row', () => {
  const edits = [
    unfreeze('Kiểm tra'),
    { setBasicFilter: { filter: { range: range('Kiểm tra', [2, 5], [0, 3]) } } },
    merge('Kiểm tra', [4, 5], [0, 3]),
  ];

  it.each(byTurns(COMMANDS, 3))('does not stop %s, and what goes is told', async (command) => {
    const { desk, outcome, said } = await meet(command, edits);
    expect(outcome.status).toBe('done');
    const { basicFilter } = sheetOf(desk, 'Kiểm tra');
    if (command === 'setUp') expect(basicFilter).toBeDefined();
    else {
      expect(basicFilter).toBeUndefined();
      expect(said).toContain('Trang "Kiểm tra" do công cụ ghi lại toàn bộ nên đã bỏ bộ lọc');
    }
  });
});

describe('the filter that stands on Tổng hợp', () => {
  const wide = { range: range('Tổng hợp', [2, 9], [0, 5]) };

  it('is nothing to tell of, until a person asks something of it', async () => {
    const shown = await meet('compileReport', [{ setBasicFilter: { filter: wide } }]);
    expect(shown.said).not.toContain('đã bỏ bộ lọc');
    const criteria = { 0: { hiddenValues: ['QUA'] } };
    const asked = await meet('compileReport', [
      { setBasicFilter: { filter: { ...wide, criteria } } },
    ]);
    expect(asked.said).toContain('Trang "Tổng hợp" do công cụ ghi lại toàn bộ nên đã bỏ bộ lọc');
    for (const { desk } of [shown, asked]) {
      const { basicFilter, columnCount } = sheetOf(desk, 'Tổng hợp');
      expect(basicFilter).toMatchObject({ range: { startRowIndex: 2, startColumnIndex: 0 } });
      expect(basicFilter?.criteria).toBeUndefined();
      expect(basicFilter?.range?.endColumnIndex).toBeLessThanOrEqual(columnCount);
    }
  });
});

describe('a tab that was made a Table', () => {
  const table = (tab: string, columns: readonly number[]) => ({
    addTable: {
      table: {
        name: `Bảng_${tab.replace(' ', '_')}`,
        range: range(tab, [0, 20], [0, Math.max(...columns) + 1]),
        columnProperties: columns.map((columnIndex) => ({
          columnIndex,
          columnName: `cột ${columnIndex}`,
          columnType: 'DROPDOWN',
        })),
      },
    },
  });

  it.each(byTurns(COMMANDS, 4))(
    'of the office’s own is left as it is, and %s runs',
    async (command) => {
      const header = SMALL_MONTH['Biểu chung']?.[0] ?? [];
      const typed = ['Trục', 'Đơn vị'].map((name) => header.indexOf(name));
      const { desk, outcome, said } = await meet(command, [table('Biểu chung', typed)], {
        workbook: SMALL_MONTH,
      });
      expect(outcome.status).toBe('done');
      expect(sheetOf(desk, 'Biểu chung').tables).toHaveLength(1);
      expect(desk.values('Biểu chung')[1]?.[typed[1] ?? 0]).toBe(
        SMALL_MONTH['Biểu chung']?.[1]?.[typed[1] ?? 0],
      );
      if (command !== 'setUp') return;
      expect(said).toContain(
        'Trang "Biểu chung" có Bảng "Bảng_Biểu_chung" của Google với cột đã đặt kiểu: "Trục", "Đơn vị"',
      );
      const checked = (name: string) =>
        sheetOf(desk, 'Biểu chung').rows[1]?.[header.indexOf(name)]?.validation !== undefined;
      expect(checked('Loại')).toBe(true);
      expect(checked('Đơn vị')).toBe(false);
      expect(run(desk, 'setUp').messages[0]).toContain('Sổ đã đủ');
    },
  );

  it.each(byTurns(COMMANDS, 5))(
    'that the add-on writes whole does not stop %s',
    async (command) => {
      const { desk, outcome, said } = await meet(command, [table('Kiểm tra', [0, 2])]);
      expect(outcome.status).toBe('done');
      const left = sheetOf(desk, 'Kiểm tra').tables;
      if (command === 'setUp') expect(left).toHaveLength(1);
      else {
        expect(left).toEqual([]);
        expect(said).toContain('đã bỏ Bảng "Bảng_Kiểm_tra"');
      }
    },
  );
});

describe('all tabs hidden but one of ours', () => {
  const COPY = /^_.*Kiểm tra/;

  it.each(
    byTurns(
      COMMANDS.flatMap((command) => ['Kiểm tra', 'copy'].map((left) => ({ command, left }))),
      1,
      5,
    ),
  )('does not stop $command where $left is left', async ({ command, left }) => {
    const titles = (await openWithBundle(FULL, OWNED))
      .spreadsheet()
      .sheets.map(({ title }) => title);
    const copy = titles.find((title) => COPY.test(title)) ?? '';
    expect(copy).not.toBe('');
    const stays = left === 'copy' ? copy : left;
    const { desk, outcome } = await meet(command, [
      {
        updateSheetProperties: {
          properties: { sheetId: stays, hidden: false },
          fields: 'hidden',
        },
      },
      ...titles.filter((title) => title !== stays).map(hide),
    ]);
    expect(outcome.status).toBe('done');
    const seen = desk.spreadsheet().sheets.filter(({ properties }) => !properties.hidden);
    expect(seen.map(({ title }) => title)).toEqual([
      left === 'copy' && command === 'setUp' ? copy : 'Kiểm tra',
    ]);
  });
});

describe('a part that somebody else closed to the runner', () => {
  const closed = (tab: string, rows: [number, number]) => ({
    addProtectedRange: {
      protectedRange: {
        range: range(tab, rows, [0, 2]),
        description: 'Riêng của chủ sổ',
        editors: { users: [OWNER] },
      },
    },
  });

  it.each(['check', 'compileReport'] as const)(
    'stops %s before anything is made, and says whose it is',
    async (command) => {
      const { desk, outcome, said } = await meet(command, [closed('Kiểm tra', [0, 3])]);
      expect(outcome.status).toBe('refused');
      expect(said).toContain('"Riêng của chủ sổ" (trang "Kiểm tra")');
      expect(said).toContain('Hãy nhờ chủ sở hữu sổ');
      expect(desk.calls()['Sheets.Spreadsheets.batchUpdate']).toBeUndefined();
      expect(desk.calls()['Drive.Files.create']).toBeUndefined();
    },
  );

  it('stops Thiết lập where it had to write there: tab, request and remedy are told', async () => {
    const cleared = {
      updateCells: { range: range('Chỉ tiêu', [0, 1], [0, 1]), fields: 'note' },
    };
    const edits = [closed('Chỉ tiêu', [0, 3]), cleared];
    const { desk, outcome, said } = await meet('setUp', edits);
    expect(outcome.status).toBe('refused');
    expect(said).toContain('không nhận phần ghi ở trang "Chỉ tiêu"');
    expect(said).toContain('(updateCells)');
    expect(said).toContain('"Riêng của chủ sổ" (trang "Chỉ tiêu")');
    const untouched = await openWithBundle(FULL, { ...OWNED, edits: [] });
    expect(guards(desk).filter((one) => !one.includes('Riêng của'))).toEqual(guards(untouched));
  });

  it('does not stop Thiết lập where there is nothing to write', async () => {
    const { outcome } = await meet('setUp', [closed('Chỉ tiêu', [0, 3])]);
    expect(outcome.messages[0]).toContain('Sổ đã đủ');
  });
});

describe('the owner of the file', () => {
  it('who runs Thiết lập after the office rewrites no guard', async () => {
    const desk = await openWithBundle(FULL, { owner: OWNER, user: OWNER });
    const before = standing(desk);
    expect(run(desk, 'setUp').messages[0]).toContain('Sổ đã đủ');
    expect(standing(desk)).toBe(before);
  });

  it('whom Google lists in every guard afterwards is no reason to rewrite one', async () => {
    const ids = (await openWithBundle(FULL, OWNED))
      .spreadsheet()
      .sheets.flatMap((sheet) =>
        sheet.protectedRanges.flatMap(({ protectedRangeId, editors, warningOnly }) =>
          warningOnly ? [] : [{ protectedRangeId, users: [...(editors?.users ?? []), OWNER] }],
        ),
      );
    const joined = ids.map(({ protectedRangeId, users }) => ({
      updateProtectedRange: {
        protectedRange: { protectedRangeId, editors: { users } },
        fields: 'editors',
      },
    }));
    const { outcome, desk } = await meet('setUp', joined);
    expect(outcome.messages[0]).not.toContain('vùng khóa');
    const batches = desk.sent().filter(({ method }) => method.endsWith('batchUpdate'));
    expect(JSON.stringify(batches)).not.toContain('ProtectedRange');
  });
});
