import { splitList } from '../contract';
import type { Entry } from '../model/entry';
import { fold } from '../model/folding';
import { isReporting, namesOfUnit, type Unit, unitFinder } from '../model/unit';
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

/** The names under `Người thực hiện` of rows, as they are written. */
export type Doers = (row: Pick<Entry, 'doer'>) => readonly string[];

/**
 * Parts names at `,` and `;`. A comma that belongs to a unit's name, or to the post of who answers for it,
 * parts nothing: `Trưởng phòng Kinh tế, Hạ tầng và Đô thị` is one.
 */
export function doersAmong(units: readonly Unit[]): Doers {
  const known = units
    .flatMap((unit) => [...namesOfUnit(unit), unit.contact])
    .filter((name) => name.includes(','))
    .map((name) => fold(joined(partsOf(name, ','))));
  return ({ doer }) => partsOf(doer, /[;\n]/).flatMap((list) => namesIn(partsOf(list, ','), known));
}

function partsOf(text: string, separator: string | RegExp): readonly string[] {
  return splitList(text.normalize('NFC'), separator).map((part) => part.replace(/\s+/g, ' '));
}

function joined(parts: readonly string[]): string {
  return parts.join(', ');
}

function namesIn([first, ...rest]: readonly string[], known: readonly string[]): readonly string[] {
  if (first === undefined) return [];
  let name = first;
  let next = 0;
  for (let end = rest.length; end > 0 && next === 0; end -= 1) {
    if (!isSpanned([first, ...rest.slice(0, end)], known)) continue;
    name = joined([first, ...rest.slice(0, end)]);
    next = end;
  }
  return [name, ...namesIn(rest.slice(next), known)];
}

/** Whether a known name needs the first of the parts, and the last. */
function isSpanned(parts: readonly string[], known: readonly string[]): boolean {
  const has = (some: readonly string[], name: string) => fold(joined(some)).includes(name);
  return known.some(
    (name) => has(parts, name) && !has(parts.slice(1), name) && !has(parts.slice(0, -1), name),
  );
}

/** The keys of those whose own a row is. */
export function ownersOf(
  kind: Scored,
  row: Entry,
  rollup: Rollup,
  doers: Doers,
): readonly string[] {
  return kind === 'Đơn vị' ? [rollup.ownerOf(row.unit)] : [...new Set(doers(row).map(fold))];
}

/**
 * Whom there is to score: units that report, in their order; persons as they first stand in the
 * period's rows. A proposal names who makes it, not who works; a unit's name is no person's.
 */
export function subjectsOf(
  kind: Scored,
  rows: readonly Entry[],
  rollup: Rollup,
  doers: Doers,
): readonly Subject[] {
  return kind === 'Đơn vị' ? reportingUnits(rollup) : personsIn(rows, rollup, doers);
}

function reportingUnits({ units, period }: Rollup): readonly Subject[] {
  return units
    .filter((unit) => isReporting(unit, period))
    .map((unit) => ({ kind: 'Đơn vị', key: fold(unit.code), name: unit.name, units: [unit] }));
}

function personsIn(rows: readonly Entry[], rollup: Rollup, doers: Doers): readonly Subject[] {
  const unitNamed = unitFinder(rollup.units);
  const found = new Map<string, { readonly name: string; readonly units: Set<Unit> }>();
  for (const row of rows) {
    if (row.kind === 'Kiến nghị') continue;
    const unit = rollup.unit(row.unit);
    for (const name of doers(row)) {
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
