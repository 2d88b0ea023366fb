import { nounClass, sameNoun } from './noun';
import { type Group, type Reading, sentenceEnd } from './reading';
import { type Amount, amountsIn, bulletsOf, type Segment, segmentsOf } from './segment';
import { isChange } from './subtraction';

/** `10 trường mầm non, trong đó 06 trường công lập; 07 trường tiểu học`: the 06 are in the 10. */
function withoutSubparts(reading: Reading, segments: readonly Segment[]): readonly Segment[] {
  let inside = false;
  return segments.filter(({ start, end, after }, index) => {
    if (after === ';' || after === 'bullet') inside = false;
    if (index > 0 && /^\s*trong (?:số )?đó/u.test(reading.low.slice(start, end))) inside = true;
    return !inside;
  });
}

/** The first number of each segment; whatever else the segment counts is about that part. */
export function partsOfSegments(
  reading: Reading,
  segments: readonly Segment[],
  level: number,
): readonly Amount[] {
  return withoutSubparts(reading, segments).flatMap((segment) => {
    const part = partIn(reading, segment, level);
    return part ? [part] : [];
  });
}

/** The first number of a segment that is not a span of time: `50 năm: 28 đồng chí` counts 28. */
function partIn(reading: Reading, { start, end }: Segment, level: number): Amount | undefined {
  return amountsIn(reading, start, end, level).find(
    ({ unit, token }) => nounClass(unit) !== 'time' && !isChange(reading, token),
  );
}

/** A number before its noun or after its label: `06 cơ sở nhắc nhở`, `đình chỉ 01 cơ sở`. */
function isLabelled(reading: Reading, { token }: Amount): boolean {
  return /\p{sc=Latn}[\p{sc=Latn} :]*$/u.test(
    reading.text.slice(Math.max(0, token.start - 12), token.start),
  );
}

/** The parts, and the parts without a last one of another form, which need not be one of them. */
export function partOptions(
  reading: Reading,
  parts: readonly Amount[],
): readonly (readonly Amount[])[] {
  const others = parts.slice(0, -1);
  const last = parts[parts.length - 1];
  const alone =
    last !== undefined &&
    others.length >= 2 &&
    others.every((part) => isLabelled(reading, part) !== isLabelled(reading, last));
  return alone ? [parts, others] : [parts];
}

/** `lĩnh vực A (8 thủ tục); lĩnh vực B (4 thủ tục)`: the parts stand in brackets of their own. */
export function bracketedParts(reading: Reading, group: Group, level: number): readonly Amount[] {
  const parts: Amount[] = [];
  for (let index = level + 1; index < reading.groups.length; index += 1) {
    const child = reading.groups[index];
    if (!child || child.start >= group.end) break;
    if (child.parent !== level) continue;
    const amounts = amountsIn(reading, child.start, child.end, index);
    const [only] = amounts;
    if (!only || amounts.length > 1) return [];
    parts.push(only);
  }
  return parts;
}

/** How far an inline breakdown goes: to the end of its sentence, or of its run of bullets. */
export function inlineEnd(reading: Reading, from: number): number {
  const { text } = reading;
  const limit = Math.min(text.length, from + 3000);
  const bullet = /^[\s:]*([-–+•])\s/.exec(text.slice(from, from + 8))?.[1];
  let end = sentenceEnd(reading, from);
  if (bullet === undefined) {
    // "Trong đó:" at the end of a line opens a list on the next ones.
    if (!/^[\s:]*\n\s*[-+•]/.test(text.slice(from, from + 12))) return Math.min(end, limit);
  }
  while (end < limit && /^\s*[-–+•]\s/.test(text.slice(end, end + 6))) {
    const next = sentenceEnd(reading, end + 1);
    if (next <= end) break;
    end = next;
  }
  return Math.min(end, limit);
}

export const MOST_PARTS = 40;

interface Part {
  readonly amount: Amount;
  readonly after: Segment['after'];
}

/**
 * The runs of parts that the words may mean, the likeliest first. A run ends where the separator
 * changes (`,` to `;`), after `và`, or where something else begins to be counted.
 */
function runsOf(parts: readonly Part[]): readonly (readonly Amount[])[] {
  const amounts = parts.map(({ amount }) => amount);
  const between = parts[1]?.after;
  const first = amounts[0];
  const ends = parts.flatMap((part, index): readonly number[] => {
    if (index < 1) return [];
    const before = parts[index - 1];
    const changed = part.after === ';' && between !== ';';
    const closed = index > 1 && before?.after === 'và' && part.after !== 'và';
    const other =
      first !== undefined &&
      !sameNoun(part.amount.unit, first.unit) &&
      amounts.slice(0, index).every(({ unit }) => sameNoun(unit, first.unit));
    return part.after === 'bullet' || changed || closed || other ? [index] : [];
  });
  const [likely = amounts.length, ...others] = ends;
  return [likely, ...others, amounts.length].map((end) => amounts.slice(0, end));
}

function bulletRun(
  reading: Reading,
  bullets: readonly Segment[],
  level: number,
  whole: Amount,
): readonly Amount[] {
  return bullets.flatMap((bullet) => {
    const amounts = amountsIn(reading, bullet.start, bullet.end, level);
    const part = amounts.find((amount) => sameNoun(amount.unit, whole.unit)) ?? amounts[0];
    return part ? [part] : [];
  });
}

const OPENS_BULLETS = /^[\s:]*(?:\n\s*)?[-–+•]\s/;

export function inlineRuns(
  reading: Reading,
  from: number,
  level: number,
  whole: Amount,
): readonly (readonly Amount[])[] {
  const end = inlineEnd(reading, from);
  if (OPENS_BULLETS.test(reading.text.slice(from, from + 12))) {
    const bullets = bulletsOf(reading, from, end, level);
    return [bulletRun(reading, bullets.slice(0, MOST_PARTS), level, whole)];
  }
  const segments = withoutSubparts(reading, segmentsOf(reading, from, end, level));
  const parts = segments.flatMap((segment): readonly Part[] => {
    const amount = partIn(reading, segment, level);
    return amount ? [{ amount, after: segment.after }] : [];
  });
  // Set apart by semicolons, each part's own details stand behind its commas.
  const bySemicolons = parts[1]?.after === ';';
  const own = bySemicolons ? parts.filter(({ after }, index) => index < 2 || after !== ',') : parts;
  return runsOf(own.slice(0, MOST_PARTS));
}
