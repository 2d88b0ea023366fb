export { appendixTab } from './appendixTab';
export { buildAppendix, type DescribedBy } from './build';
export type { Catalogue } from './field';
