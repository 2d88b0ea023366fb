import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readCommands } from '../../../build/commands.mjs';
import { buildDesk } from '../../../build/desk.mjs';
import { root as checkout } from '../../../build/root.mjs';
import { runCommandLine } from '../../../src/desk';

/** An add-on with the handlers the command line calls; what a run does is said in the workbook's first cell. */
const BUNDLE = `
const id = () => SpreadsheetApp.getActiveSpreadsheet().getId();
function firstCell() {
  const options = { ranges: ['A1'], fields: 'sheets.data.rowData.values.effectiveValue.stringValue' };
  return Sheets.Spreadsheets.get(id(), options).sheets[0].data[0].rowData[0].values[0].effectiveValue.stringValue;
}
function addTab() {
  Sheets.Spreadsheets.batchUpdate({ requests: [{ addSheet: { properties: { title: 'Tổng hợp' } } }] }, id());
}
function compileReport() {
  const word = firstCell();
  if (word === 'hỏng') return { status: 'broken', messages: ['Thiếu trang «Biểu chung».', 'Thiếu cột «Kỳ».'] };
  if (word === 'ném') throw new Error('vỡ');
  addTab();
  const docx = Utilities.newBlob(DOCX, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document');
  Drive.Files.create({ name: 'Báo cáo', mimeType: 'application/vnd.google-apps.document' }, docx);
  return {
    status: 'done', messages: ['Đã tổng hợp kỳ 2026-05.'], period: '2026-05',
    findings: [{ code: 'X', cell: 'A1' }], rollup: [{ code: 'VP.VB', value: '12.5' }],
    reportLines: ['I. MỘT', 'dòng hai'], reportPage: '<p>I. MỘT</p>', extra: 7,
  };
}
function check() { return { status: 'done', messages: [] }; }
function checkClaims(texts) {
  return texts.map((text) => text.includes('%') ? [{ kind: 'tỷ lệ', quote: text, figures: [], claimed: '41', computed: '64.6', consistent: false }] : []);
}
const DOCX = ${JSON.stringify(Array.from(new Int8Array(docx().buffer)))};
`;

/** The same bytes whenever it is made: a zip carries the time. */
function docx(): Uint8Array {
  const part = new Uint8Array([60]);
  const mtime = new Date(2026, 0, 1);
  return zipSync({ '[Content_Types].xml': part, 'word/document.xml': part }, { mtime });
}

const root = mkdtempSync(join(tmpdir(), 'desk-lenh-'));
const dist = join(root, 'dist');
mkdirSync(dist);
writeFileSync(join(dist, 'code.js'), BUNDLE);
const commandsFile = join(root, 'commands.json');
writeFileSync(commandsFile, JSON.stringify(await readCommands(checkout)));

function pack(word: string): string {
  const folder = mkdtempSync(join(root, 'so-'));
  writeFileSync(join(folder, 'A.tsv'), `${word}\n`);
  return folder;
}

async function run(
  args: readonly string[],
  environment: Record<string, string> = {},
  built = dist,
) {
  const out: string[] = [];
  const errors: string[] = [];
  const status = await runCommandLine(args, {
    out: (line) => out.push(line),
    error: (line) => errors.push(line),
    environment,
    dist: built,
    commands: commandsFile,
    exit: (code) => {
      throw new Error(`exit ${code}`);
    },
  });
  return { status, out, errors };
}

const folder = () => join(mkdtempSync(join(root, 'ra-')), 'moi');

describe('tong-hop', () => {
  test('writes the workbook, the document, the lines and the result, and prints the messages', async () => {
    const ra = folder();
    expect(await run(['tong-hop', pack('tốt'), '--ra', ra])).toEqual({
      status: 0,
      out: [
        'Đã tổng hợp kỳ 2026-05.',
        `Đã ghi vào ${ra}: so.xlsx, ket-qua.json, bao-cao.docx, bao-cao.html, bao-cao.txt.`,
      ],
      errors: [],
    });
    expect(readdirSync(ra).sort()).toEqual([
      'bao-cao.docx',
      'bao-cao.html',
      'bao-cao.txt',
      'ket-qua.json',
      'so.xlsx',
    ]);
    expect(readFileSync(join(ra, 'bao-cao.html'), 'utf8')).toBe('<p>I. MỘT</p>');
    expect(readFileSync(join(ra, 'bao-cao.txt'), 'utf8')).toBe('I. MỘT\ndòng hai\n');
    expect(new Uint8Array(readFileSync(join(ra, 'bao-cao.docx')))).toEqual(docx());
    expect(JSON.parse(readFileSync(join(ra, 'ket-qua.json'), 'utf8'))).toEqual({
      period: '2026-05',
      calls: {
        'Sheets.Spreadsheets.get': 1,
        'Sheets.Spreadsheets.batchUpdate': 1,
        'Drive.Files.create': 1,
      },
      findings: [{ code: 'X', cell: 'A1' }],
      rollup: [{ code: 'VP.VB', value: '12.5' }],
      messages: ['Đã tổng hợp kỳ 2026-05.'],
      extra: 7,
    });
    const again = await run(['kiem-tra', join(ra, 'so.xlsx'), `--ra=${ra}`]);
    expect(again.status).toBe(0);
  });

  test('a broken structure: each reason on the error stream, status 1, not one file touched', async () => {
    const ra = folder();
    expect(await run(['tong-hop', pack('hỏng'), '--ra', ra])).toEqual({
      status: 1,
      out: [],
      errors: ['Thiếu trang «Biểu chung».', 'Thiếu cột «Kỳ».'],
    });
    expect(existsSync(ra)).toBe(false);
  });

  test('a failure of the add-on: status 1, the message, nothing written', async () => {
    const ra = folder();
    const { status, errors } = await run(['tong-hop', pack('ném'), '--ra', ra]);
    expect([status, errors]).toEqual([1, ['Có lỗi khi chạy, chưa ghi gì: vỡ']]);
    expect(existsSync(ra)).toBe(false);
  });

  test('a fault of a service strikes where it was asked for', async () => {
    for (const when of ['before', 'after']) {
      const ra = folder();
      const fault = { DESK_FAULT: `Sheets.Spreadsheets.batchUpdate:1:${when}` };
      const { status, errors } = await run(['tong-hop', pack('tốt'), '--ra', ra], fault);
      expect(status).toBe(1);
      expect(errors[0]).toMatch(/Service Spreadsheets failed while accessing document with id/);
      expect(existsSync(ra)).toBe(false);
    }
    const unused = { DESK_FAULT: 'Sheets.Spreadsheets.batchUpdate:2:before' };
    expect((await run(['tong-hop', pack('tốt'), '--ra', folder()], unused)).status).toBe(0);
  });
});

describe('wrong usage is status 2 with words that help', () => {
  const book = pack('tốt');
  const cases: [string, string[], RegExp][] = [
    ['no command', [], /Thiếu lệnh[\s\S]*Cách dùng/],
    ['an unknown command', ['tong', book], /Không có lệnh «tong»[\s\S]*Cách dùng/],
    ['no workbook', ['tong-hop'], /Thiếu đường dẫn/],
    [
      'a workbook that is not there',
      ['tong-hop', '/khong/co.xlsx'],
      /Không tìm thấy «\/khong\/co\.xlsx»/,
    ],
    ['an unknown option', ['tong-hop', book, '--out', 'x'], /Không có tùy chọn «--out»/],
    ['an option without its value', ['tong-hop', book, '--ra'], /Sau --ra/],
    ['too many words', ['tong-hop', book, 'x'], /Thừa «x»/],
    ['a command the bundle lacks', ['chot-ky', book], /Phiên bản này chưa có lệnh «chot-ky»/],
    ['a file to check that is not there', ['soat-so', '/khong/co.txt'], /Không tìm thấy tệp/],
  ];
  test.each(cases)('%s', async (_, args, message) => {
    const { status, errors } = await run(args);
    expect(status).toBe(2);
    expect(errors.join('\n')).toMatch(message);
  });

  test('a fault that is none', async () => {
    const { status, errors } = await run(['kiem-tra', book], { DESK_FAULT: 'batchUpdate' });
    expect(status).toBe(2);
    expect(errors[0]).toMatch(/DESK_FAULT/);
  });

  test('--help is no mistake', async () => {
    const { status, out } = await run(['--help']);
    expect([status, out[0]?.startsWith('Cách dùng')]).toEqual([0, true]);
  });

  test('an add-on that is not built is said so', async () => {
    const { status, errors } = await run(['kiem-tra', book], {}, join(root, 'none'));
    expect([status, errors[0]]).toEqual([1, expect.stringContaining('npm run build')]);
  });
});

describe('soat-so', () => {
  const file = (name: string, content: string) => {
    const path = join(root, name);
    writeFileSync(path, content);
    return path;
  };

  test('plain text: one line out for each line in, numbered', async () => {
    const { status, out } = await run(['soat-so', file('a.txt', 'đạt 41%\n\nkhông có gì\n')]);
    expect(status).toBe(0);
    const lines = out.map((line) => JSON.parse(line));
    expect(lines.map(({ id, claims }) => [id, claims.length])).toEqual([
      [1, 1],
      [2, 0],
      [3, 0],
    ]);
    expect(lines[0].claims[0]).toMatchObject({ claimed: '41', consistent: false });
  });

  test('JSON Lines: the ids are kept', async () => {
    const { out } = await run([
      'soat-so',
      file('a.jsonl', '{"id":"a7","text":"41%"}\n{"text":"x"}\n'),
    ]);
    expect(out.map((line) => JSON.parse(line).id)).toEqual(['a7', 2]);
    const prose = await run(['soat-so', file('c.txt', '{{VP.VB_DEN}} văn bản\n')]);
    expect(prose.out).toEqual(['{"id":1,"claims":[]}']);
    const { status, errors } = await run([
      'soat-so',
      file('b.jsonl', '{"id":"a7","text":"41%"}\nx\n'),
    ]);
    expect([status, errors[0]]).toEqual([1, expect.stringContaining('b.jsonl», dòng 2')]);
  });
});

describe('the built command line', () => {
  test('runs through a link, finds the bundle beside it and keeps Vietnam’s time', async () => {
    const built = join(root, 'desk', 'bon-truc.mjs');
    await buildDesk(built);
    const bundle = `function check() {
      return { status: 'done', messages: [new Date(2026, 4, 20).toISOString()] };
    }`;
    writeFileSync(join(dist, 'code.js'), `${BUNDLE}${bundle}`);
    const link = join(root, 'bon-truc');
    symlinkSync(built, link);
    const ra = folder();
    const done = spawnSync(link, ['kiem-tra', pack('tốt'), '--ra', ra], { encoding: 'utf8' });
    expect([done.stderr, done.stdout.split('\n')[0], done.status]).toEqual([
      '',
      '2026-05-19T17:00:00.000Z',
      0,
    ]);
    expect(readdirSync(ra).sort()).toEqual(['ket-qua.json', 'so.xlsx']);
    expect(spawnSync(link, [], { encoding: 'utf8' }).status).toBe(2);
  });
});
