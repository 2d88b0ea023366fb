import { describe, expect, it } from 'vitest';
import { openBook } from '../../../src/book';
import { textCell } from '../../contract/tables';
import { type FormText, findingsOf, formGrid, found } from '../form';

const FORM: FormText = { units: 'CAP UBND', form: '2026-05 CAP A 3\n2026-04 CAP A 2' };

describe('what does not stop a run', () => {
  it('a blank header with data under it', () => {
    const text: FormText = {
      ...FORM,
      change: (tabs) => {
        const rows = tabs.get('Biểu chung') ?? [];
        rows[1]?.push(textCell('thêm'));
        rows[2]?.push(textCell('thêm'));
      },
    };
    expect(found(text)).toEqual(['blank-header Biểu chung!Y1']);
    expect(findingsOf(text)[0]?.message).toContain('2 ô');
  });

  it('a header nearly that of an optional column', () => {
    const text: FormText = {
      ...FORM,
      change: (tabs) => {
        const [header] = tabs.get('Biểu chung') ?? [];
        if (header) header[17] = textCell('Minh chưng');
      },
    };
    expect(found(text)).toEqual(['incorrect-label Biểu chung!R1']);
  });

  it('a column of the office’s own is nobody’s business', () => {
    const text: FormText = {
      ...FORM,
      change: (tabs) => {
        for (const row of tabs.get('Biểu chung') ?? []) row.push(textCell('Ghi riêng'));
      },
    };
    expect(found(text)).toEqual([]);
  });

  it('a key nearly that of a setting', () => {
    expect(found({ ...FORM, settings: { 'Đến ngay': '20/05/2026' } })).toEqual([
      'incorrect-label Cấu hình!A6',
    ]);
    expect(found({ ...FORM, settings: { 'Ghi nhớ': 'gọi cho Công an phường' } })).toEqual([]);
  });

  it('cells merged across rows or columns of data', () => {
    const area = (startRow: number, endRow: number, startColumn: number, endColumn: number) => ({
      startRow,
      endRow,
      startColumn,
      endColumn,
    });
    const merged = (startRow: number, endRow: number, startColumn: number, endColumn: number) =>
      findingsOf({
        ...FORM,
        merges: { 'Biểu chung': [area(startRow, endRow, startColumn, endColumn)] },
      }).map(({ severity, code, cell }) => `${severity} ${code} ${cell}`);
    expect(merged(1, 3, 2, 3)).toEqual(['Lỗi merged-cell C2']);
    expect(merged(1, 2, 6, 8)).toEqual(['Cảnh báo merged-columns G2']);
    // Below the data, and outside the columns of the contract, nothing is hidden.
    expect(merged(7, 9, 2, 3)).toEqual([]);
    expect(merged(1, 3, 30, 31)).toEqual([]);
  });

  it('a figure that is a formula, and once a column of other formulas', () => {
    const formulas = { 'Biểu chung': ['1:7', '1:1', '2:1', '0:3'], 'Chỉ tiêu': ['1:8'] };
    expect(
      found({ ...FORM, indicators: 'A | Tổng | Cộng dồn | Kế hoạch năm=12', formulas }),
    ).toEqual([
      'formula-cell Chỉ tiêu!I2',
      'formula-column Biểu chung!B2',
      'formula-cell Biểu chung!H2',
    ]);
  });

  it.each([
    ['#REF!', 'đang báo lỗi công thức #REF!'],
    ['Loading...', 'chưa tính xong'],
  ])('a text that is %s of a formula', (shown, said) => {
    const row = { Loại: 'Lời văn', 'Nội dung': '' };
    const text: FormText = {
      ...FORM,
      rows: [row],
      change: (tabs) => {
        const cells = tabs.get('Biểu chung')?.[3];
        if (cells) cells[6] = { kind: 'error', text: shown };
      },
    };
    expect(found(text)).toEqual(['formula-error Biểu chung!G4']);
    expect(findingsOf(text)[0]?.message).toContain(said);
  });

  it('a row that holds only what the add-on wrote is blank', () => {
    const stamped = { Kỳ: '', Trục: '', 'Đơn vị': '', Mục: '', 'Cập nhật': '20/05/2026' };
    expect(found({ ...FORM, rows: [stamped] })).toEqual([]);
  });
});

describe('a broken structure', () => {
  const reasons = (change: NonNullable<FormText['change']>) => {
    const examined = openBook(formGrid({ ...FORM, change }), 'run-1');
    return examined.state === 'broken' ? examined.findings().map(({ message }) => message) : [];
  };

  it('names the header that reads nearly as the missing one', () => {
    const [reason, ...others] = reasons((tabs) => {
      const [header] = tabs.get('Biểu chung') ?? [];
      if (header) header[7] = textCell('Gia tri');
    });
    expect(others).toEqual([]);
    expect(reason).toContain('"Giá trị"');
    expect(reason).toContain('Ô H1 ghi "Gia tri"');
  });

  it('names the header that was blanked', () => {
    const [reason] = reasons((tabs) => {
      const [header] = tabs.get('Biểu chung') ?? [];
      if (header) header[7] = { kind: 'blank' };
    });
    expect(reason).toContain('Ô H1 đang trống');
  });

  it('says once that the header row stands lower, and what to do', () => {
    const lower = (above: string) =>
      reasons((tabs) => {
        tabs.get('Biểu chung')?.unshift([textCell(above)]);
      });
    expect(lower('')).toEqual([
      'Dòng tiêu đề của trang "Biểu chung" đang ở dòng 2, phải ở dòng 1. Hãy xóa dòng 1 (đang trống).',
    ]);
    expect(lower('BIỂU CHUNG THÁNG 5')).toEqual([
      'Dòng tiêu đề của trang "Biểu chung" đang ở dòng 2, phải ở dòng 1. Hãy kéo dòng 2 lên làm dòng 1; phía trên đang có nội dung, đừng xóa nhầm.',
    ]);
  });

  it('says once that several headers were cleared, whatever stood there', () => {
    const cleared = reasons((tabs) => {
      const [header = []] = tabs.get('Biểu chung') ?? [];
      for (const column of [0, 1, 2, 7]) header[column] = textCell('');
    });
    expect(cleared).toEqual([
      'Trang "Biểu chung" thiếu 4 cột "Kỳ", "Trục", "Đơn vị", "Giá trị" ở dòng tiêu đề (dòng 1). Ô A1:C1, H1 đang trống mà bên dưới có dữ liệu: có thể tiêu đề đã bị xóa, hãy ghi lại đúng tên từng cột vào đó (hoặc một tên riêng, nếu là cột khác).',
    ]);
    const all = reasons((tabs) => {
      tabs.get('Biểu chung')?.[0]?.fill(textCell(''));
    });
    expect(all).toHaveLength(1);
  });

  it('names the tab that reads nearly as the missing one', () => {
    const [reason] = reasons((tabs) => {
      tabs.set('Bieu chung', tabs.get('Biểu chung') ?? []);
      tabs.delete('Biểu chung');
    });
    expect(reason).toContain('"Bieu chung"');
  });
});
