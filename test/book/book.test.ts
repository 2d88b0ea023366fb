import { describe, expect, it } from 'vitest';
import { renderText } from '../../src/report';
import { examinedForm, type FormText } from '../check/form';

const prose = (content: string, more: Partial<FormText> = {}) =>
  examinedForm({ rows: [{ Loại: 'Lời văn', 'Nội dung': content }], ...more });

describe('the report of a workbook', () => {
  it('is a draft where its own texts hold an error, which the findings tell', () => {
    const broken = prose('Kết quả công tác[[chú thích.');
    expect(broken.findings().map(({ severity, code }) => `${severity} ${code}`)).toContain(
      'Lỗi footnote-without-end',
    );
    expect(broken.report().draft).toBe(true);
  });

  it("is spoken of at its cells, however a tab's title is written", () => {
    const change: FormText['change'] = (tabs) => {
      const rows = tabs.get('Biểu chung') ?? [];
      tabs.delete('Biểu chung');
      tabs.set('BIỂU CHUNG', rows);
    };
    const placesOf = (more: Partial<FormText>) =>
      prose('Chữ **đậm lẻ.', more)
        .findings()
        .filter(({ code }) => code === 'unpaired-mark')
        .map(({ tab, at }) => [tab, at]);
    const [[, at] = []] = placesOf({});
    expect(at).toMatchObject({ kind: 'cell' });
    expect(placesOf({ change })).toEqual([['BIỂU CHUNG', at]]);
  });

  it('prints a paragraph once that a closed period, not yet cleared, has in both tabs', () => {
    const row = { Loại: 'Lời văn', 'Nội dung': 'Có 5 đồng chí, gồm 2 nam và 2 nữ.' };
    const book = prose('', { rows: [row], archived: [row] });
    const lines = renderText(book.report()).filter((line) => line.includes('đồng chí'));
    expect(lines).toHaveLength(1);
    expect(book.findings().filter(({ code }) => code === 'claim-sum')).toHaveLength(1);
  });

  it('prints what stands in the archive alone', () => {
    const row = { Loại: 'Lời văn', 'Nội dung': 'Đã họp đủ.' };
    const book = prose('', { rows: [], archived: [row] });
    expect(renderText(book.report()).filter((line) => line.includes('họp đủ'))).toHaveLength(1);
  });

  it('is final where nothing is an error', () => {
    const sound = prose('Kết quả công tác[[chú thích]].');
    expect(sound.findings().filter(({ severity }) => severity === 'Lỗi')).toEqual([]);
    expect(sound.report().draft).toBe(false);
  });
});
