import { describe, expect, it } from 'vitest';
import { twoDigits, withDecimalComma, writeCount } from '../../../src/model/number';

describe('a count in a sentence', () => {
  it('has a leading zero from 1 to 9', () => {
    expect([0, 1, 9, 10, 1234].map(writeCount)).toEqual(['0', '01', '09', '10', '1234']);
  });
});

describe('digits', () => {
  it('are two at least where a day or a month is written', () => {
    expect([0, 5, 12, 100].map(twoDigits)).toEqual(['00', '05', '12', '100']);
  });

  it('in machine form get the decimal comma and are not grouped', () => {
    expect(['1234.5', '-0.25', '7'].map(withDecimalComma)).toEqual(['1234,5', '-0,25', '7']);
  });
});
