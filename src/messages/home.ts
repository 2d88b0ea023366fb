/** The words of the home tab (Trang chủ). */

export const report = 'Báo cáo mới nhất';
export const word = 'Bản Word';
export const pdf = 'Tải PDF';
export const previous = 'Báo cáo trước đó';
export const findings = 'Phát hiện';
export const changes = 'Thay đổi';
export const rollup = 'Số liệu tổng hợp';
export const last = 'Báo cáo gần nhất';
export const progress = 'Đơn vị nào đã nộp';
export const completenessColumns = [
  'Trục, đơn vị',
  'Đã báo cáo',
  'Cần báo cáo',
  'Tỷ lệ',
  'Phát hiện',
  'Tiến độ',
  'Hạn nộp',
];

/** Of a period of which nothing is compiled yet. */
export const openedColumns = ['Trục, đơn vị', 'Tiến độ'];

/** When the days left were counted. */
export const whenMade = 'tính lúc lập';

export function countedOn(day: string): string {
  return `tính từ ngày ${day}`;
}

export const untilCompiled = [
  'Trang này được ghi lại mỗi lần "Tổng hợp báo cáo": từ lần đầu của kỳ có số đã báo cáo, phát hiện và tiến độ mới.',
  'Sửa ngày, hạn nộp ở trang "Cấu hình" thì cũng từ lần ấy mới thấy ở đây.',
];

export function openedAt(when: string): string {
  return `Mở kỳ lúc ${when}, chưa tổng hợp lần nào`;
}

/** @param command the one that was taken back */
export function backAt(when: string, command: string): string {
  return `Trở về kỳ này: hoàn tác "${command}" lúc ${when}, từ đó chưa tổng hợp lại`;
}

/** @param command whose run wrote beside its place, and was taken back */
export function withdrawnAt(when: string, command: string): string {
  return `Kỳ đang làm: đã lấy lại lượt "${command}" ghi lệch chỗ lúc ${when}, từ đó chưa tổng hợp lại`;
}

export function title(issuer: string): string {
  return `BỐN TRỤC · ${issuer}`;
}

export function periodLine(period: string, from: string, to: string): string {
  const bounds = from !== '' && to !== '' ? ` (từ ${from} đến ${to})` : '';
  return `Kỳ báo cáo: ${period}${bounds}`;
}

export function madeAt(when: string, who: string): string {
  return who === '' ? `lập lúc ${when}` : `lập lúc ${when}, ${who}`;
}

interface Lateness {
  readonly kind: 'left' | 'overdue' | 'onTime' | 'late';
  readonly days?: number;
}

/** How a unit stands against the deadline. */
export function against(lateness: Lateness): string {
  const { kind, days = 0 } = lateness;
  switch (kind) {
    case 'left':
      return days === 0 ? 'hạn là hôm nay' : `còn ${days} ngày`;
    case 'overdue':
      return `quá hạn ${days} ngày`;
    case 'late':
      return `nộp muộn ${days} ngày`;
    case 'onTime':
      return 'đúng hạn';
  }
}

interface ProgressCounts {
  readonly units: number;
  readonly submitted: number;
  /** Left out where nobody looked. */
  readonly approved: number | undefined;
  readonly deadline: string | undefined;
  readonly left: Lateness | undefined;
  /** When that was counted. */
  readonly asOf: string;
}

export function progressLine(counts: ProgressCounts): string {
  const { units, submitted, approved, deadline, left, asOf } = counts;
  const judged = approved === undefined ? '' : `, đã duyệt ${approved}`;
  const said = `Đã nộp ${submitted}/${units} đơn vị${judged}.`;
  if (deadline === undefined || left === undefined) return said;
  return `${said} Hạn nộp ${deadline}: ${against(left)} (${asOf}).`;
}
