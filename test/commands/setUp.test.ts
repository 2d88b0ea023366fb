import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { setUp } from '../../src/commands';
import { TAB } from '../../src/contract';
import type { Request } from '../../src/contract/write';
import type { Desk } from '../../src/desk';
import type { Spreadsheet } from '../../src/desk/spreadsheet';
import { runCommand } from '../../src/run';
import { newFolder, SAMPLE } from '../desk/files/pack/packs';
import { openLong } from '../run/longMonth';
import { fakePorts } from '../run/ports';
import { applied, columnOf, layoutOf, setUpOnce, sheetOf, valuesOf, workbook } from '../setUp/desk';
import { compile, type Outcome, openWithBundle } from './bundle';
import { pastePack, TABS } from './pastePack';

const EMPTY = { 'Trang tính1': [] };

function setUpOn(desk: Desk): Outcome {
  return desk.run('setUp') as Outcome;
}

/** The workbook as plain data, to be compared whole. */
function snapshot(desk: Desk): string {
  const { sheets, namedRanges, developerMetadata } = desk.spreadsheet();
  const plain = sheets.map((sheet) => ({
    ...sheet,
    rowMetadata: [...sheet.rowMetadata],
    columnMetadata: [...sheet.columnMetadata],
    ownedRows: undefined,
  }));
  return JSON.stringify({ plain, namedRanges, developerMetadata });
}

describe('Thiết lập in the built bundle', () => {
  it('builds a workbook from an empty sheet with a read, a look again and one write', async () => {
    const desk = await openWithBundle(EMPTY);
    const outcome = setUpOn(desk);
    expect(outcome.status).toBe('done');
    const calls = desk.calls();
    expect(calls['Sheets.Spreadsheets.get']).toBe(2);
    expect(calls['Sheets.Spreadsheets.batchUpdate']).toBe(1);
    expect(outcome.messages.join('\n')).toContain('tạo trang');
    const log = desk.values('Nhật ký');
    expect(log[1]?.slice(0, 3)).toEqual(['20/05/2026 10:00', 'van-phong@example.vn', 'Thiết lập']);
  });

  it('writes nothing the second time: the workbook is the same', async () => {
    const desk = await openWithBundle(EMPTY);
    setUpOn(desk);
    const before = snapshot(desk);
    const again = setUpOn(desk);
    expect(again.messages[0]).toBe('Sổ đã đủ: không có gì phải thêm hay sửa.');
    expect(desk.calls()['Sheets.Spreadsheets.batchUpdate']).toBe(1);
    expect(snapshot(desk)).toBe(before);
  });

  it('then the sample’s rows, Kiểm tra and Tổng hợp: no finding that the sample has not', async () => {
    const own = compile(await openWithBundle(SAMPLE));
    const desk = await openWithBundle(EMPTY);
    setUpOn(desk);
    await pastePack(desk, SAMPLE);
    const said = (outcome: Outcome) =>
      outcome.findings?.map(({ code, message }) => `${code} ${message}`);
    expect(said(desk.run('check') as Outcome)).toEqual(said(own));
    const compiled = compile(desk);
    expect(said(compiled)).toEqual(said(own));
    const expected = readFileSync(path.join(SAMPLE, 'expected.txt'), 'utf8');
    expect(compiled.reportLines).toEqual(expected.replace(/\n$/, '').split('\n'));
    const after = setUpOn(desk);
    expect(after.status).toBe('done');
    expect(said(desk.run('check') as Outcome)).toEqual(said(own));
  });

  it('changes no figure and no line of a workbook that is full', async () => {
    const plain = compile(await openWithBundle(SAMPLE));
    const desk = await openWithBundle(SAMPLE);
    const before = TABS.map((tab) => desk.values(tab));
    setUpOn(desk);
    TABS.forEach((tab, index) => {
      const rows = desk.values(tab);
      before[index]?.forEach((cells, row) => {
        expect(rows[row]?.slice(0, cells.length)).toEqual(cells);
      });
    });
    const compiled = compile(desk);
    expect(compiled.reportLines).toEqual(plain.reportLines);
    expect(compiled.rollup).toEqual(plain.rollup);
    setUpOn(desk);
    const settled = snapshot(desk);
    setUpOn(desk);
    expect(snapshot(desk)).toBe(settled);
  });

  it('has nothing to add to its own workbook saved as .xlsx and opened again', async () => {
    const file = path.join(newFolder(), 'so.xlsx');
    const desk = await openWithBundle(SAMPLE);
    setUpOn(desk);
    await desk.save(file);
    const again = setUpOn(await openWithBundle(file));
    expect(again.messages[0]).toBe('Sổ đã đủ: không có gì phải thêm hay sửa.');
  });

  it('says so and writes nothing when a unit runs it on a guarded workbook', async () => {
    const desk = await openWithBundle(SAMPLE, { owner: 'van-phong@example.vn' });
    setUpOn(desk);
    const file = path.join(newFolder(), 'so.xlsx');
    await desk.save(file);
    const unit = await openWithBundle(file, {
      user: 'hcc@example.vn',
      owner: 'van-phong@example.vn',
    });
    const before = snapshot(unit);
    const outcome = setUpOn(unit);
    expect(outcome.status).toBe('refused');
    expect(outcome.messages.join()).toContain(
      'tài khoản đang dùng (hcc@example.vn) không được sửa các trang đã khóa cho Văn phòng',
    );
    for (const command of ['check', 'compileReport']) {
      const { status, messages } = unit.run(command) as Outcome;
      expect([status, messages[0]]).toEqual([
        'refused',
        expect.stringContaining(
          'tài khoản đang dùng (hcc@example.vn) không được sửa các trang đã khóa cho Văn phòng',
        ),
      ]);
    }
    expect(snapshot(unit)).toBe(before);
  });

  it('says which file of the add-on is missing, and writes nothing', async () => {
    const desk = await openWithBundle(EMPTY, { pages: {} });
    const before = snapshot(desk);
    const outcome = setUpOn(desk);
    expect(outcome.status).toBe('refused');
    expect(outcome.messages.join()).toContain('thiet-lap.html');
    expect(snapshot(desk)).toBe(before);
  });

  it('sends again what came to nothing', async () => {
    const fault = { method: 'Sheets.Spreadsheets.batchUpdate', nth: 1, when: 'before' } as const;
    const desk = await openWithBundle(EMPTY, { faults: [fault] });
    expect(setUpOn(desk).status).toBe('done');
    const without = await openWithBundle(EMPTY);
    setUpOn(without);
    expect(desk.values('Biểu chung')).toEqual(without.values('Biểu chung'));
  });
});

describe('accounts that Google does not know', () => {
  const BOOK = {
    'Đơn vị': [
      ['Mã', 'Tên', 'Trục', 'Hoạt động', 'Email'],
      ['VPDU', 'Văn phòng Đảng ủy phường', 'Đảng ủy', 'Có', 'vpdu@example.vn'],
      ['HCC', 'Trung tâm hành chính công', 'UBND', 'Có', 'khong-co@example.vn'],
      ['CAP', 'Công an phường', 'UBND', 'Có', 'cap@example.vn'],
    ],
  };

  /** Runs the command where some accounts are not known. */
  const runWithout = (...unknown: readonly string[]) => runOver(workbook(BOOK), unknown);

  const guardOf = ({ addProtectedRange, updateProtectedRange }: Request) =>
    addProtectedRange?.protectedRange ?? updateProtectedRange?.protectedRange ?? {};

  const runOver = (book: Spreadsheet, unknown: readonly string[]) => {
    const applied: Request[][] = [];
    const pages: string[] = [];
    const ports = fakePorts({
      readLayout: () => ({ grid: layoutOf(book), text: '' }),
      send: (requests) => {
        const at = requests.findIndex((request) =>
          guardOf(request).editors?.users?.some((one) => unknown.includes(one)),
        );
        if (at >= 0) {
          const [kind] = Object.keys(requests[at] ?? {});
          const message = `Invalid requests[${at}].${kind}: Invalid user`;
          throw Object.assign(new Error(message), { details: { code: 400 } });
        }
        applied.push([...requests]);
      },
      show: ({ lines }) => pages.push(...lines),
    });
    expect(runCommand(setUp, {}, ports).status).toBe('done');
    expect(applied).toHaveLength(1);
    const guards = applied.flat().flatMap((request) => {
      const { description, warningOnly } = guardOf(request);
      return description === undefined || warningOnly ? [] : [description];
    });
    return { guards, said: pages.join('\n'), applied: JSON.stringify(applied) };
  };

  it('cost the guard of their unit, which is told by name, and no other', () => {
    const { guards, said, applied } = runWithout('khong-co@example.vn');
    expect(guards).not.toContain('Bốn Trục: khối HCC');
    expect(guards).toEqual(
      expect.arrayContaining([
        'Bốn Trục: khối CAP',
        'Bốn Trục: khối VPDU',
        'Bốn Trục: trang Đề cương',
        'Bốn Trục: dòng tiêu đề',
      ]),
    );
    expect(said).toContain('Chưa khóa được "khối HCC"');
    expect(said).toContain('Invalid user');
    expect(applied).not.toContain('"HCC\\":');
  });

  it('cost the guards of each of their units where they are several', () => {
    const { guards, said } = runWithout('khong-co@example.vn', 'cap@example.vn');
    expect(guards).toContain('Bốn Trục: khối VPDU');
    expect(guards.filter((name) => /HCC|CAP/.test(name))).toEqual([]);
    expect(said).toContain('Chưa khóa được "khối HCC"');
    expect(said).toContain('Chưa khóa được "khối CAP"');
  });

  it('cost every guard where they are the office’s, and nothing else', () => {
    const { guards, said, applied } = runWithout('vpdu@example.vn');
    expect(guards).toEqual([]);
    expect(applied).toContain('addSheet');
    expect(said).toContain('Email của đơn vị ấy và của Văn phòng');
  });

  describe('and only an earlier Thiết lập names', () => {
    const GONE = 'chu-cu@example.vn';
    /** Closed by an account that is gone; since then two units have got theirs. */
    const afterwards = (account: string) => {
      const units = BOOK['Đơn vị'].map((row) =>
        /^(HCC|CAP)$/.test(row[0] ?? '') ? row.slice(0, 4) : row,
      );
      const { after } = setUpOnce(workbook({ 'Đơn vị': units }), GONE);
      const typed = ['HCC', 'CAP'].map((unit, index): Request => {
        const rows = valuesOf(after, 'Đơn vị');
        const start = {
          sheetId: sheetOf(after, 'Đơn vị').sheetId,
          rowIndex: rows.findIndex(([code]) => code === unit),
          columnIndex: columnOf(after, 'Đơn vị', 'Email'),
        };
        const stringValue = index === 0 ? account : 'cap@example.vn';
        const values = [{ userEnteredValue: { stringValue } }];
        return { updateCells: { start, rows: [{ values }], fields: 'userEnteredValue' } };
      });
      return applied(after, typed);
    };

    it('are left out of every guard, by name, and none is lost', () => {
      const { guards, said, applied: sent } = runOver(afterwards('hcc@example.vn'), [GONE]);
      expect(guards).toEqual(
        expect.arrayContaining(['Bốn Trục: khối HCC', 'Bốn Trục: trang Đề cương']),
      );
      expect(sent).not.toContain(GONE);
      expect(said).toContain(`chỉ có từ các lần "Thiết lập" trước: ${GONE}.`);
      expect(said).not.toContain('Chưa khóa được');
    });

    it('stay where it was another that Google does not know', () => {
      const {
        guards,
        said,
        applied: sent,
      } = runOver(afterwards('khong-co@example.vn'), ['khong-co@example.vn']);
      expect(guards).not.toContain('Bốn Trục: khối HCC');
      expect(said).toContain('Chưa khóa được "khối HCC"');
      expect(said).not.toContain('chỉ có từ các lần');
      expect(sent).not.toContain('updateProtectedRange');
      expect(guards).toContain('Bốn Trục: khối CAP');
    });
  });
});

describe('Thiết lập over a long archive', () => {
  it('leaves what it did not read as it stands, and does nothing a second time', async () => {
    const desk = await openLong();
    const rowsOf = () => desk.spreadsheet().sheets.find(({ title }) => title === TAB.archive)?.rows;
    const before = JSON.stringify(rowsOf()?.slice(10, 1600));
    expect(setUpOn(desk).status).toBe('done');
    expect(JSON.stringify(rowsOf()?.slice(10, 1600))).toBe(before);
    const once = snapshot(desk);
    expect(setUpOn(desk).status).toBe('done');
    expect(snapshot(desk)).toBe(once);
    expect(compile(desk).status).toBe('done');
  });
});

describe('the filter view of a unit', () => {
  const viewsOf = (desk: Desk) =>
    sheetOf(desk.spreadsheet(), 'Biểu chung').filterViews.map(({ title }) => title);

  it('is called as lists offer the unit, and stays as it is in a saved workbook', async () => {
    const desk = await openWithBundle(SAMPLE);
    setUpOn(desk);
    const before = viewsOf(desk);
    expect(before.filter((title) => title === 'CAP · Công an phường')).toHaveLength(1);
    const file = path.join(newFolder(), 'so.xlsx');
    await desk.save(file);
    const again = await openWithBundle(file);
    expect(setUpOn(again).messages[0]).toContain('đã đủ');
    expect(viewsOf(again)).toEqual(before);
  });
});

describe('figures in cells of plain text, in a workbook that was never set up', () => {
  const ASKED = ['CA.THUONG_TRU', 'CA.CAN_CUOC'] as const;
  /** The sample's form with two such cells, each the only one of its indicator, blank. */
  async function plainText(locale = 'vi_VN') {
    const desk = await openWithBundle(SAMPLE);
    const book = desk.spreadsheet();
    book.properties = { ...book.properties, locale };
    const column = columnOf(book, 'Biểu chung', 'Giá trị');
    const code = columnOf(book, 'Biểu chung', 'Mã');
    const rowOf = (asked: string) =>
      desk.values('Biểu chung').findIndex((cells) => cells[code] === asked);
    const cells = (asked: string) =>
      sheetOf(desk.spreadsheet(), 'Biểu chung').rows[rowOf(asked)] ?? [];
    for (const asked of ASKED) {
      cells(asked)[column] = { format: { numberFormat: { type: 'TEXT', pattern: '@' } } };
    }
    return {
      desk,
      held: (asked: string) => cells(asked)[column]?.value,
      type: (asked: string, text: string) =>
        desk.type('Biểu chung', `${String.fromCharCode(65 + column)}${rowOf(asked) + 1}`, text),
    };
  }

  it('become texts that are read as Vietnamese writes numbers; Thiết lập mends the format', async () => {
    const { desk, held, type } = await plainText();
    const [first, second] = ASKED;
    type(first, '1.234');
    expect(held(first)).toBe('1.234');
    const figure = () => compile(desk).rollup?.find(({ code }) => code === first)?.value;
    expect(figure()).toBe('1234');
    expect(setUpOn(desk).messages.join('\n')).toContain('bỏ định dạng văn bản ở 2 ô "Giá trị"');
    expect([held(first), figure()]).toEqual(['1.234', '1234']);
    type(second, '1.234');
    expect(held(second)).toBe(1234);
    expect(setUpOn(desk).messages[0]).toContain('đã đủ');
  });

  it('keep it where decimals are written with a point: 1,234 would be a thousand times as much', async () => {
    const { desk, held, type } = await plainText('en_US');
    setUpOn(desk);
    type('CA.CAN_CUOC', '1,234');
    expect(held('CA.CAN_CUOC')).toBe('1,234');
  });
});

describe('the colours of an earlier version', () => {
  it('give way to those of this one, and are not doubled', async () => {
    const desk = await openWithBundle(SAMPLE);
    setUpOn(desk);
    const formulas = () =>
      sheetOf(desk.spreadsheet(), 'Biểu chung').conditionalFormats.map(
        ({ booleanRule }) => booleanRule?.condition?.values?.[0]?.userEnteredValue ?? '',
      );
    const now = formulas();
    for (const { booleanRule } of sheetOf(desk.spreadsheet(), 'Biểu chung').conditionalFormats) {
      const value = booleanRule?.condition?.values?.[0];
      if (value)
        value.userEnteredValue = (value.userEnteredValue ?? '').replace(
          /\*\(LEN\([^)]*&[^)]*\)>0\)/,
          '',
        );
    }
    expect(formulas()).not.toEqual(now);
    setUpOn(desk);
    expect(formulas()).toEqual(now);
  });
});
