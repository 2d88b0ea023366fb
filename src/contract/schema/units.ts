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
      width: 90,
    },
    Tên: { type: TEXT, required: true, width: 320 },
    Trục: {
      type: choice(AXES),
      required: true,
      width: 90,
    },
    'Đầu mối': { type: TEXT, width: 190 },
    Email: {
      type: LIST,
      width: 210,
    },
    'Hoạt động': {
      type: YES_NO,
      required: true,
      default: 'Có',
      width: 90,
    },
    'Tên khác': {
      type: LIST,
      width: 220,
    },
    Cấp: { type: TEXT, later: true, width: 90 },
    'Sáp nhập vào': {
      type: reference('units', 'Mã'),
      width: 110,
    },
    'Từ kỳ': {
      type: PERIOD,
      width: 90,
    },
  },
} as const satisfies TabSchema;
