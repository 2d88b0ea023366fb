import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { blankCell, numberCell, type TabContent, textCell } from '../../src/contract/write';
import { setStem } from '../../src/model/publication';
import { linkCodes, pdfAddress, setPage } from '../../src/publish';
import { registerOf } from './links/fixture';

function tab(title: string, rows: TabContent['rows'], widths = [60, 400, 120]): TabContent {
  return {
    title,
    widths,
    rows: [
      [textCell('ĐẢNG ỦY PHƯỜNG MẪU', 'verdict')],
      [textCell(`${title}. Kết quả`, 'title')],
      [textCell('(Kèm theo báo cáo tháng 5 năm 2026)', 'note')],
      ['Mã', 'Nội dung', 'Giá trị'].map((header) => textCell(header, 'header')),
      ...rows,
    ],
    frozenRows: 4,
    frozenColumns: 0,
  };
}

const TABS = [
  tab('PL 01', [
    [textCell('I. Đã xong (2)', 'section'), blankCell('section'), blankCell('section')],
    [textCell('A1'), textCell('Trồng cây xanh'), numberCell(1234.5, 2)],
    [textCell('A2'), textCell('Hòa giải ở cơ sở'), numberCell(3)],
    [textCell('Cộng', 'section'), textCell('', 'section'), numberCell(1237.5, 1)],
  ]),
  tab('PL 02', [[textCell('B1'), textCell('Đường ngõ 12'), numberCell(0)]]),
];
const PAGE = { set: '1', name: 'Bộ phụ lục 1 - tháng 5 năm 2026', tabs: TABS };

const bodyOf = (page: string) => page.slice(page.indexOf('<body>'), page.indexOf('<script>'));

describe('the page of a set', () => {
  const page = setPage(PAGE);

  it('says once who publishes and with what, and each appendix under its own title', () => {
    expect(page).toMatch(/^<!DOCTYPE html><html lang="vi">/);
    expect(page.split('ĐẢNG ỦY PHƯỜNG MẪU')).toHaveLength(2);
    expect(page.split('(Kèm theo báo cáo tháng 5 năm 2026)')).toHaveLength(2);
    expect(page).toContain('<title>Bộ phụ lục 1 - tháng 5 năm 2026</title>');
    expect(page).toContain('<a href="#pl-2">PL 02. Kết quả</a> (1 dòng)');
    expect(page).toContain('<section id="pl-2"><h2>PL 02. Kết quả</h2>');
  });

  it('shows numbers as the file shows them, groups over the whole row, sums with their columns', () => {
    expect(page).toContain('<td data-of="Giá trị" class="figure">1.234,50</td>');
    expect(page).toContain('<tr class="group"><td colspan="3">I. Đã xong (2)</td></tr>');
    expect(page).toContain('<tr class="sum"><td data-of="Mã">Cộng</td>');
    expect(page).toContain('<a href="#pl-1">PL 01. Kết quả</a> (2 dòng)');
  });

  it('has the QR code and the words of its short link, where it has one', () => {
    const [code] = linkCodes(registerOf('1 | 1 | https://a.vn/IH59'));
    const withCode = setPage({ ...PAGE, code });
    expect(withCode).toContain(`${code?.svg}Liên kết rút gọn: https://a.vn/IH59`);
    expect(code?.svg).toMatch(/^<svg /);
    expect(page).not.toContain('<svg');
  });

  it('leads to the table file beside it and to nothing else', () => {
    expect(page).toContain('<a href="bo-1.xlsx" download="bo-1.xlsx">');
    expect(page).not.toMatch(/(?:src|href)="(?!#|bo-1\.xlsx")/);
    expect(page).toContain('content="default-src &apos;none&apos;; ');
  });

  it('escapes whatever a cell, a title or a set says', () => {
    const evil = `<img src=x onerror="alert(1)">&'"</script><script>`;
    const said = setPage({
      set: evil,
      name: evil,
      tabs: [tab(evil, [[textCell(evil), textCell(evil), textCell('=1+1')]])],
    });
    expect(said).not.toContain('<img');
    expect(said.split('<script>')).toHaveLength(2);
    expect(bodyOf(said)).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;');
  });

  it('puts a table wider than a screen into a box that moves', () => {
    expect(bodyOf(page)).not.toContain('class="wide"');
    const wide = setPage({ ...PAGE, tabs: [tab('PL 03', [], [900, 900, 900])] });
    expect(bodyOf(wide)).toContain('<div class="wide" style="--wide:1890px" tabindex="0"');
  });

  it('a set without a title row is told by the name of its tab', () => {
    const plain = { ...tab('PL 04', []), rows: [[textCell('Mã', 'header')]], frozenRows: 1 };
    expect(setPage({ ...PAGE, tabs: [plain] })).toContain('<h2>PL 04</h2>');
  });
});

describe('the name of a set’s files', () => {
  it.each([
    ['1', 'bo-1'],
    ['a/b', 'bo-a_2f_b'],
    ['a:b', 'bo-a_3a_b'],
    ['a_b', 'bo-a_b'],
    ['a_2f_b', 'bo-a_5f_2f_b'],
    ['../x', 'bo-.._2f_x'],
    ['1\n2', 'bo-1_a_2'],
  ])('%j is %s', (set, stem) => {
    expect(setStem(set)).toBe(stem);
  });

  it('is a link even where it has signs of an address', () => {
    expect(setPage({ ...PAGE, set: 'A#1 %' })).toContain('href="bo-A%231%20%25.xlsx"');
  });
});

describe('the address of a set’s file as a PDF', () => {
  it('asks for all columns on an A4 page on its side, and for the frozen rows on each', () => {
    const address = new URL(pdfAddress('1a_B-c'));
    expect(address.origin + address.pathname).toBe(
      'https://docs.google.com/spreadsheets/d/1a_B-c/export',
    );
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      format: 'pdf',
      size: 'A4',
      portrait: 'false',
      fitw: 'true',
      gridlines: 'false',
      fzr: 'true',
      printtitle: 'false',
      pagenumbers: 'true',
    });
  });
});

const browser = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);

describe.skipIf(!browser)('in Chromium (skipped where it is not installed)', () => {
  /** What a reader sees after typing into the search. */
  function after(typed: string) {
    const folder = mkdtempSync(path.join(tmpdir(), 'bon-truc-trang-'));
    const file = path.join(folder, 'bo-1.html');
    const typing = `<script>var f = document.getElementById('tim'); f.value = ${JSON.stringify(typed)};
      f.dispatchEvent(new Event('input'));
      document.title = JSON.stringify({
        rows: [].map.call(document.querySelectorAll('tbody tr'), function (r) { return r.offsetParent ? r.cells[0].textContent : ''; }).filter(Boolean),
        links: document.querySelectorAll('li:not([hidden])').length,
        said: document.querySelector('output').textContent });</script>`;
    writeFileSync(file, setPage(PAGE).replace('</body>', `${typing}</body>`));
    const dom = execFileSync(
      browser ?? '',
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        `--user-data-dir=${folder}`,
        '--dump-dom',
        file,
      ],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    return JSON.parse(/<title>(.*?)<\/title>/s.exec(dom)?.[1] ?? '') as object;
  }

  it('the search finds rows by words without marks and case', { timeout: 120_000 }, () => {
    expect(after('DUONG ngo')).toEqual({ rows: ['B1'], links: 1, said: 'Tìm thấy 1 dòng' });
    expect(after('xanh')).toEqual({
      rows: ['I. Đã xong (2)', 'A1'],
      links: 1,
      said: 'Tìm thấy 1 dòng',
    });
    expect(after('da xong')).toEqual({
      rows: ['I. Đã xong (2)', 'A1', 'A2'],
      links: 1,
      said: 'Tìm thấy 2 dòng',
    });
    expect(after('không có ở đâu')).toEqual({ rows: [], links: 0, said: 'Tìm thấy 0 dòng' });
    expect(after(' ')).toEqual({
      rows: ['I. Đã xong (2)', 'A1', 'A2', 'Cộng', 'B1'],
      links: 2,
      said: '',
    });
  });
});
