import type { Book } from '../book';
import { TabIds } from '../contract/write';
import * as say from '../messages/progress';
import { sayInPlace } from '../messages/run';
import { sayPeriod, writePeriod } from '../model/period';
import type { UnitProgress } from '../model/progress';
import type { Unit } from '../model/unit';
import { resultOf } from '../progress';
import type { NoPlan, PlanContext, Planning, Said } from '../run';
import { type Asked, unitQuestion, unitsInHand } from './chosenUnit';

/**
 * Why nothing can be written of how far units have come; empty where it can: the tab cannot be read,
 * so that writing it anew would lose what stands there, or the period is closed.
 */
export function progressTrouble(book: Book): readonly string[] {
  const { troubles } = book.progress();
  if (troubles.length > 0) return troubles.map(sayInPlace);
  return book.isClosed() ? [say.closedPeriod(sayPeriod(book.workbook.settings.period))] : [];
}

/** A unit that the office judges, and how far it has come in the report's period. */
export interface Judged {
  readonly unit: Unit;
  /** As it is named to people. */
  readonly name: string;
  readonly period: string;
  readonly standing: UnitProgress;
}

/** What comes of judging a unit: how far it has come by it, nothing new, or why it cannot be judged so. */
export type Judgement =
  | { readonly kind: 'judged'; readonly progress: UnitProgress; readonly lines: readonly string[] }
  | { readonly kind: 'idle'; readonly line: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** The units that the office judges, and why others that were named are none. */
interface JudgedUnits {
  readonly units: readonly Judged[];
  readonly reasons: readonly string[];
}

/** The units that were named, or in whose row the person stands; no plan where nothing can be said of any. */
export function judgedUnits(
  book: Book,
  context: PlanContext,
  command: string,
  asked: Asked,
): JudgedUnits | NoPlan {
  const trouble = progressTrouble(book);
  if (trouble.length > 0) return { state: 'refused', reasons: trouble };
  const { isWaiting, takes } = asked;
  const chosen = unitsInHand(book, context, takes === 'all' ? isWaiting : undefined);
  const { units, reasons, areAll } = chosen;
  if (units.length === 0) {
    const lacks = unitQuestion(book, context, command, asked);
    return { state: 'refused', reasons: areAll ? [say.nobodyWaits] : reasons, lacks };
  }
  const period = writePeriod(book.workbook.settings.period);
  return {
    units: units.map((unit) => ({
      unit,
      name: say.nameOf(unit.name, unit.code),
      period,
      standing: book.progress().of(unit.code, period),
    })),
    reasons,
  };
}

/** What a judgement of units is told and written as. */
interface Telling {
  readonly title: string;
  /** As `Nhật ký` names the command. */
  readonly word: string;
  /** What is told once, after what is told of each unit. */
  readonly after: (judged: readonly Unit[]) => readonly string[];
  readonly data: (judged: readonly Unit[]) => NonNullable<Said['data']>;
}

/** All judgements of a run in one batch; where none of them changes anything the reasons are told. */
export function judgementPlan(
  book: Book,
  { units, reasons }: JudgedUnits,
  judge: (judged: Judged) => Judgement,
  { title, word, after, data }: Telling,
): Planning {
  const judgements = units.map((judged) => ({ judged, judgement: judge(judged) }));
  const done = judgements.flatMap(({ judged, judgement }) =>
    judgement.kind === 'judged' ? [{ ...judged, ...judgement }] : [],
  );
  const idle = judgements.flatMap(({ judgement }) =>
    judgement.kind === 'idle' ? [judgement.line] : [],
  );
  const refused = [
    ...judgements.flatMap(({ judgement }) =>
      judgement.kind === 'refused' ? [judgement.reason] : [],
    ),
    ...reasons,
  ];
  if (done.length === 0) {
    return refused.length > 0
      ? { state: 'refused', reasons: [...refused, ...idle] }
      : { state: 'idle', said: { title, lines: idle, links: [] } };
  }
  const unitsDone = done.map(({ unit }) => unit);
  return {
    state: 'planned',
    files: [],
    writing: () => ({
      ids: new TabIds(book.grid),
      changes: [],
      progress: done.map(({ progress }) => progress),
      journal: done.map(({ unit, period, progress }) => ({
        command: word,
        period,
        result: resultOf(progress, [unit.name]),
        document: '',
      })),
      said: {
        title,
        lines: [
          ...done.flatMap(({ lines }) => lines),
          ...idle,
          ...(refused.length > 0 ? [say.notDone, ...refused] : []),
          ...after(unitsDone),
        ],
        links: [],
        data: { period: writePeriod(book.workbook.settings.period), ...data(unitsDone) },
      },
    }),
  };
}

/** The codes of a run's units as programs get them: one alone by its own name. */
export function unitsData(units: readonly Unit[]): { unit: string } | { units: readonly string[] } {
  const [only, ...others] = units.map(({ code }) => code);
  return only !== undefined && others.length === 0
    ? { unit: only }
    : { units: units.map(({ code }) => code) };
}

/** Why a unit that has not submitted cannot be judged; a state that was typed into the tab is named. */
export function notYetSubmitted(book: Book, { unit, name, period }: Judged): string {
  return say.notYetSubmitted(name, !book.progress().isBorneOut(unit.code, period));
}
