import { describe, expect, it } from 'vitest';
import { guideBlocks, helpOf } from '../../build/guide.mjs';
import { guideTab } from '../../src/guide';

describe('the tab Hướng dẫn', () => {
  it('is the handbook’s three parts, none of its marks, pictures and looked-up pages', () => {
    const blocks = guideBlocks();
    const parts = blocks.flatMap((block) => (block.kind === 'part' ? [block.text] : []));
    expect(parts).toEqual([
      'Cho người nhập liệu của đơn vị',
      'Cho Văn phòng: lịch một tháng',
      'Cho người cài đặt',
    ]);
    const texts = guideTab(blocks)
      .rows.flat()
      .flatMap(({ value }) => value ?? [])
      .map(String);
    expect(texts.filter((text) => /\*\*|`|\]\(|&\w+;|images\//.test(text))).toEqual([]);
    expect(texts.join('\n')).toContain('Ctrl+S');
  });

  it('names the further columns of a table, but the only one', () => {
    const tab = guideTab([
      { kind: 'row', first: '0', rest: [{ header: '', text: 'không phát sinh' }] },
      {
        kind: 'row',
        first: 'đầu kỳ',
        rest: [
          { header: 'Bấm', text: 'Mở kỳ mới' },
          { header: 'Xem ở', text: 'Trang chủ' },
        ],
      },
    ]);
    expect(tab.rows.map((cells) => cells.map(({ value }) => value))).toEqual([
      ['0', 'không phát sinh'],
      ['đầu kỳ', 'Bấm: Mở kỳ mới\nXem ở: Trang chủ'],
    ]);
  });
});

describe('the help beside a page', () => {
  it.each(['enterFigures', 'previewReport'])('is its part of the handbook: %s', (page) => {
    const help = helpOf(page);
    expect(help.length).toBeGreaterThan(400);
    expect(help).not.toMatch(/<img|<a |<h[123]/);
  });

  it('is nothing where the handbook has none', () => {
    expect(helpOf('nothing')).toBe('');
  });
});
