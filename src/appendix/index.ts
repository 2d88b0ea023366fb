export { appendixTab } from './appendixTab';
export { buildAppendix } from './build';
export type { NameLookups } from './field';
