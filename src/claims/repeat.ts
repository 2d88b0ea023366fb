import { matchesOf } from '../model/matches';
import { writeNumber } from '../model/number';
import { nounClass, nounOf, sameNoun } from './noun';
import { type Reading, sentenceEnd, sentenceStart, tokenIndexAt, tokensBetween } from './reading';
import { type ClaimRule, decimal, type Stated } from './stated';
import type { Quantity } from './token';

const INCLUDING = /(?:gồm|bao gồm|có)\s*$/u;

/** `(gồm 10 phụ lục) và … (gồm 4 phụ lục) … tổng số 13 phụ lục`: a total said away from its parts. */
function distantTotal(reading: Reading, at: number): readonly Stated[] {
  const { tokens, low } = reading;
  const total = tokens[tokenIndexAt(reading, at)];
  if (total?.type !== 'quantity' || total.start - at > 14 || total.unit === '') return [];
  const from = sentenceStart(reading, at);
  const parts = tokensBetween(reading, Math.max(0, from - 700), from).filter(
    (token): token is Quantity => token.type === 'quantity' && sameNoun(token.unit, total.unit),
  );
  const included = parts.every((part) =>
    INCLUDING.test(low.slice(Math.max(0, part.start - 10), part.start)),
  );
  if (parts.length < 2 || !included || total.unsure) return [];
  const sum = parts.map(({ value }) => value).reduce((a, b) => a.plus(b));
  const consistent = sum.eq(total.value);
  const addends = parts.map(({ value }) => writeNumber(value)).join(' + ');
  return [
    {
      kind: 'repeat',
      start: parts[0]?.start ?? total.start,
      end: total.end,
      figures: [...parts, total].map(({ value }) => decimal(value)),
      claimed: decimal(total.value),
      computed: decimal(sum),
      consistent,
      reason: consistent
        ? `nói tổng số ${writeNumber(total.value)}, các phần kể trên đúng là ${addends}`
        : `nói tổng số ${writeNumber(total.value)}, nhưng các phần kể trên là ${addends} = ${writeNumber(sum)}`,
      subject: total.start,
    },
  ];
}

interface Said {
  readonly quantity: Quantity;
  /** The words that tell which quantity it is, sorted. */
  readonly subject: string;
  /** Dates, months and years in its sentence. */
  readonly time: string;
}

const SUBJECT =
  /^[^\p{sc=Latn}]*((?:tổng số|tỷ lệ|tỉ lệ|dân số|diện tích|tổng thu|tổng chi|tổng dư nợ)(?!\p{sc=Latn})[^.,;:\d\n]*)$/u;
const NEUTRAL = new Set(
  'của phường xã theo hình thức nộp là hiện nay đến thời điểm báo cáo trên địa bàn toàn tại đạt có được đã đang và thì các'.split(
    ' ',
  ),
);

/** The words of a subject, neutral ones left out, in one order. */
function subjectWords(phrase: string): string {
  const words = phrase.match(/\p{sc=Latn}+/gu) ?? [];
  return Array.from(new Set(words.filter((word) => !NEUTRAL.has(word))))
    .sort()
    .join(' ');
}

const FEWEST_WORDS = 4;
const FEWEST_SAID = 8;
const LONGEST_SUBJECT = 140;
/** How far around a figure the dates that belong to it are looked for, in characters. */
const NEARBY = 400;

/** What a figure is of, where its clause begins with that and says nothing before it. */
function saidIn(reading: Reading, quantity: Quantity): Said | undefined {
  const { tokens } = reading;
  const index = tokenIndexAt(reading, quantity.start);
  const before = tokens
    .slice(Math.max(0, index - 2), index)
    .filter(({ type }) => type !== 'fraction');
  const after = before[before.length - 1]?.end ?? 0;
  const start = Math.max(
    sentenceStart(reading, quantity.start),
    after,
    quantity.start - LONGEST_SUBJECT,
  );
  // A share like `1.200/3.000 hồ sơ,` between the subject and its rate is not part of the subject.
  const lead = reading.low
    .slice(start, quantity.start)
    .replace(/(?:là )?\d[\d.]*\/\d[\d.]* ?[\p{sc=Latn} ]{0,20}, ?/gu, ' ')
    .replace(/:\s*$/u, '');
  const subject = subjectWords(SUBJECT.exec(lead)?.[1] ?? '');
  const raw = lead.match(/\p{sc=Latn}+/gu) ?? [];
  if (subject.split(' ').length < FEWEST_WORDS || raw.length < FEWEST_SAID) return undefined;
  const from = Math.max(sentenceStart(reading, quantity.start), quantity.start - NEARBY);
  const to = Math.min(sentenceEnd(reading, quantity.start), quantity.end + NEARBY);
  const time = tokensBetween(reading, from, to)
    .filter(({ type }) => type === 'date' || type === 'year' || type === 'label')
    .map((token) => reading.low.slice(token.start, token.end))
    .sort()
    .join(' ');
  // Another line may be under another heading.
  const line = reading.text.lastIndexOf('\n', quantity.start);
  return { quantity, subject: `${line} ${subject}`, time };
}

/** One quantity, told by the same words, with two values. */
function contradictions(reading: Reading, quantities: readonly Quantity[]): readonly Stated[] {
  const bySubject = new Map<string, Said[]>();
  for (const quantity of quantities) {
    const said = saidIn(reading, quantity);
    if (!said) continue;
    const key = `${said.subject}|${quantity.percent ? '%' : nounOf(quantity.unit)}`;
    bySubject.set(key, [...(bySubject.get(key) ?? []), said]);
  }
  return Array.from(bySubject.values()).flatMap((group): readonly Stated[] => {
    const [first, ...others] = group;
    const other = others.find(({ quantity }) => first && !quantity.value.eq(first.quantity.value));
    // Another date or month in the sentence: two quantities, each of its own time.
    if (!first || !other || group.length > 2 || first.time !== other.time) return [];
    const [a, b] = [first.quantity, other.quantity];
    return [
      {
        kind: 'repeat',
        start: a.start,
        end: b.end,
        figures: [decimal(a.value), decimal(b.value)],
        claimed: decimal(b.value),
        computed: decimal(a.value),
        consistent: false,
        reason: `cùng một số liệu nhưng nói hai lần khác nhau: ${writeNumber(a.value)} và ${writeNumber(b.value)}`,
        subject: b.start,
      },
    ];
  });
}

/** Equal values of one noun: the passage says the same thing twice, and agrees. */
function restatements(quantities: readonly Quantity[]): readonly Stated[] {
  const byValue = new Map<string, Quantity[]>();
  for (const quantity of quantities) {
    const noun = nounOf(quantity.unit);
    if (noun === '' || nounClass(quantity.unit) === 'time' || quantity.value.lt(2)) continue;
    const key = `${decimal(quantity.value)} ${noun}`;
    byValue.set(key, [...(byValue.get(key) ?? []), quantity]);
  }
  return Array.from(byValue.values()).flatMap((same): readonly Stated[] => {
    const [first, second] = same;
    if (!first || !second) return [];
    const figure = decimal(first.value);
    return [
      {
        kind: 'repeat',
        start: first.start,
        end: second.end,
        figures: [figure, figure],
        claimed: figure,
        computed: figure,
        consistent: true,
        reason: `nói hai lần đều là ${writeNumber(first.value)}`,
        subject: -1 - first.start,
      },
    ];
  });
}

/** The same quantity said twice: in agreement, or with two values. */
export const repeatClaims: ClaimRule = (reading) => {
  const quantities = reading.tokens.filter(
    (token): token is Quantity => token.type === 'quantity' && !token.unsure,
  );
  return [
    ...matchesOf(/tổng số|tổng cộng/gu, reading.low).flatMap((match) =>
      distantTotal(reading, match.index),
    ),
    ...contradictions(reading, quantities),
    ...restatements(quantities),
  ];
};
