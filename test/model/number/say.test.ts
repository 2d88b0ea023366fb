import { describe, expect, it } from 'vitest';
import { sayThousand } from '../../../src/model/number';

describe('thousands in words', () => {
  it.each([
    ['1', '234', 'một nghìn hai trăm ba mươi tư'],
    ['12', '345', 'mười hai nghìn ba trăm bốn mươi lăm'],
    ['15', '015', 'mười lăm nghìn không trăm mười lăm'],
    ['21', '001', 'hai mươi mốt nghìn không trăm linh một'],
    ['105', '110', 'một trăm linh năm nghìn một trăm mười'],
    ['300', '000', 'ba trăm nghìn'],
    ['450', '104', 'bốn trăm năm mươi nghìn một trăm linh bốn'],
  ])('%s %s is %s', (thousands, rest, said) => {
    expect(sayThousand(thousands, rest)).toBe(said);
  });
});
