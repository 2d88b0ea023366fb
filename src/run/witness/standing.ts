import { BLANK, cellText, freeTitle, type Grid, OWN_KEY, type Tab } from '../../contract';
import { type Change, cellPieces, type Request, textCell } from '../../contract/write';
import { RESCUE_TAB } from '../../messages/rescueTabs';
import { fold } from '../../model/folding';
import { sha256 } from '../../model/sha256';
import { openedHidden } from '../../setUp';
import { isWitnessRecord } from './plausible';
import { RECORD_ROWS, type WitnessedTab, type WitnessRecord } from './record';

/**
 * The hidden tab in which a batch keeps, before all else that it does, what it found: headers and
 * the rows that it writes by their numbers. The next batch drops it.
 */
export const WITNESS_TAB = '_Trước lần ghi cuối';
/** What was taken back is kept a while: the next batch drops it. */
const TAKEN_BACK_TAB = `${WITNESS_TAB} (đã lấy lại)`;
/** What could not be taken back is kept for people. */
const MISPLACED_TAB = RESCUE_TAB.misplaced;
/** What taking back found where it wrote: it stays until a later run takes back again. */
export const FOUND_TAB = RESCUE_TAB.found;

/**
 * Which tab is the witness of the last batch, with a print of its record: in the metadata, which
 * nobody writes by hand, so that a tab of that name that people made or changed is not acted on.
 */
const KEY = `${OWN_KEY}witness`;

interface Mark {
  readonly tab: number;
  readonly print: string;
  /** Whether it could not be closed to others as the rest of the workbook is. */
  readonly isOpen: boolean;
}

/** The witness of the last batch. */
export interface StandingWitness {
  readonly tab: Tab;
  readonly record: WitnessRecord;
  /** Tabs by their ids of which the batch's answer alone told that they were moved. */
  readonly noted: readonly number[];
  readonly isOpen: boolean;
}

/** What stands of the last batch that kept what it found, as it was written. */
export function standingWitness(
  grid: Pick<Grid, 'tabs' | 'metadata'>,
): StandingWitness | undefined {
  const mark = markIn(grid);
  const tab = mark && grid.tabs.find(({ id }) => id === mark.tab);
  const record = tab && readRecord(tab, mark.print);
  return record && { tab, record, noted: notedIn(tab), isOpen: mark.isOpen };
}

/** Tabs that pass for a witness and are none, or not as the batch wrote them. */
function doubtfulTabs(grid: Pick<Grid, 'tabs' | 'metadata'>): Grid['tabs'] {
  const own = standingWitness(grid)?.tab;
  const marked = markIn(grid)?.tab;
  return grid.tabs.filter(
    (tab) => tab !== own && (tab.id === marked || fold(tab.title) === fold(WITNESS_TAB)),
  );
}

/** Whether some tab passes for what the last batch kept, and is not as that wrote it. */
export function hasDoubtful(grid: Pick<Grid, 'tabs' | 'metadata'>): boolean {
  return doubtfulTabs(grid).length > 0;
}

function markIn({ metadata }: Pick<Grid, 'metadata'>): Mark | undefined {
  try {
    const mark: unknown = JSON.parse(metadata.get(KEY)?.value ?? 'null');
    if (typeof mark !== 'object' || mark === null) return undefined;
    const { tab, print, isOpen }: Partial<Record<keyof Mark, unknown>> = mark;
    if (typeof tab !== 'number' || typeof print !== 'string') return undefined;
    return { tab, print, isOpen: isOpen === true };
  } catch {
    return undefined;
  }
}

function readRecord({ rows }: Tab, print: string): WitnessRecord | undefined {
  const text = rows
    .slice(0, RECORD_ROWS)
    .map(([cell = BLANK]) => cellText(cell))
    .join('');
  if (sha256(text) !== print) return undefined;
  const record: unknown = JSON.parse(text);
  return isWitnessRecord(record) ? record : undefined;
}

/** Beside the record: what the answer told and no later look could tell. */
const NOTED = { rowIndex: 0, columnIndex: 1 } as const;

function notedIn({ rows }: Tab): readonly number[] {
  const text = cellText(rows[NOTED.rowIndex]?.[NOTED.columnIndex] ?? BLANK);
  return text === '' ? [] : text.split(' ').map(Number).filter(Number.isInteger);
}

/** Writes down at once that tabs were moved, so that a later run knows it too. */
export function noteRequests(sheetId: number, tabs: readonly WitnessedTab[]): readonly Request[] {
  const stringValue = tabs.map(({ id }) => id).join(' ');
  return [
    {
      updateCells: {
        start: { sheetId, ...NOTED },
        rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
        fields: 'userEnteredValue',
      },
    },
  ];
}

/** The tab to be made, with what is to stand in it. */
interface NewWitness {
  readonly sheetId: number;
  readonly title: string;
  readonly record: WitnessRecord;
  readonly size: { readonly rowCount: number; readonly columnCount: number };
  readonly isOpen: boolean;
}

/** Makes the tab, with the record in it; undefined where that would be too long. */
export function madeWitness({
  sheetId,
  title,
  record,
  size,
  isOpen,
}: NewWitness): { readonly requests: readonly Request[]; readonly mark: Change } | undefined {
  const text = JSON.stringify(record);
  const pieces = cellPieces(text);
  if (pieces.length > RECORD_ROWS) return undefined;
  const mark: Mark = { tab: sheetId, print: sha256(text), isOpen };
  return {
    requests: [
      { addSheet: { properties: { sheetId, title, hidden: true, gridProperties: size } } },
      {
        updateCells: {
          start: { sheetId, rowIndex: 0, columnIndex: 0 },
          rows: pieces.map((piece) => ({
            values: [{ userEnteredValue: { stringValue: String(textCell(piece).value ?? '') } }],
          })),
          fields: 'userEnteredValue',
        },
      },
    ],
    mark: { kind: 'mark', key: KEY, value: JSON.stringify(mark) },
  };
}

/** Gives the witness another name, so that a batch that takes back by it may have one of its own. */
export function setAside(grid: Grid, { tab }: StandingWitness): readonly Request[] {
  return hasOwnName(tab) ? [titled(tab.id, freeTitle(grid, TAKEN_BACK_TAB))] : [];
}

/** Gives all that batches kept a name under which nothing drops it. */
export function keptForPeople(grid: Grid): readonly Request[] {
  return [...renamedForPeople(grid), ...unmarked(grid)];
}

/** The same, where the batch marks a witness of its own. */
export function renamedForPeople(grid: Grid): readonly Request[] {
  return [
    ...forPeople(grid, grid.tabs.filter(hasOwnName)),
    ...foundBefore(grid).flatMap(openedHidden),
  ];
}

function forPeople(grid: Grid, tabs: Grid['tabs']): readonly Request[] {
  let named: Pick<Grid, 'tabs'> = grid;
  return tabs.flatMap((tab) => {
    const title = freeTitle(named, MISPLACED_TAB);
    named = { tabs: [...named.tabs, { ...tab, title }] };
    return [titled(tab.id, title), ...openedHidden(tab)];
  });
}

/** Whether a tab still goes by the name that a batch gave it. */
function hasOwnName({ title, hidden }: Tab): boolean {
  return hidden && title.startsWith(WITNESS_TAB);
}

/** What earlier runs found where they took back, which a later taking back drops. */
export function foundBefore({ tabs }: Pick<Grid, 'tabs'>): Grid['tabs'] {
  return tabs.filter(({ title, hidden }) => hidden && title.startsWith(FOUND_TAB));
}

/** The name under which a batch that takes back keeps what it finds. */
export function foundTitle({ tabs }: Pick<Grid, 'tabs'>, gone: Grid['tabs']): string {
  return freeTitle({ tabs: tabs.filter((tab) => !gone.includes(tab)) }, FOUND_TAB);
}

/**
 * Drops what earlier batches kept. What one wrote beside its place, and nobody took back, stays for
 * people, and so does what is not as a batch wrote it.
 * @param isMisplaced whether the last batch wrote beside its place
 * @param isFollowed whether the batch keeps something itself
 */
export function droppedKept(
  grid: Grid,
  isMisplaced: boolean,
  isFollowed: boolean,
): readonly Request[] {
  const doubtful = doubtfulTabs(grid);
  const own = grid.tabs.filter((tab) => hasOwnName(tab) && !doubtful.includes(tab));
  const isKept = isMisplaced || standingWitness(grid)?.record.does === 'givesUp';
  return [
    ...forPeople(grid, isKept ? [...doubtful, ...own] : doubtful),
    ...(isKept ? [] : dropped(own)),
    ...foundBefore(grid)
      .filter((tab) => !doubtful.includes(tab))
      .flatMap(openedHidden),
    ...(isFollowed ? [] : unmarked(grid)),
  ];
}

export function dropped(tabs: Grid['tabs']): readonly Request[] {
  return tabs.map(({ id: sheetId }) => ({ deleteSheet: { sheetId } }));
}

function unmarked({ metadata }: Grid): readonly Request[] {
  const known = metadata.get(KEY);
  if (!known) return [];
  const developerMetadataLookup = { metadataId: known.id };
  return [{ deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup } } }];
}

function titled(sheetId: number, title: string): Request {
  return { updateSheetProperties: { properties: { sheetId, title }, fields: 'title' } };
}
