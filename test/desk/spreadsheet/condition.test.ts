import { describe, expect, it } from 'vitest';
import { readCondition } from '../../../src/desk/spreadsheet';

const cells: Readonly<Record<string, string | number | boolean>> = {
  A2: 'Nhiệm vụ',
  B2: '  ',
  C2: 45_000,
  D2: 'mười',
};

const holds = (formula: string) =>
  readCondition(formula)({
    today: 46_000,
    cell: (reference) => cells[reference.replace(/\$/g, '')],
  });

describe('a condition of colours', () => {
  it.each([
    ['=($A2="nhiệm vụ")*(LEN(TRIM($B2))=0)>0', true],
    ['=$A2<>$A1', true],
    ['=($A1="")*($B1=0)', true],
    ['=ISNUMBER($C2)*($C2<TODAY())>0', true],
    ['=AND(ISTEXT(D2);NOT(ISBLANK(D2)))', true],
    ['=LEN(A2&B2&E2)>0', true],
    ['=OR(ISBLANK(A2),ISBLANK(B2))', false],
    // A text is no number: the condition has no answer, and does not hold.
    ['=ISNUMBER(D2)*(D2<TODAY())>0', false],
  ])('%s: %s', (formula, expected) => {
    expect(holds(formula)).toBe(expected);
  });

  it.each(['=COUNTIF(A:A,A2)>1', '=A2:A9', "='Đơn vị'!A2=1", '=LEN(A2', '=1/0>0', '=A2>'])(
    '%s is not calculated and never holds',
    (formula) => {
      expect(holds(formula)).toBe(false);
    },
  );
});
