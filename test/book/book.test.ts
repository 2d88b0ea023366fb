import { describe, expect, it } from 'vitest';
import { examinedForm } from '../check/form';

const prose = (content: string) =>
  examinedForm({ rows: [{ Loại: 'Lời văn', 'Nội dung': content }] });

describe('the report of a workbook', () => {
  it('is a draft where its own texts hold an error, which the findings tell', () => {
    const broken = prose('Kết quả công tác[[chú thích.');
    expect(broken.findings().map(({ severity, code }) => `${severity} ${code}`)).toContain(
      'Lỗi footnote-without-end',
    );
    expect(broken.report().draft).toBe(true);
  });

  it('is final where nothing is an error', () => {
    const sound = prose('Kết quả công tác[[chú thích]].');
    expect(sound.findings().filter(({ severity }) => severity === 'Lỗi')).toEqual([]);
    expect(sound.report().draft).toBe(false);
  });
});
