/** The add-on's menu, as the office sees it. `onOpen` may run before anything is authorised. */
export function addMenu(): void {
  SpreadsheetApp.getUi()
    .createMenu('Bốn Trục')
    .addItem('Thiết lập', 'setUp')
    .addItem('Kiểm tra dữ liệu', 'check')
    .addItem('Tổng hợp báo cáo', 'compileReport')
    .addToUi();
}
