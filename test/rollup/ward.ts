import {
  type Cell,
  type Grid,
  readWorkbook,
  type SettingKey,
  TAB,
  type Tab,
  type Workbook,
  type WorkbookRole,
} from '../../src/contract';
import type { Finding } from '../../src/findings';
import { readPeriod } from '../../src/model/period';
import { AXES } from '../../src/model/unit';
import {
  ALL,
  type FigureTime,
  type IndicatorSummary,
  type Rollup,
  rollUp,
  type Scope,
  summarise,
} from '../../src/rollup';
import { headersOf, requiredHeaders, type TextRow, textCell, textsOf } from '../contract/tables';

/**
 * A ward as a few lines of text, read by the same reader as a real workbook.
 * `units`: `CAP UBND; MTTQ MTTQ; QSP UBND -` (code, axis, `-` for one no longer active;
 * `XA UBND >CAP@2026-07`: merged into CAP from that period).
 * `indicators`: a line each, `CODE | Theo đơn vị | Theo kỳ`, then what else there is as `Header=…`,
 * a column of a plan (`Kế hoạch 2027=…`) too.
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
  readonly figure: (name: string, time?: FigureTime['kind'] | 'previous', axis?: string) => string;
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
  const { units, indicators, facts, settings } = workbook;
  const rollup = rollUp({ units, indicators, entries: facts, period: settings.period });
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

const SECTION = 'muc';

/** The ward's tabs as rows of cells by header. */
export function tabsOf(text: WardText): ReadonlyMap<string, readonly (readonly Cell[])[]> {
  const units = text.units.split(';').map((one) => one.trim().split(' '));
  const axisOf = new Map(
    units.map(([code = '', ...axis]) => [code, axis.filter(isWord).join(' ')]),
  );
  const cells = <R extends WorkbookRole>(
    role: R,
    rows: readonly TextRow<R>[],
    headers = requiredHeaders(role),
  ) => textsOf(headers, rows).map((row) => row.map(textCell));
  const settings: { readonly [K in SettingKey]?: string } = {
    'Tên đơn vị': 'Đảng ủy phường An Phúc',
    Kỳ: text.period,
    'Thể thức': 'Đảng',
    'Mẫu báo cáo': 'dang-uy-thang',
  };
  return new Map([
    [
      TAB.settings,
      cells(
        'settings',
        Object.entries(settings).map(([key, value]) => ({ Khóa: key, 'Giá trị': value })),
      ),
    ],
    [
      TAB.units,
      cells(
        'units',
        units.map(([code = '', ...rest]) => ({
          Mã: code,
          Tên: `Đơn vị ${code}`,
          Trục: axisOf.get(code) ?? '',
          'Hoạt động': rest.includes('-') ? 'Không' : 'Có',
          ...mergerOf(rest),
        })),
        [...requiredHeaders('units'), 'Đầu mối', 'Email', 'Sáp nhập vào', 'Từ kỳ'],
      ),
    ],
    [
      TAB.outline,
      cells('outline', [{ 'Mã mục': SECTION, Cấp: '1', 'Tiêu đề': 'Mục', Kiểu: 'Lời văn' }]),
    ],
    [
      TAB.indicators,
      withPlans(
        cells('indicators', lines(text.indicators).map(indicatorRow), headersOf('indicators')),
        lines(text.indicators),
      ),
    ],
    [TAB.rules, cells('rules', lines(text.rules ?? '').map(ruleRow))],
    [TAB.appendices, cells('appendices', [])],
    [TAB.entries, entryRows(text.form ?? '', axisOf)],
    [TAB.archive, entryRows(text.archive ?? '', axisOf)],
  ]);
}

function isWord(text: string): boolean {
  return text !== '-' && text !== '' && !text.startsWith('>');
}

function mergerOf(words: readonly string[]): TextRow<'units'> {
  const [into = '', from = ''] =
    words
      .find((word) => word.startsWith('>'))
      ?.slice(1)
      .split('@') ?? [];
  return { 'Sáp nhập vào': into, 'Từ kỳ': from };
}

/** Columns of the plans of further years, which are no fixed part of the contract. */
function withPlans(
  rows: readonly (readonly Cell[])[],
  indicators: readonly string[],
): readonly (readonly Cell[])[] {
  const found = indicators.map((line) => [...line.matchAll(/(Kế hoạch \d{4})=([^|]*)/g)]);
  const headers = [...new Set(found.flat().map(([, header = '']) => header))];
  return rows.map((cells, at) => [
    ...cells,
    ...headers.map((header) => {
      if (at === 0) return textCell(header);
      const [, , value = ''] = found[at - 1]?.find(([, one]) => one === header) ?? [];
      return textCell(value.trim());
    }),
  ]);
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(isWord);
}

function ruleRow(line: string): TextRow<'rules'> {
  const parts = line.split('|').map((part) => part.trim());
  return Object.fromEntries(headersOf('rules').map((header, at) => [header, parts[at] ?? '']));
}

function indicatorRow(line: string): TextRow<'indicators'> {
  const [code = '', overUnits = '', overPeriods = '', ...rest] = line
    .split('|')
    .map((part) => part.trim());
  const others = rest.map((part): [string, string] => {
    const at = part.indexOf('=');
    return [part.slice(0, at).trim(), part.slice(at + 1).trim()];
  });
  return {
    Mã: code,
    Tên: `Chỉ tiêu ${code}`,
    Mục: SECTION,
    'Theo đơn vị': overUnits,
    'Theo kỳ': overPeriods,
    ...Object.fromEntries(others),
  };
}

function entryRows(
  text: string,
  axisOf: ReadonlyMap<string, string>,
): readonly (readonly Cell[])[] {
  const headers = requiredHeaders('entries');
  const rows = lines(text).map((line) => {
    const [, period = '', unit = '', code = '', rest = ''] =
      /^(\S+) (\S+) (\S+) ?(.*)$/.exec(line) ?? [];
    const [value = '', unitOfMeasure = ''] = rest.split('//').map((part) => part.trim());
    const texts: TextRow<'entries'> = {
      Kỳ: period,
      Trục: axisOf.get(unit) ?? '',
      'Đơn vị': unit,
      Mục: SECTION,
      Loại: 'Số liệu',
      Mã: code,
      ĐVT: unitOfMeasure,
    };
    return headers.map((header) =>
      header === 'Giá trị' ? valueCell(value) : textCell(texts[header] ?? ''),
    );
  });
  return [headers.map(textCell), ...rows];
}

function valueCell(text: string): Cell {
  if (text.startsWith('=')) return textCell(text.slice(1));
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
  return isNumber ? { kind: 'number', value: number } : textCell(text);
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
