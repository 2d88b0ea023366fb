import type { Table } from '../contract';
import type { Finding } from '../findings';
import { remedyOf, SEVERITIES, sayHere } from '../findings';
import * as say from '../messages/findings';
import { rowOf } from '../model/address';
import { shortened } from '../model/beginning';
import { isAnswered, type WeighedFinding, weightOf } from './answers';

/** A run of cells of one column, from a row (from 0), that differ from what stands there. */
export interface ColumnTexts {
  readonly tab: string;
  readonly header: string;
  readonly column: number;
  readonly firstRow: number;
  readonly texts: readonly string[];
}

const CHECK_HEADER = 'Kiểm tra';
const LONGEST = 200;
/** In very many rows what to do stands in the tab `Kiểm tra` alone: a column is written in few calls. */
const MOST_REMEDIES = 2000;

/**
 * What stands in the form's own column `Kiểm tra`: each row's findings in short. Only from the
 * first to the last cell that changes; undefined where none does or the form has no such column.
 */
export function rowFindings(
  table: Table,
  findings: readonly WeighedFinding[],
): ColumnTexts | undefined {
  const column = table.column(CHECK_HEADER);
  if (column === undefined) return undefined;
  const lines = linesByRow(findings.filter(({ tab }) => tab === table.tab.title));
  const texts = table.tab.rows.map((_, index) => (lines.get(index) ?? []).join('\n'));
  const standing = table.tab.rows.map((row) => {
    const cell = row[column];
    return cell?.kind === 'text' ? cell.text : '';
  });
  const differs = (index: number) => texts[index] !== standing[index];
  let first = 1;
  while (first < texts.length && !differs(first)) first += 1;
  let last = texts.length - 1;
  while (last >= first && !differs(last)) last -= 1;
  if (last < first) return undefined;
  return {
    tab: table.tab.title,
    header: CHECK_HEADER,
    column,
    firstRow: first,
    texts: texts.slice(first, last + 1),
  };
}

function linesByRow(findings: readonly WeighedFinding[]): ReadonlyMap<number, readonly string[]> {
  const lines = new Map<number, string[]>();
  const isShort = findings.length > MOST_REMEDIES;
  for (const finding of mostSevereFirst(findings)) {
    const row = rowOf(finding.at);
    if (row === undefined) continue;
    const known = lines.get(row) ?? [];
    lines.set(row, known);
    known.push(
      isShort || isAnswered(finding) ? rowMark(markOf(finding), finding) : rowNote(finding),
    );
  }
  return lines;
}

/** The first words of a row tell whether anything is to be done there: its colour goes by them. */
export function mostSevereFirst<One extends Finding & Pick<Partial<WeighedFinding>, 'answer'>>(
  findings: readonly One[],
): readonly One[] {
  const rank = (one: One) => Number(isAnswered(one)) * 9 + SEVERITIES.indexOf(one.severity);
  return [...findings].sort((left, right) => rank(left) - rank(right));
}

function markOf(finding: WeighedFinding): string {
  return isAnswered(finding) ? say.answeredMark : weightOf(finding);
}

/** A finding as it stands beside its row: `Lỗi: Dòng này chưa ghi mục. Hãy chọn mã mục …` */
export function rowNote(finding: Finding & Pick<Partial<WeighedFinding>, 'answer'>): string {
  return `${rowMark(weightOf(finding), finding)} ${remedyOf(finding)}`.trim();
}

/** The same without what to do. */
export function rowMark(weight: string, finding: Finding): string {
  return `${weight}: ${shortened(sayHere(finding), LONGEST)}`;
}
