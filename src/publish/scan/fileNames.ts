import { matchesOf } from '../../model/matches';
import type { Sensitive, SensitiveKind } from '../../model/sensitive';
import { findBirths } from './birth';
import { findAddresses } from './email';
import { findHomes } from './homes';
import { MATTERS, phrasesOf } from './lexicon';
import { atPerson, isGrave, mattersIn } from './matters';
import { findNumbers } from './numbers';
import { isNameBare, NOT_BARE, type Person } from './people';
import { phraseAt, phraseIn, pieceAt, type Reading, read } from './reading';
import { findSecrecy } from './secrecy';

/** Three parts or more of one word, or the end of a file's name. */
const JOINED =
  /[-_+=&/%.?:][^\s_+=&/%.?:-]+[-_+=&/%.?:@]+[a-zđ]|\.(?:pdf|docx?|xlsx?|jpe?g|png|zip)\s*$/i;
/** A file's name without marks may have spaces; what else is joined has none. */
const NAMES =
  /^(?!.*:\/\/)[ -~]{4,150}\.\w{3,4}(?=\s*$)|https?:\/\/[^\s"'<>|;]{8,400}|[^\s"'()<>|;]{8,400}/gim;
/** Three words, or a number of somebody. */
const TELLING = /(?:\p{L}{2,}\P{L}+){2}\p{L}{2}|\d{7}/u;
/** What everybody reads: newspapers, laws and what offices tell on their own pages. */
const PUBLIC =
  /^https?:\/\/[^/]*(?:\bbao(?!tro|hiem)|news|expr|tre|nhandan|dan(?:tri|viet)|luat|viet|moi|gov\.vn)/i;

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** `hongheo`, `TOIMAT`: phrases written as one word, without marks. */
const WRITTEN_TOGETHER: ReadonlyMap<string, string> = new Map(
  ['toi mat', 'tuyet mat', ...phrasesOf(...MATTERS, 'residence', 'house')]
    .filter((phrase) => /^[a-z]+(?: [a-z]+)+$/.test(phrase))
    .map((phrase): readonly [string, string] => [phrase.replace(/ /g, ''), phrase])
    .filter(([together]) => together.length > 5),
);

/** `ungthugan` as `ung thu gan`. */
function takenApart(word: string): string {
  const plain = word.toLowerCase();
  const known = [...WRITTEN_TOGETHER].find(([together]) => plain.startsWith(together));
  return known ? `${known[1]} ${word.slice(known[0].length)}` : word;
}

/** A joined name as words without marks, its capitals kept; digits keep one joint between them. */
function wordsOf(name: string): string {
  return name
    .replace(/^https?:\/\/[^/]*/i, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .replace(/[a-z\d](?=[A-Z][a-z])|[A-Za-z](?=\d{6})/g, '$& ')
    .replace(/(\d)[^A-Za-z\d]+(?=\d)/g, '$1-')
    .replace(/\//g, ' / ')
    .replace(/[^A-Za-z\d/-]+|-(?!\d)|(?<!\d)-/g, ' ')
    .replace(/[A-Za-z]{6,}/g, takenApart)
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

/** `…/nguyen-van-an/…`: so many words are a part of a path alone. */
function isSegment(reading: Reading, from: number, words: number): boolean {
  return (
    pieceAt(reading, from - 1).text === '/' && SEGMENT_END.test(pieceAt(reading, from + words).text)
  );
}

/** What ends the names of files: `công khai`, `quý II`. */
const OTHER_END =
  / (?:cong (?:khai|bo|tac|chuc|an|dong|trinh)|thanh (?:tra|nien|toan|pho|ly|vien)|\w+ [ivx]+)$/;

const CAMEL = /(?<![A-Za-z\d])(?:[A-Z][a-z]+){3,4}(?![A-Za-z])/g;

/** `DoBinhAn` as the words that it joins. */
function camelsIn(name: string): readonly string[] {
  return (name.match(CAMEL) ?? []).map((camel) => camel.replace(/[a-z](?=[A-Z])/g, '$& '));
}

/** The names of persons among words without marks. */
function namedIn(reading: Reading, written: string, camels: readonly string[]): readonly Person[] {
  const isMixed = /(?:^| )[a-z]\w* /.test(written);
  return reading.pieces.flatMap(({ start }, from) => {
    const [before = '', family = '', middle = '', given = '', after = ''] = [-1, 0, 1, 2, 3].map(
      (ahead) => pieceAt(reading, from + ahead).text,
    );
    const isLoud =
      (isMixed && LOUD.test(written.slice(start))) ||
      LAST.test(written.slice(start)) ||
      isSegment(reading, from, 4);
    const isMatter = (at: number) => MATTERS.some((tag) => phraseAt(reading, at, tag) > 1);
    const isCamel = camels.some((camel) => written.slice(start, start + camel.length) === camel);
    const isApart =
      isSegment(reading, from, 3) || (before === '/' && isMatter(from + 3)) || isCamel;
    if (PLACE.test(before) || DOING.test(after) || DOING.test(family) || isMatter(from)) return [];
    const isTitled = TITLED.test(written.slice(start));
    const name = `${family} ${middle} ${given}`;
    // `thach-bao-sinh-dao-phat`, `ky-luat-thach-bao-sinh.pdf`.
    const isEnd = SEGMENT_END.test(after) && !OTHER_END.test(name) && !isMatter(from - 1);
    const isTold = (isEnd || isMatter(from + 3)) && !NOT_BARE.test(name);
    if (!isTitled && !isNameBare(before, family, middle, given, isLoud || isTold, isApart))
      return [];
    const isOfficer = phraseIn(reading, 'office', from - 4, from) >= 0;
    return [{ from, to: from + 3, isComrade: false, isOfficer }];
  });
}

/** `27-Ly-Tu-Trong` right behind a name, whose fourth word may come first. */
const HOUSE =
  /^(?:[A-Z]\w* )?(?:so ?)?[A-Z]?\d[\w -]* (?:(?:ngo|ngach|hem|kiet|duong|pho) [A-Z\d]|[A-Z]\w* [A-Z])/;
/** A paper's degree that stands alone in its file's name. */
const STAMPED =
  /(?:[_([]|(?:^|[ _])- ?)(?:MAT(?![-_ ](?:BANG|DO|KHAU|ONG|TRAN|NA|DUONG|KINH))(?=[-_)\]. ]|$)(?=.*[a-z])|mat(?=[)\].]| -|$))(?=.*\.\w{3,4}$)/;

function whole(kind: SensitiveKind, { length }: string): Sensitive {
  return { kind, start: 0, end: length, isAbsolute: false };
}

/** What one joined name tells. */
function toldBy(name: string): readonly Sensitive[] {
  const full = decoded(name);
  const written = wordsOf(full);
  const words = written.toLowerCase();
  const reading = read(words);
  const people = PUBLIC.test(name) ? [] : namedIn(reading, written, camelsIn(full));
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
    ...(STAMPED.test(full.normalize('NFD').replace(/\p{M}/gu, ''))
      ? [whole('secrecy', written)]
      : []),
    ...(people.some(({ to }) => HOUSE.test(written.slice(pieceAt(reading, to).start)))
      ? [whole('address', written)]
      : []),
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
