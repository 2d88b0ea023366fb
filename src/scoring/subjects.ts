import type { Entry } from '../model/entry';
import { fold } from '../model/folding';
import { isReporting, type Unit, unitFinder } from '../model/unit';
import type { Rollup } from '../rollup';
import type { Scored } from './criteria';

/** Whom criteria score: a person by name, or a unit, each known by its key whatever the rows do. */
export interface Subject {
  readonly kind: Scored;
  /** A person's folded name, a unit's folded code. */
  readonly key: string;
  readonly name: string;
  /** The unit itself, or those in whose rows a person stands. */
  readonly units: readonly Unit[];
}

/** The names under `Người thực hiện`, as they are written. */
export function doersIn({ doer }: Pick<Entry, 'doer'>): readonly string[] {
  return doer
    .normalize('NFC')
    .split(/[,;\n]/)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '');
}

/** The keys of those whose own a row is. */
export function ownersOf(kind: Scored, row: Entry, rollup: Rollup): readonly string[] {
  return kind === 'Đơn vị'
    ? [rollup.ownerOf(row.unit)]
    : [...new Set(doersIn(row).map((name) => fold(name)))];
}

/**
 * Whom there is to score: units that report, in their order; persons as they first stand in the
 * period's rows. A proposal names who makes it, not who works; a unit's name is no person's.
 */
export function subjectsOf(
  kind: Scored,
  rows: readonly Entry[],
  rollup: Rollup,
): readonly Subject[] {
  return kind === 'Đơn vị' ? reportingUnits(rollup) : personsIn(rows, rollup);
}

function reportingUnits({ units, period }: Rollup): readonly Subject[] {
  return units
    .filter((unit) => isReporting(unit, period))
    .map((unit) => ({ kind: 'Đơn vị', key: fold(unit.code), name: unit.name, units: [unit] }));
}

function personsIn(rows: readonly Entry[], rollup: Rollup): readonly Subject[] {
  const unitNamed = unitFinder(rollup.units);
  const found = new Map<string, { readonly name: string; readonly units: Set<Unit> }>();
  for (const row of rows) {
    if (row.kind === 'Kiến nghị') continue;
    const unit = rollup.unit(row.unit);
    for (const name of doersIn(row)) {
      if (unitNamed(name)) continue;
      const person = found.get(fold(name)) ?? { name, units: new Set<Unit>() };
      if (unit) person.units.add(rollup.successor(unit));
      found.set(fold(name), person);
    }
  }
  return Array.from(found, ([key, { name, units }]) => ({
    kind: 'Cá nhân' as const,
    key,
    name,
    units: [...units],
  }));
}
