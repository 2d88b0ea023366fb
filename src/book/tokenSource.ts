import type { RowContext } from '../conditions';
import type { Workbook } from '../contract';
import * as sayTurn from '../messages/yearlyTurn';
import { type CalendarDate, compareDates, serialOfDate } from '../model/date';
import { type EntryFacts, isWhole } from '../model/entry';
import { fold } from '../model/folding';
import type { Indicator } from '../model/indicator';
import { once } from '../model/once';
import { writePeriod } from '../model/period';
import { Remembered } from '../model/remembered';
import { slipFinder } from '../model/similar';
import type { TaskCounts } from '../model/taskCounts';
import { AXES, namesOfUnit, type Unit } from '../model/unit';
import type { TokenSource } from '../prose';
import { setsOf } from '../publish';
import {
  ALL,
  countTasks,
  type Rollup,
  reportFigures,
  rowsWith,
  type Scope,
  type Task,
  taskConditions,
} from '../rollup';

/** Where the report's tokens get their values: the rollup, the tasks and the office's tabs. */
export function tokenSourceOf(
  workbook: Workbook,
  rollup: Rollup,
  tasks: readonly Task[],
  context: Pick<RowContext, 'unit' | 'asOf'>,
): TokenSource {
  const { settings, appendices } = workbook;
  const { period } = rollup;
  // Many tokens ask for few counts: each is counted once.
  const counts = new Remembered<TaskCounts | { readonly unknown: string }>();
  const taskCounts = (of: readonly string[]) =>
    counts.at(of.map(fold).join('@'), () => {
      const conditions = taskConditions(of, context.unit, isKnownSource);
      return 'unknown' in conditions ? conditions : countTasks(tasks, conditions);
    });
  const tasksEver = workbook.facts.filter(({ kind }) => kind === 'Nhiệm vụ');
  const named: readonly string[] = [...AXES, ...tasksEver.map(({ assignedBy }) => assignedBy)];
  const sources = new Set<string>(named.map(fold));
  const isKnownSource = (of: string) => tasksEver.length === 0 || sources.has(fold(of));
  const nearCode = once(() => slipFinder(workbook.indicators, ({ code }) => [code]));
  const nearUnit = once(() => slipFinder(workbook.units, namesOfUnit));
  // One that very many tasks name is one to be near to.
  const nearSource = once(() => slipFinder([...new Set(named)], (name) => [name]));
  return {
    period,
    from: settings.from,
    to: settings.to,
    figures: (code, unitCode) => {
      const indicator = rollup.indicator(code);
      if (!indicator) return 'unknown code';
      const unit = unitCode === undefined ? undefined : rollup.unit(unitCode);
      if (unitCode !== undefined && !unit) return 'unknown unit';
      const problem = noFigures(rollup, indicator, unit);
      if (problem !== undefined) return { problem };
      const scope: Scope = unit ? { kind: 'unit', unit } : ALL;
      return {
        indicator,
        ...reportFigures(rollup, indicator, scope),
        plan: () => rollup.yearPlan(indicator),
        firstPlan: () => rollup.firstPlan(indicator),
        gaps: (of) => {
          const kind = of === 'value' ? 'period' : 'yearToDate';
          return rollup.lacks(indicator, scope, { kind, period }).gaps;
        },
        asOf: () => {
          const { shares } = rollup.total(indicator, scope, { kind: 'period', period });
          return daysOf(
            shares.flatMap(({ rows }) => rows),
            context.asOf,
          );
        },
        coverage: () => rollup.total(indicator, scope, { kind: 'period', period }).coverage,
      };
    },
    tasks: (name, of) => {
      const counted = taskCounts(of);
      return 'unknown' in counted ? counted : counted[name];
    },
    rows: (conditions) => {
      const counted = rollup.rows(rowsWith(conditions), { kind: 'period', period });
      return counted.state === 'counted' ? { rows: counted.rows } : { problem: counted.reason };
    },
    sets: once(() =>
      setsOf(appendices).map(({ name, appendices: members, links }) => ({
        name,
        count: members.length,
        links: links.map(({ address }) => address),
      })),
    ),
    nearCode: (typed) => nearCode()(typed)?.code,
    nearUnit: (typed) => nearUnit()(typed)?.code,
    nearSource: (typed) => nearSource()(typed),
  };
}

/** The days that rows stand for, each once; of one that says none, the report's last day. */
function daysOf(
  rows: readonly EntryFacts[],
  last: CalendarDate | undefined,
): readonly CalendarDate[] {
  const days = rows.flatMap((row) => (isWhole(row) && row.asOf ? [row.asOf] : last ? [last] : []));
  return [...new Map(days.map((day) => [serialOfDate(day), day])).values()].sort(compareDates);
}

/** Why nothing of an indicator, or of a unit of its, prints in the report's period. */
function noFigures(
  rollup: Rollup,
  indicator: Indicator,
  unit: Unit | undefined,
): string | undefined {
  const { inForce, code } = indicator;
  if (inForce && !rollup.isInForce(indicator)) {
    return sayTurn.outsideForce(code, sayTurn.forceSpan(inForce));
  }
  const into = unit && rollup.successor(unit);
  if (!unit?.merger || !into || into === unit) return undefined;
  return sayTurn.mergedUnit(unit.code, into.code, writePeriod(unit.merger.from));
}
