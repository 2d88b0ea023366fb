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

  it('is the same a second time beside a mark of secrecy, which stays', () => {
    const text = 'Hỗ trợ bà Trịnh Thị Nụ, số nhà 11, ngõ 80 phố Vọng Đức, sửa mái nhà., TỐI MẬT';
    const ofRow = (one: string) =>
      covered([{ header: 'Nội dung', text: one, becomes: 'cover' }]).texts;
    const [left = ''] = ofRow(text);
    expect(left).not.toContain('Vọng Đức');
    expect(ofRow(left)).toEqual([left]);
  });

  it('says what was covered, and which cells are kept', () => {
    const row = [
      { header: 'Nội dung', text: ' Số điện thoại 0912345678 ', becomes: 'cover' },
      { header: 'Mã', text: 'CCCD 001085012345', becomes: 'keep' },
      { header: '', text: 'gọi 0987654321', becomes: 'blank' },
      { header: 'Ghi chú', text: ' không có gì ', becomes: 'cover' },
      { header: 'Trục', text: 'CCCD 001085012346', becomes: 'not' },
    ] as const;
    const { texts, pieces, kept } = covered(row);
    expect(texts).toEqual([
      'Số điện thoại …',
      'CCCD 001085012345',
      '',
      ' không có gì ',
      'CCCD 001085012346',
    ]);
    expect(pieces).toEqual(['0912345678', '0987654321']);
    expect(kept).toEqual([1, 4]);
  });
});
