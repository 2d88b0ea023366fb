import { describe, expect, it } from 'vitest';
import { gradedBook, linesOf, rowsOf } from './graded';

/**
 * Scored by hand, before anything was run, by these criteria (100 points):
 * TC1 ten points a task done on time, 40 at most · TC2 thirty, fifteen less a task that is overdue or was
 * done late, not below 0 · TC3 twenty by the share of tasks done · TC4 five a model, 10 at most.
 * Letters: D done on time, T late, Q overdue, C in time, M a model.
 */
const CRITERIA = `
TC1 | Việc xong đúng hạn  | Cá nhân | ĐẾM("Tình trạng = Hoàn thành đúng hạn") * 10 | 40
TC2 | Không để trễ hạn    | Cá nhân | 30 - ĐẾM("Tình trạng = Quá hạn, Hoàn thành trễ hạn") * 15 | 30
TC3 | Tỷ lệ việc đã xong  | Cá nhân | ĐẾM("Loại = Nhiệm vụ; Trạng thái = Hoàn thành") / ĐẾM("Loại = Nhiệm vụ") * 20 | 20
TC4 | Mô hình, cách làm   | Cá nhân | ĐẾM("Loại = Mô hình") * 5 | 10
`;

const BEST = 'Hoàn thành xuất sắc';
const GOOD = 'Hoàn thành tốt';
const DONE = 'Hoàn thành';
const NOT_DONE = 'Không hoàn thành';

/** Name, unit, rows; points, sum, per cent, grade. */
const PERSONS: readonly (readonly [string, string, string, string])[] = [
  ['Nguyễn Văn An', 'CAP', 'DDDDMM', `40 30 20 10; 100; 100%; ${BEST}`],
  // Five times ten are cut to 40; 90 is the threshold itself.
  ['Trần Thị Bình', 'CAP', 'DDDDD', `40 30 20 0; 90; 90%; ${BEST}`],
  ['Lê Thị Chi', 'CAP', 'DDDM', `30 30 20 5; 85; 85%; ${GOOD}`],
  ['Phạm Văn Dũng', 'CAP', 'DDDT', `30 15 20 0; 65; 65%; ${DONE}`],
  // Two of three tasks: 20 * 2 / 3.
  ['Đỗ Thị Giang', 'CAP', 'DDC', `20 30 13,33 0; 63,33; 63,33%; ${DONE}`],
  ['Vũ Thị Hà', 'CAP', 'DQ', `10 15 10 0; 35; 35%; ${NOT_DONE}`],
  ['Ngô Văn Hải', 'CAP', 'T', `0 15 20 0; 35; 35%; ${NOT_DONE}`],
  // All that was counted came to nothing: that is a score.
  ['Bùi Thị Hoa', 'CAP', 'QQ', `0 0 0 0; 0; 0%; ${NOT_DONE}`],
  // Thirty less forty-five is cut to 0.
  ['Đặng Quang Huy', 'CAP', 'QQQ', `0 0 0 0; 0; 0%; ${NOT_DONE}`],
  ['Hồ Ngọc Khánh', 'CAP', 'CCCC', `0 30 0 0; 30; 30%; ${NOT_DONE}`],
  // No task: a share of nothing is not known, and no grade is proposed.
  ['Dương Thị Lan', 'MTTQ', 'M', '0 30 ? 5; 35 thiếu; ?; ?'],
  ['Lý Thành Long', 'MTTQ', 'DDDDC', `40 30 16 0; 86; 86%; ${GOOD}`],
  ['Phan Thị Mai', 'MTTQ', 'DDDDCM', `40 30 16 5; 91; 91%; ${BEST}`],
  ['Võ Đức Minh', 'MTTQ', 'DDDDDD', `40 30 20 0; 90; 90%; ${BEST}`],
  ['Trịnh Hoài Nam', 'MTTQ', 'DDTM', `20 15 20 5; 60; 60%; ${DONE}`],
  ['Đinh Thị Nga', 'MTTQ', 'DD', `20 30 20 0; 70; 70%; ${GOOD}`],
  // With one model together with the next.
  ['Trần Thị Oanh', 'MTTQ', 'DM', `20 30 20 10; 80; 80%; ${GOOD}`],
  ['Lê Văn Phúc', 'CAP', 'DM', `10 30 20 10; 70; 70%; ${GOOD}`],
  ['Hoàng Anh Quân', 'CAP', 'DC', `10 30 10 0; 50; 50%; ${DONE}`],
  // One task only, of two persons; three models are cut to 10.
  ['Nguyễn Thị Hoà', 'CAP', 'MMM', `10 30 20 10; 70; 70%; ${GOOD}`],
];

const ROWS = [
  ...PERSONS.flatMap(([name, unit, letters]) => rowsOf(name, unit, letters)),
  ...rowsOf('Trần Thị Oanh; Lê Văn Phúc', 'CAP', 'M'),
  // Written otherwise, and the same to a reader: these are Oanh's and Hoà's.
  ...rowsOf('TRẦN  THỊ OANH , nguyễn thị hòa', 'MTTQ', 'D'),
  // A proposal says who makes it, and a unit is no person.
  {
    Loại: 'Kiến nghị',
    'Nội dung': 'Sửa đường',
    'Người thực hiện': 'Cử tri tổ 5',
  },
  ...rowsOf('CAP', 'CAP', 'D'),
  // Of another month.
  ...rowsOf('Nguyễn Văn An', 'CAP', 'QQ', { Kỳ: '2026-06' }),
];

describe('twenty persons scored by hand', () => {
  const { scoring } = gradedBook({ criteria: CRITERIA, rows: ROWS });

  it.each(PERSONS.map(([name, , letters, expected], at) => [name, letters, expected, at] as const))(
    '%s (%s): %s',
    (name, _letters, expected, at) => {
      expect(linesOf(scoring())[at]).toBe(`${name}: ${expected}`);
    },
  );

  it('are all there are', () => {
    expect(scoring().graded).toHaveLength(PERSONS.length);
  });

  it('each point tells the rows that made it', () => {
    const [an] = scoring().graded;
    expect(an?.score.points.map(({ told }) => told.join('\n'))).toEqual([
      'ĐẾM("Tình trạng = Hoàn thành đúng hạn") * 10 = 40\nĐẾM("Tình trạng = Hoàn thành đúng hạn") = 4: Biểu chung dòng 2, 3, 4, 5',
      '30 - ĐẾM("Tình trạng = Quá hạn, Hoàn thành trễ hạn") * 15 = 30\nĐẾM("Tình trạng = Quá hạn, Hoàn thành trễ hạn") = 0',
      'ĐẾM("Loại = Nhiệm vụ; Trạng thái = Hoàn thành") / ĐẾM("Loại = Nhiệm vụ") * 20 = 20\nĐẾM("Loại = Nhiệm vụ; Trạng thái = Hoàn thành") = 4: Biểu chung dòng 2, 3, 4, 5\nĐẾM("Loại = Nhiệm vụ") = 4: Biểu chung dòng 2, 3, 4, 5',
      'ĐẾM("Loại = Mô hình") * 5 = 10\nĐẾM("Loại = Mô hình") = 2: Biểu chung dòng 6, 7',
    ]);
    const lan = scoring().graded.find(({ score }) => score.subject.name === 'Dương Thị Lan');
    expect(lan?.score.lacking.map(({ told }) => told[0])).toEqual([
      expect.stringContaining('không rõ: chia cho 0'),
    ]);
    const huy = scoring().graded.find(({ score }) => score.subject.name === 'Đặng Quang Huy');
    expect(huy?.score.points[1]?.told.at(-1)).toBe('tính ra -15, lấy 0 (từ 0 đến 30)');
  });

  it('one that could not be counted is told once, with the names', () => {
    const said = scoring().findings.map(({ code, tab, message }) => `${code} ${tab}: ${message}`);
    expect(said).toEqual([
      expect.stringMatching(
        /^score-lacking Chấm điểm: Tiêu chí TC3 chưa chấm được cho Dương Thị Lan: chia cho 0/,
      ),
    ]);
  });
});
