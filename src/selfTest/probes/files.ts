import type { FileFacts } from '../../run';
import { type Lab, onceIn } from '../laboratory';
import { type Judged, judged, type Probe, probe, refusalOf } from '../probe';

function judgeLanding(facts: readonly FileFacts[]): Judged {
  const openers = facts
    .flatMap(({ permissions }) => permissions)
    .filter(({ role }) => role !== 'owner')
    .map(({ role, type }) => `${type} (${role})`);
  const isAlone = facts.length > 0 && openers.length === 0 && facts.every(({ isOwn }) => isOwn);
  const folders = facts.map(({ folders: count }) => count).join(', ');
  const who = ['người chạy', ...new Set(openers)].join(', ');
  return judged(
    isAlone,
    `${facts.length} tệp; số thư mục chứa mỗi tệp: ${folders || 'không rõ'}; mở được: ${who}`,
  );
}

function judgeSaver(facts: readonly FileFacts[]): Judged {
  const isTold = facts.every(({ savedBy }) => savedBy !== '');
  return judged(
    facts.length > 0 && isTold,
    isTold ? 'Drive cho biết tài khoản của người lưu' : 'Drive để trống',
  );
}

export function judgeOutOfSight(refusal: string | undefined): Judged {
  return refusal === undefined
    ? judged(false, 'công cụ đọc được tệp của bảng tính này trong Drive')
    : judged(/not found|404/i.test(refusal), refusal);
}

/** Where the files of a report lie and who opens them. */
const landed = onceIn(({ ports, mainJob }: Lab) =>
  mainJob().files.map(({ file }) => ports.scratch.factsOf(file.id)),
);

export const FILE_PROBES: readonly Probe[] = [
  probe({
    what: 'Báo cáo nằm ở Drive của người chạy, chưa ai khác mở được',
    look: landed,
    judge: judgeLanding,
  }),
  probe({ what: 'Tệp đã lưu cho biết ai lưu', look: landed, judge: judgeSaver }),
  probe({
    what: 'Bảng tính của phường ngoài tầm nhìn của công cụ trong Drive',
    look: ({ ports: { scratch } }) => refusalOf(() => scratch.factsOf(scratch.boundTo)),
    judge: judgeOutOfSight,
  }),
  probe({
    what: 'Tệp vừa tạo tìm thấy ngay theo dấu của lượt chạy',
    look: ({ ports, run, book }) => {
      const { id } = book();
      return ports.files.ofRun(run).map((file) => file.id === id);
    },
    judge: (found) =>
      judged(
        found.includes(true),
        `${found.length} tệp, ${found.includes(true) ? 'có' : 'thiếu'} sổ thử`,
      ),
  }),
];
