import { describe, expect, it } from 'vitest';
import { type Header, TAB } from '../../src/contract';
import type { Desk } from '../../src/desk';
import { compile, openWithBundle } from './bundle';
import { textsOf } from './progressDesk';

/** A new workbook of a kind of report, laid out by the built bundle. */
async function begunAs(template: string): Promise<Desk> {
  const desk = await openWithBundle({
    'Cấu hình': [
      ['Khóa', 'Giá trị'],
      ['Mẫu báo cáo', template],
    ],
  });
  desk.run('setUp');
  return desk;
}

/** Types a row into a line of the form in which nothing stands. */
function typeRow(desk: Desk, row: Partial<Record<Header<'entries'>, string>>): void {
  const [header = [], ...rows] = textsOf(desk, TAB.entries);
  const at = rows.findIndex((cells) => cells.every((cell) => cell === ''));
  const line = (at < 0 ? rows.length : at) + 2;
  for (const [name, text] of Object.entries(row)) {
    desk.type(TAB.entries, `${String.fromCharCode(65 + header.indexOf(name))}${line}`, text);
  }
}

const TASK = {
  Kỳ: '2026-05',
  Trục: 'UBND',
  'Đơn vị': 'CAP',
  Loại: 'Nhiệm vụ',
  Mã: 'NV.1',
  'Nội dung': 'Ra quân lập lại trật tự vỉa hè',
  'Nguồn giao': 'Đảng ủy phường',
  'Người thực hiện': 'Trưởng Công an phường',
  'Trách nhiệm': 'Chủ trì: CAP; Phối hợp: KTHT',
  'Thẩm quyền': 'Chủ tịch UBND phường',
  'Thời hạn': '15/06/2026',
  'Sản phẩm': 'Báo cáo kết quả',
  'Trạng thái': 'Chưa thực hiện',
} as const;

describe('a work programme', () => {
  it('prints what is still to be done as a table, and leaves out what is done', async () => {
    const desk = await begunAs('chuong-trinh-cong-tac');
    typeRow(desk, TASK);
    typeRow(desk, { ...TASK, Mã: 'NV.2', 'Nội dung': 'Đã xong', 'Trạng thái': 'Hoàn thành' });
    const lines = compile(desk).reportLines ?? [];
    expect(lines).toContain('CHƯƠNG TRÌNH');
    expect(lines).toContain(
      'Công tác tháng 6 năm 2026 của Ban Chấp hành Đảng bộ, Ban Thường vụ Đảng ủy phường',
    );
    const table = lines.indexOf('Phân công thực hiện nhiệm vụ');
    expect(lines.slice(table, table + 4)).toEqual([
      'Phân công thực hiện nhiệm vụ',
      'STT\tViệc\tCơ quan chủ trì\tCơ quan phối hợp\tThời hạn\tSản phẩm',
      'I\tUBND (1)',
      '1.\tRa quân lập lại trật tự vỉa hè\tCAP\tKTHT\t15/06/2026\tBáo cáo kết quả',
    ]);
    expect(lines.join('\n')).not.toContain('Đã xong');
  });

  it('has a calendar beside it of the days of what is still to be done', async () => {
    const desk = await begunAs('chuong-trinh-cong-tac');
    typeRow(desk, TASK);
    typeRow(desk, { ...TASK, Mã: 'NV.2', 'Nội dung': 'Đã xong', 'Trạng thái': 'Hoàn thành' });
    compile(desk);
    const [calendar, ...others] = desk.files().filter(({ name }) => name.endsWith('.ics'));
    const text = new TextDecoder().decode(calendar?.bytes);
    expect(text.match(/^SUMMARY:.*$/gm)).toEqual(['SUMMARY:Ra quân lập lại trật tự vỉa hè']);
    expect(text).toContain('DTSTART;VALUE=DATE:20260615\r\n');
    expect(others).toEqual([]);
  });
});

describe('a report of one body', () => {
  it.each([
    ['hdnd-thang', ['HDND'], 'TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN'],
    ['mttq-6-thang', ['MTTQ', 'DTN', 'LHPN', 'CCB', 'CDP'], 'TM. BAN THƯỜNG TRỰC'],
  ] as const)('%s asks its own units and is signed by it', async (template, units, authority) => {
    const desk = await begunAs(template);
    const [header = [], ...rows] = textsOf(desk, TAB.entries);
    const unit = header.indexOf('Đơn vị');
    const asked = new Set(rows.map((row) => row[unit] ?? '').filter((code) => code !== ''));
    expect([...asked].sort()).toEqual([...units].sort());
    expect(compile(desk).reportLines).toContain(authority);
  });
});
