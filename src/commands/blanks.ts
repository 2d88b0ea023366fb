import type { Book } from '../book';
import type { Unit } from '../model/unit';

/** The entered indicators that are asked of a unit and for which it has no number yet. */
export function blanksOf({ summaries }: Book, unit: Unit): readonly string[] {
  return summaries().flatMap(({ indicator, coverage }) =>
    indicator.formula === '' && coverage.missing.some(({ code }) => code === unit.code)
      ? [`${indicator.code} (${indicator.name})`]
      : [],
  );
}
