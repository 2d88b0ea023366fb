import {
  BLANK,
  type Cell,
  cellText,
  columnNamed,
  type Grid,
  type Header,
  isBlank,
  LOG_CONTRACT,
  OWN_KEY,
  TAB,
  type Tab,
  tabsNamed,
} from '../contract';
import { type Finding, findingAt, type Observation } from '../findings';
import * as say from '../messages/cycle';
import { rowsAddress, WHOLE_TAB } from '../model/address';
import { sha256 } from '../model/sha256';

/** Where the workbook keeps the last `Chuỗi`: a last line that is deleted is seen by it. */
export const CHAIN_KEY = `${OWN_KEY}chain`;

const BETWEEN = '\u001f';
const CHAIN: (typeof LOG_CONTRACT)['columns'][number]['header'] = 'Chuỗi';

/** The `Chuỗi` of a line, from its other cells as shown and the `Chuỗi` of the line before. */
export function linkOf(cells: readonly string[], before: string): string {
  return sha256([...cells, before].join(BETWEEN));
}

/**
 * The `Chuỗi` that the next line goes on from. What the workbook remembers comes before what
 * stands in the tab: a line that was deleted stays missed, however many are written after it.
 */
export function lastLink(grid: Grid): string {
  const remembered = grid.metadata.get(CHAIN_KEY)?.value;
  if (remembered !== undefined) return remembered;
  const [tab] = tabsNamed(grid, TAB.log);
  const lines = tab ? linesOf(tab) : [];
  return [...lines].reverse().find(({ link }) => link !== '')?.link ?? '';
}

/** Whether the last line that was written is not the last one that stands: the next is not its successor. */
export function lacksLastLine(grid: Grid): boolean {
  const remembered = grid.metadata.get(CHAIN_KEY)?.value;
  if (remembered === undefined) return false;
  const [tab] = tabsNamed(grid, TAB.log);
  return remembered !== endOf(walked(tab));
}

/** Where each header of the journal stands in its tab, from 0, in the contract's order; -1 where it does not. */
export function journalColumns({ rows }: Tab): readonly number[] {
  const [headers = []] = rows;
  return LOG_CONTRACT.columns.map(({ header }) => columnNamed(headers, header));
}

/** A line of the journal that has any content. */
interface Line {
  /** From 0. */
  readonly row: number;
  readonly link: string;
  /** All but its `Chuỗi`, in the contract's order. */
  readonly cells: readonly string[];
}

function linesOf(tab: Tab): readonly Line[] {
  const columns = journalColumns(tab);
  const chainAt = LOG_CONTRACT.columns.findIndex(({ header }) => header === CHAIN);
  const textIn = (cells: readonly Cell[], column: number | undefined) =>
    cellText((column === undefined ? undefined : cells[column]) ?? BLANK);
  return tab.rows.flatMap((cells, row): readonly Line[] =>
    row === 0 || cells.every(isBlank)
      ? []
      : [
          {
            row,
            link: textIn(cells, columns[chainAt]).trim(),
            cells: columns.filter((_, at) => at !== chainAt).map((column) => textIn(cells, column)),
          },
        ],
  );
}

/** How a line stands in the chain: as it was written, not so, or beside the chain. */
interface ChainedLine {
  readonly line: Line;
  readonly state: 'sound' | 'broken' | 'unmarked';
}

/** The chains that were asked for: a journal may be long, and is asked about by several. */
const KNOWN = new WeakMap<Tab, readonly ChainedLine[]>();

/** The lines from the first of the chain on; those before it are nobody's to judge. */
function walked(tab: Tab | undefined): readonly ChainedLine[] {
  if (!tab) return [];
  const known = KNOWN.get(tab);
  if (known) return known;
  const lines = linesOf(tab);
  const first = lines.findIndex(({ link }) => link !== '');
  let before = '';
  const chained = (first < 0 ? [] : lines.slice(first)).map((line): ChainedLine => {
    if (line.link === '') return { line, state: 'unmarked' };
    const isSound = linkOf(line.cells, before) === line.link;
    before = line.link;
    return { line, state: isSound ? 'sound' : 'broken' };
  });
  KNOWN.set(tab, chained);
  return chained;
}

/** The `Chuỗi` of the last line that has one. */
function endOf(chained: readonly ChainedLine[]): string {
  return chained.reduce((last, { line }) => line.link || last, '');
}

/** A line of the journal that stands as it was written. */
export interface SoundLine {
  readonly text: (header: Header<'log'>) => string;
  /** Whether a line after it was changed or is gone: nobody knows what was said there. */
  readonly isBeforeGap: boolean;
}

/** What the journal says for sure, in its order; undefined before the chain began. */
export function soundLines(grid: Grid): readonly SoundLine[] | undefined {
  const [tab] = tabsNamed(grid, TAB.log);
  const remembered = grid.metadata.get(CHAIN_KEY)?.value ?? '';
  const chained = walked(tab);
  if (chained.length === 0 && remembered === '') return undefined;
  const end = endOf(chained);
  const lastGap = chained.reduce((last, { state }, at) => (state === 'broken' ? at : last), -1);
  const gap = remembered === '' || remembered === end ? lastGap : chained.length;
  return chained.flatMap(({ line, state }, at) =>
    state === 'sound' ? [{ text: textsOf(line), isBeforeGap: at < gap }] : [],
  );
}

function textsOf({ cells }: Line): SoundLine['text'] {
  return (header) => {
    const at = OTHERS.indexOf(header);
    return cells[at] ?? '';
  };
}

/** The headers of a line's cells. */
const OTHERS: readonly Header<'log'>[] = LOG_CONTRACT.columns
  .map(({ header }) => header)
  .filter((one) => one !== CHAIN);

/**
 * Lines of the journal that were rewritten, put in, moved or deleted since they were written, as
 * the chain tells. Lines from before the chain are nobody's to judge.
 */
export function findBrokenChain(grid: Grid): readonly Finding[] {
  const [tab] = tabsNamed(grid, TAB.log);
  const remembered = grid.metadata.get(CHAIN_KEY)?.value ?? '';
  const found: { line: Line; isMarked: boolean }[] = [];
  let before = '';
  for (const { line, state } of walked(tab)) {
    if (state !== 'sound') found.push({ line, isMarked: state === 'broken' });
    if (line.link !== '') before = line.link;
  }
  const title = tab?.title ?? TAB.log;
  const findings = grouped(found).map(({ isMarked, startRow, count }) => {
    const said = isMarked ? say.journalBroken : say.journalUnmarked;
    return at(title, rowsAddress(startRow, startRow + count), said(startRow + 1, count));
  });
  return remembered === '' || remembered === before
    ? findings
    : [...findings, at(title, WHOLE_TAB, say.journalCutShort())];
}

function at(tab: string, address: ReturnType<typeof rowsAddress>, said: Observation): Finding {
  return findingAt({ tab, at: address }, said);
}

/** Lines that follow each other and are told of alike, as one. */
function grouped(found: readonly { readonly line: Line; readonly isMarked: boolean }[]) {
  const groups: { isMarked: boolean; startRow: number; count: number }[] = [];
  for (const { line, isMarked } of found) {
    const last = groups[groups.length - 1];
    if (last?.isMarked === isMarked && last.startRow + last.count === line.row) last.count += 1;
    else groups.push({ isMarked, startRow: line.row, count: 1 });
  }
  return groups;
}
