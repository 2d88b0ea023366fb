/** The commands of the bundle, as the desk's command line reads them. */
export const COMMANDS = [
  {
    name: 'thiet-lap',
    handler: 'setUp',
    caption: 'Thiết lập',
    help: 'Tạo các trang còn thiếu, khóa và kiểm soát nhập liệu',
    takes: 'workbook',
    options: [],
  },
  {
    name: 'kiem-tra',
    handler: 'check',
    caption: 'Kiểm tra',
    help: 'Kiểm tra số liệu, ghi các phát hiện',
    takes: 'workbook',
    options: [],
  },
  {
    name: 'tong-hop',
    handler: 'compileReport',
    caption: 'Tổng hợp báo cáo',
    help: 'Tổng hợp báo cáo',
    takes: 'workbook',
    options: [],
  },
  {
    name: 'soat-so',
    handler: 'checkClaims',
    caption: 'Soát số',
    help: 'Soát con số trong lời văn: mỗi dòng một đoạn, hoặc JSON Lines {"id","text"}',
    takes: 'passages',
    options: [],
  },
];
