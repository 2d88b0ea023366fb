import type Big from 'big.js';
import type { Claim } from './claim';
import type { Reading } from './reading';

/** A claim before its quote is cut out of the text: offsets are those of the reading. */
export interface Stated extends Omit<Claim, 'quote'> {
  /** Where the claimed figure stands: two claims about one figure are weighed against each other. */
  readonly subject: number;
}

/** A rule: everything of its kind that a reading states. */
export type ClaimRule = (reading: Reading) => readonly Stated[];

const PLACES = 6;

/** A decimal string in machine form, at most six decimals. */
export function decimal(value: Big): string {
  return value.round(PLACES, 1).toFixed();
}

/** Cuts the quote out of the text as it was given. */
export function claimOf(reading: Reading, stated: Stated): Claim {
  const start = reading.rawOffset(stated.start);
  const end =
    stated.end >= reading.text.length ? reading.raw.length : reading.rawOffset(stated.end);
  const { kind, figures, claimed, computed, consistent, reason } = stated;
  return {
    kind,
    quote: reading.raw.slice(start, end),
    start,
    end,
    figures,
    claimed,
    computed,
    consistent,
    reason,
  };
}
