import { describe, expect, it } from 'vitest';
import { htmlFacts } from '../../src/selfTest/document/html';
import { attribute, blocks, decoded } from '../../src/selfTest/document/xml';

describe('the reading of XML', () => {
  it('finds the outermost elements of a name, and none whose name only begins so', () => {
    expect(blocks('<a><p x="1">1<p>2</p></p><pPr/><p/></a>', 'p')).toEqual([
      '<p x="1">1<p>2</p></p>',
      '<p/>',
    ]);
  });

  it('takes references out of texts and attributes', () => {
    expect(decoded('&lt;a&gt; &amp; &#272;&#x1ea2;ng &kh;')).toBe('<a> & ĐẢng &kh;');
    expect(attribute('<a w:val="&quot;x&quot;" val="y"/>', 'w:val')).toBe('"x"');
    expect(attribute(undefined, 'x')).toBe('');
  });
});

/** As Google Docs writes a page: a class a face, notes at the end. */
const PAGE = `<html><head><style type="text/css">
@import url('https://example.vn/x.css');.c1{font-size:14pt;font-family:"Times New Roman";font-weight:700}
.c2{font-size:11pt;font-family:"Arial"}</style></head><body class="c9">
<p class="c3"><span class="c1">B&Aacute;O C&#193;O</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p>
<table><tr><td><span class="c2">a</span></td><td></td></tr><tr><td></td><td></td></tr></table>
<p><span style="overflow: hidden; width: 94.49px; height: 94.49px;"><img alt="" src="x.png" style="width: 94.49px; height: 94.49px;"></span></p>
<hr><div><p class="c4"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span class="c1">&nbsp;Chú thích.</span></p></div>
</body></html>`;

describe('the reading of a page of Google Docs', () => {
  it('tells fonts, sizes, footnotes, tables and pictures, and nothing of the paper', () => {
    const { fonts, sizes, footnotes, tables, pictures, layout } = htmlFacts(PAGE);
    expect(fonts).toEqual({ 'Times New Roman': expect.any(Number), Arial: 1 });
    expect(sizes).toEqual({ 14: expect.any(Number), 11: 1 });
    expect(footnotes).toEqual(['Chú thích.']);
    expect(tables).toEqual([{ rows: 2, columns: 2 }]);
    expect(pictures).toEqual([{ width: 25, height: 25 }]);
    expect(layout).toBeUndefined();
  });
});
