import { fold } from '../../model/folding';

/** Words that belong together in titles of reports and names of offices: no line ends inside. */
const COMPOUNDS: readonly (readonly string[])[] = [
  'đảng ủy, thành ủy, tỉnh ủy, cấp ủy, đảng bộ, đảng viên, chi bộ',
  'ban thường vụ, ban chấp hành, thường trực, ban chỉ đạo, ban xây dựng, văn phòng, trung tâm',
  'ủy ban nhân dân, hội đồng nhân dân, mặt trận tổ quốc việt nam, ủy ban',
  'ủy ban kiểm tra, công đoàn, đoàn thanh niên, hội phụ nữ, hội cựu chiến binh',
  'chính quyền, địa phương, địa bàn, thành phố, tổ dân phố, cơ quan, đơn vị, tổ chức, doanh nghiệp',
  'nhiệm vụ, trọng tâm, kết quả, công tác, lãnh đạo, chỉ đạo, thực hiện, triển khai, chương trình',
  'kế hoạch, nghị quyết, chỉ thị, kết luận, quy định, phương hướng, giải pháp, tình hình, hội nghị',
  'sơ kết, tổng kết, giao ban, báo cáo, mô hình, vận hành, hệ thống chính trị, chính trị - xã hội',
  'kinh tế - xã hội, quốc phòng, an ninh, trật tự, an toàn, phát triển, xây dựng đảng, xây dựng',
  'cải cách hành chính, thủ tục hành chính, chuyển đổi số, khoa học, công nghệ, văn hóa',
  'cán bộ, công chức, viên chức, nhân dân, khối các cơ quan, đầu năm, cuối năm, giữa năm, hồ chí minh, đặc khu',
].flatMap((line) => line.split(', ').map((compound) => compound.split(' ').map(fold)));

/** What stands before the name of a place: a short one is not parted from it. */
const PLACES: readonly (readonly string[])[] = 'phường, xã, tỉnh, tp, đặc khu, thành phố'
  .split(', ')
  .map((kind) => kind.split(' ').map(fold));
const SOCIETY = fold('hội');
/** Names of places have no more words. */
const MOST_WORDS = 6;

/** What a number follows, and is not parted from: `tháng 5`, `quý II`. */
const BEFORE_NUMBER = /^(?:ngày|tháng|quý|năm|kỳ|khóa|khoá|số|lần|thứ|đợt|giai)$/;
/** What begins a part of a sentence. */
const OPENS = /^(?:và|của|về|do|tại|trong|trên|theo|cho|với|từ|để|đối|giai|nhằm|gắn)$/;
const NUMBER = /^[(]?(?:\d[\d./,-]*|[IVX]+)[),;]*$/;
const CAPITAL = /^["“'(]?\p{Lu}/u;
const LOWER = /\p{Ll}/u;

/** How unwelcome the end of a line is: after a comma not at all, inside a compound most. */
const BREAK_COST = { comma: 0, part: 0.1, plain: 0.3, within: 4 } as const;

/** The cost of ending a line before each word but the first, in the order of the words. */
export function breakCosts(words: readonly string[]): readonly number[] {
  const bare = words.map((word) => word.toLowerCase().replace(/^["“'(]+|[),;:."”']+$/g, ''));
  const folded = bare.map(fold);
  const compounds = folded.flatMap((_, start) => insidesFrom(folded, start));
  const cased = LOWER.test(words.join(''));
  const names = folded.flatMap((_, start) => namesFrom({ words, bare, folded, cased }, start));
  const inside = new Set([...compounds, ...names]);
  return words.slice(1).map((word, index) => {
    const before = words[index] ?? '';
    const [left = '', right = ''] = [bare[index], bare[index + 1]];
    if (/[,;:]$/.test(before)) return BREAK_COST.comma;
    if (inside.has(index + 1) || word === '-' || before === '-') return BREAK_COST.within;
    if (NUMBER.test(word) && BEFORE_NUMBER.test(left)) return BREAK_COST.within;
    if (NUMBER.test(before) && !NUMBER.test(word) && !isDated(bare, index)) {
      return BREAK_COST.within;
    }
    if (cased && CAPITAL.test(word) && CAPITAL.test(before)) return BREAK_COST.plain * 2;
    if (OPENS.test(right) || NUMBER.test(word) || (cased && CAPITAL.test(word))) {
      return BREAK_COST.part;
    }
    return BREAK_COST.plain;
  });
}

/** The places inside the compounds that begin at a word. */
function insidesFrom(words: readonly string[], start: number): readonly number[] {
  return COMPOUNDS.filter((compound) =>
    compound.every((part, offset) => words[start + offset] === part),
  ).flatMap((compound) => compound.slice(1).map((_, offset) => start + offset + 1));
}

interface Text {
  readonly words: readonly string[];
  /** In small letters, without the signs around them. */
  readonly bare: readonly string[];
  readonly folded: readonly string[];
  /** Whether not all letters are capitals, which tell a name then. */
  readonly cased: boolean;
}

/** The places inside the name of a place whose kind begins at a word: `phường Hòa Bình`. */
function namesFrom({ words, bare, folded, cased }: Text, start: number): readonly number[] {
  const kind = placeFrom(folded, start);
  if (!kind) return [];
  const first = start + kind.length;
  const isName = (at: number) => {
    const [word, plain] = [words[at] ?? '', bare[at] ?? ''];
    if (/[,;:]$/.test(words[at - 1] ?? '') || NUMBER.test(word)) return false;
    if (cased) return CAPITAL.test(word);
    const isNext = at > first && (insidesFrom(folded, at).length > 0 || placeFrom(folded, at));
    return !isNext && !OPENS.test(plain) && !BEFORE_NUMBER.test(plain);
  };
  let end = first;
  while (end < Math.min(words.length, first + MOST_WORDS) && isName(end)) end += 1;
  const name = words.slice(first, end).map((_, offset) => first + offset);
  return kind.length > 1 ? name.slice(1) : name;
}

function placeFrom(folded: readonly string[], start: number): readonly string[] | undefined {
  // `xã hội` is no commune.
  if (folded[start + 1] === SOCIETY) return undefined;
  return PLACES.find((kind) => kind.every((part, offset) => folded[start + offset] === part));
}

/** A text in parts inside which no line should end; a space stands between two of them. */
export function unbrokenParts(text: string): readonly string[] {
  const words = text.split(' ');
  const costs = breakCosts(words);
  const parts: string[] = [];
  words.forEach((word, at) => {
    const last = parts.length - 1;
    if (at > 0 && costs[at - 1] === BREAK_COST.within) parts[last] = `${parts[last]} ${word}`;
    else parts.push(word);
  });
  return parts;
}

/** Whether the number at an index ends a date or an order (`tháng 5`), and counts nothing. */
function isDated(words: readonly string[], index: number): boolean {
  return BEFORE_NUMBER.test(words[index - 1] ?? '');
}
