import type { PageMeasures } from '../regime/table';
import { type Twips, twipsOfMillimetres } from './measures';

export type Orientation = 'portrait' | 'landscape';

/** The length of a line of text on a page. */
export function lineWidth(page: PageMeasures, orientation: Orientation): Twips {
  const { width, left, right } = turned(page, orientation);
  return twipsOfMillimetres(width) - twipsOfMillimetres(left) - twipsOfMillimetres(right);
}

/** A page turned to landscape takes its margins with it, as Word turns a page. */
export function turned(page: PageMeasures, orientation: Orientation): PageMeasures {
  if (orientation === 'portrait') return page;
  const { width, height, top, bottom, left, right } = page;
  return { width: height, height: width, top: left, bottom: right, left: bottom, right: top };
}
