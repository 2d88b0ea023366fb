import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimKind } from '../../src/claims';
import { findClaims } from '../../src/claims';

const dotted = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, '.');
const twoDigits = (value: number) => String(value).padStart(2, '0');

/** The claims of a kind in a sentence: whether all hold, whether one does not. */
function verdict(kind: ClaimKind, text: string): 'none' | 'right' | 'wrong' {
  const claims = findClaims(text, { year: 2026 });
  if (claims.some(({ consistent }) => !consistent)) return 'wrong';
  return claims.some((claim) => claim.kind === kind) ? 'right' : 'none';
}

const NOUNS = ['hồ sơ', 'đảng viên', 'nhiệm vụ', 'cơ sở', 'văn bản', 'hộ', 'mô hình'] as const;
const NAMES = [
  'Hòa Bình',
  'Tân Lập',
  'Vĩnh Tuy',
  'Yên Sở',
  'Phú Thượng',
  'Long Đức',
  'An Khánh',
  'Bình Minh',
] as const;
const noun = fc.constantFrom(...NOUNS);
/** A change that a slip of the pen makes: a few units or percent, up or down. */
const slip = fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 8 }));
const slipped = (value: number, [up, share]: readonly [boolean, number]) => {
  const by = Math.max(1, Math.round((value * share) / 100));
  return up ? value + by : value - by;
};

describe('sums', () => {
  const parts = fc.array(fc.integer({ min: 3, max: 5000 }), { minLength: 2, maxLength: 6 });
  const KINDS = ['loại A', 'loại B', 'loại C', 'loại D', 'loại E', 'loại F'];
  const frames: readonly ((whole: string, thing: string, list: readonly string[]) => string)[] = [
    (whole, thing, list) => `Toàn phường có ${whole} ${thing} (gồm ${list.join(', ')}).`,
    (whole, thing, list) => `Tổng số ${whole} ${thing}, trong đó: ${list.join('; ')}.`,
    (whole, thing, list) =>
      `Đã thực hiện ${whole} ${thing}, bao gồm ${list.slice(0, -1).join(', ')} và ${list[list.length - 1]}.`,
    (whole, thing, list) => `Có ${whole} ${thing}, cụ thể:\n- ${list.join('.\n- ')}.`,
  ];

  it('hold when the whole is the sum, and are found when it is not', () => {
    fc.assert(
      fc.property(parts, noun, slip, fc.constantFrom(...frames), (values, thing, change, frame) => {
        const whole = values.reduce((sum, value) => sum + value, 0);
        const list = values.map((value, index) => `${dotted(value)} ${thing} ${KINDS[index]}`);
        expect(verdict('sum', frame(dotted(whole), thing, list))).toBe('right');
        expect(verdict('sum', frame(dotted(slipped(whole, change)), thing, list))).toBe('wrong');
      }),
    );
  });
});

describe('counts', () => {
  it('hold when all items are listed, and are found when not', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...NAMES], { minLength: 3 }),
        fc.constantFrom('(', ':'),
        fc.boolean(),
        (names, mark, up) => {
          const list = `${names.slice(0, -1).join(', ')} và ${names[names.length - 1]}`;
          const text = (count: number) =>
            mark === '('
              ? `Kiểm tra tại ${twoDigits(count)} phường (${list}).`
              : `Kiểm tra ${twoDigits(count)} phường: ${list}.`;
          expect(verdict('count', text(names.length))).toBe('right');
          expect(verdict('count', text(names.length + (up ? 1 : -1)))).toBe('wrong');
        },
      ),
    );
  });

  it('are read from numbered items', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 15 }), fc.boolean(), (length, up) => {
        const items = Array.from(
          { length },
          (_, index) => `(${index + 1}) Kế hoạch về lĩnh vực ${NAMES[index % 8]}`,
        );
        const text = (count: number) =>
          `Ban hành ${twoDigits(count)} kế hoạch: ${items.join('; ')}.`;
        expect(verdict('count', text(length))).toBe('right');
        expect(verdict('count', text(length + (up ? 1 : -1)))).toBe(
          length === 2 && !up ? 'wrong' : 'wrong',
        );
      }),
    );
  });
});

describe('rates', () => {
  it('hold when rounded half up, and are found when off', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 90_000 }),
        fc.integer({ min: 10, max: 99 }),
        fc.integer({ min: 0, max: 2 }),
        fc.tuple(fc.boolean(), fc.integer({ min: 2, max: 9 })),
        (whole, share, places, change) => {
          const part = Math.max(1, Math.round((whole * share) / 100));
          const rate = (100 * part) / whole;
          const text = (said: number) =>
            `Đã giải quyết ${dotted(part)}/${dotted(whole)} hồ sơ, đạt ${said.toFixed(places).replace('.', ',')}%.`;
          const rounded = Math.round(rate * 10 ** places) / 10 ** places;
          expect(verdict('ratio', text(rounded))).toBe('right');
          expect(verdict('ratio', text(rounded + (change[0] ? change[1] : -change[1])))).toBe(
            'wrong',
          );
        },
      ),
    );
  });
});

describe('differences', () => {
  it('of received and done hold, and are found when off', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 9000 }),
        fc.integer({ min: 20, max: 50 }),
        slip,
        (done, rest, change) => {
          const text = (left: number) =>
            `Tiếp nhận ${dotted(done + rest)} hồ sơ, đã giải quyết ${dotted(done)} hồ sơ, đang giải quyết ${left} hồ sơ.`;
          expect(verdict('difference', text(rest))).toBe('right');
          expect(verdict('difference', text(slipped(rest, change)))).toBe('wrong');
        },
      ),
    );
  });
});

describe('products', () => {
  it('hold, and are found when off', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 500 }),
        fc.integer({ min: 1, max: 20 }),
        slip,
        (count, price, change) => {
          const text = (total: number) =>
            `Tặng ${count} suất quà, mỗi suất ${dotted(price * 100_000)} đồng, tổng trị giá ${dotted(total * 100_000)} đồng.`;
          expect(verdict('product', text(count * price))).toBe('right');
          expect(verdict('product', text(slipped(count * price, change)))).toBe('wrong');
        },
      ),
    );
  });
});

describe('anniversaries', () => {
  it('hold, and are found when off', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1890, max: 2000 }),
        fc.integer({ min: 2010, max: 2030 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: -4, max: 4 }),
        (from, to, month, off) => {
          const text = (years: number) =>
            `kỷ niệm ${years} năm Ngày thành lập (15/${month}/${from} - 15/${month}/${to})`;
          expect(verdict('anniversary', text(to - from))).toBe('right');
          if (off !== 0) expect(verdict('anniversary', text(to - from + off))).toBe('wrong');
        },
      ),
    );
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    '12',
    '1.234',
    '0,5',
    '31/4/2026',
    '45/50',
    '%',
    'hồ sơ',
    'trong đó',
    'gồm',
    ':',
    ';',
    ',',
    '.',
    '(',
    ')',
    '[[',
    ']]',
    '“',
    '”',
    '(1)',
    '(2)',
    '¹',
    'tổng số',
    'đạt',
    'năm',
    'còn lại',
    'tăng',
    'so với',
    'từ',
    'đến',
    '75-KH/ĐU',
    ' - ',
    '\n- ',
    'và',
    'Hòa Bình',
    'tỷ đồng',
    '×',
    '=',
    '**',
    'mỗi suất',
    '…',
  );

  it('is read without an error, and every quote stands in it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.string({ unit: 'grapheme', maxLength: 200 }),
          fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
          fc.array(words, { maxLength: 60 }).map((parts) => parts.join('')),
        ),
        (text) => {
          for (const claim of findClaims(text, { year: 2026 })) {
            expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
            expect(claim.quote).not.toBe('');
            expect(claim.reason).not.toBe('');
            if (!claim.consistent) expect(claim.claimed).not.toBe(claim.computed);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('is judged the same however its accents are encoded', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        const told = (given: string) =>
          findClaims(given).map(({ kind, figures, consistent }) => [kind, figures, consistent]);
        expect(told(text.normalize('NFD'))).toEqual(told(text.normalize('NFC')));
      }),
    );
  });
});
