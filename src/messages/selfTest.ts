import { MENU } from './menu';

/** What **Tự kiểm tra** says; each probe asks in its own words. */

export const command = 'Tự kiểm tra';
export const help =
  'Hỏi Google (hay máy tính) xem có đúng như công cụ nghĩ không, trên một sổ thử tự tạo';
export const reading = 'Đang tự kiểm tra trên một sổ thử (vài phút); không ghi gì vào sổ này…';
export const title = 'Tự kiểm tra';
export const failedTitle = 'Chưa tự kiểm tra được';
export const bookName = 'Bốn Trục: sổ tự kiểm tra (xóa được)';
export const folderName = 'Bốn Trục: thư mục tự kiểm tra (xóa được)';

export const copyName = 'Bốn Trục: bản sao tự kiểm tra (xóa được)';

export const verdicts = { right: 'đúng', other: 'khác', unknown: 'không rõ' } as const;

export const notRefused = 'Google nhận, không từ chối';
/** What stands in a mail for an account and for the ward's workbook. */
export const someAccount = '(một tài khoản)';
export const thisBook = '(sổ này)';
export const outOfTime = 'chưa hỏi: lượt này đã gần hết thời gian Google cho chạy; hãy chạy lại';
export const copy = 'Chép tất cả';
export const copied = 'Đã chép';

export function summary(
  counts: { readonly right: number; readonly other: number; readonly unknown: number },
  seconds: number,
): string {
  return `${counts.right} đúng, ${counts.other} khác, ${counts.unknown} không rõ; hết ${seconds} giây. Không ghi gì vào sổ này.`;
}

export function heading(when: string): string {
  return `Tự kiểm tra Bốn Trục, ${when}`;
}

/** A line of the text that is copied into a mail. */
export function line(number: number, verdict: string, what: string, seen: string): string {
  return `${number}. [${verdict}] ${what}: ${seen}`;
}

export const whatToDo =
  'Chép tất cả rồi gửi người phụ trách công cụ. "đúng": Google làm như công cụ nghĩ. "khác": Google làm khác, người phụ trách cần xem. "không rõ": lượt này không nhìn thấy được. Không câu nào ảnh hưởng đến số liệu của phường.';

export const byHand: readonly string[] = [
  `Làm bằng tay, việc 1: mở sổ này bằng một tài khoản khác đã được chia sẻ. Ghi lại: có thấy thực đơn "${MENU}" không; gõ vào một ô đã khóa ở trang "Cấu hình" thì Google nói gì; bấm liên kết báo cáo ở "Trang chủ" có mở được không.`,
  'Làm bằng tay, việc 2: ở "Biểu chung" gõ nhanh 10 ô liền nhau trong 10 giây. Ghi lại: bao nhiêu dòng có giờ ở cột "Cập nhật", và ô cuối có giờ sau bao nhiêu giây. Bấm lại "Tự kiểm tra" và đếm từ lúc bấm đến lúc hiện dòng chữ "Đang tự kiểm tra": đó là thời gian Google nạp công cụ.',
];

export const cleaned = 'Sổ thử và văn bản thử đã vào thùng rác';

export function nothingLeft(count: number): string {
  return `đã bỏ ${count} tệp vào thùng rác, tìm lại không còn tệp nào`;
}

export function left(names: readonly string[]): string {
  return `chưa bỏ được: ${names.join('; ')}. Hãy tự xóa trong Google Drive của người chạy; lượt sau cũng sẽ bỏ`;
}

export function notSeenAgain(reason: string): string {
  return `đã bỏ vào thùng rác những tệp biết được, nhưng không tìm lại được xem còn sót không. ${reason} Có thể tìm trong Google Drive tệp "${bookName}" và báo cáo của "Đảng ủy phường Thử Nghiệm"`;
}

export function noReport(reasons: readonly string[]): string {
  return `không có báo cáo thử để xem (${reasons.join(' ')})`;
}
