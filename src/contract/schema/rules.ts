import { COMPARISONS } from '../../model/rule';
import { CODE, choice, EXPRESSION, type TabSchema, TEXT } from './column';
import { WIDEST } from './indicators';
import { TAB } from './tabs';

/** `Quy tắc`: validation rules between indicators. */
export const RULES = {
  tab: TAB.rules,
  required: true,
  columns: {
    Mã: { type: CODE, required: true, key: true, width: 90 },
    'Mô tả': {
      type: TEXT,
      required: true,
      width: 360,
    },
    'Vế trái': {
      type: EXPRESSION,
      required: true,
      width: 230,
    },
    'Phép so sánh': {
      type: choice(COMPARISONS),
      required: true,
      default: '=',
      width: 110,
    },
    'Vế phải': {
      type: EXPRESSION,
      required: true,
      width: 230,
    },
    'Dung sai': {
      type: { kind: 'number', least: 0, most: WIDEST },
      required: true,
      default: '0',
      width: 95,
    },
    'Mức độ': {
      type: choice(['Lỗi', 'Cảnh báo']),
      required: true,
      default: 'Lỗi',
      width: 105,
    },
  },
} as const satisfies TabSchema;
