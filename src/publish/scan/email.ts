import { matchesOf } from '../../model/matches';
import type { Sensitive, SensitiveKind } from '../../model/sensitive';
import { FAMILIES_BARE, MIDDLES_BARE, SURE_BARE } from './families';

const GAP = '\\s{0,2}';
const OPEN = `${GAP}[([{<]${GAP}`;
const CLOSE = `${GAP}[)\\]}>]${GAP}`;
const AT = `["”']?(?:${GAP}[@﹫]${GAP}|${OPEN}(?:@|at|a c[òo]ng|a)${CLOSE}|\\s(?:at|a c[òo]ng)\\s)`;
const TOP = '(?:com|vn|net|org|edu|gov|info)(?![\\p{L}\\p{Nd}])';
const DOT = `\\p{Cf}*\\.\\p{Cf}*|${OPEN}(?:dot|ch[ấa]m)${CLOSE}|\\s(?:dot|ch[ấa]m)\\s`;
const LETTER = '[\\p{L}\\p{M}\\p{Nd}\\p{Cf}_+-]';
/** Bounded at every step, so that a long text without an address costs no more than its length. */
const ADDRESS = new RegExp(
  `${LETTER}{1,40}(?:(?:${DOT})${LETTER}{1,40}){0,4}${AT}(?:${LETTER}{1,40}(?:(?:${DOT}|${GAP}[.,]${GAP}(?=${TOP}))${LETTER}{1,20}){1,4}|(?:gmail|yahoo|hotmail|outlook|icloud)(?!${LETTER}))`,
  'giu',
);
/** `fanpage @anphuc.hanoi`: a name there, where no address ends so. */
const HANDLE = new RegExp(`\\s[@﹫](?!.*${TOP}$)`, 'isu');
/** `tên miền @anphuc.gov.vn`, `dùng thư @hue.gov.vn`: a domain behind another word. */
const DOMAIN = /^[^\s@]*\s+@(?!gmail|yahoo|hotmail|outlook|icloud)\S*\.(?:gov|edu|dcs)\.vn$/;
/** Where offices have their boxes. */
const OWN =
  '(?:.*\\.)?(?:(?:gov|edu|dcs|mil|quochoi|chinhphu)|(?:thanh|tinh|dang)uy[a-z]*|mattran[a-z]*|congdoan[a-z]*)\\.(?:org\\.)?vn$';
/** What departments are for. */
const FIELDS =
  'noi[vc]|taichinh|tckh|tuphap|xaydung|xdd|congthuong|nongnghiep|nnmt|tainguyen|tnmt|moitruong|yte|giaoduc|gddt|vanhoa|vhxh|vhtt|dulich|khoahoc|khcn|thongtin|laodong|ldtb|giaothong|gtvt|dantoc|ngoaivu|kinhte|ktht|qldt|hatang|dothi|quanly|tochuc|tuyengiao|danvan|kiemtra|quansu|chqs|chihuy|duan|tiepdan|tiepcong|thanhtra|hanhchinh|vanphong|vanthu|thue|ubnd|hdnd|dangu|phucvu';
/** Boxes of offices: what stands before the sign names an office and nobody. */
const OFFICES = new RegExp(
  // Words that no name of a person begins with, whatever follows.
  '^(?:no[-_.]?reply|donotreply|ttpvhcc|ttyt|to(?:chuyendoi|congnghe|cnsd)|mottua|(?:p|x|hoi[a-z]{2,4})\\.[a-z]+@.*\\.gov\\.vn|van(?:thu|phong)|vpd(?:u|anguy)|cuo[ci]thi|giaithuong|binhchon|khaosat|hoidap|toadam|khupho|ubnd|hdnd|u?bmttq|mttq|dang(?:uy|bo)|cong(?:an|doan)|tiep(?:cong)?dan|hcc|motcua|tramy|trungtam|tuphap|tuyengiao|danvan|noivu|kiemtra|taichinh|ketoan|tochuc|mamnon|tieuhoc|bql|vh(?:xh|tt)|tckh|ktht|qldt|lienhe|contact|hotro|support|office|gopy|phananh|tuyensinh|hotich|dichvucong|bophan|toasoan|bientap|pakn|phapluat|khuyenhoc|ca(?:phuong|xa)|c[0-3][a-z]{5}|tonghop|baucu|(?:ho[-_.]?(?:va[-_.]?)?)?ten(?:coquan|donvi|congchuc|canbo|@|[-_.](?:ho|dem|lot|phuong|xa|donvi|coquan|phong|ban)[-_.@])|nhatruong|totruong|chutich|hieutruong|hoi(?:chu|lh|phunu|cuu|nong|dong|nguoi|thi)|doanthanhnien|ban(?:t[iou]|[bcdnq])|phong(?:tc|vh|vanh|noiv|kinhte|giao|qldt|tuphap)|(?:truong)?th(?:cs|pt))' +
    // Shorter ones, by what follows.
    '|^(?:vp|cap|tyt|info|admin|bbt|ubkt|mn|cskh|phuong|cchc|tthc|ccb|lhpn|phunu|thanhtra|thuky|bithu)(?:[-._@(]|phuong|xa|quan|tinh|tp)' +
    '|^(?:mn|th|thcs|thpt)[a-z0-9]{4,}@.*edu' +
    '|^(?:(?:phuong|xa)[a-z]{6,}|phuong(?:an|binh|hoa|long|my|phu|tan|thoi|vinh)[a-z]{2,})@.*\\.gov\\.vn' +
    // A few consonants or digits, and maybe the ward's name, at an office's own domain.
    `|^(?:ub|[bcdfghklmnpqrstvx0-9]){2,8}(?:[-._](?:p|phuong|xa|dk)[-._a-z]+)?@${OWN}` +
    // More of them are no initials of a person, whatever ward stands behind.
    `|^(?:ub|[bcdfghklmnpqrstvx0-9]){4,10}(?:[-._][a-z]+)+@${OWN}` +
    // A body's word, and what it is for: no name begins so.
    `|^(?:so|phong|ban|cuc|chicuc|doi|khoi|tt|p|vp)[-._]?(?:${FIELDS})[^@]*@${OWN}` +
    // A city's or a ward's own name, as its domain has it.
    '|^([a-z]{3,})@(?:[^@]*\\.)?\\1\\.(?:[^@]*\\.)?gov\\.vn$' +
    `|^(?:vp|ldld|bch|clb|thuvien|benhvien|chicuc|daibieu|doandbqh|[ps]gd)[^@]*@${OWN}`,
);

/** What takes in what everybody writes: `hộp thư tiếp nhận góp ý`. */
const PUBLIC_BOX =
  /(?:hộp thư|e-?mail|thư điện tử|địa chỉ thư).*(?:tiếp nhận|góp ý|phản ánh|kiến nghị|chính thức|dùng chung|của (?:phường|xã|ubnd))/iu;

/** Whether some words speak of a box that everybody is to write to. */
export function isOfPublicBox(words: string): boolean {
  return PUBLIC_BOX.test(words.normalize('NFC'));
}

const PLACES_BOX = new RegExp(`^([a-z]{6,20})@${OWN}`);
const SYLLABLE = /^[bcdghklmnpqrstvx]*[aeiouy]{1,3}[cghmnpt]{0,2}$/;

/** `tangnhonphu@…`: a place's name at an office's domain; `nguyenvanbay`, `hoanglan`, `lannguyen` are people. */
function isOfPlace(box: string): boolean {
  const [, local] = PLACES_BOX.exec(box) ?? [];
  if (local === undefined) return false;
  const behind = (words: ReadonlySet<string>, whole: string) =>
    [...words].filter((word) => whole.startsWith(word)).map((word) => whole.slice(word.length));
  const isNamed = behind(FAMILIES_BARE, local).some((rest) =>
    behind(MIDDLES_BARE, rest).some((given) => given !== ''),
  );
  const isShort = [...SURE_BARE].some(
    (family) =>
      (local.startsWith(family) && SYLLABLE.test(local.slice(family.length))) ||
      (local.endsWith(family) && SYLLABLE.test(local.slice(0, -family.length))),
  );
  return !isNamed && !isShort;
}

/** A telephone's ten digits in words. */
const SPOKEN =
  'không(?:[\\s,.–-]+(?:không|một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín)){9}(?!\\p{L})';
const TELEPHONE = new RegExp(SPOKEN, 'giu');

/** Whether anything in a text may be one or an address, at the price of one look. */
const MAYBE = new RegExp(`[@﹫]|\\b(?:at|a c[òo]ng)[\\s)\\]}>]|[([{<]a[)\\]}>]|${SPOKEN}`, 'iu');

function partOf(kind: SensitiveKind, { index, 0: { length } }: RegExpExecArray): Sensitive {
  return { kind, start: index, end: index + length, isAbsolute: false };
}

/**
 * Addresses of electronic mail, those of offices apart, and telephones that are spelled out.
 * @param isPublic whether the row names nobody and speaks of a box for everybody
 */
export function findAddresses(text: string, isPublic = false): readonly Sensitive[] {
  if (!MAYBE.test(text)) return [];
  const addresses = matchesOf(ADDRESS, text).filter(([address]) => {
    const plain = address
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .toLowerCase();
    // `tên miền @anphuc.com` is a word and no box.
    const isWord = /^\P{ASCII}*[^\s@]*\P{ASCII}[^\s@]*\s+@/u.test(plain) || DOMAIN.test(plain);
    const box = plain.replace(/\s/g, '').replace(/^(?:gopy|phananh)_/, '');
    return !HANDLE.test(plain) && !isWord && !OFFICES.test(box) && !(isPublic && isOfPlace(box));
  });
  return [
    ...addresses.map((match) => partOf('email', match)),
    ...matchesOf(TELEPHONE, text).map((match) => partOf('phone', match)),
  ];
}
