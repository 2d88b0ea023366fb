import type { Workbook } from '../contract';
import type { Finding } from '../findings';
import * as say from '../messages/findings';
import { groupBy } from '../model/groups';
import type { Period } from '../model/period';
import { baseOf, findingIdentities } from './identity';

/** What people typed beside a finding in the tab `Kiểm tra`: why it stands, and who says so. */
export interface Answer {
  /** The finding's identity as the add-on wrote it; blank where the row has none. */
  readonly identity: string;
  readonly why: string;
  readonly who: string;
  /** What the finding said, for the log. */
  readonly said: string;
  /** Whether the finding was gone already in the run before, when the answer was logged. */
  readonly past: boolean;
}

/** A finding with its identity and, where people gave one, its answer. */
export type WeighedFinding = Finding & {
  readonly identity: string;
  readonly answer?: Answer;
};

/** What of a finding tells how far it is open; while somebody types it has no answer yet. */
type Weighable = Pick<Finding, 'severity'> & Pick<Partial<WeighedFinding>, 'answer'>;

/**
 * Whether a finding is explained and no longer open. A `Lỗi` cannot be explained away: the report
 * would be wrong or could not be printed whatever the reason; its answer is kept and shown.
 */
export function isAnswered({ severity, answer }: Weighable): boolean {
  return severity !== 'Lỗi' && answer !== undefined && answer.why !== '' && answer.who !== '';
}

/** A finding's severity, and how far its answer has come: a half one leaves it open. */
export function weightOf(finding: Weighable): string {
  const { severity, answer } = finding;
  if (isAnswered(finding)) return `${severity}, ${say.answered}`;
  const lacks = severity === 'Lỗi' || !answer ? undefined : missingHalf(answer);
  return lacks === undefined ? severity : `${severity}, ${say.halfAnswered(lacks)}`;
}

/** What an answer that somebody began still lacks. */
function missingHalf({ why, who }: Answer): string | undefined {
  if (why !== '' && who === '') return say.header.who;
  return why === '' && who !== '' ? say.header.why : undefined;
}

/**
 * Gives each finding its answer of the run before, as long as the finding is the same. Answers
 * whose finding is gone come back on their own, save those that were logged before.
 * @param answers every row of the tab `Kiểm tra` that is a finding's, answered or not
 */
export function answeredFindings(
  findings: readonly Finding[],
  {
    tables,
    settings,
  }: Pick<Workbook, 'tables'> & { readonly settings: { readonly period: Period } },
  answers: readonly Answer[],
): { readonly findings: readonly WeighedFinding[]; readonly gone: readonly Answer[] } {
  const weighed = withIdentities(findings, tables, settings.period);
  const given = answers.filter(isGiven);
  const byIdentity = new Map<string, Answer>();
  for (const answer of given) {
    // Where an answer stands beside the finding and in the section of those gone, the live one wins.
    if (answer.identity !== '' && (!answer.past || !byIdentity.has(answer.identity))) {
      byIdentity.set(answer.identity, answer);
    }
  }
  const told = new Set(answers.map(({ identity }) => identity));
  const fresh = weighed.filter(({ identity }) => !told.has(identity));
  const identities = new Set(weighed.map(({ identity }) => identity));
  const left = given.filter(({ identity, past }) => !past && !identities.has(identity));
  const reworded = rewordedRows(fresh, left);
  const used = new Set<Answer>();
  const answered = weighed.map((finding) => {
    const answer = byIdentity.get(finding.identity) ?? reworded.get(finding);
    if (!answer) return finding;
    used.add(answer);
    return { ...finding, answer };
  });
  return { findings: answered, gone: given.filter((one) => !used.has(one) && !one.past) };
}

/**
 * Findings that are new by the words of their row alone: its text was edited, its code and what was found
 * are the same. Only where there is one of the kind and one answer left over: of two nobody knows which.
 */
function rewordedRows(
  fresh: readonly WeighedFinding[],
  left: readonly Answer[],
): ReadonlyMap<WeighedFinding, Answer> {
  const answers = groupBy(left, ({ identity }) => baseOf(identity) || undefined);
  return new Map(
    [...groupBy(fresh, ({ identity }) => baseOf(identity))].flatMap(([base, [finding, rival]]) => {
      const [answer, other] = answers.get(base) ?? [];
      return finding && answer && !rival && !other ? [[finding, answer] as const] : [];
    }),
  );
}

/** Whether people typed an answer, or half of one. */
function isGiven({ why, who }: Answer): boolean {
  return why !== '' || who !== '';
}

function withIdentities(
  findings: readonly Finding[],
  tables: Workbook['tables'],
  period: Period,
): readonly WeighedFinding[] {
  const identityOf = findingIdentities(tables, period);
  const times = new Map<string, number>();
  return findings.map((finding) => {
    const { base, words } = identityOf(finding);
    const identity = words === '' ? base : `${base}.${words}`;
    const time = (times.get(identity) ?? 0) + 1;
    times.set(identity, time);
    // Two rows may say the same: the second is told from the first by its turn.
    return { ...finding, identity: time === 1 ? identity : `${identity}-${time}` };
  });
}
