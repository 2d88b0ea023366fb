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
import { enteredValue, type Request } from '../contract/write';
import { type Finding, findingAt, type Observation } from '../findings';
import * as say from '../messages/journal';
import { rowsAddress, WHOLE_TAB } from '../model/address';
import { sortableMoment } from '../model/moment';
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
  return grid.metadata.get(CHAIN_KEY)?.value ?? standingLink(grid);
}

/** The `Chuỗi` that stands last in the tab. */
function standingLink(grid: Grid): string {
  const [tab] = tabsNamed(grid, TAB.log);
  const lines = tab ? linesOf(tab) : [];
  return [...lines].reverse().find(({ link }) => link !== '')?.link ?? '';
}

/** Whether the last line that was written is not the last one that stands: the next is not its successor. */
export function lacksLastLine(grid: Grid): boolean {
  const remembered = grid.metadata.get(CHAIN_KEY)?.value;
  // The chain is reckoned through only where it may have been sorted.
  if (remembered === undefined || remembered === standingLink(grid)) return false;
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

/** The lines from the first of the chain on; those before it are nobody's to judge. */
interface Chain {
  /** In the order in which they were written, as far as that is known. */
  readonly lines: readonly ChainedLine[];
  /** Whether they stand in another order than that. */
  readonly isReordered: boolean;
}

const NO_CHAIN: Chain = { lines: [], isReordered: false };

/** The chains that were asked for: a journal may be long, and is asked about by several. */
const KNOWN = new WeakMap<Tab, Chain>();

function walked(tab: Tab | undefined): Chain {
  if (!tab) return NO_CHAIN;
  const known = KNOWN.get(tab);
  if (known) return known;
  const all = linesOf(tab);
  const first = all.findIndex(({ link }) => link !== '');
  const standing = first < 0 ? [] : inTurn(all.slice(first));
  // One line that was put in or deleted breaks one; who moves lines breaks more.
  const written = breaksOf(standing) > 1 ? asWritten(all) : undefined;
  const chain: Chain =
    written && breaksOf(written) < breaksOf(standing)
      ? { lines: written, isReordered: true }
      : { lines: standing, isReordered: false };
  KNOWN.set(tab, chain);
  return chain;
}

function breaksOf(lines: readonly ChainedLine[]): number {
  return lines.filter(({ state }) => state === 'broken').length;
}

function inTurn(lines: readonly Line[]): readonly ChainedLine[] {
  let before = '';
  return lines.map((line): ChainedLine => {
    if (line.link === '') return { line, state: 'unmarked' };
    const isSound = linkOf(line.cells, before) === line.link;
    before = line.link;
    return { line, state: isSound ? 'sound' : 'broken' };
  });
}

/** With more breaks than these nobody merely sorted the journal. */
const MOST_BREAKS = 20;

/**
 * The lines in the order that their links tell, looked for from the oldest on, since a sorted journal
 * says what it said; undefined where too much of it is broken.
 */
function asWritten(all: readonly Line[]): readonly ChainedLine[] | undefined {
  const time = ({ cells }: Line) => sortableMoment(cells[WHEN] ?? '');
  const sorted = [...all].sort((one, two) =>
    time(one) < time(two) ? -1 : +(time(one) > time(two)),
  );
  const rest = new Set(sorted.filter(({ link }) => link !== ''));
  const chained: ChainedLine[] = [];
  let before = '';
  let breaks = 0;
  while (rest.size > 0) {
    const next = find(rest, ({ cells, link }) => linkOf(cells, before) === link);
    if (!next) breaks += 1;
    if (breaks > MOST_BREAKS) return undefined;
    const line = next ?? withoutPredecessor(rest);
    if (!line) return undefined;
    rest.delete(line);
    chained.push({ line, state: next ? 'sound' : 'broken' });
    before = line.link;
  }
  const [oldest] = chained;
  // Older lines than the chain have none.
  const unmarked = sorted.filter(
    (line) => line.link === '' && oldest && time(line) > time(oldest.line),
  );
  return [...chained, ...unmarked.map((line) => ({ line, state: 'unmarked' as const }))];
}

function find<T>(all: Iterable<T>, is: (one: T) => boolean): T | undefined {
  for (const one of all) if (is(one)) return one;
  return undefined;
}

/** The oldest line that goes on from none of the others. */
function withoutPredecessor(rest: ReadonlySet<Line>): Line | undefined {
  const links = [...rest].map(({ link }) => link);
  return (
    find(rest, ({ cells, link }) => !links.some((one) => linkOf(cells, one) === link)) ??
    find(rest, () => true)
  );
}

/** The `Chuỗi` of the last line that has one. */
function endOf({ lines }: Chain): string {
  return lines.reduce((last, { line }) => line.link || last, '');
}

/** A line of the journal from the chain on. */
export interface JournalLine {
  readonly text: (header: Header<'log'>) => string;
  /** In the sheet, from 1. */
  readonly row: number;
  /** Whether it stands as it was written: else it, or the one before, was changed or is gone. */
  readonly isSound: boolean;
  /** Whether a line after it was changed or is gone: nobody knows what was said there. */
  readonly isBeforeGap: boolean;
}

/** What the journal says, in the order in which it was written. */
interface ReadJournal {
  readonly lines: readonly JournalLine[];
  /** Whether any line was changed or is gone. */
  readonly hasGap: boolean;
}

/** Reads the journal; undefined before the chain began. */
export function readJournal(grid: Grid): ReadJournal | undefined {
  const [tab] = tabsNamed(grid, TAB.log);
  const remembered = grid.metadata.get(CHAIN_KEY)?.value ?? '';
  const chain = walked(tab);
  const chained = chain.lines;
  if (chained.length === 0 && remembered === '') return undefined;
  const lastGap = chained.reduce((last, { state }, at) => (state === 'broken' ? at : last), -1);
  const gap = remembered === '' || remembered === endOf(chain) ? lastGap : chained.length;
  return {
    lines: chained.flatMap(({ line, state }, at) =>
      state === 'unmarked'
        ? []
        : [
            {
              text: textsOf(line),
              row: line.row + 1,
              isSound: state === 'sound',
              isBeforeGap: at < gap,
            },
          ],
    ),
    hasGap: gap >= 0,
  };
}

function textsOf({ cells }: Line): JournalLine['text'] {
  return (header) => {
    const at = OTHERS.indexOf(header);
    return cells[at] ?? '';
  };
}

/** The headers of a line's cells. */
const OTHERS: readonly Header<'log'>[] = LOG_CONTRACT.columns
  .map(({ header }) => header)
  .filter((one) => one !== CHAIN);
const WHEN = OTHERS.indexOf('Thời gian');

/**
 * Lines of the journal that were rewritten, put in, moved or deleted since they were written, as
 * the chain tells. Lines from before the chain are nobody's to judge.
 */
export function findBrokenChain(grid: Grid): readonly Finding[] {
  const [tab] = tabsNamed(grid, TAB.log);
  const remembered = grid.metadata.get(CHAIN_KEY)?.value ?? '';
  const chain = walked(tab);
  const found = chain.lines
    .filter(({ state }) => state !== 'sound')
    .map(({ line, state }) => ({ line, isMarked: state === 'broken' }))
    .sort((one, two) => one.line.row - two.line.row);
  const title = tab?.title ?? TAB.log;
  const findings = grouped(found).map(({ isMarked, startRow, count, texts }) => {
    const said = isMarked ? say.journalBroken : say.journalUnmarked;
    return at(title, rowsAddress(startRow, startRow + count), {
      ...said(startRow + 1, count),
      // What the lines say: another one that is changed later is another matter.
      about: [isMarked ? 'broken' : 'unmarked', ...texts],
    });
  });
  return [
    ...(chain.isReordered ? [at(title, WHOLE_TAB, say.journalReordered())] : []),
    ...findings,
    ...(remembered === '' || remembered === endOf(chain)
      ? []
      : [at(title, WHOLE_TAB, { ...say.journalCutShort(), about: ['cut', remembered] })]),
  ];
}

function at(tab: string, address: ReturnType<typeof rowsAddress>, said: Observation): Finding {
  return findingAt({ tab, at: address }, said);
}

/** Lines that follow each other and are told of alike, as one. */
function grouped(found: readonly { readonly line: Line; readonly isMarked: boolean }[]) {
  const groups: { isMarked: boolean; startRow: number; count: number; texts: string[] }[] = [];
  for (const { line, isMarked } of found) {
    const last = groups[groups.length - 1];
    const texts = [line.link, ...line.cells];
    if (last?.isMarked === isMarked && last.startRow + last.count === line.row) {
      last.count += 1;
      last.texts.push(...texts);
    } else groups.push({ isMarked, startRow: line.row, count: 1, texts });
  }
  return groups;
}

/** What cells of a line say instead. */
export type Reworded = Readonly<Partial<Record<Header<'log'>, string>>>;

/** The journal with some of its lines reworded, and the chain made anew over all of them. */
interface RewordedJournal {
  readonly requests: readonly Request[];
  /** The first line that is reworded, from 1, and how many are. */
  readonly first: number;
  readonly count: number;
  /** The last `Chuỗi` of the chain as it stood, and as it is then. */
  readonly before: string;
  readonly last: string;
}

/**
 * Rewords lines of the journal; not where the chain has a gap: made anew it would hide that. All of its
 * columns are written whole with their headers: whatever lines somebody moves in that moment, cells of one
 * line stay together, and the chain is that of the lines that were read.
 */
export function rewordJournal(
  grid: Grid,
  reword: (text: JournalLine['text']) => Reworded,
): RewordedJournal | 'gap' | 'same' {
  const [tab] = tabsNamed(grid, TAB.log);
  const lines = (tab ? linesOf(tab) : []).map((line) => {
    const words = reword(textsOf(line));
    return { line, cells: OTHERS.map((header, at) => words[header] ?? line.cells[at] ?? '') };
  });
  const changed = lines.filter(({ line, cells }) =>
    cells.some((text, at) => text !== line.cells[at]),
  );
  const [first] = changed;
  if (!tab || !first) return 'same';
  if (findBrokenChain(grid).length > 0) return 'gap';
  let last = '';
  const texts = new Map(
    lines.map(({ line, cells }) => {
      const link = line.link === '' ? '' : linkOf(cells, last);
      last = link || last;
      return [line.row, [...cells, link]];
    }),
  );
  const requests = columnsAnew(tab, texts);
  return {
    requests,
    first: first.line.row + 1,
    count: changed.length,
    before: lastLink(grid),
    last,
  };
}

function columnsAnew(tab: Tab, texts: ReadonlyMap<number, readonly string[]>): readonly Request[] {
  const { id: sheetId, rows } = tab;
  return journalColumns(tab).flatMap((column, at): readonly Request[] => {
    if (column < 0) return [];
    const isLink = LOG_CONTRACT.columns[at]?.type.kind === 'link';
    const values = rows.map((cells, row) => {
      const cell = cells[column] ?? BLANK;
      const text = texts.get(row)?.[at] ?? cellText(cell);
      if (text === '') return {};
      const data = { userEnteredValue: enteredValue(text) };
      return isLink && /^https?:/.test(text)
        ? { ...data, userEnteredFormat: { textFormat: { link: { uri: text } } } }
        : data;
    });
    return [
      {
        updateCells: {
          range: {
            sheetId,
            startRowIndex: 0,
            startColumnIndex: column,
            endColumnIndex: column + 1,
          },
          rows: values.map((value) => ({ values: [value] })),
          fields: isLink
            ? 'userEnteredValue,userEnteredFormat.textFormat.link'
            : 'userEnteredValue',
        },
      },
    ];
  });
}
