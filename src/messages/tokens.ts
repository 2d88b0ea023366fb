import { perhaps } from './quoting';

/** What is said of a token in prose that has no value. */

export const notApplicable = 'chỉ tiêu này "Không áp dụng" ở mọi đơn vị nên không có số để in';
export const notReported = 'chỉ tiêu này chưa có số liệu';
export const noPlan =
  'chỉ tiêu này chưa có kế hoạch của năm ở trang "Chỉ tiêu" (hoặc kế hoạch bằng 0)';
export const unchanged = 'không đổi';
export const notMoney = 'ĐVT của chỉ tiêu không phải là tiền nên không dùng được "|tiền"';
export const notOfPeriod =
  'kỳ báo cáo này không có tháng, quý hay tuần như thế; hãy dùng {{kỳ}}, {{kỳ sau}} hoặc ghi thẳng vào câu';
export const noDate = 'trang "Cấu hình" chưa ghi ngày này';
export const noLink = 'bộ phụ lục này chưa có liên kết rút gọn trong trang "Phụ lục"';
export const noSet = 'không có bộ phụ lục này trong trang "Phụ lục"';
export const noAppendices = 'trang "Phụ lục" chưa có phụ lục nào';
export const unclosed = 'dấu {{ chưa có }} đóng lại';

/** @param near the code or keyword that may be meant */
export function unknownToken(near: string | undefined): string {
  return `không có chỉ tiêu hay từ khóa này${perhaps(near)}; hãy sửa mã trong {{ }}`;
}

export function unknownUnit(unit: string, near: string | undefined): string {
  return `không có đơn vị "${unit}" trong trang "Đơn vị"${perhaps(near)}`;
}

export function unknownSource(source: string): string {
  return `không có nhiệm vụ nào ghi "Nguồn giao" là "${source}", cũng không có trục, đơn vị hay vai trò (Chủ trì, Phối hợp) tên như vậy; hãy sửa phần sau dấu @`;
}

export function unknownFormat(format: string, near?: string): string {
  return `không có kiểu in "|${format}"${perhaps(near)}`;
}

export function changed(isMore: boolean, by: string): string {
  return `${isMore ? 'tăng' : 'giảm'} ${by}`;
}

/** @param reason why the other period has no figure, where that is known */
export function nothingToCompare(reason: string | undefined): string {
  return `kỳ để so chưa có số liệu${reason === undefined ? '' : ` (${reason})`}`;
}

/** The sentence of the register is not printed with a set left out. */
export function setsWithoutLink(sets: readonly string[]): string {
  return `bộ ${sets.join(', bộ ')} chưa có liên kết rút gọn trong trang "Phụ lục"`;
}

export function setsWithLinks(sets: readonly string[]): string {
  return `bộ ${sets.join(', bộ ')} có nhiều hơn một liên kết rút gọn trong trang "Phụ lục"`;
}

export function appendicesWithoutSet(count: number): string {
  return `${count} phụ lục chưa ghi "Bộ" trong trang "Phụ lục"`;
}

/** The whole sentence, without its full stop. */
export function appendixSentence(
  sets: readonly { readonly link: string; readonly count: number }[],
): string {
  const parts = sets.map(({ link, count }) => `${link} (gồm ${count} phụ lục)`);
  const last = parts[parts.length - 1] ?? '';
  const before = parts.slice(0, -1).join(', ');
  return `Kèm theo các biểu tại đường link: ${before === '' ? last : `${before} và ${last}`}`;
}

export const noConditions = 'sau dấu hai chấm cần điều kiện, như {{ĐẾM: Loại = Mô hình}}';
export const nothingToList = 'kỳ này chưa có dòng nào đúng điều kiện để liệt kê';
export const listInList = 'dòng được liệt kê lại có mã đếm hay liệt kê; hãy ghi thẳng vào câu';

/** What a document is called whose type neither its number nor its title tells. */
export const document = 'Văn bản';

export function numbered(number: string): string {
  return `số ${number}`;
}

export function dated(name: string, day: string): string {
  return `${name}, ngày ${day}`;
}

export function inListedRow(token: string, reason: string): string {
  return `một dòng được liệt kê có ${token}: ${reason}`;
}

export function severalDays(days: readonly string[]): string {
  return `các dòng của chỉ tiêu này tính đến nhiều ngày (${days.join(', ')}), không in được một ngày cho cả số; hãy dùng mã của từng đơn vị (@MÃ) hoặc ghi thẳng vào câu`;
}
