import { describe, expect, it } from 'vitest';
import { findingRecord } from '../../src/findings';
import { CRITERIA_HEADERS, type GradedText, gradedBook, linesOf, rowsOf } from './graded';

const GOOD = 'TC1 | Việc | Cá nhân | ĐẾM("Loại = Nhiệm vụ") | 10';
const ROWS = rowsOf('Nguyễn Văn An', 'CAP', 'DD');

function told(text: Partial<GradedText>): readonly string[] {
  return gradedBook({ criteria: GOOD, rows: ROWS, ...text })
    .findings()
    .map(findingRecord)
    .filter(({ tab, code }) => tab === 'Chấm điểm' || code === 'thresholds-error')
    .map(({ code, cell, message }) => `${code} ${cell}: ${message}`);
}

describe('criteria that cannot be used', () => {
  it.each([
    [
      'an unknown subject',
      'TC1 | Việc | Cán bộ | ĐẾM("Loại = Nhiệm vụ") | 10',
      'C2',
      'ghi "Cán bộ"',
    ],
    ['no subject', 'TC1 | Việc | | ĐẾM("Loại = Nhiệm vụ") | 10', 'C2', 'còn trống'],
    [
      'a formula in error',
      'TC1 | Việc | Cá nhân | ĐẾM("Loại = Nhiệm vụ" + | 10',
      'D2',
      'còn thiếu phía sau',
    ],
    ['an unknown value', 'TC1 | Việc | Cá nhân | ĐẾM("Loại = Việc") | 10', 'D2', '"Việc"'],
    ['an unknown code', 'TC1 | Việc | Đơn vị | XYZ * 2 | 10', 'D2', 'không có chỉ tiêu "XYZ"'],
    ['a figure of a person', 'TC1 | Việc | Cá nhân | A * 2 | 10', 'D2', 'dùng mã chỉ tiêu A'],
    ['no formula', 'TC1 | Việc | Cá nhân | | 10', 'D2', 'chưa có công thức'],
    ['no maximum', 'TC1 | Việc | Cá nhân | ĐẾM("Loại = Nhiệm vụ") | ', 'E2', 'còn trống'],
    ['a maximum of 0', 'TC1 | Việc | Cá nhân | ĐẾM("Loại = Nhiệm vụ") | 0', 'E2', 'ghi "0"'],
    ['a maximum below 0', 'TC1 | Việc | Cá nhân | ĐẾM("Loại = Nhiệm vụ") | -5', 'E2', 'ghi "-5"'],
    ['no number', 'TC1 | Việc | Cá nhân | ĐẾM("Loại = Nhiệm vụ") | mười', 'E2', 'ghi "mười"'],
    ['two readings', 'TC1 | Việc | Cá nhân | ĐẾM("Loại = Nhiệm vụ") | 1.234', 'E2', '1.234'],
    ['no code', ' | Việc | Cá nhân | ĐẾM("Loại = Nhiệm vụ") | 10', 'A2', 'chưa có mã'],
  ])('%s is told at its cell', (_what, criteria, cell, message) => {
    const [only, ...others] = told({ criteria });
    expect(others).toEqual([]);
    expect(only).toContain(`criterion-error ${cell}: `);
    expect(only).toContain(message);
  });

  it('a repeated code is told, and with any of them nobody that it may be about gets a grade', () => {
    expect(told({ criteria: `${GOOD}\n${GOOD}` })).toEqual([
      expect.stringContaining('criterion-error A3: Mã tiêu chí "TC1" đã có tại ô A2.'),
    ]);
    const graded = (criteria: string) =>
      linesOf(gradedBook({ criteria, rows: ROWS }).scoring()).filter((line) => line.includes('An'));
    expect(graded(`${GOOD}\n${GOOD}`)).toEqual(['Nguyễn Văn An: 2 ?; 2 thiếu; ?; ?']);
    expect(graded(`${GOOD}\nTC2 | Lạ | Cán bộ | ĐẾM("Loại = Nhiệm vụ") | 10`)).toEqual([
      'Nguyễn Văn An: 2 ?; 2 thiếu; ?; ?',
    ]);
    expect(graded(`${GOOD}\nTC2 | Đơn vị | Đơn vị | XYZ | 10`)).toEqual([
      'Nguyễn Văn An: 2; 2; 20%; Không hoàn thành',
    ]);
  });

  it('a missing column is told, and nobody is scored', () => {
    const headers = CRITERIA_HEADERS.filter((header) => header !== 'Công thức');
    expect(told({ headers, criteria: 'TC1 | Việc | Cá nhân | 10' })).toEqual([
      expect.stringContaining('thiếu cột "Công thức"'),
    ]);
    expect(gradedBook({ headers, criteria: 'TC1 | Việc | Cá nhân | 10' }).scoring().graded).toEqual(
      [],
    );
  });

  it('none of it makes the report a draft', () => {
    const book = gradedBook({ criteria: 'TC1 | Việc | Cán bộ | XYZ | 0', rows: ROWS });
    const own = book.findings().filter(({ tab }) => tab === 'Chấm điểm');
    expect(own.map(({ severity }) => severity)).toEqual(own.map(() => 'Cảnh báo'));
  });

  it('a workbook without the tab, or with an empty one, grades nobody', () => {
    expect(gradedBook({ criteria: '', rows: ROWS }).scoring()).toMatchObject({
      criteria: [],
      graded: [],
      findings: [],
    });
  });
});

describe('thresholds', () => {
  it.each([
    ['chín mươi = Tốt', 'phần "chín mươi = Tốt"'],
    ['90: Tốt', 'phần "90: Tốt"'],
    ['90 =', 'phần "90 ="'],
    ['120 = Tốt', 'phần "120 = Tốt"'],
    ['-1 = Kém', 'phần "-1 = Kém"'],
    ['90 = Tốt; 90 = Khá', 'phần "90 = Khá"'],
    ['90 = Tốt; 50 = TỐT', 'phần "50 = TỐT"'],
    ['', 'chưa có khóa'],
  ])('%s is told, and points stand without a grade', (text, message) => {
    const settings = { 'Ngưỡng xếp loại': text };
    expect(told({ settings })).toEqual([expect.stringContaining(message)]);
    const [line] = linesOf(gradedBook({ criteria: GOOD, rows: ROWS, settings }).scoring());
    expect(line).toBe('Nguyễn Văn An: 2; 2; 20%; ?');
  });

  it('stand in any order, with per cent signs, decimals and lines', () => {
    const settings = { 'Ngưỡng xếp loại': '0 = D\n89,5% = A; 50 = B = b' };
    const { thresholds } = gradedBook({ criteria: GOOD, rows: ROWS, settings }).scoring();
    expect(thresholds.map(({ from, grade }) => `${from} ${grade}`)).toEqual([
      '89.5 A',
      '50 B = b',
      '0 D',
    ]);
  });

  it.each([
    // Two of three are below 66,67 however it is shown.
    ['ĐẾM("Loại = Nhiệm vụ")', '3', '66,67 = trên; 66,66 = giữa', '2; 2; 66,67%; giữa'],
    ['ĐẾM("Loại = Nhiệm vụ") / 6 * 3', '1', '100 = đủ; 0 = thiếu', '1; 1; 100%; đủ'],
    ['ĐẾM("Loại = Nhiệm vụ")', '3', '70 = tốt', '2; 2; 66,67%; ?'],
  ])('%s of %s, judged unrounded by %s: %s', (formula, most, thresholds, line) => {
    const criteria = `TC1 | | Cá nhân | ${formula} | ${most}`;
    const settings = { 'Ngưỡng xếp loại': thresholds };
    const { scoring } = gradedBook({ criteria, rows: ROWS, settings });
    expect(linesOf(scoring())).toEqual([`Nguyễn Văn An: ${line}`]);
  });
});

describe('units', () => {
  const UNITS = 'CAP UBND; MTTQ MTTQ; XA UBND >CAP@2026-05; QSP UBND -; VP UBND';
  const criteria = `
    D1 | Việc đúng hạn | Đơn vị | ĐẾM("Tình trạng = Hoàn thành đúng hạn") | 5
    D2 | Số liệu | Đơn vị | A / 10 | 10
    D3 | Nếu có | Đơn vị | B | 10
  `;
  const figure = (code: string, unit: string, value: string) => ({
    Loại: 'Số liệu',
    Mã: code,
    'Đơn vị': unit,
    Trục: unit === 'MTTQ' ? 'MTTQ' : 'UBND',
    'Giá trị': value,
  });
  const { scoring } = gradedBook({
    criteria,
    units: UNITS,
    indicators: 'A | Tổng | Cộng dồn\nB | Tổng | Cộng dồn',
    rows: [
      ...rowsOf('Nguyễn Văn An', 'CAP', 'DD'),
      ...rowsOf('Trần Văn Ba', 'XA', 'D'),
      ...rowsOf('Lê Thị Tư', 'MTTQ', 'DQ'),
      figure('A', 'CAP', '40'),
      figure('A', 'XA', '20'),
      figure('A', 'MTTQ', '300'),
      figure('B', 'CAP', '4'),
      figure('B', 'MTTQ', 'Không áp dụng'),
    ],
  });

  it('are scored by their own figures and rows, those of merged units with them; without a row nothing is 0', () => {
    expect(linesOf(scoring())).toEqual([
      'Đơn vị CAP: 3 6 4; 13; 52%; Hoàn thành',
      // 1 of 5 and 10 of 10, what cannot exist there leaves the maximum: 11 of 15.
      'Đơn vị MTTQ: 1 10 x; 11; 73,33%; Hoàn thành tốt',
      'Đơn vị VP: ? ? ?; 0 thiếu; ?; ?',
    ]);
  });

  it('tell why a point is not known', () => {
    const office = scoring().graded.at(-1);
    expect(office?.score.points.map(({ told: lines }) => lines[0])).toEqual([
      'không rõ: không có dòng nào trong kỳ',
      'không rõ: A chưa có số liệu',
      'không rõ: B chưa có số liệu',
    ]);
  });
});
