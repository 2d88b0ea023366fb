import type { Lab } from '../laboratory';
import { type Judged, judged, type Probe, probe, refusedWith } from '../probe';
import { bookMark, cellIn, columnMark, insertColumn, tabIn, text } from './requests';

/** What a batch leaves when it is refused. */
export interface Refused {
  readonly refusal: string | undefined;
  /** The text that its first request would have written. */
  readonly written: string;
}

const WRITTEN = 'không được còn lại';

export function judgeAtomic({ refusal, written }: Refused): Judged {
  if (refusal === undefined) return judged(false, 'Google nhận lượt ghi có yêu cầu sai');
  return judged(
    written === '',
    `${written === '' ? 'không ghi gì' : 'ghi một nửa'}; Google nói: ${refusal}`,
  );
}

/** Sends a good request and then one that must be refused, and looks at what is left. */
function refusedBatch(lab: Lab, title: string, bad: Parameters<Lab['send']>[0]): Refused {
  const tab = lab.tab(title);
  const refusal = refusedWith(() => lab.send([text(tab, 0, 0, WRITTEN), ...bad]));
  const cell = cellIn(tabIn(lab.ask(VALUES, [`'${title}'!A1`]), tab), 0, 0);
  return { refusal, written: cell?.effectiveValue?.stringValue ?? '' };
}

const VALUES = 'sheets(properties(sheetId),data(rowData(values(effectiveValue))))';
const NO_TAB = 899_999;
const TWICE = 910_001;
const UNUSED = 910_002;
const MOVED = 910_003;

/** Where the values of a marked column went after a column was put in before it. */
export interface Landed {
  readonly row: readonly string[];
}

export function judgeMarkedColumn({ row }: Landed): Judged {
  return judged(
    row.join('|') === 'a||giữ|theo dấu',
    `dòng 1 và 2 sau khi chèn cột: ${row.map((value) => value || '(trống)').join(', ')}`,
  );
}

/** What a batch, a mark and a lost answer rest on. */
export const BATCH_PROBES: readonly Probe[] = [
  probe({
    what: 'Lượt ghi có một yêu cầu sai thì không ghi gì cả',
    look: (lab) => refusedBatch(lab, 'Ghi hỏng', [text(NO_TAB, 0, 0, WRITTEN)]),
    judge: judgeAtomic,
  }),
  probe({
    what: 'Lượt ghi gửi lại lần hai (cùng mã dấu) bị từ chối cả lượt',
    look: (lab) => {
      lab.send([bookMark(TWICE)]);
      return refusedBatch(lab, 'Ghi hai lần', [bookMark(TWICE)]);
    },
    judge: judgeAtomic,
  }),
  probe({
    what: 'Xóa dấu không có thì Google bỏ qua, không từ chối',
    look: (lab) => {
      lab.book();
      const dataFilter = { developerMetadataLookup: { metadataId: UNUSED } };
      return refusedWith(() => lab.send([{ deleteDeveloperMetadata: { dataFilter } }]));
    },
    judge: (refusal) => judged(refusal === undefined, refusal ?? 'Google bỏ qua'),
  }),
  probe({
    what: 'Ghi theo dấu của cột: cột chuyển chỗ vẫn ghi đúng, ô null giữ nguyên',
    look: (lab): Landed => {
      const title = 'Ghi theo dấu';
      const tab = lab.tab(title);
      lab.send([
        text(tab, 0, 0, 'a'),
        text(tab, 0, 1, 'giữ'),
        columnMark(tab, 1, MOVED),
        insertColumn(tab, 1),
      ]);
      const { ports, book } = lab;
      ports.scratch.enter(book().id, { mark: MOVED, values: [null, 'theo dấu'], typed: false });
      const sheet = tabIn(lab.ask(VALUES, [`'${title}'!A1:D2`]), tab);
      const shown = (row: number, column: number) =>
        cellIn(sheet, row, column)?.effectiveValue?.stringValue ?? '';
      return { row: [shown(0, 0), shown(0, 1), shown(0, 2), shown(1, 2)] };
    },
    judge: judgeMarkedColumn,
  }),
];
