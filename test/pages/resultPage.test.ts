import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultPage } from '../../src/pages';

/** What a browser reads of a text on the page. */
function read(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
  };
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => signs[name] ?? '');
}

describe('the page that a command ends with', () => {
  it('shows each line and each link that there is', () => {
    const page = resultPage({
      lines: ['Đã lập 2 báo cáo.'],
      links: [
        { text: 'Mở', url: 'https://example.vn/a?b=1&c=2' },
        { text: 'Không có', url: '' },
      ],
    });
    expect(page).toContain('<p>Đã lập 2 báo cáo.</p>');
    expect(page).toContain('href="https://example.vn/a?b=1&amp;c=2">Mở</a>');
    expect(page).not.toContain('Không có');
  });

  it('keeps links in sight below whatever there is to read', () => {
    const page = resultPage({ lines: ['x'], links: [{ text: 'Mở', url: 'https://example.vn' }] });
    expect(page).toMatch(/\.actions\{position:sticky;bottom:0/);
    expect(page).toMatch(/<div class="actions"><a [^>]*>Mở<\/a><\/div>/);
    expect(resultPage({ lines: ['x'], links: [] })).not.toContain('<div');
  });

  it('folds what is told besides', () => {
    const besides = { title: 'Vì <sao>', lines: ['Không thấy & trang'] };
    const page = resultPage({ lines: ['Hãy chạy'], links: [], besides });
    const folded = /<details class="besides">(.*)<\/details>/.exec(page)?.[1] ?? '';
    expect(read(folded.replace(/<[^>]*>/g, '|'))).toBe('|Vì <sao>||Không thấy & trang|');
    expect(page.indexOf('<p>Hãy chạy</p>')).toBeLessThan(page.indexOf('<details'));
  });

  it('shows answers one by one, and all of them as a text to copy', () => {
    const page = resultPage({
      lines: ['Tóm tắt'],
      links: [],
      answers: {
        rows: [{ verdict: 'other', word: 'khác', what: 'Hỏi <gì>', seen: '"thấy" & biết' }],
        notes: ['Làm bằng tay'],
        text: ['Tóm tắt', '1. [khác] Hỏi <gì>'],
        copy: 'Chép',
        copied: 'Đã chép',
      },
    });
    const item = /<li>(.*)<\/li>/.exec(page)?.[1] ?? '';
    expect(read(item.replace(/<[^>]*>/g, ''))).toBe('khác Hỏi <gì>: "thấy" & biết');
    expect(item).toContain('class="other"');
    const [, copied = ''] = /<textarea readonly>([^<]*)<\/textarea>/.exec(page) ?? [];
    expect(read(copied)).toBe('Tóm tắt\n1. [khác] Hỏi <gì>');
    expect(page.indexOf('Tóm tắt')).toBeLessThan(page.indexOf('<li>'));
    expect(page.indexOf('<p>Làm bằng tay</p>')).toBeGreaterThan(page.indexOf('<li>'));
  });

  it('makes no markup of what it is told, and loses none of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>&"\'/ab ') }), (text) => {
        const page = resultPage({ lines: [text], links: [{ text: `x${text}`, url: `y${text}` }] });
        const line = /<p>([^<]*)<\/p>/.exec(page)?.[1] ?? '';
        const [, url = '', name = ''] = /href="([^"<]*)">([^<]*)<\/a>/.exec(page) ?? [];
        expect([line, name, url].map(read)).toEqual([text, `x${text}`, `y${text}`]);
      }),
    );
  });
});
