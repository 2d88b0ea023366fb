import Big from 'big.js';
import type { Observation } from '../findings';
import * as say from '../messages/appendix';
import type { Appendix, AppendixCell } from '../model/appendix';
import type { Entry } from '../model/entry';
import type { Decimal } from '../model/figure';
import { writeNumber } from '../model/number';
import { roundToWhole, sumOf } from './largestRemainder';

/** An entry with its cells. */
export interface EntryRow {
  readonly entry: Entry;
  readonly cells: readonly AppendixCell[];
}

/** A column of figures, by its place in the row. */
export interface FigureColumn {
  readonly index: number;
  readonly header: string;
}

type Report = (observation: Observation) => void;
type Groups = readonly (readonly EntryRow[])[];

/**
 * Rounds every column of figures so that its shares make 100 (`Làm tròn` = `đủ 100`): the whole
 * column where its rows together are the shares, else each group by itself. A column that is not
 * of shares stays as it is, and is said.
 */
export function roundShares(
  groups: Groups,
  columns: readonly FigureColumn[],
  { code }: Appendix,
  report: Report,
): Groups {
  if (columns.length === 0) report(say.noShares(code));
  return columns.reduce((rounded, column) => roundColumn(rounded, column, code, report), groups);
}

function roundColumn(groups: Groups, column: FigureColumn, code: string, report: Report): Groups {
  const whole = sharesOf([groups.flat()], column);
  const shares = whole.state === 'shares' ? whole : sharesOf(groups, column);
  if (shares.state === 'shares') {
    return groups.map((rows) => rows.map((row) => withShare(row, column, shares.cells)));
  }
  if (shares.state === 'nothing') return groups;
  report(
    shares.state === 'no number'
      ? say.shareWithoutNumber(code, column.header, shares.text)
      : say.sharesOffWhole(code, column.header, writeNumber(shares.sum)),
  );
  return groups;
}

type Shares =
  | { readonly state: 'shares'; readonly cells: ReadonlyMap<EntryRow, AppendixCell> }
  | { readonly state: 'nothing' }
  /** A row that has no number of its own, or one below 0, as it is shown. */
  | { readonly state: 'no number'; readonly text: string }
  | { readonly state: 'off'; readonly sum: Decimal };

/** The cells of rows that make 100 in every group, or why they do not. */
function sharesOf(groups: Groups, { index }: FigureColumn): Shares {
  const cells = new Map<EntryRow, AppendixCell>();
  for (const rows of groups) {
    // What does not exist here has no share; a group of nothing else has none to round.
    const sharing = rows.filter(({ entry }) => entry.figure.state !== 'notApplicable');
    const values: Decimal[] = [];
    for (const row of sharing) {
      const cell = row.cells[index];
      if (cell?.kind !== 'number' || cell.value.lt(0)) {
        return { state: 'no number', text: cell?.kind === 'date' ? '' : (cell?.text ?? '') };
      }
      values.push(cell.value);
    }
    if (sharing.length === 0) continue;
    if (!makeWhole(values)) return { state: 'off', sum: sumOf(values) };
    const decimals = printedDecimals(sharing.flatMap(({ cells: own }) => own[index] ?? []));
    roundToWhole(values, WHOLE, decimals).forEach(({ value, adjusted }, at) => {
      const row = sharing[at];
      const text = writeNumber(value, { decimals });
      if (row) cells.set(row, shareCell(value, text, adjusted));
    });
  }
  return cells.size === 0 ? { state: 'nothing' } : { state: 'shares', cells };
}

const WHOLE = new Big(100);
/** Further from 100 than that is no matter of rounding, however many shares there are. */
const FURTHEST = new Big(1);

/** Whether shares make 100 but for half a unit that each may have lost when it was typed. */
function makeWhole(values: readonly Decimal[]): boolean {
  const typed = values.reduce((most, { c, e }) => Math.max(most, c.length - 1 - e), 0);
  const lost = new Big(10).pow(-typed).times(values.length).div(2);
  const off = sumOf(values).minus(WHOLE).abs();
  return off.lte(lost) && off.lte(FURTHEST);
}

/** One column has one number of decimals: those of the finest cell. */
function printedDecimals(cells: readonly AppendixCell[]): number {
  return cells.reduce(
    (most, cell) => Math.max(most, cell.kind === 'number' ? decimalsOf(cell.text) : 0),
    0,
  );
}

/** As many decimals as a printed number has. */
export function decimalsOf(text: string): number {
  return text.includes(',') ? text.length - text.indexOf(',') - 1 : 0;
}

function shareCell(value: Decimal, text: string, adjusted: boolean): AppendixCell {
  return adjusted
    ? { kind: 'number', value, text: `${text}*`, adjusted }
    : { kind: 'number', value, text };
}

function withShare(
  row: EntryRow,
  { index }: FigureColumn,
  shares: ReadonlyMap<EntryRow, AppendixCell>,
): EntryRow {
  const share = shares.get(row);
  return share
    ? { ...row, cells: row.cells.map((cell, at) => (at === index ? share : cell)) }
    : row;
}
