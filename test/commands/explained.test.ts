import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk';
import { kindInTab } from '../review/findings';
import { OWNER, STAFFED_MONTH } from '../run/small';
import { OFFICE } from './bundle';
import { changedSince, handedTo, noteOf, openAs, run, textsOf } from './progressDesk';

/** Explanations of what is told of the add-on's own tabs, whose rows are in no table of the workbook. */

const open = () => openAs(OFFICE, { owner: OFFICE }, STAFFED_MONTH);

/** The rows of `Kiểm tra` of a code: what each says, and the explanation beside it. */
function explanations(desk: Desk, code: string) {
  const rows = textsOf(desk, 'Kiểm tra');
  const head = rows.find((row) => row.includes('Giải trình')) ?? [];
  const [said, why, of] = ['Phát hiện', 'Giải trình', 'Loại'].map((name) => head.indexOf(name));
  return rows.flatMap((row, at) =>
    row[of ?? -1] === kindInTab(code)
      ? [{ row: at + 1, said: row[said ?? -1] ?? '', why: row[why ?? -1] ?? '' }]
      : [],
  );
}

/** Explains the finding of a code that names something. */
function explain(desk: Desk, code: string, named: string): void {
  const rows = textsOf(desk, 'Kiểm tra');
  const head = rows.find((row) => row.includes('Giải trình')) ?? [];
  const one = explanations(desk, code).find(({ said }) => said.includes(named));
  if (!one) throw new Error(`${code}: no ${named}`);
  for (const [name, text] of [
    ['Giải trình', `đã xem ${named}`],
    ['Người giải trình', 'Lê Thị C'],
  ] as const) {
    desk.type('Kiểm tra', `${String.fromCharCode(65 + head.indexOf(name))}${one.row}`, text);
  }
}

const explained = (desk: Desk, code: string) =>
  explanations(desk, code)
    .filter(({ why }) => why !== '')
    .map(({ said, why }) => said.includes(why.replace('đã xem ', '')));

function forge(desk: Desk, unit: string, state: string): void {
  const rows = textsOf(desk, 'Tiến độ');
  const at = rows.findIndex((row) => row[1] === unit);
  desk.type('Tiến độ', `C${at + 1}`, state);
}

describe('an explanation of what the add-on’s own tabs tell', () => {
  it('of a state that nobody bears out stays with its unit, whatever another unit’s row says', async () => {
    const code = 'progress-not-borne-out';
    const desk = await open();
    for (const unit of ['CAP', 'TTCT', 'UBKT']) run(desk, 'submit', { 'don-vi': unit });
    forge(desk, 'TTCT', 'Đã duyệt');
    run(desk, 'check');
    explain(desk, code, 'TTCT');
    forge(desk, 'CAP', 'Đã duyệt');
    forge(desk, 'UBKT', 'Đã duyệt');
    run(desk, 'check');
    expect(explanations(desk, code)).toHaveLength(3);
    expect(explained(desk, code)).toEqual([true]);
  });

  it('of a line of the journal stays with the line, whichever is changed after it', async () => {
    const code = 'journal-changed';
    const desk = await open();
    for (let times = 0; times < 4; times += 1) run(desk, 'check');
    desk.type('Nhật ký', 'E4', '0 lỗi');
    run(desk, 'check');
    explain(desk, code, 'dòng 4');
    desk.type('Nhật ký', 'E2', '0 lỗi');
    run(desk, 'check');
    expect(explanations(desk, code).length).toBeGreaterThan(1);
    expect(explained(desk, code)).toEqual([true]);
  });

  it('of rows changed since they were submitted is for that change, and no later one', async () => {
    const code = 'changed-since-submitted';
    const desk = await open();
    run(desk, 'submit', { 'don-vi': 'CAP' });
    desk.type('Biểu chung', noteOf(desk, 'CAP'), 'sửa chính tả');
    expect(changedSince(run(desk, 'check'))).toHaveLength(1);
    explain(desk, code, 'CAP');
    run(desk, 'check');
    expect(explained(desk, code)).toEqual([true]);
    desk.type('Biểu chung', noteOf(desk, 'CAP'), 'sửa nữa');
    run(desk, 'check');
    expect(explanations(desk, code)).toHaveLength(1);
    expect(explained(desk, code)).toEqual([]);
  });
});

describe('an explanation that somebody types while the tab is written', () => {
  const [BATCH, GET] = ['Sheets.Spreadsheets.batchUpdate', 'Sheets.Spreadsheets.get'];
  const code = 'period-gap';
  const whys = (desk: Desk) => explanations(desk, code).map(({ why }) => why);

  /** Runs a check, the first finding of the code being explained just before it writes. */
  async function checkedWhile(before: Desk, why: string): Promise<Desk> {
    const head = textsOf(before, 'Kiểm tra').find((row) => row.includes('Giải trình')) ?? [];
    const requests = [
      ['Giải trình', why],
      ['Người giải trình', 'Lê Thị C'],
    ].map(([name = '', text = '']) => ({
      updateCells: {
        start: {
          sheetId: 'Kiểm tra',
          rowIndex: (explanations(before, code)[0]?.row ?? 0) - 1,
          columnIndex: head.indexOf(name),
        },
        rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
        fields: 'userEnteredValue',
      },
    }));
    const desk = await handedTo(before, OFFICE, { edits: [{ method: BATCH, nth: 1, requests }] });
    expect(run(desk, 'check').status).toBe('done');
    expect(whys(desk)).not.toContain(why);
    return desk;
  }

  it('comes back by the last copy, whatever copy is closed to the runner and stays', async () => {
    const first = await openAs(OFFICE);
    run(first, 'check');
    const late = await checkedWhile(first, 'đã xem lần một');
    const copy = late.spreadsheet().sheets.find(({ title }) => title === '_Kiểm tra trước');
    const closing = (copy?.protectedRanges ?? []).map(({ protectedRangeId }) => ({
      updateProtectedRange: {
        protectedRange: { protectedRangeId, editors: { users: [OWNER] } },
        fields: 'editors',
      },
    }));
    const edits = [{ method: GET, nth: 1, requests: closing }];
    const closed = await handedTo(late, OFFICE, { edits });
    run(closed, 'check');
    expect(whys(closed)[0]).toBe('đã xem lần một');
    explain(closed, code, '');
    for (let times = 0; times < 2; times += 1) {
      run(closed, 'check');
      expect(whys(closed)[0]).toBe('đã xem');
    }
    const again = await checkedWhile(closed, 'đã xem lần ba');
    run(again, 'check');
    expect(whys(again)[0]).toBe('đã xem lần ba');
  });
});
