/** Every match of a global pattern, in order. (`matchAll` is younger than the add-on's ES2019.) */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  const walker = new RegExp(pattern.source, pattern.flags);
  for (let match = walker.exec(text); match; match = walker.exec(text)) {
    found.push(match);
    if (match[0] === '') walker.lastIndex += 1;
  }
  return found;
}
