import {
  cellText,
  freeTitle,
  type Grid,
  OWN_KEY,
  PEOPLES_COLUMNS,
  steadyText,
  TAB,
  type Tab,
  tabsNamed,
} from '../contract';
import type { Change, TabContent } from '../contract/write';
import { copyTitle } from '../messages/rescueTabs';
import * as say from '../messages/run';
import { fingerprint } from '../model/fingerprint';
import { fold } from '../model/folding';

/** Where the prints of the tabs are kept that are written whole. */
export const WRITTEN_KEY = `${OWN_KEY}written`;

/** A tab with the title of its copy. */
interface KeptTab {
  readonly tab: string;
  readonly as: string;
  /** Whether it surely holds what the add-on did not write: without a record nobody knows. */
  readonly isSure: boolean;
}

/** What is done for tabs that are to be written whole although somebody typed in them. */
export interface HandTyped {
  /** Copies out of sight, before anything is written. */
  readonly copies: readonly Change[];
  readonly kept: readonly KeptTab[];
  /** What the next run knows these tabs by. */
  readonly record: readonly Change[];
}

/**
 * A tab that the add-on writes whole and that does not stand as it wrote it (or was never written
 * by it) is copied out of sight first: nothing that people typed there is lost. The tab `Kiểm tra`
 * has a copy of its own, since people are asked to type there; columns in which people decide count for nothing.
 */
export function handTyped(grid: Grid, changes: readonly Change[]): HandTyped {
  const known = readRecord(grid);
  const contents = changes.flatMap((change) =>
    change.kind === 'rewriteTab' && !change.content.hidden && change.content.title !== TAB.findings
      ? [change.content]
      : [],
  );
  const kept = contents.flatMap(({ title }): readonly KeptTab[] => {
    const [tab] = tabsNamed(grid, title);
    if (!tab || isEmpty(tab) || known?.get(fold(title)) === printOfTab(tab)) return [];
    // What was kept before stays: a copy takes a title of its own.
    const as = freeTitle(grid, copyTitle(tab.title, 'write'));
    return [{ tab: tab.title, as, isSure: known !== undefined }];
  });
  const record = new Map([
    ...(known ?? []),
    ...contents.map((content) => [fold(content.title), printOfContent(content)] as const),
  ]);
  return {
    copies: kept.map(({ tab, as }) => ({ kind: 'snapshotTab' as const, tab, as })),
    kept,
    record:
      contents.length > 0 ? [{ kind: 'mark', key: WRITTEN_KEY, value: writtenRecord(record) }] : [],
  };
}

/** What the next run knows tabs by of which cells are reworded in their places; one that was not as written stays so. */
export function rewordedRecord(grid: Grid, after: readonly Tab[]): readonly Change[] {
  const known = readRecord(grid);
  const record = new Map(known);
  for (const tab of grid.tabs) {
    const now = after.find(({ id }) => id === tab.id);
    const title = fold(tab.title);
    if (now && known?.get(title) === printOfTab(tab)) record.set(title, printOfTab(now));
  }
  return known ? [{ kind: 'mark', key: WRITTEN_KEY, value: writtenRecord(record) }] : [];
}

function writtenRecord(record: ReadonlyMap<string, string>): string {
  return JSON.stringify(Object.fromEntries([...record].sort()));
}

/** That a tab was copied, for whom it concerns. */
export function sayKept({ tab, as, isSure }: KeptTab): string {
  return isSure ? say.handTyped(tab, as) : say.keptUnsure(tab, as);
}

/** Prints by folded title; undefined where nothing was recorded, or nothing that can be read. */
function readRecord(grid: Grid): ReadonlyMap<string, string> | undefined {
  try {
    const record: unknown = JSON.parse(grid.metadata.get(WRITTEN_KEY)?.value ?? '');
    if (typeof record !== 'object' || record === null) return undefined;
    return new Map(Object.entries(record).map(([title, print]) => [title, String(print)]));
  } catch {
    return undefined;
  }
}

function isEmpty({ rows }: Tab): boolean {
  return rows.every((cells) => cells.every((cell) => cellText(cell).trim() === ''));
}

function printOfTab({ title, rows }: Tab): string {
  return printOf(
    title,
    rows.map((cells) =>
      // A percent sign is how a number is shown, not what was written.
      cells.map((cell) => (cell.kind === 'number' ? numberPrint(cell.value) : steadyText(cell))),
    ),
  );
}

function printOfContent({ title, rows }: TabContent): string {
  return printOf(
    title,
    rows.map((cells) =>
      cells.map(({ value = '' }) => (typeof value === 'number' ? numberPrint(value) : value)),
    ),
  );
}

function numberPrint(value: number): string {
  return steadyText({ kind: 'number', value });
}

/** Blank ends of rows and blank rows at the end say nothing. */
function printOf(title: string, rows: readonly (readonly string[])[]): string {
  const peoples = PEOPLES_COLUMNS.get(title) ?? [];
  const texts = rows.map((cells) =>
    cells
      .map((text, column) => (peoples.includes(column) ? '' : text.trim()))
      .join('\t')
      .trimEnd(),
  );
  return fingerprint(texts.join('\n').trimEnd()).slice(0, 12);
}
