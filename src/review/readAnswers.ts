import { type Cell, cellText, columnNamed, type Grid, TAB, type Tab, tabsNamed } from '../contract';
import { gone as goneSeverity, header } from '../messages/findings';
import { fingerprint } from '../model/fingerprint';
import { sameText } from '../model/folding';
import type { Answer } from './answers';

/**
 * The hidden copy of the tab `Kiểm tra` that each run makes in its own batch, before it writes the
 * tab anew: it holds what somebody explained after the run's last look.
 */
export const FINDINGS_SNAPSHOT = '_Kiểm tra trước';

/** A row that may hold an answer. */
interface AnswerRow extends Answer {
  /** Whether people changed it since the add-on wrote it. */
  readonly touched: boolean;
  /** The stamp of the answer that the add-on wrote there. */
  readonly stamp: string;
}

/**
 * What the hidden column keeps of a row: its finding's identity, and where it has an answer a stamp
 * of that, so that a later change by people is seen.
 */
export function identityText(identity: string, answer: Pick<Answer, 'why' | 'who'> | undefined) {
  const stamp = stampOf(answer);
  return stamp === '' ? identity : `${identity} ${stamp}`;
}

function stampOf(answer: Pick<Answer, 'why' | 'who'> | undefined): string {
  const { why = '', who = '' } = answer ?? {};
  return why === '' && who === '' ? '' : fingerprint([why, who]).slice(0, 6);
}

/**
 * The rows of the tab `Kiểm tra`, found by its headers wherever they were moved, and what somebody typed
 * there in the very moment in which the last run wrote the tab. Those without an answer say that their
 * finding was told; one with an answer but without an identity comes back too: nothing that people typed is lost.
 */
export function readAnswers(grid: Grid): readonly Answer[] {
  const [tab] = tabsNamed(grid, TAB.findings);
  const copy = lastCopy(grid, tab);
  const rows = tab ? answerRows(tab) : [];
  const late = copy ? answerRows(copy).filter(({ touched }) => touched) : [];
  return [...withLate(rows, late), ...unseen(rows, late)].filter(isFindings).map(answerOf);
}

/** The copy of the last run stands next to the tab: one that was closed to its runner stays, farther off. */
function lastCopy({ tabs }: Grid, tab: Tab | undefined): Tab | undefined {
  const copies = tabs.filter(({ title }) =>
    sameText(title.replace(/ \d+$/, ''), FINDINGS_SNAPSHOT),
  );
  return copies.find(({ index }) => tab && index > tab.index) ?? copies[0];
}

/** What was changed late takes the place of what the run wrote over it; a later change stays. */
function withLate(rows: readonly AnswerRow[], late: readonly AnswerRow[]): readonly AnswerRow[] {
  const byIdentity = new Map(late.map((row) => [row.identity, row]));
  return rows.map((row) => {
    const changed = row.identity === '' || row.touched ? undefined : byIdentity.get(row.identity);
    return changed ? { ...row, why: changed.why, who: changed.who } : row;
  });
}

/**
 * Late answers of findings that have no row any more, and those that were replaced before anybody
 * saw them: these stand for themselves.
 */
function unseen(rows: readonly AnswerRow[], late: readonly AnswerRow[]): readonly AnswerRow[] {
  const standing = new Map(rows.map((row) => [keyOf(row), row]));
  return late.flatMap((row) => {
    const now = standing.get(keyOf(row));
    if (!now) return [row];
    const replaced = row.identity !== '' && now.touched && stampOf(row) !== now.stamp;
    return replaced && stampOf(row) !== stampOf(now) ? [{ ...row, identity: '' }] : [];
  });
}

function keyOf({ identity, why, who }: AnswerRow): string {
  return identity === '' ? `\n${why}\n${who}` : identity;
}

/** Whether a row is a finding's, or holds an answer: bands have neither. */
function isFindings({ identity, why, who }: AnswerRow): boolean {
  return identity !== '' || why !== '' || who !== '';
}

function answerOf({ touched: _touched, stamp: _stamp, ...answer }: AnswerRow): Answer {
  return answer;
}

/** Where the tab has its answers: the columns (from 0), and the rows by their findings' identities. */
export interface AnswerPlaces {
  readonly why: number;
  readonly who: number;
  readonly rows: ReadonlyMap<string, number>;
}

/** Where answers stand in the tab `Kiểm tra`; undefined where it has no room for them. */
export function answerPlaces({ rows }: Tab): AnswerPlaces | undefined {
  const { start, column } = columnsIn(rows);
  if (start < 0 || column.who < 0) return undefined;
  const known = rows
    .slice(start + 1)
    .map((row, at) => [identityIn(row, column.identity)[0] ?? '', start + 1 + at] as const);
  const { why, who } = column;
  return { why, who, rows: new Map(known.filter(([identity]) => identity !== '')) };
}

function columnsIn(rows: Tab['rows']) {
  const start = rows.findIndex((row) => columnNamed(row, header.why) >= 0);
  const heads = rows[start] ?? [];
  const column = {
    severity: columnNamed(heads, header.severity),
    message: columnNamed(heads, header.message),
    why: columnNamed(heads, header.why),
    who: columnNamed(heads, header.who),
    identity: columnNamed(heads, header.identity),
  };
  return { start, column };
}

/** The identity, and the stamp of the answer. */
function identityIn(row: readonly Cell[] = [], column: number): readonly string[] {
  return textAt(row, column).split(' ');
}

function answerRows({ rows }: Tab): readonly AnswerRow[] {
  const { start, column } = columnsIn(rows);
  if (start < 0) return [];
  return rows.slice(start + 1).map((row = []): AnswerRow => {
    const [identity = '', stamp = ''] = identityIn(row, column.identity);
    const answer = { why: textAt(row, column.why), who: textAt(row, column.who) };
    return {
      identity,
      ...answer,
      said: textAt(row, column.message),
      past: textAt(row, column.severity) === goneSeverity,
      touched: stampOf(answer) !== stamp,
      stamp,
    };
  });
}

function textAt(row: readonly Cell[], column: number): string {
  const cell = row[column];
  return cell ? cellText(cell).normalize('NFC').trim() : '';
}
