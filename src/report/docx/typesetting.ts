import type { Twips } from '../layout/measures';
import type { RegimeTable } from '../regime/table';
import type { FootnoteCollector } from './footnotes';
import type { PictureCollector } from './pictures';

/** Where blocks are set: the measures, the length of a line, the document's footnotes, pictures. */
export interface Typesetting {
  readonly regime: RegimeTable;
  readonly width: Twips;
  readonly footnotes: FootnoteCollector;
  readonly pictures: PictureCollector;
}
