import { escapeUTF8 } from 'entities/escape';

/** What the page says: lines of text, and links to what was made. */
export interface ResultPageContent {
  readonly lines: readonly string[];
  readonly links: readonly { readonly text: string; readonly url: string }[];
  /** What is told on request, below the lines. */
  readonly besides?: { readonly title: string; readonly lines: readonly string[] };
  readonly answers?: AnswerSheet;
  readonly letters?: LetterSheet;
}

/** Letters to be looked at, and the button that sends them. */
export interface LetterSheet {
  readonly letters: readonly {
    readonly to: string;
    readonly subject: string;
    readonly body: string;
  }[];
  /** What the button says, and while it works, and before why it did not. */
  readonly send: string;
  readonly sending: string;
  readonly failed: string;
  /** The global function that sends, and what it is given. */
  readonly handler: string;
  readonly options: Readonly<Record<string, boolean | readonly string[]>>;
}

/** Answers to a list of questions, and the whole as a text that can be copied. */
export interface AnswerSheet {
  readonly rows: readonly {
    readonly verdict: 'right' | 'other' | 'unknown';
    /** The verdict as people read it. */
    readonly word: string;
    readonly what: string;
    readonly seen: string;
  }[];
  /** What stands below the answers. */
  readonly notes: readonly string[];
  readonly text: readonly string[];
  /** What the button says that copies the text, and then. */
  readonly copy: string;
  readonly copied: string;
}

/** The page that a command ends with: what was made, and where it is. */
export function resultPage({ lines, links, besides, answers, letters }: ResultPageContent): string {
  const paragraphs = paragraphsOf(lines);
  const anchors = links
    .filter(({ url }) => url !== '')
    .map(
      ({ text, url }) =>
        `<a class="action" target="_blank" rel="noopener" href="${escapeUTF8(url)}">${escapeUTF8(text)}</a>`,
    )
    .join('\n');
  return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><base target="_blank"><style>
body{font:14px/1.5 Arial, sans-serif;color:#1f2933;margin:0;padding:16px}
p{margin:0 0 10px;white-space:pre-line}
.action,button{padding:8px 14px;border:0;border-radius:4px;background:#9b1c1c;color:#fff}
.action{display:inline-block;margin:8px 8px 0 0;text-decoration:none}
button{margin:0 0 12px;font:inherit;cursor:pointer}
.action + .action{background:#fff;color:#9b1c1c;border:1px solid #9b1c1c}
.actions{position:sticky;bottom:0;margin:0 -16px -16px;padding:2px 16px 12px;background:#fff;border-top:1px solid #d5dae0}
.besides{margin:0 0 10px;color:#52606d}.besides summary{cursor:pointer}.besides p{margin:6px 0 0}${answers ? ANSWER_STYLE : ''}${letters ? LETTER_STYLE : ''}
</style></head><body>
${paragraphs}
${besides ? folded(besides) : ''}${answers ? answerList(answers) : ''}${letters ? letterList(letters) : ''}${anchors === '' ? '' : `<div class="actions">${anchors}</div>`}
</body></html>`;
}

function folded({ title, lines }: NonNullable<ResultPageContent['besides']>): string {
  return `<details class="besides"><summary>${escapeUTF8(title)}</summary>${paragraphsOf(lines)}</details>\n`;
}

function paragraphsOf(lines: readonly string[]): string {
  return lines.map((line) => `<p>${escapeUTF8(line)}</p>`).join('\n');
}

const ANSWER_STYLE = `
ol{margin:0 0 12px;padding-left:30px}
li{margin:0 0 5px;padding-left:66px;text-indent:-66px;line-height:1.4}
li b{display:inline-block;width:62px;text-indent:0}
.right{color:#1a7f37}.other{color:#9b1c1c}.unknown{color:#7a5b00}
li span{color:#52606d;overflow-wrap:anywhere}
textarea{width:100%;height:110px;box-sizing:border-box;font:12px/1.4 monospace}`;

/** The text stands in a field too: a browser may refuse to copy for a page. */
function answerList({ rows, notes, text, copy, copied }: AnswerSheet): string {
  const items = rows.map(
    ({ verdict, word, what, seen }) =>
      `<li><b class="${verdict}">${escapeUTF8(word)}</b> ${escapeUTF8(what)}: <span>${escapeUTF8(seen)}</span></li>`,
  );
  return `<button type="button" onclick="var t = document.querySelector('textarea'); t.select(); if (document.execCommand('copy')) this.textContent = this.dataset.copied" data-copied="${escapeUTF8(copied)}">${escapeUTF8(copy)}</button>
<ol>
${items.join('\n')}
</ol>
${paragraphsOf(notes)}
<textarea readonly>${escapeUTF8(text.join('\n'))}</textarea>
`;
}

const LETTER_STYLE = `
details{margin:0 0 8px;border:1px solid #d5dae0;border-radius:4px}
summary{padding:8px 12px;cursor:pointer}
pre { margin: 0; padding: 12px; border-top: 1px solid #d5dae0; font: inherit; white-space: pre-wrap;
  overflow-wrap: anywhere; }
button[disabled]{background:#7b8794}`;

/** The button works once: what it starts tells its own end in a page of its own. */
function letterList({ letters, send, sending, failed, handler, options }: LetterSheet): string {
  const items = letters.map(
    ({ to, subject, body }) =>
      `<details><summary><b>${escapeUTF8(to)}</b> – ${escapeUTF8(subject)}</summary><pre>${escapeUTF8(body)}</pre></details>`,
  );
  const call = `google.script.run.withFailureHandler(function (error) {
  document.getElementById('said').textContent = ${JSON.stringify(failed)} + error.message;
}).${handler}(${JSON.stringify(options)})`;
  return `<p><button type="button" onclick="${escapeUTF8(`this.disabled = true; this.textContent = ${JSON.stringify(sending)}; ${call}`)}">${escapeUTF8(send)}</button> <span id="said"></span></p>
${items.join('\n')}
`;
}
