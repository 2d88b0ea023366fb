import type { RegimeTable } from '../regime/table';
import type { BodyBlock } from '../tree';
import { planColumns } from './columns';
import { lineWidth, type Orientation } from './paper';

/** Blocks that follow each other on pages of one orientation. */
export interface Spread {
  readonly orientation: Orientation;
  readonly blocks: readonly BodyBlock[];
}

/**
 * Parts the body where a table is too wide for an upright page: it stands on a landscape page with
 * the headings right above it. The first spread is upright, for it carries the letterhead.
 */
export function spreadsOf(body: readonly BodyBlock[], regime: RegimeTable): readonly Spread[] {
  const spreads: { orientation: Orientation; blocks: BodyBlock[] }[] = [
    { orientation: 'portrait', blocks: [] },
  ];
  for (const block of body) {
    const current = spreads[spreads.length - 1];
    const orientation = orientationOf(block, regime);
    if (current === undefined) continue;
    if (current.orientation === orientation) {
      current.blocks.push(block);
    } else {
      const headings = orientation === 'landscape' ? takeLastHeadings(current.blocks) : [];
      spreads.push({ orientation, blocks: [...headings, block] });
    }
  }
  return spreads.filter(({ blocks }, index) => index === 0 || blocks.length > 0);
}

/** The way up that a block needs its page. */
export function orientationOf(block: BodyBlock, regime: RegimeTable): Orientation {
  if (block.kind !== 'table') return 'portrait';
  const { size, smallestUpright, mostColumnsUpright } = regime.table;
  if (block.columns.length > mostColumnsUpright) return 'landscape';
  const width = lineWidth(regime.page, 'portrait');
  return planColumns(block, width, size, smallestUpright).fits ? 'portrait' : 'landscape';
}

function takeLastHeadings(blocks: BodyBlock[]): readonly BodyBlock[] {
  let from = blocks.length;
  while (blocks[from - 1]?.kind === 'heading') from -= 1;
  return blocks.splice(from);
}
