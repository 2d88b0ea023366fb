import type { Quantity, Reading, Token } from '../../claims';
import type { Period } from '../../model/period';
import { type Clause, clausesOf, isQuantity } from './clauses';
import type { TimeWords } from './periodWords';
import { isOfLine, scopeWords, subjectOf, type UnitNames } from './statedSubject';

/** A figure that a text states: of what, of which time, in which words. */
export interface Statement {
  /** What is measured and the words that tell of what, each once and in one order. */
  readonly key: string;
  /** Whether its own words tell of what it is, whatever stands around it. */
  readonly standsAlone: boolean;
  /** The unit whose words it is by name: `Đoàn Thanh niên phường kết nạp …`. */
  readonly actor: string | undefined;
  /** Whether it is of the whole ward, whoever says it. */
  readonly isOfWard: boolean;
  /** A rate or what there is, which stays till the next count: `tỷ lệ`, `hiện có`. */
  readonly isStock: boolean;
  /** The words of its clause that tell its time, and those that lead its sentence. */
  readonly time: TimeWords | undefined;
  readonly lead: TimeWords | undefined;
  readonly quantity: Quantity;
  /** Its clause, as typed, and that in lower case without its figure and its time. */
  readonly quote: string;
  readonly said: string;
}

/** What a reader keeps in mind from one clause to the next. */
interface Mind {
  /** The subject of the sentence's first figure: what is counted after it is mostly a part of that. */
  readonly head: string | undefined;
  /** What the sentence speaks of before its first figure. */
  readonly scope: string;
  /** The label that the sentence begins with, that of the lines above, of what all of the line is, and its label. */
  readonly label: string;
  readonly heading: string;
  readonly lineScope: string;
  readonly lineTopic: string;
  /** The words of time that lead the sentence, and those that led the last one of the line. */
  readonly lead: TimeWords | undefined;
  readonly lineLead: TimeWords | undefined;
  readonly isPlanned: boolean;
  /** How many brackets are open. */
  readonly depth: number;
}

const NOTHING: Mind = {
  head: undefined,
  scope: '',
  label: '',
  heading: '',
  lineScope: '',
  lineTopic: '',
  lead: undefined,
  lineLead: undefined,
  isPlanned: false,
  depth: 0,
};

/**
 * The figures that a text states in clauses that say of what they are: none of plans, of tables, nor
 * beside a token without a value.
 */
export function statementsOf(
  reading: Reading,
  own: Period,
  names: UnitNames,
  ownUnit?: string,
): readonly Statement[] {
  if (!reading.tokens.some(({ type }) => type === 'quantity')) return [];
  const found: Statement[] = [];
  let mind = NOTHING;
  for (const clause of clausesOf(reading, own)) {
    mind = arrived(mind, clause.after);
    if (clause.counted.length > 0) {
      const said = stated(clause, mind, names, ownUnit);
      found.push(...said.statements);
      mind = said.mind;
    } else {
      mind = spokenOf(mind, clause);
    }
  }
  return found;
}

const ENDS_SENTENCE = /^[.!?\n…]$/u;

/** What is left in mind once a mark is passed. */
function arrived(mind: Mind, mark: string): Mind {
  switch (mark) {
    case '\n':
      return { ...NOTHING, heading: mind.heading };
    case ';':
      return { ...mind, head: undefined };
    case '(':
    case '[':
      return { ...mind, depth: mind.depth + 1 };
    case ')':
    case ']':
      return { ...mind, depth: Math.max(0, mind.depth - 1) };
    default:
      return ENDS_SENTENCE.test(mark)
        ? {
            ...NOTHING,
            heading: mind.heading,
            lineScope: mind.lineScope,
            lineTopic: mind.lineTopic,
            lineLead: mind.lead ?? mind.lineLead,
          }
        : mind;
  }
}

const PLANNED =
  /phấn đấu|mục tiêu|dự kiến|(?<!\p{sc=Latn})sẽ(?!\p{sc=Latn})|yêu cầu|đề ra|chỉ tiêu|đăng ký|theo kế hoạch|quy định|cần |nghị quyết (?:đại hội )?(?:đề ra|xác định)|kế hoạch(?: được)? (?:giao|năm|tháng|quý)|dự toán (?:được )?giao/u;
const PLANNED_AFTER = /trở lên|theo kế hoạch|theo chỉ tiêu|theo quy định/u;

/** After a clause without a figure, which tells of what or when the next ones are. */
function spokenOf(mind: Mind, clause: Clause): Mind {
  if (mind.depth > 0) return mind;
  const isLabel = clause.until === ':';
  // Ages and the like tell of whom: `người trên 18 tuổi, …`.
  const isOfAge = clause.text !== '' && /\d/.test(clause.blank);
  const words = scopeWords(clause.blank, isLabel || isOfAge);
  // A line that is a label alone is over the lines below it.
  const isFirst = clause.after === '\n';
  const isHeading = isLabel && isFirst;
  return {
    ...mind,
    lead: mind.head === undefined ? (toldIn(clause) ?? mind.lead) : mind.lead,
    isPlanned: mind.isPlanned || PLANNED.test(clause.low),
    label: isLabel ? `${mind.label} ${words}`.trim() : mind.label,
    heading: isHeading ? words : mind.heading,
    lineScope: isFirst && isOfLine(clause.low) ? words : mind.lineScope,
    lineTopic: isFirst && isLabel ? words : mind.lineTopic,
    scope: isLabel ? mind.scope : `${mind.scope} ${words}`.trim(),
  };
}

/** What comes after one of these is a part of what was said before. */
const PART =
  /^\s*(?:trong (?:đó|số đó|số này)|riêng|bao gồm|gồm|cụ thể|như|còn lại|số còn lại|nâng|đưa)(?!\p{sc=Latn})/u;
/** A clause that names its own subject, whatever was counted before it. */
const OWN_SUBJECT =
  /^\s*(?:và |đồng thời )?(?:tổng |tỷ lệ|tỉ lệ|mức độ|số (?!còn)|dân số|giải ngân|thu ngân sách|chi ngân sách|toàn phường|toàn đảng bộ|doanh thu)/u;
const STOCK =
  /tổng số|hiện (?:có|còn)|(?<!\p{sc=Latn})còn |toàn phường (?:hiện )?(?:có|còn)|dân số|quản lý|duy trì/u;

/** The figures that a clause states, and what is in mind after it. */
function stated(
  clause: Clause,
  mind: Mind,
  names: UnitNames,
  ownUnit: string | undefined,
): { readonly statements: readonly Statement[]; readonly mind: Mind } {
  const { counted, low, start } = clause;
  const time = toldIn(clause);
  const isApart = mind.depth > 0;
  const isSaid = !clause.isUnread && !mind.isPlanned && !PLANNED_AFTER.test(low);
  const isPart = PART.test(low);
  const statements: Statement[] = [];
  let { head } = mind;
  for (const [index, token] of counted.entries()) {
    const before = clause.blank.slice(0, token.start - start);
    if (!isQuantity(token) || !isSaid || PLANNED.test(low.slice(0, token.start - start))) continue;
    const after = afterwards(clause, token, counted[index + 1]);
    const compared = clause.times.find(({ compares }) => compares);
    const subject = subjectOf({ before, after, quantity: token, names, ownUnit, compared });
    if (!subject) continue;
    const isDependent = !isApart && (isPart || (head !== undefined && !OWN_SUBJECT.test(low)));
    const under = isDependent ? (head ?? PARTLY) : '';
    if (under === '' ? subject.isTelling : under !== UNTOLD) {
      const topic = subject.isOfWard ? '' : mind.lineTopic;
      const around = isApart
        ? ['', '', '']
        : [mind.heading, `${mind.label} ${mind.scope}`.trim(), `${mind.lineScope} ${topic}`.trim()];
      const isStock = token.percent || STOCK.test(low.slice(0, token.start - start));
      // What stands in brackets is read for another time alone.
      if (!isApart || time)
        statements.push({
          key: [subject.measure, ...around, under, subject.words].join('|'),
          standsAlone: under === '' && subject.wordCount >= FEWEST_ALONE,
          actor: subject.actor,
          isOfWard: subject.isOfWard,
          isStock,
          time,
          lead: mind.lead ?? mind.lineLead,
          quantity: token,
          quote: clause.text.trim(),
          said: `${before} ${after}`,
        });
    }
    head = head ?? subject.words;
  }
  return { statements, mind: isApart ? mind : counting(mind, head ?? UNTOLD, time, counted) };
}

const CONNECTIVE =
  /(?<!\p{sc=Latn})(?:với|và|cho|gồm|bao gồm|đạt|chiếm|bằng|tăng|giảm|so với|trong đó)(?!\p{sc=Latn})/u;

/** What follows a figure in its clause, up to what leads over to the next one. */
function afterwards({ blank, start }: Clause, token: Token, next: Token | undefined): string {
  const rest = blank.slice(token.end - start, next && next.start - start);
  return next ? (rest.split(CONNECTIVE, 1)[0] ?? '') : rest;
}

/** So many words tell enough of a subject even where nobody says whose it is. */
const FEWEST_ALONE = 4;

/** Subjects of which nothing is told, and of a part of what was not counted. */
const [UNTOLD, PARTLY] = ['?', 'riêng'];

/** In mind after a clause with figures: what leads a sentence holds for all of it, else for its clause alone. */
function counting(
  mind: Mind,
  head: string,
  time: TimeWords | undefined,
  counted: readonly Token[],
): Mind {
  const isLeading = mind.head === undefined && time && time.start < (counted[0]?.start ?? 0);
  return { ...mind, head: mind.head ?? head, lead: isLeading ? time : mind.lead };
}

const WEIGHTS: Readonly<Record<TimeWords['said']['kind'], number>> = {
  relative: 6,
  named: 5,
  toDate: 4,
  date: 3,
  other: 2,
  now: 1,
  own: 0,
};

/** Of the words of time of a clause those that say most. */
function toldIn({ times }: Clause): TimeWords | undefined {
  return times.reduce<TimeWords | undefined>((most, one) => {
    if (one.compares) return most;
    return most && WEIGHTS[most.said.kind] >= WEIGHTS[one.said.kind] ? most : one;
  }, undefined);
}
