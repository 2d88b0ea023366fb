import {
  type Area,
  BLANK,
  blankHeaders,
  type Cell,
  cellText,
  type Header,
  isBlank,
  type Table,
  type Workbook,
} from '../../contract';
import { type Finding, findingAt, type Place } from '../../findings';
import * as say from '../../messages/structure';
import { areaName, cellAddress } from '../../model/address';
import { fold } from '../../model/folding';
import { isSimilar } from '../../model/similar';
import { rowUnits } from '../places';

/** What of a tab does not stop a run, but hides or endangers what people typed. */
export function checkStructure(workbook: Workbook): readonly Finding[] {
  const unitOf = rowUnits(workbook);
  return Object.values(workbook.tables).flatMap((table) => {
    if (!table) return [];
    const at: PlaceIn = (row, column) => ({
      tab: table.tab.title,
      at: cellAddress(row, column),
      unit: unitOf(table, row),
    });
    return [
      ...headersOf(table, at),
      ...mergesOf(table, at),
      ...formulasOf(table, at),
      ...errorsOf(table, at),
    ];
  });
}

/** A place in the table at hand; row and column from 0. */
type PlaceIn = (row: number, column: number) => Place;

/** Columns under no header, and headers that are nearly those of an optional column. */
function headersOf(table: Table, at: PlaceIn): readonly Finding[] {
  const { tab, contract } = table;
  const blank = blankHeaders(tab).map((column) => {
    const cells = tab.rows.filter((row) => !isBlank(row[column] ?? BLANK)).length;
    const about = [contract.tab, ...titledBefore(tab.rows[0] ?? [], column)];
    return findingAt(at(0, column), { ...say.blankHeader(tab.title, cells), about });
  });
  const absent = contract.columns.filter(({ header }) => !table.has(header));
  const similar = (tab.rows[0] ?? []).flatMap((cell, column) => {
    const typed = cellText(cell).trim();
    if (contract.columns.some(({ header }) => fold(header) === fold(typed))) return [];
    const wanted = absent.find(({ header }) => isSimilar(typed, header));
    if (!wanted) return [];
    const said = say.incorrectLabel(tab.title, typed, wanted.header);
    return [findingAt(at(0, column), said)];
  });
  return [...blank, ...similar];
}

/** A column without a header by the nearest one before it that has one, and how far off that is. */
function titledBefore(headers: readonly Cell[], column: number): readonly string[] {
  let at = column;
  while (at > 0 && isBlank(headers[at] ?? BLANK)) at -= 1;
  return [fold(cellText(headers[at] ?? BLANK)), String(column - at)];
}

/** Merged cells among the data: only the first one keeps its content. */
function mergesOf(table: Table, at: PlaceIn): readonly Finding[] {
  const { tab, contract } = table;
  const columns = new Set(contract.columns.map(({ header }) => table.column(header)));
  return tab.merges.flatMap((area) => {
    const row = Math.max(area.startRow, 1);
    if (area.endRow <= 1 || !reaches(area, columns) || !holdsData(table, area)) return [];
    const name = areaName(area);
    const [rows, wide] = [area.endRow - area.startRow, area.endColumn - area.startColumn];
    const said = rows > 1 ? say.mergedAcrossRows(name, rows) : say.mergedAcrossColumns(name, wide);
    return [findingAt(at(row, area.startColumn), said)];
  });
}

function reaches(area: Area, columns: ReadonlySet<number | undefined>): boolean {
  for (const column of columns) {
    if (column !== undefined && column >= area.startColumn && column < area.endColumn) return true;
  }
  return false;
}

function holdsData({ tab }: Table, { startRow, endRow }: Area): boolean {
  return tab.rows.slice(Math.max(startRow, 1), endRow).some((row) => !row.every(isBlank));
}

/**
 * Formulas where a value is expected. A figure that is a formula is told cell by cell; of the
 * form's other columns, which may be looked up in every row, the column is told once.
 */
function formulasOf(table: Table, at: PlaceIn): readonly Finding[] {
  const { tab, contract } = table;
  if (tab.formulas.size === 0) return [];
  const form = contract.tab === 'Biểu chung' || contract.tab === 'Lưu trữ';
  const headers = new Map(
    contract.columns
      .filter(({ generated }) => !generated)
      .map(({ header }) => [table.column(header), header]),
  );
  const counted = new Map<number, { readonly row: number; count: number }>();
  const findings: Finding[] = [];
  for (const name of tab.formulas) {
    const [row = 0, column = 0] = name.split(':').map(Number);
    const header = headers.get(column);
    if (header === undefined || row === 0) continue;
    const cell = tab.rows[row]?.[column] ?? BLANK;
    if (cell.kind === 'error') continue;
    if (form && header !== 'Giá trị') {
      const known = counted.get(column);
      if (known) known.count += 1;
      else counted.set(column, { row, count: 1 });
    } else {
      findings.push(findingAt(at(row, column), say.formulaCell(cellText(cell))));
    }
  }
  for (const [column, { row, count }] of counted) {
    const header = headers.get(column) ?? '';
    const about = [contract.tab, header];
    findings.push(findingAt(at(row, column), { ...say.formulaColumn(header, count), about }));
  }
  return findings;
}

/** Columns of words, which are printed as they stand; the others are told where they are read. */
const WORDS: readonly Header[] = [
  'Nội dung',
  'Tiêu đề',
  'Tên',
  'Giá trị',
  'Người thực hiện',
  'Trách nhiệm',
  'Thẩm quyền',
  'Sản phẩm',
  'Nguồn giao',
  'Ghi chú',
  'Minh chứng',
];

function errorsOf(table: Table, at: PlaceIn): readonly Finding[] {
  const form = table.contract.tab === 'Biểu chung' || table.contract.tab === 'Lưu trữ';
  const columns = WORDS.flatMap((header) => {
    const column = table.column(header);
    // The form's figures are told when they are read.
    return column === undefined || (form && header === 'Giá trị') ? [] : [{ header, column }];
  });
  return table.rows.flatMap(({ row }) =>
    columns.flatMap(({ header, column }) => {
      const cell = table.tab.rows[row - 1]?.[column];
      return cell?.kind === 'error'
        ? [findingAt(at(row - 1, column), say.errorText(header, cell.text))]
        : [];
    }),
  );
}
