import type { Sensitive } from '../../model/sensitive';
import { plainWord, wordSet } from './letters';
import { isDoing } from './matters';
import type { Person } from './people';
import { phraseAt, pieceAt, type Reading, sentenceEnd } from './reading';
import { part, type Scene } from './scene';

/** An address in a text by its pieces; the end excluded. */
interface Place {
  readonly from: number;
  readonly to: number;
  /** How surely somebody lives there: said so, a house or a lane, a neighbourhood alone. */
  readonly sort: 'said' | 'house' | 'area';
}

const NEIGHBOURHOOD = wordSet('tổ tdp thôn xóm ấp khu cụm kdc đội kp', true);
const FILLERS = wordSet('số tại ở dân là ngay tầng cũ mới nay', true);
const LONGEST = 30;

/** Where the parts of an address end that begin at a piece, and whether a number or a name is in it. */
function partsFrom(
  reading: Reading,
  from: number,
): { readonly to: number; readonly isFull: boolean; readonly isHouse: boolean } {
  const end = Math.min(sentenceEnd(reading, from), from + LONGEST);
  let at = from;
  let to = from;
  let isFull = false;
  let isHouse = false;
  while (at < end) {
    const piece = pieceAt(reading, at);
    const words = Math.max(phraseAt(reading, at, 'house'), phraseAt(reading, at, 'region'));
    if (words > 0) {
      if (phraseAt(reading, at, 'house') === words && !NEIGHBOURHOOD.has(piece.text))
        isHouse = true;
      at += words;
    } else if (
      piece.kind === 'digits' ||
      (piece.kind === 'word' && piece.isCapital && phraseAt(reading, at, 'title') === 0)
    ) {
      isFull = true;
      at += 1;
    } else if (piece.kind === 'word' ? FILLERS.has(piece.text) : /^[-–/,.:]$/.test(piece.text)) {
      at += 1;
      continue;
    } else break;
    to = at;
  }
  return { to, isFull, isHouse };
}

function placesIn(reading: Reading, people: readonly Person[]): readonly Place[] {
  const places: Place[] = [];
  const starts = new Map(people.map((person) => [person.from, person.to] as const));
  for (let at = 0; at < reading.pieces.length; at += 1) {
    const name = starts.get(at);
    if (name !== undefined) {
      at = name - 1;
      continue;
    }
    const said = phraseAt(reading, at, 'residence');
    const house = phraseAt(reading, at, 'house');
    if (said === 0 && house === 0) continue;
    const { to, isFull, isHouse } = partsFrom(reading, said > house ? at + said : at);
    const from = at;
    at = Math.max(at, to - 1);
    if (!isFull || isOfOffice(reading, from) || isNumbered(reading, from)) continue;
    places.push({ from, to, sort: said > house ? 'said' : isHouse ? 'house' : 'area' });
  }
  return places;
}

const NUMBER = plainWord('số');

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

function isBeside(scene: Scene, place: Place, person: Person): boolean {
  const { reading } = scene;
  if (reading.sentences[place.from] !== reading.sentences[person.from]) return false;
  const between =
    person.from < place.from ? place.from - person.to : Math.max(0, (person.from - place.to) * 2);
  if (between > WITHIN[place.sort]) return false;
  if (person.from > place.from && place.sort === 'area') return false;
  if (place.sort === 'said') return true;
  return !person.isOfficer && !isDoing(reading, person.to, place.from);
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
