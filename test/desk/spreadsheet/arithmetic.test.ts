import { expect, test } from 'vitest';
import { openBook } from '../bundles';

/** What a cell shows for a formula, unformatted. */
async function resultOf(formula: string) {
  const desk = await openBook({ Data: [] });
  const id = desk.spreadsheet().spreadsheetId;
  const options = { valueInputOption: 'USER_ENTERED' };
  desk.run('call', 'Sheets.Spreadsheets.Values.update', { values: [[formula]] }, id, 'A1', options);
  const { valueRanges } = desk.run('batchGet', {
    ranges: ['A1'],
    valueRenderOption: 'UNFORMATTED_VALUE',
  }) as { valueRanges: { values: unknown[][] }[] };
  return valueRanges[0]?.values[0]?.[0];
}

test.each([
  ['=3/2', 1.5],
  ['= 1 / 8', 0.125],
  ['=2+3*4^2', 50],
  ['=(2+3)*4', 20],
  ['=-2^2', 4],
  ['=50%*8', 4],
  ['="a"&"b"&1', 'ab1'],
  ['="it""s"', 'it"s'],
  ['=1<2', true],
  ['="A"="a"', true],
  ['=TRUE', true],
  ['=1/0', '#DIV/0!'],
  // What asks for cells or functions is not calculated on the desk, and says so.
  ['=A2+1', 'Loading...'],
  ['=SUM(1,2)', 'Loading...'],
  ['=TRUE()', 'Loading...'],
  ['=1+', 'Loading...'],
])('%s', async (formula, result) => {
  expect(await resultOf(formula)).toBe(result);
});
