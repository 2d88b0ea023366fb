import { describe, expect, it } from 'vitest';
import { type Cell, cellText, readWorkbook, type Table, type Workbook } from '../../src/contract';
import { type EnteredRow, enterRows, seenRows, strayedRows, type WrittenRow } from '../../src/form';
import { formGrid, type Row, TASK } from '../check/form';

interface Read {
  readonly workbook: Workbook;
  readonly form: Table<'entries'>;
}

function read(...rows: readonly Row[]): Read {
  const reading = readWorkbook(formGrid({ rows }));
  if (reading.state === 'broken') throw new Error(reading.findings[0]?.message);
  const { entries } = reading.workbook.tables;
  if (!entries) throw new Error('no form');
  return { workbook: reading.workbook, form: entries };
}

type Cells = EnteredRow['cells'];

/** A row (the first of them is 0) as the page saw it, with what was typed into it. */
function seen({ form }: Read, at: number, cells: Cells): EnteredRow {
  const row = seenRows(form.rows).get(at + 2);
  if (!row) throw new Error(`no row ${at}`);
  return { ...row, cells };
}

/** What is written, as `row header=text`. */
function written({ workbook, form }: Read, ...entered: readonly EnteredRow[]) {
  const { rows, gone, conflicts } = enterRows(workbook, form, entered, () => true);
  const [header = []] = form.tab.rows;
  const texts = rows.flatMap(({ row, cells }) =>
    [...cells].map(([at, cell]) => `${row} ${cellText(header[at] ?? cell)}=${cellText(cell)}`),
  );
  return { texts, gone, conflicts: conflicts.map(({ header, standing }) => [header, standing]) };
}

/** Tasks that nobody gave a code. */
const task = (content: string): Row => ({ ...TASK, Mã: '', 'Nội dung': content });
const paragraph = (content: string): Row => ({ Loại: 'Lời văn', 'Nội dung': content });
const DONE: Cells = [{ header: 'Ghi chú', before: '', after: 'xong' }];

describe('a row that was seen', () => {
  const page = read(task('một'), task('hai'));

  it('is found again by its text among those that are known by the same', () => {
    const moved = read(task('mới'), task('hai'), task('một'));
    expect(written(moved, seen(page, 0, DONE)).texts).toEqual(['4 Ghi chú=xong']);
    expect(written(moved, seen(page, 1, DONE)).texts).toEqual(['3 Ghi chú=xong']);
  });

  it('is none of the others that are known by the same, once it is taken out', () => {
    expect(written(read(task('hai')), seen(page, 0, DONE))).toEqual({
      texts: [],
      gone: [0],
      conflicts: [],
    });
    const three = read(task('một'), task('hai'), task('ba'));
    const left = read(task('hai'), task('ba'));
    expect(written(left, seen(three, 0, DONE)).gone).toEqual([0]);
  });

  it('is the one at its place where others changed its text, or the only one of its kind', () => {
    const changed = read(task('một, nay đã đổi'), task('hai'));
    expect(written(changed, seen(page, 0, DONE)).texts).toEqual(['2 Ghi chú=xong']);
    const both = written(changed, seen(page, 1, DONE), seen(page, 0, DONE));
    expect(both.texts).toEqual(['3 Ghi chú=xong', '2 Ghi chú=xong']);
    const alone = read(paragraph('một'));
    const text: Cells = [{ header: 'Nội dung', before: 'một', after: 'hai' }];
    const elsewhere = read(task('khác'), paragraph('của người khác'));
    expect(written(elsewhere, seen(alone, 0, text)).conflicts).toEqual([
      ['Nội dung', 'của người khác'],
    ]);
  });
});

describe('what was written beside its row', () => {
  const rows = ['c', 'a', 'b'].map(paragraph);
  const before = read(...rows);
  const [header = []] = before.form.tab.rows;
  const content = header.findIndex((cell) => cellText(cell) === 'Nội dung');
  const write = (row: number, text: string): WrittenRow => ({
    entered: 0,
    row,
    cells: new Map<number, Cell>([[content, { kind: 'text', text }]]),
  });
  /** What is told after rows were made others and cells were written over them. */
  const strayed = (meanwhile: readonly Row[], ...sent: readonly WrittenRow[]) => {
    const after = meanwhile.map((row, at) => {
      const own = sent.find((one) => one.row === at + 2);
      const cell = own?.cells.get(content);
      return cell ? { ...row, 'Nội dung': cellText(cell) } : row;
    });
    const { back, unknown } = strayedRows(before.form, read(...after).form, sent);
    return {
      back: back.map(({ row, cells }) => [row, cellText(cells.get(content) ?? { kind: 'blank' })]),
      unknown: unknown.map(({ row }) => row),
    };
  };
  const NOTHING = { back: [], unknown: [] };

  it('is put back though the row below it differs in nothing else', () => {
    expect(strayed(rows, write(3, 'mới'))).toEqual(NOTHING);
    const shifted = [task('chèn'), ...rows];
    expect(strayed(shifted, write(3, 'mới'))).toEqual({ back: [[3, 'c']], unknown: [] });
    expect(strayed(shifted, write(2, 'mới'))).toEqual({ back: [], unknown: [2] });
  });

  it('is told where it was two rows, or the row itself was taken out', () => {
    const shifted = [task('chèn'), ...rows];
    expect(strayed(shifted, write(3, 'mới'), write(4, 'nữa')).unknown).toEqual([3, 4]);
    expect(strayed(['c', 'b'].map(paragraph), write(3, 'mới')).unknown).toEqual([3]);
  });

  it('is nothing where others typed into rows that differ in nothing else', () => {
    expect(strayed(['c', 'a', 'b, sửa'].map(paragraph), write(3, 'mới'))).toEqual(NOTHING);
    expect(strayed(['c, sửa', 'a', 'b'].map(paragraph), write(3, 'mới'))).toEqual(NOTHING);
    expect(strayed(rows, write(3, 'mới'), write(4, 'nữa'))).toEqual(NOTHING);
  });

  it('is nothing among spare rows, of which one is as good as another', () => {
    const spare = read(...['', '', ''].map(paragraph));
    const after = read(...['mới', '', ''].map(paragraph));
    expect(strayedRows(spare.form, after.form, [write(2, 'mới')])).toEqual(NOTHING);
  });
});
