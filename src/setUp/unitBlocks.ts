import type { Area, NamedRange } from '../contract';
import { type Unit, unitFinder } from '../model/unit';

/** What blocks need to know of a unit. */
export type BlockUnit = Pick<Unit, 'code' | 'name' | 'aliases' | 'active'>;

/** A row of the form: blank, or with the unit that its cell names. */
export interface BlockRow {
  readonly blank: boolean;
  readonly unit: string;
}

/** Rows of one unit that stand together, from 0, the end excluded. */
export interface UnitBlock {
  readonly unit: string;
  readonly startRow: number;
  readonly endRow: number;
}

/** Rows put in before a row, as the form stands before any is put in. */
export interface Insertion {
  readonly at: number;
  readonly count: number;
  /** Whether they take after the row above, which is of the same block; else after the one below. */
  readonly fromAbove?: boolean;
}

/** Where rows with content of a unit come to stand, once all rows are put in. */
export interface PreparedPlace {
  readonly unit: string;
  readonly startRow: number;
}

export interface BlockPlan {
  /** Every block in the form as it will stand. */
  readonly blocks: readonly UnitBlock[];
  /** How many blank rows each of them ends with. */
  readonly spares: readonly number[];
  /** The block of each unit that its spare rows stand in. */
  readonly main: ReadonlyMap<string, UnitBlock>;
  /** In order; of two before the same row the first one comes to stand above. */
  readonly insertions: readonly Insertion[];
  /** Where the prepared rows of units go. */
  readonly prepared: readonly PreparedPlace[];
  /** Rows added at the form's end, before any is put in elsewhere. */
  readonly appended: number;
  readonly rowCount: number;
  /** Whether rows of one unit stand in several places. */
  readonly mixed: boolean;
}

/** With fewer blank rows than this a unit gets so many more as to have `SPARE_ROWS`. */
export const LEAST_SPARE_ROWS = 10;
export const SPARE_ROWS = 30;

/** Rows of one unit, from 0, as the form stands now. */
interface UnitRows {
  readonly unit: string;
  readonly startRow: number;
  endRow: number;
  blank: number;
  filled: number;
  /** Blank rows after the last filled one. */
  trailing: number;
}

/**
 * Blocks of the form by unit, in the order that the rows have: nothing is moved. A blank row
 * belongs to the unit whose block it was given to, else to the block above it. Each active unit
 * has spare rows: at the end of its block where its rows stand together, else at the form's end.
 * Prepared rows are put in below a unit's last row with content: rows that are new to the form, so
 * that nothing is written over that somebody types meanwhile. Where a form without any content is
 * laid out and blank rows stand above all blocks, it begins anew at the top.
 * @param rows the rows below the header, the first one being row 1
 * @param remembered blocks that an earlier run made, by unit
 */
export function planBlocks(
  rows: readonly BlockRow[],
  units: readonly BlockUnit[],
  remembered: ReadonlyMap<string, Area>,
  preparedRows: ReadonlyMap<string, number> = new Map(),
): BlockPlan {
  const known = preparedRows.size > 0 ? blocksAnew(rows, units, remembered) : remembered;
  const segments = segmentsOf(ownersOf(rows, units, known), rows);
  const ownRows = segments.filter(({ filled }) => filled > 0);
  const mixed = new Set(ownRows.map(({ unit }) => unit)).size < ownRows.length;
  const lacking = units.filter(
    ({ code, active }) => active && blankRows(segments, code) < LEAST_SPARE_ROWS,
  );
  const atEnd: string[] = [];
  const spare = new Map<UnitRows, number>();
  for (const { code } of lacking) {
    const own = segments.filter(({ unit }) => unit === code);
    const last = own[own.length - 1];
    if (last && !mixed) spare.set(last, SPARE_ROWS - blankRows(segments, code));
    else atEnd.push(code);
  }
  const mainSegments = new Map<string, UnitRows>();
  for (const { code, active } of units) {
    if (!active || atEnd.includes(code)) continue;
    const own = segments.filter(({ unit }) => unit === code);
    const main = [...own].reverse().find(({ trailing }) => trailing > 0) ?? own[own.length - 1];
    if (main) mainSegments.set(code, main);
  }
  const insertions: Insertion[] = [];
  const prepared: PreparedPlace[] = [];
  let moved = 0;
  const put = (at: number, count: number, fromAbove: boolean) => {
    if (count > 0) insertions.push({ at, count, fromAbove });
    moved += count;
    return count;
  };
  const putPrepared = (unit: string, at: number, fromAbove: boolean) => {
    const count = preparedRows.get(unit) ?? 0;
    if (count > 0) prepared.push({ unit, startRow: at + moved });
    return put(at, count, fromAbove);
  };
  const grown = segments.map((segment): UnitRows => {
    const startRow = segment.startRow + moved;
    const isMain = mainSegments.get(segment.unit) === segment;
    const at = segment.endRow - segment.trailing;
    // A row above of another block, or the header, is nothing to take after.
    const more = isMain ? putPrepared(segment.unit, at, segment.trailing === 0) : 0;
    const blank = put(segment.endRow, spare.get(segment) ?? 0, true);
    return {
      ...segment,
      startRow,
      endRow: startRow + segment.endRow - segment.startRow + more + blank,
      blank: segment.blank + blank,
      filled: segment.filled + more,
      trailing: segment.trailing + blank,
    };
  });
  const tail = segments.reduce((end, { endRow }) => Math.max(end, endRow), 1);
  const present = rows.length + 1;
  const appended = Math.max(0, tail + atEnd.length * SPARE_ROWS - present);
  const added = atEnd.map((unit, index): UnitRows => {
    const at = tail + index * SPARE_ROWS;
    const startRow = at + moved;
    const filled = putPrepared(unit, at, false);
    const endRow = startRow + filled + SPARE_ROWS;
    return { unit, startRow, endRow, blank: SPARE_ROWS, filled, trailing: SPARE_ROWS };
  });
  const blocks = joined([...grown, ...added]);
  return {
    blocks: blocks.map(asBlock),
    spares: blocks.map(({ trailing }) => trailing),
    main: mainBlocks(blocks),
    insertions,
    prepared,
    appended,
    rowCount: present + appended + moved,
    mixed,
  };
}

function asBlock({ unit, startRow, endRow }: UnitRows): UnitBlock {
  return { unit, startRow, endRow };
}

/** Blocks of one unit that follow each other are one. */
function joined(segments: readonly UnitRows[]): readonly UnitRows[] {
  const blocks: UnitRows[] = [];
  for (const segment of segments) {
    const last = blocks[blocks.length - 1];
    if (last && last.unit === segment.unit && last.endRow === segment.startRow) {
      last.endRow = segment.endRow;
      last.blank += segment.blank;
      last.filled += segment.filled;
      last.trailing = segment.filled > 0 ? segment.trailing : last.trailing + segment.trailing;
    } else blocks.push({ ...segment });
  }
  return blocks;
}

/** Rows as Google moves them when others are put in: what begins at the place moves down. */
export function shiftRows(
  { startRow, endRow }: { readonly startRow: number; readonly endRow: number },
  insertions: readonly Insertion[],
): { readonly startRow: number; readonly endRow: number } {
  let start = startRow;
  let end = endRow;
  for (const { at, count } of insertions) {
    if (startRow >= at) start += count;
    if (endRow > at) end += count;
  }
  return { startRow: start, endRow: end };
}

/**
 * Blocks for a form in which no row has content. Rows that stood mixed were nobody's block, and once
 * they are closed they lie blank above all: then the blocks are given these rows, from the top on. No
 * row is moved, written or taken out for it; what is left over stands blank below.
 */
function blocksAnew(
  rows: readonly BlockRow[],
  units: readonly BlockUnit[],
  remembered: ReadonlyMap<string, Area>,
): ReadonlyMap<string, Area> {
  const top = Math.min(...[...remembered.values()].map(({ startRow }) => startRow));
  const isTopFree = Number.isFinite(top) && top > LEAST_SPARE_ROWS;
  if (!isTopFree || rows.some(({ blank }) => !blank)) return remembered;
  const end = rows.length + 1;
  const blocks = new Map<string, Area>();
  let startRow = 1;
  for (const { code, active } of units) {
    const endRow = Math.min(startRow + SPARE_ROWS, end);
    if (!active || startRow === endRow) continue;
    blocks.set(code, { startRow, endRow, startColumn: 0, endColumn: 1 });
    startRow = endRow;
  }
  return blocks;
}

function blankRows(segments: readonly UnitRows[], code: string): number {
  return segments.filter(({ unit }) => unit === code).reduce((sum, { blank }) => sum + blank, 0);
}

/** The unit of each row below the header; undefined for rows that are nobody's. */
function ownersOf(
  rows: readonly BlockRow[],
  units: readonly BlockUnit[],
  remembered: ReadonlyMap<string, Area>,
): readonly (string | undefined)[] {
  const named = unitFinder(units);
  const memory: (string | undefined)[] = [];
  for (const { code } of units) {
    const area = remembered.get(code);
    for (let row = area?.startRow ?? 0; row < (area?.endRow ?? 0); row += 1) memory[row] = code;
  }
  const owners = rows.map(({ blank, unit }, index) =>
    blank ? memory[index + 1] : (named(unit)?.code ?? memory[index + 1]),
  );
  const lastOwned = owners.reduce<number>(
    (last, owner, index) => (owner === undefined ? last : index),
    -1,
  );
  // A blank row amid the rows belongs to the block above it.
  for (let index = 1; index < lastOwned; index += 1) {
    if (rows[index]?.blank && owners[index] === undefined) owners[index] = owners[index - 1];
  }
  return owners;
}

function segmentsOf(
  owners: readonly (string | undefined)[],
  rows: readonly BlockRow[],
): readonly UnitRows[] {
  const segments: UnitRows[] = [];
  owners.forEach((unit, index) => {
    if (unit === undefined) return;
    const row = index + 1;
    const blank = rows[index]?.blank ? 1 : 0;
    const last = segments[segments.length - 1];
    if (last && last.unit === unit && last.endRow === row) {
      last.endRow = row + 1;
      last.blank += blank;
      last.filled += 1 - blank;
      last.trailing = blank === 1 ? last.trailing + 1 : 0;
    } else {
      segments.push({
        unit,
        startRow: row,
        endRow: row + 1,
        blank,
        filled: 1 - blank,
        trailing: blank,
      });
    }
  });
  return segments;
}

/** Of several blocks of a unit the last with spare rows, else the longest. */
function mainBlocks(blocks: readonly UnitRows[]): ReadonlyMap<string, UnitBlock> {
  const main = new Map<string, UnitRows>();
  for (const block of blocks) {
    const known = main.get(block.unit);
    const isLonger = known?.blank === 0 && rowsIn(block) > rowsIn(known);
    if (!known || block.blank > 0 || isLonger) main.set(block.unit, block);
  }
  return new Map([...main].map(([code, segment]) => [code, asBlock(segment)]));
}

function rowsIn({ startRow, endRow }: UnitRows): number {
  return endRow - startRow;
}

const BLOCK_NAME = 'KHOI_';

/** The name of a unit's block as a named range: letters, digits and `_`; others by their number. */
export function blockName(code: string): string {
  const plain = code
    .normalize('NFC')
    .replace(/[^A-Za-z0-9]/g, (letter) => `_${letter.charCodeAt(0).toString(16)}`);
  return (BLOCK_NAME + plain).toUpperCase();
}

/** Whether a named range of the form is one of ours. */
export function isBlockName(name: string): boolean {
  return name.toUpperCase().startsWith(BLOCK_NAME);
}

/** The blocks that named ranges of the form remember, by unit. */
export function rememberedBlocks(
  named: readonly NamedRange[],
  tab: number,
  units: readonly BlockUnit[],
): ReadonlyMap<string, Area> {
  const byName = new Map(
    named.filter((one) => one.tab === tab).map(({ name, area }) => [name.toUpperCase(), area]),
  );
  const blocks = new Map<string, Area>();
  for (const { code } of units) {
    const area = byName.get(blockName(code));
    if (area) blocks.set(code, area);
  }
  return blocks;
}
