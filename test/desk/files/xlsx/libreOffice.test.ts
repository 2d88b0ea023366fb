import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../../src/desk';
import { idOf, openBook } from '../../bundles';

const installed = spawnSync('soffice', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'desk-libreoffice-'));

/** What LibreOffice calls UTF-8 with commas and double quotes. */
const FILTERS = { xlsx: 'xlsx', csv: 'csv:Text - txt - csv (StarCalc):44,34,76' };

/** LibreOffice opens the file and writes it again in another format, or in its own .xlsx. */
function convert(path: string, format: 'xlsx' | 'csv', name: string): string {
  const out = join(folder, format);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', FILTERS[format], '--outdir', out, path],
    {
      stdio: 'ignore',
    },
  );
  return join(out, `${name}.${format}`);
}

async function sample(): Promise<Desk> {
  const desk = await openBook({
    'Biểu chung': [
      ['Kỳ', 'Nội dung', 'Giá trị', 'Thời hạn'],
      ['2026-05', '=1+1', 12.5, new Date('2026-05-20T00:00:00Z')],
      ['2026-05', '-BC/ĐU', 1234567, null],
      ['2026-05', '+ Tiếp nhận\nhai dòng', true, null],
      ['2026-05', '@ban #N/A', 0.1, null],
    ],
    'Danh mục': [['Có'], ['Không']],
  });
  const sheetId = idOf(desk, 'Biểu chung');
  const area = {
    sheetId,
    startRowIndex: 1,
    endRowIndex: 5,
    startColumnIndex: 0,
    endColumnIndex: 1,
  };
  desk.run('update', [
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: [
          {
            values: [
              { note: 'Kỳ báo cáo', userEnteredFormat: { textFormat: { bold: true } } },
              { userEnteredFormat: { textFormat: { link: { uri: 'https://example.vn/x?a=1' } } } },
            ],
          },
        ],
        fields: 'note,userEnteredFormat.textFormat(bold,link)',
      },
    },
    {
      setDataValidation: {
        range: area,
        rule: {
          condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: '2026-05' }] },
          strict: true,
        },
      },
    },
    {
      addConditionalFormatRule: {
        rule: {
          ranges: [area],
          booleanRule: {
            condition: { type: 'TEXT_CONTAINS', values: [{ userEnteredValue: 'Lỗi' }] },
            format: { backgroundColor: { red: 1 }, backgroundColorStyle: { rgbColor: { red: 1 } } },
          },
        },
      },
    },
    {
      mergeCells: {
        range: {
          sheetId,
          startRowIndex: 7,
          endRowIndex: 8,
          startColumnIndex: 0,
          endColumnIndex: 3,
        },
        mergeType: 'MERGE_ALL',
      },
    },
    { addNamedRange: { namedRange: { name: 'VungKy', range: area } } },
    { addProtectedRange: { protectedRange: { range: { sheetId: idOf(desk, 'Danh mục') } } } },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'run',
          visibility: 'DOCUMENT',
          location: { spreadsheet: true },
        },
      },
    },
  ]);
  return desk;
}

describe.skipIf(!installed)('LibreOffice (skipped where soffice is not installed)', () => {
  test('saves the workbook again with every value, note, rule and link', {
    timeout: 120_000,
  }, async () => {
    const desk = await sample();
    const path = join(folder, 'so.xlsx');
    await desk.save(path);
    const again = await openBook(convert(path, 'xlsx', 'so'));
    for (const tab of ['Biểu chung', 'Danh mục'])
      expect(again.values(tab)).toEqual(desk.values(tab));
    const [before, after] = [desk, again].map((each) => each.spreadsheet().sheets[0]);
    const first = after?.rows[0];
    expect(first?.[0]?.note).toBe('Kỳ báo cáo');
    expect(first?.[0]?.format?.textFormat?.bold).toBe(true);
    expect(first?.[1]?.format?.textFormat?.link?.uri).toBe('https://example.vn/x?a=1');
    expect(after?.rows[1]?.[0]?.validation?.condition).toEqual(
      before?.rows[1]?.[0]?.validation?.condition,
    );
    expect(after?.rows[1]?.[0]?.validation?.strict).toBe(true);
    expect(after?.rows[1]?.[3]?.format?.numberFormat).toEqual({
      type: 'DATE',
      pattern: 'dd/mm/yyyy',
    });
    expect(after?.merges).toEqual(before?.merges);
    expect(after?.conditionalFormats[0]?.booleanRule?.condition).toEqual(
      before?.conditionalFormats[0]?.booleanRule?.condition,
    );
    const kept = again.spreadsheet();
    expect(kept.namedRanges).toEqual(desk.spreadsheet().namedRanges);
    expect(kept.developerMetadata).toEqual(desk.spreadsheet().developerMetadata);
    expect(kept.sheets[1]?.protectedRanges).toEqual(desk.spreadsheet().sheets[1]?.protectedRanges);
  });

  test('shows formula-like text as the text it is', { timeout: 120_000 }, async () => {
    const path = join(folder, 'van-ban.xlsx');
    await (await openBook({ A: [['=1+1', '-BC/ĐU', '+84', '@x', 'Đảng ủy']] })).save(path);
    const csv = readFileSync(convert(path, 'csv', 'van-ban'), 'utf8').trim();
    expect(csv).toBe('=1+1,-BC/ĐU,+84,@x,Đảng ủy');
  });
});
