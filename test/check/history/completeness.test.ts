import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/contract';
import { layOut } from '../../../src/form';
import { type FormText, findingsOf, formGrid, found, type Row, TASK } from '../form';

const ALL: ReadonlySet<string> = new Set(['missing-setting']);

describe('units that have not reported', () => {
  it('are told in `Đơn vị`, with the day they were due', () => {
    const text: FormText = {
      settings: { 'Hạn nộp': '22/05/2026' },
      form: '2026-05 CAP A 3',
    };
    expect(found(text, ALL)).toEqual(['unit-not-reported Đơn vị!A3']);
    const [finding] = findingsOf(text, ALL);
    expect(finding).toMatchObject({ actor: { unit: 'MTTQ' }, severity: 'Cảnh báo' });
    expect(finding?.message).toContain('22/05/2026');
  });

  it('are not those that are no longer active, nor any in a one-off review', () => {
    expect(found({ units: 'CAP UBND; MTTQ MTTQ -', form: '2026-05 CAP A 3' }, ALL)).toEqual([]);
    expect(found({ period: 'SK-2026-1', form: 'SK-2026-1 CAP A 3' }, ALL)).toEqual([]);
  });

  it('have reported when they have a row of any kind, or of a shorter period inside', () => {
    const row = { Loại: 'Lời văn', 'Đơn vị': 'MTTQ', Trục: 'MTTQ', 'Nội dung': 'Đã họp.' };
    expect(found({ form: '2026-05 CAP A 3', rows: [row] }, ALL)).toEqual([]);
    const quarter = { period: '2026-Q2', form: '2026-Q2 CAP A 3\n2026-05 MTTQ A 4' };
    expect(found(quarter, ALL)).not.toContain('unit-not-reported Đơn vị!A3');
  });
});

describe('what was only carried over from the last period', () => {
  const TEXT = { Loại: 'Lời văn', 'Đơn vị': 'MTTQ', Trục: 'MTTQ', 'Nội dung': 'Đã họp.' };
  const MARKED = { ...TEXT, 'Ghi chú': 'Cần xem lại' };
  const LAST = { ...TEXT, Kỳ: '2026-04' };
  const WORK = { ...TASK, 'Đơn vị': 'MTTQ', Trục: 'MTTQ' };
  const OLD_WORK = { ...WORK, Kỳ: '2026-04' };
  const UNIT = 'unit-not-reported Đơn vị!A3';
  const told = (rows: readonly Row[], archived: readonly Row[]) =>
    found({ form: '2026-05 CAP A 3', rows, archived }, ALL);

  it('a paragraph still marked is no report, one edited or no longer marked is', () => {
    expect(told([MARKED], [LAST])).toContain(UNIT);
    expect(told([MARKED], [])).toContain(UNIT);
    expect(told([{ ...MARKED, 'Nội dung': 'Đã họp tuần 3.' }], [LAST])).not.toContain(UNIT);
    expect(told([TEXT], [LAST])).not.toContain(UNIT);
  });

  it('a task that stands as it did is no report, one of which a cell differs is', () => {
    expect(told([WORK], [OLD_WORK])).toContain(UNIT);
    expect(told([WORK], [])).not.toContain(UNIT);
    expect(told([{ ...WORK, 'Trạng thái': 'Hoàn thành' }], [OLD_WORK])).not.toContain(UNIT);
    expect(told([{ ...WORK, 'Thời hạn': '31/07/2026' }], [OLD_WORK])).not.toContain(UNIT);
    expect(told([{ ...WORK, 'Cập nhật': 'mttq@x.vn 21/05/2026 09:14' }], [OLD_WORK])).not.toContain(
      UNIT,
    );
  });

  it('makes no period reported: between two that have rows it is a gap', () => {
    const at = (Kỳ: string, row: Record<string, string>) => ({ ...row, Kỳ });
    const gaps = (april: Record<string, string>[]) =>
      found({
        form: '2026-05 CAP A 3',
        archived: [
          ...[TEXT, WORK].map((row) => at('2026-03', row)),
          ...april.map((row) => at('2026-04', row)),
        ],
      }).filter((one) => one.startsWith('period-gap'));
    expect(gaps([MARKED, WORK])).toHaveLength(1);
    expect(gaps([MARKED, { ...WORK, 'Trạng thái': 'Tạm dừng' }])).toEqual([]);
    expect(gaps([TEXT])).toEqual([]);
  });
});

describe('figures that were not reported', () => {
  it('are told once a unit, with their codes', () => {
    const text: FormText = {
      indicators:
        'A | Tổng | Cộng dồn\nB | Tổng | Cộng dồn\nC | Tổng | Cộng dồn | Đơn vị báo cáo=CAP; MTTQ',
      archive: '2026-04 CAP A 3\n2026-04 CAP B 4',
      form: '2026-05 CAP A 5\n2026-05 MTTQ C 1',
    };
    expect(found(text)).toEqual(['figures-not-reported Đơn vị!A2']);
    const [finding] = findingsOf(text);
    expect(finding?.expected).toBe('B (Chỉ tiêu B); C (Chỉ tiêu C)');
  });

  describe('of which no row stands in this period or the one before', () => {
    const asked = (indicator: string, archive: string, more: Partial<FormText> = {}) => {
      const text: FormText = {
        indicators: `A | Tổng | Cộng dồn\n${indicator}`,
        archive: `2026-04 CAP A 3\n${archive}`,
        form: '2026-05 CAP A 5\n2026-05 MTTQ A 1',
        ...more,
      };
      const reading = readWorkbook(formGrid(text));
      if (reading.state === 'broken') throw new Error(reading.findings[0]?.message);
      const { workbook } = reading;
      const rows = layOut(workbook, { period: workbook.settings.period }).rows;
      return {
        byForm: [...rows].flatMap(([unit, own]) =>
          own.flatMap(({ Mã }) => (Mã === 'B' ? [unit] : [])),
        ),
        byFinding: findingsOf(text, ALL).flatMap(({ code, expected, actor }) =>
          code === 'figures-not-reported' && expected.includes('B (') ? [actor] : [],
        ),
      };
    };
    const B = 'B | Tổng | Mới nhất';

    it('are told where the form asks for them: a row that is taken away each time ends nothing', () => {
      const none = { byForm: [], byFinding: [] };
      const cap = { byForm: ['CAP'], byFinding: [{ unit: 'CAP' }] };
      expect(asked(B, '2026-02 CAP B 4')).toEqual(cap);
      // A row that was left blank asked for it too.
      expect(asked(B, '2026-02 CAP B')).toEqual(cap);
      expect(asked(B, '2025-05 CAP B 4')).toEqual(cap);
      expect(asked(B, '2025-04 CAP B 4')).toEqual(none);
      // The catalogue ends it, or names others.
      expect(asked(`${B} | Hiệu lực đến=2026-04`, '2026-02 CAP B 4')).toEqual(none);
      expect(asked(`${B} | Đơn vị báo cáo=MTTQ`, '2026-02 CAP B 4')).toEqual({
        byForm: ['MTTQ'],
        byFinding: [{ unit: 'MTTQ' }],
      });
    });

    it('are the successor’s of a unit that became part of it, and of no unit at rest', () => {
      const merged = { units: 'CAP UBND; MTTQ MTTQ; QSP UBND >CAP@2026-04' };
      expect(asked(B, '2026-02 QSP B 4', merged)).toEqual({
        byForm: ['CAP'],
        byFinding: [{ unit: 'CAP' }],
      });
      const resting = { units: 'CAP UBND; MTTQ MTTQ; QSP UBND -' };
      expect(asked(B, '2026-02 QSP B 4', resting)).toEqual({ byForm: [], byFinding: [] });
    });
  });

  it('are told of a prepared row with the unit, not at each cell', () => {
    const text = { archive: '2026-04 CAP A 3', form: '2026-05 CAP A\n2026-05 CAP B 1' };
    const two = { ...text, indicators: 'A | Tổng | Cộng dồn\nB | Tổng | Cộng dồn' };
    expect(found(two)).toEqual(['figures-not-reported Đơn vị!A2']);
  });

  it('are told at the cell of a row in which something else was typed', () => {
    const row = { Loại: 'Số liệu', Mã: 'A', 'Đơn vị': 'CAP', 'Ghi chú': 'đang đối chiếu' };
    expect(found({ archive: '2026-04 CAP A 3', rows: [row] })).toEqual([
      'missing-figure Biểu chung!H2',
    ]);
  });

  it('are a unit’s that has not reported where all of its rows are prepared or spare', () => {
    const spare = { Mục: '', Loại: '' };
    const text = { form: '2026-05 CAP A\n2026-05 MTTQ A 1', rows: [spare] };
    expect(found(text, ALL)).toEqual(['unit-not-reported Đơn vị!A2']);
  });
});

describe('units that were late', () => {
  const row = (stamp: string) => ({
    Loại: 'Lời văn',
    'Nội dung': 'Đã họp.',
    'Cập nhật': stamp,
  });
  const late = (stamps: readonly string[]) =>
    found({
      units: 'CAP UBND',
      settings: { 'Hạn nộp': '22/05/2026' },
      rows: stamps.map((stamp, index) => ({ ...row(stamp), 'Ghi chú': String(index) })),
    });

  it('typed their first row after the day it was due', () => {
    expect(late(['cap@example.vn 23/05/2026 08:10'])).toEqual(['unit-late Đơn vị!A2']);
    expect(late(['cap@example.vn 22/05/2026 16:59', 'cap@example.vn 25/05/2026 09:00'])).toEqual(
      [],
    );
    expect(late([''])).toEqual([]);
  });

  it('are told by what the stamp is: the last edit of a row, which may not be the first word', () => {
    const rows = [row('cap@example.vn 23/05/2026 08:10')];
    const text = { units: 'CAP UBND', settings: { 'Hạn nộp': '22/05/2026' }, rows };
    const [finding] = findingsOf(text).filter(({ code }) => code === 'unit-late');
    expect(finding?.message).toContain('theo cột "Cập nhật" ghi ngày 23/05/2026');
    expect(finding?.message).toContain('lần sửa sau cùng');
    expect(finding?.message).not.toContain('nhập dòng đầu tiên');
  });
});
