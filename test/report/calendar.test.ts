import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarDay, renderCalendar } from '../../src/report';

const STAMP = { year: 2026, month: 5, day: 20 };
const DAY: CalendarDay = {
  on: { year: 2026, month: 12, day: 31 },
  what: 'Họp giao ban; rà soát, đôn đốc',
  details: ['Đơn vị: Văn phòng Đảng ủy', 'Sản phẩm: Báo cáo\nBiên bản'],
  key: 'VPDU NV.1',
};

function textOf(days: readonly CalendarDay[]): string {
  return new TextDecoder().decode(renderCalendar('Chương trình', days, STAMP));
}

/** As readers of the format take its lines: a line that begins with a space goes on the one before. */
function unfolded(text: string): readonly string[] {
  return text.replace(/\r\n /g, '').split('\r\n');
}

/** The text that a value stands for. */
function said(line = ''): string {
  return line
    .slice(line.indexOf(':') + 1)
    .replace(/\\(.)/g, (_, sign) => (sign === 'n' ? '\n' : sign));
}

describe('a calendar', () => {
  it('has an event of the whole day for each, the end the day after', () => {
    const lines = unfolded(textOf([DAY]));
    expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
    expect(lines).toContain('DTEND;VALUE=DATE:20270101');
    expect(lines).toContain('SUMMARY:Họp giao ban\\; rà soát\\, đôn đốc');
    expect(lines).toContain('DESCRIPTION:Đơn vị: Văn phòng Đảng ủy\\nSản phẩm: Báo cáo\\nBiên bản');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect([lines[0], lines[lines.length - 2]]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
  });

  it('is the same file for the same days, an event known by its key', () => {
    expect(textOf([DAY])).toBe(textOf([DAY]));
    const uid = (day: CalendarDay) =>
      unfolded(textOf([day])).find((line) => line.startsWith('UID:'));
    expect(uid({ ...DAY, what: 'khác' })).toBe(uid(DAY));
    expect(uid({ ...DAY, key: 'khác' })).not.toBe(uid(DAY));
  });

  it('has no line over 75 octets, and says what was typed', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .filter((one) => !/\p{Cc}/u.test(one));
    fc.assert(
      fc.property(text, (what) => {
        const written = textOf([{ ...DAY, what }]);
        for (const line of written.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        }
        const summary = unfolded(written).find((line) => line.startsWith('SUMMARY:'));
        expect(said(summary)).toBe(what);
      }),
    );
  });
});
