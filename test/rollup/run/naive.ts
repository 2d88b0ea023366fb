/**
 * A rollup as one would do it by hand, to hold the real one against: a period is a run of slots
 * (months, quarters, years or weeks, rows of one kind only), a figure is a number, 'x' or '…'.
 */
export type NaiveFigure = number | 'x' | '…';

export interface NaiveRow {
  readonly slot: number;
  readonly unit: string;
  readonly code: string;
  /** '' is a row left blank. */
  readonly value: number | 'x' | '';
}

export interface NaiveIndicator {
  readonly code: string;
  readonly overUnits: string;
  readonly overPeriods: string;
  readonly waits: boolean;
  readonly reporters: readonly string[] | undefined;
}

/** The slots of a period, first and last; those of the year so far begin at `yearStart`. */
export interface NaivePeriod {
  readonly from: number;
  readonly to: number;
  readonly yearStart: number;
  /** Whether one row of the granularity is the period itself. */
  readonly isOneSlot: boolean;
}

export type NaiveKind = 'period' | 'yearToDate';

export interface NaiveTotal {
  readonly figure: NaiveFigure;
  readonly reported: number;
  readonly expected: number;
}

interface Share {
  readonly figure: NaiveFigure;
  readonly complete: boolean;
  readonly expected: boolean;
}

export class NaiveRollup {
  constructor(
    private readonly rows: readonly NaiveRow[],
    private readonly inactive: ReadonlySet<string>,
  ) {}

  total(
    indicator: NaiveIndicator,
    units: readonly string[],
    kind: NaiveKind,
    period: NaivePeriod,
    before: NaivePeriod,
  ): NaiveTotal {
    const now =
      kind !== 'period' && indicator.waits
        ? this.total(indicator, units, 'period', period, before)
        : undefined;
    if (now && now.reported < now.expected) return now;
    const shares = units
      .map((unit) => this.share(indicator, unit, kind, period, before))
      .filter(({ expected, figure }) => expected || figure !== '…');
    const asked = shares.filter(({ expected, figure }) => expected && figure !== 'x');
    const reported = asked.filter(({ complete }) => complete).length;
    const waits = indicator.waits && kind === 'period' && reported < asked.length;
    return {
      figure: waits ? '…' : overUnits(indicator, shares),
      reported,
      expected: asked.length,
    };
  }

  /** One unit's own value, as it reported it. */
  own(indicator: NaiveIndicator, unit: string, kind: NaiveKind, period: NaivePeriod): NaiveFigure {
    const { figure, complete } = this.share(indicator, unit, kind, period, period);
    const waits = indicator.waits && kind === 'period' && !complete;
    return waits && figure !== 'x' ? '…' : figure;
  }

  private share(
    indicator: NaiveIndicator,
    unit: string,
    kind: NaiveKind,
    period: NaivePeriod,
    before: NaivePeriod,
  ): Share {
    const own = this.rows.filter((row) => row.code === indicator.code && row.unit === unit);
    const isNear = ({ slot }: NaiveRow) =>
      [period, before].some(({ from, to }) => slot >= from && slot <= to);
    return {
      // A row left blank asks its unit, and is no row else.
      ...overPeriods(
        indicator,
        own.filter(({ value }) => value !== ''),
        kind,
        period,
      ),
      expected:
        indicator.reporters?.includes(unit) ?? (!this.inactive.has(unit) && own.some(isNear)),
    };
  }
}

function overPeriods(
  { overPeriods: how }: NaiveIndicator,
  rows: readonly NaiveRow[],
  kind: NaiveKind,
  { from, to, yearStart, isOneSlot }: NaivePeriod,
): { readonly figure: NaiveFigure; readonly complete: boolean } {
  const valueAt = (slot: number) => rows.find((row) => row.slot === slot)?.value ?? '';
  if (how === 'Không') {
    const value = isOneSlot ? valueAt(to) : '';
    return { figure: value === '' ? '…' : value, complete: typeof value === 'number' };
  }
  const begin = kind === 'period' ? from : yearStart;
  const values = Array.from({ length: to - begin + 1 }, (_, at) => valueAt(begin + at));
  const relevant = values.filter((value) => value !== 'x');
  const numbers = relevant.filter((value) => typeof value === 'number');
  const asked = how === 'Mới nhất' ? relevant.slice(-1) : relevant;
  const complete = asked.length > 0 && asked.every((value) => typeof value === 'number');
  const last = numbers[numbers.length - 1];
  if (relevant.length === 0) return { figure: 'x', complete };
  if (last === undefined) return { figure: '…', complete };
  const sum = numbers.reduce((total, value) => total + value, 0);
  const figure = how === 'Mới nhất' ? last : how === 'Trung bình' ? sum / numbers.length : sum;
  return { figure, complete };
}

function overUnits({ overUnits: how }: NaiveIndicator, shares: readonly Share[]): NaiveFigure {
  const applicable = shares.map(({ figure }) => figure).filter((figure) => figure !== 'x');
  if (shares.length > 0 && applicable.length === 0) return 'x';
  const numbers = applicable.filter((figure) => typeof figure === 'number');
  if (how === 'Đếm') return numbers.length;
  if (numbers.length === 0 || (how === 'Không' && numbers.length > 1)) return '…';
  const sum = numbers.reduce((total, value) => total + value, 0);
  if (how === 'Trung bình') return sum / numbers.length;
  if (how === 'Lớn nhất') return Math.max(...numbers);
  if (how === 'Nhỏ nhất') return Math.min(...numbers);
  return sum;
}

/** A computation over figures: not applicable wins over not reported, and both over numbers. */
export function lifted(
  figures: readonly NaiveFigure[],
  compute: (numbers: readonly number[]) => NaiveFigure,
): NaiveFigure {
  if (figures.includes('x')) return 'x';
  const numbers = figures.filter((figure) => typeof figure === 'number');
  return numbers.length < figures.length ? '…' : compute(numbers);
}
