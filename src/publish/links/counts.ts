import type { Reading } from '../../claims';
import type { AppendixCount } from '../../messages/links';
import { fold } from '../../model/folding';
import { linkKey, linksIn, type TextLink } from '../../model/link';
import { matchesOf } from '../../model/matches';
import { COUNT_WORDS, readCount } from '../../model/number/words';
import type { LinkSet } from './register';

/** A number of appendices that a text says: `13 phụ lục`, `mười ba (13) phụ lục`. */
export interface SaidCount {
  readonly start: number;
  readonly quote: string;
  readonly said: number;
  /** What it is said of: all, the sets themselves, one of them; `some` leaves that open. */
  readonly of: 'all' | 'sets' | 'some' | LinkSet;
  /** The sentence that it stands in. */
  readonly sentence: number;
}

const NUMBER = String.raw`\d{1,3}|${COUNT_WORDS}`;
const WORD_END = String.raw`(?![\p{sc=Latn}\d])`;
const COUNT = new RegExp(
  String.raw`(?<![\p{sc=Latn}\d/.,–-])(?<said>${NUMBER})(?: ?\((?<again>${NUMBER})\))? (?<noun>bộ phụ lục|(?:(?:biểu|bảng|tệp|file|trang)(?: của)? )?phụ lục|phụ lục biểu|pl(?! ?\d)|biểu(?: mẫu)?(?! (?:dương|diễn|quyết|thị|tình|hiện)))${WORD_END}`,
  'gu',
);
/** What makes of a number something else than a count of all that there is. */
const OTHER_BEFORE =
  /(?:thứ|khoảng|hơn|gần|trên|dưới|ít nhất|tối đa|tối thiểu|mỗi|từng|thêm|bổ sung|bớt|bỏ|gộp|còn|thiếu|sửa|cập nhật|hoàn thiện|điều chỉnh|rà soát|tại) $/u;
/** `trong năm phụ lục` may be said of a year. */
const YEAR_BEFORE = /(?:trong|cuối|đầu|của|hằng|hàng|cả|giữa) $/u;
const ALL_BEFORE = /(?:tổng số|tổng cộng|tất cả|cả thảy|toàn bộ|cả)(?: là| gồm| có)?:? ?$/u;
/** A report tells of many forms: of those that it is sent with where it says that right before. */
const FORM = /^biểu(?: mẫu)?$/;
const SENT_WITH = /(?:kèm theo|gửi kèm|đính kèm)(?: báo cáo)?(?: này)?(?: là| gồm| có)? $/u;
const OF_THIS =
  /kèm theo|kèm với|gửi kèm|đính kèm|đường link|đường dẫn|liên kết|https?:|báo cáo (?:này|lời|tháng|quý|tuần|năm|kèm|có|gồm|bao gồm)|bộ phụ lục|tổng số|tổng cộng/u;
/** Where one of several links or sets is spoken of, a number may be that one's. */
const ONE_OF_SEVERAL = /link|đường dẫn|liên kết|https?:|(?<![\p{sc=Latn}])bộ(?![\p{sc=Latn}])/u;
const DOCUMENT =
  /(?<![\p{sc=Latn}])(báo cáo|kế hoạch|quyết định|nghị quyết|chương trình|hướng dẫn|thông báo|tờ trình|công văn|đề án|quy chế|quy định|kết luận|chỉ thị|văn bản)(?![\p{sc=Latn}])/gu;

/** A link or the name of a set, right before the number or right behind it. */
const LINK_BEFORE = /^[\s>)]*[([:,–-]?\s*(?:bao gồm|gồm|có|là|với|chứa)?(?: tổng số)?\s*$/u;
const LINK_AFTER = /^\s*(?:[([:]|tại|ở|theo|xem|trong|thuộc|qua)[^\d;.]{0,30}$/u;
const SET_BEFORE =
  /(?:bộ|đường link|đường dẫn|link|liên kết)(?: phụ lục)?(?: số| thứ)? ([^\s():,;]+)\s*[(:,–-]?\s*(?:bao gồm|gồm|có|là|với)?\s*$/u;
const SET_AFTER = /^\s*(?:\(?|thuộc |của |ở |tại )bộ(?: phụ lục)?(?: số)? ([^\s():,;.]+)/u;
const LONGEST_GAP = 60;
/** So many letters of the sentence on either side say what a count is of. */
const NEAR = 400;

/**
 * The counts of appendices that a text says of the report that it stands in; of another document's,
 * of some of them and of such to come nothing is read.
 * @param isOfReport whether the text is of the whole report, which need not be said there
 */
export function countsIn(
  reading: Reading,
  sets: readonly LinkSet[],
  isOfReport: boolean,
): readonly SaidCount[] {
  const { low, text, sentences } = reading;
  const links = linksIn(text);
  const counts = matchesOf(COUNT, low);
  return counts.flatMap((match, index): readonly SaidCount[] => {
    const { said: typed = '', again, noun = '' } = match.groups ?? {};
    const said = readCount(typed);
    const [start, end] = [match.index, match.index + match[0].length];
    const sentence = sentences.filter((at) => at <= start).length - 1;
    const from = sentences[sentence] ?? 0;
    const until = sentences[sentence + 1] ?? low.length;
    const before = low.slice(Math.max(from, start - NEAR), start);
    const after = low.slice(end, Math.min(until, end + NEAR));
    // A number and its words that differ are two readings.
    if (said === undefined || (again !== undefined && readCount(again) !== said)) return [];
    if (OTHER_BEFORE.test(before) || (typed === 'năm' && YEAR_BEFORE.test(before))) return [];
    const quote = text.slice(start, end);
    const found = { start, quote, said, sentence };
    const near = {
      before: before.slice(-Math.max(0, start - (counts[index - 1]?.index ?? 0))),
      after: after.slice(0, (counts[index + 1]?.index ?? until) - end),
    };
    const own = linkedSet(reading, links, { start, end }, sets) ?? namedSet(near, sets);
    if (own) return [{ ...found, of: own }];
    if (!isOfReport && !isOfThis(before, after)) return [];
    if (isOfOther(before) || (FORM.test(noun) && !SENT_WITH.test(before))) return [];
    if (noun === 'bộ phụ lục') return [{ ...found, of: 'sets' }];
    const isAlone =
      counts.filter((one) => one.index >= from && one.index < until).length === 1 &&
      !ONE_OF_SEVERAL.test(before + after);
    return [{ ...found, of: isAlone || ALL_BEFORE.test(before) ? 'all' : 'some' }];
  });
}

function isOfThis(before: string, after: string): boolean {
  return OF_THIS.test(before) || OF_THIS.test(after);
}

/** The document named last before the number is another one. */
function isOfOther(before: string): boolean {
  const named = matchesOf(DOCUMENT, before);
  const last = named[named.length - 1]?.[1];
  return last !== undefined && last !== 'báo cáo';
}

/** The set whose link stands right before the count, else right behind it. */
function linkedSet(
  { low }: Reading,
  links: readonly TextLink[],
  { start, end }: Pick<TextLink, 'start' | 'end'>,
  sets: readonly LinkSet[],
): LinkSet | undefined {
  const before = [...links].reverse().find((link) => link.end <= start);
  const after = links.find((link) => link.start >= end);
  const isNear = (gap: string, pattern: RegExp) => gap.length <= LONGEST_GAP && pattern.test(gap);
  const link =
    before && isNear(low.slice(before.end, start), LINK_BEFORE)
      ? before
      : after && isNear(low.slice(end, after.start), LINK_AFTER)
        ? after
        : undefined;
  const key = link && linkKey(link.text);
  return sets.find((set) => set.links.some((one) => one.key === key));
}

function namedSet(
  { before, after }: { readonly before: string; readonly after: string },
  sets: readonly LinkSet[],
): LinkSet | undefined {
  const name = SET_BEFORE.exec(before)?.[1] ?? SET_AFTER.exec(after)?.[1];
  return name === undefined ? undefined : sets.find((set) => fold(set.name) === fold(name));
}

/** A count that is not the register's, and what that has. */
export interface WrongCount {
  readonly count: SaidCount;
  readonly is: AppendixCount;
}

/**
 * The counts that are not the register's. Where a sentence says several without saying of which sets,
 * each set stands for one of them.
 * @param all how many appendices the register has
 */
export function judgeCounts(
  counts: readonly SaidCount[],
  all: number,
  sets: readonly LinkSet[],
): readonly WrongCount[] {
  const open = new Map<number, number[]>();
  const isOfSomeSet = ({ sentence, said }: SaidCount): boolean => {
    const left = open.get(sentence) ?? sets.map(({ appendices }) => appendices.length);
    const at = left.indexOf(said);
    open.set(sentence, at < 0 ? left : left.filter((_, index) => index !== at));
    return at >= 0;
  };
  return counts.flatMap((count): readonly WrongCount[] => {
    const is = countOf(count.of, all, sets.length);
    const isRight = count.said === is.count || (count.of === 'some' && isOfSomeSet(count));
    return isRight ? [] : [{ count, is }];
  });
}

function countOf(of: SaidCount['of'], all: number, sets: number): AppendixCount {
  if (of === 'sets') return { what: 'sets', count: sets };
  if (of === 'all' || of === 'some') return { what: 'all', count: all };
  return { what: { set: of.name }, count: of.appendices.length };
}
