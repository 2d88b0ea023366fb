import Big from 'big.js';
import { writeNumber } from './write';

/** Decimals that tell most figures apart, then those that tell all. */
const DECIMALS = [2, 6, 20];

/**
 * Two reported figures, unrounded decimals or words, as people write them, with as many decimals as
 * show that they differ.
 */
export function writeApart(before: string, now: string): readonly [string, string] {
  for (const mostDecimals of DECIMALS) {
    const written = (value: string) =>
      /^-?\d+(\.\d+)?$/.test(value) ? writeNumber(new Big(value), { mostDecimals }) : value;
    const [left, right] = [written(before), written(now)];
    if (left !== right) return [left, right];
  }
  return [before, now];
}
