import { withoutMarks } from './folding';
import { slipFinder } from './similar';
import { type Named, namesOfUnit, unitFinder } from './unit';

/** What a person typed for a unit: which it is, or those that may be meant, if any. */
export type TypedUnit<One> =
  | { readonly typed: string; readonly unit: One }
  | { readonly typed: string; readonly unit?: undefined; readonly near: readonly One[] };

/** Commas part names, and stand in names. */
const PARTS = /[^,;\n]+/g;

/**
 * Reads units as people type them, commas between: by code, name or alias, without tones and capitals, and by
 * words of a name that no other unit's has. Of a name with a comma in it the longest is read that there is.
 */
export function typedUnits<One extends Named>(
  units: readonly One[],
  text: string,
): readonly TypedUnit<One>[] {
  const find = finderOf(units);
  const parts = [...text.matchAll(PARTS)].filter(([part]) => part.trim() !== '');
  const read: TypedUnit<One>[] = [];
  for (let from = 0; from < parts.length; ) {
    const upTo = (end: number) => {
      const [first, last] = [parts[from], parts[end - 1]];
      return first && last ? text.slice(first.index, last.index + last[0].length).trim() : '';
    };
    let end = parts.length;
    while (end > from + 1 && !find(upTo(end)).unit) end -= 1;
    read.push(find(upTo(end)));
    from = end;
  }
  return read.filter(({ unit }, at) => !unit || read.findIndex((one) => one.unit === unit) === at);
}

function finderOf<One extends Named>(units: readonly One[]): (typed: string) => TypedUnit<One> {
  const named = unitFinder(units);
  const slip = slipFinder(units, namesOfUnit);
  const plain = units.map((unit) => ({ unit, names: namesOfUnit(unit).map(plainWords) }));
  const those = (fits: (name: string) => boolean) =>
    plain.filter(({ names }) => names.some(fits)).map(({ unit }) => unit);
  return (typed) => {
    const words = plainWords(typed);
    const [same, within] = [
      those((name) => name === words),
      words === '' ? [] : those((name) => ` ${name} `.includes(` ${words} `)),
    ];
    const meant = same.length > 0 ? same : within;
    const unit = named(typed) ?? (meant.length === 1 ? meant[0] : undefined);
    if (unit) return { typed, unit };
    const near = slip(typed);
    return { typed, near: meant.length > 0 || !near ? meant : [near] };
  };
}

/** Letters and digits without tones, a space between words. */
function plainWords(text: string): string {
  return withoutMarks(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
