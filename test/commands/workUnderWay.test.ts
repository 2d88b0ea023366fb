import { describe, expect, it } from 'vitest';
import type { Desk, DeskOptions } from '../../src/desk';
import type { SeenWork, WorkWish } from '../../src/model/work';
import { openSmall } from '../run/small';
import { asItStands, NOW, type Outcome, openWithBundle } from './bundle';

/** A screen at which every question is answered with yes. */
const answer = () => 'YES';

const worksOf = (desk: Desk, wish: WorkWish | null = null) =>
  desk.run('workUnderWay', wish) as readonly SeenWork[];

const titlesOf = (desk: Desk) => desk.dialogs.map(({ title }) => title);

/** What another window sees of a run at each of its calls of the APIs, and what it then wishes. */
async function watched(
  wishAt: (work: SeenWork, method: string) => WorkWish | undefined,
  arranged: Partial<DeskOptions> = {},
) {
  const seen: SeenWork[] = [];
  let desk: Desk | undefined;
  const opened = await openSmall({
    answer,
    otherwise: (method, own) => {
      const [work] = desk ? worksOf(desk) : [];
      if (work) seen.push(work);
      const wish = work && wishAt(work, method);
      if (desk && wish) worksOf(desk, wish);
      return own();
    },
    ...arranged,
  });
  desk = opened;
  return { desk: opened, seen };
}

const stopOf = ({ handler, run }: SeenWork): WorkWish => ({ does: 'stop', handler, run });

describe('a command under way', () => {
  it('is shown from its beginning, tells its steps, and is forgotten when its end is seen', async () => {
    const { desk, seen } = await watched(() => undefined);
    expect((desk.run('compileReport') as Outcome).status).toBe('done');
    expect(titlesOf(desk)[0]).toBe('Việc đang chạy');
    // While it plans it calls nothing.
    expect([...new Set(seen.map(({ step }) => step))]).toEqual([1, 3, 4]);
    expect(new Set(seen.map(({ caption }) => caption))).toEqual(new Set(['Tổng hợp báo cáo']));
    // Until the page of its end is seen, whoever opens the sheet is told.
    const [work] = worksOf(desk);
    expect(work).toMatchObject({ isAlive: false, ended: 'Đã tổng hợp báo cáo' });
    const end = desk.dialogs[desk.dialogs.length - 1]?.content ?? '';
    const [, wish = ''] = /google\.script\.run\.workUnderWay\((.*)\)</.exec(end) ?? [];
    expect(worksOf(desk, JSON.parse(wish))).toEqual([]);
    expect(desk.documentProperties()).toEqual({});
  });

  it.each([
    ['compileReport', 'Drive.Files.create'],
    ['compileReport', 'Sheets.Spreadsheets.get'],
    ['check', 'Sheets.Spreadsheets.get'],
    ['openPeriod', 'Sheets.Spreadsheets.get'],
  ])(
    '%s stops at its next step where somebody wants it at %s, and leaves nothing',
    async (command, at) => {
      const { desk } = await watched((work, method) => (method === at ? stopOf(work) : undefined));
      const before = JSON.stringify(desk.spreadsheet());
      const outcome = desk.run(command) as Outcome;
      expect(outcome).toMatchObject({
        status: 'refused',
        messages: ['Đã dừng theo yêu cầu.', 'Chưa ghi gì vào sổ.'],
      });
      expect(JSON.stringify(desk.spreadsheet())).toBe(before);
      expect(desk.files().filter(({ trashed }) => !trashed)).toEqual([]);
      // The wish was of that run: the next one goes through.
      const again = await openWithBundle(asItStands(desk), { answer });
      expect((again.run(command) as Outcome).messages).not.toContain('Đã dừng theo yêu cầu.');
    },
  );

  it('that a page calls, a timer, a folder or nobody at the screen needs no telling', async () => {
    const nobody = await openSmall();
    nobody.run('check');
    const desk = await openSmall({ answer });
    desk.run('check', { trang: true });
    desk.run('check', {}, 'folder');
    desk.run('previewReport');
    expect([nobody, desk].map((one) => one.documentProperties())).toEqual([{}, {}]);
    expect([...titlesOf(nobody), ...titlesOf(desk)]).not.toContain('Việc đang chạy');
  });

  it.each(['before', 'after'] as const)('costs no run where its telling fails %s', async (when) => {
    const faults = [
      'Properties.setProperty',
      'Properties.getProperty',
      'Ui.showModelessDialog',
    ].map((method) => ({ method, nth: 1, when }));
    const desk = await openSmall({ answer, faults });
    expect((desk.run('check') as Outcome).status).toBe('done');
  });
});

describe('a command whose browser was closed', () => {
  /** A report that Google ended before its batch. */
  async function cutOff(): Promise<Desk> {
    const desk = await openSmall({
      answer,
      kill: {
        method: 'Sheets.Spreadsheets.batchUpdate',
        nth: 1,
        end: () => {
          throw new Error('killed');
        },
      },
    });
    desk.run('compileReport');
    return desk;
  }

  it('is told to who opens the sheet, and Trang chủ shows it', async () => {
    const desk = await openWithBundle(asItStands(await cutOff()), { answer });
    desk.run('onOpen');
    expect(desk.toasts.map(({ message }) => message)).toEqual([
      '"Tổng hợp báo cáo" đang chạy, hoặc đã dừng khi chưa ai xem kết quả. Bấm Báo cáo 4 trục → Trang chủ để xem, dừng hoặc chạy tiếp.',
    ]);
    desk.run('openHome');
    expect(titlesOf(desk)).toContain('Việc đang chạy');
    expect(worksOf(desk)).toMatchObject([{ handler: 'compileReport', step: 4, isAlive: false }]);
    // It goes on by running again, from a page as from the menu.
    expect((desk.run('compileReport', {}) as Outcome).status).toBe('done');
    expect(worksOf(desk)).toMatchObject([{ ended: 'Đã tổng hợp báo cáo' }]);
  });

  it('is told as running while another run holds the lock, and not for longer than Google lets one run', async () => {
    const book = asItStands(await cutOff());
    const alive = async (now: number) =>
      worksOf(await openWithBundle(book, { answer, locked: true, now })).map((one) => one.isAlive);
    expect(await alive(NOW + 60_000)).toEqual([true]);
    expect(await alive(NOW + 400_000)).toEqual([false]);
  });

  it('is dropped on a word, of that very run alone; nobody is told of it then', async () => {
    const desk = await openWithBundle(asItStands(await cutOff()), { answer });
    const [{ handler = '', run = '' } = {}] = worksOf(desk);
    expect(worksOf(desk, { does: 'drop', handler, run: 'another' })).toHaveLength(1);
    expect(worksOf(desk, { does: 'drop', handler, run })).toEqual([]);
    desk.run('onOpen');
    desk.run('openHome');
    expect(desk.toasts).toEqual([]);
    expect(titlesOf(desk)).not.toContain('Việc đang chạy');
  });

  it('an end that nobody saw is told for a day', async () => {
    const desk = await openSmall({ answer });
    desk.run('check');
    const told = async (now: number) => {
      const later = await openWithBundle(asItStands(desk), { answer, now });
      later.run('onOpen');
      return later.toasts.length;
    };
    expect(await told(NOW + 3_600_000)).toBe(1);
    expect(await told(NOW + 90_000_000)).toBe(0);
  });
});
