import {
  entryOf,
  FINDING_CODES,
  type Finding,
  type FindingCode,
  findingAt,
  type Place,
} from '../../src/findings';
import { cellAddress } from '../../src/model/address';
import { type Answer, answeredFindings, type WeighedFinding } from '../../src/review';

/** A finding at `Biểu chung!H<row>`, with what a test needs otherwise. */
export function finding(
  code: FindingCode,
  row: number,
  more: Partial<Place> & { readonly found?: string } = {},
): Finding {
  const { found = '', ...place } = more;
  return findingAt(
    { tab: 'Biểu chung', at: cellAddress(row - 1, 7), ...place },
    { code, message: `Ô này sai.`, found, expected: '' },
  );
}

const NO_TABLES = {
  settings: undefined,
  units: undefined,
  outline: undefined,
  indicators: undefined,
  rules: undefined,
  appendices: undefined,
  entries: undefined,
  archive: undefined,
};

/** Findings with their identities, in a workbook that knows none of their tabs. */
export function weighed(
  findings: readonly Finding[],
  answers: readonly Answer[] = [],
): readonly WeighedFinding[] {
  const period = { kind: 'month', year: 2026, month: 5 } as const;
  const workbook = { tables: NO_TABLES, settings: { period } };
  return answeredFindings(findings, workbook, answers).findings;
}

/** The same findings, all explained. */
export function explained(findings: readonly Finding[]): readonly WeighedFinding[] {
  const answers = weighed(findings).map(({ identity }) => ({
    identity,
    why: 'đã đối chiếu',
    who: 'A',
    said: '',
    past: false,
  }));
  return weighed(findings, answers);
}

/** What the tab `Kiểm tra` calls the kind of a finding: a rule of the office by its own code. */
export function kindInTab(code: string): string {
  const known = FINDING_CODES.find((one) => one === code);
  return known === undefined ? code : entryOf(known).title;
}
