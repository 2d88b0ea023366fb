import type { Sensitive } from '../../model/sensitive';
import {
  areaCodeBehind,
  isApart,
  isDatesOrFigures,
  isThousands,
  JOINING,
  type Run,
  runAt,
  type Stretch,
} from './digitRuns';
import { plainWord, wordSet } from './letters';
import { phrasesOf } from './lexicon';
import {
  CITIZEN_DIGITS,
  isNumberKind,
  LABELS,
  type Label,
  NO_PHONE,
  NUMBERS,
  type NumberKind,
  shapeOf,
  WHOLE_LANDLINE,
} from './numberKinds';
import { isOffices } from './officeNumbers';
import { isAnyNamed } from './people';
import { phraseAt, phraseIn, pieceAt, type Reading, sentenceEnd, sentenceStart } from './reading';
import { part, type Scene } from './scene';

interface Said {
  readonly label: Label;
  /** The piece of the word that says so. */
  readonly at: number;
}

const REACH = 9;
const REACH_AFTER = 4;

/** The nearest of some labels among the pieces before a number. */
function labelIn(
  reading: Reading,
  labels: readonly Label[],
  start: number,
  first: number,
): Said | undefined {
  let best: Said | undefined;
  let reached = 0;
  for (const label of labels) {
    const at = phraseIn(reading, label, start, first);
    const end = at + (at < 0 ? 0 : phraseAt(reading, at, label));
    // Of two that end together the longer says more: `mã số thuế cá nhân`.
    if (at >= 0 && (!best || end > reached || (end === reached && at < best.at))) {
      best = { label, at };
      reached = end;
    }
  }
  return best;
}

/**
 * The nearest word before a number that says what it is, else one just behind it, else words of the
 * same sentence far before it, or of the line above.
 */
function saidOf({ reading, people }: Scene, run: Run): Said | undefined {
  const [first, last] = [run[0] ?? 0, run[run.length - 1] ?? 0];
  const start = Math.max(sentenceStart(reading, first), first - REACH);
  const near = labelIn(reading, LABELS, start, first);
  // `Thông báo cho bà Hoa 0912…`: what is said of a paper or a thing is said of nobody's number.
  const isElses =
    near &&
    !isNumberKind(near.label) &&
    (isAnyNamed(people, near.at, first) || phraseIn(reading, 'title', near.at, first) >= 0);
  if (near && !isElses) return near;
  const end = Math.min(sentenceEnd(reading, last), last + REACH_AFTER);
  for (let at = last + 1; at < end && pieceAt(reading, at).kind !== 'digits'; at += 1) {
    const label = NUMBERS.find((each) => phraseAt(reading, at, each) > 0);
    if (label) return { label, at };
  }
  const isLong = sizeOf(reading, run) >= LEAST_FAR && !isGlued(reading, first, last);
  if (isElses || isThousands(reading, run, true) || !(isLong || isPassport(reading, run)))
    return undefined;
  if (phraseIn(reading, 'figureColumn', first - 3, first) >= 0) return undefined;
  const above = sentenceStart(reading, pieceAt(reading, first).isNewLine ? first - 1 : first);
  const far = labelIn(reading, NUMBERS, above, first);
  // `máy` and `gọi` are of much else; of `số TK` the last word is found.
  const isFull =
    far &&
    (CLEAR.has(pieceAt(reading, far.at).text) ||
      [0, 1].some((back) => phraseAt(reading, far.at - back, far.label) > 1));
  return isFull ? far : undefined;
}

const LEAST_FAR = 8;
const CLEAR = wordSet('sđt stk cccd cmnd');

function digitsOf(reading: Reading, run: Run): string {
  return run.map((at) => pieceAt(reading, at).text).join('');
}

function sizeOf(reading: Reading, run: Run): number {
  return digitsOf(reading, run).length;
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
  if (found.length > 0 || !isNumberKind(label)) return found;
  return fits(label, whole.digits) ? [{ ...whole, kind: label }] : [];
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
      // `0011…/BIDV`, `0010…-Nguyễn Văn A.pdf` go on with whose it is.
      const isOwned =
        !isShort &&
        (phraseAt(reading, last + 2, 'account') > 0 || (beyond.isCapital && !beyond.isUpper));
      const isWord = beyond.kind === 'word' && after.text !== ',' && !isOwned;
      if (isWord || (isShort && beyond.kind === 'digits')) return true;
    }
  }
  return (
    pieceAt(reading, first).text.length < CITIZEN_DIGITS &&
    /[,/]/.test(pieceAt(reading, first - 1).text) &&
    pieceAt(reading, first).gap === 'none' &&
    pieceAt(reading, first - 2).kind === 'digits' &&
    pieceAt(reading, first - 2).text.length < 9
  );
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
      const letters = kind === 'identity' ? passportLetters(reading, run) : undefined;
      const start = plus.text === '+' ? from - 1 : (letters ?? from);
      found.push(part(reading, start, to + 1, kind));
    }
    at = run[run.length - 1] ?? at;
  }
  return found;
}

const LEAST_DIGITS = 7;
const ENOUGH = new RegExp(`\\d{${LEAST_DIGITS}}`);
const SAID = new RegExp(` (?:${[...phrasesOf(...NUMBERS)].join('|')}) `);
/** `s . t . k`. */
const POINTS = /(?<= \p{L}) [-._] (?=\p{L} )/gu;
const BETWEEN = new RegExp(`(?<=\\d)[ ),/${JOINING}]+(?=\\d)`, 'g');

/**
 * Whether {@link findNumbers} may find any in a text: see {@link mayTell}. Numbers that no word tells of
 * have nine digits or more, and 0 or 84 leads them.
 */
export function mayNumber(words: string): boolean {
  const digits = words.replace(BETWEEN, '');
  if (!ENOUGH.test(digits)) return false;
  const spelled = words.replace(POINTS, '');
  return /[08]\d{8}/.test(digits) || SAID.test(spelled);
}

function personalIn(scene: Scene, run: Run): readonly (Stretch & { readonly kind: NumberKind })[] {
  const { reading, people, column } = scene;
  const [first, last] = [run[0] ?? 0, run[run.length - 1] ?? 0];
  if (sizeOf(reading, run) < LEAST_DIGITS || isOther(reading, run) || isMachine(reading, run))
    return [];
  const said = saidOf(scene, run);
  // `CCCD: …` under `Chứng từ`.
  const isClear = said !== undefined && CLEAR.has(pieceAt(reading, said.at).text);
  const label = column === 'thing' && !isClear ? column : (said?.label ?? column);
  // Eight digits or more behind `S/N` are no year of birth.
  const isOfThing = /^s \/ n$/.test(
    [3, 2, 1].map((back) => pieceAt(reading, first - back).text).join(' '),
  );
  if (isOfThing || label === 'thing' || (said?.at !== first - 1 && isSerial(reading, first)))
    return [];
  if (label === 'identity' && isBodysCode(reading, run, said)) return [];
  if (label === 'identity' && isPassport(reading, run)) {
    return [{ first: 0, last: run.length - 1, digits: digitsOf(reading, run), kind: label }];
  }
  const code = areaCodeBehind(reading, last);
  if (code !== undefined) {
    const digits = code + digitsOf(reading, run);
    const stretch = { first: 0, last: run.length - 1, digits, kind: 'phone' } as const;
    const isWhole = shapeOf(digits, 'phone') === 'phone';
    return isWhole && !isOffices(scene, stretch, first, last) ? [stretch] : [];
  }
  const isFigure = scene.isFigure && !/^0\d{11}$/.test(pieceAt(reading, first).text);
  if (label === undefined && (isFigure || isGlued(reading, first, last))) return [];
  if (isThousands(reading, run, label !== undefined) && !isSaidStrictly(scene, said, first))
    return [];
  const near = Math.max(sentenceStart(reading, first), first - REACH);
  const isNamed = isAnyNamed(people, near, Math.min(sentenceEnd(reading, last), last + REACH));
  return (
    stretchesOf(reading, run, label ?? (isNamed ? besideName(reading, run) : undefined))
      // Twelve digits of money begin with a 0 where somebody fills them up.
      .filter(({ digits }) => !(label ? /^(\d)\1+$/ : /000$/).test(digits))
      .filter((stretch) => label !== 'code' || stretch.kind === 'identity')
      .filter((stretch) => !isDatesOrFigures(reading, run, stretch) || isExactly(label, stretch))
      .filter(({ digits }) => label !== 'phone' || !NO_PHONE.test(digits))
      // `4D34-786214` under `Số máy`.
      .filter(({ digits }) => !isOfMachine(reading, first) || shapeOf(digits, label) !== undefined)
      .filter((stretch) => !isOffices(scene, stretch, first, last))
  );
}

/** `d/1a0912345678b`: part of a name that a machine gave. */
function isGlued(reading: Reading, first: number, last: number): boolean {
  const [before, after] = [pieceAt(reading, first - 1), pieceAt(reading, last + 1)];
  return (
    (before.kind === 'word' && pieceAt(reading, first).gap === 'none') ||
    (after.kind === 'word' && after.gap === 'none')
  );
}

/** `203.113.130.45`. */
function isMachine(reading: Reading, run: Run): boolean {
  const parts = run.map((at) => pieceAt(reading, at).text);
  return (
    parts.length === 4 && parts.every((part) => /^[1-9]\d{0,2}$/.test(part) && Number(part) < 256)
  );
}

/** Behind a capital letter or two, which are behind digits. */
function isOfMachine(reading: Reading, at: number): boolean {
  const [digits, letter] = [pieceAt(reading, at - 2), pieceAt(reading, at - 1)];
  const { gap } = pieceAt(reading, at);
  const isShort = letter.kind === 'word' && letter.isCapital && letter.text.length <= 2;
  return isShort && letter.gap === 'none' && gap === 'none' && digits.kind === 'digits';
}

/** `Số sê-ri máy in EPS0792…`: behind capitals a thing's, whatever word of telephones stands between. */
function isSerial(reading: Reading, at: number): boolean {
  return (
    pieceAt(reading, at - 1).isUpper &&
    pieceAt(reading, at).gap === 'none' &&
    phraseIn(reading, 'thing', sentenceStart(reading, at), at) >= 0
  );
}

const CODE = plainWord('mã');
const PASSPORT = wordSet('hộ hc passport');

/** `H26.178.05`, `000.12.34.H26`: a province's letter and digits, and the groups of a body's own. */
function isBodysCode(reading: Reading, run: Run, said: Said | undefined): boolean {
  const [first, last] = [run[0] ?? 0, run[run.length - 1] ?? 0];
  const word = pieceAt(reading, said?.at ?? -1).text;
  if (PASSPORT.has(word)) return false;
  // `Mã định danh cơ sở giáo dục 0100071204`.
  const isBodys =
    said !== undefined &&
    word === CODE &&
    shapeOf(digitsOf(reading, run), undefined) === undefined &&
    (['organisation', 'place'] as const).some((tag) => phraseIn(reading, tag, said.at, first) >= 0);
  if (isBodys) return phraseIn(reading, 'people', said.at, first) < 0;
  const letter = [first - 1, last + 2].find((at) => pieceAt(reading, at).isLetter);
  if (letter === undefined || !pieceAt(reading, letter).isCapital || run.length < 2) return false;
  const from = Math.min(letter, first);
  const isTight = reading.pieces.slice(from + 1, last + 1).every(({ gap }) => gap === 'none');
  const isDotted = run.slice(1).every((at) => pieceAt(reading, at - 1).text === '.');
  const province = pieceAt(reading, letter + 1);
  return isTight && isDotted && /^\d\d$/.test(province.text) && province.gap === 'none';
}

/** `C1234567`, `C-123-4567`: a letter or two and seven digits or more, of passports and of insurance cards. */
function isPassport(reading: Reading, run: Run): boolean {
  return passportLetters(reading, run) !== undefined;
}

function passportLetters(reading: Reading, run: Run): number | undefined {
  const first = run[0] ?? 0;
  const isMarked = /^[-.]$/.test(pieceAt(reading, first - 1).text);
  const at = isMarked ? first - 2 : first - 1;
  const letters = pieceAt(reading, at);
  const isLoud = letters.isCapital || (reading.isFlat && letters.isLetter);
  const isGluedTo = letters.gap === 'none' && pieceAt(reading, at - 1).kind === 'digits';
  const isLed = letters.kind === 'word' && isLoud && letters.text.length <= 2 && !isGluedTo;
  const isJoined = pieceAt(reading, first).gap === 'none' || letters.isLetter;
  return isLed && isJoined && sizeOf(reading, run) >= LEAST_DIGITS ? at : undefined;
}

/** Nine digits that begin with 0 count nothing: a card of the old kind; so does a house's telephone. */
function besideName(reading: Reading, run: Run): NumberKind | undefined {
  if (run.length === 1 && /^0\d{8}$/.test(pieceAt(reading, run[0] ?? 0).text)) return 'identity';
  return WHOLE_LANDLINE.test(digitsOf(reading, run)) ? 'phone' : undefined;
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
  { reading, column, isFigure }: Scene,
  said: Said | undefined,
  first: number,
): boolean {
  if (!said) return column !== undefined && !isFigure;
  // `CMND của ông Tám: 151.602.394`.
  if (said.label === 'identity' && pieceAt(reading, first - 1).text === ':') return true;
  const words = Math.max(
    phraseAt(reading, said.at, 'identity'),
    phraseAt(reading, said.at, 'accountWord'),
    phraseAt(reading, said.at - 1, 'accountWord') - 1,
  );
  return words > 0 && said.at < first && first - said.at - words <= 2;
}
