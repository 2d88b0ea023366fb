import type { Access, LeftOut } from '../model/access';
import { troubleIn } from '../model/trouble';
import { inMenu, SUBMENU } from './menu';
import { cutShort } from './run';
import { inItsWords, remedyFor } from './trouble';

/** What is said of who can open the report. */

export const command = 'Ai được mở báo cáo';
export const title = 'Ai được mở báo cáo?';
export const doneTitle = 'Ai được mở báo cáo';
export const failedTitle = 'Chưa đổi được ai mở được báo cáo';
export const openWorkbook = 'Mở sổ';

const WAY = `bấm ${inMenu(SUBMENU.setUp, command)}`;

/** The folder that the report's files are shared in. */
export function folderName(workbook: string): string {
  return `Báo cáo Bốn Trục - ${workbook}`;
}

/** @param others how many besides who clicks; undefined where nobody says who clicks */
function editors(others: number | undefined): string {
  if (others === undefined) return 'Đó là mọi người có tên trong danh sách chia sẻ với quyền sửa';
  return others === 0
    ? 'Hiện chưa có ai khác trong danh sách chia sẻ với quyền sửa'
    : `Hiện có ${others} người khác trong danh sách chia sẻ với quyền sửa`;
}

interface Question {
  /** The account of who clicks; blank where it is not known. */
  readonly account: string;
  readonly others: number | undefined;
  readonly workbook: string;
  readonly kept: 'yes' | 'no' | undefined;
}

/** What is asked before the first report of a workbook. */
export function question({ account, others, workbook, kept }: Question): string {
  return [
    ...(kept === undefined ? [] : [`Đang đặt: ${ANSWERS[kept]}.\n`]),
    `"Tổng hợp báo cáo" tạo một Google Tài liệu và một tệp Word trong Drive của người bấm${account === '' ? '' : ` (${account})`}. Lúc mới tạo chỉ người bấm mở được.`,
    '',
    `Có cho những người sửa được sổ này mở báo cáo không? ${editors(others)}; ai được thêm sau thì từ lần tổng hợp kế tiếp mở được cả các báo cáo trước.`,
    '',
    `• Có (Yes): họ xem và tải được, không sửa được. Google không gửi thư cho ai. Các tệp nằm trong thư mục "${folderName(workbook)}" được chia sẻ với họ.`,
    '• Không (No): chỉ người bấm mở được.',
    '• Hủy (Cancel): chưa trả lời, lần này không chia sẻ với ai.',
    '',
    `Câu trả lời được giữ cho mọi lần sau, ai bấm cũng vậy. Muốn đổi: ${WAY}. Người vào sổ bằng liên kết chung không có trong danh sách nên không mở được.`,
  ].join('\n');
}

const ANSWERS = {
  yes: 'chia sẻ với những người sửa được sổ này (chỉ xem)',
  no: 'không chia sẻ, chỉ người lập mở được',
} as const;

/** The result of the choice as a line of the log. */
export function chosen(answer: 'yes' | 'no'): string {
  return `Báo cáo: ${ANSWERS[answer]}`;
}

/** What the choice means from now on, and what it leaves as it is. */
export function chosenInFull(answer: 'yes' | 'no', workbook: string): readonly string[] {
  return [
    `Từ lần "Tổng hợp báo cáo" tới: ${ANSWERS[answer]}.`,
    answer === 'yes'
      ? 'Báo cáo đã lập trước đây không đổi.'
      : `Báo cáo đã chia sẻ thì vẫn mở được. Muốn thôi: người đã lập mở thư mục "${folderName(workbook)}" trong Drive của mình và bỏ chia sẻ.`,
  ];
}

/** Nobody answered: it stays as it was. */
export function unchanged(kept: 'yes' | 'no' | undefined): readonly string[] {
  return [
    'Chưa có câu trả lời nên không đổi gì.',
    kept === undefined
      ? `Hiện chưa ai chọn: báo cáo chỉ người lập mở được. Muốn chọn: mở sổ trong trình duyệt, ${WAY}.`
      : `Đang đặt: ${ANSWERS[kept]}.`,
  ];
}

const AGAIN = 'Chạy lại "Tổng hợp báo cáo" để chia sẻ tiếp.';
const LABEL = 'Ai mở được báo cáo trên Drive';

/** One sentence, for the page that everybody reads: it tells how it was when the report was made. */
export function whoOpens(access: Access): string {
  switch (access.kind) {
    case 'folder':
      return 'Báo cáo là tệp của máy này, không có liên kết nào mở được từ ngoài.';
    case 'private':
      return `${LABEL}: lúc lập, chỉ người lập mở được.`;
    case 'unknown':
      return `${LABEL}: không rõ, lượt chạy chưa chia sẻ xong. ${AGAIN}`;
    case 'shared':
      return `${LABEL}: lúc lập, ${[`người lập và ${access.readers} người sửa được sổ này`, ...exceptions(access)].join('; ')}.`;
  }
}

type Shared = Extract<Access, { readonly kind: 'shared' }>;

function exceptions({ leftOut, nameless, beyond, byLink }: Shared): readonly string[] {
  const left = leftOut.length + nameless;
  return [
    ...(byLink ? ['ai có liên kết cũng mở được'] : []),
    ...(beyond.length > 0 ? [`ngoài ra còn ${beyond.length} người (nhóm) khác`] : []),
    ...(left > 0 ? [`còn ${left} người sửa được sổ chưa mở được`] : []),
  ];
}

/** What the words ask for, where they are known; blank where not. */
function remedyIn(words: string): string {
  return troubleIn(words) === undefined ? '' : `${remedyFor(words)} `;
}

/** Why it came to nothing, and what to do: what the words ask for, else to run once more. */
function reasonFor(words: string): string {
  return words === '' ? AGAIN : `${remedyIn(words) || `${AGAIN} `}${inItsWords(words)}`;
}

/** What stands beside that sentence on the result page: why, for whom not, and what to do. */
export function accessDetails(access: Access): readonly string[] {
  switch (access.kind) {
    case 'folder':
      return [];
    case 'private':
      return [privateDetail(access)];
    case 'unknown':
      // What to do stands in the sentence itself.
      return access.words === ''
        ? []
        : [`Chưa chia sẻ xong báo cáo. ${remedyIn(access.words)}${inItsWords(access.words)}`];
    case 'shared':
      return sharedDetails(access);
  }
}

function privateDetail(access: Extract<Access, { readonly kind: 'private' }>): string {
  switch (access.why) {
    case 'no':
      return `Đã chọn không chia sẻ báo cáo. Muốn chia sẻ: ${WAY}.`;
    case 'unasked':
      return `Chưa ai chọn có chia sẻ báo cáo hay không, nên chưa chia sẻ với ai. Muốn chia sẻ: mở sổ, ${WAY}.`;
    case 'nobody':
      return 'Sổ chưa chia sẻ đích danh quyền sửa cho ai khác, nên chưa có ai để chia sẻ báo cáo. Người vào bằng liên kết chung không có trong danh sách của Google.';
    case 'failed':
      return `Chưa chia sẻ được báo cáo. ${reasonFor(access.words)}`;
  }
}

const WHY: Readonly<Record<LeftOut['why'], string>> = {
  refused: 'Google không nhận',
  busy: 'Google chưa nhận, đang bận hoặc hạn chế số lần',
  late: cutShort,
};

function sharedDetails({ leftOut, nameless, beyond, byLink }: Shared): readonly string[] {
  const reasons = (Object.keys(WHY) as LeftOut['why'][]).flatMap((why) => {
    const members = leftOut.filter((one) => one.why === why);
    const [first] = members;
    if (!first) return [];
    const names = members.map(({ who }) => who).join(', ');
    const reason =
      why === 'refused'
        ? `Có thể tự chia sẻ thư mục báo cáo trong Drive. ${inItsWords(first.words)}`
        : reasonFor(first.words);
    return [`Chưa chia sẻ được với: ${names}. Lý do: ${WHY[why]}. ${reason}`];
  });
  return [
    ...reasons,
    ...(nameless > 0
      ? [`Google không cho biết địa chỉ của ${nameless} người sửa, nên chưa chia sẻ với họ.`]
      : []),
    ...(beyond.length > 0
      ? [
          `Không có trong danh sách người sửa sổ mà vẫn mở được, vì thư mục báo cáo đã chia sẻ với họ: ${beyond.join(', ')}. Không muốn nữa thì bỏ chia sẻ thư mục ấy trong Drive.`,
        ]
      : []),
    ...(byLink
      ? [
          'Thư mục báo cáo đang mở cho bất kỳ ai có liên kết: xem lại chia sẻ của thư mục trong Drive.',
        ]
      : []),
  ];
}
