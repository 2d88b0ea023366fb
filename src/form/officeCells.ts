import {
  BLANK,
  cellText,
  type EnteredCell,
  type Tab,
  textOrBlank,
  type Workbook,
} from '../contract';
import { fold, sameText } from '../model/folding';

/** A cell of the office's in which a text of the report stands, known by its row's key and its header. */
export interface OfficeCell {
  readonly tab: string;
  readonly key: string;
  readonly header: string;
}

/** Its text as a person saw it on a page, and what the person made of it. */
export interface EnteredOfficeCell extends OfficeCell {
  readonly before: string;
  readonly after: string;
}

/** Where such a cell stands (row and column from 0), and what it holds. */
export interface StandingOfficeCell {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Nobody types over a formula on a page. */
  readonly isFormula: boolean;
}

type Tables = Pick<Workbook, 'tables'>;

/** The tabs whose texts the report prints, each with the column of its keys and those that are typed as texts. */
function officeTabs({ tables: { settings, outline } }: Tables) {
  return [
    // Each further column is one more report's.
    ...(settings ? [{ tab: settings.tab, keys: settings.column('Khóa'), only: undefined }] : []),
    ...(outline
      ? [{ tab: outline.tab, keys: outline.column('Mã mục'), only: outline.column('Tiêu đề') }]
      : []),
  ];
}

/** Whether texts of the report stand in a column: of the outline in one alone, of the settings in all but the keys. */
function isTyped(
  { keys, only }: { readonly keys: number | undefined; readonly only: number | undefined },
  column: number,
): boolean {
  return column !== keys && (only === undefined || only === column);
}

const textAt = ({ rows }: Tab, row: number, column: number) =>
  cellText(rows[row]?.[column] ?? BLANK);

/** The cell of such a tab at a place (from 0); undefined where it is none, or is not known by a key of its own. */
export function officeCellAt(
  tables: Tables,
  title: string,
  row: number,
  column: number,
): OfficeCell | undefined {
  const found = officeTabs(tables).find(({ tab }) => tab.title === title);
  if (!found || found.keys === undefined || row === 0) return undefined;
  const { tab, keys } = found;
  const cell = { tab: title, key: textAt(tab, row, keys), header: textAt(tab, 0, column) };
  const standing = standingOfficeCell(tables, cell);
  return standing?.row === row && standing.column === column ? cell : undefined;
}

/** Where a cell stands now; undefined where its row or its column is gone, or there are two of it. */
export function standingOfficeCell(
  tables: Tables,
  { tab: title, key, header }: OfficeCell,
): StandingOfficeCell | undefined {
  const found = officeTabs(tables).find(({ tab }) => sameText(tab.title, title));
  if (!found || found.keys === undefined || fold(key) === '' || fold(header) === '') {
    return undefined;
  }
  const { tab, keys } = found;
  const rows = tab.rows.flatMap((_, at) =>
    at > 0 && sameText(textAt(tab, at, keys), key) ? [at] : [],
  );
  const columns = (tab.rows[0] ?? []).flatMap((cell, at) =>
    sameText(cellText(cell), header) ? [at] : [],
  );
  const [[row, otherRow], [column, otherColumn]] = [rows, columns];
  if (row === undefined || column === undefined || !isTyped(found, column)) return undefined;
  if (otherRow !== undefined || otherColumn !== undefined) return undefined;
  return {
    sheetId: tab.id,
    row,
    column,
    text: textAt(tab, row, column),
    isFormula: tab.formulas.has(`${row}:${column}`),
  };
}

/** What is written of cells that a person entered on a page, and what is not: each by its place among them. */
export interface EnteringOffice {
  readonly cells: readonly (EnteredCell & { readonly sheetId: number })[];
  /** Cells that somebody else has changed since they were seen. */
  readonly conflicts: readonly { readonly entered: number; readonly standing: string }[];
  readonly gone: readonly number[];
}

/** Sorts what is to be written: what others have changed since, and what is a formula, stays. */
export function enterOfficeCells(
  tables: Tables,
  entered: readonly EnteredOfficeCell[],
): EnteringOffice {
  const cells: EnteringOffice['cells'][number][] = [];
  const conflicts: EnteringOffice['conflicts'][number][] = [];
  const gone: number[] = [];
  entered.forEach((one, at) => {
    const standing = standingOfficeCell(tables, one);
    if (!standing) gone.push(at);
    else if (standing.text !== one.after) {
      const { sheetId, row, column, text, isFormula } = standing;
      if (isFormula || text !== one.before) conflicts.push({ entered: at, standing: text });
      else cells.push({ sheetId, row, column, cell: textOrBlank(one.after) });
    }
  });
  return { cells, conflicts, gone };
}
