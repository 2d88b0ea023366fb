/** The pages that are pushed beside the code and read when they are needed. */

export function unreadablePage(page: string, reason: string): string {
  return `Tệp "${page}.html" của công cụ thiếu hoặc hỏng (${reason}). ${installAgain(page)}`;
}

export function pageOfAnotherVersion(page: string): string {
  return `Tệp "${page}.html" của công cụ là của một phiên bản khác. ${installAgain(page)}`;
}

const installAgain = (page: string) =>
  `Hãy cài lại công cụ cho đủ các tệp của một phiên bản, gồm ${page}.html, rồi chạy lại.`;
