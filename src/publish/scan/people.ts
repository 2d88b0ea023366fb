import { firstIndexWhere } from '../../model/sortedSearch';
import {
  FAMILIES,
  isFamily,
  isUntitledName,
  MIDDLES,
  MIDDLES_BARE,
  NO_FAMILIES,
  NO_GIVEN,
  NO_NAMES,
  PLACES,
  SURE,
  USUAL_MIDDLES,
} from './families';
import { flatNameEnd } from './flatNames';
import { behindInitials, isFamilysLetter, isPair } from './initials';
import { plainWord, wordSet } from './letters';
import { MATTERS, phrasesOf } from './lexicon';
import { isBehindNoun, isPlace } from './namesakes';
import {
  hasPhrase,
  phraseAt,
  phraseIn,
  pieceAt,
  type Reading,
  sentenceEnd,
  sentenceStart,
  tellsMatter,
} from './reading';
import { isOfPost, isPosted, isTitledBare } from './shortNames';
import { type Token, tokenAt } from './tokens';

/** A person's name in a text, by its pieces; the end excluded. */
export interface Person {
  readonly from: number;
  readonly to: number;
  /** `đồng chí` before it. */
  readonly isComrade: boolean;
  /** Named in an office: `Bí thư Đảng ủy`, before or behind. */
  readonly isOfficer: boolean;
}

const MOST_WORDS = 5;
/** `Bá Hạnh bị …`: behind two words these tell that they are a name. */
const SUFFERING = wordSet('bị mắc nhiễm nghiện');
/** `vợ chồng Tư Dẹn`: how children are counted where nobody says another name. */
const COUNTED = wordSet('hai ba tư năm sáu bảy tám chín mười út');
const APOSTROPHE = /^['’`]$/;
/** `Dân bị …`: what suffers besides people of one name. */
const NO_ONE = wordSet(
  'trang thiết chuẩn dự dân nhà đường cây xe gà lợn heo bò trâu chó mèo vịt cá tôm lúa rau nước đất rác cầu cống kênh máy tổ ban bên ai tôi họ nhiều một mới ca không chưa có còn do vì từng nghi hiện vẫn khi nếu đã đang sẽ rồi nay',
);

/** The end of the words that can be one name from a piece on. */
function nameEnd(reading: Reading, from: number, isLower: boolean): number {
  const isLoud = pieceAt(reading, from).isUpper;
  let to = from + 1;
  while (to < from + MOST_WORDS) {
    const piece = pieceAt(reading, to);
    // `K'Brêu`, `Ksor H'Yên`.
    if (APOSTROPHE.test(piece.text) && piece.gap === 'none') {
      to += 2;
      continue;
    }
    if (piece.kind !== 'word' || piece.gap !== 'space') break;
    // `Lưu Thị THOA`.
    const isLoudLast = piece.isUpper && USUAL_MIDDLES.has(pieceAt(reading, to - 1).text);
    // `SÙNG A DÊ`: one letter is in capitals like its neighbours.
    const isOther = piece.isUpper !== isLoud && !isLoudLast && !piece.isLetter;
    if (isLower ? to >= from + 3 : !piece.isCapital || isOther) break;
    if ((isLoud || isLower) && (NO_NAMES.has(piece.text) || isPeriod(reading, to))) break;
    if (isLoud && to > from + 2 && phraseAt(reading, to, 'doer') > 0) break;
    if (phraseAt(reading, to, 'office') > 1 || tellsMatter(reading, to)) break;
    to += 1;
  }
  return to;
}

const PERIODS = wordSet('quý kỳ đợt tháng năm khóa', true);

/** `QUÝ III`, `ĐỢT 2`: a time, whose words are names too. */
function isPeriod(reading: Reading, at: number): boolean {
  const { kind, text } = pieceAt(reading, at + 1);
  return PERIODS.has(pieceAt(reading, at).text) && (kind === 'digits' || /^[ivx]+$/.test(text));
}

/** Whether a text alone in its cell reads as a name, whatever its letters. */
export function isNameAlone(reading: Reading): boolean {
  const { pieces } = reading;
  return (
    FAMILIES.has(pieceAt(reading, 0).text) ||
    pieces.every(({ kind, isCapital }) => isCapital || kind === 'mark')
  );
}

const TITLES = phrasesOf('title');
const NOUNS = phrasesOf('title', 'people', 'against');

/** What a word right before a name is to it: `Trần` is a part of `Trần Lan`, `chị` only leads to one. */
export function beforeName(word: string): 'title' | 'part' | 'other' {
  const plain = plainWord(word);
  if (TITLES.has(plain)) return 'title';
  return SURE.has(plain) || MIDDLES.has(plain) ? 'part' : 'other';
}

/**
 * Whether {@link peopleIn} may find a name that begins at a word, by the words next to it.
 * @param tokens of a text, without its breaks
 */
export function mayName(tokens: readonly Token[], at: number): boolean {
  const { text, isCapital, isLetter } = tokenAt(tokens, at);
  if (!isCapital && !FAMILIES.has(text)) return false;
  const before = tokenAt(tokens, at - 1).text;
  const isBehind = (phrases: ReadonlySet<string>) =>
    phrases.has(before) || phrases.has(`${tokenAt(tokens, at - 2).text} ${before}`);
  const second = tokenAt(tokens, at + 1);
  if (!isCapital) {
    if (!MIDDLES.has(second.text)) return false;
    const isApart = tokenAt(tokens, at - 1).kind !== 'word';
    return isUntitledName(text, second.text) || isApart || isBehind(NOUNS);
  }
  if (APOSTROPHE.test(second.text) && FAMILIES.has(text)) return true;
  if (isLetter && second.text === POINT) return true;
  if (second.isCapital && FAMILIES.has(text) && LIVING.has(tokenAt(tokens, at + 3).text))
    return true;
  const third = tokenAt(tokens, at + 2);
  const isTold = third.isCapital || SUFFERING.has(third.text);
  if (SUFFERING.has(second.text) || second.text === FOLLOWING) return true;
  if (isPosted(tokens, at) || isTitledBare(tokens, at)) return true;
  if (isFamilysLetter(tokens, at) || isPair(tokens, at)) return true;
  if (second.isCapital && isBehind(NOUNS)) return true;
  const isName =
    second.isCapital &&
    (isFamily(text, second.text, isTold ? third.text : undefined) ||
      (COUNTED.has(text) && isBehind(NOUNS)));
  return (isName && !PLACES.has(`${text} ${second.text}`)) || isBehind(TITLES);
}

const POINT = '.';

/** The name that begins at a piece; undefined where none does. */
function nameAt(reading: Reading, from: number, isTitled: boolean): number | undefined {
  const piece = pieceAt(reading, from);
  if (piece.kind !== 'word' || phraseAt(reading, from, 'title') > 0) return undefined;
  if (reading.isFlat) {
    const end = flatNameEnd(reading, from, isTitled);
    if (end !== undefined || reading.isBare) return end;
  }
  const second = pieceAt(reading, from + 1).text;
  if (!piece.isCapital) {
    // `hộ cận nghèo - kiều văn nhơn`.
    const isApart =
      pieceAt(reading, from - 1).kind !== 'word' &&
      USUAL_MIDDLES.has(second) &&
      !NO_FAMILIES.has(piece.text) &&
      !NO_GIVEN.has(pieceAt(reading, from + 2).text);
    const isNamed = isTitled || isApart || isBehindNoun(reading, from);
    const isName = isNamed
      ? FAMILIES.has(piece.text) && MIDDLES.has(second)
      : isUntitledName(piece.text, second);
    if (!isName) return undefined;
    return nameEnd(reading, from, true);
  }
  const given = behindInitials(reading, from);
  if (given !== undefined) return nameEnd(reading, given, false);
  const to = nameEnd(reading, from, false);
  const words = to - from;
  if (words === 1 && (isTitled ? isGivenName(reading, from) : isFirstWord(reading, from)))
    return to;
  if (words < 2 || PLACES.has(`${piece.text} ${second}`)) return undefined;
  const third = pieceAt(reading, from + 2).text;
  // `Ông Ích Khiêm`: a street.
  if (isTitled && LEGENDS.has(piece.text) && words === 2) return undefined;
  if (isTitled) return isFamily(piece.text, second, third) || words <= 4 ? to : undefined;
  const isWhole =
    words > 2
      ? MIDDLES.has(second) || MIDDLES_BARE.has(second) || !piece.isUpper
      : SUFFERING.has(third) && phraseAt(reading, from, 'place') === 0;
  if (words === 2 && COUNTED.has(piece.text) && isBehindNoun(reading, from)) return to;
  // `hộ nghèo A Blưng`, `Mohamad Ysa (theo Hồi giáo)`: of whatever people.
  if (isResident(reading, from, to) || isLoudBehind(reading, from, to)) return to;
  if (words === 2 && isShortName(reading, from)) return to;
  const isForeign = words <= 4 && !tellsAny(reading, from, to);
  if (isForeign && (isBehindNoun(reading, from) || isAlikeTold(reading, from, to))) return to;
  return isFamily(piece.text, second, isWhole ? third : undefined) ? to : undefined;
}

const NO_ONES = ['place', 'organisation', 'office', 'region', 'classified', ...MATTERS] as const;

/** Two words that neither a family nor a title tells: a post behind them does, or a title without marks. */
function isShortName(reading: Reading, from: number): boolean {
  const { pieces, told, isBare } = reading;
  // Without marks `Phuong` is a ward and a name.
  const sizes = [...(told[from]?.values() ?? [])];
  if (isBare && isTitledBare(pieces, from)) return sizes.every((size) => size < 2);
  const { kind } = pieceAt(reading, from - 1);
  const isFirst = kind !== 'word' || pieceAt(reading, from).gap === 'break';
  if (!isFirst || !isPosted(pieces, from)) return false;
  if (NO_ONES.some((tag) => hasPhrase(reading, tag, from, from + 2))) return false;
  // `Bình Minh tổ 5 đăng cai …` is a team.
  const end = sentenceEnd(reading, from);
  return isOfPost(pieces, from + 2) || MATTERS.some((tag) => hasPhrase(reading, tag, from, end));
}

/** Whether any of some pieces tells something by itself, or is in capitals throughout. */
function tellsAny({ told, pieces }: Reading, from: number, to: number): boolean {
  return pieces.slice(from, to).some(({ isUpper }, ahead) => isUpper || told[from + ahead]);
}

const LEAST_LOUD = 3;
const FINE = plainWord('phạt');

/** `TỐ CÁO ĐỐI VỚI CHÂU THÀNH LỢI, ĐƠN SỐ 02`: nothing but a name stands there up to a mark. */
function isLoudBehind(reading: Reading, from: number, to: number): boolean {
  const { text, isUpper } = pieceAt(reading, from);
  const { kind, gap } = pieceAt(reading, to);
  return (
    isUpper &&
    to - from >= LEAST_LOUD &&
    to - from < MOST_WORDS &&
    FAMILIES.has(text) &&
    (kind !== 'word' || gap === 'break') &&
    phraseAt(reading, from - 2, 'against') === 2 &&
    !reading.told.slice(from, to).some((told) => told) &&
    // `XỬ PHẠT ĐỐI VỚI PHƯƠNG TIỆN QUÁ TẢI`.
    !reading.pieces.slice(sentenceStart(reading, from), from).some((word) => word.text === FINE)
  );
}

const AGE = plainWord('tuổi');

/** `Danh Sol, ngụ …`, `KIM RÊNH, NGỤ …`: a family and a given name at a sentence's start, and where they live. */
function isResident(reading: Reading, from: number, to: number): boolean {
  const { text } = pieceAt(reading, from);
  const isFirst = sentenceStart(reading, from) === from;
  return (
    isFirst &&
    FAMILIES.has(text) &&
    /^[-–,(]$/.test(pieceAt(reading, to).text) &&
    LIVING.has(pieceAt(reading, to + 1).text) &&
    !reading.told.slice(from, to).some((told) => told)
  );
}

const LIVING = wordSet('ngụ trú thường tạm cư hktt');

/** Whether words at a sentence's start have an age or what is told of people right behind a mark. */
function isAlikeTold(reading: Reading, from: number, to: number): boolean {
  const isFirst =
    pieceAt(reading, from).gap === 'break' || pieceAt(reading, from - 1).kind === 'end';
  if (!isFirst || !/^[-–,(]$/.test(pieceAt(reading, to).text)) return false;
  return (
    pieceAt(reading, to + 2).text === AGE ||
    (['health', 'religion'] as const).some((tag) => hasPhrase(reading, tag, to + 1, to + 3))
  );
}

/** `bà Hoa`: a given name alone, behind a title in small letters or at a sentence's start. */
function isGivenName(reading: Reading, from: number): boolean {
  const title = pieceAt(reading, from - 1);
  const isFirst = title.gap === 'break' || /^(?:[-+*•:.]|)$/.test(pieceAt(reading, from - 2).text);
  const next = pieceAt(reading, from + 1);
  if (title.isCapital && (!isFirst || (next.isCapital && next.gap !== 'break'))) return false;
  if (LEGENDS.has(pieceAt(reading, from).text)) return false;
  const isOther = (['office', 'organisation', 'place'] as const).some(
    (tag) => phraseAt(reading, from, tag) > 0,
  );
  return !isOther && !pieceAt(reading, from).isUpper && pieceAt(reading, from).text.length > 1;
}

const FOLLOWING = plainWord('theo');

/** `Lụa bị tâm thần`, `Tuế theo đạo …`: a sentence's first word that is no other one. */
function isFirstWord(reading: Reading, from: number): boolean {
  const { isUpper, isLetter, text, gap } = pieceAt(reading, from);
  const isFirst = gap === 'break' || /^[-+*•:([]?$/.test(pieceAt(reading, from - 1).text);
  if (!isFirst || isUpper || isLetter || NO_ONE.has(text) || reading.told[from]) return false;
  const said = pieceAt(reading, from + 1);
  const isBelief =
    said.text === FOLLOWING &&
    (hasPhrase(reading, 'religion', from + 1, from + 3) ||
      pieceAt(reading, from + 2).text === BELIEF);
  return !said.isCapital && (SUFFERING.has(said.text) || isBelief);
}
const BELIEF = plainWord('đạo');

/** `Bác Hồ`, `Bà Triệu`: whom everybody knows, and streets. */
const LEGENDS = wordSet('ích hồ triệu trưng rịa đen lào');

const OFFICE_BEFORE = 9;
const FORMER = wordSet('nguyên là làm');
/** Who leads a group of believers is in no office. */
const GROUP = plainWord('nhóm');

/** Whether an office stands right behind a name, or before it with nothing but its own words between. */
function isOfficer(reading: Reading, from: number, to: number, last: number): boolean {
  const { pieces } = reading;
  let next = to;
  while (
    next < to + 2 &&
    pieceAt(reading, next).kind === 'mark' &&
    /[-–,(]/.test(pieceAt(reading, next).text)
  ) {
    next += 1;
  }
  if (FORMER.has(pieceAt(reading, next).text)) next += 1;
  const reach = next > to ? 2 : 1;
  if (pieceAt(reading, next).gap !== 'break' && hasPhrase(reading, 'office', next, next + reach)) {
    return true;
  }
  const start = Math.max(sentenceStart(reading, from), last, from - OFFICE_BEFORE);
  const office = phraseIn(reading, 'office', start, from);
  if (office < 0 || pieceAt(reading, office + 1).text === GROUP) return false;
  const isDoing =
    phraseIn(reading, 'doer', office + phraseAt(reading, office, 'office'), from) >= 0;
  // `Bí thư nhận thư của đảng viên Lê Thị Tám`, `Chủ tịch đối thoại với bà Tám`.
  const isOther = (['people', 'against'] as const).some((tag) =>
    hasPhrase(reading, tag, office + 1, from),
  );
  if (isDoing || isOther) return false;
  return pieces
    .slice(office, from)
    .every(({ kind, text }) => kind !== 'mark' || /^[-–/:]$/.test(text));
}

/** Whether any of the persons, in the order of a text, is named among its pieces; the end excluded. */
export function isAnyNamed(people: readonly Person[], start: number, end: number): boolean {
  const next = people[firstIndexWhere(people, ({ from }) => from >= start)];
  return next !== undefined && next.from < end;
}

/** The names of persons in a text. Streets and schools that bear one are none. */
export function peopleIn(reading: Reading): readonly Person[] {
  const people: Person[] = [];
  const { pieces } = reading;
  let lastPlace = -1;
  let last = 0;
  for (let at = 0; at < pieces.length; at += 1) {
    const title = [2, 1].find((words) => phraseAt(reading, at - words, 'title') === words);
    const isTitled =
      title !== undefined &&
      pieceAt(reading, at).gap !== 'break' &&
      pieceAt(reading, at - title - 1).text !== 'hai';
    const to = nameAt(reading, at, isTitled);
    if (to === undefined) continue;
    const isAfterPlace =
      lastPlace >= 0 &&
      at - lastPlace <= 2 &&
      !isTitled &&
      pieceAt(reading, at - 1).gap !== 'break';
    if (isPlace(reading, at, isTitled) || isAfterPlace) {
      lastPlace = to;
    } else {
      people.push({
        from: at,
        to,
        isComrade: [2, 1].some((words) => phraseAt(reading, at - words, 'comrade') === words),
        isOfficer: isOfficer(reading, at, to, last),
      });
      last = to;
    }
    at = to - 1;
  }
  return people;
}
