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
      width: 170,
    },
    'Giá trị': {
      type: TEXT,
      required: true,
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
  },
  'Cơ quan cấp trên': {
    type: TEXT,
    required: true,
  },
  'Địa danh': {
    type: TEXT,
    required: true,
  },
  'Mẫu báo cáo': {
    type: choice(REPORT_TEMPLATES),
    default: 'dang-uy-thang',
  },
  'Thể thức': {
    type: choice(['Đảng', 'Hành chính']),
    default: 'Đảng',
  },
  'Tên loại': { type: TEXT, required: true },
  'Trích yếu': {
    type: TEXT,
    required: true,
  },
  Kỳ: {
    type: PERIOD,
  },
  'Từ ngày': {
    type: DATE,
  },
  'Đến ngày': { type: DATE },
  'Ký hiệu': {
    type: TEXT,
    required: true,
  },
  'Thẩm quyền ký': {
    type: TEXT,
    required: true,
  },
  'Chức vụ ký': { type: TEXT, required: true },
  'Người ký': { type: TEXT, required: true },
  'Nơi nhận': {
    type: { kind: 'lines' },
    required: true,
  },
  'Lời dẫn': {
    type: TEXT,
  },
  'Lời kết': { type: TEXT },
  'Kính gửi': { type: TEXT },
  'Hạn nộp': { type: DATE },
  'In phụ lục': {
    type: LIST,
  },
  'Cỡ chữ': {
    type: { kind: 'number', least: 0, most: 72 },
  },
  'Kiểu dấu': {
    type: choice(['ủy', 'uỷ']),
    default: 'ủy',
  },
  'Múi giờ': {
    type: { kind: 'timeZone', members: TIME_ZONES },
  },
  'Mã báo cáo': {
    type: TEXT,
    default: 'CHÍNH',
    later: true,
  },
  Làm: {
    type: choice(['Có', 'Không']),
    default: 'Có',
    later: true,
  },
  'Ngày ban hành': {
    type: DATE,
    later: true,
  },
  'Dấu sau số La Mã': {
    type: choice(['.', '-']),
    default: '.',
    later: true,
  },
  'Yêu cầu duyệt': {
    type: choice(['Có', 'Không']),
    default: 'Không',
  },
  'Dịch vụ rút gọn': {
    type: TEXT,
    later: true,
  },
  'Ngưỡng xếp loại': {
    type: LIST,
    later: true,
  },
} as const satisfies Readonly<Record<string, Setting>>;
