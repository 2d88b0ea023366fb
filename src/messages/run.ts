import { type Finding, sayInFull } from '../findings';
import { type Address, writeAddress } from '../model/address';
import { troubleIn } from '../model/trouble';
import { BRING_BACK, EARLIER_WORKBOOK } from './earlier';
import { inMenu, SUBMENU } from './menu';
import { RESCUE_TAB } from './rescueTabs';
import { ASK_OWNER, explained, inItsWords, remedyFor } from './trouble';

/** What every command says of its own run: what stood in the way, and what was written. */

export const busy =
  'Một lượt chạy khác đang ghi vào sổ này. Hãy đợi một phút rồi chạy lại; chưa có gì bị thay đổi.';
/** @param now blank where no period can be read any more */
export function periodChangedSinceAsked(asked: string, now: string): string {
  const change = now === '' ? `không còn là ${asked}` : `đã đổi từ ${asked} sang ${now}`;
  return `Trong lúc hỏi, "Kỳ" ở trang "Cấu hình" ${change}, mà câu trả lời là cho kỳ ${asked}. Hãy xem lại "Kỳ" rồi chạy lại.`;
}

export const cancelled = 'Đã bỏ qua câu hỏi nên lệnh dừng ở đây.';
/** At the foot of the screen while a command begins. */
export const reading = 'Đang đọc sổ…';
/** Why a piece of what a run does after writing was not begun. */
export const cutShort = 'lượt chạy hết thời gian, hoặc có người bấm Dừng';
export const stopped = 'Đã dừng theo yêu cầu.';
export const nothingWritten = 'Chưa ghi gì vào sổ.';
export const unknownTitle = 'Không rõ đã ghi hay chưa';

export function failed(reason: string): string {
  return `Có lỗi khi chạy nên chưa ghi gì vào sổ. ${explained(reason)}`;
}

/** Google lets the command not even begin. */
export function notBegun(reason: string): string {
  return `Chưa chạy được. ${explained(reason)}`;
}

/** Who runs it, by name where that is known. */
export function accountInUse(account: string): string {
  return account === '' ? 'tài khoản đang dùng' : `tài khoản đang dùng (${account})`;
}

/** A line of the journal where those before it were deleted or changed. */
export const journalGap =
  'thiếu dòng trước dòng này: dòng cuối của Nhật ký không còn như công cụ đã ghi';

/** The command writes what is closed to all but the office. */
export function officeOnly(command: string, account: string): string {
  return `"${command}" là lệnh của Văn phòng, mà ${accountInUse(account)} không được sửa các trang đã khóa cho Văn phòng. Hãy nhờ Văn phòng (hoặc chủ sở hữu sổ) chạy lệnh này. Nếu tài khoản ấy là của Văn phòng: nhờ người đang sửa được ghi địa chỉ vào cột Email của đơn vị Văn phòng ở trang "Đơn vị", rồi chạy lại "Thiết lập".`;
}

/** The service would not take it, and asking again is of no use. */
export function refused(reason: string): string {
  return `Google không nhận phần ghi nên chưa ghi gì vào sổ. ${explained(reason)}`;
}

interface RefusedRequest {
  readonly kind: string;
  readonly tab: string;
  readonly words: string;
  readonly closed: readonly ClosedPart[];
}

interface ClosedPart {
  readonly tab: string;
  readonly name: string;
}

const UNNAMED = 'khóa không tên';

function protectionNames(parts: readonly ClosedPart[]): string {
  const names = parts.map(({ tab, name }) => `"${name || UNNAMED}" (trang "${tab}")`);
  return [...new Set(names)].join(', ');
}

/** The service names the request for which it takes nothing of the batch. */
export function refusedRequest({ kind, tab, words, closed }: RefusedRequest): string {
  const place = tab === '' ? '' : ` ở trang "${tab}"`;
  const names =
    troubleIn(words) === 'protectedPart' && closed.length > 0
      ? ` Đang khóa: ${protectionNames(closed)}.`
      : '';
  return `Google không nhận phần ghi${place} nên chưa ghi gì vào sổ. ${remedyFor(words)}${names} ${inItsWords(words)} (${kind})`;
}

export function unopenedTitle(tab: string): string {
  return `Chưa mở được trang "${tab}"`;
}

/** A tab that **Thiết lập** makes is not there. */
export function noTab(tab: string): string {
  return `Sổ này chưa có trang "${tab}". Để tạo trang ấy, hãy bấm (hoặc nhờ Văn phòng bấm) ${inMenu(SUBMENU.setUp, 'Thiết lập')}.`;
}

/** Other people closed what the command must write. */
export function closedByOthers(command: string, parts: readonly ClosedPart[]): string {
  return `"${command}" phải ghi vào chỗ người khác đã khóa và tài khoản đang dùng không được sửa: ${protectionNames(parts)}. ${ASK_OWNER}`;
}

/** What people had made of a tab that is written whole. */
export function cleared(tab: string, filtered: boolean, tables: readonly string[]): string {
  const gone = [
    ...(filtered ? ['bộ lọc (nó sẽ che dòng mới)'] : []),
    ...tables.map((name) => `Bảng "${name}" (Google không cho ghi đè cột đã đặt kiểu)`),
  ];
  return `Trang "${tab}" do công cụ ghi lại toàn bộ nên đã bỏ ${gone.join(' và ')} đặt trên trang ấy. Cần lọc lâu dài thì dùng Dữ liệu → Chế độ xem bộ lọc: công cụ giữ nguyên.`;
}

/** The batch that must go whole is larger than the service takes. */
export function tooLarge(reason: string): string {
  return `Phần ghi của lượt này quá lớn, Google không nhận trong một lần gửi, nên chưa ghi gì vào sổ. Hãy bớt việc cho một lượt (chạy "Chốt kỳ" cho kỳ đã xong, bớt đơn vị hoặc phụ lục) rồi chạy lại; nếu vẫn vậy, gửi dòng này cho người phụ trách công cụ. ${inItsWords(reason)}`;
}

export function serviceBusy(reason: string): string {
  // Then it is the account that has too much to do, not Google.
  if (troubleIn(reason) === 'manyRuns') {
    return `Google chưa nhận nên chưa ghi gì vào sổ. ${explained(reason)}`;
  }
  return `Google đang quá tải nên chưa ghi gì vào sổ. Hãy đợi vài phút rồi chạy lại. ${inItsWords(reason)}`;
}

export const neverWritten =
  'Mất liên lạc với Google lúc ghi. Đã xem lại: chưa ghi gì vào sổ, và lượt này sẽ không ghi muộn nữa. Hãy chạy lại.';

export const changedWhileRead =
  'Sổ đổi liên tục (có người chèn, xóa hoặc chuyển dòng) trong lúc đọc từng phần. Hãy đợi vài phút rồi chạy lại.';

/** How to see whether a run was written. */
export function unknown(run: string): readonly string[] {
  return [
    'Mất liên lạc với Google đúng lúc ghi, nên không rõ đã ghi vào sổ hay chưa.',
    `Cách xem: tải lại sổ, mở trang "Nhật ký", tìm dòng cuối có cột "Lượt chạy" là ${run}. Có dòng ấy là đã ghi (riêng cột "Kiểm tra" cạnh các dòng có thể còn của lần trước); không có là chưa ghi gì.`,
    'Chạy lại lệnh này lúc nào cũng được: lượt sau tự dọn những gì lượt này bỏ dở.',
  ];
}

/** What a unit left for the office, and nobody answered. */
export function unknownRequest(run: string): readonly string[] {
  return [
    'Mất liên lạc với Google đúng lúc nộp, nên không rõ đã nộp được hay chưa.',
    `Hãy chạy lại lệnh này: đã nộp rồi thì lượt sau nói là đã nộp lúc nào và không ghi thêm. Khi Văn phòng chạy lệnh kế tiếp, trang "Nhật ký" có dòng với "Lượt chạy" là ${run} nếu lượt này đã nộp được.`,
  ];
}

export function readAgain(times: number): string {
  const often = times === 1 ? '' : ` ${times} lần`;
  return `Trong lúc chạy, sổ thay đổi${often} (có người nhập, hoặc công thức tính lại): đã đọc và tính lại theo số mới.`;
}

/** A tab that the add-on writes whole was not as it had left it. */
export function handTyped(tab: string, copy: string): string {
  return `Trang "${tab}" có chữ không phải do công cụ ghi. Trang đã được ghi lại; bản trước đó giữ ở trang ẩn "${copy}": hãy xem và chuyển nội dung cần giữ vào "Biểu chung".`;
}

export function keptUnsure(tab: string, copy: string): string {
  return `Trang "${tab}" có trước khi công cụ ghi lần đầu nên chưa rõ có ai gõ thêm vào đó hay không. Trang đã được ghi lại; bản trước đó giữ ở trang ẩn "${copy}": cần thì xem lại ở đó.`;
}

export const marksLeft =
  'Cột "Kiểm tra" bên cạnh các dòng chưa cập nhật hết; trang "Kiểm tra" thì đã đủ. Hãy chạy lại để cập nhật cột ấy.';

export function keptLeft(caption: string): string {
  return `Trang ẩn "_Trước lần ghi cuối" còn giữ các ô như trước khi ghi, chưa bỏ được. Hãy chạy "${caption}" lần nữa để bỏ.`;
}

export function filesLeft(names: readonly string[]): string {
  return `Chưa bỏ được tệp dở dang vào thùng rác: ${names.join(', ')}. Lượt chạy sau sẽ bỏ; đừng dùng các tệp này.`;
}

/** Where something stands, in words: `Trang "Biểu chung", ô H12`. */
export function at(tab: string, address: Address): string {
  const page = `Trang "${tab}"`;
  switch (address.kind) {
    case 'tab':
      return page;
    case 'rows': {
      const [first, last] = [address.startRow + 1, address.endRow];
      return `${page}, dòng ${first === last ? first : `${first}–${last}`}`;
    }
    case 'cell':
      return `${page}, ô ${writeAddress(address)}`;
  }
}

/** A finding with the place where it stands. */
export function sayInPlace(finding: Finding): string {
  return `${at(finding.tab, finding.at)}: ${sayInFull(finding)}`;
}

/** Of a sheet without any tab of ours. */
export const neverSetUp =
  'Sổ này chưa được thiết lập: hãy chạy "Thiết lập" một lần (lệnh tạo đủ các trang), rồi làm lại việc vừa chọn.';
export const whyNotRead = 'Vì sao, và sổ còn thiếu gì';
export const tabsGone = `Nếu sổ đã có dữ liệu mà các trang vừa bị xóa thì đừng tạo mới, hãy lấy lại cùng dữ liệu: ${BRING_BACK}.`;

/**
 * @param written the version that wrote the workbook
 * @param known the latest one that this add-on knows
 */
export function newerWorkbook(written: string, known: number): string {
  return `Sổ này đã được một bản Bốn Trục mới hơn ghi (sổ: phiên bản ${written}; công cụ đang chạy chỉ biết đến phiên bản ${known}), nên bản này có thể đọc sai. Hãy cập nhật công cụ lên bản mới nhất rồi chạy lại lệnh.`;
}

function tabNames(tabs: readonly string[]): string {
  return tabs.map((tab) => `"${tab}"`).join(', ');
}

const MOVED = 'có người chèn, xóa hoặc chuyển cột, dòng';

/** @param found the hidden tab with what taking back wrote over */
function maybeTyped(found: string): string {
  return `Nếu có ai gõ vào, hoặc chuyển dòng khác vào, các dòng ghi lệch ấy trước lúc lấy lại thì nội dung đó còn ở trang ẩn "${found}".`;
}

/** The columns or rows of tabs were moved while the batch was on its way. */
export function withdrawn(tabs: readonly string[], found: string): string {
  return `Đúng lúc ghi, ${MOVED} ở trang ${tabNames(tabs)} nên lượt này ghi lệch chỗ. Đã lấy lại toàn bộ ngay sau đó: nội dung như trước khi chạy, kèm thay đổi của người ấy. ${maybeTyped(found)} Hãy đợi người ấy làm xong rồi chạy lại.`;
}

export function begunAnew(tabs: readonly string[], found: string): string {
  return `Đúng lúc ghi, ${MOVED} ở trang ${tabNames(tabs)}: đã lấy lại toàn bộ phần ghi lệch chỗ, rồi làm lại từ đầu theo sổ mới. ${maybeTyped(found)}`;
}

export function withdrawnResult(tabs: readonly string[]): string {
  return `đã lấy lại: đúng lúc ghi, ${MOVED} ở trang ${tabNames(tabs)}`;
}

/** Taking back was moved itself, and is undone. */
export function leftResult(tabs: readonly string[]): string {
  return `chưa lấy lại được: đúng lúc lấy lại, ${MOVED} ở trang ${tabNames(tabs)}; phần ghi lệch còn đó`;
}

function cutOffWhile(caption: string): string {
  return `Lượt "${caption}" trước đó bị ngắt khi đang ghi mà ${MOVED}`;
}

/** The run before was cut off before it could take back what it wrote beside its place. */
export function withdrawnLeft(caption: string, found: string): string {
  return `${cutOffWhile(caption)}: đã lấy lại toàn bộ phần ghi lệch chỗ của lượt ấy. ${maybeTyped(found)} Cần thì chạy lại "${caption}".`;
}

/** Why what was written beside its place is not taken back. */
const NOT_TAKEN_BACK = {
  movedAgain:
    'từ lúc ấy lại có người thêm, chuyển cột, dòng hoặc sửa đúng chỗ vừa ghi nên không lấy lại được',
  tooMany:
    'có người chèn quá 20 cột hoặc dòng cùng lúc, nhiều hơn phần công cụ giữ được, nên không lấy lại để khỏi mất nội dung',
  refused:
    'Google không nhận phần lấy lại, hoặc phần phải giữ khi lấy lại quá dài, nên công cụ để nguyên',
  gone: 'trang ẩn giữ nội dung ngay trước khi ghi đã bị xóa hoặc bị sửa nên không lấy lại được',
  open: 'trang ẩn giữ nội dung ngay trước khi ghi không khóa được nên công cụ không tự lấy lại theo trang ấy',
} as const;

type Why = keyof typeof NOT_TAKEN_BACK;

const FROM_HISTORY = `Hãy mở ${EARLIER_WORKBOOK}, khôi phục bản ngay trước lượt ấy rồi chạy lại.`;

function mendedByHand(why: Why): string {
  if (why === 'gone') return FROM_HISTORY;
  return `${FROM_HISTORY} Các dòng ngay trước khi ghi còn ở trang ẩn "${RESCUE_TAB.misplaced}"${why === 'tooMany' ? ', trừ các cột bị đẩy ra quá 20 cột' : ''}.`;
}

/** The run before was cut off likewise, and it is left as it is. */
export function leftMisplaced(caption: string, why: Why): string {
  return `${cutOffWhile(caption)}, nên có chỗ đã ghi lệch; ${NOT_TAKEN_BACK[why]}. ${mendedByHand(why)}`;
}

/** A run of who may not write the office's tabs sees it. */
export function leftToOffice(caption: string): string {
  return `Lượt "${caption}" của Văn phòng bị ngắt khi đang ghi mà ${MOVED}, nên có chỗ đã ghi lệch và chưa lấy lại. Hãy báo Văn phòng chạy ngay một lệnh, ví dụ "Kiểm tra dữ liệu": lượt ấy tự lấy lại.`;
}

/** Nobody answered when it was to be taken back. */
export function leftUnanswered(caption: string): string {
  return `${cutOffWhile(caption)}, nên có chỗ đã ghi lệch; Google chưa trả lời nên chưa lấy lại được, hoặc không rõ đã lấy lại chưa. Lượt này chưa ghi gì khác. Hãy chạy lại ngay, trước khi ai sửa thêm.`;
}

/** A hidden tab is not as the last batch wrote it, or no batch wrote it. */
export const doubtfulWitness = `Trang ẩn "_Trước lần ghi cuối" không đúng như công cụ đã ghi (có người sửa hoặc tạo, hoặc sổ được lưu bằng chương trình khác) nên công cụ không làm theo trang ấy; trang được để lại, đổi tên thành "${RESCUE_TAB.misplaced}", để Văn phòng xem.`;

/**
 * What was written beside its place is not taken back.
 * @param why why not, or that the service did not answer; unnoted, the next run cannot see it either
 */
export function misplaced(
  caption: string,
  tabs: readonly string[],
  why: Why | 'unanswered' | 'unnoted',
): readonly string[] {
  const begun = `Đúng lúc "${caption}" ghi, ${MOVED} ở trang ${tabNames(tabs)} nên có chỗ đã ghi lệch`;
  if (why === 'unanswered') {
    return [
      `${begun}, và Google chưa nhận phần lấy lại (mất liên lạc, quá tải hoặc không cho ghi).`,
      'Hãy chạy lại lệnh này ngay, trước khi ai sửa thêm: lượt sau tự lấy lại rồi làm lại từ đầu.',
    ];
  }
  if (why === 'unnoted') {
    return [`${begun}, và Google không trả lời nên chưa lấy lại được.`, FROM_HISTORY];
  }
  return [`${begun}; ${NOT_TAKEN_BACK[why]}.`, mendedByHand(why)];
}

/** It is written, and nobody answers whether it is where it was meant. */
export function placeUnknown(caption: string): readonly string[] {
  return [
    `Đã ghi lượt "${caption}", nhưng không rõ đúng lúc ghi có ai chèn, xóa hoặc chuyển cột, dòng hay không: Google không trả lời.`,
    'Hãy chạy ngay một lệnh, ví dụ "Kiểm tra dữ liệu": lượt ấy xem lại, ghi lệch chỗ thì tự lấy lại và nói rõ.',
  ];
}

/** Names and guards that a run had taken off are not put on again. */
export const guardsLeft =
  'Riêng vùng khóa và tên vùng mà lượt ghi lệch đã gỡ thì chưa đặt lại: hãy chạy "Thiết lập".';

/** The office's yes was asked for, and what was typed is neither a yes nor a no. */
export function unclearYes(typed: string): string {
  return `Chưa làm gì, vì chưa rõ "${typed.trim()}" là đồng ý hay không. Hãy chạy lại lệnh này rồi gõ CÓ để đồng ý; không đồng ý thì để trống hoặc bấm Hủy.`;
}
