import type { Keeping } from '../model/keeping';
import { writeApart } from '../model/number';
import { alongside, backupFile } from './closedPeriods';
import { cellList } from './listing';

/** What is said where a period is closed. */

export const close = {
  command: 'Chốt kỳ',
  help: 'Chốt kỳ: lưu một bản của sổ, chuyển dòng của kỳ sang "Lưu trữ"; còn lỗi thì phải ghi lý do',
  periodHelp: 'kỳ cần chốt (mặc định: "Kỳ" ở trang "Cấu hình")',
  reasonHelp: 'vì sao chốt khi còn lỗi',
  failedTitle: 'Chưa chốt kỳ',
  doneTitle: 'Đã chốt kỳ',
} as const;

/** The name of the copy of the workbook: no other run makes the same. */
export function backupName(period: string, book: string, moment: string, run: string): string {
  return `Bản lưu trước khi chốt ${period} - ${book} (${moment}, lượt ${run.slice(0, 8)})`;
}

function doneBy(when: string, who: string): string {
  if (when === '') return '';
  return ` lúc ${when}${who === '' ? '' : `, người chốt: ${who}`}`;
}

export function alreadyClosed(period: string, when: string, who: string): string {
  return `Kỳ ${period} đã chốt rồi${doneBy(when, who)}. Cần sửa số đã chốt thì chạy "Mở lại kỳ" (ghi lý do), sửa, rồi chốt lại.`;
}

/** @param others periods of which rows wait to be closed */
export function nothingToClose(period: string, others: readonly string[]): string {
  const which =
    others.length > 0
      ? `Kỳ có dòng chưa chốt: ${others.join(', ')} (dòng lệnh: --ky ${others[0]}).`
      : 'Hãy xem lại kỳ cần chốt.';
  return `Trang "Biểu chung" không có dòng nào của kỳ ${period} đã nhập nên không có gì để chốt. ${which}`;
}

/** @param waiting periods before it of which rows wait to be closed */
export function earlierWait(period: string, waiting: readonly string[]): string {
  const options = [...waiting, period].map((one) => `--ky ${one}`).join(' hoặc ');
  return `Kỳ ${waiting.join(', ')} trước đó còn dòng chưa chốt ở "Biểu chung" nên chưa chốt kỳ ${period}. Hãy ghi rõ kỳ cần chốt (dòng lệnh: ${options}).`;
}

export function errorCells(cells: readonly string[]): string {
  return `Trang "Biểu chung", ô ${cellList(cells)}: công thức đang báo lỗi nên chưa có kết quả để lưu. Hãy sửa công thức hoặc gõ số vào ô ấy rồi chốt lại.`;
}

export function strandedCells(cells: readonly string[]): string {
  return `Trang "Biểu chung", ô ${cellList(cells)}: cột không có tiêu đề ở dòng 1 (hoặc tiêu đề có hai cột) nên không biết chuyển sang cột nào của "Lưu trữ". Hãy ghi một tiêu đề riêng cho cột ấy rồi chốt lại.`;
}

export function openErrors(
  period: string,
  errors: number,
  first: readonly string[],
): readonly string[] {
  return [
    `Kỳ ${period} còn ${errors} lỗi nên chưa chốt. Hãy sửa (chạy "Kiểm tra dữ liệu" để xem đủ), hoặc ghi lý do vì sao vẫn chốt.`,
    ...first.map((one) => `– ${one}`),
    ...(errors > first.length ? [`… và ${errors - first.length} lỗi nữa.`] : []),
  ];
}

/** Before the errors that nobody had seen when the reason was given. */
export function otherErrors(period: string): string {
  return `Trong lúc hỏi lý do, kỳ ${period} có thêm lỗi khác những lỗi đã nêu lúc hỏi, nên lý do đã ghi không dùng cho chúng. Hãy xem rồi chạy lại.`;
}

export function closed(
  period: string,
  { moved, prepared }: { readonly moved: number; readonly prepared: number },
  { errors, why }: { readonly errors: number; readonly why: string },
): readonly string[] {
  return [
    `Đã chốt kỳ ${period}: ${moved} dòng chuyển từ "Biểu chung" sang "Lưu trữ"${alongside(prepared)}.`,
    ...(errors > 0 ? [`Còn ${errors} lỗi khi chốt. Lý do đã ghi: ${why}`] : []),
  ];
}

export function closedResult(rows: number, errors: number, why: string): string {
  return [
    `chốt ${rows} dòng`,
    ...(errors > 0 ? [`còn ${errors} lỗi`] : []),
    ...(why === '' ? [] : [`lý do: ${why}`]),
  ].join('; ');
}

export function backupKept(name: string, period: string, place: Keeping): string {
  const where = {
    drive: `"${name}", trong Drive của người chốt. Đừng xóa: "Khôi phục lưu trữ" đọc từ bản này.`,
    folder: `${backupFile(period)} cạnh so.xlsx (chốt lại thì thêm số (2), (3)…), để mở xem. "Khôi phục lưu trữ" đọc bản giữ ở thư mục ẩn .tai-khoan cùng chỗ: đừng xóa thư mục ấy, và khi chép sổ sang chỗ khác thì chép cả nó.`,
  };
  return `Bản lưu của sổ ngay trước khi chốt: ${where[place]}`;
}

export const openBackup = 'Mở bản lưu';
export const notLocked =
  'Trang "Lưu trữ" chưa khóa vì sổ chưa chạy "Thiết lập". Hãy chạy "Thiết lập" để chỉ Văn phòng sửa được.';

/** A figure that was reported otherwise when the period was closed before. */
interface ChangedFigure {
  readonly code: string;
  readonly of: 'value' | 'cumulative';
  readonly before: string;
  readonly now: string;
}

function changedFigure({ code, of, before, now }: ChangedFigure): string {
  const name = of === 'cumulative' ? `${code} lũy kế` : code;
  const [was, is] = writeApart(before, now);
  return `${name}: ${was || 'chưa có'} → ${is || 'chưa có'}`;
}

export function changedSince(when: string, changes: readonly ChangedFigure[]): readonly string[] {
  if (changes.length === 0) return [`So với lần chốt trước (${when}): không số nào đổi.`];
  return [
    `So với lần chốt trước (${when}), ${changes.length} số đã báo cáo nay khác:`,
    ...changes.map((change) => `– ${changedFigure(change)}`),
  ];
}

/** The same in one cell of the journal. */
export function changedResult(changes: readonly ChangedFigure[]): string {
  if (changes.length === 0) return 'chốt lại, không số nào đổi';
  return `chốt lại, ${changes.length} số đổi: ${changes.map(changedFigure).join('; ')}`;
}
