import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../src/desk';
import { openBook } from '../bundles';

/** A workbook as the Sheets API makes it: its first tab has the id 0. */
async function openMade() {
  const desk = await openBook({ A: [] });
  const { spreadsheetId } = desk.run('call', 'Sheets.Spreadsheets.create', {
    properties: { title: 'Trial' },
  }) as { spreadsheetId: string };
  const update = (...requests: object[]) =>
    desk.run('call', 'Sheets.Spreadsheets.batchUpdate', { requests }, spreadsheetId);
  const get = (fields: string) =>
    desk.run('call', 'Sheets.Spreadsheets.get', spreadsheetId, { fields });
  return { desk, spreadsheetId, update, get };
}

const sides = { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 3 };
const range = { sheetId: 0, ...sides };
const oneCell = { ...range, endRowIndex: 1, endColumnIndex: 1 };

describe('a workbook as Google reports it', () => {
  test('ranges of the tab 0 do not name it, and a filter has all its sides', async () => {
    const { update, get } = await openMade();
    const reply = update(
      { addNamedRange: { namedRange: { name: 'Block', range } } },
      { mergeCells: { range, mergeType: 'MERGE_ROWS' } },
      { setBasicFilter: { filter: { range: { sheetId: 0 } } } },
    );
    expect(reply).toMatchObject({
      replies: [{ addNamedRange: { namedRange: { range: sides } } }, {}, {}],
    });
    expect(JSON.stringify(reply)).not.toContain('"sheetId"');
    const row = (startRowIndex: number) => ({
      ...sides,
      startRowIndex,
      endRowIndex: startRowIndex + 1,
    });
    expect(get('namedRanges.range,sheets(merges,basicFilter,properties.sheetId)')).toEqual({
      namedRanges: [{ range: sides }],
      sheets: [
        {
          properties: { sheetId: 0 },
          merges: [row(0), row(1)],
          basicFilter: { range: { ...sides, endRowIndex: 1000, endColumnIndex: 26 } },
        },
      ],
    });
  });

  test('a protection leaves out what is false or empty; its owner joins the editors', async () => {
    const { desk, update, get } = await openMade();
    const empty = { description: null, warningOnly: false, editors: { users: [], groups: [] } };
    const reply = update({
      addProtectedRange: { protectedRange: { range, ...empty, requestingUserCanEdit: false } },
    }) as { replies: { addProtectedRange: { protectedRange: object } }[] };
    const { protectedRange } = reply.replies[0]?.addProtectedRange ?? {};
    const known = { range: sides, requestingUserCanEdit: true };
    expect(protectedRange).toEqual({ protectedRangeId: expect.any(Number), ...known, editors: {} });
    expect(get('sheets.protectedRanges(range,requestingUserCanEdit,editors,warningOnly)')).toEqual({
      sheets: [{ protectedRanges: [{ ...known, editors: { users: [userOf(desk)] } }] }],
    });
  });

  test('both fields of a colour are there, in 256 steps and without zeros', async () => {
    const { update, get } = await openMade();
    const tabColorStyle = { rgbColor: { red: 1, green: 0, blue: 0.5 } };
    const color = (style: object) =>
      update({
        updateSheetProperties: {
          properties: { sheetId: 0, tabColorStyle: style },
          fields: 'tabColorStyle',
        },
      });
    color(tabColorStyle);
    const kept = { red: 1, blue: 0.49803922 };
    const properties = { tabColor: kept, tabColorStyle: { rgbColor: kept } };
    expect(get('sheets.properties(tabColor,tabColorStyle)')).toEqual({ sheets: [{ properties }] });
    color({ rgbColor: null });
    expect(get('sheets.properties(tabColor,tabColorStyle)')).toEqual({
      sheets: [{ properties: {} }],
    });
    const userEnteredFormat = { backgroundColor: { green: 1, red: 0 }, textFormat: { bold: true } };
    update({
      repeatCell: { range: oneCell, cell: { userEnteredFormat }, fields: 'userEnteredFormat' },
    });
    expect(get('sheets.data.rowData.values.userEnteredFormat')).toMatchObject({
      sheets: [
        {
          data: [
            {
              rowData: [
                {
                  values: [
                    {
                      userEnteredFormat: {
                        backgroundColor: { green: 1 },
                        backgroundColorStyle: { rgbColor: { green: 1 } },
                        textFormat: { bold: true },
                      },
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test('a tab is copied into another workbook', async () => {
    const { desk, spreadsheetId } = await openMade();
    const own = desk.spreadsheet().spreadsheetId;
    const copyTo = 'Sheets.Spreadsheets.Sheets.copyTo';
    const body = { destinationSpreadsheetId: own };
    expect(desk.run('call', copyTo, body, spreadsheetId, 0)).toMatchObject({
      title: 'Bản sao của Sheet1',
      index: 1,
    });
    expect(desk.spreadsheet().sheets.map(({ title }) => title)).toEqual([
      'A',
      'Bản sao của Sheet1',
    ]);
    expect(() => desk.run('call', copyTo, body, spreadsheetId, 9)).toThrow('does not exist');
  });

  test('a border drawn by its style alone has a width and is black', async () => {
    const { update, get } = await openMade();
    update({
      updateBorders: {
        range: oneCell,
        top: { style: 'SOLID' },
        bottom: { style: 'SOLID_THICK', colorStyle: { rgbColor: { red: 1 } } },
        left: { style: 'DOUBLE', width: 9 },
      },
    });
    const black = { color: {}, colorStyle: { rgbColor: {} } };
    const red = { color: { red: 1 }, colorStyle: { rgbColor: { red: 1 } } };
    const borders = {
      top: { style: 'SOLID', width: 1, ...black },
      bottom: { style: 'SOLID_THICK', width: 3, ...red },
      left: { style: 'DOUBLE', width: 3, ...black },
    };
    const read = (part: string) =>
      get(`sheets.data.rowData.values.${part}.borders`) as { sheets: [{ data: object[] }] };
    for (const part of ['userEnteredFormat', 'effectiveFormat']) {
      expect(read(part).sheets[0].data).toEqual([
        { rowData: [{ values: [{ [part]: { borders } }] }] },
      ]);
    }
  });
});

/** Who runs the desk. */
function userOf(desk: Desk): string {
  const [file] = desk.files();
  return file?.permissions[0]?.emailAddress ?? '';
}
