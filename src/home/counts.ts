import type { Area } from '../contract';
import { numberCell, textCell } from '../contract/write';
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
  const severities = findings.map(({ severity }) => severity);
  const [tasks, submissions, found] = [
    tableOf(say.tasks, statuses, [...TASK_STATUSES, undefined]),
    tableOf(say.submissions, states, PROGRESS_STATES),
    tableOf(say.findings, severities, SEVERITIES),
  ];
  const rowOf = (rows: readonly Row[], at: number) => rows[at] ?? spanOf('', 'note', TABLE_CELLS);
  return [
    bandOf(say.countsTitle, 'section'),
    ...tasks.map((row, at) => [
      ...row,
      textCell('', 'note'),
      ...rowOf(submissions, at),
      ...rowOf(found, at),
    ]),
  ];
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

const BAR_CELLS = 2;
const TABLE_CELLS = 2 + BAR_CELLS;

/** Each kind, how many there are of it, and that as a bar; undefined is none, told where there is such. */
function tableOf<Kind extends string>(
  title: string,
  found: readonly (Kind | undefined)[],
  kinds: readonly (Kind | undefined)[],
): readonly Row[] {
  return [
    [
      textCell(title, 'header'),
      textCell(say.count, 'header'),
      ...spanOf(say.inAll(found.length), 'axis', BAR_CELLS),
    ],
    ...kinds.flatMap((kind): readonly Row[] => {
      const count = found.filter((one) => one === kind).length;
      if (kind === undefined && count === 0) return [];
      return [
        [
          textCell(kind ?? say.noStatus),
          numberCell(count, 0),
          ...spanOf(barOf(found.length === 0 ? 0 : count / found.length), 'run', BAR_CELLS),
        ],
      ];
    }),
  ];
}
