import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk';
import { HAS_REAL, newFolder, packWith, REAL, ROOT, SAMPLE } from '../desk/files/pack/packs';
import { lossesInDocs } from '../report/docx/lossesInDocs';
import { readDocx } from '../report/docxReader';
import { findAll } from '../report/xml';
import { commandLine, compile, type Outcome, openWithBundle } from './bundle';

const SAMPLES = readdirSync(path.join(ROOT, 'samples')).filter((name) =>
  existsSync(path.join(ROOT, 'samples', name, 'expected.txt')),
);

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').replace(/\n$/, '').split('\n');
}

function total(calls: Readonly<Record<string, number>>): number {
  return Object.values(calls).reduce((sum, count) => sum + count, 0);
}

describe('the five kinds of report', () => {
  it.each(SAMPLES)('%s prints to the letter, and Google Docs loses nothing of it', async (name) => {
    const folder = path.join(ROOT, 'samples', name);
    const desk = await openWithBundle(folder);
    const outcome = compile(desk);
    expect(outcome.status).toBe('done');
    expect(outcome.reportLines).toEqual(linesOf(path.join(folder, 'expected.txt')));
    // A document and a Word file of each report of the workbook.
    const { reports = [] } = outcome as { readonly reports?: readonly unknown[] };
    expect(desk.files()).toHaveLength(2 * reports.length);
    for (const { bytes } of desk.files()) {
      expect(lossesInDocs(readDocx(bytes ?? new Uint8Array()))).toEqual([]);
    }
  });
});

describe('what is read of the sample month after Thiết lập', () => {
  const GET = 'Sheets.Spreadsheets.get';
  let calls: Readonly<Record<string, number>>;
  let read: number;
  let outcome: Outcome;
  beforeAll(async () => {
    const desk = await openWithBundle(SAMPLE);
    desk.run('setUp');
    const { calls: callsOf, bytes } = desk;
    const [before, bytesBefore] = [callsOf(), bytes().read];
    outcome = compile(desk);
    read = bytes().read - bytesBefore;
    calls = Object.fromEntries(
      Object.entries(callsOf()).map(([method, count]) => [method, count - (before[method] ?? 0)]),
    );
  });

  it('is at most 2 MB a look, blank cells of formatted columns and all', () => {
    expect(outcome.status).toBe('done');
    expect(calls[GET]).toBe(2);
    expect(read / 2).toBeLessThan(2_000_000);
  });

  it('takes at most 10 service calls', () => {
    expect(total(calls)).toBeLessThanOrEqual(10);
  });

  it('is read in windows where Google finds the answer too large, and says the same', async () => {
    const desk = await openWithBundle(SAMPLE, {
      faults: [
        { method: GET, nth: 1, when: '413' },
        { method: GET, nth: 3, when: '413' },
      ],
    });
    const { reportLines, findings, rollup } = compile(await openWithBundle(SAMPLE));
    expect(compile(desk)).toMatchObject({ status: 'done', reportLines, findings, rollup });
  });
});

describe.skipIf(!HAS_REAL)('a real month (skipped where ../shared does not stand beside)', () => {
  describe.each([
    ['the pack', REAL],
    ['the .xlsx', `${REAL}.xlsx`],
  ])('from %s', (_, workbook) => {
    let desk: Desk;
    let outcome: Outcome;
    beforeAll(async () => {
      desk = await openWithBundle(workbook);
      outcome = compile(desk);
    });

    it('prints all 159 lines in order, to the letter', () => {
      const expected = linesOf(path.join(REAL, 'expected.txt'));
      expect(expected).toHaveLength(159);
      expect(outcome.reportLines).toEqual(expected);
    });

    it('holds the same text in the .docx, with eight real footnotes, and Google Docs loses nothing', () => {
      const [file] = desk.files().slice(-1);
      const docx = readDocx(file?.bytes ?? new Uint8Array());
      // Word keeps two notes of its own, for the separators; the library's have these ids.
      const footnotes = findAll(docx.part('word/footnotes.xml'), 'w:footnote').filter(
        ({ attributes }) => Number(attributes['w:id']) > 0,
      );
      expect(footnotes).toHaveLength(8);
      const onPage = squeezed(docx.lines.join(' '));
      for (const line of outcome.reportLines ?? []) expect(onPage).toContain(squeezed(line));
      expect(lossesInDocs(docx)).toEqual([]);
    });

    it('finds the five rules that fail and no rule that holds', () => {
      const rules = outcome.findings?.filter(({ tab }) => tab === 'Quy tắc') ?? [];
      expect(rules.map(({ code }) => code)).toEqual(['MT.01', 'MT.02', 'MT.03', 'MT.04', 'MT.05']);
      expect(outcome.findings?.filter(({ severity }) => severity === 'Lỗi')).toEqual([]);
    });

    it('makes 14 appendix tabs with the rows that their filters name', () => {
      const counts = desk
        .spreadsheet()
        .sheets.map(({ title }) => title)
        .filter((title) => title.startsWith('PL '))
        .map((title) => [title, listedRows(desk, title)]);
      expect(counts).toEqual(EXPECTED_ROWS);
      expect(counts).toHaveLength(14);
    });

    it('makes at most 10 service calls', () => {
      expect(total(desk.calls())).toBeLessThanOrEqual(10);
    });
  });
});

/** Rows of `Biểu chung` that each filter of the real month names, counted from its text alone. */
const EXPECTED_ROWS = countedFromText();

function countedFromText(): readonly (readonly [string, number])[] {
  if (!HAS_REAL) return [];
  const [header = [], ...rows] = linesOf(path.join(REAL, 'Biểu chung.tsv')).map((line) =>
    line.split('\t'),
  );
  const cell = (row: readonly string[], name: string) => row[header.indexOf(name)];
  const [keys = [], ...appendices] = linesOf(path.join(REAL, 'Phụ lục.tsv')).map((line) =>
    line.split('\t'),
  );
  return appendices.map((appendix) => {
    const value = (name: string) => appendix[keys.indexOf(name)] ?? '';
    const [column = '', wanted = ''] = value('Lọc').split(' = ');
    const named = rows.filter(
      (row) =>
        cell(row, 'Loại') === value('Loại') && (column === '' || cell(row, column) === wanted),
    );
    return [value('Mã'), named.length];
  });
}

/** Rows of an appendix tab that are neither its title, its header, a group nor a subtotal. */
function listedRows(desk: Desk, title: string): number {
  return desk
    .values(title)
    .slice(2)
    .filter((cells) => cells.filter((value) => value !== null).length > 1)
    .filter((cells) => cells[0] !== 'Cộng').length;
}

function squeezed(text: string): string {
  return text.replace(/[\s\u00a0]+/g, '');
}

describe('service calls', () => {
  it('are as many with ten times the rows, the staging of a large batch apart', async () => {
    const once = await openWithBundle(SAMPLE);
    compile(once);
    const tenfold = packWith(SAMPLE, (tabs) => {
      const rows = tabs.get('Biểu chung') ?? [];
      const [, ...entries] = rows;
      for (let copy = 1; copy < 10; copy += 1) rows.push(...entries);
    });
    const many = await openWithBundle(tenfold);
    compile(many);
    const batch = 'Sheets.Spreadsheets.batchUpdate';
    expect({ ...many.calls(), [batch]: 1 }).toEqual(once.calls());
    expect(total(once.calls())).toBeLessThanOrEqual(10);
    // Each batch holds 1.5 MB at most.
    const batches = many.calls()[batch] ?? 0;
    expect(batches).toBeLessThanOrEqual(Math.ceil(many.bytes().written / 1_500_000) + 2);
  });
});

describe('a second run', () => {
  it('changes nothing but the log and the links to the new version', async () => {
    const desk = await openWithBundle(SAMPLE);
    compile(desk);
    const titles = desk.spreadsheet().sheets.map(({ title }) => title);
    const before = titles.map((title) => [title, desk.values(title)]);
    compile(desk);
    const after = titles.map((title) => [title, desk.values(title)]);
    const withoutLog = (tabs: typeof before) =>
      tabs.filter(([title]) => title !== 'Nhật ký' && title !== 'Trang chủ');
    expect(withoutLog(after)).toEqual(withoutLog(before));
    expect(desk.values('Nhật ký')).toHaveLength(3);
  });
});

describe('the person at the screen', () => {
  it('sees what was made, with links', async () => {
    const desk = await openWithBundle(SAMPLE);
    compile(desk);
    const [dialog] = desk.dialogs;
    expect(dialog?.title).toBe('Đã tổng hợp báo cáo');
    expect(dialog?.content).toContain('https://docs.google.com/document/');
    expect(dialog?.content).toContain('14 phụ lục');
  });

  it('finds the command in the menu', async () => {
    const desk = await openWithBundle(SAMPLE);
    desk.run('onOpen');
    expect(JSON.stringify(desk.menus)).toContain('compileReport');
  });
});

describe('what the tabs hold', () => {
  it('links each finding to its cell', async () => {
    const desk = await openWithBundle(SAMPLE);
    const outcome = compile(desk);
    const sheets = desk.spreadsheet().sheets;
    const findings = sheets.find(({ title }) => title === 'Kiểm tra');
    const links = JSON.stringify(findings?.rows).match(/#gid=\d+&range=[A-Z]+\d+/g) ?? [];
    expect(links.length).toBeGreaterThanOrEqual(
      outcome.findings?.filter(({ cell }) => cell !== '').length ?? 1,
    );
  });

  it.each(['=HYPERLINK("https://example.vn";"x")', '+1+1', '-1-1', '@SUM(A1)'])(
    'writes %s as text in every tab, in the document and in the file',
    async (typed) => {
      const folder = packWith(SAMPLE, (tabs) => {
        const rows = tabs.get('Biểu chung') ?? [];
        const kinds = new Set(['Nhiệm vụ', 'Mô hình', 'Văn bản', 'Trọng tâm']);
        for (const cells of rows.slice(1)) if (kinds.has(cells[4] ?? '')) cells[6] = typed;
      });
      const desk = await openWithBundle(folder);
      const outcome = compile(desk);
      expect(outcome.reportLines?.some((line) => line.endsWith(typed))).toBe(true);
      expect(formulasOf(desk)).toEqual([]);
      const file = path.join(newFolder(), 'so.xlsx');
      await desk.save(file);
      const again = await openWithBundle(file);
      expect(formulasOf(again)).toEqual([]);
      expect(again.values('PL 01').flat()).toContain(typed);
    },
  );
});

function formulasOf(desk: Desk) {
  return desk
    .spreadsheet()
    .sheets.flatMap(({ rows }) => rows)
    .flatMap((row) => row ?? [])
    .filter((cell) => typeof cell?.value === 'object');
}

describe('faults', () => {
  it('writes nothing when the batch is refused', async () => {
    const folder = newFolder();
    const run = commandLine(['tong-hop', SAMPLE, '--ra', folder], {
      DESK_FAULT: [1, 2, 3].map((nth) => `Sheets.Spreadsheets.batchUpdate:${nth}:before`).join(),
    });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('chưa ghi gì');
    expect(readdirSync(folder).sort()).toEqual(['.tai-khoan', 'ket-qua.json']);
  });

  it('knows that a batch was applied when its reply is lost', async () => {
    const folder = newFolder();
    const run = commandLine(['tong-hop', SAMPLE, '--ra', folder], {
      DESK_FAULT: 'Sheets.Spreadsheets.batchUpdate:1:after',
    });
    expect(run.status).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([
      '.tai-khoan',
      'bao-cao.docx',
      'bao-cao.html',
      'bao-cao.txt',
      'ket-qua.json',
      'so.xlsx',
    ]);
  });

  it.each(['429', '503'] as const)(
    'says to wait a while where Google goes on answering %s',
    async (when) => {
      for (const method of ['Sheets.Spreadsheets.get', 'Drive.Files.create'] as const) {
        const faults = Array.from({ length: 8 }, (_, at) => ({ method, nth: at + 1, when }));
        const outcome = compile(await openWithBundle(SAMPLE, { faults }));
        expect(outcome.status).toBe('refused');
        expect(outcome.messages[0]).toMatch(
          /^Google đang quá tải nên chưa ghi gì vào sổ\. Hãy đợi vài phút rồi chạy lại\. \(.*\)$/,
        );
      }
    },
  );

  it('asks to wait when another run holds the lock', async () => {
    const desk = await openWithBundle(SAMPLE, { locked: true });
    const outcome = compile(desk);
    expect(outcome.status).toBe('refused');
    expect(outcome.messages.join(' ')).toContain('lượt chạy khác');
    expect(desk.calls()['Sheets.Spreadsheets.batchUpdate']).toBeUndefined();
  });
});

describe('the command line', () => {
  it('refuses a file that is no .xlsx, and says so in the result', () => {
    const folder = newFolder();
    const file = path.join(newFolder(), 'so.xlsx');
    writeFileSync(file, 'Đây không phải bảng tính');
    const run = commandLine(['tong-hop', file, '--ra', folder]);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('so.xlsx');
    expect(run.stderr).toContain('.xlsx');
    expect(readdirSync(folder)).toEqual(['ket-qua.json']);
  });

  it.each([[[]], [['tong-hop']], [['nau-com', 'so.xlsx']], [['tong-hop', 'a', 'b']]])(
    'says how it is used after %j',
    (args) => {
      const run = commandLine(args);
      expect(run.status).toBe(2);
      expect(run.stderr + run.stdout).toContain('Cách dùng');
    },
  );
});

describe('a word to the person that cannot be said', () => {
  it.each(['Spreadsheet.toast', 'Ui.showModelessDialog'])('%s costs no report', (call) => {
    const folder = newFolder();
    const run = commandLine(['tong-hop', SAMPLE, '--ra', folder], {
      DESK_FAULT: `${call}:1:before`,
    });
    expect(run.status).toBe(0);
    expect(existsSync(path.join(folder, 'bao-cao.docx'))).toBe(true);
  });
});
