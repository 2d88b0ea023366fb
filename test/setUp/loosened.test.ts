import { describe, expect, it } from 'vitest';
import { CONTRACT } from '../../src/contract';
import type { Spreadsheet } from '../../src/desk/spreadsheet';
import { findingRecord } from '../../src/findings';
import { findLoosenedProtection } from '../../src/setUp';
import { layoutOf, textRow as row, setUpOnce, sheetOf, workbook } from './desk';

const FORM = CONTRACT.entries.columns.map(({ header }) => header);
function guarded(email = ''): Spreadsheet {
  return setUpOnce(
    workbook({
      'Đơn vị': [
        ['Mã', 'Tên', 'Trục', 'Hoạt động', 'Email'],
        ['VPDU', 'Văn phòng Đảng ủy phường', 'Đảng ủy', 'Có', 'vpdu@example.vn'],
        ['HCC', 'Trung tâm hành chính công', 'UBND', 'Có', 'hcc@example.vn'],
        ['CAP', 'Công an phường', 'UBND', 'Có', email],
      ],
      'Biểu chung': [FORM, row('HCC'), row('CAP')],
    }),
  ).after;
}

const found = (spreadsheet: Spreadsheet) =>
  findLoosenedProtection(layoutOf(spreadsheet))
    .map(findingRecord)
    .map(({ tab, cell, code, found: what }) => `${tab} ${cell} ${code}: ${what}`);

/** Changes the guards of a tab whose description ends with the words. */
function loosen(
  spreadsheet: Spreadsheet,
  tab: string,
  words: string,
  change: (guard: Spreadsheet['sheets'][number]['protectedRanges'][number]) => object | undefined,
): void {
  const sheet = sheetOf(spreadsheet, tab);
  sheet.protectedRanges = sheet.protectedRanges.flatMap((guard) =>
    guard.description?.endsWith(words) ? (change(guard) ?? []) : guard,
  );
}

describe('what was closed and is loosened since', () => {
  it('is nothing right after the run, and nothing where the command never ran', () => {
    expect(found(guarded())).toEqual([]);
    expect(found(workbook({ 'Biểu chung': [FORM, row('HCC')] }))).toEqual([]);
  });

  it('is told of each guard by what it closes, in whatever order', () => {
    const spreadsheet = guarded('cap@example.vn');
    for (const words of ['HCC', 'CAP']) loosen(spreadsheet, 'Biểu chung', words, () => undefined);
    const about = findLoosenedProtection(layoutOf(spreadsheet))
      .filter(({ code }) => code === 'protection-loosened')
      .map((finding) => finding.about?.join(' '));
    expect(about.length).toBeGreaterThan(1);
    expect(new Set(about).size).toBe(about.length);
  });

  it('is no row under a name that two units have: it is the first one’s, and stands open', () => {
    const { after } = setUpOnce(
      workbook({
        'Đơn vị': [
          ['Mã', 'Tên', 'Trục', 'Hoạt động', 'Email', 'Tên khác'],
          ['VPDU', 'Văn phòng Đảng ủy phường', 'Đảng ủy', 'Có', 'vpdu@example.vn', ''],
          ['CAP', 'Công an phường', 'UBND', 'Có', '', 'Bộ phận một cửa'],
          ['HCC', 'Trung tâm hành chính công', 'UBND', 'Có', 'hcc@example.vn', 'Bộ phận một cửa'],
        ],
        'Biểu chung': [FORM, row('HCC'), row('Bộ phận một cửa')],
      }),
    );
    expect(found(after)).toEqual([]);
  });

  it('is a guard that is gone', () => {
    const spreadsheet = guarded();
    loosen(spreadsheet, 'Chỉ tiêu', 'trang Chỉ tiêu', () => undefined);
    loosen(spreadsheet, 'Biểu chung', 'dòng tiêu đề', () => undefined);
    loosen(spreadsheet, 'Biểu chung', 'khối HCC', () => undefined);
    expect(found(spreadsheet)).toEqual([
      'Chỉ tiêu  protection-loosened: không khóa',
      'Biểu chung 1:1 protection-loosened: không khóa',
      'Biểu chung  protection-loosened: không khóa',
      'Biểu chung 2:2 unprotected-rows: chưa khóa',
    ]);
  });

  it('is a guard that only warns', () => {
    const spreadsheet = guarded();
    loosen(spreadsheet, 'Cấu hình', 'trang Cấu hình', ({ editors: _, ...guard }) => ({
      ...guard,
      warningOnly: true,
    }));
    expect(found(spreadsheet)).toEqual(['Cấu hình  protection-loosened: chỉ cảnh báo']);
  });

  it('is a stranger, a group or the whole organisation among the editors', () => {
    const spreadsheet = guarded();
    loosen(spreadsheet, 'Biểu chung', 'khối HCC', (guard) => ({
      ...guard,
      editors: { users: [...(guard.editors?.users ?? []), 'la@example.vn'] },
    }));
    loosen(spreadsheet, 'Quy tắc', 'trang Quy tắc', (guard) => ({
      ...guard,
      editors: { ...guard.editors, domainUsersCanEdit: true },
    }));
    expect(found(spreadsheet)).toEqual([
      'Quy tắc  protection-loosened: cả nhóm hoặc cả cơ quan',
      'Biểu chung 2:32 protection-loosened: la@example.vn',
    ]);
  });

  it('is not the owner, whom Google may list everywhere', () => {
    const spreadsheet = guarded();
    for (const sheet of spreadsheet.sheets) {
      sheet.protectedRanges = sheet.protectedRanges.map((guard) =>
        guard.warningOnly
          ? guard
          : { ...guard, editors: { users: [...(guard.editors?.users ?? []), 'CHU@example.vn'] } },
      );
    }
    expect(found(spreadsheet)).toEqual([]);
    // Nobody named the owner: there is nothing to write.
    expect(setUpOnce(spreadsheet).plan.guards).toEqual([]);
  });

  it('is told nothing by a person who may not see who edits', () => {
    const spreadsheet = guarded();
    loosen(spreadsheet, 'Biểu chung', 'khối HCC', (guard) => ({
      ...guard,
      editors: { users: ['la@example.vn'] },
    }));
    expect(findLoosenedProtection(layoutOf(spreadsheet, true))).toEqual([]);
  });

  it('is closed again by another run', () => {
    const spreadsheet = guarded();
    loosen(spreadsheet, 'Biểu chung', 'khối HCC', (guard) => ({
      ...guard,
      editors: { users: ['la@example.vn'] },
    }));
    loosen(spreadsheet, 'Cấu hình', 'trang Cấu hình', () => undefined);
    const { plan, after } = setUpOnce(spreadsheet);
    expect(plan.guards.map(({ tab, said }) => `${tab}: ${said}`)).toEqual([
      'Cấu hình: khóa, chỉ Văn phòng sửa được',
      'Biểu chung: sửa 1 vùng khóa',
    ]);
    expect(found(after)).toEqual([]);
  });
});
