import type { Severity } from './catalogue/entry';
import { cellOf, type Finding, guidanceOf, sayHere, shownCode } from './finding';

/** A finding as plain data, for programs outside the bundle; the cell in A1 notation. */
export interface FindingRecord {
  readonly code: string;
  readonly severity: Severity;
  readonly tab: string;
  readonly cell: string;
  /** What is wrong, and what to do. */
  readonly message: string;
  readonly found: string;
  readonly expected: string;
  /** The codes of the reports that it concerns, where none of them is the first. */
  readonly reports?: readonly string[];
}

/** What a finding says by itself: what is wrong, and what to do. */
export function sayInFull(finding: Finding): string {
  return `${sayHere(finding)} ${guidanceOf(finding).help}`;
}

/** A finding as a record. */
export function findingRecord(finding: Finding): FindingRecord {
  const { severity, tab, found, expected, reports } = finding;
  return {
    code: shownCode(finding),
    severity,
    tab,
    cell: cellOf(finding),
    message: sayInFull(finding),
    found,
    expected,
    ...(reports ? { reports } : {}),
  };
}
