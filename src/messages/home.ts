/** The words of the home tab (Trang chủ). */

import { type Period, writePeriod } from '../model/period';

export const report = 'Báo cáo mới nhất';
export const word = 'Bản Word';
export const pdf = 'Tải PDF';
export const previous = 'Báo cáo trước đó';
export const findings = 'Phát hiện';
export const changes = 'Thay đổi';
export const rollup = 'Số liệu tổng hợp';
export const last = 'Báo cáo gần nhất';
export const progress = 'Đơn vị nào đã nộp';

/** The map of units, an axis a column. */
export const mapTitle =
  'BỨC TRANH HOÀN THÀNH: bao nhiêu số liệu cần báo cáo đã có, theo trục và đơn vị';
export const signsTitle = 'Dấu và màu';
/** From all to nothing. */
export const levels = ['đủ số liệu', 'từ 75%', 'từ 50%', 'dưới 50%', 'chưa có số nào'];
export const noUnits =
  'Chưa có đơn vị nào phải báo cáo kỳ này: ghi đơn vị ở trang "Đơn vị", chỉ tiêu ở trang "Chỉ tiêu", rồi chạy "Thiết lập".';

export function tileNote(unit: string, reported: number, expected: number): string {
  if (expected === 0) return `${unit}: kỳ này không có số liệu nào phải báo cáo`;
  return `${unit}: đã báo cáo ${reported} trong ${expected} số liệu`;
}

export const countsTitle = 'NHIỆM VỤ, TIẾN ĐỘ NỘP VÀ PHÁT HIỆN CHƯA XỬ LÝ';
export const tasks = 'Nhiệm vụ của kỳ';
export const submissions = 'Tiến độ';
/** Beside them stands how many, so each unit is of one alone. */
export const submission = {
  'Chưa nộp': 'Chưa nộp',
  'Đã nộp': 'Nộp, chưa duyệt',
  'Trả lại': 'Trả lại',
  'Đã duyệt': 'Đã duyệt',
  changed: 'Sửa sau duyệt',
} as const;
export const count = 'Số';
export const noStatus = 'Chưa ghi trạng thái';

export function inAll(count: number): string {
  return `trong ${count}`;
}

export const chartsTitle = 'BIỂU ĐỒ';
export const taskChart = 'Nhiệm vụ theo trạng thái';
export const planChart = 'Lũy kế so với kế hoạch năm';
export const noCharts =
  'Chưa có gì để vẽ: biểu đồ hiện ra khi kỳ này có nhiệm vụ, có chỉ tiêu ghi kế hoạch, hoặc đã có số liệu của hai kỳ.';

export function lineChart(count: number): string {
  return `Diễn biến ${count} kỳ gần nhất`;
}

export function described(title: string): string {
  return `Biểu đồ: ${title}. Số của biểu đồ nằm ở các bảng trên trang này.`;
}

export const planTitle = 'SỐ LIỆU CHÍNH SO VỚI KẾ HOẠCH NĂM';
export const planColumns = ['Chỉ tiêu', 'ĐVT', 'Kỳ này', 'Lũy kế', 'Kế hoạch', '% kế hoạch'];
export const planBar = 'Mức đạt';
export const standing = 'Đánh giá';
export const recent = 'Các kỳ gần đây';
export const noPlan =
  'Chưa chỉ tiêu nào có kế hoạch: ghi ở cột "Kế hoạch năm" của trang "Chỉ tiêu" thì bảng này so số lũy kế với kế hoạch.';

/** By a sign as well, for paper without colours. */
export function achieved(isLate: boolean, word: string): string {
  return `${isLate ? '▼' : '✓'} ${word}`;
}

export const indicator = 'Chỉ tiêu';
export const noHistory =
  'Chưa có chỉ tiêu nào có số của hai kỳ: bảng này và đường diễn biến hiện ra từ kỳ báo cáo thứ hai.';

export function periodsTitle(count: number): string {
  return `DIỄN BIẾN ${count} KỲ GẦN NHẤT (ô trống: kỳ ấy không có số)`;
}

/** `5/2026`, short enough for a header. */
export function shortPeriod(period: Period): string {
  return period.kind === 'month' ? `${period.month}/${period.year}` : writePeriod(period);
}

export const unitsTitle = 'TỪNG ĐƠN VỊ (bấm vào tên để đến các dòng của đơn vị)';
export const unitColumns = ['Trục, đơn vị', 'Đã báo cáo', 'Cần báo cáo', 'Tỷ lệ'];
export const completeness = 'Mức hoàn thành';
export const progressColumn = 'Tiến độ';
export const deadline = 'Hạn nộp';

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
  /** Of the submitted ones, what is approved as it stands and what was changed since; left out where nobody looked. */
  readonly judged: { readonly approved: number; readonly changed: number } | undefined;
  readonly deadline: string | undefined;
  readonly left: Lateness | undefined;
  /** When that was counted. */
  readonly asOf: string;
}

export function progressLine(counts: ProgressCounts): string {
  const { units, submitted, judged, deadline, left, asOf } = counts;
  const approved = judged ? `, trong đó đã duyệt ${judged.approved}` : '';
  const changed = judged?.changed ? `, sửa sau duyệt ${judged.changed} (chờ duyệt lại)` : '';
  const said = `Đã nộp ${submitted}/${units} đơn vị${approved}${changed}.`;
  if (deadline === undefined || left === undefined) return said;
  return `${said} Hạn nộp ${deadline}: ${against(left)} (${asOf}).`;
}
