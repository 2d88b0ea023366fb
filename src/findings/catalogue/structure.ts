import {
  type Entries,
  mendedElsewhere,
  officeError,
  officeNote,
  officeWarning,
  unitError,
  unitWarning,
} from './entry';

/** What was there before comes first: a tab or column that is made anew is blank. */
const BRING_BACK = 'Ctrl+Z, hoặc Tệp → Lịch sử phiên bản (sổ trên máy: tệp từ trước đó)';

/** Tabs, columns and cells: what cannot be read, or not as it was meant. */
export const STRUCTURE = {
  'hidden-rows': mendedElsewhere(
    officeNote(
      'Dòng đang bị ẩn',
      'Dòng bị ẩn hoặc bị lọc vẫn được tính và được in. Hãy hiện lại để xem. Dòng không dùng thì xóa được, trừ dòng ở "Lưu trữ".',
    ),
  ),
  'rescue-tab': officeWarning(
    'Trang giữ bản sao các dòng',
    'Giữ lại để không mất chữ của ai, nhưng có thể có số định danh. Hãy mở trang (ẩn thì: Chế độ xem → Trang tính bị ẩn), lấy lại phần còn thiếu, rồi xóa hẳn trang.',
  ),
  'unknown-time-zone': officeWarning(
    'Múi giờ không có',
    'Giờ của lượt chạy tạm ghi như khi để trống ô này. Hãy ghi Asia/Ho_Chi_Minh vào "Múi giờ", hoặc để trống.',
  ),
  'regional-settings': officeWarning(
    'Ngôn ngữ, múi giờ của bảng tính khác Việt Nam',
    'Hãy vào Tệp → Cài đặt, chọn Ngôn ngữ (Locale) là Việt Nam và múi giờ của phường (Việt Nam: GMT+07:00). Số và ngày gõ trước khi đổi ngôn ngữ có thể vẫn sai: hãy xem lại.',
  ),
  'missing-tab': officeError(
    'Thiếu trang',
    `Thiếu trang bắt buộc nên chưa đọc được sổ, và chưa ghi gì. Nếu trang vừa bị xóa, hãy lấy lại cùng dữ liệu: ${BRING_BACK}. Nếu sổ chưa từng có trang ấy, hãy chạy "Thiết lập": lệnh tạo một trang trống.`,
  ),
  'renamed-tab': officeError(
    'Trang mang tên khác',
    'Một trang khác có đúng các cột ấy: rất có thể trang chỉ bị đổi tên. Chưa đọc được sổ, và chưa ghi gì. Hãy đổi lại tên trang đúng; trang dùng cho việc khác thì đổi tên cho bắt đầu bằng dấu gạch dưới "_".',
  ),
  'duplicate-tab': officeError(
    'Hai trang cùng tên',
    'Không biết đọc trang nào nên chưa ghi gì. Hãy giữ một trang và đổi tên trang kia.',
  ),
  'missing-label': officeError(
    'Thiếu cột',
    `Thiếu cột bắt buộc nên chưa đọc được sổ, và chưa ghi gì. Nếu cột vừa bị xóa, hãy lấy lại cùng dữ liệu: ${BRING_BACK}. Nếu chỉ sai tên, hãy ghi lại đúng tên cột ở dòng 1. "Thiết lập" chỉ thêm một cột trống: dữ liệu của cột cũ không trở lại.`,
  ),
  'misplaced-header': officeError(
    'Dòng tiêu đề không ở dòng 1',
    'Chỉ dòng 1 được đọc làm tiêu đề nên chưa đọc được sổ, và chưa ghi gì. Hãy đưa dòng tiêu đề về dòng 1: xóa các dòng trống phía trên, hoặc kéo dòng tiêu đề lên.',
  ),
  'duplicate-label': officeError(
    'Hai cột cùng tên',
    'Không biết lấy cột nào nên chưa ghi gì. Hãy giữ một cột và đổi tên cột kia.',
  ),
  'missing-period': officeError(
    'Chưa ghi kỳ báo cáo',
    'Chưa biết lập báo cáo của kỳ nào nên chưa ghi gì. Hãy điền "Kỳ" ở trang "Cấu hình", ví dụ 2026-05.',
  ),
  'duplicate-period': officeError(
    'Kỳ báo cáo ghi hai dòng',
    'Không biết lấy kỳ nào nên chưa ghi gì. Hãy giữ một dòng "Kỳ" ở trang "Cấu hình".',
  ),
  'missing-archive': officeWarning(
    'Không có trang "Lưu trữ"',
    `Lũy kế và kỳ trước chỉ tính trên "Biểu chung". Nếu chưa chốt kỳ nào thì không cần làm gì; trang bị đổi tên thì hãy đổi lại thành "Lưu trữ"; trang bị xóa thì hãy lấy lại: ${BRING_BACK}.`,
  ),
  'journal-changed': officeWarning(
    'Nhật ký bị sửa',
    '"Nhật ký" chỉ do công cụ ghi thêm. Hãy khôi phục dòng từ Lịch sử phiên bản (Tệp → Lịch sử phiên bản), hoặc giải trình ai đã sửa và vì sao.',
  ),
  'blank-header': officeWarning(
    'Cột có dữ liệu mà không có tiêu đề',
    'Cột không có tiêu đề thì không được đọc. Hãy ghi tiêu đề, hoặc xóa cột nếu không dùng.',
  ),
  'incorrect-label': officeWarning(
    'Tên cột hoặc khóa gần giống',
    'Tên gần giống nhưng không đúng thì không được đọc. Hãy sửa cho đúng tên, hoặc đổi khác hẳn nếu là cột (khóa) riêng.',
  ),
  'merged-cell': unitError(
    'Ô gộp qua nhiều dòng',
    'Chỉ dòng đầu giữ được nội dung, các dòng dưới đọc ra ô trống. Hãy bỏ gộp và ghi đủ từng dòng.',
  ),
  'merged-columns': unitWarning(
    'Ô gộp qua nhiều cột',
    'Chỉ cột đầu giữ được nội dung. Hãy bỏ gộp ô.',
  ),
  'formula-cell': unitWarning(
    'Ô là công thức của sổ',
    'Số có thể tự đổi sau khi báo cáo đã ký. Hãy dán lại bằng giá trị (Ctrl+Shift+V).',
  ),
  'formula-column': officeNote(
    'Cột có công thức của sổ',
    'Khi chốt kỳ, kết quả của công thức được lưu. Hãy dán bằng giá trị nếu công thức dò sang nơi khác.',
  ),
  'legacy-encoding': unitError(
    'Chữ sai bảng mã',
    'Thường do dán từ văn bản dùng phông cũ (TCVN3/.VnTime, VNI) hoặc mở tệp sai mã. Hãy chuyển sang Unicode (UniKey: Ctrl+Shift+F6) rồi dán lại, hoặc gõ lại.',
  ),
  'control-characters': unitWarning(
    'Ký tự lạ không nhìn thấy',
    'Thường do sao chép từ phần mềm khác; làm chữ dính, mã và tên không khớp. Văn bản in ra bỏ các ký tự này. Hãy gõ lại ô.',
  ),
  'invisible-characters': unitWarning(
    'Ký tự ẩn',
    'Chữ hiện khác với chữ thật, mã và tên không khớp. Văn bản in ra bỏ các ký tự này. Hãy xóa và gõ lại ô.',
  ),
  'cell-too-long': unitError(
    'Ô quá dài',
    'Phần quá 50.000 ký tự sẽ mất. Hãy tách thành nhiều dòng.',
  ),
} as const satisfies Entries;
