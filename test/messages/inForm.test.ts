import { describe, expect, it } from 'vitest';
import { atBox, inForm, lineInForm } from '../../src/messages/inForm';

const BOXES = new Map([
  ['Giá trị', 'Buổi tiếp công dân'],
  ['Sản phẩm', 'Sản phẩm'],
  ['Thời hạn', 'Thời hạn (ngày/tháng/năm)'],
]);
const ITEM = {
  row: 4,
  name: 'Buổi tiếp công dân',
  boxOf: (header: string) => BOXES.get(header),
};

describe('what is said of the sheet, in a form', () => {
  it.each([
    [
      'Ô "Giá trị" không đọc được thành số (đang ghi "mười").',
      'Ô "Buổi tiếp công dân" không đọc được thành số (đang ghi "mười").',
    ],
    [
      'Nhiệm vụ ở dòng 4 đã "Hoàn thành" nhưng chưa ghi sản phẩm. Hãy ghi ở cột "Sản phẩm".',
      'Nhiệm vụ đã "Hoàn thành" nhưng chưa ghi sản phẩm. Hãy ghi ở ô "Sản phẩm".',
    ],
    [
      'Hãy sửa ở cột "Thời hạn" của trang "Biểu chung".',
      'Hãy sửa ở ô "Thời hạn (ngày/tháng/năm)".',
    ],
    [
      'Hãy nhập số; ở "Giá trị" có thể ghi 0. Hãy mở "Giá trị" ở "Nhập liệu".',
      'Hãy nhập số; ở ô "Buổi tiếp công dân" có thể ghi 0. Hãy mở "Giá trị" ở "Nhập liệu".',
    ],
    // What is no box here stays where it is: another tab's column, another row.
    [
      'Xem ở dòng 41, cột "Giá trị" ở trang "Cấu hình", cột "Hoạt động".',
      'Xem ở dòng 41, cột "Giá trị" ở trang "Cấu hình", cột "Hoạt động".',
    ],
  ])('%s', (sentence, said) => {
    expect(inForm(sentence, ITEM)).toBe(said);
  });

  it('names an item for the cell in which a command found something', () => {
    const at = (row: number) => (row === ITEM.row ? ITEM : undefined);
    expect(lineInForm('– Trang "Biểu chung", ô I4: Ô "Giá trị" không đọc được.', at)).toBe(
      '– "Buổi tiếp công dân": Ô "Buổi tiếp công dân" không đọc được.',
    );
    const other = '– Trang "Biểu chung", ô I5: Ô "Giá trị" không đọc được.';
    expect(lineInForm(other, at)).toBe(other);
    expect(lineInForm('Đã nộp báo cáo.', at)).toBe('Đã nộp báo cáo.');
  });

  it('tells what to do at the box of a key', () => {
    expect(
      atBox(
        'Phần này để trống. Hãy ghi ở trang "Cấu hình", cột "Giá trị", dòng có khóa ấy (chưa có dòng thì thêm dòng, ghi tên khóa ở cột "Khóa").',
        'tên đơn vị',
      ),
    ).toBe('Phần này để trống. Hãy ghi vào ô này.');
    expect(atBox('Hãy ghi lại như ở "Cần có", hoặc xóa ô để dùng mặc định.', '12, 13, 14')).toBe(
      'Hãy ghi lại theo dạng: 12, 13, 14, hoặc xóa ô để dùng mặc định.',
    );
  });
});
