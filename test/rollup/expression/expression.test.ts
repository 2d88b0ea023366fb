import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import { notApplicable, notReported, reported } from '../../../src/model/figure';
import { evaluate, operandsOf, parseExpression, writeTerm } from '../../../src/rollup';

const FIGURES = new Map([
  ['A', reported(new Big(12))],
  ['B', reported(new Big(3))],
  ['B.C_1', reported(new Big(5))],
  ['ZERO', reported(new Big(0))],
  ['NA', notApplicable],
  ['GONE', notReported],
  ['A@CAP', reported(new Big(2))],
  ['KỲ_TRƯỚC(A)', reported(new Big(10))],
  ['LŨY_KẾ(A)', reported(new Big(100))],
  ['KỲ_TRƯỚC(A@CAP)', reported(new Big(1))],
]);

function value(text: string): string {
  const parsing = parseExpression(text);
  if (parsing.state === 'error') return `${parsing.problem.position}: ${parsing.problem.message}`;
  const figure = evaluate(
    parsing.expression,
    (term) => FIGURES.get(writeTerm(term)) ?? notReported,
  );
  if (figure.state === 'number') return figure.value.toFixed();
  return figure.state === 'notApplicable' ? 'x' : `… ${figure.reason ?? ''}`.trim();
}

describe('values', () => {
  it.each([
    ['1 + 2 * 3', '7'],
    ['(1 + 2) * 3', '9'],
    ['10 - 4 - 3', '3'],
    ['24 / 4 / 2', '3'],
    ['-A + B', '-9'],
    ['- -A', '12'],
    ['+A', '12'],
    ['2 * -B', '-6'],
    ['A-B', '9'],
    ['A - B.C_1', '7'],
    ['.5 * A', '6'],
    ['1.50 + 0', '1.5'],
    ['A@CAP + 1', '3'],
    ['a + b', '… '.trim()],
    ['MIN(A, B, 7)', '3'],
    ['MAX(A, B, 7)', '12'],
    ['MIN(B)', '3'],
    ['ABS(B - A)', '9'],
    ['ROUND(2.5, 0)', '3'],
    ['ROUND(-2.5, 0)', '-3'],
    ['ROUND(5.015, 2)', '5.02'],
    ['ROUND(1250, -2)', '1300'],
    ['ROUND(10 / 3, 2)', '3.33'],
    ['KỲ_TRƯỚC(A)', '10'],
    ['kỳ_trước(A)', '10'],
    ['LŨY_KẾ(A) / A', '8.3333333333333333333333333333333333333333'],
    ['LUỸ_KẾ(A)', '100'],
    ['KỲ_TRƯỚC(A@CAP)', '1'],
    ['0.1 + 0.2', '0.3'],
    ['A = 12', '1'],
    ['A ≠ 12', '0'],
    ['A <> 11', '1'],
    ['A < B', '0'],
    ['A >= 12', '1'],
    ['A <= 11.99', '0'],
    ['1 / 3 * 3 = 1', '1'],
    ['(A > 0) = (B > 0)', '1'],
    ['A + B > 14', '1'],
    ['min(A,B)', '3'],
    [' A\u00a0+\tB\n', '15'],
  ])('%s is %s', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it('a quotient keeps no tail where it is used', () => {
    expect(value('ROUND(1 / 3 * 1.5, 0)')).toBe('1');
    expect(value('1 / 3 + 1 / 3 + 1 / 3 >= 1')).toBe('1');
  });
});

describe('states', () => {
  it.each([
    ['A + GONE', '…'],
    ['A / 0', '… chia cho 0'],
    ['A / ZERO', '… chia cho 0 (ZERO = 0)'],
    ['A / (B - 3)', '… chia cho 0'],
    ['A / (1 / 3 + 1 / 3 + 1 / 3 - 1)', '… chia cho 0'],
    ['ZERO / A', '0'],
    ['A + NA', 'x'],
    ['GONE + NA', 'x'],
    ['A / 0 + NA', 'x'],
    ['MAX(A, GONE)', '…'],
    ['MAX(A, NA)', 'x'],
    ['IF(A > 0, B, GONE)', '3'],
    ['IF(A < 0, B, GONE)', '…'],
    ['IF(ZERO, 1 / 0, B)', '3'],
    ['IF(GONE, 1, 2)', '…'],
    ['IF(NA, 1, 2)', 'x'],
    ['COALESCE(GONE, B)', '3'],
    ['COALESCE(ZERO, B)', '0'],
    ['COALESCE(NA, B)', '3'],
    ['COALESCE(A / 0, B)', '3'],
    ['COALESCE(GONE, NA)', '…'],
    ['COALESCE(NA, NA)', 'x'],
    ['COALESCE(B, 1 / 0)', '3'],
  ])('%s is %s', (text, expected) => {
    expect(value(text)).toBe(expected);
  });
});

describe('errors point at the character', () => {
  it.each([
    ['', 1, 'còn thiếu phía sau'],
    ['A +', 4, 'còn thiếu phía sau'],
    ['A + * B', 5, 'không hiểu "* B"'],
    ['(A + B', 7, 'còn thiếu dấu )'],
    ['MIN(A, B', 9, 'còn thiếu dấu )'],
    ['A + B)', 6, 'không hiểu ")"'],
    ['A B', 3, 'không hiểu "B"'],
    ['A = = B', 5, 'không hiểu "= B"'],
    ['A == B', 4, 'không hiểu "= B"'],
    ['1,5 * A', 2, 'dấu chấm (1.5)'],
    ['A * (1,5)', 7, 'dấu chấm (1.5)'],
    ['A, B', 4, 'không hiểu "B"'],
    ['A,', 2, 'không hiểu ","'],
    [', A', 1, 'không hiểu ","'],
    ['MIN(A; B)', 6, 'dấu phẩy'],
    ['A;', 2, 'dấu phẩy'],
    ['MIN(A,, B)', 6, 'không hiểu ","'],
    ['MIN()', 1, 'hàm MIN cần ít nhất 1 giá trị'],
    ['A + ABS(A, B)', 5, 'hàm ABS cần 1 giá trị'],
    ['ROUND(1,5, 0)', 1, 'hàm ROUND cần 2 giá trị'],
    ['IF(A, B)', 1, 'hàm IF cần 3 giá trị'],
    ['A + SUM(A, B)', 5, 'không có hàm "SUM"'],
    ['A + KỲ_TRƯỚC(A + B)', 5, 'hàm KỲ_TRƯỚC chỉ nhận một mã chỉ tiêu'],
    ['KỲ_TRƯỚC(LŨY_KẾ(A))', 1, 'hàm KỲ_TRƯỚC chỉ nhận một mã chỉ tiêu'],
    ['KỲ_TRƯỚC(A, B)', 1, 'hàm KỲ_TRƯỚC chỉ nhận một mã chỉ tiêu'],
    ['A ≤ B', 3, 'hãy viết "<="'],
    ['A × B', 3, 'hãy viết "*"'],
    ['A−B', 2, 'hãy viết "-"'],
    ['A * 80%', 7, 'không dùng dấu %'],
    ['0 < A < 10', 1, 'chỉ so sánh hai vế một lần'],
    ['A = B = 3', 1, 'chỉ so sánh hai vế một lần'],
    ['A + 1e3', 5, 'không hiểu "1e3"'],
    ['A + 1.2.3', 8, 'không hiểu'],
    ['2A', 2, 'không hiểu "A"'],
    ["A + 'b'", 5, 'không hiểu "\'b\'"'],
    ['A ? B : 1', 1, 'không hiểu'],
    ['[A]', 1, 'không hiểu "[A]"'],
    ['A.constructor(1)', 1, 'không có hàm "A.constructor"'],
    ['(A)(B)', 1, 'không có hàm "A"'],
    ['A ^ 2', 3, 'không hiểu "^ 2"'],
    ['A && B', 3, 'không hiểu "&& B"'],
    ['!A', 1, 'không hiểu "!A"'],
    ['A@', 2, 'không hiểu "@"'],
    ['A@B@C', 4, 'không hiểu "@"'],
    ['{{A}}', 1, 'không hiểu "{{A}}"'],
  ])('%s: character %i, %s', (text, position, message) => {
    const parsing = parseExpression(text);
    expect(parsing).toMatchObject({ state: 'error', problem: { position } });
    expect(parsing.state === 'error' && parsing.problem.message).toContain(message);
  });

  it('never exhausts the stack, and says so instead', () => {
    expect(value(`1${'+1'.repeat(400)}`)).toBe('401');
    expect(value(`1${'+1'.repeat(500)}`)).toMatch(/lồng nhau quá sâu/);
    expect(value(`${'('.repeat(50)}A${')'.repeat(50)}`)).toBe('12');
    expect(value(`${'('.repeat(1900)}A${')'.repeat(1900)}`)).toMatch(/^12$|quá sâu/);
    expect(value(`${'-'.repeat(3000)}A`)).toMatch(/quá sâu/);
    expect(value(`A${' '.repeat(5000)}`)).toBe(
      '4001: công thức dài quá 4000 ký tự; hãy tách thành vài chỉ tiêu',
    );
  });

  it('knows where each figure is named', () => {
    const parsing = parseExpression('A + LŨY_KẾ(A.B) / MIN(A@CAP, this)');
    expect(
      parsing.state === 'parsed' &&
        operandsOf(parsing.expression).map((term) => [writeTerm(term), term.position]),
    ).toEqual([
      ['A', 1],
      ['LŨY_KẾ(A.B)', 12],
      ['A@CAP', 23],
      ['this', 30],
    ]);
  });
});
