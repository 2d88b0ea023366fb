import { describe, expect, it } from 'vitest';
import { findingsOf, found, TASK } from '../form';

/** Another task of the period: it is begun. */
const OTHER = { ...TASK, Mã: 'NV.9', 'Nội dung': 'Việc khác' };
const DATES = { 'Từ ngày': '21/04/2026', 'Đến ngày': '20/05/2026' };

describe('a task of the period', () => {
  it('that is "6 rõ" and under way gives no finding', () => {
    expect(found({ settings: DATES, rows: [TASK] })).toEqual([]);
  });

  it.each([
    ['Nội dung', 'G2'],
    ['Người thực hiện', 'K2'],
    ['Trách nhiệm', 'L2'],
    ['Thẩm quyền', 'M2'],
    ['Thời hạn', 'N2'],
    ['Sản phẩm', 'O2'],
  ])('without %s is not "6 rõ"', (header, cell) => {
    expect(found({ settings: DATES, rows: [{ ...TASK, [header]: '' }] })).toEqual([
      `task-not-clear Biểu chung!${cell}`,
    ]);
  });

  it.each([
    [{ 'Trạng thái': '' }, ['task-without-status Biểu chung!P2']],
    [{ 'Trạng thái': '  ' }, ['task-without-status Biểu chung!P2']],
    [{ 'Trạng thái': 'Sắp xong' }, ['unknown-choice Biểu chung!P2']],
    [{ 'Thời hạn': '19/05/2026' }, ['task-overdue Biểu chung!P2']],
    [{ 'Thời hạn': '20/05/2026' }, []],
    [{ 'Thời hạn': '19/05/2026', 'Trạng thái': 'Quá hạn' }, []],
    [{ 'Thời hạn': '19/05/2026', 'Trạng thái': 'Tạm dừng' }, []],
    [{ 'Thời hạn': '21/05/2026', 'Trạng thái': 'Quá hạn' }, ['task-not-overdue Biểu chung!P2']],
    [{ 'Trạng thái': 'Hoàn thành' }, ['task-finished-without-date Biểu chung!Q2']],
    [{ 'Trạng thái': 'Hoàn thành', 'Ngày hoàn thành': '20/05/2026' }, []],
    [
      { 'Trạng thái': 'Hoàn thành', 'Ngày hoàn thành': '18/05/2026', 'Sản phẩm': '' },
      ['task-finished-without-product Biểu chung!O2'],
    ],
    [
      { 'Trạng thái': 'Hoàn thành', 'Ngày hoàn thành': '21/05/2026' },
      ['date-outside-period Biểu chung!Q2'],
    ],
    [{ 'Ngày hoàn thành': '18/05/2026' }, ['task-date-without-finish Biểu chung!P2']],
  ])('%j gives %j', (change, expected) => {
    expect(found({ settings: DATES, rows: [{ ...TASK, ...change }] })).toEqual(expected);
  });

  it('whose code stands twice is counted twice', () => {
    const other = { ...TASK, 'Nội dung': 'Một việc khác' };
    expect(found({ settings: DATES, rows: [TASK, other] })).toEqual(['primary-key Biểu chung!F3']);
  });

  it('without `Đến ngày` is held against the last day of the period', () => {
    expect(found({ rows: [{ ...TASK, 'Thời hạn': '30/05/2026' }] })).toEqual([
      'task-overdue Biểu chung!P2',
    ]);
  });
});

describe('a task of the period before', () => {
  const before = { ...TASK, Kỳ: '2026-04' };
  const history = (then: object, now: object | undefined) =>
    found({
      settings: DATES,
      archived: [{ ...before, ...then }],
      rows: now ? [{ ...TASK, ...now }] : [{ ...TASK, Mã: 'NV.2' }],
    });

  it('may go on, start or finish', () => {
    expect(history({}, {})).toEqual([]);
    expect(history({ 'Trạng thái': 'Chưa thực hiện' }, {})).toEqual([]);
    expect(history({}, { 'Trạng thái': 'Hoàn thành', 'Ngày hoàn thành': '18/05/2026' })).toEqual(
      [],
    );
    expect(history({ 'Trạng thái': 'Quá hạn' }, {})).toEqual([]);
  });

  it('may not go back', () => {
    expect(history({ 'Trạng thái': 'Hoàn thành' }, {})).toEqual(['task-status-back Biểu chung!P2']);
    expect(history({}, { 'Trạng thái': 'Chưa thực hiện' })).toEqual([
      'task-status-back Biểu chung!P2',
    ]);
  });

  it('that was finished is not counted once more', () => {
    expect(
      history(
        { 'Trạng thái': 'Hoàn thành' },
        { 'Trạng thái': 'Hoàn thành', 'Ngày hoàn thành': '18/04/2026' },
      ),
    ).toEqual(['task-finished-before Biểu chung!P2']);
  });

  it('may not vanish unless it was finished', () => {
    expect(history({}, undefined)).toEqual(['task-vanished Lưu trữ!F2']);
    expect(history({ 'Trạng thái': 'Hoàn thành' }, undefined)).toEqual([]);
  });

  it('that vanished is the unit’s to answer', () => {
    const [finding] = findingsOf({ archived: [before], rows: [OTHER] });
    expect(finding).toMatchObject({ code: 'task-vanished', actor: { unit: 'CAP' } });
    expect(finding?.message).toContain('NV.1');
    expect(finding?.message).toContain('2026-04');
  });

  it('without a code is known by its unit and text', () => {
    const bare = { ...TASK, Mã: '' };
    expect(found({ archived: [{ ...bare, Kỳ: '2026-04' }], rows: [bare] })).toEqual([]);
    const vanished = found({ archived: [{ ...bare, Kỳ: '2026-04' }], rows: [OTHER] });
    expect(vanished).toEqual(['task-vanished Lưu trữ!G2']);
  });
});
