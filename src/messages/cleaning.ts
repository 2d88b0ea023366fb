import type { Place } from '../model/place';
import { cellList, firstLines } from './listing';

/** What is said where personal data is taken out that has served its time. */

export const cleaning = {
  command: 'Dọn dữ liệu cá nhân',
  help: 'Tìm và che dữ liệu cá nhân của các kỳ đã chốt từ lâu, bỏ tên người trong "Nhật ký"; không có --dong-y thì chỉ xem trước',
  keepHelp: 'giữ nguyên bấy nhiêu kỳ đã chốt gần nhất (mặc định: 12)',
  agreeHelp: 'Văn phòng đồng ý: dọn ngay, không lấy lại được',
  reading: 'Đang tìm dữ liệu cá nhân của các kỳ cũ…',
  failedTitle: 'Chưa dọn dữ liệu cá nhân',
  doneTitle: 'Đã dọn dữ liệu cá nhân',
  previewTitle: 'Dọn dữ liệu cá nhân (xem trước)',
  nothing: 'Không có gì để dọn.',
  recordWhy: 'che dữ liệu cá nhân đã hết hạn dùng',
} as const;

export const KEPT_BY_DEFAULT = '12';

export const askKept = `Giữ nguyên bao nhiêu kỳ đã chốt gần nhất? Gõ một số, để trống là ${KEPT_BY_DEFAULT}. Dữ liệu cá nhân của các kỳ cũ hơn sẽ được tìm và nêu ra trước, chưa che gì.`;

export function badCount(typed: string): string {
  return `"${typed}" không phải số kỳ. Hãy gõ một số từ 1 trở lên, ví dụ ${KEPT_BY_DEFAULT}.`;
}

export function tooFew(kept: number): string {
  return `Chưa có quá ${kept} kỳ đã chốt nên không kỳ nào hết hạn.`;
}

export function changedByHand(periods: readonly string[]): string {
  return `Dòng của kỳ ${periods.join(', ')} trong "Lưu trữ" không còn như lúc chốt. Che dữ liệu lúc này sẽ giấu mất chỗ đã sửa. Hãy chạy "Khôi phục lưu trữ", hoặc "Mở lại kỳ" rồi chốt lại, sau đó chạy lại lệnh này.`;
}

export function figuresWouldChange(codes: readonly string[]): string {
  const which = codes.length > 0 ? `số của ${cellList(codes)}` : 'lời văn';
  return `Che các ô này làm đổi ${which} trong báo cáo của kỳ đang làm. Hãy giữ thêm kỳ (số kỳ lớn hơn) rồi chạy lại.`;
}

export const changedSinceAsked =
  'Bảng tính đã đổi sau khi hỏi: điều đã đồng ý không còn đúng với nó. Hãy chạy lại để xem và trả lời lại.';

/** What is found, and what becomes of it. */
export interface Cleaning {
  readonly periods: readonly string[];
  readonly rows: number;
  readonly cells: number;
  /** Cells of what the add-on itself remembers. */
  readonly remembered: number;
  readonly names: number;
  readonly letters: number;
}

function parts({ periods, rows, cells, remembered, names, letters }: Cleaning): readonly string[] {
  return [
    ...(cells > 0 ? [`"Lưu trữ": ${cells} ô ở ${rows} dòng của kỳ ${periods.join(', ')}`] : []),
    ...(remembered > 0 ? [`các trang công cụ tự giữ: ${remembered} ô`] : []),
    ...(names > 0 ? [`tên người trong "Nhật ký", "Tiến độ" và các trang ẩn: ${names} chỗ`] : []),
    ...(letters > 0 ? [`ghi nhớ về thư nhắc: ${letters} đơn vị`] : []),
  ];
}

export function found(before: string, what: Cleaning): readonly string[] {
  return [
    `Kỳ trước ${before} đã hết hạn giữ. Sẽ dọn:`,
    ...parts(what).map((part) => `– ${part}`),
    'Số, mã, trạng thái và ngày giữ nguyên. Dọn xong KHÔNG lấy lại được, kể cả bằng "Hoàn tác".',
  ];
}

export function cleaned(before: string, what: Cleaning): readonly string[] {
  return [`Đã dọn các kỳ trước ${before}:`, ...parts(what).map((part) => `– ${part}`)];
}

export const agree = 'Gõ CÓ để dọn. Để trống hoặc Hủy: không làm gì.';

export const previewOnly: Readonly<Record<Place, string>> = {
  drive: 'Đây là bản xem trước, chưa che gì.',
  folder: 'Đây là bản xem trước, chưa che gì. Thêm --dong-y để dọn.',
};

/** Why names stay in the journal. */
export const brokenJournal =
  '"Nhật ký" có dòng bị sửa, chèn hay xóa (xem trang "Kiểm tra") nên tên người ở đó để nguyên: nối lại chuỗi sẽ giấu mất chỗ ấy.';

export function keptCells(cells: readonly string[]): string {
  return `"Lưu trữ", ô ${cellList(cells)}: có dữ liệu cá nhân ở cột mã, số, ngày, danh mục hoặc "Đối tượng" của số liệu nên để nguyên vì số của báo cáo dựa vào đó. Cần bỏ thì "Mở lại kỳ", sửa, rồi chốt lại.`;
}

export function unreadRows(rows: readonly number[]): string {
  return `"Lưu trữ", dòng ${cellList(rows.map(String))}: có dữ liệu cá nhân nhưng cột "Kỳ" không đọc được nên để nguyên. Hãy sửa "Kỳ" rồi chạy lại.`;
}

export function publicSets(sets: readonly string[]): string {
  return `Tài khoản của bộ phụ lục còn công bố (${sets.join(', ')}) để nguyên: cần nó để thu hồi.`;
}

/** A copy of the workbook from before: where it is. */
export interface OldCopy {
  readonly period: string;
  readonly id: string;
  readonly link: string;
}

export function copyLink(period: string, id: string, place: Place): string {
  return place === 'drive'
    ? `https://docs.google.com/spreadsheets/d/${id}`
    : `ban-luu-${period}.xlsx`;
}

export function copies(all: readonly OldCopy[], place: Place): readonly string[] {
  if (all.length === 0) return [];
  const where =
    place === 'drive'
      ? 'trong Drive của người chốt'
      : 'cạnh so.xlsx và trong thư mục ẩn .tai-khoan';
  return [
    `Các bản lưu khi chốt (${where}) còn dữ liệu cũ. Văn phòng tự xóa bản nào không cần nữa; "Khôi phục lưu trữ" từ các bản này sẽ đưa dữ liệu ấy trở lại:`,
    ...firstLines(
      all,
      MOST_COPIES,
      ({ period, link }) => `– ${period}: ${link}`,
      (count) => `… và ${count} bản nữa, xem cột "Văn bản" của "Nhật ký".`,
    ),
  ];
}

const MOST_COPIES = 60;

/** What lies outside the workbook. */
export function elsewhere(subjects: readonly string[], place: Place): readonly string[] {
  const [first = ''] = subjects;
  return place === 'drive'
    ? [
        `Thư nhắc đã gửi nằm trong "Thư đã gửi" của người gửi. Tìm bằng: in:sent subject:(${subjects.map((one) => `"${one}"`).join(' OR ')})`,
        'Báo cáo, phụ lục đã lập và Tệp → Lịch sử phiên bản của bảng tính này vẫn còn nội dung cũ.',
      ]
    : [
        `Thư nhắc đã gửi bằng chương trình thư nằm ở đó: tìm theo tiêu đề "${first}".`,
        'Báo cáo và phụ lục đã lập vẫn còn nội dung cũ.',
      ];
}

/** In one cell of the journal. */
export function result(
  what: Cleaning,
  chain: { readonly first: number; readonly count: number; readonly before: string } | undefined,
): string {
  return [
    ...parts(what),
    ...(chain
      ? [
          `bỏ tên ở ${chain.count} dòng của "Nhật ký", từ dòng ${chain.first}; chuỗi trước đó kết thúc ở ${chain.before || 'trống'}`,
        ]
      : []),
  ].join('; ');
}
