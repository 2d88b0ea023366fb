import { describe, expect, it } from 'vitest';
import { CONTRACT, type Table } from '../../src/contract';
import { rowFindings } from '../../src/review';
import { explained, finding, weighed } from './findings';

/** The form's column `Kiểm tra`, so many rows of it. */
function form(count: number): Table {
  const rows = Array.from({ length: count + 1 }, () => [{ kind: 'blank' } as const]);
  const tab = { ...EMPTY, rows, rowCount: rows.length };
  return { ...({} as Table), tab, column: () => 0 };
}

const EMPTY = {
  id: 1,
  title: CONTRACT.entries.tab,
  index: 0,
  hidden: false,
  columnCount: 1,
  formulas: new Set<number>(),
} as unknown as Table['tab'];

const REMEDY =
  'Hãy nhập số; không phát sinh thì ghi 0, không thuộc đơn vị thì ghi "Không áp dụng".';

describe('beside a row', () => {
  it('stands what is wrong and what to do', () => {
    const texts = rowFindings(form(3), weighed([finding('missing-figure', 2)]))?.texts;
    expect(texts).toEqual([`Cảnh báo: Ô này sai. ${REMEDY}`]);
  });

  it('what is open stands first, and of what is explained nothing more is asked', () => {
    const done = explained([finding('missing-figure', 2)]);
    const open = weighed([finding('figure-as-text', 2), finding('type-error', 2)]);
    const [text = ''] = rowFindings(form(3), [...done, ...open])?.texts ?? [];
    expect(text.split('\n').map((line) => line.split(':')[0])).toEqual([
      'Lỗi',
      'Thông tin',
      'Đã giải trình',
    ]);
    expect(text.match(/Hãy nhập số;/g)).toBeNull();
  });

  it('of very many rows it is said once, in the tab', () => {
    const many = weighed(
      Array.from({ length: 2001 }, (_, at) => finding('missing-figure', 2 + at)),
    );
    expect(new Set(rowFindings(form(2001), many)?.texts)).toEqual(
      new Set(['Cảnh báo: Ô này sai.']),
    );
  });
});
