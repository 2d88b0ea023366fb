import { type Grid, GUARD_PREFIX, type Protection } from '../contract';
import type { Change } from '../contract/write';
import { guardedTabs } from './guardedTabs';

export { GUARD_PREFIX };

/** The key of the spreadsheet's metadata that keeps who the office is and what was closed. */
export const GUARD_KEY = 'khoa';

/** What `Thiết lập` closed when it last ran. */
export interface GuardRecord {
  /** Accounts that may edit everything. */
  readonly office: readonly string[];
  /** How many protected ranges each unit's rows have, by the unit's code. */
  readonly blocks: Readonly<Record<string, number>>;
}

/** Reads the record; undefined where `Thiết lập` never closed anything here. */
export function readGuardRecord(grid: Grid): GuardRecord | undefined {
  const text = grid.metadata.get(GUARD_KEY)?.value;
  return text === undefined ? undefined : guardRecordOf(text);
}

/** The record as its text says it; undefined where it is none. */
export function guardRecordOf(text: string): GuardRecord | undefined {
  try {
    const { office, blocks } = JSON.parse(text);
    return Array.isArray(office) && typeof blocks === 'object' && blocks !== null
      ? { office: office.map(String), blocks }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whether changes take the record off: nothing is closed any more once they are written. */
export function forgetsGuards({ metadata }: Grid, changes: readonly Change[]): boolean {
  const known = metadata.get(GUARD_KEY)?.id;
  return changes.some(
    (change) =>
      change.kind === 'requests' &&
      change.requests.some(({ deleteDeveloperMetadata }) => {
        const { metadataId } = deleteDeveloperMetadata?.dataFilter?.developerMetadataLookup ?? {};
        return metadataId !== undefined && metadataId === known;
      }),
  );
}

/** One spelling for one record, so that two runs can be compared. */
export function writeGuardRecord({ office, blocks }: GuardRecord): string {
  const codes = Object.keys(blocks).sort();
  return JSON.stringify({
    office: [...office].sort(),
    blocks: Object.fromEntries(codes.map((code) => [code, blocks[code]])),
  });
}

/** The protected ranges of ours in a tab. */
export function ownGuards(protections: readonly Protection[]): readonly Protection[] {
  return protections.filter(({ description }) => description.startsWith(GUARD_PREFIX));
}

/** Those that really close what they cover, and do not only warn: of copies that runs keep none. */
export function closingGuards(grid: Grid): readonly Protection[] {
  return guardedTabs(grid)
    .flatMap(({ protections }) => ownGuards(protections))
    .filter(({ warningOnly }) => !warningOnly);
}

/** The protection of a whole tab that is not ours; Google takes no second one beside it. */
export function wholeByOthers(protections: readonly Protection[]): Protection | undefined {
  const own = new Set(ownGuards(protections));
  return protections.find((one) => one.whole && !own.has(one));
}

/**
 * Whether the runner may edit all that we closed although no guard names the account: the file's
 * owner, whom Google lets in unnamed. Naming the owner would rewrite every guard for nothing.
 */
export function isLetInUnnamed(grid: Grid, runner: string): boolean {
  const closed = closingGuards(grid);
  return (
    closed.length > 0 &&
    closed.every(
      ({ canEdit, editors }) =>
        canEdit && editors && !editors.some((one) => plainAccount(one) === plainAccount(runner)),
    )
  );
}

/**
 * Accounts that may edit each of our protected ranges that only the office should: the owner of
 * the file, whom Google may list everywhere, and those the office let in everywhere.
 */
export function everywhereEditors(grid: Grid): readonly string[] {
  const [first, ...others] = editorLists(grid);
  if (!first || others.length < 2) return [];
  return [...first].filter((account) => others.every((list) => list.has(account)));
}

/**
 * The office as it was recorded, but who stands in no guard any more: Google took out an account that
 * is gone, or people did. Where no guard is seen the record stands.
 */
export function recordedOffice(grid: Grid): readonly string[] {
  const lists = editorLists(grid);
  return (readGuardRecord(grid)?.office ?? [])
    .map(plainAccount)
    .filter((account) => lists.length === 0 || lists.some((list) => list.has(account)));
}

/** Who may edit each of our guards, as far as it is told. */
function editorLists(grid: Grid): readonly ReadonlySet<string>[] {
  return closingGuards(grid).flatMap(({ editors }) =>
    editors ? [new Set(editors.map(plainAccount))] : [],
  );
}

/** An account as it is compared: e-mail addresses have no case. */
export function plainAccount(account: string): string {
  return account.trim().toLowerCase();
}

const ACCOUNT = /^[^\s@;,]+@[^\s@;,]+\.[^\s@;,]+$/;

/** The accounts in an `Email` cell, and what stands there that is none. */
export function readAccounts(text: string): {
  readonly accounts: readonly string[];
  readonly unreadable: readonly string[];
} {
  const parts = text.split(/[\s;,]+/).filter((part) => part !== '');
  return {
    accounts: [...new Set(parts.filter((part) => ACCOUNT.test(part)).map(plainAccount))],
    unreadable: parts.filter((part) => !ACCOUNT.test(part)),
  };
}
