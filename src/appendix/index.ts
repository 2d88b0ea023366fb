export { appendixTab } from './appendixTab';
export { buildAppendix, type DescribedBy } from './build';
export type { Catalogue } from './catalogue';
export type { AppendixFigures, KeptRows, Related } from './relatedColumn';
