import { BLANK, type Cell, type Grid, type Tab } from '../../src/contract/grid';
import { readWorkbook, type Workbook } from '../../src/contract/read/readWorkbook';
import type { Finding } from '../../src/findings';
import { readPeriod } from '../../src/model/period';
import { AXES } from '../../src/model/unit';
import { ALL, type Rollup, rollUp, type Scope } from '../../src/rollup/rollUp';
import type { Span } from '../../src/rollup/span';
import { type IndicatorSummary, summarise } from '../../src/rollup/summary';

/**
 * A ward as a few lines of text, read by the same reader as a real workbook.
 * `units`: `CAP UBND; MTTQ MTTQ; QSP UBND -` (code, axis, `-` for one no longer active).
 * `indicators`: a line each, `CODE | Theo đơn vị | Theo kỳ`, then what else there is as `Header=…`.
 * `form`, `archive`: a line each, `period unit code value`; the value may hold spaces, blank = not
 * reported, `#DIV/0!` = an error cell, `=text` = the value typed as text, `value // ĐVT` a unit.
 */
export interface WardText {
  readonly period: string;
  readonly units: string;
  readonly indicators: string;
  readonly form?: string;
  readonly archive?: string;
  readonly rules?: string;
}

export interface Ward {
  readonly workbook: Workbook;
  readonly findings: readonly Finding[];
  readonly rollup: Rollup;
  readonly summaries: readonly IndicatorSummary[];
  /** A figure in words: `12.5`, `x`, `…`, or `… (reason)`. */
  readonly figure: (name: string, time?: Span['kind'] | 'previous', axis?: string) => string;
  /** `2/3 thiếu CAP`. */
  readonly coverage: (code: string) => string;
  readonly summary: (code: string) => IndicatorSummary;
}

export function ward(text: WardText): Ward {
  const reading = readWorkbook(gridOf(tabsOf(text)));
  if (reading.state === 'broken') {
    throw new Error(reading.findings.map(({ message }) => message).join('\n'));
  }
  const { workbook, findings } = reading;
  const { units, indicators, entries, settings } = workbook;
  const rollup = rollUp({ units, indicators, entries, period: settings.period });
  const indicatorOf = (code: string) => {
    const indicator = rollup.indicator(code);
    if (!indicator) throw new Error(`no indicator ${code}`);
    return indicator;
  };
  let summaries: readonly IndicatorSummary[] | undefined;
  const all = () => {
    summaries ??= summarise(rollup);
    return summaries;
  };
  return {
    workbook,
    findings,
    rollup,
    get summaries() {
      return all();
    },
    figure: (name, time = 'period', axisName) => {
      const [code = '', unitCode] = name.split('@');
      const unit = unitCode === undefined ? undefined : rollup.unit(unitCode);
      const axis = AXES.find((one) => one === axisName);
      const scope: Scope = unit ? { kind: 'unit', unit } : axis ? { kind: 'axis', axis } : ALL;
      const { period } = settings;
      const indicator = indicatorOf(code);
      if (time !== 'previous')
        return written(rollup.figure(indicator, scope, { kind: time, period }));
      const summary = all().find((one) => one.indicator === indicator);
      return summary ? written(summary.previous) : '';
    },
    coverage: (code) => {
      const span = { kind: 'period', period: settings.period } as const;
      const { coverage } = rollup.total(indicatorOf(code), ALL, span);
      const missing = coverage.missing.map((unit) => unit.code).join(' ');
      return `${coverage.reported}/${coverage.expected}${missing === '' ? '' : ` thiếu ${missing}`}`;
    },
    summary: (code) => {
      const found = all().find(({ indicator }) => indicator.code === code);
      if (!found) throw new Error(`no summary of ${code}`);
      return found;
    },
  };
}

function written(figure: IndicatorSummary['value']): string {
  switch (figure.state) {
    case 'number':
      return figure.value.toFixed();
    case 'notApplicable':
      return 'x';
    case 'notReported':
      return figure.reason === undefined ? '…' : `… (${figure.reason})`;
  }
}

const INDICATOR_HEADERS = [
  ...['Mã', 'Tên', 'ĐVT', 'Trục', 'Mục', 'Theo đơn vị', 'Theo kỳ', 'Công thức', 'Kế hoạch năm'],
  ...['Số lẻ', 'Đơn vị báo cáo', 'Khi thiếu'],
];
const ENTRY_HEADERS = [
  ...['Kỳ', 'Trục', 'Đơn vị', 'Mục', 'Loại', 'Mã', 'Nội dung', 'Giá trị', 'ĐVT', 'Nguồn giao'],
  ...['Người thực hiện', 'Trách nhiệm', 'Thẩm quyền', 'Thời hạn', 'Sản phẩm', 'Trạng thái'],
  'Ngày hoàn thành',
];
const SECTION = 'muc';

/** The ward's tabs as rows of cells by header. */
export function tabsOf(text: WardText): ReadonlyMap<string, readonly (readonly Cell[])[]> {
  const units = text.units.split(';').map((one) => one.trim().split(' '));
  const axisOf = new Map(
    units.map(([code = '', ...axis]) => [code, axis.filter(isWord).join(' ')]),
  );
  const settings = [
    ['Khóa', 'Giá trị'],
    ['Tên đơn vị', 'Đảng ủy phường An Phúc'],
    ['Kỳ', text.period],
    ['Thể thức', 'Đảng'],
    ['Mẫu báo cáo', 'dang-uy-thang'],
  ];
  return new Map([
    ['Cấu hình', settings.map((row) => row.map(typed))],
    [
      'Đơn vị',
      [
        ['Mã', 'Tên', 'Trục', 'Đầu mối', 'Email', 'Hoạt động'],
        ...units.map(([code = '', ...rest]) => [
          ...[code, `Đơn vị ${code}`, axisOf.get(code) ?? '', '', ''],
          rest.includes('-') ? 'Không' : 'Có',
        ]),
      ].map((row) => row.map(typed)),
    ],
    [
      'Đề cương',
      [
        ['Mã mục', 'Cấp', 'Tiêu đề', 'Trục', 'Kiểu', 'Đơn vị', 'Bắt buộc'],
        [SECTION, '1', 'Mục', '', 'Lời văn', '', ''],
      ].map((row) => row.map(typed)),
    ],
    [
      'Chỉ tiêu',
      [INDICATOR_HEADERS, ...lines(text.indicators).map(indicatorRow)].map((row) => row.map(typed)),
    ],
    [
      'Quy tắc',
      [
        ['Mã', 'Mô tả', 'Vế trái', 'Phép so sánh', 'Vế phải', 'Dung sai', 'Mức độ'],
        ...lines(text.rules ?? '').map((line) => line.split('|').map((part) => part.trim())),
      ].map((row) => row.map(typed)),
    ],
    ['Phụ lục', [['Mã', 'Tên', 'Bộ', 'Loại', 'Lọc', 'Cột', 'Nhóm theo'].map(typed)]],
    ['Biểu chung', entryRows(text.form ?? '', axisOf)],
    ['Lưu trữ', entryRows(text.archive ?? '', axisOf)],
  ]);
}

function isWord(text: string): boolean {
  return text !== '-' && text !== '';
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(isWord);
}

function indicatorRow(line: string): readonly string[] {
  const [code = '', overUnits = '', overPeriods = '', ...rest] = line
    .split('|')
    .map((part) => part.trim());
  const values = new Map([
    ['Mã', code],
    ['Tên', `Chỉ tiêu ${code}`],
    ['Mục', SECTION],
    ['Theo đơn vị', overUnits],
    ['Theo kỳ', overPeriods],
    ...rest.map((part): [string, string] => {
      const at = part.indexOf('=');
      return [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    }),
  ]);
  return INDICATOR_HEADERS.map((header) => values.get(header) ?? '');
}

function entryRows(
  text: string,
  axisOf: ReadonlyMap<string, string>,
): readonly (readonly Cell[])[] {
  const rows = lines(text).map((line) => {
    const [, period = '', unit = '', code = '', rest = ''] =
      /^(\S+) (\S+) (\S+) ?(.*)$/.exec(line) ?? [];
    const [value = '', unitOfMeasure = ''] = rest.split('//').map((part) => part.trim());
    const cells = new Map<string, Cell>([
      ...[
        ['Kỳ', period],
        ['Trục', axisOf.get(unit) ?? ''],
        ['Đơn vị', unit],
        ['Mục', SECTION],
        ['Loại', 'Số liệu'],
        ['Mã', code],
        ['ĐVT', unitOfMeasure],
      ].map(([header = '', cell = '']): [string, Cell] => [header, typed(cell)]),
      ['Giá trị', valueCell(value)],
    ]);
    return ENTRY_HEADERS.map((header) => cells.get(header) ?? BLANK);
  });
  return [ENTRY_HEADERS.map(typed), ...rows];
}

function typed(text: string): Cell {
  return text === '' ? BLANK : { kind: 'text', text };
}

function valueCell(text: string): Cell {
  if (text.startsWith('=')) return typed(text.slice(1));
  if (text.startsWith('#')) return { kind: 'error', text };
  const date = /^(\d+)\/(\d+)\/(\d{4})$/.exec(text);
  if (date) {
    return {
      kind: 'date',
      date: { year: Number(date[3]), month: Number(date[2]), day: Number(date[1]) },
    };
  }
  const number = text === 'NaN' ? Number.NaN : Number(text);
  const isNumber = text === 'NaN' || (text !== '' && !Number.isNaN(number));
  return isNumber ? { kind: 'number', value: number } : typed(text);
}

/** A grid of tabs as Google would hand it over. */
export function gridOf(tabs: ReadonlyMap<string, readonly (readonly Cell[])[]>): Grid {
  return {
    id: 'workbook',
    url: 'https://docs.google.com/spreadsheets/d/workbook',
    title: 'Biểu chung',
    metadata: new Map(),
    tabs: [...tabs].map(
      ([title, rows], index): Tab => ({
        id: index + 1,
        title,
        index,
        hidden: false,
        rowCount: rows.length,
        columnCount: rows[0]?.length ?? 1,
        rows,
        formulas: new Set(),
        merges: [],
        protections: [],
      }),
    ),
  };
}

/** The period that a test is about. */
export function periodOf(text: string) {
  const period = readPeriod(text);
  if (!period) throw new Error(`no period ${text}`);
  return period;
}
