import type Big from 'big.js';
import { nounClass } from './noun';
import { type Reading, tokensBetween } from './reading';
import { decimal, type Stated } from './stated';
import type { Quantity } from './token';

export interface Subtraction {
  readonly said: Quantity;
  readonly figures: readonly Big[];
  readonly computed: Big;
  readonly consistent: boolean;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** A difference said, against what the other figures give. */
export function statedDifference({
  said,
  figures,
  computed,
  consistent,
  start,
  end,
  reason,
}: Subtraction): Stated {
  return {
    kind: 'difference',
    start: Math.min(start, said.start),
    end: Math.max(end, said.end),
    figures: [...figures, said.value].map(decimal),
    claimed: decimal(said.value),
    computed: decimal(computed),
    consistent,
    reason,
    subject: said.start,
  };
}

/** The numbers of things in a stretch, spans of time left out. */
export function quantitiesIn(reading: Reading, start: number, end: number): readonly Quantity[] {
  return tokensBetween(reading, start, end).filter(
    (token): token is Quantity => token.type === 'quantity' && nounClass(token.unit) !== 'time',
  );
}

/** `tăng 12 vụ`, `giảm 05 hộ`: a number that tells a change, not how many there are. */
export function isChange(reading: Reading, { start }: { readonly start: number }): boolean {
  return /(?<!gia )(?:tăng|giảm)(?: thêm)?\s*$/u.test(
    reading.low.slice(Math.max(0, start - 16), start),
  );
}

/** A slip is off by a share of the true value; further off, the figures are not about each other. */
export function isSlipOfDifference(said: Big, computed: Big, share: number): boolean {
  const apart = said.minus(computed).abs();
  const limit = computed.abs().times(share);
  return apart.lte(limit.gt(1) ? limit : 1);
}
