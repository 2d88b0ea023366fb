import type { Request } from '../../contract/write';
import type { Lab } from '../laboratory';
import {
  type Judged,
  judged,
  judgedRefusal,
  type Probe,
  probe,
  refusedWith,
  unknown,
} from '../probe';
import { area, type CellAnswer, fill, tabIn } from './requests';

const FIELDS =
  'sheets(properties(sheetId),protectedRanges(protectedRangeId,description,warningOnly,editors,requestingUserCanEdit))';

const CLOSED = 920_001;
const WARNS = 920_002;

/** A protection as it came back. */
export interface Guarded {
  readonly runner: string;
  readonly editors: readonly string[] | undefined;
  readonly canEdit: boolean;
  readonly warns: boolean;
}

export function judgeGuards({ runner, editors, canEdit, warns }: Guarded): Judged {
  if (runner === '') return unknown('Google không cho biết tài khoản đang chạy');
  const names = (editors ?? []).map((name) => (name === runner ? 'người chạy' : 'tài khoản khác'));
  const isHere = editors?.includes(runner) === true;
  return judged(
    isHere && canEdit && warns,
    `người sửa được: ${names.join(', ') || 'không cho biết'}; người chạy ${canEdit ? 'sửa được' : 'không sửa được'}; khóa chỉ cảnh báo ${warns ? 'còn' : 'mất'}`,
  );
}

/** What Google says to a batch that people's own settings stand in the way of. */
function refused(
  what: string,
  expected: RegExp,
  requestsOn: (tab: number) => readonly Request[],
): Probe {
  return probe({
    what: `Lời từ chối khi ${what}`,
    look: (lab: Lab) => {
      const tab = lab.tab(`Từ chối khi ${what}`.slice(0, 90));
      const requests = requestsOn(tab);
      if (requests.length > 1) lab.send(requests.slice(0, -1));
      return refusedWith(() => lab.send(requests.slice(-1)));
    },
    judge: (refusal) => judgedRefusal(refusal, expected),
  });
}

const header: CellAnswer = { userEnteredValue: { stringValue: 'x' } };

export const PROTECTION_PROBES: readonly Probe[] = [
  probe({
    what: 'Khóa vùng: người chạy có trong danh sách sửa, khóa chỉ cảnh báo không cần danh sách',
    look: (lab): Guarded => {
      const runner = lab.ports.person.email();
      const tab = lab.tab('Khóa');
      const editors = runner === '' ? {} : { editors: { users: [runner] } };
      lab.send([
        {
          addProtectedRange: {
            protectedRange: {
              protectedRangeId: CLOSED,
              range: area(tab, [0, 2], [0, 2]),
              ...editors,
            },
          },
        },
        {
          addProtectedRange: {
            protectedRange: {
              protectedRangeId: WARNS,
              range: area(tab, [3, 5], [0, 2]),
              warningOnly: true,
            },
          },
        },
      ]);
      const ranges = tabIn(lab.ask(FIELDS), tab)?.protectedRanges ?? [];
      const closed = ranges.find(({ protectedRangeId }) => protectedRangeId === CLOSED);
      const warns = ranges.find(({ protectedRangeId }) => protectedRangeId === WARNS);
      return {
        runner,
        editors: closed?.editors?.users,
        canEdit: closed?.requestingUserCanEdit === true,
        warns: warns?.warningOnly === true,
      };
    },
    judge: judgeGuards,
  }),
  refused('khóa một trang hai lần', /already has sheet protection/, (sheetId) => [
    { addProtectedRange: { protectedRange: { range: { sheetId } } } },
    { addProtectedRange: { protectedRange: { range: { sheetId } } } },
  ]),
  refused('gộp ô qua mép bộ lọc', /merge cells that cross the borders/, (sheetId) => [
    { setBasicFilter: { filter: { range: area(sheetId, [0, 4], [0, 3]) } } },
    { mergeCells: { range: area(sheetId, [3, 6], [0, 2]), mergeType: 'MERGE_ALL' } },
  ]),
  refused('cố định dòng cắt ngang ô gộp', /freeze rows which contain only part/, (sheetId) => [
    { mergeCells: { range: area(sheetId, [0, 2], [0, 1]), mergeType: 'MERGE_ALL' } },
    {
      updateSheetProperties: {
        properties: { sheetId, gridProperties: { frozenRowCount: 1 } },
        fields: 'gridProperties.frozenRowCount',
      },
    },
  ]),
  refused('đặt danh sách chọn vào bảng (Table) có cột định kiểu', /typed columns/, (sheetId) => [
    fill(sheetId, 0, 0, header, 'userEnteredValue'),
    {
      addTable: {
        table: {
          name: 'BangThu',
          range: area(sheetId, [0, 4], [0, 1]),
          columnProperties: [{ columnIndex: 0, columnName: 'x', columnType: 'DOUBLE' }],
        },
      },
    },
    {
      setDataValidation: {
        range: area(sheetId, [1, 4], [0, 1]),
        rule: { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'a' }] } },
      },
    },
  ]),
];
