import {
  BLANK,
  type Cell,
  cellText,
  columnNamed,
  type Grid,
  readPeriodCell,
  TAB,
  type Tab,
  tabsNamed,
} from '../contract';
import * as say from '../messages/scoring';
import { fingerprint } from '../model/fingerprint';
import { fold, sameText } from '../model/folding';
import { writePeriod } from '../model/period';

/**
 * The hidden copy of the tab `Xếp loại` that each run makes in its own batch, before it writes the
 * tab anew: it holds what somebody decided after the run's last look.
 */
export const GRADES_SNAPSHOT = '_Xếp loại trước';

/** What people decided, and why. */
export interface Decision {
  readonly decided: string;
  readonly why: string;
}

/** A row of the tab as it stands. */
export interface GradedRow extends Decision {
  /** Of which period, who or what: by it a decision is found again. */
  readonly key: string;
  readonly period: string;
  readonly cell: (header: string) => Cell;
  /** The same by a criterion's code. */
  readonly points: (code: string) => Cell;
  /** Whether people changed the decision since the add-on wrote it. */
  readonly touched: boolean;
}

/** What a row is known by: a person by name, a unit by code. */
export function gradeKey(period: string, kind: string, name: string): string {
  return [period, fold(kind), fold(name)].join('\n');
}

/** What the hidden column keeps of a decision, so that a later change by people is seen. */
export function sealOf({ decided, why }: Decision): string {
  return decided === '' && why === '' ? '' : fingerprint([decided, why]).slice(0, 8);
}

/**
 * The rows of the tab, found by its headers, with what was decided in the very moment in which the last run
 * wrote it: a later change stays, and a row that is gone comes back with its decision.
 */
export function readGrades(grid: Grid): readonly GradedRow[] {
  const [tab] = tabsNamed(grid, TAB.grades);
  const copies = grid.tabs.filter(({ title }) =>
    sameText(title.replace(/ \d+$/, ''), GRADES_SNAPSHOT),
  );
  const copy = copies.find(({ index }) => tab && index > tab.index) ?? copies[0];
  const rows = tab ? rowsIn(tab) : [];
  const late = new Map(
    (copy ? rowsIn(copy) : []).filter(({ touched }) => touched).map((row) => [row.key, row]),
  );
  const standing = new Set(rows.map(({ key }) => key));
  return [
    ...rows.map((row): GradedRow => {
      const typed = row.touched ? undefined : late.get(row.key);
      return typed ? { ...row, decided: typed.decided, why: typed.why } : row;
    }),
    ...[...late.values()].filter((row) => isDecided(row) && !standing.has(row.key)),
  ];
}

/** Whether people typed anything. */
export function isDecided({ decided, why }: Decision): boolean {
  return decided !== '' || why !== '';
}

function rowsIn({ rows }: Tab): readonly GradedRow[] {
  const [, , , , , , , , decidedHeader, whyHeader] = say.HEADERS;
  const start = rows.findIndex((cells) => columnNamed(cells, decidedHeader) >= 0);
  const [heads = [], above = []] = [rows[start], rows[start - 1]];
  // Over a criterion's formula: its code, and its name behind it.
  const codes = above.map((cell) => fold(cellText(cell ?? BLANK).split(/ · | \(tối đa /)[0] ?? ''));
  return rows.slice(start + 1).flatMap((cells = []): readonly GradedRow[] => {
    if (start < 0) return [];
    const cell = (header: string): Cell => cells[columnNamed(heads, header)] ?? BLANK;
    const text = (header: string) => cellText(cell(header)).normalize('NFC').trim();
    const period = readPeriodCell(cell('Kỳ'));
    const kind = text('Đối tượng');
    const name = sameText(kind, 'Đơn vị') ? text('Đơn vị') : text('Tên');
    if (!period || name === '') return [];
    const written = writePeriod(period);
    const decision = { decided: text(decidedHeader), why: text(whyHeader) };
    return [
      {
        ...decision,
        key: gradeKey(written, kind, name),
        period: written,
        cell,
        points: (code) => cells[codes.indexOf(fold(code))] ?? BLANK,
        touched: sealOf(decision) !== text(say.SEAL),
      },
    ];
  });
}
