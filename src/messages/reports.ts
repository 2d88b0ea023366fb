/** A report of the workbook as it is named beside the first one: by its code in `Cấu hình`. */
export function reportNamed(...codes: readonly string[]): string {
  return `Báo cáo ${codes.join(', ')}`;
}

/** @param said what concerns these reports, or what is told of them */
export function sayOfReports(codes: readonly string[], said: string): string {
  return `${reportNamed(...codes)}: ${said}`;
}
