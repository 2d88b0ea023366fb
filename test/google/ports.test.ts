import { afterEach, describe, expect, it } from 'vitest';
import { googlePorts } from '../../src/google/ports';
import { driveApi, sheetsApi } from '../../src/google/services';

const NAMES = ['Sheets', 'Drive', 'SpreadsheetApp'] as const;
const before = NAMES.map((name) => Reflect.get(globalThis, name));
afterEach(() => {
  for (const [at, name] of NAMES.entries()) Reflect.set(globalThis, name, before[at]);
});

describe('a service that the script has not switched on', () => {
  it('is told in Vietnamese by its name, and is no slip of the code', () => {
    for (const name of NAMES) Reflect.deleteProperty(globalThis, name);
    const asked = [sheetsApi, driveApi].map((service) => {
      try {
        return service();
      } catch (error) {
        return error;
      }
    });
    expect(asked).toMatchObject([
      {
        message: 'Chưa bật dịch vụ "Google Sheets API" trong Apps Script.',
        details: { code: 403 },
      },
      { message: 'Chưa bật dịch vụ "Drive API" trong Apps Script.', details: { code: 403 } },
    ]);
  });
});

it('a workbook that Google does not open is told in Vietnamese, with the remedy', () => {
  const words = 'Authorization is required to perform that action.';
  const getActiveSpreadsheet = () => {
    throw new Error(words);
  };
  Object.assign(globalThis, { SpreadsheetApp: { getActiveSpreadsheet } });
  expect(() => googlePorts('drive')).toThrow(
    /^Chưa chạy được\. .*đồng ý mọi quyền.*\(“Authorization is required/,
  );
});
