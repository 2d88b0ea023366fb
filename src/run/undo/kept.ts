import { BLANK, cellText, type Grid, OWN_KEY, TAB, tabsNamed } from '../../contract';
import { type Change, cellPieces, type TabContent, textCell } from '../../contract/write';
import { sha256 } from '../../model/sha256';
import type { UndoRecord } from './record';

const WIDTH = 400;

/** The key of the metadata with a print of what the hidden tab keeps: nobody writes it by hand. */
export const UNDO_KEY = `${OWN_KEY}undo`;

/** Keeps the last run that can be taken back, or that it was, in a hidden tab. */
export function keptUndo(
  record: UndoRecord | { readonly version: 2; readonly taken: string },
): readonly Change[] {
  const text = JSON.stringify(record);
  const content: TabContent = {
    title: TAB.undo,
    widths: [WIDTH],
    rows: cellPieces(text).map((piece) => [textCell(piece)]),
    frozenRows: 0,
    frozenColumns: 0,
    hidden: true,
  };
  return [
    { kind: 'rewriteTab', content },
    { kind: 'mark', key: UNDO_KEY, value: sha256(text) },
  ];
}

/**
 * What is kept of the last run; `old` where an earlier version of the add-on kept it, `changed` where
 * it is not what the add-on wrote.
 */
export function readUndo(grid: Grid): UndoRecord | 'none' | 'old' | 'changed' {
  const [tab] = tabsNamed(grid, TAB.undo);
  const text = (tab?.rows ?? []).map(([cell = BLANK]) => cellText(cell)).join('');
  if (text === '') return 'none';
  const print = grid.metadata.get(UNDO_KEY)?.value;
  if (print === undefined) return 'old';
  if (print !== sha256(text)) return 'changed';
  try {
    const record: unknown = JSON.parse(text);
    if (typeof record !== 'object' || record === null || Array.isArray(record)) return 'none';
    const { version } = record as { readonly version?: unknown };
    if (version !== 2) return typeof version === 'number' ? 'old' : 'none';
    return isUndoRecord(record) ? record : 'none';
  } catch {
    return 'none';
  }
}

const LISTS = ['tabs', 'moves', 'guards', 'marks', 'removed', 'hidden', 'beyond'] as const;
const LISTS_OF_TAB = ['newRows', 'newColumns', 'blocks', 'before'] as const;

/** Whether it is what a run keeps. */
function isUndoRecord(value: object): value is UndoRecord {
  const record = value as Partial<UndoRecord>;
  const { added } = record;
  return (
    [record.run, record.command, record.caption, record.period].every(
      (text) => typeof text === 'string',
    ) &&
    LISTS.every((key) => Array.isArray(record[key])) &&
    [added?.protections, added?.namedRanges, added?.filterViews].every(Array.isArray) &&
    (record.moves ?? []).every((move) => move?.from?.area && move?.to?.area) &&
    (record.tabs ?? []).every(
      (tab) => tab && LISTS_OF_TAB.every((key) => Array.isArray(tab[key])),
    ) &&
    (record.tabs ?? []).every(({ blocks }) =>
      blocks.every((block) => Array.isArray(block?.columns) && Array.isArray(block.prints)),
    )
  );
}
