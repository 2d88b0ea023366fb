import type { Observation } from '../findings';

/** What is said of the archive, and of closed periods whose rows it holds. */

export function unreadablePeriod(text: string, forms: string): string {
  return `Không đọc được kỳ "${text}". Hãy ghi như: ${forms}.`;
}

/** The copy of the workbook beside it; those of later closings have a number behind the name. */
export function backupFile(period: string): string {
  return `ban-luu-${period}.xlsx`;
}

/** Rows that go along though nobody filled them in. */
export function alongside(prepared: number | undefined): string {
  if (prepared === undefined) return ', kể cả dòng lập sẵn để trống';
  return prepared > 0 ? `, kèm ${prepared} dòng lập sẵn để trống` : '';
}

/** @param words the service's own, which name the account */
export function tabUnlocked(tab: string, words: string): string {
  return `Trang "${tab}" chưa khóa được vì Google không nhận một tài khoản của Văn phòng (${words}). Hãy bỏ tài khoản ấy rồi chạy "Thiết lập".`;
}

/** Beside what is wrong in a closed row: typed over where it stands it would be another error. */
export function reopenFirst(period: string): string {
  return `Kỳ ${period} đã chốt: nếu phải sửa chính dòng này thì chạy "Mở lại kỳ" cho kỳ ${period}, sửa ở "Biểu chung" rồi chốt lại.`;
}

/** The same of a row whose period nobody can read: no period brings it back to the form. */
export const outOfArchive =
  'Dòng này nằm ở "Lưu trữ" mà không rõ của kỳ nào, nên đừng sửa tại đó: nếu "Kiểm tra" báo một kỳ đã chốt mất hoặc khác dòng thì chạy "Khôi phục lưu trữ"; nếu không, hãy cắt sang khối của đơn vị ở "Biểu chung" rồi sửa.';

/** The archive does not hold what was closed. */
export function closedRowsChanged(period: string, then: number, now: number): Observation {
  const same = then === now ? ', nhưng nội dung khác' : '';
  return {
    code: 'closed-rows-changed',
    message: `Kỳ ${period} đã chốt với ${then} dòng, nay trang "Lưu trữ" có ${now} dòng${same}: khác lúc chốt.`,
    found: `${now} dòng${same}`,
    expected: `${then} dòng như lúc chốt`,
    about: [period, String(now)],
  };
}

export function closedRowsLost(period: string, then: number): Observation {
  return {
    code: 'closed-rows-lost',
    message: `Kỳ ${period} đã chốt với ${then} dòng, nay trang "Lưu trữ" không còn dòng nào của kỳ ấy.`,
    found: 'không còn dòng nào',
    expected: `${then} dòng như lúc chốt`,
    about: [period],
  };
}

export function rowOfClosedPeriod(period: string): Observation {
  return {
    code: 'row-of-closed-period',
    message: `Dòng ghi kỳ ${period}, là kỳ đã chốt.`,
    found: period,
    expected: 'một kỳ chưa chốt',
  };
}

export function strayRow(period: string): Observation {
  return {
    code: 'row-of-open-period-archived',
    message: `Dòng của kỳ ${period} nằm ở "Lưu trữ" mà kỳ ấy chưa chốt.`,
    found: `${period}, chưa chốt`,
    expected: 'dòng của kỳ đã chốt',
  };
}

/** What nobody can tell of rows that are as they were closed as far as it is known. */
export const untold = {
  words:
    '"Lưu trữ" dài nên chỉ đối chiếu số liệu và trạng thái (như lúc chốt); chữ ở các dòng có bị sửa hay không thì không rõ.',
  all: 'Sổ không còn ghi các dòng lúc chốt ra sao (chỉ còn số dòng), nên không rõ chúng có bị sửa trong "Lưu trữ" hay không.',
} as const;
