/** The tabs and columns of the workbook contract; the names are exact, Unicode NFC. */
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
  /** Hidden: what the last run that can be taken back has added. */
  undo: 'Hoàn tác',
} as const;

export type TabName = (typeof TAB)[keyof typeof TAB];

/** The tabs that the add-on rewrites whole; appendix tabs (`PL 01` …) come on top. */
export const GENERATED_TABS: readonly string[] = [TAB.home, TAB.rollup, TAB.findings, TAB.changes];

export interface ColumnContract {
  readonly header: string;
  /** A missing required column breaks the structure; a missing optional one means its default. */
  readonly required: boolean;
  /** Written by the add-on: a row that holds nothing else is blank. */
  readonly generated?: boolean;
}

export interface TabContract {
  readonly tab: TabName;
  readonly required: boolean;
  readonly columns: readonly ColumnContract[];
}

function columns(required: string, optional = '', generated = ''): readonly ColumnContract[] {
  const split = (headers: string) =>
    headers
      .split('·')
      .map((header) => header.trim())
      .filter((header) => header !== '');
  return [
    ...split(required).map((header) => ({ header, required: true })),
    ...split(optional).map((header) => ({ header, required: false })),
    ...split(generated).map((header) => ({ header, required: false, generated: true })),
  ];
}

/** What the add-on itself writes into the form may be absent: it is added when it is needed. */
const ENTRY_COLUMNS = columns(
  `Kỳ · Trục · Đơn vị · Mục · Loại · Mã · Nội dung · Giá trị · ĐVT · Nguồn giao · Người thực hiện ·
   Trách nhiệm · Thẩm quyền · Thời hạn · Sản phẩm · Trạng thái · Ngày hoàn thành`,
  'Minh chứng · Ghi chú',
  'Kiểm tra · Cập nhật',
);

export const CONTRACT = {
  settings: { tab: TAB.settings, required: true, columns: columns('Khóa · Giá trị') },
  units: {
    tab: TAB.units,
    required: true,
    columns: columns('Mã · Tên · Trục · Hoạt động', 'Đầu mối · Email · Tên khác'),
  },
  outline: {
    tab: TAB.outline,
    required: true,
    columns: columns('Mã mục · Cấp · Tiêu đề · Trục · Kiểu · Đơn vị · Bắt buộc', 'Phụ lục'),
  },
  indicators: {
    tab: TAB.indicators,
    required: true,
    columns: columns(
      'Mã · Tên · ĐVT · Trục · Mục · Theo đơn vị · Theo kỳ · Công thức · Kế hoạch năm · Số lẻ',
      'Đơn vị báo cáo · Khi thiếu',
    ),
  },
  rules: {
    tab: TAB.rules,
    required: true,
    columns: columns('Mã · Mô tả · Vế trái · Phép so sánh · Vế phải · Dung sai · Mức độ'),
  },
  appendices: {
    tab: TAB.appendices,
    required: true,
    columns: columns('Mã · Tên · Bộ · Loại · Lọc · Cột · Nhóm theo', 'Liên kết · Liên kết rút gọn'),
  },
  entries: { tab: TAB.entries, required: true, columns: ENTRY_COLUMNS },
  archive: { tab: TAB.archive, required: false, columns: ENTRY_COLUMNS },
} as const satisfies Record<string, TabContract>;
