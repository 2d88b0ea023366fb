import type { Book } from '../book';
import { TAB } from '../contract';
import { type Change, type TabIds, tabAddress } from '../contract/write';
import { openFindings } from '../messages/commands';
import * as say from '../messages/findings';
import { writePeriod } from '../model/period';
import {
  type ColumnTexts,
  FINDINGS_SNAPSHOT,
  findingsTab,
  goneToLog,
  rowFindings,
  verdict,
  type WeighedFinding,
} from '../review';
import type { JournalEntry, Said } from '../run';

/**
 * The tab `Kiểm tra`, what was typed there since the last look kept out of sight.
 * @param findings with answers that were given just now
 */
export function findingChanges(
  book: Book,
  findings: readonly WeighedFinding[] = book.findings(),
): readonly Change[] {
  const { goneAnswers, rollup } = book;
  const unitName = (code: string) => rollup().unit(code)?.name ?? code;
  const content = findingsTab(
    findings,
    goneAnswers(),
    rollup().period,
    unitName,
    verdictOn(book, findings),
  );
  return [
    { kind: 'snapshotTab', tab: content.title, as: FINDINGS_SNAPSHOT },
    { kind: 'rewriteTab', content },
  ];
}

/** The book's verdict, by answers that were given just now. */
export function verdictOn(
  { verdict: standing, awaited }: Book,
  findings: readonly WeighedFinding[],
): readonly string[] {
  return [verdict(findings, awaited().length), ...standing().slice(1)];
}

/** Where people open that tab, which may be a new one of the same batch. */
export function findingsLink({ grid }: Book, ids: TabIds): Said['links'][number] {
  return { text: openFindings, url: tabAddress(grid.url, TAB.findings, ids) };
}

/** The form's own column of the same name. @param findings as {@link findingChanges} takes them */
export function marksBesideRows(
  { findings: standing, workbook }: Book,
  findings: readonly WeighedFinding[] = standing(),
): ColumnTexts | undefined {
  const { entries } = workbook.tables;
  return entries && rowFindings(entries, findings);
}

/** In the journal the answers whose finding is gone, as many as one batch takes. */
export function goneEntries({ goneAnswers, workbook }: Book): readonly JournalEntry[] {
  return goneToLog(goneAnswers()).map((answer) => ({
    command: say.answerCommand,
    period: writePeriod(workbook.settings.period),
    result: [answer.said, `${answer.why} (${answer.who})`].join(' → '),
    document: '',
  }));
}
