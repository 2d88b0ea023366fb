import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Desk, DeskOptions, Edit } from '../../src/desk';
import { once } from '../../src/model/once';
import { asItStands, OFFICE, type Outcome, openWithBundle } from '../commands/bundle';
import { newFolder, SAMPLE } from '../desk/files/pack/packs';
import { longMonth } from './longMonth';
import { BATCH, GET, typed } from './othersEdits';
import { OWNER, openSmall, SMALL_MONTH, STAFFED_MONTH } from './small';
import { BESIDE_ROWS, toldRows } from './toldRows';

type Undone = Outcome & { readonly undone?: { readonly period: string; readonly rows: number } };

const WHY = { 'ly-do': 'thử' };

const columnsOf = (sheetId: string, startIndex: number, endIndex: number) => ({
  sheetId,
  dimension: 'COLUMNS',
  startIndex,
  endIndex,
});

function undo(desk: Desk): Undone {
  return desk.run('undoLastRun') as Undone;
}

/** All values of the tabs that people see, the journal apart. */
function shown(desk: Desk): Readonly<Record<string, unknown>> {
  const { sheets } = desk.spreadsheet();
  const seen = sheets.filter(({ title, properties }) => !properties.hidden && title !== 'Nhật ký');
  return Object.fromEntries(
    seen.map(({ title, rowCount, columnCount }) => [
      title,
      { rowCount, columnCount, values: desk.values(title) },
    ]),
  );
}

/** What guards, names and filters there are. */
function guards(desk: Desk): unknown {
  const { sheets, namedRanges } = desk.spreadsheet();
  return {
    namedRanges: namedRanges.map(({ name }) => name),
    sheets: sheets
      .filter(({ title }) => title !== 'Hoàn tác' && title !== 'Nhật ký')
      .map(({ title, protectedRanges, filterViews }) => ({
        title,
        protections: protectedRanges.length,
        views: filterViews.length,
      })),
  };
}

/** Workbooks as one run has left them: each is made once, and every test opens its own copy. */
const after = (open: () => Promise<Desk>, handler: string) =>
  once(async () => {
    const desk = await open();
    expect((desk.run(handler, WHY) as Outcome).status).toBe('done');
    return desk;
  });
const setUpMonth = after(() => openWithBundle(SAMPLE), 'setUp');
const closedMonth = after(() => openWithBundle(SAMPLE), 'closePeriod');
const closedSmall = after(openSmall, 'closePeriod');
const leftBy = async (made: () => Promise<Desk>) => openWithBundle(asItStands(await made()));

describe('what a run did', () => {
  it('is kept in a hidden tab by the commands that can be taken back', async () => {
    const desk = await openSmall({ workbook: { 'Trang tính1': [] } });
    desk.run('setUp');
    const { sheets } = desk.spreadsheet();
    const tab = sheets.find(({ title }) => title === 'Hoàn tác');
    expect(tab?.properties.hidden).toBe(true);
    const kept = JSON.parse(desk.values('Hoàn tác').flat().join(''));
    expect(kept.command).toBe('thiet-lap');
    const [, line] = desk.values('Nhật ký');
    expect(line).toContain(kept.run);
    // It is read with every look: it must stay small beside the workbook.
    expect(JSON.stringify(kept).length).toBeLessThan(60_000);
  });

  it('is not touched by the others', async () => {
    const desk = await openSmall();
    desk.run('check');
    expect(desk.spreadsheet().sheets.map(({ title }) => title)).not.toContain('Hoàn tác');
  });
});

describe('Hoàn tác lần chạy gần nhất', () => {
  it.each<[string, DeskOptions['workbook'], string]>([
    ['Thiết lập of an empty workbook', { 'Trang tính1': [] }, 'setUp'],
    ['Thiết lập of the sample', SAMPLE, 'setUp'],
    ['Chốt kỳ', SAMPLE, 'closePeriod'],
  ])('takes back %s', async (_, workbook, handler) => {
    const desk = await openWithBundle(workbook);
    const [before, guarded] = [shown(desk), guards(desk)];
    expect((desk.run(handler, WHY) as Outcome).status).toBe('done');
    expect(shown(desk)).not.toEqual(before);
    const outcome = undo(desk);
    expect(outcome.messages.join('\n')).toContain('Đã hoàn tác lượt');
    expect(outcome.status).toBe('done');
    expect(shown(desk)).toEqual(before);
    const now = guards(desk) as { readonly sheets: readonly { readonly title: string }[] };
    expect({ ...now, sheets: now.sheets.filter(({ title }) => !title.startsWith('_')) }).toEqual(
      guarded,
    );
    expect(undo(desk).messages[0]).toContain('Không có lần chạy nào để hoàn tác');
  });

  it('takes back a closing in a workbook that was set up, and it may be closed again', async () => {
    const desk = await leftBy(setUpMonth);
    const before = shown(desk);
    const { closed } = desk.run('closePeriod', WHY) as { closed?: { rows: number } };
    const outcome = undo(desk);
    expect(outcome.undone?.period).toBe('2026-05');
    // Prepared rows went along, and come back with those that were filled in.
    expect(outcome.undone?.rows).toBeGreaterThan(closed?.rows ?? 0);
    expect(shown(desk)).toEqual(before);
    const { findings = [] } = desk.run('check') as Outcome;
    expect(findings.filter(({ code }) => code.startsWith('closed-'))).toEqual([]);
    expect((desk.run('closePeriod', WHY) as Outcome).status).toBe('done');
  });

  it.each(['check', 'compileReport'])('does not mind that %s has run since', async (handler) => {
    const desk = await leftBy(setUpMonth);
    desk.run(handler);
    const outcome = undo(desk);
    expect(outcome.messages.join('\n')).toContain('Đã hoàn tác lượt "Thiết lập"');
  });

  it('is refused where somebody has typed on it since, and says where', async () => {
    const desk = await leftBy(closedMonth);
    desk.type('Biểu chung', 'G5', 'dòng mới của tháng sáu');
    const typed = shown(desk);
    const outcome = undo(desk);
    expect(outcome.status).toBe('refused');
    expect(outcome.messages[0]).toContain('Trang "Biểu chung", dòng 5');
    expect(shown(desk)).toEqual(typed);
  });

  it('minds what is typed into rows and tabs that the run had made', async () => {
    const desk = await openWithBundle({ 'Trang tính1': [] });
    desk.run('setUp');
    desk.type('Biểu chung', 'G9', 'gõ thử');
    expect(undo(desk).messages[0]).toContain('Trang "Biểu chung", dòng 9');
  });

  it('minds what is typed beside a cell that is a question mark', async () => {
    const desk = await openSmall();
    const [headers = []] = desk.values('Biểu chung');
    const cellIn = (header: string, row: number) =>
      `${String.fromCharCode(65 + headers.indexOf(header))}${row}`;
    const paragraph = desk.values('Biểu chung').findIndex((cells) => cells.includes('Lời văn')) + 1;
    desk.type('Biểu chung', cellIn('Nội dung', paragraph), '?');
    expect((desk.run('openPeriod') as Outcome).status).toBe('done');
    const row =
      desk
        .values('Biểu chung')
        .findIndex((cells) => cells.includes('2026-06') && cells.includes('?')) + 1;
    expect(row).toBeGreaterThan(1);
    desk.type('Biểu chung', cellIn('Nội dung', row), 'lời của tháng sáu');
    expect(undo(desk).messages[0]).toContain(`Trang "Biểu chung", dòng ${row}`);
  });

  it('is refused where rows of the archive are not as they were closed', async () => {
    const desk = await leftBy(closedMonth);
    const archived = desk.values('Lưu trữ');
    const column = (archived[0] ?? []).indexOf('Giá trị');
    const row = archived.findIndex((cells) => cells[0] === '2026-05' && cells[column]) + 1;
    desk.type('Lưu trữ', `${String.fromCharCode(65 + column)}${row}`, '987654');
    const typed = shown(desk);
    const outcome = undo(desk);
    expect(outcome.status).toBe('refused');
    expect(outcome.messages[0]).toContain('Khôi phục lưu trữ');
    expect(shown(desk)).toEqual(typed);
  });

  it.each([
    ['Biểu chung', SMALL_MONTH],
    ['Lưu trữ', SMALL_MONTH],
    // So large an archive is read by its facts.
    ['Lưu trữ', longMonth()],
  ])('is refused where columns of %s were moved or renamed since', async (tab, workbook) => {
    const moved = { source: columnsOf(tab, 4, 5), destinationIndex: 12 };
    const left = await after(() => openWithBundle(workbook), 'closePeriod')();
    const closed = async (requests: Edit['requests'] = []) =>
      openWithBundle(asItStands(left), { edits: [{ method: GET, nth: 1, requests }] });
    const desk = await closed([{ moveDimension: moved }]);
    const { status, messages } = undo(desk);
    expect([status, messages[0]]).toEqual([
      'refused',
      expect.stringContaining(`Trang "${tab}": sau lần chạy ấy tên hoặc thứ tự cột đã đổi`),
    ]);
    const renamed = await closed();
    renamed.type(tab, 'M1', 'Cột khác');
    expect(undo(renamed).status).toBe('refused');
    // A column of somebody's own beside them is nobody's loss.
    const noted = await closed();
    noted.type(tab, 'W1', 'Ghi chú riêng');
    expect(undo(noted).status).toBe('done');
  });

  it('leaves the archive of a first closing, empty, and it may be closed again', async () => {
    const { 'Lưu trữ': _none, ...month } = SMALL_MONTH;
    const desk = await openWithBundle(month);
    const before = shown(desk);
    desk.run('closePeriod', WHY);
    const [header] = desk.values('Lưu trữ');
    const archived = toldRows(desk, 'Lưu trữ', BESIDE_ROWS);
    const outcome = undo(desk);
    expect(outcome.status).toBe('done');
    expect(outcome.messages.join('\n')).toContain('"Lưu trữ" do lượt ấy tạo thì còn lại');
    const { 'Lưu trữ': left, ...others } = shown(desk);
    expect(others).toEqual(before);
    expect(left).toMatchObject({ values: [header] });
    const { findings = [] } = desk.run('check') as Outcome;
    expect(findings.filter(({ tab }) => tab === 'Lưu trữ')).toEqual([]);
    expect((desk.run('closePeriod', WHY) as Outcome).status).toBe('done');
    expect(toldRows(desk, 'Lưu trữ', BESIDE_ROWS)).toEqual(archived);
    expect(undo(desk).status).toBe('done');
    expect(toldRows(desk, 'Biểu chung', BESIDE_ROWS)).toEqual(archived);
  });

  it('names the closing that it would take back, once its period is opened again', async () => {
    const desk = await leftBy(setUpMonth);
    desk.run('closePeriod', WHY);
    expect((desk.run('reopenPeriod', WHY) as Outcome).status).toBe('done');
    const { status, messages } = undo(desk);
    expect(status).toBe('refused');
    expect(messages[1]).toBe(
      'Lượt hoàn tác được gần nhất là "Chốt kỳ" kỳ 2026-05, lúc 20/05/2026 10:00.',
    );
    expect(messages[0]).toContain('Kỳ 2026-05 đã được mở lại lúc 20/05/2026 10:00');
    expect(messages[0]).toContain('hãy chạy "Chốt kỳ" cho kỳ 2026-05 để chốt lại');
    expect(messages.join('\n')).not.toContain('Lịch sử phiên bản');
  });

  it('does not mind what is typed elsewhere', async () => {
    const desk = await leftBy(closedMonth);
    desk.type('Đơn vị', 'B2', 'Tên mới');
    expect(undo(desk).status).toBe('done');
    expect(desk.values('Đơn vị')[1]?.[1]).toBe('Tên mới');
  });

  it('refuses where there is nothing to take back', async () => {
    const outcome = undo(await openSmall());
    expect(outcome.status).toBe('refused');
    expect(outcome.messages[0]).toContain('Không có lần chạy nào để hoàn tác');
  });
});

it('does not act on what anybody else wrote into the record', async () => {
  for (const text of ['{"version":2}', '[1]', 'null', 'chữ', '{"version":2,"tabs":[{}]}']) {
    const desk = await leftBy(closedSmall);
    desk.type('Hoàn tác', 'A1', text);
    const outcome = undo(desk);
    expect(outcome.status).toBe('refused');
    expect(outcome.messages.join('\n')).toContain('không còn đúng như công cụ đã ghi');
  }
});

it('leaves what somebody types below the rows of a first closing while these go back', async () => {
  const { 'Lưu trữ': _none, ...month } = SMALL_MONTH;
  const edits = [{ method: BATCH, nth: 2, requests: [typed('Lưu trữ', 25, 6, 'gõ đúng lúc ấy')] }];
  const desk = await openWithBundle(month, { edits });
  desk.run('closePeriod', WHY);
  expect(undo(desk).status).toBe('done');
  expect(toldRows(desk, 'Lưu trữ')).toEqual([['Nội dung=gõ đúng lúc ấy']]);
});

it('leaves the emptied archive of a first closing closed to all but the office', async () => {
  const desk = await openWithBundle(STAFFED_MONTH, { owner: OWNER, user: OFFICE });
  desk.run('setUp');
  const file = path.join(newFolder(), 'so.xlsx');
  await desk.save(file);
  const nth = 1;
  const requests = [{ deleteSheet: { sheetId: 'Lưu trữ' } }];
  const again = await openWithBundle(file, {
    owner: OWNER,
    user: OFFICE,
    edits: [{ method: GET, nth, requests }],
  });
  expect((again.run('closePeriod', WHY) as Outcome).status).toBe('done');
  expect(undo(again).status).toBe('done');
  const archive = again.spreadsheet().sheets.find(({ title }) => title === 'Lưu trữ');
  expect(archive?.protectedRanges).toHaveLength(1);
  const { findings = [] } = again.run('check') as Outcome;
  expect(findings.filter(({ tab }) => tab === 'Lưu trữ')).toEqual([]);
});
