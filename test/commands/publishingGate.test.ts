import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk';
import { kindInTab } from '../review/findings';
import { openWithBundle } from './bundle';
import { plantedIn, run, textsOf, YES } from './published';

/** What the office decided holds of the very text that it saw; nothing undecided goes out by another way. */

const publish = (desk: Desk, answers: readonly (readonly string[])[] = []) =>
  run(desk, {
    ...YES,
    ...(answers.length > 0 && {
      'tra-loi': answers.map((line) => ['Biểu chung', ...line].join('\t')).join('\n'),
    }),
  });

const shownIn = (desk: Desk, id = '') => textsOf(desk, id).join('\n');

describe('a set stays closed', () => {
  it.each([
    ['Văn bản TỐI MẬT, không sao chụp', 'top-secrecy-mark'],
    ['Tài liệu mật', 'secrecy-mark'],
  ])('by a mark in a cell that is not shown: %s', async (note, code) => {
    const { tabs } = plantedIn({ 'Nội dung': 'Phương án diễn tập', 'Ghi chú': note });
    const [set] = publish(await openWithBundle(tabs)).sets ?? [];
    expect(set?.shared).toBe(false);
    expect(set?.blocked.map((one) => one.code)).toContain(code);
  });

  it.each([
    ['Hỗ trợ ông Nguyễn Văn Mẫu, hộ nghèo', 'Hỗ trợ bà Nguyễn Thị Khác, nhiễm HIV'],
    ['Liên hệ ông Lê Văn Mẫu, số 0912345678', 'Liên hệ ông Phạm Văn Khác, số 0919888777'],
    ['Kế hoạch số 12-KH/ĐU (mật)', 'Báo cáo nhân sự số 14-BC/ĐU (mật)'],
  ])('where what was decided was another text: %s', async (before, after) => {
    const { tabs, cells } = plantedIn({ 'Nội dung': before });
    const desk = await openWithBundle(tabs);
    const cell = cells['Nội dung'] ?? '';
    const first = publish(desk, [[cell, 'công khai', 'Trần Thị Thử', 'được đồng ý']]);
    expect(first.sets?.[0]?.shared).toBe(true);
    desk.type('Biểu chung', cell, after);
    const again = publish(desk).sets?.[0];
    expect(again?.blocked.length).toBeGreaterThan(0);
    expect(shownIn(desk, again?.id)).not.toContain(after);
  });

  it('where another cell of the row was decided', async () => {
    const { tabs, cells } = plantedIn({
      'Nội dung': 'Thăm ông Nguyễn Văn Mẫu nhiễm HIV',
      'Ghi chú': 'Ông Nguyễn Văn Mẫu, hộ nghèo',
    });
    const desk = await openWithBundle(tabs);
    const outcome = publish(desk, [[cells['Ghi chú'] ?? '', 'công khai', 'Thử', 'niêm yết rồi']]);
    expect(outcome.sets?.[0]?.shared).toBe(false);
  });

  it('by a group that says of its rows what they do not say', async () => {
    const { tabs } = plantedIn(
      { 'Nội dung': 'Hỗ trợ bà Nguyễn Thị Mẫu', 'Ghi chú': 'hộ nghèo' },
      { Cột: 'STT, Nội dung, Đơn vị', 'Nhóm theo': 'Ghi chú' },
    );
    expect(publish(await openWithBundle(tabs)).sets?.[0]?.shared).toBe(false);
  });

  it.each([
    ['công khai thì không được, hỏi lại đã', false],
    ['chép lại từ danh sách', false],
    ['bỏ dòng này là sai, giữ lại', false],
    ['công khai: được đồng ý', true],
    ['che', true],
  ])('by words that only begin as a decision does: %s', async (why, isOpened) => {
    const { tabs, cells } = plantedIn({ 'Nội dung': 'Cấp CCCD 001085012345 cho ông Lê Văn Mẫu' });
    const desk = await openWithBundle(tabs);
    desk.run('check');
    const rows = desk.values('Kiểm tra').map((row) => row.map(String));
    const headers = rows.find((row) => row.includes('Giải trình')) ?? [];
    const at = rows.findIndex(
      (row) => row.includes(kindInTab('personal-data')) && row.includes(cells['Nội dung'] ?? ''),
    );
    const type = (header: string, text: string) => {
      const column = String.fromCharCode(65 + headers.indexOf(header));
      desk.type('Kiểm tra', `${column}${at + 1}`, text);
    };
    type('Giải trình', why);
    type('Người giải trình', 'Trần Thị Thử');
    expect(publish(desk).sets?.[0]?.shared).toBe(isOpened);
  });

  it.each([
    ['Bộ', 'Người nhiễm HIV'],
    ['Mã', 'Hộ nghèo'],
  ])('by what %s says of its rows', async (header, text) => {
    const { tabs } = plantedIn(
      { 'Nội dung': 'Bà Nguyễn Thị Mẫu' },
      { Cột: 'STT, Nội dung', [header]: text },
    );
    const { sets = [] } = publish(await openWithBundle(tabs));
    expect(sets.filter(({ shared }) => !shared)).toHaveLength(1);
    expect(sets.find(({ shared }) => !shared)?.blocked).not.toEqual([]);
  });

  it.each([
    ['Trách nhiệm', 'Chủ trì: 0912345678'],
    ['Thời hạn', 'trước 20/5, gọi 0912345678'],
    ['Ghi chú', '0912345678'],
    ['Giá trị', '001085012345'],
    ['Nội dung', 'Cấp CCCD 0010**8501**2345'],
  ])('by a number under %s beside the offices of its row: %s', async (header, text) => {
    const { tabs, cells } = plantedIn(
      { 'Nội dung': 'Việc thường', 'Thẩm quyền': 'Đảng ủy phường', [header]: text },
      { Cột: `STT, Nội dung, ${header}, Thẩm quyền` },
    );
    const [set] = publish(await openWithBundle(tabs)).sets ?? [];
    expect(set?.shared).toBe(false);
    expect(set?.blocked.map(({ cell }) => cell)).toContain(cells[header]);
  });

  it('by its short link, which stands on its page', async () => {
    const short = { 'Liên kết rút gọn': 'https://byvn.net/so-0912345678' };
    const { tabs } = plantedIn({ 'Nội dung': 'Việc thường' }, short);
    const [set] = publish(await openWithBundle(tabs)).sets ?? [];
    expect(set?.shared).toBe(false);
  });

  it('by the header of a column', async () => {
    const { tabs } = plantedIn(
      { 'Nội dung': 'Việc thường' },
      { Cột: 'STT, Nội dung as Nội dung (gọi 0912345678)' },
    );
    const [set] = publish(await openWithBundle(tabs)).sets ?? [];
    expect(set?.shared).toBe(false);
    expect(set?.blocked.map(({ tab }) => tab)).toContain('Phụ lục');
  });
});

describe('what was decided', () => {
  it('changes nothing of which rows belong to the appendix', async () => {
    const { tabs, cells } = plantedIn(
      { 'Nội dung': 'Việc thường', 'Ghi chú': 'Bà Nguyễn Thị Mẫu, hộ nghèo' },
      { Lọc: 'Nguồn giao = Thành phố; Ghi chú ≠ Bà Nguyễn Thị Mẫu, hộ nghèo' },
    );
    const desk = await openWithBundle(tabs);
    const [set] = publish(desk, [[cells['Ghi chú'] ?? '', 'che', 'Thử']]).sets ?? [];
    expect(set?.shared).toBe(true);
    expect(shownIn(desk, set?.id)).not.toContain('Việc thường');
  });

  it('the figures of a text are those of the report', async () => {
    const { tabs } = plantedIn({ 'Nội dung': 'Tổ chức {{TT.HOI_NGHI}} hội nghị' });
    const desk = await openWithBundle(tabs);
    const [set] = publish(desk).sets ?? [];
    expect(shownIn(desk, set?.id)).toMatch(/Tổ chức \d+ hội nghị/);
  });
});
