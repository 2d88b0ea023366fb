import { TAB } from '../../src/contract';
import type { Desk, DeskOptions, Tabs } from '../../src/desk';
import { openWithBundle } from '../commands/bundle';
import { packTables, SAMPLE } from '../desk/files/pack/packs';
import { SMALL_MONTH } from './small';

const TABLES = packTables(SAMPLE);
const YEARS_BACK = [3, 2, 1, 0];

type Value = Tabs[string][number][number];

const [HEADERS = [], ...ARCHIVED] = TABLES.get(TAB.archive) ?? [];

/** A row of the archive by header. */
function archived(values: Readonly<Record<string, Value>>): readonly Value[] {
  return HEADERS.map((header) => values[header] ?? '');
}

/** A figure of the archive. */
function figure(Kỳ: Value, unit: string, value: Value): readonly Value[] {
  return archived({
    Kỳ,
    Trục: unit === 'BXDD' ? 'Đảng ủy' : 'UBND',
    'Đơn vị': unit,
    Loại: 'Số liệu',
    Mã: 'TT.HOI_NGHI',
    'Giá trị': value,
  });
}

/** What old rows of a real archive hold: a period nobody can read, a typed day, a year's own row. */
const ODD_ROWS: readonly (readonly Value[])[] = [
  figure('năm ngoái', 'VHXH', 7),
  figure('2023', 'VHXH', 500),
  figure(new Date(Date.UTC(2024, 7, 1)), 'BXDD', 11),
  figure('2024-09', 'BXDD', '1.234,5'),
  figure('2024-10', 'KHÔNG CÓ', 3),
  archived({
    Kỳ: '2023-06',
    Trục: 'UBND',
    'Đơn vị': 'VPUB',
    Loại: 'Nhiệm vụ',
    Mã: 'UB.26.041',
    'Trạng thái': 'Hoàn thành',
  }),
];

function inYear(row: readonly string[], back: number): readonly string[] {
  return row.map((cell, at) =>
    at === 0 ? cell.replace(/^\d{4}/, (year) => String(Number(year) - back)) : cell,
  );
}

/** Figures that look back: a running total, and the year before of the year before the last. */
const LOOKING_BACK = [
  ['LK.HN', 'COALESCE(TT.HOI_NGHI, 0) + COALESCE(KỲ_TRƯỚC(LK.HN), 0)'],
  ['NT.1', 'KỲ_TRƯỚC(TT.HOI_NGHI)'],
  ['NT.2', 'KỲ_TRƯỚC(NT.1)'],
  ['NT.3', 'KỲ_TRƯỚC(NT.2)'],
];

/** The small month with its tasks, and an archive of four years: some 1,700 rows. */
export function longMonth(archive: string = TAB.archive, period = '2026-05'): Tabs {
  const [header = [], ...form] = TABLES.get(TAB.entries) ?? [];
  const indicators = SMALL_MONTH[TAB.indicators] ?? [];
  const columns = indicators[0] ?? [];
  const at = (name: string) => columns.indexOf(name);
  const looking = LOOKING_BACK.map(([code = '', formula = '']) =>
    columns.map((_, column) => {
      if (column === at('Mã') || column === at('Tên')) return code;
      if (column === at('Công thức')) return formula;
      if (column === at('Theo đơn vị') || column === at('Theo kỳ')) return 'Không';
      return '';
    }),
  );
  const { [TAB.archive]: _short, ...tabs } = SMALL_MONTH;
  return {
    ...tabs,
    [TAB.settings]: (SMALL_MONTH[TAB.settings] ?? []).map(([key = '', value = '']) =>
      key === 'Kỳ' ? [key, period] : [key, value],
    ),
    [TAB.indicators]: [...indicators, ...looking],
    [TAB.entries]: [
      ...(SMALL_MONTH[TAB.entries] ?? []),
      ...form.filter((row) => row[header.indexOf('Loại')] === 'Nhiệm vụ'),
    ],
    [archive]: [
      HEADERS,
      ...ODD_ROWS,
      ...YEARS_BACK.flatMap((back) => ARCHIVED.map((row) => inYear(row, back))),
    ],
  };
}

/** It open on a desk, with what a test arranges. */
export function openLong(arranged: Partial<DeskOptions> = {}): Promise<Desk> {
  return openWithBundle(longMonth(), arranged);
}

/** The row (from 0) of the archive whose period and code are these. */
export function rowOfArchive(period: string, code: string): number {
  const rows = longMonth()[TAB.archive] ?? [];
  const row = rows.findIndex((cells) => cells[0] === period && cells.includes(code));
  if (row < 0) throw new Error(`no row of ${code} in ${period}`);
  return row;
}

/** The column (from 0) of a header. */
export function columnOfArchive(header: string): number {
  return HEADERS.indexOf(header);
}
