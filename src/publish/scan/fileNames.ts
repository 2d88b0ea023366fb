import { matchesOf } from '../../model/matches';
import type { Sensitive, SensitiveKind } from '../../model/sensitive';
import { findBirths } from './birth';
import { findAddresses } from './email';
import { findHomes } from './homes';
import { isGrave, mattersIn } from './matters';
import { NUMBERS } from './numberKinds';
import { findNumbers } from './numbers';
import { isNameBare, type Person } from './people';
import { hasPhrase, phraseIn, pieceAt, type Reading, read } from './reading';
import { findSecrecy } from './secrecy';

/** Three parts or more of one word, or the end of a file's name. */
const JOINED =
  /[-_+=&/%.?:][^\s_+=&/%.?:-]+[-_+=&/%.?:@]+[a-zđ]|\.(?:pdf|docx?|xlsx?|jpe?g|png|zip)\s*$/i;
/** A file's name without marks may have spaces; what else is joined has none. */
const NAMES = /^(?!.*:\/\/)[ -~]{4,150}\.\w{3,4}(?=\s*$)|[^\s"'()<>|;]{8,400}/gim;
/** Three words, or a number of somebody. */
const TELLING = /(?:\p{L}{2,}\P{L}+){2}\p{L}{2}|\d{7}/u;
/** What everybody reads: newspapers, laws and what offices tell on their own pages. */
const PUBLIC =
  /^https?:\/\/[^/]*(?:bao|news|press|tre|dan|luat|viet|moi|vtv|phong|cong|kinhte|gov\.vn)/i;

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A joined name as words without marks, its capitals kept; digits keep one joint between them. */
function wordsOf(name: string): string {
  return name
    .replace(/^https?:\/\/[^/]*/i, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[a-z](?=[A-Z][a-z])|[A-Za-z](?=\d{6})/g, '$& ')
    .replace(/(\d)[^A-Za-z\d]+(?=\d)/g, '$1-')
    .replace(/[^A-Za-z\d-]+|-(?!\d)|(?<!\d)-/g, ' ')
    .replace(/\b(?:ngay ?|nam ?)sinh\b|\bbirth\w*/gi, 'dob')
    .replace(/\b(?:so)?(?:dt|dienthoai)\b/gi, 'sdt')
    .replace(/\b(?:so)?(?:tk|taikhoan)\b/gi, 'stk')
    .trim();
}

/** The names of persons among words without marks. */
function namedIn(reading: Reading, written: string): readonly Person[] {
  const isMixed = / [a-z]/.test(` ${written}`);
  return reading.pieces.flatMap((_, from) => {
    const words = [-1, 0, 1, 2].map((ahead) => pieceAt(reading, from + ahead));
    const isLoud =
      isMixed && words.slice(1).every(({ start }) => /[A-Z]/.test(written.charAt(start)));
    const [before = '', ...name] = words.map(({ kind, text }) => (kind === 'word' ? text : ''));
    if (!isNameBare(before, name, isLoud)) return [];
    // A street, a school; who does something, or is in an office.
    if (/^(?:truong|duong|pho|ngo|cau|tram|phuong|hoc|non|thcs|thpt)$/.test(before)) return [];
    const isOfficer = phraseIn(reading, 'office', from - 4, from) >= 0;
    return [{ from, to: from + 3, isComrade: false, isOfficer }];
  });
}

const DOING = /^(?:tham|tang|trao|chuc|tiep|du|chi|kiem|phat|chu)$/;

/** What one joined name tells. */
function toldBy(name: string): readonly (readonly [SensitiveKind, boolean])[] {
  const full = decoded(name);
  const written = wordsOf(full);
  const words = written.toLowerCase();
  const reading = read(words);
  const people = namedIn(reading, written);
  const scene = {
    reading,
    people,
    column: undefined,
    isNamed: false,
    isOffice: false,
    isFigure: false,
  };
  const isSaid = NUMBERS.some((tag) => hasPhrase(reading, tag, 0, reading.pieces.length));
  const found: Sensitive[] = [
    // `NC.VB_MAT` is a figure's code; digits count nothing here.
    ...(/[a-z]/.test(name) ? findSecrecy(read(words.replace(/[\d-]+/g, ' ')), false) : []),
    ...findBirths(scene),
    ...(isSaid ? findNumbers(scene) : []),
    ...(full === name ? [] : findAddresses(full)),
  ];
  const isPrivate = !PUBLIC.test(name);
  const some = people.filter(({ to }) => isPrivate && !DOING.test(pieceAt(reading, to).text));
  const matters = mattersIn(reading).filter(({ kind }) =>
    some.some(({ isOfficer }) => !isOfficer || isGrave(kind)),
  );
  if (isPrivate) found.push(...findHomes(scene));
  return [
    ...found.map(({ kind, isAbsolute }) => [kind, isAbsolute] as const),
    ...matters.map(({ kind }) => [kind, false] as const),
  ];
}

/**
 * What the names of files and links tell, whose words are joined and have no marks
 * (`Ho-ngheo_Luong-Van-Binh.xlsx`); each is covered as a whole.
 */
export function findInNames(text: string): readonly Sensitive[] {
  if (!JOINED.test(text)) return [];
  return matchesOf(NAMES, text).flatMap(({ 0: raw, index }) => {
    const name = raw.replace(/[.,:!?\]]+$/, '');
    if (!JOINED.test(name) || !TELLING.test(name)) return [];
    const end = index + name.length;
    return toldBy(name).map(([kind, isAbsolute]) => ({ kind, start: index, end, isAbsolute }));
  });
}
