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
      width: 160,
    },
    Tên: { type: TEXT, required: true, width: 320 },
    ĐVT: {
      type: TEXT,
      required: true,
      width: 105,
    },
    Trục: {
      type: choice(AXES),
      required: true,
      width: 90,
    },
    Mục: {
      type: reference('outline', 'Mã mục'),
      required: true,
      width: 130,
    },
    'Theo đơn vị': {
      type: choice(UNIT_ROLLUPS),
      required: true,
      default: 'Không',
      width: 105,
    },
    'Theo kỳ': {
      type: choice(PERIOD_ROLLUPS),
      required: true,
      default: 'Không',
      width: 105,
    },
    'Công thức': {
      type: EXPRESSION,
      required: true,
      width: 260,
    },
    'Kế hoạch năm': {
      type: { kind: 'number', least: 0, most: WIDEST },
      required: true,
      width: 120,
    },
    'Số lẻ': {
      type: { kind: 'number', least: 0, most: 10 },
      required: true,
      width: 75,
    },
    'Đơn vị báo cáo': {
      type: references('units', 'Mã'),
      width: 180,
    },
    'Khi thiếu': {
      type: choice(MISSING_POLICIES),
      default: 'Cộng phần đã có',
      width: 140,
    },
    'Kế hoạch điều chỉnh': {
      type: { kind: 'number', least: 0, most: WIDEST },
      width: 120,
    },
    'Ngày điều chỉnh': {
      type: DATE,
      width: 105,
    },
    'Hiệu lực từ': {
      type: PERIOD,
      width: 90,
    },
    'Hiệu lực đến': {
      type: PERIOD,
      width: 90,
    },
    'Theo đối tượng': {
      type: YES_NO,
      default: 'Không',
      later: true,
      width: 105,
    },
  },
} as const satisfies TabSchema;
