import { describe, expect, it } from 'vitest';
import {
  BLANK,
  type Cell,
  CLOSED_PERIODS_KEY,
  type Grid,
  RECORD_TAB,
  readWorkbook,
} from '../../../src/contract';
import { packTabs } from '../../check/pack';
import { SAMPLE } from '../../desk/files/pack/packs';
import { gridOf } from '../../rollup/ward';
import { textCell } from '../tables';

type Tabs = ReadonlyMap<string, readonly (readonly Cell[])[]>;

const WHOLE = packTabs(SAMPLE);

/** The sample month with tabs under other names. */
function renamed(
  names: Readonly<Record<string, string>>,
): Map<string, readonly (readonly Cell[])[]> {
  return new Map([...WHOLE].map(([title, rows]) => [names[title] ?? title, rows]));
}

function told(tabs: Tabs | Grid): readonly string[] {
  const reading = readWorkbook('tabs' in tabs ? tabs : gridOf(tabs));
  return reading.state === 'read'
    ? []
    : reading.findings.map(({ code, message }) => `${code}: ${message}`);
}

describe('a tab under another name', () => {
  it.each([
    ['Biểu chung', 'Biểu chung tháng 5'],
    ['Biểu chung', 'Nhập liệu'],
    ['Đơn vị', 'Đơn vị (cũ)'],
    ['Chỉ tiêu', 'Danh mục'],
    ['Cấu hình', 'Thông tin chung'],
  ])('%s named "%s" is told by its columns, and nobody is sent to Thiết lập', (tab, other) => {
    const [first = '', ...more] = told(renamed({ [tab]: other }));
    expect(first).toContain(`renamed-tab: Không thấy trang "${tab}"`);
    expect(first).toContain(`trang "${other}" có các cột của "${tab}"`);
    expect(first).not.toContain('Thiết lập');
    expect(more).toEqual([]);
  });

  it('each of two is told by its own columns', () => {
    const said = told(renamed({ 'Đơn vị': 'Danh sách', 'Chỉ tiêu': 'Danh mục' }));
    expect(said).toHaveLength(2);
    expect(said[0]).toContain('trang "Danh sách" có các cột của "Đơn vị"');
    expect(said[1]).toContain('trang "Danh mục" có các cột của "Chỉ tiêu"');
  });

  /** A workbook in which a period was closed, as its metadata or its record tells. */
  const closed = (tabs: Tabs, by: 'metadata' | 'record'): Grid => {
    const record = [
      ['Kỳ', 'Việc'],
      ['2026-04', 'Chốt'],
    ].map((cells) => cells.map(textCell));
    const grid = gridOf(by === 'record' ? new Map([...tabs, [RECORD_TAB, record]]) : tabs);
    const value = '[["2026-04",12]]';
    return by === 'record'
      ? grid
      : { ...grid, metadata: new Map([[CLOSED_PERIODS_KEY, { id: 1, value }]]) };
  };

  it.each([
    ['Lưu trữ cũ', 'metadata'],
    ['Luu tru 2026', 'record'],
  ] as const)('the archive named "%s" once a period was closed, with the ways out', (other, by) => {
    const tabs = renamed({ 'Lưu trữ': other });
    const [said = '', ...more] = told(closed(tabs, by));
    expect(more).toEqual([]);
    expect(said).toContain(`trang "${other}" có các cột của "Lưu trữ"`);
    expect(said).toContain('lại thành "Lưu trữ"');
    expect(said).toContain(`"_${other}"`);
    // Each of them is one.
    expect(told(closed(renamed({ 'Lưu trữ': `_${other}` }), by))).toEqual([]);
    expect(told(closed(WHOLE, by))).toEqual([]);
  });

  it('the form and the archive, which have the same columns, are told by their names', () => {
    const names = { 'Biểu chung': 'Biểu chung T5', 'Lưu trữ': 'Lưu trữ cũ' };
    const said = told(closed(renamed(names), 'record'));
    expect(said).toHaveLength(2);
    expect(said[0]).toContain('trang "Biểu chung T5" có các cột của "Biểu chung"');
    expect(said[1]).toContain('trang "Lưu trữ cũ" có các cột của "Lưu trữ"');
  });

  it('an archive under any name is told by the guard of ours that it was given', () => {
    const grid = gridOf(renamed({ 'Lưu trữ': 'Các kỳ trước' }));
    expect(told(grid)).toEqual([]);
    const guarded = guardedAs('Các kỳ trước', 'Bốn Trục: trang Lưu trữ', grid);
    expect(told(guarded)[0]).toContain('trang "Các kỳ trước" có các cột của "Lưu trữ"');
  });
});

/** A tab with a protection of the whole of it. */
function guardedAs(title: string, description: string, grid: Grid): Grid {
  const area = { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 };
  const protection = {
    id: 1,
    area,
    whole: true,
    description,
    warningOnly: false,
    editors: [],
    canEdit: true,
    widened: false,
    openAreas: [],
  };
  const tabs = grid.tabs.map((tab) =>
    tab.title === title ? { ...tab, protections: [protection] } : tab,
  );
  return { ...grid, tabs };
}

describe('what is no renamed tab', () => {
  const form = WHOLE.get('Biểu chung') ?? [];
  const without = (title: string) => new Map([...WHOLE].filter(([one]) => one !== title));

  it('a copy of the form where the archive was never made, and one beside the form', () => {
    const copied = without('Lưu trữ').set('Bản sao của Biểu chung', [...form]);
    copied.set('Biểu chung tháng 4', [...form]);
    expect(told(copied)).toEqual([]);
  });

  it('a tab of the ward’s own called after the archive, before the first closing', () => {
    const own = without('Lưu trữ').set('Lưu trữ văn bản 2025', [...form]);
    expect(told(own)).toEqual([]);
    const grid = gridOf(own);
    const value = '[]';
    const opened = new Map([[CLOSED_PERIODS_KEY, { id: 1, value }]]);
    expect(told({ ...grid, metadata: opened })).toEqual([]);
    expect(told(new Map([...own, [RECORD_TAB, [['Kỳ', 'Việc'].map(textCell)]]]))).toEqual([]);
    // Their own protection tells what they call it, not what it was.
    const guarded = guardedAs('Lưu trữ văn bản 2025', 'Khóa Lưu trữ', grid);
    expect(told(guarded)).toEqual([]);
  });

  it('a copy beside the tab itself', () => {
    expect(told(new Map([...WHOLE, ['Lưu trữ cũ', form], ['Biểu chung T4', form]]))).toEqual([]);
  });

  it('a tab in which the add-on keeps something, and one of headers alone', () => {
    const kept = without('Biểu chung').set('_Biểu chung (trước khi ghi)', [...form]);
    kept.set('Mẫu trống', [form[0] ?? [], form[0]?.map(() => BLANK) ?? []]);
    expect(told(kept)[0]).toMatch(/^missing-tab: Không thấy trang "Biểu chung"/);
  });

  it('a list of people’s own with few of the columns', () => {
    const own = [['Mã', 'Tên'].map(textCell), ['A', 'Một'].map(textCell)];
    const kept = without('Đơn vị').set('Danh bạ', own);
    expect(told(kept)[0]).toMatch(/^missing-tab/);
  });
});
