export { summariseTasks } from './taskSummary';
export {
  type IndicatorFigures,
  resolveTokens,
  type TokenProblem,
  type TokenSource,
} from './tokens';
