import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk';
import { newFolder } from '../desk/files/pack/packs';
import { SMALL_MONTH } from '../run/small';
import { type Outcome, openWithBundle } from './bundle';
import { inSets, NO_LINKS, type Published, registerColumn } from './published';

/** What is said where the workbook and all that is made of it are files in a folder. */

const FOLDER = 'folder';
/** What there is in Google alone. */
const ELSEWHERE = /Drive|thực đơn|Ai được mở báo cáo|docs\.google/;

const run = (desk: Desk, handler: string, options: object = {}) =>
  desk.run(handler, options, FOLDER) as Outcome;

describe('in a folder', () => {
  it('a report is said to be a file that no link opens, on Trang chủ too', async () => {
    const desk = await openWithBundle(SMALL_MONTH);
    const { status, messages } = run(desk, 'compileReport');
    expect(status).toBe('done');
    const home = desk.values('Trang chủ').flat().map(String).join('\n');
    for (const said of [messages.join('\n'), home]) {
      expect(said).toContain('không có liên kết nào mở được từ ngoài');
      expect(said).not.toMatch(ELSEWHERE);
    }
    const google = await openWithBundle(SMALL_MONTH);
    expect((google.run('compileReport') as Outcome).messages.join('\n')).toContain('Drive');
  });

  it('Thiết lập offers no address of a workbook that has none', async () => {
    const pagesOf = (desk: Desk) => desk.dialogs.map(({ content }) => content).join('\n');
    const desk = await openWithBundle(SMALL_MONTH);
    for (const time of ['first', 'again']) {
      expect([time, run(desk, 'setUp').status]).toEqual([time, 'done']);
    }
    expect(pagesOf(desk)).not.toMatch(/Mở sổ|docs\.google/);
    const google = await openWithBundle(SMALL_MONTH);
    google.run('setUp');
    expect(pagesOf(google)).toContain('Mở sổ');
  });

  it('a closing tells where its copy is, and a lost copy is looked for in the folder', async () => {
    const desk = await openWithBundle(SMALL_MONTH);
    const closed = run(desk, 'closePeriod', { 'ly-do': 'thử' });
    expect(closed.status).toBe('done');
    const said = closed.messages.join('\n');
    expect(said).toContain('.tai-khoan');
    expect(said).not.toMatch(ELSEWHERE);
    // The workbook alone, copied away: what the account keeps stays behind.
    const file = path.join(newFolder(), 'so.xlsx');
    await desk.save(file);
    const requests = [{ deleteSheet: { sheetId: 'Lưu trữ' } }];
    const edits = [{ method: 'Sheets.Spreadsheets.get', nth: 1, requests }];
    for (const [handler, options] of [
      ['restoreArchive', {}],
      ['reopenPeriod', { ky: '2026-05', 'ly-do': 'thử' }],
    ] as const) {
      const copied = await openWithBundle(file, { edits });
      const { status, messages } = run(copied, handler, options);
      expect([handler, status]).toEqual([handler, 'refused']);
      expect(messages.join('\n')).toContain('.tai-khoan');
      expect(messages.join('\n')).not.toMatch(ELSEWHERE);
    }
  });

  const PUBLISH = 'publishAppendices';
  const YES = { 'cong-khai': true };
  const FILES = ['bo-1.xlsx', 'bo-2.xlsx'];
  const published = (desk: Desk, options: object = YES) => run(desk, PUBLISH, options) as Published;

  it('sets are asked about and told of as files that no link opens, and the register names them', async () => {
    const asked: string[] = [];
    const answer = (text: string) => {
      asked.push(text);
      return 'CÓ';
    };
    const desk = await openWithBundle(inSets(SMALL_MONTH, NO_LINKS), { answer });
    const first = published(desk, {});
    expect(first.sets?.map(({ shared }) => shared)).toEqual([true, true]);
    for (const said of [asked.join('\n'), first.messages.join('\n')]) {
      expect(said).toContain('chưa ai mở được bằng liên kết');
      expect(said).not.toMatch(/BẤT KỲ AI|Ai có liên kết/);
      expect(said).not.toMatch(ELSEWHERE);
    }
    expect(registerColumn(desk, 'Liên kết')).toEqual(FILES);
    const again = published(desk);
    expect(again.sets?.map(({ id }) => id)).toEqual(first.sets?.map(({ id }) => id));
    expect(registerColumn(desk, 'Liên kết')).toEqual(FILES);
  });

  it('the name of a file is no link: nothing is told of it, not in the next period either', async () => {
    const desk = await openWithBundle(inSets(SMALL_MONTH, NO_LINKS));
    published(desk);
    const ofLinks = () =>
      (run(desk, 'check').findings ?? []).filter(({ code }) => code?.startsWith('link-'));
    expect(ofLinks()).toEqual([]);
    expect(run(desk, 'openPeriod', {}).status).toBe('done');
    expect(ofLinks()).toEqual([]);
  });

  it('what the office wrote of where it put a file stays, and is held against no file of here', async () => {
    const OWN = ['https://example.vn/phu-luc-1', 'https://example.vn/phu-luc-2'];
    const desk = await openWithBundle(inSets(SMALL_MONTH, [['Liên kết', OWN.join('|')]]));
    const { messages } = published(desk);
    expect(registerColumn(desk, 'Liên kết')).toEqual(OWN);
    expect(messages.join('\n')).toContain('Bộ 1: giữ nguyên liên kết đang ghi');
    const errors = (run(desk, 'check').findings ?? []).filter(({ code }) => code === 'link-target');
    expect(errors).toEqual([]);
  });
});
