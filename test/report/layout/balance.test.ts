import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancedLines, balancedText } from '../../../src/report/layout/balance';
import { unbrokenParts } from '../../../src/report/layout/lineBreaks';
import { textWidth } from '../../../src/report/layout/textWidth';
import { readMarkup } from '../../../src/report/markup';
import { textOf } from '../../../src/report/text';

const measure = (text: string) => textWidth(text, 14, true);
/** The line of an upright page. */
const WIDTH = 9241;
const linesOf = (text: string, width = WIDTH) => balancedLines(text, width, measure);

describe('a title in lines', () => {
  it.each([
    [
      'Kết quả lãnh đạo, chỉ đạo thực hiện nhiệm vụ tháng 5,',
      'nhiệm vụ trọng tâm tháng 6 năm 2026',
    ],
    ['Việc điều hành, đôn đốc của Ban Thường vụ', 'Đảng ủy tháng 5, trọng tâm tháng 6 năm 2026'],
    ['Sơ kết 01 năm vận hành mô hình tổ chức', 'chính quyền địa phương 2 cấp tại phường An Phúc'],
    [
      'Kết luận của Thường trực Đảng ủy tại Hội nghị giao ban',
      'với bốn trục và các chi bộ tổ dân phố tháng 6 năm 2026',
    ],
  ])('ends them where a reader pauses: %s / %s', (...lines) => {
    expect(linesOf(lines.join(' '))).toEqual(lines);
  });

  it('takes capitals as they are, and either place of the tone mark', () => {
    const text = 'ĐẢNG BỘ KHỐI CÁC CƠ QUAN UỶ BAN NHÂN DÂN THÀNH PHỐ TÂN GIANG';
    const lines = linesOf(text, measure(text) * 0.55);
    expect(lines.join(' ')).toBe(text);
    expect(lines.some((line) => line.includes('UỶ BAN NHÂN DÂN'))).toBe(true);
    expect(lines.some((line) => line.includes('CƠ QUAN'))).toBe(true);
  });

  it.each([
    ['ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH', ['THÀNH PHỐ', 'HỒ CHÍ MINH', 'ĐẢNG BỘ']],
    ['Đảng bộ Thành phố Hồ Chí Minh', ['Thành phố', 'Hồ Chí Minh', 'Đảng bộ']],
    ['ỦY BAN NHÂN DÂN PHƯỜNG HÒA BÌNH', ['ỦY BAN NHÂN DÂN', 'PHƯỜNG HÒA BÌNH']],
    ['ĐẢNG ỦY PHƯỜNG VĂN MIẾU - QUỐC TỬ GIÁM', ['ĐẢNG ỦY', 'PHƯỜNG VĂN MIẾU - QUỐC TỬ GIÁM']],
    ['ĐẢNG BỘ XÃ PHÚ CÁT TỈNH TÂN GIANG', ['XÃ PHÚ CÁT', 'TỈNH TÂN GIANG']],
    ['ỦY BAN NHÂN DÂN ĐẶC KHU CÔN ĐẢO', ['ĐẶC KHU', 'CÔN ĐẢO']],
  ])('parts no name of an office or a place: %s', (text, kept) => {
    const widest = Math.max(...kept.map(measure)) / measure(text);
    for (const width of [0.5, 0.6, 0.7, 0.8, 0.95].filter((share) => share > widest)) {
      const lines = linesOf(text, measure(text) * width);
      expect(lines.join(' ')).toBe(text);
      expect(kept.filter((whole) => !lines.some((line) => line.includes(whole)))).toEqual([]);
    }
    for (const whole of kept) {
      expect(unbrokenParts(text).some((part) => part.includes(whole))).toBe(true);
    }
    expect(unbrokenParts(text).join(' ')).toBe(text);
  });

  it('takes the society of xã hội for no commune', () => {
    expect(unbrokenParts('BÁO CÁO KINH TẾ - XÃ HỘI CỦA XÃ Ý YÊN VỀ XÃ HỘI HÓA')).toEqual([
      'BÁO CÁO',
      'KINH TẾ - XÃ HỘI',
      'CỦA',
      'XÃ Ý YÊN',
      'VỀ',
      'XÃ',
      'HỘI',
      'HÓA',
    ]);
  });

  it('parts no compound, date or number from its noun while there is another way', () => {
    const kept = [
      'Đảng ủy',
      'chính quyền',
      'nhiệm vụ',
      'trọng tâm',
      'tháng 12',
      'năm 2026',
      '64 tổ',
    ];
    const text =
      'Báo cáo của Đảng ủy, chính quyền về nhiệm vụ trọng tâm tháng 12 năm 2026 tại 64 tổ dân phố';
    for (const width of [0.4, 0.5, 0.6, 0.8]) {
      const lines = linesOf(text, measure(text) * width);
      for (const whole of kept) {
        expect(lines.some((line) => line.includes(whole))).toBe(true);
      }
    }
  });

  it('keeps the text, fits the width, and takes few lines, whatever is typed', () => {
    const word = fc.constantFrom('Đảng', 'ủy', 'tháng', '5,', '-', 'và', 'quyền', 'nhân', '2026');
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 2000, max: 10000 }),
        (words, width) => {
          const text = words.join(' ');
          const lines = linesOf(text, width);
          expect(lines.join(' ')).toBe(text);
          if (lines.length > 1) {
            for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
            expect(lines.length).toBeLessThanOrEqual(Math.ceil(measure(text) / width) + 2);
          }
        },
      ),
    );
  });

  it('leaves a text far too long for a title to the reader', () => {
    const text = 'chữ '.repeat(20000).trim();
    expect(linesOf(text)).toEqual([text]);
  });

  it('leaves a single word that is too long whole', () => {
    expect(linesOf(`một ${'x'.repeat(300)} hai`)).toEqual(['một', 'x'.repeat(300), 'hai']);
  });
});

describe('a title with marks', () => {
  const rich = (text: string) => readMarkup(text).content;

  it('is broken inside its spans, its text unchanged', () => {
    const content = rich(
      'Kết quả **lãnh đạo, chỉ đạo** thực hiện nhiệm vụ tháng 5[[Chú thích rất dài, rất dài.]], nhiệm vụ trọng tâm tháng {{tháng}} năm 2026',
    );
    const set = balancedText(content, WIDTH, measure);
    expect(textOf(set.content)).toBe(textOf(content));
    expect(set.content.filter(({ kind }) => kind === 'break')).toHaveLength(1);
    expect(set.longest).toBeLessThanOrEqual(WIDTH);
  });

  it('keeps the lines that a person broke', () => {
    const content = rich('Kết quả\ncông tác tháng 5');
    expect(balancedText(content, WIDTH, measure).content).toEqual(content);
  });
});
