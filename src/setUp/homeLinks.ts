import { cellText, TAB, tabsNamed } from '../contract';
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
import { numbersIn } from '../model/spans';
import { blockRows } from './blockRows';
import type { LaidOutGrid } from './layout';
import { type PlannedUnit, plannedUnits } from './people';
import { planTabs } from './plannedTab';
import { type Step, stepOf } from './step';
import { type BlockPlan, planBlocks, rememberedBlocks } from './unitBlocks';

/** Where the block of a unit begins once all is written. */
interface BlockLink {
  readonly unit: string;
  readonly name: string;
  readonly cell: string;
}

/** @param taken how many rows go from above a row in the end */
export function blockLinks(
  units: readonly PlannedUnit[],
  { main }: Pick<BlockPlan, 'main'>,
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
  const tabs = planTabs(grid, (title) => ids.idOf(title));
  const form = tabs.entries;
  if (!form.existing || taken.length === 0) return [];
  const units = plannedUnits(tabs.units, []);
  const remembered = rememberedBlocks(grid.namedRanges, form.id, units);
  const goes = new Set(taken.flatMap(([start, count]) => numbersIn(start, start + count)));
  const rows = blockRows(form);
  const left = rows.filter((_, at) => !goes.has(at + 1));
  const goneAbove = (row: number) => numbersIn(1, row).filter((one) => goes.has(one)).length;
  const kept = new Map(
    [...remembered].map(([unit, area]) => [
      unit,
      {
        ...area,
        startRow: area.startRow - goneAbove(area.startRow),
        endRow: area.endRow - goneAbove(area.endRow),
      },
    ]),
  );
  // Units that ask for no spare rows: as the form will stand, nothing put in.
  const { main } = planBlocks(
    left,
    units.map((unit) => ({ ...unit, active: false })),
    kept,
  );
  return linksAnew(grid, blockLinks(units, { main }), ids).flatMap(({ changes }) => changes);
}

function linksAnew(grid: LaidOutGrid, links: readonly BlockLink[], ids: TabIds): readonly Step[] {
  const [home] = tabsNamed(grid, TAB.home);
  const isClosed = home?.protections.some(({ canEdit, warningOnly }) => !canEdit && !warningOnly);
  if (!home || isClosed) return [];
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
