import { TAB } from '../../src/contract';
import type { Tabs, TabValue } from '../../src/desk';
import { figureRow, SECTION, typedBook } from '../run/typedBook';

/**
 * A ward's year as people type it: units, a catalogue, and each month's figures. What happens in it:
 * a unit misses a month, a closed month is corrected, an indicator retires and one begins, a unit is
 * merged into another, a plan is revised.
 */
export const YEAR = 2026;
export const MISSED = { unit: 'U09', month: 5 };
export const MERGER = { unit: 'U17', into: 'U03', month: 8 };
/** A slip that is an error, and is closed over with a reason: fewer than none. */
export const SLIP = { month: 7, unit: 'U03', code: 'A.04', value: '-5' };
/** Closed months that are corrected, and in which month the office does so. */
export const CORRECTIONS = [
  { month: 6, code: 'A.02', in: 8 },
  { month: 3, code: 'A.01', in: 9 },
] as const;
export const REVISION = { month: 7, day: `15/07/${YEAR}` };

export type OverUnits = 'Tổng' | 'Trung bình' | 'Lớn nhất' | 'Nhỏ nhất' | 'Đếm' | 'Không';
export type OverPeriods = 'Cộng dồn' | 'Mới nhất' | 'Trung bình' | 'Không';

export interface Typed {
  readonly month: number;
  readonly unit: string;
  readonly code: string;
  /** A decimal as its digits, or `x`. */
  readonly value: string;
}

export interface EnteredIndicator {
  readonly code: string;
  readonly measure: string;
  readonly overUnits: OverUnits;
  readonly overPeriods: OverPeriods;
  readonly waits: boolean;
  readonly reporters: readonly string[];
  /** The months in which it is in force. */
  readonly first: number;
  readonly last: number;
  readonly decimals: number;
}

/** December's next: the first month of the year that follows, counted on. */
export const LAST_MONTH = 13;

/** Numbers that look like chance and are the same in every run. */
function* chance(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state / 2147483648;
  }
}

export const UNITS: readonly string[] = Array.from(
  { length: 17 },
  (_, at) => `U${String(at + 1).padStart(2, '0')}`,
);

const AXES = ['Đảng ủy', 'HĐND', 'UBND', 'MTTQ'];

export function axisOf(unit: string): string {
  return AXES[UNITS.indexOf(unit) % AXES.length] ?? '';
}

type Kind = readonly [OverUnits, OverPeriods, string, number];

const KINDS: readonly Kind[] = [
  ...Array.from({ length: 12 }, (): Kind => ['Tổng', 'Cộng dồn', 'hồ sơ', 0]),
  ...Array.from({ length: 3 }, (): Kind => ['Tổng', 'Cộng dồn', 'triệu đồng', 2]),
  ...Array.from({ length: 7 }, (): Kind => ['Tổng', 'Mới nhất', 'hộ', 0]),
  ['Lớn nhất', 'Mới nhất', 'người', 0],
  ['Nhỏ nhất', 'Cộng dồn', 'vụ', 0],
  ['Trung bình', 'Trung bình', '%', 1],
  ['Trung bình', 'Trung bình', 'điểm', 2],
  ['Tổng', 'Trung bình', 'người', 0],
  ['Trung bình', 'Mới nhất', '%', 1],
  ['Đếm', 'Cộng dồn', 'cuộc', 0],
  ['Đếm', 'Mới nhất', 'mô hình', 0],
  ['Tổng', 'Không', 'ý kiến', 0],
  ['Không', 'Mới nhất', 'm²', 0],
];
/** An indicator that retires after June, one that begins in April, two that wait for all. */
const RETIRED = 4;
const NEW = 5;
const WAITING = new Set([6, 7]);

export const ENTERED: readonly EnteredIndicator[] = KINDS.map(
  ([overUnits, overPeriods, measure, decimals], at) => {
    const reporters = UNITS.filter((_, unit) => (unit * 7 + at * 5) % 17 < 4 + (at % 6));
    // The merged units and the one that misses a month stand in the most telling ones.
    const always = at % 3 === 0 || at === RETIRED ? [MERGER.unit, MERGER.into, MISSED.unit] : [];
    const all = UNITS.filter((unit) => reporters.includes(unit) || always.includes(unit));
    return {
      code: `A.${String(at + 1).padStart(2, '0')}`,
      measure,
      overUnits,
      overPeriods,
      waits: WAITING.has(at),
      reporters: overUnits === 'Không' ? all.slice(0, 1) : all,
      first: at === NEW ? 4 : 1,
      last: at === RETIRED ? 6 : LAST_MONTH,
      decimals,
    };
  },
);

/** Formulas, and the parts that each names. */
export const FORMULAS: readonly (readonly [string, string])[] = [
  ['F.01', 'A.01 + A.02'],
  ['F.02', 'A.13 / A.14 * 100'],
  ['F.03', 'A.01 - KỲ_TRƯỚC(A.01)'],
  ['F.04', 'LŨY_KẾ(A.13) / LŨY_KẾ(A.14)'],
  ['F.05', 'A.16 + A.17'],
  ['F.06', 'F.01 - A.02'],
  ['F.07', 'MAX(A.01, A.02)'],
  ['F.08', 'A.01@U03 + A.01@U09'],
  ['F.09', 'A.01 - CÙNG_KỲ(A.01)'],
];

/** What was typed in a month: whoever reports an indicator then, with now and then an `x`. */
export function typedIn(month: number): readonly Typed[] {
  const next = chance(month * 7919);
  const random = () => next.next().value;
  return ENTERED.flatMap((indicator) => {
    const { code, reporters, decimals, first, last } = indicator;
    return reporters.flatMap((unit): readonly Typed[] => {
      const [size, odd, kind] = [random(), random(), random()];
      if (month < first || month > last) return [];
      if (unit === MISSED.unit && month === MISSED.month) return [];
      if (unit === MERGER.unit && month >= MERGER.month) return [];
      if (month === SLIP.month && unit === SLIP.unit && code === SLIP.code) return [SLIP];
      // A part that is not applicable would make every formula over it so.
      const isPart = /^A\.(01|02|13|14|16|17)$/.test(code);
      if (odd < 0.02 && !isPart) return [{ month, unit, code, value: 'x' }];
      const whole = kind < 0.03 ? 0 : Math.floor(size * (decimals > 0 ? 100000 : 400)) + 1;
      const digits = String(whole).padStart(decimals + 1, '0');
      const point = digits.length - decimals;
      const value = decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
      return [{ month, unit, code, value }];
    });
  });
}

/** A closed month as it is corrected later: what all units said of a flow. */
export function corrected(row: Typed, { month, code }: (typeof CORRECTIONS)[number]): Typed {
  const isMeant = row.month === month && row.code === code && row.value !== 'x';
  return isMeant ? { ...row, value: String(Number(row.value) + 1000) } : row;
}

/** The 13th month is January of the next year. */
export function monthOf(month: number): string {
  const year = YEAR + Math.floor((month - 1) / 12);
  return `${year}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`;
}

export function rowOf({ month, unit, code, value }: Typed): readonly TabValue[] {
  return figureRow({
    Kỳ: monthOf(month),
    Trục: axisOf(unit),
    'Đơn vị': unit,
    Mã: code,
    'Giá trị': value === 'x' ? 'x' : Number(value),
    ĐVT: ENTERED.find((one) => one.code === code)?.measure ?? '',
  });
}

/** A ward's workbook in the course of its year: the month, what is typed of it, what stands in the archive. */
export interface Account {
  readonly month: number;
  readonly form: readonly Typed[];
  readonly archive: readonly Typed[];
}

/** A month of the year as it begins: nothing of it is typed, the months before stand in the archive. */
export function beginningOf(month: number): Account {
  const before = Array.from({ length: month - 1 }, (_, at) => typedIn(at + 1));
  return { month, form: [], archive: before.flat() };
}

/** The workbook of an account, as the office knows it in that month. */
export function workbookOf({ month, form, archive }: Account): Tabs {
  const end = new Date(Date.UTC(YEAR, month, 0));
  return typedBook({
    settings: {
      Kỳ: monthOf(month),
      'Từ ngày': new Date(Date.UTC(YEAR, month - 1, 1)),
      'Đến ngày': end,
    },
    units: knownIn(month, TAB.units, [
      ['Mã', 'Tên', 'Trục', 'Hoạt động', 'Sáp nhập vào', 'Từ kỳ'],
      ...UNITS.map((unit) => [unit, `Đơn vị ${unit}`, axisOf(unit), 'Có', '', '']),
    ]),
    indicators: knownIn(month, TAB.indicators, [
      CATALOGUE,
      ...ENTERED.map(enteredRow),
      ...FORMULAS.map(formulaRow),
    ]),
    form: form.map(rowOf),
    archive: archive.map(rowOf),
  });
}

const CATALOGUE = [
  'Mã',
  'Tên',
  'ĐVT',
  'Trục',
  'Mục',
  'Theo đơn vị',
  'Theo kỳ',
  'Công thức',
  'Kế hoạch năm',
  'Số lẻ',
  'Đơn vị báo cáo',
  'Khi thiếu',
  'Kế hoạch điều chỉnh',
  'Ngày điều chỉnh',
  'Hiệu lực từ',
  'Hiệu lực đến',
  `Kế hoạch ${YEAR + 1}`,
];

export const PLANS = { code: 'A.01', first: 5000, revised: 6000, nextYear: 7000 };

function enteredRow(one: EnteredIndicator): readonly TabValue[] {
  return [
    one.code,
    `Chỉ tiêu ${one.code}`,
    one.measure,
    '',
    SECTION,
    one.overUnits,
    one.overPeriods,
    '',
    one.code === PLANS.code ? PLANS.first : '',
    '',
    one.reporters.join('; '),
    one.waits ? 'Chờ đủ' : '',
    '',
    '',
    one.first > 1 ? monthOf(one.first) : '',
    '',
    '',
  ];
}

function formulaRow([code, formula]: readonly [string, string]): readonly TabValue[] {
  return [code, `Chỉ tiêu ${code}`, '', '', SECTION, '', '', formula, ...Array(9).fill('')];
}

/** What the office comes to know in the course of the year, and types before it opens a month. */
export interface Decided {
  readonly before: number;
  readonly tab: string;
  /** The row, by its code in the first column. */
  readonly of: string;
  readonly header: string;
  readonly value: string | number;
}

export const DECIDED: readonly Decided[] = [
  ...ENTERED.filter(({ last }) => last < LAST_MONTH).map(({ code, last }) => ({
    before: last + 1,
    tab: TAB.indicators,
    of: code,
    header: 'Hiệu lực đến',
    value: monthOf(last),
  })),
  ...(
    [
      [REVISION.month, 'Kế hoạch điều chỉnh', PLANS.revised],
      [REVISION.month, 'Ngày điều chỉnh', REVISION.day],
      [LAST_MONTH, `Kế hoạch ${YEAR + 1}`, PLANS.nextYear],
    ] as const
  ).map(([before, header, value]) => ({
    before,
    tab: TAB.indicators,
    of: PLANS.code,
    header,
    value,
  })),
  ...(
    [
      ['Sáp nhập vào', MERGER.into],
      ['Từ kỳ', monthOf(MERGER.month)],
    ] as const
  ).map(([header, value]) => ({
    before: MERGER.month,
    tab: TAB.units,
    of: MERGER.unit,
    header,
    value,
  })),
];

/** A tab with what was decided up to a month. */
function knownIn(
  month: number,
  tab: string,
  [headers = [], ...rows]: readonly (readonly TabValue[])[],
): readonly (readonly TabValue[])[] {
  const known = DECIDED.filter((one) => one.tab === tab && one.before <= month);
  return [
    headers,
    ...rows.map((row) =>
      row.map((value, at) => {
        const decided = known.find(({ of, header }) => of === row[0] && header === headers[at]);
        return decided ? decided.value : value;
      }),
    ),
  ];
}
