import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type DeskOptions, openDesk } from '../../../src/desk/desk';

const open = (bundle: string, options: Partial<DeskOptions> = {}) =>
  openDesk({ bundle, workbook: { 'Biểu chung': [['Kỳ', 'Nội dung']] }, ...options });
const run = async (body: string, options: Partial<DeskOptions> = {}) =>
  (await open(`function go() { ${body} }`, options)).run('go');

describe('Utilities', () => {
  test('bytes are signed, and a byte that is not is refused', async () => {
    expect(await run('return Utilities.newBlob("Đ").getBytes();')).toEqual([-60, -112]);
    expect(
      await run('return Utilities.newBlob([-60, -112], "text/plain", "d.txt").getDataAsString();'),
    ).toBe('Đ');
    await expect(run('Utilities.newBlob([200]);')).rejects.toThrow(
      'Byte 0 is 200: bytes are signed',
    );
    await expect(run('Utilities.newBlob({});')).rejects.toThrow('Bytes must be');
  });

  test('base64, digests and UUIDs', async () => {
    expect(
      await run(`
        const digest = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc');
        const hex = digest.map((b) => ('0' + (b & 255).toString(16)).slice(-2)).join('');
        return [Utilities.base64Encode('Đảng'), Utilities.base64Decode('/w=='), hex.slice(0, 8), Utilities.getUuid().length];`),
    ).toEqual(['xJDhuqNuZw==', [-1], 'ba7816bf', 36]);
  });

  test('formatDate in a time zone; a field that is not a number is refused', async () => {
    const at = 'new Date(Date.UTC(2026, 4, 20, 17, 5))';
    expect(
      await run(
        `return Utilities.formatDate(${at}, 'Asia/Ho_Chi_Minh', "dd/MM/yyyy HH:mm 'giờ'");`,
      ),
    ).toBe('21/05/2026 00:05 giờ');
    await expect(run(`Utilities.formatDate(${at}, 'UTC', 'EEE');`)).rejects.toThrow('field EEE');
  });
});

describe('PropertiesService', () => {
  test('keeps three stores apart, as text, within Google’s quotas', async () => {
    const desk = await open(
      `function go() {
        PropertiesService.getDocumentProperties().setProperty('a', 1).setProperties({ b: true });
        PropertiesService.getUserProperties().deleteProperty('c');
        return [
          PropertiesService.getDocumentProperties().getProperties(),
          PropertiesService.getUserProperties().getKeys(),
          PropertiesService.getScriptProperties().getProperty('none'),
        ];
      }
      function big() { PropertiesService.getUserProperties().setProperty('x', 'Đ'.repeat(5000)); }`,
      { userProperties: { c: '1', d: '2' } },
    );
    expect(desk.run('go')).toEqual([{ a: '1', b: 'true' }, ['d'], null]);
    expect(() => desk.run('big')).toThrow('Argument too large: value of x');
    expect(desk.calls()).toEqual({
      'Properties.setProperty': 2,
      'Properties.setProperties': 1,
      'Properties.deleteProperty': 1,
      'Properties.getProperties': 1,
      'Properties.getKeys': 1,
      'Properties.getProperty': 1,
    });
  });
});

describe('LockService, Session, ScriptApp', () => {
  const take =
    'const lock = LockService.getDocumentLock(); const got = lock.tryLock(10); return [got, lock.hasLock()];';
  test('the lock is free, or another run has it', async () => {
    expect(await run(take)).toEqual([true, true]);
    expect(await run(take, { locked: true })).toEqual([false, false]);
    await expect(
      run('LockService.getDocumentLock().waitLock(10);', { locked: true }),
    ).rejects.toThrow(/Lock timeout/);
  });

  test('the lock is let go when the run ends', async () => {
    const desk = await open(`
      function take() { return LockService.getDocumentLock().tryLock(1); }
      function has() { return LockService.getDocumentLock().hasLock(); }`);
    expect([desk.run('take'), desk.run('has')]).toEqual([true, false]);
  });

  test('the user is who runs the desk', async () => {
    const who = 'return [Session.getActiveUser().getEmail(), Session.getScriptTimeZone()];';
    expect(await run(who, { user: 'thu-ky@example.vn' })).toEqual([
      'thu-ky@example.vn',
      'Asia/Ho_Chi_Minh',
    ]);
    expect(
      await run(
        "ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['x']); return ScriptApp.AuthMode.NONE;",
      ),
    ).toBe('NONE');
  });
});

describe('the screen', () => {
  test('menus, toasts, dialogs and pages are recorded', async () => {
    const bundle = `
      function onOpen() {
        const ui = SpreadsheetApp.getUi();
        const more = ui.createMenu('Thêm').addItem('Soát', 'checkClaims');
        ui.createAddonMenu().addItem('Tổng hợp', 'compileReport').addSeparator().addSubMenu(more).addToUi();
      }
      function go() {
        const ui = SpreadsheetApp.getUi();
        SpreadsheetApp.getActiveSpreadsheet().toast('Đang chạy', 'Bốn Trục', 3);
        ui.showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Soát số'));
        const template = HtmlService.createTemplateFromFile('result');
        template.rows = ['<a>', 'b'];
        ui.showModalDialog(template.evaluate().setWidth(400).setHeight(300), 'Kết quả');
        return ui.alert('Hỏi', 'Công bố?', ui.ButtonSet.YES_NO) === ui.Button.YES;
      }`;
    const desk = await open(bundle, {
      pages: {
        sidebar: '<p>xin chào</p>',
        result: '<? for (const row of rows) { ?><li><?= row ?>|<?!= row ?></li><? } ?>',
      },
      answer: (prompt) => (prompt === 'Công bố?' ? 'YES' : 'NO'),
    });
    desk.run('onOpen');
    expect(desk.menus).toEqual([
      {
        caption: '',
        items: [
          { kind: 'item', caption: 'Tổng hợp', handler: 'compileReport' },
          { kind: 'separator' },
          {
            kind: 'menu',
            menu: {
              caption: 'Thêm',
              items: [{ kind: 'item', caption: 'Soát', handler: 'checkClaims' }],
            },
          },
        ],
      },
    ]);
    expect(desk.run('go')).toBe(true);
    expect(desk.toasts).toEqual([{ message: 'Đang chạy', title: 'Bốn Trục', seconds: 3 }]);
    expect(desk.dialogs).toEqual([
      { kind: 'sidebar', title: 'Soát số', content: '<p>xin chào</p>' },
      {
        kind: 'modal',
        title: 'Kết quả',
        content: '<li>&lt;a&gt;|<a></li><li>b|b</li>',
        width: 400,
        height: 300,
      },
      { kind: 'alert', title: 'Hỏi', content: 'Công bố?' },
    ]);
    expect(desk.calls()).toEqual({
      'Spreadsheet.toast': 1,
      'Ui.showSidebar': 1,
      'Ui.showModalDialog': 1,
      'Ui.alert': 1,
    });
  });

  test('a page that was not built is named', async () => {
    await expect(run("HtmlService.createHtmlOutputFromFile('other');")).rejects.toThrow(
      'No HTML file named other',
    );
  });
});

/** The same bytes whenever it is made: a zip carries the time. */
const zipped = (files: Record<string, Uint8Array>) =>
  zipSync(files, { mtime: new Date(2026, 0, 1) });

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('Drive', () => {
  const parts = {
    '[Content_Types].xml': new Uint8Array([60]),
    'word/document.xml': new Uint8Array([60]),
  };
  const docx = (files: Record<string, Uint8Array>) =>
    JSON.stringify(Array.from(new Int8Array(zipped(files).buffer)));
  const create = (bytes: string, type = DOCX_TYPE) => `
    return Drive.Files.create(
      { name: 'Báo cáo', mimeType: 'application/vnd.google-apps.document', parents: ['p'] },
      Utilities.newBlob(${bytes}, '${type}', 'bao-cao.docx'),
      { fields: 'id,name,parents,webViewLink' });`;

  test('converts a .docx, keeps its bytes and answers with the fields asked for', async () => {
    const desk = await open(`function go() { ${create(docx(parts))} }
      function again(id) { return Drive.Files.update({ name: 'Khác' }, id, null, { fields: 'name', addParents: 'q' }); }
      function look(id) { return Drive.Files.get(id, { fields: 'name,mimeType,parents' }); }`);
    const { id, ...rest } = desk.run('go') as { id: string };
    expect(rest).toEqual({
      name: 'Báo cáo',
      parents: ['p'],
      webViewLink: `https://docs.google.com/document/d/${id}/edit`,
    });
    expect(desk.run('again', id)).toEqual({ name: 'Khác' });
    expect(desk.run('look', id)).toEqual({
      name: 'Khác',
      mimeType: 'application/vnd.google-apps.document',
      parents: ['p', 'q'],
    });
    const [file] = desk.files();
    expect(file?.bytes).toEqual(zipped(parts));
    expect(desk.calls()).toEqual({
      'Drive.Files.create': 1,
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
    await expect(run("Drive.Files.export('x', 'y');")).rejects.toThrow(
      'export is not supported by the desk',
    );
  });

  test('knows the workbook itself', async () => {
    const look =
      "return Drive.Files.get(SpreadsheetApp.getActiveSpreadsheet().getId(), { fields: 'mimeType' });";
    expect(await run(look)).toEqual({ mimeType: 'application/vnd.google-apps.spreadsheet' });
  });
});

describe('simple triggers', () => {
  const bundle = `
    function onEdit(e) {
      const sheet = e.range.getSheet();
      if (sheet.getName() !== 'Biểu chung') return;
      const seen = [e.range.getRow(), e.range.getColumn(), e.value, e.oldValue, e.user.getEmail()];
      console.log(JSON.stringify(seen), typeof e.range.getValues()[0][0]);
      sheet.getRange(e.range.getRow(), 3, 1, 2).setValues([['=x', new Date(2026, 4, 20)]]);
      sheet.getRange(e.range.getRow(), 1).setNote('đã sửa').setBackground('#ff0000');
      if (e.value === 'cấm') Sheets.Spreadsheets.get('x');
    }`;

  test('onEdit sees what was typed and writes beside it', async () => {
    const desk = await open(bundle);
    desk.type('Biểu chung', 'A2', '1.234,5');
    desk.type('Biểu chung', 'A2', '-BC/ĐU');
    const user = 'can-bo@example.vn';
    expect(desk.logs).toEqual([
      `${JSON.stringify([2, 1, '1.234,5', null, user])} number`,
      `${JSON.stringify([2, 1, '-BC/ĐU', '1234.5', user])} string`,
    ]);
    const [first, , formula, day] = desk.spreadsheet().sheets[0]?.rows[1] ?? [];
    expect(first).toMatchObject({
      value: '-BC/ĐU',
      note: 'đã sửa',
      format: { backgroundColor: { red: 1 } },
    });
    expect(formula?.value).toMatchObject({ formula: '=x' });
    expect(day?.format?.numberFormat?.type).toBe('DATE');
    expect(desk.calls()).toEqual({
      'Range.getValues': 2,
      'Range.setValues': 2,
      'Range.setNote': 2,
      'Range.setBackground': 2,
    });
  });

  test('a period typed into a plain cell becomes a date, into a text cell stays text', async () => {
    const desk = await open('');
    desk.type('Biểu chung', 'A2', '2026-05');
    expect(desk.values('Biểu chung')[1]).toEqual([46143]);
    desk.type('Biểu chung', 'A2', "'2026-05");
    expect(desk.values('Biểu chung')[1]).toEqual(['2026-05']);
    desk.type('Biểu chung', 'A2', '');
    expect(desk.values('Biểu chung')[1]).toBeUndefined();
  });

  test('may not use a service that needs authorisation', async () => {
    const desk = await open(bundle);
    expect(() => desk.type('Biểu chung', 'A2', 'cấm')).toThrow(
      'You do not have permission to call Sheets.Spreadsheets.get',
    );
  });
});

describe('faults', () => {
  const bundle = `function go() {
    const id = SpreadsheetApp.getActiveSpreadsheet().getId();
    const add = (title) => Sheets.Spreadsheets.batchUpdate({ requests: [{ addSheet: { properties: { title } } }] }, id);
    add('một');
    add('hai');
  }`;
  const method = 'Sheets.Spreadsheets.batchUpdate';
  const titles = (desk: Awaited<ReturnType<typeof open>>) =>
    desk.spreadsheet().sheets.map((sheet) => sheet.title);

  test('before: the call is not applied', async () => {
    const desk = await open(bundle, { fault: { method, nth: 2, when: 'before' } });
    expect(() => desk.run('go')).toThrow(
      /Service Spreadsheets failed while accessing document with id/,
    );
    expect(titles(desk)).toEqual(['Biểu chung', 'một']);
    expect(desk.calls()).toEqual({ [method]: 2 });
  });

  test('after: the call is applied and its answer lost', async () => {
    const desk = await open(bundle, { fault: { method, nth: 2, when: 'after' } });
    expect(() => desk.run('go')).toThrow(/Service Spreadsheets failed/);
    expect(titles(desk)).toEqual(['Biểu chung', 'một', 'hai']);
  });
});
