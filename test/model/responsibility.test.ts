import { describe, expect, it } from 'vitest';
import { fold } from '../../src/model/folding';
import { namesInRole, responsibilityOf } from '../../src/model/responsibility';

describe('the parts of Trách nhiệm', () => {
  it.each([
    ['Văn phòng Đảng ủy', 'Chủ trì', 'Văn phòng Đảng ủy'],
    ['Văn phòng Đảng ủy', 'Phối hợp', ''],
    ['chủ trì : A', 'Chủ trì', 'A'],
    ['Phối hợp: B', 'Chủ trì', ''],
    ['Chủ trì: A; Phối hợp: B, C.', 'Phối hợp', 'B, C'],
  ] as const)('of "%s", %s is "%s"', (text, role, part) => {
    expect(responsibilityOf(text, role)).toBe(part);
  });

  it('hold every name, one with a comma or a "và" of its own too', () => {
    const names = namesInRole(
      'Phối hợp: MTTQ, Phòng Kinh tế, Hạ tầng và Đô thị và Đoàn',
      'Phối hợp',
    );
    for (const name of ['mttq', 'phòng kinh tế, hạ tầng và đô thị', 'đoàn']) {
      expect(names).toContain(fold(name));
    }
    expect(namesInRole('Chủ trì: A', 'Phối hợp').size).toBe(0);
  });
});
