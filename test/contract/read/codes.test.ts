import { describe, expect, it } from 'vitest';
import { examinedForm, type FormText } from '../../check/form';

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
});
