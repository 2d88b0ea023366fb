import { describe, expect, test } from 'vitest';
import { openDesk } from '../../../src/desk';

const SHEET = 'application/vnd.google-apps.spreadsheet';

const BUNDLE = `
function upload(text) {
  const { id } = Drive.Files.create({ name: 'Trial', mimeType: '${SHEET}' });
  Drive.Files.update({}, id, Utilities.newBlob(text, 'text/csv'));
  return id;
}
function made(text) {
  return Drive.Files.create({ name: 'Trial', mimeType: '${SHEET}' }, Utilities.newBlob(text, 'text/csv')).id;
}
function text(id, type) { return Drive.Files.export(id, type).getDataAsString(); }
function comments(id) { return Drive.Comments.list(id, { fields: 'comments/content' }); }
function names() { return Drive.Files.list({ q: 'name = "Trial"', fields: 'files/name' }); }
`;

const open = () => openDesk({ bundle: BUNDLE, workbook: { A: [] }, user: 'a@example.vn' });

describe('comma-separated text', () => {
  test.each(['upload', 'made'])(
    'becomes a workbook of one tab with the file’s name (%s)',
    async (how) => {
      const desk = await open();
      const id = String(desk.run(how, 'a,"b, ""c""",,1.5\r\n2021-02-03\n'));
      const [sheet, ...others] = desk.book(id)?.sheets ?? [];
      expect([sheet?.title, others]).toEqual(['Trial', []]);
      expect(sheet?.rows.map((row) => row?.map((cell) => cell?.value))).toEqual([
        ['a', 'b, "c"', undefined, 1.5],
        [44230],
      ]);
      expect(desk.run('text', id, 'text/csv')).toBe('a,"b, ""c""",,1.5\r\n2021-02-03,,,');
      expect(() => desk.run('text', id, 'application/pdf')).toThrow('not supported by the desk');
    },
  );

  test('a file has no comments, and is found by a name in double quotes', async () => {
    const desk = await open();
    const id = desk.run('made', 'x');
    expect(desk.run('comments', id)).toEqual({ comments: [] });
    expect(desk.run('names')).toEqual({ files: [{ name: 'Trial' }] });
  });
});
