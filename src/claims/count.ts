import { matchesOf } from '../model/matches';
import { asListOf, countChain, countItems, exactList, type ListCount } from './list';
import { isCount, judgeList } from './listJudgement';
import { headOf } from './noun';
import { inlineEnd } from './parts';
import {
  type Group,
  levelAt,
  quantitiesBefore,
  type Reading,
  sentenceEnd,
  sentenceStart,
  tokenIndexAt,
} from './reading';
import { amountsIn } from './segment';
import type { ClaimRule, Stated } from './stated';
import type { Quantity } from './token';

const LIST_MARK = /^\s*(?:gồm|bao gồm|cụ thể|là)(?: có)?(?:\s*:)?\s*|^\s*:\s*/u;

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly level: number;
  /** Words before it say that it is a list. */
  readonly marked: boolean;
}

function listIn(reading: Reading, stretch: Stretch): ListCount | undefined {
  const { start, end, level } = stretch;
  const amounts = amountsIn(reading, start, end, level);
  // A number without a noun may end a name (`Lữ đoàn 201`); with a noun it counts something.
  if (amounts.some(({ unit }) => unit !== '')) return undefined;
  const sentence = reading.text.slice(start, Math.min(end, start + 400)).replace(/[\s.]+$/u, '');
  const dashed = countChain(sentence, ' ?[-–] ');
  if (dashed !== undefined) return exactList(dashed, end);
  return countItems(reading, stretch);
}

/** `02 chi bộ (Trường A và Trường B)`, `03 đơn vị¹⁰ … ¹⁰ A; B; C`. */
function groupList(reading: Reading, group: Group, level: number): readonly Stated[] {
  const { low } = reading;
  const outer = levelAt(reading, group.anchor);
  const from = Math.max(sentenceStart(reading, Math.max(0, group.anchor - 1)), group.anchor - 160);
  const before = quantitiesBefore(reading, group.anchor, outer, from, 3);
  const mark = LIST_MARK.exec(low.slice(group.start, group.end))?.[0] ?? '';
  const start = group.start + mark.length;
  const note = group.kind === 'note';
  const end = note ? Math.min(sentenceEnd(reading, start), group.end) : group.end;
  const list = listIn(reading, { start, end, level, marked: note || mark !== '' });
  if (!list) return [];
  // Items that begin with the very noun are its list, wherever the number stands.
  const named = before.find(({ unit }) => list.headed >= 2 && headOf(unit) === list.head);
  const [nearest] = before;
  const count = named ?? nearest;
  if (!count || !isCount(count)) return [];
  const items = asListOf(list, headOf(count.unit));
  const gap = low.slice(count.end, group.anchor);
  const adjacent = count === named || (!/[;:.,]/.test(gap) && gap.length <= 80);
  // One body in brackets with several names may be several names of one body.
  const several = !count.value.eq(1) || items.parallel;
  const upper = /^\s*[“"]?\p{Lu}/u.test(reading.text.slice(start, end)) || items.parallel;
  return judgeList({
    counts: named
      ? [named]
      : [count, ...before.filter((other) => other !== count && isCount(other))],
    items: { ...items, end: note ? count.end : group.end + 1 },
    numbered: false,
    sure: adjacent && several && upper,
  });
}

const INLINE_MARK =
  /(?:bao gồm|gồm|(?<=[\p{sc=Latn}”"] )là)(?: có)?(?:\s*:)?\s+|:\s+|\s(?:về|tại)\s+/gu;

function inlineList(reading: Reading, count: Quantity): readonly Stated[] {
  const { low, text } = reading;
  const level = levelAt(reading, count.start);
  const sentence = sentenceEnd(reading, count.start);
  const limit = Math.min(sentence, reading.groups[level]?.end ?? sentence, count.end + 3000);
  const [mark] = matchesOf(INLINE_MARK, low.slice(count.end, Math.min(limit, count.end + 140)));
  if (!mark) return [];
  const at = count.end + mark.index;
  const sign = mark[0].trim();
  const gap = low.slice(count.end, at);
  const start = at + mark[0].length;
  const bulleted = /^\s*[-+•]\s/.test(text.slice(start, start + 6))
    ? inlineEnd(reading, start)
    : limit;
  const end = Math.max(limit, bulleted);
  const list = listIn(reading, { start, end, level, marked: true });
  if (!list) return [];
  const items = asListOf(list, headOf(count.unit));
  // `“4 rõ, 1 kịp thời”: rõ người, rõ kết quả …`: the items repeat the noun over other words.
  const repeats = items.parallel && items.head === headOf(count.unit);
  const next = reading.tokens[tokenIndexAt(reading, count.end)];
  const interrupted =
    /[;.(]/.test(gap) ||
    (!/:/.test(sign) && /,/.test(gap)) ||
    (next !== undefined && next.start < at);
  if (interrupted && !(repeats && !/[.;]/.test(gap))) return [];
  if (sign === 'về' && !text.slice(start, items.end).includes(';')) return [];
  if (sign === 'tại' && !items.parallel) return [];
  const several = items.fewest >= 2 || (items.most >= 3 && sign !== 'là' && sign !== 'về');
  const sure = items.parallel || (several && !count.value.eq(1));
  return judgeList({ counts: [count], items, numbered: false, sure });
}

const QUOTED_LIST =
  /^ [^.,;:()“”"0-9]{2,60}? (?:là |gồm |: ?)?((?:[“"][^”"]{1,200}[”"](?:, | và |; |,? và )?){2,})/u;

/** `02 mô hình “A” và “B”`. */
function quotedList(reading: Reading, count: Quantity): readonly Stated[] {
  const after = reading.text.slice(count.end, count.end + 1500);
  const match = QUOTED_LIST.exec(after);
  const chain = match?.[1];
  if (
    !match ||
    chain === undefined ||
    /như(?!\p{sc=Latn})|nhất là|\.\.\.|…/u.test(match[0].slice(0, match[0].length - chain.length))
  )
    return [];
  const quotes = (chain.match(/[“"][^”"]{1,200}[”"]/gu) ?? []).length;
  const rest = after.slice(match[0].length, match[0].length + 6);
  return judgeList({
    counts: [count],
    items: exactList(quotes, count.end + match[0].length),
    numbered: false,
    sure: !/^\s*(?:…|\.\.|,|v\.v)/u.test(rest),
  });
}

const BARE_NOUN =
  /^ ["“]?(?:phường|xã|quận|huyện|tỉnh|thành phố|thôn|trường|chi bộ|đảng bộ|tòa nhà|tòa|chung cư|khu chung cư|tuyến phố|tuyến đường|tuyến|chợ|công viên|bệnh viện|cơ quan|đơn vị|trục|trực|hệ thống|phần mềm|khu đô thị|ngõ|dự án)(?: cũ| mới)?["”]?(?: là|:)? /u;
const BARE_NAME =
  '(?:\\p{Lu}[\\p{sc=Latn}\\d]*|\\d+\\p{Lu})(?: (?:\\p{Lu}[\\p{sc=Latn}\\d]*|\\d+|ban|ủy|dân|nhân))*';
const BARE_LIST = new RegExp(`^(${BARE_NAME}(?:(?:, | ?[-–] | và )${BARE_NAME})+)`, 'u');

/** `02 tòa nhà A14 và 30T`, `04 trục Đảng ủy - HĐND - UBND - MTTQ`: names that follow at once. */
function bareList(reading: Reading, count: Quantity): readonly Stated[] {
  const noun = BARE_NOUN.exec(reading.low.slice(count.end, count.end + 40))?.[0];
  if (noun === undefined) return [];
  const start = count.end + noun.length;
  const list = BARE_LIST.exec(reading.text.slice(start, start + 400))?.[1];
  if (list === undefined) return [];
  const chain = countChain(list, ', | ?[-–] | và ');
  const closed = / và /.test(list) && !/ [-–] /.test(list);
  if (chain === undefined && !closed) return [];
  const total = chain ?? list.split(/, | và /u).length;
  const end = start + list.length;
  const rest = reading.text.slice(end, end + 5);
  return judgeList({
    counts: [count],
    items: exactList(total, end),
    numbered: false,
    sure: !/^\s*(?:…|\.\.|,|và|v\.v)/u.test(rest),
  });
}

/** Counts of things that the text goes on to list one by one. */
export const countClaims: ClaimRule = (reading) => {
  const counts = reading.tokens.filter(
    (token): token is Quantity => token.type === 'quantity' && isCount(token),
  );
  return [
    ...reading.groups.flatMap((group, level) => groupList(reading, group, level)),
    ...counts.flatMap((count) => quotedList(reading, count)),
    ...counts.flatMap((count) => bareList(reading, count)),
    ...counts.flatMap((count) => inlineList(reading, count)),
  ];
};
