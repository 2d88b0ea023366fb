import {
  type Area,
  columnNamed,
  GENERATED_TABS,
  type Grid,
  type Header,
  type Protection,
  sameArea,
  TAB,
  type Tab,
  tabsNamed,
} from '../contract';
import type { Request } from '../contract/write';
import * as sayFindings from '../messages/findings';
import * as say from '../messages/setUp';
import { fold } from '../model/folding';
import { numbersIn } from '../model/spans';
import { guardedTabs } from './guardedTabs';
import { GUARD_PREFIX, ownGuards, plainAccount } from './guardRecord';
import type { LaidOutTab } from './layout';
import { type PlannedTab, plannedColumn } from './plannedTab';
import { type Step, stepOf } from './step';
import { type BlockPlan, type Insertion, shiftRows } from './unitBlocks';

/** A range to be closed to all but its editors, or to be warned about. */
export interface Guard {
  readonly description: string;
  /** Undefined: the whole tab. */
  readonly rows: { readonly startRow: number; readonly endRow: number } | undefined;
  readonly column: number | undefined;
  readonly openColumns: readonly number[];
  readonly warningOnly: boolean;
  readonly editors: readonly string[];
}

/** More runs of rows than this slow a sheet down: the rows are better put in order first. */
export const MOST_BLOCKS = 400;

/** How the protected range of a whole tab is described. */
export function tabGuardName(title: string): string {
  return `${GUARD_PREFIX}${say.guardedTab(title)}`;
}

/** How the protected ranges of a unit's rows are described. */
export function blockGuardName(code: string): string {
  return `${GUARD_PREFIX}${say.guardedBlock(code)}`;
}

/** The protected ranges of a unit's rows. */
export function blockGuards(
  form: Pick<Tab, 'protections'> | undefined,
  code: string,
): readonly Protection[] {
  const name = blockGuardName(code);
  return (form?.protections ?? []).filter(({ description }) => description === name);
}

/** How the header row of the form is described. */
export const HEADER_GUARD = `${GUARD_PREFIX}${say.guardedHeader}`;

/** How the protected range of a tab is described in which a batch keeps what it finds. */
export const HIDDEN_GUARD = `${GUARD_PREFIX}${say.guardedHidden}`;

/**
 * The guard of a whole tab. People answer findings in two columns of `Kiểm tra`: these stay open.
 * @param tab the tab as it stands; undefined where the plan makes it
 */
export function tabGuard(title: string, tab: LaidOutTab | undefined, office: readonly string[]) {
  return guard(tabGuardName(title), office, {
    openColumns: fold(title) === fold(TAB.findings) ? answerColumns(tab) : [],
  });
}

function guard(description: string, editors: readonly string[], extra: Partial<Guard> = {}): Guard {
  return {
    description,
    rows: undefined,
    column: undefined,
    openColumns: [],
    warningOnly: false,
    editors,
    ...extra,
  };
}

/** Where the answers stand before the tab is written for the first time. */
const ANSWERS_FROM = 7;

function answerColumns(tab: LaidOutTab | undefined): readonly number[] {
  const wanted = [sayFindings.header.why, sayFindings.header.who];
  for (const cells of tab?.rows ?? []) {
    const found = wanted.map((header) => columnNamed(cells, header));
    if (found.every((column) => column >= 0)) return found;
  }
  return [ANSWERS_FROM, ANSWERS_FROM + 1];
}

/**
 * The guards of the form: its header for the office, each unit's blocks for the unit and the
 * office. A unit without an account stays open, else it could not report. The columns that the
 * add-on writes only warn: `onEdit` runs as the person who types, and could not stamp a closed one.
 * @param closedUnits units that have submitted: their blocks are for the office alone
 */
export function formGuards(
  form: PlannedTab<'entries'>,
  { blocks }: BlockPlan,
  accounts: ReadonlyMap<string, readonly string[]>,
  office: readonly string[],
  closedUnits: ReadonlySet<string> = new Set(),
): readonly Guard[] {
  const generated = (['Kiểm tra', 'Cập nhật'] as const).map((header) =>
    guard(`${GUARD_PREFIX}${say.guardedColumn(header)}`, [], {
      column: plannedColumn(form, header),
      warningOnly: true,
    }),
  );
  const closed = blocks.length > MOST_BLOCKS ? [] : blocks;
  return [
    guard(HEADER_GUARD, office, { rows: { startRow: 0, endRow: 1 } }),
    ...generated,
    ...closed.flatMap(({ unit, startRow, endRow }) => {
      const isClosed = closedUnits.has(unit);
      const own = isClosed ? [] : (accounts.get(unit) ?? []);
      return own.length === 0 && !isClosed
        ? []
        : guard(blockGuardName(unit), [...new Set([...own, ...office])], {
            rows: { startRow, endRow },
          });
    }),
  ];
}

/** How many guards a plan adds, repairs and drops. */
export interface GuardCount {
  readonly added: number;
  readonly changed: number;
  readonly dropped: number;
}

/** The tab that guards stand on, as the plan finds and leaves it. */
export interface GuardedTab {
  readonly id: number;
  readonly title: string;
  readonly protections: readonly Protection[];
  readonly rowCount: number;
  readonly columnCount: number;
  /** Rows put in by the plan, for what stands there already. */
  readonly insertions: readonly Insertion[];
}

/**
 * Adds guards that are missing, repairs those that differ, drops our own that are not needed.
 * @param leave names of guards that Google would not take: what stands of these stays as it is
 */
export function guardSteps(
  tab: GuardedTab,
  all: readonly Guard[],
  said: (count: GuardCount) => string,
  leave: ReadonlySet<string> = new Set(),
): readonly Step[] {
  const wanted = all.filter(({ description }) => !leave.has(description));
  const left = ownGuards(tab.protections).filter(({ description }) => !leave.has(description));
  const take = (test: (one: Protection) => boolean): Protection | undefined => {
    const at = left.findIndex(test);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const areaNow = ({ area }: Protection): Area => ({
    ...area,
    ...shiftRows(area, tab.insertions),
  });
  // Those in their place first, so that one new block does not push all others along.
  const placed = wanted.map((one) => ({
    one,
    present: take(
      (other) =>
        other.description === one.description && sameArea(areaNow(other), areaOf(tab, one)),
    ),
  }));
  const added: Request[] = [];
  const changed: Request[] = [];
  for (const { one, present } of placed) {
    const moved = present ?? take(({ description }) => description === one.description);
    if (!moved) added.push({ addProtectedRange: { protectedRange: protectedRangeOf(tab, one) } });
    else if (!present || !isAsWanted(tab, moved, one)) {
      changed.push({
        updateProtectedRange: {
          protectedRange: { protectedRangeId: moved.id, ...protectedRangeOf(tab, one) },
          fields: 'range,warningOnly,editors,unprotectedRanges',
        },
      });
    }
  }
  const dropped = left.map(
    ({ id }): Request => ({ deleteProtectedRange: { protectedRangeId: id } }),
  );
  return stepOf(
    tab.title,
    said({ added: added.length, changed: changed.length, dropped: dropped.length }),
    [...dropped, ...changed, ...added],
  );
}

/** A guard as Google takes it. */
export function protectedRangeOf({ id }: Pick<GuardedTab, 'id'>, one: Guard) {
  const { rows, column } = one;
  return {
    description: one.description,
    range: {
      sheetId: id,
      ...(rows ? { startRowIndex: rows.startRow, endRowIndex: rows.endRow } : {}),
      ...(column === undefined ? {} : { startColumnIndex: column, endColumnIndex: column + 1 }),
    },
    warningOnly: one.warningOnly,
    ...(one.openColumns.length > 0
      ? {
          unprotectedRanges: one.openColumns.map((open) => ({
            sheetId: id,
            startColumnIndex: open,
            endColumnIndex: open + 1,
          })),
        }
      : {}),
    ...(one.warningOnly ? {} : { editors: { users: [...one.editors] } }),
  };
}

/** Says anew who may edit what a guard closes; by its name it is known where Google refuses it. */
export function editedBy({ id, description }: Protection, users: readonly string[]): Request {
  return {
    updateProtectedRange: {
      protectedRange: { protectedRangeId: id, description, editors: { users: [...users] } },
      fields: 'editors',
    },
  };
}

function areaOf({ rowCount, columnCount }: GuardedTab, { rows, column }: Guard): Area {
  return {
    startRow: rows?.startRow ?? 0,
    endRow: rows?.endRow ?? rowCount,
    startColumn: column ?? 0,
    endColumn: column === undefined ? columnCount : column + 1,
  };
}

function isAsWanted(tab: GuardedTab, present: Protection, wanted: Guard): boolean {
  const open = present.openAreas.flatMap(({ startColumn, endColumn }) =>
    numbersIn(startColumn, endColumn),
  );
  return (
    present.warningOnly === wanted.warningOnly &&
    !present.widened &&
    sameMembers(open.map(String), wanted.openColumns.map(String)) &&
    (wanted.warningOnly || sameMembers(present.editors ?? [], wanted.editors)) &&
    sameArea({ ...present.area, ...shiftRows(present.area, tab.insertions) }, areaOf(tab, wanted))
  );
}

/** Whether two lists name the same accounts, however they are written. */
export function sameMembers(left: readonly string[], right: readonly string[]): boolean {
  const members = new Set(right.map(plainAccount));
  return (
    new Set(left.map(plainAccount)).size === members.size &&
    left.every((one) => members.has(plainAccount(one)))
  );
}

/** A part of the workbook that other people closed. */
export interface ClosedPart {
  readonly tab: string;
  /** What its protection is called; blank where nobody gave it a name. */
  readonly name: string;
}

/** What other people closed to the person who runs the add-on, of a tab. */
export function closedByOthers({ title, protections }: Tab): readonly ClosedPart[] {
  return closedAreas(protections).map(({ description }) => ({ tab: title, name: description }));
}

/**
 * What other people closed to the runner of what is written for them: tabs of ours, and the column
 * beside their rows.
 * @param titles the tabs that are written; of people's own it is not known where
 * @param besideRows whether that column is written
 */
export function closedOutputs(
  grid: Grid,
  titles: Iterable<string>,
  besideRows: boolean,
): readonly ClosedPart[] {
  const ours = new Set([...GENERATED_TABS, TAB.log].map(fold));
  const written = [...titles].filter((title) => ours.has(fold(title)));
  return [
    ...written.flatMap((title) => tabsNamed(grid, title)).flatMap(closedByOthers),
    ...(besideRows ? closedBesideRows(grid) : []),
  ];
}

function closedBesideRows(grid: Grid): readonly ClosedPart[] {
  const [form] = tabsNamed(grid, TAB.entries);
  const column = columnNamed(form?.rows[0] ?? [], MARKED_COLUMN);
  const beside = closedAreas(form?.protections ?? []).filter(
    ({ area, openAreas }) =>
      includesColumn(area, column) && !openAreas.some((open) => includesColumn(open, column)),
  );
  return beside.map(({ description }) => ({ tab: form?.title ?? '', name: description }));
}

const MARKED_COLUMN: Header<'entries'> = 'Kiểm tra';

function closedAreas(protections: readonly Protection[]): readonly Protection[] {
  const own = new Set(ownGuards(protections));
  return protections.filter((one) => !own.has(one) && !one.canEdit && !one.warningOnly);
}

function includesColumn({ startColumn, endColumn }: Area, column: number): boolean {
  return startColumn <= column && column < endColumn;
}

/**
 * Whether some protected range of ours, of the tabs that runs write, is closed to the person who runs
 * the add-on. Copies that runs keep are none of these.
 */
export function isClosedToRunner(grid: Grid): boolean {
  const standing = guardedTabs(grid).flatMap(({ protections }) => ownGuards(protections));
  const hidden = grid.tabs
    .flatMap(({ protections }) => protections)
    .filter(({ description }) => description === HIDDEN_GUARD);
  return [...standing, ...hidden].some(({ canEdit }) => !canEdit);
}
