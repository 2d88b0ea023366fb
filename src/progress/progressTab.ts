import { type Grid, PROGRESS_CONTRACT, TAB, tabsNamed } from '../contract';
import { type CellStyle, type ContentCell, type TabContent, textCell } from '../contract/write';
import { fold } from '../model/folding';
import type { ProgressState, UnitProgress } from '../model/progress';
import type { Unit } from '../model/unit';
import { keyOf } from './key';

const COLUMNS = PROGRESS_CONTRACT.columns;

/** How a state looks in a cell: what a unit must mend stands out. */
export const STATE_STYLE: Readonly<Record<ProgressState, CellStyle>> = {
  'Chưa nộp': 'text',
  'Đã nộp': 'text',
  'Trả lại': 'warning',
  'Đã duyệt': 'text',
};

/**
 * The tab `Tiến độ`: the period that was last in hand above, the units in the order of `Đơn vị`. Its
 * last column keeps the prints of what was submitted, out of sight.
 */
export function progressTab(
  grid: Grid,
  rows: readonly UnitProgress[],
  units: readonly Unit[],
): TabContent {
  const place = new Map(units.map(({ code }, at) => [fold(code), at]));
  const names = new Map(units.map(({ code, name }) => [fold(code), name]));
  const placeOf = ({ unit }: UnitProgress) => place.get(fold(unit)) ?? units.length;
  const periods = [...new Set(rows.map(({ period }) => period))];
  const ordered = [...rows].sort(
    (left, right) =>
      periods.indexOf(left.period) - periods.indexOf(right.period) ||
      placeOf(left) - placeOf(right),
  );
  const [form] = tabsNamed(grid, TAB.entries);
  return {
    title: TAB.progress,
    widths: COLUMNS.map(({ width }) => width),
    rows: [
      COLUMNS.map(({ header, note }) => ({
        ...textCell(header, 'header'),
        ...(note ? { note } : {}),
      })),
      ...ordered.map((row) => cellsOf(row, names.get(fold(row.unit)))),
    ],
    frozenRows: 1,
    frozenColumns: 0,
    lastColumnHidden: true,
    ...(form && { index: form.index + 1 }),
  };
}

function cellsOf(row: UnitProgress, name: string | undefined): readonly ContentCell[] {
  const { period, unit, state, when, who, reason, print, submitted } = row;
  return [
    textCell(period, 'centred'),
    { ...textCell(unit), ...(name === undefined ? {} : { note: name }) },
    textCell(state, STATE_STYLE[state]),
    textCell(when, 'centred'),
    textCell(who),
    textCell(reason),
    textCell(name ?? ''),
    textCell([print, submitted].filter((part) => print !== '' && part !== '').join(' '), 'muted'),
  ];
}

/** Rows with others in the place of those of the same unit and period, new ones above all. */
export function withRows(
  rows: readonly UnitProgress[],
  others: readonly UnitProgress[],
): readonly UnitProgress[] {
  const known = new Map(others.map((one) => [keyOf(one), one]));
  const standing = new Set(rows.map(keyOf));
  const added = [...known].flatMap(([key, one]) => (standing.has(key) ? [] : [one]));
  return [...added, ...rows.map((one) => known.get(keyOf(one)) ?? one)];
}
