// The handbook's text, known in docs/huong-dan.md alone: as the tab `Hướng dẫn` and as the help of the pages.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { marked } from 'marked';
import { root } from './root.mjs';

const HANDBOOK = path.join(root, 'docs', 'huong-dan.md');
/** What stands below this heading is looked things up in: it is for the file alone. */
const LOOKED_UP = 'Tra cứu';

/** The heading of the handbook that helps beside a page. */
const HELP = {
  answerFindings: 'Bảng Phát hiện: sửa và giải trình tại chỗ',
  editSettings: 'Bảng Cấu hình: điền có giải thích',
  enterFigures: 'Nhập liệu: điền trong một bảng bên phải',
  previewReport: 'Xem trước báo cáo',
};

function tokens() {
  return marked.lexer(readFileSync(HANDBOOK, 'utf8'));
}

/** Where a heading stands among the handbook's tokens. */
function headingAt(all, title) {
  const at = all.findIndex(({ type, text }) => type === 'heading' && text === title);
  if (at < 0) throw new Error(`docs/huong-dan.md has no heading ${title}`);
  return at;
}

/** Text without its marks; pictures are in the file alone. */
function plain(inline = []) {
  return inline
    .map((token) => {
      if (token.type === 'image') return '';
      if (token.type === 'br') return '\n';
      return token.tokens ? plain(token.tokens) : token.text;
    })
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

const LEVELS = ['title', 'part', 'section', 'section'];

/** @returns {readonly import('../src/guide').GuideBlock[]} */
export function guideBlocks() {
  const all = tokens();
  return all.slice(0, headingAt(all, LOOKED_UP)).flatMap(blocksOf);
}

function blocksOf(token) {
  switch (token.type) {
    case 'heading':
      return [{ kind: LEVELS[token.depth - 1], text: plain(token.tokens) }];
    case 'paragraph':
    case 'text': {
      const text = plain(token.tokens);
      return text === '' ? [] : [{ kind: 'text', text }];
    }
    case 'list':
      return token.items.flatMap((item, at) => {
        const [first, ...rest] = item.tokens.flatMap(blocksOf);
        const mark = token.ordered ? `${token.start + at}.` : '•';
        return [{ kind: 'item', mark, text: first?.text ?? '' }, ...rest];
      });
    case 'table': {
      const [, ...headers] = token.header.map(({ tokens: cell }) => plain(cell));
      // A table of two columns needs no word for the second.
      const names = headers.length > 1 ? headers : [''];
      return token.rows.map(([first, ...rest]) => ({
        kind: 'row',
        first: plain(first.tokens),
        rest: rest.map((cell, at) => ({ header: names[at] ?? '', text: plain(cell.tokens) })),
      }));
    }
    case 'space':
      return [];
    default:
      throw new Error(`docs/huong-dan.md: the tab has no place for ${token.type}: ${token.raw}`);
  }
}

/** The part of the handbook that helps beside a page, as HTML; blank where there is none. */
export function helpOf(page) {
  const title = HELP[page];
  if (title === undefined) return '';
  const all = tokens();
  const start = headingAt(all, title);
  const { depth } = all[start];
  const length = all
    .slice(start + 1)
    .findIndex(({ type, depth: own }) => type === 'heading' && own <= depth);
  const part = all.slice(start + 1, length < 0 ? undefined : start + 1 + length);
  return marked
    .parser(part, { renderer })
    .replace(/<p><\/p>/g, '')
    .trim();
}

const renderer = new marked.Renderer();
// Files beside the handbook are not beside the page, and pictures neither.
renderer.image = () => '';
renderer.link = function link({ tokens: inline }) {
  return this.parser.parseInline(inline);
};
