import { describe, expect, it } from 'vitest';
import { scanRow } from '../../src/publish/scan';
import { covered } from '../../src/retention/covered';
import { planted } from '../publish/scan/planted';

describe('what is covered in a row', () => {
  it('leaves nothing personal, and is the same a second time', () => {
    for (const { cells } of planted('tuned', 7)) {
      const row = cells.map((cell) => ({ ...cell, becomes: 'cover' as const }));
      const { texts } = covered(row);
      const left = texts.map((text, at) => ({ header: row[at]?.header ?? '', text }));
      expect(scanRow(left).filter(({ kind }) => kind !== 'secrecy')).toEqual([]);
      expect(covered(left.map((cell) => ({ ...cell, becomes: 'cover' }))).texts).toEqual(texts);
    }
  });

  it('says what was covered, and which cells are kept', () => {
    const row = [
      { header: 'Nội dung', text: ' Số điện thoại 0912345678 ', becomes: 'cover' },
      { header: 'Mã', text: 'CCCD 001085012345', becomes: 'keep' },
      { header: '', text: 'gọi 0987654321', becomes: 'blank' },
      { header: 'Ghi chú', text: ' không có gì ', becomes: 'cover' },
    ] as const;
    const { texts, pieces, kept } = covered(row);
    expect(texts).toEqual(['Số điện thoại …', 'CCCD 001085012345', '', ' không có gì ']);
    expect(pieces).toEqual(['0912345678', '0987654321']);
    expect(kept).toEqual([1]);
  });
});
