/** What commands say to the person who runs them. */

export const brokenTitle = 'Chưa tổng hợp được';
export const uncheckedTitle = 'Chưa kiểm tra được';
export const checkedTitle = 'Đã kiểm tra dữ liệu';
export const checkCommand = 'Kiểm tra dữ liệu';
export const doneTitle = 'Đã tổng hợp báo cáo';
export const compileCommand = 'Tổng hợp báo cáo';
export const reportType = 'Báo cáo';
export const openReport = 'Mở báo cáo';
export const openWord = 'Mở bản Word';
export const openPdf = 'Tải PDF';
export const openFindings = 'Xem trang "Kiểm tra"';

/** @param verdict the verdict, and the lines that belong to it */
export function checked(
  period: string,
  [verdict = '', ...more]: readonly string[],
): readonly string[] {
  return [`Dữ liệu ${period}: ${verdict}`, ...more];
}

export function compiled(
  period: string,
  made: {
    readonly indicators: number;
    readonly appendices: number;
    readonly paragraphs: number;
    readonly verdict: readonly string[];
  },
): readonly string[] {
  return [
    `Báo cáo ${period}: ${made.paragraphs} đoạn, ${made.indicators} chỉ tiêu, ${made.appendices} phụ lục.`,
    ...made.verdict,
  ];
}

/** The result of a run as a line of the log. */
export function compileResult(errors: number, warnings: number, appendices: number): string {
  return `${errors} lỗi, ${warnings} cảnh báo, ${appendices} phụ lục`;
}
