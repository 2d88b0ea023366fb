/** What the command **Nhập liệu** says; its page has words of its own. */

export const command = 'Nhập liệu';
export const reading = 'Đang mở biểu của đơn vị…';
export const openedTitle = 'Nhập liệu';
export const savedTitle = 'Đã lưu';
export const refusedTitle = 'Chưa mở được Nhập liệu';

/** The runner is nobody whose rows are known. */
export function noUnit(account: string): string {
  const who = account === '' ? 'Tài khoản đang dùng' : `Tài khoản ${account}`;
  return `${who} chưa là của đơn vị nào. Nhờ Văn phòng ghi địa chỉ vào cột Email của đơn vị ở trang "Đơn vị" rồi chạy "Thiết lập".`;
}

export const unreadableEntry = 'Công cụ không đọc được những gì vừa gửi. Hãy mở lại trang này.';

/** @param page the command that opened it */
export function otherPeriod(page: string, entered: string, current: string): string {
  return `Trang ${page} mở cho kỳ ${entered}, mà sổ đang làm kỳ ${current}. Hãy mở lại "${page}".`;
}

export function closedBlock(unit: string): string {
  return `Khối dòng của ${unit} đang khóa (đã nộp hoặc đã duyệt). Muốn sửa thì nhờ Văn phòng "Trả lại đơn vị".`;
}

export function saved(cells: number, rows: number): string {
  return `Đã lưu ${cells} ô của ${rows} dòng.`;
}

export const nothingToSave = 'Không có gì khác với sổ: không phải lưu.';

export function changedSince(cells: number): readonly string[] {
  return cells > 0 ? [`${cells} ô đã có người khác sửa nên chưa ghi đè.`] : [];
}

export function notSaved(conflicts: number, gone: number): readonly string[] {
  return [
    ...changedSince(conflicts),
    ...(gone > 0 ? [`${gone} dòng không còn trong "Biểu chung" nên chưa lưu được.`] : []),
  ];
}

/** The line of the journal. */
export function savedResult(unit: string, cells: number): string {
  return `${unit}: ${cells} ô`;
}

export const strayedTitle = 'Chưa lưu được hết';

/** @param rows those of which nobody can say what stood in them */
export function strayed(rows: readonly number[]): string {
  const said = 'Đúng lúc lưu có người chèn, xóa hoặc dời dòng của "Biểu chung".';
  return rows.length === 0
    ? `${said} Công cụ đã trả các ô ghi lệch về như cũ; hãy lưu lại.`
    : `${said} Hãy xem lại dòng ${rows.join(', ')} của "Biểu chung" (Tệp → Lịch sử phiên bản), rồi lưu lại.`;
}
