import type { Person } from './people';
import type { Reading } from './reading';

/** A text with all that bears on it. */
export interface Scene {
  readonly reading: Reading;
  readonly people: readonly Person[];
  /** What the column's header says of its numbers. */
  readonly column: 'identity' | 'phone' | 'account' | 'code' | undefined;
  /** Whether the row tells of an office and of nobody. */
  readonly isOffice: boolean;
  /** Whether the row counts something, so that its numbers are figures. */
  readonly isFigure: boolean;
}
