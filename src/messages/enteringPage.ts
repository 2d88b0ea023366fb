import type { EntryKind } from '../model/entry';
import { openCounts } from './progress';

/** What the page **Nhập liệu** says. */

export const title = 'Nhập liệu';
export const unit = 'Đơn vị';
export const chooseUnit = 'Chọn đơn vị…';
export const search = 'Tìm chỉ tiêu, việc, mục';
export const searchHint = 'gõ không dấu cũng được';
export const nothingFound = 'Không có dòng nào như vậy. Xóa chữ tìm để xem lại tất cả.';
export const otherSection = 'Các dòng khác';
export const noRows =
  'Đơn vị chưa có dòng nào của kỳ này trong "Biểu chung". Nhờ Văn phòng chạy "Thiết lập" để lập sẵn các dòng của kỳ ấy.';
export const howTo =
  'Không phát sinh thì gõ 0; không thuộc đơn vị thì gõ x. Enter sang ô số kế tiếp, Ctrl+S để lưu.';

/** Said on another unit's form. */
export function unsavedOf(name: string, cells: number): string {
  return `${name} còn ${cells} ô đã gõ mà chưa lưu vào sổ; các ô ấy được giữ làm bản nháp.`;
}

export function backTo(name: string): string {
  return `Mở lại ${name}`;
}

export const submit = 'Nộp báo cáo';
export const submitting = 'Đang nộp…';
export const savedNotSubmitted = 'Số liệu đã được lưu vào sổ, báo cáo thì chưa nộp.';
export const more = 'Mục khác';
export const sixClears = '6 rõ và ghi chú';

export function filled(done: number, all: number): string {
  return `Đã điền ${done}/${all} số liệu`;
}

/** What is open of the unit, as its submission counts it. */
export function open({
  errors,
  warnings,
  rules,
}: Readonly<Record<'errors' | 'warnings' | 'rules', readonly unknown[]>>): readonly string[] {
  const rest = openCounts({ warnings: warnings.length, rules: rules.length });
  return [
    errors.length === 0 ? 'chưa thấy lỗi' : `${errors.length} lỗi phải sửa trước khi nộp`,
    ...(rest === '' ? [] : [`${rest} (không chặn nộp)`]),
  ];
}

export function deadline(date: string, days: number | undefined): string {
  if (days === undefined) return `Hạn nộp ${date}`;
  if (days < 0) return `Hạn nộp ${date}: đã quá ${-days} ngày`;
  return `Hạn nộp ${date}: ${days === 0 ? 'hôm nay' : `còn ${days} ngày`}`;
}

export const closedNow =
  'Khối dòng của đơn vị đang khóa: chỉ xem được. Muốn sửa thì nhờ Văn phòng "Trả lại đơn vị".';
export const submittedNow =
  'Đơn vị đã nộp kỳ này. Sửa bây giờ thì Văn phòng thấy là đổi sau khi nộp.';

export function returned(reason: string): string {
  return `Văn phòng trả lại để sửa: ${reason}`;
}

export function previous(value: string): string {
  return `Kỳ trước ${value}`;
}

export function plan(value: string): string {
  return `Kế hoạch ${value}`;
}

/** What a history line tells to who does not see it. */
export function history(numbers: readonly string[]): string {
  return `Các kỳ trước: ${numbers.join(', ')}`;
}

export function rowGone(texts: readonly string[]): string {
  return `Dòng không còn trong "Biểu chung" nên chưa lưu được: ${texts.join('; ')}. Hãy chép lại nếu cần.`;
}

export function notSubmitted(reason: string): string {
  return `Chưa nộp được: ${reason}`;
}

export const close = 'Đóng';
/** A figure of others is not there yet: nothing is wrong here. */
export function waits(what: string): string {
  return `Chờ số: ${what}`;
}

export const reviewed = 'Đã xem, giữ nguyên đoạn này';

export const insert = 'Chèn số liệu';
export const insertTitle = 'Chèn số liệu vào lời văn';
export const insertSearch = 'Tìm số liệu theo tên hoặc mã';
export const insertForm = 'Cách in';
export const insertHint = 'Mũi tên để chọn, Enter để chèn, Esc để đóng';
export const insertNothing = 'Không có số liệu nào khớp.';
export const noValueYet = 'chưa có số';

/** Ways in which a token prints, each by what stands behind the code. */
export const FORMS: readonly (readonly [string, string])[] = [
  ['', 'số của kỳ'],
  ['|dvt', 'số kèm đơn vị tính'],
  ['|lũy kế', 'lũy kế từ đầu năm'],
  ['|% kế hoạch', 'phần trăm kế hoạch'],
  ['|kế hoạch', 'kế hoạch'],
  ['|kỳ trước', 'số kỳ trước'],
  ['|tăng giảm', 'tăng, giảm so với kỳ trước'],
  ['|tiền', 'tiền, bằng chữ quy mô'],
];

/** Tokens that are no indicator's. */
export const OTHER_TOKENS: readonly (readonly [string, string])[] = [
  ['tháng', 'Tháng của báo cáo'],
  ['tháng sau', 'Tháng sau'],
  ['quý', 'Quý của báo cáo'],
  ['năm', 'Năm của báo cáo'],
  ['kỳ', 'Kỳ báo cáo, bằng chữ'],
  ['kỳ sau', 'Kỳ sau, bằng chữ'],
  ['từ ngày', 'Ngày đầu kỳ'],
  ['đến ngày', 'Ngày cuối kỳ'],
  ['NV.TỔNG', 'Số nhiệm vụ'],
  ['NV.HOÀN THÀNH', 'Số nhiệm vụ hoàn thành'],
  ['NV.ĐANG', 'Số nhiệm vụ đang thực hiện'],
  ['NV.QUÁ HẠN', 'Số nhiệm vụ quá hạn'],
];

export function printsAs(text: string): string {
  return `In ra (theo số cả phường lúc này): ${text}`;
}

export const add = 'Thêm dòng';
export const addKind = 'Loại dòng';
export const addSection = 'Mục';

export function spare(count: number): string {
  return count === 0
    ? 'Hết dòng trống: nhờ Văn phòng chạy "Thiết lập" để thêm.'
    : `Còn ${count} dòng trống.`;
}

export const formulaCell = 'Ô này là công thức của sổ: chỉ xem.';

const WORDS: Readonly<Record<string, string>> = {
  'Giá trị': 'Số liệu',
  'Nội dung': 'Nội dung',
  'Thời hạn': 'Thời hạn (ngày/tháng/năm)',
  'Ngày hoàn thành': 'Ngày hoàn thành (ngày/tháng/năm)',
  'Minh chứng': 'Minh chứng (liên kết)',
};

/** What a box of the form is called. */
export function columnWords(kind: EntryKind, header: string): string {
  if (kind === 'Văn bản' && header === 'Mã') return 'Số và ký hiệu';
  if (kind === 'Văn bản' && header === 'Thời hạn') return 'Ngày ban hành (ngày/tháng/năm)';
  if (kind === 'Kiến nghị' && header === 'Nguồn giao') return 'Gửi cấp nào';
  if (kind === 'Kiến nghị' && header === 'Người thực hiện') return 'Ai kiến nghị';
  return WORDS[header] ?? header;
}
