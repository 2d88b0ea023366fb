import { splitList } from '../contract';
import { type Decimal, reported, settled } from '../model/figure';
import { sameText } from '../model/folding';
import { numeralReadings } from '../model/number';
import { compare, percentOf } from '../rollup';

/** From so many per cent of the maximum on there is a grade. */
export interface Threshold {
  readonly from: Decimal;
  readonly grade: string;
}

/** The office's thresholds, the highest first, or the part of them that cannot be used. */
export type Thresholds =
  | { readonly state: 'read'; readonly thresholds: readonly Threshold[] }
  | { readonly state: 'blank' }
  | { readonly state: 'problem'; readonly part: string };

/** Reads `90 = Hoàn thành xuất sắc; 70 = Hoàn thành tốt; 0 = …`, in whatever order. */
export function readThresholds(text: string): Thresholds {
  const parts = splitList(text.normalize('NFC'), /[;\n]/);
  const thresholds: Threshold[] = [];
  for (const part of parts) {
    const one = thresholdIn(part);
    const isNew = thresholds.every(
      ({ from, grade }) => !one || !(from.eq(one.from) || sameText(grade, one.grade)),
    );
    if (!one || !isNew) return { state: 'problem', part };
    thresholds.push(one);
  }
  if (thresholds.length === 0) return { state: 'blank' };
  thresholds.sort((left, right) => right.from.cmp(left.from));
  return { state: 'read', thresholds };
}

function thresholdIn(part: string): Threshold | undefined {
  const [, numeral = '', grade = ''] = /^([^=]*?)\s*%?\s*=\s*(\S.*)$/s.exec(part) ?? [];
  const [from, another] = numeralReadings(numeral);
  if (!from || another || from.lt(0) || from.gt(100) || grade === '') return undefined;
  return { from, grade };
}

/** How much of the maximum points are, in per cent. */
export function percentOfMost(points: Decimal, most: Decimal): Decimal | undefined {
  const percent = percentOf(reported(points), most);
  return percent && settled(percent);
}

/** The grade of so much of the maximum, judged unrounded; undefined below the lowest threshold. */
export function gradeOf(
  points: Decimal,
  most: Decimal,
  thresholds: readonly Threshold[],
): string | undefined {
  return thresholds.find(({ from }) => compare('>=', points.times(100), from.times(most)))?.grade;
}
