import type { Entries } from './entry';

/** What was there before comes first: a tab or column that is made anew is blank. */
const BRING_BACK = 'Ctrl+Z, hoặc Tệp → Lịch sử phiên bản (trên máy bàn: tệp sổ từ trước đó)';

/** Tabs, columns and cells: what cannot be read, or not as it was meant. */
export const STRUCTURE = {
  'hidden-rows': {
    title: 'Dòng đang bị ẩn',
    severity: 'Thông tin',
    acts: 'office',
    help: 'Dòng bị ẩn hoặc bị lọc vẫn được tính và được in. Hãy hiện lại để xem. Dòng không dùng thì xóa được, trừ dòng ở "Lưu trữ".',
    elsewhere: true,
  },
  'rescue-tab': {
    title: 'Trang giữ bản sao các dòng',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Giữ lại để không mất chữ của ai, nhưng có thể có số định danh. Hãy mở trang (ẩn thì: Chế độ xem → Trang tính bị ẩn), lấy lại phần còn thiếu, rồi xóa hẳn trang.',
  },
  'unknown-time-zone': {
    title: 'Múi giờ không có',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Giờ của lượt chạy tạm ghi như khi để trống ô này. Hãy ghi Asia/Ho_Chi_Minh vào "Múi giờ", hoặc để trống.',
  },
  'regional-settings': {
    title: 'Ngôn ngữ, múi giờ của bảng tính khác Việt Nam',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Hãy vào Tệp → Cài đặt, chọn Ngôn ngữ (Locale) là Việt Nam và múi giờ của phường (Việt Nam: GMT+07:00). Số và ngày gõ trước khi đổi ngôn ngữ có thể vẫn sai: hãy xem lại.',
  },
  'missing-tab': {
    title: 'Thiếu trang',
    severity: 'Lỗi',
    acts: 'office',
    help: `Thiếu trang bắt buộc nên chưa đọc được bảng tính, và chưa ghi gì. Nếu trang vừa bị xóa, hãy lấy lại cùng dữ liệu: ${BRING_BACK}. Nếu sổ chưa từng có trang ấy, hãy chạy "Thiết lập": lệnh tạo một trang trống.`,
  },
  'renamed-tab': {
    title: 'Trang mang tên khác',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Một trang khác có đúng các cột ấy, nên rất có thể trang chỉ bị đổi tên. Chưa đọc được bảng tính, và chưa ghi gì: tạo trang mới thì mọi dòng đã nhập sẽ không được đọc. Hãy đổi lại tên trang đúng; trang dùng cho việc khác thì đổi tên cho bắt đầu bằng dấu gạch dưới "_".',
  },
  'duplicate-tab': {
    title: 'Hai trang cùng tên',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Không biết đọc trang nào nên chưa ghi gì. Hãy giữ một trang và đổi tên trang kia.',
  },
  'missing-label': {
    title: 'Thiếu cột',
    severity: 'Lỗi',
    acts: 'office',
    help: `Thiếu cột bắt buộc nên chưa đọc được bảng tính, và chưa ghi gì. Nếu cột vừa bị xóa, hãy lấy lại cùng dữ liệu: ${BRING_BACK}. Nếu chỉ sai tên, hãy ghi lại đúng tên cột ở dòng 1. "Thiết lập" chỉ thêm một cột trống: dữ liệu của cột cũ không trở lại.`,
  },
  'misplaced-header': {
    title: 'Dòng tiêu đề không ở dòng 1',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Chỉ dòng 1 được đọc làm tiêu đề nên chưa đọc được bảng tính, và chưa ghi gì. Hãy đưa dòng tiêu đề về dòng 1: xóa các dòng trống phía trên, hoặc kéo dòng tiêu đề lên.',
  },
  'duplicate-label': {
    title: 'Hai cột cùng tên',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Không biết lấy cột nào nên chưa ghi gì. Hãy giữ một cột và đổi tên cột kia.',
  },
  'missing-period': {
    title: 'Chưa ghi kỳ báo cáo',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Chưa biết lập báo cáo của kỳ nào nên chưa ghi gì. Hãy điền "Kỳ" ở trang "Cấu hình", ví dụ 2026-05.',
  },
  'duplicate-period': {
    title: 'Kỳ báo cáo ghi hai dòng',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Không biết lấy kỳ nào nên chưa ghi gì. Hãy giữ một dòng "Kỳ" ở trang "Cấu hình".',
  },
  'missing-archive': {
    title: 'Không có trang "Lưu trữ"',
    severity: 'Cảnh báo',
    acts: 'office',
    help: `Lũy kế và kỳ trước chỉ tính trên "Biểu chung". Nếu chưa chốt kỳ nào thì không cần làm gì; trang bị đổi tên thì hãy đổi lại thành "Lưu trữ"; trang bị xóa thì hãy lấy lại: ${BRING_BACK}.`,
  },
  'journal-changed': {
    title: 'Nhật ký bị sửa',
    severity: 'Cảnh báo',
    acts: 'office',
    help: '"Nhật ký" chỉ do công cụ ghi thêm. Hãy khôi phục dòng từ Lịch sử phiên bản (Tệp → Lịch sử phiên bản), hoặc giải trình ai đã sửa và vì sao.',
  },
  'blank-header': {
    title: 'Cột có dữ liệu mà không có tiêu đề',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Cột không có tiêu đề thì không được đọc. Hãy ghi tiêu đề, hoặc xóa cột nếu không dùng.',
  },
  'incorrect-label': {
    title: 'Tên cột hoặc khóa gần giống',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Tên gần giống nhưng không đúng thì không được đọc. Hãy sửa cho đúng tên, hoặc đổi khác hẳn nếu là cột (khóa) riêng.',
  },
  'merged-cell': {
    title: 'Ô gộp qua nhiều dòng',
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Chỉ dòng đầu giữ được nội dung, các dòng dưới đọc ra ô trống. Hãy bỏ gộp và ghi đủ từng dòng.',
  },
  'merged-columns': {
    title: 'Ô gộp qua nhiều cột',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Chỉ cột đầu giữ được nội dung. Hãy bỏ gộp ô.',
  },
  'formula-cell': {
    title: 'Ô là công thức của bảng tính',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Số có thể tự đổi sau khi báo cáo đã ký. Hãy dán lại bằng giá trị (Ctrl+Shift+V).',
  },
  'formula-column': {
    title: 'Cột có công thức của bảng tính',
    severity: 'Thông tin',
    acts: 'office',
    help: 'Khi chốt kỳ, kết quả của công thức được lưu. Hãy dán bằng giá trị nếu công thức dò sang nơi khác.',
  },
  'legacy-encoding': {
    title: 'Chữ sai bảng mã',
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Thường do dán từ văn bản dùng phông cũ (TCVN3/.VnTime, VNI) hoặc mở tệp sai mã. Hãy chuyển sang Unicode (UniKey: Ctrl+Shift+F6) rồi dán lại, hoặc gõ lại.',
  },
  'control-characters': {
    title: 'Ký tự điều khiển không nhìn thấy',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Thường do sao chép từ phần mềm khác; làm chữ dính, mã và tên không khớp. Văn bản in ra bỏ các ký tự này. Hãy gõ lại ô.',
  },
  'invisible-characters': {
    title: 'Ký tự ẩn, ký tự đảo chiều',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Chữ Việt không dùng đến: ký tự đảo chiều làm chữ hiện khác với chữ thật, ký tự rộng bằng không làm mã và tên không khớp. Văn bản in ra bỏ các ký tự này. Hãy xóa và gõ lại chỗ đó.',
  },
  'cell-too-long': {
    title: 'Ô quá dài',
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Phần quá 50.000 ký tự sẽ mất. Hãy tách thành nhiều dòng.',
  },
} as const satisfies Entries;
