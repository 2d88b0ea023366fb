export { summariseTasks } from './taskSummary';
export {
  type IndicatorFigures,
  resolveTokens,
  type TokenSource,
} from './tokens';
