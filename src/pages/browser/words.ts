import { shortened } from '../../model/beginning';

/** No word of a person's is longer, and this much of one tells it. */
const LONGEST = 200;
const TOLD = 40;

/** A sentence as a page says it: what it quotes of a text without end is quoted by its beginning. */
export function shownWords(sentence: string): string {
  return sentence.replace(/\S+/g, (word) => (word.length > LONGEST ? shortened(word, TOLD) : word));
}
