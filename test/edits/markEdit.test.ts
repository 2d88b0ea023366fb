import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { BLANK, type Cell, CONTRACT, type Header, type TabContract } from '../../src/contract';
import type { Desk } from '../../src/desk';
import { type Edit, markEdit } from '../../src/edits';
import { type Outcome, openWithBundle } from '../commands/bundle';

const FORM = CONTRACT.entries.columns.map(({ header }) => header);
const CHECK = FORM.indexOf('Kiểm tra');
const STAMP = FORM.indexOf('Cập nhật');

describe('a person types into the form', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openWithBundle({ 'Trang tính1': [] }, { user: 'hcc@example.vn' });
    desk.run('setUp');
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
  const figure = {
    Kỳ: '2026-05',
    Trục: 'UBND',
    'Đơn vị': 'HCC',
    Mục: 'cai-cach',
    Loại: 'Số liệu',
    Mã: 'TTHC.DA_GQ',
  };

  it('and the row says who and when', () => {
    type(2, { 'Nội dung': 'Đã làm' });
    expect(cell(2, 'Cập nhật')).toBe('20/05/2026 10:00 hcc@example.vn');
    expect(cell(2, 'Kiểm tra')).toBeNull();
  });

  it('a figure that cannot be read is warned about at once, and no longer once it can', () => {
    type(2, { ...figure, 'Giá trị': 'khoảng mười' });
    expect(cell(2, 'Kiểm tra')).toMatch(
      /^Lỗi: Ô "Giá trị" không đọc được thành số \(đang ghi "khoảng mười"\)/,
    );
    expect(cell(2, 'Giá trị')).toBe('khoảng mười');
    type(2, { 'Giá trị': '1.234' });
    expect(cell(2, 'Kiểm tra')).toBeNull();
    expect(cell(2, 'Giá trị')).toBe(1234);
  });

  it.each(['=1/0', '81,5%'])('%s is the same finding while typing and in the check', (text) => {
    type(2, { ...figure, 'Giá trị': text });
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
    type(2, { Kỳ: '2026-05', Loại: 'Số liệu', Mã: 'TTHC.KHONG_CO' });
    expect(cell(2, 'Kiểm tra')).toContain('TTHC.KHONG_CO');
    type(3, { Kỳ: 'tháng năm' });
    expect(cell(3, 'Kiểm tra')).toContain('tháng năm');
    type(4, { Kỳ: '2026-05' });
    expect(cell(4, 'Kiểm tra')).toBeNull();
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
    type(2, figure);
    type(2, { 'Giá trị': 'khoảng mười' });
    const before = cell(2, 'Kiểm tra');
    expect(before).toContain('khoảng mười');
    // The header of a column that must be there was typed over.
    desk.type('Đề cương', 'A1', 'Mã của mục');
    type(3, figure);
    expect(cell(3, 'Kiểm tra')).toBeNull();
    expect(cell(3, 'Cập nhật')).toBe('20/05/2026 10:00 hcc@example.vn');
    type(2, { 'Nội dung': 'Đã làm' });
    expect(cell(2, 'Kiểm tra')).toBe(before);
    expect(desk.logs).toEqual([]);
  });

  it('a form whose own header is broken keeps what is known of its rows', () => {
    type(2, { ...figure, 'Giá trị': 'khoảng mười' });
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

/** A form in memory that counts what is asked of it. */
function formOf(rows: readonly (readonly Cell[])[], change: Partial<Edit> = {}) {
  const written = new Map<number, { firstRow: number; texts: readonly string[] }>();
  const calls: string[] = [];
  const header = FORM.map((text): Cell => ({ kind: 'text', text }));
  const edit: Edit = {
    tab: 'Biểu chung',
    firstRow: 2,
    lastRow: rows.length + 1,
    who: 'hcc@example.vn',
    when: '20/05/2026 10:00',
    read: (firstRow, lastRow) => {
      calls.push('read');
      return [header, ...rows].slice(firstRow - 1, lastRow);
    },
    readTab: (tab) => {
      calls.push('readTab');
      const contract = Object.values<TabContract>(CONTRACT).find((one) => one.tab === tab);
      return [(contract?.columns ?? []).map(({ header: text }): Cell => ({ kind: 'text', text }))];
    },
    write: (firstRow, column, texts) => {
      calls.push('write');
      written.set(column, { firstRow, texts });
    },
    ...change,
  };
  markEdit(edit);
  return { written, calls };
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

  it('over the header: the rows below it are marked', () => {
    const { written } = formOf(pasted.slice(0, 3), { firstRow: 1 });
    expect(written.get(STAMP)?.firstRow).toBe(2);
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
        expect([...written.keys()].sort((a, b) => a - b)).toEqual([CHECK, STAMP]);
        for (const { texts } of written.values()) {
          expect(texts).toHaveLength(rows.length);
          for (const text of texts) expect(text).not.toMatch(/^[=+\-@']|^[\d/: ]+$/);
        }
      }),
    );
  });
});
