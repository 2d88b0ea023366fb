import { mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { newFolder, pack, root, run } from './standIn';

/** It makes a report as a document and a Word file, and links both, and a PDF, from cells. */
const BUNDLE = `
function gid() { return Sheets.Spreadsheets.get(SpreadsheetApp.getActiveSpreadsheet().getId(), { fields: 'sheets(properties(sheetId))' }).sheets[0].properties.sheetId; }
function cell(text, uri) {
  return { userEnteredValue: { stringValue: text }, userEnteredFormat: { textFormat: { bold: true, link: { uri } } } };
}
function write(rowIndex, values) {
  const id = SpreadsheetApp.getActiveSpreadsheet().getId();
  Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: {
    start: { sheetId: gid(), rowIndex, columnIndex: 0 }, rows: [{ values }],
    fields: 'userEnteredValue,userEnteredFormat',
  } }] }, id);
}
function make(code, bytes) {
  return Drive.Files.create({ name: code }, Utilities.newBlob(bytes, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'), { fields: 'id,webViewLink' });
}
function seen() {
  const book = Sheets.Spreadsheets.get(SpreadsheetApp.getActiveSpreadsheet().getId(), { fields: 'sheets(data(rowData(values(hyperlink,formattedValue))))' });
  return (book.sheets[0].data[0].rowData ?? []).map(({ values = [] }) => values.map((each) => each.hyperlink ?? ''));
}
function compileReport({ ky = '1' }) {
  const before = seen();
  const bytes = [80, 75, Number(ky)];
  const reports = ['CHÍNH', 'QUÝ'].map((code, at) => {
    const word = make(code + ky, [...bytes, at]);
    write(at + 1, [
      cell(code, word.webViewLink),
      cell('PDF', 'https://docs.google.com/document/d/' + word.id + '/export?format=pdf'),
      cell('ngoài', 'https://docs.google.com/document/d/1AbC/edit'),
      cell('trong', '#gid=' + gid() + '&range=A1'),
    ]);
    return { code, isFirst: at === 0, period: '2026-05', state: 'draft', lines: [], page: '', rollup: [], document: { wordId: word.id } };
  });
  return { status: 'done', messages: [], reports, before, after: seen() };
}
function check() { return { status: 'done', messages: [], before: seen() }; }
`;

const dist = join(root, 'dist-lien-ket');

beforeAll(() => {
  mkdirSync(dist);
  writeFileSync(join(dist, 'code.js'), BUNDLE);
});

const start = async (...args: readonly string[]) => {
  const { status, errors } = await run(args, {}, { dist });
  expect([status, errors]).toEqual([0, []]);
};

function result(folder: string) {
  return JSON.parse(readFileSync(join(folder, 'ket-qua.json'), 'utf8'));
}

/** The cells of so.xlsx that link outside it, and where to. */
function outside(folder: string): Readonly<Record<string, string>> {
  const parts = unzipSync(new Uint8Array(readFileSync(join(folder, 'so.xlsx'))));
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const targets = new Map(
    [...part('xl/worksheets/_rels/sheet1.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(
      ([each]) => [/ Id="(.*?)"/.exec(each)?.[1], / Target="(.*?)"/.exec(each)?.[1] ?? ''],
    ),
  );
  const links = part('xl/worksheets/sheet1.xml').matchAll(
    /<hyperlink ref="([^"]*)"[^>]* r:id="([^"]*)"/g,
  );
  return Object.fromEntries([...links].map(([, cell, id]) => [cell, targets.get(id) ?? '']));
}

const GOOGLES = 'https://docs.google.com/document/d/1AbC/edit';
const FIRST = {
  A2: 'bao-cao.docx',
  C2: GOOGLES,
  A3: 'QU%C3%9D/bao-cao.docx',
  C3: GOOGLES,
};

describe('links of so.xlsx to the account’s files', () => {
  test('lead to the documents beside it, or nowhere; others stay', async () => {
    const ra = newFolder();
    await start('tong-hop', pack('x'), '--ra', ra);
    expect(outside(ra)).toEqual(FIRST);
  });

  test('are in the next run those that were written, and go on leading there', async () => {
    const ra = newFolder();
    const book = join(ra, 'so.xlsx');
    await start('tong-hop', pack('x'), '--ra', ra);
    const { after } = result(ra);
    await start('kiem-tra', book, '--ra', ra);
    expect(result(ra).before).toEqual(after);
    expect(outside(ra)).toEqual(FIRST);
    const elsewhere = newFolder();
    await start('kiem-tra', book, '--ra', elsewhere);
    expect(outside(elsewhere)).toEqual({ C2: GOOGLES, C3: GOOGLES });
    await start('kiem-tra', join(elsewhere, 'so.xlsx'), '--ra', ra);
    expect(result(ra).before).toEqual(after);
    expect(outside(ra)).toEqual(FIRST);
    unlinkSync(join(ra, 'bao-cao.docx'));
    await start('kiem-tra', book, '--ra', ra);
    expect(outside(ra)).toEqual({ C2: GOOGLES, A3: FIRST.A3, C3: GOOGLES });
  });

  test('do not lead to a newer document of the same name', async () => {
    const ra = newFolder();
    await start('tong-hop', pack('x'), '--ra', ra);
    const older = join(root, 'cu.xlsx');
    writeFileSync(older, readFileSync(join(ra, 'so.xlsx')));
    await start('tong-hop', pack('x'), '--ra', ra, '--ky', '2');
    await start('kiem-tra', older, '--ra', ra);
    expect(outside(ra)).toEqual({ C2: GOOGLES, C3: GOOGLES });
  });
});
