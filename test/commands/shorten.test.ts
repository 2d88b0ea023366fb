import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Desk, DeskOptions } from '../../src/desk';
import { packTables, SAMPLE } from '../desk/files/pack/packs';
import { answering, columnOf, commandLine, NOW, type Outcome, openWithBundle, put } from './bundle';
import {
  FILE_1,
  FILE_2,
  json,
  KEY,
  type LinkedMonth,
  linkedMonth,
  linkService,
  type Otherwise,
  WITH_KEY,
} from './linkService';

const open = (given: LinkedMonth = {}, options: Partial<DeskOptions> = {}) =>
  openWithBundle(linkedMonth(given), { ...WITH_KEY, ...options });

const run = (desk: Desk) =>
  desk.run('shortenLinks') as Outcome & { readonly shortLinks?: readonly { link: string }[] };

/** The short links of the register, row by row. */
function registered(desk: Desk): readonly string[] {
  const [header = [], ...rows] = desk.values('Phụ lục').map((row) => row.map(String));
  return rows.map((row) => row[columnOf([header], 'Liên kết rút gọn')] ?? '');
}

/** One run against a service that is otherwise. */
async function runWith(
  otherwise: Otherwise,
  given: LinkedMonth = {},
  options: Partial<DeskOptions> = {},
) {
  const service = linkService(otherwise);
  const desk = await open(given, { net: service.net, ...options });
  const outcome = run(desk);
  const { status, messages } = outcome;
  return { desk, service, outcome, status, said: messages.join('\n'), links: registered(desk) };
}

const NAME = /^https:\/\/by\.com\.vn\/[a-km-np-z2-9]{8}$/;

describe('a short link for each set', () => {
  it('is asked for once, by a name that nobody misreads, and stands in the register', async () => {
    const { desk, service, outcome, links } = await runWith({});
    expect(outcome.status).toBe('done');
    expect(links).toEqual([expect.stringMatching(NAME), expect.stringMatching(NAME)]);
    expect([...service.links]).toEqual([
      [links[0], FILE_1],
      [links[1], FILE_2],
    ]);
    expect(outcome.shortLinks?.map(({ link }) => link)).toEqual(links);
    expect(service.calls).toHaveLength(2);
    const again = run(desk);
    expect(again.messages.join()).toContain('Không còn bộ phụ lục nào');
    expect(service.calls).toHaveLength(2);
    expect(registered(desk)).toEqual(links);
  });

  it('may stand at another host of the service, where the office names it', async () => {
    const service = 'https://by.com.vn; https://byvn.net';
    const { links, status } = await runWith({}, { service });
    expect(status).toBe('done');
    for (const link of links) expect(link).toMatch(/^https:\/\/byvn\.net\//);
  });

  it('a link that stands there is left alone', async () => {
    const pasted = 'https://byvn.net/ap5a';
    const { links, service } = await runWith({}, { short: [pasted, ''] });
    expect(links).toEqual([pasted, expect.stringMatching(NAME)]);
    expect(service.calls).toHaveLength(1);
  });

  it('the key goes to the service alone: into no cell, no line, no log', async () => {
    const { desk, service, outcome } = await runWith({});
    expect(service.calls.map(({ headers }) => headers.Authorization)).toEqual([
      `Bearer ${KEY}`,
      `Bearer ${KEY}`,
    ]);
    expect(service.calls.some(({ url, body = '' }) => (url + body).includes(KEY))).toBe(false);
    expect(JSON.stringify([desk.spreadsheet(), outcome, desk.logs, desk.dialogs])).not.toContain(
      KEY,
    );
  });

  it('is taken back by Hoàn tác', async () => {
    const { desk } = await runWith({});
    desk.run('undoLastRun');
    expect(registered(desk)).toEqual(['', '']);
  });
});

describe('time', () => {
  afterEach(() => vi.useRealTimers());

  it('in which a person looks for the key is not the run’s', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    const answer = () => {
      vi.setSystemTime(Date.now() + 10 * 60_000);
      return KEY;
    };
    const { links } = await runWith({}, {}, { now: undefined, userProperties: {}, answer });
    expect(links).toEqual([expect.stringMatching(NAME), expect.stringMatching(NAME)]);
  });
});

describe('a set whose links have labels', () => {
  it('is asked for by the address that the label hides, and a pasted link counts by its own', async () => {
    const service = linkService();
    const desk = await open({ short: ['', ''] }, { net: service.net });
    const [header = []] = desk.values('Phụ lục').map((row) => row.map(String));
    const cell = (name: Parameters<typeof columnOf>[1], row: number) =>
      `${String.fromCharCode(65 + columnOf([header], name))}${row}`;
    desk.type('Phụ lục', cell('Liên kết', 2), `=HYPERLINK("${FILE_1}";"Bộ một")`);
    desk.type('Phụ lục', cell('Liên kết rút gọn', 3), '=HYPERLINK("https://byvn.net/QUJq";"Bấm")');
    run(desk);
    expect([...service.links.values()]).toEqual([FILE_1]);
    const found = (desk.run('check') as Outcome).findings ?? [];
    expect(found.filter(({ code }) => code === 'link-form')).toEqual([]);
  });

  it('of words alone is asked for by nothing', async () => {
    const { service, said } = await runWith({}, { links: ['xem tệp', FILE_2] });
    expect([...service.links.values()]).toEqual([FILE_2]);
    expect(said).toContain('Bộ 1 chưa có "Liên kết" để rút gọn');
  });
});

describe('where it is not asked for', () => {
  it.each([
    [{ service: '' }, 'done', 'dán vào cột "Liên kết rút gọn"'],
    [{ service: 'by.com.vn' }, 'refused', 'không phải địa chỉ dịch vụ'],
    [{ service: 'http://by.com.vn' }, 'refused', 'không phải địa chỉ dịch vụ'],
    [{ links: ['', ''] as const }, 'done', 'Bộ 1, bộ 2 chưa có "Liên kết"'],
    [{ links: [FILE_1, FILE_1] as const }, 'done', 'Bộ 1, bộ 2 ghi "Liên kết" của một bộ khác'],
  ])('%j: it says why, and nobody is called', async (given, expected, words) => {
    const { status, said, service, links } = await runWith({}, given);
    expect(status).toBe(expected);
    expect(said).toContain(words);
    expect(service.calls).toEqual([]);
    expect(links).toEqual(['', '']);
  });

  it('a set whose appendices open several files is named', async () => {
    const tabs = linkedMonth();
    put(tabs['Phụ lục'], 3, 'Bộ', '1');
    const { net, calls } = linkService();
    const desk = await openWithBundle(tabs, { ...WITH_KEY, net });
    expect(run(desk).messages.join()).toContain('Bộ 1 có các "Liên kết" mở nhiều tệp khác nhau');
    put(tabs['Phụ lục'], 3, 'Liên kết', `${FILE_1}#gid=7`);
    const other = await openWithBundle(tabs, { ...WITH_KEY, net });
    expect(run(other).status).toBe('done');
    expect(calls).toHaveLength(1);
    expect(new Set(registered(other)).size).toBe(1);
  });

  it('without a key a person is asked for it; it is kept for the next time', async () => {
    const service = linkService();
    const { asked, answer } = answering(KEY);
    const desk = await open({}, { net: service.net, userProperties: {}, answer });
    expect(run(desk).status).toBe('done');
    expect(asked.join()).toContain('by.com.vn');
    expect(registered(desk)).toEqual([expect.stringMatching(NAME), expect.stringMatching(NAME)]);
    desk.type('Phụ lục', `${String.fromCharCode(65 + shortColumn(desk))}2`, '');
    const before = asked.length;
    expect(run(desk).status).toBe('done');
    expect(asked).toHaveLength(before);
    expect(JSON.stringify(desk.spreadsheet())).not.toContain(KEY);
  });

  it('without a key and without a person it is refused', async () => {
    const { status, said, service } = await runWith({}, {}, { userProperties: {} });
    expect(status).toBe('refused');
    expect(said).toContain('Chưa có khóa API của by.com.vn');
    expect(service.calls).toEqual([]);
  });

  it('a key of one host is never sent to another', async () => {
    const { status, service } = await runWith({}, { service: 'https://la.example.vn' });
    expect(status).toBe('refused');
    expect(service.calls).toEqual([]);
  });
});

function shortColumn(desk: Desk): number {
  return columnOf([desk.values('Phụ lục')[0]?.map(String) ?? []], 'Liên kết rút gọn');
}

const PAGE = { status: 200, headers: {}, text: '<!doctype html><title>Bảo trì</title>' };

describe('every failure leaves the register as it was and says what happened', () => {
  it.each([
    ['a wrong key', { answer: () => json({ error: 1, message: 'no' }, 401) }, 'không nhận khóa', 1],
    [
      'a wrong key, told with 200',
      { answer: () => json({ error: 1, message: 'Invalid API key' }) },
      'không nhận khóa',
      1,
    ],
    ['too many calls, twice', { answer: () => json({}, 429) }, 'giới hạn số lần gọi', 2],
    ['a page', { answer: () => PAGE }, 'một trang web', 1],
    [
      'a redirect',
      { answer: () => ({ ...PAGE, status: 302, headers: { Location: 'https://la.example.vn' } }) },
      'chuyển sang địa chỉ khác',
      1,
    ],
    ['a broken server', { answer: () => ({ ...PAGE, status: 502 }) }, 'Chưa rõ dịch vụ', 2],
    [
      'an error of its own',
      { answer: () => json({ error: 1, message: '<b>Domain</b> is blacklisted.' }) },
      '(“Domain is blacklisted.”)',
      2,
    ],
    ['an answer without a link', { answer: () => json({ error: 0 }) }, 'không đưa liên kết', 2],
    [
      'a link of another host',
      { answer: () => json({ error: 0, shorturl: 'https://la.example.vn/x2' }) },
      'ở tên miền khác',
      2,
    ],
    [
      'a link that is none',
      { answer: () => json({ error: 0, shorturl: 'http://by.com.vn/x2' }) },
      'không đúng dạng',
      2,
    ],
    [
      'no answer at all',
      { loses: () => true, answer: () => json({ error: 1 }) },
      'không nhận được trả lời',
      2,
    ],
    [
      'a name that opens something else',
      {
        answer: ({ method }: { method: string }) =>
          method === 'POST' ? json({ error: 1, message: 'That alias is taken.' }) : undefined,
      },
      'tên rút gọn ấy đã có',
      4,
    ],
  ] as const)('%s', async (_, otherwise, words, calls) => {
    const { status, said, links, service, desk } = await runWith(otherwise);
    expect(status).toBe('refused');
    expect(said).toContain(words);
    expect(said).toContain('Chưa ghi gì');
    expect(links).toEqual(['', '']);
    expect(service.calls).toHaveLength(calls);
    expect(desk.wasWritten()).toBe(false);
    expect(said).not.toContain(KEY);
  });

  it('a key that is said back is not shown', async () => {
    const answer = () => json({ error: 1, message: `Domain refused for ${KEY}` });
    const { said, desk } = await runWith({ answer });
    expect(said).toContain('Domain refused');
    expect(JSON.stringify([said, desk.logs])).not.toContain(KEY);
  });

  it('a wrong key is forgotten, and asked for the next time', async () => {
    const { asked, answer } = answering(KEY);
    const service = linkService();
    const userProperties = { 'rutgon.by.com.vn': 'khoa-cu' };
    const desk = await open({}, { net: service.net, userProperties, answer });
    expect(run(desk).status).toBe('refused');
    expect(asked).toEqual([]);
    expect(run(desk).status).toBe('done');
    expect(asked).toHaveLength(1);
  });

  it('without the permission for the network it says whom to ask', async () => {
    const desk = await open();
    const { status, messages } = run(desk);
    expect(status).toBe('refused');
    expect(messages.join()).toContain('chưa được phép gọi ra ngoài');
    expect(registered(desk)).toEqual(['', '']);
  });
});

describe('what goes well in the end', () => {
  it('too many calls: it waits as long as it is told, and asks once more', async () => {
    const answer: Otherwise['answer'] = (_, nth) =>
      nth === 1 ? json({}, 429, { 'Retry-After': '7' }) : undefined;
    const { status, links, service, desk } = await runWith({ answer });
    expect(status).toBe('done');
    expect(links).toEqual([expect.stringMatching(NAME), expect.stringMatching(NAME)]);
    expect(service.calls).toHaveLength(3);
    expect(desk.calls()['Utilities.sleep']).toBe(1);
  });

  it.each([false, true])(
    'a lost answer: the target is not shortened twice (twins refused: %s)',
    async (refusesTwins) => {
      const { status, links, service } = await runWith({ loses: (nth) => nth === 1, refusesTwins });
      expect(status).toBe('done');
      expect(service.links.size).toBe(2);
      expect(links).toEqual([...service.links.keys()]);
    },
  );

  it('an answer lost on its way is asked for once more', async () => {
    const faults = [{ method: 'UrlFetchApp.fetch', nth: 1, when: 'after' } as const];
    const { status, service, links } = await runWith({ refusesTwins: true }, {}, { faults });
    expect(status).toBe('done');
    expect(links).toEqual([...service.links.keys()]);
  });

  it('a run that never came to write: the next one gets the same links', async () => {
    const service = linkService({ refusesTwins: true });
    const point = { method: 'Sheets.Spreadsheets.batchUpdate', nth: 1 };
    const end = (): never => {
      throw new Error('killed');
    };
    const desk = await open({}, { net: service.net, kill: { ...point, end } });
    run(desk);
    expect(registered(desk)).toEqual(['', '']);
    expect(service.links.size).toBe(2);
    const next = await open({}, { net: service.net });
    expect(run(next).status).toBe('done');
    expect(registered(next)).toEqual([...service.links.keys()]);
  });

  it('one set fails: the other’s link is written, and the failure is said', async () => {
    const answer: Otherwise['answer'] = ({ body = '' }) =>
      body.includes(FILE_1) ? json({ error: 1, message: 'Blacklisted.' }) : undefined;
    const { status, said, links } = await runWith({ answer });
    expect(status).toBe('done');
    expect(links).toEqual(['', expect.stringMatching(NAME)]);
    expect(said).toMatch(/Bộ 1: .*Blacklisted.*giữ nguyên/);
  });

  it.each(['ROWS', 'COLUMNS'])(
    'somebody puts %s in, in the very moment: each set gets its own link',
    async (dimension) => {
      const service = linkService();
      const range = { sheetId: 'Phụ lục', dimension, startIndex: 1, endIndex: 2 };
      const requests = [{ insertDimension: { range } }];
      const edits = [{ method: 'Sheets.Spreadsheets.batchUpdate', nth: 1, requests }];
      const desk = await open({}, { net: service.net, edits });
      expect(run(desk).status).toBe('done');
      const links = registered(desk).filter((link) => link !== '');
      expect(links).toEqual([...service.links.keys()]);
      const [header = [], ...rows] = desk
        .values('Phụ lục')
        .map((row) => row.map((cell) => cell ?? ''));
      const sets = rows.flatMap((row) => (row.length > 0 ? [row[header.indexOf('Bộ')]] : []));
      expect(sets).toEqual(['1', '2']);
      expect(
        desk
          .values('Phụ lục')
          .flat()
          .filter((cell) => links.includes(String(cell))),
      ).toEqual(links);
      expect(service.calls).toHaveLength(2);
    },
  );

  it('somebody pastes a link meanwhile: theirs stays', async () => {
    const service = linkService();
    const pasted = 'https://byvn.net/ap5a';
    const tabs = linkedMonth();
    const column = columnOf(tabs['Phụ lục'], 'Liên kết rút gọn');
    const request = {
      updateCells: {
        rows: [{ values: [{ userEnteredValue: { stringValue: pasted } }] }],
        fields: 'userEnteredValue',
        start: { sheetId: 'Phụ lục', rowIndex: 1, columnIndex: column },
      },
    };
    const edits = [{ method: 'Sheets.Spreadsheets.get', nth: 2, requests: [request] }];
    const desk = await openWithBundle(tabs, { ...WITH_KEY, net: service.net, edits });
    expect(run(desk).status).toBe('done');
    expect(registered(desk)).toEqual([pasted, expect.stringMatching(NAME)]);
  });
});

/** A service on this machine, in a process of its own: the desk waits for its answers. */
const SERVER = `
const links = new Map();
require('node:http').createServer((request, response) => {
  let body = '';
  request.on('data', (part) => { body += part; });
  request.on('end', () => {
    const say = (status, value) => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(value));
    };
    if (request.headers.authorization !== 'Bearer ${KEY}') return say(403, { error: 1 });
    if (request.url !== '/api/url/add' || request.method !== 'POST') return say(404, { error: 1 });
    const { url, custom } = JSON.parse(body);
    links.set(custom, url);
    say(200, { error: 0, id: links.size, shorturl: 'https://by.com.vn/' + custom });
  });
}).listen(0, '127.0.0.1', function () { console.log(this.address().port); });
`;

describe('on the command line', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rut-gon-'));
  const server = spawn(process.execPath, ['-e', SERVER]);
  let port = '';
  beforeAll(async () => {
    for await (const part of server.stdout) {
      port = String(part).trim();
      break;
    }
  });
  afterAll(() => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const pack = () => {
    const tables = packTables(SAMPLE);
    const register = (tables.get('Phụ lục') ?? []).map((row) => [...row]);
    register.slice(1).forEach((_, at) => {
      put(register, at + 2, 'Liên kết', FILE_1.replace('mot', register[at + 1]?.[2] ?? ''));
      put(register, at + 2, 'Liên kết rút gọn', '');
    });
    const settings = [...(tables.get('Cấu hình') ?? []), ['Dịch vụ rút gọn', 'https://by.com.vn']];
    for (const [title, rows] of new Map([
      ...tables,
      ['Phụ lục', register],
      ['Cấu hình', settings],
    ])) {
      const text = rows.map((row) => row.map((cell) => cell.replace(/\n/g, '\\n')).join('\t'));
      writeFileSync(path.join(folder, `${title}.tsv`), `${text.join('\n')}\n`);
    }
    return folder;
  };
  const result = (out: string) => JSON.parse(readFileSync(path.join(out, 'ket-qua.json'), 'utf8'));

  it('the desk reaches what DESK_NET opens, and waits for it', () => {
    const out = path.join(folder, 'ra');
    const { status, stdout } = commandLine(['rut-gon', pack(), '--ra', out], {
      DESK_NET: `https://by.com.vn=http://127.0.0.1:${port}`,
      DESK_USER_PROPERTIES: JSON.stringify({ 'rutgon.by.com.vn': KEY }),
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/Bộ 1: https:\/\/by\.com\.vn\/\w{8}/);
    const { shortLinks, calls } = result(out);
    expect(shortLinks).toHaveLength(2);
    expect(calls['UrlFetchApp.fetch']).toBe(2);
  });

  it('and nothing else', () => {
    const out = path.join(folder, 'ra-2');
    const keys = JSON.stringify({ 'rutgon.by.com.vn': KEY });
    const other = commandLine(['rut-gon', pack(), '--ra', out], {
      DESK_NET: 'https://la.example.vn=http://127.0.0.1:1',
      DESK_USER_PROPERTIES: keys,
    });
    expect([other.status, other.stderr]).toEqual([1, expect.stringContaining('DNS error')]);
    const closed = commandLine(['rut-gon', pack(), '--ra', out], {
      DESK_NET: 'https://by.com.vn=http://127.0.0.1:1',
      DESK_USER_PROPERTIES: keys,
    });
    expect([closed.status, closed.stderr]).toEqual([1, expect.stringContaining('Address unavail')]);
    expect(commandLine(['rut-gon', pack(), '--ra', out], { DESK_NET: 'by.com.vn' }).status).toBe(2);
    const keyless = commandLine(['rut-gon', pack(), '--ra', out]);
    expect([keyless.status, keyless.stderr]).toEqual([1, expect.stringContaining('docs/desk.md')]);
  });
});
