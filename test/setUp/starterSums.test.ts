import { expect, it } from 'vitest';
import { COMPARISONS } from '../../src/model/rule';
import { overlapOf } from '../../src/rollup';
import { STARTER_DATA } from '../../src/setUp/starter';

/** What a new workbook's appendices would add up: the figures of a section, all of one unit of measure. */
function summed(): readonly string[] {
  return Object.values(STARTER_DATA.starters).flatMap(({ indicators, rules }) => {
    const known = indicators.map((row) => ({
      code: String(row.Mã),
      formula: String(row['Công thức'] ?? ''),
      measure: row.ĐVT,
      section: row.Mục,
    }));
    const overlap = overlapOf(
      rules.flatMap((row) => {
        const comparison = COMPARISONS.find((one) => one === row['Phép so sánh']);
        const [left, right] = [String(row['Vế trái']), String(row['Vế phải'])];
        return comparison ? [{ left, comparison, right }] : [];
      }),
      known,
    );
    return [...new Set(known.map(({ section }) => section))].flatMap((section) => {
      const own = known.filter((one) => one.section === section && one.formula === '');
      const codes = own.map(({ code }) => code);
      const isOfOne = new Set(own.map(({ measure }) => measure)).size === 1;
      return codes.length > 1 && isOfOne && !overlap(codes) ? [codes.join(' + ')] : [];
    });
  });
}

it('a new workbook adds up nothing but what makes a sum', () => {
  expect([...new Set(summed())]).toEqual(['VB.DEN + VB.DI']);
});
