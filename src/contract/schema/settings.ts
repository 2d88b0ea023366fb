import { REPORT_TEMPLATES } from '../../model/settings';
import { choice, DATE, LIST, PERIOD, type Setting, type TabSchema, TEXT } from './column';
import { TAB } from './tabs';

/** `Cấu hình`: key and value. Further columns are reports of their own, or notes. */
export const SETTINGS = {
  tab: TAB.settings,
  required: true,
  columns: {
    Khóa: {
      type: TEXT,
      required: true,
      key: true,
      note: 'Tên mục cần điền. Không đổi tên; thứ tự các dòng tùy ý.',
      width: 170,
    },
    'Giá trị': {
      type: TEXT,
      required: true,
      note: 'Điền ở cột này. Cột ở dạng văn bản: -BC/ĐU hay 2026-05 giữ đúng như gõ.',
      width: 620,
    },
  },
} as const satisfies TabSchema;

/**
 * A ward is in Vietnam: its own zone under both of its names, its neighbours' with the same hours,
 * and the zones that a workbook made abroad may have been given. No service tells the names there
 * are, and an unknown one would stop a run.
 */
const TIME_ZONES = [
  ...['Asia/Ho_Chi_Minh', 'Asia/Saigon', 'Asia/Bangkok', 'Asia/Phnom_Penh', 'Asia/Vientiane'],
  ...['Asia/Jakarta', 'Asia/Singapore', 'Asia/Kuala_Lumpur', 'Asia/Manila', 'Asia/Hong_Kong'],
  ...['Asia/Shanghai', 'Asia/Taipei', 'Asia/Tokyo', 'Asia/Seoul', 'Etc/GMT-7', 'Etc/UTC', 'UTC'],
];

/** The keys of `Cấu hình`, in the order that a new tab takes. */
export const SETTING_KEYS = {
  'Tên đơn vị': {
    type: TEXT,
    required: true,
    note: 'Cơ quan ban hành, in ở góc trái. Ví dụ: Đảng ủy phường …',
  },
  'Cơ quan cấp trên': {
    type: TEXT,
    required: true,
    note: 'In ở dòng trên tên đơn vị. Ví dụ: Đảng bộ Thành phố …',
  },
  'Địa danh': {
    type: TEXT,
    required: true,
    note: 'Tên phường trong dòng địa danh, ngày tháng.',
  },
  'Mẫu báo cáo': {
    type: choice(REPORT_TEMPLATES),
    default: 'dang-uy-thang',
    note: 'dang-uy-thang, dang-uy-quy, ubnd-thang, so-ket hoặc thong-bao-ket-luan. Chọn trước khi chạy "Thiết lập" trên sổ trống để có đề cương của mẫu đó.',
  },
  'Thể thức': {
    type: choice(['Đảng', 'Hành chính']),
    default: 'Đảng',
    note: 'Đảng: theo Hướng dẫn 05-HD/VPTW. Hành chính: theo Nghị định 30/2020/NĐ-CP.',
  },
  'Tên loại': { type: TEXT, required: true, note: 'BÁO CÁO, THÔNG BÁO …' },
  'Trích yếu': {
    type: TEXT,
    required: true,
    note: 'Dòng tên báo cáo. Có thể dùng {{tháng}}, {{tháng sau}}, {{quý}}, {{năm}}.',
  },
  Kỳ: {
    type: PERIOD,
    note: 'Kỳ của báo cáo: 2026-05 (tháng), 2026-Q1 (quý), 2026-H1 (6 tháng), 2026-9T (9 tháng), 2026 (năm), 2026-W20 (tuần), SK-2026-1 (sơ kết, chuyên đề).',
  },
  'Từ ngày': {
    type: DATE,
    note: 'Ngày đầu của kỳ số liệu, dạng 21/04/2026. Chốt ngày nào do đơn vị quy định.',
  },
  'Đến ngày': { type: DATE, note: 'Ngày cuối của kỳ số liệu, dạng 20/05/2026.' },
  'Ký hiệu': {
    type: TEXT,
    required: true,
    note: 'Đảng: -BC/ĐU. Hành chính: /BC-UBND. Ghi cả số khi đã có: 15-BC/ĐU.',
  },
  'Thẩm quyền ký': {
    type: TEXT,
    required: true,
    note: 'T/M BAN THƯỜNG VỤ; hành chính: TM. ỦY BAN NHÂN DÂN.',
  },
  'Chức vụ ký': { type: TEXT, required: true, note: 'PHÓ BÍ THƯ THƯỜNG TRỰC, CHỦ TỊCH …' },
  'Người ký': { type: TEXT, required: true, note: 'Họ và tên người ký.' },
  'Nơi nhận': {
    type: { kind: 'lines' },
    required: true,
    note: 'Mỗi nơi một dòng trong ô này (Ctrl+Enter để xuống dòng).',
  },
  'Lời dẫn': {
    type: TEXT,
    note: 'Đoạn mở đầu. Có thể dùng {{từ ngày}}, {{đến ngày}}, {{MÃ}}.',
  },
  'Lời kết': { type: TEXT, note: 'Đoạn cuối. Có thể để trống.' },
  'Kính gửi': { type: TEXT, note: 'Không bắt buộc. Nơi gửi, in trên lời dẫn.' },
  'Hạn nộp': { type: DATE, note: 'Không bắt buộc. Ngày các đơn vị phải nhập xong.' },
  'In phụ lục': {
    type: LIST,
    note: 'Không bắt buộc. Mã các phụ lục in ở cuối văn bản, cách nhau dấu phẩy: PL 01, PL 02.',
  },
  'Cỡ chữ': {
    type: { kind: 'number', least: 0, most: 72 },
    note: 'Không bắt buộc. Cỡ chữ phần nội dung; trống = theo thể thức.',
  },
  'Kiểu dấu': {
    type: choice(['ủy', 'uỷ']),
    default: 'ủy',
    note: 'Không bắt buộc. Cách đặt dấu trong chữ do công cụ viết: ủy hoặc uỷ.',
  },
  'Múi giờ': {
    type: { kind: 'timeZone', members: TIME_ZONES },
    note: 'Không bắt buộc. Trống = múi giờ của bảng tính (Tệp → Cài đặt).',
  },
  'Mã báo cáo': {
    type: TEXT,
    default: 'CHÍNH',
    later: true,
    note: 'Không bắt buộc. Mã của báo cáo ở cột "Giá trị"; trống = CHÍNH.',
  },
  Làm: {
    type: choice(['Có', 'Không']),
    default: 'Có',
    later: true,
    note: 'Không bắt buộc. Không: lần này không làm báo cáo của cột này.',
  },
  'Ngày ban hành': {
    type: DATE,
    later: true,
    note: 'Không bắt buộc. Ngày in ở đầu văn bản; trống = để ngày ghi tay.',
  },
  'Dấu sau số La Mã': {
    type: choice(['.', '-']),
    default: '.',
    later: true,
    note: 'Không bắt buộc. Dấu sau I, II, III của đề mục: . hoặc -',
  },
  'Yêu cầu duyệt': {
    type: choice(['Có', 'Không']),
    default: 'Không',
    note: 'Không bắt buộc. Có: còn đơn vị chưa được duyệt thì báo cáo là dự thảo.',
  },
  'Dịch vụ rút gọn': {
    type: TEXT,
    later: true,
    note: 'Không bắt buộc. Địa chỉ dịch vụ rút gọn liên kết của cơ quan: https://by.com.vn; trống = dán liên kết bằng tay.',
  },
  'Ngưỡng xếp loại': {
    type: LIST,
    later: true,
    note: 'Không bắt buộc. Ngưỡng theo % điểm tối đa: 90 = Hoàn thành xuất sắc; 70 = Hoàn thành tốt; 50 = Hoàn thành; 0 = Không hoàn thành.',
  },
} as const satisfies Readonly<Record<string, Setting>>;
