import { passageOf, type Reading, sentenceEnd, sentenceStart } from '../../claims';
import type { Workbook } from '../../contract';
import { type Finding, findingAt, namedPlace } from '../../findings';
import * as say from '../../messages/claims';
import { type CalendarDate, compareDates, daysInMonth, writeDate } from '../../model/date';
import { once } from '../../model/once';
import {
  isDayIn,
  nextPeriod,
  type Period,
  previousPeriod,
  quarterNumeral,
  samePeriod,
  samePeriodLastYear,
  sayPeriod,
} from '../../model/period';
import type { Settings } from '../../model/settings';
import { printedEntries } from '../../prose';
import { placeOfEntry } from '../places';
import { type TimeWords, timeWordsIn } from './periodWords';
import type { PrintedText } from './printedTexts';

/**
 * Words of time that are the last period's where the report's own are expected: in a passage that reads as
 * it did in the last report, or said plainly as the report's own time (`Trong tháng 4, …` in May). Dates of
 * documents and events, comparisons and what tokens write are none.
 */
export function checkLeftOver(
  workbook: Workbook,
  texts: readonly PrintedText[],
): readonly Finding[] {
  const { settings } = workbook;
  const { period } = settings;
  const earlier = [previousPeriod(period), samePeriodLastYear(period)].flatMap((one) => one ?? []);
  if (earlier.length === 0) return [];
  const copied = once(() => earlierPassages(workbook, earlier));
  return texts.flatMap(({ text, reading, entry, place }) => {
    if (!NAMES_A_TIME.test(text)) return [];
    const read = reading();
    const times = timeWordsIn(read.low, period);
    const isPlan = entry?.kind === 'Trọng tâm';
    const told = new Set<string>();
    return times.flatMap((time) => {
      if (time.compares || isOfAnother(read.low, time)) return [];
      const source = isStaleInCopy(read.low, time, { earlier, settings, isPlan })
        ? copied().get(passageAround(read.low, time))
        : undefined;
      const isTitle = entry === undefined;
      const isLeft =
        source !== undefined ||
        (!isPlan && isOwnWord({ read, times, time, earlier, own: period, isTitle }));
      const words = read.text.slice(time.start, time.end).trim();
      const wanted = isLeft ? restated(words, time, settings, isPlan) : undefined;
      if (wanted === undefined || wanted === words || told.has(words)) return [];
      told.add(words);
      return [findingAt(place(), say.leftOver(words, wanted, sayPeriod(period), source ?? ''))];
    });
  });
}

/** What names no number and no quarter names no time that may be left over. */
const NAMES_A_TIME = /\d|quý/iu;

/** So many words on either side tell that a passage was copied, and so many at least in all. */
const WORDS_AROUND = 4;
const FEWEST_AROUND = 4;
/** In as many letters they are looked for. */
const MOST_AROUND = 60;

const WORD = /[\p{sc=Latn}\p{sc=Zinh}]+|\d[\d.,]*/gu;

/** The words around words of time in their line, numbers apart, with the time itself; blank where few. */
function passageAround(low: string, { start, end }: TimeWords): string {
  const before = low.slice(Math.max(0, start - MOST_AROUND), start);
  const after = low.slice(end, end + MOST_AROUND);
  const ofLine = [before.slice(before.lastIndexOf('\n') + 1), after.split('\n', 1)[0] ?? ''];
  const [left = [], right = []] = ofLine.map((text) => text.match(WORD) ?? []);
  const around = [left.slice(-WORDS_AROUND), right.slice(0, WORDS_AROUND)];
  const isFew = around.flat().filter((word) => !/\d/.test(word)).length < FEWEST_AROUND;
  const words = around.map((some) => some.map((word) => (/\d/.test(word) ? '#' : word)).join(' '));
  return isFew ? '' : words.join(`|${low.slice(start, end).trim()}|`);
}

/** Where the passages around words of time stood in earlier reports. */
function earlierPassages(
  workbook: Workbook,
  earlier: readonly Period[],
): ReadonlyMap<string, string> {
  const passages = new Map<string, string>();
  for (const of of earlier) {
    for (const entry of printedEntries(workbook.entries, of)) {
      if (!NAMES_A_TIME.test(entry.content)) continue;
      const { low } = passageOf(entry.content);
      // As the report at hand would read them.
      for (const time of timeWordsIn(low, workbook.settings.period)) {
        const passage = passageAround(low, time);
        if (passage === '' || passages.has(passage)) continue;
        const at = namedPlace(placeOfEntry(workbook, entry, 'Nội dung'));
        passages.set(passage, `${at} (${sayPeriod(of)})`);
      }
    }
  }
  return passages;
}

/** What has a time of its own, whatever the report is on: documents, laws, events, terms, works. */
const OF_ANOTHER =
  /(?:luật|nghị (?:quyết|định)|quyết định|chỉ thị|thông (?:tư|báo|tri)|kết luận|công văn|hướng dẫn|quy định|đề án|kế hoạch|chương trình|tờ trình|báo cáo|biên bản) số [^;.\n]{0,160}$|(?:luật|kỷ niệm|ngày lễ|dịp|(?<!p)lễ|hội thi|giải|phiên họp|kỳ họp|đại hội|nhiệm kỳ|giai đoạn|năm học|khóa|(?:xếp loại|đánh giá|kiểm điểm|tổng kết)[^;.]{0,40}|chỉ số|danh hiệu|gia đình văn hóa”?|khởi công|kể từ|từ|vốn|kết thúc|kéo dài|trước|sau|cuối|đầu|quyết toán|hồ sơ|chế độ|lương|trợ cấp|kết luận[^,;.]*|nghị quyết[^,;.]*|thông báo[^,;.]*|tháng (?:hành động|nhân đạo|công nhân)[^,;.]*)[,“” ]*(?:ngày |năm |tháng )?$/u;
/** Events are told by their year long after. */
const YEAR_OF_EVENT =
  /(?:hội thi|cuộc thi|hội nghị|hội diễn|tập huấn|diễn tập|kỳ họp|đợt|lần thứ|giữa|cuối|lễ|quỹ|danh sách|công nhận)[^;.\n]{0,80}$/u;
const OF_ANOTHER_AFTER = /^\s*(?:[-–]\s*\d|\)|kéo dài|trở (?:đi|lại)|đến nay)/u;

function isOfAnother(low: string, { start, end, said }: TimeWords): boolean {
  const before = low.slice(Math.max(0, start - 200), start);
  const isYear = said.kind === 'named' && said.period.kind === 'year';
  return (
    OF_ANOTHER.test(before) ||
    (isYear && YEAR_OF_EVENT.test(before)) ||
    OF_ANOTHER_AFTER.test(low.slice(end, end + 12))
  );
}

/** A day up to which, or from which, figures are told: no day of an event. */
const AS_OF = /(?:đến|từ)(?: hết)?(?: ngày)?\s*$/u;

/** What decides on words of time in a passage that may be a copy. */
interface Copying {
  readonly earlier: readonly Period[];
  readonly settings: Pick<Settings, 'period' | 'from'>;
  /** Whether it tells of what is to come. */
  readonly isPlan: boolean;
}

/** Whether words of time, where their passage is a copy, are those of the report that it was copied from. */
function isStaleInCopy(
  low: string,
  { said, start }: TimeWords,
  { earlier, settings: { period, from }, isPlan }: Copying,
): boolean {
  const [before] = earlier;
  if (said.kind === 'date') {
    const isBefore = from === undefined || compareDates(said.date, from) < 0;
    const isAsOf = AS_OF.test(low.slice(Math.max(0, start - 20), start));
    return before !== undefined && isAsOf && isBefore && isDayIn(said.date, before);
  }
  if (said.kind !== 'named') return false;
  if (isPlan) return samePeriod(said.period, period);
  if (said.period.kind === 'year' && period.kind !== 'year') {
    return said.period.year === before?.year && before.year < period.year;
  }
  return earlier.some((one) => samePeriod(one, said.period));
}

interface Seen {
  readonly read: Reading;
  readonly times: readonly TimeWords[];
  readonly time: TimeWords;
  readonly earlier: readonly Period[];
  readonly own: Period;
  readonly isTitle: boolean;
}

const START = /^\s*(?:[-+*•]\s*|[a-zđ]\)\s*|\d+[.)]\s*)?$/u;
const IN_START = /^\s*(?:[-+*•]\s*|[a-zđ]\)\s*|\d+[.)]\s*)?trong $/u;
/** Titles and opening words name the report's own work: `công tác tháng 4`, `kết quả … quý I`. */
const WORK = /(?:công tác|kết quả|chỉ đạo|tình hình|chương trình|nhiệm vụ|báo cáo)[^,;.]*$/u;
const NEXT_WORK = /(?:nhiệm vụ|phương hướng|trọng tâm|kế hoạch|chương trình)[^,;.]*$/u;

/** Whether an earlier period is named as the report's own, without any copy. */
function isOwnWord({ read, times, time, earlier, own, isTitle }: Seen): boolean {
  const { said, start, end } = time;
  if (said.kind !== 'named' || !earlier.some((one) => samePeriod(one, said.period))) return false;
  const from = isTitle ? 0 : sentenceStart(read, start);
  const to = isTitle ? read.low.length : sentenceEnd(read, start);
  const lead = read.low.slice(from, start);
  const isOwnNamed = times.some(
    (other) =>
      other.start >= from &&
      other.start < to &&
      other.said.kind === 'named' &&
      samePeriod(other.said.period, own) &&
      !(isTitle && other.start > start && NEXT_WORK.test(read.low.slice(from, other.start))),
  );
  if (isOwnNamed) return false;
  if (isTitle) return WORK.test(lead) && !/so với[^,;.]*$/u.test(lead);
  if (IN_START.test(lead)) return true;
  const hasFigure = read.tokens.some(
    ({ type, start: at }) => type === 'quantity' && at >= from && at < to,
  );
  return START.test(lead) && !hasFigure && /^\s*,/.test(read.low.slice(end));
}

/** The same words of the report's own time; undefined where there are none. */
function restated(
  words: string,
  { said }: TimeWords,
  { period, from, to }: Pick<Settings, 'period' | 'from' | 'to'>,
  isPlan: boolean,
): string | undefined {
  if (said.kind === 'date') {
    const day = dayOfNow(said.date, { period, from, to });
    return day && `${/^ngày /iu.exec(words)?.[0] ?? ''}${writeDate(day)}`;
  }
  const wanted = isPlan ? nextPeriod(period) : period;
  const year = words.replace(/(?:19|20)\d\d/u, String(wanted.year));
  switch (wanted.kind) {
    case 'month':
      return year.replace(/(tháng )(0?)\d{1,2}/iu, (_, word: string, zero: string) => {
        const padded = zero !== '' && wanted.month < 10 ? '0' : '';
        return `${word}${padded}${wanted.month}`;
      });
    case 'quarter':
      return year.replace(/(quý )(?:IV|I{1,3}|\d)/iu, `$1${quarterNumeral(wanted) ?? ''}`);
    case 'week':
      return year.replace(/(tuần (?:thứ )?)\d{1,2}/iu, `$1${wanted.week}`);
    case 'halfYear':
      return year.replace(/đầu|cuối/iu, wanted.half === 1 ? 'đầu' : 'cuối');
    case 'nineMonths':
    case 'year':
      return year;
    case 'review':
      return undefined;
  }
}

/** The day of the report's own time that answers to one of the period before. */
function dayOfNow(
  { year, month, day }: CalendarDate,
  { period, from, to }: Pick<Settings, 'period' | 'from' | 'to'>,
): CalendarDate | undefined {
  if (period.kind !== 'month') return to;
  const isLast = day === daysInMonth(year, month);
  if (isLast && to) return to;
  if (day === 1 && from) return from;
  const most = daysInMonth(period.year, period.month);
  return { year: period.year, month: period.month, day: isLast ? most : Math.min(day, most) };
}
