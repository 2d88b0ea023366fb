import type { Inline, RichText } from '../tree';
import { breakCosts } from './lineBreaks';
import type { Twips } from './measures';

/** A text of more lines is no title: it is left to the reader's program. */
const MOST_LINES = 8;
/** What a further line costs: less than parting a compound, more than anything else. */
const ONE_LINE_MORE = 2;

/**
 * Breaks a line that is too long for the width into few lines, much of a length, at places where a
 * reader would pause. A single word that is too long stays whole.
 */
export function balancedLines(
  text: string,
  width: Twips,
  measure: (text: string) => Twips,
): readonly string[] {
  const whole = measure(text);
  if (whole <= width || whole > width * MOST_LINES) return [text];
  const words = text.split(' ');
  const costs = breakCosts(words);
  let best: Setting | undefined;
  for (let count = Math.ceil(whole / width); count < words.length; count += 1) {
    const set = bestLines(words, costs, count, { width, aim: whole / count, measure });
    if (set && (!best || set.cost + ONE_LINE_MORE < best.cost)) best = set;
    // One line more is tried, in case it spares a compound.
    if (best && best.lines.length < count) break;
  }
  return best?.lines ?? words;
}

/**
 * The same for text with faces and footnotes: line breaks in place of some of its spaces. Text that
 * a person has broken already stays as it is.
 */
export function balancedText(
  content: RichText,
  width: Twips,
  measure: (text: string) => Twips,
): { readonly content: RichText; readonly longest: Twips } {
  const typed = visibleText(content).split('\n');
  const lines = typed.length > 1 ? typed : balancedLines(typed.join(''), width, measure);
  const longest = Math.max(...lines.map(measure));
  return { content: lines === typed ? content : brokenAt(content, endsOf(lines)), longest };
}

/** What stands in the line itself; a break is `\n`. */
function visibleText(content: RichText): string {
  return content
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      return inline.kind === 'break' ? '\n' : '';
    })
    .join('');
}

/** The offsets of the spaces between lines. */
function endsOf(lines: readonly string[]): ReadonlySet<number> {
  let offset = -1;
  return new Set(lines.slice(0, -1).map((line) => (offset += line.length + 1)));
}

function brokenAt(content: RichText, ends: ReadonlySet<number>): RichText {
  let offset = 0;
  return content.flatMap((inline): readonly Inline[] => {
    if (inline.kind !== 'text') return [inline];
    const parts: Inline[] = [];
    let from = 0;
    for (let at = 0; at < inline.text.length; at += 1, offset += 1) {
      if (!ends.has(offset)) continue;
      parts.push({ ...inline, text: inline.text.slice(from, at) }, { kind: 'break' });
      from = at + 1;
    }
    return [...parts, { ...inline, text: inline.text.slice(from) }];
  });
}

interface Room {
  readonly width: Twips;
  /** The length that all lines would have if they were even. */
  readonly aim: Twips;
  readonly measure: (text: string) => Twips;
}

interface Setting {
  readonly lines: readonly string[];
  readonly cost: number;
}

/** The cheapest way to set words in a number of lines, none wider than the room. */
function bestLines(
  words: readonly string[],
  costs: readonly number[],
  count: number,
  { width, aim, measure }: Room,
): Setting | undefined {
  // The best setting of the first `end` words in the lines so far.
  let best: (Setting | undefined)[] = [{ lines: [], cost: 0 }];
  for (let line = 0; line < count; line += 1) {
    const longer: (Setting | undefined)[] = [];
    best.forEach((before, start) => {
      for (let end = start + 1; before && end <= words.length; end += 1) {
        const text = words.slice(start, end).join(' ');
        const length = measure(text);
        if (length > width) break;
        const broken = end < words.length ? (costs[end - 1] ?? 0) : 0;
        const cost = before.cost + ((length - aim) / aim) ** 2 + broken;
        if (cost < (longer[end]?.cost ?? Number.POSITIVE_INFINITY)) {
          longer[end] = { lines: [...before.lines, text], cost };
        }
      }
    });
    best = longer;
  }
  return best[words.length];
}
