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
  'cán bộ, công chức, viên chức, nhân dân, khối các cơ quan, đầu năm, cuối năm, giữa năm',
].flatMap((line) => line.split(', ').map((compound) => compound.split(' ').map(fold)));

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
  const inside = new Set(folded.flatMap((_, start) => insidesFrom(folded, start)));
  const cased = LOWER.test(words.join(''));
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

/** Whether the number at an index ends a date or an order (`tháng 5`), and counts nothing. */
function isDated(words: readonly string[], index: number): boolean {
  return BEFORE_NUMBER.test(words[index - 1] ?? '');
}
