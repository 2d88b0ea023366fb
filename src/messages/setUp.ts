import type { Observation } from '../findings';
import { EARLIER_WORKBOOK } from './earlier';
import { inMenu } from './menu';
import { short } from './quoting';
import { officeOnly } from './run';
import { PLAIN_TABLE } from './trouble';

/** What `Thiết lập` says: of what it made and repaired, and of what was loosened since. */

export const command = 'Thiết lập';
export const title = 'Thiết lập';
export const refusedTitle = 'Chưa thiết lập được';
export const complete = 'Sổ đã đủ: không có gì phải thêm hay sửa.';
export const openWorkbook = 'Mở sổ';

function named(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

export function onTabs(tabs: readonly string[], said: string): string {
  return `${tabs.join(', ')}: ${said}.`;
}

export function result(steps: number, tabs: number): string {
  return `${steps} việc trên ${tabs} trang`;
}

export function done(steps: number, tabs: number): string {
  return `Đã làm ${result(steps, tabs)}; những gì đã nhập được giữ nguyên. Từng việc được kể ở cuối.`;
}

// What was made, tab by tab.

export const newTab =
  'tạo trang, có chú thích từng cột, danh sách chọn, kiểm tra nhập và định dạng';
export const generatedTab = 'tạo trang để công cụ ghi';
export const hiddenTab = 'ẩn trang trống';
export const shownTab = 'hiện lại trang đã ẩn vì có nội dung';
export const clearedChecks = 'bỏ danh sách chọn đặt nhầm cột';
export const headers = 'ghi dòng tiêu đề kèm chú thích từng cột';
export const frozenHeader = 'cố định dòng tiêu đề';
export const colours = 'tô màu nhiệm vụ quá hạn, chỗ thiếu "rõ" và dòng có phát hiện';

export function addedColumns(added: readonly string[]): string {
  return `thêm ${added.length} cột ở bên phải: ${named(added)}`;
}

/** Columns that were moved, each with the one that it stands beside now. */
export function besideCodes(moved: readonly (readonly [string, string])[]): string {
  return `đưa cột ${moved.map(([header, anchor]) => `"${header}" về cạnh "${anchor}"`).join(', ')}`;
}

export function addedNotes(count: number): string {
  return `chú thích ${count} cột`;
}

export function addedKeyNotes(count: number): string {
  return `chú thích ${count} mục`;
}

export function widths(count: number): string {
  return `đặt độ rộng ${count} cột`;
}

export function formats(columns: readonly string[]): string {
  return columns.length === 0
    ? 'định dạng các dòng'
    : `định dạng văn bản hoặc ngày cho ${columns.length} cột`;
}

export function figureFormats(count: number): string {
  return `bỏ định dạng văn bản ở ${count} ô "Giá trị", để số gõ vào là số`;
}

export function inputChecks(columns: readonly string[]): string {
  return `đặt danh sách chọn và kiểm tra nhập cho ${named(columns)}`;
}

export function addedSettings(count: number): string {
  return `thêm ${count} mục cần điền`;
}

export function starterRows(count: number): string {
  return `ghi ${count} dòng mẫu, hãy sửa cho đúng phường`;
}

export function axisView(axis: string): string {
  return `Trục ${axis}`;
}

/** Above the names of units, each leading to its rows. */
export const blocksOf = 'Đến khối dòng của từng đơn vị';

export function homeLinks(count: number): string {
  return `đặt lại ${count} liên kết tới khối của đơn vị`;
}

export function filterViews(titles: readonly string[]): string {
  return `lập ${titles.length} chế độ xem lọc theo trục và theo đơn vị`;
}

export function namedRanges(names: readonly string[]): string {
  return `đặt ${names.length} vùng có tên để nhảy nhanh đến khối của từng đơn vị`;
}

export function spareRows(count: number): string {
  return `thêm ${count} dòng trống cho các đơn vị nhập`;
}

export function surplusRows(count: number): string {
  return `bỏ ${count} dòng trống mà các kỳ đã chốt để lại`;
}

export function outdatedRows(count: number): string {
  return `dọn ${count} dòng lập sẵn còn trống của kỳ, đơn vị hoặc danh mục trước khi sửa (chỉ dòng chưa ai gõ gì; số và lời đã gõ giữ nguyên)`;
}

export function preparedRows(asked: number, carried: number): string {
  const from = carried > 0 ? `, trong đó ${carried} dòng chuyển từ kỳ trước` : '';
  return asked > 0
    ? `lập sẵn ${asked} dòng cho các đơn vị điền${from}`
    : 'thêm dòng trống đã ghi kỳ, trục, đơn vị';
}

/** Of units that began the period before what goes on could be carried over, or struck it out. */
export function leftOut(counts: ReadonlyMap<string, number>): string {
  const units = [...counts].map(([code, count]) => `${code} (${count})`).join(', ');
  return `Nhiệm vụ chưa xong và mục lời văn của kỳ trước mà kỳ này chưa có dòng: ${units}. Các đơn vị này đã nhập kỳ này nên Thiết lập không chuyển thêm; còn theo dõi thì chép từ kỳ trước.`;
}

const BLOCK_NOTE = 'Khối của ';

/** On the first cell of a unit's block. */
export function blockNote(name: string, code: string): string {
  return `${BLOCK_NOTE}${name} (${code}): các dòng từ đây đến hết khối.`;
}

export function isBlockNote(note: string): boolean {
  return note.startsWith(BLOCK_NOTE);
}

/** @param strays notes that no block begins with any more */
export function blockNotes({
  written,
  strays,
}: {
  readonly written: number;
  readonly strays: number;
}): string {
  return written > 0
    ? `ghi tên đơn vị ở đầu ${written} khối`
    : `bỏ ${strays} ghi chú tên đơn vị không còn ở đầu khối`;
}

export const offeredLists = 'ghi danh mục cho các danh sách chọn';

/** As a list offers a code: searched by either. */
export function codeWithName(code: string, name: string): string {
  return `${code} · ${name.replace(/\s+/g, ' ')}`;
}

interface GuardCount {
  readonly added: number;
  readonly changed: number;
  readonly dropped: number;
}

export function tabGuard({ added }: GuardCount): string {
  return added > 0 ? 'khóa, chỉ Văn phòng sửa được' : 'khóa lại, chỉ Văn phòng sửa được';
}

export function formGuards({ added, changed, dropped }: GuardCount): string {
  const parts = [
    added > 0 ? `khóa ${added} vùng` : '',
    changed > 0 ? `sửa ${changed} vùng khóa` : '',
    dropped > 0 ? `bỏ ${dropped} vùng khóa cũ` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

export const guardRecord = 'ghi nhớ ai được sửa gì';

// The generated tabs, before their command runs for the first time.

/** Until the first report the home tab says what comes first. */
export const firstSteps = 'Việc cần làm, theo thứ tự (bấm vào từng việc để đến trang)';
export const stepsOf: readonly (readonly [tab: string, step: string])[] = [
  ['Cấu hình', 'Trang "Cấu hình": ghi tên đơn vị, kỳ, từ ngày, đến ngày, hạn nộp, người ký'],
  ['Đơn vị', 'Trang "Đơn vị": soát tên, trục và email của từng đơn vị'],
  ['Chỉ tiêu', 'Trang "Chỉ tiêu": soát các chỉ tiêu, ghi kế hoạch năm của chỉ tiêu nào có'],
  ['Biểu chung', 'Trang "Biểu chung": các đơn vị ghi số liệu, nhiệm vụ, lời văn của kỳ'],
];

export function thenCompile(number: number): string {
  return `${number}. Chạy "Kiểm tra dữ liệu", sửa các phát hiện, rồi "Tổng hợp báo cáo": trang này hiện tình hình tháng.`;
}

export function placeholder(tab: string, by: string): string {
  return `Trang "${tab}" do công cụ ghi. Bấm ${inMenu(by)} để có nội dung.`;
}

// What the office is told besides.

export function office(accounts: readonly string[]): string {
  return accounts.length === 0
    ? 'Chưa biết tài khoản của Văn phòng, nên chỉ chủ sở hữu sổ sửa được các vùng đã khóa.'
    : `Văn phòng (được sửa mọi vùng đã khóa): ${accounts.join(', ')}.`;
}

/** Nobody tells who runs it, and whoever it is might be shut out. */
export const nothingClosed =
  'Chưa khóa vùng nào: Google không cho biết địa chỉ của tài khoản đang dùng, khóa lúc này thì chính tài khoản ấy có thể không sửa được nữa. Hãy nhờ chủ sở hữu sổ chạy lại "Thiết lập", hoặc chạy bằng một tài khoản cùng tổ chức với chủ sở hữu.';

export const nextSteps =
  'Tiếp theo: điền trang "Cấu hình" (tên đơn vị, kỳ, người ký), sửa các trang "Đơn vị", "Đề cương", "Chỉ tiêu" cho đúng phường, rồi chạy lại "Thiết lập" để dòng lập sẵn theo đúng kỳ và đơn vị; sau đó mỗi đơn vị nhập vào khối dòng của mình ở "Biểu chung" (chọn khối ở ô tên vùng: KHOI_ và mã đơn vị). Từ kỳ sau, đừng sửa ô "Kỳ": hãy chạy "Mở kỳ mới".';

export function unitsWithoutAccount(units: readonly string[]): string {
  return `${units.length} đơn vị chưa có Email nên khối dòng của họ còn để mở: ${units.join(', ')}. Điền cột Email ở trang "Đơn vị" rồi chạy lại "Thiết lập".`;
}

export function unreadableAccounts(unit: string, texts: readonly string[]): string {
  return `Email của ${unit} không đọc được: ${named(texts)}. Hãy sửa ở trang "Đơn vị" rồi chạy lại "Thiết lập".`;
}

export const mixedRows =
  'Các dòng của một đơn vị đang nằm xen kẽ. Công cụ không xếp lại dòng, mà khóa từng đoạn theo đơn vị; dòng trống để nhập thêm nằm ở cuối trang. Khi mọi dòng đã chốt, "Mở kỳ mới" lập lại từng khối từ đầu trang.';

export function tooManyBlocks(count: number, most: number): string {
  return `Các dòng của các đơn vị xen kẽ thành ${count} đoạn, nhiều hơn ${most} nên chưa khóa theo đơn vị. Hãy sắp xếp trang "Biểu chung" theo Trục rồi Đơn vị và chạy lại "Thiết lập".`;
}

/** Above so many names a list says only how many more there are. */
const MOST_NAMES = 6;

function someOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return named(names.slice(0, MOST_NAMES)) + (more > 0 ? ` và ${more} phần khác` : '');
}

/** Google would not take an account among those who may edit. */
export function refusedAccounts(parts: readonly string[], words: string): string {
  return `Chưa khóa được ${someOf(parts)}: Google không nhận tài khoản được sửa phần ấy (“${words}”). Mọi phần khác đã xong. Hãy xem lại Email của đơn vị ấy và của Văn phòng ở trang "Đơn vị" rồi chạy lại "Thiết lập".`;
}

/** Accounts that only earlier runs name; Google takes no guard with them any more. */
export function forgottenAccounts(accounts: readonly string[], words: string): string {
  return `Google không nhận một tài khoản trong danh sách được sửa các vùng khóa (“${words}”), nên đã bỏ ra khỏi mọi vùng khóa những tài khoản chỉ có từ các lần "Thiết lập" trước: ${accounts.join(', ')}. Ai trong số này còn làm việc thì ghi địa chỉ vào cột Email của đơn vị Văn phòng ở trang "Đơn vị" rồi chạy lại "Thiết lập".`;
}

const FREE_PROTECTION =
  'bỏ khóa ấy ở Dữ liệu → Bảo vệ trang tính và dải ô, rồi chạy lại "Thiết lập"';

/** Somebody else's protection stands there already. */
export function refusedSecond(parts: readonly string[], words: string): string {
  return `Chưa khóa được ${someOf(parts)}: cả trang ấy đã có một khóa khác (“${words}”), được giữ nguyên. Mọi phần khác đã xong. Muốn công cụ khóa thì ${FREE_PROTECTION}.`;
}

/** How people find a protection again: by its name, or by what it closes. */
function protectionName(name: string): string {
  return name === '' ? 'khóa không tên' : `khóa "${short(name)}"`;
}

/** A tab that people protect whole themselves. */
export function keptProtection(tab: string, name: string, warningOnly: boolean): string {
  const state = warningOnly
    ? 'khóa ấy chỉ cảnh báo nên ai cũng sửa được'
    : 'ai sửa được là theo khóa ấy';
  return `Trang "${tab}" đã có ${protectionName(name)} cho cả trang, không do công cụ đặt: giữ nguyên, không khóa thêm (${state}). Muốn công cụ khóa cho Văn phòng thì ${FREE_PROTECTION}.`;
}

/** The form, closed whole: its units cannot type. */
export function closedForm(tab: string, name: string): string {
  return `Trang "${tab}" đang có ${protectionName(name)} cho cả trang, không do công cụ đặt: đơn vị không có tên trong khóa ấy không nhập được dòng của mình. Muốn chỉ khóa theo khối từng đơn vị thì ${FREE_PROTECTION}.`;
}

/** Columns of a Table whose type rules what is typed there. */
export function typedColumns(
  tab: string,
  tables: readonly string[],
  headers: readonly string[],
): string {
  return `Trang "${tab}" có Bảng ${named(tables)} của Google với cột đã đặt kiểu: ${named(headers)}. Google không cho đặt danh sách chọn và định dạng ở các cột ấy nên để nguyên. Muốn có danh sách chọn của công cụ thì ${PLAIN_TABLE} "Thiết lập".`;
}

/** A header that is merged with rows below it. */
export function mergedHeader(tab: string, cells: readonly string[]): string {
  return `Trang "${tab}": chưa cố định dòng tiêu đề vì ô gộp ${cells.join(', ')} kéo xuống dưới dòng 1, Google không cho cố định một phần ô gộp. Hãy bỏ gộp các ô ấy, ghi đủ tiêu đề ở dòng 1 và xóa dòng tiêu đề phụ, rồi chạy lại "Thiết lập".`;
}

export function closedToRunner(account: string): string {
  return officeOnly(command, account);
}

export function duplicateHeader(tab: string, header: string): string {
  return `${tab}: có hai cột cùng tên "${header}"; công cụ dùng cột bên trái. Hãy đổi tên hoặc xóa cột thừa.`;
}

/** @param what where something that seems to be missing stands */
export function misplaced(what: string): string {
  return `${what} Sửa xong hãy chạy lại "Thiết lập".`;
}

export function unknownTemplate(text: string, templates: readonly string[]): string {
  return `Trang "Cấu hình": không có mẫu báo cáo nào tên "${short(text)}". Hãy ghi vào "Mẫu báo cáo" một trong các tên: ${templates.join(', ')}; rồi chạy lại "Thiết lập".`;
}

/** @param cells what is blank in the first row over columns with content, or reads nearly the same */
export function heldColumns(
  tab: string,
  headers: readonly string[],
  cells: readonly string[],
): string {
  return `${tab}: chưa thêm cột ${named(headers)}, vì có thể đó là cột ở ô ${cells.join(', ')} (tiêu đề trống hoặc gần giống). Hãy ghi đúng tên vào ô tiêu đề, hoặc một tên riêng nếu là cột khác, rồi chạy lại "Thiết lập".`;
}

/** Required columns that a tab lacked although rows are filled in. */
export function addedEmpty(tab: string, headers: readonly string[], rows: number): string {
  return `Trang "${tab}" có ${rows} dòng đã nhập mà thiếu cột ${named(headers)}: đã thêm cột trống, không lấy lại được dữ liệu của cột cũ. Nếu cột bị xóa nhầm, đừng nhập tiếp: lấy lại sổ từ trước lúc xóa ở ${EARLIER_WORKBOOK}.`;
}

// What the check finds loosened.

export const wholeGroup = 'cả nhóm hoặc cả cơ quan';
export const guardedHeader = 'dòng tiêu đề';
export const guardedHidden = 'trang ẩn của công cụ';

export function guardedTab(tab: string): string {
  return `trang ${tab}`;
}

export function guardedBlock(unit: string): string {
  return `khối ${unit}`;
}

export function guardedColumn(header: string): string {
  return `cột ${header}`;
}

export function guardGone(name: string): Observation {
  return {
    code: 'protection-loosened',
    message: `Phần "${name}" đã được khóa nhưng nay không còn khóa, nên ai cũng sửa được.`,
    found: 'không khóa',
    expected: 'khóa như "Thiết lập" đã đặt',
    about: ['gone', name],
  };
}

export function guardWarnsOnly(name: string): Observation {
  return {
    code: 'protection-loosened',
    message: `Khóa của "${name}" chỉ cảnh báo, nên ai cũng sửa được.`,
    found: 'chỉ cảnh báo',
    expected: 'khóa như "Thiết lập" đã đặt',
    about: ['warns', name],
  };
}

export function guardWidened(name: string, strangers: readonly string[]): Observation {
  return {
    code: 'protection-loosened',
    message: `Khóa của "${name}" mở thêm cho ${strangers.join(', ')}.`,
    found: strangers.join(', '),
    expected: 'đơn vị và Văn phòng',
    about: ['widened', name, ...strangers],
  };
}

export function openRows(unit: string, count: number): Observation {
  return {
    code: 'unprotected-rows',
    message: `${count} dòng của ${unit} nằm ngoài các vùng đã khóa.`,
    found: 'chưa khóa',
    expected: `khóa cho ${unit}`,
    about: [unit],
  };
}
