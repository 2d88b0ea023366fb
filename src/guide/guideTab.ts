import { cellText, type Grid, isBlank, TAB, tabsNamed } from '../contract';
import { blankCell, type ContentCell, type TabContent, textCell } from '../contract/write';

/** A piece of the handbook; a row of a table has the headers of its further columns. */
export type GuideBlock =
  | { readonly kind: 'title' | 'part' | 'section' | 'text'; readonly text: string }
  | { readonly kind: 'item'; readonly mark: string; readonly text: string }
  | { readonly kind: 'row'; readonly first: string; readonly rest: readonly Described[] };

interface Described {
  readonly header: string;
  readonly text: string;
}

const WIDTHS = [300, 680];

/** The tab `Hướng dẫn`: the handbook's text, what it is about on the left. */
export function guideTab(blocks: readonly GuideBlock[]): TabContent {
  return {
    title: TAB.guide,
    widths: WIDTHS,
    rows: blocks.map(rowOf),
    frozenRows: 1,
    frozenColumns: 0,
  };
}

function rowOf(block: GuideBlock): readonly ContentCell[] {
  switch (block.kind) {
    case 'title':
      return [textCell(block.text, 'title')];
    case 'part':
      return [textCell(block.text, 'axis')];
    case 'section':
      return [textCell(block.text, 'section')];
    case 'text':
      return [blankCell(), textCell(block.text)];
    case 'item':
      return [textCell(block.mark, 'figure'), textCell(block.text)];
    case 'row':
      return [textCell(block.first), textCell(block.rest.map(described).join('\n'))];
  }
}

function described({ header, text }: Described): string {
  return header === '' ? text : `${header}: ${text}`;
}

/** Whether the workbook has the tab, and as the handbook is today. */
export function isCurrent(grid: Pick<Grid, 'tabs'>, { title, rows }: TabContent): boolean {
  const [tab] = tabsNamed(grid, title);
  if (!tab) return false;
  const standing = tab.rows.map((cells) => cells.filter((cell) => !isBlank(cell)).map(cellText));
  const wanted = rows.map((cells) => cells.flatMap(({ value }) => value ?? []).map(String));
  while (standing[standing.length - 1]?.length === 0) standing.pop();
  return JSON.stringify(standing) === JSON.stringify(wanted);
}
