import {
  CONTRACT,
  cellText,
  mayEditWhole,
  readTable,
  readUnits,
  TAB,
  tabsNamed,
} from '../contract';
import {
  type Change,
  type ContentCell,
  linkAddress,
  type TabIds,
  textCell,
} from '../contract/write';
import * as say from '../messages/setUp';
import { cellName } from '../model/address';
import { fold } from '../model/folding';
import { groupBy } from '../model/groups';
import type { Unit } from '../model/unit';
import type { LaidOutGrid } from './layout';
import { standingBlocks } from './standingBlocks';
import { type Step, stepOf } from './step';
import type { UnitBlock } from './unitBlocks';

/** A way to the row with which the block of a unit begins. */
interface BlockLink {
  readonly unit: string;
  readonly name: string;
  readonly cell: string;
}

/**
 * @param main the block of each unit, once all is written
 * @param taken how many rows go from above a row in the end
 */
export function blockLinks(
  units: readonly Pick<Unit, 'code' | 'name'>[],
  main: ReadonlyMap<string, UnitBlock>,
  taken: (row: number) => number = () => 0,
): readonly BlockLink[] {
  return units.flatMap(({ code, name }) => {
    const block = main.get(code);
    if (!block) return [];
    const cell = cellName(block.startRow - taken(block.startRow), 0);
    return [{ unit: code, name: name || code, cell }];
  });
}

/** The rows of a home tab that no report was made for yet: a way to each unit's block. */
export function linkRows(links: readonly BlockLink[]): readonly (readonly ContentCell[])[] {
  const row = ({ unit, name, cell }: BlockLink): readonly ContentCell[] => [
    { ...textCell(name), note: unit, link: { kind: 'cell', tab: TAB.entries, cell } },
  ];
  return links.length === 0 ? [] : [[textCell(say.blocksOf, 'section')], ...links.map(row)];
}

/**
 * The home tab is written with a report, and leads to rows as they stood then. What moves rows makes
 * its links anew: who opens it on a month's first day must not come to another unit's rows.
 */
export function homeLinks(
  grid: LaidOutGrid,
  links: readonly BlockLink[],
  { isMoved }: { readonly isMoved: boolean },
  ids: TabIds,
): readonly Step[] {
  return isMoved ? linksAnew(grid, links, ids) : [];
}

/**
 * The links of the home tab as they are once rows are taken out of the form again.
 * @param taken these rows (from 0), each as so many from one on
 */
export function homeLinksBack(
  grid: LaidOutGrid,
  taken: readonly (readonly [start: number, count: number])[],
  ids: TabIds,
): readonly Change[] {
  if (taken.length === 0) return [];
  const catalogue = readTable(grid, CONTRACT.units);
  const units = catalogue.state === 'read' ? readUnits(catalogue.table, () => {}) : [];
  const links = blockLinks(units, standingBlocks(grid, taken));
  return linksAnew(grid, links, ids).flatMap(({ changes }) => changes);
}

function linksAnew(grid: LaidOutGrid, links: readonly BlockLink[], ids: TabIds): readonly Step[] {
  const [home] = tabsNamed(grid, TAB.home);
  if (!home || !mayEditWhole(home)) return [];
  const byUnit = new Map(links.map((link) => [fold(link.unit), link]));
  // A home tab of before has no codes beside its names: these tell where one unit alone has them.
  const byName = groupBy(links, ({ name }) => fold(name));
  const named = (name: string) => {
    const [link, ...others] = byName.get(fold(name)) ?? [];
    return others.length === 0 ? link : undefined;
  };
  const requests = home.rows.flatMap(([first], row) => {
    if (!first) return [];
    const note = home.layout.notes.get(`${row}:0`);
    const link = note === undefined ? named(cellText(first)) : byUnit.get(fold(note));
    const uri = link && linkAddress({ kind: 'cell', tab: TAB.entries, cell: link.cell }, ids);
    if (!uri) return [];
    return [
      {
        updateCells: {
          start: { sheetId: home.id, rowIndex: row, columnIndex: 0 },
          rows: [{ values: [{ userEnteredFormat: { textFormat: { link: { uri } } } }] }],
          fields: 'userEnteredFormat.textFormat.link',
        },
      },
    ];
  });
  return stepOf(home.title, say.homeLinks(requests.length), requests);
}
