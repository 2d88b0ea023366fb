import { inOrder, type Period } from '../../model/period';
import type { Unit } from '../../model/unit';
import type { Lacking } from './overPeriods';

/** What one unit's part in a figure lacks. */
export interface UnitLacking extends Lacking {
  readonly unit: Unit;
}

/** What a figure over a time lacks, the periods each once and in their order. */
export interface Lacks {
  /** Those after something was reported: between a unit's own rows, or such that nobody has. */
  readonly gaps: readonly Period[];
  /** Those before any unit's first row. */
  readonly before: readonly Period[];
  /** All that one of its units lacks: of what adds up those after its last row too. */
  readonly all: readonly Period[];
  readonly units: readonly UnitLacking[];
}

export const NOTHING_LACKS: Lacks = { gaps: [], before: [], all: [], units: [] };

/** What an entered figure lacks. @param late what its units have not reported in full */
export function lacksOfUnits(units: readonly UnitLacking[], late: readonly Period[]): Lacks {
  const [first, ...others] = units.map(({ before }) => before);
  const gaps = units.flatMap((unit) => unit.gaps);
  return {
    gaps: inOrder(gaps),
    before: first?.filter((period) => others.every((one) => one.includes(period))) ?? [],
    all: inOrder([...gaps, ...units.flatMap(({ before }) => before), ...late]),
    units,
  };
}

/** What a formula's figure lacks: all that its parts lack. */
export function unitedLacks(parts: readonly Lacks[]): Lacks {
  const byUnit = new Map<Unit, UnitLacking[]>();
  for (const one of parts.flatMap(({ units }) => units)) {
    byUnit.set(one.unit, [...(byUnit.get(one.unit) ?? []), one]);
  }
  return {
    ...lackingOf(parts),
    all: inOrder(parts.flatMap(({ all }) => all)),
    units: [...byUnit].map(([unit, own]) => ({ unit, ...lackingOf(own) })),
  };
}

/** A period that one part lacks after something was reported is a gap, whatever it is to another. */
function lackingOf(parts: readonly Lacking[]): Lacking {
  const gaps = inOrder(parts.flatMap((part) => part.gaps));
  const before = inOrder(parts.flatMap((part) => part.before));
  return { gaps, before: before.filter((period) => !gaps.includes(period)) };
}
