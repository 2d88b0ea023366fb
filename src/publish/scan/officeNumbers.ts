import { firstIndexWhere } from '../../model/sortedSearch';
import { wordSet } from './letters';
import { MOBILE, type NumberKind } from './numberKinds';
import { isAnyNamed, type Person } from './people';
import {
  hasPhrase,
  phraseAt,
  phraseIn,
  pieceAt,
  type Reading,
  sentenceEnd,
  sentenceStart,
} from './reading';
import type { Scene } from './scene';

const OFFICE_REACH = 14;
const OWNER_REACH = 8;
/** Small letters in an office's name: `Quỹ Đền ơn đáp nghĩa`. */
const MOST_IN_NAME = 7;
const MOST_DIGITS = 5;
const OF_LABEL = [
  'phone',
  'account',
  'accountWord',
  'hotline',
  'organisation',
  'region',
  'place',
  'link',
] as const;

/**
 * Whether a number is an office's own, which offices publish: a hot line, the ward's telephone, the
 * account of a fund. Only as in a label: nothing but the office's name and words for the number stands
 * between, and nobody's name or title there or just behind.
 */
export function isOffices(
  scene: Scene,
  { kind, digits }: { readonly kind: NumberKind; readonly digits: string },
  at: number,
  last: number,
): boolean {
  const { reading, people } = scene;
  if (kind === 'identity') return false;
  if (scene.isOffice || isTreasury(reading, at)) return true;
  const start = Math.max(sentenceStart(reading, at), at - OFFICE_REACH);
  const end = Math.min(sentenceEnd(reading, at), last + OWNER_REACH);
  if (kind === 'account' && isAtOffice(reading, last + 1)) {
    return !isSomebodys(reading, people, start, end);
  }
  // A landline beside a place's or an office's name, and nobody there.
  if (/^02\d{9}$/.test(digits) && !scene.isNamed) {
    const isNobodys =
      scene.isNameless &&
      !hasPhrase(reading, 'people', start, end) &&
      !isSomebodys(reading, people, start, end);
    if (isNobodys || isOfPlace(reading, people, at, end)) return true;
  }
  const hotline = kind === 'phone' ? phraseIn(reading, 'hotline', start, at) : -1;
  const office = hotline >= 0 ? hotline : phraseIn(reading, 'organisation', start, at);
  const isStrict = kind === 'phone' && hotline < 0 && MOBILE.test(digits);
  const { isCapital, text } = pieceAt(reading, office);
  const isFund = kind === 'phone' || isCapital || text === 'kho';
  if (office < 0 || !isFund || !isLabel(reading, office, at, isStrict)) return false;
  // `Bồ Xuân Trường`: part of a name.
  const holding = people[firstIndexWhere(people, ({ to }) => to > office)];
  const isName = holding !== undefined && holding.from <= office;
  if (isName || isSomebodys(reading, people, office, end)) return false;
  // A mobile telephone is its holder's rather: `Trưởng ban quản lý chợ 0912…`.
  const holder = phraseIn(reading, 'office', start, at);
  return !isStrict || holder < 0 || phraseAt(reading, holder, 'organisation') > 0;
}

/** `Thư viện phường mở cửa …, điện thoại`: no household's. */
function isOfPlace(reading: Reading, people: readonly Person[], at: number, end: number): boolean {
  const start = sentenceStart(reading, at);
  return (
    (hasPhrase(reading, 'organisation', start, at) || hasPhrase(reading, 'place', start, at)) &&
    !hasPhrase(reading, 'people', start, end) &&
    !isSomebodys(reading, people, start, end)
  );
}

/**
 * Whether only a label stands from an office's name to its number.
 * @param isStrict whether the office's bare name and the word for the number is all that may
 */
function isLabel(reading: Reading, office: number, to: number, isStrict: boolean): boolean {
  let unknown = 0;
  let isSaid = false;
  for (let at = office; at < to; at += 1) {
    const { kind, text, isCapital } = pieceAt(reading, at);
    if (text === ';' || (kind === 'digits' && text.length > MOST_DIGITS)) return false;
    const isHotline = phraseAt(reading, office, 'hotline') > 0;
    if (!isCapital && !isHotline && phraseAt(reading, at, 'doer') > 0) return false;
    if (isStrict && (text === ',' || phraseAt(reading, at, 'link') > 0)) return false;
    isSaid ||= text === ':' || NUMBER_WORDS.some((tag) => phraseAt(reading, at, tag) > 0);
    const words = Math.max(...OF_LABEL.map((tag) => phraseAt(reading, at, tag)));
    if (words > 0) at += words - 1;
    else if (kind === 'word' && !isCapital) unknown += 1;
  }
  const isBefore = NUMBER_WORDS.some((tag) =>
    hasPhrase(reading, tag, office - (isStrict ? 4 : 6), office),
  );
  return unknown <= (isStrict ? 0 : MOST_IN_NAME) && (isSaid || isBefore);
}

/** `3511.0.1059384`: an account at the treasury, where nobody has one. */
function isTreasury(reading: Reading, at: number): boolean {
  const parts = [0, 2, 4].map((ahead) => pieceAt(reading, at + ahead).text);
  return /^\d{4} \d \d{7}$/.test(parts.join(' '));
}

const NUMBER_WORDS = ['phone', 'account', 'hotline'] as const;

const OWNING = wordSet('của tại thuộc mở');

/** `tại Kho bạc`, `của Trường …`, right behind an account; a bank is no owner. */
function isAtOffice(reading: Reading, from: number): boolean {
  const at = pieceAt(reading, from).text === '(' ? from + 1 : from;
  return OWNING.has(pieceAt(reading, at).text) && hasPhrase(reading, 'organisation', at, at + 4);
}

function isSomebodys(
  reading: Reading,
  people: readonly Person[],
  from: number,
  to: number,
): boolean {
  if (isAnyNamed(people, from, to)) return true;
  return phraseIn(reading, 'title', from, to) >= 0 || phraseIn(reading, 'private', from, to) >= 0;
}
