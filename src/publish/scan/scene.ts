import type { Sensitive, SensitiveKind } from '../../model/sensitive';
import type { Label } from './numberKinds';
import type { Person } from './people';
import { pieceAt, type Reading } from './reading';

/** A text with all that bears on it. */
export interface Scene {
  readonly reading: Reading;
  readonly people: readonly Person[];
  /** What the column's header says of its numbers. */
  readonly column: Label | undefined;
  /** Whether another cell of the row is the name of who it is about. */
  readonly isNamed: boolean;
  /** Whether no cell of the row names anybody, who is to do it apart. */
  readonly isNameless: boolean;
  /** Whether the row tells of an office and of nobody. */
  readonly isOffice: boolean;
  /** Whether the row counts something, so that its numbers are figures. */
  readonly isFigure: boolean;
}

/** The pieces of a text, the end excluded, as what must not go public unasked. */
export function part(
  reading: Reading,
  from: number,
  to: number,
  kind: SensitiveKind,
  isAbsolute = false,
): Sensitive {
  return {
    kind,
    start: pieceAt(reading, from).start,
    end: pieceAt(reading, to - 1).end,
    isAbsolute,
  };
}
