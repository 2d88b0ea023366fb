import type { Area, NamedRange } from '../contract';
import type { Request } from '../contract/write';
import { numbersIn, spansOf } from '../model/spans';
import { ownGuards } from './guardRecord';
import type { LaidOutGrid, LaidOutTab, RowRun } from './layout';

/** A workbook as it stands once rows are taken out of a tab, and what takes them out. */
interface Shortened {
  readonly grid: LaidOutGrid;
  readonly requests: readonly Request[];
}

/**
 * Takes rows (from 0) out of a tab, whole. Names and guards of ours over nothing else go with them:
 * what becomes of a range without a row nobody tells. There must be no name of people's over these alone.
 */
export function withoutRows(
  grid: LaidOutGrid,
  tab: LaidOutTab,
  rows: readonly number[],
): Shortened {
  const { id: sheetId } = tab;
  const above = goneAbove(tab.rowCount, rows);
  const place = (row: number) => row - (above[Math.min(row, tab.rowCount)] ?? 0);
  const moved = <Ranged extends RowRange>(range: Ranged): Ranged => ({
    ...range,
    startRow: place(range.startRow),
    endRow: place(range.endRow),
  });
  const isLeft = (area: Area) => place(area.endRow) > place(area.startRow);
  const ownNames = grid.namedRanges.filter((name) => name.tab === sheetId && !isLeft(name.area));
  const guards = ownGuards(tab.protections).filter(({ area }) => !isLeft(area));
  const shortened = shortenedTab(tab, new Set(rows), place, moved);
  return {
    grid: {
      ...grid,
      tabs: grid.tabs.map((one) => (one === tab ? shortened : one)),
      namedRanges: grid.namedRanges
        .filter((name) => !ownNames.includes(name))
        .map(
          (name): NamedRange => (name.tab === sheetId ? { ...name, area: moved(name.area) } : name),
        ),
    },
    requests: [
      ...ownNames.map(({ id }) => ({ deleteNamedRange: { namedRangeId: id } })),
      ...guards.map(({ id }) => ({ deleteProtectedRange: { protectedRangeId: id } })),
      // From the last to the first: those above stand where they stood.
      ...[...spansOf(rows)].reverse().map(({ start, end }) => ({
        deleteDimension: {
          range: { sheetId, dimension: 'ROWS', startIndex: start, endIndex: end },
        },
      })),
    ],
  };
}

interface RowRange {
  readonly startRow: number;
  readonly endRow: number;
}

/** How many rows go from above each row. */
function goneAbove(rowCount: number, rows: readonly number[]): readonly number[] {
  const gone = new Set(rows);
  let count = 0;
  return numbersIn(0, rowCount + 1).map((row) => {
    const before = count;
    if (gone.has(row)) count += 1;
    return before;
  });
}

function shortenedTab(
  tab: LaidOutTab,
  gone: ReadonlySet<number>,
  place: (row: number) => number,
  moved: <Ranged extends RowRange>(range: Ranged) => Ranged,
): LaidOutTab {
  const isKept = (cell: string) => !gone.has(Number(cell.split(':')[0]));
  const placed = (cell: string) => {
    const [row = 0, column] = cell.split(':').map(Number);
    return `${place(row)}:${column}`;
  };
  const cells = (known: ReadonlySet<string>) => new Set([...known].filter(isKept).map(placed));
  const runs = <Value>(list: readonly RowRun<Value>[]): readonly RowRun<Value>[] =>
    list.map(moved).filter(({ startRow, endRow }) => endRow > startRow);
  const { layout, linkFormulas, hiddenRows } = tab;
  return {
    ...tab,
    rowCount: tab.rowCount - gone.size,
    rows: tab.rows.filter((_, row) => !gone.has(row)),
    formulas: cells(tab.formulas),
    ...(linkFormulas && { linkFormulas: cells(linkFormulas) }),
    ...(hiddenRows && {
      hiddenRows: new Set([...hiddenRows].filter((row) => !gone.has(row)).map(place)),
    }),
    merges: tab.merges.map(moved),
    protections: tab.protections
      .map((one) => ({ ...one, area: moved(one.area), openAreas: one.openAreas.map(moved) }))
      .filter(({ area }) => area.endRow > area.startRow),
    layout: {
      ...layout,
      columns: layout.columns.map((column) => ({
        ...column,
        formats: runs(column.formats),
        checks: runs(column.checks),
      })),
      notes: new Map(
        [...layout.notes].flatMap(([cell, note]): readonly [string, string][] =>
          isKept(cell) ? [[placed(cell), note]] : [],
        ),
      ),
      colourRules: layout.colourRules.map((rule) => ({ ...rule, areas: rule.areas.map(moved) })),
      filterViews: layout.filterViews.map((view) => ({ ...view, area: moved(view.area) })),
    },
  };
}
