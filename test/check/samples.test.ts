import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBook } from '../../src/book';
import { findingRecord } from '../../src/findings';
import { HAS_REAL, REAL, SAMPLE, SAMPLES } from '../desk/files/pack/packs';
import { packGrid } from './pack';

function findings(folder: string) {
  return openBook(packGrid(folder), 'run-1').findings().map(findingRecord);
}

describe('sound workbooks', () => {
  it.each(SAMPLES.map((folder) => [path.basename(folder), folder]))(
    '%s has no finding of severity Lỗi',
    (_, folder) => {
      expect(findings(folder).filter(({ severity }) => severity === 'Lỗi')).toEqual([]);
    },
  );

  it('the An Phúc month has the findings that its README names and no other', () => {
    expect(findings(SAMPLE).map(({ code, tab, cell }) => `${code} ${tab}!${cell}`)).toEqual([
      'CB.01 Quy tắc!A49',
      'CB.02 Quy tắc!A50',
      'CB.03 Quy tắc!A51',
      'missing-figure Biểu chung!H452',
    ]);
  });

  it.skipIf(!HAS_REAL)(
    'a real month has what its source says wrongly and no other (skipped without ../shared)',
    () => {
      expect(findings(REAL).map(({ code, tab, cell }) => `${code} ${tab}!${cell}`)).toEqual([
        ...['MT.01', 'MT.02', 'MT.03', 'MT.04', 'MT.05'].map(
          (code, at) => `${code} Quy tắc!A${50 + at}`,
        ),
        // `byvn.net/IH59` prints a capital I that reads as an l.
        'look-alike-link Phụ lục!I2',
        // 09 and 07 members excused from meetings, in two sections.
        'figure-said-otherwise Biểu chung!G92',
        // Number 175 is dated before number 174 and before the period: in the form, and in prose.
        'date-outside-period Biểu chung!N174',
        // "4 trục" names three.
        'claim-count Biểu chung!G6',
        'claim-date Biểu chung!G135',
        // Two sets of 10 and 4, and "13 phụ lục" in the text.
        'appendix-count Biểu chung!G134',
      ]);
    },
  );
});
