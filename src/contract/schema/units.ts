import { AXES } from '../../model/unit';
import { CODE, choice, LIST, PERIOD, reference, type TabSchema, TEXT, YES_NO } from './column';
import { TAB } from './tabs';

/** `Đơn vị`: the reporting units. */
export const UNITS = {
  tab: TAB.units,
  required: true,
  columns: {
    Mã: {
      type: CODE,
      required: true,
      key: true,
      note: 'Mã ngắn, không dấu, không đổi giữa các kỳ. Ví dụ: VPDU.',
      width: 90,
    },
    Tên: { type: TEXT, required: true, note: 'Tên đầy đủ của đơn vị.', width: 320 },
    Trục: {
      type: choice(AXES),
      required: true,
      note: 'Đảng ủy, HĐND, UBND hoặc MTTQ.',
      width: 90,
    },
    'Đầu mối': { type: TEXT, note: 'Người phụ trách nhập liệu.', width: 190 },
    Email: {
      type: LIST,
      note: 'Tài khoản Google của đơn vị; khối dòng của đơn vị chỉ mở cho tài khoản này và văn phòng. Nhiều tài khoản cách nhau dấu chấm phẩy.',
      width: 210,
    },
    'Hoạt động': {
      type: YES_NO,
      required: true,
      default: 'Có',
      note: 'Có: đang phải báo cáo. Không: thôi báo cáo, số cũ vẫn giữ.',
      width: 90,
    },
    'Tên khác': {
      type: LIST,
      note: 'Các cách gọi khác, cách nhau dấu chấm phẩy; dòng ghi tên này vẫn được nhận.',
      width: 220,
    },
    'Sáp nhập vào': {
      type: reference('units', 'Mã'),
      note: 'Mã đơn vị kế tục; từ kỳ ở cột "Từ kỳ" số của đơn vị này tính vào đơn vị kế tục.',
      width: 110,
    },
    'Từ kỳ': {
      type: PERIOD,
      note: 'Kỳ bắt đầu sáp nhập, ví dụ 2026-07.',
      width: 90,
    },
  },
} as const satisfies TabSchema;
