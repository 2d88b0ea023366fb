import { describe, expect, it } from 'vitest';
import { type CalendarDate, readDate } from '../../../src/model/date';
import type { Entry, EntryKind } from '../../../src/model/entry';
import { periodsWithin } from '../../../src/model/period';
import { AXES, type Unit, unitFinder } from '../../../src/model/unit';
import {
  countTasks,
  rowContextAt,
  rowsOfPeriod,
  taskConditions,
  tasksOf,
} from '../../../src/rollup';
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

function tasksIn(rows: readonly Entry[], written: string, to?: CalendarDate) {
  const period = periodOf(written);
  const context = rowContextAt({ period, within: periodsWithin(period), to }, rows, {
    unit: unitOf,
    section: () => undefined,
    indicator: () => undefined,
  });
  return tasksOf(rows, period, context);
}

const UNIT = { contact: '', email: '', active: true, row: 2 };
const unitOf = unitFinder<Unit>([
  { ...UNIT, code: 'VPDU', name: 'Văn phòng Đảng ủy', axis: 'Đảng ủy', aliases: ['Văn phòng'] },
  { ...UNIT, code: 'TTHDND', name: 'Thường trực HĐND phường', axis: 'HĐND', aliases: [] },
  { ...UNIT, code: 'VPUB', name: 'Văn phòng HĐND và UBND', axis: 'UBND', aliases: [] },
  { ...UNIT, code: 'KT', name: 'Phòng Kinh tế, Hạ tầng và Đô thị', axis: 'UBND', aliases: [] },
]);

/** How many tasks a token counts, by what stands behind its `@`. */
function total(tasks: ReturnType<typeof tasksOf>, ...names: readonly string[]) {
  const sources = ['Thành phố', 'HĐND Thành phố', 'Đảng ủy phường'];
  const conditions = taskConditions(names, unitOf, (name) => sources.includes(name));
  return 'unknown' in conditions ? conditions : countTasks(tasks, conditions).total;
}

describe('the part that somebody has in a task', () => {
  const task = (responsibility: string, part: Partial<Entry> = {}): Entry => ({
    ...BLANK_ENTRY,
    kind: 'Nhiệm vụ',
    assignedBy: 'Thành phố',
    responsibility,
    code: responsibility,
    ...part,
  });
  const tasks = tasksIn(
    [
      task('Chủ trì: Văn phòng Đảng ủy; Phối hợp: Thường trực HĐND phường, UBND phường'),
      task('Chủ trì: UBND phường; Phối hợp: Công an phường, Văn phòng'),
      task('Chủ trì: Văn phòng HĐND và UBND'),
      task('Chủ trì: TTHDND; Phối hợp: Phòng Kinh tế, Hạ tầng và Đô thị và VPDU'),
      task('Phối hợp: HĐND', { assignedBy: 'Đảng ủy phường' }),
    ],
    '2026-05',
  );

  it.each<[string[], number]>([
    [['HĐND', 'Phối hợp'], 2],
    [['Thành phố', 'HĐND', 'Phối hợp'], 1],
    [['Phối hợp', 'HĐND', 'Thành phố'], 1],
    [['UBND', 'Chủ trì'], 2],
    [['UBND', 'Phối hợp'], 2],
    [['VPDU', 'Phối hợp'], 2],
    [['Văn phòng Đảng uỷ', 'Chủ trì'], 1],
    [['KT', 'Phối hợp'], 1],
    [['Phối hợp'], 4],
    [['Chủ trì', 'Phối hợp'], 3],
    [['Đảng ủy', 'Chủ trì'], 1],
  ])('%j: %i', (names, count) => {
    expect(total(tasks, ...names)).toBe(count);
  });

  it("without a role the row's own axis and unit count", () => {
    expect(total(tasks, 'Đảng ủy')).toBe(5);
    expect(total(tasks, 'HĐND')).toBe(0);
    expect(total(tasks, 'VPDU')).toBe(5);
  });
});

describe('how tasks stand on the last day', () => {
  const day = (text: string) => readDate(text);
  const task = (code: string, deadline: string, part: Partial<Entry> = {}): Entry => ({
    ...BLANK_ENTRY,
    kind: 'Nhiệm vụ',
    code,
    deadline: day(deadline),
    ...part,
  });
  const done = (finished: string) => ({ status: 'Hoàn thành' as const, finished: day(finished) });
  const rows = [
    task('đúng', '30/04/2026', done('30/04/2026')),
    task('trễ', '30/04/2026', done('01/05/2026')),
    task('không rõ ngày', '30/04/2026', { status: 'Hoàn thành' }),
    task('sắp', '25/05/2026', { status: 'Đang thực hiện' }),
    task('đúng hôm nay', '20/05/2026', { status: 'Đang thực hiện' }),
    task('còn', '26/05/2026', { status: 'Chưa thực hiện' }),
    task('quá', '19/05/2026', { status: 'Đang thực hiện' }),
    task('không hạn', '', { status: 'Đang thực hiện' }),
  ];

  it('is read out of their dates', () => {
    const tasks = tasksIn(rows, '2026-05', { year: 2026, month: 5, day: 20 });
    expect(tasks.map(({ standing }) => standing)).toEqual([
      'Hoàn thành đúng hạn',
      'Hoàn thành trễ hạn',
      undefined,
      'Sắp đến hạn',
      'Sắp đến hạn',
      'Trong hạn',
      'Quá hạn',
      undefined,
    ]);
    expect(countTasks(tasks)).toMatchObject({ onTime: 1, late: 1, dueSoon: 2, done: 3 });
  });

  it("goes by the report's own last day", () => {
    const [, , , soon] = tasksIn(rows, '2026-05');
    expect(soon?.standing).toBe('Quá hạn');
  });
});

describe('task counts', () => {
  const rows = entries(`
    2026-05 | NV1 | Hoàn thành | Thành phố | Đảng ủy
    2026-05 | nv2 | Đang thực hiện | HĐND Thành phố | HĐND
    2026-05 | NV3 | Quá hạn | Thành phố | UBND
    2026-05 | - | Đang thực hiện | | UBND
    2026-04 | NV2 | Đang thực hiện | HĐND Thành phố | HĐND
    2026-06 | NV3 | Đang thực hiện | Thành phố | UBND
    2026-04 | - | Đang thực hiện | | UBND`);
  const tasks = tasksIn(rows, '2026-05');

  it('count the tasks of the period; one whose code stands in an earlier period is carried over', () => {
    expect(countTasks(tasks)).toEqual({
      total: 4,
      fresh: 3,
      carriedOver: 1,
      done: 1,
      inProgress: 2,
      overdue: 1,
      onTime: 0,
      late: 0,
      dueSoon: 0,
    });
  });

  it('by who gave them (equality) or by axis', () => {
    expect(total(tasks, 'Thành phố')).toBe(2);
    expect(total(tasks, 'HĐND Thành phố')).toBe(1);
    expect(total(tasks, 'ubnd')).toBe(2);
    expect(total(tasks, 'Thành phố', 'UBND')).toBe(1);
    expect(total(tasks, 'Thành phố', 'HĐND')).toBe(0);
    // Who gave a task may be called as the ward's own axis is.
    expect(total(tasks, 'Đảng ủy phường')).toBe(0);
    expect(total(tasks, 'Không ai')).toEqual({ unknown: 'Không ai' });
  });

  it('a month inside the quarter is not an earlier period of it', () => {
    const quarter = tasksIn(rows, '2026-Q2');
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
