import { cellText, type Grid, LOG_CONTRACT, TAB, tabsNamed } from '../contract';
import type { Change } from '../contract/write';
import { textCell } from '../contract/write';
import * as say from '../messages/run';

/** What a command tells of itself in `Nhật ký`; the runner adds when, who and which run. */
export interface JournalEntry {
  readonly command: string;
  readonly period: string;
  readonly result: string;
  /** The address of the document that was made; blank where there is none. */
  readonly document: string;
  /** Of an earlier run that could not write its line itself: when, who and which that was. */
  readonly of?: RunStamp;
}

/** What every line of one run has. */
interface RunStamp {
  readonly when: string;
  readonly who: string;
  readonly run: string;
}

const COLUMNS = LOG_CONTRACT.columns;
export const JOURNAL_COLUMNS = COLUMNS.map(({ header }) => header);

/** Appends lines to the journal; it is never rewritten. */
export function journalChange(entries: readonly JournalEntry[], stamp: RunStamp): Change {
  return {
    kind: 'appendRows',
    tab: TAB.log,
    header: JOURNAL_COLUMNS,
    widths: COLUMNS.map(({ width }) => width),
    rows: entries.map((entry) => lineOf(entry, entry.of ?? stamp)),
  };
}

function lineOf({ command, period, result, document }: JournalEntry, stamp: RunStamp) {
  const who = stamp.who || say.unknownAccount;
  const texts = [stamp.when, who, command, period, result, document, stamp.run];
  return texts.map((text, column) => ({
    ...textCell(text),
    ...(JOURNAL_COLUMNS[column] === 'Văn bản' && document !== ''
      ? { link: { kind: 'page' as const, url: document } }
      : {}),
  }));
}

/** Whether the journal has a line of a run. */
export function knowsRun(grid: Grid, run: string): boolean {
  const [tab] = tabsNamed(grid, TAB.log);
  return (tab?.rows ?? []).some((cells) => cells.some((cell) => cellText(cell) === run));
}
