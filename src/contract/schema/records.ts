import { PROGRESS_STATES } from '../../model/progress';
import {
  CODE,
  choice,
  EXPRESSION,
  LINK,
  MOMENT,
  PERIOD,
  reference,
  type TabSchema,
  TEXT,
  YES_NO,
} from './column';
import { TAB } from './tabs';

/** `Nhật ký`: who ran what, when, with what result; never rewritten. */
export const LOG = {
  tab: TAB.log,
  columns: {
    'Thời gian': { type: MOMENT, generated: true, width: 140 },
    'Người thực hiện': { type: TEXT, generated: true, width: 200 },
    Lệnh: { type: TEXT, generated: true, width: 150 },
    Kỳ: { type: PERIOD, generated: true, width: 90 },
    'Kết quả': { type: TEXT, generated: true, width: 280 },
    'Văn bản': { type: LINK, generated: true, width: 320 },
    'Lượt chạy': { type: CODE, generated: true, key: true, width: 280 },
    Chuỗi: {
      type: TEXT,
      generated: true,
      width: 480,
    },
  },
} as const satisfies TabSchema;

/** `Tiến độ`: a row a unit and period: submitted, returned, approved. */
export const PROGRESS = {
  tab: TAB.progress,
  columns: {
    Kỳ: { type: PERIOD, key: true, note: 'Kỳ của số liệu.', width: 90 },
    'Đơn vị': { type: reference('units', 'Mã'), key: true, note: 'Mã đơn vị.', width: 110 },
    'Trạng thái': {
      type: choice(PROGRESS_STATES),
      default: 'Chưa nộp',
      note: 'Công cụ ghi khi nộp, trả lại hoặc duyệt.',
      width: 105,
    },
    Lúc: { type: MOMENT, note: 'Lúc nộp, trả lại hoặc duyệt.', width: 140 },
    Ai: { type: TEXT, note: 'Tài khoản đã nộp, trả lại hoặc duyệt.', width: 220 },
    'Lý do': { type: TEXT, note: 'Vì sao trả lại, hoặc vì sao nộp khối trống.', width: 300 },
    'Tên đơn vị': {
      type: TEXT,
      generated: true,
      note: 'Công cụ ghi tên đơn vị để tiện đọc.',
      width: 290,
    },
    Dấu: {
      type: TEXT,
      generated: true,
      note: 'Dấu của khối dòng lúc nộp, để biết sau đó có đổi không. Công cụ giữ, không sửa.',
      width: 140,
    },
  },
} as const satisfies TabSchema;

/** `Chấm điểm`: criteria for the monthly grading. */
export const CRITERIA = {
  tab: TAB.criteria,
  columns: {
    Mã: { type: CODE, required: true, key: true, later: true, width: 90 },
    'Tiêu chí': { type: TEXT, later: true, width: 320 },
    'Đối tượng': {
      type: choice(['Cá nhân', 'Đơn vị']),
      required: true,
      later: true,
      width: 105,
    },
    'Công thức': {
      type: EXPRESSION,
      required: true,
      later: true,
      width: 320,
    },
    'Điểm tối đa': {
      type: { kind: 'number', least: 0, most: 1000 },
      required: true,
      later: true,
      width: 105,
    },
  },
} as const satisfies TabSchema;

/** `Đề xuất`: what was read out of a report and may become an indicator. */
export const PROPOSALS = {
  tab: TAB.proposals,
  columns: {
    Mã: { type: CODE, key: true, later: true, width: 140 },
    Tên: { type: TEXT, later: true, width: 320 },
    ĐVT: { type: TEXT, later: true, width: 95 },
    'Giá trị': { type: { kind: 'figure' }, later: true, width: 110 },
    Câu: { type: TEXT, key: true, later: true, width: 420 },
    'Độ chắc chắn': { type: TEXT, later: true, width: 105 },
    Nhận: {
      type: YES_NO,
      later: true,
      width: 80,
    },
  },
} as const satisfies TabSchema;
