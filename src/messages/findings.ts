/** The words of the tab `Kiểm tra` and of the verdict. */

export const office = 'Văn phòng';
export const wholeTab = 'cả trang';
export const answered = 'đã giải trình';
/** Beside a row: nothing is left to do there. */
export const answeredMark = 'Đã giải trình';

/** @param lacks the column that is still blank: `Người giải trình` */
export function halfAnswered(lacks: string): string {
  return `còn thiếu "${lacks}"`;
}

export const gone = 'Đã hết';
export const goneHeading =
  'ĐÃ HẾT: giải trình của những phát hiện không còn nữa (đã chép vào "Nhật ký")';
export const goneWaiting = 'Đã hết, chờ chép';
export const goneWaitingHeading =
  'ĐÃ HẾT, CHỜ CHÉP: giải trình của những phát hiện không còn nữa, nhiều hơn một lượt chép được (lượt chạy sau sẽ chép tiếp vào "Nhật ký")';
export const answerCommand = 'Giải trình';
export const howToAnswer =
  'Cảnh báo đã xem và có lý do: ghi vào hai cột "Giải trình" và "Người giải trình" (cần cả hai), lần kiểm tra sau vẫn giữ. Lỗi thì phải sửa, không giải trình thay được.';
export const noFindings = 'Không có phát hiện nào.';

export const header = {
  severity: 'Mức độ',
  tab: 'Trang',
  cell: 'Ô',
  message: 'Phát hiện',
  found: 'Đang có',
  expected: 'Cần có',
  kind: 'Loại',
  why: 'Giải trình',
  who: 'Người giải trình',
  identity: 'Nhận dạng',
} as const;

export interface OpenCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly answered: number;
  /** Of the errors and warnings those that are failed rules of the office. */
  readonly failedRules: number;
}

export function title(period: string): string {
  return `KIỂM TRA DỮ LIỆU ${period.toUpperCase()}`;
}

/** `2 lỗi, 1 cảnh báo, 1 đã giải trình`; what is 0 is left out. */
export function counts({ errors, warnings, notes, answered: explained }: OpenCounts): string {
  const parts = [
    [errors, 'lỗi'],
    [warnings, 'cảnh báo'],
    [notes, 'thông tin'],
    [explained, answered],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name}`)
    .join(', ');
}

/** What to do about the findings below, once for all of one code. */
export function guidance({ title: what, help }: { title: string; help: string }): string {
  return `${what}. ${help}`;
}

/** `Biểu chung C47 và 3 nơi khác`. */
export function places(tab: string, cell: string, others: number): string {
  const more = others > 0 ? ` và ${others} nơi khác` : '';
  return `${tab}${cell === '' ? '' : ` ${cell}`}${more}`;
}

export function moreRules(count: number): string {
  return `– và ${count} loại phát hiện khác, xem trang "Kiểm tra"`;
}

/**
 * The verdict in a line: whether the report can be signed, and what stands against it. It begins
 * with what is still open, so that nobody reads "no error" for "nothing to see".
 * @param unapproved the units for whose approval the report waits
 */
export function verdict(open: OpenCounts, unapproved: number): string {
  const { errors, warnings, failedRules } = open;
  const rules = failedRules > 0 ? ` (${failedRules} QUY TẮC KHÔNG KHỚP)` : '';
  const rest = `${explainedAndNoted(open)}.`;
  const first = [
    ...(errors > 0 ? [`${errors} LỖI PHẢI SỬA`] : []),
    ...(unapproved > 0 ? [`${unapproved} ĐƠN VỊ CHƯA ĐƯỢC DUYỆT`] : []),
  ];
  const until = [
    ...(errors > 0 ? ['hết lỗi'] : []),
    ...(unapproved > 0 ? ['mọi đơn vị được duyệt'] : []),
  ];
  const toSee = 'Hãy xem từng cảnh báo và giải trình trước khi ký.';
  if (first.length > 0) {
    const none = errors > 0 ? '' : ', 0 LỖI';
    const see = errors === 0 && warnings > 0 ? ` ${toSee}` : '';
    return `CÒN ${first.join(', ')}, ${warnings} CẢNH BÁO CHƯA GIẢI TRÌNH${rules}${none}${rest} Báo cáo ghi "DỰ THẢO" cho đến khi ${until.join(' và ')}.${see}`;
  }
  return warnings > 0
    ? `CÒN ${warnings} CẢNH BÁO CHƯA GIẢI TRÌNH${rules}, 0 LỖI${rest} ${toSee}`
    : `KHÔNG CÒN LỖI, KHÔNG CÒN CẢNH BÁO CHƯA GIẢI TRÌNH${rest} Có thể trình ký.`;
}

/** A closing of a period that the report is about. */
interface Closing {
  readonly period: string;
  readonly when: string;
  readonly why: string;
  /** How many errors were open then; undefined where that was not written down. */
  readonly errors?: number | undefined;
}

/** Beside the verdict: what the period was closed with, and why. */
export function closedAsDraft({ period, when, why, errors = 0 }: Closing): string {
  const open = errors > 0 ? ` khi còn ${errors} lỗi` : '';
  const reason = why === '' ? '' : `, lý do đã ghi: ${withoutStop(why)}`;
  return `Kỳ ${period} đã chốt lúc ${when}${open}${reason}. Muốn sửa thì chạy "Mở lại kỳ", sửa rồi chốt lại.`;
}

function withoutStop(sentence: string): string {
  return sentence.trim().replace(/\.+$/, '');
}

/** `; 2 cảnh báo đã giải trình, 1 thông tin`; what is 0 is left out. */
function explainedAndNoted({ answered: explained, notes }: OpenCounts): string {
  const parts = [
    ...(explained > 0 ? [`${explained} cảnh báo ${answered}`] : []),
    ...(notes > 0 ? [`${notes} thông tin`] : []),
  ];
  return parts.length > 0 ? `; ${parts.join(', ')}` : '';
}
