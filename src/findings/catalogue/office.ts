import type { Entries } from './entry';

/** The office's tabs: formulas, rules, references, appendices, and what guards the workbook. */
export const OFFICE = {
  'formula-cycle': {
    severity: 'Lỗi',
    acts: 'office',
    help: 'Công thức dùng đến chính nó nên không tính được. Hãy sửa một công thức trong vòng.',
  },
  'rule-skipped': {
    severity: 'Thông tin',
    acts: 'office',
    help: 'Quy tắc sẽ được so khi đủ số liệu.',
  },
  'foreign-key': {
    severity: 'Lỗi',
    acts: 'office',
    help: 'Mã được nhắc đến không có ở trang kia. Hãy sửa mã cho khớp, hoặc thêm mã vào trang kia.',
  },
  'unknown-appendix': {
    severity: 'Lỗi',
    acts: 'office',
    help: 'Phụ lục được nhắc đến không có trong trang "Phụ lục" nên không in được. Hãy sửa mã.',
  },
  'unknown-filter': {
    severity: 'Lỗi',
    acts: 'office',
    help: 'Phụ lục chưa có dòng nào vì không đọc được điều kiện lọc. Hãy ghi dạng: Nguồn giao = Thành phố; Trạng thái ≠ Hoàn thành.',
  },
  'unknown-column': {
    severity: 'Lỗi',
    acts: 'office',
    help: 'Cột không có trong "Biểu chung" nên được bỏ trống. Hãy sửa tên trong "Cột" hoặc "Nhóm theo".',
  },
  'empty-appendix': {
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Phụ lục chưa có dòng nào trong kỳ. Hãy kiểm tra điều kiện lọc, hoặc bổ sung số liệu ở "Biểu chung".',
  },
  'protection-loosened': {
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Phần đã khóa nay người khác sửa được. Hãy chạy lại "Thiết lập" để khóa lại, hoặc xem ai đã mở và vì sao.',
  },
  'unprotected-rows': {
    severity: 'Thông tin',
    acts: 'office',
    help: 'Dòng nằm ngoài các vùng đã khóa thì đơn vị khác cũng sửa được. Hãy chạy lại "Thiết lập" để khóa theo đơn vị.',
  },
} as const satisfies Entries;
