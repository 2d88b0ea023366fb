import { describe, expect, it } from 'vitest';
import { readWorkbook, type Workbook } from '../../src/contract';
import { layOut, type PreparedRow } from '../../src/form';
import { type Period, readPeriod } from '../../src/model/period';
import { type FormText, formGrid, TASK } from '../check/form';

function read(text: FormText): Workbook {
  const reading = readWorkbook(formGrid({ units: 'CAP UBND; MTTQ MTTQ; QSP UBND -', ...text }));
  if (reading.state === 'broken') throw new Error(reading.findings[0]?.message);
  return reading.workbook;
}

function period(written: string): Period {
  const found = readPeriod(written);
  if (!found) throw new Error(written);
  return found;
}

/** The rows laid out for a unit, without the spare ones. */
function laid(text: FormText, unit = 'CAP', of = '2026-05'): readonly PreparedRow[] {
  const rows = layOut(read(text), period(of)).rows.get(unit) ?? [];
  return rows.filter((row) => row.Loại !== undefined);
}

const codes = (rows: readonly PreparedRow[]) => rows.flatMap(({ Mã }) => (Mã ? [Mã] : []));

const INDICATORS =
  'A | Tổng | Cộng dồn | Đơn vị báo cáo=CAP; MTTQ\nB | Tổng | Mới nhất\nF | | | Công thức=A + B';

describe('the figures that a unit is asked for', () => {
  it('are those of the catalogue, and without a name there those of the last period', () => {
    expect(codes(laid({ indicators: INDICATORS }))).toEqual(['A']);
    expect(codes(laid({ indicators: INDICATORS, archive: '2026-04 CAP B 3' }))).toEqual(['A', 'B']);
    expect(codes(laid({ indicators: INDICATORS, archive: '2026-04 CAP B 3' }, 'MTTQ'))).toEqual([
      'A',
    ]);
    expect(layOut(read({ indicators: INDICATORS }), period('2026-05')).rows.has('QSP')).toBe(false);
  });

  it('stand with period, axis, section, name, unit of measure, last number and plan', () => {
    const [row] = laid({
      indicators: 'A | Tổng | Cộng dồn | Đơn vị báo cáo=CAP | Kế hoạch năm=1200',
      archive: '2026-03 CAP A 1234.5\n2026-03 MTTQ A 7',
    });
    expect(row).toMatchObject({
      Kỳ: '2026-05',
      Trục: 'UBND',
      'Đơn vị': 'CAP',
      Loại: 'Số liệu',
      Mã: 'A',
      Tên: 'Chỉ tiêu A',
      'Kỳ trước': '1.234,5 (2026-03)',
      'Kế hoạch': '1.200',
    });
    expect(row).not.toHaveProperty('Nội dung');
    expect(row).not.toHaveProperty('Giá trị');
    const april = laid({ indicators: INDICATORS, archive: '2026-04 CAP A 1\n2026-04 CAP A 2' });
    expect(april[0]?.['Kỳ trước']).toBe('3');
  });

  it('are asked for once: a row that stands there, typed or prepared, counts', () => {
    expect(laid({ indicators: INDICATORS, form: '2026-05 CAP A 5' })).toEqual([]);
    expect(laid({ indicators: INDICATORS, form: '2026-05 CAP A' })).toEqual([]);
    expect(codes(laid({ indicators: INDICATORS, form: '2026-04 CAP A 5' }))).toEqual(['A']);
  });

  it('go on being asked for where a month was left blank', () => {
    const text = { indicators: INDICATORS, archive: '2026-03 CAP B 3', form: '2026-04 CAP B' };
    expect(codes(laid(text))).toEqual(['A', 'B']);
  });

  it('of a longer period are made of the shorter ones, unless its own rows are typed', () => {
    const months = { indicators: INDICATORS, archive: '2026-04 CAP A 1\n2026-05 CAP A 2' };
    expect(codes(laid({ ...months, period: '2026-Q2' }, 'CAP', '2026-Q2'))).toEqual([]);
    const quarters = { ...months, archive: `${months.archive}\n2026-Q1 CAP A 9` };
    expect(codes(laid({ ...quarters, period: '2026-Q2' }, 'CAP', '2026-Q2'))).toEqual(['A']);
    const alone = { indicators: INDICATORS, period: '2026-Q2' };
    expect(codes(laid(alone, 'CAP', '2026-Q2'))).toEqual(['A']);
  });
});

describe('what goes on from the last period', () => {
  const inApril = (row: object) => ({ Kỳ: '2026-04', ...row });
  const task = inApril(TASK);
  const text = inApril({ Loại: 'Lời văn', 'Nội dung': 'Đã họp giao ban.' });
  const priority = inApril({ Loại: 'Trọng tâm', 'Nội dung': 'Tổ chức đối thoại.' });

  it('are tasks not finished, with their codes and as they stand', () => {
    const done = { ...task, Mã: 'NV.2', 'Trạng thái': 'Hoàn thành' };
    const [row, ...others] = laid({ archived: [task, done] });
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      Loại: 'Nhiệm vụ',
      Mã: 'NV.1',
      'Nội dung': 'Xây dựng tuyến phố kiểu mẫu',
      'Trạng thái': 'Đang thực hiện',
      'Thời hạn': 46203,
    });
  });

  it('are standing paragraphs, marked to be looked over', () => {
    expect(laid({ archived: [text, text] })).toEqual([
      expect.objectContaining({ 'Nội dung': 'Đã họp giao ban.', 'Ghi chú': 'Cần xem lại' }),
    ]);
    const { asked, carried } = layOut(read({ archived: [text] }), period('2026-05'));
    expect([asked, carried]).toEqual([1, 1]);
  });

  it('are priorities, offered as tasks that nobody counts before they are accepted', () => {
    const [row, ...others] = laid({ archived: [priority] });
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      Loại: 'Nhiệm vụ',
      Tên: 'Trọng tâm đã nêu ở báo cáo tháng 4 năm 2026: Tổ chức đối thoại.',
    });
    expect(row).not.toHaveProperty('Nội dung');
  });

  it('are nothing in a period that people have begun, nor of units no longer active', () => {
    const all = { archived: [task, text, priority] };
    expect(laid({ ...all, indicators: 'A | Tổng | Cộng dồn', form: '2026-05 MTTQ A 1' })).toEqual(
      [],
    );
    const gone = all.archived.map((row) => ({ ...row, 'Đơn vị': 'QSP' }));
    expect(layOut(read({ archived: gone }), period('2026-05')).carried).toBe(0);
  });
});
