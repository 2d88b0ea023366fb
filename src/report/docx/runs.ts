import { ExternalHyperlink, type IRunOptions, type ParagraphChild, Tab, TextRun } from 'docx';
import { shownText } from '../layout/capitals';
import { halfPoints } from '../layout/measures';
import type { HeadingFace, TextFace } from '../regime/table';
import type { Inline, RichText, TextSpan } from '../tree';
import type { FootnoteCollector } from './footnotes';
import { footnoteReference } from './package/footnotes';

/** Black, as all text of the form. */
export const BLACK = '000000';
/** Word's style of links, and its look: on each link too, since Google Docs drops such styles. */
export const LINK_STYLE = 'Hyperlink';
export const LINK_LOOK = { color: BLACK, underline: {} };

/** The run properties of a face; its capitals are in the text (`shownText`). */
export function faceOf(face: TextFace | HeadingFace): IRunOptions {
  return {
    ...('size' in face
      ? { size: halfPoints(face.size), sizeComplexScript: halfPoints(face.size) }
      : {}),
    ...(face.bold ? { bold: true, boldComplexScript: true } : {}),
    ...(face.italic ? { italics: true, italicsComplexScript: true } : {}),
    ...(face.underline ? { underline: {} } : {}),
  };
}

/** Text without marks in one face; a tab is a run of its own, as Google Docs wants it. */
export function plainRuns(text: string, face: IRunOptions = {}): readonly TextRun[] {
  return text
    .split(/(\t)/)
    .filter((part) => part !== '')
    .map((part) => new TextRun({ ...face, children: [part === '\t' ? new Tab() : part] }));
}

/** Text without marks as a face shows it. */
export function facedRuns(text: string, face: TextFace): readonly TextRun[] {
  return plainRuns(shownText(text, face), faceOf(face));
}

/** The runs of a rich text; `face` is what the paragraph adds to each. */
export function richRuns(
  content: RichText,
  footnotes: FootnoteCollector,
  face: IRunOptions = {},
): readonly ParagraphChild[] {
  return content.flatMap((inline) => inlineRuns(inline, footnotes, face));
}

function inlineRuns(
  inline: Inline,
  footnotes: FootnoteCollector,
  face: IRunOptions,
): readonly ParagraphChild[] {
  switch (inline.kind) {
    case 'break':
      // The space before the break is what a line of plain text reads here.
      return [...plainRuns(' ', face), new TextRun({ ...face, break: 1 })];
    case 'footnote':
      return [footnoteReference(footnotes.add(inline.content))];
    case 'text': {
      const runs = plainRuns(inline.text, { ...face, ...spanFace(inline) });
      return inline.link === undefined
        ? runs
        : [new ExternalHyperlink({ link: inline.link, children: [...runs] })];
    }
  }
}

function spanFace(span: TextSpan): IRunOptions {
  return {
    ...faceOf({ bold: span.bold, italic: span.italic }),
    ...(span.marked ? { highlight: 'yellow' as const } : {}),
    ...(span.link === undefined ? {} : { style: LINK_STYLE, ...LINK_LOOK }),
  };
}
