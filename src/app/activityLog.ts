import { LOG_CONTRACT, TAB } from '../contract/schema';
import { textCell } from '../contract/write/content';
import type { Change } from '../contract/write/requests';

/** A line of `Nhật ký`: who ran what, when, on which period, with what result. */
export interface LogLine {
  readonly when: string;
  readonly who: string;
  readonly command: string;
  readonly period: string;
  readonly result: string;
  readonly document: string;
  readonly run: string;
}

export const LOG_COLUMNS = LOG_CONTRACT.columns.map(({ header }) => header);
const WIDTHS = LOG_CONTRACT.columns.map(({ width }) => width);

/** Appends a line to the log; the log is never rewritten. */
export function logChange(line: LogLine): Change {
  const { when, who, command, period, result, document, run } = line;
  return {
    kind: 'appendRows',
    tab: TAB.log,
    header: LOG_COLUMNS,
    widths: WIDTHS,
    rows: [
      [when, who, command, period, result, document, run].map((text, column) => ({
        ...textCell(text),
        ...(LOG_COLUMNS[column] === 'Văn bản' && document !== ''
          ? { link: { kind: 'page' as const, url: document } }
          : {}),
      })),
    ],
  };
}
