import type { Header } from '../../src/contract';
import { type Request, TabIds, toRequests } from '../../src/contract/write';
import { makeWorkbook, type Tabs, type TabValue } from '../../src/desk';
import { definitions } from '../../src/desk/schema';
import type { Cell, Row, Spreadsheet } from '../../src/desk/spreadsheet';
import { applyBatch, findA1, parseFieldMask, readSpreadsheet } from '../../src/desk/spreadsheet';
import { readLayout } from '../../src/google/readLayout';
import type { CalendarDate } from '../../src/model/date';
import type { LaidOutGrid } from '../../src/setUp';
import { planSetUp, type SetUpPlan } from '../../src/setUp';
import { STARTER_DATA } from '../../src/setUp/starter';

const RUNNER = 'van-phong@example.vn';
/** The day of a run where a test says no other. */
export const DAY: CalendarDate = { year: 2026, month: 5, day: 20 };

/**
 * The workbook as the add-on reads it, over the desk's own answer to the API call.
 * @param stranger read by someone whom every guard keeps out
 */
export function layoutOf(spreadsheet: Spreadsheet, stranger = false): LaidOutGrid {
  const get = (_: string, { fields, ranges }: { fields: string; ranges?: string[] }) => {
    const areas = ranges?.map((range) => findA1(spreadsheet, range));
    const answer = readSpreadsheet(spreadsheet, parseFieldMask(fields), areas);
    for (const sheet of answer.sheets ?? []) {
      for (const range of sheet.protectedRanges ?? []) {
        range.requestingUserCanEdit = range.warningOnly || !stranger;
        if (stranger) delete range.editors;
      }
    }
    return answer;
  };
  Object.assign(globalThis, { Sheets: { Spreadsheets: { get } } });
  return readLayout(spreadsheet.spreadsheetId).grid;
}

/** The plan for a workbook, which nobody is refused. */
export function planned(
  grid: LaidOutGrid,
  runner = RUNNER,
  ids = new TabIds(grid),
  left: { readonly refused?: ReadonlySet<string>; readonly day?: CalendarDate } = {},
): SetUpPlan {
  const planning = planSetUp(grid, { runner, day: DAY, ids, starterData: STARTER_DATA, ...left });
  if (planning.state === 'refused') throw new Error(`refused: ${planning.reasons.join('\n')}`);
  return planning.plan;
}

/** Why no plan is made for a workbook; nothing where one is. */
export function refusals(spreadsheet: Spreadsheet): readonly string[] {
  const grid = layoutOf(spreadsheet);
  const ids = new TabIds(grid);
  const planning = planSetUp(grid, { runner: RUNNER, day: DAY, ids, starterData: STARTER_DATA });
  return planning.state === 'refused' ? planning.reasons : [];
}

/**
 * Plans over a workbook and applies the plan, as the command does in one batch.
 * @param meanwhile what somebody else does between the read and the batch
 */
export function setUpOnce(
  spreadsheet: Spreadsheet,
  runner = RUNNER,
  stranger = false,
  meanwhile: readonly Request[] = [],
  day = DAY,
): { readonly plan: SetUpPlan; readonly after: Spreadsheet } {
  const grid = layoutOf(spreadsheet, stranger);
  const ids = new TabIds(grid);
  const plan = planned(grid, runner, ids, { day });
  const log = {
    kind: 'appendRows' as const,
    tab: 'Nhật ký',
    header: ['Lệnh'],
    widths: [100],
    rows: [],
  };
  const changes = (steps: SetUpPlan['steps']) => steps.flatMap((step) => step.changes);
  const requests = toRequests(grid, [...changes(plan.steps), log, ...changes(plan.guards)], ids);
  const edited = meanwhile.length === 0 ? spreadsheet : applied(spreadsheet, meanwhile);
  return { plan, after: applied(edited, requests) };
}

/** A workbook after requests. */
export function applied(spreadsheet: Spreadsheet, requests: readonly Request[]): Spreadsheet {
  return applyBatch(spreadsheet, requests as never, definitions('sheets'), undefined).spreadsheet;
}

/** All that the plan says it does. */
export function saidBy(plan: SetUpPlan): readonly string[] {
  return [...plan.steps, ...plan.guards].map(({ tab, said }) => `${tab}: ${said}`);
}

export function workbook(tabs: Tabs): Spreadsheet {
  return makeWorkbook(tabs);
}

export function sheetOf(spreadsheet: Spreadsheet, title: string) {
  const sheet = spreadsheet.sheets.find((one) => one.title === title);
  if (!sheet) throw new Error(`no tab ${title}`);
  return sheet;
}

/** The values of a tab, row by row; rows at the end without any are left out. */
export function valuesOf(spreadsheet: Spreadsheet, title: string): readonly (readonly unknown[])[] {
  const rows = sheetOf(spreadsheet, title).rows.map((row) => trimmed(row));
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return rows;
}

function trimmed(row: Row | undefined): unknown[] {
  const values = Array.from(row ?? [], (cell: Cell | undefined) => cell?.value ?? null);
  while (values.length > 0 && values[values.length - 1] === null) values.pop();
  return values;
}

/** The column of a header, from 0. */
export function columnOf(spreadsheet: Spreadsheet, title: string, header: Header): number {
  const column = valuesOf(spreadsheet, title)[0]?.indexOf(header) ?? -1;
  if (column < 0) throw new Error(`no column ${header} in ${title}`);
  return column;
}

export function cellAt(spreadsheet: Spreadsheet, title: string, row: number, header: Header) {
  return sheetOf(spreadsheet, title).rows[row]?.[columnOf(spreadsheet, title, header)];
}

export type { Request };

/** A row of a text in the form of those tests. */
export function textRow(unit: string, content = 'Đã làm'): TabValue[] {
  return ['2026-05', 'UBND', unit, 'cai-cach', 'Lời văn', null, null, content];
}
