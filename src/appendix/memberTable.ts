import type { Conditions } from '../conditions';
import type { Observation } from '../findings';
import * as say from '../messages/appendix';
import type {
  Appendix,
  AppendixCell,
  AppendixColumn,
  AppendixTable,
  TableRows,
} from '../model/appendix';
import type { Entry } from '../model/entry';
import { fold, sameText } from '../model/folding';
import { groupBy } from '../model/groups';
import type { Catalogue } from './catalogue';
import { figureCell, type KeptRows } from './relatedColumn';
import { columnsIn, isOrdinal } from './typedColumns';

/** What a table of indicators is made of. */
interface Members {
  readonly appendix: Appendix;
  readonly rowsBy: TableRows;
  /** The rows that the appendix keeps, as they stand. */
  readonly rows: readonly Entry[];
  /** What readers see of a row; undefined of one that they are not to see. */
  readonly shown: (row: Entry) => Entry | undefined;
  readonly filter: Conditions;
}

/** A column: of an indicator, or of what the rows are of; `STT` has neither. */
interface MemberColumn {
  readonly column: AppendixColumn;
  readonly isLabel?: true;
  readonly code?: string;
  readonly decimals?: number | undefined;
}

/**
 * A table with a row for each subject or unit (`Hàng theo`), in the order in which they first appear, and
 * indicators as columns; its last row has the figures of all of them together, so that a rate there is a
 * ratio of sums.
 */
export function memberTable(
  members: Members,
  names: Catalogue,
  report: (observation: Observation) => void,
): AppendixTable {
  const { appendix, rowsBy, rows, filter } = members;
  const columns = readColumns(members, names, report);
  const codes = new Set(
    columns.flatMap(({ code }) =>
      code === undefined ? [] : names.figures.partsOf(code).map(fold),
    ),
  );
  // An appendix of figures has other rows too than those that its columns are of.
  const own = rows.filter((row) => row.kind !== 'Số liệu' || codes.has(fold(row.code)));
  const keyOf = (row: Entry) => (rowsBy === 'Đơn vị' ? row.unit : (row.subject ?? ''));
  const kept: KeptRows =
    appendix.filter.trim() === '' || filter.state === 'problem'
      ? {}
      : { filter: { text: appendix.filter, keeps: (row) => filter.keeps(row, names) } };
  const groups = [...groupBy(own, (row) => fold(keyOf(row))).values()].flatMap((all) => {
    const [first] = all.flatMap((row) => members.shown(row) ?? []);
    const [typed] = all;
    return first && typed ? [{ first, of: memberOf(rowsBy, keyOf(typed)) }] : [];
  });
  const cellsOf = (label: string, ordinal: string, of: KeptRows) =>
    columns.map(({ column, isLabel, code, decimals }): AppendixCell => {
      if (column.kind === 'ordinal') return { kind: 'text', text: ordinal };
      if (isLabel || code === undefined) return { kind: 'text', text: isLabel ? label : '' };
      return figureCell(names.figures.over(code, of), decimals);
    });
  return {
    appendix,
    columns: columns.map(({ column }) => column),
    groups: [
      {
        rows: groups.map(({ first, of }, index) =>
          cellsOf(labelOf(first, rowsBy, names), `${index + 1}.`, { ...kept, ...of }),
        ),
        sources: groups.map(({ first: { tab, row } }) => ({ tab, row })),
      },
    ],
    ...(groups.length > 0 && { total: cellsOf(say.total, '', kept) }),
  };
}

function memberOf(rowsBy: TableRows, key: string): KeptRows {
  return rowsBy === 'Đơn vị' ? { unit: key } : { subject: key };
}

function labelOf(row: Entry, rowsBy: TableRows, { unit }: Catalogue): string {
  const label = rowsBy === 'Đơn vị' ? (unit(row.unit)?.name ?? row.unit) : (row.subject ?? '');
  return label === '' ? say.notSaid : label;
}

function readColumns(
  { appendix, rowsBy }: Members,
  { figures }: Catalogue,
  report: (observation: Observation) => void,
): readonly MemberColumn[] {
  return columnsIn(appendix.columns || `STT, ${rowsBy}`).map(({ source, header }): MemberColumn => {
    if (isOrdinal(source)) return { column: { header: header ?? source, kind: 'ordinal' } };
    if (sameText(source, rowsBy)) {
      return { column: { header: header ?? source, source, kind: 'text' }, isLabel: true };
    }
    const indicator = figures.indicator(source);
    if (!indicator) report(say.unknownTableColumn(appendix.code, source, rowsBy));
    return {
      column: {
        header: header ?? indicator?.name ?? source,
        source,
        kind: indicator ? 'figure' : 'text',
      },
      ...(indicator && { code: indicator.code, decimals: indicator.decimals }),
    };
  });
}
