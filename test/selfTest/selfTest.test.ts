import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { errorText } from '../../src/contract';
import { utf8Length } from '../../src/contract/write';
import type { CallPoint, Desk, DeskOptions, Fault } from '../../src/desk';
import { binned, failureOf, withBackOff } from '../../src/run';
import { selfTest } from '../../src/selfTest';
import { PROBES } from '../../src/selfTest/probes';
import { commandLine, OFFICE, openWithBundle } from '../commands/bundle';
import { SAMPLE } from '../desk/files/pack/packs';
import { fakePorts } from '../run/ports';
import { byTurns } from '../run/whole';

interface Answer {
  readonly what: string;
  readonly ok: boolean | null;
  readonly seen: string;
}

interface Told {
  readonly status: string;
  readonly messages: readonly string[];
  readonly selfTest: readonly Answer[];
}

const EMPTY = { 'Trang tính1': [] };
const EXPORT = 'Drive.Files.export';

async function tried(options: Partial<DeskOptions> = {}): Promise<{ desk: Desk; told: Told }> {
  const desk = await openWithBundle(EMPTY, options);
  return { desk, told: desk.run('selfTest') as Told };
}

function answerTo({ selfTest }: Told, part: string): Answer {
  const found = selfTest.find(({ what }) => what.includes(part));
  if (!found) throw new Error(`no question with ${part}`);
  return found;
}

function left(desk: Desk): readonly string[] {
  return desk.files().flatMap(({ id, trashed }) => (trashed ? [] : [id]));
}

/** What the desk, which converts and calculates nothing, cannot tell. */
const NOT_TOLD_BY_THE_DESK = [
  'Đọc lại được văn bản',
  'Phông chữ',
  'Cỡ chữ',
  'Chú thích',
  'Số trang',
  'đếm trang',
  'Bảng còn đủ',
  'Mã QR',
  'Liên kết rút gọn',
  'Khổ giấy',
  'Căn lề',
  'Chữ đậm',
  'đứng đúng chỗ',
  'Dòng đệm',
  'Tiêu đề bảng lặp lại',
  'Chữ trong báo cáo',
  'Chữ báo lỗi',
];

describe('Tự kiểm tra on the desk', () => {
  it('answers every question, and does not know what a desk cannot', async () => {
    const { told } = await tried();
    expect(told.status).toBe('done');
    expect(told.selfTest).toHaveLength(PROBES.length + 1);
    expect(told.selfTest.filter(({ ok }) => ok === false)).toEqual([]);
    const untold = told.selfTest.filter(({ ok }) => ok === null).map(({ what }) => what);
    expect(untold).toHaveLength(NOT_TOLD_BY_THE_DESK.length);
    for (const part of NOT_TOLD_BY_THE_DESK) {
      expect(untold.some((what) => what.includes(part))).toBe(true);
    }
    for (const { seen } of told.selfTest) expect(seen).not.toBe('');
  });

  it('leaves the workbook as it was and moves all it made to the bin', async () => {
    const desk = await openWithBundle(SAMPLE);
    const before = desk.spreadsheet();
    desk.run('selfTest');
    expect(desk.spreadsheet()).toBe(before);
    expect(desk.wasWritten()).toBe(false);
    expect(desk.files().map(({ trashed }) => trashed)).toEqual(Array(5).fill(true));
  });

  it('shows one page with what to do by hand, and the whole as a text to copy', async () => {
    const { desk, told } = await tried();
    const [dialog] = desk.dialogs;
    expect(dialog?.title).toBe('Tự kiểm tra');
    expect(dialog?.content.match(/<li>/g)).toHaveLength(told.selfTest.length);
    expect(dialog?.content).toContain('việc 1: mở sổ này bằng một tài khoản khác');
    expect(dialog?.content).toContain('việc 2: ở "Biểu chung"'.replaceAll('"', '&quot;'));
    const [, copied = ''] =
      /<textarea readonly>([^<]*)<\/textarea>/.exec(dialog?.content ?? '') ?? [];
    expect(copied.split('\n')).toHaveLength(told.messages.length);
    expect(told.messages[1]).toMatch(/^\d+ đúng, 0 khác, 17 không rõ; hết \d+ giây\./);
    expect(told.messages[2]).toMatch(/^1\. \[đúng\] /);
  });

  it('is a command of the command line', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tu-kiem-tra-'));
    const { status, stdout } = commandLine(['tu-kiem-tra', SAMPLE, '--ra', folder], {
      DESK_USER: OFFICE,
    });
    expect(status).toBe(0);
    expect(stdout).toContain('[đúng] Thiết lập và Tổng hợp báo cáo chạy xong trên sổ thử');
    const told = JSON.parse(readFileSync(path.join(folder, 'ket-qua.json'), 'utf8')) as Told;
    expect(told.selfTest).toHaveLength(PROBES.length + 1);
    expect(Object.keys(told.selfTest[0] ?? {})).toEqual(['what', 'ok', 'seen']);
  });
});

/** A .docx in which texts of a part were replaced. */
function changed(bytes: unknown, part: string, from: RegExp, to: string): Uint8Array {
  const files = unzipSync(bytes as Uint8Array);
  const text = strFromU8(files[part] ?? new Uint8Array());
  return zipSync({ ...files, [part]: strToU8(text.replace(from, to)) });
}

/** A Google that converts a report in a way of its own. */
function converting(part: string, from: RegExp, to: string): Partial<DeskOptions> {
  return {
    otherwise: (method, own) => (method === EXPORT ? changed(own(), part, from, to) : own()),
  };
}

const DOCUMENT = 'word/document.xml';

describe('what Google does otherwise', () => {
  it('is nothing where a conversion keeps everything', async () => {
    const { told } = await tried(converting(DOCUMENT, /$/, ' '));
    const untold = told.selfTest.filter(({ ok }) => ok !== true).map(({ what }) => what);
    expect(untold).toEqual([expect.stringContaining('báo lỗi')]);
  });

  /** In the quick tests each third: parts of the document, and what is lost or put otherwise there, are met yet. */
  const OTHERWISE: readonly (readonly [string, string, RegExp, string, string])[] = [
    ['Phông chữ', 'word/styles.xml', /Times New Roman/g, 'Arial', 'Arial 100%'],
    ['Cỡ chữ', 'word/styles.xml', /<w:sz w:val="28"/g, '<w:sz w:val="22"', '11 pt'],
    ['Chú thích', 'word/footnotes.xml', /thứ hai/g, '', 'Chú thích thử'],
    ['Chú thích', DOCUMENT, /<w:footnoteReference[^>]*>/, '', '1 chú thích'],
    ['Số trang', DOCUMENT, /<w:titlePg\/>/g, '', 'trang đầu như các trang khác'],
    ['Số trang', 'word/header1.xml', /PAGE/g, '', 'trang sau có chữ, không có số trang'],
    ['Bảng', DOCUMENT, /<w:tr>(?=(?:(?!<w:tr>).)*Hội nghị)/, '<w:tr/><w:tr>', '4×2'],
    ['Mã QR', DOCUMENT, /<wp:extent cx="\d+"/g, '<wp:extent cx="360000"', '10×'],
    ['Khổ giấy', DOCUMENT, /w:w="11906"/g, 'w:w="12240"', '216×'],
    ['đếm trang', DOCUMENT, /<w:pgNumType w:start="1"\/>/, '', 'phần 1 đếm tiếp'],
    ['Liên kết', DOCUMENT, /<w:hyperlink [^>]*>/g, '<w:hyperlink>', 'nhận lại không có liên kết'],
    ['Căn lề', 'word/styles.xml', /<w:jc w:val="both"\/>/g, '', 'trái'],
    ['Chữ đậm', DOCUMENT, /<w:b\/>/g, '', 'nhận lại thường'],
    ['đứng đúng chỗ', DOCUMENT, /<w:tblInd [^>]*>/g, '', 'nhận lại 0 mm'],
    [
      'Dòng đệm',
      DOCUMENT,
      /w:line="20" w:lineRule="exact"\/><w:rPr>.*?<\/w:rPr>/g,
      '/>',
      'nhận lại 1 dòng',
    ],
    ['Tiêu đề bảng lặp lại', DOCUMENT, /<w:tblHeader\/>/g, '', 'nhận lại 0 dòng tiêu đề'],
    ['Chữ trong báo cáo', DOCUMENT, /của bốn trục/, 'của trục', 'khác từ chữ'],
  ];
  it.each(byTurns(OTHERWISE, 1, 3))('is told: %s', async (what, part, from, to, seen) => {
    const { told } = await tried(converting(part, from, to));
    const answer = answerTo(told, what);
    expect(answer).toMatchObject({ ok: false });
    expect(answer.seen).toContain(seen);
  });

  it('is told where a new workbook speaks Vietnamese already', async () => {
    const { told } = await tried({
      otherwise: (method, own) => {
        const answer = own() as { properties?: object };
        return method === 'Sheets.Spreadsheets.get' && answer.properties
          ? { ...answer, properties: { ...answer.properties, locale: 'vi_VN' } }
          : answer;
      },
    });
    expect(answerTo(told, 'en_US')).toMatchObject({ ok: false, seen: 'vi_VN, Etc/GMT' });
  });

  it('is told where Drive lets the script not touch a copy of the workbook', async () => {
    let copies = 0;
    const desk = await openWithBundle(EMPTY, {
      otherwise: (method, own) => {
        const isThere = left(desk).length > 4;
        if (method !== 'Drive.Files.update' || !isThere || copies > 0) return own();
        copies += 1;
        throw new Error('File not found: x.');
      },
    });
    const told = desk.run('selfTest') as Told;
    expect(answerTo(told, 'như Chốt kỳ tạo')).toMatchObject({
      ok: false,
      seen: 'File not found: x.',
    });
    expect(left(desk)).toEqual([]);
  });

  it('is told where a timer cannot be made; one that was left is removed, Nhắc nộp’s own stays', async () => {
    const { desk, told } = await tried({
      faults: [{ method: 'ScriptApp.createTrigger', nth: 1, when: 'before' }],
    });
    expect(answerTo(told, 'Lịch nhắc hằng ngày')).toMatchObject({ ok: false });
    expect(desk.triggers).toEqual([]);
    const lost = await tried({
      faults: [{ method: 'ScriptApp.createTrigger', nth: 1, when: 'after' }],
    });
    expect(lost.desk.triggers).toEqual([]);
    const on = await openWithBundle(SAMPLE);
    on.run('toggleDailyReminder');
    const before = [...on.triggers];
    expect(before).toHaveLength(1);
    expect(answerTo(on.run('selfTest') as Told, 'Lịch nhắc hằng ngày')).toMatchObject({ ok: true });
    expect(on.triggers).toEqual(before);
  });

  it('takes no trigger of people’s for its own: one that fires when the workbook is opened stays', async () => {
    const theirs = { id: '7', handler: 'onOpen', event: 'ON_OPEN' } as const;
    const { desk, told } = await tried({ triggers: [theirs] });
    expect(answerTo(told, 'Lịch nhắc hằng ngày')).toMatchObject({
      ok: true,
      seen: 'tạo 1, đã xóa',
    });
    expect(desk.triggers).toEqual([theirs]);
  });

  it('is told how many addresses may still be written to today', async () => {
    const { told } = await tried({ mailQuota: 100 });
    expect(answerTo(told, 'bao nhiêu thư')).toMatchObject({
      ok: true,
      seen: 'hôm nay còn gửi được đến 100 địa chỉ',
    });
    const spent = await tried({ mailQuota: 0 });
    expect(answerTo(spent.told, 'bao nhiêu thư')).toMatchObject({ ok: false });
  });

  it('is told where everybody may open a report', async () => {
    const { told } = await tried({
      otherwise: (method, own) => {
        const answer = own() as { permissions?: readonly object[] };
        return method === 'Drive.Files.get' && answer.permissions
          ? { ...answer, permissions: [...answer.permissions, { role: 'reader', type: 'anyone' }] }
          : answer;
      },
    });
    const { ok, seen } = answerTo(told, 'chưa ai khác mở được');
    expect([ok, seen]).toEqual([false, expect.stringContaining('anyone (reader)')]);
  });

  it('is told without accounts and without the ward’s workbook: the page goes out by mail', async () => {
    const { desk, told } = await tried({
      otherwise: (method, own) => {
        if (method !== EXPORT) return own();
        throw new Error(`The user ${OFFICE} may not; see spreadsheet desk-memory.`);
      },
    });
    expect(desk.spreadsheet().spreadsheetId).toBe('desk-memory');
    expect(answerTo(told, 'Phông chữ').seen).toContain(
      'The user (một tài khoản) may not; see spreadsheet (sổ này).',
    );
    const page = [...told.messages, ...desk.dialogs.map(({ content }) => content)].join('\n');
    expect(page).not.toContain(OFFICE);
    expect(page).not.toContain('desk-memory');
  });

  it('is told in Google’s words where it refuses what is believed to pass', async () => {
    let marks = 0;
    const { told } = await tried({
      otherwise: (method, own) => {
        const answer = own() as { replies?: readonly { deleteDeveloperMetadata?: object }[] };
        const isAlone = answer.replies?.length === 1 && answer.replies[0]?.deleteDeveloperMetadata;
        if (method === 'Sheets.Spreadsheets.batchUpdate' && isAlone) {
          marks += 1;
          throw new Error('No developer metadata found');
        }
        return answer;
      },
    });
    expect(marks).toBe(1);
    expect(answerTo(told, 'Xóa dấu không có')).toMatchObject({
      ok: false,
      seen: 'No developer metadata found',
    });
  });
});

const PAGE = `<html><head><style type="text/css">.c0{font-family:"Times New Roman";font-size:14pt}</style></head>
<body><p><span class="c0">Chữ</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p></body></html>`;

describe('a report that cannot be read back as .docx', () => {
  it('is read out of the error that holds its page', async () => {
    let asked = 0;
    const { told } = await tried({
      otherwise: (method, own) => {
        if (method !== EXPORT) return own();
        asked += 1;
        throw new Error(asked <= 2 ? 'No.' : `Response Code: 200. Message: ${PAGE}`);
      },
    });
    expect(answerTo(told, 'Đọc lại được văn bản')).toMatchObject({
      ok: false,
      seen: expect.stringContaining('html'),
    });
    expect(answerTo(told, 'Cỡ chữ').seen).toContain('nhận lại 14 pt 100%');
    expect(answerTo(told, 'Số trang')).toMatchObject({ ok: null });
  });

  it('is not known of, in Google’s words, where nothing comes back', async () => {
    const faults = [1, 2, 3, 4].map((nth): Fault => ({ method: EXPORT, nth, when: '413' }));
    const { desk, told } = await tried({ faults });
    const { ok, seen } = answerTo(told, 'Phông chữ');
    expect([ok, seen]).toEqual([null, expect.stringContaining('413')]);
    expect(left(desk)).toEqual([]);
  });
});

/** Every point by `npm run faults`, one of so many in the quick tests. */
const STEP = Number(process.env.FAULTS_STEP ?? 263);
const KINDS = ['before', 'after', 'late', '429', '503', '413'] as const;

function pointsOf(calls: Readonly<Record<string, number>>): readonly CallPoint[] {
  return Object.entries(calls).flatMap(([method, count]) =>
    Array.from({ length: count }, (_, at) => ({ method, nth: at + 1 })),
  );
}

/** What is wrong about a run that faults struck. */
function wrongAbout(desk: Desk, told: Told): readonly string[] {
  const unnamed = left(desk).filter((id) => !told.messages.join('\n').includes(id));
  return [
    ...(told.status === 'done' ? [] : [told.status]),
    ...(told.selfTest.length === PROBES.length + 1 ? [] : ['answers are missing']),
    ...(desk.dialogs.length === 1 || desk.calls()['Ui.showModelessDialog'] === 1
      ? []
      : ['no page']),
    ...(desk.wasWritten() ? ['the workbook was written'] : []),
    ...unnamed.map((id) => `left without a word: ${id}`),
  ];
}

describe('a fault', () => {
  it('at any call lets the page come, and nothing stays behind without being named', async () => {
    const { desk: usual } = await tried();
    const points = pointsOf(usual.calls()).flatMap((point) =>
      KINDS.map((when): Fault => ({ ...point, when })),
    );
    const failures: string[] = [];
    for (const fault of points.filter((_, at) => at % STEP === 0)) {
      const { desk, told } = await tried({ faults: [fault] });
      const name = `${fault.method}:${fault.nth}:${fault.when}`;
      failures.push(...wrongAbout(desk, told).map((wrong) => `${name}: ${wrong}`));
    }
    expect(failures).toEqual([]);
  });

  it('that lasts names what could not be removed', async () => {
    const many = Array.from({ length: 60 }, (_, at) => at + 1);
    const { desk, told } = await tried({
      faults: many.map((nth): Fault => ({ method: 'Drive.Files.update', nth, when: '503' })),
    });
    expect(left(desk)).toHaveLength(5);
    const { ok, seen } = answerTo(told, 'vào thùng rác');
    expect(ok).toBe(false);
    for (const id of left(desk)) expect(seen).toContain(id);
  });

  it('that lets no workbook be made leaves only what needs none', async () => {
    const many = Array.from({ length: 60 }, (_, at) => at + 1);
    const { desk, told } = await tried({
      faults: many.map((nth): Fault => ({ method: 'Drive.Files.create', nth, when: 'before' })),
    });
    expect(told.status).toBe('done');
    expect(told.selfTest).toHaveLength(PROBES.length + 1);
    expect(answerTo(told, 'Thiết lập và Tổng hợp')).toMatchObject({ ok: null });
    expect(answerTo(told, 'Những tên mà công cụ dùng')).toMatchObject({ ok: true });
    expect(desk.files()).toEqual([]);
  });

  it('that loses the answer of an upload does not lose the report', async () => {
    const faults: readonly Fault[] = [{ method: 'Drive.Files.create', nth: 2, when: 'after' }];
    const { desk, told } = await tried({ ...converting(DOCUMENT, /$/, ' '), faults });
    expect(answerTo(told, 'Phông chữ')).toMatchObject({ ok: true });
    expect(left(desk)).toEqual([]);
  });

  it('of a busy service that lasts is waited for within Google’s time', async () => {
    const many = Array.from({ length: 200 }, (_, at) => at + 1);
    const { desk, told } = await tried({
      faults: many.map(
        (nth): Fault => ({ method: 'Sheets.Spreadsheets.batchUpdate', nth, when: '429' }),
      ),
    });
    expect(told.selfTest).toHaveLength(PROBES.length + 1);
    expect(answerTo(told, 'vào thùng rác')).toMatchObject({ ok: true });
    expect(left(desk)).toEqual([]);
    const [, seconds] = /hết (\d+) giây/.exec(told.messages[1] ?? '') ?? [];
    expect(Number(seconds)).toBeLessThan(360);
  });

  it.each([
    ['Drive.Files.export', 3],
    // By then the folder is there too.
    ['Drive.Permissions.list', 4],
  ])(
    'that kills the run at %s leaves what the next run of any command moves to the bin',
    async (method, count) => {
      const kill = {
        method,
        nth: 1,
        end: (): never => {
          throw new Error('killed');
        },
      };
      for (const next of byTurns(['selfTest', 'check'], count)) {
        const desk = await openWithBundle(SAMPLE, { kill });
        try {
          desk.run('selfTest');
        } catch {
          // Its last words are nobody's.
        }
        expect(left(desk)).toHaveLength(count);
        desk.run(next);
        expect(left(desk)).toEqual([]);
      }
    },
  );
});

describe('a run that grows old', () => {
  it('asks nothing more, says so, and cleans up all the same', () => {
    let now = 0;
    const trashed: string[] = [];
    const stored = {
      id: 'a',
      name: 'a',
      url: '',
      savedBy: '',
      folders: [],
      run: 'run-1',
      role: 'scratch',
      isUnshared: false,
    };
    const ports = fakePorts({
      files: { ofRun: () => [stored], trash: (id) => trashed.push(id) },
    });
    const notAsked = (): never => {
      throw new Error('no command is run');
    };
    const said = selfTest(
      {
        ...ports,
        clock: {
          ...ports.clock,
          now: () => {
            now += 60_000;
            return now;
          },
        },
      },
      {
        setUp: notAsked,
        compile: notAsked,
        withBackOff,
        failureOf,
        binned,
        errorText,
        utf8Length,
        explained: (words) => words,
        homeZone: 'Asia/Ho_Chi_Minh',
        longestWork: 270_000,
      },
    );
    const answers = said.data?.selfTest as readonly Answer[];
    expect(answers).toHaveLength(PROBES.length + 1);
    const unasked = answers.filter(({ seen }) => seen.startsWith('chưa hỏi'));
    expect(unasked.length).toBeGreaterThan(PROBES.length - 6);
    expect(unasked.every(({ ok }) => ok === null)).toBe(true);
    expect(trashed).toEqual(['a']);
  });
});
