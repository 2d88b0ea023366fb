import type { Book } from '../book';
import { TAB } from '../contract';
import * as say from '../messages/progress';
import { fold, sameText, withoutMarks } from '../model/folding';
import { writePeriod } from '../model/period';
import type { UnitProgress } from '../model/progress';
import { typedUnits } from '../model/typedUnits';
import { isReporting, type Unit } from '../model/unit';
import type { PlanContext, Question } from '../run';
import { mayEditBlock, readAccounts } from '../setUp';

export const UNIT_OPTION = { name: 'don-vi', value: 'MÃ', usage: say.unitOptionHelp } as const;

/** How many units a command takes in one run. */
type TakenUnits = 'one' | 'several' | 'all';

/** Which units a person is asked for. */
export interface Asked {
  readonly isWaiting: (progress: UnitProgress) => boolean;
  readonly takes: TakenUnits;
  /** What is said beside a unit's name in the question; blank for nothing. */
  readonly noteOf?: (unit: Unit) => string;
}

/** The unit that a command is about, or why it is not clear which. */
type ChosenUnit =
  | { readonly unit: Unit; readonly reason?: undefined }
  | { readonly reason: string; readonly unit?: undefined };

/** The text that an option was given; blank where it was given none. */
function textOption({ options }: PlanContext, name: string): string {
  const given = options[name];
  return typeof given === 'string' ? given.trim() : '';
}

/** Units that a command is about, and what of the named ones there is not. */
interface ChosenUnits {
  readonly units: readonly Unit[];
  readonly reasons: readonly string[];
  /** Whether they are all that wait, whichever these are. */
  readonly areAll?: true;
}

/**
 * The units that were named, or the one in whose row the person stands.
 * @param isWaiting what makes a unit one of `tất cả`; left out where a command takes each by its name
 */
export function unitsInHand(
  book: Book,
  context: PlanContext,
  isWaiting?: (progress: UnitProgress) => boolean,
): ChosenUnits {
  const typed = textOption(context, UNIT_OPTION.name);
  if (typed === '') {
    const unit = selectedUnit(book, context);
    return unit ? { units: [unit], reasons: [] } : { units: [], reasons: [say.unclearUnit] };
  }
  if (isWaiting && withoutMarks(typed) === ALL) {
    const shown = context.overruled;
    const units = waitingUnits(book, isWaiting).filter(
      ({ code }) => !shown || shown.includes(code),
    );
    return { units, reasons: [], areAll: true };
  }
  return namedUnits(book, typed);
}

/** `tất cả`, however it is typed. */
const ALL = withoutMarks(say.allUnits);

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
  { isWaiting, takes, noteOf = () => '' }: Asked,
): Question | undefined {
  if (textOption(context, UNIT_OPTION.name) !== '') return undefined;
  const waiting = waitingUnits(book, isWaiting);
  const names = waiting.map((unit) => say.waitingUnit(unit, noteOf(unit)));
  return {
    option: UNIT_OPTION.name,
    text: say.askUnit(command, names, takes),
    // Who says `tất cả` means those that were shown.
    ...(takes === 'all' && { overrules: waiting.map(({ code }) => code) }),
  };
}

function waitingUnits(
  { workbook, progress }: Book,
  isWaiting: (progress: UnitProgress) => boolean,
): readonly Unit[] {
  const { period } = workbook.settings;
  return workbook.units.filter(
    (unit) => isReporting(unit, period) && isWaiting(progress().of(unit.code, writePeriod(period))),
  );
}

function namedUnits({ workbook }: Book, text: string): ChosenUnits {
  const read = typedUnits(workbook.units, text);
  return {
    units: read.flatMap(({ unit }) => (unit ? [unit] : [])),
    reasons: read.flatMap((one) =>
      one.unit
        ? []
        : [
            say.unknownUnit(
              one.typed,
              one.near.map(({ code, name }) => say.nameOf(name, code)),
            ),
          ],
    ),
  };
}

function namedUnit(book: Book, typed: string): ChosenUnit {
  const { units, reasons } = namedUnits(book, typed);
  const [unit, ...others] = units;
  if (unit && others.length + reasons.length === 0) return { unit };
  return { reason: reasons.length > 0 ? reasons.join(' ') : say.oneUnitOnly };
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
