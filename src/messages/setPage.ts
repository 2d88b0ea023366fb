import type { EntryKind } from '../model/entry';

/** The words of a set's page, for readers without Google. */

export const heading = (set: string): string => `Bộ phụ lục ${set}`;
export const count = (tabs: number): string => `${tabs} phụ lục`;
/** In the place of rows, of an appendix that lists a kind of rows of which the period has none. */
export const nothingInPeriod = (kind: EntryKind): string =>
  `Kỳ này không có ${kind.toLocaleLowerCase('vi')} nào thuộc phụ lục này.`;
export const rows = (many: number): string => `${many} dòng`;
export const download = (file: string): string => `Tải tệp bảng tính ${file}`;
export const link = (address: string): string => `Liên kết rút gọn: ${address}`;
export const search = 'Tìm trong các phụ lục (có dấu hay không dấu đều được)';
export const found = (many: number): string => `Tìm thấy ${many} dòng`;
export const toTop = 'Lên đầu trang';
