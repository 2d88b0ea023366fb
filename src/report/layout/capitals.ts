import type { HeadingFace } from '../regime/table';
import type { RichText } from '../tree';

/**
 * The text as a face shows it. Capitals are letters of the text, never a look: Google Docs has no
 * face of capitals.
 */
export function shownText(text: string, { capitals }: HeadingFace): string {
  return capitals ? text.toUpperCase().normalize('NFC') : text;
}

/** The same of a rich text. An address stays as typed, its letters count; so do its footnotes. */
export function shownContent(content: RichText, face: HeadingFace): RichText {
  return content.map((inline) =>
    inline.kind === 'text' && inline.link === undefined
      ? { ...inline, text: shownText(inline.text, face) }
      : inline,
  );
}
