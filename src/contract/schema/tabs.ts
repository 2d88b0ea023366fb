import { fold } from '../../model/folding';

/** The tabs of the workbook contract; the names are exact, Unicode NFC. */
export const TAB = {
  home: 'Trang chủ',
  settings: 'Cấu hình',
  units: 'Đơn vị',
  outline: 'Đề cương',
  indicators: 'Chỉ tiêu',
  rules: 'Quy tắc',
  appendices: 'Phụ lục',
  entries: 'Biểu chung',
  rollup: 'Tổng hợp',
  findings: 'Kiểm tra',
  archive: 'Lưu trữ',
  log: 'Nhật ký',
  /** What the latest version of the report says otherwise than the one before. */
  changes: 'Thay đổi',
  progress: 'Tiến độ',
  criteria: 'Chấm điểm',
  grades: 'Xếp loại',
  proposals: 'Đề xuất',
  guide: 'Hướng dẫn',
  /** Hidden: what the last run that can be taken back has added. */
  undo: 'Hoàn tác',
} as const;

export type TabName = (typeof TAB)[keyof typeof TAB];

/** The names of the contract's tabs as {@link fold} has them. */
export const TAB_NAMES: ReadonlySet<string> = new Set(Object.values(TAB).map(fold));

/** The tabs that the add-on rewrites whole; appendix tabs (`PL 01` …) come on top. */
export const GENERATED_TABS: readonly string[] = [
  TAB.home,
  TAB.rollup,
  TAB.findings,
  TAB.changes,
  TAB.progress,
  TAB.grades,
];

/** The columns (from 0) of a generated tab in which people decide: the next run keeps what stands there. */
export const PEOPLES_COLUMNS: ReadonlyMap<string, readonly number[]> = new Map([
  [TAB.grades, [8, 9]],
]);
