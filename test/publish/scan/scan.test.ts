import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cover, scanRow, scanText } from '../../../src/publish/scan';
import { harmless } from './harmless';
import { chanceOf, citizenNumber, mobileNumber } from './people';
import { emptyCarriers, type Half, planted } from './planted';

const kindsIn = (text: string, header = '') => scanText(text, { header }).map(({ kind }) => kind);
const partsIn = (text: string, header = '') =>
  scanText(text, { header }).map(({ start, end }) => text.slice(start, end));

const LEAST_FOUND = 0.98;
const MOST_ALARMS = 0.02;
const SEED = 20260531;

describe('what is planted in rows, sentences and notes, written in ten ways', () => {
  it.each<Half>(['tuned', 'held', 'fresh'])('is found (%s)', (half) => {
    const all = planted(half, SEED);
    const missed = all.filter(
      ({ kind, cells }) => !scanRow(cells).some((sensitive) => sensitive.kind === kind),
    );
    expect(all.length).toBeGreaterThan(700);
    expect(1 - missed.length / all.length).toBeGreaterThanOrEqual(LEAST_FOUND);
  });

  it.each<Half>(['tuned', 'held', 'fresh'])('and look-alikes are let be (%s)', (half) => {
    const all = harmless(half, SEED);
    const alarms = all.filter((cells) => scanRow(cells).length > 0);
    expect(all.length).toBeGreaterThan(140);
    expect(alarms.length / all.length).toBeLessThanOrEqual(MOST_ALARMS);
  });
});

describe('properties', () => {
  const everything = (['tuned', 'held', 'fresh'] as const).flatMap((half) =>
    planted(half, SEED + 1),
  );

  it('nothing is found where all that was found is covered', () => {
    const left = everything.filter(({ cells }) => {
      const found = scanRow(cells);
      const covered = cells.map(({ header, text }, at) => ({
        header,
        text: cover(
          text,
          found.filter(({ cell }) => cell === at),
        ),
      }));
      return scanRow(covered).length > 0;
    });
    expect(left.map(({ cells }) => cells)).toEqual([]);
  });

  it('separators between its digits lose no number', () => {
    const separator = fc.constantFrom('', ' ', '.', '-', '\u00a0', '\u2009', '\u200b');
    fc.assert(
      fc.property(
        fc.nat(),
        fc.boolean(),
        fc.array(separator, { minLength: 12, maxLength: 12 }),
        (seed, isCard, marks) => {
          const chance = chanceOf(seed);
          const number = isCard ? citizenNumber(chance) : mobileNumber(chance);
          const written = [...number]
            .map((digit, at) => digit + (at < number.length - 1 ? marks[at] : ''))
            .join('');
          const text = `Người nộp hồ sơ có ${isCard ? 'CCCD' : 'số điện thoại'} ${written}, đã ghi nhận.`;
          expect(partsIn(text)).toEqual([written]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('carrier sentences with nothing in them hold nothing', () => {
    expect(emptyCarriers().filter((text) => scanText(text).length > 0)).toEqual([]);
  });

  it('any text at all is taken apart, and what is found lies within it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.string({ maxLength: 20 }),
        (text, header) => {
          for (const { start, end } of scanText(text, { header })) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});

describe('cover', () => {
  it('keeps the rest to the letter, parts that overlap as one', () => {
    expect(
      cover('abcdef', [
        { start: 3, end: 5 },
        { start: 1, end: 4 },
      ]),
    ).toBe('a…f');
    expect(
      cover('abcdef', [
        { start: 1, end: 2 },
        { start: 2, end: 3 },
      ]),
    ).toBe('a…def');
    expect(
      cover('abcdef', [
        { start: 0, end: 1 },
        { start: 4, end: 6 },
      ]),
    ).toBe('…bcd…');
    expect(cover('abc', [])).toBe('abc');
  });

  it('is told in the units of the text as typed', () => {
    const text = 'Ðiê\u0323n thoa\u0323i: ０９１２\u200b345\u00a0678 (gọi lại)';
    expect(cover(text, scanText(text))).toBe('Ðiê\u0323n thoa\u0323i: … (gọi lại)');
  });
});

describe('degrees of secrecy', () => {
  it.each([
    'TỐI MẬT',
    'Kế hoạch (Tuyệt mật)',
    'T Ố I  M Ậ T',
    'tuyệt-mật',
    'TUYỆTMẬT',
    'TUYET MAT',
  ])('%s can never be let out', (text) => {
    expect(scanText(text)).toMatchObject([{ kind: 'secrecy', isAbsolute: true }]);
  });

  it('lower ones can', () => {
    expect(scanText('M Ậ T')).toMatchObject([{ kind: 'secrecy', isAbsolute: false }]);
  });
});

describe('a number cell', () => {
  it.each([
    ['CCCD', '1085012345', ['identity']],
    ['Số CCCD', '79085012345', ['identity']],
    ['Số điện thoại', '912345678', ['phone']],
    ['Giá trị', '79085012345', []],
    ['Số thẻ CCCD đã trả', '1.085', []],
  ])('under %s: %s', (header, text, kinds) => {
    expect(kindsIn(text, header)).toEqual(kinds);
  });
});
