import type { Keeping } from '../model/keeping';
import { cellList } from './listing';
import { draftMark } from './report';
import { explained } from './trouble';

/** What is said of appendices that go public, or come back. */

export const command = 'Công bố phụ lục';
export const withdrawCommand = 'Thu hồi phụ lục';
export const help =
  'Công bố phụ lục: mỗi bộ một tệp chỉ có chữ và số, để cơ quan đưa lên nơi công khai';
export const shareOptionHelp =
  'Văn phòng đồng ý: đánh dấu đã công bố (không ghi: chỉ lập tệp để xem trước)';
export const withdrawOptionHelp = 'đánh dấu thu hồi; bản đã đưa đi nơi khác thì tự gỡ';
export const answersOptionHelp =
  'quyết định cho từng ô phải hỏi, mỗi dòng: trang, ô, "bỏ dòng" hoặc "che" hoặc "công khai", ai quyết định, lý do (cách nhau bằng phím Tab)';
export const preparedTitle = 'Đã lập các bộ phụ lục';
export const publishedTitle: Readonly<Record<Keeping, string>> = {
  drive: 'Đã công bố phụ lục',
  folder: 'Đã lập và đánh dấu công bố phụ lục',
};
export const withdrawnTitle = 'Đã thu hồi phụ lục';
export const partlyTitle = 'Công bố phụ lục: có bộ chưa xong';
export const failedTitle = 'Chưa công bố phụ lục';
export const notWithdrawnTitle = 'Chưa thu hồi phụ lục';
export const partlyWithdrawnTitle = 'Thu hồi phụ lục: có bộ chưa thu hồi';
export const nothingToWithdrawTitle = 'Không có gì để thu hồi';

export const noSets =
  'Chưa có bộ phụ lục nào: trong trang "Phụ lục" chưa dòng nào có cột "Bộ". Hãy ghi 1, 2 … vào cột ấy cho các phụ lục chung một liên kết rồi chạy lại.';
export const ofOthers = (codes: readonly string[]): string =>
  `${codes.join(', ')}: thuộc báo cáo khác (cột "Báo cáo"), không công bố cùng báo cáo này.`;
export const openFile = (set: string): string => `Mở tệp bộ ${set}`;
export const openPdf = (set: string): string => `Tải PDF bộ ${set}`;

/** The file's name, the same each time. */
export function fileName(set: string, period: string, issuer: string): string {
  return `Bộ phụ lục ${set} - ${period} - ${issuer}`;
}

/** Below the title of each appendix. */
export function belongsTo(type: string, issuer: string, period: string): string {
  return `(Kèm theo ${type} ${period} của ${issuer})`;
}

/** What is about to be published, a line a set. @param empty the appendices of it in which nothing stands */
export function preview(filled: Filled, empty: readonly string[]): string {
  const bare =
    empty.length > 0
      ? ` Kỳ này không có dòng nào: ${empty.join(', ')}; tệp ghi đúng như vậy. Nếu phải có thì bấm Hủy, điền rồi chạy lại.`
      : '';
  return `Bộ ${filled.set}: ${held(filled)}.${bare}`;
}

function held({ tabs, rows }: Filled): string {
  return `${tabs.length} phụ lục (${tabs.map(({ title }) => title).join(', ')}), ${rows} dòng`;
}

/** What is true of a file beside the workbook. */
const HERE_ALONE =
  'Tệp chỉ nằm trên máy này, chưa ai mở được bằng liên kết: cơ quan tự đưa tệp lên nơi công khai, rồi ghi địa chỉ ở đó vào cột "Liên kết" của trang "Phụ lục".';

const ON_YES: Readonly<Record<Keeping, string>> = {
  drive: 'các tệp trên mở được cho BẤT KỲ AI có liên kết, chỉ xem, không sửa được.',
  folder: `lập các tệp trên và đánh dấu đã công bố. ${HERE_ALONE}`,
};

export function ask(lines: readonly string[], place: Keeping): string {
  return [
    ...lines,
    '',
    `Gõ CÓ: ${ON_YES[place]}`,
    'Để trống: chỉ lập tệp để xem trước, chưa mở cho ai. Hủy: không làm gì.',
  ].join('\n');
}

/** A set that was not asked about as it is by now. */
export function changedSinceAsked(set: string): string {
  return `Bộ ${set}: đã đổi sau khi hỏi nên chưa mở; hãy xem lại rồi bấm lại.`;
}

/** What keeps the report of the sets from being final. */
interface Unfinished {
  readonly errors: number;
  readonly units: number;
}

/** Of sets whose report is not final: what they carry, and until when. */
export function asDraft({ errors, units }: Unfinished): string {
  const open = [
    ...(errors > 0 ? [`${errors} lỗi phải sửa`] : []),
    ...(units > 0 ? [`${units} đơn vị chưa được duyệt`] : []),
  ];
  return `Báo cáo của kỳ này CHƯA PHẢI BẢN CHÍNH THỨC: còn ${open.join(', ')}. Các tệp mang dòng "${draftMark}" như báo cáo; khi không còn như vậy, chạy lại lệnh này để bỏ dòng ấy, liên kết giữ nguyên.`;
}

type Placed = readonly { readonly cell: string; readonly text: string }[];

function cellTexts(texts: Placed): string {
  return texts.map(({ cell, text }) => `${cell}: ${text}`).join('; ');
}

/** Before it is asked. */
export function toReplace(set: string, links: Placed): string {
  return `Bộ ${set}: gõ CÓ thì liên kết của tệp thay các liên kết đang ghi ở trang "Phụ lục": ${cellTexts(links)}.`;
}

export function replacedLinks(set: string, links: Placed): string {
  return `Bộ ${set}: liên kết của tệp đã thay các liên kết ghi trước đó ở trang "Phụ lục": ${cellTexts(links)}.`;
}

function keptIn(set: string, links: Placed): string {
  return `Bộ ${set}: giữ nguyên liên kết đang ghi ở trang "Phụ lục", ô ${links.map(({ cell }) => cell).join(', ')}`;
}

export const keptLinks: Readonly<Record<Keeping, (set: string, links: Placed) => string>> = {
  drive: (set, links) => `${keptIn(set, links)}; khi công bố thì liên kết của tệp thay vào.`,
  folder: (set, links) => `${keptIn(set, links)}; đưa tệp mới lên đúng nơi ấy.`,
};

export function replacedStates(set: string, texts: Placed): string {
  return `Bộ ${set}: trạng thái đã thay chữ ghi trước đó ở cột "Trạng thái công bố", trang "Phụ lục": ${cellTexts(texts)}.`;
}

/** A decision as the log keeps it: the text itself stays where it is. */
export function decision({ tab, cell, decision: what, who, before }: Decision): string {
  const earlier = before.map((one) => `${one.why} (${one.who})`).join('; ');
  return `${tab} ${cell}: ${what} (${who})${earlier === '' ? '' : `; trước: ${earlier}`}`;
}

interface Decision {
  readonly tab: string;
  readonly cell: string;
  readonly decision: string;
  readonly who: string;
  readonly before: readonly { readonly why: string; readonly who: string }[];
}

export function decisionReplaced(one: Decision): string {
  return `Quyết định trong tệp trả lời đã thay quyết định trước đó: ${decision(one)}.`;
}

export const PRIVATELY = 'không';

/** A set as it is filled. */
export interface Filled {
  readonly set: string;
  readonly tabs: readonly { readonly title: string }[];
  readonly rows: number;
}

function filledWith(filled: Filled): string {
  return `Bộ ${filled.set}: đã ghi ${held(filled)} vào tệp`;
}

/** What is said of a set that is done, by where its file is: a file of a folder has no link. */
export const filed: Readonly<Record<Keeping, (filled: Filled) => string>> = {
  drive: (filled) => `${filledWith(filled)}; tệp chưa mở cho người có liên kết.`,
  folder: (filled) => `${filledWith(filled)}, chưa đánh dấu công bố.`,
};

export const published: Readonly<Record<Keeping, (filled: Filled) => string>> = {
  drive: (filled) =>
    `Bộ ${filled.set}: đã công bố ${held(filled)}. Ai có liên kết đều xem được, không sửa được.`,
  folder: (filled) => `${filledWith(filled)}, đánh dấu công bố. ${HERE_ALONE}`,
};

export const withdrawn: Readonly<Record<Keeping, (set: string) => string>> = {
  drive: (set) =>
    `Bộ ${set}: đã thu hồi, liên kết không mở được nữa. Tệp vẫn còn trong Drive của người lập.`,
  folder: (set) => `Bộ ${set}: đã đánh dấu thu hồi. Bản đã đưa đi nơi khác thì phải tự gỡ.`,
};

export function linkToTry(set: string, link: string): string {
  return `Bộ ${set}: chưa kiểm được ${link} dẫn tới đâu. Hãy mở thử, phải ra đúng tệp này.`;
}

export function left(set: string): string {
  return `Bộ ${set}: tệp đang có người khác mở được nên giữ nguyên như lần trước, chưa thay nội dung mới.`;
}

const CLOSE_AND_ANEW = 'hãy bấm "Thu hồi phụ lục" (đóng mọi bộ của kỳ), rồi công bố lại';

/** It was published, and no appendix is in it any more. */
export function orphan(set: string): string {
  return `Bộ ${set} không còn phụ lục nào trong trang "Phụ lục", nhưng tệp của bộ ấy có thể còn mở cho người có liên kết. Không dùng nữa thì ${CLOSE_AND_ANEW} các bộ còn dùng.`;
}

/**
 * @param isFilled whether its content is in the file; undefined where nobody can say
 * @param isOpen whether whoever has the link can open it: one that is filled, and not as it must be, can be written
 */
export function notPublished(
  set: string,
  isFilled: boolean | undefined,
  isOpen: boolean | undefined,
  words: string,
): string {
  const content = contentOf(isFilled);
  const how = isFilled
    ? isOpen
      ? WRITABLE
      : `${content} vào tệp nhưng chưa mở được cho người có liên kết`
    : `${content}, nên chưa mở cho ai thêm${isFilled === undefined ? `. ${SEE}` : ''}`;
  return withWords(`Bộ ${set}: ${how}`, words);
}

function contentOf(isFilled: boolean | undefined): string {
  if (isFilled) return 'đã ghi nội dung';
  return isFilled === false
    ? 'chưa ghi được nội dung vào tệp'
    : 'không rõ nội dung đã vào tệp chưa';
}
const WRITABLE =
  'đã ghi nội dung, nhưng ai có liên kết còn SỬA được tệp và chưa đổi lại được. Hãy mở tệp → Chia sẻ, để người có liên kết chỉ là "Người xem"';
const SEE = 'Hãy mở tệp để xem, hoặc chạy lại lệnh này';

export function notWithdrawn(set: string, words: string): string {
  return withWords(`Bộ ${set}: chưa thu hồi được, liên kết có thể còn mở`, words);
}

/** @param task whether the content that it was to hold is in the file; left out where it was to hold none */
export function unknown(set: string, task?: { readonly isFilled: boolean | undefined }): string {
  return `Bộ ${set}: ${task ? `${contentOf(task.isFilled)}; ` : ''}không rõ liên kết đang mở hay đóng, vì dịch vụ không trả lời. Hãy mở tệp → Chia sẻ để xem, hoặc chạy lại lệnh này.`;
}

/** Others than the owner and the readers by the link have a part in the file. */
export function beyond(set: string, who: readonly string[]): string {
  return `Bộ ${set}: tệp còn được chia sẻ riêng với ${who.join(', ')}. Hãy mở tệp → Chia sẻ, bỏ quyền nào không phải do cơ quan cho.`;
}

export const notRecorded =
  'Đã làm xong như trên nhưng chưa ghi lại được vào cột "Trạng thái công bố": cột ấy còn ghi "Đang …". Hãy chạy lại lệnh để ghi cho đúng.';

/**
 * Why a set is not opened.
 * @param asked cells by what each of them needs
 */
export function blocked(
  set: string,
  asked: readonly (readonly [needed: string, cells: readonly string[]])[],
  isOpen: boolean,
): string {
  const needs = asked.map(([needed, cells]) => `${cellList(cells)}: ${needed}`).join('; ');
  const advice = isOpen
    ? ' Nếu nội dung ấy đã có trong tệp đang công bố, hãy bấm "Thu hồi phụ lục".'
    : '';
  return `Bộ ${set}: chưa công bố được vì có ô phải quyết định trước. ${needs}.${advice} Câu trả lời ghi ở trang "Kiểm tra", cột "Giải trình" và "Người giải trình"; xong thì chạy lại.`;
}

/** What was decided, as it was carried out. */
export function decided(set: string, leftOut: number, changed: number): string {
  const parts = [
    ...(leftOut > 0 ? [`bỏ ${leftOut} dòng`] : []),
    ...(changed > 0 ? [`che ở ${changed} dòng`] : []),
  ];
  return `Bộ ${set}: theo quyết định trong trang "Kiểm tra", đã ${parts.join(', ')}.`;
}

export function unknownDecision(line: number, decided: string): string {
  return `Tệp trả lời, dòng ${line}: "${decided}" không phải quyết định. Hãy ghi "bỏ dòng", "che" hoặc "công khai".`;
}

export function namelessDecision(line: number): string {
  return `Tệp trả lời, dòng ${line}: thiếu tên người quyết định (cột thứ tư).`;
}

/** @param why what stands in the cell, and what may be decided of it */
export function refusedDecision(line: number, decided: string, why: string): string {
  return `Tệp trả lời, dòng ${line}: không nhận "${decided}". ${why}`;
}

export function decisionOfNothing(line: number, tab: string, cell: string): string {
  return `Tệp trả lời, dòng ${line}: ô ${cell} của trang "${tab}" không có điều gì phải quyết định. Hãy xem lại tên trang và ô trong trang "Kiểm tra".`;
}

/** Why a set's file is not touched. */
export function ofAnother(set: string, who: string): string {
  const owner = ownerOf(who);
  return `Bộ ${set}: tệp đã công bố thuộc Drive của ${owner}, tài khoản đang chạy không sửa được. Hãy nhờ ${owner} chạy lệnh này; hoặc xóa các ô "Liên kết" của bộ ${set} trong trang "Phụ lục" để lập tệp mới (liên kết sẽ khác; liên kết cũ nếu đang mở thì còn mở cho tới khi ${owner} thu hồi).`;
}

/** Why a set's file is let alone for now. */
export function unasked(set: string): string {
  return `Bộ ${set}: không hỏi được tệp của lần trước vì dịch vụ không trả lời, nên giữ nguyên tệp và liên kết. Hãy chạy lại lệnh này sau ít phút.`;
}

/** Why a set is not withdrawn. */
export function withdrawnByAnother(set: string, who: string): string {
  const owner = ownerOf(who);
  return `Bộ ${set}: chưa thu hồi, vì tệp thuộc Drive của ${owner}. Hãy nhờ ${owner} bấm "Thu hồi phụ lục".`;
}

export function unseenFile(set: string): string {
  return `Bộ ${set}: không thấy tệp của lần trước nữa (có thể đã bị xóa), chưa thu hồi gì. Hãy mở liên kết để xem; còn mở thì đóng ở Chia sẻ.`;
}

export function neverOpen(set: string): string {
  return `Bộ ${set}: tệp chưa mở cho người có liên kết, không có gì để thu hồi.`;
}

/** A file of a set whose place another has taken. */
export const replacedName = (set: string): string => `${set} (tệp cũ)`;

export function oldFile(set: string, url: string): string {
  return `Bộ ${set}: tệp cũ ${url} còn mở cho người có liên kết. Muốn đóng, ${CLOSE_AND_ANEW}.`;
}

export function replacedOfAnother(set: string, url: string, who: string): string {
  return `Bộ ${set}: tệp cũ ${url} có thể còn mở cho người có liên kết: chỉ ${ownerOf(who)} thu hồi được (bấm "Thu hồi phụ lục").`;
}

const ownerOf = (who: string): string => (who === '' ? 'một tài khoản khác' : who);

export const goneFile: Readonly<Record<Keeping, (set: string) => string>> = {
  drive: (set) =>
    `Bộ ${set}: tệp của lần trước đã bị xóa hoặc đang ở thùng rác, nên lập tệp mới: liên kết đã đổi, hãy đặt lại liên kết rút gọn.`,
  folder: (set) => `Bộ ${set}: không thấy tệp của lần trước, nên lập tệp mới.`,
};

/** What somebody changed in a published file since. */
export function changedByHand(set: string, what: readonly ('content' | 'name' | 'sharing')[]) {
  const words = { content: 'nội dung', name: 'tên', sharing: 'chia sẻ' } as const;
  const history = what.includes('content')
    ? ' Bản sửa tay còn trong tệp ấy, Tệp → Nhật ký phiên bản.'
    : '';
  return `Bộ ${set}: ${what.map((one) => words[one]).join(', ')} của tệp đã công bố bị sửa bằng tay sau lần công bố trước.${history}`;
}

/** Tabs that the set had before and has no more. */
export function vanished(set: string, tabs: readonly string[]): string {
  return `Bộ ${set}: không còn ${tabs.join(', ')} như lần công bố trước.`;
}

/** A line of the log, written before it is done. */
export function begun(opened: readonly string[], others: readonly string[]): string {
  return [
    ...(opened.length > 0
      ? [`Cho công bố ${named(opened)}; kết quả ở Phụ lục, cột "Trạng thái công bố"`]
      : []),
    ...(others.length > 0 ? [`Lập hoặc giữ tệp ${named(others)}, chưa mở thêm cho ai`] : []),
  ].join('. ');
}

function named(sets: readonly string[]): string {
  return sets.map((set) => `bộ ${set}`).join(', ');
}

export function withdrawing(sets: readonly string[]): string {
  return `Cho thu hồi ${named(sets)}; kết quả ở Phụ lục, cột "Trạng thái công bố"`;
}

export const nothing = 'Không có tệp nào để thu hồi';
export const notConfirmed = 'Chưa thu hồi: cần gõ CÓ.';
export const askWithdraw: Readonly<Record<Keeping, string>> = {
  drive:
    'Thu hồi các bộ phụ lục của kỳ này: liên kết không mở được nữa; tệp vẫn còn trong Drive của người lập. Gõ CÓ để thu hồi.',
  folder:
    'Đánh dấu thu hồi các bộ phụ lục của kỳ này; bản đã đưa đi nơi khác thì phải tự gỡ. Gõ CÓ để đánh dấu.',
};

export function nothingToWithdraw(period: string): string {
  return `Kỳ ${period} chưa có bộ phụ lục nào được công bố.`;
}

function withWords(sentence: string, words: string): string {
  return words === '' ? `${sentence}.` : `${sentence}. ${explained(words)}`;
}
