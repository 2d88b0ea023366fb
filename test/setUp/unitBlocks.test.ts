import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BlockRow,
  blockName,
  LEAST_SPARE_ROWS,
  planBlocks,
  SPARE_ROWS,
} from '../../src/setUp/unitBlocks';

const UNITS = ['A', 'B', 'C'].map((code) => ({
  code,
  name: `Đơn vị ${code}`,
  aliases: [],
  active: true,
}));
const NONE = new Map();

const row = (unit: string): BlockRow => ({ blank: false, unit });
const blank: BlockRow = { blank: true, unit: '' };
const rows = (pattern: string): BlockRow[] =>
  [...pattern].map((letter) => (letter === '.' ? blank : row(letter)));

describe('blocks of the form', () => {
  it('gives each unit of an empty form its block, one after the other', () => {
    const plan = planBlocks([], UNITS, NONE);
    expect(plan.blocks).toEqual([
      { unit: 'A', startRow: 1, endRow: 1 + SPARE_ROWS },
      { unit: 'B', startRow: 1 + SPARE_ROWS, endRow: 1 + 2 * SPARE_ROWS },
      { unit: 'C', startRow: 1 + 2 * SPARE_ROWS, endRow: 1 + 3 * SPARE_ROWS },
    ]);
    expect(plan.rowCount).toBe(1 + 3 * SPARE_ROWS);
    expect(plan.mixed).toBe(false);
  });

  it('puts spare rows at the end of each block where units stand together', () => {
    const plan = planBlocks(rows('AABBBC'), UNITS, NONE);
    expect(plan.mixed).toBe(false);
    expect(plan.insertions.map(({ at }) => at)).toEqual([3, 6, 7]);
    expect(plan.blocks).toEqual([
      { unit: 'A', startRow: 1, endRow: 1 + SPARE_ROWS + 2 },
      { unit: 'B', startRow: SPARE_ROWS + 3, endRow: 2 * SPARE_ROWS + 6 },
      { unit: 'C', startRow: 2 * SPARE_ROWS + 6, endRow: 3 * SPARE_ROWS + 7 },
    ]);
  });

  it('moves no row where units stand mixed: spare rows come at the end', () => {
    const plan = planBlocks(rows('ABAC..'), UNITS, NONE);
    expect(plan.mixed).toBe(true);
    expect(plan.insertions).toEqual([]);
    expect(plan.blocks.slice(0, 4).map(({ unit }) => unit)).toEqual(['A', 'B', 'A', 'C']);
    expect(plan.main.get('A')).toEqual({ unit: 'A', startRow: 5, endRow: 5 + SPARE_ROWS });
    expect(plan.appended).toBe(3 * SPARE_ROWS - 2);
  });

  it('knows a unit by its name and leaves rows of strangers to nobody', () => {
    const plan = planBlocks([row('đơn vị a'), row('XYZ'), row('B')], UNITS, NONE);
    expect(plan.blocks.map(({ unit }) => unit).slice(0, 2)).toEqual(['A', 'B']);
    expect(plan.blocks[0]).toMatchObject({ startRow: 1, endRow: 2 + SPARE_ROWS });
  });

  it('makes no room for a unit that no longer reports', () => {
    const units = UNITS.map((unit) => ({ ...unit, active: unit.code !== 'C' }));
    expect(planBlocks([], units, NONE).blocks.map(({ unit }) => unit)).toEqual(['A', 'B']);
  });

  it('keeps every row and is settled after one run, whatever the form', () => {
    const anyRows = fc.array(fc.constantFrom('A', 'B', 'C', 'X', '.'), { maxLength: 120 });
    fc.assert(
      fc.property(anyRows, (letters) => {
        const before = rows(letters.join(''));
        const first = planBlocks(before, UNITS, NONE);
        const after = applied(before, first);
        expect(after).toHaveLength(first.rowCount - 1);
        expect(after.filter(({ blank: empty }) => !empty)).toEqual(
          before.filter(({ blank: empty }) => !empty),
        );
        const memory = new Map(
          [...first.main].map(([unit, { startRow, endRow }]) => [
            unit,
            { startRow, endRow, startColumn: 0, endColumn: 1 },
          ]),
        );
        const second = planBlocks(after, UNITS, memory);
        expect(second.insertions).toEqual([]);
        expect(second.appended).toBe(0);
        expect(second.blocks).toEqual(first.blocks);
        for (const { code } of UNITS) {
          const spare = second.blocks
            .filter(({ unit }) => unit === code)
            .flatMap(({ startRow, endRow }) => after.slice(startRow - 1, endRow - 1))
            .filter(({ blank: empty }) => empty);
          expect(spare.length).toBeGreaterThanOrEqual(LEAST_SPARE_ROWS);
        }
      }),
    );
  });
});

function applied(before: readonly BlockRow[], plan: ReturnType<typeof planBlocks>): BlockRow[] {
  const after = [...before, ...Array.from({ length: plan.appended }, () => blank)];
  for (const { at, count } of [...plan.insertions].reverse()) {
    after.splice(at - 1, 0, ...Array.from({ length: count }, () => blank));
  }
  return after;
}

describe('the name of a block', () => {
  it('is a name that Sheets takes, one for each code', () => {
    const codes = ['VPDU', 'VPĐU', 'TYT-1', 'TYT_1', 'TYT 1', 'Ủy ban'];
    const names = codes.map(blockName);
    expect(new Set(names).size).toBe(codes.length);
    for (const name of names) expect(name).toMatch(/^KHOI_[A-Z0-9_]+$/);
  });
});

describe('prepared rows', () => {
  const UNITS = ['A', 'B', 'C'].map((code) => ({ code, name: '', aliases: [], active: true }));
  const rows = (text: string) =>
    [...text].map((unit) => ({ blank: unit === '.', unit: unit === '.' ? '' : unit }));
  const at = (text: string, prepared: Readonly<Record<string, number>>) =>
    planBlocks(rows(text), UNITS, new Map(), new Map(Object.entries(prepared)));

  it('stand below the unit’s last row with content, above its blank ones', () => {
    const blanks = '.'.repeat(12);
    const plan = at(`AA${blanks}B${blanks}C`, { A: 3, B: 2 });
    expect(plan.insertions.slice(0, 2)).toEqual([
      { at: 3, count: 3, fromAbove: false },
      { at: 16, count: 2, fromAbove: false },
    ]);
    expect(plan.prepared).toEqual([
      { unit: 'A', startRow: 3 },
      { unit: 'B', startRow: 19 },
    ]);
    expect(plan.blocks).toEqual([
      { unit: 'A', startRow: 1, endRow: 18 },
      { unit: 'B', startRow: 18, endRow: 33 },
      { unit: 'C', startRow: 33, endRow: 64 },
    ]);
  });

  it('stand before the spare rows that the same plan puts in, neighbours apart', () => {
    const plan = at('AB', { A: 1, B: 1 });
    expect(plan.prepared).toEqual([
      { unit: 'A', startRow: 2 },
      { unit: 'B', startRow: 34 },
    ]);
    expect(plan.blocks.map(({ unit, startRow, endRow }) => [unit, endRow - startRow])).toEqual([
      ['A', 32],
      ['B', 32],
      ['C', 30],
    ]);
  });

  it('stand at the top of a block that was cleared, and of one that is new', () => {
    const plan = planBlocks(
      rows('.'.repeat(24)),
      UNITS.slice(0, 2),
      new Map([
        ['A', { startRow: 1, endRow: 13, startColumn: 0, endColumn: 5 }],
        ['B', { startRow: 13, endRow: 25, startColumn: 0, endColumn: 5 }],
      ]),
      new Map([
        ['A', 2],
        ['B', 1],
      ]),
    );
    expect(plan.prepared).toEqual([
      { unit: 'A', startRow: 1 },
      { unit: 'B', startRow: 15 },
    ]);
    expect(plan.blocks).toEqual([
      { unit: 'A', startRow: 1, endRow: 15 },
      { unit: 'B', startRow: 15, endRow: 28 },
    ]);
    expect(at('', { A: 4 }).prepared).toEqual([{ unit: 'A', startRow: 1 }]);
  });

  describe('of a form whose rows have all gone', () => {
    const below = new Map([
      ['A', { startRow: 61, endRow: 91, startColumn: 0, endColumn: 5 }],
      ['B', { startRow: 91, endRow: 121, startColumn: 0, endColumn: 5 }],
    ]);
    const two = UNITS.slice(0, 2);
    const asked = new Map([
      ['A', 2],
      ['B', 1],
    ]);

    it('begin at the top where blank rows stand above all blocks', () => {
      const plan = planBlocks(rows('.'.repeat(130)), two, below, asked);
      expect(plan.prepared).toEqual([
        { unit: 'A', startRow: 1 },
        { unit: 'B', startRow: 33 },
      ]);
      expect(plan.insertions.map(({ at: row, count }) => [row, count])).toEqual([
        [1, 2],
        [31, 1],
      ]);
      expect(plan.blocks.map(({ startRow, endRow }) => [startRow, endRow])).toEqual([
        [1, 33],
        [33, 64],
      ]);
      // Nothing is surplus: what is left over stays where it is.
      expect([plan.spares, plan.rowCount]).toEqual([[30, 30], 134]);
    });

    it('stay where a row has content, where nothing is laid out, and where no room is left above', () => {
      const text = '.'.repeat(129);
      expect(planBlocks(rows(`A${text}`), two, below, asked).main.get('B')?.startRow).toBe(93);
      expect(planBlocks(rows(`${text}.`), two, below).main.get('A')?.startRow).toBe(61);
      const near = new Map([['A', { startRow: 5, endRow: 35, startColumn: 0, endColumn: 5 }]]);
      expect(planBlocks(rows(text), two, near, asked).main.get('A')?.startRow).toBe(5);
    });
  });
});
