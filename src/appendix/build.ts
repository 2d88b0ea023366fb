import { type Field, fieldOf, type RowContext, readConditions } from '../conditions';
import { type Finding, findingAt, type Observation, type Place } from '../findings';
import * as say from '../messages/appendix';
import type {
  Appendix,
  AppendixCell,
  AppendixColumn,
  AppendixGroup,
  AppendixTable,
} from '../model/appendix';
import type { Entry } from '../model/entry';
import { fold } from '../model/folding';
import { measureKind } from '../model/measure';
import { writeNumber } from '../model/number';
import { romanNumeral } from '../model/roman';
import type { Catalogue } from './catalogue';
import { sumOf } from './largestRemainder';
import { memberTable } from './memberTable';
import { relatedColumn } from './relatedColumn';
import { type EntryRow, type FigureColumn, roundShares } from './shares';
import { columnsIn, isOrdinal } from './typedColumns';

export interface AppendixBuild {
  readonly table: AppendixTable;
  readonly findings: readonly Finding[];
}

/** The columns of the appendix's row in `Phụ lục` of which there may be something to say. */
export type DescribedBy = 'Mã' | 'Lọc' | 'Cột' | 'Nhóm theo' | 'Làm tròn';

/**
 * Makes an appendix from the rows of its kind: filtered, in its columns, in its groups. What cannot
 * be made as described is said; a filter that cannot be read lets no row through, so that nothing
 * is published by mistake.
 * @param placeOf where a column of the appendix's row stands
 * @param shown what readers see of a row that belongs here; undefined of one that they are not to see
 */
export function buildAppendix(
  appendix: Appendix,
  rows: readonly Entry[],
  names: Catalogue,
  placeOf: (header: DescribedBy) => Place,
  shown: (row: Entry) => Entry | undefined = (row) => row,
): AppendixBuild {
  const findings: Finding[] = [];
  const remark = (header: DescribedBy, observation: Observation) =>
    findings.push(findingAt(placeOf(header), observation));
  const filter = readConditions(appendix.filter, names);
  if (filter.state === 'problem') {
    remark('Lọc', say.unusableFilter(appendix.code, filter.problem));
  }
  const own =
    filter.state === 'read'
      ? rows.filter((row) => row.kind === appendix.kind && filter.keeps(row, names))
      : [];
  if (filter.state === 'read' && own.length === 0) {
    remark('Mã', say.emptyAppendix(appendix.code, appendix.title));
  }
  if (appendix.rowsBy) {
    const members = { appendix, rowsBy: appendix.rowsBy, rows: own, shown, filter };
    const table = memberTable(members, names, (observation) => remark('Cột', observation));
    return { table, findings };
  }
  const columns = readColumns(appendix, names, (observation) => remark('Cột', observation));
  const kept = own.flatMap((row) => shown(row) ?? []);
  const groupField = appendix.groupBy === '' ? undefined : fieldOf(appendix.groupBy);
  if (appendix.groupBy !== '' && !groupField) {
    remark('Nhóm theo', say.unknownColumn(appendix.code, appendix.groupBy));
  }
  const labelled = groupField ? groupRows(kept, groupField, names) : [['', kept] as const];
  const filled = labelled.map(([, members]) => rowsOf(members, columns));
  const rounded = appendix.rounding
    ? roundShares(filled, figureColumns(columns), appendix, (one) => remark('Làm tròn', one))
    : filled;
  const groups = labelled.map(([label, members], index): AppendixGroup => {
    const rows = rounded[index] ?? [];
    return groupField
      ? {
          ...withSubtotal(rows, columns, names),
          heading: {
            number: romanNumeral(index + 1),
            label,
            ...(!appendix.withoutCounts && { count: members.length }),
          },
        }
      : // One list needs no subtotal: its total is in the rollup.
        madeOf(rows);
  });
  return {
    table: { appendix, columns: columns.map(({ column }) => column), groups },
    findings,
  };
}

interface ShownColumn {
  readonly column: AppendixColumn;
  /** Undefined for `STT` and for a column that there is not. */
  readonly cell: ((entry: Entry) => AppendixCell) | undefined;
  /** Whether it is `Giá trị`; whether its figures of several rows may be added. */
  readonly isValue?: boolean;
  readonly adds?: boolean;
}

const DEFAULT_COLUMNS = 'STT, Mã, Nội dung, Đơn vị, Ghi chú';

function readColumns(
  { code, kind, columns }: Appendix,
  names: Catalogue,
  report: (observation: Observation) => void,
): readonly ShownColumn[] {
  return columnsIn(columns || DEFAULT_COLUMNS).map(({ source, header = source }): ShownColumn => {
    if (isOrdinal(source)) return { column: { header, kind: 'ordinal' }, cell: undefined };
    const related = kind === 'Số liệu' ? relatedColumn(source, names) : undefined;
    if (related) return { column: { header, source, kind: 'figure' }, ...related };
    const field = fieldOf(source);
    if (!field) {
      report(say.unknownColumn(code, source));
      return { column: { header, source, kind: 'text' }, cell: undefined };
    }
    const isFigure = field.kind === 'figure';
    return {
      column: { header, source, kind: field.kind },
      cell: (entry) => field.cell(entry, names),
      isValue: isFigure,
      adds: isFigure,
    };
  });
}

function rowsOf(members: readonly Entry[], columns: readonly ShownColumn[]): readonly EntryRow[] {
  return members.map((entry, index) => ({
    entry,
    cells: columns.map(({ column, cell }): AppendixCell => {
      if (column.kind === 'ordinal') return { kind: 'text', text: `${index + 1}.` };
      return cell ? cell(entry) : { kind: 'text', text: '' };
    }),
  }));
}

function figureColumns(columns: readonly ShownColumn[]): readonly FigureColumn[] {
  return columns.flatMap(({ column: { header }, isValue }, index) =>
    isValue ? [{ index, header }] : [],
  );
}

function withSubtotal(
  members: readonly EntryRow[],
  columns: readonly ShownColumn[],
  { overlap }: Catalogue,
): AppendixGroup {
  // A whole and its parts counted together are a number of nothing.
  const isTrue = !overlap(members.map(({ entry }) => entry.code));
  const subtotal = isTrue ? subtotalOf(members, columns) : undefined;
  return { ...madeOf(members), ...(subtotal && { subtotal }) };
}

function madeOf(members: readonly EntryRow[]): Pick<AppendixGroup, 'rows' | 'sources'> {
  return {
    rows: members.map(({ cells }) => cells),
    sources: members.map(({ entry: { tab, row } }) => ({ tab, row })),
  };
}

/** Sums of figure columns, only where all rows are of one unit of measure that can be added. */
function subtotalOf(
  rows: readonly EntryRow[],
  columns: readonly ShownColumn[],
): readonly AppendixCell[] | undefined {
  const units = new Set(rows.map(({ entry }) => fold(entry.unitOfMeasure)));
  const [unit = ''] = units;
  const hasFigure = rows.some(({ cells }) => cells.some(({ kind }) => kind === 'number'));
  if (units.size !== 1 || measureKind(unit) === 'percent' || !hasFigure) return undefined;
  return columns.map(({ adds }, index): AppendixCell => {
    const values = rows.flatMap(({ cells }) => {
      const cell = cells[index];
      return adds && cell?.kind === 'number' ? [cell.value] : [];
    });
    if (values.length === 0) return { kind: 'text', text: '' };
    const total = sumOf(values);
    return { kind: 'number', value: total, text: writeNumber(total) };
  });
}

/** Groups stand in the order of their first rows. */
function groupRows(
  rows: readonly Entry[],
  field: Field,
  names: RowContext,
): readonly (readonly [string, readonly Entry[]])[] {
  const groups = new Map<string, Entry[]>();
  for (const row of rows) {
    const cell = field.cell(row, names);
    const label =
      (cell.kind === 'text' ? cell.text : (field.names(row, names)[0] ?? '')) || say.notSaid;
    const members = groups.get(label);
    if (members) members.push(row);
    else groups.set(label, [row]);
  }
  return [...groups];
}
