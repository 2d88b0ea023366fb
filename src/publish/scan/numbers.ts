import type { Sensitive } from '../../model/sensitive';
import { dateAt } from './dates';
import { wordSet } from './letters';
import { phrasesOf } from './lexicon';
import { isAnyNamed, type Person } from './people';
import {
  hasPhrase,
  type Piece,
  phraseAt,
  phraseIn,
  pieceAt,
  type Reading,
  sentenceEnd,
  sentenceStart,
} from './reading';
import { part, type Scene } from './scene';

const NUMBERS = ['identity', 'phone', 'account'] as const;
type NumberKind = (typeof NUMBERS)[number];

/** Digits that spaces, dots or dashes hold together, by their pieces. */
type Run = readonly number[];

/** A stretch of a run, by its places in it, the last one included. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly digits: string;
}

const JOINING = '–—‐−.·•_~*[\\]-';
const JOINS = new RegExp(`^[${JOINING}]$`);
const MOST_MARKS = 2;
const CITIZEN_DIGITS = 12;

/** `(024)`, `(+84)`. */
function isAreaCode(reading: Reading, at: number): boolean {
  const isOpened = /^[(+]$/.test(pieceAt(reading, at - 1).text);
  return isOpened && pieceAt(reading, at).text.length <= 4 && pieceAt(reading, at + 1).text === ')';
}

const LEAST_WRAPPED = 4;

/** A number that the end of a line cuts in two; shorter ones are figures below each other. */
function isWrapped({ text }: Piece, next: Piece): boolean {
  const isLong = text.length >= LEAST_WRAPPED && next.text.length >= LEAST_WRAPPED;
  return next.isNewLine && isLong && text.length + next.text.length <= CITIZEN_DIGITS;
}

const PARTED = /^(?!(?:19|20)\d\d$)\d{3,6}$/;

/** `0912/345/678`: neither a fraction, nor a date, nor a document's number with its year. */
function isParted(reading: Reading, from: number, at: number): boolean {
  const isPart = [at, at + 2].every((near) => PARTED.test(pieceAt(reading, near).text));
  return isPart && pieceAt(reading, from).text.startsWith('0');
}

function runAt(reading: Reading, from: number): Run {
  const run = [from];
  let last = from;
  let wraps = 0;
  for (;;) {
    let next = last + 1;
    if (isAreaCode(reading, last)) next += 1;
    while (next - last <= MOST_MARKS && JOINS.test(pieceAt(reading, next).text)) {
      if (pieceAt(reading, next).gap === 'break') return run;
      next += 1;
    }
    // `0912,345,678`: a comma with a space behind it is a list.
    const mark = pieceAt(reading, next);
    const isPart = mark.text === ',' || (mark.text === '/' && isParted(reading, from, last));
    const isTight = next === last + 1 && mark.gap === 'none' && isPart;
    if (isTight && pieceAt(reading, next + 1).gap === 'none') next += 1;
    const piece = pieceAt(reading, next);
    if (piece.kind !== 'digits') return run;
    if (piece.gap === 'break') {
      if (wraps > 0 || !isWrapped(pieceAt(reading, last), piece)) return run;
      wraps += 1;
    }
    run.push(next);
    last = next;
  }
}

const PROVINCES = new Set(
  '001002004006008010011012014015017019020022024025026027030031033034035036037038040042044045046048049051052054056058060062064066067068070072074075077079080082083084086087089091092093094095096'.match(
    /.../g,
  ) ?? [],
);
/** Born later than this nobody has a card in the years that this is written for. */
const LAST_BIRTH = 39;

/**
 * Whether twelve digits can be a citizen's: province, century and sex, the birth year's last two
 * (Nghị định 137/2015/NĐ-CP, Điều 13; the provinces are those before 1/7/2025).
 */
function isCitizen(digits: string): boolean {
  if (digits.length !== CITIZEN_DIGITS || !PROVINCES.has(digits.slice(0, 3))) return false;
  const century = Number(digits.charAt(3));
  return century < 2 || (century < 4 && Number(digits.slice(4, 6)) <= LAST_BIRTH);
}

const MOBILE = /^(?:0|84|0084)[35789]\d{8}$/;
const LANDLINE = /^(?:0|84)2\d{8,9}$/;
const OLD_CARD = /^\d{9}$/;
/** `1900 1234`, `1800 6789`: lines that only offices have. */
const SERVICE_LINE = /^1[89]00/;

/** What digits are by their shape, where nothing or only this is said of them. */
function shapeOf(digits: string, label: Label | undefined): NumberKind | undefined {
  if (isCitizen(digits)) return 'identity';
  if (MOBILE.test(digits)) return 'phone';
  if (label === 'phone' && LANDLINE.test(digits)) return 'phone';
  return label === 'identity' && (digits.length === CITIZEN_DIGITS || OLD_CARD.test(digits))
    ? label
    : undefined;
}

const LABELS = [...NUMBERS, 'code'] as const;
type Label = (typeof LABELS)[number];

interface Said {
  readonly label: Label;
  /** The piece of the word that says so. */
  readonly at: number;
}

const REACH = 9;
const REACH_AFTER = 4;

/** The nearest word before a number that says what it is, else one just behind it. */
function saidOf(reading: Reading, first: number, last: number): Said | undefined {
  const start = Math.max(sentenceStart(reading, first), first - REACH);
  let best: Said | undefined;
  let reached = 0;
  for (const label of LABELS) {
    const at = phraseIn(reading, label, start, first);
    const end = at + (at < 0 ? 0 : phraseAt(reading, at, label));
    // Of two that end together the longer says more: `mã số thuế cá nhân`.
    if (at >= 0 && (!best || end > reached || (end === reached && at < best.at))) {
      best = { label, at };
      reached = end;
    }
  }
  if (best) return best;
  const end = Math.min(sentenceEnd(reading, last), last + REACH_AFTER);
  for (let at = last + 1; at < end && pieceAt(reading, at).kind !== 'digits'; at += 1) {
    const label = LABELS.find((each) => each !== 'code' && phraseAt(reading, at, each) > 0);
    if (label) return { label, at };
  }
  return undefined;
}

const SIZES: Readonly<Record<NumberKind, readonly [number, number]>> = {
  identity: [8, 13],
  phone: [8, 13],
  account: [7, 19],
};
const LONGEST = 19;

/** The stretches of a run that are a number each. */
function stretchesOf(
  reading: Reading,
  run: Run,
  label: Label | undefined,
): readonly (Stretch & { readonly kind: NumberKind })[] {
  const texts = run.map((at) => pieceAt(reading, at).text);
  const whole: Stretch = { first: 0, last: run.length - 1, digits: texts.join('') };
  const fits = (kind: NumberKind, { length }: string) =>
    length >= SIZES[kind][0] && length <= SIZES[kind][1];
  if (label === 'account') {
    return fits(label, whole.digits) ? [{ ...whole, kind: label }] : [];
  }
  const found: (Stretch & { readonly kind: NumberKind })[] = [];
  for (let first = 0; first < run.length; first += 1) {
    let taken: (Stretch & { readonly kind: NumberKind }) | undefined;
    let digits = '';
    for (let last = first; last < run.length && digits.length < LONGEST; last += 1) {
      digits += texts[last];
      const kind = shapeOf(digits, label);
      if (kind && isApart(reading, run, first, last)) taken = { first, last, digits, kind };
    }
    if (!taken) continue;
    found.push(taken);
    first = taken.last;
  }
  if (found.length > 0 || label === undefined || label === 'code') return found;
  return fits(label, whole.digits) ? [{ ...whole, kind: label }] : [];
}

/** Whether a stretch of several atoms ends where no mark alone holds it to more digits. */
function isApart(reading: Reading, run: Run, first: number, last: number): boolean {
  const isTight = (left: number) => {
    const [from, to] = [run[left], run[left + 1]];
    if (from === undefined || to === undefined) return false;
    return reading.pieces.slice(from + 1, to + 1).every(({ gap }) => gap === 'none');
  };
  return first === last || !(isTight(first - 1) || isTight(last));
}

/**
 * `421.795.000.000`, `1 085 070 000`: thousands, as no number of a person is written. Where a word says
 * what they are, spaces make no thousands, nor where they can be a telephone's (`84 912 345 678`).
 */
function isThousands(reading: Reading, run: Run, isSaid: boolean): boolean {
  const first = pieceAt(reading, run[0] ?? 0);
  const groups = run.slice(1).map((at) => pieceAt(reading, at));
  const isDotted = groups.every((group) => group.gap === 'none');
  const isGrouped =
    /^[1-9]\d{0,2}$/.test(first.text) &&
    groups.length > 0 &&
    groups.every((group) => group.text.length === 3);
  const mark = pieceAt(reading, (run[0] ?? 0) + 1);
  if (!isGrouped || (mark.kind === 'mark' && !/[.,]/.test(mark.text))) return false;
  const digits = run.map((at) => pieceAt(reading, at).text).join('');
  if (isDotted) return pieceAt(reading, (run[0] ?? 0) - 1).text !== '+';
  return !isSaid && !MOBILE.test(digits);
}

/** `01.05.2026 - 05.2026`, `05 - 03 - 02`: dates, or figures with a leading zero side by side. */
function isDatesOrFigures(reading: Reading, run: Run, { first, last }: Stretch): boolean {
  const atoms = run.slice(first, last + 1);
  if (atoms.length < 2) return false;
  const zeros = atoms.filter((at) => /^0\d$/.test(pieceAt(reading, at).text)).length;
  if (atoms.length > 2 && zeros * 2 > atoms.length) return true;
  return atoms.some((at) => {
    const date = dateAt(reading, at);
    const isLong = date && pieceAt(reading, date.to - 1).text.length === 4;
    return isLong && date.to > at + 1 && date.to <= (atoms[atoms.length - 1] ?? 0) + 1;
  });
}

/** What comes at once behind a run makes it a count, or the number of a document. */
function isOther(reading: Reading, run: Run): boolean {
  const [first, last] = [run[0] ?? 0, run[run.length - 1] ?? 0];
  const [after, beyond] = [pieceAt(reading, last + 1), pieceAt(reading, last + 2)];
  if (after.gap !== 'break') {
    if (/^[%‰₫]$/.test(after.text)) return true;
    if (phraseAt(reading, last + 1, 'money') > 0 && phraseAt(reading, last + 1, 'title') === 0)
      return true;
    const isShort = pieceAt(reading, last).text.length < 9;
    if (after.gap === 'none' && beyond.gap === 'none' && /[-/,]/.test(after.text)) {
      if (beyond.kind === 'word' ? after.text !== ',' : isShort && beyond.kind === 'digits')
        return true;
    }
  }
  return (
    /[,/]/.test(pieceAt(reading, first - 1).text) &&
    pieceAt(reading, first).gap === 'none' &&
    pieceAt(reading, first - 2).kind === 'digits' &&
    pieceAt(reading, first - 2).text.length < 9
  );
}

const OFFICE_REACH = 14;
const OWNER_REACH = 8;
/** Small letters in an office's name: `Quỹ Đền ơn đáp nghĩa`. */
const MOST_IN_NAME = 5;
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
function isOffices(
  scene: Scene,
  kind: NumberKind,
  { digits }: Stretch,
  at: number,
  last: number,
): boolean {
  const { reading, people } = scene;
  if (kind === 'identity') return false;
  if (scene.isOffice) return true;
  const start = Math.max(sentenceStart(reading, at), at - OFFICE_REACH);
  const end = Math.min(sentenceEnd(reading, at), last + OWNER_REACH);
  if (kind === 'account' && isAtOffice(reading, last + 1)) {
    return !isSomebodys(reading, people, start, end);
  }
  const hotline = kind === 'phone' ? phraseIn(reading, 'hotline', start, at) : -1;
  const office = Math.max(phraseIn(reading, 'organisation', start, at), hotline);
  const isStrict = kind === 'phone' && hotline < 0 && MOBILE.test(digits);
  const isFund = kind === 'phone' || pieceAt(reading, office).isCapital;
  if (office < 0 || !isFund || !isLabel(reading, office, at, isStrict)) return false;
  if (isSomebodys(reading, people, office, end)) return false;
  // A mobile telephone is its holder's rather: `Trưởng ban quản lý chợ 0912…`.
  const holder = phraseIn(reading, 'office', start, at);
  return !isStrict || holder < 0 || phraseAt(reading, holder, 'organisation') > 0;
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
    if (text === ';' || (kind === 'digits' && text.length > MOST_IN_NAME)) return false;
    if (!isCapital && phraseAt(reading, at, 'doer') > 0) return false;
    if (isStrict && (text === ',' || phraseAt(reading, at, 'link') > 0)) return false;
    isSaid ||= text === ':' || NUMBER_WORDS.some((tag) => phraseAt(reading, at, tag) > 0);
    const words = Math.max(...OF_LABEL.map((tag) => phraseAt(reading, at, tag)));
    if (words > 0) at += words - 1;
    else if (kind === 'word' && !isCapital) unknown += 1;
  }
  const isBefore = NUMBER_WORDS.some((tag) =>
    [1, 2, 3].some((words) => phraseAt(reading, office - words, tag) > 0),
  );
  return unknown <= (isStrict ? 0 : MOST_IN_NAME) && (isSaid || isBefore);
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

/** Numbers of identity cards, telephones and bank accounts. */
export function findNumbers(scene: Scene): readonly Sensitive[] {
  const { reading } = scene;
  const found: Sensitive[] = [];
  for (let at = 0; at < reading.pieces.length; at += 1) {
    if (pieceAt(reading, at).kind !== 'digits') continue;
    const run = runAt(reading, at);
    for (const { first, last, kind } of personalIn(scene, run)) {
      const [from, to] = [run[first] ?? at, run[last] ?? at];
      const plus = pieceAt(reading, from - 1);
      const isLed = plus.text === '+' || (kind === 'identity' && isPassport(reading, from));
      found.push(part(reading, isLed ? from - 1 : from, to + 1, kind));
    }
    at = run[run.length - 1] ?? at;
  }
  return found;
}

const LEAST_DIGITS = 7;
const ENOUGH = new RegExp(`\\d{${LEAST_DIGITS}}`);
const SAID = [...phrasesOf(...NUMBERS)];
const BETWEEN = new RegExp(`(?<=\\d)[ ),/${JOINING}]+(?=\\d)`, 'g');

/**
 * Whether {@link findNumbers} may find any in a text: see {@link mayTell}. Numbers that no word tells of
 * have nine digits or more, and 0 or 84 leads them.
 */
export function mayNumber(words: string): boolean {
  const digits = words.replace(BETWEEN, '');
  if (!ENOUGH.test(digits)) return false;
  return /[08]\d{8}/.test(digits) || SAID.some((phrase) => words.includes(` ${phrase} `));
}

function personalIn(scene: Scene, run: Run): readonly (Stretch & { readonly kind: NumberKind })[] {
  const { reading, people, column } = scene;
  const [first, last] = [run[0] ?? 0, run[run.length - 1] ?? 0];
  const total = run.reduce((sum, at) => sum + pieceAt(reading, at).text.length, 0);
  if (total < LEAST_DIGITS || isOther(reading, run)) return [];
  const said = saidOf(reading, first, last);
  const label = said?.label ?? column;
  if (label === 'identity' && isPassport(reading, first)) {
    return [{ first: 0, last: 0, digits: pieceAt(reading, first).text, kind: label }];
  }
  const isFigure = scene.isFigure && !/^0\d{11}$/.test(pieceAt(reading, first).text);
  if (label === undefined && (isFigure || isGlued(reading, first, last))) return [];
  if (
    isThousands(reading, run, label !== undefined) &&
    !isSaidStrictly(reading, said, column, first)
  )
    return [];
  const near = Math.max(sentenceStart(reading, first), first - REACH);
  const isNamed = isAnyNamed(people, near, Math.min(sentenceEnd(reading, first), first + REACH));
  return stretchesOf(
    reading,
    run,
    label ?? (isNamed && isOldCard(reading, run) ? 'identity' : undefined),
  )
    .filter(
      (stretch) =>
        label !== 'code' ||
        (stretch.kind === 'identity' && stretch.digits.length === CITIZEN_DIGITS),
    )
    .filter((stretch) => !isDatesOrFigures(reading, run, stretch) || isExactly(label, stretch))
    .filter(({ digits }) => label !== 'phone' || !SERVICE_LINE.test(digits))
    .filter((stretch) => !isOffices(scene, stretch.kind, stretch, first, last));
}

/** `d/1a0912345678b`: part of a name that a machine gave. */
function isGlued(reading: Reading, first: number, last: number): boolean {
  const [before, after] = [pieceAt(reading, first - 1), pieceAt(reading, last + 1)];
  return (
    (before.kind === 'word' && pieceAt(reading, first).gap === 'none') ||
    (after.kind === 'word' && after.gap === 'none')
  );
}

/** `C1234567`: a letter or two and seven digits or more, of passports and of insurance cards. */
function isPassport(reading: Reading, at: number): boolean {
  const letters = pieceAt(reading, at - 1);
  const isGlued =
    pieceAt(reading, at).gap === 'none' && letters.kind === 'word' && letters.isCapital;
  return isGlued && letters.text.length <= 2 && pieceAt(reading, at).text.length >= LEAST_DIGITS;
}

/** Nine digits that begin with 0 count nothing; beside a name they are a card of the old kind. */
function isOldCard(reading: Reading, run: Run): boolean {
  return run.length === 1 && /^0\d{8}$/.test(pieceAt(reading, run[0] ?? 0).text);
}

/** What is said of it, and its shape says the same. */
function isExactly(
  label: Label | undefined,
  { kind, digits }: Stretch & { readonly kind: NumberKind },
): boolean {
  return (
    label === kind && digits.length > 8 && (kind === 'account' || shapeOf(digits, label) === kind)
  );
}

/** Only a word right before it, or the column, makes a number of what is written like money. */
function isSaidStrictly(
  reading: Reading,
  said: Said | undefined,
  column: Label | undefined,
  first: number,
): boolean {
  if (!said) return column !== undefined;
  const words = Math.max(
    phraseAt(reading, said.at, 'identity'),
    phraseAt(reading, said.at, 'accountWord'),
  );
  return words > 0 && said.at < first && first - said.at - words <= 2;
}
