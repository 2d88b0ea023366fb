import { inMenu } from './menu';

/** What is said of a command under way; awake with the menu. */

/** At the foot of the screen of who opens the sheet. */
export function unfinished(captions: readonly string[]): string {
  return `"${captions.join('", "')}" đang chạy, hoặc đã dừng khi chưa ai xem kết quả. Bấm ${inMenu('Trang chủ')} để xem, dừng hoặc chạy tiếp.`;
}

/** The title of the page that shows it. */
export const workTitle = 'Việc đang chạy';
