import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { menuOf } from '../../build/manifest.mjs';
import { COMMANDS, MENU } from '../../src/commands';
import type { Desk } from '../../src/desk';
import { whatToDo } from '../../src/messages/reminders';
import { noTab } from '../../src/messages/run';
import { placeholder } from '../../src/messages/setUp';
import * as sayReaders from '../../src/messages/sharing';
import { noKey } from '../../src/messages/shortLinks';
import { newFolder, ROOT } from '../desk/files/pack/packs';
import { CLERK, OWNER, STAFFED_MONTH } from '../run/small';
import { type Outcome, openWithBundle } from './bundle';

/** The menu as it comes to the screen: a line an item, with the submenu that it stands in. */
function linesOf(desk: Desk): readonly string[] {
  const [menu, ...others] = desk.menus;
  expect(others).toEqual([]);
  return (menu?.items ?? []).flatMap((item) => {
    if (item.kind === 'item') return [item.caption];
    if (item.kind === 'separator') return [];
    return item.menu.items.flatMap((inner) =>
      inner.kind === 'item' ? [`${item.menu.caption} → ${inner.caption}`] : [],
    );
  });
}

async function opened(): Promise<Desk> {
  const desk = await openWithBundle({ 'Trang tính1': [] });
  desk.run('onOpen');
  return desk;
}

/** The items and those of submenus, as the build makes them. */
function itemsOf(menu: ReturnType<typeof menuOf>) {
  return menu.flatMap((entry) => ('items' in entry ? entry.items : [entry]));
}

describe('the menu', () => {
  it('is called by what it is for, and stands in the order of the work', async () => {
    const desk = await opened();
    expect(desk.menus[0]?.caption).toBe('Báo cáo 4 trục');
    expect(linesOf(desk)).toEqual([
      'Trang chủ',
      'Nhập liệu',
      'Nộp báo cáo',
      'Kiểm tra dữ liệu',
      'Phát hiện',
      'Xem trước báo cáo',
      'Tổng hợp báo cáo',
      'Phụ lục và liên kết → Công bố phụ lục',
      'Phụ lục và liên kết → Thu hồi phụ lục',
      'Kỳ báo cáo → Duyệt',
      'Kỳ báo cáo → Trả lại đơn vị',
      'Kỳ báo cáo → Nhắc nộp',
      'Kỳ báo cáo → Bật/tắt nhắc hằng ngày',
      'Kỳ báo cáo → Mở kỳ mới',
      'Kỳ báo cáo → Chốt kỳ',
      'Kỳ báo cáo → Mở lại kỳ',
      'Kỳ báo cáo → Hoàn tác lần chạy gần nhất',
      'Kỳ báo cáo → Khôi phục lưu trữ',
      'Kỳ báo cáo → Dọn dữ liệu cá nhân',
      'Thiết lập → Thiết lập',
      'Thiết lập → Cấu hình',
      'Thiết lập → Ai được mở báo cáo',
      'Thiết lập → Tự kiểm tra',
      'Hướng dẫn',
    ]);
  });

  it('is made on installing too', async () => {
    const desk = await openWithBundle({ 'Trang tính1': [] });
    desk.run('onInstall');
    expect(linesOf(desk)).toEqual(linesOf(await opened()));
  });

  it('loses no command, and shows what the network is needed for where it is granted alone', () => {
    const ofWorkbook = COMMANDS.filter(({ takes }) => takes === 'workbook');
    const handlers = (isNetworked: boolean) =>
      itemsOf(menuOf(MENU, isNetworked)).map(({ handler }) => handler);
    // What pages alone call stands in no menu.
    expect([...handlers(true), 'showCell']).toEqual(ofWorkbook.map(({ handler }) => handler));
    expect(ofWorkbook.length).toBe(COMMANDS.length - 1);
    expect(handlers(true).filter((handler) => !handlers(false).includes(handler))).toEqual([
      'shortenLinks',
    ]);
  });

  it('has no submenu in which nothing stands', () => {
    const [texts] = COMMANDS.filter(({ takes }) => takes === 'passages');
    expect(menuOf([{ caption: 'Trống', commands: texts ? [texts] : [] }], true)).toEqual([]);
  });

  it('calls functions that the bundle has', async () => {
    const desk = await opened();
    for (const { handler } of itemsOf(menuOf(MENU, false))) expect(desk.has(handler)).toBe(true);
  });
});

/** A page of the handbook, without its line breaks. */
function pageText(page: string): string {
  return readFileSync(path.join(ROOT, page), 'utf8').replace(/\s+/g, ' ');
}

function pagesOf(folder: string): readonly string[] {
  const names = readdirSync(path.join(ROOT, folder)).filter((name) => name.endsWith('.md'));
  return names.map((name) => `${folder}/${name}`);
}

describe('what messages tell of the menu', () => {
  const ways = menuOf(MENU, true).flatMap((entry) =>
    'items' in entry
      ? entry.items.map(({ caption }) => `${entry.caption} → ${caption}`)
      : [entry.caption],
  );

  it.each([
    ['the question who may open the report', sayReaders.unchanged(undefined).join(' ')],
    ['a reminder', whatToDo.drive],
    ['a missing tab', noTab('Trang chủ')],
    ['a tab that no command wrote yet', placeholder('Kiểm tra', 'Kiểm tra dữ liệu')],
    ['a missing key', noKey('by.com.vn', 'drive')],
  ])('is a way that the menu has: %s', (_, said) => {
    expect(said).toContain('Báo cáo 4 trục → ');
    expect(ways.filter((way) => said.includes(`Báo cáo 4 trục → ${way}`))).toHaveLength(1);
  });
});

describe('what the handbook tells of the menu', () => {
  const pages = ['README.md', ...pagesOf('docs')];

  it('is a way that the menu has, on every page', async () => {
    const ways = linesOf(await opened());
    const told = pages.flatMap((page) =>
      [...pageText(page).matchAll(/Báo cáo 4 trục → ([^*.,(]+)/g)].map(([, way = '']) => way),
    );
    expect(told.length).toBeGreaterThan(5);
    expect(told.filter((way) => !ways.includes(way))).toEqual([]);
  });

  it.each(pages)('has no menu of another name: %s', (page) => {
    expect(pageText(page)).not.toMatch(/(menu|thực đơn) \W*Bốn Trục|Bốn Trục →/);
  });

  it('is all of it, in its order', async () => {
    const page = pageText('docs/huong-dan.md');
    const [, section = ''] = /## Thực đơn Báo cáo 4 trục (.*?) ## /.exec(page) ?? [];
    const told = [...section.matchAll(/\*\*([^*]+)\*\*/g)].map(([, caption]) => caption);
    const names = linesOf(await opened()).flatMap((line) => line.split(' → '));
    expect([...new Set(told)]).toEqual([...new Set(names)]);
  });
});

describe('a command that is the office’s', () => {
  const folder = newFolder();
  const FULL = path.join(folder, 'so.xlsx');
  /** What a unit's clerk may do. */
  const ANYONES = [
    'openHome',
    'enterFigures',
    'submit',
    'answerFindings',
    'previewReport',
    'selfTest',
    'openGuide',
  ];

  beforeAll(async () => {
    const desk = await openWithBundle(STAFFED_MONTH, { owner: OWNER, user: OWNER });
    for (const handler of ['setUp', 'compileReport']) {
      expect((desk.run(handler) as Outcome).status).toBe('done');
    }
    await desk.save(FULL);
  });

  const commands = itemsOf(menuOf(MENU, true)).filter(({ handler }) => !ANYONES.includes(handler));

  it.each(commands)('says so to a unit’s clerk: $caption', async ({ caption, handler }) => {
    const desk = await openWithBundle(FULL, { owner: OWNER, user: CLERK });
    const { status, messages } = desk.run(handler) as Outcome;
    expect(status).toBe('refused');
    expect(messages[0]).toMatch(new RegExp(`^"${caption}" là lệnh của Văn phòng, mà `));
    expect(desk.dialogs.map(({ kind }) => kind)).toEqual(['modeless']);
  });
});
