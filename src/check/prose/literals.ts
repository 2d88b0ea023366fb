import type Big from 'big.js';
import type { Quantity, Reading } from '../../claims';
import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/claims';
import { fold } from '../../model/folding';
import type { Indicator } from '../../model/indicator';
import { matchesOf } from '../../model/matches';
import { measureKind } from '../../model/measure';
import { writeMoney, writeNumber } from '../../model/number';
import type { Period } from '../../model/period';
import type { TokenSource } from '../../prose';
import type { Rollup } from '../../rollup';
import { timeWordsIn } from './periodWords';
import type { PrintedText } from './printedTexts';
import { type KnownFigure, type Subject, subjectsOf } from './subjects';
import { contentWords, overlap } from './wording';

/**
 * Numbers typed in prose that contradict the indicator they speak of. Prose may speak of a part,
 * a place or another time, so a number is only doubted where its clause says the indicator's name
 * and little else, and where it is none of the indicator's figures.
 */
export function checkLiterals(
  texts: readonly PrintedText[],
  rollup: Rollup,
  source: TokenSource,
): readonly Finding[] {
  const subjects = subjectsOf(rollup, source);
  return texts.flatMap(({ text, reading, entry, place }) => {
    // What is to come (`Trọng tâm`) is not what was reported.
    if (!entry || entry.kind === 'Trọng tâm' || !/\d/.test(text)) return [];
    // A unit speaks of what it reports itself, and of what stands in the section it writes for.
    const [unit, section] = [fold(entry.unit), fold(entry.section)];
    const near = subjects.filter(
      (subject) => subject.section === section || subject.reporters.has(unit),
    );
    return near.length === 0
      ? []
      : clausesOf(reading(), source.period).flatMap((clause) => {
          const found = contradiction(clause, near);
          return found ? [findingAt(place(), found)] : [];
        });
  });
}

interface Clause {
  readonly text: string;
  readonly quantity: Quantity;
  /** About what it may stand for, as doubles: it is held against very many figures. */
  readonly least: number;
  readonly most: number;
  readonly words: ReadonlySet<string>;
  /** Whether the text around it compares with other periods. */
  readonly compares: boolean;
}

const COMPARISON = /trước|cùng kỳ|so với|năm ngoái|từ đầu|lũy kế/u;
const CLAUSE_END = /[;:,.!?()[\]|\n–…]| - | và | trong đó | gồm | bao gồm /gu;

/** The most that rounding to a whole number takes away or adds. */
const MOST_ROUNDED = 0.51;

/** The clauses of a text that name one number of the report's own time and hold no token. */
function clausesOf(reading: Reading, own: Period): readonly Clause[] {
  const compares = COMPARISON.test(reading.low);
  const ofOthers = compares
    ? timeWordsIn(reading.low, own).filter(
        (time) => time.said.kind === 'relative' && !time.compares,
      )
    : [];
  const quantities = reading.tokens.filter((token): token is Quantity => token.type === 'quantity');
  return bounds(reading).flatMap(([start, end]) => {
    const inside = reading.tokens.filter((token) => token.start >= start && token.end <= end);
    const [quantity] = quantities.filter((one) => one.start >= start && one.end <= end);
    const clause = reading.text.slice(start, end);
    if (!quantity || inside.length !== 1 || quantity.unsure || /[{}]/.test(clause)) return [];
    // What was before is held against what was reported then.
    if (ofOthers.some((time) => time.start >= start && time.end <= end)) return [];
    const { lo, hi } = quantity.range;
    return [
      {
        text: clause.trim(),
        quantity,
        least: Number(lo) - MOST_ROUNDED,
        most: Number(hi) + MOST_ROUNDED,
        words: contentWords(clause),
        compares,
      },
    ];
  });
}

function bounds(reading: Reading): readonly (readonly [number, number])[] {
  const cuts: [number, number][] = [];
  let start = 0;
  const inNumber = (at: number) =>
    reading.tokens.some((token) => at > token.start && at < token.end);
  for (const { 0: mark, index } of matchesOf(CLAUSE_END, reading.low)) {
    if (inNumber(index)) continue;
    cuts.push([start, index]);
    start = index + mark.length;
  }
  cuts.push([start, reading.low.length]);
  return cuts;
}

/** How much of the indicator's name the clause must say, and of the clause the name. */
const LEAST_OF_NAME = 0.5;
const LEAST_OF_CLAUSE = 0.5;
/** A number many times off speaks of something else. */
const MOST_TIMES = 5;

function contradiction(clause: Clause, subjects: readonly Subject[]) {
  const { quantity } = clause;
  // A number that any figure nearby has is taken to speak of that one.
  if (subjects.some((subject) => isToldBy(clause, subject))) return undefined;
  const named = subjects.filter(
    (subject) =>
      isOfMeasure(quantity, subject) &&
      overlap(subject.words, clause.words) >= LEAST_OF_NAME * subject.words.size,
  );
  const [subject, rival] = named.filter(
    ({ words, measure }) =>
      overlap(clause.words, new Set([...words, ...measure])) >= LEAST_OF_CLAUSE * clause.words.size,
  );
  if (!subject || rival || !isComparable(quantity, subject)) return undefined;
  const { indicator } = subject;
  const money = measureKind(indicator.unitOfMeasure) === 'money';
  return say.contradictingLiteral(
    clause.text,
    indicator.name,
    printedValue(indicator, subject.value),
    money ? `{{${indicator.code}|tiền}}` : `{{${indicator.code}|dvt}}`,
  );
}

/** Below this, two figures are often the same by chance. */
const LEAST_TELLING = 10;

function isToldBy(clause: Clause, subject: Subject): boolean {
  const { quantity, words, compares } = clause;
  const near = quantity.value.gte(LEAST_TELLING) || overlap(subject.words, words) > 0;
  if (!near) return false;
  const figures = compares ? [...subject.figures(), ...subject.otherFigures()] : subject.figures();
  return figures.some((figure) => agrees(clause, figure, subject));
}

/** A figure of an indicator as texts write it; money in đồng. */
export function printedValue({ unitOfMeasure, decimals }: Indicator, value: Big): string {
  if (measureKind(unitOfMeasure) === 'money') return writeMoney(value);
  const digits = writeNumber(value, { decimals, leadingZero: true });
  return measureKind(unitOfMeasure) === 'percent'
    ? `${digits}${unitOfMeasure}`
    : `${digits} ${unitOfMeasure}`.trim();
}

/** Whether a number is of the kind that an indicator counts. */
export function isOfMeasure(quantity: Quantity, { indicator, measure }: Subject): boolean {
  switch (measureKind(indicator.unitOfMeasure)) {
    case 'percent':
      return quantity.percent;
    case 'money':
      return quantity.unit.startsWith('đồng');
    default: {
      if (quantity.percent || measure.size === 0) return false;
      const unit = contentWords(quantity.unit);
      return [...measure].every((word) => unit.has(word));
    }
  }
}

function agrees(
  { quantity, least, most }: Clause,
  { value, double }: KnownFigure,
  { indicator }: Subject,
): boolean {
  if (double < least || double > most) return false;
  const { lo, hi } = quantity.range;
  if (lo.lte(value) && hi.gte(value)) return true;
  return writeNumber(value, { decimals: indicator.decimals }) === writeNumber(quantity.value);
}

/** Whether two figures are near enough to be of one thing. */
export function isComparable({ value }: Quantity, subject: Pick<Subject, 'value'>): boolean {
  if (subject.value.lte(0) || value.lte(0)) return false;
  return value.lte(subject.value.times(MOST_TIMES)) && subject.value.lte(value.times(MOST_TIMES));
}
