import { fold } from './folding';
import { isFrom, type Period } from './period';

export const AXES = ['Đảng ủy', 'HĐND', 'UBND', 'MTTQ'] as const;

/** One of the four axes (trục) of a ward. */
export type Axis = (typeof AXES)[number];

/** A reporting unit (đơn vị) and the axis it stands on: a row of `Đơn vị`. */
export interface Unit {
  readonly code: string;
  readonly name: string;
  /** Undefined where the cell names no known axis; a finding says so. */
  readonly axis: Axis | undefined;
  readonly contact: string;
  readonly email: string;
  readonly active: boolean;
  readonly aliases: readonly string[];
  /** What kind of body it is (`Cấp`: Phường, Chi bộ, …), in the office's own words. */
  readonly level?: string;
  /** The unit that took this one over, and the first period in which it did. */
  readonly merger?: Merger;
  readonly row: number;
}

export type Named = Pick<Unit, 'code' | 'name' | 'aliases'>;

/** All that a unit may be called. */
export function namesOfUnit({ code, name, aliases }: Named): readonly string[] {
  return [code, name, ...aliases];
}

/**
 * Finds a unit by its code, its name or an alias. A code is its own unit's, whoever else is called
 * so; any other name that two units have is the first one's.
 */
export function unitFinder<One extends Named>(
  units: readonly One[],
): (name: string) => One | undefined {
  const byName = new Map<string, One>();
  const add = (name: string, unit: One) => {
    const folded = fold(name);
    if (folded !== '' && !byName.has(folded)) byName.set(folded, unit);
  };
  for (const unit of units) add(unit.code, unit);
  for (const unit of units) for (const name of namesOfUnit(unit)) add(name, unit);
  return (name) => byName.get(fold(name));
}

/** Into which unit another was merged, and from which period on. */
export interface Merger {
  readonly into: string;
  readonly from: Period;
}

/**
 * The unit that stands for another in a report on a period: itself, or the last one that it came
 * into, through however many mergers, by then. Readers leave no circle among mergers.
 */
export function successorOf(
  unit: Unit,
  period: Period,
  find: (code: string) => Unit | undefined,
): Unit {
  let last = unit;
  for (let next = mergedBy(last, period, find); next; next = mergedBy(last, period, find)) {
    last = next;
  }
  return last;
}

function mergedBy(
  { merger }: Unit,
  period: Period,
  find: (code: string) => Unit | undefined,
): Unit | undefined {
  return merger && isFrom(period, merger.from) ? find(merger.into) : undefined;
}

/** Whether a unit is asked to report on a period: it is active, and no part of another by then. */
export function isReporting({ active, merger }: Unit, period: Period): boolean {
  return active && !(merger && isFrom(period, merger.from));
}
