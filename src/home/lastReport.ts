import {
  BLANK,
  type Cell,
  cellText,
  columnNamed,
  type Grid,
  type Header,
  TAB,
  tabsNamed,
} from '../contract';

/** A report that the log names. */
interface LastReport {
  readonly url: string;
  readonly when: string;
  readonly period: string;
}

/** The report that the log names last, of a period where one is given; undefined before the first. */
export function lastReport(grid: Grid, command: string, period?: string): LastReport | undefined {
  const [log] = tabsNamed(grid, TAB.log);
  const [header = [], ...rows] = log?.rows ?? [];
  const reader = (name: Header<'log'>) => {
    const column = columnNamed(header, name);
    return (row: readonly Cell[]) => cellText(row[column] ?? BLANK);
  };
  const [commandOf, urlOf] = [reader('Lệnh'), reader('Văn bản')];
  const [whenOf, periodOf] = [reader('Thời gian'), reader('Kỳ')];
  const last = [...rows]
    .reverse()
    .find(
      (row) =>
        commandOf(row) === command &&
        urlOf(row) !== '' &&
        (period === undefined || periodOf(row) === period),
    );
  return last && { url: urlOf(last), when: whenOf(last), period: periodOf(last) };
}
