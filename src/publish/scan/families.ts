import { bareWord, plainWord, wordSet } from './letters';

// The words that Vietnamese names are made of, with their marks and without.

/** Families whose name is hardly ever another word, without its marks too. */
const SUREST =
  'nguyễn trần lê phạm huỳnh phan vũ võ đặng bùi đỗ ngô trịnh đinh phùng tạ quách hoàng dương lý trương đào doãn';
/** Two words are enough for these, and capitals too. */
export const SURE = wordSet(
  `${SUREST} tống nghiêm vương khuất y điểu giàng thào sùng rah siu ksor kpuih rmah rcom mlô êban kpă niê`,
);
export const SURE_BARE = new Set(
  [...wordSet(SUREST)].map(bareWord).concat('ho luong luu thai to ha'.split(' ')),
);
export const FAMILIES = new Set([
  ...SURE,
  ...wordSet(
    'hồ đoàn lâm mai tô hà lưu cao chu châu thái kiều lương lại la từ thạch triệu tăng vi văn ninh nông lò lù giàng vàng sùng thào hạng cù ma mã bế đàm hứa khúc đậu đồng lục mạc nhữ ông phí quản tiêu thân trang tưởng ung uông viên vừ xa an âu bành biện cáo chử cung cấn dư đái điền đổng giang giáp hàn hầu hình hoa hùng kha khổng khương kim lã lạc liễu lỗ luân luyện mẫn mẫu nhan nhâm ngụy nguyên ngọ phó phương sái sầm sơn tấn ng thi thiều tôn tòng trà trầm trưng vạn vòng vui y hồng chung ngũ sử đới điểu lèng bạch bàng bàn bá bồ cà chảo chắng chẩu chế chẻo chìu chống cầm cự diệp đèo đường hảng khiếu kiêm lèo lìm lầu lềnh lỳ lự lường lưỡng mông ngân ngần nùng phàn giáp quàng rơ sải tẩn thìn liêu lăng lữ lư nhâm ôn ứng thẩm thôi tất trác cam cát chiêm chúc diêu giản hạ khấu kỷ lãnh liên lợi lôi mạch nhạc phi quan quảng quyền tần tiết trì úc nhiêu mao tráng thóng tằng tếnh vì voòng viêm vòong xìn ksơr lô sình giềng diêm k h danh cil ya thích má khoàng cứ hờ già xồng chìn thền pờ sền sần tải vừ sộng chớ thò khang mào lùng giá sừng lừu cháng phù vù',
  ),
]);
export const MIDDLES = wordSet(
  'văn thị đức hữu minh thanh ngọc quang xuân thu hồng đình bá công khánh duy hoài thúy kim mạnh trọng tuấn viết gia bảo phương hải thế tiến như diệu mỹ bích quốc anh trung nhật đăng huy phú phước phúc vĩnh kiều lan tường chí danh tấn nam việt hoàng thái cao đắc khắc sỹ sĩ quý a seo láo tả mùi sành chẩn mí súa páo nhè quẩy diếu dào',
);
export const USUAL_MIDDLES = wordSet('văn thị');
/** Those of the families that are no word of another kind in small letters either. */
const NEVER_WORDS = wordSet('nguyễn lê huỳnh phan đặng bùi ngô trịnh đinh phùng quách');
/** Words in capitals that end a name where everything is in capitals. */
export const NO_NAMES = wordSet(
  'bí chủ phó trưởng tổng giám hiệu thường chánh đảng ủy ban hội phường quận tổ chi bị mắc thuộc là có theo vi đề bằng đối hộ nhiễm đang được không và của với tại cho sinh nhận gửi khiếu tố ra trong trú số cccd sđt stk đã từ',
);
export const PLACES = new Set(
  'hà nội|hồ tây|hồ gươm|hoàng mai|hoàng liệt|hoàng sa|thái bình|thái nguyên|thái lan|cao bằng|lâm đồng|mai động|mai dịch|dương nội|hồ chí|hà đông|hà nam|hà tĩnh|hà giang|an giang|kiên giang|kim liên|kim ngưu|phương mai|phương liệt|hồng mai|hồng hà|văn miếu|lạng sơn|an phúc|cao đài|la thành|chương dương|trương định|lý thường|lương yên|lê duẩn|trần phú|lào cai|đồng nai|đồng tâm|phan thiết|vũ hán|vạn phúc|văn phòng|vu lan|trường sa|vạn xuân|từ liêm|thanh xuân|ninh bình|an ninh|văn hóa|trang trí|y tế|y học|y dược|y hà|y sĩ|y bác|y khoa|danh sách|danh mục|danh hiệu|danh dự'
    .split('|')
    .map((name) => name.split(' ').map(plainWord).join(' ')),
);
/** `đô thị`, `công văn`; `văn hóa`, `thị trấn`: other words than names with `thị` and `văn` between. */
export const NO_FAMILIES = wordSet('đô siêu nội cận hiển chỉ tiếp thành biểu công ngữ nhân trung');
export const NO_GIVEN = wordSet('hóa phòng bản nghệ thư học kiện trấn xã trường');

/** Whether a word begins a name by itself; without marks where the word behind it has none either. */
export function isFamily(text: string, second: string, third?: string): boolean {
  if (SURE.has(text)) return true;
  if (third !== undefined) {
    const isBare = [text, second, third].every((word) => word === bareWord(word));
    if (isBare && isNameBare('', [text, second, third], 'loud')) return true;
    if (FAMILIES.has(text)) return true;
    if (USUAL_MIDDLES.has(second) && !NO_FAMILIES.has(text) && !NO_GIVEN.has(third)) return true;
  }
  return SURE_BARE.has(text) && second === bareWord(second);
}

export const FAMILIES_BARE = new Set([...FAMILIES].map(bareWord));
export const MIDDLES_BARE = new Set([...MIDDLES].map(bareWord));
/** Without marks no other words than families, unless one of some words leads them. */
const NEVER_BARE =
  /(?<!\b(?:mat|vi|phu|tac|san|tai|tinh|thai|cao) )\b(?:nguyen|huynh|bui|quach|hoang|tran|pham|phung)$|^ong /;
/** Wards and towns; what `thi` and `van` begin in other words: `thi đua`, `vận động`. */
const NOT_BARE =
  /^(?:phuong .*|(?:do|nhan) (?:van|thi) .*|.* .* (?:hoa|phong|ban|ngh?e|thu|hoc|kien|tran|xa|truong|minh|de|dong|hanh|tai|chuyen|cong|dua|sat|diem|tuyen))$/;

/** Families that lead no other word with `van` and `thi`. */
const SUREST_BARE = new Set(
  'nguyen tran le pham huynh bui ngo trinh phung quach hoang luong kieu trieu'.split(' '),
);

/** Family, middle and given name, without marks. */
export type NameBare = readonly [family: string, middle: string, given: string];

/**
 * How three words stand: nothing else beside them; in capitals where other words have none; beside what is told
 * of somebody; among others.
 */
export type Standing = 'apart' | 'loud' | 'told' | 'among';

/** Whether three words without marks are a name. */
export function isNameBare(before: string, name: NameBare, standing: Standing): boolean {
  const [family, middle, given] = name;
  if (!FAMILIES_BARE.has(family) || !/^[a-z]/.test(given)) return false;
  if (standing === 'apart') return true;
  if (standing === 'loud' || NEVER_BARE.test(`${before} ${family}`)) {
    return MIDDLES_BARE.has(middle);
  }
  const isMiddle = standing === 'told' ? MIDDLES_BARE.has(middle) : /^(?:van|thi)$/.test(middle);
  return isMiddle && (SUREST_BARE.has(family) || !NOT_BARE.test(name.join(' ')));
}

/** Whether a name in small letters begins with two words, though no title stands before it. */
export function isUntitledName(family: string, middle: string): boolean {
  const isUsual = SURE.has(family) && USUAL_MIDDLES.has(middle);
  return isUsual || (NEVER_WORDS.has(family) && MIDDLES.has(middle));
}
