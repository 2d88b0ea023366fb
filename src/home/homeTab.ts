import { TAB } from '../contract';
import type { ContentCell, TabContent } from '../contract/write';
import { sayInFull } from '../findings';
import * as say from '../messages/home';
import { reportNamed } from '../messages/reports';
import type { Unit } from '../model/unit';
import type { IndicatorSummary, Rollup, Task } from '../rollup';
import { axisMap } from './axisMap';
import { chartRows, chartsOf, placed } from './charts';
import { bandsOf, notesOf, type Row, widthsOf, withoutEmptyBoxes } from './columns';
import { countRows } from './counts';
import { headRows, type LinkedVersion, progressRows, reportRow, tabRow } from './homeRows';
import { mainFiguresOf, periodRows, planRows } from './mainFigures';
import { submissionsOf } from './submissions';
import { type Standings, unitRows } from './unitTable';

/** All that the home tab shows. */
export interface Home extends Standings {
  /** A line each: the verdict, and what belongs to it. */
  readonly verdict: readonly string[];
  /** Whether something stands against signing the report, or something is to be looked at. */
  readonly judged: 'bad' | 'fair' | 'good';
  readonly changes: string;
  readonly version: LinkedVersion;
  /** The further reports of the same run. */
  readonly others: readonly { readonly code: string; readonly version: LinkedVersion }[];
  /** Who can open that version. */
  readonly opens: string;
  readonly previous: LinkedVersion | undefined;
  /** All of the workbook's. */
  readonly units: readonly Unit[];
  readonly rollup: Pick<Rollup, 'figure' | 'period'>;
  readonly summaries: readonly IndicatorSummary[];
  /** Those of the period. */
  readonly tasks: readonly Task[];
  /** The findings that nobody has answered yet. */
  readonly open: Standings['findings'];
}

/** The tab `Trang chủ`: where the month stands at a glance, and where everything is. */
export function homeTab(home: Home): TabContent {
  const figures = mainFiguresOf(home.rollup, home.summaries);
  const counts = countRows({
    statuses: home.tasks.map(({ entry }) => entry.status),
    submissions: submissionsOf(home, home.settings.period),
    findings: home.open,
  });
  const [top, map] = [topRows(home), axisMap(home.completeness)];
  const [plan, periods] = [planRows(figures), periodRows(figures)];
  // What charts are of stands below and above them: how high they are is known before what they show.
  const chartsAt = top.length + map.length + counts.length + 3 * APART.length;
  const chartsOn = (height: number) =>
    chartsOf(figures, home.tasks.length, {
      counts: top.length + map.length + 2 * APART.length,
      plan: chartsAt + height + APART.length,
      periods: chartsAt + height + plan.length + 2 * APART.length,
    });
  const room = chartRows(chartsOn(0));
  const blocks = [top, map, counts, room, plan, periods, unitRows(home)];
  const rows = blocks
    .flatMap((block, at) => (at === 0 ? block : [...APART, ...block]))
    .map(withoutEmptyBoxes);
  const widths = widthsOf(rows);
  return {
    title: TAB.home,
    widths,
    rows,
    charts: placed(chartsOn(room.length), chartsAt, widths),
    frozenRows: 0,
    frozenColumns: 0,
    index: 0,
  };
}

/** What stands between two blocks. */
const APART: readonly Row[] = [[]];

function topRows(home: Home): readonly Row[] {
  const [said = '', ...beside] = home.verdict;
  return [
    ...headRows(home.settings),
    ...bandsOf(said, home.judged),
    ...beside.flatMap((line) => bandsOf(line, 'fair')),
    ...progressRows(home, say.whenMade),
    ...notesOf(home.changes),
    ...nextStep(home),
    [],
    ...linkRows(home),
  ];
}

/** What is to be done first, where the period was not opened: nothing else helps then. */
function nextStep({ findings }: Home): readonly Row[] {
  return findings
    .filter(({ code }) => code === 'period-not-opened')
    .flatMap((finding) => bandsOf(sayInFull(finding), 'fair'));
}

function linkRows({ version, others, opens, previous }: Home): readonly (readonly ContentCell[])[] {
  return [
    reportRow(say.report, version),
    // Longer than its column, and the text of a link is not wrapped everywhere: it stands by itself.
    ...notesOf(version.name),
    ...others.map((one) => reportRow(reportNamed(one.code), one.version)),
    ...notesOf(opens),
    ...(previous ? [reportRow(`${say.previous}: ${previous.name}`, previous)] : []),
    tabRow(say.findings, TAB.findings),
    tabRow(say.rollup, TAB.rollup),
    tabRow(say.changes, TAB.changes),
  ];
}
