import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type DeskOptions, openDesk } from '../../../src/desk';

const open = (bundle: string, options: Partial<DeskOptions> = {}) =>
  openDesk({
    bundle,
    workbook: { 'Biểu chung': [['Kỳ', 'Nội dung']] },
    user: 'can-bo@example.vn',
    ...options,
  });
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

  test('unzip gives the files by path, of an archive that is called one', async () => {
    const archive = zipSync({ 'word/document.xml': strToU8('Đảng') }, { level: 0 });
    const bytes = JSON.stringify(Array.from(new Int8Array(archive.buffer)));
    const unzip = (type: string) =>
      run(`return Utilities.unzip(Utilities.newBlob(${bytes}, '${type}')).map((file) =>
        [file.getName(), file.getDataAsString('UTF-8')]);`);
    expect(await unzip('application/zip')).toEqual([['word/document.xml', 'Đảng']]);
    await expect(unzip('text/plain')).rejects.toThrow('Invalid argument');
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
    const both =
      'return [Session.getActiveUser(), Session.getEffectiveUser()].map((u) => u.getEmail());';
    const told = (untold: DeskOptions['untold']) => run(both, { ...(untold && { untold }) });
    expect(await told(undefined)).toEqual(['can-bo@example.vn', 'can-bo@example.vn']);
    expect(await told('activeUser')).toEqual(['', 'can-bo@example.vn']);
    expect(await told('everyUser')).toEqual(['', '']);
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
      { kind: 'alert', title: 'Hỏi', content: 'Công bố?', buttons: 'YES_NO' },
    ]);
    expect(desk.calls()).toEqual({
      'Spreadsheet.toast': 1,
      'Ui.showSidebar': 1,
      'Ui.showModalDialog': 1,
      'Ui.alert': 1,
    });
  });

  test('on the command line there is nobody to press a button', async () => {
    await expect(run("SpreadsheetApp.getUi().alert('Công bố?');")).rejects.toThrow('Ui.alert');
  });

  test('the editors are those named to write, the owner among them', async () => {
    const who = `return SpreadsheetApp.getActiveSpreadsheet().getEditors()
      .map((person) => person.getEmail());`;
    const people = { owner: 'chu@b.vn', user: 'a@b.vn', editors: ['c@b.vn', 'a@b.vn'] };
    expect(await run(who, people)).toEqual(['chu@b.vn', 'a@b.vn', 'c@b.vn']);
  });

  test('a page that was not built is named', async () => {
    await expect(run("HtmlService.createHtmlOutputFromFile('other');")).rejects.toThrow(
      'No HTML file named other',
    );
  });
});

describe('Sheets.Spreadsheets.batchUpdate', () => {
  const asked = (fields: string) => `
    const requests = [{ insertDimension: { range: { sheetId: 1, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } } }];
    const sheetId = Sheets.Spreadsheets.get('desk-book', { fields: 'sheets(properties(sheetId))' }).sheets[0].properties.sheetId;
    requests[0].insertDimension.range.sheetId = sheetId;
    return Sheets.Spreadsheets.batchUpdate(
      { requests, includeSpreadsheetInResponse: true, responseIncludeGridData: true, responseRanges: ["'Biểu chung'!1:1"] },
      'desk-book', { fields: '${fields}' });`;
  const answer = async (fields: string) => {
    const desk = await open(`function go(id) { ${asked(fields).replaceAll("'desk-book'", 'id')} }`);
    return desk.run('go', desk.spreadsheet().spreadsheetId);
  };

  test('answers with the fields that are asked for, as it stands after the batch', async () => {
    const fields =
      'updatedSpreadsheet(sheets(properties(title,gridProperties(columnCount)),data(rowData(values(effectiveValue)))))';
    expect(await answer(fields)).toEqual({
      updatedSpreadsheet: {
        sheets: [
          {
            properties: { title: 'Biểu chung', gridProperties: { columnCount: 27 } },
            data: [
              {
                rowData: [
                  {
                    values: [
                      { effectiveValue: { stringValue: 'Kỳ' } },
                      {},
                      { effectiveValue: { stringValue: 'Nội dung' } },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    });
  });

  test('refuses a field that there is not', async () => {
    await expect(answer('updatedSpreadsheet(sheet)')).rejects.toThrow('sheet');
  });
});

describe('Sheet.createDeveloperMetadataFinder', () => {
  const find = `SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Biểu chung')
    .createDeveloperMetadataFinder()`;

  test('finds what stands on a row by its key, wherever the row is by now', async () => {
    const desk = await open(
      `function mark(sheetId) {
        const on = (location, metadataKey) => ({ createDeveloperMetadata: { developerMetadata:
          { metadataKey, visibility: 'DOCUMENT', location } } });
        const line = (dimension, startIndex) =>
          ({ dimensionRange: { sheetId, dimension, startIndex, endIndex: startIndex + 1 } });
        Sheets.Spreadsheets.batchUpdate({ requests: [
          on(line('ROWS', 4), 'k'), on(line('COLUMNS', 1), 'k'), on({ sheetId }, 'k'),
          on(line('ROWS', 2), 'other'), on({ spreadsheet: true }, 'k'),
        ] }, SpreadsheetApp.getActiveSpreadsheet().getId());
      }
      function insert(sheetId) {
        Sheets.Spreadsheets.batchUpdate({ requests: [{ insertDimension: { range:
          { sheetId, dimension: 'ROWS', startIndex: 1, endIndex: 3 } } }] },
          SpreadsheetApp.getActiveSpreadsheet().getId());
      }
      function rows() {
        return ${find}.withKey('k').find().map((one) => one.getLocation().getRow())
          .map((row) => row && row.getRow());
      }`,
    );
    const sheetId = desk.spreadsheet().sheets[0]?.sheetId;
    desk.run('mark', sheetId);
    expect(desk.run('rows')).toEqual([5, null, null]);
    desk.run('insert', sheetId);
    expect(desk.run('rows')).toEqual([7, null, null]);
  });

  test('a search that the desk does not know is refused', async () => {
    await expect(run(`${find}.find();`)).rejects.toThrow('by key only');
    await expect(run(`${find}.withValue('1');`)).rejects.toThrow('withValue');
  });
});
