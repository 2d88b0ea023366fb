import { cellAddress } from '../../spreadsheet';
import type { Ran, Typed } from '..';
import * as words from '../words';
import type { TypedCells } from './grid';
import type { Screen } from './state';

/** Cells that belong together go as one edit, as a paste does; all others by themselves. */
function editsOf({ tab, cells }: TypedCells): readonly Typed[] {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, text } of cells) {
    const columns = rows.get(row) ?? new Map<number, string>();
    rows.set(row, columns.set(column, text));
  }
  const numbers = [...rows.keys()].sort((one, other) => one - other);
  const columns = [...(rows.get(numbers[0] ?? 0)?.keys() ?? [])].sort((a, b) => a - b);
  const [top = 0, left = 0] = [numbers[0], columns[0]];
  const isBlock =
    numbers.every((row, at) => row === top + at) &&
    columns.every((column, at) => column === left + at) &&
    numbers.every((row) => {
      const line = rows.get(row);
      return line?.size === columns.length && columns.every((column) => line.has(column));
    });
  if (!isBlock) {
    return cells.map(({ row, column, text }) => ({
      tab,
      address: cellAddress(row, column),
      texts: [[text]],
    }));
  }
  const texts = numbers.map((row) => columns.map((column) => rows.get(row)?.get(column) ?? ''));
  return [{ tab, address: cellAddress(top, left), texts }];
}

/** Brings what changed in the workbook to the screen. */
export async function showChanges(
  { grid, open }: Screen,
  changes: (Ran & { readonly kind: 'ran' })['changes'],
): Promise<void> {
  if (changes.kind === 'rows') grid?.apply(changes);
  if (changes.kind === 'all' && open) await grid?.show(open.id, open.name, changes.view);
}

/** What was typed goes to the desk. */
export async function typeInto(screen: Screen, cells: TypedCells): Promise<void> {
  const { open, drafts, desk, frame, keepSafe } = screen;
  if (!open) return;
  const edits = editsOf(cells);
  // What was typed is kept before anything else is done with it.
  const keeping = keepSafe(() => drafts.add(open.id, edits));
  const { changes } = await desk().type(edits);
  await showChanges(screen, changes);
  open.isSaved = false;
  await keeping;
  frame.showBook(screen.open);
}

/** What the component did and the workbook does not know is undone. */
export async function putRight({ desk, grid, frame }: Screen): Promise<void> {
  const opened = await desk().openKept(await desk().kept());
  await grid?.show(opened.id, opened.name, opened.view);
  frame.tell(words.notSupported);
}
