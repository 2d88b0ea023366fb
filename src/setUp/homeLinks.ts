import { cellText, TAB, tabsNamed } from '../contract';
import { type ContentCell, linkAddress, type TabIds, textCell } from '../contract/write';
import * as say from '../messages/setUp';
import { cellName } from '../model/address';
import { fold } from '../model/folding';
import type { LaidOutGrid } from './layout';
import type { PlannedUnit } from './people';
import { type Step, stepOf } from './step';
import type { BlockPlan } from './unitBlocks';

/** Where the block of a unit begins once all is written. */
interface BlockLink {
  readonly name: string;
  readonly cell: string;
}

/** @param taken how many rows go from above a row in the end */
export function blockLinks(
  units: readonly PlannedUnit[],
  { main }: BlockPlan,
  taken: (row: number) => number = () => 0,
): readonly BlockLink[] {
  return units.flatMap(({ code, name }) => {
    const block = main.get(code);
    if (!block) return [];
    return [{ name: name || code, cell: cellName(block.startRow - taken(block.startRow), 0) }];
  });
}

/** The rows of a home tab that no report was made for yet: a way to each unit's block. */
export function linkRows(links: readonly BlockLink[]): readonly (readonly ContentCell[])[] {
  const row = ({ name, cell }: BlockLink): readonly ContentCell[] => [
    { ...textCell(name), link: { kind: 'cell', tab: TAB.entries, cell } },
  ];
  return links.length === 0 ? [] : [[textCell(say.blocksOf, 'section')], ...links.map(row)];
}

/**
 * The home tab is written with a report, and leads to rows as they stood then. What puts rows in makes
 * its links anew: who opens it on a month's first day must not come to another unit's rows.
 */
export function homeLinks(
  grid: LaidOutGrid,
  links: readonly BlockLink[],
  { insertions }: BlockPlan,
  ids: TabIds,
): readonly Step[] {
  const [home] = tabsNamed(grid, TAB.home);
  const isClosed = home?.protections.some(({ canEdit, warningOnly }) => !canEdit && !warningOnly);
  if (!home || isClosed || insertions.length === 0) return [];
  const cellOf = new Map(links.map(({ name, cell }) => [fold(name), cell]));
  const requests = home.rows.flatMap(([first], row) => {
    const cell = first && cellOf.get(fold(cellText(first)));
    const uri = cell && linkAddress({ kind: 'cell', tab: TAB.entries, cell }, ids);
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
