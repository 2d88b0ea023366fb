export { printedEntries } from './printedEntries';
export { summariseTasks } from './taskSummary';
export {
  type IndicatorFigures,
  type ResolvedText,
  resolveTokens,
  type TokenSource,
} from './tokens';
