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
