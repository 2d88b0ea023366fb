import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/contract';
import { examinedForm, findingsOf, type Row, TASK } from '../check/form';
import { textCell } from '../contract/tables';

const HANDBOOK = path.join(import.meta.dirname, '..', '..', 'docs', 'huong-dan.md');
const [, REST = ''] = readFileSync(HANDBOOK, 'utf8').split('## Phụ lục hay dùng\n');
const [SECTION = ''] = REST.split('\n## ');
const [HEAD = '', , ...LINES] = SECTION.split('\n').filter((line) => line.startsWith('|'));
const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.replaceAll('`', '').trim());
const HEADERS = cellsOf(HEAD);

/** The kinds of appendix as the handbook lays them down, to be copied into `Phụ lục`. */
const KINDS = LINES.map(cellsOf).map((cells) =>
  Object.fromEntries(HEADERS.map((header, at) => [header, cells[at] ?? ''])),
);

const figure = (Mã: string, value: string, part: Row = {}): Row => ({
  Loại: 'Số liệu',
  Mã,
  'Giá trị': value,
  'Đối tượng': '',
  'Tính chất': '',
  'Tính đến ngày': '',
  ...part,
});
const task = (Mã: string, part: Row): Row => ({
  ...TASK,
  Mã,
  'Nội dung': `Việc ${Mã}`,
  'Nguồn giao': 'Thành phố',
  ...part,
});

const ROWS: readonly Row[] = [
  task('1', { 'Trạng thái': 'Hoàn thành', 'Ngày hoàn thành': '01/05/2026' }),
  task('2', { 'Thời hạn': '22/05/2026' }),
  { Loại: 'Văn bản', Mã: '75-KH/ĐU', 'Nội dung': 'Kế hoạch về', 'Thời hạn': '20/04/2026' },
  { Loại: 'Kiến nghị', 'Nội dung': 'Sửa ngõ', 'Nguồn giao': 'Thành phố', 'Thời hạn': '01/05/2026' },
  { Loại: 'Mô hình', 'Nội dung': 'Bếp ăn' },
  { Loại: 'Hạn chế', 'Nội dung': 'Ngập ở ngõ 10', 'Đối tượng': 'Úng ngập' },
  figure('DV.KN', '3'),
  figure('NS.THU', '100', { 'Tính chất': 'Ước' }),
  figure('DA.VON', '600', { 'Đối tượng': 'Trường' }),
  figure('DA.GN', '150', { 'Đối tượng': 'Trường' }),
  figure('TTHC.TIEP_NHAN', '10'),
  figure('TTHC.DA_GQ', '9'),
  figure('CB.TRUOC', '20'),
  figure('CB.SAU', '18'),
];
const INDICATORS = [
  ...[
    'DV.KN',
    'NS.THU',
    'DA.VON',
    'DA.GN',
    'TTHC.TIEP_NHAN',
    'TTHC.DA_GQ',
    'CB.TRUOC',
    'CB.SAU',
  ].map((code) => `${code} | Tổng | Cộng dồn | Kế hoạch năm=40`),
  'DA.TY_LE | | | Công thức=DA.GN / DA.VON * 100',
  'TTHC.TL | | | Công thức=TTHC.DA_GQ / TTHC.TIEP_NHAN * 100',
  'CB.GIAM | | | Công thức=CB.TRUOC - CB.SAU',
].join('\n');

const WARD = {
  indicators: INDICATORS,
  rows: ROWS,
  settings: { 'Từ ngày': '21/04/2026', 'Đến ngày': '20/05/2026' },
  change: (tabs: Map<string, Cell[][]>) => {
    const headers = ['Mã', 'Tên', 'Bộ', 'Loại', 'Lọc', 'Cột', 'Nhóm theo', 'Hàng theo'];
    tabs.set('Phụ lục', [
      headers.map(textCell),
      ...KINDS.map(({ 'Phụ lục': name = '', ...kind }, at) =>
        headers.map((header) =>
          textCell(
            ({ ...kind, Mã: `PL ${at + 1}`, Tên: name, Bộ: '1' } as Row)[header as 'Mã'] ?? '',
          ),
        ),
      ),
    ]);
  },
};

describe("the handbook's kinds of appendix", () => {
  it('are there to be copied', () => {
    expect(KINDS.length).toBeGreaterThan(13);
  });

  it('can be made as they stand, and none stays empty', () => {
    const said = findingsOf(WARD).filter(({ tab }) => tab === 'Phụ lục');
    expect(said.map(({ cell, message }) => `${cell} ${message}`)).toEqual([]);
    const tables = examinedForm(WARD).appendices();
    expect(tables.map(({ groups }) => groups.flatMap(({ rows }) => rows).length)).not.toContain(0);
    expect(tables).toHaveLength(KINDS.length);
  });
});
