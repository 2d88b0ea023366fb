import { describe, expect, test } from 'vitest';
import { openBook } from '../bundles';

/** What Apps Script's V8 lacks (https://developers.google.com/apps-script/guides/v8-runtime). */
const MISSING = [
  'setTimeout',
  'setInterval',
  'clearTimeout',
  'clearInterval',
  'setImmediate',
  'queueMicrotask',
  'ReadableStream',
  'WritableStream',
  'TextEncoder',
  'TextDecoder',
  'fetch',
  'FormData',
  'File',
  'Blob',
  'URL',
  'URLSearchParams',
  'DOMException',
  'atob',
  'btoa',
  'crypto',
  'window',
  'navigator',
  'performance',
  'process',
  'Buffer',
  'require',
  'module',
  'structuredClone',
  'Intl',
  'global',
];

const run = async (bundle: string, handler = 'go') =>
  (await openBook({ A: [['x', 1]] }, { bundle })).run(handler);

describe('the bundle’s world', () => {
  test.each(MISSING)('has no %s', async (name) => {
    expect(await run(`function go() { return typeof ${name}; }`)).toBe('undefined');
  });

  test('gets objects of its own world from the services', async () => {
    const bundle = `function go() {
      const book = Sheets.Spreadsheets.get(SpreadsheetApp.getActiveSpreadsheet().getId());
      const bytes = Utilities.newBlob([1, -1]).getBytes();
      let caught;
      try { Sheets.Spreadsheets.get('other'); } catch (error) { caught = error; }
      return [book instanceof Object, book.sheets instanceof Array, bytes instanceof Array, caught instanceof Error];
    }`;
    expect(await run(bundle)).toEqual([true, true, true, true]);
  });

  test('changing an answer or an argument afterwards changes nothing in the workbook', async () => {
    const bundle = `function go() {
      const id = SpreadsheetApp.getActiveSpreadsheet().getId();
      const book = Sheets.Spreadsheets.get(id);
      book.sheets[0].properties.title = 'khác';
      const properties = { sheetId: 5, title: 'Mới' };
      Sheets.Spreadsheets.batchUpdate({ requests: [{ addSheet: { properties } }] }, id);
      properties.title = 'khác';
      return Sheets.Spreadsheets.get(id).sheets.map((sheet) => sheet.properties.title);
    }`;
    expect(await run(bundle)).toEqual(['A', 'Mới']);
  });

  const unknown: [string, string][] = [
    ['SpreadsheetApp.openByUrl("x")', 'SpreadsheetApp.openByUrl'],
    ['SpreadsheetApp.getActiveSpreadsheet().getNumSheets()', 'Spreadsheet.getNumSheets'],
    ['SpreadsheetApp.getUi().prompt("x")', 'Ui.prompt'],
    ['Sheets.Spreadsheets.getByDataFilter({}, "x")', 'Sheets.Spreadsheets.getByDataFilter'],
    [
      'Sheets.Spreadsheets.Values.batchGetByDataFilter({}, "x")',
      'Sheets.Spreadsheets.Values.batchGetByDataFilter',
    ],
    ['Drive.Files.emptyTrash()', 'Drive.Files.emptyTrash'],
    ['Utilities.zip([])', 'Utilities.zip'],
    ['Utilities.newBlob("x").isGoogleType()', 'Blob.isGoogleType'],
    ['console.table({})', 'console.table'],
    ['Logger.severe("x")', 'Logger.severe'],
    ['LockService.getScriptLock()', 'LockService.getScriptLock'],
    ['HtmlService.createHtmlOutput("x").setSandboxMode(1)', 'HtmlOutput.setSandboxMode'],
  ];
  test.each(unknown)('%s names what the desk does not know', async (call, name) => {
    await expect(run(`function go() { ${call}; }`)).rejects.toThrow(
      `${name} is not a member the desk knows`,
    );
  });

  test('services cannot be written to, nor can services be missed quietly', async () => {
    await expect(run('function go() { Utilities.x = 1; }')).rejects.toThrow(
      'Utilities.x cannot be set',
    );
    await expect(run('function go() { return typeof GmailApp; }')).resolves.toBe('undefined');
  });

  test('sees the fixed clock and only it', async () => {
    const bundle = `function go() {
      return [Date.now(), new Date().toISOString(), new Date(0).getTime(), new Date() instanceof Date, Date.UTC(2026, 0)];
    }`;
    const now = new Date('2026-05-20T03:00:00Z');
    const desk = await openBook({ A: [] }, { bundle, now });
    expect(desk.run('go')).toEqual([
      now.getTime(),
      '2026-05-20T03:00:00.000Z',
      0,
      true,
      Date.UTC(2026, 0),
    ]);
  });

  test('passes a promise on, and a failure with its message', async () => {
    await expect(run('async function go() { return { done: [1] }; }')).resolves.toEqual({
      done: [1],
    });
    await expect(run('function go() { throw new TypeError("hỏng"); }')).rejects.toThrow('hỏng');
    await expect(run('function go() {}', 'other')).rejects.toThrow(
      'The bundle has no function other',
    );
  });
});
