import { describe, expect, test } from 'vitest';
import {
  type Desk,
  type DeskOptions,
  type Fault,
  openDesk,
  readEdits,
  readFaults,
} from '../../../src/desk';

const BATCH = 'Sheets.Spreadsheets.batchUpdate';
const GET = 'Sheets.Spreadsheets.get';

/** Adds tabs one by one, and tells after each call what it saw. */
const BUNDLE = `
const id = () => SpreadsheetApp.getActiveSpreadsheet().getId();
const add = (title) => Sheets.Spreadsheets.batchUpdate({ requests: [{ addSheet: { properties: { title } } }] }, id());
const titles = () => Sheets.Spreadsheets.get(id(), { fields: 'sheets.properties.title' })
  .sheets.map((sheet) => sheet.properties.title).join();
const attempt = (call) => { try { return call(); } catch (error) { return [error.message, error.details && error.details.code]; } };
function go() { return [attempt(() => add('một')) && titles(), titles(), titles()]; }
function twice() { add('một'); add('hai'); }
function ask(name) { return attempt(() => name === 'add' ? add('x') : titles()); }
function file() { return attempt(() => Drive.Files.create({ name: 'x' }).name); }
function nap() {
  const from = Date.now();
  Utilities.sleep(5000);
  return [Date.now() - from, new Date().toISOString()];
}
function stubborn() {
  for (let n = 0; n < 3; n++) { try { titles(); } catch (error) {} }
  add('đã sống');
}
async function later() { try { add('một'); } catch (error) { return 'lost'; } }
`;

const open = (options: Partial<DeskOptions> = {}) =>
  openDesk({ bundle: BUNDLE, workbook: { A: [['x'], ['y']] }, user: 'a@b.vn', ...options });
const tabs = (desk: Desk) => desk.spreadsheet().sheets.map(({ title }) => title);
const at = (method: string, nth: number, when: Fault['when']): Fault => ({ method, nth, when });

describe('faults', () => {
  test('before: the call is not applied', async () => {
    const desk = await open({ faults: [at(BATCH, 2, 'before')] });
    expect(() => desk.run('twice')).toThrow(
      /Service Spreadsheets failed while accessing document with id/,
    );
    expect(tabs(desk)).toEqual(['A', 'một']);
    expect(desk.calls()).toEqual({ [BATCH]: 2 });
  });

  test('after: the call is applied and its answer lost', async () => {
    const desk = await open({ faults: [at(BATCH, 2, 'after')] });
    expect(() => desk.run('twice')).toThrow(/Service Spreadsheets failed/);
    expect(tabs(desk)).toEqual(['A', 'một', 'hai']);
  });

  test('late: the next call does not see it yet, the one after it does', async () => {
    const desk = await open({ faults: [at(BATCH, 1, 'late')] });
    expect(desk.run('go')).toEqual(['A', 'A,một', 'A,một']);
  });

  test('late, with no call after it: applied when the command ends, also where it threw or waits', async () => {
    const threw = await open({ faults: [at(BATCH, 1, 'late')] });
    expect(() => threw.run('twice')).toThrow(/failed/);
    expect([tabs(threw), threw.wasWritten()]).toEqual([['A', 'một'], true]);
    const waits = await open({ faults: [at(BATCH, 1, 'late')] });
    expect(await waits.run('later')).toBe('lost');
    expect(tabs(waits)).toEqual(['A', 'một']);
  });

  test('a late call that is refused by then is lost without a word', async () => {
    const desk = await open({
      faults: [at(BATCH, 1, 'late')],
      edits: [{ method: GET, nth: 1, requests: [{ addSheet: { properties: { title: 'một' } } }] }],
    });
    expect(desk.run('go')).toEqual(['A,một', 'A,một', 'A,một']);
  });

  const words: [Fault['when'], string, string, number][] = [
    [
      '429',
      'add',
      "Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user'",
      429,
    ],
    ['503', 'add', 'The service is currently unavailable.', 503],
    ['413', 'add', 'request too large', 413],
    ['429', 'titles', "metric 'Read requests'", 429],
    ['413', 'titles', 'response too large', 413],
  ];
  test.each(words)(
    '%s at %s, in Google’s words and not applied',
    async (when, name, message, code) => {
      const desk = await open({ faults: [at(name === 'add' ? BATCH : GET, 1, when)] });
      expect(desk.run('ask', name)).toEqual([expect.stringContaining(message), code]);
      expect(tabs(desk)).toEqual(['A']);
      expect(desk.run('ask', 'titles')).toBe('A');
    },
  );

  test('several at once, and Drive’s', async () => {
    const desk = await open({
      faults: readFaults(`${BATCH}:1:503, ${GET}:1:before,Drive.Files.create:1:after`),
    });
    expect(() => desk.run('go')).toThrow(/Service Spreadsheets failed/);
    expect(desk.run('file')).toEqual([
      'API call to drive.files.create failed with error: Internal Error',
      500,
    ]);
    expect(desk.files()).toHaveLength(1);
  });
});

describe('edits by others', () => {
  test('stand just before the call, with tabs by name', async () => {
    const edits = readEdits(
      JSON.stringify([
        `${GET}:2:${JSON.stringify([{ updateSheetProperties: { properties: { sheetId: 'A', title: 'B' }, fields: 'title' } }])}`,
        `${GET}:3:${JSON.stringify([
          {
            insertDimension: {
              range: { sheetId: 'b', dimension: 'ROWS', startIndex: 0, endIndex: 1 },
            },
          },
          { deleteSheet: { sheetId: 'một' } },
        ])}`,
      ]),
    );
    const desk = await open({ edits });
    expect(desk.run('go')).toEqual(['A,một', 'B,một', 'B']);
    expect(desk.values('B')).toEqual([[], ['x'], ['y']]);
    expect(desk.calls()).toEqual({ [BATCH]: 1, [GET]: 3 });
  });

  test('pass protected ranges and are not the script’s own writing', async () => {
    const desk = await open({
      owner: 'chu@b.vn',
      edits: [
        {
          method: GET,
          nth: 1,
          requests: [{ deleteSheet: { sheetId: 'A' } }, { addSheet: {} }].reverse(),
        },
      ],
    });
    desk.run('ask', 'titles');
    expect([tabs(desk), desk.wasWritten()]).toEqual([['Trang tính2'], false]);
  });

  test.each([
    ['a tab that is not there', [{ deleteSheet: { sheetId: 'Không' } }], 'no tab Không'],
    ['a request that Google does not know', [{ addTab: {} }], 'addTab'],
  ])('%s is said to who arranged it', async (_, requests, message) => {
    const desk = await open({ edits: [{ method: GET, nth: 1, requests }] });
    expect(() => desk.run('ask', 'titles')).toThrow(message);
  });
});

describe('the end of a run before a call', () => {
  test('is not survived by catching it', async () => {
    let ends = 0;
    const end = () => {
      ends++;
      throw new Error('killed');
    };
    const desk = await open({ kill: { method: GET, nth: 2, end } });
    expect(() => desk.run('stubborn')).toThrow('killed');
    expect(tabs(desk)).toEqual(['A']);
    expect(desk.calls()).toEqual({ [GET]: 1 });
    expect(ends).toBe(3);
  });
});

describe('the clock and the bytes', () => {
  test('sleeping takes no time and moves the clock on', async () => {
    const desk = await open({ now: Date.UTC(2026, 4, 20) });
    const from = performance.now();
    expect(desk.run('nap')).toEqual([5000, '2026-05-20T00:00:05.000Z']);
    expect(performance.now() - from).toBeLessThan(4000);
    expect(desk.calls()).toEqual({ 'Utilities.sleep': 1 });
    const free = await open();
    const [slept] = free.run('nap') as [number];
    expect(slept).toBeGreaterThanOrEqual(5000);
  });

  test('what is asked and answered is counted in UTF-8', async () => {
    const desk = await open();
    desk.run('ask', 'titles');
    const asked = '{"fields":"sheets.properties.title"}';
    const answered = '{"sheets":[{"properties":{"title":"A"}}]}';
    expect(desk.bytes()).toEqual({ read: answered.length, written: asked.length });
    desk.run('ask', 'add');
    const sent = '{"requests":[{"addSheet":{"properties":{"title":"x"}}}]}';
    expect(desk.bytes().written).toBe(asked.length + sent.length);
    expect(desk.sent()).toEqual([
      { method: GET, bytes: asked.length },
      { method: BATCH, bytes: sent.length },
    ]);
  });

  test('a big answer in pieces counts as the one it is', async () => {
    const rows = Array.from({ length: 12_000 }, (_, n) => [`dòng ${n}`]);
    const bundle = `function go() {
      const book = Sheets.Spreadsheets.get(SpreadsheetApp.getActiveSpreadsheet().getId(),
        { fields: 'sheets.data.rowData.values.effectiveValue' });
      return [book.sheets[0].data[0].rowData.length, JSON.stringify(book)];
    }`;
    const desk = await openDesk({ bundle, workbook: { A: rows } });
    const [count, text] = desk.run('go') as [number, string];
    expect(count).toBe(12_000);
    expect(desk.bytes().read).toBe(Buffer.byteLength(text));
  });

  test('an upload counts with its bytes', async () => {
    const bundle = `function go() { Drive.Files.create({ name: 'a' }, Utilities.newBlob('Đảng', 'text/plain')); }`;
    const desk = await openDesk({ bundle, workbook: { A: [] } });
    desk.run('go');
    expect(desk.bytes().written).toBe(
      '{"name":"a"}'.length + '{}'.length + Buffer.byteLength('Đảng'),
    );
  });
});

describe('who runs it', () => {
  test('nobody is invented', async () => {
    const bundle = 'function go() { return Session.getActiveUser().getEmail(); }';
    const { userInfo } = await import('node:os');
    const desk = await openDesk({ bundle, workbook: { A: [] } });
    expect(desk.run('go')).toBe(userInfo().username);
  });
});
