import { madeInside, strictService } from '../realm';
import type { Host } from './host';

interface Page {
  content: string;
  title: string;
  width?: number;
  height?: number;
}

const pages = new WeakMap<object, Page>();

/** What an HtmlOutput holds; a plain string is a page too, as in Google. */
export function pageOf(output: unknown): Readonly<Page> {
  if (typeof output === 'string') return { content: output, title: '' };
  const page = typeof output === 'object' && output !== null ? pages.get(output) : undefined;
  if (!page) throw new Error('A page made by HtmlService is expected');
  return page;
}

function makeOutput(host: Host, content: string): object {
  const page: Page = { content, title: '' };
  const output: object = strictService(host.realm, 'HtmlOutput', {
    getContent: () => page.content,
    getTitle: () => page.title,
    append: (text: unknown) => {
      page.content += String(text);
      return output;
    },
    setTitle: (title: unknown) => {
      page.title = String(title);
      return output;
    },
    setWidth: (width: unknown) => {
      page.width = Number(width);
      return output;
    },
    setHeight: (height: unknown) => {
      page.height = Number(height);
      return output;
    },
  });
  pages.set(output, page);
  return output;
}

/**
 * The template as JavaScript: `<?= x ?>` prints escaped, `<?!= x ?>` as it is, `<? code ?>` runs
 * (https://developers.google.com/apps-script/guides/html/templates).
 */
function compileTemplate(text: string): string {
  const code: string[] = [];
  let at = 0;
  for (const match of text.matchAll(/<\?(!?=)?([\s\S]*?)\?>/g)) {
    code.push(`out(${JSON.stringify(text.slice(at, match.index))});`);
    const [whole, mark, inner] = match;
    if (mark === '=') code.push(`out(escape(${inner}));`);
    else if (mark === '!=') code.push(`out(${inner});`);
    else code.push(inner ?? '');
    at = (match.index ?? 0) + whole.length;
  }
  code.push(`out(${JSON.stringify(text.slice(at))});`);
  return code.join('\n');
}

const ESCAPE = `(value) => String(value).replace(/[&<>"']/g,
  (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c])`;

/** A template takes any property the script sets, so it is a plain object inside. */
function makeTemplate(host: Host, content: string, name: string): unknown {
  const source = `((finish) => {
    const template = {};
    Object.defineProperty(template, 'evaluate', { value: () => {
      const parts = [];
      const out = (text) => parts.push(text);
      const escape = ${ESCAPE};
      with (template) { ${compileTemplate(content)} }
      return finish(parts.join(''));
    } });
    return template;
  })`;
  const make = host.realm.compile(source, `${name}.html`);
  if (typeof make !== 'function') throw new Error(`The template ${name} cannot be read`);
  return madeInside(make((text: string) => makeOutput(host, text)));
}

/** The service `HtmlService`, over the pages built with the bundle. */
export function makeHtmlService(host: Host): object {
  const contentOf = (name: unknown): string => {
    const content = host.pages.get(String(name).replace(/\.html$/, ''));
    if (content === undefined) throw new Error(`No HTML file named ${String(name)} was found.`);
    return content;
  };
  return strictService(host.realm, 'HtmlService', {
    createHtmlOutput: (text: unknown = '') => makeOutput(host, String(text)),
    createHtmlOutputFromFile: (name: unknown) => makeOutput(host, contentOf(name)),
    createTemplateFromFile: (name: unknown) => makeTemplate(host, contentOf(name), String(name)),
    createTemplate: (text: unknown) => makeTemplate(host, String(text), 'template'),
  });
}
