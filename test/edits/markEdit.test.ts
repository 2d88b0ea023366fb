import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { BLANK, type Cell, CONTRACT, type Header, type TabContract } from '../../src/contract';
import type { Desk } from '../../src/desk';
import { type Edit, markEdit } from '../../src/edits';
import { type Outcome, openWithBundle } from '../commands/bundle';

const FORM = CONTRACT.entries.columns.map(({ header }) => header);
const CHECK = FORM.indexOf('Kiểm tra');
const STAMP = FORM.indexOf('Cập nhật');

/** A starter workbook without prepared rows: of a period that cannot be read nothing is asked. */
async function openBlankForm(
  options: Parameters<typeof openWithBundle>[1],
  tabs: Readonly<Record<string, string[][]>> = {},
): Promise<Desk> {
  const settings = [
    ['Khóa', 'Giá trị'],
    ['Mẫu báo cáo', 'dang-uy-thang'],
    ['Kỳ', 'hè'],
  ];
  const desk = await openWithBundle({ ...tabs, 'Cấu hình': settings }, options);
  desk.run('setUp');
  desk.type('Cấu hình', 'B3', '2026-05');
  return desk;
}

/** A row of the form, by its headers. */
function lineOf(values: { readonly [H in Header<'entries'>]?: string }): string[] {
  return FORM.map((header) => values[header] ?? '');
}

const FIGURE = {
  Kỳ: '2026-05',
  Trục: 'UBND',
  'Đơn vị': 'HCC',
  Mục: 'cai-cach',
  Loại: 'Số liệu',
  Mã: 'TTHC.DA_GQ',
};

describe('a person types into the form', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openBlankForm({ user: 'hcc@example.vn' });
  });
  const type = (row: number, values: { readonly [H in Header<'entries'>]?: string }) => {
    for (const [column, header] of FORM.entries()) {
      const text = values[header];
      if (text === undefined) continue;
      desk.type('Biểu chung', `${String.fromCharCode(65 + column)}${row}`, text);
    }
  };
  const cell = (row: number, header: Header<'entries'>) =>
    desk.values('Biểu chung')[row - 1]?.[FORM.indexOf(header)] ?? null;

  it('and the row says who and when', () => {
    type(2, { 'Nội dung': 'Đã làm' });
    expect(cell(2, 'Cập nhật')).toBe('20/05/2026 10:00 hcc@example.vn');
    expect(cell(2, 'Kiểm tra')).toBeNull();
  });

  it('a figure that cannot be read is warned about at once, and no longer once it can', () => {
    type(2, { ...FIGURE, 'Giá trị': 'khoảng mười' });
    expect(cell(2, 'Kiểm tra')).toMatch(
      /^Lỗi: Ô "Giá trị" không đọc được thành số \(đang ghi "khoảng mười"\)/,
    );
    expect(cell(2, 'Giá trị')).toBe('khoảng mười');
    type(2, { 'Giá trị': '1.234' });
    expect(cell(2, 'Kiểm tra')).toBeNull();
    expect(cell(2, 'Giá trị')).toBe(1234);
  });

  it.each(['=1/0', '81,5%'])('%s is the same finding while typing and in the check', (text) => {
    type(2, { ...FIGURE, 'Giá trị': text });
    const { findings = [] } = desk.run('check') as Outcome;
    const at = `${String.fromCharCode(65 + FORM.indexOf('Giá trị'))}2`;
    const found = findings.filter(({ tab, cell: place }) => tab === 'Biểu chung' && place === at);
    expect(found.map(({ code }) => code)).toEqual([
      text === '=1/0' ? 'formula-error' : 'wrong-unit',
    ]);
    const [sentence] = (found[0]?.message ?? '').split('. ');
    desk.type('Biểu chung', at, text);
    expect(cell(2, 'Kiểm tra')).toContain(sentence);
  });

  it('an unknown code or period is warned about, a cell not typed yet is not', () => {
    type(2, { Kỳ: '2026-05', Loại: 'Số liệu', Mã: 'TTHC.KHONG_CO', 'Giá trị': '1' });
    expect(cell(2, 'Kiểm tra')).toContain('TTHC.KHONG_CO');
    type(3, { 'Nội dung': 'Đã làm' });
    type(3, { Kỳ: 'tháng năm' });
    expect(cell(3, 'Kiểm tra')).toContain('tháng năm');
  });

  it('what says whose a row is and what for is warned about before anything is reported in it', () => {
    type(4, { Kỳ: '2026-05', Loại: 'Số liệu', Mã: 'TTHC.DA_GG' });
    expect(cell(4, 'Kiểm tra')).toContain('TTHC.DA_GQ');
    type(4, { Mã: 'TTHC.DA_GQ' });
    expect(cell(4, 'Kiểm tra')).toBeNull();
    type(5, { Kỳ: 'tháng năm' });
    expect(cell(5, 'Kiểm tra')).toContain('tháng năm');
    type(5, { Kỳ: '2026-05', Loại: 'Lời văn', 'Đơn vị': 'HCCC' });
    expect(cell(5, 'Kiểm tra')).toContain('HCC');
    expect(cell(5, 'Kiểm tra')).not.toContain('tháng năm');
    // A row that is right says nothing, though all that is reported in it is to come.
    type(6, FIGURE);
    expect(cell(6, 'Kiểm tra')).toBeNull();
    // Of a prepared row the check of the whole workbook says nothing.
    const { findings = [] } = desk.run('check') as Outcome;
    expect(findings.filter(({ tab }) => tab === 'Biểu chung')).toEqual([]);
  });

  it('a wrong code costs as many calls as a right one, and one to write the mark', () => {
    type(2, { ...FIGURE, Mã: '' });
    const callsOf = (code: string) => {
      const before = desk.calls();
      type(2, { Mã: code });
      const after = desk.calls();
      return ['Range.getValues', 'Range.getNumberFormats', 'Range.setValues'].map(
        (name) => (after[name] ?? 0) - (before[name] ?? 0),
      );
    };
    expect(callsOf('TTHC.DA_GQ')).toEqual([5, 0, 0]);
    expect(callsOf('TTHC.KHONG_CO')).toEqual([6, 0, 1]);
  });

  it('a row that is emptied is blank again', () => {
    type(2, { 'Nội dung': 'Đã làm' });
    type(2, { 'Nội dung': '' });
    expect(desk.values('Biểu chung')).toHaveLength(1);
  });

  it('text that begins like a formula stays as typed', () => {
    for (const [index, text] of ['=1+1', '+84', '-BC/ĐU', '@vpdu'].entries()) {
      type(index + 2, { 'Nội dung': text, Mã: text });
      expect(cell(index + 2, 'Nội dung')).toBe(text);
      expect(cell(index + 2, 'Mã')).toBe(text);
    }
  });

  it('what is typed over a stamp is stamped again', () => {
    type(2, { 'Nội dung': 'Đã làm', 'Cập nhật': 'người khác', 'Kiểm tra': '' });
    expect(cell(2, 'Cập nhật')).toBe('20/05/2026 10:00 hcc@example.vn');
  });

  it('other tabs and the header are let be', () => {
    desk.type('Cấu hình', 'B2', 'Đảng ủy phường');
    desk.type('Biểu chung', 'Z1', 'Cột của tôi');
    expect(desk.values('Biểu chung')).toHaveLength(1);
    expect(desk.logs).toEqual([]);
  });

  it('a sheet that was never set up is left alone, without an error', async () => {
    const bare = await openWithBundle({ 'Biểu chung': [['Kỳ', 'Nội dung']] });
    bare.type('Biểu chung', 'B2', 'Đã làm');
    expect(bare.values('Biểu chung')[1]).toEqual([null, 'Đã làm']);
    expect(bare.logs).toEqual([]);
  });

  it('a catalogue that cannot be read accuses nobody: only who and when is written', () => {
    type(2, FIGURE);
    type(2, { 'Giá trị': 'khoảng mười' });
    const before = cell(2, 'Kiểm tra');
    expect(before).toContain('khoảng mười');
    // The header of a column that must be there was typed over.
    desk.type('Đề cương', 'A1', 'Mã của mục');
    type(3, FIGURE);
    expect(cell(3, 'Kiểm tra')).toBeNull();
    expect(cell(3, 'Cập nhật')).toBe('20/05/2026 10:00 hcc@example.vn');
    type(2, { 'Nội dung': 'Đã làm' });
    expect(cell(2, 'Kiểm tra')).toBe(before);
    expect(desk.logs).toEqual([]);
  });

  it('a form whose own header is broken keeps what is known of its rows', () => {
    type(2, { ...FIGURE, 'Giá trị': 'khoảng mười' });
    const before = cell(2, 'Kiểm tra');
    expect(before).toContain('khoảng mười');
    type(1, { 'Giá trị': 'Giá' });
    desk.type('Biểu chung', `${String.fromCharCode(65 + FORM.indexOf('Ghi chú'))}2`, 'Xem lại');
    expect(cell(2, 'Kiểm tra')).toBe(before);
    expect(desk.logs).toEqual([]);
  });

  it('an event without a range does no harm', () => {
    desk.run('onEdit', {});
    desk.run('onEdit');
    expect(desk.logs).toEqual([]);
  });
});

describe('what is asked of Google while a person types', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openBlankForm({ user: 'hcc@example.vn' }, { 'Việc riêng': [] });
    desk.type('Biểu chung', 'Z1', 'Cột của tôi');
  });
  const at = (header: Header<'entries'>, row: number) =>
    `${String.fromCharCode(65 + FORM.indexOf(header))}${row}`;
  /** The calls of an edit, by name; those that a service does not make are left out. */
  const callsOf = (edit: () => void): Readonly<Record<string, number>> => {
    const before = desk.calls();
    edit();
    const calls = Object.entries(desk.calls()).map(([name, count]) => [
      name,
      count - (before[name] ?? 0),
    ]);
    expect(desk.logs).toEqual([]);
    return Object.fromEntries(calls.filter(([, count]) => count !== 0));
  };

  it('in another tab nothing is', () => {
    expect(callsOf(() => desk.type('Việc riêng', 'B2', '12'))).toEqual({});
    expect(callsOf(() => desk.type('Cấu hình', 'B2', 'Đảng ủy phường'))).toEqual({});
    expect(callsOf(() => desk.paste('Nhật ký', 'A2', [['a', 'b']]))).toEqual({});
  });

  it('in the header nothing is, and in a column of one’s own the header alone', () => {
    expect(callsOf(() => desk.type('Biểu chung', 'Z1', 'Cột khác'))).toEqual({});
    const calls = callsOf(() => desk.type('Biểu chung', 'Z7', 'Việc khác'));
    expect(calls).toEqual({ 'Range.getValues': 1 });
    expect(
      desk
        .values('Biểu chung')[6]
        ?.slice(0, FORM.length)
        .every((one) => one === null),
    ).toBe(true);
  });

  it('of words the row, and the header again before who and when is written', () => {
    const calls = callsOf(() => desk.type('Biểu chung', at('Nội dung', 2), 'Đã làm'));
    expect(calls).toEqual({ 'Range.getValues': 3, 'Range.setValues': 1 });
  });

  it('of a figure its catalogue and format besides, and a mark only where there is one', () => {
    desk.paste('Biểu chung', 'A2', [lineOf(FIGURE).slice(0, FORM.indexOf('Mã') + 1)]);
    const right = callsOf(() => desk.type('Biểu chung', at('Giá trị', 2), '1.234'));
    // The stamp of this minute stands there already.
    expect(right).toEqual({ 'Range.getValues': 5, 'Range.getNumberFormats': 1 });
    const wrong = callsOf(() => desk.type('Biểu chung', at('Giá trị', 2), 'mười'));
    expect(wrong).toEqual({ 'Range.getValues': 6, 'Range.setValues': 1 });
    // Where a mark stands, words may have settled it.
    const words = callsOf(() => desk.type('Biểu chung', at('Nội dung', 2), 'Đã giải quyết'));
    expect(words['Range.getValues']).toBe(5);
  });

  it('of a thousand rows no more than of one', () => {
    const line = lineOf({ ...FIGURE, 'Nội dung': 'Đã làm', 'Giá trị': '12' });
    const rows = (count: number) => Array.from({ length: count }, () => line.slice(0, CHECK));
    const one = callsOf(() => desk.paste('Biểu chung', 'A2', rows(1)));
    const many = callsOf(() => desk.paste('Biểu chung', 'A3', rows(1000)));
    expect(many).toEqual(one);
    expect(desk.values('Biểu chung')[1001]?.[STAMP]).toBe('20/05/2026 10:00 hcc@example.vn');
  });
});

describe('a day', () => {
  it('is that of the workbook’s clock, whatever clock the script has', async () => {
    const properties = { timeZone: 'Pacific/Kiritimati' };
    const edits = [
      {
        method: 'Sheets.Spreadsheets.get',
        nth: 1,
        requests: [{ updateSpreadsheetProperties: { properties, fields: 'timeZone' } }],
      },
    ];
    const desk = await openBlankForm({ edits }, { 'Việc riêng': [['có']] });
    desk.paste('Biểu chung', 'A2', [
      lineOf({ ...FIGURE, 'Giá trị': '20/05/2026' }).slice(0, CHECK),
    ]);
    expect(desk.values('Biểu chung')[1]?.[CHECK]).toContain('20/05/2026');
  });
});

/** A form in memory that counts what is asked of it. */
function formOf(rows: readonly (readonly Cell[])[], change: Partial<Edit> = {}, own = 0) {
  const written = new Map<number, { startRow: number; texts: readonly string[] }>();
  const calls: string[] = [];
  let cells = 0;
  const names = [...FORM, ...Array.from({ length: own }, (_, index) => `Cột riêng ${index}`)];
  const header = names.map((text): Cell => ({ kind: 'text', text }));
  const edit: Edit = {
    area: { startRow: 1, endRow: rows.length + 1, startColumn: 0, endColumn: names.length },
    who: 'hcc@example.vn',
    when: () => '20/05/2026 10:00',
    header: () => {
      calls.push('header');
      return header;
    },
    read: ({ startRow, endRow, startColumn, endColumn }) => {
      calls.push('read');
      cells += (endRow - startRow) * (endColumn - startColumn);
      const asked = [header, ...rows].slice(startRow, endRow);
      return asked.map((row) => row.slice(startColumn, endColumn));
    },
    patterns: ({ startRow, endRow, startColumn, endColumn }) => {
      calls.push('patterns');
      cells += (endRow - startRow) * (endColumn - startColumn);
      return [];
    },
    readTab: (tab) => {
      calls.push('readTab');
      const contract = Object.values<TabContract>(CONTRACT).find((one) => one.tab === tab);
      return [(contract?.columns ?? []).map(({ header: text }): Cell => ({ kind: 'text', text }))];
    },
    write: (startRow, column, texts) => {
      calls.push('write');
      written.set(column, { startRow, texts });
    },
    ...change,
  };
  markEdit(edit);
  return { written, calls, cells };
}

describe('a range is pasted', () => {
  const pasted = Array.from({ length: 2000 }, (_, index): Cell[] =>
    FORM.map((header) =>
      header === 'Nội dung' && index % 2 === 0
        ? { kind: 'text', text: `việc ${index}` }
        : header === 'Kiểm tra'
          ? { kind: 'text', text: 'Lỗi: cũ' }
          : BLANK,
    ),
  );

  it('each row gets its mark with as many calls as a single cell', () => {
    const one = formOf(pasted.slice(0, 1));
    const all = formOf(pasted);
    expect(all.calls).toEqual(one.calls);
    expect(all.calls.length).toBeLessThanOrEqual(9);
    const stamps = all.written.get(STAMP)?.texts ?? [];
    expect(stamps).toHaveLength(2000);
    expect(stamps.slice(0, 2)).toEqual(['20/05/2026 10:00 hcc@example.vn', '']);
    expect(new Set(all.written.get(CHECK)?.texts)).toEqual(new Set(['']));
  });

  it('by somebody whom Google does not name it says so, and never a moment alone', () => {
    const { written } = formOf(pasted.slice(0, 1), { who: '' });
    expect(written.get(STAMP)?.texts).toEqual(['20/05/2026 10:00 (không rõ tài khoản)']);
  });

  it('over the header: the rows below it are marked', () => {
    const area = { startRow: 0, endRow: 4, startColumn: 0, endColumn: FORM.length };
    const { written } = formOf(pasted.slice(0, 3), { area });
    expect(written.get(STAMP)?.startRow).toBe(1);
  });

  it('the form’s own columns are read once, and formats where numbers stand', () => {
    const figures = pasted
      .slice(0, 1000)
      .map((cells): readonly Cell[] =>
        cells.map((cell, column) =>
          FORM[column] === 'Giá trị' ? { kind: 'number', value: column } : cell,
        ),
      );
    const { calls, cells } = formOf(figures, {}, 30);
    expect(calls.filter((one) => one === 'patterns')).toHaveLength(1);
    // The rows, the numbers' column, and a header before each write.
    expect(cells).toBe(1000 * FORM.length + 1000 + 2);
  });

  it('where a column was put in meanwhile nothing is written', () => {
    const moved = formOf(pasted.slice(0, 2), {
      read: ({ startRow, endRow }) =>
        startRow === 0 ? [[{ kind: 'text', text: 'Cột mới' }]] : pasted.slice(startRow, endRow),
    });
    expect(moved.written.size).toBe(0);
  });

  it('what is typed into columns of words changes nothing of what is read of a row', () => {
    const words = CONTRACT.entries.columns.filter(
      ({ type, generated }) => !generated && (type.kind === 'text' || type.kind === 'link'),
    );
    expect(words.length).toBeGreaterThan(5);
    const row = (text: string): readonly Cell[] =>
      FORM.map((header) =>
        words.some((one) => one.header === header)
          ? { kind: 'text', text }
          : { kind: 'text', text: header === 'Kiểm tra' ? 'Lỗi: cũ' : 'x' },
      );
    const marks = ['một', '', '=1+1', '12', '20/05/2026'].map(
      (text) => formOf([row(text)]).written.get(CHECK)?.texts,
    );
    expect(new Set(marks.map((texts) => JSON.stringify(texts))).size).toBe(1);
    expect(marks[0]?.[0]).not.toBe('');
  });

  it('writes two columns and no text that a sheet would take for a formula or a date', () => {
    const anyCell = fc.oneof(
      fc.constant(BLANK),
      fc.string().map((text): Cell => ({ kind: 'text', text })),
      fc
        .constantFrom('=1+1', '+5', '-3', '@x', '1,234', '2026-05', 'Số liệu')
        .map((text): Cell => ({ kind: 'text', text })),
      fc.double({ noNaN: true }).map((value): Cell => ({ kind: 'number', value })),
      fc.constant<Cell>({ kind: 'date', date: { year: 2026, month: 5, day: 1 } }),
      fc.boolean().map((value): Cell => ({ kind: 'boolean', value })),
    );
    const anyRow = fc.array(anyCell, { minLength: FORM.length, maxLength: FORM.length });
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 6 }), fc.boolean(), (rows, known) => {
        const { written } = formOf(rows, known ? {} : { who: '' });
        for (const column of written.keys()) expect([CHECK, STAMP]).toContain(column);
        for (const { texts } of written.values()) {
          expect(texts).toHaveLength(rows.length);
          for (const text of texts) expect(text).not.toMatch(/^[=+\-@']|^[\d/: ]+$/);
        }
      }),
    );
  });
});
