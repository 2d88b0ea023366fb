import { type EntryKind, PRINTED_KINDS } from '../model/entry';
import { fold } from '../model/folding';
import type { OutlineSection } from '../model/outline';
import { samePeriod } from '../model/period';
import type { Unit } from '../model/unit';
import { type Ground, type PreparedRow, withoutTokens } from './ground';

const WRITTEN: ReadonlySet<OutlineSection['kind']> = new Set(['Lời văn', 'Đánh số', 'Nhiệm vụ']);

/** Whether a section consists of rows that a unit writes. */
export function isWritten({ kind }: OutlineSection): boolean {
  return WRITTEN.has(kind);
}

/**
 * A row for each section that a unit writes and in which nothing stands yet, its text left blank.
 * @param carried what the unit gets besides
 */
export function sectionRows(
  ground: Ground,
  unit: Unit,
  carried: readonly PreparedRow[],
): readonly PreparedRow[] {
  const { workbook, standing, writerOf } = ground;
  return workbook.outline.flatMap((section) => {
    if (!isWritten(section) || writerOf(section) !== unit) return [];
    const fills = (kind: unknown, code: unknown) =>
      kindsOf(section).has(kind) && fold(String(code ?? '')) === fold(section.code);
    const isTaken =
      standing.some((row) => fills(row.kind, row.text('Mục'))) ||
      carried.some(({ Loại, Mục }) => fills(Loại, Mục));
    if (isTaken) return [];
    const row: PreparedRow = {
      Mục: section.code,
      Loại: kindOf(ground, section),
      Tên: withoutTokens(section.title),
    };
    return [row];
  });
}

/** The kinds of row that a section consists of. */
function kindsOf({ kind }: OutlineSection): ReadonlySet<unknown> {
  return kind === 'Nhiệm vụ' ? TASKS : PRINTED_KINDS;
}

const TASKS: ReadonlySet<EntryKind> = new Set(['Nhiệm vụ']);

/** Headings that tell what is written under them. */
const BY_HEADING: readonly (readonly [string, EntryKind])[] = [
  ['trọng tâm', 'Trọng tâm'],
  ['hạn chế', 'Hạn chế'],
];

/** What stood in the section last, else what its heading tells. */
function kindOf({ workbook, last }: Ground, { code, kind, title }: OutlineSection): EntryKind {
  if (kind === 'Nhiệm vụ') return kind;
  const before = workbook.entries.find(
    (row) =>
      last !== undefined &&
      samePeriod(row.period, last) &&
      fold(row.section) === fold(code) &&
      (row.kind === 'Lời văn' || row.kind === 'Hạn chế' || row.kind === 'Trọng tâm'),
  );
  const told = BY_HEADING.find(([words]) => fold(title).includes(fold(words)));
  return before?.kind ?? told?.[1] ?? 'Lời văn';
}
