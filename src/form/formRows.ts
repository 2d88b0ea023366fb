import { type Header, isPreparedRow, readPeriodCell, type Workbook } from '../contract';
import { ENTRY_KINDS, type EntryKind } from '../model/entry';
import { findSame } from '../model/folding';
import { type Period, samePeriod } from '../model/period';
import { type Unit, unitFinder } from '../model/unit';

/** A row of the form as it stands, typed, prepared or spare. */
export interface FormRow {
  /** The sheet row, from 1. */
  readonly row: number;
  readonly period: Period | undefined;
  readonly unit: Unit | undefined;
  readonly kind: EntryKind | undefined;
  /** It says whose it is and of which period, and nothing else. */
  readonly isSpare: boolean;
  readonly text: (header: Header<'entries'>) => string;
}

/** All rows of the form in which anything stands. */
export function formRows({
  tables,
  units,
}: Pick<Workbook, 'tables' | 'units'>): readonly FormRow[] {
  const unitOf = unitFinder(units);
  return (tables.entries?.rows ?? []).map((row) => ({
    row: row.row,
    period: readPeriodCell(row.cell('Kỳ')),
    unit: unitOf(row.text('Đơn vị')),
    kind: findSame(ENTRY_KINDS, row.text('Loại')),
    isSpare:
      ['Mục', 'Loại', 'Mã'].every((header) => row.text(header as Header<'entries'>) === '') &&
      isPreparedRow(row),
    text: row.text,
  }));
}

/** Those of a period. */
export function formRowsOf(
  workbook: Pick<Workbook, 'tables' | 'units'>,
  period: Period,
): readonly FormRow[] {
  return formRows(workbook).filter((row) => row.period && samePeriod(row.period, period));
}
