import type { DataValidationRule, Rectangle, Sheet } from '../../spreadsheet';

/** A validation and the areas it stands on. */
export interface RuleAreas {
  readonly rule: DataValidationRule;
  readonly areas: readonly Rectangle[];
}

/** Rules are compared by what they say: cells of one rule need not share an object. */
function keyReader(): (rule: DataValidationRule) => string {
  const keys = new WeakMap<DataValidationRule, string>();
  return (rule) => {
    const key = keys.get(rule) ?? JSON.stringify(rule);
    keys.set(rule, key);
    return key;
  };
}

/** The validations of a tab's cells, put together into as few rectangles as columns allow. */
export function ruleAreas(sheet: Sheet): RuleAreas[] {
  const keyOf = keyReader();
  const rules = new Map<string, { rule: DataValidationRule; areas: Rectangle[] }>();
  /** The open run of each column. */
  const open = new Map<number, { key: string; startRow: number }>();
  const close = (column: number, endRow: number) => {
    const run = open.get(column);
    if (!run) return;
    open.delete(column);
    const areas = rules.get(run.key)?.areas;
    const left = areas?.findIndex(
      (area) =>
        area.endColumn === column && area.startRow === run.startRow && area.endRow === endRow,
    );
    const neighbour = left !== undefined && left >= 0 ? areas?.[left] : undefined;
    if (areas && left !== undefined && neighbour)
      areas[left] = { ...neighbour, endColumn: column + 1 };
    else
      areas?.push({ startRow: run.startRow, endRow, startColumn: column, endColumn: column + 1 });
  };
  for (let row = 0; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row] ?? [];
    for (const column of [...open.keys()].sort((a, b) => a - b)) {
      const rule = cells[column]?.validation;
      if (!rule || keyOf(rule) !== open.get(column)?.key) close(column, row);
    }
    for (let column = 0; column < cells.length; column++) {
      const rule = cells[column]?.validation;
      if (!rule || open.has(column)) continue;
      const key = keyOf(rule);
      if (!rules.has(key)) rules.set(key, { rule, areas: [] });
      open.set(column, { key, startRow: row });
    }
  }
  for (const column of [...open.keys()].sort((a, b) => a - b)) close(column, sheet.rows.length);
  return [...rules.values()].filter(({ areas }) => areas.length > 0);
}
