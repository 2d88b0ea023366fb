export { printsLinks } from './appendixToken';
export type { IndicatorFigures } from './figureToken';
export { printedEntries } from './printedEntries';
export { summariseTasks } from './taskSummary';
export { type ResolvedText, resolveTokens, type TokenSource } from './tokens';
