import type { Millimetres, Points } from '../regime/table';

/** Twentieths of a point, the unit of widths and spaces in WordprocessingML. */
export type Twips = number;

export function twipsOfMillimetres(millimetres: Millimetres): Twips {
  return Math.round((millimetres * 1440) / 25.4);
}

export function twipsOfPoints(points: Points): Twips {
  return Math.round(points * 20);
}

/** Font sizes are written in half points. */
export function halfPoints(points: Points): number {
  return Math.round(points * 2);
}
