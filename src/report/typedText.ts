import type { Observation } from '../findings';
import * as say from '../messages/report';
import { clean } from './cleaning';
import { type MarkupFault, readMarkup } from './markup';
import type { Remark } from './remarks';
import type { RichText } from './tree';

/** A text to be laid out (a cell, or a part of the settings), and a way to speak of it. */
export interface TypedText {
  readonly text: string;
  readonly remark: Remark;
}

/** A typed text made ready for the page; the checks tell of the characters that it loses. */
export function typedTextOf(typed: string, remark: Remark): TypedText {
  return { text: clean(typed).trim(), remark };
}

const FAULTS: Readonly<Record<MarkupFault, () => Observation>> = {
  'footnote-without-end': say.footnoteWithoutEnd,
  'footnote-without-start': say.footnoteWithoutStart,
  'empty-footnote': say.emptyFootnote,
};

/** The text with its marks read; what is wrong with them is remarked. */
export function richTextOf({ text, remark }: TypedText): RichText {
  const { content, faults, unpaired } = readMarkup(text);
  for (const fault of faults) remark(FAULTS[fault]());
  for (const mark of unpaired) remark(say.unpairedMark(mark));
  return content;
}

/** The lines of a typed text that have something on them. */
export function filledLines(typed: string): readonly string[] {
  return clean(typed)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
