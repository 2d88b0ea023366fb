/** What is counted, compared: Vietnamese nouns of measure fall into classes that cannot be added. */
type NounClass = 'person' | 'household' | 'event' | 'money' | 'time' | 'area' | 'length' | 'weight';

const CLASSES: readonly (readonly [NounClass, RegExp])[] = [
  ['money', /^(?:đồng(?! chí)|đ|vnđ|vnd|usd)(?![\p{sc=Latn}/])/u],
  [
    'person',
    /^(?:người|đồng chí|đ\/c|cán bộ|công chức|viên chức|đảng viên|học viên|hội viên|đoàn viên|thanh niên|học sinh|sinh viên|công dân|nhân khẩu|đại biểu|đối tượng|lao động|ldhđ|lđhđ|biên chế|cháu|thí sinh|giáo viên|quần chúng|ủy viên|nam|nữ)(?!\p{sc=Latn})/u,
  ],
  ['household', /^hộ(?!\p{sc=Latn})/u],
  ['event', /^(?:vụ|cuộc|buổi|lượt|hội nghị|lớp|đợt|phiên)(?!\p{sc=Latn})/u],
  ['time', /^(?:năm|tháng|ngày(?! (?:công|hội))|giờ|phút|tuần|quý|tuổi|năm tuổi)(?!\p{sc=Latn})/u],
  ['area', /^(?:m2|m²|ha|km2|km²)(?![\p{sc=Latn}\d])/u],
  ['length', /^(?:m|km|mét|cm)(?![\p{sc=Latn}\d])/u],
  ['weight', /^(?:kg|tấn|tạ|gam)(?!\p{sc=Latn})/u],
];

export function nounClass(unit: string): NounClass | undefined {
  return CLASSES.find(([, pattern]) => pattern.test(unit))?.[0];
}

/** The first word of what is counted, or nothing. */
export function headOf(unit: string): string {
  return /^[^\s]*/.exec(unit)?.[0] ?? '';
}

const LONGER_HEADS =
  /^(?:tổ chức|tổ dân|tổ công|cơ sở|cơ quan|đơn vị|trường hợp|đảng viên|đảng bộ|chi bộ|cán bộ|công chức|viên chức|hội nghị|hội viên|văn bản|nhiệm vụ|thủ tục|báo cáo|kế hoạch|quyết định|nghị quyết|thông báo|đồng chí|đối tượng|học sinh|học viên|công trình|dự án|mô hình|kiến nghị|hồ sơ|lĩnh vực|doanh nghiệp|thanh niên|công dân|tin bài|chỉ tiêu|điểm nghẽn|phụ lục)(?!\p{sc=Latn})/u;

/** The noun itself, two words where one would not tell it apart: `cơ sở` is not `cơ quan`. */
export function nounOf(unit: string): string {
  return LONGER_HEADS.exec(unit)?.[0] ?? headOf(unit);
}

/** The two count the same thing as far as their words tell. */
export function sameNoun(a: string, b: string): boolean {
  return a !== '' && b !== '' && nounOf(a) === nounOf(b);
}

/** Whether amounts of the two can be added up at all; an unnamed one can be anything. */
export function addable(a: string, b: string): boolean {
  if (a === '' || b === '' || sameNoun(a, b)) return true;
  const classes = [nounClass(a), nounClass(b)];
  const measures = classes.filter((noun) => noun !== undefined);
  if (measures.length === 2) return classes[0] === classes[1];
  // `hồ sơ`, `đơn`, `chi bộ` … go with one another, but not with money, time or people's measures.
  return !measures.some((noun) => noun !== 'person' && noun !== 'event');
}

/** Marks of some members, not a class of them: `02 nữ`, `03 đảng viên`, `15 hồ sơ quá hạn`. */
const ATTRIBUTE =
  /^(?:(?:đồng chí |người |cán bộ |học sinh |đảng viên |hộ )?(?:nữ|là nữ|dân tộc|người dân tộc|tôn giáo|trẻ tuổi|dưới|trên|có|được|đạt|là|thuộc|tái cử|lần đầu|khuyết tật|mồ côi|xuất sắc|tiêu biểu))(?!\p{sc=Latn})/u;

export function isAttribute(unit: string): boolean {
  return ATTRIBUTE.test(unit);
}
