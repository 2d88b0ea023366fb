import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { docx, newFolder, pack, root, run } from './standIn';

const BATCH = 'Sheets.Spreadsheets.batchUpdate';
const result = (folder: string) => JSON.parse(readFileSync(join(folder, 'ket-qua.json'), 'utf8'));
const listed = (folder: string) => readdirSync(folder).sort();

describe('a command that is done', () => {
  test('leaves the workbook, the reports and the result, and prints its messages', async () => {
    const ra = newFolder();
    const book = pack('tốt');
    expect(await run(['tong-hop', book, '--ra', ra])).toEqual({
      status: 0,
      out: [
        'Đã tổng hợp kỳ 2026-05.',
        `Đã ghi vào ${ra}: so.xlsx, ket-qua.json, bao-cao.docx, bao-cao.html, bao-cao.txt.`,
      ],
      errors: ['Đang ghi …'],
    });
    expect(listed(ra)).toEqual([
      '.tai-khoan',
      'bao-cao.docx',
      'bao-cao.html',
      'bao-cao.txt',
      'ket-qua.json',
      'so.xlsx',
    ]);
    expect(readFileSync(join(ra, 'bao-cao.html'), 'utf8')).toBe('<p>BC-THANG</p>');
    expect(readFileSync(join(ra, 'bao-cao.txt'), 'utf8')).toBe('I. MỘT\ndòng hai\n');
    expect(new Uint8Array(readFileSync(join(ra, 'bao-cao.docx')))).toEqual(docx());
    const rollup = [{ code: 'VP.VB', value: '12.5' }];
    expect(result(ra)).toEqual({
      period: '2026-05',
      status: 'done',
      calls: {
        'Sheets.Spreadsheets.get': 1,
        [BATCH]: 1,
        'Drive.Files.create': 1,
        'Drive.Files.list': 1,
        'Spreadsheet.toast': 1,
      },
      bytes: { read: expect.any(Number), written: expect.any(Number) },
      findings: [{ code: 'X', cell: 'A1' }],
      rollup,
      reports: [
        {
          code: 'BC-THANG',
          period: '2026-05',
          state: 'draft',
          lines: 2,
          rollup,
          document: {
            name: 'BC-THANG',
            url: expect.stringContaining('https://drive.google.com/file/d/'),
            wordId: expect.any(String),
          },
        },
      ],
      messages: ['Đã tổng hợp kỳ 2026-05.'],
      found: [],
      options: {},
    });
    expect(readdirSync(book)).toEqual(['A.tsv']);
  });

  test('further reports stand in folders of their own, and options reach the handler', async () => {
    const ra = newFolder();
    const words = ['--bao-cao', 'BC-QUY', '--bao-cao=../../BC/NAM', '--ky', '2026-05', '--gui'];
    const { status } = await run(['tong-hop', pack('tốt'), `--ra=${ra}`, ...words]);
    expect(status).toBe(0);
    expect(listed(join(ra, '__.._BC_NAM'))).toEqual([
      'bao-cao.docx',
      'bao-cao.html',
      'bao-cao.txt',
    ]);
    expect(readFileSync(join(ra, 'bao-cao.html'), 'utf8')).toBe('<p>BC-QUY</p>');
    expect(result(ra)).toMatchObject({
      options: { 'bao-cao': ['BC-QUY', '../../BC/NAM'], ky: '2026-05', gui: true },
      reports: [{ state: 'draft' }, { state: 'final' }],
    });
  });

  test('the workbook may be the folder’s own so.xlsx, and files of earlier runs are there again', async () => {
    const ra = newFolder();
    await run(['tong-hop', pack('tốt'), '--ra', ra]);
    const again = await run(['kiem-tra', join(ra, 'so.xlsx'), '--ra', ra]);
    expect([again.status, again.out.at(-1)]).toEqual([
      0,
      `«${join(ra, 'so.xlsx')}» là sổ đưa vào, nay là sổ sau khi chạy.`,
    ]);
    const other = join(root, 'so.xlsx');
    copyFileSync(join(ra, 'so.xlsx'), other);
    const before = readFileSync(other);
    const apart = await run(['kiem-tra', other, '--ra', ra]);
    expect(apart.out.at(-1)).toBe(`Đã ghi vào ${ra}: so.xlsx, ket-qua.json.`);
    expect(readFileSync(other).equals(before)).toBe(true);
    await run(['tong-hop', pack('tốt'), '--ra', ra]);
    expect(result(ra).found).toEqual(['BC-THANG.docx']);
  });
});

describe('what a run is said to have done', () => {
  test.each([
    ['hỏng', 'broken', ['Thiếu trang «Biểu chung».', 'Thiếu cột «Kỳ».']],
    ['từ chối', 'refused', ['Chỉ Văn phòng được làm.']],
    ['ném', 'broken', ['Có lỗi khi chạy, chưa ghi gì vào sổ: vỡ']],
  ])('%s: status 1, each reason printed, no workbook', async (word, status, messages) => {
    const ra = newFolder();
    expect(await run(['tong-hop', pack(word), '--ra', ra])).toEqual({
      status: 1,
      out: [],
      errors: messages,
    });
    expect(listed(ra)).toEqual(['ket-qua.json']);
    expect(result(ra)).toMatchObject({
      period: null,
      status,
      calls: { 'Sheets.Spreadsheets.get': 1 },
      messages,
    });
  });

  test('a file that is no workbook is broken, with a result', async () => {
    const ra = newFolder();
    const book = join(root, 'x.xlsx');
    writeFileSync(book, 'không phải');
    const { status, errors } = await run(['kiem-tra', book, '--ra', ra]);
    expect([status, errors[0]]).toEqual([1, expect.stringContaining('x.xlsx')]);
    expect(result(ra)).toMatchObject({
      status: 'broken',
      calls: {},
      bytes: { read: 0, written: 0 },
    });
  });

  test('not known: status 3, with the workbook and its files', async () => {
    const ra = newFolder();
    const { status, out, errors } = await run(['tong-hop', pack('không rõ'), '--ra', ra]);
    expect([status, out, errors[1]]).toEqual([3, [], 'Không rõ đã ghi chưa.']);
    expect(listed(ra)).toEqual(['.tai-khoan', 'ket-qua.json', 'so.xlsx']);
    expect(result(ra).status).toBe('unknown');
    const broken = await run(['tong-hop', pack('hỏng'), '--ra', ra]);
    expect([broken.status, result(ra).status, result(ra).found]).toEqual([
      1,
      'broken',
      ['BC-THANG.docx'],
    ]);
    expect(listed(ra)).toContain('so.xlsx');
  });

  test('a failure that the add-on lets through: nothing written before it, not known after it', async () => {
    const ends = [
      ['before', 1, 'broken'],
      ['503', 1, 'broken'],
      ['after', 3, 'unknown'],
      ['late', 3, 'unknown'],
    ] as const;
    for (const [when, status, said] of ends) {
      const ra = newFolder();
      const fault = { DESK_FAULT: `${BATCH}:1:${when}` };
      expect((await run(['tong-hop', pack('tốt'), '--ra', ra], fault)).status, when).toBe(status);
      expect(result(ra).status).toBe(said);
      expect(existsSync(join(ra, 'so.xlsx'))).toBe(said === 'unknown');
      // What it had put into Drive is seen by the next run.
      await run(['tong-hop', pack('tốt'), '--ra', ra]);
      expect(result(ra).found).toEqual(['BC-THANG.docx']);
    }
    const unused = { DESK_FAULT: `${BATCH}:2:before` };
    expect((await run(['tong-hop', pack('tốt'), '--ra', newFolder()], unused)).status).toBe(0);
  });
});

describe('the environment', () => {
  const book = pack('tốt');

  test('who runs it and when; without it the machine’s user', async () => {
    const set = { DESK_USER: 'thu-ky@example.vn', DESK_NOW: '2026-05-20T10:00:00+07:00' };
    const { out } = await run(['kiem-tra', book, '--ra', newFolder()], set);
    expect(out.slice(0, 2)).toEqual(['2026-05-20T03:00:00.000Z', 'thu-ky@example.vn']);
    const plain = await run(['kiem-tra', book, '--ra', newFolder()]);
    expect(plain.out[1]).toBe(userInfo().username);
    // Set and blank: an account whose address Google keeps to itself.
    const untold = await run(['kiem-tra', book, '--ra', newFolder()], { DESK_USER: '' });
    expect(untold.out[1]).toBe('');
  });

  test('who may only read is refused what is written', async () => {
    const guest = { DESK_USER: 'khach@example.vn', DESK_OWNER: 'chu@example.vn' };
    const ran = (role: string) =>
      run(['tong-hop', book, '--ra', newFolder()], { ...guest, DESK_ROLE: role });
    expect((await ran('writer')).status).toBe(0);
    const { status, errors } = await ran('reader');
    expect([status, errors.join()]).toEqual([
      1,
      expect.stringContaining('does not have permission'),
    ]);
  });

  test('somebody else’s edit, by the tab’s name', async () => {
    const word = {
      updateCells: {
        start: { sheetId: 'A', rowIndex: 0, columnIndex: 0 },
        rows: [{ values: [{ userEnteredValue: { stringValue: 'hỏng' } }] }],
        fields: 'userEnteredValue',
      },
    };
    const DESK_EDIT = `Sheets.Spreadsheets.get:1:${JSON.stringify([word])}`;
    expect((await run(['tong-hop', book, '--ra', newFolder()], { DESK_EDIT })).status).toBe(1);
    const several = JSON.stringify([DESK_EDIT, `${BATCH}:1:[{"deleteSheet":{"sheetId":"Không"}}]`]);
    const { status, errors } = await run(['tong-hop', pack('tốt'), '--ra', newFolder()], {
      DESK_EDIT: several.replace('hỏng', 'tốt'),
    });
    expect([status, errors.at(-1)]).toEqual([2, expect.stringContaining('no tab Không')]);
  });

  const wrong: [string, string][] = [
    ['DESK_FAULT', 'batchUpdate'],
    ['DESK_FAULT', `${BATCH}:1:sau`],
    ['DESK_FAULT', `${BATCH}:1:before,`],
    ['DESK_KILL', BATCH],
    ['DESK_EDIT', `${BATCH}:1:{}`],
    ['DESK_EDIT', '[1]'],
    ['DESK_EDIT', 'x'],
    ['DESK_ROLE', 'owner'],
    ['DESK_NET', 'by.com.vn'],
    ['DESK_NET', 'https://by.com.vn,'],
    ['DESK_USER_PROPERTIES', '[]'],
    ['DESK_NOW', '2026-05-20T10:00:00'],
    ['DESK_NOW', '2026-13-20T10:00:00Z'],
  ];
  test.each(wrong)('%s=%s is wrong usage', async (name, value) => {
    const ra = newFolder();
    const { status, errors } = await run(['kiem-tra', book, '--ra', ra], { [name]: value });
    expect([status, errors[0]]).toEqual([2, expect.stringContaining(name)]);
    expect(existsSync(ra)).toBe(false);
  });
});

describe('a call that no service has', () => {
  const misspelt = 'Sheets.Spreadsheet.batchUpdate';
  test.each([
    ['DESK_FAULT', `${BATCH}:1:before,${misspelt}:1:before`],
    ['DESK_KILL', `${misspelt}:1`],
    ['DESK_EDIT', `${misspelt}:1:[]`],
  ])('in %s is refused with the names there are', async (name, value) => {
    const ra = newFolder();
    const { status, errors } = await run(['kiem-tra', pack('tốt'), '--ra', ra], { [name]: value });
    expect([status, errors]).toEqual([
      2,
      [expect.stringContaining(`${name}: không có phương thức «${misspelt}». Các phương thức: `)],
    ]);
    for (const known of [BATCH, 'Drive.Files.create', 'Utilities.sleep']) {
      expect(errors[0]).toContain(known);
    }
    expect(existsSync(ra)).toBe(false);
  });
});

describe('wrong usage is status 2 with words that help', () => {
  const book = pack('tốt');
  const cases: [string, string[], RegExp][] = [
    ['no command', [], /Thiếu lệnh[\s\S]*Cách dùng/],
    ['an unknown command', ['tong', book], /Không có lệnh «tong»[\s\S]*Cách dùng/],
    ['a command of another version', ['mo-ky', book], /Không có lệnh «mo-ky»/],
    ['no workbook', ['tong-hop'], /Thiếu đường dẫn/],
    [
      'a workbook that is not there',
      ['tong-hop', '/khong/co.xlsx'],
      /Không tìm thấy «\/khong\/co\.xlsx»/,
    ],
    ['an unknown option', ['tong-hop', book, '--out', 'x'], /Không có tùy chọn «--out»/],
    ['a short option', ['tong-hop', book, '-r'], /Không có tùy chọn «-r»/],
    ['an option of another command', ['kiem-tra', book, '--ky=x'], /Không có tùy chọn «--ky»/],
    ['an option without its value', ['tong-hop', book, '--ra'], /Sau --ra/],
    ['an option where the value should be', ['tong-hop', book, '--ra', '--gui'], /Sau --ra/],
    ['a value that is empty', ['tong-hop', book, '--ky='], /Sau --ky cần KỲ/],
    ['a value where none is taken', ['tong-hop', book, '--gui=x'], /Sau --gui không có giá trị/],
    ['an option said twice', ['tong-hop', book, '--ky', 'a', '--ky', 'b'], /--ky chỉ được ghi một/],
    ['too many words', ['tong-hop', book, 'x'], /Thừa «x»/],
    ['a command the bundle lacks', ['chot-ky', book], /Phiên bản này chưa có lệnh «chot-ky»/],
    ['a file to check that is not there', ['soat-so', '/khong/co.txt'], /Không tìm thấy tệp/],
    ['a folder to check', ['soat-so', root], /Không tìm thấy tệp/],
  ];
  test.each(cases)('%s', async (_, args, message) => {
    const { status, errors } = await run(
      args.includes('--ra') ? args : [...args, '--ra', newFolder()],
    );
    expect(status).toBe(2);
    expect(errors.join('\n')).toMatch(message);
  });

  test('a folder that cannot be made, or written, is refused before the run', async () => {
    const file = join(root, 'tep.txt');
    writeFileSync(file, '');
    for (const ra of ['/proc/x', '/proc/self', file, join(file, 'trong')]) {
      const { status, errors } = await run(['tong-hop', book, '--ra', ra]);
      expect([status, errors]).toEqual([
        2,
        [
          expect.stringMatching(
            `^Không tạo được hoặc không ghi được vào thư mục «${ra}» \\(E[A-Z]+: [^A-Z]+\\)\\. Hãy chọn thư mục khác sau --ra\\.$`,
          ),
        ],
      ]);
    }
  });

  test('options may stand before the command', async () => {
    const ra = newFolder();
    expect((await run(['--ra', ra, '--ky', '2026-05', 'tong-hop', book])).status).toBe(0);
    expect(result(ra).options).toEqual({ ky: '2026-05' });
  });

  test('--help is no mistake, and lists the commands there are and no others', async () => {
    const { status, out } = await run(['--help']);
    expect([status, out[0]?.startsWith('Cách dùng')]).toEqual([0, true]);
    expect(out[0]).toContain('--bao-cao MÃ: Chỉ làm báo cáo này (có thể ghi nhiều lần)');
    expect(out[0]).not.toContain('mo-ky');
    expect(out[0]).toContain('SỔ không bị sửa, trừ khi chính là so.xlsx trong THƯ_MỤC của --ra');
  });

  test('an add-on that is not built is said so', async () => {
    const { status, errors } = await run(['kiem-tra', book], {}, { dist: join(root, 'none') });
    expect([status, errors[0]]).toEqual([1, expect.stringContaining('npm run build')]);
    const commands = await run(['kiem-tra', book], {}, { commands: join(root, 'none') });
    expect([commands.status, commands.errors[0]]).toEqual([
      1,
      expect.stringContaining('npm run build'),
    ]);
  });
});

describe('the writing of the folder', () => {
  test('a run that is killed in it is finished or dropped by the next, before it reads', async () => {
    const steps: string[] = [];
    await run(
      ['tong-hop', pack('tốt'), '--ra', newFolder()],
      {},
      { onStep: (step) => steps.push(step) },
    );
    const ends = new Set<string>();
    for (const end of steps) {
      const ra = newFolder();
      expect((await run(['tong-hop', pack('không rõ'), '--ra', ra])).status).toBe(3);
      const onStep = (step: string) => {
        if (step === end) throw new Error('killed');
      };
      const killed = await run(['tong-hop', pack('tốt'), '--ra', ra], {}, { onStep });
      expect(killed.errors.join()).toContain('killed');
      // WORKBOOK is what the killed run was about to replace; nothing is written over it here.
      const next = await run(
        ['kiem-tra', join(ra, 'so.xlsx'), '--ra', ra],
        {},
        {
          onStep: () => {
            throw new Error('read');
          },
        },
      );
      expect(next.errors.join()).toContain('read');
      const said = result(ra).status as string;
      expect(existsSync(join(ra, 'bao-cao.docx'))).toBe(said === 'done');
      expect(existsSync(join(ra, 'bao-cao.txt'))).toBe(said === 'done');
      ends.add(said);
    }
    expect(ends).toEqual(new Set(['unknown', 'done']));
  });
});

describe('a folder is one run’s at a time', () => {
  const mark = (pid: number, since: number, machine = hostname()) =>
    `.dang-chay.${pid}.${since}.${encodeURIComponent(machine)}`;
  const HOUR = 60 * 60 * 1000;

  test('a second command says so and touches nothing; afterwards the folder is free', async () => {
    const ra = newFolder();
    await run(['kiem-tra', pack('tốt'), '--ra', ra]);
    const before = listed(ra);
    const name = mark(process.ppid, Date.now());
    writeFileSync(join(ra, name), '');
    const second = await run(['tong-hop', pack('tốt'), '--ra', ra]);
    expect([second.status, second.out]).toEqual([1, []]);
    expect(second.errors).toEqual([
      expect.stringMatching(
        `^Một lệnh khác đang chạy vào thư mục «${ra}» \\(từ \\d\\d:\\d\\d\\), nên lệnh này chưa làm gì\\. Hãy đợi lệnh ấy xong rồi chạy lại, hoặc chọn thư mục khác sau --ra\\. .* hãy xóa tệp «.*${name}»\\.$`,
      ),
    ]);
    unlinkSync(join(ra, name));
    expect(listed(ra)).toEqual(before);
    expect((await run(['tong-hop', pack('tốt'), '--ra', ra])).status).toBe(0);
  });

  test('what a killed process, or one of another day, left is swept', async () => {
    const ra = newFolder();
    mkdirSync(ra);
    const gone = 2 ** 22 + 1;
    writeFileSync(join(ra, mark(gone, Date.now())), '');
    writeFileSync(join(ra, mark(process.ppid, Date.now() - 25 * HOUR)), '');
    expect((await run(['kiem-tra', pack('tốt'), '--ra', ra])).status).toBe(0);
    expect(listed(ra)).toEqual(['ket-qua.json', 'so.xlsx']);
  });

  test('of another machine’s process only its age is known', async () => {
    const ra = newFolder();
    mkdirSync(ra);
    writeFileSync(join(ra, mark(2 ** 22 + 1, Date.now() - HOUR, 'máy khác')), '');
    expect((await run(['kiem-tra', pack('tốt'), '--ra', ra])).status).toBe(1);
  });

  test('of many that begin at once each is done whole, or refused with nothing written', async () => {
    const ra = newFolder();
    const all = await Promise.all(
      Array.from({ length: 5 }, () => run(['tong-hop', pack('tốt'), '--ra', ra])),
    );
    const done = all.filter(({ status }) => status === 0).length;
    expect(done).toBeGreaterThan(0);
    expect(all.filter(({ status }) => status === 1)).toHaveLength(5 - done);
    await run(['tong-hop', pack('tốt'), '--ra', ra]);
    expect(result(ra).found).toHaveLength(done);
  });

  test('a command that comes to nothing leaves no folder behind', async () => {
    const ra = newFolder();
    expect((await run(['chot-ky', pack('tốt'), '--ra', ra])).status).toBe(2);
    expect(existsSync(ra)).toBe(false);
  });
});

describe('a folder in the place of an output', () => {
  test('is told before the run', async () => {
    for (const name of ['so.xlsx', 'ket-qua.json']) {
      const ra = newFolder();
      mkdirSync(join(ra, name), { recursive: true });
      const { status, errors } = await run(['tong-hop', pack('tốt'), '--ra', ra]);
      expect([status, errors]).toEqual([
        2,
        [expect.stringContaining(`«${join(ra, name)}» là một thư mục`)],
      ]);
      expect(listed(ra)).toEqual([name]);
    }
  });

  test('a file that cannot be replaced: status 3, and the next command puts all into place', async () => {
    const ra = newFolder();
    const onStep = (step: string) => {
      if (step === 'rename so.xlsx') mkdirSync(join(ra, 'so.xlsx'));
    };
    const first = await run(['tong-hop', pack('tốt'), '--ra', ra], {}, { onStep });
    expect([first.status, first.out]).toEqual([3, []]);
    expect(first.errors.slice(1)).toEqual([
      'Đã tổng hợp kỳ 2026-05.',
      expect.stringContaining(`chưa thay được «${join(ra, 'so.xlsx')}» (EISDIR`),
    ]);
    const blocked = await run(['kiem-tra', pack('tốt'), '--ra', ra]);
    expect([blocked.status, blocked.errors]).toEqual([1, first.errors.slice(2)]);
    rmdirSync(join(ra, 'so.xlsx'));
    expect((await run(['kiem-tra', join(ra, 'so.xlsx'), '--ra', ra])).status).toBe(0);
    expect(listed(ra)).toContain('bao-cao.docx');
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

  test('a document of Word, Excel or PDF is told to be saved as .txt; a text in other bytes too', async () => {
    const starts = [[0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0], [...Buffer.from('%PDF-1.7')]];
    for (const start of starts) {
      const path = join(root, 'bao-cao.docx');
      writeFileSync(path, new Uint8Array([...start, 0xff, 0xfe]));
      expect(await run(['soat-so', path])).toEqual({
        status: 1,
        out: [],
        errors: [
          `Tệp «${path}» không phải văn bản thuần. Hãy mở tệp, lưu thành .txt (bảng mã UTF-8), rồi soát tệp .txt ấy.`,
        ],
      });
    }
    expect((await run(['soat-so', file('pk.txt', 'PK.01 đạt 3%\n')])).status).toBe(0);
    const wide = join(root, 'rong.txt');
    writeFileSync(wide, Buffer.from('\ufeffđạt 41%', 'utf16le'));
    const { status, errors } = await run(['soat-so', wide]);
    expect([status, errors]).toEqual([
      1,
      [expect.stringContaining('không phải mã hóa UTF-8. Hãy lưu thành .txt')],
    ]);
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
