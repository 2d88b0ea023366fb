import { matchesOf } from '../model/matches';
import { exactList } from './list';
import { isCount, judgeList } from './listJudgement';
import {
  levelAt,
  quantitiesBefore,
  type Reading,
  sentenceEnd,
  sentenceStart,
  tokenIndexAt,
  tokensBetween,
} from './reading';
import type { ClaimRule, Stated } from './stated';
import type { DocumentNumber, Quantity, Token } from './token';

interface NumberedRun {
  readonly first: Token;
  readonly last: Token;
  readonly length: number;
}

/** The runs 1, 2, 3 … of numbered marks. */
function runsOf(reading: Reading): readonly NumberedRun[] {
  const runs: NumberedRun[] = [];
  let current: NumberedRun | undefined;
  const close = () => {
    if (current && current.length >= 2) runs.push(current);
    current = undefined;
  };
  for (const token of reading.tokens) {
    if (token.type !== 'mark' && !(token.type === 'label' && token.word === 'item')) continue;
    if (current && current.first.type !== token.type) continue;
    if (current && token.number === current.length + 1) {
      current = { first: current.first, last: token, length: token.number };
    } else {
      close();
      if (token.number === 1) current = { first: token, last: token, length: 1 };
    }
  }
  close();
  return runs;
}

const BROKEN_OFF = /(?:…|\.\.\.|v\.v\.?|vân vân)\s*[.;)]?\s*$/u;

/** `09 Kế hoạch: (1) …; (2) …; … (9) …`, the list in the sentence, in brackets or in a note. */
function numberedList(reading: Reading, { first, last, length }: NumberedRun): readonly Stated[] {
  const { low } = reading;
  const level = levelAt(reading, first.start);
  const group = reading.groups[level];
  const opens =
    group &&
    /^[\s:]*(?:gồm|bao gồm|cụ thể|trong đó)?[\s:]*$/u.test(low.slice(group.start, first.start));
  const anchor = opens ? group.anchor : first.start;
  const outer = opens ? levelAt(reading, anchor) : level;
  const from = Math.max(sentenceStart(reading, Math.max(0, anchor - 1)), anchor - 500);
  const counts = quantitiesBefore(reading, anchor, outer, from, 4).filter(isCount);
  const [count] = counts;
  if (!count) return [];
  const end = Math.min(sentenceEnd(reading, last.end), group?.end ?? reading.text.length);
  const lead = low.slice(count.end, anchor);
  const introduced =
    opens ||
    (first.type === 'mark' && !/[,;]/.test(lead)) ||
    /:\s*$|sau:?\s*$|gồm\s*$|là\s*$/u.test(lead);
  return judgeList({
    counts,
    items: exactList(length, last.end),
    numbered: true,
    sure:
      introduced &&
      !BROKEN_OFF.test(low.slice(last.end, end)) &&
      !/như|nhất là|một số|trong đó có/u.test(lead.slice(-30)),
  });
}

const NUMBER_LIST =
  /^ ?[\p{sc=Latn} ]{0,30}?(?: số| phường| quận| khu phố| tổ dân phố| tổ| tdp| chi bộ| ấp| thôn) ((?:\d+, ?)*\d+(?: và |, ?)\d+)(?=[-/;.)]|, ?\D| (?!và )\D|$)/u;

/** `04 Quyết định số 311, 312, 315 và 320/QĐ-UBND`, `03 phường 6, 8, 14`. */
function listOfNumbers(reading: Reading, count: Quantity): readonly Stated[] {
  const match = NUMBER_LIST.exec(reading.low.slice(count.end, count.end + 300));
  const list = match?.[1];
  if (!match || list === undefined) return [];
  const total = list.split(/, ?| và /u).length;
  const end = count.end + match[0].length;
  return judgeList({
    counts: [count],
    items: exactList(total, end),
    numbered: true,
    sure: true,
  });
}

const AFTER_DOCUMENT = /^(?:, ?|; ?| và |, và )(?:số )?$/u;

/** `03 quyết định số 301/QĐ-UBND, 302/QĐ-UBND, 315/QĐ-UBND`. */
function listOfDocuments(reading: Reading, count: Quantity): readonly Stated[] {
  const { tokens, low } = reading;
  const from = tokenIndexAt(reading, count.end);
  const first = tokens[from];
  if (
    first?.type !== 'document' ||
    !/^ ?[\p{sc=Latn} ]{2,40} số $/u.test(low.slice(count.end, first.start))
  ) {
    return [];
  }
  let last = first;
  let total = 1;
  for (let index = from + 1; index < tokens.length; index += 1) {
    const next = tokens[index];
    if (next?.type !== 'document' || !AFTER_DOCUMENT.test(low.slice(last.end, next.start))) break;
    last = next;
    total += 1;
  }
  if (total < 2) return [];
  return judgeList({
    counts: [count],
    items: exactList(total, last.end),
    numbered: true,
    sure: true,
  });
}

const NUMBER_WORDS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const DAYS_SAID =
  /(?:trong|cả|các|gồm|,|:)? ?(?<![\p{sc=Latn}\d/])(?:(?<word>hai|ba|bốn|năm|sáu|bảy)|(?<digits>0?[2-9])) ngày,? ?\(?(?:từ )?(?:ngày )?(?<list>\d{1,2}(?:(?:, ?| và | ?[-–] ?| đến )(?:ngày )?\d{1,2})+)\/(?<month>\d{1,2})(?:\/(?<year>\d{4}))?/gu;

function daysListed(list: string): number | undefined {
  const numbers = (list.match(/\d+/g) ?? []).map(Number);
  const [first = 0, last = 0] = [numbers[0], numbers[numbers.length - 1]];
  if (!/[-–]|đến/.test(list)) return numbers.length;
  return numbers.length === 2 ? last - first + 1 : undefined;
}

/** `hai ngày 12 và 13/6/2026`, `03 ngày 11-13/5`. */
function daysSaid(reading: Reading): readonly Stated[] {
  return matchesOf(DAYS_SAID, reading.low).flatMap((match): readonly Stated[] => {
    const { word, digits, list = '' } = match.groups ?? {};
    const said = word === undefined ? Number(digits) : NUMBER_WORDS.indexOf(word) + 1;
    const found = daysListed(list);
    if (found === undefined || found < 2 || said < 2) return [];
    const consistent = said === found;
    return [
      {
        kind: 'count',
        start: match.index,
        end: match.index + match[0].length,
        figures: [String(said), ...(list.match(/\d+/g) ?? []).map((day) => String(Number(day)))],
        claimed: String(said),
        computed: String(found),
        consistent,
        reason: consistent
          ? `nói ${said} ngày, kể đủ ${found} ngày`
          : `nói ${said} ngày, nhưng kể ra ${found} ngày`,
        subject: match.index,
      },
    ];
  });
}

const DOCUMENT_TYPE =
  /^(?:nghị quyết|kế hoạch|báo cáo|thông báo|công văn|quyết định|chương trình|chỉ thị|tờ trình|kết luận|hướng dẫn|quy định|quy chế|văn bản)(?!\p{sc=Latn})/u;
const ITEM_START =
  /(?:^|[.;,:…]\s*|\)\s*|gồm:?\s*|\n\s*[-+]?\s*|và\s+)(nghị quyết|kế hoạch|báo cáo|thông báo|công văn|quyết định|chương trình|chỉ thị|tờ trình|kết luận|hướng dẫn|quy định|quy chế|văn bản)(?: số)?\s*$/u;

interface ListedDocument {
  readonly type: string;
  readonly document: DocumentNumber;
}

function documentsListed(reading: Reading): readonly ListedDocument[] {
  return reading.tokens.flatMap((document): readonly ListedDocument[] => {
    if (document.type !== 'document') return [];
    const before = reading.low.slice(Math.max(0, document.start - 30), document.start);
    const type = ITEM_START.exec(before)?.[1];
    return type === undefined ? [] : [{ type, document }];
  });
}

/** `02 Thông báo, 08 Công văn⁷ … Thông báo 41-TB/ĐU, ngày …; Thông báo 43-TB/ĐU, ngày …`. */
function documentCounts(reading: Reading): readonly Stated[] {
  const listed = documentsListed(reading);
  const counts = reading.tokens.filter(
    (token): token is Quantity =>
      token.type === 'quantity' && isCount(token) && DOCUMENT_TYPE.test(token.unit),
  );
  if (listed.length < 2) return [];
  return counts.flatMap((count): readonly Stated[] => {
    const type = DOCUMENT_TYPE.exec(count.unit)?.[0] ?? '';
    // Several kinds counted in a row, and the documents themselves listed after the sentence.
    const neighbours = tokensBetween(reading, Math.max(0, count.start - 80), count.end + 80).filter(
      (token) => token !== count && token.type === 'quantity' && DOCUMENT_TYPE.test(token.unit),
    );
    const items = listed.filter(
      (item) =>
        item.type === type &&
        item.document.start > count.end &&
        item.document.start < count.end + 8000,
    );
    const [first] = items;
    if (neighbours.length === 0 || !first || items.length < 2) return [];
    if (items.some(({ document }) => document.series !== first.document.series)) return [];
    const last = items[items.length - 1]?.document.end ?? count.end;
    return judgeList({
      counts: [count],
      items: exactList(items.length, last),
      numbered: true,
      sure: true,
    });
  });
}

/** Counts against numbered lists, lists of numbers and of days, and lists of numbered documents. */
export const enumerationClaims: ClaimRule = (reading) => [
  ...runsOf(reading).flatMap((run) => numberedList(reading, run)),
  ...reading.tokens.flatMap((token) =>
    token.type === 'quantity' && isCount(token)
      ? [...listOfNumbers(reading, token), ...listOfDocuments(reading, token)]
      : [],
  ),
  ...daysSaid(reading),
  ...documentCounts(reading),
];
