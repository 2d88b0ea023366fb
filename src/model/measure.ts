import Big from 'big.js';
import type { Decimal } from './figure';
import { fold } from './folding';
import { once } from './once';

/** What a unit of measure (ĐVT) measures; all that is counted one by one is a `count`. */
export type MeasureKind =
  | 'money'
  | 'percent'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'time'
  | 'count';

interface Measure {
  readonly kind: MeasureKind;
  /** How many of the kind's base unit one such unit is (đồng, metre, kilogram, minute …). */
  readonly scale: Decimal;
}

const measuresByName = once(
  (): ReadonlyMap<string, Measure> =>
    new Map(
      [
        ...measures('money', { đồng: 1, đ: 1, vnđ: 1, vnd: 1, 'việt nam đồng': 1 }),
        ...measures('money', {
          'nghìn đồng': 1e3,
          'ngàn đồng': 1e3,
          '1.000 đồng': 1e3,
          '1000đ': 1e3,
        }),
        ...measures('money', {
          'triệu đồng': 1e6,
          'tr đồng': 1e6,
          trđ: 1e6,
          'tr.đ': 1e6,
          triệu: 1e6,
        }),
        ...measures('money', { 'tỷ đồng': 1e9, 'tỉ đồng': 1e9, tỷ: 1e9, tỉ: 1e9 }),
        ...measures('money', { 'nghìn tỷ đồng': 1e12, 'nghìn tỷ': 1e12 }),
        ...measures('percent', { '%': 1, 'phần trăm': 1 }),
        ...measures('length', { mm: 0.001, cm: 0.01, m: 1, mét: 1, km: 1000 }),
        ...measures('area', {
          m2: 1,
          'm²': 1,
          'mét vuông': 1,
          ha: 10000,
          'héc-ta': 10000,
          km2: 1e6,
          'km²': 1e6,
        }),
        ...measures('volume', { lít: 1, l: 1, m3: 1000, 'm³': 1000 }),
        ...measures('mass', { gam: 0.001, g: 0.001, kg: 1, yến: 10, tạ: 100, tấn: 1000 }),
        ...measures('time', { phút: 1, giờ: 60 }),
      ].map(([name, measure]) => [fold(name), measure]),
    ),
);

function measures(kind: MeasureKind, scales: Readonly<Record<string, number>>) {
  return Object.entries(scales).map(([name, scale]): [string, Measure] => [
    name,
    { kind, scale: new Big(scale) },
  ]);
}

function measureOf(unit: string): Measure {
  return measuresByName().get(fold(unit)) ?? { kind: 'count', scale: new Big(1) };
}

/** What a unit of measure measures. */
export function measureKind(unit: string): MeasureKind {
  return measureOf(unit).kind;
}

/**
 * Whether a figure in this unit may be below 0: a balance of money, a rate of growth, or what has
 * no unit; what is counted, measured or weighed may not.
 */
export function canBeNegative(unit: string): boolean {
  const kind = measureKind(unit);
  return unit.trim() === '' || kind === 'money' || kind === 'percent';
}

/** How many đồng one unit of money is, or undefined where the unit is not money. */
export function dongPerUnit(unit: string): Decimal | undefined {
  const measure = measureOf(unit);
  return measure.kind === 'money' ? measure.scale : undefined;
}

export type Conversion =
  | { readonly kind: 'same' }
  | { readonly kind: 'scaled'; readonly factor: (value: Decimal) => Decimal }
  /** Both are counts under different names (`người`, `đảng viên`): the value stands. */
  | { readonly kind: 'renamed' }
  | { readonly kind: 'impossible' };

/** How a value in one unit of measure becomes one in another; exact, in decimals. */
export function conversion(from: string, to: string): Conversion {
  if (from.trim() === '' || fold(from) === fold(to)) return { kind: 'same' };
  const source = measureOf(from);
  const target = measureOf(to);
  if (source.kind !== target.kind) return { kind: 'impossible' };
  if (source.kind === 'count') return { kind: 'renamed' };
  if (source.scale.eq(target.scale)) return { kind: 'same' };
  return { kind: 'scaled', factor: (value) => value.times(source.scale).div(target.scale) };
}
