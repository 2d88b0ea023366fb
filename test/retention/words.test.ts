import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namelessLine } from '../../src/retention';

const GONE = '(đã xóa tên)';

/** What a line of the journal tells once these names are taken out of it. */
function without(text: string, ...names: readonly string[]): string {
  const line = namelessLine((header) => (header === 'Kết quả' ? text : ''), names);
  return line['Kết quả'] ?? '';
}

const GIVEN = fc.constantFrom('Lan', 'An', 'Phúc', 'Hạnh', 'Dũng', 'Thảo', 'Phương', 'Ý');
const FULL = fc.constantFrom('Trần Thị Lan', 'Nguyễn Văn An', 'Lê Phương Thảo', 'Vũ Hạnh');
const NAME = fc.oneof(GIVEN, FULL);
const VERB = fc.constantFrom('nộp', 'duyệt', 'trả lại', 'đã sửa');

describe('a name', () => {
  it.each([
    ['chị Lan Anh nộp', 'Lan'],
    ['Trần Lan nộp', 'Lan'],
    ['Đã giao Bùi Lan nộp', 'Lan'],
    ['Trần Thị Lan Anh nộp', 'Trần Thị Lan'],
    ['phường An Phúc, Công An phường', 'An'],
    ['An ninh trật tự; công an', 'An'],
    ['Lanh lợi, Đào Phương Thảo', 'Phương'],
    ['LAN-2, Hoa Lan', 'Lan'],
    ['gửi be.lan@ubnd.example.vn.com', 'lan@ubnd.example.vn'],
  ])('is none inside a longer one or another word: %s', (text, name) => {
    expect(without(text, name)).toBe(without(text));
  });

  it.each([
    ['chị Lan nộp', 'Lan', `chị ${GONE} nộp`],
    ['đồng chí Lan nộp, Đ/c Lan duyệt', 'Lan', `đồng chí ${GONE} nộp, Đ/c ${GONE} duyệt`],
    ['Chị Lan, (Lan), (An)', 'Lan', `Chị ${GONE}, ${GONE}, (An)`],
    ['Người nhập: Lan; duyệt', 'Lan', `Người nhập: ${GONE}; duyệt`],
    ['Do Phương nộp, CAP Phương duyệt', 'Phương', `Do ${GONE} nộp, CAP ${GONE} duyệt`],
    ['UBND Phường Trần Thị Lan CAP', 'Trần Thị Lan', `UBND Phường ${GONE} CAP`],
    ['Trần Thị Lan nộp'.normalize('NFD'), 'Trần Thị Lan', `${GONE} nộp`],
  ])('is gone where it stands by itself: %s', (text, name, left) => {
    expect(without(text, name)).toBe(left);
  });

  it('is taken out whole, the longest first, in whatever order names come', () => {
    fc.assert(
      fc.property(NAME, GIVEN, VERB, (name, more, verb) => {
        fc.pre(name !== more);
        const longer = `${name} ${more}`;
        const text = `${verb}: ${longer}; ${verb}: ${name}`;
        const left = `${verb}: ${GONE}; ${verb}: ${GONE}`;
        expect(without(text, name, longer)).toBe(left);
        expect(without(text, longer, name)).toBe(left);
      }),
    );
  });

  it('leaves a longer one whole, and no word cut, whatever stands there', () => {
    fc.assert(
      fc.property(NAME, GIVEN, VERB, (name, more, verb) => {
        fc.pre(name !== more);
        for (const longer of [`${name} ${more}`, `Trần ${name}`, `${name}h`, `x${name}`]) {
          const text = `${verb} ${longer} ${verb}`;
          expect(without(text, name)).toBe(text);
        }
      }),
    );
  });

  it('of some length is nowhere by itself afterwards', () => {
    const NEXT = fc.constantFrom('', ' ', ' nộp ', '; ', ' (', ') ', ', ', ' CAP ', '\n');
    fc.assert(
      fc.property(FULL, fc.array(NEXT, { minLength: 1, maxLength: 6 }), (name, marks) => {
        const text = marks.map((mark) => `${mark}${name}`).join(' – ');
        expect(without(text, name)).toBe(marks.map((mark) => `${mark}${GONE}`).join(' – '));
      }),
    );
  });
});
