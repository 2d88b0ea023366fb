import type { Cell } from '../contract/grid';
import type { Request } from '../contract/write/requests';
import * as say from '../messages/setUp';
import { columnLetters } from '../model/address';
import { fold } from '../model/folding';
import type { Insertion } from './blocks';
import type { CheckGuide, Role } from './guide';
import { cellOf, type InputCheck, type Run } from './layout';
import { columnOf, firstCell, gridRange, type PlannedTab } from './plannedTab';
import { type Step, stepOf } from './step';

type PlannedTabs = ReadonlyMap<Role, PlannedTab>;

const NUMBER_FORMAT = {
  text: { type: 'TEXT', pattern: '@' },
  date: { type: 'DATE', pattern: 'dd/mm/yyyy' },
} as const;

/**
 * Text columns in the format "plain text", so that what begins with `=`, `+`, `-` or `@` stays a
 * text, and date columns in dd/mm/yyyy. A cell that holds a number, a date or a formula keeps its
 * own format: its value would read otherwise.
 */
export function formats(tab: PlannedTab, rowCount: number): readonly Step[] {
  const set: string[] = [];
  const requests: Request[] = tab.existing ? [] : [bodyFormat(tab, rowCount)];
  for (const { header, holds } of tab.guide.columns) {
    if (holds === 'any') continue;
    const column = columnOf(tab, header);
    const gaps = unformatted(tab, column, holds, rowCount);
    if (gaps.length > 0) set.push(header);
    requests.push(...gaps.map((rows) => formatRequest(tab, column, holds, rows)));
  }
  return stepOf(tab.title, say.formats(set), requests);
}

/**
 * Formats of rows put in: they take after the row above, which may hold a value that keeps a
 * format of its own.
 */
export function spareFormats(
  tab: PlannedTab,
  insertions: readonly Insertion[],
): readonly Request[] {
  const requests: Request[] = [];
  let moved = 0;
  for (const { at, count } of insertions) {
    for (const { header, holds } of tab.guide.columns) {
      const column = columnOf(tab, header);
      if (holds === 'any' || mayTake(tab, at - 1, column, holds)) continue;
      const startRow = at + moved;
      requests.push(formatRequest(tab, column, holds, { startRow, endRow: startRow + count }));
    }
    moved += count;
  }
  return requests;
}

function formatRequest(
  tab: PlannedTab,
  column: number,
  holds: 'text' | 'date',
  rows: { readonly startRow: number; readonly endRow: number },
): Request {
  return {
    repeatCell: {
      range: gridRange(tab.id, { ...rows, startColumn: column, endColumn: column + 1 }),
      cell: { userEnteredFormat: { numberFormat: NUMBER_FORMAT[holds] } },
      fields: 'userEnteredFormat.numberFormat',
    },
  };
}

function bodyFormat(tab: PlannedTab, rowCount: number): Request {
  return {
    repeatCell: {
      range: gridRange(tab.id, {
        startRow: 1,
        endRow: rowCount,
        startColumn: 0,
        endColumn: tab.columnCount,
      }),
      cell: { userEnteredFormat: { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' } },
      fields: 'userEnteredFormat(wrapStrategy,verticalAlignment)',
    },
  };
}

/** Rows below the header whose cell lacks the format and may take it. */
function unformatted(
  tab: PlannedTab,
  column: number,
  holds: 'text' | 'date',
  rowCount: number,
): readonly { readonly startRow: number; readonly endRow: number }[] {
  const wanted = NUMBER_FORMAT[holds].type;
  const done = tab.existing?.layout.columns[column]?.formats ?? [];
  const has = rowsIn(done.filter(({ value }) => value === wanted));
  const gaps: { startRow: number; endRow: number }[] = [];
  for (let row = 1; row < rowCount; row += 1) {
    if (has(row) || !mayTake(tab, row, column, holds)) continue;
    const last = gaps[gaps.length - 1];
    if (last && last.endRow === row) last.endRow = row + 1;
    else gaps.push({ startRow: row, endRow: row + 1 });
  }
  return gaps;
}

function mayTake(tab: PlannedTab, row: number, column: number, holds: 'text' | 'date'): boolean {
  if (!tab.existing) return true;
  if (tab.existing.formulas.has(`${row}:${column}`)) return false;
  const { kind }: Cell = cellOf(tab.existing, row, column);
  return kind === 'blank' || kind === 'text' || (kind === 'date' && holds === 'date');
}

/** A test of rows asked in rising order. */
function rowsIn(runs: readonly Run<unknown>[]): (row: number) => boolean {
  let at = 0;
  return (row) => {
    while (at < runs.length && (runs[at]?.endRow ?? 0) <= row) at += 1;
    const run = runs[at];
    return run !== undefined && run.startRow <= row;
  };
}

/** Drop-down lists and checks of what is typed, over each whole column. */
export function inputChecks(tab: PlannedTab, rowCount: number, tabs: PlannedTabs): readonly Step[] {
  const set: string[] = [];
  const requests: Request[] = [];
  for (const { header, check, note } of tab.guide.columns) {
    if (!check) continue;
    const wanted = checkOf(check, tab, tabs);
    const column = columnOf(tab, header);
    if (isSet(tab.existing?.layout.columns[column]?.checks, wanted, rowCount, tabs)) continue;
    set.push(header);
    requests.push(checkRequest(tab.id, { column, startRow: 1, endRow: rowCount }, wanted, note));
  }
  return stepOf(tab.title, say.inputChecks(set), requests);
}

/** Sets a check; a list is shown as a drop-down. */
export function checkRequest(
  id: number,
  { column, startRow, endRow }: { column: number; startRow: number; endRow: number },
  { type, values, strict }: InputCheck,
  note: string,
): Request {
  return {
    setDataValidation: {
      range: gridRange(id, { startRow, endRow, startColumn: column, endColumn: column + 1 }),
      rule: {
        condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) },
        strict,
        showCustomUi: type.startsWith('ONE_OF'),
        ...(type === 'CUSTOM_FORMULA' ? { inputMessage: note } : {}),
      },
    },
  };
}

function checkOf(check: CheckGuide, tab: PlannedTab, tabs: PlannedTabs): InputCheck {
  switch (check.kind) {
    case 'list':
      return { type: 'ONE_OF_LIST', values: check.members, strict: check.strict };
    case 'column': {
      const source = tabs.get(check.role);
      const letters = columnLetters(source ? columnOf(source, check.header) : 0);
      const title = (source?.title ?? '').replace(/'/g, "''");
      const range = `='${title}'!$${letters}$2:$${letters}`;
      return { type: 'ONE_OF_RANGE', values: [range], strict: check.strict };
    }
    case 'formula': {
      const value = check.formula((header) => firstCell(tab, header));
      return { type: 'CUSTOM_FORMULA', values: [value], strict: check.strict };
    }
    case 'number':
      return {
        type: 'NUMBER_BETWEEN',
        values: [String(check.least), String(check.most)],
        strict: false,
      };
  }
}

function isSet(
  runs: readonly Run<InputCheck>[] | undefined,
  wanted: InputCheck,
  rowCount: number,
  tabs: PlannedTabs,
): boolean {
  const [run, ...others] = (runs ?? []).filter(({ endRow }) => endRow > 1);
  return (
    run !== undefined &&
    others.length === 0 &&
    run.startRow <= 1 &&
    run.endRow >= rowCount &&
    sameCheck(run.value, wanted, tabs)
  );
}

function sameCheck(left: InputCheck, right: InputCheck, tabs: PlannedTabs): boolean {
  return (
    left.type === right.type &&
    left.strict === right.strict &&
    left.values.map((value) => plain(value, left.type, tabs)).join('\n') ===
      right.values.map((value) => plain(value, right.type, tabs)).join('\n')
  );
}

const OPEN_RANGE = /^=?'?(.*?)'?!\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d*)$/;

/** One spelling of a condition's value: Google may give a whole column back with its last row. */
function plain(value: string, type: string, tabs: PlannedTabs): string {
  if (type !== 'ONE_OF_RANGE') return value.replace(/\s+/g, '');
  const match = OPEN_RANGE.exec(value);
  if (!match) return value;
  const [, title = '', from = '', first = '', to = '', last = ''] = match;
  const source = [...tabs.values()].find((tab) => fold(tab.title) === fold(title));
  const whole = last === '' || Number(last) >= (source?.existing?.rowCount ?? 0);
  return [fold(title), from, first, to, whole ? '' : last].join('!');
}

/** A closed list, for cells that are checked one by one. */
export function listCheck(members: readonly string[]): InputCheck {
  return { type: 'ONE_OF_LIST', values: members, strict: true };
}
