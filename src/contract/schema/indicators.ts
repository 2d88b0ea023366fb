import { sameText } from '../../model/folding';
import { MISSING_POLICIES, PERIOD_ROLLUPS, UNIT_ROLLUPS } from '../../model/indicator';
import { AXES } from '../../model/unit';
import {
  CODE,
  choice,
  DATE,
  EXPRESSION,
  PERIOD,
  reference,
  references,
  type TabSchema,
  TEXT,
  YES_NO,
} from './column';
import { TAB } from './tabs';

/** More than any ward plans, and as much as a binary number holds to the last unit. */
export const WIDEST = 1e15;

/** The year whose plan a further column of `Chỉ tiêu` holds: `Kế hoạch 2027`. */
export function yearOfPlanColumn(header: string): number | undefined {
  const [, name = '', year] = /^(.*) (\d{4})$/.exec(header.trim()) ?? [];
  const isPlan = sameText(name, 'Kế hoạch') || sameText(name, 'Kế hoạch năm');
  return isPlan ? Number(year) : undefined;
}

/** `Chỉ tiêu`: the catalogue of indicators. */
export const INDICATORS = {
  tab: TAB.indicators,
  required: true,
  columns: {
    Mã: {
      type: CODE,
      required: true,
      key: true,
      note: 'Mã chỉ tiêu: chữ không dấu, số, dấu chấm, gạch dưới. Ví dụ: VP.VB_DEN.',
      width: 160,
    },
    Tên: { type: TEXT, required: true, note: 'Tên chỉ tiêu như trong biểu.', width: 320 },
    ĐVT: {
      type: TEXT,
      required: true,
      note: 'Đơn vị tính: văn bản, hồ sơ, triệu đồng, % …',
      width: 105,
    },
    Trục: {
      type: choice(AXES),
      required: true,
      note: 'Trục báo cáo; trống = nhiều trục cùng báo cáo.',
      width: 90,
    },
    Mục: {
      type: reference('outline', 'Mã mục'),
      required: true,
      note: 'Mã mục trong Đề cương.',
      width: 130,
    },
    'Theo đơn vị': {
      type: choice(UNIT_ROLLUPS),
      required: true,
      default: 'Không',
      note: 'Cộng các đơn vị thế nào: Tổng, Trung bình, Lớn nhất, Nhỏ nhất, Đếm, Không.',
      width: 105,
    },
    'Theo kỳ': {
      type: choice(PERIOD_ROLLUPS),
      required: true,
      default: 'Không',
      note: 'Qua các kỳ: Cộng dồn (phát sinh trong kỳ), Mới nhất (hiện có), Trung bình, Không.',
      width: 105,
    },
    'Công thức': {
      type: EXPRESSION,
      required: true,
      note: 'Trống = nhập tay. Ví dụ: TTHC.DA_GQ / TTHC.TIEP_NHAN * 100. Tỷ lệ luôn tính từ tổng.',
      width: 260,
    },
    'Kế hoạch năm': {
      type: { kind: 'number', least: 0, most: WIDEST },
      required: true,
      note: 'Chỉ tiêu kế hoạch cả năm, để tính % kế hoạch. Năm sau: thêm cột "Kế hoạch 2027".',
      width: 120,
    },
    'Số lẻ': {
      type: { kind: 'number', least: 0, most: 10 },
      required: true,
      note: 'Số chữ số sau dấu phẩy khi in (0 đến 10); trống = theo số, tối đa 2.',
      width: 75,
    },
    'Đơn vị báo cáo': {
      type: references('units', 'Mã'),
      note: 'Mã các đơn vị phải báo cáo, cách nhau dấu chấm phẩy; trống = đơn vị có dòng ở kỳ này hoặc kỳ trước.',
      width: 180,
    },
    'Khi thiếu': {
      type: choice(MISSING_POLICIES),
      default: 'Cộng phần đã có',
      note: 'Cộng phần đã có (mặc định) hoặc Chờ đủ mới tính.',
      width: 140,
    },
    'Kế hoạch điều chỉnh': {
      type: { kind: 'number', least: 0, most: WIDEST },
      note: 'Kế hoạch sau điều chỉnh, dùng từ ngày ở cột "Ngày điều chỉnh".',
      width: 120,
    },
    'Ngày điều chỉnh': {
      type: DATE,
      note: 'Ngày kế hoạch điều chỉnh có hiệu lực, ngày/tháng/năm.',
      width: 105,
    },
    'Hiệu lực từ': {
      type: PERIOD,
      note: 'Kỳ đầu tiên phải báo cáo chỉ tiêu này; trống = từ đầu.',
      width: 90,
    },
    'Hiệu lực đến': {
      type: PERIOD,
      note: 'Kỳ cuối cùng phải báo cáo chỉ tiêu này; trống = chưa thôi.',
      width: 90,
    },
    'Theo đối tượng': {
      type: YES_NO,
      default: 'Không',
      later: true,
      note: 'Có: mỗi dòng ghi một đối tượng (dự án, trường …), số của chỉ tiêu gộp từ các đối tượng.',
      width: 105,
    },
  },
} as const satisfies TabSchema;
