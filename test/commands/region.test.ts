import { describe, expect, it } from 'vitest';
import { openBook } from '../../src/book';
import type { Tabs } from '../../src/desk';
import { formGrid } from '../check/form';
import { openSmall, SMALL_MONTH } from '../run/small';
import { compile, type Outcome, openWithBundle } from './bundle';

type Region = { readonly locale?: string; readonly timeZone?: string };

/** A workbook of a region of its own; what is set is set before the first call of a command. */
async function openIn(region: Region, workbook: Tabs = SMALL_MONTH) {
  const requests = [
    { updateSpreadsheetProperties: { properties: region, fields: Object.keys(region).join(',') } },
  ];
  const edits = [{ method: 'Sheets.Spreadsheets.get', nth: 1, requests }];
  return openWithBundle(workbook, { edits });
}

const AS_MADE = { locale: 'en_US', timeZone: 'Etc/GMT' };
const regional = ({ findings = [] }: Outcome) =>
  findings.filter(({ code }) => code === 'regional-settings').map(({ message }) => message);

describe('an empty workbook that a program made', () => {
  it('gets the language and the time zone of Vietnam, in the batch that makes it', async () => {
    const desk = await openIn(AS_MADE, { Sheet1: [] });
    const { status, messages } = desk.run('setUp') as Outcome;
    expect(status).toBe('done');
    expect(desk.spreadsheet().properties).toMatchObject({
      locale: 'vi_VN',
      timeZone: 'Asia/Ho_Chi_Minh',
    });
    expect(messages.join('\n')).toContain('đặt ngôn ngữ và múi giờ Việt Nam cho cả bảng tính');
    expect(desk.calls()['Sheets.Spreadsheets.batchUpdate']).toBe(1);
    expect(desk.values('Nhật ký')[1]?.[0]).toBe('20/05/2026 10:00');
    // Nothing of that is left to do or to say.
    const again = desk.run('setUp') as Outcome;
    expect(again.messages.join('\n')).toContain('không có gì phải thêm hay sửa');
  });

  it('is begun by the clock that it gets, wherever it was made', async () => {
    const desk = await openIn({ timeZone: 'America/Los_Angeles' }, { Sheet1: [] });
    desk.run('setUp');
    expect(desk.spreadsheet().properties).toMatchObject({ timeZone: 'Asia/Ho_Chi_Minh' });
    expect(desk.values('Nhật ký')[1]?.[0]).toBe('20/05/2026 10:00');
  });

  it('that is in Vietnam already is told nothing of it', async () => {
    const desk = await openWithBundle({ Sheet1: [] });
    const { messages } = desk.run('setUp') as Outcome;
    expect(messages.join('\n')).not.toMatch(/ngôn ngữ|Múi giờ của bảng tính/);
  });
});

describe('a workbook with people’s data', () => {
  it('keeps its settings, and Thiết lập says what they make of what is typed', async () => {
    for (const tabs of [SMALL_MONTH, { 'Việc riêng': [['1.234']] }]) {
      const desk = await openIn(AS_MADE, tabs);
      const { status, messages } = desk.run('setUp') as Outcome;
      expect(status).toBe('done');
      expect(desk.spreadsheet().properties).toMatchObject(AS_MADE);
      const said = messages.join('\n');
      expect(said).toContain('gõ 1.234 là 1,234 (nhỏ đi một nghìn lần)');
      expect(said).toContain('gõ 20/05/2026 là chữ');
      expect(said).toContain('Múi giờ của bảng tính là Etc/GMT');
      expect(said).toContain('Tệp → Cài đặt');
    }
  });

  it('is told so by the check and by the report, at no further call', async () => {
    const plain = await openSmall();
    const desk = await openIn(AS_MADE);
    const outcome = compile(desk);
    compile(plain);
    expect(regional(outcome)).toHaveLength(2);
    expect(desk.calls()).toEqual(plain.calls());
    expect(outcome.findings?.find(({ code }) => code === 'regional-settings')).toMatchObject({
      severity: 'Cảnh báo',
      tab: 'Cấu hình',
      found: 'en_US',
      expected: 'Việt Nam (vi_VN)',
    });
    expect(regional(desk.run('check') as Outcome)).toHaveLength(2);
  });

  it('of Vietnam, or read as in Vietnam, is told nothing', async () => {
    for (const locale of ['vi_VN', 'vi', 'fr_FR', 'de_DE']) {
      const desk = await openIn({ locale, timeZone: 'Asia/Bangkok' });
      expect(regional(desk.run('check') as Outcome)).toEqual([]);
    }
  });

  it.each([
    ['en_GB', ['1.234 là 1,234'], ['20/05/2026', '05/06/2026']],
    ['sv_SE', ['20/05/2026 có thể là chữ'], ['1.234']],
    ['zh_CN', ['1.234 là 1,234', '20/05/2026 có thể là chữ'], ['tháng 5']],
  ])('in %s is told what is so there, and no more', async (locale, said, unsaid) => {
    const [message = '', ...others] = regional((await openIn({ locale })).run('check') as Outcome);
    expect(others).toEqual([]);
    for (const part of said) expect(message).toContain(part);
    for (const part of unsaid) expect(message.split(' Hãy vào Tệp')[0]).not.toContain(part);
  });

  it('in a language that is none of Google’s by now is told to be unknown', () => {
    const region = { locale: 'xx_YY', timeZone: 'Asia/Ho_Chi_Minh' };
    const messages = openBook({ ...formGrid({}), region }, 'run-1')
      .findings()
      .flatMap(({ code, message }) => (code === 'regional-settings' ? [message] : []));
    expect(messages).toEqual([expect.stringContaining('Không rõ ngôn ngữ (Locale) xx_YY')]);
  });
});

describe('one clock', () => {
  const withZone = (zone: string): Tabs => ({
    ...SMALL_MONTH,
    'Cấu hình': [
      ...(SMALL_MONTH['Cấu hình'] ?? []).filter(([key]) => key !== 'Múi giờ'),
      ['Múi giờ', zone],
    ],
  });
  const hourOf = (text: unknown) => String(text).slice(-5);

  it.each([
    // What is named, the workbook's own, the hour of commands, that of stamps, whether it is told.
    ['', 'Asia/Ho_Chi_Minh', '10:00', '10:00', false],
    ['', 'Etc/GMT', '10:00', '10:00', true],
    ['', 'Asia/Tokyo', '12:00', '12:00', true],
    ['Asia/Tokyo', 'Asia/Tokyo', '12:00', '12:00', false],
    ['Asia/Tokyo', 'Etc/GMT', '12:00', '10:00', true],
    ['Asia/Bangkok', 'Asia/Ho_Chi_Minh', '10:00', '10:00', false],
    ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', '10:00', '20:00', true],
  ])('named %s in a workbook of %s', async (zone, timeZone, hour, stamp, isTold) => {
    const desk = await openIn({ timeZone }, withZone(zone));
    const outcome = compile(desk);
    expect(regional(outcome).length > 0).toBe(isTold);
    const journal = desk.values('Nhật ký');
    expect(hourOf(journal[journal.length - 1]?.[0])).toBe(hour);
    const home = desk.values('Trang chủ').flat().map(String);
    expect(home.some((text) => text.includes(`lập lúc 20/05/2026 ${hour}`))).toBe(true);
    const [file] = desk.files();
    expect(file?.name).toContain(`(20-05-2026 ${hour.replace(':', '.')})`);
    expect((desk.run('setUp') as Outcome).status).toBe('done');
    const later = desk.values('Nhật ký');
    expect(hourOf(later[later.length - 1]?.[0])).toBe(hour);
    const row = desk.values('Biểu chung').length + 1;
    desk.type('Biểu chung', `G${row}`, 'Đã làm');
    const stamps = desk.values('Biểu chung')[row - 1]?.map(String) ?? [];
    const written = stamps.find((text) => /^\d\d\/\d\d\/\d{4} /.test(text)) ?? '';
    expect(written.slice(11, 16)).toBe(stamp);
  });
});
