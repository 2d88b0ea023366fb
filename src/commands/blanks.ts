import type { Book } from '../book';
import type { Unit } from '../model/unit';

/**
 * Whether nobody has typed anything in a unit's rows of the period: they are prepared, or stand there
 * only since they were taken over from the period before.
 */
export function isEmptyOf({ rollup, rowsOf }: Book, { code }: Unit): boolean {
  const carried = new Set(
    [...rollup().carriedOn()].flatMap(({ tab, row }) => (tab === 'Biểu chung' ? [row] : [])),
  );
  return rowsOf(code).filled.every((row) => carried.has(row));
}

/** The entered indicators that are asked of a unit and for which it has no number yet. */
export function blanksOf({ summaries }: Book, unit: Unit): readonly string[] {
  return summaries().flatMap(({ indicator, coverage }) =>
    indicator.formula === '' && coverage.missing.some(({ code }) => code === unit.code)
      ? [`${indicator.code} (${indicator.name})`]
      : [],
  );
}
