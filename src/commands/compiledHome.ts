import type { Book } from '../book';
import type { TabContent } from '../contract/write';
import { completenessOf, homeTab, lastReport } from '../home';
import * as say from '../messages/commands';
import * as sayHome from '../messages/home';
import { whoOpens } from '../messages/sharing';
import { cellName } from '../model/address';
import { dayOf } from '../progress';
import { countFindings, isAnswered } from '../review';
import type { Made, PlanContext } from '../run';
import { standingBlocks } from '../setUp';
import { type CompiledReport, madeReport } from './compiledReports';
import { isChanged, progressOf } from './draftLines';

/** `Trang chủ` after a run that made the first report. */
export function compiledHome(
  report: CompiledReport,
  others: readonly CompiledReport[],
  { when }: PlanContext,
  made: Made,
): TabContent {
  const { book, versions } = report;
  const versionOf = (one: CompiledReport) => ({
    ...madeReport(one, made),
    made: sayHome.madeAt(when, made.who),
  });
  const { grid, workbook, summaries, ownFindings } = book;
  const previous = lastReport(grid, say.compileCommand);
  return homeTab({
    settings: workbook.settings,
    verdict: book.verdict(),
    judged: judgedOf(book),
    changes: versions.said,
    version: versionOf(report),
    others: others.map((one) => ({ code: one.code, version: versionOf(one) })),
    opens: whoOpens(made.access),
    previous: previous && {
      name: previous.period,
      url: previous.url,
      wordUrl: '',
      pdfUrl: '',
      made: sayHome.madeAt(previous.when, ''),
    },
    completeness: completenessOf(workbook.units, summaries(), workbook.settings.period),
    units: workbook.units,
    findings: ownFindings(),
    open: ownFindings().filter((finding) => !isAnswered(finding)),
    rollup: book.rollup(),
    summaries: summaries(),
    tasks: book.tasks(),
    progressOf: (unit) => progressOf(book, unit),
    isChanged: (unit) => isChanged(book, unit),
    today: dayOf(when),
    formCells: new Map(
      Array.from(standingBlocks(grid), ([unit, { startRow }]) => [unit, cellName(startRow, 0)]),
    ),
  });
}

/** Whether the report can be signed as it stands, by what was found and who has not approved. */
function judgedOf({ report, ownFindings }: Book): 'bad' | 'fair' | 'good' {
  if (report().draft) return 'bad';
  return countFindings(ownFindings()).warnings > 0 ? 'fair' : 'good';
}
