import type { Sensitive, SensitiveKind } from '../../model/sensitive';
import { plainWord, wordSet } from './letters';
import { MATTERS } from './lexicon';
import type { Person } from './people';
import { hasPhrase, phraseAt, phraseIn, pieceAt, type Reading, sentenceStart } from './reading';
import { part, type Scene } from './scene';

export type MatterKind = (typeof MATTERS)[number];

/** A phrase that tells something of whoever is named beside it, by its pieces; the end excluded. */
export interface Matter {
  readonly kind: MatterKind;
  readonly from: number;
  readonly to: number;
}

/** What is worked against: `phòng, chống bệnh`. */
const AIMS = wordSet('phòng chống giảm ngừa tránh');

/** The matters that a text speaks of; a longer phrase that only looks like one hides it. */
export function mattersIn(reading: Reading): readonly Matter[] {
  const matters: Matter[] = [];
  let hidden = 0;
  reading.told.forEach((told, at) => {
    if (!told) return;
    hidden = Math.max(hidden, at + phraseAt(reading, at, 'empty'));
    // `phòng HIV/AIDS`.
    const first = pieceAt(reading, at - 1).text === '/' ? at - 2 : at;
    if (AIMS.has(pieceAt(reading, first - 1).text)) return;
    for (const kind of MATTERS) {
      const words = phraseAt(reading, at, kind);
      if (words > 0 && at + words > hidden) matters.push({ kind, from: at, to: at + words });
    }
  });
  return matters;
}

const REACH = 40;
const COMRADE_REACH = 4;
const PREDICATE_REACH = 3;
const SAID_REACH = 14;

/** Whether only words that join stand between a matter and the name behind it. */
function isJoined(
  { reading }: Scene,
  from: number,
  to: number,
  people: readonly Person[],
): boolean {
  for (let at = from; at < to; at += 1) {
    const piece = pieceAt(reading, at);
    const other = people.find((person) => person.from === at);
    if (other) {
      at = other.to - 1;
      continue;
    }
    if (piece.kind !== 'word') {
      if (/^[.!?;]$/.test(piece.text)) return false;
      continue;
    }
    const words = Math.max(
      ...(['link', 'title', 'people', ...MATTERS] as const).map((tag) =>
        phraseAt(reading, at, tag),
      ),
    );
    if (words === 0) return false;
    at += words - 1;
  }
  return true;
}

/** Who cares for kin does nothing for others: `chăm sóc con bị bại não`. */
const KIN = wordSet('con vợ chồng mẹ bố cha');

/** Whether somebody is told to do something between two pieces; what is done to one (`được …`) is none. */
export function isDoing(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (
      phraseAt(reading, at, 'doer') > 0 &&
      !KIN.has(pieceAt(reading, at + phraseAt(reading, at, 'doer')).text) &&
      phraseIn(reading, 'passive', Math.max(from, at - 3), at) < 0
    ) {
      return true;
    }
  }
  return false;
}

/** What is told of leaders too. */
export function isGrave(kind: MatterKind): boolean {
  return kind === 'discipline' || kind === 'complaint';
}

/** Whether a matter that stands before a person is told of that person. */
function isToldBefore(
  scene: Scene,
  person: Person,
  matter: Matter,
  between: readonly Person[],
): boolean {
  const { reading } = scene;
  const start = sentenceStart(reading, matter.from);
  const isAgainst =
    isGrave(matter.kind) && phraseIn(reading, 'against', person.from - 4, person.from) >= 0;
  if (isJoined(scene, matter.to, person.from, between)) {
    // `tổ xác minh đơn tố cáo gồm …`: those who look into it.
    const lead = person.from - matter.to;
    const isRight = lead === 0 || phraseAt(reading, matter.to, 'title') === lead;
    return isGrave(matter.kind)
      ? isAgainst || isRight || !hasPhrase(reading, 'team', start, matter.from)
      : !person.isOfficer;
  }
  if (reading.clauses[matter.from] !== reading.clauses[person.from]) return false;
  // `còn 01 hộ nghèo, là hộ ông …`.
  if (matter.kind === 'poverty' && isHousehold(reading, person, /^(?:[:(]|la\u0300)$/)) return true;
  if (isAgainst) return true;
  const agent = phraseIn(reading, 'agent', person.from - (person.isOfficer ? 5 : 3), person.from);
  // `Đơn tố cáo do ông Tám ký tên`.
  const isAuthor =
    pieceAt(reading, agent).text === BY && isGrave(matter.kind) && !isActing(reading, person);
  if (agent >= 0 && !(isAuthor && !person.isOfficer)) return false;
  if (isGrave(matter.kind) && isDoneTo(reading, matter, person)) return true;
  if (person.isOfficer || person.isComrade) return false;
  const near = Math.max(matter.to, person.from - PREDICATE_REACH);
  if (phraseIn(reading, 'passive', near, person.from) >= 0) return false;
  if (isTale(reading, person, matter.to, person.from)) return false;
  return !isActing(reading, person);
}

const BY = plainWord('do');
const DONE_REACH = 8;

/** `đình chỉ sinh hoạt cấp ủy đồng chí …`, `tố cáo Phó Chủ tịch …`: nothing is between but whose or what it is. */
function isDoneTo(reading: Reading, { to }: Matter, person: Person): boolean {
  for (let at = to; at < person.from; at += 1) {
    const { kind, text } = pieceAt(reading, at);
    if (kind === 'mark' && text !== ':') return false;
  }
  return (
    person.from - to <= DONE_REACH &&
    !isDoing(reading, to, person.from) &&
    !isActing(reading, person)
  );
}

const KNOWN = [
  'link',
  'people',
  'title',
  'predicate',
  'passive',
  'house',
  'residence',
  'region',
  'birth',
  'list',
  'doer',
  'money',
  ...MATTERS,
] as const;
const MOST_UNKNOWN = 10;
const MOST_OF_OFFICERS = 3;
const MOST_OF_VERBS = 1;

/** Whether more is told between two pieces than where and when somebody lives and is. */
function isTale(
  reading: Reading,
  { isOfficer, isComrade }: Person,
  from: number,
  to: number,
  isStrict = false,
): boolean {
  let unknown = 0;
  // Right behind a name without a mark it is what somebody does.
  let isVerb = isStrict;
  for (let at = from; at < to; at += 1) {
    const { kind, isCapital } = pieceAt(reading, at);
    const words = Math.max(...KNOWN.map((tag) => phraseAt(reading, at, tag)));
    if (words > 0 && at === from) isVerb = false;
    if (words > 0) at += words - 1;
    else if (kind === 'word' && !isCapital) unknown += 1;
    else if (kind === 'mark') isVerb = false;
  }
  const most = isOfficer || isComrade ? MOST_OF_OFFICERS : MOST_UNKNOWN;
  return unknown > (isVerb ? MOST_OF_VERBS : most);
}

/** Whether a matter that stands behind a person is told of that person. */
function isToldBehind({ reading }: Scene, person: Person, matter: Matter): boolean {
  const near = Math.max(person.to, matter.from - PREDICATE_REACH);
  const predicate =
    phraseAt(reading, matter.from, 'predicate') > 0
      ? matter.from
      : phraseIn(reading, 'predicate', near, matter.from);
  const distance = matter.from - person.to;
  // `…, bị khởi tố` goes back to who was named, whatever else is told between.
  const isAnew =
    predicate > person.to &&
    /[,)–-]/.test(pieceAt(reading, predicate - 1).text) &&
    !(person.isOfficer && pieceAt(reading, predicate + 1).kind === 'digits');
  const isDone = phraseAt(reading, predicate, 'doer') > 0;
  if (isAnew && !isDone && distance <= SAID_REACH) return true;
  if (distance <= SAID_REACH && suffers(reading, person.to, matter.from)) return true;
  if (isDoing(reading, person.to, matter.from)) return false;
  const isIll = matter.kind === 'health' || matter.kind === 'poverty';
  if (matter.kind === 'discipline' && distance <= SAID_REACH && isForm(reading, matter.from))
    return true;
  // `(hộ nghèo)`, `[đạo Cao Đài]`, `- người khuyết tật` right behind the name, whoever it is.
  const { text } = pieceAt(reading, matter.from);
  const isOfOne = isIll || text === PERSON || (matter.kind === 'religion' && text !== TON);
  const isRight = distance <= BRACKETED && /^[-–([{<]$/.test(pieceAt(reading, person.to).text);
  if (isOfOne && isRight) return true;
  // `Lê Thị Tám[[bị kỷ luật …]]`.
  if (
    isGrave(matter.kind) &&
    /^[([]$/.test(pieceAt(reading, person.to).text) &&
    distance < MOST_NOTED
  )
    return true;
  const isResult = [1, 2].some((back) => pieceAt(reading, matter.from - back).text === RESULT);
  if (isIll && isResult && !person.isOfficer && distance <= SAID_REACH) return true;
  // `Hộ anh …`: what is told of a household.
  if (matter.kind === 'poverty' && isHousehold(reading, person)) return true;
  const mark = pieceAt(reading, matter.from - 1).text;
  const isDashed = /^[-–]$/.test(mark);
  const isBeside = (isDashed || mark === ',') && distance <= SAID_REACH;
  // What is done for the ill and the poor, of discipline and, by comrades, of complaints.
  const isDeed = isIll
    ? hasPhrase(reading, 'people', matter.from - 2, matter.to)
    : matter.kind === 'discipline' || (person.isComrade && matter.kind === 'complaint');
  if (!isBeside && isTale(reading, person, person.to, matter.from, predicate < 0 && isDeed))
    return false;
  if (predicate >= 0 && distance <= SAID_REACH) return true;
  // `…, cán bộ hợp đồng, ung thư gan`.
  const isOfAny = isDashed ? isGrave(matter.kind) : isIll && isLast(reading, matter.to);
  if (isBeside && isOfAny) return true;
  // `…; tôn giáo: Công giáo`, and whatever a cell lists behind a name.
  const isLabelled = pieceAt(reading, matter.to).text === ':';
  const isOne =
    isLabelled ||
    person.from < MOST_BEHIND ||
    reading.clauses[matter.from] === reading.clauses[person.from];
  if (person.isOfficer || !isOne) return false;
  // `do bà Hoa cầm đầu khiếu kiện`.
  const isAgent = phraseIn(reading, 'agent', person.from - 2, person.from) >= 0;
  if (isAgent && !isGrave(matter.kind) && distance > 1) return false;
  return isLabelled || !person.isComrade || distance <= COMRADE_REACH;
}

const FORM = wordSet('thức mức', true);

/** `công chức Lê Thị Tám, hình thức cảnh cáo`: a form of discipline right behind a mark. */
function isForm(reading: Reading, matter: number): boolean {
  if (!FORM.has(pieceAt(reading, matter - 1).text)) return false;
  return [2, 3].some((back) => /^[,:(–-]$/.test(pieceAt(reading, matter - back).text));
}

const MOST_NOTED = 10;
const MOST_BEHIND = 3;

/** Whether a part between marks ends here. */
function isLast(reading: Reading, from: number): boolean {
  const next = Array.from({ length: MOST_BEHIND }, (_, ahead) => pieceAt(reading, from + ahead));
  return next.some(({ kind, gap }) => kind === 'mark' || kind === 'end' || gap === 'break');
}

const SUFFERING = plainWord('bị');
/** `đi khám; kết quả: dương tính`. */
const RESULT = plainWord('quả');
/** `người tố cáo`. */
const PERSON = plainWord('người');
/** `tôn giáo`: a field of work. */
const TON = plainWord('tôn');
const TIMES = wordSet('đang đã vừa từng hiện mới');

/** `…, đang bị Thanh tra xác minh dấu hiệu vi phạm`: what others do to who is named right before. */
function suffers(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (pieceAt(reading, at).text !== SUFFERING) continue;
    const isSaidAgain =
      TIMES.has(pieceAt(reading, at - 1).text) || phraseAt(reading, at - 1, 'title') > 0;
    const said = isSaidAgain ? at - 1 : at;
    if (said <= from || /^[,)]$/.test(pieceAt(reading, said - 1).text)) return true;
  }
  return false;
}
const BRACKETED = 2;
const HOUSEHOLD = wordSet('hộ đình');

/** Whether a household is named by a person, right behind what is asked for. */
function isHousehold(reading: Reading, { from }: Person, behind?: RegExp): boolean {
  const noun = from - (phraseAt(reading, from - 1, 'title') > 0 ? 2 : 1);
  const isBehind = [1, 2].some((back) => behind?.test(pieceAt(reading, noun - back).text));
  return HOUSEHOLD.has(pieceAt(reading, noun).text) && (!behind || isBehind);
}

/** Whether a person is told to do something right behind the name: before any mark. */
export function isActing(reading: Reading, { to }: Person): boolean {
  let end = to;
  while (end < to + 4 && pieceAt(reading, end).kind !== 'mark') end += 1;
  return isDoing(reading, to, end);
}

/** Names that stand beside health, poverty, religion, discipline or complaints. */
export function findMatters(scene: Scene): readonly Sensitive[] {
  const { reading, people } = scene;
  if (people.length === 0) return [];
  const matters = mattersIn(reading);
  if (matters.length === 0) return [];
  const listed = listedUnder(reading, people, matters);
  let first = 0;
  return people.flatMap((person, index): readonly Sensitive[] => {
    while ((matters[first]?.to ?? Number.POSITIVE_INFINITY) < person.from - REACH) first += 1;
    const told = new Set<MatterKind>(listed.get(sentenceOf(reading, person.from)));
    const between = people.slice(Math.max(0, index - REACH), index);
    for (let at = first; at < matters.length; at += 1) {
      const matter = matters[at];
      if (!matter || matter.from > person.to + REACH) break;
      if (told.has(matter.kind)) continue;
      const ahead = sentenceOf(reading, matter.from) - sentenceOf(reading, person.from);
      const next = people[index + 1];
      const isTold =
        ahead === 0
          ? matter.from < person.from
            ? isToldBefore(scene, person, matter, between)
            : isToldBehind(scene, person, matter)
          : ahead === 1 && !(next && next.from < matter.to) && isGoingOn(reading, person, matter);
      if (isTold) told.add(matter.kind);
    }
    return [...told].map((kind) => atPerson(reading, person, kind));
  });
}

const EARLY = 5;

function sentenceOf({ sentences }: Reading, at: number): number {
  return sentences[at] ?? 0;
}

/** `Hoàn cảnh: mồ côi`, `Cháu bị …`, `Thuộc hộ nghèo` under or behind a sentence with a name. */
function isGoingOn(reading: Reading, person: Person, matter: Matter): boolean {
  let start = sentenceStart(reading, matter.from);
  if (pieceAt(reading, start).kind === 'mark') start += 1;
  const before = reading.pieces.slice(start, matter.from);
  const isOf = (['title', 'predicate', 'people'] as const).some(
    (tag) => phraseAt(reading, start, tag) > 0,
  );
  return (
    !person.isOfficer &&
    !isActing(reading, person) &&
    before.length <= EARLY &&
    (isOf || [...before, pieceAt(reading, matter.to)].some(({ text }) => text === ':')) &&
    before.every(({ kind }) => kind !== 'digits') &&
    !isDoing(reading, start, matter.from)
  );
}

/** `Danh sách hộ nghèo:` and lines of names under it: what the heading says, by their sentences. */
function listedUnder(
  reading: Reading,
  people: readonly Person[],
  matters: readonly Matter[],
): ReadonlyMap<number, readonly MatterKind[]> {
  const { sentences, starts } = reading;
  const named = new Map<number, number>();
  for (const { from } of [...people].reverse()) named.set(sentences[from] ?? 0, from);
  const kinds = new Map<number, MatterKind[]>();
  for (const { from, kind } of matters) {
    const sentence = sentences[from] ?? 0;
    const known = kinds.get(sentence);
    if (known) known.push(kind);
    else kinds.set(sentence, [kind]);
  }
  const listed = new Map<number, readonly MatterKind[]>();
  let heading: readonly MatterKind[] = [];
  for (let sentence = 0; sentence + 1 < starts.length; sentence += 1) {
    const start = starts[sentence] ?? 0;
    const name = named.get(sentence);
    if (name === undefined) {
      const last = pieceAt(reading, (starts[sentence + 1] ?? 0) - 1);
      const isHeading = last.text === ':' || phraseAt(reading, start, 'list') > 0;
      heading = isHeading ? (kinds.get(sentence) ?? []) : [];
    } else if (name - start <= EARLY && pieceAt(reading, start).gap === 'break') {
      if (heading.length > 0) listed.set(sentence, heading);
    } else heading = [];
  }
  return listed;
}

/** A person's name as what must be covered. */
export function atPerson(reading: Reading, { from, to }: Person, kind: SensitiveKind): Sensitive {
  return part(reading, from, to, kind);
}
