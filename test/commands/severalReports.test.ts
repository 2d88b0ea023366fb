import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk';
import { newFolder, packWith, ROOT } from '../desk/files/pack/packs';
import { commandLine, type Outcome, openWithBundle } from './bundle';

const FIVE = path.join(ROOT, 'samples', 'an-phuc-nhieu-bao-cao');
const CODES = ['CHÍNH', 'UBND-THANG', 'HDND', 'MTTQ', 'TUAN'];

function expectedOf(code: string): readonly string[] {
  const file = path.join(FIVE, code === 'CHÍNH' ? '' : code, 'expected.txt');
  return readFileSync(file, 'utf8').replace(/\n$/, '').split('\n');
}

interface Made {
  readonly code: string;
  readonly period: string;
  readonly state: string;
  readonly lines: readonly string[];
  readonly rollup: readonly { readonly code: string; readonly value: string | null }[];
}

function compiled(desk: Desk, options = {}) {
  const outcome = desk.run('compileReport', options) as Outcome & {
    readonly reports?: readonly Made[];
  };
  return { ...outcome, reports: outcome.reports ?? [] };
}

function total(calls: Readonly<Record<string, number>>): number {
  return Object.values(calls).reduce((sum, count) => sum + count, 0);
}

describe('five reports of one workbook', () => {
  it('are each made to the letter from the same rows, in one read and one batch', async () => {
    const desk = await openWithBundle(FIVE);
    const { status, reports, findings } = compiled(desk);
    expect({ status, findings }).toEqual({ status: 'done', findings: [] });
    expect(reports.map(({ code, period, state }) => `${code} ${period} ${state}`)).toEqual([
      ...CODES.slice(0, 4).map((code) => `${code} 2026-05 final`),
      'TUAN 2026-W20 final',
    ]);
    for (const { code, lines } of reports) expect(lines).toEqual(expectedOf(code));
    const calls = desk.calls();
    // A read, and a look again before the batch; two files a report.
    expect(calls['Sheets.Spreadsheets.get']).toBe(2);
    expect(calls['Sheets.Spreadsheets.batchUpdate']).toBe(1);
    expect(total(calls)).toBeLessThanOrEqual(10 + 2 * (CODES.length - 1));
  });

  it('have figures of their own period: a week is no part of the month', async () => {
    const { reports } = compiled(await openWithBundle(FIVE));
    const letters = reports.map(({ code, rollup }) => {
      const figure = rollup.find((one) => one.code === 'DV.VB_DEN');
      return `${code} ${figure?.value}`;
    });
    expect(letters).toEqual([...CODES.slice(0, 4).map((code) => `${code} 301`), 'TUAN 74']);
  });

  it('leave a tab of figures a period and of each appendix, a line of the log each, and their documents', async () => {
    const desk = await openWithBundle(FIVE);
    compiled(desk);
    const tabs = desk.spreadsheet().sheets.map(({ title }) => title);
    expect(tabs).toEqual(
      expect.arrayContaining(['Tổng hợp', 'Tổng hợp 2026-W20', 'PL 01', 'PL 02', 'PL 03']),
    );
    const log = desk.values('Nhật ký').slice(1);
    expect(log.map((row) => [row[2], row[3]])).toEqual([
      ['Tổng hợp báo cáo', '2026-05'],
      ['Tổng hợp báo cáo UBND-THANG', '2026-05'],
      ['Tổng hợp báo cáo HDND', '2026-05'],
      ['Tổng hợp báo cáo MTTQ', '2026-05'],
      ['Tổng hợp báo cáo TUAN', '2026-W20'],
    ]);
    expect(new Set(log.map((row) => row[5])).size).toBe(CODES.length);
    expect(desk.files()).toHaveLength(2 * CODES.length);
    const home = desk.values('Trang chủ').flat();
    for (const code of CODES.slice(1)) expect(home).toContain(`Báo cáo ${code}`);
  });

  it('have a version each: what one says otherwise is told of it alone', async () => {
    const desk = await openWithBundle(FIVE);
    compiled(desk);
    const same = compiled(desk).messages.join('\n');
    expect(same.match(/như lần tổng hợp trước/g)).toHaveLength(CODES.length);
    const row = desk.values('Biểu chung').findIndex((cells) => `${cells[6]}`.startsWith('Họp Ban'));
    desk.type('Biểu chung', `G${row + 1}`, 'Họp Ban Thường vụ vào thứ Năm.');
    compiled(desk);
    const changes = desk.values('Thay đổi').map((cells) => cells.join(' ').trim());
    const of = (code: string) => changes.indexOf(`Báo cáo ${code}`);
    const changed = changes.findIndex((line) => line.includes('thứ Năm'));
    expect(changed).toBeGreaterThan(of('TUAN'));
    expect(changes.filter((line) => line.includes('thứ Năm'))).toHaveLength(1);
  });

  it('are made alone where they are asked for by code', async () => {
    const desk = await openWithBundle(FIVE);
    const { reports } = compiled(desk, { 'bao-cao': ['TUAN', 'hdnd'] });
    expect(reports.map(({ code }) => code)).toEqual(['HDND', 'TUAN']);
    expect(desk.files()).toHaveLength(4);
    const none = compiled(await openWithBundle(FIVE), { 'bao-cao': 'QUY' });
    expect(none.status).toBe('refused');
    expect(none.messages.join()).toContain('"Cấu hình" không có báo cáo QUY');
    expect(none.messages.join()).toContain('UBND-THANG');
  });

  it('ask the person at the screen which, all where nothing is typed', async () => {
    const asked: string[] = [];
    const answers = ['', 'MTTQ'];
    const made = [];
    for (const answer of answers) {
      const desk = await openWithBundle(FIVE, {
        answer: (text) => {
          asked.push(text);
          return answer;
        },
      });
      made.push(compiled(desk).reports.map(({ code }) => code));
    }
    expect(asked[0]).toContain('UBND-THANG');
    expect(made).toEqual([CODES, ['MTTQ']]);
  });

  it('stand in folders of their own on the command line, those of the first beside the workbook', () => {
    const folder = newFolder();
    const asked = ['--bao-cao', 'CHÍNH', '--bao-cao', 'HDND'];
    expect(commandLine(['tong-hop', FIVE, '--ra', folder, ...asked]).status).toBe(0);
    for (const place of ['', 'HDND/']) {
      for (const name of ['bao-cao.docx', 'bao-cao.html', 'bao-cao.txt']) {
        expect(existsSync(path.join(folder, place, name))).toBe(true);
      }
    }
    expect(existsSync(path.join(folder, 'MTTQ'))).toBe(false);
  });
});

describe('what is wrong with further reports', () => {
  type Tables = ReadonlyMap<string, string[][]>;
  const told = async (change: (settings: string[][], tabs: Tables) => void) => {
    const pack = packWith(FIVE, (tabs) => change(tabs.get('Cấu hình') ?? [], tabs));
    const { status, reports, findings = [], messages } = compiled(await openWithBundle(pack));
    const states = reports.map(({ code, state }) => `${code} ${state}`);
    return { status, states, findings, messages };
  };
  const set = (rows: string[][], key: string, column: number, text: string) => {
    const row = rows.find(([name]) => name === key);
    if (!row) throw new Error(`no key ${key}`);
    row[column] = text;
  };

  it('a code that stands twice makes one report, that of the left column', async () => {
    const { states, findings } = await told(([header = []]) => {
      header[4] = 'HDND';
    });
    // Nobody can say which of the two was meant: no report is final until it is mended.
    expect(states).toEqual(['CHÍNH draft', 'UBND-THANG draft', 'HDND draft', 'TUAN draft']);
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'duplicate-label',
        tab: 'Cấu hình',
        cell: 'E1',
        found: 'HDND',
      }),
    );
  });

  it('a code under Báo cáo that no column has is told in its cell', async () => {
    const { findings } = await told((_, tabs) => {
      const [, row = []] = tabs.get('Đề cương') ?? [];
      row[8] = 'CHÍNH; UBND-QUY';
    });
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'foreign-key',
        tab: 'Đề cương',
        cell: 'I2',
        found: 'UBND-QUY',
      }),
    );
  });

  it('a period that cannot be read keeps its own report from being made, and no other', async () => {
    const { status, states, findings } = await told((rows) => set(rows, 'Kỳ', 5, 'tuần hai mươi'));
    expect(status).toBe('done');
    expect(states).toEqual(['CHÍNH final', 'UBND-THANG final', 'HDND final', 'MTTQ final']);
    const [finding] = findings.filter(({ tab, cell }) => tab === 'Cấu hình' && cell === 'F9');
    expect(finding?.message).toContain('Báo cáo TUAN: ');
  });

  it('what is wrong in one keeps that one a draft', async () => {
    const { states, findings } = await told((rows) =>
      set(rows, 'Lời dẫn', 2, 'UBND phường báo cáo {{NS.THU_XX}} như sau:'),
    );
    expect(states).toEqual([
      'CHÍNH final',
      'UBND-THANG draft',
      'HDND final',
      'MTTQ final',
      'TUAN final',
    ]);
    expect(findings.map(({ tab, cell }) => `${tab} ${cell}`)).toContain('Cấu hình C17');
  });

  it('what is wrong in another report alone keeps the first from nothing, and is not passed over', async () => {
    const desk = await openWithBundle(
      packWith(FIVE, (tabs) =>
        set(tabs.get('Cấu hình') ?? [], 'Lời dẫn', 3, 'Thường trực báo cáo {{KHONG.CO}}:'),
      ),
    );
    const said = (desk.run('check') as Outcome).messages.join('\n');
    expect(said).toContain('Báo cáo HDND: CÒN 1 LỖI PHẢI SỬA');
    compiled(desk);
    const home = desk.values('Trang chủ').map((row) => row.join(' '));
    expect(home.find((line) => line.includes('LỖI'))).toContain('KHÔNG CÒN LỖI');
    const published = desk.run('publishAppendices', { 'cong-khai': true }) as Outcome;
    expect(published.messages.join('\n')).not.toContain('CHƯA PHẢI BẢN CHÍNH THỨC');
    const closed = desk.run('closePeriod', { ky: '2026-05' }) as Outcome;
    expect([closed.status, closed.messages.join()]).toEqual([
      'done',
      expect.not.stringContaining('lỗi'),
    ]);
  });

  it('Làm = Không leaves one out; where it leaves out all nothing is made, and it is said why', async () => {
    const { states } = await told((rows) => set(rows, 'Làm', 3, 'Không'));
    expect(states.map((one) => one.split(' ')[0])).toEqual(['CHÍNH', 'UBND-THANG', 'MTTQ', 'TUAN']);
    const { status, messages } = await told((rows) => set(rows, 'Làm', 1, 'Không'));
    expect(status).toBe('refused');
    expect(messages.join()).toContain('"Làm"');
  });
});
