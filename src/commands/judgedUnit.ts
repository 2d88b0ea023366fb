import type { Book } from '../book';
import * as say from '../messages/progress';
import { sayInPlace } from '../messages/run';
import { sayPeriod, writePeriod } from '../model/period';
import type { UnitProgress } from '../model/progress';
import type { Unit } from '../model/unit';
import type { NoPlan, PlanContext } from '../run';
import { unitInHand, unitQuestion } from './chosenUnit';

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
interface Judged {
  readonly unit: Unit;
  /** As it is named to people. */
  readonly name: string;
  readonly period: string;
  readonly standing: UnitProgress;
}

/** The unit that was named, or in whose row the person stands; no plan where nothing can be said of it. */
export function judgedUnit(
  book: Book,
  context: PlanContext,
  command: string,
  isWaiting: (progress: UnitProgress) => boolean,
): Judged | NoPlan {
  const trouble = progressTrouble(book);
  if (trouble.length > 0) return { state: 'refused', reasons: trouble };
  const { unit, reason } = unitInHand(book, context);
  if (!unit) {
    const lacks = unitQuestion(book, context, command, isWaiting);
    return { state: 'refused', reasons: [reason], lacks };
  }
  const period = writePeriod(book.workbook.settings.period);
  const name = say.nameOf(unit.name, unit.code);
  return { unit, name, period, standing: book.progress().of(unit.code, period) };
}

/** Why a unit that has not submitted cannot be judged; a state that was typed into the tab is named. */
export function notYetSubmitted(book: Book, { unit, name, period }: Judged): string {
  return say.notYetSubmitted(name, !book.progress().isBorneOut(unit.code, period));
}
