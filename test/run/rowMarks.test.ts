import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Grid } from '../../src/contract';
import { writeRowMarks } from '../../src/run/rowMarks';
import { fakePorts } from './ports';

const GRID = { tabs: [] as Grid['tabs'], metadata: new Map() } as unknown as Grid;

/** What stands in the column, and what each call carried. */
function written(firstRow: number, texts: readonly string[], limit: number) {
  const column: string[] = [];
  const sizes: number[] = [];
  const ports = fakePorts({
    writeColumn: (_mark, window) => {
      sizes.push(Buffer.byteLength(JSON.stringify(window)));
      window.forEach((text, row) => {
        if (text !== null) column[row] = text;
      });
    },
  });
  const marks = { tab: 'Biểu chung', header: 'Kiểm tra', column: 0, firstRow, texts };
  const shown = { cells: new Map([['0:0', 'Kiểm tra']]), sizes: new Map() };
  expect(writeRowMarks(ports, GRID, marks, shown, limit)).toBe(true);
  return { column, sizes };
}

it('the marks beside the rows go in calls below the limit, each text to its row', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 300 }),
      fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { minLength: 1, maxLength: 400 }),
      (firstRow, texts) => {
        const { column, sizes } = written(firstRow, texts, 6000);
        expect(column.slice(firstRow)).toEqual(texts);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(6000);
      },
    ),
    { numRuns: 50 },
  );
});

it('few marks deep in a long form are one call', () => {
  expect(written(90_000, ['Lỗi: một', '', 'Lỗi: hai'], 1_500_000).sizes).toHaveLength(1);
});
