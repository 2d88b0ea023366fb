import { type Grid, TAB } from '../contract';
import { copiesBy, isAsClosed, type ReadCopy, sourceOf, unmatched } from './copies';
import { inArchive } from './findings';
import { entrySheet, factsPrint, rowPrint } from './periodRows';
import { type ClosedPeriod, closedByRecord } from './record';

/** How a closed period's rows in the archive are other than those that were closed. */
export interface ArchiveDifference {
  readonly period: string;
  /** How many rows were closed, and how many stand there. */
  readonly closed: number;
  readonly standing: number;
  /** Tells the rows as they stand from any others. */
  readonly mark: string;
  /** What a copy tells; undefined where none can be read. */
  readonly byCopy: RowDifference | undefined;
  /** How many of the rows that stand there were read without their words. */
  readonly wordless: number;
}

interface RowDifference {
  /** Rows of the archive (from 1) that the copy does not have: they were changed, or put in. */
  readonly others: readonly number[];
  /** How many rows of the copy the archive does not have. */
  readonly missing: number;
  /** Whether the copy has what was closed, to the letter. */
  readonly isWhole: boolean;
}

const MARK_LENGTH = 8;

/** What differs, as far as it is known; undefined where nothing that is known does. */
export function archiveDifference(
  grid: Grid,
  closed: ClosedPeriod,
  read: ReadCopy,
): ArchiveDifference | undefined {
  const archive = entrySheet(grid, TAB.archive);
  const { rows, prints, state } = inArchive(archive, closed);
  if (state === 'same') return undefined;
  const wordless = rows.filter(({ row }) => archive?.tab.partialRows?.has(row)).length;
  const source = sourceOf(closed, closedByRecord(grid), copiesBy(read));
  const print = wordless > 0 ? factsPrint : rowPrint;
  const between = source && unmatched(source, archive ? [[archive, rows]] : [], print);
  return {
    period: closed.period,
    closed: closed.rows,
    standing: rows.length,
    mark: (prints.whole || prints.facts).slice(0, MARK_LENGTH),
    byCopy: between && {
      others: between.others.map(([, { row }]) => row + 1),
      missing: between.missing.length,
      isWhole: isAsClosed(closed, source),
    },
    wordless,
  };
}
