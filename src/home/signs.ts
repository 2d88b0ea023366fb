import type { CellStyle } from '../contract/write';

/** How much of what is asked for is there, by a sign and by a colour: paper may have no colours. */
export interface Level {
  readonly sign: string;
  readonly style: CellStyle;
  /** The least share of it, from 0 to 1. */
  readonly from: number;
}

/** From all to nothing. */
export const LEVELS: readonly Level[] = [
  { sign: '●', style: 'level4', from: 1 },
  { sign: '◕', style: 'level3', from: 0.75 },
  { sign: '◑', style: 'level2', from: 0.5 },
  { sign: '◔', style: 'level1', from: Number.MIN_VALUE },
  { sign: '○', style: 'level0', from: 0 },
];

const NOTHING_ASKED: Level = { sign: '–', style: 'note', from: 0 };

export function levelOf(reported: number, expected: number): Level {
  if (expected === 0) return NOTHING_ASKED;
  return LEVELS.find(({ from }) => reported / expected >= from) ?? NOTHING_ASKED;
}

/** Never rounded up to all of it: 100% is said of what is whole alone. Of what is asked for at all. */
export function shareOf(reported: number, expected: number): number {
  return Math.floor((reported / expected) * 100) / 100;
}

const BAR_LENGTH = 10;

/** A share of 1 as a bar of text, which a plain copy and a fax keep; what is more than all has a sign. */
export function barOf(share: number, length = BAR_LENGTH): string {
  const whole = Math.max(0, Math.min(length, Math.floor(share * length + 1e-9)));
  // Whatever is there at all is seen.
  const full = whole === 0 && share > 0 ? 1 : whole;
  return '█'.repeat(full) + '░'.repeat(length - full) + (share > 1 ? '▸' : '');
}

const HEIGHTS = '▁▂▃▄▅▆▇█';
const MISSING = '·';

/** Numbers as a line of text, from the lowest to the highest of them; what is not known is a dot. */
export function lineOf(values: readonly (number | undefined)[]): string {
  const known = values.filter((value) => value !== undefined);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const heightOf = (value: number) =>
    // Where all are alike none is low.
    most === least ? 3 : Math.round(((value - least) / (most - least)) * (HEIGHTS.length - 1));
  return values
    .map((value) => (value === undefined ? MISSING : HEIGHTS.charAt(heightOf(value))))
    .join('');
}
