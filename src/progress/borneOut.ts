import { type Header, TAB } from '../contract';
import { type Finding, findingAt, type Place } from '../findings';
import * as say from '../messages/borneOut';
import { WHOLE_TAB } from '../model/address';
import { sameText } from '../model/folding';
import { type Period, writePeriod } from '../model/period';
import type { UnitProgress } from '../model/progress';
import type { Journalled, UnitsJournal } from './journalLine';
import { keyOf } from './key';

/** A row of `Tiến độ` with the places of its cells. */
export interface ProgressRow {
  readonly progress: UnitProgress;
  /** Its state as it stands there. */
  readonly typed: string;
  readonly place: (header: Header<'progress'>) => Place;
}

/** What counts of what the journal says: an approval that a missing line may have undone is none. */
export function counted(told: Journalled | undefined): UnitProgress | undefined {
  if (!told) return undefined;
  return isBehindGap(told) ? { ...told, state: 'Đã nộp' } : told;
}

/** Whether a row says anything that a command must have written. */
export function isAnything({ state }: Pick<UnitProgress, 'state'>): boolean {
  return state !== 'Chưa nộp';
}

/** In which cell a row of the tab differs from the journal first; undefined where it is borne out. */
export function differenceOf(
  row: UnitProgress | undefined,
  told: Journalled | undefined,
): Header<'progress'> | undefined {
  return firstDifference(row, told) ?? (isBehindGap(told) ? 'Trạng thái' : undefined);
}

/** Whether a line that nobody can read any more may have undone an approval. */
function isBehindGap(told: Journalled | undefined): boolean {
  return told?.isBeforeGap === true && told.state === 'Đã duyệt';
}

function firstDifference(
  row: UnitProgress | undefined,
  told: Journalled | undefined,
): Header<'progress'> | undefined {
  if (!row) return told ? 'Đơn vị' : undefined;
  if (row.state !== (told?.state ?? 'Chưa nộp')) return 'Trạng thái';
  if (!told) return undefined;
  if (row.when !== told.when) return 'Lúc';
  if (row.who !== told.who) return 'Ai';
  const isSealed =
    row.print === told.print && (told.submitted === '' || row.submitted === told.submitted);
  return isSealed ? undefined : 'Dấu';
}

/** What is held against the journal. */
interface Held {
  /** Rows of periods that are not closed. */
  readonly rows: readonly ProgressRow[];
  /** Undefined before the chain of the journal began. */
  readonly journal: UnitsJournal | undefined;
  /** The report's. */
  readonly period: Period | undefined;
  readonly isClosed: (period: string) => boolean;
}

/**
 * Rows of `Tiến độ` that no line of the journal bears out, each at the cell that differs. What has one
 * cause is told once: rows from before the chain, approvals before a line that is gone, rows that are gone.
 */
export function findUnborne({ rows, journal, period, isClosed }: Held): readonly Finding[] {
  const whole: Place = { tab: TAB.progress, at: WHOLE_TAB };
  const [first] = rows;
  if (!journal) {
    const unproven = rows.filter(({ progress }) => isAnything(progress));
    const [at] = unproven;
    const said = { ...say.beforeChain(unproven.map(unitOf)), about: matterOf(unproven) };
    return at ? [findingAt(at.place('Trạng thái'), said)] : [];
  }
  const differing = rows.flatMap((row) => {
    const told = journal.told.get(keyOf(row.progress));
    const isState = row.typed === '' || sameText(row.typed, row.progress.state);
    const header = isState ? differenceOf(row.progress, told) : 'Trạng thái';
    const isGap = isState && firstDifference(row.progress, told) === undefined;
    return header ? [{ row, told, header, isGap }] : [];
  });
  const behindGap = differing.filter((one) => one.isGap);
  const own = differing.filter((one) => !one.isGap);
  const standing = new Set(rows.map(({ progress }) => keyOf(progress)));
  const current = period && writePeriod(period);
  const gone = [...journal.told.values()].filter(
    (told) => told.period === current && !isClosed(told.period) && !standing.has(keyOf(told)),
  );
  return [
    ...own.map(({ row, told, header }) => {
      const said = say.notBorneOut(
        { ...row.progress, state: row.typed || row.progress.state },
        told,
        counted(told),
        journal.doubted.get(keyOf(row.progress)),
      );
      const about = [...matterOf([row]), said.found, said.expected];
      return findingAt(row.place(header), { ...said, about });
    }),
    ...approvalsBeforeGap(behindGap.map(({ row }) => row)),
    ...(gone.length > 0
      ? [
          findingAt(first ? { ...whole, tab: first.place('Kỳ').tab } : whole, {
            ...say.rowsGone(gone),
            about: gone.map(keyOf).sort(),
          }),
        ]
      : []),
  ];
}

function approvalsBeforeGap(rows: readonly ProgressRow[]): readonly Finding[] {
  const [first] = rows;
  const said = { ...say.approvedBeforeGap(rows.map(unitOf)), about: matterOf(rows) };
  return first ? [findingAt(first.place('Trạng thái'), said)] : [];
}

/** The units and periods that it is about, in whatever order their rows stand. */
function matterOf(rows: readonly ProgressRow[]): readonly string[] {
  return rows.map(({ progress }) => keyOf(progress)).sort();
}

function unitOf({ progress }: ProgressRow): string {
  return progress.unit;
}
