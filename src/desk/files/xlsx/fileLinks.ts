import {
  type Cell,
  cellAddress,
  isFormula,
  type Literal,
  type Row,
  type Sheet,
} from '../../spreadsheet';

/** Where a link of the workbook leads in a file: itself, a path beside the file, or undefined for nowhere. */
export type LinkTarget = (uri: string) => string | undefined;

/** A link that the file has otherwise, or not at all, and the cell as the file has it. */
export interface ChangedLink {
  readonly uri: string;
  readonly value: Literal;
  readonly target?: string;
}

/** By address. */
export type ChangedLinks = Readonly<Record<string, ChangedLink>>;

function linked(cell: Cell, uri: string | undefined): Cell {
  const { textFormat, ...format } = cell.format ?? {};
  const { link: _link, ...text } = textFormat ?? {};
  const wanted = { ...text, ...(uri !== undefined && { link: { uri } }) };
  const isBare = Object.keys(wanted).length === 0;
  return { ...cell, format: { ...format, ...(!isBare && { textFormat: wanted }) } };
}

/** A tab with its links as the file has them, and those that are others there. */
export function withFileLinks(
  sheet: Sheet,
  targetOf: LinkTarget,
): { readonly sheet: Sheet; readonly links: ChangedLinks } {
  const links: Record<string, ChangedLink> = {};
  const change = (cell: Cell | undefined, row: number, column: number): Cell | undefined => {
    const uri = cell?.format?.textFormat?.link?.uri;
    const value = cell?.value;
    if (!cell || !uri || value === undefined || isFormula(value)) return cell;
    const target = targetOf(uri);
    if (target === uri) return cell;
    links[cellAddress(row, column)] = { uri, value, ...(target !== undefined && { target }) };
    return linked(cell, target);
  };
  const rows = sheet.rows.map((row, r): Row | undefined =>
    row?.some((cell) => cell?.format?.textFormat?.link)
      ? row.map((cell, c) => change(cell, r, c))
      : row,
  );
  return Object.keys(links).length === 0 ? { sheet, links } : { sheet: { ...sheet, rows }, links };
}

/** The cell with the link it had before the file, unless someone has changed its text or link since. */
export function withOwnLink(cell: Cell, { uri, value, target }: ChangedLink): Cell {
  const isSame = cell.value === value && cell.format?.textFormat?.link?.uri === target;
  return isSame ? linked(cell, uri) : cell;
}
