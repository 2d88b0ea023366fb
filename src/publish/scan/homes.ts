import type { Sensitive } from '../../model/sensitive';
import { dateAt } from './dates';
import { plainWord, wordSet } from './letters';
import { isDoing } from './matters';
import { LABELS } from './numberKinds';
import { isDocument } from './papers';
import type { Person } from './people';
import { phraseAt, pieceAt, type Reading, sentenceEnd, sentenceStart } from './reading';
import { part, type Scene } from './scene';

/** How many words of a house begin at a piece; `số CCCD` is a label, for a house's number has a digit. */
function houseAt(reading: Reading, at: number): number {
  const words = phraseAt(reading, at, 'house');
  // `căn cước`.
  if (phraseAt(reading, at, 'identity') > words) return 0;
  const [next, digits] = [pieceAt(reading, at + 1), pieceAt(reading, at + 2)];
  const isNumbered = digits.kind === 'digits' && digits.gap === 'none';
  if (words !== 1 || pieceAt(reading, at).text !== NUMBER || isNumbered) return words;
  // Capitals tell nothing where the word before has them too.
  const isShort = next.isUpper && !pieceAt(reading, at).isUpper;
  return isShort || LABELS.some((tag) => phraseAt(reading, at + 1, tag) > 0) ? 0 : words;
}

/** An address in a text by its pieces; the end excluded. */
interface Place {
  readonly from: number;
  readonly to: number;
  /** How surely somebody lives there: said so, a house or a lane, a neighbourhood alone. */
  readonly sort: 'said' | 'house' | 'area';
  readonly hasNumber: boolean;
}

const NEIGHBOURHOOD = wordSet('tổ tdp thôn xóm ấp khóm khu cụm kdc đội kp', true);
const FILLERS = wordSet('số tại ở dân là ngay tầng cũ mới nay hiện sang về đến nhờ lầu', true);
const NUMBER = plainWord('số');
const LONGEST = 30;
const LONGEST_STREET = 3;

/** Where the parts of an address end that begin at a piece, and whether a number or a name is in it. */
function partsFrom(
  reading: Reading,
  from: number,
  names: ReadonlyMap<number, number>,
): Pick<Place, 'to' | 'hasNumber'> & { readonly isFull: boolean; readonly isHouse: boolean } {
  const end = Math.min(sentenceEnd(reading, from), from + LONGEST);
  let at = from;
  let to = from;
  let isFull = false;
  let isHouse = false;
  let hasNumber = false;
  let wasArea = false;
  // Where letters tell no name apart, the words behind a number are its street's.
  let streetWords = 0;
  while (at < end) {
    const piece = pieceAt(reading, at);
    const isStreet = piece.isCapital || (reading.isFlat && streetWords > 0);
    if (piece.kind === 'digits') streetWords = LONGEST_STREET;
    else if (piece.kind === 'word') streetWords -= 1;
    // `Chủ nhà: Nguyễn Văn A`; behind a number a name is a street's.
    if (!hasNumber && names.has(at)) break;
    hasNumber ||= piece.kind === 'digits';
    const house = houseAt(reading, at);
    const words = Math.max(house, phraseAt(reading, at, 'region'));
    if (words > 0) {
      // `tổ dân phố số 5` has the number of the neighbourhood.
      const isArea: boolean = NEIGHBOURHOOD.has(piece.text) || (wasArea && piece.text === NUMBER);
      if (house === words && !isArea) isHouse = true;
      wasArea = isArea;
      if (hasNumber && !isArea) streetWords = LONGEST_STREET;
      at += words;
    } else if (
      piece.kind === 'digits' ||
      (piece.kind === 'word' && isStreet && phraseAt(reading, at, 'title') === 0)
    ) {
      isFull = true;
      wasArea = false;
      at += 1;
    } else if (piece.kind === 'word' ? FILLERS.has(piece.text) : /^[-–/,.:]$/.test(piece.text)) {
      at += 1;
      continue;
    } else break;
    to = at;
  }
  return { to, isFull, isHouse, hasNumber };
}

function placesIn(reading: Reading, people: readonly Person[]): readonly Place[] {
  const places: Place[] = [];
  const starts = new Map(people.map((person) => [person.from, person.to] as const));
  let named = -1;
  for (let at = 0; at < reading.pieces.length; at += 1) {
    const name = starts.get(at);
    if (name !== undefined) {
      named = name;
      at = name - 1;
      continue;
    }
    // `Thành phố 2025`.
    const house = phraseAt(reading, at - 1, 'region') > 1 ? 0 : houseAt(reading, at);
    const said = saidAt(reading, at);
    const isBare = at - named < 2 && isBareHouse(reading, at);
    // `Phòng Kinh tế`, `phòng 302`.
    const isOffice =
      house === 1 &&
      pieceAt(reading, at + 1).kind === 'word' &&
      phraseAt(reading, at, 'organisation') === 1;
    if ((said === 0 && house === 0 && !isBare) || isOffice) continue;
    if (at !== named && isNumbered(reading, at)) continue;
    const begin = said > house ? at + said : at;
    const { to, isFull, isHouse, hasNumber } = partsFrom(reading, begin, starts);
    const from = at;
    at = Math.max(at, to - 1);
    if (!isFull || isOfOffice(reading, from) || isPaper(reading, from)) continue;
    const sort = said > house ? 'said' : isHouse || isBare ? 'house' : 'area';
    places.push({ from, to, sort, hasNumber });
  }
  return places;
}

/** The words that say that somebody lives there; `đ/c` does before a number alone. */
function saidAt(reading: Reading, at: number): number {
  if (phraseAt(reading, at, 'comrade') !== 1) return phraseAt(reading, at, 'residence');
  const next = pieceAt(reading, at + 1).text === ':' ? at + 2 : at + 1;
  const number = next + phraseAt(reading, next, 'house');
  return isNumber(reading, number) ? 1 : 0;
}

/** `12`, `K112`. */
function isNumber(reading: Reading, at: number): boolean {
  const { kind, isLetter, isCapital } = pieceAt(reading, at);
  const next = pieceAt(reading, at + 1);
  return (
    kind === 'digits' ||
    (isLetter && (isCapital || reading.isFlat) && next.kind === 'digits' && next.gap === 'none')
  );
}

/** `Nguyễn Văn A, 12/5 Lò Đúc`: a number and a street's name right behind a name. */
function isBareHouse(reading: Reading, from: number): boolean {
  const isApart =
    pieceAt(reading, from).isNewLine || /^[,:(–-]$/.test(pieceAt(reading, from - 1).text);
  if (!isApart || dateAt(reading, from)) return false;
  let at = from;
  while (isNumber(reading, at)) {
    at += pieceAt(reading, at).kind === 'digits' ? 1 : 2;
    if (pieceAt(reading, at).isLetter) at += 1;
    if (pieceAt(reading, at).text === '/') at += 1;
  }
  const isLoud = pieceAt(reading, from - 2).isUpper;
  // `27 Ng. Phan Vinh`.
  const second = pieceAt(reading, at + 1).text === '.' ? at + 2 : at + 1;
  const isStreet = [at, second].every((near) => {
    const { kind, isCapital, isUpper, gap } = pieceAt(reading, near);
    const isNamed = reading.isFlat || (isCapital && (isLoud || !isUpper));
    return kind === 'word' && isNamed && gap === 'space';
  });
  if (at > from + 2 && phraseAt(reading, at, 'house') > 0) return true;
  return at > from && isStreet && phraseAt(reading, at, 'office') === 0;
}

/** `Số: 12-KH/ĐU`. */
function isPaper(reading: Reading, from: number): boolean {
  if (pieceAt(reading, from).text !== NUMBER || phraseAt(reading, from + 3, 'house') > 0)
    return false;
  return isDocument(reading, from + 1) || isDocument(reading, from + 2);
}

/** `Trường Mầm non số 3`: the number of what stands before, not of a house. */
function isNumbered(reading: Reading, from: number): boolean {
  const before = pieceAt(reading, from - 1);
  if (pieceAt(reading, from).text !== NUMBER || phraseAt(reading, from, 'house') !== 1)
    return false;
  if (before.kind !== 'word' || pieceAt(reading, from).gap === 'break') return false;
  return !FILLERS.has(before.text) && phraseAt(reading, from - 1, 'residence') === 0;
}

/** `Chi bộ tổ dân phố số 5`, `nhà văn hóa ngõ 46`, `công trình`: not where somebody lives. */
function isOfOffice(reading: Reading, from: number): boolean {
  return [1, 2, 3].some((words) =>
    (['organisation', 'office', 'work'] as const).some(
      (tag) => phraseAt(reading, from - words, tag) === words,
    ),
  );
}

const WITHIN = { said: 18, house: 9, area: 4 };

/** `cụ Phan Bội Châu … đường Phan Bội Châu`: whom a street is named after lives in none of them. */
function isNamesake(reading: Reading, place: Place, person: Person): boolean {
  const wordsOf = ({ from, to }: Person | Place) =>
    ` ${reading.pieces
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ')} `;
  return !place.hasNumber && wordsOf(place).includes(wordsOf(person));
}

function isBeside({ reading }: Scene, place: Place, person: Person): boolean {
  const { from, to, sort, hasNumber } = place;
  if (isNamesake(reading, place, person)) return false;
  const isAfter = person.from < from;
  const isRight = isAfter && from - person.to < 2;
  const between = isAfter ? from - person.to : Math.max(0, (person.from - to) * 2);
  if (between > WITHIN[sort]) return false;
  if (reading.sentences[from] !== reading.sentences[person.from]) {
    // A line of its own below a name; one that begins `Địa chỉ:` above it, too.
    const isOwn =
      pieceAt(reading, from - 1).text === '('
        ? pieceAt(reading, from - 1).isNewLine
        : pieceAt(reading, from).isNewLine && pieceAt(reading, to).gap === 'break';
    const isFirst = from - sentenceStart(reading, from) < 2;
    return sort === 'said' ? isFirst && !person.isOfficer : isRight && isOwn && sort === 'house';
  }
  if (sort === 'area' && reading.clauses[from] !== reading.clauses[person.from]) return false;
  if (sort === 'said') return true;
  const isHouse = sort === 'house' && hasNumber;
  if (isHouse ? isRight : !isAfter) return isHouse;
  return !person.isOfficer && !isDoing(reading, person.to, from);
}

/** Addresses of homes that stand beside a name. */
export function findHomes(scene: Scene): readonly Sensitive[] {
  const { reading, people } = scene;
  if (people.length === 0) return [];
  const found: Sensitive[] = [];
  let near = 0;
  for (const place of placesIn(reading, people)) {
    while ((people[near]?.to ?? Number.POSITIVE_INFINITY) < place.from - LONGEST) near += 1;
    const some = people.slice(near, near + LONGEST);
    if (some.some((person) => isBeside(scene, place, person))) found.push(atPlace(reading, place));
  }
  return found;
}

/** Houses in a cell of a row that names people in other cells; a neighbourhood alone is none. */
export function findHouses(reading: Reading): readonly Sensitive[] {
  return placesIn(reading, [])
    .filter(({ sort }) => sort !== 'area')
    .map((place) => atPlace(reading, place));
}

function atPlace(reading: Reading, { from, to }: Place): Sensitive {
  return part(reading, from, to, 'address');
}
