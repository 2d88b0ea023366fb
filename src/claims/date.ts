import { sentenceEnd } from './reading';
import type { ClaimRule, Stated } from './stated';
import type { DocumentNumber, Token, WrittenDate } from './token';
import { dayNumber, daysInMonthOf, exists, isoDate } from './writtenDate';

const written = ({ day, month, year }: WrittenDate) =>
  year === undefined ? `${day}/${month}` : `${day}/${month}/${year}`;

/** 31/4, 29/2 of a common year, month 13. */
function impossible(date: WrittenDate): Stated {
  const last = daysInMonthOf(date);
  return {
    kind: 'date',
    start: date.start,
    end: date.end,
    figures: [isoDate(date)],
    claimed: isoDate(date),
    computed: last === 0 ? '' : isoDate({ ...date, day: last }),
    consistent: false,
    reason:
      last === 0
        ? `không có tháng ${date.month}`
        : `không có ngày ${written(date)}: tháng ${date.month}${date.year === undefined ? '' : ` năm ${date.year}`} có ${last} ngày`,
    subject: date.start,
  };
}

function ordered(first: WrittenDate, second: WrittenDate): boolean | undefined {
  const begin = dayNumber(first, first.year ?? second.year);
  const finish = dayNumber(second, second.year ?? first.year);
  if (begin === undefined || finish === undefined) return undefined;
  return begin <= finish;
}

const FROM = /(?:^|[^\p{sc=Latn}])từ (?:ngày )?$/u;
const UNTIL = /^\s*(?:,? ?đến(?: hết)?(?: ngày)?|[-–—])\s*$/u;

/** `từ ngày … đến ngày …` with the end before the beginning. */
function period(low: string, first: WrittenDate, second: WrittenDate): readonly Stated[] {
  const between = low.slice(first.end, second.start);
  const opened = FROM.test(low.slice(Math.max(0, first.start - 12), first.start));
  if (!opened || !UNTIL.test(between)) return [];
  // A period over the New Year leaves the year out of its first date.
  if (first.year === undefined && ordered(first, second) === false) return [];
  const consistent = ordered(first, second);
  if (consistent === undefined) return [];
  return [
    {
      kind: 'date',
      start: first.start,
      end: second.end,
      figures: [isoDate(first), isoDate(second)],
      claimed: isoDate(second),
      computed: isoDate(consistent ? second : first),
      consistent,
      reason: consistent
        ? `ngày đầu ${written(first)} không sau ngày cuối ${written(second)}`
        : `ngày cuối ${written(second)} lại trước ngày đầu ${written(first)}`,
      subject: first.start,
    },
  ];
}

interface Dated {
  readonly document: DocumentNumber;
  readonly date: WrittenDate;
  readonly day: number;
}

const DATED = /^,?\s*(?:ngày|ký ngày|\(ngày)?\s*$/u;
/** Numbers kept back and used some days later are everyday practice. */
const DAYS_KEPT_BACK = 3;
/** Numbers further apart may belong to two terms of office, which each count from 01. */
const NEIGHBOURS = 10;
/** Further apart in a long text, the two may be of two bodies with one series. */
const NEARBY = 3000;

function datedDocuments(low: string, tokens: readonly Token[]): readonly Dated[] {
  return tokens.flatMap((document, index): readonly Dated[] => {
    const date = tokens[index + 1];
    if (document.type !== 'document' || date?.type !== 'date' || date.year === undefined) return [];
    const day = dayNumber(date);
    const joined = DATED.test(low.slice(document.end, date.start));
    return joined && day !== undefined ? [{ document, date, day }] : [];
  });
}

/** Documents of one series are dated in the order of their numbers. */
function numbering(low: string, tokens: readonly Token[]): readonly Stated[] {
  const series = new Map<string, Dated[]>();
  for (const dated of datedDocuments(low, tokens)) {
    const key = `${dated.document.series} ${dated.date.year}`;
    series.set(key, [...(series.get(key) ?? []), dated]);
  }
  return Array.from(series.values()).flatMap((documents): readonly Stated[] => {
    const sorted = [...documents].sort((a, b) => a.document.number - b.document.number);
    const pairs = sorted.flatMap((later, index): readonly Stated[] => {
      const earlier = sorted[index - 1];
      if (!earlier || later.document.number === earlier.document.number) return [];
      if (later.document.number - earlier.document.number > NEIGHBOURS) return [];
      if (later.day >= earlier.day - DAYS_KEPT_BACK) return [];
      if (Math.abs(later.document.start - earlier.document.start) > NEARBY) return [];
      const [first, last] =
        earlier.document.start < later.document.start ? [earlier, later] : [later, earlier];
      return [
        {
          kind: 'date',
          start: first.document.start,
          end: last.date.end,
          figures: [earlier, later].flatMap(({ document, date }) => [
            String(document.number),
            isoDate(date),
          ]),
          claimed: isoDate(later.date),
          computed: isoDate(earlier.date),
          consistent: false,
          reason: `số ${later.document.number} ghi ngày ${written(later.date)}, trước số ${earlier.document.number} (${written(earlier.date)}) cùng loại ${later.document.series}`,
          subject: later.date.start,
        },
      ];
    });
    if (pairs.length > 0 || sorted.length < 2) return pairs;
    const places = sorted.map(({ document }) => document.start);
    const start = Math.min(...places);
    const end = Math.max(...sorted.map(({ date }) => date.end));
    return [
      {
        kind: 'date',
        start,
        end,
        figures: sorted.flatMap(({ document, date }) => [String(document.number), isoDate(date)]),
        claimed: '0',
        computed: '0',
        consistent: true,
        reason: 'số văn bản và ngày tăng cùng nhau',
        subject: start,
      },
    ];
  });
}

/** Dates that cannot be, periods that end before they begin, documents numbered against their dates. */
export const dateClaims: ClaimRule = (reading) => {
  const { low, tokens } = reading;
  const dates = tokens.filter((token): token is WrittenDate => token.type === 'date');
  return [
    ...dates.filter((date) => date.year !== undefined && !exists(date)).map(impossible),
    ...dates.flatMap((date, index) => {
      const next = dates[index + 1];
      return next && next.start < sentenceEnd(reading, date.start) ? period(low, date, next) : [];
    }),
    ...numbering(low, tokens),
  ];
};
