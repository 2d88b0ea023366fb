import { ROUNDINGS, TABLE_ROWS } from '../../model/appendix';
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
      width: 80,
    },
    Tên: { type: TEXT, required: true, width: 320 },
    Bộ: {
      type: TEXT,
      required: true,
      width: 60,
    },
    Loại: {
      type: choice(ENTRY_KINDS),
      required: true,
      width: 105,
    },
    Lọc: {
      type: { kind: 'conditions' },
      required: true,
      width: 250,
    },
    Cột: {
      type: LIST,
      required: true,
      width: 360,
    },
    'Nhóm theo': {
      type: { kind: 'choice', members: FORM_HEADERS, open: true },
      required: true,
      width: 120,
    },
    'Liên kết': { type: LINK, width: 200 },
    'Liên kết rút gọn': {
      type: LINK,
      width: 200,
    },
    'Đếm nhóm': {
      type: YES_NO,
      default: 'Có',
      later: true,
      width: 90,
    },
    'Hàng theo': {
      type: choice(TABLE_ROWS),
      later: true,
      width: 105,
    },
    'Làm tròn': {
      type: choice(ROUNDINGS),
      width: 90,
    },
    'Báo cáo': {
      type: LIST,
      later: true,
      width: 120,
    },
    'Trạng thái công bố': {
      type: TEXT,
      generated: true,
      later: true,
      width: 160,
    },
  },
} as const satisfies TabSchema;
