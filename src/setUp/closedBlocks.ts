import { type Area, type Grid, OWN_KEY, TAB, type Tab, tabsNamed } from '../contract';
import type { Change, Request, TabIds } from '../contract/write';
import { spansOf } from '../model/spans';
import {
  everywhereEditors,
  forgetsGuards,
  GUARD_KEY,
  guardRecordOf,
  ownGuards,
  plainAccount,
  readGuardRecord,
  recordedOffice,
  wholeByOthers,
} from './guardRecord';
import {
  blockGuardName,
  blockGuards,
  editedBy,
  type Guard,
  HIDDEN_GUARD,
  MOST_BLOCKS,
  protectedRangeOf,
  tabGuard,
  tabGuardName,
} from './guards';
import { blockName } from './unitBlocks';

/** The key of the spreadsheet's metadata that keeps whose blocks are closed to their units. */
const CLOSED_KEY = `${OWN_KEY}closedBlocks`;

/** The units whose rows were closed to them when they submitted. */
export function blocksClosed({ metadata }: Pick<Grid, 'metadata'>): readonly string[] {
  try {
    const codes: unknown = JSON.parse(metadata.get(CLOSED_KEY)?.value ?? '[]');
    return Array.isArray(codes) ? codes.map(String) : [];
  } catch {
    return [];
  }
}

/** A unit as far as closing its rows needs it. */
interface ClosingUnit {
  readonly code: string;
  readonly accounts: readonly string[];
  /** Sheet rows from 1. */
  readonly rows: () => readonly number[];
}

/** Whose rows are closed to their units, from now on or already, and whose are theirs again. */
interface ClosingPlan {
  readonly close: readonly ClosingUnit[];
  readonly open: readonly ClosingUnit[];
}

/**
 * Closes the rows of units to all but the office, and opens those of others. A unit's own guards
 * are told who may edit by now; one without an account has none, so its rows get one, and get it again
 * where it is gone with a run that was taken back. Nothing where **Thiết lập** never closed anything:
 * nobody knows then who the office is.
 * @param leaveGuards where another part of the same batch writes them
 */
export function closeBlocks(
  grid: Grid,
  { close, open }: ClosingPlan,
  leaveGuards = false,
): readonly Change[] {
  const office = officeIn(grid);
  const [form] = tabsNamed(grid, TAB.entries);
  if (!office || !form || close.length + open.length === 0) return [];
  const guardsOf = (code: string) => blockGuards(form, code);
  const known = blocksClosed(grid);
  const runs = close.flatMap(({ code, rows }) =>
    guardsOf(code).length > 0
      ? []
      : spansOf(rows()).map(({ start, end }) => ({
          code,
          run: { startRow: start - 1, endRow: end - 1 },
        })),
  );
  const requests: readonly Request[] = [
    ...close
      .filter(({ code }) => !known.includes(code))
      .flatMap(({ code }) => guardsOf(code).map((guard) => editedBy(guard, office))),
    // A sheet with very many guards is slow: the rows are better put in order first.
    ...(ownGuards(form.protections).length + runs.length > MOST_BLOCKS
      ? []
      : runs.map(
          ({ code, run }): Request => ({
            addProtectedRange: {
              protectedRange: protectedRangeOf(form, {
                description: blockGuardName(code),
                rows: run,
                column: undefined,
                openColumns: [],
                warningOnly: false,
                editors: office,
              }),
            },
          }),
        )),
    ...open.flatMap(({ code, accounts }) =>
      guardsOf(code).map(
        (guard): Request =>
          accounts.length === 0
            ? { deleteProtectedRange: { protectedRangeId: guard.id } }
            : editedBy(guard, [...new Set([...accounts, ...office])]),
      ),
    ),
  ];
  const opened = new Set(open.map(({ code }) => code));
  const closed = [...known, ...close.map(({ code }) => code)];
  const kept = [...new Set(closed)].filter((code) => !opened.has(code)).sort();
  const value = JSON.stringify(kept);
  return [
    ...(leaveGuards || requests.length === 0 ? [] : [{ kind: 'requests' as const, requests }]),
    ...(value === JSON.stringify(known) ? [] : [{ kind: 'mark' as const, key: CLOSED_KEY, value }]),
  ];
}

/**
 * Closes tabs of the add-on to all but the office, where the others have their guards and these none.
 * @param titles tabs that stand, or that the same batch makes before
 */
export function guardTabs(grid: Grid, ids: TabIds, titles: readonly string[]): readonly Change[] {
  const office = officeIn(grid);
  if (!office) return [];
  const requests = titles.flatMap((title): readonly Request[] => {
    const protections = tabsNamed(grid, title)[0]?.protections ?? [];
    const isClosed = protections.some(({ description }) => description === tabGuardName(title));
    if (isClosed || wholeByOthers(protections)) return [];
    const protectedRange = protectedRangeOf(
      { id: ids.idOf(title) },
      tabGuard(title, undefined, office),
    );
    return [{ addProtectedRange: { protectedRange } }];
  });
  return requests.length === 0 ? [] : [{ kind: 'requests', requests }];
}

/**
 * Closes a hidden tab that the same batch makes, in which it keeps what a later run acts on; undefined
 * where nothing was ever closed. The office is the one that the batch leaves: who has just come to it
 * must not be shut out.
 */
export function guardOfHidden(
  grid: Grid,
  changes: readonly Change[],
  sheetId: number,
): Request | undefined {
  const office = officeAfter(grid, changes);
  if (!office) return undefined;
  const guard: Guard = {
    description: HIDDEN_GUARD,
    rows: undefined,
    column: undefined,
    openColumns: [],
    warningOnly: false,
    editors: office,
  };
  return { addProtectedRange: { protectedRange: protectedRangeOf({ id: sheetId }, guard) } };
}

/**
 * Opens such a tab that stays when nothing is done by it any more: its guard would keep out, and so
 * take for a clerk, whoever comes to the office later.
 */
export function openedHidden({ protections }: Pick<Tab, 'protections'>): readonly Request[] {
  return protections
    .filter(({ description }) => description === HIDDEN_GUARD)
    .map(({ id }) => ({ deleteProtectedRange: { protectedRangeId: id } }));
}

/** Whether a request closes such a tab. */
export function isHiddenGuard({ addProtectedRange }: Request): boolean {
  return addProtectedRange?.protectedRange?.description === HIDDEN_GUARD;
}

/** Whether a request is about a guard, which may be refused for one of the accounts in it. */
export function isBlockGuard({ addProtectedRange, updateProtectedRange }: Request): boolean {
  return addProtectedRange !== undefined || updateProtectedRange !== undefined;
}

/** The block of a unit in the form: as `Thiết lập` named it, else as it closed it. */
export function blockOfUnit(grid: Grid, code: string): Area | undefined {
  const [form] = tabsNamed(grid, TAB.entries);
  const named = grid.namedRanges?.find(
    ({ name, tab }) => tab === form?.id && name.toUpperCase() === blockName(code),
  );
  return named?.area ?? blockGuards(form, code)[0]?.area;
}

/** Whether the runner may edit a unit's rows, as far as guards tell; undefined where none is there. */
export function mayEditBlock(grid: Grid, code: string): boolean | undefined {
  const [form] = tabsNamed(grid, TAB.entries);
  const own = blockGuards(form, code);
  return own.length === 0 ? undefined : own.every(({ canEdit }) => canEdit);
}

/** The office's accounts as they were recorded; undefined where nothing was ever closed. */
function officeIn(grid: Grid): readonly string[] | undefined {
  if (!readGuardRecord(grid)) return undefined;
  return [...new Set([...recordedOffice(grid), ...everywhereEditors(grid)])].sort();
}

/** The same once a batch is written: who is new in it stands in no guard yet. */
function officeAfter(grid: Grid, changes: readonly Change[]): readonly string[] | undefined {
  const marks = changes.flatMap((change) =>
    change.kind === 'mark' && change.key === GUARD_KEY ? [guardRecordOf(change.value)] : [],
  );
  const record = marks.find((one) => one !== undefined);
  if (!record) return forgetsGuards(grid, changes) ? undefined : officeIn(grid);
  return [...new Set([...record.office.map(plainAccount), ...everywhereEditors(grid)])].sort();
}
