import type { RowContext } from '../conditions';
import type { AppendixFigures } from './relatedColumn';

/** What is known of the rows of appendices beside themselves. */
export interface Catalogue extends RowContext {
  /** Whether some of these indicators count things that others of them count too. */
  readonly overlap: (codes: readonly string[]) => boolean;
  readonly figures: AppendixFigures;
}
