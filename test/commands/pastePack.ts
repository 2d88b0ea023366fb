import { CONTRACT, type TabContract } from '../../src/contract';
import type { Cell, Desk } from '../../src/desk';
import { openWithBundle } from './bundle';

/** The tabs that a workbook is read from. */
export const TABS = Object.values<TabContract>(CONTRACT).map(({ tab }) => tab);

/** Puts the rows of a data pack in the place of what stands in a workbook, as pasted values. */
export async function pastePack(desk: Desk, folder: string, titles = TABS): Promise<void> {
  const pack = (await openWithBundle(folder)).spreadsheet();
  for (const title of titles) {
    const source = pack.sheets.find((sheet) => sheet.title === title);
    const target = desk.spreadsheet().sheets.find((sheet) => sheet.title === title);
    if (!source || !target) continue;
    const heads = (source.rows[0] ?? []).map((cell) => cell?.value);
    const places = heads.map((head) =>
      (target.rows[0] ?? []).findIndex((cell) => cell?.value === head),
    );
    target.rowCount = Math.max(target.rowCount, source.rows.length);
    const rows = Array.from({ length: target.rowCount }, (_, row) => {
      if (row === 0) return target.rows[0];
      const cells: (Cell | undefined)[] = (target.rows[row] ?? []).map((cell) => {
        const { value: _gone, ...rest } = cell ?? {};
        return Object.keys(rest).length > 0 ? rest : undefined;
      });
      (source.rows[row] ?? []).forEach((cell, column) => {
        const place = places[column] ?? -1;
        if (place < 0 || cell?.value === undefined) return;
        const format = cell.format?.numberFormat ? { format: cell.format } : {};
        cells[place] = { ...cells[place], ...format, value: cell.value };
      });
      return cells;
    });
    target.rows = rows;
  }
}
