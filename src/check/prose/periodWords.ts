import type { CalendarDate } from '../../model/date';
import { matchesOf } from '../../model/matches';
import {
  lastMonth,
  type Period,
  previousPeriod,
  samePeriod,
  samePeriodLastYear,
} from '../../model/period';

/** Words that say of what time something is told. */
export interface TimeWords {
  readonly start: number;
  readonly end: number;
  readonly said: SaidTime;
  /** `so với tháng 4`, `bằng 98% cùng kỳ`: another time is only what is compared with. */
  readonly compares: boolean;
}

/** The time that words name, as a report on a period reads them. */
export type SaidTime =
  /** The period by its name, which may be the report's own: `tháng 5/2026`, `quý I`. */
  | { readonly kind: 'named'; readonly period: Period }
  /** The same as a report says it without a name: `tháng trước`, `cùng kỳ`. */
  | { readonly kind: 'relative'; readonly period: Period }
  /** A day, or up to it: `đến ngày 20/5/2026`. */
  | { readonly kind: 'date'; readonly date: CalendarDate; readonly isAsOf: boolean }
  /** `trong tháng`, `kỳ này`. */
  | { readonly kind: 'own' }
  /** `đến nay`, `hiện nay`. */
  | { readonly kind: 'now' }
  /** `lũy kế`, `từ đầu năm`, `5 tháng`. */
  | { readonly kind: 'toDate'; readonly months?: number }
  /** Some other time: `tháng 6` in May, `02 tháng`. */
  | { readonly kind: 'other' };

const YEAR_AFTER = (name: string) =>
  String.raw`(?:(?: ?[/-] ?| năm )(?<${name}>(?:19|20)\d\d)(?!\d))?`;
const WORD_END = '(?![\\p{sc=Latn}\\p{sc=Zinh}\\d])';

/** In lower case; the first that matches at a place is what stands there. */
const TIME = new RegExp(
  // Looked for where one of them may begin alone: that is several times faster.
  `(?=[\\dcđhklnqt])(?:${[
    String.raw`(?<since>từ (?:ngày )?0?1[/.-]0?1[/.-]20\d\d đến (?:nay|hết|ngày))`,
    String.raw`(?<date>(?:ngày )?(?<![\d/])(?<day>\d{1,2}) ?[/.-] ?(?<dayMonth>\d{1,2}) ?[/.-] ?(?<dayYear>\d{4})(?!\d))`,
    String.raw`(?<longDate>ngày (?<longDay>\d{1,2}) tháng (?<longMonth>\d{1,2}) năm (?<longYear>\d{4}))`,
    String.raw`(?<half>0?6 tháng (?<which>đầu|cuối) năm${YEAR_AFTER('halfOf')}(?: (?<halfYear>20\d\d)(?!\d))?)`,
    String.raw`(?<nine>0?9 tháng(?: đầu)? năm${YEAR_AFTER('nineOf')}(?: (?<nineYear>20\d\d)(?!\d))?)`,
    String.raw`(?<span>(?<![\d.,])(?<months>\d{1,2}) tháng${WORD_END}(?: đầu năm)?(?: ?/?(?: năm)? ?20\d\d(?!\d))?)`,
    String.raw`(?<month>tháng (?<monthOf>0?[1-9]|1[0-2])(?!\d|[.,]\d|/\d{1,2}(?!\d))${YEAR_AFTER('monthYear')})`,
    `(?<quarter>quý (?<quarterOf>iv|i{1,3}|[1-4])${WORD_END}${YEAR_AFTER('quarterYear')})`,
    String.raw`(?<week>tuần (?:thứ )?(?<weekOf>\d{1,2})(?!\d)${YEAR_AFTER('weekYear')})`,
    String.raw`(?<same>cùng (?:kỳ|thời điểm)(?: (?:tháng|quý))?(?: năm (?:trước|ngoái|20\d\d))?)`,
    `(?<before>(?:tháng|quý|tuần|kỳ(?: báo cáo)?|năm) (?:liền )?(?:trước|ngoái)${WORD_END}(?: đó)?)`,
    String.raw`(?<year>năm (?<yearOf>(?:19|20)\d\d)(?!\d| ?[-–] ?\d))`,
    `(?<toDate>lũy kế|từ đầu (?:năm|nhiệm kỳ)|cộng dồn|tính chung|cả năm)`,
    `(?<now>đến nay|hiện nay|hiện tại|đến thời điểm[^,.;:\\d]{0,30}|đến hết|tính đến|(?<!(?:thực|phát|thể|xuất|biểu) )hiện(?= (?:có|còn|đang)))${WORD_END}`,
    String.raw`(?<own>(?:(?:trong|đến cuối) )?(?:tháng|quý|tuần|kỳ|năm)(?: báo cáo)? này|trong (?:tháng|quý|tuần|kỳ|năm)(?: báo cáo)?(?! (?:\d|i))|kỳ báo cáo)${WORD_END}`,
  ].join('|')})`,
  'gu',
);

/** What a figure or a word of time is only measured against. */
const COMPARING =
  /(?:so với|so|bằng|hơn|như|tương đương|% ?(?:của)?|tăng|giảm)(?: (?:mức|số|với|của|kết quả|cuối))*$/u;

/** `số 455-QĐ/ĐU, ngày 11/5/2026`: the date of a document is no time of what is told. */
const OF_DOCUMENT = /(?:\d[\p{L}\d]*[-/][\p{L}\d/-]+|số \S+),?$/u;

/** `đến ngày 20/5/2026`, `tính đến hết 20/5/2026`. */
const AS_OF = /đến(?: hết)?(?: ngày)?$/u;

/** The words of time in a text of lower case, in their order. */
export function timeWordsIn(low: string, own: Period): readonly TimeWords[] {
  return matchesOf(TIME, low).flatMap((match) => {
    const { 0: words, index: start } = match;
    const before = low.slice(Math.max(0, start - 24), start).trimEnd();
    const said = saidBy(match, own, AS_OF.test(before));
    if (said.kind === 'date' && OF_DOCUMENT.test(before)) return [];
    return [{ start, end: start + words.length, said, compares: COMPARING.test(before) }];
  });
}

function saidBy(
  { 0: words, groups = {} }: RegExpExecArray,
  own: Period,
  isAsOf: boolean,
): SaidTime {
  const of = (text: string | undefined) => Number(text ?? 0);
  const yearOf = (text: string | undefined) => (text === undefined ? own.year : Number(text));
  const named = (period: Period): SaidTime => ({ kind: 'named', period });
  if (groups.date !== undefined || groups.longDate !== undefined) {
    const day = of(groups.day ?? groups.longDay);
    const month = of(groups.dayMonth ?? groups.longMonth);
    const date = { year: of(groups.dayYear ?? groups.longYear), month, day };
    return { kind: 'date', date, isAsOf };
  }
  if (groups.half !== undefined) {
    const year = yearOf(groups.halfOf ?? groups.halfYear);
    return named({ kind: 'halfYear', year, half: groups.which === 'đầu' ? 1 : 2 });
  }
  if (groups.nine !== undefined) {
    return named({ kind: 'nineMonths', year: yearOf(groups.nineOf ?? groups.nineYear) });
  }
  if (groups.span !== undefined) return { kind: 'toDate', months: of(groups.months) };
  if (groups.month !== undefined) {
    const month = of(groups.monthOf);
    if (groups.monthYear !== undefined) {
      return named({ kind: 'month', year: of(groups.monthYear), month });
    }
    return inOwnTime({ kind: 'month', year: own.year, month }, own);
  }
  if (groups.quarter !== undefined) {
    const quarter = quarterOf(groups.quarterOf ?? '');
    if (groups.quarterYear !== undefined) {
      return named({ kind: 'quarter', year: of(groups.quarterYear), quarter });
    }
    return inOwnTime({ kind: 'quarter', year: own.year, quarter }, own);
  }
  if (groups.week !== undefined) {
    return inOwnTime({ kind: 'week', year: yearOf(groups.weekYear), week: of(groups.weekOf) }, own);
  }
  if (groups.same !== undefined) {
    const period = samePeriodLastYear(own);
    return period ? { kind: 'relative', period } : { kind: 'other' };
  }
  if (groups.before !== undefined) return justBefore(words, own);
  if (groups.year !== undefined) return named({ kind: 'year', year: of(groups.yearOf) });
  if (groups.toDate !== undefined || groups.since !== undefined) return { kind: 'toDate' };
  return { kind: groups.now === undefined ? 'own' : 'now' };
}

/** A period said without its year: the report's own, one before it, or in January the one of December. */
function inOwnTime(period: Period, own: Period): SaidTime {
  const before = previousPeriod(own);
  const last = before?.kind === period.kind ? { ...period, year: before.year } : undefined;
  if (last && before && samePeriod(last, before)) return { kind: 'named', period: last };
  const isPast = (lastMonth(period) ?? 0) <= (lastMonth(own) ?? 0);
  return isPast ? { kind: 'named', period } : { kind: 'other' };
}

const KIND_BEFORE: Readonly<Record<string, Period['kind']>> = {
  tháng: 'month',
  quý: 'quarter',
  tuần: 'week',
};

/** `tháng trước`, `kỳ trước`, `năm trước`. */
function justBefore(words: string, own: Period): SaidTime {
  const [word = ''] = words.split(' ');
  const before = previousPeriod(own);
  if (word === 'năm') return { kind: 'relative', period: { kind: 'year', year: own.year - 1 } };
  const isOfKind = word === 'kỳ' || KIND_BEFORE[word] === own.kind;
  return before && isOfKind ? { kind: 'relative', period: before } : { kind: 'other' };
}

const NUMERALS = ['i', 'ii', 'iii', 'iv'];

function quarterOf(text: string): number {
  return NUMERALS.includes(text) ? NUMERALS.indexOf(text) + 1 : Number(text);
}
