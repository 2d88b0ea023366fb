import type { Keeping } from '../model/keeping';
import { cleaning } from './cleaning';
import { backupFile } from './closedPeriods';
import { cellList } from './listing';
import { RESCUE_TAB, TAKEN_OUT } from './rescueTabs';

/** What is said where rows of closed periods are put back from the copies. */

export const restore = {
  command: 'Khôi phục lưu trữ',
  help: 'Lấy lại dòng của kỳ đã chốt mà "Lưu trữ" bị mất hoặc bị sửa, từ bản lưu khi chốt',
  periodHelp: 'chỉ kỳ này (mặc định: mọi kỳ đã chốt bị mất hoặc bị sửa)',
  failedTitle: 'Chưa khôi phục được',
  doneTitle: 'Khôi phục lưu trữ',
  intact:
    'Không thấy kỳ đã chốt nào bị mất, bị sửa dòng trong "Lưu trữ": không có gì để khôi phục.',
} as const;

export function nothingRestored(period: string): string {
  return `Kỳ ${period} chưa chốt, hoặc không thấy dòng nào bị mất, bị sửa trong "Lưu trữ": không có gì để khôi phục.`;
}

export function unreadableBackup(period: string, backup: string, place: Keeping): string {
  if (place === 'folder') return backupElsewhere(period);
  const which =
    backup === ''
      ? 'không ghi bản lưu nào'
      : `bản lưu https://docs.google.com/spreadsheets/d/${backup} không đọc được, hoặc không có dòng của kỳ`;
  return `Kỳ ${period}: ${which}. Hãy nhờ người đã chốt kỳ chạy lệnh này, khôi phục bản lưu từ thùng rác của Drive, hoặc dùng Tệp → Lịch sử phiên bản.`;
}

/** Said where workbook and copies are files: a workbook that was copied away has left its copies behind. */
export function backupElsewhere(period: string): string {
  return `Kỳ ${period}: không có bản lưu đọc được trong thư mục này. Bản lưu nằm ở thư mục ẩn .tai-khoan cạnh so.xlsx, nơi đã chốt kỳ: hãy chạy lệnh ở thư mục ấy (--ra), hoặc chép .tai-khoan về đây rồi chạy lại. Nếu không còn, mở ${backupFile(period)} và chép tay các dòng.`;
}

/** Above rows that were taken out. @param numbers of these rows in the tab, from 1 */
export function takenOutNote(tab: string, when: string, numbers: readonly number[]): string {
  return `${TAKEN_OUT}"${tab}" khi khôi phục lúc ${when}: dòng ${cellList(numbers, 'dòng')} (số dòng khi ấy). Không cần nữa thì xóa được.`;
}

/** What is done to one period. */
export interface RestoredPeriod {
  readonly period: string;
  readonly added: number;
  readonly taken: number;
  /**
   * How many of those taken out were read without their words and may be the same as in the copy, and
   * what the copy and the archive do not have in common by what was read; undefined where all was.
   */
  readonly wordless:
    | { readonly rows: number; readonly missing: number; readonly others: number }
    | undefined;
  /** Of how many added ones the evidence is words, whose link cannot be read in the copy. */
  readonly linkless: number;
  /** Whether the archive then holds what was closed, to the letter. */
  readonly isWhole: boolean;
  /** Whether personal data that was taken out of it since is there again. */
  readonly isCleaned: boolean;
}

export function restored(rows: RestoredPeriod): string {
  const { period, added, taken, wordless, linkless, isWhole, isCleaned } = rows;
  const which = wordless ? '' : ' không có trong bản lưu';
  const out =
    taken > 0 ? `, bỏ ${taken} dòng${which} (giữ ở trang ẩn "${RESCUE_TAB.takenOut}")` : '';
  const changed = isCleaned
    ? ` Dữ liệu cá nhân đã dọn của kỳ này nay trở lại: hãy chạy "${cleaning.command}" lần nữa.`
    : ' Bản lưu khác với lúc chốt đôi chỗ (có người nhập đúng lúc chốt): hãy xem lại kỳ này.';
  const end = isWhole ? ' Nay đúng như bản lưu.' : changed;
  const links =
    linkless > 0
      ? ` Ở ${linkless} dòng, "Minh chứng" chỉ lấy lại được chữ: chữ nào có liên kết thì chép lại ô ấy từ bản lưu.`
      : '';
  return `Kỳ ${period}: ${wordless ? unread(wordless) : ''}lấy lại ${added} dòng${out}.${end}${links}`;
}

/** Why rows go that may be the same. */
function unread({ rows, missing, others }: NonNullable<RestoredPeriod['wordless']>): string {
  return `so số liệu, trạng thái thì ${missing} dòng của bản lưu không còn, ${others} dòng lạ; chữ ở ${rows} dòng không đọc nên thay bằng bản lưu: `;
}

export function restoredResult(periods: readonly RestoredPeriod[]): string {
  return periods
    .map(({ period, added, taken }) => `${period}: thêm ${added} dòng, bỏ ${taken} dòng`)
    .join('; ');
}

export function leftForLater(periods: readonly string[]): string {
  return `Còn các kỳ ${periods.join(', ')}: hãy chạy lại lệnh này để lấy lại tiếp.`;
}
