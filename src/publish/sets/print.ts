import { type Cell, cellText, type Grid } from '../../contract';
import type { TabContent } from '../../contract/write';
import { fingerprint } from '../../model/fingerprint';

/** What a reader sees: each tab's title, and its rows of texts down to the last that is not blank. */
type Seen = readonly (readonly [title: string, rows: readonly (readonly string[])[]])[];

/** The digest of what is to be published. */
export function printOfTabs(tabs: readonly Pick<TabContent, 'title' | 'rows'>[]): string {
  return digest(
    tabs.map(({ title, rows }) => [
      title,
      rows.map((cells) => cells.map(({ value }) => String(value ?? ''))),
    ]),
  );
}

/** The digest of what a published file shows by now; of an untouched one it is the same. */
export function printOfGrid({ tabs }: Pick<Grid, 'tabs'>): string {
  const inOrder = [...tabs].sort((left, right) => left.index - right.index);
  return digest(inOrder.map(({ title, rows }) => [title, rows.map((cells) => cells.map(textOf))]));
}

function textOf(cell: Cell): string {
  return cell.kind === 'number' ? String(cell.value) : cellText(cell);
}

function digest(seen: Seen): string {
  return fingerprint(
    seen.map(([title, rows]) => [title, withoutBlankEnd(rows.map(trimmed), isBlankRow)]),
  );
}

function trimmed(cells: readonly string[]): readonly string[] {
  return withoutBlankEnd(
    Array.from(cells, (text) => (text ?? '').normalize('NFC').trim()),
    (text) => text === '',
  );
}

function isBlankRow(cells: readonly string[]): boolean {
  return cells.length === 0;
}

function withoutBlankEnd<Part>(
  parts: readonly Part[],
  isBlank: (part: Part) => boolean,
): readonly Part[] {
  let end = parts.length;
  for (let last = parts[end - 1]; last !== undefined && isBlank(last); last = parts[end - 1]) {
    end -= 1;
  }
  return parts.slice(0, end);
}
