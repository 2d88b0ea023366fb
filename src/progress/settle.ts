import { type Grid, reportPeriod, TAB, tabsNamed } from '../contract';
import type { Change, TabIds } from '../contract/write';
import { type Period, writePeriod } from '../model/period';
import { isSubmitted, type UnitProgress } from '../model/progress';
import { isReporting, type Unit } from '../model/unit';
import { blocksClosed, closeBlocks, guardTabs, readAccounts } from '../setUp';
import { readBlocks } from './block';
import { isAnything } from './borneOut';
import { keyOf } from './key';
import { progressTab, withRows } from './progressTab';
import { type Progress, readProgress } from './readProgress';
import { type SubmitRequest, withoutRequests } from './request';

/** What a run of the office writes of the units' progress. */
export interface Settled {
  readonly changes: readonly Change[];
  /** Who may edit which rows: the service may refuse these for one account while it takes the rest. */
  readonly guards: readonly Change[];
  /** What becomes of the rows of the unit that this run is about; nothing where that is as before. */
  readonly rows: 'closed' | 'open' | 'opened' | undefined;
  /** What was carried out, with the name of each unit. */
  readonly requests: readonly (SubmitRequest & { readonly name: string })[];
  /** What was not, and the row that had overtaken it. */
  readonly overtaken: readonly {
    readonly request: SubmitRequest & { readonly name: string };
    readonly row: UnitProgress;
  }[];
  /** Rows from before the journal's chain: it tells of them from now on. */
  readonly takenOver: readonly (UnitProgress & { readonly name: string })[];
}

/** What else a run writes at the same time. */
interface Settling {
  /** Rows of `Tiến độ` as the run makes them. */
  readonly updates: readonly UnitProgress[];
  readonly ids: TabIds;
  /** Whether another part of the batch writes the guards of the form. */
  readonly leaveGuards: boolean;
  /** The report's period once this is written, where the run changes it. */
  readonly opens?: Period | undefined;
  /** The period whose opening the run takes back: units that did nothing in it have no row of it. */
  readonly unopens?: string | undefined;
  /** Whether something is written anyway. */
  readonly isWriting: boolean;
}

/**
 * Carries out what units have submitted since the office last ran a command, together with what
 * this run makes of them: the rows of `Tiến độ`, and who may edit the units' rows from now on. Nothing
 * where there is nothing to do. Only for a run that may write the office's tabs.
 */
export function settleProgress(
  grid: Grid,
  { updates, ids, leaveGuards, opens, unopens, isWriting }: Settling,
): Settled | undefined {
  const period = opens ?? reportPeriod(grid);
  const progress = readProgress(grid);
  // A tab that cannot be read is not written anew: what stands there would be lost.
  if (progress.troubles.length > 0) return undefined;
  const { requests, overtaken, unproven } = progress;
  const isOpened = opens !== undefined && progress.isUsed;
  const isUndone = (row: UnitProgress) => row.period === unopens && !isAnything(row);
  const isNews =
    isOpened ||
    progress.rows.some(isUndone) ||
    requests.length + overtaken.length + updates.length > 0;
  const closed = new Set(blocksClosed(grid));
  if (!isNews && closed.size === 0 && !progress.isUsed) return undefined;
  const { units, rowsOf } = readBlocks(grid, period);
  const written = period ? writePeriod(period) : '';
  const standing = progress.rows.filter((row) => !isUndone(row));
  const rows = withRows(standing, [
    ...(isNews && period && written !== unopens ? expected(units, period, progress) : []),
    ...requests,
    ...updates,
  ]);
  const news = new Map(
    [...requests, ...updates].flatMap((one) =>
      one.period === written ? [[one.unit, one] as const] : [],
    ),
  );
  const closing = ({ code, email }: Unit) => ({
    code,
    accounts: readAccounts(email).accounts,
    rows: () => rowsOf(code).rows,
  });
  const stands = (code: string) => isSubmitted(news.get(code) ?? progress.of(code, written));
  // A block is not opened for a line of the journal that is gone: the unit may well have submitted.
  const isOpen = (code: string) =>
    !stands(code) && (news.has(code) || !progress.hasLostProof(code, written));
  const guards = closeBlocks(
    grid,
    {
      close: units.filter(({ code }) => stands(code)).map(closing),
      open: units.filter(({ code }) => isOpen(code) && closed.has(code)).map(closing),
    },
    leaveGuards,
  );
  const takenOver = isWriting ? unproven : [];
  if (!isNews && guards.length + takenOver.length === 0) return undefined;
  const isNew = tabsNamed(grid, TAB.progress).length === 0;
  const removed = withoutRequests([...requests, ...overtaken.map(({ request }) => request)]);
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const named = <Row extends { readonly unit: string }>(one: Row) => ({
    ...one,
    name: names.get(one.unit) ?? one.unit,
  });
  return {
    changes: isNews
      ? [
          { kind: 'rewriteTab', content: progressTab(grid, rows, units) },
          ...(removed.length > 0 ? [{ kind: 'requests' as const, requests: removed }] : []),
        ]
      : [],
    guards: [...(isNews && isNew ? guardTabs(grid, ids, [TAB.progress]) : []), ...guards],
    rows: rowsAfter(
      updates.filter((one) => one.period === written),
      closed,
      guards.some(({ kind }) => kind === 'requests'),
    ),
    requests: requests.map(named),
    overtaken: overtaken.map(({ request, row }) => ({ request: named(request), row })),
    takenOver: takenOver.map(named),
  };
}

function rowsAfter(
  [own]: readonly UnitProgress[],
  closed: ReadonlySet<string>,
  isGuarded: boolean,
): Settled['rows'] {
  if (own?.state === 'Trả lại') return isGuarded ? 'opened' : undefined;
  if (own?.state !== 'Đã nộp') return undefined;
  return isGuarded || closed.has(own.unit) ? 'closed' : 'open';
}

/**
 * A row for each unit at work that has none: one that did nothing yet is told too. What stands there is
 * left as it is: where it was typed by hand, a command about that unit puts it right.
 */
function expected(
  units: readonly Unit[],
  period: Period,
  { of, rows }: Progress,
): readonly UnitProgress[] {
  const written = writePeriod(period);
  const standing = new Set(rows.map(keyOf));
  return units
    .filter((unit) => isReporting(unit, period))
    .map(({ code }) => of(code, written))
    .filter((one) => !standing.has(keyOf(one)));
}
