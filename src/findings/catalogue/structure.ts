import type { Entries } from './entry';

/** Tabs, columns and cells: what cannot be read, or not as it was meant. */
export const STRUCTURE = {
  'missing-tab': {
    severity: 'Lỗi',
    acts: 'office',
    help: 'Thiếu trang bắt buộc nên chưa đọc được bảng tính, và chưa ghi gì. Hãy tạo lại trang đúng tên, khôi phục từ Lịch sử phiên bản, hoặc chạy "Thiết lập".',
  },
  'duplicate-tab': {
    severity: 'Lỗi',
    acts: 'office',
    help: 'Không biết đọc trang nào nên chưa ghi gì. Hãy giữ một trang và đổi tên trang kia.',
  },
  'missing-label': {
    severity: 'Lỗi',
    acts: 'office',
    help: 'Thiếu cột bắt buộc nên chưa đọc được bảng tính, và chưa ghi gì. Hãy thêm lại cột, đúng tên ở dòng 1, hoặc chạy "Thiết lập".',
  },
  'duplicate-label': {
    severity: 'Lỗi',
    acts: 'office',
    help: 'Không biết lấy cột nào nên chưa ghi gì. Hãy giữ một cột và đổi tên cột kia.',
  },
  'missing-period': {
    severity: 'Lỗi',
    acts: 'office',
    help: 'Chưa biết lập báo cáo của kỳ nào nên chưa ghi gì. Hãy điền "Kỳ" ở trang "Cấu hình", ví dụ 2026-05.',
  },
  'duplicate-period': {
    severity: 'Lỗi',
    acts: 'office',
    help: 'Không biết lấy kỳ nào nên chưa ghi gì. Hãy giữ một dòng "Kỳ" ở trang "Cấu hình".',
  },
  'missing-archive': {
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Lũy kế và kỳ trước chỉ tính trên "Biểu chung". Nếu đây là kỳ đầu thì không cần làm gì; nếu không, hãy khôi phục trang "Lưu trữ".',
  },
  'blank-header': {
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Cột không có tiêu đề thì không được đọc. Hãy ghi tiêu đề, hoặc xóa cột nếu không dùng.',
  },
  'incorrect-label': {
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Tên gần giống nhưng không đúng thì không được đọc. Hãy sửa cho đúng tên, hoặc đổi khác hẳn nếu là cột (khóa) riêng.',
  },
  'merged-cell': {
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Ô gộp qua nhiều dòng chỉ giữ nội dung ở dòng đầu, các dòng dưới đọc ra ô trống. Hãy bỏ gộp và ghi đủ từng dòng.',
  },
  'merged-columns': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Ô gộp qua nhiều cột chỉ giữ nội dung ở cột đầu. Hãy bỏ gộp ô.',
  },
  'formula-cell': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Ô là công thức của bảng tính nên số có thể tự đổi sau khi báo cáo đã ký. Hãy dán lại bằng giá trị (Ctrl+Shift+V).',
  },
  'formula-column': {
    severity: 'Thông tin',
    acts: 'office',
    help: 'Khi chốt kỳ, kết quả của công thức được lưu. Hãy dán bằng giá trị nếu công thức dò sang nơi khác.',
  },
  'legacy-encoding': {
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Chữ sai bảng mã, thường do dán từ văn bản dùng phông cũ (TCVN3/.VnTime, VNI) hoặc mở tệp sai mã. Hãy chuyển sang Unicode (UniKey: Ctrl+Shift+F6) rồi dán lại, hoặc gõ lại.',
  },
  'control-characters': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Ký tự điều khiển không nhìn thấy (thường do sao chép từ phần mềm khác) làm chữ dính, mã và tên không khớp; văn bản in ra bỏ các ký tự này. Hãy gõ lại ô.',
  },
  'invisible-characters': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Ký tự ẩn không có trong chữ Việt: ký tự đảo chiều làm chữ hiện khác với chữ thật, ký tự rộng bằng không làm mã và tên không khớp; văn bản in ra bỏ các ký tự này. Hãy xóa và gõ lại chỗ đó.',
  },
  'cell-too-long': {
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Một ô chỉ giữ được 50.000 ký tự, phần cuối sẽ mất. Hãy tách thành nhiều dòng.',
  },
} as const satisfies Entries;
