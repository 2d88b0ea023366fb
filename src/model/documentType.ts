import { fold } from './folding';
import { once } from './once';

/**
 * The words that a type's symbol in a document's number may stand for, the usual one first: of Party
 * documents by Hướng dẫn số 36-HD/VPTW of 2018, of state ones by the abbreviations in Nghị định số
 * 30/2020/NĐ-CP.
 */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  NQ: ['Nghị quyết'],
  QĐ: ['Quyết định', 'Quy định'],
  QĐi: ['Quy định'],
  QyĐ: ['Quy định'],
  CT: ['Chỉ thị', 'Chương trình'],
  CTr: ['Chương trình'],
  KL: ['Kết luận'],
  QC: ['Quy chế'],
  TT: ['Thông tri', 'Thông tư', 'Tờ trình'],
  TTr: ['Tờ trình'],
  HD: ['Hướng dẫn'],
  TB: ['Thông báo'],
  TC: ['Thông cáo'],
  BC: ['Báo cáo'],
  KH: ['Kế hoạch'],
  QH: ['Quy hoạch'],
  ĐA: ['Đề án'],
  DA: ['Dự án'],
  PA: ['Phương án'],
  CV: ['Công văn'],
  CĐ: ['Công điện'],
  BB: ['Biên bản'],
  HĐ: ['Hợp đồng'],
  GM: ['Giấy mời'],
  GGT: ['Giấy giới thiệu'],
  GUQ: ['Giấy ủy quyền'],
  LKG: ['Lời kêu gọi'],
  NĐ: ['Nghị định'],
};

const WORDS = once(() => new Map(Object.entries(TYPES).map(([key, words]) => [fold(key), words])));

const KNOWN_WORDS = once(() => [...new Set(Object.values(TYPES).flat())]);

/** `75-KH/ĐU`, `203-BC/ĐU`: a Party document's number. */
const OF_PARTY = /^\s*\d+[a-z]?\s*-\s*(\p{L}+)\s*\//iu;
/** `03/ĐA-UBND`, `361/2025/NĐ-CP`: a state document's number; without a type (`600/UBND-VP`) a letter. */
const OF_STATE = /^\s*\d+[a-z]?\s*(?:\/\s*\d{4}\s*)?\/\s*(\p{L}+)\s*-/iu;

/**
 * The type in a document's number, as it is typed there (`KH` of `75-KH/ĐU`, `ĐA` of `03/ĐA-UBND`); empty
 * where there is none, as in a state office's letter.
 */
export function typeSymbolOf(number: string): string {
  const [, ofParty] = OF_PARTY.exec(number) ?? [];
  if (ofParty !== undefined) return ofParty;
  const [, ofState = ''] = OF_STATE.exec(number) ?? [];
  return WORDS().has(fold(ofState)) ? ofState : '';
}

/** What a text that begins with the word of a type says behind it. */
export interface TypedText {
  /** `Kế hoạch`; empty where neither the number nor the text tells. */
  readonly word: string;
  readonly rest: string;
}

/**
 * The word for a document's type and its title without it. Where a symbol has two words (`QĐ`), or says
 * nothing, the title tells; else the number does.
 */
export function documentTitleOf(number: string, title: string): TypedText {
  const begins = KNOWN_WORDS().find((word) => beginsWith(title, word));
  const named = WORDS().get(fold(typeSymbolOf(number)));
  if (begins !== undefined && (!named || named.includes(begins))) {
    return { word: begins, rest: withoutWord(title, begins) };
  }
  return { word: named?.[0] ?? '', rest: title.trim() };
}

function beginsWith(title: string, word: string): boolean {
  return `${fold(title)} `.startsWith(`${fold(word)} `);
}

/** Spaces and marks may be typed otherwise than ours: as many words go. */
function withoutWord(title: string, word: string): string {
  const words = title.trim().split(/\s+/);
  return words.slice(word.split(' ').length).join(' ');
}
