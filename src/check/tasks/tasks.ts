import { type Header, isBlank, type Workbook } from '../../contract';
import { cellOf, type Finding, findingAt, type Observation } from '../../findings';
import * as say from '../../messages/tasks';
import { compareDates, writePlainDate } from '../../model/date';
import {
  type Entry,
  type EntryFacts,
  isWhole,
  TASK_STATUSES,
  type TaskStatus,
} from '../../model/entry';
import { fold } from '../../model/folding';
import { comparePeriods, previousPeriod, writePeriod } from '../../model/period';
import { cutOffOf } from '../../model/settings';
import { rowsOfPeriod } from '../../rollup';
import { cellOfEntry, placeOfEntry } from '../places';
import { insideOf } from '../unitRows';
import { nameOf } from './named';

/** Tasks of the period: "6 rõ", status against dates, and against the periods before. */
export function checkTasks(workbook: Workbook): readonly Finding[] {
  const { entries, settings } = workbook;
  const tasks = rowsOfPeriod(entries, 'Nhiệm vụ', settings.period);
  const before = lastRowsBefore(workbook);
  const findings: Finding[] = [];
  for (const task of tasks) {
    const say: Say = (header, observation) =>
      findings.push(findingAt(placeOfEntry(workbook, task, header), observation));
    checkSixClears(task, say);
    checkStatus(task, workbook, say);
    checkAgainst(before.get(taskKey(task)), task, say);
  }
  return [...findings, ...repeatedTasks(workbook, tasks), ...vanishedTasks(workbook, tasks)];
}

type Say = (header: Header<'entries'>, observation: Observation) => void;

/** Rõ việc, rõ người, rõ trách nhiệm, rõ thẩm quyền, rõ thời gian, rõ sản phẩm, by column. */
const SIX_CLEARS: readonly (readonly [Header<'entries'>, string, (task: Entry) => string])[] = [
  ['Nội dung', 'rõ việc', ({ content }) => content],
  ['Người thực hiện', 'rõ người', ({ doer }) => doer],
  ['Trách nhiệm', 'rõ trách nhiệm', ({ responsibility }) => responsibility],
  ['Thẩm quyền', 'rõ thẩm quyền', ({ authority }) => authority],
  ['Thời hạn', 'rõ thời gian', ({ deadlineText }) => deadlineText],
  ['Sản phẩm', 'rõ sản phẩm', ({ product }) => product],
];

function checkSixClears(task: Entry, at: Say): void {
  for (const [header, clear, text] of SIX_CLEARS) {
    if (text(task) !== '') continue;
    const finished = header === 'Sản phẩm' && task.status === 'Hoàn thành';
    const name = nameOf(task);
    at(header, finished ? say.finishedWithoutProduct(name) : say.notClear(clear, header, name));
  }
}

const OPEN: readonly (TaskStatus | undefined)[] = ['Chưa thực hiện', 'Đang thực hiện'];

function checkStatus(task: Entry, workbook: Workbook, at: Say): void {
  const { settings } = workbook;
  const { status, deadline, finished } = task;
  const name = nameOf(task);
  const cutOff = cutOffOf(settings);
  // A status that is not in the list was told when the row was read.
  if (status === undefined && isBlank(cellOfEntry(workbook, task, 'Trạng thái'))) {
    at('Trạng thái', say.withoutStatus(name, TASK_STATUSES));
  }
  if (cutOff && deadline) {
    const [deadlineText, cutOffText] = [writePlainDate(deadline), writePlainDate(cutOff)];
    const past = compareDates(deadline, cutOff) < 0;
    if (past && OPEN.includes(status)) {
      at('Trạng thái', say.overdueUnsaid(name, status ?? '', deadlineText, cutOffText));
    }
    if (status === 'Quá hạn' && compareDates(deadline, cutOff) > 0) {
      at('Trạng thái', say.notYetOverdue(name, deadlineText, cutOffText));
    }
  }
  if (status === 'Hoàn thành' && task.finishedText === '') {
    at('Ngày hoàn thành', say.finishedWithoutDate(name));
  }
  if (!finished) return;
  const date = writePlainDate(finished);
  if (status !== undefined && status !== 'Hoàn thành') {
    at('Trạng thái', say.dateWithoutFinish(name, date, status));
  }
  if (cutOff && compareDates(finished, cutOff) > 0) {
    at('Ngày hoàn thành', say.finishedAfterCutOff(name, date, writePlainDate(cutOff)));
  }
}

function checkAgainst(before: EntryFacts | undefined, task: Entry, at: Say): void {
  if (!before?.status || !task.status) return;
  const period = writePeriod(before.period);
  if (before.status === 'Hoàn thành' && task.status === 'Hoàn thành') {
    at('Trạng thái', say.finishedBefore(nameOf(task), period));
  } else if (
    before.status === 'Hoàn thành' ||
    (before.status === 'Đang thực hiện' && task.status === 'Chưa thực hiện')
  ) {
    at('Trạng thái', say.wentBack(nameOf(task), before.status, period, task.status));
  }
}

/**
 * The latest row of each task in the periods before the report's, by the task's identity. One
 * without a code is known by its words: it is looked for where these are known.
 */
function lastRowsBefore({ facts, settings }: Workbook): ReadonlyMap<string, EntryFacts> {
  const inside = insideOf(settings.period);
  const last = new Map<string, EntryFacts>();
  for (const row of facts) {
    if (row.kind !== 'Nhiệm vụ' || inside(row.period)) continue;
    if (comparePeriods(row.period, settings.period) >= 0) continue;
    const key = isWhole(row) ? taskKey(row) : fold(row.code);
    if (key === '') continue;
    const known = last.get(key);
    if (!known || comparePeriods(known.period, row.period) < 0) last.set(key, row);
  }
  return last;
}

/** Two rows with one code in one period are counted as two tasks. */
function repeatedTasks(workbook: Workbook, tasks: readonly Entry[]): readonly Finding[] {
  const firsts = new Map<string, Entry>();
  return tasks.flatMap((task) => {
    if (task.code === '') return [];
    const first = firsts.get(fold(task.code));
    if (!first) {
      firsts.set(fold(task.code), task);
      return [];
    }
    const cell = cellOf(placeOfEntry(workbook, first, 'Mã'));
    // Whichever of the two stands first: the code is what is there twice.
    const said = { ...say.repeated(task.code, cell), about: [fold(task.code)] };
    return [findingAt(placeOfEntry(workbook, task, 'Mã'), said)];
  });
}

/** Tasks that were not done at the end of the period before and have no row now. */
function vanishedTasks(workbook: Workbook, tasks: readonly Entry[]): readonly Finding[] {
  const before = previousPeriod(workbook.settings.period);
  if (!before) return [];
  const now = new Set(tasks.map(taskKey));
  return rowsOfPeriod(workbook.entries, 'Nhiệm vụ', before).flatMap((task) => {
    if (task.status === 'Hoàn thành' || now.has(taskKey(task))) return [];
    const period = writePeriod(task.period);
    const said = say.vanished(nameOf(task), period, task.status ?? 'chưa ghi trạng thái');
    return [findingAt(placeOfEntry(workbook, task, task.code === '' ? 'Nội dung' : 'Mã'), said)];
  });
}

function taskKey({ code, unit, content }: Entry): string {
  return code === '' ? `${fold(unit)}\n${fold(content)}` : fold(code);
}
