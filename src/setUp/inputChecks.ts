import { BLANK, cellText, isBlank } from '../contract';
import { gridRange, type Request } from '../contract/write';
import * as say from '../messages/setUp';
import { columnLetters } from '../model/address';
import { fold } from '../model/folding';
import { plainFormula, shapeOf } from './formulas';
import type { CheckGuide } from './guide';
import { cellIn, type InputCheck, type LaidOutTab, type RowRun } from './layout';
import { OFFERED, OFFERED_TAB } from './offered';
import {
  firstCell,
  isTypedByTable,
  layoutUnder,
  type PlannedTab,
  type PlannedTabs,
  plannedColumn,
  typedColumns,
} from './plannedTab';
import { type Step, stepOf } from './step';

/**
 * Drop-down lists and checks of what is typed, over each whole column. One of ours that an edit
 * during a run has put beside its column is taken off a column that needs none.
 */
export function inputChecks(tab: PlannedTab, rowCount: number, tabs: PlannedTabs): readonly Step[] {
  const set: string[] = [];
  const requests: Request[] = [];
  const own: InputCheck[] = [];
  for (const { header, check, note } of tab.guide.columns) {
    if (!check) continue;
    const wanted = checkOf(check, tab, tabs);
    own.push(wanted);
    const column = plannedColumn(tab, header);
    // Google refuses a check there: the Table's type is the check.
    if (isTypedByTable(tab, header)) continue;
    if (isSet(layoutUnder(tab, header)?.checks, wanted, rowCount, tabs)) continue;
    set.push(header);
    requests.push(checkRequest(tab.id, { column, startRow: 1, endRow: rowCount }, wanted, note));
  }
  const strays = strayChecks(tab, (check) => own.some((one) => isAlike(check, one, tabs)));
  return [
    ...stepOf(tab.title, say.inputChecks(set), requests),
    ...stepOf(tab.title, say.clearedChecks, strays),
  ];
}

/** All checks of a tab over its rows, whether or not they are set: of rows put in nobody knows. */
export function checksAnew(
  tab: PlannedTab,
  rowCount: number,
  tabs: PlannedTabs,
): readonly Request[] {
  return tab.guide.columns.flatMap(({ header, check, note }) => {
    if (!check || isTypedByTable(tab, header)) return [];
    const rows = { column: plannedColumn(tab, header), startRow: 1, endRow: rowCount };
    return [checkRequest(tab.id, rows, checkOf(check, tab, tabs), note)];
  });
}

/**
 * Checks of ours in columns of the contract that need none, in columns under no header, and in those
 * of people's own where nobody works by them.
 */
function strayChecks(tab: PlannedTab, isOwn: (check: InputCheck) => boolean): readonly Request[] {
  const { existing } = tab;
  if (!existing) return [];
  const typed = typedColumns(existing);
  const headed = new Map(
    tab.guide.columns.flatMap(({ header, check }) =>
      tab.added.includes(header) ? [] : [[plannedColumn(tab, header), { header, check }]],
    ),
  );
  return existing.layout.columns.flatMap(({ checks }, column) => {
    const known = headed.get(column);
    if (known?.check || typed.has(column)) return [];
    const isBlankHeader = isBlank(cellIn(existing, 0, column));
    if (isBlankHeader && column >= tab.firstAdded) return [];
    const isPeoples = !known && !isBlankHeader;
    return checks
      .filter(({ value }) => isOwn(value))
      .filter((run) => !isPeoples || (run.startRow === 1 && !isInUse(existing, column, run.value)))
      .map(({ startRow, endRow }) => noCheckRequest(tab.id, { column, startRow, endRow }));
  });
}

/** Whether people may work by a list in a column of their own; our other checks name the form's columns. */
function isInUse(tab: LaidOutTab, column: number, { type, values }: InputCheck): boolean {
  const texts = tab.rows.slice(1).map((row) => cellText(row[column] ?? BLANK));
  if (type === 'ONE_OF_LIST') return texts.some((text) => values.includes(text));
  return type === 'ONE_OF_RANGE' && texts.some((text) => text !== '');
}

/** The same check, for whichever column its formula was made. */
function isAlike(left: InputCheck, right: InputCheck, tabs: PlannedTabs): boolean {
  if (left.type !== 'CUSTOM_FORMULA') return sameCheck(left, right, tabs);
  return (
    left.type === right.type && left.values.map(shapeOf).join() === right.values.map(shapeOf).join()
  );
}

/** Takes the check off cells. */
export function noCheckRequest(
  id: number,
  { column, startRow, endRow }: { column: number; startRow: number; endRow: number },
): Request {
  const range = { startRow, endRow, startColumn: column, endColumn: column + 1 };
  return { setDataValidation: { range: gridRange(id, range) } };
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
      const source = Object.values<PlannedTab>(tabs).find(({ guide }) => guide.role === check.role);
      const letters = columnLetters(source?.columns.get(check.header) ?? 0);
      const title = (source?.title ?? '').replace(/'/g, "''");
      const range = `='${title}'!$${letters}$2:$${letters}`;
      return { type: 'ONE_OF_RANGE', values: [range], strict: check.strict };
    }
    case 'offered': {
      const letters = columnLetters(OFFERED.indexOf(check.header));
      const range = `='${OFFERED_TAB}'!$${letters}$2:$${letters}`;
      return { type: 'ONE_OF_RANGE', values: [range], strict: false };
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
  runs: readonly RowRun<InputCheck>[] | undefined,
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
  if (type !== 'ONE_OF_RANGE') return plainFormula(value);
  const match = OPEN_RANGE.exec(value);
  if (!match) return value;
  const [, title = '', from = '', first = '', to = '', last = ''] = match;
  const source = Object.values<PlannedTab>(tabs).find((tab) => fold(tab.title) === fold(title));
  const whole = last === '' || Number(last) >= (source?.existing?.rowCount ?? 0);
  return [fold(title), from, first, to, whole ? '' : last].join('!');
}

/** A closed list, for cells that are checked one by one. */
export function listCheck(members: readonly string[]): InputCheck {
  return { type: 'ONE_OF_LIST', values: members, strict: true };
}
