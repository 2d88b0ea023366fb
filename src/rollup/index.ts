/** The rollup: a catalogue becomes a plan, the plan runs over rows, and all figures come from it. */
export { compare, evaluate } from './expression/evaluate';
export {
  type Expression,
  operandsOf,
  type RowsTerm,
  rowsWith,
  rowTermsOf,
  type Term,
  termsOf,
  writeTerm,
} from './expression/expression';
export { parseExpression } from './expression/parse';
export { expressionProblem } from './expression/problem';
export { overlapOf } from './overlap';
export type { RollupPlan } from './plan/rollupPlan';
export type { FigureTime } from './plan/times';
export { reportFigures } from './reportFigures';
export { type Rollup, rollUp } from './rollUp';
export { rowsCarriedOn } from './rows/carriedOn';
export { figureRowsOf } from './rows/figureRows';
export { gapsBetween, isFilled, slotsOfYear } from './rows/gaps';
export { rowsOfPeriod } from './rows/periodRows';
export { rowContextAt } from './rows/rowContext';
export { countTasks, type Task, type TaskCondition, taskConditions, tasksOf } from './rows/tasks';
export { type UncountedRows, uncountedRows } from './rows/uncounted';
export { type Counted, figureOfRows } from './run/countedRows';
export { unite } from './run/overUnits';
export { type RunningPlan, runPlan } from './run/runPlan';
export { ALL, type Scope } from './run/scope';
export { type IndicatorSummary, summarise } from './summary';
export { decimalCell, figureCell } from './tab/figureCell';
export { rollupTab, type UnitStandings } from './tab/rollupTab';
export { percentOf } from './yearPlan';
