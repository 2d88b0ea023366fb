import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localParts } from '../../../src/desk/spreadsheet';

const ZONE = 'Asia/Ho_Chi_Minh';
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'medium',
});

test('Vietnam’s clock is that of the table of zones, before 1975 too', () => {
  const moment = fc.date({
    min: new Date('1955-01-01T00:00:00Z'),
    max: new Date('2100-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moment, (date) => {
      const local = localParts(date.getTime(), ZONE).toISOString();
      expect(local.slice(0, 19).replace('T', ' ')).toBe(clock.format(date));
    }),
    {
      examples: [
        [new Date('1975-06-12T15:59:59Z')],
        [new Date('1975-06-12T16:00:00Z')],
        [new Date('1975-06-12T23:59:59Z')],
        [new Date('1975-06-13T00:00:00Z')],
      ],
    },
  );
});
