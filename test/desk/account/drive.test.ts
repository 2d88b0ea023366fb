import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Desk, type DeskOptions, openDesk } from '../../../src/desk';
import { openBook } from '../bundles';

const open = (bundle: string, options: Partial<DeskOptions> = {}) =>
  openDesk({ bundle, workbook: { 'Biểu chung': [['Kỳ', 'Nội dung']] }, ...options });
const run = async (body: string, options: Partial<DeskOptions> = {}) =>
  (await open(`function go() { ${body} }`, options)).run('go');

/** The same bytes whenever it is made: a zip carries the time. */
const zipped = (files: Record<string, Uint8Array>) =>
  zipSync(files, { mtime: new Date(2026, 0, 1) });

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('files', () => {
  const parts = {
    '[Content_Types].xml': new Uint8Array([60]),
    'word/document.xml': new Uint8Array([60]),
  };
  const docx = (files: Record<string, Uint8Array>) =>
    JSON.stringify(Array.from(new Int8Array(zipped(files).buffer)));
  const create = (bytes: string, type = DOCX_TYPE) => `
    return Drive.Files.create(
      { name: 'Báo cáo', mimeType: 'application/vnd.google-apps.document', parents: ['root'] },
      Utilities.newBlob(${bytes}, '${type}', 'bao-cao.docx'),
      { fields: 'id,name,parents,webViewLink' });`;

  test('converts a .docx, keeps its bytes and answers with the fields asked for', async () => {
    const desk = await open(`function go() { ${create(docx(parts))} }
      function folder() { return Drive.Files.create({ name: 'Tháng 5', mimeType: 'application/vnd.google-apps.folder' }).id; }
      function again(id, place) { return Drive.Files.update({ name: 'Khác' }, id, null, { fields: 'name', addParents: place, removeParents: 'root' }); }
      function look(id) { return Drive.Files.get(id, { fields: 'name,mimeType,parents' }); }`);
    const { id, ...rest } = desk.run('go') as { id: string };
    expect(rest).toEqual({
      name: 'Báo cáo',
      parents: ['desk-root'],
      webViewLink: `https://docs.google.com/document/d/${id}/edit`,
    });
    const place = String(desk.run('folder'));
    expect(desk.run('again', id, place)).toEqual({ name: 'Khác' });
    expect(desk.run('look', id)).toEqual({
      name: 'Khác',
      mimeType: 'application/vnd.google-apps.document',
      parents: [place],
    });
    const [file] = desk.files();
    expect(file?.bytes).toEqual(zipped(parts));
    expect(desk.calls()).toEqual({
      'Drive.Files.create': 2,
      'Drive.Files.update': 1,
      'Drive.Files.get': 1,
    });
  });

  test('refuses what Google would not convert, unknown fields and unknown files', async () => {
    await expect(run(create('[1, 2, 3]'))).rejects.toThrow('is not a .docx file');
    await expect(run(create(docx({ 'x.xml': new Uint8Array([1]) })))).rejects.toThrow(
      'has no main part',
    );
    await expect(run(create('"x"', 'text/html'))).rejects.toThrow('Conversion from text/html');
    await expect(run("Drive.Files.create({ title: 'v2' });")).rejects.toThrow(
      'Unknown name "title"',
    );
    await expect(
      run("Drive.Files.create({ name: 'x' }, null, { convert: true });"),
    ).rejects.toThrow('"convert"');
    await expect(
      run("Drive.Files.create({ name: 'x' }, null, { fields: 'alternateLink' });"),
    ).rejects.toThrow('alternateLink');
    await expect(run("Drive.Files.get('none');")).rejects.toThrow('File not found: none');
    await expect(run("Drive.Files.export('x', 'y');")).rejects.toThrow('File not found: x');
  });
});

describe('export of a converted document', () => {
  const made = `const id = Drive.Files.create(
    { name: 'Báo cáo', mimeType: 'application/vnd.google-apps.document' },
    Utilities.newBlob(BYTES, '${DOCX_TYPE}', 'x.docx')).id;`;
  const bytes = zipped({
    '[Content_Types].xml': new Uint8Array([60]),
    'word/document.xml': new Uint8Array([60]),
  });
  const signed = JSON.stringify(Array.from(new Int8Array(bytes.buffer)));
  const exported = (call: string) => run(`${made.replace('BYTES', signed)} ${call}`);

  test('gives back as .docx what went in, since the desk converts nothing', async () => {
    const given = await exported(
      `const blob = Drive.Files.export(id, '${DOCX_TYPE}', { alt: 'media' });
       return [blob.getContentType(), blob.getBytes()];`,
    );
    expect(given).toEqual([DOCX_TYPE, JSON.parse(signed)]);
  });

  test('is refused without alt, in a form that is not known, and of what is no document', async () => {
    await expect(exported(`Drive.Files.export(id, '${DOCX_TYPE}');`)).rejects.toThrow(
      'Export requires alt=media to download the exported content.',
    );
    await expect(
      exported("Drive.Files.export(id, 'text/html', { alt: 'media' });"),
    ).rejects.toThrow('Export to text/html is not supported by the desk');
    await expect(
      run(
        `const { id } = Drive.Files.create({ name: 'x' }, Utilities.newBlob('x', 'text/plain'));
         Drive.Files.export(id, '${DOCX_TYPE}', { alt: 'media' });`,
      ),
    ).rejects.toThrow('Export only supports Docs Editors files.');
    await expect(run("Drive.Files.export('none', 'x', { alt: 'media' });")).rejects.toThrow(
      'File not found: none',
    );
  });
});

interface Listed {
  readonly files: readonly { readonly id: string; readonly name: string }[];
  readonly nextPageToken?: string;
}

const ME = 'van-phong@example.vn';
const openMine = (options: Partial<DeskOptions> = {}) =>
  openBook({ A: [['x']] }, { user: ME, now: Date.UTC(2026, 4, 20, 3), ...options });

const create = (desk: Desk, resource: object) =>
  (desk.run('call', 'Drive.Files.create', resource) as { id: string }).id;
const list = (desk: Desk, options: object = {}) =>
  desk.run('call', 'Drive.Files.list', options) as Listed;
const named = (desk: Desk, q: string, orderBy = 'name') =>
  list(desk, { q, orderBy }).files.map(({ name }) => name);

describe('the sight of drive.file', () => {
  test('the workbook itself, another’s file and one that is not there are not found', async () => {
    const desk = await openMine();
    for (const id of [desk.spreadsheet().spreadsheetId, 'none']) {
      for (const method of ['Files.get', 'Files.remove', 'Permissions.list']) {
        expect(() => desk.run('call', `Drive.${method}`, id)).toThrow(`File not found: ${id}.`);
      }
      expect(() => desk.run('call', 'Drive.Files.copy', {}, id)).toThrow('File not found');
      expect(() => desk.run('call', 'Drive.Files.create', { name: 'x', parents: [id] })).toThrow(
        `File not found: ${id}.`,
      );
    }
    expect(list(desk).files).toEqual([]);
    expect(desk.files()).toEqual([]);
  });

  test('a failure carries Google’s number', async () => {
    const code = `try { Drive.Files.get('x'); } catch (error) { return [error.message, error.details.code]; }`;
    expect(await run(code)).toEqual([
      'API call to drive.files.get failed with error: File not found: x.',
      404,
    ]);
  });
});

describe('Files', () => {
  test('a new file is private, in the runner’s own My Drive', async () => {
    const desk = await openMine();
    const id = create(desk, { name: 'Báo cáo', mimeType: 'text/plain' });
    const fields = 'parents,owners(emailAddress,me),shared,ownedByMe,createdTime,webViewLink';
    expect(desk.run('call', 'Drive.Files.get', id, { fields })).toEqual({
      parents: ['desk-root'],
      owners: [{ emailAddress: ME, me: true }],
      shared: false,
      ownedByMe: true,
      createdTime: '2026-05-20T03:00:00.000Z',
      webViewLink: `https://drive.google.com/file/d/${id}/view`,
    });
  });

  test('properties of the app are merged, and taken away with null', async () => {
    const desk = await openMine();
    const id = create(desk, { name: 'a', appProperties: { run: '7', set: '1' } });
    const fields = { fields: 'appProperties,properties' };
    expect(
      desk.run(
        'call',
        'Drive.Files.update',
        { appProperties: { set: null, x: 'y' } },
        id,
        null,
        fields,
      ),
    ).toEqual({ appProperties: { run: '7', x: 'y' }, properties: {} });
    expect(() => create(desk, { name: 'b', appProperties: { k: 'Đ'.repeat(80) } })).toThrow(
      '124 bytes',
    );
    expect(() => create(desk, { name: 'b', starred: true })).toThrow('starred');
  });

  test('the bin, new media and removing for good', async () => {
    const desk = await openMine();
    const { id } = desk.run('upload', { name: 'a.txt' }, 'một', 'text/plain') as { id: string };
    desk.run('call', 'Drive.Files.update', { trashed: true }, id);
    expect(named(desk, 'trashed = false')).toEqual([]);
    expect(named(desk, 'trashed = true')).toEqual(['a.txt']);
    desk.run('call', 'Drive.Files.update', { trashed: false, name: 'b.txt' }, id);
    expect(named(desk, 'trashed = false')).toEqual(['b.txt']);
    expect(new TextDecoder().decode(desk.files()[0]?.bytes)).toBe('một');
    desk.run('call', 'Drive.Files.remove', id);
    expect(desk.files()).toEqual([]);
    expect(create(desk, { name: 'a.txt' })).not.toBe(id);
  });

  test('removing a folder removes what is in it', async () => {
    const desk = await openMine();
    const folder = create(desk, { name: 'f', mimeType: 'application/vnd.google-apps.folder' });
    create(desk, { name: 'trong', parents: [folder] });
    create(desk, { name: 'ngoài' });
    expect(named(desk, `'${folder}' in parents`)).toEqual(['trong']);
    expect(named(desk, `'root' in parents`)).toEqual(['f', 'ngoài']);
    desk.run('call', 'Drive.Files.remove', folder);
    expect(named(desk, '')).toEqual(['ngoài']);
  });

  test('list: queries, order, pages', async () => {
    const desk = await openMine();
    create(desk, {
      name: "Bộ 1 'mới'",
      mimeType: 'text/plain',
      appProperties: { run: 'r1', set: '1' },
    });
    create(desk, { name: 'Bộ 2', mimeType: 'text/html', appProperties: { run: 'r2' } });
    create(desk, { name: 'Báo cáo', mimeType: 'text/plain', properties: { run: 'r1' } });
    const r1 = "appProperties has { key='run' and value='r1' }";
    expect(named(desk, r1)).toEqual(["Bộ 1 'mới'"]);
    expect(named(desk, `not ${r1} and trashed = false`)).toEqual(['Báo cáo', 'Bộ 2']);
    expect(named(desk, `(${r1} or name = 'Bộ 2') and mimeType != 'text/plain'`)).toEqual(['Bộ 2']);
    expect(named(desk, "name = 'Bộ 1 \\'mới\\''")).toHaveLength(1);
    expect(named(desk, "name contains 'bộ'", 'name desc')).toEqual(['Bộ 2', "Bộ 1 'mới'"]);
    expect(
      named(desk, `'${ME}' in owners and modifiedTime >= '2026-05-20T00:00:00Z'`),
    ).toHaveLength(3);
    for (const q of [
      "title = 'x'",
      'name =',
      "name = 'x' and",
      "'x' in folders",
      'name > 1',
      '(',
    ]) {
      expect(() => list(desk, { q })).toThrow(/Invalid Value/);
    }
    expect(() => list(desk, { orderBy: 'folder' })).toThrow('Invalid Value');
    expect(() => list(desk, { query: 'x' })).toThrow('"query"');
    const first = list(desk, { pageSize: 2, orderBy: 'name' });
    const second = list(desk, { pageSize: 2, orderBy: 'name', pageToken: first.nextPageToken });
    expect([...first.files, ...second.files].map(({ name }) => name)).toEqual([
      'Báo cáo',
      "Bộ 1 'mới'",
      'Bộ 2',
    ]);
    expect(second.nextPageToken).toBeUndefined();
  });

  test('any name is found by its own query, and no other', async () => {
    const desk = await openMine();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (name) => {
        const id = create(desk, { name });
        const quoted = name.replace(/[\\']/g, '\\$&');
        const { files } = list(desk, { q: `name = '${quoted}' and trashed = false` });
        expect(files.map((file) => file.id)).toEqual([id]);
        desk.run('call', 'Drive.Files.remove', id);
      }),
    );
  });

  test('the latest change comes first, by the session’s clock', async () => {
    const desk = await openMine();
    create(desk, { name: 'cũ' });
    desk.run('call', 'Utilities.sleep', 1000);
    create(desk, { name: 'mới' });
    expect(list(desk).files.map(({ name }) => name)).toEqual(['mới', 'cũ']);
  });
});

describe('books', () => {
  test('one made by the Sheets API is another book, in English and Greenwich’s time', async () => {
    const desk = await openMine();
    const made = desk.run('call', 'Sheets.Spreadsheets.create', {
      properties: { title: 'Bộ 1' },
      sheets: [
        { properties: { title: 'Biểu 1', sheetId: 7 } },
        { properties: { title: 'Biểu 2' } },
      ],
    }) as { spreadsheetId: string; properties: object };
    expect(made).toMatchObject({
      properties: { title: 'Bộ 1', locale: 'en_US', timeZone: 'Etc/GMT' },
      sheets: [
        { properties: { title: 'Biểu 1', sheetId: 7 } },
        { properties: { title: 'Biểu 2' } },
      ],
    });
    const id = made.spreadsheetId;
    const requests = [
      { updateSheetProperties: { properties: { sheetId: 7, title: 'Biểu A' }, fields: 'title' } },
    ];
    desk.run('call', 'Sheets.Spreadsheets.batchUpdate', { requests }, id);
    expect(desk.book(id)?.sheets.map(({ title }) => title)).toEqual(['Biểu A', 'Biểu 2']);
    expect(desk.spreadsheet().sheets.map(({ title }) => title)).toEqual(['A']);
    expect(named(desk, "mimeType = 'application/vnd.google-apps.spreadsheet'")).toEqual(['Bộ 1']);
    expect(() => desk.run('call', 'Sheets.Spreadsheets.create', { namedRanges: [] })).toThrow(
      'properties',
    );
  });

  test('one made with its tabs has no other, whatever they are called', async () => {
    const desk = await openMine();
    const made = desk.run('call', 'Sheets.Spreadsheets.create', {
      sheets: [{ properties: { title: 'Sheet1', sheetId: 0 } }],
    }) as { spreadsheetId: string };
    expect(desk.book(made.spreadsheetId)?.sheets).toMatchObject([{ title: 'Sheet1', sheetId: 0 }]);
  });

  test('a copy is its own; a removed book is gone', async () => {
    const desk = await openMine();
    const id = create(desk, { name: 'Gốc', mimeType: 'application/vnd.google-apps.spreadsheet' });
    const copy = desk.run('call', 'Drive.Files.copy', {}, id) as { id: string; name: string };
    expect(copy.name).toBe('Copy of Gốc');
    const requests = [{ addSheet: { properties: { title: 'Thêm' } } }];
    desk.run('call', 'Sheets.Spreadsheets.batchUpdate', { requests }, copy.id);
    const titles = (book: string) => desk.book(book)?.sheets.map(({ title }) => title);
    expect([titles(id), titles(copy.id)]).toEqual([['Sheet1'], ['Sheet1', 'Thêm']]);
    expect(desk.book(copy.id)?.properties.title).toBe('Copy of Gốc');
    desk.run('call', 'Drive.Files.remove', copy.id);
    expect(() => desk.run('call', 'Sheets.Spreadsheets.get', copy.id)).toThrow(
      'Requested entity was not found.',
    );
  });
});

describe('Permissions', () => {
  const share = (desk: Desk, id: string, permission: object, options: object = {}) =>
    desk.run('call', 'Drive.Permissions.create', permission, id, options) as { id: string };
  const fields = 'permissions(type,role,emailAddress)';
  const permissions = (desk: Desk, id: string) =>
    (desk.run('call', 'Drive.Permissions.list', id, { fields }) as { permissions: object[] })
      .permissions;

  test('create, list, get, update, remove', async () => {
    const desk = await openMine();
    const id = create(desk, { name: 'Bộ 1' });
    const anyone = share(desk, id, { type: 'anyone', role: 'reader' });
    expect(anyone).toEqual({
      kind: 'drive#permission',
      id: 'anyoneWithLink',
      type: 'anyone',
      role: 'reader',
    });
    const person = { type: 'user', emailAddress: 'bi-thu@example.vn' };
    const first = share(desk, id, { ...person, role: 'reader' }, { sendNotificationEmail: false });
    const again = share(desk, id, { ...person, role: 'writer' });
    expect(again.id).toBe(first.id);
    expect(permissions(desk, id)).toEqual([
      { type: 'user', role: 'owner', emailAddress: ME },
      { type: 'anyone', role: 'reader' },
      { ...person, role: 'writer' },
    ]);
    desk.run('call', 'Drive.Permissions.update', { role: 'commenter' }, id, first.id);
    expect(desk.run('call', 'Drive.Permissions.get', id, first.id, { fields: 'role' })).toEqual({
      role: 'commenter',
    });
    desk.run('call', 'Drive.Permissions.remove', id, 'anyoneWithLink');
    expect(permissions(desk, id)).toHaveLength(2);
    expect(() => desk.run('call', 'Drive.Permissions.get', id, 'anyoneWithLink')).toThrow(
      'Permission not found: anyoneWithLink.',
    );
  });

  const refused: [string, object, string][] = [
    ['no type', { role: 'reader' }, 'The permission type field is required.'],
    ['no role', { type: 'anyone' }, 'The permission role field is required.'],
    ['nobody', { type: 'user', role: 'reader' }, 'The specified emailAddress is invalid'],
    [
      'anyone with an address',
      { type: 'anyone', role: 'reader', emailAddress: 'x@y' },
      'emailAddress',
    ],
    ['an owner', { type: 'user', role: 'owner', emailAddress: 'x@y' }, 'transferOwnership'],
    ['an unknown role', { type: 'anyone', role: 'chủ' }, 'role is not valid'],
    ['an unknown field', { type: 'anyone', role: 'reader', value: 'x' }, '"value"'],
  ];
  test.each(refused)('refuses %s', async (_, permission, message) => {
    const desk = await openMine();
    const id = create(desk, { name: 'Bộ 1' });
    expect(() => share(desk, id, permission)).toThrow(message);
    expect(permissions(desk, id)).toHaveLength(1);
  });

  test('the owner stays; another may become it', async () => {
    const desk = await openMine();
    const id = create(desk, { name: 'Bộ 1' });
    const all = desk.run('call', 'Drive.Permissions.list', id) as { permissions: { id: string }[] };
    const own = all.permissions[0]?.id;
    expect(() => desk.run('call', 'Drive.Permissions.remove', id, own)).toThrow('owner');
    const next = { type: 'user', role: 'owner', emailAddress: 'khac@example.vn' };
    share(desk, id, next, { transferOwnership: true });
    expect(permissions(desk, id)).toEqual([
      { type: 'user', role: 'writer', emailAddress: ME },
      next,
    ]);
    expect(() => desk.run('call', 'Drive.Files.remove', id)).toThrow('sufficient permissions');
  });

  test('another’s workbook can be written by its editor, and not its protected ranges', async () => {
    const desk = await openMine({ owner: 'chu@example.vn' });
    const sheetId = desk.spreadsheet().sheets[0]?.sheetId;
    const protect = { addProtectedRange: { protectedRange: { range: { sheetId } } } };
    desk.run('update', [protect]);
    expect(() =>
      desk.run('update', [
        {
          repeatCell: {
            range: { sheetId },
            cell: { userEnteredValue: { numberValue: 1 } },
            fields: 'userEnteredValue',
          },
        },
      ]),
    ).toThrow('protected cell');
  });
});

describe('what a folder shares', () => {
  const bundle = `
    const folder = () => Drive.Files.create({ name: 'Tháng 5', mimeType: 'application/vnd.google-apps.folder' }).id;
    const file = () => Drive.Files.create({ name: 'Báo cáo' }, Utilities.newBlob('x', 'text/plain')).id;
    const move = (id, place) => Drive.Files.update({}, id, null, { addParents: place, removeParents: 'root' });
    const share = (id, role, emailAddress) => Drive.Permissions.create(
      { type: 'user', role, emailAddress }, id, { sendNotificationEmail: false });
    function go() {
      const [place, id] = [folder(), file()];
      share(place, 'reader', 'a@b.vn');
      share(id, 'writer', 'c@b.vn');
      return [place, id];
    }
    function put(place, id) {
      move(id, place);
      return Drive.Permissions.list(id, { fields: 'permissions(role,emailAddress)' }).permissions;
    }
    function twice(id) { return Drive.Files.update({}, id, null, { addParents: folder() }); }`;

  test('holds for what lies in it, beside its own permissions', async () => {
    const desk = await open(bundle, { user: 'o@b.vn' });
    const [place, id] = desk.run('go') as [string, string];
    expect(desk.mayOpen(place, 'a@b.vn')).toBe(true);
    expect(desk.mayOpen(id, 'a@b.vn')).toBe(false);
    expect(desk.run('put', place, id)).toEqual([
      { role: 'owner', emailAddress: 'o@b.vn' },
      { role: 'writer', emailAddress: 'c@b.vn' },
      { role: 'reader', emailAddress: 'a@b.vn' },
    ]);
    expect(['a@b.vn', 'c@b.vn', 'd@b.vn'].map((who) => desk.mayOpen(id, who))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('a file lies in one folder', async () => {
    const desk = await open(bundle, { user: 'o@b.vn' });
    const [, id] = desk.run('go') as [string, string];
    expect(() => desk.run('twice', id)).toThrow('Increasing the number of parents is not allowed');
  });
});
