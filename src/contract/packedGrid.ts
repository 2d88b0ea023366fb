import { BLANK, type Cell, type Grid, isUnread, type Tab } from './grid';

/** A reading as plain data, so that a page can have it. */
export interface PackedGrid extends Pick<Grid, 'id' | 'url' | 'title' | 'region'> {
  readonly metadata: readonly [string, { readonly id: number; readonly value: string }][];
  readonly tabs: readonly PackedTab[];
}

interface PackedTab extends Pick<Tab, Plain>, Partial<Pick<Tab, 'merges' | 'protections'>> {
  readonly rows: readonly (readonly PackedCell[])[];
  readonly formulas: readonly string[];
  readonly partialRows: readonly number[] | undefined;
  readonly hiddenRows: readonly number[] | undefined;
  readonly links: readonly [string, string][] | undefined;
  readonly asides?: readonly [string, string][] | undefined;
  readonly shown?: readonly [string, string][] | undefined;
}

type Plain =
  | 'id'
  | 'title'
  | 'index'
  | 'hidden'
  | 'rowCount'
  | 'columnCount'
  | 'factsFrom'
  | 'needed';

/** Most cells are blank or a text. */
type PackedCell = 0 | string | Exclude<Cell, { readonly kind: 'blank' | 'text' }>;

/**
 * A reading, of a long archive without what was not read.
 * @param titles of the tabs that are wanted, who may edit them left out; without them all is packed
 */
export function packGrid(grid: Grid, titles?: readonly string[]): PackedGrid {
  const { tabs, metadata, namedRanges, ...plain } = grid;
  const packed = titles
    ? tabs.filter(({ title }) => titles.includes(title)).map(packTab)
    : tabs.map((tab) => ({
        ...packTab(tab),
        merges: tab.merges,
        protections: tab.protections,
        asides: tab.asides && [...tab.asides],
        shown: tab.shown && [...tab.shown],
      }));
  return { ...plain, metadata: [...metadata], tabs: packed };
}

function packTab(tab: Tab): PackedTab {
  const { id, title, index, hidden, rowCount, columnCount, factsFrom, needed } = tab;
  const { rows, formulas, partialRows, hiddenRows, links } = tab;
  return {
    ...{ id, title, index, hidden, rowCount, columnCount },
    ...(factsFrom !== undefined && { factsFrom }),
    ...(needed && { needed }),
    rows: rows.map((cells, row) => (isUnread(tab, row) ? [] : cells.map(packCell))),
    formulas: [...formulas],
    partialRows: partialRows && [...partialRows],
    hiddenRows: hiddenRows && [...hiddenRows],
    links: links && [...links],
  };
}

function packCell(cell: Cell): PackedCell {
  if (cell.kind === 'blank') return 0;
  return cell.kind === 'text' ? cell.text : cell;
}

/** The reading that was packed. */
export function unpackGrid({ metadata, tabs, ...plain }: PackedGrid): Grid {
  return { ...plain, metadata: new Map(metadata), tabs: tabs.map(unpackTab) };
}

function unpackTab(packed: PackedTab): Tab {
  const { rows, formulas, partialRows, hiddenRows, links, asides, shown, ...plain } = packed;
  return {
    merges: [],
    protections: [],
    ...plain,
    rows: rows.map((cells) => cells.map(unpackCell)),
    formulas: new Set(formulas),
    ...(partialRows && { partialRows: new Set(partialRows) }),
    ...(hiddenRows && { hiddenRows: new Set(hiddenRows) }),
    ...(links && { links: new Map(links) }),
    ...(asides && { asides: new Map(asides) }),
    ...(shown && { shown: new Map(shown) }),
  };
}

function unpackCell(cell: PackedCell): Cell {
  if (cell === 0) return BLANK;
  return typeof cell === 'string' ? { kind: 'text', text: cell } : cell;
}
