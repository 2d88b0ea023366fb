/** The words of the home tab (Trang chủ). */

export const report = 'Báo cáo mới nhất';
export const word = 'Bản Word';
export const pdf = 'Tải PDF';
export const previous = 'Báo cáo trước đó';
export const findings = 'Phát hiện';
export const changes = 'Thay đổi';
export const rollup = 'Số liệu tổng hợp';
export const completenessColumns = [
  'Trục, đơn vị',
  'Đã báo cáo',
  'Cần báo cáo',
  'Tỷ lệ',
  'Phát hiện',
  'Tiến độ',
  'Hạn nộp',
];

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
  readonly approved: number;
  readonly deadline: string | undefined;
  readonly left: Lateness | undefined;
}

export function progressLine(counts: ProgressCounts): string {
  const { units, submitted, approved, deadline, left } = counts;
  const said = `Đã nộp ${submitted}/${units} đơn vị, đã duyệt ${approved}.`;
  if (deadline === undefined || left === undefined) return said;
  return `${said} Hạn nộp ${deadline}: ${against(left)} (tính lúc lập).`;
}
