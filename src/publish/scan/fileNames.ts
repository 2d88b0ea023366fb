import { matchesOf } from '../../model/matches';
import type { Sensitive } from '../../model/sensitive';
import { findBirths } from './birth';
import { findAddresses } from './email';
import { findHomes } from './homes';
import { atPerson, isGrave, mattersIn } from './matters';
import { findNumbers } from './numbers';
import { MATTERS, phrasesOf } from './lexicon';
import { isNameBare, type Person } from './people';
import { phraseIn, pieceAt, type Reading, read } from './reading';
import { findSecrecy } from './secrecy';

/** Three parts or more of one word, or the end of a file's name. */
const JOINED =
  /[-_+=&/%.?:][^\s_+=&/%.?:-]+[-_+=&/%.?:@]+[a-zđ]|\.(?:pdf|docx?|xlsx?|jpe?g|png|zip)\s*$/i;
/** A file's name without marks may have spaces; what else is joined has none. */
const NAMES = /^(?!.*:\/\/)[ -~]{4,150}\.\w{3,4}(?=\s*$)|[^\s"'()<>|;]{8,400}/gim;
/** Three words, or a number of somebody. */
const TELLING = /(?:\p{L}{2,}\P{L}+){2}\p{L}{2}|\d{7}/u;
/** What everybody reads: newspapers, laws and what offices tell on their own pages. */
const PUBLIC = /^https?:\/\/[^/]*(?:\bbao|news|expr|tre|nhandan|dan(?:tri|viet)|luat|viet|moi|gov\.vn)/i;

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** `hongheo`, `TOIMAT`: phrases written as one word, without marks. */
const WRITTEN_TOGETHER: ReadonlyMap<string, string> = new Map(
  ['toi mat', 'tuyet mat', ...phrasesOf(...MATTERS)]
    .filter((phrase) => /^[a-z]+(?: [a-z]+)+$/.test(phrase))
    .map((phrase) => [phrase.replace(/ /g, ''), phrase]),
);

/** A joined name as words without marks, its capitals kept; digits keep one joint between them. */
function wordsOf(name: string): string {
  return name
    .replace(/^https?:\/\/[^/]*/i, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .replace(/[a-z](?=[A-Z][a-z])|[A-Za-z](?=\d{6})/g, '$& ')
    .replace(/(\d)[^A-Za-z\d]+(?=\d)/g, '$1-')
    .replace(/\//g, ' / ')
    .replace(/[^A-Za-z\d/-]+|-(?!\d)|(?<!\d)-/g, ' ')
    .replace(/[A-Za-z]+/g, (word) => WRITTEN_TOGETHER.get(word.toLowerCase()) ?? word)
    .replace(/\bdt\b/gi, 'sdt')
    .trim();
}

const LOUD = /^(?:[A-Z]\w*( |$)){3}/;
/** `ba Hoa`, not `ba Dinh`. */
const TITLED = /^(?:ong|ba|cu|chau|be|chi|anh|em) (?!Dinh|Vi|Bo)[A-Z][a-z]/;
/** Families that are other words too, where the name is the last or a number follows. */
const LAST = /^(?:le|vu|vo|ngo) (?!cong)[a-z]+ [a-z]+ (?:\d|\w+$)/;
/** Before a street or a school; behind who does something for others. */
const PLACE = /^(?:truong|duong|pho|ngo|cau|tram|phuong|hoc|non|thcs|thpt)$/;
const DOING = /^(?:tham|tang|trao|chuc|tiep|du|kiem|phat|chu)$/;

const SEGMENT_END = /^(?:|\/|\d+|pdf|docx?|xlsx?|jpe?g|png|zip)$/;

/** `…/nguyen-van-an/…`: three or four words that are a part of a path alone. */
function isSegment(reading: Reading, from: number): boolean {
  return (
    SEGMENT_END.test(pieceAt(reading, from - 1).text) &&
    [3, 4].some((ahead) => SEGMENT_END.test(pieceAt(reading, from + ahead).text))
  );
}

/** The names of persons among words without marks. */
function namedIn(reading: Reading, written: string): readonly Person[] {
  const isMixed = /(?:^| )[a-z]\w* /.test(written);
  return reading.pieces.flatMap(({ start }, from) => {
    const [before = '', family = '', middle = '', given = '', after = ''] = [-1, 0, 1, 2, 3].map(
      (ahead) => pieceAt(reading, from + ahead).text,
    );
    const isLoud =
      (isMixed && LOUD.test(written.slice(start))) ||
      LAST.test(written.slice(start)) ||
      isSegment(reading, from);
    if (PLACE.test(before) || DOING.test(after)) return [];
    const isTitled = TITLED.test(written.slice(start));
    if (!isTitled && !isNameBare(before, family, middle, given, isLoud)) return [];
    const isOfficer = phraseIn(reading, 'office', from - 4, from) >= 0;
    return [{ from, to: from + 3, isComrade: false, isOfficer }];
  });
}

/** What one joined name tells. */
function toldBy(name: string): readonly Sensitive[] {
  const full = decoded(name);
  const written = wordsOf(full);
  const words = written.toLowerCase();
  const reading = read(words);
  const people = PUBLIC.test(name) ? [] : namedIn(reading, written);
  const matters = mattersIn(reading);
  const scene = {
    reading,
    people,
    column: undefined,
    isNamed: false,
    isNameless: false,
    isOffice: false,
    isFigure: false,
  };
  return [
    // `NC.VB_MAT` is a figure's code; digits count nothing here.
    ...(/[a-z]/.test(name) ? findSecrecy(read(words.replace(/[\d-]+/g, ' ')), false) : []),
    ...findBirths(scene),
    ...findNumbers(scene),
    ...findHomes(scene),
    ...(full === name ? [] : findAddresses(full)),
    ...people.flatMap((person) =>
      matters
        .filter(({ kind }) => !person.isOfficer || isGrave(kind))
        .map(({ kind }) => atPerson(reading, person, kind)),
    ),
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
    return toldBy(name).map((told) => ({ ...told, start: index, end: index + name.length }));
  });
}
