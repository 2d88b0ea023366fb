import type { Reading } from '../../claims';
import type { Workbook } from '../../contract';
import type { Place } from '../../findings';
import { shortened } from '../../model/beginning';
import { type Entry, PRINTED_KINDS } from '../../model/entry';
import { fold } from '../../model/folding';
import { groupBy } from '../../model/groups';
import { once } from '../../model/once';
import {
  comparePeriods,
  lastMonth,
  type Period,
  samePeriod,
  writePeriod,
} from '../../model/period';
import { namesOfUnit } from '../../model/unit';
import type { TimeWords } from './periodWords';
import type { UnitWords } from './statedSubject';
import { type Statement, statementsOf } from './statements';

/** A text that states figures, with where it stands. */
interface Told {
  /** The row it stands in, where that is one of the form or of the archive. */
  readonly entry: Entry | undefined;
  readonly place: () => Place;
  /** Which of the texts it is. */
  readonly text: number;
}

/** A statement with where it stands, whose it is, and of what time. */
export interface Said extends Statement, Told {
  /** Of whom it is told: the ward, a unit, the body that a section is about, or nobody says whom. */
  readonly owner: string;
  readonly moment: Moment;
  /** The earlier period that it tells of; none where it tells of the text's own time. */
  readonly earlier: Period | undefined;
}

/** The time that a statement is of, as its text tells. */
export interface Moment {
  readonly kind: 'unsaid' | 'own' | 'now' | 'toDate' | 'other' | 'unclear';
  /** Which other time. */
  readonly words: string;
}

/** Reads what a workbook's texts state. */
export interface SaidReader {
  /** Whether a row tells of what is to come. */
  readonly isPlan: (entry: Entry | undefined) => boolean;
  /** What a text of a report on a period states. */
  readonly saidIn: (reading: Reading, own: Period, told: Told) => readonly Said[];
}

const PLAN_TITLE =
  /nhiệm vụ trọng tâm|phương hướng|nhiệm vụ và giải pháp|nhiệm vụ, giải pháp|kỳ tới|chương trình công tác/u;
/** Titles of sections about one body: what is said there without a name is that body's. */
const BODY_TITLE =
  /đoàn|hội (?!nghị|thảo)|mặt trận|mttq|hđnd|ubnd|hội đồng|ủy ban|công an|quân sự|trạm|trường|chi bộ|trung tâm|ban /u;

/** Titles of sections that sum up what others tell further on. */
const SUMMARY_TITLE = /nổi bật|kết quả chung|đánh giá chung|khái quát|tình hình chung|tóm tắt/u;

/** What of a workbook tells whose a statement is. */
export function saidReader({ units, outline, entries }: Workbook): SaidReader {
  const names = groupBy(
    units.flatMap((unit) =>
      namesOfUnit(unit).map((name): UnitWords => ({ code: unit.code, words: wordsOfName(name) })),
    ),
    ({ words }) => words[0],
  );
  const plans = new Set<string>();
  const bodies = new Set<string>();
  const summaries = new Set<string>();
  let planLevel = Number.POSITIVE_INFINITY;
  for (const { code, level, title } of outline) {
    const low = title.normalize('NFC').toLowerCase();
    if (level <= planLevel) planLevel = PLAN_TITLE.test(low) ? level : Number.POSITIVE_INFINITY;
    if (planLevel < Number.POSITIVE_INFINITY) plans.add(fold(code));
    if (BODY_TITLE.test(low)) bodies.add(fold(code));
    if (SUMMARY_TITLE.test(low)) summaries.add(fold(code));
  }
  const bodiesOf = once(() => bodySections(entries, bodies));
  const ownerOf = ({ actor, isOfWard }: Statement, entry: Entry | undefined): string => {
    if (actor !== undefined) return `@${fold(actor)}`;
    if (isOfWard) return OF_WARD;
    const section = fold(entry?.section ?? '');
    if (!entry || summaries.has(section)) return OF_SUMMARY;
    const unit = fold(entry.unit);
    const isOfSeveral = bodies.has(section) && (bodiesOf().get(unit)?.size ?? 0) > 1;
    return isOfSeveral ? `@${unit}\n${section}` : `@${unit}`;
  };
  return {
    isPlan: (entry) =>
      entry !== undefined && (entry.kind === 'Trọng tâm' || plans.has(fold(entry.section))),
    saidIn: (reading, own, told) =>
      statementsOf(reading, own, names, told.entry?.unit).map((statement) => {
        const earlier = earlierPeriod(statement, own);
        const moment = earlier ? of('own') : momentOf(statement, own);
        return { ...statement, ...told, owner: ownerOf(statement, told.entry), moment, earlier };
      }),
  };
}

/** Whose a statement is that is of the ward, and one of a summary that names nobody. */
export const OF_WARD = '';
export const OF_SUMMARY = '~';

/** The sections about bodies that each unit writes: of a unit that writes several each is another body's. */
function bodySections(
  entries: readonly Entry[],
  bodies: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const sections = new Map<string, Set<string>>();
  for (const entry of entries) {
    const section = fold(entry.section);
    if (!PRINTED_KINDS.has(entry.kind) || !bodies.has(section)) continue;
    const known = sections.get(fold(entry.unit)) ?? new Set();
    sections.set(fold(entry.unit), known.add(section));
  }
  return sections;
}

const WORD = /[\p{L}\d]+/gu;

/** `Công an phường` is `Công an` as well. */
function wordsOfName(name: string): readonly string[] {
  const words: readonly string[] = name.normalize('NFC').toLowerCase().match(WORD) ?? [];
  return words[words.length - 1] === 'phường' ? words.slice(0, -1) : words;
}

function earlierPeriod({ time, lead }: Statement, own: Period): Period | undefined {
  const period = namedPeriod(time ?? lead);
  if (!period || isOwn(period, own)) return undefined;
  return comparePeriods(period, own) < 0 ? period : undefined;
}

function namedPeriod(time: TimeWords | undefined): Period | undefined {
  const said = time?.said;
  return said?.kind === 'named' || said?.kind === 'relative' ? said.period : undefined;
}

/** `năm 2026` said of a month of it is its own time, though not the month's. */
function isOwn(period: Period, own: Period): boolean {
  return samePeriod(period, own) || (period.kind === 'year' && period.year === own.year);
}

function of(kind: Moment['kind'], words = ''): Moment {
  return { kind, words };
}

/** What the clause says, within the time that leads its sentence. */
function momentOf({ time, lead }: Statement, own: Period): Moment {
  const [inner, outer] = [momentSaid(time, own), momentSaid(lead, own)];
  if (inner.kind === 'unsaid') return outer;
  const isWithin = outer.kind === 'other' || outer.kind === 'unclear';
  return isWithin && inner.kind !== 'other' ? of('unclear') : inner;
}

function momentSaid(time: TimeWords | undefined, own: Period): Moment {
  if (!time) return of('unsaid');
  const { said } = time;
  switch (said.kind) {
    case 'own':
    case 'now':
      return of(said.kind);
    case 'toDate': {
      const isAll = said.months === undefined || said.months === lastMonth(own);
      return isAll ? of('toDate') : of('other', `${said.months}T`);
    }
    case 'date':
      if (said.isAsOf && said.date.year === own.year && said.date.month === lastMonth(own)) {
        return of('now');
      }
      return of('other', `${said.date.day}/${said.date.month}/${said.date.year}`);
    case 'named':
    case 'relative':
      return samePeriod(said.period, own) ? of('own') : of('other', writePeriod(said.period));
    case 'other':
      return of('unclear');
  }
}

/** Whether two statements may be of one time: what is not said is the period, of a stock also now. */
export function areAtOnce(left: Said, right: Said): boolean {
  const [one, other] = [left.moment, right.moment];
  if (one.kind === other.kind) return one.kind !== 'unclear' && one.words === other.words;
  const are = (kind: Moment['kind'], kind2: Moment['kind']) =>
    (one.kind === kind && other.kind === kind2) || (one.kind === kind2 && other.kind === kind);
  const isStock = left.isStock || right.isStock;
  return (
    are('unsaid', 'own') ||
    (isStock && are('unsaid', 'now')) ||
    (left.quantity.percent && are('toDate', 'now'))
  );
}

/** Whether two statements can stand for one value. */
export function agree(left: Statement, right: Statement): boolean {
  const [a, b] = [left.quantity.range, right.quantity.range];
  return a.lo.lte(b.hi) && b.lo.lte(a.hi);
}

const LONGEST_QUOTE = 120;

/** A statement as a message quotes it. */
export function quoted({ quote }: Said): string {
  return shortened(quote, LONGEST_QUOTE);
}
