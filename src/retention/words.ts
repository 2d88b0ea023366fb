/** Whether a word is no part of a longer one: neither of its ends touches a letter or a digit. */
export function isApart(word: string, before: string, after: string): boolean {
  return ![before.slice(-1) + word.charAt(0), word.slice(-1) + after.charAt(0)].some((ends) =>
    /^[\p{L}\p{M}\p{N}]{2}$/u.test(ends),
  );
}

/**
 * A text without some words, the longest first; to the letter where none stands in it.
 * @param words in NFC
 * @param isWhole whether a word stands by itself between what is before and after it
 */
export function withoutWords(
  text: string,
  words: readonly string[],
  instead: string,
  isWhole: typeof isApart,
): string {
  const plain = text.normalize('NFC');
  const left = words
    .filter((word) => plain.includes(word))
    .sort((one, two) => two.length - one.length)
    .reduce((rest, word) => {
      const [first = '', ...parts] = rest.split(word);
      return parts.reduce(
        (before, after) => before + (isWhole(word, before, after) ? instead : word) + after,
        first,
      );
    }, plain);
  return left === plain ? text : left;
}
