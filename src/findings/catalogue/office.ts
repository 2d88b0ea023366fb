import type { Entries } from './entry';

/** The office's tabs: formulas, rules, references, appendices, and what guards the workbook. */
export const OFFICE = {
  'not-shares': {
    title: 'Không làm tròn đủ 100 được',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Các số được giữ như đã nhập. Hãy kiểm tra các tỷ trọng, hoặc xóa ô "Làm tròn" nếu đây không phải tỷ trọng.',
  },
  'formula-cycle': {
    title: 'Công thức vòng quanh',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Hãy sửa một công thức trong vòng.',
  },
  'rule-skipped': {
    title: 'Quy tắc chưa so được',
    severity: 'Thông tin',
    acts: 'office',
    help: 'Quy tắc sẽ được so khi đủ số liệu.',
  },
  'foreign-key': {
    title: 'Mã nhắc đến không có',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Hãy sửa mã cho khớp, hoặc thêm mã vào trang kia.',
  },
  'unknown-appendix': {
    title: 'Phụ lục nhắc đến không có',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Phụ lục không in được. Hãy sửa mã.',
  },
  'unknown-filter': {
    title: 'Điều kiện lọc không đọc được',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Phụ lục chưa có dòng nào. Hãy ghi dạng: Nguồn giao = Thành phố; Trạng thái ≠ Hoàn thành.',
  },
  'unknown-column': {
    title: 'Cột của phụ lục không có',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Cột được bỏ trống. Hãy sửa tên trong "Cột" hoặc "Nhóm theo".',
  },
  'empty-appendix': {
    title: 'Phụ lục trống',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Hãy kiểm tra điều kiện lọc, hoặc bổ sung số liệu ở "Biểu chung".',
  },
  'protection-loosened': {
    title: 'Vùng khóa bị nới',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Hãy chạy lại "Thiết lập" để khóa lại, hoặc xem ai đã mở và vì sao.',
  },
  'unprotected-rows': {
    title: 'Dòng nằm ngoài vùng khóa',
    severity: 'Thông tin',
    acts: 'office',
    help: 'Đơn vị khác cũng sửa được các dòng này. Hãy chạy lại "Thiết lập" để khóa theo đơn vị.',
  },
  'changed-since-submitted': {
    title: 'Dòng đổi sau khi đơn vị nộp',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Hãy hỏi đơn vị đã sửa gì; đúng thì nộp lại cho đơn vị, sai thì "Trả lại đơn vị" kèm lý do.',
  },
} as const satisfies Entries;
