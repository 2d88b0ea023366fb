import { cellText, type Grid, OWN_KEY, TAB, type Tab, tabsNamed } from '../contract';
import type { Change, TabContent } from '../contract/write';
import { fingerprint } from '../model/fingerprint';
import { fold } from '../model/folding';

const KEY = `${OWN_KEY}written`;

/** What is done for tabs that are to be written whole although somebody typed in them. */
export interface HandTyped {
  /** Copies out of sight, before anything is written. */
  readonly copies: readonly Change[];
  /** The tabs with the titles of their copies. */
  readonly kept: readonly { readonly tab: string; readonly as: string }[];
  /** What the next run knows these tabs by. */
  readonly record: readonly Change[];
}

/**
 * A tab that the add-on writes whole and that does not stand as it wrote it (or was never written
 * by it) is copied out of sight first: nothing that people typed there is lost. The tab `Kiểm tra`
 * has a copy of its own, since people are asked to type there.
 */
export function handTyped(grid: Grid, changes: readonly Change[]): HandTyped {
  const known = readRecord(grid);
  const contents = changes.flatMap((change) =>
    change.kind === 'rewriteTab' && !change.content.hidden && change.content.title !== TAB.findings
      ? [change.content]
      : [],
  );
  const kept = contents.flatMap(({ title }) => {
    const [tab] = tabsNamed(grid, title);
    if (!tab || isEmpty(tab) || known.get(fold(title)) === printOfTab(tab)) return [];
    return [{ tab: tab.title, as: `_${tab.title} (trước khi ghi)` }];
  });
  const record = new Map([
    ...known,
    ...contents.map((content) => [fold(content.title), printOfContent(content)] as const),
  ]);
  const value = JSON.stringify(Object.fromEntries([...record].sort()));
  return {
    copies: kept.map((copy) => ({ kind: 'snapshotTab' as const, ...copy })),
    kept,
    record: contents.length > 0 ? [{ kind: 'mark', key: KEY, value }] : [],
  };
}

/** Prints by folded title; what cannot be read counts as nothing known. */
function readRecord(grid: Grid): ReadonlyMap<string, string> {
  try {
    const record: unknown = JSON.parse(grid.metadata.get(KEY)?.value ?? '{}');
    if (typeof record !== 'object' || record === null) return new Map();
    return new Map(Object.entries(record).map(([title, print]) => [title, String(print)]));
  } catch {
    return new Map();
  }
}

function isEmpty({ rows }: Tab): boolean {
  return rows.every((cells) => cells.every((cell) => cellText(cell).trim() === ''));
}

function printOfTab({ rows }: Tab): string {
  return printOf(rows.map((cells) => cells.map(cellText)));
}

function printOfContent({ rows }: TabContent): string {
  return printOf(rows.map((cells) => cells.map(({ value }) => plain(value))));
}

/** A value as the tab gives it back. */
function plain(value: string | number | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'number' ? cellText({ kind: 'number', value }) : value;
}

/** Blank ends of rows and blank rows at the end say nothing. */
function printOf(rows: readonly (readonly string[])[]): string {
  const texts = rows.map((cells) =>
    cells
      .map((text) => text.trim())
      .join('\t')
      .trimEnd(),
  );
  return fingerprint(texts.join('\n').trimEnd()).slice(0, 12);
}
