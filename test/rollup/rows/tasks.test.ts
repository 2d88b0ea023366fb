import { describe, expect, it } from 'vitest';
import type { Entry, EntryKind } from '../../../src/model/entry';
import { AXES } from '../../../src/model/unit';
import { countTasks, rowsOfPeriod, tasksOf } from '../../../src/rollup';
import { BLANK_ENTRY } from '../../model/blankEntry';
import { periodOf } from '../ward';

/** `period code status [source] [axis]`, one row a line; `-` is blank. */
function entries(text: string, kind: EntryKind = 'Nhiệm vụ'): readonly Entry[] {
  return text
    .trim()
    .split('\n')
    .map((line, index) => {
      const [period = '', code = '', status = '', source = '', axis = ''] = line
        .trim()
        .split('|')
        .map((part) => part.trim());
      return {
        ...BLANK_ENTRY,
        row: index + 2,
        period: periodOf(period),
        axis: AXES.find((one) => one === axis),
        kind,
        code: code === '-' ? '' : code,
        content: code === '-' ? `việc ${status}` : '',
        assignedBy: source,
        status: (['Hoàn thành', 'Đang thực hiện', 'Quá hạn'] as const).find(
          (one) => one === status,
        ),
      };
    });
}

describe('task counts', () => {
  const rows = entries(`
    2026-05 | NV1 | Hoàn thành | Thành phố | Đảng ủy
    2026-05 | nv2 | Đang thực hiện | HĐND Thành phố | HĐND
    2026-05 | NV3 | Quá hạn | Thành phố | UBND
    2026-05 | - | Đang thực hiện | | UBND
    2026-04 | NV2 | Đang thực hiện | HĐND Thành phố | HĐND
    2026-06 | NV3 | Đang thực hiện | Thành phố | UBND
    2026-04 | - | Đang thực hiện | | UBND`);
  const tasks = tasksOf({ entries: rows, facts: rows }, periodOf('2026-05'));

  it('count the tasks of the period; one whose code stands in an earlier period is carried over', () => {
    expect(countTasks(tasks)).toEqual({
      total: 4,
      fresh: 3,
      carriedOver: 1,
      done: 1,
      inProgress: 2,
      overdue: 1,
    });
  });

  it('by who gave them (equality) or by axis', () => {
    expect(countTasks(tasks, 'Thành phố').total).toBe(2);
    expect(countTasks(tasks, 'HĐND Thành phố').total).toBe(1);
    expect(countTasks(tasks, 'ubnd').total).toBe(2);
    expect(countTasks(tasks, 'Không ai').total).toBe(0);
  });

  it('a month inside the quarter is not an earlier period of it', () => {
    const quarter = tasksOf({ entries: rows, facts: rows }, periodOf('2026-Q2'));
    expect(quarter.find(({ entry }) => entry.code === 'nv2')?.carriedOver).toBe(false);
  });
});

describe('rows that a longer period speaks of', () => {
  it('of each code, or text, the rows of the latest month', () => {
    const rows = entries(`
      2026-04 | 75-KH/ĐU | Hoàn thành
      2026-06 | 75-KH/ĐU | Quá hạn
      2026-05 | 76-KH/ĐU | Hoàn thành
      2026-05 | - | một
      2026-04 | - | một
      2026-04 | - | hai
      2026-07 | 77-KH/ĐU | Hoàn thành
      2026-Q2 | 78-KH/ĐU | Hoàn thành`);
    const told = rowsOfPeriod(rows, 'Nhiệm vụ', periodOf('2026-Q2')).map(({ row }) => row);
    expect(told).toEqual([3, 4, 5, 7, 9]);
    expect(rowsOfPeriod(rows, 'Văn bản', periodOf('2026-Q2'))).toEqual([]);
  });
});
