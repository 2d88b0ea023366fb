import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk';
import { openSmall } from '../run/small';
import { type Outcome, openWithBundle } from './bundle';

const idsOf = (desk: Desk) =>
  new Map(desk.spreadsheet().sheets.map(({ title, sheetId }) => [title, sheetId]));

/** The links of the page that a command ended with. */
function pageLinks(desk: Desk): ReadonlyMap<string, string> {
  const { content = '' } = desk.dialogs[desk.dialogs.length - 1] ?? {};
  return new Map(
    [...content.matchAll(/href="([^"]*)">([^<]*)</g)].map(([, url = '', text = '']) => [text, url]),
  );
}

describe.each(['check', 'compileReport'])('the page of %s', (command) => {
  it('opens the tab that it names, made by this very run or before', async () => {
    const desk = await openSmall();
    for (const time of ['first', 'second']) {
      expect((desk.run(command) as Outcome).status).toBe('done');
      const url = pageLinks(desk).get('Xem trang &quot;Kiểm tra&quot;') ?? '';
      expect([time, url]).toEqual([
        time,
        `https://docs.google.com/spreadsheets/d/${desk.spreadsheet().spreadsheetId}/edit#gid=${idsOf(desk).get('Kiểm tra')}`,
      ]);
    }
  });
});

it('the links of Trang chủ and Kiểm tra lead to tabs that there are', async () => {
  const desk = await openSmall();
  desk.run('compileReport');
  const ids = idsOf(desk);
  const titles = new Map([...ids].map(([title, id]) => [id, title]));
  const linked = (tab: string) =>
    (desk.spreadsheet().sheets.find(({ title }) => title === tab)?.rows ?? []).flatMap((row) =>
      (row ?? []).flatMap((cell) => {
        const [, id] = /^#gid=(\d+)/.exec(cell?.format?.textFormat?.link?.uri ?? '') ?? [];
        return id === undefined ? [] : [titles.get(Number(id))];
      }),
    );
  const [findings, figures, changes, ...blocks] = linked('Trang chủ');
  expect([findings, figures, changes]).toEqual(['Kiểm tra', 'Tổng hợp', 'Thay đổi']);
  expect(new Set(blocks)).toEqual(new Set(['Biểu chung']));
  expect(linked('Kiểm tra').length).toBeGreaterThan(0);
  expect(linked('Kiểm tra')).not.toContain(undefined);
});

it('a link stands on a text: on a number nobody says whether Google takes one', async () => {
  const desk = await openSmall();
  desk.run('compileReport');
  const linked = desk
    .spreadsheet()
    .sheets.flatMap(({ title, rows }) =>
      rows.flatMap((row) =>
        (row ?? []).flatMap((cell) =>
          cell?.format?.textFormat?.link ? [{ title, value: cell.value }] : [],
        ),
      ),
    );
  expect(new Set(linked.map(({ title }) => title))).toEqual(
    new Set(['Trang chủ', 'Tổng hợp', 'Kiểm tra', 'Nhật ký']),
  );
  expect(linked.filter(({ value }) => typeof value !== 'string')).toEqual([]);
});

describe('the word at the foot of the screen', () => {
  it.each(['enterFigures', 'editSettings'])(
    'of %s is followed by one that goes by itself',
    async (command) => {
      const desk = await openWithBundle({ 'Trang tính1': [] });
      desk.run('setUp');
      const before = desk.toasts.length;
      desk.run(command);
      const [begun, ended, ...more] = desk.toasts.slice(before);
      expect(more).toEqual([]);
      expect(begun?.seconds).toBeGreaterThan(0);
      expect(ended?.seconds).toBeGreaterThan(0);
      expect(ended?.seconds).toBeLessThanOrEqual(5);
      expect(ended?.message).not.toBe(begun?.message);
    },
  );

  it('of a report is none, and so none follows', async () => {
    const desk = await openSmall();
    desk.run('compileReport');
    expect(desk.toasts).toEqual([]);
  });
});

describe('where a unit’s rows begin', () => {
  /** The row that each way leads to, by the unit's name: from Trang chủ, and in letters. */
  function fromHome(desk: Desk): ReadonlyMap<string, number> {
    const rows = desk.spreadsheet().sheets.find(({ title }) => title === 'Trang chủ')?.rows ?? [];
    return new Map(
      rows.flatMap(([cell] = []) => {
        const [, row] = /range=A(\d+)$/.exec(cell?.format?.textFormat?.link?.uri ?? '') ?? [];
        // The other ways lead to the tops of tabs.
        return row === undefined || row === '1'
          ? []
          : [[String(cell?.value), Number(row)] as const];
      }),
    );
  }
  function fromLetters(desk: Desk): ReadonlyMap<string, number> {
    desk.run('remind', { gui: true });
    return new Map(
      desk.mails.map(({ subject, body }) => {
        const [, row] = /range=A(\d+):/.exec(body) ?? [];
        return [subject.split(': ')[1] ?? '', Number(row)] as const;
      }),
    );
  }

  it('is one row, whoever leads there: in a form whose units stood mixed too', async () => {
    const late = Date.UTC(2026, 4, 24, 3, 0);
    const desk = await openSmall({ now: late });
    desk.run('setUp');
    const first = fromHome(desk);
    desk.run('compileReport');
    const then = fromHome(desk);
    const letters = fromLetters(desk);
    expect(first.size).toBe(17);
    expect(then).toEqual(first);
    expect(letters.size).toBeGreaterThan(5);
    for (const [name, row] of letters) expect([name, row]).toEqual([name, first.get(name)]);
  });

  it('is the longest run of its rows where no block was laid out', async () => {
    const desk = await openSmall();
    desk.run('compileReport');
    const [header = [], ...rows] = desk.values('Biểu chung');
    const unit = header.indexOf('Đơn vị');
    const names = new Map(desk.values('Đơn vị').map(([code, name]) => [name, code]));
    const home = fromHome(desk);
    expect(home.size).toBeGreaterThan(5);
    for (const [name, row] of home) expect(rows[row - 2]?.[unit]).toBe(names.get(name));
  });
});
