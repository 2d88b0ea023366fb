import type { Book } from '../book';
import { TabIds } from '../contract/write';
import { cellOf, findingRecord, shownCode } from '../findings';
import * as say from '../messages/commands';
import * as sayFindings from '../messages/findings';
import { firstLines } from '../messages/listing';
import { sayOfReports } from '../messages/reports';
import { reading } from '../messages/run';
import { sayPeriod, writePeriod } from '../model/period';
import { byActor, countFindings, isAnswered, rowMark, type WeighedFinding } from '../review';
import type { BookCommand, Planning } from '../run';
import { draftLines } from './draftLines';
import { findingChanges, findingsLink, goneEntries, marksBesideRows } from './findingChanges';

/**
 * **Kiểm tra dữ liệu**: says everything that it finds, in the tab `Kiểm tra` and beside each row
 * of the form. Nothing else is written.
 */
export const check: BookCommand = {
  name: 'kiem-tra',
  handler: 'check',
  caption: say.checkCommand,
  usage: 'Kiểm tra số liệu, ghi các phát hiện vào trang "Kiểm tra"',
  takes: 'workbook',
  reads: 'book',
  reading,
  failedTitle: say.uncheckedTitle,
  isUndoable: false,
  asksWho: true,
  plan: (book): Planning => {
    const { workbook, findings } = book;
    const period = writePeriod(workbook.settings.period);
    return {
      state: 'planned',
      files: [],
      writing: () => {
        const ids = new TabIds(book.grid);
        return {
          ids,
          changes: findingChanges(book),
          rowMarks: marksBesideRows(book),
          journal: [
            ...goneEntries(book),
            {
              command: say.checkCommand,
              period,
              result: sayFindings.counts(countFindings(findings())) || sayFindings.noFindings,
              document: '',
            },
          ],
          said: {
            title: say.checkedTitle,
            lines: [
              ...say.checked(sayPeriod(workbook.settings.period), book.verdict()),
              ...draftLines(book),
              ...furtherVerdicts(book),
              ...actorLines(book),
            ],
            links: [findingsLink(book, ids)],
            data: { period, findings: findings().map(findingRecord) },
          },
        };
      },
    };
  },
};

/** How each further report of the workbook stands, in a line. */
function furtherVerdicts({ reports }: Book): readonly string[] {
  const [, ...others] = reports();
  return others.map(({ workbook, verdict }) =>
    sayOfReports([workbook.settings.report], verdict().join(' ')),
  );
}

/** For each who must act a paragraph: the counts, then a line for each rule. */
function actorLines({ findings, rollup }: Book): readonly string[] {
  return byActor(findings()).map(({ actor, members }) => {
    const name =
      actor === 'office' ? sayFindings.office : (rollup().unit(actor.unit)?.name ?? actor.unit);
    const rules = byRule(members.filter((member) => !isAnswered(member)));
    return [
      `${name}: ${sayFindings.counts(countFindings(members))}`,
      ...firstLines(rules, MOST_RULES, ruleLine, sayFindings.moreRules),
    ].join('\n');
  });
}

/** Rules told of one actor at the screen; the tab has them all. */
const MOST_RULES = 8;

function byRule(findings: readonly WeighedFinding[]): readonly (readonly WeighedFinding[])[] {
  const rules = new Map<string, WeighedFinding[]>();
  for (const finding of findings) {
    const code = shownCode(finding);
    const members = rules.get(code) ?? [];
    rules.set(code, members);
    members.push(finding);
  }
  return [...rules.values()];
}

function ruleLine(members: readonly WeighedFinding[]): string {
  const [first] = members;
  if (!first) return '';
  const place = sayFindings.places(first.tab, cellOf(first), members.length - 1);
  return `– ${rowMark(first.severity, first).replace(/\.$/, '')} (${place})`;
}
