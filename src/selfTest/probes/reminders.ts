import type { Lab } from '../laboratory';
import { type Judged, judged, type Probe, probe, refusedWith, unknown } from '../probe';

interface Timed {
  /** What Google said to making it. */
  readonly refusal: string | undefined;
  readonly made: number;
  readonly left: number;
}

/** A daily timer, made and removed; what an earlier trial had left goes with it. */
function timed({ ports, tools: { homeZone, withBackOff } }: Lab): Timed {
  const { timer } = ports.scratch;
  const count = () => withBackOff(ports, timer.count);
  const before = count();
  const refusal = refusedWith(() => timer.add(homeZone));
  const made = count() - before;
  withBackOff(ports, timer.clear);
  return { refusal, made, left: count() };
}

export function judgeTimer({ refusal, made, left }: Timed): Judged {
  if (left > 0) {
    return judged(
      false,
      `còn ${left} lịch chạy thử chưa xóa được: xóa ở Apps Script → Trình kích hoạt (hàm onOpen, theo thời gian)`,
    );
  }
  return judged(refusal === undefined && made === 1, refusal ?? `tạo ${made}, đã xóa`);
}

/** What Gmail gives an account a day, the smallest that Google names. */
const LEAST_A_DAY = 100;

export function judgeMail(left: number): Judged {
  if (!Number.isFinite(left)) return unknown(String(left));
  const often = left < LEAST_A_DAY ? ', ít hơn một ngày chưa gửi gì' : '';
  return judged(left > 0, `hôm nay còn gửi được đến ${left} địa chỉ${often}`);
}

/** What **Nhắc nộp** rests on. */
export const REMINDER_PROBES: readonly Probe[] = [
  probe({
    what: 'Lịch nhắc hằng ngày tạo được và xóa được',
    look: timed,
    judge: judgeTimer,
  }),
  probe({
    what: 'Google cho biết hôm nay còn gửi được bao nhiêu thư',
    look: ({ ports: { mail } }) => mail.left(),
    judge: judgeMail,
  }),
];
