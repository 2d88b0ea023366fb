import { change, changeRate } from './change';
import { span } from './duration';
import { points } from './points';
import { complement, remainder } from './remainder';
import type { ClaimRule } from './stated';

/** Remainders, complements, changes, percentage points and spans of time. */
export const differenceClaims: ClaimRule = (reading) =>
  reading.tokens.flatMap((token, index) => {
    if (token.type === 'fraction') return complement(reading, token);
    if (token.type === 'date') {
      const next = reading.tokens[index + 1];
      return next?.type === 'date' ? span(reading, token, next) : [];
    }
    if (token.type !== 'quantity') return [];
    const rates = token.percent ? [...points(reading, token), ...changeRate(reading, token)] : [];
    return [...remainder(reading, token), ...rates, ...change(reading, token)];
  });
