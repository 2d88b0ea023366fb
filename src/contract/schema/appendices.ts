import { ROUNDINGS } from '../../model/appendix';
import { ENTRY_KINDS } from '../../model/entry';
import { CODE, type Column, choice, LINK, LIST, type TabSchema, TEXT, YES_NO } from './column';
import { ENTRIES } from './entries';
import { TAB } from './tabs';

const FORM_HEADERS: readonly string[] = Object.entries<Column>(ENTRIES.columns)
  .filter(([, { later }]) => !later)
  .map(([header]) => header);

/** `Phụ lục`: the appendices and the set each belongs to. */
export const APPENDICES = {
  tab: TAB.appendices,
  required: true,
  columns: {
    Mã: {
      type: CODE,
      required: true,
      key: true,
      note: 'PL 01, PL 02 … Mỗi phụ lục thành một trang cùng tên.',
      width: 80,
    },
    Tên: { type: TEXT, required: true, note: 'Tên phụ lục.', width: 320 },
    Bộ: {
      type: TEXT,
      required: true,
      note: 'Bộ phụ lục chung một liên kết: 1, 2 …',
      width: 60,
    },
    Loại: {
      type: choice(ENTRY_KINDS),
      required: true,
      note: 'Loại dòng được liệt kê.',
      width: 105,
    },
    Lọc: {
      type: { kind: 'conditions' },
      required: true,
      note: 'Điều kiện, cách nhau dấu chấm phẩy: Nguồn giao = Thành phố; Trạng thái ≠ Hoàn thành.',
      width: 250,
    },
    Cột: {
      type: LIST,
      required: true,
      note: 'Các cột hiển thị: STT, Nội dung as Nhiệm vụ, Chủ trì, Thời hạn …',
      width: 360,
    },
    'Nhóm theo': {
      type: { kind: 'choice', members: FORM_HEADERS, open: true },
      required: true,
      note: 'Cột dùng để nhóm I, II …; trống = không nhóm.',
      width: 120,
    },
    'Liên kết': { type: LINK, note: 'Công cụ điền khi công bố.', width: 200 },
    'Liên kết rút gọn': {
      type: LINK,
      note: 'Công cụ điền khi công bố; có thể dán liên kết rút gọn có sẵn.',
      width: 200,
    },
    'Đếm nhóm': {
      type: YES_NO,
      default: 'Có',
      later: true,
      note: 'Không: không ghi số dòng của từng nhóm.',
      width: 90,
    },
    'Hàng theo': {
      type: choice(['Đối tượng', 'Đơn vị']),
      later: true,
      note: 'Bảng mỗi đối tượng hoặc mỗi đơn vị một hàng, chỉ tiêu là cột.',
      width: 105,
    },
    'Làm tròn': {
      type: choice(ROUNDINGS),
      note: 'đủ 100: làm tròn các tỷ trọng cho cộng đủ 100, số phải chỉnh mang dấu *; trống = làm tròn từng số.',
      width: 90,
    },
    'Báo cáo': {
      type: LIST,
      later: true,
      note: 'Mã các báo cáo có phụ lục này, cách nhau dấu chấm phẩy; trống = báo cáo đầu; * = mọi báo cáo.',
      width: 120,
    },
    'Trạng thái công bố': {
      type: TEXT,
      generated: true,
      later: true,
      note: 'Công cụ ghi: Chưa, Đã công bố hoặc Đã thu hồi, kèm lúc nào. Không gõ vào đây.',
      width: 160,
    },
  },
} as const satisfies TabSchema;
