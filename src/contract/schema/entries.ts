import { ENTRY_KINDS, FIGURE_NATURES, TASK_STATUSES } from '../../model/entry';
import { AXES } from '../../model/unit';
import {
  CODE,
  type Column,
  choice,
  DATE,
  LINK,
  PERIOD,
  reference,
  type TabSchema,
  TEXT,
} from './column';
import { TAB } from './tabs';

const TASK_DATE = { kind: 'date', of: ['Nhiệm vụ', 'Văn bản'] } as const;

const COLUMNS = {
  Kỳ: {
    type: PERIOD,
    required: true,
    key: true,
    width: 90,
  },
  Trục: { type: choice(AXES), required: true, width: 90 },
  'Đơn vị': {
    type: reference('units', 'Mã'),
    required: true,
    key: true,
    width: 95,
  },
  Mục: {
    type: reference('outline', 'Mã mục'),
    required: true,
    width: 130,
  },
  Loại: {
    type: choice(ENTRY_KINDS),
    required: true,
    key: true,
    width: 95,
  },
  Mã: {
    type: CODE,
    required: true,
    key: true,
    width: 140,
  },
  Tên: {
    type: TEXT,
    generated: true,
    width: 240,
  },
  'Nội dung': {
    type: TEXT,
    required: true,
    width: 320,
  },
  'Giá trị': {
    type: { kind: 'figure' },
    required: true,
    width: 110,
  },
  ĐVT: {
    type: { ...reference('indicators', 'ĐVT'), open: true },
    required: true,
    width: 95,
  },
  'Kỳ trước': {
    type: TEXT,
    generated: true,
    width: 105,
  },
  'Kế hoạch': {
    type: TEXT,
    generated: true,
    width: 105,
  },
  'Nguồn giao': {
    type: TEXT,
    required: true,
    width: 130,
  },
  'Người thực hiện': {
    type: TEXT,
    required: true,
    width: 150,
  },
  'Trách nhiệm': {
    type: TEXT,
    required: true,
    width: 200,
  },
  'Thẩm quyền': {
    type: TEXT,
    required: true,
    width: 140,
  },
  'Thời hạn': {
    type: TASK_DATE,
    required: true,
    width: 105,
  },
  'Sản phẩm': {
    type: TEXT,
    required: true,
    width: 170,
  },
  'Trạng thái': {
    type: choice(TASK_STATUSES),
    required: true,
    width: 120,
  },
  'Ngày hoàn thành': {
    type: TASK_DATE,
    required: true,
    width: 120,
  },
  'Minh chứng': { type: LINK, width: 150 },
  'Ghi chú': { type: TEXT, width: 160 },
  'Kiểm tra': {
    type: TEXT,
    generated: true,
    width: 240,
  },
  'Cập nhật': {
    type: TEXT,
    generated: true,
    width: 190,
  },
  'Đối tượng': {
    type: TEXT,
    later: true,
    width: 150,
  },
  'Tính đến ngày': {
    type: DATE,
    later: true,
    width: 105,
  },
  'Tính chất': {
    type: choice(FIGURE_NATURES),
    default: 'Chính thức',
    later: true,
    width: 95,
  },
} as const satisfies Readonly<Record<string, Column>>;

/** `Biểu chung`: the common form. What the add-on itself writes into it may be absent. */
export const ENTRIES = {
  tab: TAB.entries,
  required: true,
  columns: COLUMNS,
} as const satisfies TabSchema;

const { Tên, 'Kỳ trước': previous, 'Kế hoạch': plan, ...TYPED } = COLUMNS;

/**
 * `Lưu trữ`: the closed periods' rows, the same columns. What helps to fill a form in stands last:
 * of a long archive the others are looked for where they have always stood.
 */
export const ARCHIVE = {
  tab: TAB.archive,
  columns: { ...TYPED, Tên, 'Kỳ trước': previous, 'Kế hoạch': plan },
} as const satisfies TabSchema;
