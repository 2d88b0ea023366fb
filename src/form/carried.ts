import * as say from '../messages/openPeriod';
import { serialOfDate } from '../model/date';
import type { Entry, EntryKind } from '../model/entry';
import { fold } from '../model/folding';
import { type Period, samePeriod } from '../model/period';
import type { Unit } from '../model/unit';
import { rowsOfPeriod } from '../rollup';
import { type Ground, type PreparedRow, withoutTokens } from './ground';

/** Texts that mostly stand on; what comes next and what is proposed is written anew each time. */
const STANDING: ReadonlySet<EntryKind> = new Set(['Lời văn', 'Hạn chế']);

/**
 * What of the last period goes on in this one and does not stand there yet: tasks not finished, with
 * their codes and as they stand; standing paragraphs, to be looked over; and its priorities, offered
 * as tasks.
 */
export function carriedRows(ground: Ground, unit: Unit): readonly PreparedRow[] {
  const { last } = ground;
  if (!last || !ground.isCarriedOver(unit)) return [];
  const { tasks, paragraphs } = ongoing(ground, unit, last);
  const priorities = lastTexts(ground, unit, last).filter(({ kind }) => kind === 'Trọng tâm');
  return [
    ...tasks.map((row) => taskRow(row, row.status ?? ground.typed(row, 'Trạng thái'))),
    ...paragraphs.map(paragraphRow),
    ...offers(ground, unit, eachOnce(priorities)),
  ];
}

/**
 * How many tasks and sections of words of the last period a unit that has begun does without: it may
 * have struck them out, or begun before they could be carried over.
 */
export function leftOut(ground: Ground, unit: Unit): number {
  const { last } = ground;
  if (!last || ground.isCarriedOver(unit)) return 0;
  const { tasks, paragraphs } = ongoing(ground, unit, last);
  const written = new Set(
    ground
      .entriesOf(unit)
      .filter(({ period, content }) => samePeriod(period, ground.period) && content !== '')
      .map(({ section }) => fold(section)),
  );
  const sections = new Set(paragraphs.map(({ section }) => fold(section)));
  return tasks.length + [...sections].filter((section) => !written.has(section)).length;
}

/**
 * Tasks and paragraphs that go on and do not stand there yet. A task that shorter periods inside
 * this one tell of is theirs: what the last long one says of it is older.
 */
function ongoing(ground: Ground, unit: Unit, last: Period) {
  const { workbook, tasksInside } = ground;
  const sections = new Set(workbook.outline.map(({ code }) => fold(code)));
  const own = ground.entriesOf(unit);
  const now = own.filter((row) => samePeriod(row.period, ground.period));
  const tasks = new Set(now.filter(isTask).map((row) => taskKey(row, unit)));
  const paragraphs = new Set(now.filter(({ kind }) => STANDING.has(kind)).map(textKey));
  const standing = lastTexts(ground, unit, last).filter(
    ({ kind, section }) => STANDING.has(kind) && sections.has(fold(section)),
  );
  return {
    tasks: rowsOfPeriod(own, 'Nhiệm vụ', last)
      .filter(({ status, content }) => status !== 'Hoàn thành' && content !== '')
      .filter((row) => !tasks.has(taskKey(row, unit)) && !tasksInside.has(taskKey(row, unit))),
    paragraphs: eachOnce(standing).filter((row) => !paragraphs.has(textKey(row))),
  };
}

function lastTexts(ground: Ground, unit: Unit, last: Period): readonly Entry[] {
  return ground.entriesOf(unit).filter((row) => samePeriod(row.period, last) && row.content !== '');
}

function isTask({ kind }: Entry): boolean {
  return kind === 'Nhiệm vụ';
}

/** By what a task is known: its code; without one its unit and text. */
export function taskKey({ code, content }: Entry, unit: Unit | undefined): string {
  return code === '' ? `${unit?.code ?? ''}\n${fold(content)}` : fold(code);
}

function textKey({ section, content }: Entry): string {
  return `${fold(section)}\n${content}`;
}

/** Rows of one section and text once: a period closed and not yet cleared stands in both tabs. */
function eachOnce(rows: readonly Entry[]): readonly Entry[] {
  const known = new Map<string, Entry>();
  for (const row of rows) {
    const key = textKey(row);
    if (!known.has(key)) known.set(key, row);
  }
  return [...known.values()];
}

/** A task as it stands; a status that nobody can read as it was typed. */
function taskRow(task: Entry, status: string): PreparedRow {
  return {
    Mục: task.section,
    Loại: 'Nhiệm vụ',
    Mã: task.code,
    'Nội dung': task.content,
    'Nguồn giao': task.assignedBy,
    'Người thực hiện': task.doer,
    'Trách nhiệm': task.responsibility,
    'Thẩm quyền': task.authority,
    'Thời hạn': task.deadline ? serialOfDate(task.deadline) : task.deadlineText,
    'Sản phẩm': task.product,
    'Trạng thái': status,
    'Minh chứng': task.evidence,
    'Ghi chú': task.note,
  };
}

function paragraphRow({ section, kind, content }: Entry): PreparedRow {
  return { Mục: section, Loại: kind, 'Nội dung': content, 'Ghi chú': say.toReview };
}

/**
 * The last priorities as rows for tasks with nothing typed in them: no task is counted before
 * somebody takes the text over into `Nội dung`.
 */
function offers(
  { workbook, standingOf, last, writerOf }: Ground,
  unit: Unit,
  priorities: readonly Entry[],
): readonly PreparedRow[] {
  if (!last) return [];
  const ofTasks = workbook.outline.filter(({ kind }) => kind === 'Nhiệm vụ');
  const section = ofTasks.find((one) => writerOf(one) === unit) ?? ofTasks[0];
  return priorities
    .map((row) => ({
      Mục: section?.code ?? row.section,
      Loại: 'Nhiệm vụ',
      Tên: say.offered(last, withoutTokens(row.content)),
    }))
    .filter(({ Tên }) => !standingOf(unit).some((row) => row.text('Tên') === Tên));
}
