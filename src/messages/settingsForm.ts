/** What the command **Cấu hình** says; its page has words of its own. */

export const command = 'Cấu hình';
export const reading = 'Đang mở cấu hình…';
export const openedTitle = 'Cấu hình';
export const savedTitle = 'Đã lưu cấu hình';
export const refusedTitle = 'Chưa mở được Cấu hình';

export const noTab =
  'Sổ chưa có trang "Cấu hình" với hai cột "Khóa", "Giá trị". Hãy chạy "Thiết lập" trước.';
export function saved(keys: readonly string[]): string {
  return `Đã lưu: ${keys.join(', ')}.`;
}

export function notSaved(keys: readonly string[]): readonly string[] {
  return keys.length > 0 ? [`Có người khác vừa sửa nên chưa ghi đè: ${keys.join(', ')}.`] : [];
}

/** @param period as the workbook writes it; nobody is asked for anything in it yet */
export function notLaidOut(period: string): string {
  return `"Biểu chung" chưa có dòng nào của kỳ ${period}. Hãy chạy "Thiết lập" để lập sẵn dòng cho các đơn vị; sổ đã có số liệu của kỳ trước thì chạy "Mở kỳ mới".`;
}
