import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Desk, DeskOptions } from '../../../src/desk';
import { openBook } from '../bundles';

const newFolder = () => mkdtempSync(join(tmpdir(), 'desk-tk-'));
const ME = 'van-phong@example.vn';
const open = (folder: string, options: Partial<DeskOptions> = {}) =>
  openBook({ A: [['x']] }, { user: ME, folder, ...options });

const SHEET = 'application/vnd.google-apps.spreadsheet';

function names(desk: Desk): string[] {
  return desk.files().map(({ name }) => name);
}

describe('the account’s folder', () => {
  test('holds files with ids, owners, permissions, properties and bytes, and books', async () => {
    const folder = newFolder();
    const first = await open(folder);
    const { id } = first.run(
      'upload',
      { name: 'Báo cáo', appProperties: { run: 'r1' } },
      'nội dung',
      'text/plain',
    ) as { id: string };
    first.run('call', 'Drive.Permissions.create', { type: 'anyone', role: 'reader' }, id);
    const book = first.run('call', 'Drive.Files.create', { name: 'Bộ 1', mimeType: SHEET }) as {
      id: string;
    };
    const requests = [
      {
        updateCells: {
          start: { sheetId: 0, rowIndex: 2, columnIndex: 1 },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'giữ' }, note: 'n' }] }],
          fields: 'userEnteredValue,note',
        },
      },
      {
        updateDimensionProperties: {
          range: { sheetId: 0, dimension: 'ROWS', startIndex: 2, endIndex: 3 },
          properties: { pixelSize: 50 },
          fields: 'pixelSize',
        },
      },
    ];
    first.run('call', 'Sheets.Spreadsheets.batchUpdate', { requests }, book.id);

    const second = await open(folder);
    const plain = (desk: Desk) =>
      desk.files().map((file) => ({ ...file, bytes: file.bytes && [...file.bytes] }));
    expect(plain(second)).toEqual(plain(first));
    const whole = '*';
    const read = (desk: Desk) =>
      desk.run('call', 'Sheets.Spreadsheets.get', book.id, { fields: whole });
    expect(read(second)).toEqual(read(first));
    second.run('call', 'Sheets.Spreadsheets.batchUpdate', { requests }, book.id);
    expect(
      second.run('call', 'Drive.Files.list', {
        q: "appProperties has { key='run' and value='r1' }",
      }),
    ).toMatchObject({ files: [{ id }] });
    expect(readFileSync(join(folder, '.tai-khoan', 'muc-luc.json'), 'utf8')).toContain('Báo cáo');
    // The workbook is the caller's own and is not kept here.
    expect(second.values('A')).toEqual([['x']]);
  });

  test('each change is kept at once, whatever becomes of the run; what was removed is gone', async () => {
    const folder = newFolder();
    const desk = await open(folder, {
      faults: [
        { method: 'Drive.Files.create', nth: 1, when: 'after' },
        { method: 'Drive.Files.create', nth: 2, when: 'late' },
      ],
    });
    const create = (name: string) => desk.run('upload', { name }, name, 'text/plain');
    expect(() => create('một')).toThrow('Internal Error');
    expect(names(await open(folder))).toEqual(['một']);
    expect(() => create('hai')).toThrow('Internal Error');
    const next = await open(folder);
    expect(names(next)).toEqual(['một', 'hai']);
    const [first, second] = next.files();
    next.run('call', 'Drive.Files.update', { trashed: true }, first?.id);
    next.run('call', 'Drive.Files.remove', second?.id);
    const last = await open(folder);
    expect(last.files().map(({ name, trashed }) => [name, trashed])).toEqual([['một', true]]);
    expect(readdirSync(join(folder, '.tai-khoan'))).toHaveLength(2);
    const again = last.run('upload', { name: 'ba' }, 'ba', 'text/plain') as { id: string };
    expect([first?.id, second?.id]).not.toContain(again.id);
  });

  test('is made with the first file, and what a killed run left unnamed is swept', async () => {
    const folder = newFolder();
    const desk = await open(folder);
    expect(readdirSync(folder)).toEqual([]);
    desk.run('upload', { name: 'a' }, 'a', 'text/plain');
    writeFileSync(join(folder, '.tai-khoan', 'desk-file-9.1'), 'nửa');
    expect(names(await open(folder))).toEqual(['a']);
    (await open(folder)).run('upload', { name: 'b' }, 'b', 'text/plain');
    expect(readdirSync(join(folder, '.tai-khoan'))).toHaveLength(3);
  });

  test('a sheet that was uploaded keeps its book and its bytes apart', async () => {
    const folder = newFolder();
    const desk = await open(folder);
    const { id } = desk.run('upload', { name: 'Bộ', mimeType: SHEET }, 'a,b', 'text/csv') as {
      id: string;
    };
    const again = await open(folder);
    expect(new TextDecoder().decode(again.files()[0]?.bytes)).toBe('a,b');
    expect(again.book(id)?.sheets).toHaveLength(1);
  });

  test('another user does not see the files', async () => {
    const folder = newFolder();
    (await open(folder)).run('upload', { name: 'a' }, 'a', 'text/plain');
    const other = await open(folder, { user: 'khac@example.vn' });
    expect(other.run('call', 'Drive.Files.list', {})).toMatchObject({ files: [] });
    expect(names(other)).toEqual(['a']);
  });

  test('one that cannot be read says what to do', async () => {
    const folder = newFolder();
    (await open(folder)).run('upload', { name: 'a' }, 'a', 'text/plain');
    writeFileSync(join(folder, '.tai-khoan', 'muc-luc.json'), '{');
    await expect(open(folder)).rejects.toThrow(/--ra khác/);
  });

  test('a file of it that is gone or broken is named, with what to do', async () => {
    for (const [mimeType, spoil] of [
      ['text/plain', (path: string) => rmSync(path)],
      [SHEET, (path: string) => rmSync(path)],
      [SHEET, (path: string) => writeFileSync(path, '{')],
    ] as const) {
      const folder = newFolder();
      const media = mimeType === SHEET ? 'text/csv' : mimeType;
      (await open(folder)).run('upload', { name: 'a', mimeType }, 'a', media);
      const account = join(folder, '.tai-khoan');
      const [name = ''] = readdirSync(account).filter((each) =>
        each.includes(mimeType === SHEET ? '.so.' : 'desk-file'),
      );
      const path = join(account, name);
      spoil(path);
      await expect(open(folder)).rejects.toThrow(`«${path}». Hãy dùng thư mục --ra khác, hoặc xóa`);
    }
  });
});
