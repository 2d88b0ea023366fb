import { SECTION_KINDS } from '../../model/outline';
import { AXES } from '../../model/unit';
import { CODE, choice, LIST, reference, type TabSchema, TEXT, YES_NO } from './column';
import { TAB } from './tabs';

/** `Đề cương`: the outline of the report. */
export const OUTLINE = {
  tab: TAB.outline,
  required: true,
  columns: {
    'Mã mục': {
      type: CODE,
      required: true,
      key: true,
      width: 130,
    },
    Cấp: {
      type: { kind: 'choice', members: ['1', '2', '3', '4'], numeric: true },
      required: true,
      default: '1',
      width: 60,
    },
    'Tiêu đề': {
      type: TEXT,
      required: true,
      width: 420,
    },
    Trục: {
      type: choice(AXES),
      required: true,
      width: 90,
    },
    Kiểu: {
      type: choice(SECTION_KINDS),
      required: true,
      default: 'Lời văn',
      width: 95,
    },
    'Đơn vị': {
      type: reference('units', 'Mã'),
      required: true,
      width: 95,
    },
    'Bắt buộc': {
      type: YES_NO,
      required: true,
      default: 'Không',
      width: 85,
    },
    'Phụ lục': {
      type: reference('appendices', 'Mã'),
      width: 95,
    },
    'Báo cáo': {
      type: LIST,
      later: true,
      width: 120,
    },
  },
} as const satisfies TabSchema;
