import { ENTRY_KINDS, TASK_STATUSES } from '../../model/entry';
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

/** An example row of each kind, in the words of the columns that it fills. */
const KIND_NOTE = [
  'Loại của dòng. Ví dụ mỗi loại một dòng:',
  '• Số liệu: Mã VB.DEN; Giá trị 120.',
  '• Lời văn: Mục tuyen-giao; Nội dung "Đã tổ chức {{TT.HOI_NGHI}} hội nghị".',
  '• Nhiệm vụ: Mã NV.01; Nội dung "Xây dựng tuyến phố kiểu mẫu"; Nguồn giao Thành phố; Người thực hiện; Trách nhiệm "Chủ trì: CAP"; Thẩm quyền; Thời hạn 30/06/2026; Sản phẩm; Trạng thái Đang thực hiện.',
  '• Văn bản: Mã 75-KH/ĐU; Nội dung "Kế hoạch về …"; Thời hạn 20/04/2026 (ngày ban hành).',
  '• Mô hình: Nội dung "Sổ tay chi bộ số"; Người thực hiện; Sản phẩm.',
  '• Kiến nghị: Nội dung "Bổ sung biên chế"; Nguồn giao Thành phố (gửi cấp nào); Người thực hiện (ai kiến nghị).',
  '• Hạn chế: Mục han-che; Nội dung "Còn 08 hồ sơ quá hạn".',
  '• Trọng tâm: Mục trong-tam; Nội dung "Tổ chức kỳ họp giữa năm".',
].join('\n');

const COLUMNS = {
  Kỳ: {
    type: PERIOD,
    required: true,
    key: true,
    note: 'Kỳ của dòng: 2026-05, 2026-Q1 … Cột ở dạng văn bản nên gõ thế nào giữ thế ấy.',
    width: 90,
  },
  Trục: { type: choice(AXES), required: true, note: 'Trục của đơn vị.', width: 90 },
  'Đơn vị': {
    type: reference('units', 'Mã'),
    required: true,
    key: true,
    note: 'Mã đơn vị trong trang Đơn vị.',
    width: 95,
  },
  Mục: {
    type: reference('outline', 'Mã mục'),
    required: true,
    note: 'Mã mục trong Đề cương: dòng này in vào mục đó.',
    width: 130,
  },
  Loại: {
    type: choice(ENTRY_KINDS),
    required: true,
    key: true,
    note: KIND_NOTE,
    width: 95,
  },
  Mã: {
    type: CODE,
    required: true,
    key: true,
    note: 'Số liệu: mã chỉ tiêu. Văn bản: số và ký hiệu. Nhiệm vụ, mô hình, kiến nghị: mã riêng, giữ nguyên khi chuyển kỳ.',
    width: 140,
  },
  Tên: {
    type: TEXT,
    generated: true,
    note: 'Công cụ ghi tên chỉ tiêu, tên mục hoặc việc gợi ý để tiện đọc; không tính, không in. Không gõ vào đây.',
    width: 240,
  },
  'Nội dung': {
    type: TEXT,
    required: true,
    note: 'Lời văn, tên chỉ tiêu, hoặc rõ việc. Dùng {{MÃ}} để số trong lời văn luôn khớp biểu.',
    width: 320,
  },
  'Giá trị': {
    type: { kind: 'figure' },
    required: true,
    note: 'Số, viết kiểu Việt Nam: 1.234,5. Không phát sinh: 0. Không thuộc đơn vị: "Không áp dụng" hoặc x. Trống = chưa báo cáo.',
    width: 110,
  },
  ĐVT: {
    type: { ...reference('indicators', 'ĐVT'), open: true },
    required: true,
    note: 'Trống = theo chỉ tiêu.',
    width: 95,
  },
  'Kỳ trước': {
    type: TEXT,
    generated: true,
    note: 'Công cụ ghi số gần nhất của đơn vị để tiện đọc. Không gõ vào đây.',
    width: 105,
  },
  'Kế hoạch': {
    type: TEXT,
    generated: true,
    note: 'Công cụ ghi kế hoạch năm của chỉ tiêu để tiện đọc. Không gõ vào đây.',
    width: 105,
  },
  'Nguồn giao': {
    type: TEXT,
    required: true,
    note: 'Ai giao: Thành phố, Đảng ủy phường … Với kiến nghị: gửi cấp nào.',
    width: 130,
  },
  'Người thực hiện': {
    type: TEXT,
    required: true,
    note: 'Rõ người. Với kiến nghị: ai kiến nghị.',
    width: 150,
  },
  'Trách nhiệm': {
    type: TEXT,
    required: true,
    note: 'Rõ trách nhiệm: Chủ trì: …; Phối hợp: …',
    width: 200,
  },
  'Thẩm quyền': {
    type: TEXT,
    required: true,
    note: 'Rõ thẩm quyền: ai quyết định.',
    width: 140,
  },
  'Thời hạn': {
    type: TASK_DATE,
    required: true,
    note: 'Rõ thời gian, ngày/tháng/năm. Với văn bản: ngày ban hành.',
    width: 105,
  },
  'Sản phẩm': {
    type: TEXT,
    required: true,
    note: 'Rõ sản phẩm: kết quả phải có.',
    width: 170,
  },
  'Trạng thái': {
    type: choice(TASK_STATUSES),
    required: true,
    note: 'Chưa thực hiện, Đang thực hiện, Hoàn thành, Quá hạn, Tạm dừng.',
    width: 120,
  },
  'Ngày hoàn thành': {
    type: TASK_DATE,
    required: true,
    note: 'Ngày xong việc, ngày/tháng/năm.',
    width: 120,
  },
  'Minh chứng': { type: LINK, note: 'Liên kết đến tài liệu minh chứng.', width: 150 },
  'Ghi chú': { type: TEXT, note: 'Ghi thêm nếu cần.', width: 160 },
  'Kiểm tra': {
    type: TEXT,
    generated: true,
    note: 'Công cụ ghi phát hiện của dòng. Không gõ vào đây: lần sửa sau sẽ ghi đè.',
    width: 240,
  },
  'Cập nhật': {
    type: TEXT,
    generated: true,
    note: 'Công cụ ghi ai sửa, lúc nào. Không gõ vào đây.',
    width: 190,
  },
  'Đối tượng': {
    type: TEXT,
    later: true,
    note: 'Số của đối tượng nào (dự án, trường …), khi một chỉ tiêu có nhiều đối tượng.',
    width: 150,
  },
  'Tính đến ngày': {
    type: DATE,
    later: true,
    note: 'Ngày chốt của số này, khi khác "Đến ngày" của báo cáo.',
    width: 105,
  },
  'Tính chất': {
    type: choice(['Chính thức', 'Ước']),
    default: 'Chính thức',
    later: true,
    note: 'Ước: số ước tính. Trống = số chính thức.',
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
