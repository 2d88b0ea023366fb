import type { Book } from '../book';
import { TAB } from '../contract';
import * as say from '../messages/progress';
import { fold, sameText } from '../model/folding';
import { writePeriod } from '../model/period';
import type { UnitProgress } from '../model/progress';
import { slipFinder } from '../model/similar';
import { isReporting, namesOfUnit, type Unit, unitFinder } from '../model/unit';
import type { PlanContext, Question } from '../run';
import { mayEditBlock, readAccounts } from '../setUp';

export const UNIT_OPTION = { name: 'don-vi', value: 'MÃ', usage: say.unitOptionHelp } as const;

/** The unit that a command is about, or why it is not clear which. */
type ChosenUnit =
  | { readonly unit: Unit; readonly reason?: undefined }
  | { readonly reason: string; readonly unit?: undefined };

/** The text that an option was given; blank where it was given none. */
function textOption({ options }: PlanContext, name: string): string {
  const given = options[name];
  return typeof given === 'string' ? given.trim() : '';
}

/** The unit that was named, or in whose row the person stands. */
export function unitInHand(book: Book, context: PlanContext): ChosenUnit {
  const typed = textOption(context, UNIT_OPTION.name);
  if (typed !== '') return namedUnit(book, typed);
  const unit = selectedUnit(book, context);
  return unit ? { unit } : { reason: say.unclearUnit };
}

/** The same; where none is named the runner's own unit, if only one is meant. */
export function ownUnit(book: Book, context: PlanContext): ChosenUnit {
  const typed = textOption(context, UNIT_OPTION.name);
  if (typed !== '') return namedUnit(book, typed);
  const own = ownUnits(book, context);
  const standing = selectedUnit(book, context);
  const selected = standing && maySubmit(book, context, standing) ? standing : undefined;
  if (selected && (own.length === 0 || own.includes(selected))) return { unit: selected };
  const [only, ...others] = selected ? [...own, selected] : own;
  if (only && others.length === 0) return { unit: only };
  return {
    reason: own.length > 1 ? say.unclearOwnUnits(own.map(({ code }) => code)) : say.unclearUnit,
  };
}

/** Whether the runner may submit for a unit: the office may for all, others for their own. */
export function maySubmit(book: Book, context: PlanContext, unit: Unit): boolean {
  if (context.isOffice || ownUnits(book, context).includes(unit)) return true;
  const { accounts } = readAccounts(unit.email);
  return accounts.length === 0 && mayEditBlock(book.grid, unit.code) !== false;
}

/** The unit is to be asked for where none was named; who waits is told. */
export function unitQuestion(
  book: Book,
  context: PlanContext,
  command: string,
  isWaiting: (progress: UnitProgress) => boolean,
): Question | undefined {
  if (textOption(context, UNIT_OPTION.name) !== '') return undefined;
  const { workbook, progress } = book;
  const { period } = workbook.settings;
  const waiting = workbook.units.filter(
    (unit) => isReporting(unit, period) && isWaiting(progress().of(unit.code, writePeriod(period))),
  );
  const names = waiting.map(({ code, name }) => `${code}: ${name}`);
  return { option: UNIT_OPTION.name, text: say.askUnit(command, names) };
}

function namedUnit({ workbook }: Book, typed: string): ChosenUnit {
  const { units } = workbook;
  const unit = unitFinder(units)(typed);
  if (unit) return { unit };
  return { reason: say.unknownUnit(typed, slipFinder(units, namesOfUnit)(typed)?.code) };
}

/** Units whose rows Google opens to the runner, or which name the runner's account. */
function ownUnits({ workbook, grid }: Book, { who, isOffice }: PlanContext): readonly Unit[] {
  return workbook.units.filter(
    ({ active, code, email }) =>
      active &&
      ((who !== '' && readAccounts(email).accounts.some((one) => fold(one) === fold(who))) ||
        (!isOffice && mayEditBlock(grid, code) === true)),
  );
}

function selectedUnit(
  { workbook, rollup, progress }: Book,
  { unitAtCursor }: PlanContext,
): Unit | undefined {
  const code = unitAtCursor((place) => {
    if (sameText(place.tab, TAB.progress)) return progress().unitAt(place.row);
    if (!sameText(place.tab, TAB.entries)) return undefined;
    return workbook.tables.entries?.rows.find((one) => one.row === place.row)?.text('Đơn vị');
  });
  return code === undefined ? undefined : rollup().unit(code);
}
