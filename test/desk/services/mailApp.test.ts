import { describe, expect, test } from 'vitest';
import { type DeskOptions, openDesk } from '../../../src/desk';

const open = (body: string, options: Partial<DeskOptions> = {}) =>
  openDesk({
    bundle: `function go() { ${body} }`,
    workbook: { 'Biểu chung': [['Kỳ', 'Nội dung']] },
    user: 'can-bo@example.vn',
    ...options,
  });
const run = async (body: string, options: Partial<DeskOptions> = {}) =>
  (await open(body, options)).run('go');

describe('MailApp', () => {
  test('keeps what is sent, and counts addresses against the day’s quota', async () => {
    const desk = await open(
      `MailApp.sendEmail({ to: 'a@example.vn, b@example.vn', subject: 'Tiêu đề', body: 'Thư', name: 'Bốn Trục' });
       MailApp.sendEmail('c@example.vn', 'Hai', 'Thư hai');
       return MailApp.getRemainingDailyQuota();`,
      { mailQuota: 5 },
    );
    expect(desk.run('go')).toBe(2);
    expect(desk.mails).toMatchObject([
      { from: 'can-bo@example.vn', to: ['a@example.vn', 'b@example.vn'], subject: 'Tiêu đề' },
      { to: ['c@example.vn'], body: 'Thư hai' },
    ]);
  });

  test.each([
    ["{ to: 'a@example.vn', subject: '', body: '', bbc: 'x' }", 'does not know the field bbc'],
    ["{ to: '', subject: '', body: '' }", 'no recipient'],
    ["{ to: 'khong phai', subject: '', body: '' }", 'Invalid email: khong phai'],
    ["{ to: 'a@b.vn,c@d.vn', subject: '', body: '' }", 'too many times for one day: email'],
  ])('refuses %s', async (message, words) => {
    await expect(run(`MailApp.sendEmail(${message});`, { mailQuota: 1 })).rejects.toThrow(words);
  });

  test('a fault before it sends nothing, one after it loses the answer alone', async () => {
    const body = "MailApp.sendEmail('a@example.vn', 'x', 'y');";
    for (const [when, count] of [
      ['before', 0],
      ['after', 1],
    ] as const) {
      const faults = [{ method: 'MailApp.sendEmail', nth: 1, when }];
      const desk = await open(body, { faults });
      expect(() => desk.run('go')).toThrow('Service unavailable: Mail');
      expect(desk.mails).toHaveLength(count);
    }
  });
});

describe('triggers of a clock', () => {
  test('are made, told and deleted', async () => {
    const desk = await open(`
      const made = ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(7).inTimezone('Asia/Tokyo').create();
      ScriptApp.newTrigger('other').timeBased().everyDays(1).create();
      const names = ScriptApp.getProjectTriggers().map((one) => one.getHandlerFunction());
      ScriptApp.deleteTrigger(ScriptApp.getProjectTriggers()[1]);
      return [names, made.getHandlerFunction(), made.getEventType() === ScriptApp.EventType.CLOCK];`);
    expect(desk.run('go')).toEqual([['daily', 'other'], 'daily', true]);
    expect(desk.triggers).toMatchObject([
      { handler: 'daily', everyDays: 1, hour: 7, zone: 'Asia/Tokyo' },
    ]);
  });

  test('without an interval are refused', async () => {
    await expect(run("ScriptApp.newTrigger('daily').timeBased().create();")).rejects.toThrow(
      'no interval',
    );
  });
});

describe('the person at the screen', () => {
  test('types into a prompt, or closes it', async () => {
    const body = `const ui = SpreadsheetApp.getUi();
      const response = ui.prompt('Hỏi', 'Đơn vị nào?', ui.ButtonSet.OK_CANCEL);
      return [response.getSelectedButton() === ui.Button.OK, response.getResponseText()];`;
    expect(await run(body, { answer: () => 'CAP' })).toEqual([true, 'CAP']);
    expect(await run(body, { answer: () => 'CANCEL' })).toEqual([false, '']);
    await expect(run(body)).rejects.toThrow('prompt');
  });

  test('stands in a row, or nowhere', async () => {
    const body = `const range = SpreadsheetApp.getActiveSpreadsheet().getActiveRange();
      return range && [range.getSheet().getName(), range.getRow()];`;
    expect(await run(body, { selection: { tab: 'Biểu chung', row: 3 } })).toEqual([
      'Biểu chung',
      3,
    ]);
    expect(await run(body)).toBe(null);
  });
});
