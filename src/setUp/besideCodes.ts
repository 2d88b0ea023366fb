import {
  type Area,
  cellText,
  columnsByHeader,
  GENERATED_TABS,
  type Header,
  isBlank,
  mayEditWhole,
  type Protection,
  TAB,
  tabsNamed,
} from '../contract';
import type { Request } from '../contract/write';
import * as say from '../messages/setUp';
import { fold } from '../model/folding';
import { cellIn, type LaidOutGrid, type LaidOutTab } from './layout';
import { type Step, stepOf } from './step';

/** What helps to fill a row in, and the column that it is read beside. */
const BESIDE: readonly (readonly [header: Header<'entries'>, anchor: Header<'entries'>])[] = [
  ['Tên', 'Mã'],
  ['Kỳ trước', 'ĐVT'],
  ['Kế hoạch', 'Kỳ trước'],
];

const HELPING: ReadonlySet<string> = new Set(BESIDE.map(([header]) => fold(header)));

/** The workbook with its form as the steps leave it. */
interface Rearranged {
  readonly grid: LaidOutGrid;
  readonly steps: readonly Step[];
}

/**
 * A form that stood before the add-on got the columns that help to fill it in at its right end, far
 * from the codes. They are moved beside them: for a form in whose rows nothing stands. Formulas follow
 * cells, but one that counts columns would say something else unseen: where people have any nothing
 * moves.
 */
export function besideCodes(grid: LaidOutGrid): Rearranged {
  const [form, twin] = tabsNamed(grid, TAB.entries);
  if (!form || twin || !mayMove(grid, form)) return { grid, steps: [] };
  let tab = form;
  const requests: Request[] = [];
  const moved: [string, string][] = [];
  for (const [header, anchor] of BESIDE) {
    const columns = columnsByHeader(tab.rows[0] ?? []);
    const [from, beside] = [columns.get(fold(header)), columns.get(fold(anchor))];
    if (from === undefined || beside === undefined || !isAtEnd(tab, from, beside)) continue;
    const to = beside + 1;
    const source = {
      sheetId: form.id,
      dimension: 'COLUMNS',
      startIndex: from,
      endIndex: from + 1,
    };
    requests.push({ moveDimension: { source, destinationIndex: to } });
    tab = movedLeft(tab, from, to);
    moved.push([header, anchor]);
  }
  if (moved.length === 0) return { grid, steps: [] };
  const tabs = grid.tabs.map((one) => (one === form ? tab : one));
  return { grid: { ...grid, tabs }, steps: stepOf(form.title, say.besideCodes(moved), requests) };
}

function mayMove({ tabs }: LaidOutGrid, form: LaidOutTab): boolean {
  const { tables = [], merges, filtered } = form;
  if (tables.length > 0 || merges.length > 0 || filtered || !mayEditWhole(form)) return false;
  return tabs.every(
    ({ title, formulas, linkFormulas }) =>
      GENERATED_TABS.includes(title) || [...formulas].every((cell) => linkFormulas?.has(cell)),
  );
}

/** Whether a column stands right of all that people fill in, apart from the one that it belongs to. */
function isAtEnd(tab: LaidOutTab, column: number, beside: number): boolean {
  if (column <= beside + 1) return false;
  return (tab.rows[0] ?? []).every(
    (cell, at) => at <= column || isBlank(cell) || HELPING.has(fold(cellText(cell))),
  );
}

/** A tab one of whose columns was moved to the left; what becomes of ranges between nobody tells. */
function movedLeft(tab: LaidOutTab, from: number, to: number): LaidOutTab {
  const place = (column: number) =>
    column === from ? to : column >= to && column < from ? column + 1 : column;
  const moved = <One>(list: readonly One[]): readonly One[] => {
    const [one] = list.slice(from, from + 1);
    return one === undefined
      ? list
      : [...list.slice(0, to), one, ...list.slice(to, from), ...list.slice(from + 1)];
  };
  const placed = (cell: string) => {
    const [row, column] = cell.split(':').map(Number);
    return `${row}:${place(column ?? 0)}`;
  };
  const cells = (known: ReadonlySet<string>) => new Set([...known].map(placed));
  const { layout, columnMarks, linkFormulas } = tab;
  return {
    ...tab,
    rows: tab.rows.map((_, row) =>
      moved(Array.from({ length: tab.columnCount }, (_cell, column) => cellIn(tab, row, column))),
    ),
    formulas: cells(tab.formulas),
    ...(linkFormulas && { linkFormulas: cells(linkFormulas) }),
    ...(columnMarks && {
      columnMarks: new Map([...columnMarks].map(([column, mark]) => [place(column), mark])),
    }),
    protections: tab.protections.map((one) => asUnknown(one, tab.columnCount)),
    layout: {
      ...layout,
      columns: moved(layout.columns),
      notes: new Map([...layout.notes].map(([cell, note]) => [placed(cell), note])),
      // Set anew, wherever Google has them by then.
      colourRules: layout.colourRules.map((rule) => ({ ...rule, areas: [] })),
      filterViews: layout.filterViews.map((view) => ({ ...view, columns: [] })),
    },
  };
}

/** A protection of some columns stands nobody knows where; one of whole rows stays over them. */
function asUnknown(protection: Protection, columnCount: number): Protection {
  const { startColumn, endColumn } = protection.area;
  const isWide = startColumn === 0 && endColumn >= columnCount;
  return isWide ? protection : { ...protection, area: NOWHERE };
}

const NOWHERE: Area = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
