import { columnNamed } from '../contract';
import { enteredValue, type Request } from '../contract/write';
import type { PreparedRow } from '../form';
import * as say from '../messages/setUp';
import { noteRequest } from './headers';
import { type PlannedTab, plannedColumn } from './plannedTab';
import { type BlockPlan, shiftRows } from './unitBlocks';

type Form = PlannedTab<'entries'>;

/** Prepared rows by the unit's code. */
export type PreparedRows = ReadonlyMap<string, readonly PreparedRow[]>;

/** Writes the prepared rows into the rows that are put in for them. */
export function preparedRequests(
  form: Form,
  { prepared }: BlockPlan,
  rows: PreparedRows,
): readonly Request[] {
  const columns = columnsOf(form);
  const width = Math.max(...columns.values()) + 1;
  return prepared.map(({ unit, startRow }) => ({
    updateCells: {
      start: { sheetId: form.id, rowIndex: startRow, columnIndex: 0 },
      rows: (rows.get(unit) ?? []).map((row) => {
        const values = Array.from({ length: width }, () => ({}));
        for (const [header, value] of Object.entries(row)) {
          const column = columns.get(header);
          if (column === undefined || value === '') continue;
          values[column] = { userEnteredValue: enteredValue(value) };
        }
        return { values };
      }),
      fields: 'userEnteredValue',
    },
  }));
}

/** The columns of the form, those too that a workbook may have and the plan does not offer. */
function columnsOf({ columns, existing }: Form): ReadonlyMap<string, number> {
  const subject = columnNamed(existing?.rows[0] ?? [], 'Đối tượng');
  return subject < 0 ? columns : new Map([...columns, ['Đối tượng', subject]]);
}

interface BlockNotes {
  readonly written: number;
  /** Notes of ours that stand elsewhere and are taken off. */
  readonly strays: number;
  readonly requests: readonly Request[];
}

/**
 * The note on the first cell of each unit's block, by which it is known whose it is. One of ours
 * that stands elsewhere, as rows were put in above it, is taken off.
 */
export function blockNotes(
  form: Form,
  { main, insertions }: BlockPlan,
  nameOf: (unit: string) => string,
): BlockNotes {
  const column = plannedColumn(form, 'Kỳ');
  const present = new Map<number, string>();
  for (const [cell, note] of form.existing?.layout.notes ?? []) {
    const [row = 0, at] = cell.split(':').map(Number);
    if (row > 0 && at === column) {
      present.set(shiftRows({ startRow: row, endRow: row + 1 }, insertions).startRow, note);
    }
  }
  const wanted = new Map(
    [...main.values()].map(({ unit, startRow }) => [startRow, say.blockNote(nameOf(unit), unit)]),
  );
  const strays = [...present].filter(([row, note]) => say.isBlockNote(note) && !wanted.has(row));
  const missing = [...wanted].filter(([row, note]) => {
    const other = present.get(row);
    return other === undefined || (other !== note && say.isBlockNote(other));
  });
  return {
    written: missing.length,
    strays: strays.length,
    requests: [
      ...strays.map(([row]) => noteRequest(form.id, row, column, '')),
      ...missing.map(([row, note]) => noteRequest(form.id, row, column, note)),
    ],
  };
}
