import { describe, expect, it } from 'vitest';
import { TAB } from '../../src/contract';
import type { Outcome } from './bundle';
import {
  beginningOf,
  CORRECTIONS,
  corrected,
  DECIDED,
  ENTERED,
  FORMULAS,
  LAST_MONTH,
  MERGER,
  MISSED,
  monthOf,
  PLANS,
  type Typed,
  typedIn,
  YEAR,
} from './year';
import {
  type Figure,
  type Fraction,
  isAsGoodAs,
  isNumber,
  type Span,
  YearByHand,
} from './yearByHand';
import { type Cost, type Report, type Row, WardOnDesk } from './yearOnDesk';

/**
 * A ward's year on the desk by its commands: the office types each month's figures into the rows that
 * were laid out for them, checks, reports, closes, opens the next month, and reopens what must be
 * corrected. Every figure of every report is held against what one adds up by hand.
 */
const IS_FULL = process.env.YEAR === 'full';

/** How much more all commands of December may read and write: the archive, the journal and the record. */
const MOST_BYTES = 1.5;

/** The periods longer than a month that are reported once it is closed, with their months. */
const LONGER: Readonly<Record<number, readonly (readonly [string, Span])[]>> = {
  3: [[`${YEAR}-Q1`, { from: 1, to: 3 }]],
  6: [
    [`${YEAR}-Q2`, { from: 4, to: 6 }],
    [`${YEAR}-H1`, { from: 1, to: 6 }],
  ],
  9: [
    [`${YEAR}-Q3`, { from: 7, to: 9 }],
    [`${YEAR}-9T`, { from: 1, to: 9 }],
  ],
  12: [
    [`${YEAR}-Q4`, { from: 10, to: 12 }],
    [`${YEAR}-H2`, { from: 7, to: 12 }],
    [`${YEAR}`, { from: 1, to: 12 }],
  ],
};

/** The figures of a report that are not what one adds up by hand. */
function differences(outcome: Report, byHand: YearByHand, period: string, span: Span) {
  const codes = [
    ...ENTERED.filter(({ first, last }) => first <= span.to && last >= span.from),
    ...FORMULAS.map(([code]) => ({ code })),
  ].map(({ code }) => code);
  expect([period, outcome.rollup?.map(({ code }) => code)]).toEqual([period, codes]);
  let compared = 0;
  const wrong = (outcome.rollup ?? []).flatMap((record) => {
    const { code } = record;
    const figures: readonly (readonly [string, string | null, Figure])[] = [
      ['value', record.value, byHand.value(code, span)],
      ['cumulative', record.cumulative, byHand.cumulative(code, span)],
      ['previous', record.previous, byHand.previous(code, span)],
      ['last year', record.lastYear, byHand.lastYear(code, span)],
    ];
    const value = byHand.value(code, span);
    const states = [record.state, isNumber(value) ? 'number' : value];
    const plans = [record.plan, byHand.plan(code)];
    return [
      ...figures.flatMap(([field, digits, exact]) => {
        compared += 1;
        const same =
          digits === null ? !isNumber(exact) : isNumber(exact) && isAsGoodAs(digits, exact);
        return same ? [] : [`${period} ${code} ${field}: ${digits}, by hand ${said(exact)}`];
      }),
      ...(states[0] === states[1] ? [] : [`${period} ${code}: ${states.join(', by hand ')}`]),
      ...(plans[0] === plans[1] ? [] : [`${period} ${code} plan: ${plans.join(', by hand ')}`]),
    ];
  });
  return { wrong, compared };
}

function said(figure: Figure): string {
  return isNumber(figure) ? `${figure.over}/${figure.under}` : figure;
}

/** What was typed stands once in the form or in the archive, and nothing else does. */
function expectEachOnce(ward: WardOnDesk, form: readonly Typed[], archive: readonly Typed[]): void {
  const standing = ward.figures().filter(({ cell }) => cell('Giá trị') !== '');
  const of = (tab: string) =>
    standing
      .filter((row) => row.tab === tab)
      .map(({ cell }) => ['Kỳ', 'Đơn vị', 'Mã', 'Giá trị'].map(cell).join(' '))
      .sort();
  expect(of(TAB.entries)).toEqual(form.map(keyOf).sort());
  expect(of(TAB.archive)).toEqual(archive.map(keyOf).sort());
}

function keyOf({ month, unit, code, value }: Typed): string {
  return `${monthOf(month)} ${unit} ${code} ${value === 'x' ? 'x' : Number(value)}`;
}

/** Each unit is asked for what the catalogue asks of it, what a merged one was asked for too. */
function expectLaidOut(ward: WardOnDesk, month: number, typed: readonly Typed[]): void {
  const rows = ward.figures().filter(({ tab }) => tab === TAB.entries);
  const isMerged = month >= MERGER.month;
  const asked = ENTERED.filter(({ first, last }) => first <= month && month <= last).flatMap(
    ({ code, reporters }) => {
      const units = reporters.map((unit) =>
        isMerged && unit === MERGER.unit ? MERGER.into : unit,
      );
      return [...new Set(units)].map((unit) => `${monthOf(month)} ${unit} ${code}`);
    },
  );
  const laidOut = rows.map(({ cell }) => ['Kỳ', 'Đơn vị', 'Mã'].map(cell).join(' '));
  expect([...laidOut].sort()).toEqual([...asked].sort());
  expect(rows.map(({ cell }) => cell('Giá trị')).join('')).toBe('');
  const byHand = new YearByHand(typed, month);
  expect(rows.map((row) => besides(row))).toEqual(
    rows.map(({ cell }) => {
      const code = cell('Mã');
      const last = byHand.lastNumber(code, cell('Đơn vị'), month);
      const period = last && last.month < month - 1 ? ` (${monthOf(last.month)})` : '';
      return [
        cell('Đơn vị'),
        code,
        `Chỉ tiêu ${code}`,
        last ? `${shownByHand(last.figure)}${period}` : '',
        code === PLANS.code ? shownByHand({ over: BigInt(byHand.plan(code) ?? 0), under: 1n }) : '',
      ];
    }),
  );
}

/** What stands beside a figure for people to read. */
function besides({ cell }: Row): readonly string[] {
  return ['Đơn vị', 'Mã', 'Tên', 'Kỳ trước', 'Kế hoạch'].map(cell);
}

/** A number with few decimals as it is written in Vietnamese. */
function shownByHand({ over, under }: Fraction): string {
  const shown = Number(over) / Number(under);
  return new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 10 }).format(shown);
}

/** A year as far as it has come: what was typed by now, and what of the figures is wrong. */
class Year {
  readonly wrong: string[] = [];
  readonly costs: Cost[] = [];
  /** The form's rows once a month is opened. */
  readonly lengths: number[] = [];
  compared = 0;
  closings = 0;
  /** Closings with open errors. */
  forced = 0;

  private constructor(
    private readonly ward: WardOnDesk,
    private typed: readonly Typed[],
    /** The first month that commands closed. */
    private readonly first: number,
  ) {}

  static async from(month: number): Promise<Year> {
    const beginning = beginningOf(month);
    return new Year(await WardOnDesk.begin(beginning), beginning.archive, month);
  }

  /** A month from its prepared rows to the next month's. */
  async live(month: number): Promise<void> {
    const { ward } = this;
    expectLaidOut(ward, month, this.typed);
    const archive = this.typed;
    const form = typedIn(month);
    ward.type(form);
    this.typed = [...archive, ...form];
    expectEachOnce(ward, form, archive);
    for (const correction of CORRECTIONS) {
      if (correction.in === month) this.correct(correction, form);
    }
    ward.cost();
    ward.run('check');
    const hasErrors = this.report(monthOf(month), { from: month, to: month });
    expectEachOnce(
      ward,
      form,
      this.typed.filter((row) => row.month < month),
    );
    this.close(hasErrors, form.length);
    expectEachOnce(ward, [], this.typed);
    const untilClosed = ward.cost();
    for (const [period, span] of LONGER[month] ?? []) {
      ward.setPeriod(period, span.from, span.to);
      this.report(period, span);
      ward.setPeriod(monthOf(month), month, month);
    }
    for (const decided of DECIDED) if (decided.before === month + 1) ward.decide(decided);
    await ward.saveUntil(month + 1);
    ward.cost();
    ward.run('openPeriod');
    this.costs.push(sum(untilClosed, ward.cost()));
    expect(ward.setting('Kỳ')).toBe(monthOf(month + 1));
    this.lengths.push(ward.rowCount(TAB.entries));
    expectEachOnce(ward, [], this.typed);
    ward.expectJournal();
  }

  private close(hasErrors: boolean, rows: number, period?: string) {
    const { ward } = this;
    if (hasErrors) {
      ward.closeInVain();
      this.forced += 1;
    }
    const { closed } = ward.close(hasErrors, period);
    expect(closed?.rows).toBe(rows);
    this.closings += 1;
    return closed;
  }

  /** Brings a closed month back, types its figures anew and closes it again. */
  private correct(correction: (typeof CORRECTIONS)[number], form: readonly Typed[]): void {
    const { ward } = this;
    const period = monthOf(correction.month);
    const isOfMonth = (row: Typed) => row.month === correction.month;
    const rows = this.typed.filter(isOfMonth);
    ward.reopen(period);
    const others = this.typed.filter((row) => !isOfMonth(row) && row.month < correction.in);
    expectEachOnce(ward, [...form, ...rows], others);
    const anew = rows.map((row) => corrected(row, correction));
    ward.type(anew.filter((row, at) => row !== rows[at]));
    const before = this.typed;
    this.typed = before.map((row) => corrected(row, correction));
    const errors = errorsIn(ward.run('check'));
    const closed = this.close(errors > 0, rows.length, period);
    expectEachOnce(
      ward,
      form,
      this.typed.filter((row) => row.month < correction.in),
    );
    // Where a command closed it before, it tells which figures are other ones now.
    if (correction.month < this.first) expect(closed?.changes).toEqual([]);
    else {
      const [old, now] = [before, this.typed].map((all) => new YearByHand(all, correction.month));
      const span = { from: correction.month, to: correction.month };
      const isOther = (left: Figure | undefined, right: Figure | undefined) =>
        left !== undefined && right !== undefined && said(left) !== said(right);
      const codes = [...ENTERED.map(({ code }) => code), ...FORMULAS.map(([code]) => code)];
      expect(closed?.changes.map(({ code, of }) => `${code} ${of}`)).toEqual(
        codes.flatMap((code) => [
          ...(isOther(old?.value(code, span), now?.value(code, span)) ? [`${code} value`] : []),
          ...(isOther(old?.cumulative(code, span), now?.cumulative(code, span))
            ? [`${code} cumulative`]
            : []),
        ]),
      );
    }
  }

  /** Reports on a period; gives back whether errors are open. */
  private report(period: string, span: Span): boolean {
    const outcome = this.ward.run('compileReport') as Report;
    const byHand = new YearByHand(
      this.typed.filter(({ month }) => month <= span.to),
      span.to,
    );
    const { wrong, compared } = differences(outcome, byHand, period, span);
    this.wrong.push(...wrong);
    this.compared += compared;
    if (span.from === span.to) {
      const isTold = span.to > MISSED.month && span.to <= 12;
      expect(gapsTold(outcome)).toEqual(isTold ? [`Đơn vị ${MISSED.unit}`] : []);
    }
    return errorsIn(outcome) > 0;
  }
}

function errorsIn({ findings = [] }: Pick<Outcome, 'findings'>): number {
  return findings.filter(({ severity }) => severity === 'Lỗi').length;
}

function sum(left: Cost, right: Cost): Cost {
  return {
    calls: left.calls + right.calls,
    bytes: left.bytes + right.bytes,
    cpu: left.cpu + right.cpu,
  };
}

function told({ calls, bytes, cpu }: Cost): string {
  return `${calls} calls, ${bytes} bytes, ${cpu.toFixed(0)} ms`;
}

/** The months of the quick tests begin with an archive that people made by hand. */
const MONTHS = IS_FULL ? { from: 1, to: LAST_MONTH } : { from: 6, to: 9 };

describe('a year of a ward', () => {
  it('every figure of every report is the sum of what was typed, and no row is lost', {
    timeout: 1_800_000,
  }, async () => {
    const year = await Year.from(MONTHS.from);
    for (let month = MONTHS.from; month <= MONTHS.to; month += 1) await year.live(month);
    expect(year.wrong).toEqual([]);
    expect(year.forced).toBe(1);
    console.log(
      [
        `${year.compared} figures, ${year.closings} closings, ${year.forced} refused without a reason`,
        ...year.costs.map(
          (cost, at) =>
            `${monthOf(MONTHS.from + at)}: ${told(cost)}, then a form of ${year.lengths[at]} rows`,
        ),
      ].join('\n'),
    );
    // The rows that a month has left are the next one's.
    const [before = 0, ...after] = year.lengths;
    for (const length of after) expect(length).toBeLessThan(before * 1.1);
    const [first, twelfth] = [year.costs[0], year.costs[11]];
    if (!first || !twelfth) return;
    console.log(`December against January: ${ratios(twelfth, first)}`);
    expect(twelfth.calls / first.calls).toBeLessThanOrEqual(1.5);
    expect(twelfth.bytes / first.bytes).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('a report in December costs at most half as much again as in January', {
    timeout: 120_000,
  }, async () => {
    const [first, last] = [await costOfReport(1), await costOfReport(12)];
    console.log(`A report in December against January: ${ratios(last, first)}`);
    expect(last.calls / first.calls).toBeLessThanOrEqual(1.5);
    expect(last.bytes / first.bytes).toBeLessThanOrEqual(1.5);
  });
});

/** What a second report on a month costs in a workbook that is set up. */
async function costOfReport(month: number): Promise<Cost> {
  const ward = await WardOnDesk.begin({ ...beginningOf(month), form: typedIn(month) });
  ward.run('compileReport');
  ward.cost();
  ward.run('compileReport');
  return ward.cost();
}

function ratios(last: Cost, first: Cost): string {
  return (['calls', 'bytes', 'cpu'] as const)
    .map((of) => `${of} ${(last[of] / first[of]).toFixed(2)}`)
    .join(', ');
}

/** The units of which a month between two that have rows is missed. */
function gapsTold({ findings = [] }: Pick<Outcome, 'findings'>): readonly string[] {
  return findings
    .filter(({ code }) => code === 'unit-period-gap' || code === 'period-gap')
    .map(({ message }) => /Đơn vị U\d+/.exec(message)?.[0] ?? message);
}
