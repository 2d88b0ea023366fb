import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { idOf, openBook } from '../../bundles';

/** The heights in points that the file gives its rows; undefined where it gives none. */
async function heights(
  texts: readonly string[],
  format: object,
  width = 100,
): Promise<readonly (number | undefined)[]> {
  const desk = await openBook({ A: texts.map((text) => [text]) });
  const range = { sheetId: idOf(desk, 'A'), startColumnIndex: 0, endColumnIndex: 1 };
  const cell = { userEnteredFormat: format };
  const columns = { sheetId: range.sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 };
  desk.run('update', [
    { repeatCell: { range, cell, fields: 'userEnteredFormat' } },
    {
      updateDimensionProperties: {
        range: columns,
        properties: { pixelSize: width },
        fields: 'pixelSize',
      },
    },
  ]);
  const sheet = strFromU8(
    unzipSync(await desk.toBytes())['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
  );
  return [...sheet.matchAll(/<row ([^>]*)>/g)].slice(0, texts.length).map(([, row = '']) => {
    const height = /ht="([\d.]+)"/.exec(row)?.[1];
    return height === undefined ? undefined : Number(height);
  });
}

test('a line of usual size says none, one of large letters has room', async () => {
  expect(await heights(['Báo cáo'], {})).toEqual([undefined]);
  const [title] = await heights(['PL 01. Nhiệm vụ'], { textFormat: { fontSize: 14 } });
  expect(title).toBeGreaterThan(14 * 1.25);
});

test('typed lines have room each, whether the cell wraps or not', async () => {
  const [one, three] = await heights(['một', 'một\nhai\nba'], {});
  expect([one, three]).toEqual([undefined, expect.any(Number)]);
  expect(three).toBeGreaterThan(3 * 10 * 1.25);
  expect(await heights(['một\nhai\nba'], { wrapStrategy: 'WRAP' })).toEqual([three]);
});

test('a long text grows the row only where it wraps', async () => {
  const long = 'Tổ chức quán triệt và triển khai nghị quyết';
  const [wrapped] = await heights([long], { wrapStrategy: 'WRAP' });
  expect(wrapped).toBeGreaterThan(2 * 10 * 1.25);
  expect(await heights([long], {})).toEqual([undefined]);
});

// As LibreOffice breaks them in columns of these widths.
test.each([
  ['Ban Xây dựng Đảng Đảng ủy phường', 220, 2],
  ['BAN THƯỜNG VỤ ĐẢNG ỦY PHƯỜNG', 220, 2],
  ['Cuộc giám sát của HĐND', 150, 2],
  ['Tỷ lệ hồ sơ', 100, 1],
  ['illustrissimi filii', 120, 1],
  ['Chủ trì: Ban Xây dựng Đảng; Phối hợp: Ủy ban Kiểm tra Đảng ủy', 260, 2],
])('a row is as high as the lines of its words: %s', async (text, width, lines) => {
  const [height] = await heights([text], { wrapStrategy: 'WRAP' }, width);
  if (lines === 1) expect(height).toBeUndefined();
  else expect(height).toBe(Math.ceil(lines * 10 * (4 / 3) * 1.25 + 5) * 0.75);
});
