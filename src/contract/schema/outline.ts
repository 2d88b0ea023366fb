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
      note: 'Mã ngắn, không đổi giữa các kỳ. Ví dụ: tuyen-giao. Số I., 1., 1.1. được tự đánh.',
      width: 130,
    },
    Cấp: {
      type: { kind: 'choice', members: ['1', '2', '3', '4'], numeric: true },
      required: true,
      default: '1',
      note: '1 = I.; 2 = 1.; 3 = 1.1.; 4 = 1.1.1.',
      width: 60,
    },
    'Tiêu đề': {
      type: TEXT,
      required: true,
      note: 'Tiêu đề in trong báo cáo; có thể dùng {{tháng sau}}, {{năm}}.',
      width: 420,
    },
    Trục: {
      type: choice(AXES),
      required: true,
      note: 'Trục chịu trách nhiệm mục này.',
      width: 90,
    },
    Kiểu: {
      type: choice(SECTION_KINDS),
      required: true,
      default: 'Lời văn',
      note: 'Lời văn; Đánh số (mỗi dòng một đoạn 1., 2.); Nhiệm vụ (câu thống kê nhiệm vụ); Bảng (in một phụ lục); Tiêu đề (không có nội dung).',
      width: 95,
    },
    'Đơn vị': {
      type: reference('units', 'Mã'),
      required: true,
      note: 'Mã đơn vị viết mục này.',
      width: 95,
    },
    'Bắt buộc': {
      type: YES_NO,
      required: true,
      default: 'Không',
      note: 'Có: thiếu nội dung thì báo khi kiểm tra.',
      width: 85,
    },
    'Phụ lục': {
      type: reference('appendices', 'Mã'),
      note: 'Với kiểu Bảng: mã phụ lục in tại đây.',
      width: 95,
    },
    'Báo cáo': {
      type: LIST,
      later: true,
      note: 'Mã các báo cáo có mục này, cách nhau dấu chấm phẩy; trống = báo cáo đầu; * = mọi báo cáo.',
      width: 120,
    },
  },
} as const satisfies TabSchema;
