import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Desk, Edit, Fault } from '../../src/desk';
import { once } from '../../src/model/once';
import { asItStands, OFFICE, openWithBundle } from '../commands/bundle';
import { again, folder, inBatch, LEFT_ASIDE, ran, right, silence, titles, unheard } from './cutOff';
import { BATCH, FORM, GET, put } from './othersEdits';
import { CLERK, OWNER, openSmall, SMALL_MONTH, STAFFED_MONTH } from './small';
import { toldBook } from './toldRows';

/**
 * A run that wrote beside its place and was cut off before it could take that back: whoever runs
 * next sees it, nothing that was kept is dropped, and what is said is true.
 */

describe('other runs come between', () => {
  const GUARDED = path.join(folder, 'khoa.xlsx');
  const people = { owner: OWNER, folder: path.join(folder, 'drive') };
  const office = { ...people, user: OFFICE };

  async function guard(): Promise<string> {
    const desk = await openWithBundle(STAFFED_MONTH, { ...people, user: OWNER });
    desk.run('setUp');
    desk.run('check');
    await desk.save(GUARDED);
    return GUARDED;
  }
  const guarded = once(guard);

  /** Beside what a unit's rows need: a clerk may submit all the same. */
  const column = [put(FORM, 'COLUMNS', (SMALL_MONTH[FORM]?.[0]?.length ?? 0) - 1)];

  async function cutOff(): Promise<Desk> {
    const plain = await openWithBundle(await guarded(), office);
    expect(ran(plain, 'openPeriod').status).toBe('done');
    const faults = unheard(GET, (plain.calls()[GET] ?? 0) + 1, 12);
    const edits = [{ method: BATCH, nth: 1, requests: column }];
    const desk = await openWithBundle(await guarded(), { ...office, edits, faults });
    expect(ran(desk, 'openPeriod').status).toBe('unknown');
    return desk;
  }

  /** A clerk's run that writes: it leaves a request, and a mark of its own. */
  async function submitted(desk: Desk): Promise<Desk> {
    const clerk = await again(desk, { ...people, user: CLERK });
    const { status, text } = ran(clerk, 'submit');
    expect([status, text]).toEqual(['done', text]);
    expect(text).toContain('Hãy báo Văn phòng chạy');
    return clerk;
  }

  const cutAndSubmitted = once(async () => submitted(await cutOff()));

  it('a clerk’s run says it, and the next one of the office takes it back', async () => {
    const edits = [{ method: GET, nth: 1, requests: column }];
    const right = await openWithBundle(await guarded(), { ...office, edits });
    expect(ran(right, 'openPeriod').status).toBe('done');
    const next = await again(await cutAndSubmitted(), office);
    expect(ran(next, 'check').text).toContain('đã lấy lại');
    expect(ran(next, 'openPeriod').status).toBe('done');
    expect(toldBook(next)).toEqual(toldBook(right));
  });

  it('rows are put in meanwhile: nothing is written over, it is kept, and said', async () => {
    const edits = [{ method: GET, nth: 1, requests: [put(FORM, 'ROWS', 2)] }];
    const next = await again(await cutAndSubmitted(), { ...office, edits });
    const before = toldBook(next);
    expect(ran(next, 'check').text).toContain(LEFT_ASIDE);
    expect(titles(next)).toContain(LEFT_ASIDE);
    expect(toldBook(next)).toEqual(before);
  });

  it('what is kept is closed to all but the office', async () => {
    const desk = await openWithBundle(await guarded(), office);
    expect(ran(desk, 'openPeriod').status).toBe('done');
    const tab = desk.spreadsheet().sheets.find(({ title }) => title === '_Trước lần ghi cuối');
    const users = tab?.protectedRanges.flatMap(({ editors }) => editors?.users ?? []);
    expect(users).toContain(OFFICE);
    expect(users).not.toContain(CLERK);
    expect(ran(desk, 'undoLastRun').status).toBe('done');
  });
});

describe('the home tab, once a batch that changed the period is taken back', () => {
  /** Beside what is moved: `Kỳ` stands below. */
  const edits = [{ method: BATCH, nth: 1, requests: [put('Cấu hình', 'ROWS', 1)] }];
  const home = (desk: Desk) => desk.values('Trang chủ').flat().map(String).join('\n');
  const MAY = 'Kỳ báo cáo: tháng 5 năm 2026';
  const JUNE = 'Kỳ báo cáo: tháng 6 năm 2026';

  const compiled = once(async () => {
    const desk = await openSmall();
    for (const handler of ['setUp', 'compileReport']) ran(desk, handler);
    return desk;
  });

  /** A copy in which further commands are run. */
  async function after(...handlers: readonly string[]): Promise<Desk> {
    const desk = await openWithBundle(asItStands(await compiled()));
    for (const handler of handlers) ran(desk, handler);
    return desk;
  }

  /** Cut off once its batch is written. */
  async function cutOff(before: Desk, handler: string): Promise<Desk> {
    const plain = await again(before, {});
    expect(ran(plain, handler).status).toBe('done');
    const faults = unheard(GET, (plain.calls()[GET] ?? 0) + 1, 12);
    const desk = await again(before, { edits, faults });
    expect(ran(desk, handler).status).toBe('unknown');
    return desk;
  }
  const openingCutOff = once(async () => cutOff(await compiled(), 'openPeriod'));

  /** The workbook is left to the next run. */
  const leftByOpening = async () => again(await openingCutOff(), {});

  it.each([
    ['Mở kỳ mới', 'openPeriod', [], [JUNE, MAY]],
    ['Hoàn tác of it', 'undoLastRun', ['openPeriod'], [MAY, JUNE]],
  ] as const)('tells of the period of Cấu hình: %s', async (_, handler, before, told) => {
    const [wrong, right] = told;
    const next =
      handler === 'openPeriod'
        ? await leftByOpening()
        : await again(await cutOff(await after(...before), handler), {});
    expect(home(next)).toContain(wrong);
    const { text } = ran(next, 'check');
    expect(text).toContain('đã lấy lại');
    expect(home(next)).toContain(right);
    expect(home(next)).not.toContain(wrong);
    // It is as the add-on wrote it: nobody typed there.
    expect(ran(next, 'compileReport').text).not.toContain('Trang chủ');
    expect(home(next)).toContain(right);
  });

  it('tells of it too where a run gives up', async () => {
    const nth = [1, 3, 5];
    const moving = nth.map((one) => ({ ...(edits[0] as Edit), nth: one }));
    const desk = await again(await compiled(), { edits: moving });
    const { status, text } = ran(desk, 'openPeriod');
    expect([status, text]).toEqual(['refused', expect.stringContaining('Đã lấy lại toàn bộ')]);
    expect(home(desk)).toContain(MAY);
    expect(home(desk)).not.toContain(JUNE);
  });

  it('keeps what somebody typed there meanwhile', async () => {
    const next = await leftByOpening();
    next.type('Trang chủ', 'A4', 'ghi tay');
    expect(ran(next, 'check').text).toContain('_Trang chủ (trước khi ghi)');
    expect(next.values('_Trang chủ (trước khi ghi)').flat()).toContain('ghi tay');
    expect(home(next)).toContain(MAY);
  });

  it('stands in the journal with its time', async () => {
    const next = await leftByOpening();
    ran(next, 'check');
    const lines = next.values('Nhật ký').filter((cells) => cells.join(' ').includes('đã lấy lại'));
    expect(lines.map(([when, who]) => [when, who])).toEqual([['20/05/2026 10:00', OFFICE]]);
  });
});

describe('what is left of it is taken back or kept', () => {
  it('a run that cannot take it back writes nothing over it', async () => {
    const faults = [...silence, ...unheard(BATCH, 2, 3)];
    const desk = await openSmall({ edits: [inBatch], faults });
    ran(desk, 'closePeriod');
    const second = ran(desk, 'check');
    expect(second.status).toBe('unknown');
    expect(second.text).toContain('chưa lấy lại');
    expect(ran(desk, 'check').text).toContain('đã lấy lại');
    expect(ran(desk, 'closePeriod').status).toBe('done');
    expect(toldBook(desk)).toEqual(await right());
  });

  it('a command that writes nothing says so too', async () => {
    const desk = await openSmall({ edits: [inBatch], faults: silence });
    ran(desk, 'closePeriod');
    expect(ran(desk, 'remind').text).toContain('đã lấy lại');
  });

  it('a run that is cut off once its taking back was misplaced is not said to be taken back', async () => {
    const twice: Edit = { method: BATCH, nth: 2, requests: [put(FORM, 'COLUMNS', 7)] };
    const faults = unheard(GET, 4, 20);
    const desk = await openSmall({ edits: [inBatch, twice], faults });
    expect(ran(desk, 'closePeriod').status).toBe('unknown');
    const next = await again(desk, {});
    const { text } = ran(next, 'check');
    expect(text).not.toContain('đã lấy lại');
    expect(text).toContain(LEFT_ASIDE);
    expect(titles(next)).toContain(LEFT_ASIDE);
  });
});

/** Lines of which only the size of a tab tells: blank ones among blank ones. */
describe('blank lines that are put in', () => {
  const [header = [], ...rows] = SMALL_MONTH[FORM] ?? [];
  const blank = header.map(() => '');
  // Rows of a unit's own beside blank ones: no `Kỳ`, no `Đơn vị`.
  const tabs = { ...SMALL_MONTH, [FORM]: [header, ...rows, blank, blank] };
  const below = [put(FORM, 'ROWS', rows.length + 2)];
  const late: Edit = { method: BATCH, nth: 1, requests: below };

  it('are known to the next run where the answer told of them', async () => {
    const desk = await openWithBundle(tabs, { edits: [late], faults: silence });
    expect(ran(desk, 'closePeriod').status).toBe('unknown');
    expect(ran(await again(desk, {}), 'check').text).toContain('đã lấy lại');
  });

  it('are not promised to be taken back where nobody takes down that they were', async () => {
    const faults = [...silence, ...unheard(BATCH, 2, 1)];
    const desk = await openWithBundle(tabs, { edits: [late], faults });
    const { status, text } = ran(desk, 'closePeriod');
    expect(status).toBe('unknown');
    expect(text).not.toContain('lượt sau tự lấy lại');
    expect(text).toContain('Lịch sử phiên bản');
  });

  it('are seen by the look after an answer that was lost', async () => {
    const faults: readonly Fault[] = [{ method: BATCH, nth: 1, when: 'after' }];
    const desk = await openWithBundle(tabs, { edits: [late], faults });
    expect(ran(desk, 'closePeriod').text).toContain('làm lại từ đầu');
  });
});

it('an answer that was lost and a look that fails: it is not said to be done', async () => {
  const faults: readonly Fault[] = [
    { method: BATCH, nth: 1, when: 'after' },
    ...unheard(GET, 4, 8),
  ];
  const desk = await openSmall({ edits: [inBatch], faults });
  const { status, text } = ran(desk, 'closePeriod');
  expect(status).toBe('unknown');
  expect(text).toContain('không rõ');
  const later = [1, 2, 3].map(() => ran(desk, 'check').text).join('\n');
  expect(later).toContain('đã lấy lại');
});
