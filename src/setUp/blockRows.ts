import { CONTRACT, isBlank } from '../contract';
import { columnOf, type PlannedTab, textUnder } from './plannedTab';
import type { BlockRow } from './unitBlocks';

/** The form's rows below the header; what the add-on wrote beside them does not count. */
export function blockRows(form: PlannedTab<'entries'>): readonly BlockRow[] {
  if (!form.existing) return [];
  const { existing } = form;
  const generated = new Set(
    CONTRACT.entries.columns.flatMap((one) => (one.generated ? [columnOf(form, one.header)] : [])),
  );
  return Array.from({ length: Math.max(0, existing.rowCount - 1) }, (_, index) => {
    const cells = existing.rows[index + 1] ?? [];
    return {
      blank: cells.every((cell, column) => generated.has(column) || isBlank(cell)),
      unit: textUnder(form, index + 1, 'Đơn vị'),
    };
  });
}
