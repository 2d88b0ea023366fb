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
  it.each(['setUp', 'check'])('of %s is followed by one that goes by itself', async (command) => {
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
  });

  it('of a report is none, and so none follows', async () => {
    const desk = await openSmall();
    desk.run('compileReport');
    expect(desk.toasts).toEqual([]);
  });
});
