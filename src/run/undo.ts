import { TAB } from '../contract';
import type { Request } from '../contract/write';
import { type ContentCell, type TabContent, textCell } from '../contract/write';

/**
 * What a run added to the workbook, by its ids and names: all that taking it back needs, as long as
 * nobody has typed on it since. What a run writes over is kept by the command that does so.
 */
interface UndoRecord {
  readonly version: 1;
  readonly run: string;
  readonly command: string;
  readonly added: Added;
  /** Cells that the run wrote over, as they were and as it left them. */
  readonly replaced?: readonly Replaced[];
}

/** A cell of a key of `Cấu hình` (row and column from 0) that a run wrote over. */
export interface Replaced {
  readonly tab: string;
  readonly key: string;
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

export interface Added {
  readonly tabs: readonly { readonly id: number; readonly title: string }[];
  /** Rows and columns put in, in the order in which they were put in. */
  readonly dimensions: readonly {
    readonly tab: number;
    readonly dimension: string;
    /** From 0; undefined at the end. */
    readonly start: number | undefined;
    readonly count: number;
  }[];
  readonly protections: readonly { readonly tab: number; readonly description: string }[];
  readonly namedRanges: readonly string[];
  readonly filterViews: readonly string[];
}

/** Reads out of a batch what it adds. */
export function addedBy(requests: readonly Request[]): Added {
  return {
    tabs: requests.flatMap(({ addSheet }) => {
      const { sheetId, title } = addSheet?.properties ?? {};
      return sheetId !== undefined && title !== undefined ? [{ id: sheetId, title }] : [];
    }),
    dimensions: requests.flatMap(({ insertDimension, appendDimension }): Added['dimensions'] => {
      const {
        sheetId: into,
        dimension,
        startIndex = 0,
        endIndex = 0,
      } = insertDimension?.range ?? {};
      if (into !== undefined && dimension !== undefined) {
        return [{ tab: into, dimension, start: startIndex, count: endIndex - startIndex }];
      }
      const { sheetId: onto, dimension: side, length = 0 } = appendDimension ?? {};
      return onto !== undefined && side !== undefined
        ? [{ tab: onto, dimension: side, start: undefined, count: length }]
        : [];
    }),
    protections: requests.flatMap(({ addProtectedRange }) => {
      const { range, description = '' } = addProtectedRange?.protectedRange ?? {};
      return range ? [{ tab: range.sheetId ?? 0, description }] : [];
    }),
    namedRanges: requests.flatMap(({ addNamedRange }) => addNamedRange?.namedRange?.name ?? []),
    filterViews: requests.flatMap(({ addFilterView }) => addFilterView?.filter?.title ?? []),
  };
}

/** A cell holds 50,000 characters. */
const MOST_CHARACTERS = 40_000;
const WIDTH = 400;

/** The hidden tab that keeps the record of the last run that can be taken back. */
export function undoTab(record: UndoRecord): TabContent {
  const text = JSON.stringify(record);
  const rows: (readonly ContentCell[])[] = [];
  for (let at = 0; at < text.length; at += MOST_CHARACTERS) {
    rows.push([textCell(text.slice(at, at + MOST_CHARACTERS))]);
  }
  return {
    title: TAB.undo,
    widths: [WIDTH],
    rows,
    frozenRows: 0,
    frozenColumns: 0,
    hidden: true,
  };
}
