import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/contract';
import type { TabContent } from '../../src/contract/write';
import { findingRecord } from '../../src/findings';
import { gradesTab } from '../../src/scoring';
import { type GradedText, gradedBook, rowsOf } from './graded';

const CRITERIA = `
  TC1 | Việc đúng hạn | Cá nhân | ĐẾM("Tình trạng = Hoàn thành đúng hạn") * 5 | 10
  D1 | Việc của đơn vị | Đơn vị | ĐẾM("Loại = Nhiệm vụ") | 4
`;
const ROWS = [...rowsOf('Nguyễn Văn An', 'CAP', 'DD'), ...rowsOf('Trần Thị Bình', 'CAP', 'DQ')];

type Texts = readonly (readonly (string | number)[])[];

function opened(text: Partial<GradedText> = {}) {
  const book = gradedBook({ criteria: CRITERIA, rows: ROWS, ...text });
  const tab = gradesTab(book.scoring(), book.workbook.settings.period);
  const findings = book
    .findings()
    .map(findingRecord)
    .filter((one) => one.tab === 'Xếp loại')
    .map(({ code, cell, message }) => `${code} ${cell}: ${message.split('. ')[0]}`);
  return { tab, findings };
}

/** The tab as the next run finds it. */
function standingOf({ rows }: TabContent): (string | number)[][] {
  return rows.map((row) => row.map(({ value = '' }) => value));
}

/** The same after somebody typed in the row of a name. */
function decided(tab: TabContent, name: string, decision: string, why = ''): Texts {
  return standingOf(tab).map((row) =>
    row[2] === name ? row.map((one, at) => (at === 8 ? decision : at === 9 ? why : one)) : row,
  );
}

/** Name, proposal, decision, reason. */
function decisionsIn(tab: TabContent): readonly string[] {
  return standingOf(tab)
    .slice(4)
    .map((row) => [row[0], row[2], row[7], row[8], row[9]].join(' | '));
}

describe('the tab Xếp loại', () => {
  const { tab } = opened();

  it('has the criteria with their formulas under them, and a row a person and unit', () => {
    expect(standingOf(tab).slice(2)).toEqual([
      [
        ...Array(10).fill(''),
        'TC1 · Việc đúng hạn (tối đa 10)',
        'D1 · Việc của đơn vị (tối đa 4)',
        '',
        '',
      ],
      [
        ...['Kỳ', 'Đối tượng', 'Tên', 'Đơn vị', 'Tổng điểm', 'Điểm tối đa', '% tối đa'],
        ...['Xếp loại đề xuất', 'Xếp loại quyết định', 'Lý do'],
        ...['ĐẾM("Tình trạng = Hoàn thành đúng hạn") * 5', 'ĐẾM("Loại = Nhiệm vụ")'],
        ...['Cách tính', 'Dấu'],
      ],
      [
        ...['2026-05', 'Cá nhân', 'Nguyễn Văn An', 'CAP', 10, 10, 100],
        ...['Hoàn thành xuất sắc', '', '', 10, ''],
        'TC1: ĐẾM("Tình trạng = Hoàn thành đúng hạn") * 5 = 10; ĐẾM("Tình trạng = Hoàn thành đúng hạn") = 2: Biểu chung dòng 2, 3',
        '',
      ],
      [
        ...['2026-05', 'Cá nhân', 'Trần Thị Bình', 'CAP', 5, 10, 50],
        ...['Hoàn thành', '', '', 5, ''],
        'TC1: ĐẾM("Tình trạng = Hoàn thành đúng hạn") * 5 = 5; ĐẾM("Tình trạng = Hoàn thành đúng hạn") = 1: Biểu chung dòng 4',
        '',
      ],
      [
        ...['2026-05', 'Đơn vị', 'Đơn vị CAP', 'CAP', 4, 4, 100],
        ...['Hoàn thành xuất sắc', '', '', '', 4],
        'D1: ĐẾM("Loại = Nhiệm vụ") = 4: Biểu chung dòng 2, 3, 4, 5',
        '',
      ],
      [
        ...['2026-05', 'Đơn vị', 'Đơn vị MTTQ', 'MTTQ', '…', 4, ''],
        ...['…', '', '', '', '…'],
        'D1: không rõ: không có dòng nào trong kỳ; ĐẾM("Loại = Nhiệm vụ") = chưa báo cáo',
        '',
      ],
    ]);
  });

  it('is the same again, and keeps what people decided', () => {
    expect(opened({ standing: { 'Xếp loại': standingOf(tab) } }).tab).toEqual(tab);
    const typed = decided(tab, 'Trần Thị Bình', 'Hoàn thành tốt', 'Đột xuất 2 việc');
    const second = opened({ standing: { 'Xếp loại': typed } });
    expect(second.findings).toEqual([]);
    expect(decisionsIn(second.tab)[1]).toBe(
      '2026-05 | Trần Thị Bình | Hoàn thành | Hoàn thành tốt | Đột xuất 2 việc',
    );
    const third = opened({ standing: { 'Xếp loại': standingOf(second.tab) } });
    expect(third.tab).toEqual(second.tab);
  });

  it('a decision stays with its person where rows are sorted, others come in before, and the name is written otherwise', () => {
    const typed = decided(tab, 'Trần Thị Bình', 'Hoàn thành tốt', 'Đột xuất');
    const sorted = [...typed.slice(0, 4), ...typed.slice(4).reverse()];
    const rows = [...rowsOf('Đỗ Thị Mới', 'MTTQ', 'D'), ...rowsOf('TRẦN THỊ  BÌNH', 'CAP', 'D')];
    const after = opened({ rows, standing: { 'Xếp loại': sorted } });
    expect(decisionsIn(after.tab).slice(0, 2)).toEqual([
      '2026-05 | Đỗ Thị Mới | Hoàn thành |  | ',
      '2026-05 | TRẦN THỊ BÌNH | Hoàn thành | Hoàn thành tốt | Đột xuất',
    ]);
  });

  it('a changed grade without a reason is found, and so is one that the office has not', () => {
    const without = decided(tab, 'Trần Thị Bình', 'Hoàn thành tốt');
    expect(opened({ standing: { 'Xếp loại': without } }).findings).toEqual([
      'grade-without-reason I6: Trần Thị Bình: quyết định "Hoàn thành tốt" khác đề xuất "Hoàn thành" mà chưa ghi lý do',
    ]);
    const same = decided(tab, 'Trần Thị Bình', 'hoàn thành');
    expect(opened({ standing: { 'Xếp loại': same } }).findings).toEqual([]);
    const other = decided(tab, 'Trần Thị Bình', 'Giỏi', 'vì vậy');
    expect(opened({ standing: { 'Xếp loại': other } }).findings).toEqual([
      'unknown-grade I6: Trần Thị Bình: xếp loại quyết định "Giỏi" không có trong "Ngưỡng xếp loại"',
    ]);
    // Nothing was proposed: what people decide needs no reason against it.
    const open = decided(tab, 'Đơn vị MTTQ', 'Hoàn thành');
    expect(opened({ standing: { 'Xếp loại': open } }).findings).toEqual([]);
  });

  it('keeps the decision on somebody who has no row any more', () => {
    const typed = decided(tab, 'Trần Thị Bình', 'Hoàn thành tốt', 'Chuyển công tác');
    const after = opened({
      rows: rowsOf('Nguyễn Văn An', 'CAP', 'DD'),
      standing: { 'Xếp loại': typed },
    });
    expect(decisionsIn(after.tab)).toContain(
      '2026-05 | Trần Thị Bình | Hoàn thành | Hoàn thành tốt | Chuyển công tác',
    );
    const untouched = opened({
      rows: rowsOf('Nguyễn Văn An', 'CAP', 'DD'),
      standing: { 'Xếp loại': standingOf(tab) },
    });
    expect(decisionsIn(untouched.tab).join('\n')).not.toContain('Bình');
  });

  it('the next period has decisions of its own, below it the last one stands as it was', () => {
    const typed = decided(tab, 'Trần Thị Bình', 'Hoàn thành tốt', 'Đột xuất');
    const june = {
      period: '2026-06',
      settings: { 'Đến ngày': '20/06/2026' },
      rows: rowsOf('Trần Thị Bình', 'CAP', 'D', { Kỳ: '2026-06' }),
      standing: { 'Xếp loại': typed },
    };
    const next = opened(june);
    expect(next.findings).toEqual([]);
    expect(decisionsIn(next.tab)).toEqual([
      '2026-06 | Trần Thị Bình | Hoàn thành |  | ',
      '2026-06 | Đơn vị CAP | Không hoàn thành |  | ',
      '2026-06 | Đơn vị MTTQ | … |  | ',
      '2026-05 | Nguyễn Văn An | Hoàn thành xuất sắc |  | ',
      '2026-05 | Trần Thị Bình | Hoàn thành | Hoàn thành tốt | Đột xuất',
      '2026-05 | Đơn vị CAP | Hoàn thành xuất sắc |  | ',
      '2026-05 | Đơn vị MTTQ | … |  | ',
    ]);
    // Its points stand with it, and the same again the next time.
    expect(standingOf(next.tab)[8]?.slice(4, 12)).toEqual([
      ...[5, 10, 50, 'Hoàn thành', 'Hoàn thành tốt', 'Đột xuất', 5, ''],
    ]);
    const again = opened({ ...june, standing: { 'Xếp loại': standingOf(next.tab) } });
    expect(again.tab).toEqual(next.tab);
  });

  it('what was decided in the moment of the run is taken from the copy, a later decision stays', () => {
    const late = decided(tab, 'Trần Thị Bình', 'Hoàn thành tốt', 'Đột xuất');
    const standing = { 'Xếp loại': standingOf(tab), '_Xếp loại trước': late };
    expect(decisionsIn(opened({ standing }).tab)[1]).toBe(
      '2026-05 | Trần Thị Bình | Hoàn thành | Hoàn thành tốt | Đột xuất',
    );
    const later = decided(tab, 'Trần Thị Bình', 'Không hoàn thành', 'Kiểm tra lại');
    expect(decisionsIn(opened({ standing: { ...standing, 'Xếp loại': later } }).tab)[1]).toBe(
      '2026-05 | Trần Thị Bình | Hoàn thành | Không hoàn thành | Kiểm tra lại',
    );
  });

  it('a name in rows of two units is marked: it may be two persons', () => {
    const rows = [...rowsOf('Nguyễn Văn An', 'CAP', 'D'), ...rowsOf('Nguyễn Văn An', 'MTTQ', 'D')];
    const [, , , , row = []] = opened({ rows }).tab.rows;
    expect(row[3]).toMatchObject({ value: 'CAP; MTTQ', style: 'warning' });
    expect(row[3]?.note).toContain('nhiều người cùng tên');
  });

  it('a comma of a unit or of the post of its head parts no name', () => {
    const name = 'Trưởng phòng Kinh tế,  Hạ tầng và Đô thị, Lê Văn Tám';
    const change = (tabs: Map<string, Cell[][]>) => {
      for (const row of tabs.get('Đơn vị') ?? []) {
        if (row[0]?.kind === 'text' && row[0].text === 'CAP') {
          row[1] = { kind: 'text', text: 'Phòng Kinh tế, Hạ tầng và Đô thị' };
        }
      }
    };
    const { tab: made } = opened({ rows: rowsOf(name, 'CAP', 'D'), change });
    const names = decisionsIn(made).map((line) => line.split(' | ')[1]);
    expect(names.slice(0, 2)).toEqual(['Trưởng phòng Kinh tế, Hạ tầng và Đô thị', 'Lê Văn Tám']);
  });
});
