import type { Area } from '../contract';
import { numberCell } from '../contract/write';
import { type Finding, SEVERITIES } from '../findings';
import * as say from '../messages/home';
import { TASK_STATUSES, type TaskStatus } from '../model/entry';
import { bandOf, type Row, spanOf } from './columns';
import { barOf } from './signs';
import { SUBMISSIONS, type Submission } from './submissions';

interface Counted {
  readonly statuses: readonly (TaskStatus | undefined)[];
  readonly submissions: readonly Submission[];
  readonly findings: readonly Pick<Finding, 'severity'>[];
}

/** Rows above the counts: the caption and the headers. */
const HEAD = 2;

/** Three small tables side by side: tasks by status, units by how far they have come, findings by severity. */
export function countRows({ statuses, submissions, findings }: Counted): readonly Row[] {
  const [tasks, submitted, found] = [
    tableOf(
      say.tasks,
      statuses.map((status) => status ?? say.noStatus),
      [...TASK_STATUSES, say.noStatus],
      TASKS,
    ),
    tableOf(
      say.submissions,
      submissions.map((one) => say.submission[one]),
      SUBMISSIONS.map((one) => say.submission[one]),
      SUBMITTED,
    ),
    tableOf(
      say.findings,
      findings.map(({ severity }) => severity),
      SEVERITIES,
      FOUND,
    ),
  ];
  return [
    bandOf(say.countsTitle, 'section'),
    ...tasks.map((row, at) => [
      ...row,
      ...(submitted[at] ?? spanOf('', 'note', cellsOf(SUBMITTED))),
      ...(found[at] ?? spanOf('', 'note', cellsOf(FOUND))),
    ]),
  ];
}

/** How many cells of a row a small table takes: names in some of them, bars in others, counts in one. */
interface Shape {
  readonly names: number;
  readonly bars: number;
  readonly barLength: number;
}

const TASKS: Shape = { names: 1, bars: 2, barLength: 10 };
const SUBMITTED: Shape = { names: 2, bars: 2, barLength: 10 };
const FOUND: Shape = { names: 2, bars: 1, barLength: 5 };

function cellsOf({ names, bars }: Shape): number {
  return names + 1 + bars;
}

/** The cells of the tasks' names and of their counts, headers first, of the rows that begin at one. */
export function taskAreas(row: number): readonly [names: Area, counts: Area] {
  const area = (column: number): Area => ({
    startRow: row + HEAD - 1,
    endRow: row + HEAD + TASK_STATUSES.length,
    startColumn: column,
    endColumn: column + 1,
  });
  return [area(0), area(1)];
}

/** What is told only where there is such: the usual kinds are told with a zero, too. */
const RARE: ReadonlySet<string> = new Set([say.noStatus, say.submission.changed]);

/** Each kind, how many there are of it, and that as a bar. */
function tableOf(
  title: string,
  found: readonly string[],
  kinds: readonly string[],
  { names, bars, barLength }: Shape,
): readonly Row[] {
  return [
    [...spanOf(title, 'heading', names), ...spanOf(say.inAll(found.length), 'heading', 1 + bars)],
    ...kinds.flatMap((kind): readonly Row[] => {
      const count = found.filter((one) => one === kind).length;
      if (count === 0 && RARE.has(kind)) return [];
      const share = found.length === 0 ? 0 : count / found.length;
      return [
        [
          ...spanOf(kind, 'run', names),
          { ...numberCell(count, 0), style: 'centred' },
          ...spanOf(barOf(share, barLength), 'bar', bars),
        ],
      ];
    }),
  ];
}
