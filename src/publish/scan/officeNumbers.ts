import { firstIndexWhere } from '../../model/sortedSearch';
import { plainWord, wordSet } from './letters';
import { MOBILE, type NumberKind, WHOLE_LANDLINE } from './numberKinds';
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
  if (kind === 'account' && isHeld(reading, people, last + 1)) return true;
  const isOwned = kind === 'account' && isOwn(reading, at, start);
  if (isOwned && !isSomebodys(reading, people, start, end)) return true;
  // A landline beside a place's or an office's name, and nobody there.
  if (WHOLE_LANDLINE.test(digits) && !scene.isNamed) {
    const isNobodys =
      scene.isNameless &&
      !hasPhrase(reading, 'people', start, end) &&
      !isSomebodys(reading, people, start, end);
    if (isNobodys || isOfPlace(reading, people, at, end)) return true;
  }
  const isMobile = MOBILE.test(digits);
  const hotline = kind === 'phone' ? hotlineIn(reading, start, at, isMobile) : -1;
  const office = hotline >= 0 ? hotline : phraseIn(reading, 'organisation', start, at);
  const isStrict = kind === 'phone' && hotline < 0 && isMobile;
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

const FAX = 'fax';

/** The word for a hot line before a number; a mobile one is no office's fax. */
function hotlineIn(reading: Reading, start: number, at: number, isMobile: boolean): number {
  const hotline = phraseIn(reading, 'hotline', start, at);
  return isMobile && pieceAt(reading, hotline).text === FAX ? -1 : hotline;
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

/** `số nóng bận, khách để lại 0912…`. */
const LEFT = plainWord('lại');

/**
 * Whether only a label stands from an office's name to its number.
 * @param isStrict whether the office's bare name and the word for the number is all that may
 */
function isLabel(reading: Reading, office: number, to: number, isStrict: boolean): boolean {
  let unknown = 0;
  let isSaid = false;
  const isHotline = phraseAt(reading, office, 'hotline') > 0;
  // `tài khoản tiếp nhận ủng hộ`: what an account is for, if it is for nobody alone.
  let behindAccount = -1;
  let isFor = false;
  for (let at = office; at < to; at += 1) {
    const { kind, text, isCapital } = pieceAt(reading, at);
    if (text === ';' || (kind === 'digits' && text.length > MOST_DIGITS)) return false;
    if (isHotline && text === LEFT) return false;
    const doing = isCapital || isHotline ? 0 : phraseAt(reading, at, 'doer');
    if (doing > 0) {
      if (at !== behindAccount) return false;
      isFor = true;
      behindAccount = at + doing;
      at = behindAccount - 1;
      continue;
    }
    const isOne = phraseAt(reading, at, 'people') > 0 && phraseAt(reading, at, 'poverty') === 0;
    if (isFor && isOne) return false;
    const account = phraseAt(reading, at, 'account');
    if (account > 0) behindAccount = at + account;
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

const HOLDER_REACH = 8;
const HOLDER_WORDS = 4;

/** `…, Agribank, chủ tài khoản: Quỹ …`: a body holds the account, as is said behind it. */
function isHeld(reading: Reading, people: readonly Person[], from: number): boolean {
  const end = Math.min(sentenceEnd(reading, from - 1), from + HOLDER_REACH);
  const holder = phraseIn(reading, 'holder', from, end);
  if (holder < 0) return false;
  const name = holder + phraseAt(reading, holder, 'holder');
  const body = Array.from({ length: HOLDER_WORDS }, (_, ahead) => name + ahead).find((at) =>
    isBody(reading, at),
  );
  if (body === undefined || isNamedBy(reading, people, name, body + HOLDER_WORDS)) return false;
  // `chủ tài khoản Y Nhàn, Hội Phụ nữ`.
  return reading.pieces.slice(name, body).every(({ text }) => !/^[,;(–-]$/.test(text));
}

/** Whether a body's name or word begins there: `hội viên` is a member. */
function isBody(reading: Reading, at: number): boolean {
  const words = phraseAt(reading, at, 'organisation');
  return words > 0 && !MEMBER.has(pieceAt(reading, at + words).text);
}

const MEMBER = wordSet('viên');
const SELF = wordSet('của nhà');

/** `tài khoản công ty 2151…`: a body, whose name may be said before, between the words and the number. */
function isOwn(reading: Reading, at: number, start: number): boolean {
  const account = phraseIn(reading, 'account', start, at);
  if (account < 0) return false;
  let owner = account + phraseAt(reading, account, 'account');
  if (SELF.has(pieceAt(reading, owner).text)) owner += 1;
  if (!isBody(reading, owner)) return false;
  const behind = owner + phraseAt(reading, owner, 'organisation');
  return behind === at || (behind === at - 1 && pieceAt(reading, behind).kind !== 'digits');
}

/** Whether anybody is named or addressed among some pieces. */
function isNamedBy(reading: Reading, people: readonly Person[], from: number, to: number): boolean {
  return isAnyNamed(people, from, to) || phraseIn(reading, 'title', from, to) >= 0;
}

function isSomebodys(
  reading: Reading,
  people: readonly Person[],
  from: number,
  to: number,
): boolean {
  return isNamedBy(reading, people, from, to) || phraseIn(reading, 'private', from, to) >= 0;
}
