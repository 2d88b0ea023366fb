import { fold } from '../model/folding';
import type { UnitProgress } from '../model/progress';

/** What tells rows of `Tiến độ` apart. */
export function keyOf({ unit, period }: Pick<UnitProgress, 'unit' | 'period'>): string {
  return `${period}\n${fold(unit)}`;
}
