import {
  type ChoiceKey,
  type Header,
  SETTINGS_OFFERED,
  type SettingKey,
  settingChoice,
  type WorkbookRole,
} from '../contract';
import { enteredValue, type Request } from '../contract/write';
import * as say from '../messages/setUp';
import { fold } from '../model/folding';
import { insertion, noteRequest, wrongNotes } from './headers';
import { checkRequest, listCheck, noCheckRequest } from './inputChecks';
import {
  filledRows,
  firstFreeRow,
  isTypedByTable,
  type PlannedTab,
  plannedColumn,
  textUnder,
} from './plannedTab';
import type { StarterRow, StarterSettings } from './starterData';
import { type Step, stepOf } from './step';
import type { Insertion } from './unitBlocks';

/** Rows to be added below all that stands in a tab, and the step that adds them. */
export interface AddedRows {
  /** Undefined where there is nothing to add. */
  readonly rows: Insertion | undefined;
  readonly steps: readonly Step[];
}

/**
 * Writes rows below the content of a tab; cells without a value are not touched. In a tab that
 * stands they are rows that the same batch puts in: whatever is typed meanwhile moves down.
 */
export function addedRows<R extends WorkbookRole>(
  tab: PlannedTab<R>,
  rows: readonly StarterRow<R>[],
  said: (count: number) => string,
): AddedRows {
  if (rows.length === 0) return { rows: undefined, steps: [] };
  const at = firstFreeRow(tab);
  const width = Math.max(...tab.columns.values()) + 1;
  const values = rows.map((row) => {
    const cells = Array.from({ length: width }, () => ({}));
    for (const { header } of tab.guide.columns) {
      const value: string | number | undefined = row[header];
      if (value === undefined || value === '') continue;
      cells[plannedColumn(tab, header)] = { userEnteredValue: enteredValue(value) };
    }
    return { values: cells };
  });
  return {
    rows: { at, count: rows.length },
    steps: stepOf(tab.title, said(rows.length), [
      ...(tab.existing ? [insertion(tab, 'ROWS', at, rows.length)] : []),
      {
        updateCells: {
          start: { sheetId: tab.id, rowIndex: at, columnIndex: 0 },
          rows: values,
          fields: 'userEnteredValue',
        },
      },
    ]),
  };
}

type Settings = PlannedTab<'settings'>;

/** Keys that `Cấu hình` lacks, with their starter values. */
export function missingSettings(tab: Settings, values: StarterSettings): AddedRows {
  return addedRows(tab, missingSettingRows(tab, values), say.addedSettings);
}

/** The rows of these keys. */
export function missingSettingRows(
  tab: Settings,
  values: StarterSettings,
): readonly StarterRow<'settings'>[] {
  const present = new Set(filledRows(tab).map((row) => fold(textUnder(tab, row, 'Khóa'))));
  const missing = SETTINGS_OFFERED.filter(([key]) => !present.has(fold(key)));
  return missing.map(([key]) => ({ Khóa: key, 'Giá trị': values[key] ?? '' }));
}

/** The row (from 0) of each key of `Cấu hình` once the missing ones are added. */
export function settingRows(tab: Settings): (key: SettingKey) => number {
  const rows = new Map<string, number>();
  for (const row of filledRows(tab)) {
    const key = fold(textUnder(tab, row, 'Khóa'));
    if (key !== '' && !rows.has(key)) rows.set(key, row);
  }
  let next = firstFreeRow(tab);
  for (const [key] of SETTINGS_OFFERED) {
    if (rows.has(fold(key))) continue;
    rows.set(fold(key), next);
    next += 1;
  }
  return (key) => rows.get(fold(key)) ?? 1;
}

/** Keys whose value is picked from a drop-down. */
const PICKED: readonly ChoiceKey[] = ['Mẫu báo cáo', 'Thể thức', 'Kiểu dấu'];

/** Notes on the keys and drop-downs beside them. */
export function settingHelp(tab: Settings): readonly Step[] {
  const rows = settingRows(tab);
  const notes = keyNotes(tab, rows);
  const { set, requests } = keyLists(tab, rows);
  return [
    ...stepOf(tab.title, say.addedKeyNotes(notes.length), notes),
    ...stepOf(tab.title, set.length > 0 ? say.inputChecks(set) : say.clearedChecks, requests),
  ];
}

type KeyRows = ReturnType<typeof settingRows>;

function keyNotes(tab: Settings, rows: KeyRows): readonly Request[] {
  const column = plannedColumn(tab, 'Khóa');
  const { rowNotes } = tab.guide;
  const wanted = new Map(SETTINGS_OFFERED.map(([key]) => [rows(key), rowNotes[key] ?? '']));
  const last = Math.max(...wanted.keys());
  return wrongNotes(
    Array.from({ length: last }, (_, index) => ({
      place: index + 1,
      wanted: wanted.get(index + 1) ?? '',
      present: noteAt(tab, index + 1, 'Khóa'),
    })),
    Object.values(rowNotes),
  ).map(({ place, wanted: note }) => noteRequest(tab.id, place, column, note));
}

function noteAt(tab: Settings, row: number, header: Header<'settings'>): string | undefined {
  if (!tab.existing || tab.added.includes(header)) return undefined;
  return tab.existing.layout.notes.get(`${row}:${plannedColumn(tab, header)}`);
}

/** The drop-downs that are missing; one of ours beside another key is taken off. */
function keyLists(tab: Settings, rows: KeyRows) {
  const column = plannedColumn(tab, 'Giá trị');
  if (isTypedByTable(tab, 'Giá trị')) return { set: [], requests: [] };
  const checks = tab.added.includes('Giá trị')
    ? []
    : (tab.existing?.layout.columns[column]?.checks ?? []);
  const set: string[] = [];
  const requests: Request[] = [];
  for (const key of PICKED) {
    const { members } = settingChoice(key);
    const row = rows(key);
    const own = checks.filter(({ value }) => value.values.join('\n') === members.join('\n'));
    const elsewhere = own.filter(({ startRow, endRow }) => row < startRow || row >= endRow);
    requests.push(
      ...elsewhere.map(({ startRow, endRow }) =>
        noCheckRequest(tab.id, { column, startRow, endRow }),
      ),
    );
    if (own.length > elsewhere.length) continue;
    set.push(key);
    const cell = { column, startRow: row, endRow: row + 1 };
    requests.push(checkRequest(tab.id, cell, listCheck(members), ''));
  }
  return { set, requests };
}
