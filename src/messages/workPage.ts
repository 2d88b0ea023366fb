import { inMenu } from './menu';

/** What the page says of a command under way. */

/** The steps, in their order; the first stands at the first place. */
const STEPS = [
  'đọc sổ',
  'kiểm tra và tính',
  'lập tệp',
  'ghi vào sổ',
  'chia sẻ tệp, gửi thư hoặc công bố',
] as const;

export const steps: readonly string[] = STEPS;

/** @param part how much of the step is done */
export function stepLine(step: number, part: readonly [done: number, of: number] | undefined) {
  const piece = part ? ` (xong ${part[0]} trong ${part[1]})` : '';
  return `Bước ${step} trong ${STEPS.length}: ${STEPS[step - 1] ?? ''}${piece}`;
}

export function since(began: string, seconds: number): string {
  const spent = seconds < 60 ? `${seconds} giây` : `${Math.floor(seconds / 60)} phút`;
  return `Bắt đầu lúc ${began}, đã ${spent}.`;
}

export const mayLeave = `Đóng khung này, hoặc cả trình duyệt, thì lệnh vẫn chạy tiếp. Muốn xem lại: ${inMenu('Trang chủ')}.`;

export const stop = 'Dừng';
export const stopping =
  'Đã nhận: lệnh dừng trước bước sau. Đang ghi vào sổ thì ghi cho trọn; thư đã gửi, bộ đã công bố thì giữ nguyên.';

export const resume = 'Chạy lại để làm tiếp';
export const resuming = 'Đang bắt đầu lại…';
export const drop = 'Bỏ';
export const dropEnded = 'Đã xem';

/** It is not running, and nobody has seen its end. */
export function cutOff(
  step: number,
  part: Parameters<typeof stepLine>[1],
  when: string,
): readonly string[] {
  return [
    `Không còn chạy từ lúc ${when}: bị ngắt, hoặc đang chờ trả lời một câu hỏi ở màn hình của người chạy. ${stepLine(step, part)}.`,
    LEFT[step - 1] ?? '',
    'Chạy lại thì lệnh tự dọn phần dở dang rồi làm tiếp: thư đã gửi không gửi lại, bộ đã công bố vẫn một liên kết.',
  ];
}

const NOT_WRITTEN = 'Chưa ghi gì vào sổ.';

/** What of it stands in the workbook. */
const LEFT: readonly string[] = [
  NOT_WRITTEN,
  NOT_WRITTEN,
  NOT_WRITTEN,
  'Phần ghi đi trọn một lần: dòng cuối của trang "Nhật ký" là lệnh này thì đã ghi đủ, không phải thì chưa ghi gì.',
  'Sổ đã ghi đủ; phần chia sẻ, gửi thư hoặc công bố có thể còn dở.',
];

export function ended(title: string, when: string): string {
  return `Đã kết thúc lúc ${when}: ${title}.`;
}

export const whereItStands =
  'Dòng cuối của lệnh này ở trang "Nhật ký" ghi kết quả. Không có dòng ấy là chưa ghi gì: chạy lại lệnh để đọc vì sao.';

export const none = 'Không có lệnh nào đang chạy.';

/** The page cannot ask; what is under way does not need it. */
export function unasked(reason: string): string {
  return `Chưa xem được tiến độ; lệnh đang chạy (nếu có) vẫn chạy tiếp và tự báo kết quả. Hãy đóng khung này, xem kết quả ở trang "Nhật ký". (“${reason}”)`;
}
