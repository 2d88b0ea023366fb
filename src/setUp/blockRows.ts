import { BLANK, CONTRACT, type Header, isBlank, readText, type Tab } from '../contract';
import { type PlannedTab, plannedColumn } from './plannedTab';
import type { BlockRow } from './unitBlocks';

/** The form's rows below the header; what the add-on wrote beside them does not count. */
export function blockRows(form: PlannedTab<'entries'>): readonly BlockRow[] {
  return form.existing ? blockRowsIn(form.existing, (header) => plannedColumn(form, header)) : [];
}

/** The same of a tab of which the columns are known. */
export function blockRowsIn(
  { rows, rowCount }: Pick<Tab, 'rows' | 'rowCount'>,
  columnAt: (header: Header<'entries'>) => number | undefined,
): readonly BlockRow[] {
  const unit = columnAt('Đơn vị') ?? 0;
  const generated = new Set(
    CONTRACT.entries.columns.flatMap((one) => (one.generated ? [columnAt(one.header)] : [])),
  );
  return Array.from({ length: Math.max(0, rowCount - 1) }, (_, index) => {
    const cells = rows[index + 1] ?? [];
    return {
      blank: cells.every((cell, column) => generated.has(column) || isBlank(cell)),
      unit: readText('entries', 'Đơn vị', cells[unit] ?? BLANK),
    };
  });
}
