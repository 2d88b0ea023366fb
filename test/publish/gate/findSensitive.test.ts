import { describe, expect, it } from 'vitest';
import { openBook } from '../../../src/book';
import { packTabs } from '../../check/pack';
import { textCell } from '../../contract/tables';
import { SAMPLE } from '../../desk/files/pack/packs';
import { gridOf } from '../../rollup/ward';

/** The codes of what is found in a row of the sample month with other words. */
function codesWith(words: Readonly<Record<string, string>>) {
  const tabs = packTabs(SAMPLE);
  const [header = [], ...rows] = tabs.get('Biểu chung') ?? [];
  const row = header.map((name) => textCell(words[name.kind === 'text' ? name.text : ''] ?? ''));
  tabs.set('Biểu chung', [header, ...rows, row]);
  return openBook(gridOf(tabs), 'lượt')
    .findings()
    .flatMap(({ code = '' }) => (/secrecy|personal/.test(code) ? [code] : []));
}

const ROW = { Kỳ: '2026-05', Trục: 'Đảng ủy', 'Đơn vị': 'VPDU', Mục: 'noi-bat' };

describe('a row of the form', () => {
  it('that counts papers of a degree has no mark: its unit of measure tells', () => {
    const figure = { ...ROW, Loại: 'Số liệu', Mã: 'VB.NOI_CHINH', 'Giá trị': '6' };
    const words = 'Văn bản (mật) chỉ đạo công tác nội chính';
    expect(codesWith({ ...figure, 'Nội dung': words, ĐVT: 'văn bản' })).toEqual([]);
    expect(codesWith({ ...ROW, Loại: 'Văn bản', 'Nội dung': words })).toEqual(['secrecy-mark']);
  });
});
