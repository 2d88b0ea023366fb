import { type Segment, segmentsOf } from './segment';
import type { Reading } from './structure';

/** How many items a list has; a range where a comma or `và` may stand inside an item. */
export interface ListCount {
  readonly fewest: number;
  readonly most: number;
  /** Every item begins with one and the same word. */
  readonly parallel: boolean;
  /** That word, or the word the first item begins with. */
  readonly head: string;
  readonly end: number;
}

const ITEM_SEPARATOR = /[,;]| và |\n\s*[-+•*]?/gu;

/** Words with which the name of a body, a post or a document begins: a new item for sure. */
const NAME_HEAD =
  /^(?:ban|phòng|trung tâm|trường|hội|đoàn|công an|chi bộ|đảng bộ|đảng ủy|ủy ban|văn phòng|bệnh viện|trạm|công ty|tổng công ty|chủ tịch|phó|bí thư|ủy viên|chủ nhiệm|trưởng|sở|bộ|ubnd|hđnd|mttq|ubmttq|quân sự|viện|nhà|chợ|phường|xã|quận|tổ|khối|liên đoàn|công đoàn|mặt trận|hệ thống|dự án|đề án|kế hoạch|nghị quyết|báo cáo|mô hình|đội|hạt|chi cục|cục|kho bạc|ngân hàng|hợp tác xã|htx|chung cư|đường|phố|ngõ|thủ tục)(?!\p{L})/u;

/** Signs that the list is not all. */
const BROKEN_OFF = /…|\.\.\.|v\.v|vân vân/u;
const EXAMPLES = /nhất là|chủ yếu|điển hình|tiêu biểu|như(?!\p{L}| sau)|trong đó/u;
/** An item that is itself many. */
const MANY = /^(?:các|những|một số|nhiều|khác|toàn bộ|tất cả)(?!\p{L})/u;

/** Brackets that explain instead of listing. */
const EXPLAINING_START =
  /^\s*(?:theo|do|tại|ở|từ|qua|để|vì|nay|trước|sau|đã|đang|được|sẽ|hiện|tính|kể|không|chưa|thuộc|của|cho|đối với|căn cứ|thời gian|đợt|lần|tăng|giảm|đạt|chiếm|so với|bằng|nếu|khi|trừ|kèm|xem|là|có|và|hoặc|gọi|viết)(?!\p{L})/u;
const EXPLAINING = /phối hợp|chủ trì|thực hiện|tham gia|đồng chủ/u;

const words = (reading: Reading, { start, end }: Segment) => reading.low.slice(start, end).trim();
const firstWord = (text: string) => /^[“"'(]*(\p{L}+)/u.exec(text)?.[1] ?? '';

function startsUpper(reading: Reading, { start, end }: Segment): boolean {
  return /^\s*[“"'(]*(?:\p{Lu}|\d)/u.test(reading.text.slice(start, end));
}

/** A list with semicolons: commas and most `và` are inside its items. */
function semicolonCount(reading: Reading, segments: readonly Segment[]): ListCount | undefined {
  const items = segments.filter(
    ({ after }) => after === ';' || after === 'start' || after === 'bullet',
  );
  const joined = segments.filter(({ after }) => after === 'và');
  const heads = joined.map((segment) => firstWord(words(reading, segment)));
  const paired = joined.filter(
    (segment, index) =>
      startsUpper(reading, segment) &&
      heads.indexOf(heads[index] ?? '') !== heads.lastIndexOf(heads[index] ?? ''),
  ).length;
  const lastItem = items[items.length - 1];
  const lastJoin = joined[joined.length - 1];
  const closing = lastItem && lastJoin && lastJoin.start > lastItem.start && paired === 0 ? 1 : 0;
  const end = segments[segments.length - 1]?.end ?? 0;
  const starts = items.map((segment) => firstWord(words(reading, segment)));
  const [head = ''] = starts;
  const parallel = head !== '' && starts.every((start) => start === head);
  const most = items.length + (parallel ? paired : Math.max(paired, closing));
  return { fewest: items.length, most, parallel, head, end };
}

function commaCount(reading: Reading, all: readonly Segment[]): ListCount | undefined {
  // After the item that `và` brings in, a comma goes on with the sentence, not with the list.
  const closing = all.findIndex(({ after }) => after === 'và');
  const after = closing < 0 ? undefined : all[closing + 1];
  const segments =
    after?.after === ',' && closing === all.length - 2 ? all.slice(0, closing + 1) : all;
  const end = segments[segments.length - 1]?.end ?? 0;
  const texts = segments.map((segment) => words(reading, segment));
  const heads = texts.map(firstWord);
  const total = segments.length;
  if (total >= 2 && heads.every((head) => head !== '' && head === heads[0])) {
    return { fewest: total, most: total, parallel: true, head: heads[0] ?? '', end };
  }
  const upper = segments.filter((segment) => startsUpper(reading, segment));
  if (upper.length === 0)
    return { fewest: 1, most: total, parallel: false, head: heads[0] ?? '', end };
  const [first] = segments;
  if (!first || !startsUpper(reading, first)) return undefined;
  const named = segments.filter(
    (segment) => startsUpper(reading, segment) && NAME_HEAD.test(words(reading, segment)),
  );
  if (named.length === 0)
    return { fewest: upper.length, most: total, parallel: false, head: heads[0] ?? '', end };
  const same = named.filter((segment) => firstWord(words(reading, segment)) === heads[0]).length;
  // Where the first item and others begin alike, what begins otherwise goes on with an item.
  const most =
    same === named.length && same >= 2 && upper.length > named.length ? named.length : total;
  return { fewest: named.length, most, parallel: false, head: heads[0] ?? '', end };
}

/** Counts the items of a stretch, or nothing where it is no list, or not surely all of it. */
export function countItems(
  reading: Reading,
  stretch: {
    readonly start: number;
    readonly end: number;
    readonly level: number;
    readonly marked: boolean;
  },
): ListCount | undefined {
  const { start, end, level, marked } = stretch;
  const body = reading.low.slice(start, end);
  if (BROKEN_OFF.test(body) || EXPLAINING_START.test(body)) return undefined;
  if (!marked && EXPLAINING.test(body)) return undefined;
  const segments = segmentsOf(reading, start, end, level, ITEM_SEPARATOR);
  const semicolons = segments.some(({ after }) => after === ';');
  if (segments.length < 2 || (!semicolons && EXAMPLES.test(body))) return undefined;
  const items = semicolons
    ? segments.filter(({ after }) => after !== ',' && after !== 'và')
    : segments;
  if (items.some((segment) => MANY.test(words(reading, segment)))) return undefined;
  return semicolons ? semicolonCount(reading, segments) : commaCount(reading, segments);
}

/** `Đảng ủy - HĐND - UBND - MTTQ`: short names in a chain, two of them initials at least. */
export function countChain(text: string, links: string): number | undefined {
  const names = text.split(new RegExp(links, 'u')).map((name) => name.trim());
  const initials = names.filter((name) => /^\p{Lu}{2,}(?!\p{L})|\p{Lu}{3,}/u.test(name)).length;
  const short = names.every(
    (name) => /^\p{Lu}/u.test(name) && name.length <= 40 && !/[,;]/.test(name),
  );
  return names.length >= 3 && short && initials >= 2 ? names.length : undefined;
}
