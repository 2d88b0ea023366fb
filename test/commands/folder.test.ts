import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk';
import { newFolder } from '../desk/files/pack/packs';
import { SMALL_MONTH } from '../run/small';
import { type Outcome, openWithBundle } from './bundle';

/** What is said where the workbook and all that is made of it are files in a folder. */

const FOLDER = 'folder';
/** What there is in Google alone. */
const ELSEWHERE = /Drive|thực đơn|Ai được mở báo cáo|docs\.google/;

const run = (desk: Desk, handler: string, options: object = {}) =>
  desk.run(handler, options, FOLDER) as Outcome;

describe('in a folder', () => {
  it('a report says who opens the folder opens it, on Trang chủ too', async () => {
    const desk = await openWithBundle(SMALL_MONTH);
    const { status, messages } = run(desk, 'compileReport');
    expect(status).toBe('done');
    const home = desk.values('Trang chủ').flat().map(String).join('\n');
    for (const said of [messages.join('\n'), home]) {
      expect(said).toContain('ai mở được thư mục này thì mở được');
      expect(said).not.toMatch(ELSEWHERE);
    }
    const google = await openWithBundle(SMALL_MONTH);
    expect((google.run('compileReport') as Outcome).messages.join('\n')).toContain('Drive');
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
});
