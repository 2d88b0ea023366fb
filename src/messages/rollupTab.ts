/** What stands in the tab `Tổng hợp` besides figures. */

export const severalAxes = 'Nhiều trục';
export const noSection = 'Chưa xếp mục';

/** What stands where there is no number. */
export const SIGNS = { notApplicable: 'x', notReported: '…' } as const;

export const legend = `${SIGNS.notReported}  chưa báo cáo    ${SIGNS.notApplicable}  không áp dụng    Ô có ghi chú cho biết số lấy từ dòng nào; bấm vào mã hay đơn vị để mở dòng trong biểu. Trong Google Sheets, Excel: dấu + mở và dấu − gập từng trục, từng mục, các cột của từng đơn vị.`;

export const reporterNote =
  'Đơn vị báo chỉ tiêu này. Nhiều đơn vị thì mỗi đơn vị kèm số của mình; bấm vào đơn vị để mở dòng của đơn vị ấy. Số từng đơn vị cũng đứng riêng ở các cột cuối; trong Google Sheets, Excel bấm dấu + trên đầu cột để mở.';

export function title(period: string): string {
  return `TỔNG HỢP SỐ LIỆU ${period.toUpperCase()}`;
}

export const achievements = {
  reached: 'Đạt kế hoạch',
  'on schedule': 'Đúng tiến độ',
  'behind schedule': 'Chậm tiến độ',
  'not reached': 'Chưa đạt',
} as const;

export function axisHeader(axis: string): string {
  return `Trục ${axis}`;
}

export function formula(text: string): string {
  return `Công thức: ${text}`;
}

export const notApplicable = 'Không áp dụng';
export const notReported = 'chưa báo cáo';

/** `Biểu chung dòng 12, 13`. */
export function rowsOfTab(tab: string, rows: readonly number[]): string {
  return `${tab} dòng ${rows.join(', ')}`;
}

/** Beside a plan that was revised. */
export function firstPlan(plan: string): string {
  return `Kế hoạch đầu năm: ${plan}`;
}

export function more(units: number): string {
  return `… và ${units} đơn vị nữa, xem các cột đơn vị`;
}

export function unitLacks(unit: string, lacking: string): string {
  return `${unit} chưa có ${lacking}`;
}

export const standingNote = 'Đơn vị có số trong chỉ tiêu này mà báo cáo chưa được duyệt.';
export const allApproved = 'đã duyệt đủ';

export function unitStanding(unit: string, standing: string): string {
  return `${unit}: ${standing}`;
}

/** What the names of the views begin with that show one unit's figures. */
export const VIEW_PREFIX = 'Số của ';

export function unitView(code: string, name: string): string {
  return `${VIEW_PREFIX}${code} · ${name}`;
}

/** Behind a figure of which some row is marked as one. */
export const estimate = ' (ước)';
