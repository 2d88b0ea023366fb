import type { ReportTemplate } from '../model/settings';

/** What the page **Cấu hình** says. */

export const title = 'Cấu hình';
export const preview = 'Xem trước phần đầu và phần ký của báo cáo';
export const previewHint = 'Đúng như báo cáo sẽ in; nội dung báo cáo được lược đi.';

export function noPreview(reason: string): string {
  return `Chưa xem trước được: ${reason}`;
}

export const groups = {
  report: 'Kỳ báo cáo',
  head: 'Đầu văn bản',
  signing: 'Ký và nơi nhận',
  others: 'Mục khác',
} as const;

export const required = '(phải điền)';

/** The first entry of a list: what a blank cell means. */
export function byDefault(value: string): string {
  return value === '' ? '(để trống)' : `(để trống: ${value})`;
}

export const howTo = 'Sửa xong bấm Lưu (Ctrl+S): tất cả được ghi vào trang "Cấu hình" một lần.';
export const formulaCell = 'Ô này là công thức của sổ: chỉ xem.';
export const dayForm = 'ngày/tháng/năm';

const TEMPLATES: Readonly<Record<ReportTemplate, string>> = {
  'dang-uy-tuan': 'Đảng ủy, báo cáo tuần',
  'dang-uy-thang': 'Đảng ủy, báo cáo tháng',
  'dang-uy-quy': 'Đảng ủy, báo cáo quý',
  'dang-uy-6-thang': 'Đảng ủy, báo cáo 6 tháng',
  'dang-uy-9-thang': 'Đảng ủy, báo cáo 9 tháng',
  'dang-uy-nam': 'Đảng ủy, báo cáo năm',
  'ubnd-thang': 'UBND, báo cáo tháng',
  'ubnd-quy': 'UBND, báo cáo quý',
  'ubnd-6-thang': 'UBND, báo cáo 6 tháng',
  'ubnd-nam': 'UBND, báo cáo năm',
  'hdnd-thang': 'HĐND, báo cáo tháng',
  'hdnd-6-thang': 'HĐND, báo cáo 6 tháng hoặc năm',
  'mttq-thang': 'MTTQ, báo cáo tháng',
  'mttq-6-thang': 'MTTQ, báo cáo 6 tháng hoặc năm',
  'so-ket': 'sơ kết',
  'thong-bao-ket-luan': 'thông báo kết luận',
  'nghi-quyet': 'nghị quyết của Đảng ủy',
  'chuong-trinh-cong-tac': 'chương trình công tác của Đảng ủy',
};

/** `dang-uy-thang: Đảng ủy, báo cáo tháng`. */
export function template(code: ReportTemplate): string {
  return `${code}: ${TEMPLATES[code]}`;
}
