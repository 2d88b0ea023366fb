import { describe, expect, it } from 'vitest';
import { BLANK, type Cell, type Grid, readWorkbook } from '../../../src/contract';
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
    ['Lưu trữ', 'Lưu trữ cũ'],
    ['Lưu trữ', 'Luu tru 2026'],
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

  it('the form and the archive, which have the same columns, are told by their names', () => {
    const said = told(renamed({ 'Biểu chung': 'Biểu chung T5', 'Lưu trữ': 'Lưu trữ cũ' }));
    expect(said).toHaveLength(2);
    expect(said[0]).toContain('trang "Biểu chung T5" có các cột của "Biểu chung"');
    expect(said[1]).toContain('trang "Lưu trữ cũ" có các cột của "Lưu trữ"');
  });

  it('an archive under any name is told by the protection that it was given', () => {
    const grid = gridOf(renamed({ 'Lưu trữ': 'Các kỳ trước' }));
    const area = { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 };
    const tabs = grid.tabs.map((tab) => ({
      ...tab,
      protections:
        tab.title === 'Các kỳ trước'
          ? [
              {
                id: 1,
                area,
                whole: true,
                description: 'Bốn Trục: trang Lưu trữ',
                warningOnly: false,
                editors: [],
                canEdit: true,
                widened: false,
                openAreas: [],
              },
            ]
          : [],
    }));
    expect(told(grid)).toEqual([]);
    expect(told({ ...grid, tabs })[0]).toContain('trang "Các kỳ trước" có các cột của "Lưu trữ"');
  });
});

describe('what is no renamed tab', () => {
  const form = WHOLE.get('Biểu chung') ?? [];
  const without = (title: string) => new Map([...WHOLE].filter(([one]) => one !== title));

  it('a copy of the form where the archive was never made, and one beside the form', () => {
    const copied = without('Lưu trữ').set('Bản sao của Biểu chung', [...form]);
    copied.set('Biểu chung tháng 4', [...form]);
    expect(told(copied)).toEqual([]);
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
