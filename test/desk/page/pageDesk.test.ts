import { describe, expect, it } from 'vitest';
import type { Answer, PageDesk } from '../../../src/desk/page';
import { deskOf, firstDifference } from './commandLine';

const BUNDLE = `
function onOpen() {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu('Ngoài').addItem('Một', 'one').addSeparator()
    .addSubMenu(ui.createMenu('Trong').addItem('Hai', 'two')).addToUi();
}
function write(text) {
  const id = SpreadsheetApp.getActiveSpreadsheet().getId();
  Sheets.Spreadsheets.Values.update({ values: [[text]] }, id, "'Trang tính1'!A1", { valueInputOption: 'RAW' });
}
function onEdit(event) { event.range.getSheet().getRange(5, 1).setValue('đã gõ ' + event.value); }
function ask() {
  const ui = SpreadsheetApp.getUi();
  write('trước câu hỏi');
  const pressed = ui.alert('Hỏi', 'Làm chứ?', ui.ButtonSet.YES_NO);
  let typed = 'không hỏi';
  try { typed = ui.prompt('Vì sao?').getResponseText(); } catch (error) { typed = 'bị chặn'; }
  write(pressed + ' ' + typed);
  return [pressed, typed];
}
function lose() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  book.toast('đang hỏi');
  try { SpreadsheetApp.getUi().prompt('Ai?'); } catch (error) { book.toast('không được'); }
}
function go() { SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Trang tính1').activate(); }
function page() {
  const output = HtmlService.createHtmlOutput('<p>xin chào</p>').setTitle('Bên').setWidth(300);
  SpreadsheetApp.getUi().showSidebar(output);
}
function vo() { write('dở'); throw new Error('vỡ'); }
function lenh(options, place) { return { status: 'done', messages: [place], options }; }
`;

const COLOURS = `
function colour() {
  const id = SpreadsheetApp.getActiveSpreadsheet().getId();
  const sheetId = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getSheetId();
  const range = { sheetId, startRowIndex: 1, endRowIndex: 9, startColumnIndex: 0, endColumnIndex: 1 };
  const condition = { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=(LEN($A2)>0)*($A2<>$A1)>0' }] };
  const format = { backgroundColor: { red: 1 } };
  const rule = { ranges: [range], booleanRule: { condition, format } };
  Sheets.Spreadsheets.batchUpdate({ requests: [{ addConditionalFormatRule: { rule, index: 0 } }] }, id);
}
`;

const firstCell = (desk: PageDesk) => desk.kept().book.sheets[0]?.rows[0]?.[0]?.value;

describe('a workbook on the page', () => {
  it('brings the menu that the bundle makes, menus inside it too', () => {
    const { menus, view, name } = deskOf({ bundle: BUNDLE }).begin('desk-thu');
    expect(name).toBe('so-moi.xlsx');
    expect(view.tabs.map((tab) => tab.name)).toEqual(['Trang tính1']);
    expect(menus).toEqual([
      {
        caption: 'Ngoài',
        items: [
          { kind: 'item', caption: 'Một', handler: 'one' },
          { kind: 'separator' },
          {
            kind: 'menu',
            menu: { caption: 'Trong', items: [{ kind: 'item', caption: 'Hai', handler: 'two' }] },
          },
        ],
      },
    ]);
  });

  it('is typed into as by a person: the bundle’s onEdit runs, and what changed is told', () => {
    const desk = deskOf({ bundle: BUNDLE });
    desk.begin('desk-thu');
    const { changes } = desk.type([{ tab: 'Trang tính1', address: 'B2', texts: [['1.234,5']] }]);
    expect(changes).toEqual({
      kind: 'rows',
      tabs: [
        {
          id: expect.any(Number),
          rows: [
            [1, [[1, { v: 1234.5, shown: '1.234,50', typed: '1234,5' }, undefined]]],
            [4, [[0, { v: 'đã gõ 1.234,5' }, undefined]]],
          ],
        },
      ],
      looks: [],
    });
  });

  it('asks, and begins anew with the answer: what was done before the question is not there', async () => {
    const desk = deskOf({ bundle: BUNDLE });
    desk.begin('desk-thu');
    const asked = await desk.run('ask', [], []);
    const question = { kind: 'alert', title: 'Hỏi', text: 'Làm chứ?', buttons: 'YES_NO' } as const;
    expect(asked).toEqual({ kind: 'asks', question });
    expect(firstCell(desk)).toBeUndefined();
    const answers: Answer[] = [{ question, text: 'YES' }];
    const again = await desk.run('ask', [], answers);
    if (again.kind !== 'asks') throw new Error('nothing was asked');
    expect(again.question).toMatchObject({ kind: 'prompt', text: 'Vì sao?' });
    const ran = await desk.run(
      'ask',
      [],
      [...answers, { question: again.question, text: 'vì thế' }],
    );
    expect(ran).toMatchObject({ kind: 'ran', value: ['YES', 'vì thế'], changes: { kind: 'rows' } });
    expect(firstCell(desk)).toBe('YES vì thế');
  });

  it('says nothing of how a run ended that was given up at a question', async () => {
    const said: string[] = [];
    const desk = deskOf({ bundle: BUNDLE, onToast: ({ message }) => said.push(message) });
    desk.begin('desk-thu');
    const asked = await desk.run('lose', [], []);
    if (asked.kind !== 'asks') throw new Error('nothing was asked');
    expect(said).toEqual(['đang hỏi']);
    await desk.run('lose', [], [{ question: asked.question, text: 'tôi' }]);
    expect(said).toEqual(['đang hỏi', 'đang hỏi']);
  });

  it('shows pages, tells failures, and gives commands the word that all is kept as files', async () => {
    const desk = deskOf({ bundle: BUNDLE, commands: ['lenh'] });
    desk.begin('desk-thu');
    expect(await desk.run('page', [], [])).toMatchObject({
      pages: [{ kind: 'sidebar', title: 'Bên', html: '<p>xin chào</p>', width: 300 }],
    });
    expect(await desk.run('vo', [], [])).toMatchObject({ kind: 'ran', failure: 'vỡ' });
    expect(await desk.run('lenh', [{ ky: '2026-05' }], [])).toMatchObject({
      status: 'done',
      messages: ['folder'],
      value: { options: { ky: '2026-05' } },
    });
    await expect(desk.run('none', [], [])).rejects.toThrow('không có lệnh ấy');
    expect(desk.type([{ tab: 'Trang tính1', address: 'C1', texts: [['x']] }]).changes.kind).toBe(
      'rows',
    );
  });

  it('tells what was brought to the screen, where anything was', async () => {
    const desk = deskOf({ bundle: BUNDLE });
    const { view } = desk.begin('desk-thu');
    expect(await desk.run('go', [], [])).toMatchObject({
      cursor: { tabId: view.tabs[0]?.id, row: 0, column: 0 },
    });
    expect(await desk.run('page', [], [])).toMatchObject({ cursor: undefined });
  });

  it('goes on from what was kept of it, whatever ran in between', async () => {
    const desk = deskOf({ bundle: BUNDLE });
    desk.begin('desk-thu');
    desk.type([{ tab: 'Trang tính1', address: 'A1', texts: [['giữ']] }]);
    const kept = structuredClone(desk.kept());
    const other = deskOf({ bundle: BUNDLE });
    other.openKept(kept);
    expect(firstCell(other)).toBe('giữ');
    expect(firstDifference(await other.bytes(), await desk.bytes())).toBeUndefined();
  });

  it('refuses what is no workbook in plain words, and keeps the one that is open', async () => {
    const desk = deskOf({ bundle: BUNDLE });
    desk.begin('desk-thu');
    desk.type([{ tab: 'Trang tính1', address: 'A1', texts: [['còn']] }]);
    await expect(desk.open(new Uint8Array([80, 75, 3]), 'hỏng.xlsx')).rejects.toThrow(
      'Tệp «hỏng.xlsx» bị hỏng',
    );
    expect(firstCell(desk)).toBe('còn');
  });

  it('shows the colours that conditions give, and gives them anew where a figure is typed', () => {
    const desk = deskOf({ bundle: `${BUNDLE} ${COLOURS}` });
    desk.begin('desk-thu');
    desk.type([{ tab: 'Trang tính1', address: 'A1', texts: [['a'], ['b'], ['b']] }]);
    return desk.run('colour', [], []).then((ran) => {
      if (ran.kind !== 'ran' || ran.changes.kind !== 'all') throw new Error('all is shown anew');
      const { tabs, looks } = ran.changes.view;
      const fillAt = (row: number) => {
        const look = tabs[0]?.rows.find(([at]) => at === row)?.[1].find(([at]) => at === 0)?.[2];
        return look === undefined ? undefined : looks[look]?.fill;
      };
      expect([0, 1, 2].map(fillAt)).toEqual([undefined, '#ff0000', undefined]);
      const { changes } = desk.type([{ tab: 'Trang tính1', address: 'A2', texts: [['a']] }]);
      if (changes.kind !== 'rows') throw new Error('rows changed');
      // The row below asks for what was typed above it.
      expect(changes.tabs[0]?.rows.map(([row, [place]]) => [row, place?.[2]])).toEqual([
        [1, undefined],
        [2, 0],
        [4, 0],
      ]);
    });
  });
});
