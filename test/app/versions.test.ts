import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk/desk';
import { columnOf, compile, openWithBundle, packWith, SAMPLE } from './bundle';

/** The column letter and row of a figure of `Biểu chung`. */
function figureCell(code: string): string {
  let cell = '';
  packWith(SAMPLE, (tabs) => {
    const rows = tabs.get('Biểu chung') ?? [];
    const [codeAt, kindAt] = [columnOf(rows, 'Mã'), columnOf(rows, 'Loại')];
    const row = rows.findIndex((cells) => cells[codeAt] === code && cells[kindAt] === 'Số liệu');
    cell = `${String.fromCharCode(65 + columnOf(rows, 'Giá trị'))}${row + 1}`;
  });
  return cell;
}

function firstFigure(desk: Desk): { code: string; cell: string } {
  const [header = [], ...rows] = desk.values('Biểu chung');
  const row = rows.find((cells) => cells[header.indexOf('Loại')] === 'Số liệu');
  const code = String(row?.[header.indexOf('Mã')]);
  return { code, cell: figureCell(code) };
}

describe('a second version', () => {
  it('leaves the first one, links both, and tells what changed', async () => {
    const desk = await openWithBundle(SAMPLE);
    compile(desk);
    const { code, cell } = firstFigure(desk);
    desk.type('Biểu chung', cell, '4321');
    const outcome = compile(desk) as ReturnType<typeof compile> & {
      changes: readonly { kind: string; code?: string; now?: string }[];
    };

    const documents = desk.files().filter(({ mimeType }) => mimeType.includes('document'));
    expect(documents.filter(({ mimeType }) => mimeType.includes('google-apps'))).toHaveLength(2);
    expect(
      outcome.changes.filter((one) => one.kind === 'figure' && one.code === code),
    ).toHaveLength(1);

    const changes = desk.values('Thay đổi').flat().join('\n');
    expect(changes).toContain(code);
    const home = JSON.stringify(
      desk.spreadsheet().sheets.find(({ title }) => title === 'Trang chủ'),
    );
    for (const { id } of documents.filter(({ mimeType }) => mimeType.includes('google-apps'))) {
      expect(home).toContain(id);
    }
  });
});

describe('the home tab', () => {
  it('stands first and counts what each unit has reported', async () => {
    const desk = await openWithBundle(SAMPLE);
    compile(desk);
    const [first] = desk.spreadsheet().sheets;
    expect(first?.title).toBe('Trang chủ');
    const text = desk.values('Trang chủ').flat().join('\n');
    for (const axis of ['Đảng ủy', 'HĐND', 'UBND', 'MTTQ']) expect(text).toContain(axis);
    expect(text).toContain('Kỳ báo cáo: tháng 5 năm 2026');
  });
});

describe('files', () => {
  it('stand in the folder of the spreadsheet, as a Google Doc and as a Word file', async () => {
    const desk = await openWithBundle(SAMPLE);
    compile(desk);
    const [word, document] = desk.files().slice(-2);
    expect(word?.name).toMatch(/\.docx$/);
    expect(document?.mimeType).toBe('application/vnd.google-apps.document');
    expect(word?.parents).toEqual(document?.parents);
  });
});
