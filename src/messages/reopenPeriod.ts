import type { Keeping } from '../model/keeping';
import { alongside } from './closedPeriods';
import { cellList } from './listing';
import { backupElsewhere } from './restoreArchive';

/** What is said where a closed period is opened again. */

export const reopen = {
  command: 'Mở lại kỳ',
  help: 'Mở lại kỳ đã chốt: trả dòng của kỳ từ "Lưu trữ" về "Biểu chung"; phải ghi lý do',
  periodHelp: 'kỳ cần mở lại (mặc định: "Kỳ" ở trang "Cấu hình")',
  reasonHelp: 'vì sao mở lại',
  acceptHelp: 'nhận các dòng đã khác lúc chốt: ghi dấu mà lệnh nêu khi từ chối',
  failedTitle: 'Chưa mở lại kỳ',
  doneTitle: 'Đã mở lại kỳ',
} as const;

export function reasonNeeded(period: string): string {
  return `Mở lại kỳ ${period} là sửa số đã báo cáo, nên phải ghi lý do (dòng lệnh: --ly-do "…").`;
}

export function notClosed(period: string, closed: readonly string[]): string {
  const known = closed.length > 0 ? ` Các kỳ đã chốt: ${closed.join(', ')}.` : '';
  return `Kỳ ${period} chưa chốt nên không có gì để mở lại.${known}`;
}

export function reopened(
  period: string,
  { moved, prepared }: { readonly moved: number; readonly prepared: number | undefined },
  why: string,
): readonly string[] {
  const rows = moved - (prepared ?? 0);
  return [
    `Đã mở lại kỳ ${period}: ${rows} dòng trả về "Biểu chung", vào khối của từng đơn vị${alongside(prepared)}.`,
    `Lý do: ${why}`,
    `Sửa xong, hãy chạy "Chốt kỳ" cho kỳ ${period}: công cụ nêu những số đã báo cáo nay khác.`,
  ];
}

export function reopenedResult(
  rows: number,
  why: string,
  difference: RowsDiffer | undefined,
): string {
  const accepted = difference ? `; nhận các dòng đã khác lúc chốt (${differing(difference)})` : '';
  return `mở lại ${rows} dòng${accepted}; lý do: ${why}`;
}

/** Rows of a closed period that are not those that were closed. */
interface RowsDiffer {
  readonly period: string;
  readonly closed: number;
  readonly standing: number;
  /** Tells these rows from any others. */
  readonly mark: string;
  readonly byCopy:
    | {
        /** Rows of the archive, from 1. */
        readonly others: readonly number[];
        readonly missing: number;
        readonly isWhole: boolean;
      }
    | undefined;
  readonly wordless: number;
}

/** Which rows differ, as far as that is known. */
function differing({ closed, standing, byCopy, wordless }: RowsDiffer): string {
  const counts = `lúc chốt ${closed} dòng kể cả dòng lập sẵn, nay ${standing} dòng`;
  if (!byCopy) return `${counts}; không đọc được bản lưu nên không rõ dòng nào khác`;
  const { others, missing } = byCopy;
  return [
    counts,
    ...(others.length > 0
      ? [`dòng ${cellList(others, 'dòng')} của "Lưu trữ" không có trong bản lưu`]
      : []),
    ...(missing > 0 ? [`${missing} dòng của bản lưu không còn`] : []),
    ...(others.length + missing > 0 ? [] : ['các dòng như bản lưu, mà bản lưu khác lúc chốt']),
    ...(wordless > 0 ? [`chữ ở ${wordless} dòng không đọc nên không rõ có khác không`] : []),
  ].join('; ');
}

/** @param accept the option of the command line by which the rows are taken as they are */
export function changedInArchive(
  difference: RowsDiffer,
  accept: string,
  place: Keeping,
): readonly string[] {
  const { period, mark, byCopy } = difference;
  const what = byCopy?.isWhole
    ? 'đúng những gì đã chốt'
    : 'các dòng như bản lưu (bản lưu cũng khác lúc chốt đôi chỗ)';
  const restoring = `"Khôi phục lưu trữ" cho kỳ ấy (dòng lệnh: khoi-phuc --ky ${period})`;
  return [
    `Kỳ ${period}: các dòng trong "Lưu trữ" không còn như lúc chốt (${differing(difference)}), nên chưa mở lại.`,
    byCopy
      ? `Hãy chạy ${restoring} để lấy lại ${what}, rồi mở lại.`
      : place === 'folder'
        ? backupElsewhere(period)
        : `Bản lưu có thể ở trong Drive của người đã chốt: hãy nhờ người ấy chạy ${restoring} rồi mở lại, hoặc xem Tệp → Lịch sử phiên bản.`,
    `Nếu sửa như vậy là có chủ ý, hoặc không còn bản lưu: ghi lý do nhận các dòng như đang có (dòng lệnh: thêm --${accept} ${mark} cạnh --ly-do).`,
  ];
}

export function changesAccepted(difference: RowsDiffer): string {
  return `Đã nhận các dòng khác lúc chốt (${differing(difference)}): hãy soát lại chúng trước khi chốt lại.`;
}

export const noForm =
  'Sổ không có trang "Biểu chung" để trả các dòng về. Hãy chạy "Thiết lập" rồi mở lại kỳ.';

/** An indicator whose rows leave their unit of measure blank. */
interface ChangedMeasure {
  readonly code: string;
  readonly closed: string;
  readonly now: string;
  readonly rows: number;
}

/** What blank units of measure say otherwise now that the rows are open. */
export function measuresChanged(changed: readonly ChangedMeasure[]): readonly string[] {
  if (changed.length === 0) return [];
  const unit = (text: string) => `"${text || 'để trống'}"`;
  return [
    'Các dòng dưới đây để trống "ĐVT" mà chỉ tiêu nay đã đổi ĐVT; trong "Biểu chung" ô trống nghĩa là ĐVT bây giờ. Hãy ghi ĐVT lúc chốt vào các dòng ấy, hoặc đổi số:',
    ...changed.map(
      ({ code, closed, now, rows: count }) =>
        `– ${code}: lúc chốt là ${unit(closed)}, nay là ${unit(now)} (${count} dòng).`,
    ),
  ];
}

export function otherPeriodInSettings(period: string, current: string): string {
  return `"Kỳ" ở trang "Cấu hình" đang là ${current}. Muốn kiểm tra và tổng hợp lại kỳ ${period}, hãy đổi "Kỳ", "Từ ngày", "Đến ngày", "Hạn nộp" về kỳ ấy; chốt lại xong thì đổi về kỳ ${current} như cũ.`;
}
