import {
  ENTERED,
  type EnteredIndicator,
  FORMULAS,
  MERGER,
  PLANS,
  REVISION,
  type Typed,
  UNITS,
} from './year';

/**
 * The year's figures as one would add them up by hand from what was typed: whole fractions, months as
 * numbers, and nothing of the add-on's own.
 */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** A number, nothing that applies, nothing yet. */
export type Figure = Fraction | 'na' | 'missing';

export function fraction(digits: string): Fraction {
  const [whole = '', decimals = ''] = digits.split('.');
  return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) };
}

export function isNumber(figure: Figure): figure is Fraction {
  return typeof figure !== 'string';
}

function plus(left: Fraction, right: Fraction): Fraction {
  return {
    over: left.over * right.under + right.over * left.under,
    under: left.under * right.under,
  };
}

function minus(left: Fraction, right: Fraction): Fraction {
  return plus(left, { over: -right.over, under: right.under });
}

function times(left: Fraction, right: Fraction): Fraction {
  return { over: left.over * right.over, under: left.under * right.under };
}

function isLess(left: Fraction, right: Fraction): boolean {
  return left.over * right.under < right.over * left.under;
}

const ZERO = fraction('0');

function sum(values: readonly Fraction[]): Fraction {
  return values.reduce(plus, ZERO);
}

function mean(values: readonly Fraction[]): Fraction {
  const { over, under } = sum(values);
  return { over, under: under * BigInt(values.length) };
}

/** How far a decimal, as its digits, is from a fraction: nothing where the fraction is one. */
export function isAsGoodAs(digits: string, exact: Fraction): boolean {
  const negative = digits.startsWith('-');
  const read = fraction(digits.replace('-', ''));
  const { over, under } = minus(negative ? { ...read, over: -read.over } : read, exact);
  if (over === 0n) return true;
  // A quotient without an end is cut off; a sum never is.
  const isEndless = isQuotient(exact);
  const distance = over < 0n !== under < 0n ? -over : over;
  const size = under < 0n ? -under : under;
  return isEndless && (distance < 0n ? -distance : distance) * 10n ** 15n < size;
}

function isQuotient({ under }: Fraction): boolean {
  let rest = under < 0n ? -under : under;
  for (const factor of [2n, 5n]) while (rest % factor === 0n) rest /= factor;
  return rest !== 1n;
}

/** A run of months of the year that a figure is of, and whether one month is all of it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The numbers of units that became one, put together. */
function put(indicator: EnteredIndicator, numbers: readonly Fraction[]): Fraction {
  const isRate = indicator.measure === '%' || indicator.overPeriods === 'Trung bình';
  return isRate && indicator.overUnits === 'Trung bình' ? mean(numbers) : sum(numbers);
}

export class YearByHand {
  private readonly byKey = new Map<string, string>();

  /** @param last the last month of the report's period: from when a merger holds */
  constructor(
    typed: readonly Typed[],
    private readonly last: number,
  ) {
    for (const { month, unit, code, value } of typed) {
      const key = `${month} ${unit} ${code}`;
      if (this.byKey.has(key)) throw new Error(`typed twice: ${key}`);
      this.byKey.set(key, value);
    }
  }

  /** The units that count for themselves, each with those that count with it. */
  private together(): readonly (readonly string[])[] {
    const isMerged = this.last >= MERGER.month;
    return UNITS.filter((unit) => !isMerged || unit !== MERGER.unit).map((unit) =>
      isMerged && unit === MERGER.into ? [unit, MERGER.unit] : [unit],
    );
  }

  private said(month: number, unit: string, code: string): Figure {
    const value = this.byKey.get(`${month} ${unit} ${code}`);
    return value === undefined ? 'missing' : value === 'x' ? 'na' : fraction(value);
  }

  /** What units that became one said of a month. */
  private inMonth(indicator: EnteredIndicator, units: readonly string[], month: number): Figure {
    const said = units.map((unit) => this.said(month, unit, indicator.code));
    const numbers = said.filter(isNumber);
    if (numbers.length === 0) return said.find((one) => one === 'na') ?? 'missing';
    return put(indicator, numbers);
  }

  private ofUnits(indicator: EnteredIndicator, units: readonly string[], span: Span): Figure {
    const months: number[] = [];
    for (let month = span.from; month <= span.to; month += 1) months.push(month);
    if (indicator.overPeriods === 'Không') {
      return months.length === 1 ? this.inMonth(indicator, units, span.to) : 'missing';
    }
    const said = months.map((month) => this.inMonth(indicator, units, month));
    const numbers = said.filter(isNumber);
    if (numbers.length === 0) return said.every((one) => one === 'na') ? 'na' : 'missing';
    switch (indicator.overPeriods) {
      case 'Cộng dồn':
        return sum(numbers);
      case 'Mới nhất':
        return this.latest(indicator, units, months);
      case 'Trung bình':
        return this.mean(indicator, units, months);
    }
  }

  /** Each unit's latest number, but for those that the one into which they came told since. */
  private latest(
    indicator: EnteredIndicator,
    units: readonly string[],
    months: readonly number[],
  ): Figure {
    const lastOf = (unit: string) =>
      [...months].reverse().find((month) => isNumber(this.said(month, unit, indicator.code)));
    const isHeld = (unit: string) =>
      units.length > 1 && unit === MERGER.unit && (lastOf(MERGER.into) ?? 0) >= MERGER.month;
    const numbers = units.flatMap((unit) => {
      const month = isHeld(unit) ? undefined : lastOf(unit);
      return month === undefined ? [] : [this.said(month, unit, indicator.code)];
    });
    return put(indicator, numbers.filter(isNumber));
  }

  /** The months before the merger as each unit's mean, then those since, each as long as it is. */
  private mean(
    indicator: EnteredIndicator,
    units: readonly string[],
    months: readonly number[],
  ): Figure {
    const stretches = [
      months.filter((month) => month < MERGER.month),
      months.filter((month) => month >= MERGER.month),
    ];
    const isOne = units.length > 1;
    const parts = (isOne ? stretches : [months]).map((stretch) => {
      const said = units.map((unit) =>
        stretch.map((month) => this.said(month, unit, indicator.code)).filter(isNumber),
      );
      const told = said.filter(({ length }) => length > 0);
      return { length: Math.max(0, ...told.map(({ length }) => length)), means: told.map(mean) };
    });
    const length = parts.reduce((whole, part) => whole + part.length, 0);
    const weighed = parts
      .filter((part) => part.length > 0)
      .map((part) => times(put(indicator, part.means), fraction(String(part.length))));
    const { over, under } = sum(weighed);
    return { over, under: under * BigInt(length) };
  }

  /** Whether somebody asked has not said all: a month of a flow, the last month of a stock. */
  private isWaiting(indicator: EnteredIndicator, span: Span): boolean {
    return this.together().some((units) =>
      units.some((unit) => {
        if (!indicator.reporters.includes(unit)) return false;
        for (let month = span.from; month <= span.to; month += 1) {
          const isGone = unit === MERGER.unit && month >= MERGER.month;
          if (!isGone && this.said(month, unit, indicator.code) === 'missing') return true;
        }
        return false;
      }),
    );
  }

  private entered(indicator: EnteredIndicator, span: Span, now: Span): Figure {
    if (indicator.waits && this.isWaiting(indicator, span === now ? span : now)) return 'missing';
    const all = this.together().map((units) => this.ofUnits(indicator, units, span));
    const asked = this.together().map((units) =>
      units.some((one) => indicator.reporters.includes(one)),
    );
    const shares = all.filter((figure, at) => asked[at] || figure !== 'missing');
    const numbers = shares.filter(isNumber);
    const isNa = shares.length > 0 && shares.every((one) => one === 'na');
    if (isNa) return 'na';
    if (indicator.overUnits === 'Đếm') return fraction(String(numbers.length));
    if (numbers.length === 0) return 'missing';
    switch (indicator.overUnits) {
      case 'Tổng':
      case 'Không':
        return sum(numbers);
      case 'Trung bình':
        return mean(numbers);
      case 'Lớn nhất':
        return numbers.reduce((best, one) => (isLess(best, one) ? one : best));
      case 'Nhỏ nhất':
        return numbers.reduce((best, one) => (isLess(one, best) ? one : best));
    }
  }

  /** What a unit said last before a month, those merged into it too, and in which month that was. */
  lastNumber(code: string, unit: string, month: number) {
    const indicator = ENTERED.find((one) => one.code === code);
    const units = this.together().find(([first]) => first === unit) ?? [];
    for (let before = month - 1; indicator && before > 0; before -= 1) {
      const figure = this.inMonth(indicator, units, before);
      if (isNumber(figure)) return { month: before, figure };
    }
    return undefined;
  }

  /** The months of a longer period that begin with the year: its figure of the year so far. */
  value(code: string, span: Span): Figure {
    return this.at(code, span, span, false);
  }

  cumulative(code: string, span: Span): Figure {
    return this.at(code, yearTo(span), span, true);
  }

  /** Of the period before, of the same length; before the year nothing was typed. */
  previous(code: string, span: Span): Figure {
    const before = beforeIt(span);
    return before ? this.value(code, before) : this.nothing(code);
  }

  /** Of the same period a year ago. */
  lastYear(code: string, { from, to }: Span): Figure {
    return from > 12 ? this.value(code, { from: from - 12, to: to - 12 }) : this.nothing(code);
  }

  plan(code: string): string | null {
    if (code !== PLANS.code) return null;
    if (this.last > 12) return String(PLANS.nextYear);
    return String(this.last >= REVISION.month ? PLANS.revised : PLANS.first);
  }

  private at(code: string, span: Span, now: Span, isYear: boolean): Figure {
    const indicator = ENTERED.find((one) => one.code === code);
    if (!indicator) return this.formula(code, now, isYear);
    // What is "now" and not rolled up over periods is the period's own.
    const own = indicator.overPeriods === 'Không' ? now : span;
    return this.entered(indicator, own, now);
  }

  /** Where nobody has a row: nothing, but that a count of nobody is 0. */
  private nothing(code: string): Figure {
    const indicator = ENTERED.find((one) => one.code === code);
    return indicator?.overUnits === 'Đếm' ? ZERO : 'missing';
  }

  private formula(code: string, now: Span, isYear: boolean): Figure {
    const of = (part: string) => (isYear ? this.cumulative(part, now) : this.value(part, now));
    const before = beforeIt(now);
    const earlier = (part: string): Figure => {
      if (!before) return this.nothing(part);
      return isYear ? this.cumulative(part, before) : this.value(part, before);
    };
    const own = (part: string, unit: string): Figure => {
      const indicator = ENTERED.find((one) => one.code === part);
      const units = this.together().find((all) => all.includes(unit)) ?? [unit];
      const span = isYear ? yearTo(now) : now;
      return indicator ? this.ofUnits(indicator, units, span) : 'missing';
    };
    switch (code) {
      case 'F.01':
        return both(of('A.01'), of('A.02'), plus);
      case 'F.02':
        return both(over(of('A.13'), of('A.14')), fraction('100'), times);
      case 'F.03':
        return both(of('A.01'), earlier('A.01'), minus);
      case 'F.04':
        return over(this.cumulative('A.13', now), this.cumulative('A.14', now));
      case 'F.05':
        return both(of('A.16'), of('A.17'), plus);
      case 'F.06':
        return both(this.formula('F.01', now, isYear), of('A.02'), minus);
      case 'F.07':
        return both(of('A.01'), of('A.02'), (left, right) => (isLess(left, right) ? right : left));
      case 'F.08':
        return both(own('A.01', 'U03'), own('A.01', 'U09'), plus);
      case 'F.09': {
        if (now.from <= 12) return both(of('A.01'), this.nothing('A.01'), minus);
        const then = { from: now.from - 12, to: now.to - 12 };
        const before = isYear ? this.cumulative('A.01', then) : this.value('A.01', then);
        return both(of('A.01'), before, minus);
      }
      default:
        throw new Error(`no formula ${code} among ${FORMULAS.length}`);
    }
  }
}

function both(
  left: Figure,
  right: Figure,
  combine: (left: Fraction, right: Fraction) => Fraction,
): Figure {
  if (left === 'missing' || right === 'missing') return 'missing';
  if (left === 'na' || right === 'na') return 'na';
  return combine(left, right);
}

function over(left: Figure, right: Figure): Figure {
  if (isNumber(right) && right.over === 0n) return 'missing';
  return both(left, right, (one, other) => times(one, { over: other.under, under: other.over }));
}

/** The year so far. */
function yearTo({ to }: Span): Span {
  return { from: to > 12 ? 13 : 1, to };
}

/** The period before of the same length; the nine months and the year have last year's before them. */
function beforeIt({ from, to }: Span): Span | undefined {
  const length = to - from + 1;
  return length < 9 && from > length ? { from: from - length, to: to - length } : undefined;
}
