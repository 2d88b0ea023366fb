export { appendixTab } from './appendixTab';
export { buildAppendix, type DescribedBy } from './build';
export type { NameLookups } from './field';
