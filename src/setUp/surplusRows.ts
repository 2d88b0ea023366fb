import type { Request } from '../contract/write';
import * as say from '../messages/setUp';
import type { PlannedTab } from './plannedTab';
import { type Step, stepOf } from './step';
import { type BlockPlan, SPARE_ROWS } from './unitBlocks';

type Form = PlannedTab<'entries'>;

/** Blank rows of a block that go: the last ones from `first` on, so many. */
interface Going {
  readonly first: number;
  readonly endRow: number;
  readonly count: number;
}

function goingRows({ existing }: Form, { blocks, spares }: BlockPlan): readonly Going[] {
  // What is merged cannot be sorted, and what a filter hides would not be.
  if (!existing || existing.filtered || existing.merges.some(({ endRow }) => endRow > 1)) return [];
  return blocks.flatMap(({ startRow, endRow }, at) => {
    const spare = spares[at] ?? 0;
    const count = spare - SPARE_ROWS;
    // The block's first row has its note.
    const first = Math.max(startRow + 1, endRow - spare);
    return count > 0 ? [{ first, endRow, count }] : [];
  });
}

/** How many rows go from above a row. */
export function takenAbove(form: Form, blocks: BlockPlan): (row: number) => number {
  const going = goingRows(form, blocks);
  return (row) => going.reduce((sum, { endRow, count }) => (endRow <= row ? sum + count : sum), 0);
}

/**
 * Takes out blank rows beyond the spare ones of each block: closed periods leave theirs, and the form
 * would grow with each. They are sorted in the same batch before, so that a row into which somebody
 * types in that moment stands above the blank ones, and those that go are blank. It comes last, since
 * all else in the plan names rows by where they stand before.
 */
export function surplusRows(form: Form, blocks: BlockPlan): readonly Step[] {
  const { existing, id: sheetId, title } = form;
  const width = existing?.columnCount ?? 0;
  const going = goingRows(form, blocks);
  const requests = [...going].reverse().flatMap(({ first, endRow, count }): readonly Request[] => [
    {
      sortRange: {
        range: {
          sheetId,
          startRowIndex: first,
          endRowIndex: endRow,
          startColumnIndex: 0,
          endColumnIndex: width,
        },
        sortSpecs: Array.from({ length: width }, (_, dimensionIndex) => ({
          dimensionIndex,
          sortOrder: 'ASCENDING' as const,
        })),
      },
    },
    {
      deleteDimension: {
        range: { sheetId, dimension: 'ROWS', startIndex: endRow - count, endIndex: endRow },
      },
    },
  ]);
  const taken = going.reduce((sum, { count }) => sum + count, 0);
  return stepOf(title, say.surplusRows(taken), requests);
}
