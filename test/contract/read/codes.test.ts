import { describe, expect, it } from 'vitest';
import { TAB } from '../../../src/contract';
import { examinedForm, type FormText } from '../../check/form';
import { textCell } from '../tables';

describe('a code with its name beside it, as lists offer it', () => {
  const text: FormText = {
    indicators: 'A | Tổng | Cộng dồn | Đơn vị báo cáo=CAP · Công an phường; MTTQ · Mặt trận',
    rows: [
      {
        'Đơn vị': 'CAP · Công an; Cảnh sát',
        Mục: 'muc · Mục',
        Loại: 'Số liệu',
        Mã: 'A · Chỉ tiêu A',
        'Giá trị': '3',
      },
      { Loại: 'Lời văn', 'Nội dung': 'Họp · bàn · quyết.' },
    ],
  };

  it('is read as the code alone, in every column of codes and in no other', () => {
    const { workbook, records } = examinedForm(text);
    const [figure, prose] = workbook.entries;
    expect(figure).toMatchObject({ unit: 'CAP', section: 'muc', code: 'A' });
    expect(prose?.content).toBe('Họp · bàn · quyết.');
    expect(workbook.indicators[0]?.reporters).toEqual(['CAP', 'MTTQ']);
    expect(records()[0]).toMatchObject({ value: '3', reported: 1, expected: 2 });
  });

  it('a unit that is to report may be given by its name', () => {
    const named = text.indicators?.replace('CAP · Công an phường', 'đơn vị cap') ?? '';
    const { workbook, records, findings } = examinedForm({
      ...text,
      indicators: named,
      change: (tabs) => {
        const [headers = [], first = []] = tabs.get(TAB.units) ?? [];
        const at = headers.findIndex((cell) => cell.kind === 'text' && cell.text === 'Tên');
        first[at] = textCell('Đơn vị CAP');
      },
    });
    expect(workbook.indicators[0]?.reporters).toEqual(['CAP', 'MTTQ']);
    expect(records()[0]).toMatchObject({ value: '3', reported: 1, expected: 2 });
    expect(findings().map(({ code }) => code)).not.toContain('foreign-key');
  });
});
