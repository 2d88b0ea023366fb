/** What the command **Hướng dẫn** says. */

export const reading = 'Đang mở hướng dẫn…';
export const openedTitle = 'Hướng dẫn';
export const refusedTitle = 'Chưa mở được hướng dẫn';
