import { CONTRACT, type Grid, readTable, readUnits } from '../contract';
import { numbersIn } from '../model/spans';
import { blockRowsIn } from './blockRows';
import { planBlocks, rememberedBlocks, type UnitBlock } from './unitBlocks';

/**
 * Where each unit's block begins and ends in the form as it stands, by the unit's code: the one answer
 * for whatever leads people to their rows.
 * @param taken rows (from 0) that are about to be taken out, each as so many from one on
 */
export function standingBlocks(
  grid: Grid,
  taken: readonly (readonly [start: number, count: number])[] = [],
): ReadonlyMap<string, UnitBlock> {
  const [form, catalogue] = [readTable(grid, CONTRACT.entries), readTable(grid, CONTRACT.units)];
  if (form.state !== 'read' || catalogue.state !== 'read') return new Map();
  const { tab, column } = form.table;
  const goes = new Set(taken.flatMap(([start, count]) => numbersIn(start, start + count)));
  const rows = blockRowsIn(tab, column).filter((_, at) => !goes.has(at + 1));
  const left = (row: number) => row - [...goes].filter((one) => one < row).length;
  // Units that ask for no spare rows: as the form stands, nothing put in.
  const units = readUnits(catalogue.table, () => {}).map((unit) => ({ ...unit, active: false }));
  const remembered = [...rememberedBlocks(grid.namedRanges ?? [], tab.id, units)].map(
    ([unit, area]) =>
      [unit, { ...area, startRow: left(area.startRow), endRow: left(area.endRow) }] as const,
  );
  return planBlocks(rows, units, new Map(remembered)).main;
}
