import Big from 'big.js';
import { matchesOf } from '../model/matches';
import { numeralReadings, readQuantity } from '../model/number';
import { type Approximation, blurred, point, rounded } from './interval';
import type { Passage } from './passage';
import type { Token } from './token';

const NUMERAL = String.raw`\d+(?:[.,]\d+)*(?:[\u00a0\u202f]\d{3})*`;
const SCALE = '(?:nghìn tỷ|nghìn tỉ|ngàn tỷ|nghìn|ngàn|vạn|triệu|trđ|tr|tỷ|tỉ)';
const WORD_END = '(?![\\p{sc=Latn}\\p{sc=Zinh}\\d])';
const SCALED = `${NUMERAL} ?${SCALE}${WORD_END}(?: rưỡi${WORD_END})?`;
const SERIES = String.raw`\p{Lu}[\p{sc=Latn}\d.]*(?: ?[-/&] ?\p{Lu}[\p{sc=Latn}\d.]*)*`;

/** The alternatives in order of precedence; the first that matches at a place is what stands there. */
const PATTERNS = [
  String.raw`(?<link><?https?://[^\s<>]{1,400}>?|(?<![\w.-])[\w-]{1,40}(?:\.[\w-]{1,40}){0,4}\.(?:vn|com|net|org|info)(?!\w)(?:/[^\s<>,;)]{0,400})?)`,
  String.raw`(?<longDate>[Nn]gày (?<longDay>\d{1,2}) tháng (?<longMonth>\d{1,2}) năm (?<longYear>\d{4}))`,
  String.raw`(?<date>(?<day>\d{1,2}) ?(?<dateMark>[/.-]) ?(?<month>\d{1,2}) ?\k<dateMark> ?(?<year>\d{4})(?!\d))`,
  String.raw`(?<law>(?<lawNumber>\d{1,4})/\d{4}/\p{Lu}[\p{sc=Latn}\d]*(?:-[\p{Lu}]\p{sc=Latn}*)*)`,
  String.raw`(?<monthYear>(?:0?[1-9]|1[0-2])/(?:19|20)\d\d(?![\d.,]*\d))`,
  String.raw`(?<document>(?<number>\d{1,5})\p{Ll}?(?:[-–]|/)(?=\p{Lu}[\p{sc=Latn}\d]*[\p{Lu}/-])(?<series>${SERIES}))`,
  String.raw`(?<fraction>(?<above>${NUMERAL}) ?/ ?(?<below>${NUMERAL})(?![/\d]))`,
  String.raw`(?<mark>\((?<markNumber>\d{1,3})\))`,
  `(?<superscript>(?<![mM])[⁰¹²³⁴⁵⁶⁷⁸⁹]+)`,
  String.raw`(?<code>(?<![\p{sc=Latn}\p{sc=Zinh}])\p{sc=Latn}[\p{sc=Latn}\p{sc=Zinh}]{0,15}\d[\p{sc=Latn}\d]*(?:[-.]\d[\p{sc=Latn}\d.]*)*)`,
  `(?<scaled>${SCALED}(?: ${SCALED})*(?: ${NUMERAL}(?= ?(?:đồng|đ|vnđ)${WORD_END}))?)`,
  `(?<plain>${NUMERAL})`,
].join('|');
const TOKEN = new RegExp(PATTERNS, 'gu');

/** A number after one of these orders a thing, whatever follows. */
const ORDERING =
  /(?:^|[^\p{sc=Latn}])(?<!(?:tài|mỗi|các|những|nhiều|học|thời) )(ngày|tháng|quý|năm|khóa|lần thứ|thứ|lần|kỳ họp thứ|điều|khoản|phụ lục|số nhà|nhiệm kỳ|giai đoạn|giờ|lúc|tuổi|số)(?:[ .]*|(?<=số): ?)$/u;
/** A number after one of these names a thing, unless a noun follows: `ngõ 12`, `lớp 45 học viên`. */
const NAMING =
  /(?:^|[^\p{sc=Latn}])(?<!(?:trực|hạ|thành|cổ|một|đại|tiêu|phát|hạng|danh|chuyên|phân|xếp|các|mỗi|thời|học|khối|dân) )(đợt|mục|chương|phần|biểu mẫu|biểu|mẫu|bảng|ngõ|ngách|hẻm|kiệt|tdp|tổ dân phố|chi bộ|quốc lộ|đường|phố|ql|kênh|trang|hạng|loại|tuyến|phiên|tầng|tòa|nhà|block|lô|thửa|tờ|khối|lớp|cấp độ|quyển|vòng|khu|thôn|ấp|xóm|cụm|bước|hiệp|tuần|phường|quận|tổ)[ .]*$/u;
const GREATEST: Readonly<Record<string, number>> = { ngày: 31, tháng: 12, quý: 4 };

/** `ngày 31` is a date, `ốm đau dài ngày 37 đồng chí` is not. */
function isWithin(word: string | undefined, numeral: string): boolean {
  return Number(numeral) <= (GREATEST[word ?? ''] ?? Number.POSITIVE_INFINITY);
}

const NOUN_AFTER =
  /^ (?!(?:năm|tháng|trên|của|tại|và|là|thuộc|đến|do|có|được|để|với|ở|trong|đã|đang|cho|từ|theo|kéo|thì|cũ|mới)(?!\p{sc=Latn}))\p{Ll}/u;
const COUNTING_SO = /(?:tổng(?: cộng)?|con|trong|đa|chữ|chỉ|hồ|tài|tham|vô) số[ :]*$/u;
const CONTACT = /(?:hotline|điện thoại|đt|sđt|fax|cccd|cmnd|căn cước)[ :.]*$/u;
const LEVEL = /(?:^|[^\p{sc=Latn}])cấp $/u;
const APPROXIMATE =
  /(?:^|[^\p{sc=Latn}])(?:(?<over>hơn|trên|vượt|ít nhất|tối thiểu)|(?<under>gần|dưới|tối đa|không quá)|(?<about>khoảng|xấp xỉ|ước(?: đạt| tính| khoảng)?|chừng)) $/u;
const COMPARED = /(?:cao|thấp|nhiều|ít|lớn|nhỏ|nhanh|chậm|sớm|tốt) hơn $/u;
const ATTACHED_UNIT = /^(?:m[²2³3]?|km[²2]?|ha|kg|g|mg|cm|mm|h|kwh|kw|mw|đ|vnđ|vnd|trđ|tr|lít|l)$/u;
const MONEY = /^ ?(?:đồng(?! chí)|vnđ|vnd|đ(?!\/c)|₫)(?![\p{sc=Latn}\p{sc=Zinh}\d])/iu;
const MEASURES = /^(?:m[²2³3]?|km[²2]?|ha|kg|tấn|mét|lít|kw|kwh|mw)(?![\p{sc=Latn}\d])/u;
const UNIT_WORD =
  /^[ “"‘']{0,3}(\p{sc=Latn}[\p{sc=Latn}\p{sc=Zinh}\d²³&-]*(?:\/(?=\p{sc=Latn})[\p{sc=Latn}\p{sc=Zinh}²³]+)*)/u;
const UNIT_STOP =
  /^(?:và|với|của|trong|tại|cho|được|đã|đang|là|gồm|bao|có|từ|đến|do|theo|về|thì|nhưng|đạt|chiếm|bằng|tăng|giảm|so|ở|trên|để|sau|trước|nhằm|khi|tham|đối|tương)$/;
const LONGEST_UNIT = 5;
const LONGEST_NUMERAL = 24;

function unitAfter(low: string, end: number): string {
  const words: string[] = [];
  let at = end;
  while (words.length < LONGEST_UNIT) {
    const match = UNIT_WORD.exec(low.slice(at, at + 40));
    const word = match?.[1];
    if (!match || word === undefined || UNIT_STOP.test(word)) break;
    if (words.length > 0 && /[“"‘']/.test(match[0])) break;
    words.push(word);
    at += match[0].length;
  }
  return words.join(' ');
}

function approximationBefore(before: string): Approximation | undefined {
  const groups = APPROXIMATE.exec(before)?.groups;
  if (!groups || COMPARED.test(before)) return undefined;
  if (groups.over !== undefined) return 'over';
  return groups.under === undefined ? 'about' : 'under';
}

/** How many decimals the numeral shows when it is read as `value`. */
function decimalsOf(numeral: string, value: Big): number {
  const digits = new Big(numeral.replace(/\D/g, ''));
  if (!value.eq(0)) return digits.div(value).e;
  return (/[.,](\d+)$/.exec(numeral)?.[1] ?? '').length;
}

interface NumeralPlace {
  readonly start: number;
  readonly end: number;
  readonly before: string;
}

function scaledQuantity(passage: Passage, raw: string, place: NumeralPlace): Token | undefined {
  if (raw.length > 4 * LONGEST_NUMERAL) return undefined;
  const money = MONEY.exec(passage.text.slice(place.end, place.end + 12));
  const read = readQuantity(`${raw}${money ? money[0] : ''}`);
  const value = read?.readings[0];
  if (!value) return undefined;
  const last = /(\d+(?:[.,]\d+)*) ?([\p{sc=Latn} ]+)$/u.exec(raw.trim());
  const scale = readQuantity(`1 ${last?.[2] ?? ''}`)?.readings[0] ?? new Big(1);
  const fraction = /,(\d+)$/.exec(last?.[1] ?? '')?.[1] ?? '';
  const step = scale.div(new Big(10).pow(fraction.length));
  const approximate = approximationBefore(place.before);
  const isMoney = money !== null || /đ$/.test(raw);
  return {
    type: 'quantity',
    start: place.start,
    end: place.end + (money ? money[0].length : 0),
    value,
    range: blurred(rounded(value, step), value, approximate),
    approximate,
    percent: false,
    unit: isMoney ? 'đồng' : unitAfter(passage.low, place.end),
    unsure: false,
  };
}

function labelled(word: string, numeral: string, place: NumeralPlace): Token {
  const { start, end } = place;
  return { type: 'label', start, end, word, number: Number(/^\d+/.exec(numeral)?.[0] ?? 0) };
}

/** `12. Đảng ủy …`: the number of an item or a heading, not a quantity at the end of a sentence. */
const ITEM_AFTER = /^[.)] +["“*]?\p{Lu}/u;
const ENDING_QUANTITY = /(?:là|có|đạt|được|còn|số|gồm|lên|xuống|tăng|giảm|trên|[:=(]) ?$/u;

/** `Số lượng: 12. Trong đó …` ends in a quantity, `… sau: 1. Tuyên truyền` begins a list. */
function endsAsQuantity(numeral: string, before: string): boolean {
  return ENDING_QUANTITY.test(before) && !(numeral === '1' && /: ?$/.test(before));
}

/** `125 Minh Khai`: the number of a house in a street named after it. */
const STREET_AFTER =
  /^ (?!(?:Hội|Ban|Đoàn|Trường|Phòng|Đảng|Chi|Tổ|Ủy|Hợp|Công|Cơ|Trung|Khu|Đội|Sở|Bộ|Câu|Nhà|Hộ|Đại|Dự|Quyết|Nghị|Kế|Thông|Báo|Bí|Phó|Chủ|Huân|Huy|Bằng|Giấy|Cán|Đề|Chương|Giải|Cuộc|Mô|Doanh|Văn|Tờ)(?!\p{sc=Latn}))\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;
const PLACE_BEFORE = /(?:tại|trụ sở|cổng|ở|địa chỉ|chung cư|\p{Lu}\p{Ll}+) $/u;

function namesAPlace(passage: Passage, place: NumeralPlace): boolean {
  const after = passage.text.slice(place.end, place.end + 24);
  const before = passage.text.slice(Math.max(0, place.start - 12), place.start);
  return (
    STREET_AFTER.test(after) || (PLACE_BEFORE.test(before) && /^ \p{Lu}\p{Ll}+ \p{Lu}/u.test(after))
  );
}

const FULL_YEAR = /^(?:1[89]|20)\d\d$/;
const YEAR_BEFORE = /(?:năm|giai đoạn|nhiệm kỳ|niên độ|quý [ivx\d]+|đến|từ|kỳ|tết|xuân|[-–/]) ?$/u;

function plainNumber(passage: Passage, numeral: string, place: NumeralPlace): Token | undefined {
  const { text } = passage;
  const { start, end, before } = place;
  if (FULL_YEAR.test(numeral)) {
    const range = /^ ?[-–] ?(?:1[89]|20)\d\d(?!\d)/.test(text.slice(end, end + 8));
    const alone = !/^ \p{Ll}/u.test(text.slice(end, end + 2));
    if (range || alone || YEAR_BEFORE.test(before)) {
      return { type: 'year', start, end, year: Number(numeral) };
    }
  }
  // A single digit names rather than counts: `đợt 1 xử lý …`; a count would be written 01.
  const noun = !/^\d$/.test(numeral) && NOUN_AFTER.test(text.slice(end, end + 12));
  const ordering = ORDERING.exec(before);
  const naming =
    ordering && isWithin(ordering[1], numeral) ? ordering : noun ? null : NAMING.exec(before);
  if (naming && /^\d{1,5}$/.test(numeral) && !COUNTING_SO.test(before))
    return labelled(naming[1] ?? '', numeral, place);
  const after = text.slice(end, end + 6);
  if (
    /^\d{1,2}(?:\.\d{1,2})*$/.test(numeral) &&
    ITEM_AFTER.test(after) &&
    !endsAsQuantity(numeral, before)
  ) {
    return labelled('item', numeral, place);
  }
  if (namesAPlace(passage, place)) return labelled('place', numeral, place);
  if (CONTACT.test(before)) return labelled('', numeral, place);
  if (LEVEL.test(before) && /^[1-4]$/.test(numeral)) return labelled('cấp', numeral, place);
  const letters = /^[\p{sc=Latn}\p{sc=Zinh}²³]+[\d]?/u.exec(text.slice(end, end + 20))?.[0] ?? '';
  if (
    letters !== '' &&
    !ATTACHED_UNIT.test(letters.toLowerCase()) &&
    !/^\p{Ll}{3}/u.test(letters)
  ) {
    return labelled('', numeral, place);
  }
  const readings = numeralReadings(numeral);
  // A telephone or identity number, or a date cut in two, is no quantity.
  const overlong = numeral.length > LONGEST_NUMERAL;
  if (overlong || readings.length === 0 || /^0\d{8,}$/.test(numeral))
    return labelled('', numeral, place);
  return quantityOf(passage, numeral, readings, place);
}

function quantityOf(
  passage: Passage,
  numeral: string,
  readings: readonly Big[],
  place: NumeralPlace,
): Token | undefined {
  const { low, text } = passage;
  const sign = /^ ?%/.exec(text.slice(place.end, place.end + 2));
  const percent = sign !== null || /^ (?:phần trăm|điểm phần trăm)/.test(low.slice(place.end));
  const end = place.end + (sign ? sign[0].length : 0);
  const money = MONEY.exec(text.slice(end, end + 12));
  const unit = money ? 'đồng' : unitAfter(low, end);
  const measured = percent || money !== null || MEASURES.test(unit);
  const decimal = readings[readings.length - 1];
  const value = percent && numeral.includes('.') ? decimal : readings[0];
  if (!value) return undefined;
  const decimals = decimalsOf(numeral, value);
  const exact = decimals === 0 && (!measured || money !== null);
  const range = exact ? point(value) : rounded(value, new Big(10).pow(-decimals));
  const approximate = approximationBefore(place.before);
  return {
    type: 'quantity',
    start: place.start,
    end: money ? end + money[0].length : end,
    value,
    range: blurred(range, value, approximate),
    approximate,
    percent,
    unit,
    unsure: readings.length > 1 && numeral.includes(',') && !measured,
  };
}

const DATE_WORD = /(?:ngày|đến|từ|đợt|dịp|lễ|trước|sau|hết|sáng|chiều|tối|hôm|[-–]) ?$/u;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function superscriptNumber(marks: string): number {
  return Number(Array.from(marks, (mark) => SUPERSCRIPTS.indexOf(mark)).join(''));
}

function fractionOrDate(
  passage: Passage,
  above: string,
  below: string,
  place: NumeralPlace,
): Token {
  const { start, end } = place;
  const numerator = numeralReadings(above)[0];
  const denominator = numeralReadings(below)[0];
  const day = Number(above);
  const month = Number(below);
  const datelike = day >= 1 && day <= 31 && month >= 1 && month <= 12 && below.length <= 2;
  if (datelike && DATE_WORD.test(place.before)) {
    return { type: 'date', start, end, day, month, year: undefined };
  }
  const scaleOfMap = /tỷ lệ $/.test(place.before) && numerator?.eq(1) === true;
  if (!numerator || !denominator || denominator.eq(0) || scaleOfMap) {
    return labelled('', above, place);
  }
  const unit = unitAfter(passage.low, end);
  return { type: 'fraction', start, end, numerator, denominator, unit };
}

function tokenOf(passage: Passage, match: RegExpExecArray): Token | undefined {
  const groups = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  const before = passage.low.slice(Math.max(0, start - 24), start);
  const place: NumeralPlace = { start, end, before };
  const whole = (text: string | undefined) => Number(text ?? 0);
  if (groups.date !== undefined || groups.longDate !== undefined) {
    const day = whole(groups.day ?? groups.longDay);
    const month = whole(groups.month ?? groups.longMonth);
    return { type: 'date', start, end, day, month, year: whole(groups.year ?? groups.longYear) };
  }
  if (groups.law !== undefined || groups.code !== undefined || groups.monthYear !== undefined) {
    return labelled('', groups.lawNumber ?? '', place);
  }
  if (groups.document !== undefined) {
    const series = (groups.series ?? '').replace(/\s/g, '');
    return { type: 'document', start, end, number: whole(groups.number), series };
  }
  if (groups.fraction !== undefined) {
    return fractionOrDate(passage, groups.above ?? '', groups.below ?? '', place);
  }
  if (groups.mark !== undefined)
    return { type: 'mark', start, end, number: whole(groups.markNumber) };
  if (groups.superscript !== undefined) {
    return { type: 'note', start, end, number: superscriptNumber(groups.superscript) };
  }
  if (groups.scaled !== undefined) return scaledQuantity(passage, groups.scaled, place);
  if (groups.plain !== undefined) return plainNumber(passage, groups.plain, place);
  return undefined;
}

/** Every number in the passage, each as what it is, in order. */
export function tokensOf(passage: Passage): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of matchesOf(TOKEN, passage.text)) {
    const token = tokenOf(passage, match);
    if (token) tokens.push(token);
  }
  return tokens;
}
