/** What commands say to the person who runs them. */

export const brokenTitle = 'Chưa tổng hợp được';
export const uncheckedTitle = 'Chưa kiểm tra được';
export const checkedTitle = 'Đã kiểm tra dữ liệu';
export const checkCommand = 'Kiểm tra dữ liệu';
export const doneTitle = 'Đã tổng hợp báo cáo';
export const compileCommand = 'Tổng hợp báo cáo';
/** The command as the log names it for another report than the workbook's first. */
export const compileCommandOf = (code: string) => `${compileCommand} ${code}`;
export const reportType = 'Báo cáo';
export const openReport = 'Mở báo cáo';
export const openWord = 'Mở bản Word';
export const openPdf = 'Tải PDF';
export const openCalendar = 'Tải lịch (.ics)';

/** A line of an event in the calendar; nothing where nothing is said. */
export function calendarDetail(label: string, text: string): string {
  return text === '' ? '' : `${label}: ${text}`;
}
export const openFindings = 'Xem trang "Kiểm tra"';

/** @param verdict the verdict, and the lines that belong to it */
export function checked(
  period: string,
  [verdict = '', ...more]: readonly string[],
): readonly string[] {
  return [`Dữ liệu ${period}: ${verdict}`, ...more];
}

export function whichReports(codes: readonly string[]): string {
  return `Sổ có các báo cáo: ${codes.join(', ')}. Ghi mã báo cáo cần làm (nhiều mã thì cách nhau bằng dấu phẩy); để trống là làm tất cả.`;
}

export function unknownReport(asked: readonly string[], known: readonly string[]): string {
  return `"Cấu hình" không có báo cáo ${asked.join(', ')}. Các mã có trong sổ: ${known.join(', ')}.`;
}

export function brokenReport(code: string): string {
  return `Chưa làm được báo cáo ${code}: kỳ của báo cáo ấy chưa đọc được. Hãy sửa ô "Kỳ" ở cột ${code} của trang "Cấu hình".`;
}

export function noReportToMake(codes: readonly string[]): string {
  return `Không có báo cáo nào để làm: ở "Cấu hình", dòng "Làm" ghi Không cho ${codes.join(', ')}. Hãy ghi Có ở báo cáo cần làm.`;
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
