import { COMPARISONS } from '../../model/rule';
import { CODE, choice, EXPRESSION, type TabSchema, TEXT } from './column';
import { WIDEST } from './indicators';
import { TAB } from './tabs';

/** `Quy tắc`: validation rules between indicators. */
export const RULES = {
  tab: TAB.rules,
  required: true,
  columns: {
    Mã: { type: CODE, required: true, key: true, note: 'Mã quy tắc, ví dụ QT.01.', width: 90 },
    'Mô tả': {
      type: TEXT,
      required: true,
      note: 'Quy tắc nói gì, đọc là hiểu.',
      width: 360,
    },
    'Vế trái': {
      type: EXPRESSION,
      required: true,
      note: 'Biểu thức của các mã chỉ tiêu; MÃ@ĐƠN_VỊ là số của riêng một đơn vị.',
      width: 230,
    },
    'Phép so sánh': {
      type: choice(COMPARISONS),
      required: true,
      default: '=',
      note: '=, <=, >=, <, > hoặc ≠.',
      width: 110,
    },
    'Vế phải': {
      type: EXPRESSION,
      required: true,
      note: 'Biểu thức hoặc số. Có KỲ_TRƯỚC(MÃ), CÙNG_KỲ(MÃ) và LŨY_KẾ(MÃ).',
      width: 230,
    },
    'Dung sai': {
      type: { kind: 'number', least: 0, most: WIDEST },
      required: true,
      default: '0',
      note: 'Mức chênh cho phép; trống = 0.',
      width: 95,
    },
    'Mức độ': {
      type: choice(['Lỗi', 'Cảnh báo']),
      required: true,
      default: 'Lỗi',
      note: 'Lỗi: báo cáo còn là dự thảo. Cảnh báo: cần xem lại.',
      width: 105,
    },
  },
} as const satisfies TabSchema;
