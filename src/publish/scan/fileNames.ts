import { matchesOf } from '../../model/matches';
import type { Sensitive, SensitiveKind } from '../../model/sensitive';
import { findBirths } from './birth';
import { findAddresses } from './email';
import { isNameBare, type NameBare, type Standing } from './families';
import { findHomes } from './homes';
import { MATTERS, phrasesOf } from './lexicon';
import { atPerson, isGrave, mattersIn } from './matters';
import { findNumbers } from './numbers';
import type { Person } from './people';
import { phraseAt, phraseIn, pieceAt, type Reading, read, tellsMatter } from './reading';
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

/** As {@link plainWord} has `kỷ`, in the middle of what is written together. */
const sameY = (word: string): string => word.toLowerCase().replace(/([hklmst])y/g, '$1i');

/** `hongheo`, `TOIMAT`: phrases written as one word, without marks; shorter ones begin many words. */
const TOGETHER: ReadonlyMap<string, string> = new Map(
  [
    ...['toi mat', 'tuyet mat', 'ho chieu', 'to cao'],
    ...[...phrasesOf(...MATTERS, 'residence', 'house')].filter(
      (phrase) => /^[a-z]+(?: [a-z]+)+$/.test(phrase) && phrase.length > 6,
    ),
  ].map((phrase): readonly [string, string] => [sameY(phrase.replace(/ /g, '')), phrase]),
);
const BEGINNING = new RegExp(`^(?:${[...TOGETHER.keys()].join('|')})`);

/** `ungthugan` as `ung thu gan`. */
function takenApart(word: string): string {
  const [together = ''] = BEGINNING.exec(sameY(word)) ?? [];
  const phrase = TOGETHER.get(together);
  return phrase === undefined ? word : `${phrase} ${word.slice(together.length)}`;
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
    .replace(/[A-Za-z]{5,}/g, takenApart)
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
  / (?:cong (?:khai|bo|tac|chuc|an|dong|trinh)|thanh (?:tra|nien|toan|pho|li|vien)|\w+ [ivx]+)$/;

const CAMEL = /(?<![A-Za-z\d])(?:[A-Z][a-z]*){3,5}(?![A-Za-z])/g;

/** `DoBinhAn` as the words that it joins. */
function camelsIn(name: string): readonly string[] {
  return (name.match(CAMEL) ?? []).map((camel) => camel.replace(/[A-Za-z](?=[A-Z])/g, '$& '));
}

/** How three words stand in a joined name. */
function standingOf(
  reading: Reading,
  from: number,
  { written, isMixed, camels }: JoinedName,
): Standing {
  const isMatter = (at: number) => tellsMatter(reading, at);
  const rest = written.slice(pieceAt(reading, from).start);
  const isCamel = camels.some((camel) => rest.startsWith(camel));
  const isFirst = pieceAt(reading, from - 1).text === '/' && isMatter(from + 3);
  if (isCamel || isFirst || isSegment(reading, from, 3)) return 'apart';
  if ((isMixed && LOUD.test(rest)) || LAST.test(rest) || isSegment(reading, from, 4)) return 'loud';
  // `thach-bao-sinh-dao-phat`, `ky-luat-thach-bao-sinh.pdf`.
  const isEnd =
    SEGMENT_END.test(pieceAt(reading, from + 3).text) &&
    !OTHER_END.test(nameAt(reading, from).join(' ')) &&
    !isMatter(from - 1);
  return isEnd || isMatter(from + 3) ? 'told' : 'among';
}

/** A joined name as words without marks, their capitals kept, and what is known of it. */
interface JoinedName {
  readonly written: string;
  /** Whether it has words in small letters too. */
  readonly isMixed: boolean;
  readonly camels: readonly string[];
}

function nameAt(reading: Reading, from: number): NameBare {
  const wordAt = (at: number) => pieceAt(reading, at).text;
  return [wordAt(from), wordAt(from + 1), wordAt(from + 2)];
}

/** `ho-ngheo_mau-trong.docx`, `mau_bao_cao`: a form (hardly a family's name), and how a file's name ends. */
function isBlank([first, , third]: NameBare): boolean {
  return first === 'mau' || /^(?:pdf|docx?|xlsx?|jpe?g|png|zip)$/.test(third);
}

/** The names of persons among words without marks; `dang vien` is no part of one. */
function namedIn(reading: Reading, name: JoinedName): readonly Person[] {
  return reading.pieces.flatMap(({ start, text }, from) => {
    const [before, after] = [from - 1, from + 3].map((at) => pieceAt(reading, at).text);
    const isOther = PLACE.test(before ?? '') || DOING.test(after ?? '') || DOING.test(text);
    const words = nameAt(reading, from);
    const isWord = [from, from + 1, from + 2].some((at) => phraseAt(reading, at, 'people') > 1);
    if (isOther || isWord || tellsMatter(reading, from) || isBlank(words)) return [];
    const isName =
      TITLED.test(name.written.slice(start)) ||
      isNameBare(before ?? '', words, standingOf(reading, from, name));
    if (!isName) return [];
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
  const isMixed = /(?:^| )[a-z]\w* /.test(written);
  const people = PUBLIC.test(name)
    ? []
    : namedIn(reading, { written, isMixed, camels: camelsIn(full) });
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
    ...(/[a-z]/.test(name)
      ? findSecrecy(read(words.replace(/[\d-]+/g, ' ')), { isFileName: true })
      : []),
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
