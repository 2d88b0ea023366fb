import type { Quantity } from '../../claims';
import { nounClass } from '../../claims';
import { writePeriod } from '../../model/period';
import type { TimeWords } from './periodWords';

/** Words that say nothing of what is counted, in lower case. */
const EMPTY = new Set(
  `và với của trong tại cho được đã là có các những một để ở vào ra lên nay số tổng đạt được ước khoảng
   hơn gần trên tính theo về thì mà cũng như cùng đồng chí chiếm bằng từ đến hiện toàn phường xã tỷ tỉ lệ
   khi vẫn so tiếp tục luôn rất khá kết quả qua nhằm thực hiện hết cộng lượt thứ do bởi thuộc`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Said of the whole ward, whoever says it. */
const OF_WARD =
  /toàn (?:phường|đảng bộ|địa bàn)|(?:trên|tại) địa bàn|của phường|đảng bộ phường|giải ngân|đầu tư công|thu ngân sách|hộ (?:cận )?nghèo|dân số|bảo hiểm (?:y tế|xã hội)|phạm pháp hình sự|sốt xuất huyết|huy hiệu đảng|doanh thu|thành lập mới|chuẩn quốc gia|thu gom rác/u;
/** A rate among the members of a body, or of its own work, is that body's. */
const OF_BODY =
  /hội viên|đoàn viên|chi hội|hội phí|cán bộ|công chức|văn bản|nhiệm vụ|(?:^|\s)hội |đoàn phí|học sinh|học viên|đại biểu/u;

const WORD = /[\p{sc=Latn}\p{sc=Zinh}\d]+/gu;
const WHOLE_PHRASES: readonly (readonly [RegExp, string])[] = [
  [/dân số/gu, 'dânsố'],
  [/trường học đạt chuẩn/gu, 'trường đạt chuẩn'],
  [/trên địa bàn(?: toàn)?(?: phường| xã)?|trong toàn (?:đảng bộ|phường)(?: phường)?/gu, ' '],
];

function wordsOf(text: string): readonly string[] {
  let plain = text;
  for (const [phrase, whole] of WHOLE_PHRASES) plain = plain.replace(phrase, whole);
  return (plain.match(WORD) ?? []).filter((word) => !EMPTY.has(word));
}

function inOneOrder(words: readonly string[]): string {
  return [...new Set(words)].sort().join(' ');
}

/** A clause that says of whom or what the figures after it are. */
const SCOPE =
  /^\s*(?:[-+*•]\s*)?(?:và |đồng thời )?(?:đối với|tại|riêng|ở|về|trong (?!tháng|kỳ|quý|năm|tuần)|khối|các|nhóm|với|theo|lĩnh vực|dự án|tuyến|công trình|trường|khu|tổ|chi|hội|đoàn|công đoàn|ban (?!thường vụ|chấp hành)|phòng|mô hình|chương trình|cuộc|đợt|hội nghị|ngày|qua|nguồn|cấp|công an|trạm|trung tâm)(?!\p{sc=Latn})/u;

/** A label that tells how things went, or only that something follows. */
const TELLS_NOTHING =
  /(?<!\p{sc=Latn})(?:tăng|giảm|chuyển biến|ổn định|như sau|cụ thể|kết quả|nổi bật)(?!\p{sc=Latn})/u;

/** The words of a clause without a figure that tell of what the figures after it are. */
export function scopeWords(clause: string, isLabel: boolean): string {
  if (isLabel ? TELLS_NOTHING.test(clause) : !SCOPE.test(clause)) return '';
  return inOneOrder(wordsOf(clause));
}

const OF_LINE =
  /^\s*(?:[-+*•]\s*)?(?:đối với|tại|riêng|ở|khối|lĩnh vực|nhóm|cấp|dự án)(?!\p{sc=Latn})/u;

/** Whether a clause that begins a line tells of what all of the line is: `Đối với cấp xã, …`. */
export function isOfLine(clause: string): boolean {
  return OF_LINE.test(clause);
}

interface Stated {
  /** The clause before the figure, and after it up to the next one; words of time blank. */
  readonly before: string;
  readonly after: string;
  readonly quantity: Quantity;
  readonly names: UnitNames;
  /** The unit that writes the text. */
  readonly ownUnit: string | undefined;
  /** With what it is compared. */
  readonly compared: TimeWords | undefined;
}

interface Subject {
  readonly measure: string;
  readonly words: string;
  readonly actor: string | undefined;
  readonly isOfWard: boolean;
  /** How many words tell of it, and whether they are enough. */
  readonly wordCount: number;
  readonly isTelling: boolean;
}

/** Words that tell too little: `đạt 85%` of anything. */
const FEWEST_WORDS = 3;
const FEWEST_OF_WARD = 2;
/** Who came to something is told of each thing anew: the words must say of which. */
const OF_ATTENDANCE = /tham (?:dự|gia)|đại biểu|thí sinh|học viên|lượt người|người tham/u;
const FEWEST_OF_ATTENDANCE = 6;

/** Bodies that are no units of the workbook: the words tell whose it is. */
const NAMED_BODY =
  /^\s*(?:[-+*•]\s*)?(?:đồng thời )?(?:các )?(?:ban thường vụ|ban chấp hành|thường trực (?:đảng ủy|hđnd|hội đồng)|ủy ban (?:kiểm tra|mttq|mặt trận|nhân dân)|mặt trận|hội (?:liên hiệp|cựu chiến binh|nông dân|chữ thập đỏ|người cao tuổi|khuyến học)|đoàn (?:thanh niên|tncs)|công đoàn phường|công an phường|lực lượng công an|trạm y tế|đảng ủy phường|ubnd phường)(?!\p{sc=Latn})/u;

/** What a figure is of; nothing where it is a time, or where nothing is told. */
export function subjectOf({
  before,
  after,
  quantity,
  names,
  ownUnit,
  compared,
}: Stated): Subject | undefined {
  const measure = measureOf(quantity);
  if (measure === 'time' || quantity.unsure) return undefined;
  const { code, rest } = actorOf(before, { names, ownUnit });
  // A unit that names itself is who would be meant without a name.
  const actor = code === ownUnit ? undefined : code;
  const isNamed = code !== undefined || NAMED_BODY.test(before);
  const all = `${rest} ${after}`;
  const words = wordsOf(all);
  const base = compared ? `so ${comparedWith(compared)}` : '';
  const isOfWard = OF_WARD.test(`${before} ${after}`) || (quantity.percent && !OF_BODY.test(all));
  const own = new Set(words);
  const isAttendance = OF_ATTENDANCE.test(all) && !quantity.percent;
  const fewest = isAttendance
    ? FEWEST_OF_ATTENDANCE
    : isOfWard || isNamed
      ? FEWEST_OF_WARD
      : FEWEST_WORDS;
  return {
    measure,
    words: `${inOneOrder(words)} ${base}`.trim(),
    actor,
    isOfWard: isOfWard || (code === undefined && isNamed),
    wordCount: own.size,
    isTelling: own.size >= fewest,
  };
}

function comparedWith({ said }: TimeWords): string {
  return said.kind === 'named' || said.kind === 'relative' ? writePeriod(said.period) : said.kind;
}

function measureOf({ percent, unit }: Quantity): string {
  if (percent) return '%';
  const kind = nounClass(unit);
  return kind === 'money' ||
    kind === 'time' ||
    kind === 'area' ||
    kind === 'length' ||
    kind === 'weight'
    ? kind
    : '';
}

/** A unit calls itself by the first words of its name: `Trung tâm`; others are named in full. */
const FEWEST_OF_NAME = 2;

function actorOf(
  before: string,
  { names, ownUnit }: Pick<Stated, 'names' | 'ownUnit'>,
): { readonly code: string | undefined; readonly rest: string } {
  const words = before.match(WORD) ?? [];
  let [most, code]: [number, string | undefined] = [FEWEST_OF_NAME - 1, undefined];
  for (const name of names.get(words[0] ?? '') ?? []) {
    let same = 0;
    while (same < name.words.length && name.words[same] === words[same]) same += 1;
    const isNamed = name.code === ownUnit || same === name.words.length;
    if (isNamed && same > most) [most, code] = [same, name.code];
  }
  return code === undefined ? { code, rest: before } : { code, rest: words.slice(most).join(' ') };
}

/** Names of units by their first words, in lower case. */
export type UnitNames = ReadonlyMap<string, readonly UnitWords[]>;

/** The words of a unit's name, by which texts call it. */
export interface UnitWords {
  readonly code: string;
  readonly words: readonly string[];
}
