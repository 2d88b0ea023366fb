/** The beginning of a text, so many letters at most; never half of a letter of two units. */
export function beginningOf(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}
