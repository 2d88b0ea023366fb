import * as say from '../messages/openPeriod';
import { serialOfDate } from '../model/date';
import type { Entry, EntryKind } from '../model/entry';
import { fold } from '../model/folding';
import { samePeriod } from '../model/period';
import type { Unit } from '../model/unit';
import { rowsOfPeriod } from '../rollup';
import { type Ground, type PreparedRow, withoutTokens } from './ground';

/** Texts that mostly stand on; what comes next and what is proposed is written anew each time. */
const STANDING: ReadonlySet<EntryKind> = new Set(['Lời văn', 'Hạn chế']);

/**
 * What of the last period goes on in this one: tasks not finished, with their codes and as they
 * stand; standing paragraphs, to be looked over; and its priorities, offered as tasks. Nothing
 * where people have begun the period.
 */
export function carriedRows(ground: Ground, unit: Unit): readonly PreparedRow[] {
  const { workbook, last, isBegun, unitOf } = ground;
  if (!last || isBegun) return [];
  const sections = new Set(workbook.outline.map(({ code }) => fold(code)));
  const own = workbook.entries.filter((row) => unitOf(row.unit) === unit);
  const texts = own.filter((row) => samePeriod(row.period, last) && row.content !== '');
  const standing = texts.filter(
    ({ kind, section }) => STANDING.has(kind) && sections.has(fold(section)),
  );
  return [
    ...rowsOfPeriod(own, 'Nhiệm vụ', last)
      .filter(({ status, content }) => status !== 'Hoàn thành' && content !== '')
      .map(taskRow),
    ...eachOnce(standing).map(paragraphRow),
    ...offers(ground, unit, eachOnce(texts.filter(({ kind }) => kind === 'Trọng tâm'))),
  ];
}

/** Rows of one section and text once: a period closed and not yet cleared stands in both tabs. */
function eachOnce(rows: readonly Entry[]): readonly Entry[] {
  const known = new Map<string, Entry>();
  for (const row of rows) {
    const key = `${fold(row.section)}\n${row.content}`;
    if (!known.has(key)) known.set(key, row);
  }
  return [...known.values()];
}

function taskRow(task: Entry): PreparedRow {
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
    'Trạng thái': task.status ?? '',
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
  { workbook, standing, last, writerOf }: Ground,
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
    .filter(({ Tên }) => !standing.some((row) => row.unit === unit && row.text('Tên') === Tên));
}
