import type { Status } from '../../run';
import type { MainJob, TimedCall } from '../mainJob';
import { type Judged, judged, type Probe, probe } from '../probe';

/** What the main job may take at most: a third of the six minutes that Google gives a run. */
const MOST_SECONDS = 120;
/** The budgets of an answer and of a batch, in bytes. */
const MOST_READ = 2_000_000;
const MOST_BATCH = 1_500_000;
const MOST_SHOWN = 500_000;

function inKilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} KB`;
}

function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1).replace('.', ',')} giây`;
}

const STATUS: Readonly<Record<Status, string>> = {
  done: 'xong',
  broken: 'không đọc được sổ',
  refused: 'không chạy được',
  unknown: 'không rõ đã ghi chưa',
};

export function judgeJob({ setUp, compile, milliseconds }: MainJob): Judged {
  const states = `Thiết lập: ${STATUS[setUp.status]}; Tổng hợp báo cáo: ${STATUS[compile.status]}`;
  const isDone = setUp.status === 'done' && compile.status === 'done';
  const reasons = [setUp, compile].flatMap(({ status, messages }) =>
    status === 'done' ? [] : messages.slice(0, 2),
  );
  return judged(isDone, [`${states}, ${inSeconds(milliseconds)}`, ...reasons].join('; '));
}

export function judgeTime({ calls, milliseconds }: MainJob): Judged {
  const services = calls.reduce((sum, call) => sum + call.milliseconds, 0);
  return judged(
    milliseconds <= MOST_SECONDS * 1000,
    `${inSeconds(milliseconds)}, trong đó ${calls.length} lời gọi Google ${inSeconds(services)}, công cụ tự tính ${inSeconds(milliseconds - services)}`,
  );
}

function largest(calls: readonly TimedCall[], kind: TimedCall['kind']): TimedCall {
  return calls
    .filter((call) => call.kind === kind)
    .reduce((most, call) => (call.size > most.size ? call : most), {
      kind,
      size: 0,
      milliseconds: 0,
    });
}

function judgeCall(kind: TimedCall['kind'], most: number): (job: MainJob) => Judged {
  return ({ calls }) => {
    const { size, milliseconds } = largest(calls, kind);
    return judged(
      size > 0 && size <= most,
      `lớn nhất ${inKilobytes(size)}, ${inSeconds(milliseconds)}`,
    );
  };
}

export const judgeRead = judgeCall('read', MOST_READ);
export const judgeBatch = judgeCall('batch', MOST_BATCH);

function judgeShown(size: number): Judged {
  return judged(size <= MOST_SHOWN, inKilobytes(size));
}

/** The main job itself, before all that rests on it. */
export const JOB_PROBE: Probe = probe({
  what: 'Thiết lập và Tổng hợp báo cáo chạy xong trên sổ thử',
  look: ({ mainJob }) => mainJob(),
  judge: judgeJob,
});

/** Seconds and bytes. */
export const COST_PROBES: readonly Probe[] = [
  { what: `Cả việc dưới ${MOST_SECONDS} giây`, judge: judgeTime },
  { what: 'Một lần đọc dưới 2 MB', judge: judgeRead },
  { what: 'Một lần ghi dưới 1,5 MB', judge: judgeBatch },
]
  .map((one) => probe({ ...one, look: ({ mainJob }) => mainJob() }))
  .concat(
    probe({
      what: 'Lần ghi có xin trả lại dòng tiêu đề: câu trả lời nhỏ',
      look: (lab) => {
        lab.mainJob();
        const sheetId = lab.tab('Cỡ câu trả lời');
        const request = {
          updateSheetProperties: { properties: { sheetId, hidden: true }, fields: 'hidden' },
        };
        return lab.tools.utf8Length(lab.send([request], ["'Biểu chung'!1:1"]).text);
      },
      judge: judgeShown,
    }),
    probe({
      what: 'Đọc hai lần liền nhau được cùng một câu trả lời',
      look: ({ ports, book }) => {
        const { workbook } = ports.scratch.portsOn(book().id);
        return [workbook.read().text, workbook.read().text] as const;
      },
      judge: ([first, second]) =>
        judged(first === second, first === second ? 'giống hệt' : 'khác nhau dù không ai sửa'),
    }),
  );
