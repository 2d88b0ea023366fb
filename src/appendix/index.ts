export { appendixTab } from './appendixTab';
export { buildAppendix, type Catalogue, type DescribedBy } from './build';
