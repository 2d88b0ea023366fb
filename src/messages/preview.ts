/** What the command **Xem trước báo cáo** says; its page has words of its own. */

export const command = 'Xem trước báo cáo';
export const reading = 'Đang soạn báo cáo để xem trước…';
export const openedTitle = 'Xem trước báo cáo';
export const refusedTitle = 'Chưa xem trước được báo cáo';
