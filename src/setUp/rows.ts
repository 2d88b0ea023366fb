import type { Request } from '../contract/write';
import * as say from '../messages/setUp';
import { fold } from '../model/folding';
import { REPORT_TEMPLATES } from '../model/settings';
import { checkRequest, listCheck } from './columns';
import { noteRequest } from './headers';
import { columnOf, filledRows, firstFreeRow, type PlannedTab, textUnder } from './plannedTab';
import type { Starter, StarterRow } from './starterData';
import { type Step, stepOf } from './step';

/** Rows to be added below all that stands in a tab, and the step that adds them. */
export interface AddedRows {
  /** Rows that the tab must have at least, the header counted. */
  readonly needed: number;
  readonly steps: readonly Step[];
}

/** Writes rows below the content of a tab; cells without a value are not touched. */
export function addedRows(
  tab: PlannedTab,
  rows: readonly StarterRow[],
  said: (count: number) => string,
): AddedRows {
  const start = firstFreeRow(tab);
  if (rows.length === 0) return { needed: start, steps: [] };
  const width = Math.max(...tab.columns.values()) + 1;
  const headers = [...tab.columns];
  const values = rows.map((row) => {
    const cells = Array.from({ length: width }, () => ({}));
    for (const [header, column] of headers) {
      const value = row[header];
      if (value !== undefined && value !== '') cells[column] = { userEnteredValue: entered(value) };
    }
    return { values: cells };
  });
  return {
    needed: start + rows.length,
    steps: stepOf(tab.title, said(rows.length), [
      {
        updateCells: {
          start: { sheetId: tab.id, rowIndex: start, columnIndex: 0 },
          rows: values,
          fields: 'userEnteredValue',
        },
      },
    ]),
  };
}

/** Text as text, whatever it begins with. */
function entered(value: string | number) {
  return typeof value === 'number' ? { numberValue: value } : { stringValue: value };
}

/** Keys that `Cấu hình` lacks, with their starter values. */
export function missingSettings(tab: PlannedTab, values: Starter['settings']): AddedRows {
  const present = new Set(filledRows(tab).map((row) => fold(textUnder(tab, row, 'Khóa'))));
  const missing = [...tab.guide.keys.keys()].filter((key) => !present.has(fold(key)));
  return addedRows(
    tab,
    missing.map((key) => ({ Khóa: key, 'Giá trị': values[key] ?? '' })),
    say.addedSettings,
  );
}

/** The row (from 0) of each key of `Cấu hình` once the missing ones are added. */
export function settingRows(tab: PlannedTab): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const row of filledRows(tab)) {
    const key = fold(textUnder(tab, row, 'Khóa'));
    if (key !== '' && !rows.has(key)) rows.set(key, row);
  }
  let next = firstFreeRow(tab);
  for (const key of tab.guide.keys.keys()) {
    if (rows.has(fold(key))) continue;
    rows.set(fold(key), next);
    next += 1;
  }
  return rows;
}

/** Values of `Cấu hình` that are one of a list. */
const SETTING_CHOICES: readonly (readonly [string, readonly string[]])[] = [
  ['Mẫu báo cáo', REPORT_TEMPLATES],
  ['Thể thức', ['Đảng', 'Hành chính']],
  ['Kiểu dấu', ['ủy', 'uỷ']],
];

/** Notes on the keys and drop-downs beside them. */
export function settingHelp(tab: PlannedTab): readonly Step[] {
  const rows = settingRows(tab);
  const keys = columnOf(tab, 'Khóa');
  const column = columnOf(tab, 'Giá trị');
  const notes: Request[] = [];
  for (const [key, note] of tab.guide.keys) {
    const row = rows.get(fold(key)) ?? 0;
    if (tab.existing?.layout.notes.get(`${row}:${keys}`) !== undefined) continue;
    notes.push(noteRequest(tab.id, row, keys, note));
  }
  const set: string[] = [];
  const lists: Request[] = [];
  for (const [key, members] of SETTING_CHOICES) {
    const row = rows.get(fold(key)) ?? 0;
    const present = tab.existing?.layout.columns[column]?.checks.some(
      ({ startRow, endRow, value }) =>
        startRow <= row && row < endRow && value.values.join('\n') === members.join('\n'),
    );
    if (present) continue;
    set.push(key);
    lists.push(
      checkRequest(tab.id, { column, startRow: row, endRow: row + 1 }, listCheck(members), ''),
    );
  }
  return [
    ...stepOf(tab.title, say.addedKeyNotes(notes.length), notes),
    ...stepOf(tab.title, say.inputChecks(set), lists),
  ];
}
