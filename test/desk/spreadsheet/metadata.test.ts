import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../src/desk';
import { idOf, openBook } from '../bundles';

const SIZE = 5;
const TABLE = Array.from({ length: SIZE }, (_, r) =>
  Array.from({ length: SIZE }, (_, c) => `r${r}c${c}`),
);

/** A tab whose every row and column carries metadata that says which it was. */
async function marked(): Promise<{ desk: Desk; sheetId: number }> {
  const desk = await openBook({ A: TABLE });
  const sheetId = idOf(desk, 'A');
  const marks = (['ROWS', 'COLUMNS'] as const).flatMap((dimension) =>
    TABLE.map((_, index) => ({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: dimension === 'ROWS' ? `r${index}` : `c${index}`,
          visibility: 'DOCUMENT',
          location: {
            dimensionRange: { sheetId, dimension, startIndex: index, endIndex: index + 1 },
          },
        },
      },
    })),
  );
  desk.run('update', marks);
  return { desk, sheetId };
}

/** The marks that stand beside cells of another row or column, and those whose cells are gone. */
function misplaced(desk: Desk): string[] {
  const { sheets, developerMetadata } = desk.spreadsheet();
  const rows = sheets[0]?.rows ?? [];
  return developerMetadata.flatMap(({ metadataKey, location }) => {
    const { dimension, startIndex = 0 } = location?.dimensionRange ?? {};
    const cells =
      dimension === 'ROWS'
        ? (rows[startIndex ?? 0] ?? [])
        : rows.map((row) => row?.[startIndex ?? 0]);
    const texts = cells.map((cell) => String(cell?.value ?? '')).filter((text) => text !== '');
    const own = new RegExp(`${metadataKey}(?!\\d)`);
    return texts.length > 0 && texts.every((text) => own.test(text)) ? [] : [String(metadataKey)];
  });
}

type Step = readonly ['insert' | 'delete' | 'move', 'ROWS' | 'COLUMNS', number, number, number];

const step: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom('insert', 'delete', 'move'),
  fc.constantFrom('ROWS', 'COLUMNS'),
  fc.nat(SIZE),
  fc.integer({ min: 1, max: 2 }),
  fc.nat(SIZE + 2),
);

function toRequest(sheetId: number, [kind, dimension, start, count, to]: Step): object {
  const range = { sheetId, dimension, startIndex: start, endIndex: start + count };
  if (kind === 'insert') return { insertDimension: { range } };
  if (kind === 'delete') return { deleteDimension: { range } };
  return { moveDimension: { source: range, destinationIndex: to } };
}

describe('metadata of rows and columns', () => {
  test('goes with its row or column, whatever is inserted, deleted and moved', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        const { desk, sheetId } = await marked();
        // A step of its own batch: the cells of a deleted row take the other dimension's texts along.
        for (const each of steps) desk.run('update', [toRequest(sheetId, each)]);
        const left = desk.spreadsheet().sheets[0]?.rows.some((row) => row?.some(Boolean));
        if (left) expect(misplaced(desk)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('a column that others move takes its metadata with it, and its neighbours theirs', async () => {
    const { desk, sheetId } = await marked();
    desk.run('update', [toRequest(sheetId, ['move', 'COLUMNS', 4, 1, 0])]);
    const at = desk
      .spreadsheet()
      .developerMetadata.filter(({ metadataKey }) => metadataKey?.startsWith('c'))
      .map(({ metadataKey, location }) => [metadataKey, location?.dimensionRange?.startIndex]);
    expect(at).toEqual([
      ['c0', 1],
      ['c1', 2],
      ['c2', 3],
      ['c3', 4],
      ['c4', 0],
    ]);
  });

  test('what is cut off the grid loses its metadata', async () => {
    const { desk, sheetId } = await marked();
    const properties = { sheetId, gridProperties: { columnCount: 2 } };
    desk.run('update', [
      { updateSheetProperties: { properties, fields: 'gridProperties.columnCount' } },
    ]);
    const keys = desk.spreadsheet().developerMetadata.map(({ metadataKey }) => metadataKey);
    expect(keys.filter((key) => key?.startsWith('c'))).toEqual(['c0', 'c1']);
  });

  test('a lookup by place finds what intersects it, or the place itself', async () => {
    const { desk, sheetId } = await marked();
    const found = (lookup: object) =>
      (
        desk.run('update', [
          { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: lookup } } },
        ]) as {
          replies: { deleteDeveloperMetadata: { deletedDeveloperMetadata?: object[] } }[];
        }
      ).replies[0]?.deleteDeveloperMetadata.deletedDeveloperMetadata?.length;
    const metadataLocation = { sheetId };
    expect(found({ metadataLocation, locationMatchingStrategy: 'EXACT_LOCATION' })).toBe(0);
    expect(found({ metadataLocation, locationType: 'COLUMN' })).toBe(SIZE);
    const row = { dimensionRange: { sheetId, dimension: 'ROWS', startIndex: 1, endIndex: 3 } };
    expect(found({ metadataLocation: row })).toBe(2);
    expect(found({ metadataLocation: { spreadsheet: true } })).toBe(SIZE - 2);
  });

  test('a sort moves the cells of the range and no row', async () => {
    const { desk, sheetId } = await marked();
    const before = desk.spreadsheet().developerMetadata;
    const range = { sheetId, startRowIndex: 0, endRowIndex: SIZE };
    desk.run('update', [
      { sortRange: { range, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }] } },
    ]);
    expect(desk.values('A').map(([first]) => first)).toEqual([
      'r4c0',
      'r3c0',
      'r2c0',
      'r1c0',
      'r0c0',
    ]);
    expect(desk.spreadsheet().developerMetadata).toEqual(before);
  });
});
