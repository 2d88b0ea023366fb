import type { Keeping } from '../model/keeping';
import { backupFile } from './closedPeriods';
import { cellList, firstLines } from './listing';

/** What is said where personal data is taken out that has served its time. */

const command = 'Dọn dữ liệu cá nhân';

export const cleaning = {
  command,
  help: 'Che dữ liệu cá nhân của các kỳ đã chốt từ lâu, bỏ tên người khỏi "Nhật ký"; thiếu --dong-y thì chỉ xem trước',
  keepHelp: 'giữ nguyên bấy nhiêu kỳ chốt gần nhất (mặc định: 12)',
  agreeHelp: 'Văn phòng đồng ý: dọn, không lấy lại được',
  failedTitle: 'Chưa dọn dữ liệu cá nhân',
  nothing: 'Không có gì để dọn.',
  recordWhy: 'che dữ liệu cá nhân hết hạn giữ',
} as const;

export const KEPT_BY_DEFAULT = '12';

export const askKept = `Giữ nguyên bao nhiêu kỳ chốt gần nhất? Để trống là ${KEPT_BY_DEFAULT}. Các kỳ cũ hơn chỉ xem trước, chưa che gì.`;

export function badCount(typed: string): string {
  return `"${typed}" không phải số kỳ. Hãy gõ một số từ 1 trở lên, ví dụ ${KEPT_BY_DEFAULT}.`;
}

export function tooFew(kept: number): string {
  return `Chưa có quá ${kept} kỳ đã chốt nên không kỳ nào hết hạn giữ.`;
}

export function changedByHand(periods: readonly string[]): string {
  return `Dòng của kỳ ${periods.join(', ')} trong "Lưu trữ" không còn như lúc chốt nên chưa dọn: sẽ giấu mất chỗ đã sửa. Hãy "Khôi phục lưu trữ", hoặc "Mở lại kỳ" rồi chốt lại đã.`;
}

export function figuresWouldChange(codes: readonly string[]): string {
  const which = codes.length > 0 ? `số ${cellList(codes)}` : 'lời văn';
  return `Che các ô này làm đổi ${which} của báo cáo đang làm. Hãy giữ nhiều kỳ hơn rồi chạy lại.`;
}

export const changedSinceAsked =
  'Sổ đã đổi sau khi hỏi nên chưa dọn; hãy chạy lại để xem và trả lời lại.';

/** What is found, and what becomes of it. */
export interface Cleaning {
  readonly periods: readonly string[];
  readonly rows: number;
  readonly cells: readonly string[];
  /** Cells of what the add-on itself remembers. */
  readonly remembered: readonly string[];
  readonly names: number;
  readonly letters: number;
}

export function parts(what: Cleaning): readonly string[] {
  const { periods, rows, cells, remembered, names, letters } = what;
  return [
    ...(cells.length > 0
      ? [
          `"Lưu trữ": ${cells.length} ô ở ${rows} dòng của kỳ ${periods.join(', ')} (${cellList(cells)})`,
        ]
      : []),
    ...(remembered.length > 0
      ? [`các trang công cụ tự giữ: ${remembered.length} ô (${cellList(remembered)})`]
      : []),
    ...(names > 0 ? [`tên người trong "Nhật ký", "Tiến độ", các trang ẩn: ${names} chỗ`] : []),
    ...(letters > 0 ? [`ghi nhớ về thư nhắc: ${letters} đơn vị`] : []),
  ];
}

/** @param before the first period that keeps everything */
export function found(before: string, what: Cleaning): readonly string[] {
  return [
    `Của các kỳ trước ${before} sẽ dọn:`,
    ...parts(what).map((part) => `– ${part}`),
    'Số, mã, trạng thái, ngày giữ nguyên. Dọn xong KHÔNG lấy lại được, "Hoàn tác" cũng không.',
  ];
}

/** What was done, in the past. @param before the first period that keeps everything */
export function done(before: string, what: Cleaning): string {
  return `Đã dọn, của các kỳ trước ${before}: ${parts(what).join('; ')}.`;
}

export const agree = 'Gõ CÓ để dọn. Để trống hoặc Hủy: không làm gì.';

export const previewOnly: Readonly<Record<Keeping, string>> = {
  drive: 'Đây là bản xem trước, chưa che gì.',
  folder:
    'Đây là bản xem trước, chưa che gì. Thêm --dong-y để dọn và xóa thư của các kỳ ấy trong thu.',
};

/** Why names stay in the journal. */
export const brokenJournal =
  '"Nhật ký" có dòng bị sửa, chèn hay xóa (xem "Kiểm tra") nên tên người ở đó để nguyên: nối lại chuỗi sẽ giấu chỗ ấy.';

export const progressWaits =
  'Vừa ghi lượt nộp của đơn vị vào "Tiến độ": tên người cũ ở đó sẽ bỏ ở lần chạy sau.';

export function stillInForm(periods: readonly string[]): string {
  return `Kỳ ${periods.join(', ')} còn dòng trong "Biểu chung" nên chưa dọn.`;
}

export function keptCells(cells: readonly string[]): string {
  return `"Lưu trữ", ô ${cellList(cells)}: có dữ liệu cá nhân nhưng để nguyên vì số, danh mục dựa vào đó. Cần bỏ thì "Mở lại kỳ", sửa, chốt lại.`;
}

/** Of rows that stay since nobody knows when they are of. */
export function periodless(cells: readonly string[]): string {
  return `"Lưu trữ", ô ${cellList(cells)}: không đọc được kỳ nên cả dòng để nguyên. Hãy bỏ gộp ô, gõ kỳ của dòng (như 2025-03) rồi chạy lại.`;
}

/** Of what is covered, as people keep it in tabs of their own. */
export function standing(places: readonly string[]): string {
  return `Dữ liệu ấy còn ở ${cellList(places)}: lệnh không sửa, Văn phòng tự xem và xóa.`;
}

/** A copy of the workbook from before: where it is. */
export interface OldCopy {
  readonly period: string;
  readonly link: string;
}

export function copyLink(period: string, id: string, place: Keeping): string {
  return place === 'drive' ? `https://docs.google.com/spreadsheets/d/${id}` : backupFile(period);
}

const MOST_COPIES = 60;
/** In a question. */
export const FEW_COPIES = 8;

/** What lies outside the workbook. */
export function elsewhere(
  copies: readonly OldCopy[],
  subjects: readonly string[],
  place: Keeping,
  most = MOST_COPIES,
): readonly string[] {
  const isDrive = place === 'drive';
  const where = isDrive
    ? 'trong Drive của người chốt'
    : 'cạnh so.xlsx, cả bản đánh số (2), (3), và trong .tai-khoan';
  const search = subjects.map((one) => `"${one}"`).join(' OR ');
  return [
    ...(copies.length === 0
      ? []
      : [
          `Các bản lưu khi chốt (${where}) còn dữ liệu cũ, "Khôi phục lưu trữ" từ đó sẽ đưa trở lại. Văn phòng tự xóa bản không cần nữa:`,
          ...firstLines(
            copies,
            most,
            ({ period, link }) => `– ${period}: ${link}`,
            (count) => `… và ${count} bản nữa.`,
          ),
        ]),
    `Thư nhắc đã gửi nằm ở "Thư đã gửi" của người gửi và hộp thư của đơn vị, tìm bằng: ${isDrive ? `in:sent subject:(${search})` : search}`,
    `Báo cáo, phụ lục đã lập và ${isDrive ? 'Tệp → Lịch sử phiên bản' : 'mọi tệp khác của sổ'} còn nội dung cũ. Không đọc được: bình luận, liên kết ở một phần chữ, công thức, bộ lọc, danh sách chọn, ghi chú ngoài "Lưu trữ".`,
  ];
}

/** In one cell of the journal. */
export function result(
  what: Cleaning,
  chain: { readonly first: number; readonly count: number; readonly before: string } | undefined,
): string {
  const { count = 0, first, before } = chain ?? {};
  return [
    ...parts(what),
    ...(count > 0
      ? [
          `bỏ tên ở ${count} dòng của "Nhật ký", từ dòng ${first}; chuỗi trước đó kết thúc ở ${before || 'trống'}`,
        ]
      : []),
  ].join('; ');
}
