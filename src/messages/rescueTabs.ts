import type { Observation } from '../findings';

/**
 * Tabs in which the add-on keeps for people what stood in theirs, each named here alone. They stay
 * until a person deletes them, or a later run has no more use for them.
 */
export const RESCUE_TAB = {
  /** What taking a batch back found where that had written. */
  found: '_Trước lần lấy lại',
  /** What stood where a batch wrote beside its place, and could not be taken back. */
  misplaced: '_Trước lần ghi lệch',
  /** Rows that were taken out of the archive. */
  takenOut: '_Dòng bỏ khi khôi phục',
} as const;

/** How the line begins that stands above rows and their headers where they were taken out. */
export const TAKEN_OUT = 'Bỏ khỏi ';

/** What comes next when a tab is copied as it stands. */
const NEXT = { undo: 'hoàn tác', write: 'ghi' } as const;
type Next = keyof typeof NEXT;
const COPIED_BEFORE: readonly Next[] = ['undo', 'write'];

const START = '_';
const BEFORE = '(trước khi';

/** The title of a tab's copy from before it was written over. */
export function copyTitle(tab: string, next: Next): string {
  return `${START}${tab}${endOf(next)}`;
}

function endOf(next: Next): string {
  return ` ${BEFORE} ${NEXT[next]})`;
}

/** Whether a title is that of a copy of a tab from before that: with a number where one stood already. */
export function isCopyTitle(title: string, next: Next): boolean {
  return title.startsWith(START) && title.replace(/ \d+$/, '').endsWith(endOf(next));
}

/** Whether a tab keeps something for people: with a number behind its name, or cut off by a file, too. */
export function isRescueTitle(title: string): boolean {
  const written = title.normalize('NFC');
  const end = written.slice(written.lastIndexOf(` ${BEFORE}`));
  const isCopy = COPIED_BEFORE.map(endOf).some(
    (whole) => end.startsWith(whole) || (end.startsWith(` ${BEFORE}`) && whole.startsWith(end)),
  );
  return (
    (written.startsWith(START) && isCopy) ||
    Object.values(RESCUE_TAB).some((name) => written.startsWith(name))
  );
}

export function rescueTab(title: string, rows: number, isHidden: boolean): Observation {
  return {
    code: 'rescue-tab',
    message: `Trang${isHidden ? ' ẩn' : ''} "${title}" còn ${rows} dòng mà công cụ đã giữ lại.`,
    found: `${rows} dòng`,
    expected: 'xem xong thì xóa trang',
  };
}
