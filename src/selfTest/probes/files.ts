import type { FileFacts, Grant } from '../../run';
import { type Lab, onceIn } from '../laboratory';
import { type Judged, judged, type Probe, probe, refusedWith } from '../probe';

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

interface Moved {
  readonly isThere: boolean;
  readonly folders: number;
  readonly grants: readonly Grant[];
}

/** A report's file in a folder of the add-on's making, as sharing puts it there. */
function moved({ ports: { files }, run, folder, mainJob }: Lab): Moved {
  const [made] = mainJob().files;
  if (!made) throw new Error('?');
  const place = folder().id;
  files.move(made.file, place);
  const found = files.ofRun(run).find(({ id }) => id === made.file.id);
  const folders = found?.folders ?? [];
  return { isThere: folders.includes(place), folders: folders.length, grants: files.grants(place) };
}

export function judgeMoved({ isThere, folders, grants }: Moved): Judged {
  const isPrivate = grants.length === 1 && grants[0]?.role === 'owner';
  const roles = grants.map(({ type, role }) => `${type} (${role})`).join(', ') || 'không rõ';
  return judged(
    isThere && folders === 1 && isPrivate,
    `tệp ${isThere ? 'đã' : 'không'} nằm trong thư mục ấy, số thư mục chứa tệp: ${folders}; thư mục: ${roles}`,
  );
}

interface Claimed {
  /** What Drive said to tagging it and moving it. */
  readonly refusal: string | undefined;
  /** Whether it is then found by its tags, in that folder. */
  readonly isFound: boolean;
}

/** A copy as **Chốt kỳ** makes one, tagged and put into a folder as it does. */
function claimed({ ports: { files }, run, copy, folder }: Lab): Claimed {
  const [{ id }, place] = [copy(), folder().id];
  const tags = { book: run, run, role: 'backup', first: false } as const;
  const refusal = refusedWith(() => files.claim(id, tags, place));
  const found = files.ofRun(run).find((one) => one.id === id);
  return { refusal, isFound: found?.folders.includes(place) ?? false };
}

export function judgeClaimed({ refusal, isFound }: Claimed): Judged {
  if (refusal !== undefined) return judged(false, refusal);
  return judged(
    isFound,
    `đã gắn dấu; tìm theo dấu ${isFound ? 'thấy' : 'không thấy'} trong thư mục`,
  );
}

export function judgeEditors(editors: readonly string[]): Judged {
  const nameless = editors.filter((who) => who === '').length;
  return judged(
    editors.length > 0 && nameless === 0,
    `${editors.length} người, ${nameless} người không có địa chỉ`,
  );
}

export const FILE_PROBES: readonly Probe[] = [
  probe({
    what: 'Báo cáo nằm ở Drive của người chạy, chưa ai khác mở được',
    look: landed,
    judge: judgeLanding,
  }),
  probe({ what: 'Tệp đã lưu cho biết ai lưu', look: landed, judge: judgeSaver }),
  probe({
    what: 'Bảng tính của phường ngoài tầm nhìn của công cụ trong Drive',
    look: ({ ports: { scratch } }) => refusedWith(() => scratch.factsOf(scratch.boundTo)),
    judge: judgeOutOfSight,
  }),
  probe({
    what: 'Tệp báo cáo chuyển được vào thư mục do công cụ tạo, thư mục cho biết ai mở được',
    look: moved,
    judge: judgeMoved,
  }),
  probe({
    what: 'Bản sao của sổ (như Chốt kỳ tạo) gắn dấu và chuyển vào thư mục được',
    look: claimed,
    judge: judgeClaimed,
  }),
  probe({
    what: 'Google cho biết địa chỉ những người sửa được bảng tính này',
    look: ({ ports }) => ports.workbook.editors(),
    judge: judgeEditors,
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
