import type { Area } from '../contract';
import { numberCell } from '../contract/write';
import { type Finding, SEVERITIES } from '../findings';
import * as say from '../messages/home';
import { TASK_STATUSES, type TaskStatus } from '../model/entry';
import { PROGRESS_STATES, type ProgressState } from '../model/progress';
import { bandOf, type Row, spanOf } from './columns';
import { barOf } from './signs';

interface Counted {
  readonly statuses: readonly (TaskStatus | undefined)[];
  readonly states: readonly ProgressState[];
  readonly findings: readonly Pick<Finding, 'severity'>[];
}

/** Rows above the counts: the caption and the headers. */
const HEAD = 2;

/** Three small tables side by side: tasks by status, units by how far they have come, findings by severity. */
export function countRows({ statuses, states, findings }: Counted): readonly Row[] {
  const [tasks, submissions, found] = [
    tableOf(say.tasks, statuses, [...TASK_STATUSES, undefined], TASKS),
    tableOf(say.submissions, states, PROGRESS_STATES, SUBMISSIONS),
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
      ...(submissions[at] ?? spanOf('', 'note', cellsOf(SUBMISSIONS))),
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
const SUBMISSIONS: Shape = { names: 2, bars: 2, barLength: 10 };
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

/** Each kind, how many there are of it, and that as a bar; undefined is none, told where there is such. */
function tableOf<Kind extends string>(
  title: string,
  found: readonly (Kind | undefined)[],
  kinds: readonly (Kind | undefined)[],
  { names, bars, barLength }: Shape,
): readonly Row[] {
  return [
    [...spanOf(title, 'heading', names), ...spanOf(say.inAll(found.length), 'heading', 1 + bars)],
    ...kinds.flatMap((kind): readonly Row[] => {
      const count = found.filter((one) => one === kind).length;
      if (kind === undefined && count === 0) return [];
      const share = found.length === 0 ? 0 : count / found.length;
      return [
        [
          ...spanOf(kind ?? say.noStatus, 'run', names),
          { ...numberCell(count, 0), style: 'centred' },
          ...spanOf(barOf(share, barLength), 'bar', bars),
        ],
      ];
    }),
  ];
}
