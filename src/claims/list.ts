import type { Reading } from './reading';
import { type Segment, segmentsOf } from './segment';

/** How many items a list has; a range where a comma or `và` may stand inside an item. */
export interface ListCount {
  readonly fewest: number;
  readonly most: number;
  /** Every item begins with one and the same word. */
  readonly parallel: boolean;
  /** That word, or the word the first item begins with. */
  readonly head: string;
  /** All the items that surely are items begin with it: so many. */
  readonly headed: number;
  readonly end: number;
}

/** A list of surely so many items, whatever each begins with. */
export function exactList(total: number, end: number): ListCount {
  return { fewest: total, most: total, parallel: true, head: '', headed: 0, end };
}

const ITEM_SEPARATOR = /[,;]| và |\n\s*[-+•*]?/gu;

/** Words with which the name of a body, a post or a document begins: a new item for sure. */
export const NAME_HEAD =
  /^(?:ban|phòng|chi ủy|thị xã|thị trấn|huyện|thành phố|tỉnh|thôn|đặc khu|trung tâm|trường|hội|đoàn|công an|chi bộ|đảng bộ|đảng ủy|ủy ban|văn phòng|bệnh viện|trạm|công ty|tổng công ty|chủ tịch|phó|bí thư|ủy viên|chủ nhiệm|trưởng|sở|bộ|ubnd|hđnd|mttq|ubmttq|quân sự|viện|nhà|chợ|phường|xã|quận|tổ|khối|liên đoàn|công đoàn|mặt trận|hệ thống|dự án|đề án|kế hoạch|nghị quyết|báo cáo|mô hình|đội|hạt|chi cục|cục|kho bạc|ngân hàng|hợp tác xã|htx|chung cư|đường|phố|ngõ|thủ tục)(?!\p{sc=Latn})/u;

/** Signs that the list is not all. */
const BROKEN_OFF = /…|\.\.\.|v\.v|vân vân/u;
const EXAMPLES = /nhất là|chủ yếu|điển hình|tiêu biểu|như(?!\p{sc=Latn}| sau)|trong đó/u;
/** An item that is itself many. */
const MANY = /^(?:các|những|một số|nhiều|khác|toàn bộ|tất cả)(?!\p{sc=Latn})/u;

/** Brackets that explain instead of listing. */
const EXPLAINING_START =
  /^\s*(?:theo|do|tại|ở|từ|qua|để|vì|nay|trước|sau|đã|đang|được|sẽ|hiện|tính|kể|không|chưa|thuộc|của|cho|đối với|căn cứ|thời gian|đợt|lần|tăng|giảm|đạt|chiếm|so với|bằng|nếu|khi|trừ|kèm|xem|là|có|và|hoặc|gọi|viết)(?!\p{sc=Latn})/u;
const EXPLAINING = /phối hợp|chủ trì|thực hiện|tham gia|đồng chủ/u;

const words = (reading: Reading, { start, end }: Segment) => reading.low.slice(start, end).trim();
const firstWord = (text: string) => /^[“"'(]*(\p{sc=Latn}+)/u.exec(text)?.[1] ?? '';

function startsUpper(reading: Reading, { start, end }: Segment): boolean {
  return /^\s*[“"'(]*(?:\p{Ll}?\p{Lu}|\d)/u.test(reading.text.slice(start, end));
}

interface Items {
  readonly fewest: number;
  readonly most: number;
  /** The items that are counted at least. */
  readonly heads: readonly string[];
  readonly end: number;
}

function counted({ fewest, most, heads, end }: Items): ListCount {
  const [head = ''] = heads;
  const headed = heads.filter((other) => other === head).length;
  const alike = head !== '' && headed === heads.length && headed === fewest;
  const parallel = alike && fewest >= 2 && fewest === most;
  return { fewest, most, parallel, head, headed: headed === heads.length ? headed : 0, end };
}

/** A list with semicolons: commas and most `và` are inside its items. */
function semicolonCount(reading: Reading, segments: readonly Segment[]): ListCount {
  const items = segments.filter(({ after }) => after !== ',' && after !== 'và');
  const heads = items.map((segment) => firstWord(words(reading, segment)));
  const joined = segments.filter(({ after }) => after === 'và');
  const joinedHeads = joined.map((segment) => firstWord(words(reading, segment)));
  // `A và B; C và D`: what `và` brings in begins alike again and again.
  const paired = joined.filter((segment, index) => {
    const head = joinedHeads[index] ?? '';
    return (
      startsUpper(reading, segment) && joinedHeads.indexOf(head) !== joinedHeads.lastIndexOf(head)
    );
  }).length;
  const lastItem = items[items.length - 1];
  const lastJoin = joined[joined.length - 1];
  const alike = heads.every((head) => head === heads[0]);
  const closing = !alike && lastItem && lastJoin && lastJoin.start > lastItem.start ? 1 : 0;
  const end = segments[segments.length - 1]?.end ?? 0;
  return counted({
    fewest: items.length,
    most: items.length + Math.max(paired, closing),
    heads,
    end,
  });
}

/** A list of bullets, whatever stands inside each. */
function bulletCount(reading: Reading, segments: readonly Segment[]): ListCount {
  const items = segments.filter(({ after }) => after === 'bullet' || after === 'start');
  const heads = items.map((segment) => firstWord(words(reading, segment)));
  const end = segments[segments.length - 1]?.end ?? 0;
  return counted({ fewest: items.length, most: items.length, heads, end });
}

/** `Văn phòng HĐND và UBND`: `và` between two initials, the first of them inside a longer name. */
function goesOnWithInitials(reading: Reading, all: readonly Segment[], segment: Segment): boolean {
  const before = all[all.indexOf(segment) - 1];
  if (segment.after !== 'và' || !before) return false;
  const [first, second] = [before, segment].map(({ start, end }) =>
    reading.text.slice(start, end).trim(),
  );
  return /\p{sc=Latn}{2,} .*\p{Lu}{3,}$/u.test(first ?? '') && /^\p{Lu}{3,}/u.test(second ?? '');
}

/** A short capitalised word (`Thông tin`, `Đô thị`) may belong to the name before it. */
function isNameForSure(item: string): boolean {
  const syllables = item.match(/\p{sc=Latn}+/gu)?.length ?? 0;
  return NAME_HEAD.test(item) || (syllables >= 3 && !item.startsWith('phát triển'));
}

/** A list with commas: what begins with a small letter goes on with the item before it. */
function commaCount(reading: Reading, all: readonly Segment[]): ListCount | undefined {
  const startsItem = (segment: Segment) =>
    (startsUpper(reading, segment) || NAME_HEAD.test(words(reading, segment))) &&
    !goesOnWithInitials(reading, all, segment);
  // After the item that `và` brings in, the sentence goes on, not the list.
  const closing = all.findIndex(({ after }) => after === 'và');
  const rest = closing < 0 ? [] : all.slice(closing + 1);
  const segments = rest.some(startsItem) ? all : all.slice(0, all.length - rest.length);
  const end = segments[segments.length - 1]?.end ?? 0;
  const heads = segments.map((segment) => firstWord(words(reading, segment)));
  const total = segments.length;
  if (heads.every((head) => head !== '' && head === heads[0])) {
    return counted({ fewest: total, most: total, heads, end });
  }
  const [first] = segments;
  const items = segments.filter(startsItem);
  if (items.length === 0) return counted({ fewest: 1, most: total, heads, end });
  if (!first || !startsItem(first)) return undefined;
  const named = items.filter((segment) => NAME_HEAD.test(words(reading, segment)));
  if (named.length === 0) {
    const itemHeads = items.map((segment) => firstWord(words(reading, segment)));
    return counted({ fewest: items.length, most: items.length, heads: itemHeads, end });
  }
  const namedHeads = named.map((segment) => firstWord(words(reading, segment)));
  const fewest = items.filter((segment) => isNameForSure(words(reading, segment))).length;
  return counted({ fewest, most: items.length, heads: namedHeads, end });
}

/** A list read as one of `noun`: where items begin with that very noun, these are all there are. */
export function asListOf(items: ListCount, noun: string): ListCount {
  const { head, headed } = items;
  if (noun === '' || head !== noun || headed < 2) return items;
  return { ...items, fewest: headed, most: headed, parallel: true };
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
  const segments = segmentsOf(reading, start, end, level, ITEM_SEPARATOR);
  const bullets = segments.filter(({ after }) => after === 'bullet');
  if (bullets.length > 0) return bulletCount(reading, segments);
  const semicolons = segments.some(({ after }) => after === ';');
  if (segments.length < 2 || (!semicolons && EXAMPLES.test(body))) return undefined;
  const items = semicolons
    ? segments.filter(({ after }) => after !== ',' && after !== 'và')
    : segments;
  if (items.some((segment) => MANY.test(words(reading, segment)))) return undefined;
  const list = semicolons ? semicolonCount(reading, segments) : commaCount(reading, segments);
  return list && !marked && !list.parallel && EXPLAINING.test(body) ? undefined : list;
}

/** `Đảng ủy - HĐND - UBND - MTTQ`: short names in a chain, two of them initials at least. */
export function countChain(text: string, links: string): number | undefined {
  const names = text.split(new RegExp(links, 'u')).map((name) => name.trim());
  const initials = names.filter((name) =>
    /^\p{Lu}{2,}(?!\p{sc=Latn})|\p{Lu}{3,}/u.test(name),
  ).length;
  const short = names.every(
    (name) => /^\p{Lu}/u.test(name) && name.length <= 40 && !/[,;]/.test(name),
  );
  return names.length >= 3 && short && initials >= 2 ? names.length : undefined;
}
