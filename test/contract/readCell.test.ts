import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorText, formatOfPattern, isErrorText, readCell } from '../../src/contract/readCell';
import { serialOfDate } from '../../src/desk/spreadsheet';
import { tabOf } from '../../src/google/readGrid';

/** The cell as the API's answer is read. */
function answered(
  effectiveValue: GoogleAppsScript.Sheets.Schema.ExtendedValue,
  type?: string,
): unknown {
  const effectiveFormat = type === undefined ? {} : { numberFormat: { type } };
  const values = [{ effectiveValue, effectiveFormat }];
  return tabOf({ data: [{ rowData: [{ values }] }] }).rows[0]?.[0];
}

describe('a cell is read the same from the API and from a script', () => {
  it.each([
    ['ERROR', '#ERROR!'],
    ['NULL_VALUE', '#NULL!'],
    ['DIVIDE_BY_ZERO', '#DIV/0!'],
    ['VALUE', '#VALUE!'],
    ['REF', '#REF!'],
    ['NAME', '#NAME?'],
    ['NUM', '#NUM!'],
    ['N_A', '#N/A'],
    ['LOADING', 'Loading...'],
  ])('the error %s, which a script gets as %s', (type, text) => {
    const cell = { kind: 'error', text };
    expect(answered({ errorValue: { type } })).toEqual(cell);
    expect(readCell(text)).toEqual(cell);
    expect(errorText(type)).toBe(text);
  });

  it('a formula that is not computed yet is not a formula in error', () => {
    expect(errorText('LOADING')).not.toBe(errorText('ERROR'));
    expect(isErrorText('Loading...')).toBe(true);
  });

  it('texts, numbers and booleans', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean()), (value) => {
        const field =
          typeof value === 'string'
            ? { stringValue: value }
            : typeof value === 'number'
              ? { numberValue: value }
              : { boolValue: value };
        expect(answered(field)).toEqual(readCell(value));
      }),
    );
  });

  it('dates, also those of another realm', () => {
    const day = fc.date({
      min: new Date(1905, 0, 1),
      max: new Date(2090, 0, 1),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const local = new Date(date.getFullYear(), date.getMonth(), date.getDate());
        const foreign: unknown = runInNewContext(`new Date(${local.getTime()})`);
        const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
        const serial = serialOfDate(local, zone);
        expect(foreign).not.toBeInstanceOf(Date);
        expect(readCell(foreign)).toEqual(answered({ numberValue: serial }, 'DATE'));
      }),
    );
  });

  it.each([
    ['0%', 'PERCENT'],
    ['0,00%;[Red]-0,00%', 'PERCENT'],
    ['0" %"', undefined],
    ['@', undefined],
    ['', undefined],
  ])('a number in the format %s', (pattern, type) => {
    expect(formatOfPattern(pattern)).toBe(type);
    expect(readCell(0.815, formatOfPattern(pattern))).toEqual(
      answered({ numberValue: 0.815 }, type),
    );
  });

  it('nothing, and what is no value', () => {
    for (const value of ['', undefined, null, new Date(Number.NaN)]) {
      expect(readCell(value)).toEqual({ kind: 'blank' });
    }
    expect(answered({})).toEqual({ kind: 'blank' });
  });
});
