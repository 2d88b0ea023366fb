import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk';
import { SAMPLE } from '../desk/files/pack/packs';
import { compile, openWithBundle } from './bundle';

/** The first figure of the form whose indicator sums up, and its cell. */
function firstSum(desk: Desk): { code: string; cell: string } {
  const [titles = [], ...indicators] = desk.values('Chỉ tiêu');
  const sums = new Set(
    indicators
      .filter((cells) => cells[titles.indexOf('Theo đơn vị')] === 'Tổng')
      .map((cells) => cells[titles.indexOf('Mã')]),
  );
  const [header = [], ...rows] = desk.values('Biểu chung');
  const codeAt = header.indexOf('Mã');
  const at = rows.findIndex(
    (cells) => cells[header.indexOf('Loại')] === 'Số liệu' && sums.has(cells[codeAt] ?? null),
  );
  const column = String.fromCharCode(65 + header.indexOf('Giá trị'));
  return { code: String(rows[at]?.[codeAt]), cell: `${column}${at + 2}` };
}

describe('a second version', () => {
  it('leaves the first one, links both, and tells what changed', async () => {
    const desk = await openWithBundle(SAMPLE);
    compile(desk);
    const { code, cell } = firstSum(desk);
    desk.type('Biểu chung', cell, '4321');
    const outcome = compile(desk) as ReturnType<typeof compile> & {
      changes: readonly { kind: string; code?: string; now?: string }[];
    };

    const documents = desk.files().filter(({ mimeType }) => mimeType.includes('document'));
    expect(documents.filter(({ mimeType }) => mimeType.includes('google-apps'))).toHaveLength(2);
    expect(
      outcome.changes.filter((one) => one.kind === 'figure' && one.code === code),
    ).toHaveLength(1);

    expect(desk.dialogs[desk.dialogs.length - 1]?.content).toContain(`Số liệu ${code}: `);
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

describe('a version that says the same as the run before', () => {
  it('is called so at the screen and in the home tab', async () => {
    const desk = await openWithBundle(SAMPLE);
    const said = () =>
      [compile(desk).messages, desk.values('Trang chủ').flat()].map((texts) => texts.join('\n'));
    for (const text of said()) expect(text).toContain('Kỳ này chưa có bản khác nào được giữ');
    for (const text of said()) {
      expect(text).toContain('như lần tổng hợp trước của kỳ này');
      expect(text).not.toContain('chưa có bản khác');
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
  it('stand beside each other, as a Google Doc and as a Word file', async () => {
    const desk = await openWithBundle(SAMPLE);
    compile(desk);
    const [document, word] = desk.files().slice(-2);
    expect(word?.name).toMatch(/\.docx$/);
    expect(document?.mimeType).toBe('application/vnd.google-apps.document');
    expect(word?.parents).toEqual(document?.parents);
  });
});
