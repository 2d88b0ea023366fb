import { describe, expect, it } from 'vitest';
import { TAB } from '../../src/contract';
import { type Outcome, openWithBundle } from './bundle';
import {
  type Account,
  CORRECTED,
  corrected,
  ENTERED,
  FORMULAS,
  january,
  LAST_MONTH,
  MISSED,
  monthOf,
  nextMonth,
  type Typed,
  workbookOf,
  YEAR,
} from './year';
import { type Figure, isAsGoodAs, isNumber, type Span, YearByHand } from './yearByHand';

/**
 * A year on the desk: each month is typed, reported and closed, quarters and longer periods between;
 * every figure of every report is held against what one adds up by hand. All reports by
 * `npm run test:full`, some of them in the quick tests.
 */
const IS_FULL = process.env.YEAR === 'full';
const MONTHS_OF_QUICK = new Set([5, 8, 12, 13]);

/** The periods that are reported at the end of a month, with their months. */
function reportsAt(month: number): readonly (readonly [string, Span])[] {
  const longer: Readonly<Record<number, readonly (readonly [string, Span])[]>> = {
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
  const all = [[monthOf(month), { from: month, to: month }] as const, ...(longer[month] ?? [])];
  return IS_FULL ? all : all.filter(([, { from, to }]) => to > from || MONTHS_OF_QUICK.has(month));
}

interface Report extends Omit<Outcome, 'rollup'> {
  readonly rollup?: readonly (NonNullable<Outcome['rollup']>[number] & {
    readonly previous: string | null;
    readonly lastYear: string | null;
    readonly plan: string | null;
  })[];
}

interface Cost {
  readonly calls: number;
  readonly bytes: number;
  readonly cpu: number;
}

async function report(account: Account, period: string) {
  const desk = await openWithBundle(workbookOf(account, period));
  const outcome = desk.run('compileReport') as Report;
  expect([period, outcome.status]).toEqual([period, 'done']);
  return { outcome, form: desk.values(TAB.entries), archive: desk.values(TAB.archive) };
}

/** What a report costs in a workbook that is set up and was reported on before. */
async function costOf(account: Account): Promise<Cost> {
  const desk = await openWithBundle(workbookOf(account, account.period));
  for (const handler of ['setUp', 'compileReport']) desk.run(handler);
  const callsNow = () => Object.values(desk.calls()).reduce((sum, count) => sum + count, 0);
  const bytesNow = () => desk.bytes().read + desk.bytes().written;
  const [calls, bytes, before] = [callsNow(), bytesNow(), process.cpuUsage()];
  expect((desk.run('compileReport') as Outcome).status).toBe('done');
  const { user, system } = process.cpuUsage(before);
  return { calls: callsNow() - calls, bytes: bytesNow() - bytes, cpu: (user + system) / 1000 };
}

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

/** The rows of a tab as they were typed, in order: none lost, none doubled. */
function keysOf(rows: readonly (readonly unknown[])[]): readonly string[] {
  const [headers = [], ...others] = rows;
  const at = ['Kỳ', 'Đơn vị', 'Mã', 'Giá trị'].map((header) => headers.indexOf(header));
  return others.map((row) => at.map((column) => String(row[column])).join(' '));
}

function keyOf({ month, unit, code, value }: Typed): string {
  return `${monthOf(month)} ${unit} ${code} ${value === 'x' ? 'x' : Number(value)}`;
}

describe('a year of a ward', () => {
  it('every figure of every report is the sum of what was typed', {
    timeout: 1_800_000,
  }, async () => {
    const account = january();
    const wrong: string[] = [];
    let compared = 0;
    for (; account.month <= LAST_MONTH; nextMonth(account)) {
      if (account.month === CORRECTED.in) account.archive = account.archive.map(corrected);
      const typed = [...account.archive, ...account.form];
      for (const [period, span] of reportsAt(account.month)) {
        const made = await report(account, period);
        const byHand = new YearByHand(typed, span.to);
        const found = differences(made.outcome, byHand, period, span);
        wrong.push(...found.wrong);
        compared += found.compared;
        expect(keysOf(made.form)).toEqual(account.form.map(keyOf));
        expect(keysOf(made.archive)).toEqual(account.archive.map(keyOf));
        if (span.from === span.to) {
          expect(gapsTold(made.outcome)).toEqual(
            account.month > MISSED.month && account.month <= 12 ? [`Đơn vị ${MISSED.unit}`] : [],
          );
        }
      }
    }
    expect(wrong).toEqual([]);
    console.log(`${compared} figures`);
  });

  it('December costs at most half as much again as January', { timeout: 120_000 }, async () => {
    const account = january();
    const first = await costOf(account);
    while (account.month < 12) nextMonth(account);
    const last = await costOf(account);
    const ratio = (of: keyof Cost) => last[of] / first[of];
    console.log(
      `December against January: calls ${last.calls}/${first.calls}, ` +
        `bytes ${last.bytes}/${first.bytes} = ${ratio('bytes').toFixed(2)}, CPU ${last.cpu.toFixed(0)}/${first.cpu.toFixed(0)} ms = ${ratio('cpu').toFixed(2)}`,
    );
    expect(ratio('calls')).toBeLessThanOrEqual(1.5);
    expect(ratio('bytes')).toBeLessThanOrEqual(1.5);
  });
});

/** The units of which a month between two that have rows is missed. */
function gapsTold({ findings = [] }: Pick<Outcome, 'findings'>): readonly string[] {
  return findings
    .filter(({ code }) => code === 'unit-period-gap' || code === 'period-gap')
    .map(({ message }) => /Đơn vị U\d+/.exec(message)?.[0] ?? message);
}
