import { twoDigits } from '../../model/number/digits';
import { REPORT_TEMPLATES, type ReportTemplate } from '../../model/settings';
import type { Axis } from '../../model/unit';
import type { Starter, StarterData, StarterRow } from '../starterData';
import { APPENDICES } from './appendices';
import { INDICATORS, RULES } from './indicators';
import { COLUMN_NOTES, SETTING_NOTES } from './notes';
import { OUTLINES } from './outlines';
import { SETTINGS } from './settings';
import { UNITS } from './units';

const AXIS: Readonly<Record<string, Axis>> = { Đ: 'Đảng ủy', H: 'HĐND', U: 'UBND', M: 'MTTQ' };

const KIND: Readonly<Record<string, string>> = {
  L: 'Lời văn',
  S: 'Đánh số',
  N: 'Nhiệm vụ',
  B: 'Bảng',
  T: 'Tiêu đề',
};

const ROLLUP: Readonly<Record<string, readonly [overUnits: string, overPeriods: string]>> = {
  '+': ['Tổng', 'Cộng dồn'],
  '=': ['Tổng', 'Mới nhất'],
  '~': ['Trung bình', 'Mới nhất'],
};

/** Measures that have decimals of their own. */
const MEASURED: ReadonlySet<string> = new Set(['triệu đồng', 'ha']);

function starterOf(template: ReportTemplate): Starter {
  const sections = recordsOf(OUTLINES[template]);
  const sectionOf = new Map<string, string>();
  for (const [code = '', , , , , , codes = ''] of sections) {
    for (const indicator of codes.split(' ')) sectionOf.set(indicator, code);
  }
  const units = recordsOf(UNITS);
  const asked = unitsAsked(sections, units);
  const indicators = indicatorRows(sectionOf, asked);
  const known = new Set(indicators.map((row) => String(row.Mã)));
  return {
    settings: { 'Mẫu báo cáo': template, ...SETTINGS[template] },
    units: units.map((unit) => unitRow(unit, asked.includes(unit))),
    outline: sections.map(outlineRow),
    indicators,
    rules: ruleRows(known),
    appendices: recordsOf(APPENDICES[template]).map(
      ([title = '', set = '', kind = '', filter = '', columns = '', group = ''], index) => ({
        Mã: `PL ${twoDigits(index + 1)}`,
        Tên: title,
        Bộ: set,
        Loại: kind,
        Lọc: filter,
        Cột: columns,
        'Nhóm theo': group,
      }),
    ),
  };
}

/** A unit that is not asked stays known by its names: tasks name it. */
function unitRow(
  [code = '', name = '', axis = '', contact = '', other = '']: readonly string[],
  isAsked: boolean,
): StarterRow<'units'> {
  return {
    Mã: code,
    Tên: name,
    Trục: AXIS[axis] ?? '',
    'Đầu mối': contact,
    'Hoạt động': isAsked ? 'Có' : 'Không',
    'Tên khác': other,
  };
}

function outlineRow([
  code = '',
  level,
  title = '',
  axis = '',
  kind = '',
  unit = '',
  ,
  appendix,
]: readonly string[]): StarterRow<'outline'> {
  const isHeading = kind === 'T';
  const mayBeEmpty = kind === kind.toLowerCase();
  return {
    'Mã mục': code,
    Cấp: Number(level),
    'Tiêu đề': title,
    Trục: AXIS[axis] ?? '',
    Kiểu: KIND[kind.toUpperCase()] ?? '',
    'Đơn vị': unit,
    'Bắt buộc': isHeading || mayBeEmpty ? 'Không' : 'Có',
    ...(appendix !== undefined && { 'Phụ lục': appendix }),
  };
}

/** The party leads every axis and asks every unit; the others ask the units of their own. */
function unitsAsked(
  sections: readonly (readonly string[])[],
  units: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const axes = new Set(sections.map(([, , , axis]) => axis));
  return axes.has('Đ') ? units : units.filter(([, , axis]) => axes.has(axis));
}

/** The lines of a table, each split at `|`. */
function recordsOf(table: string): readonly (readonly string[])[] {
  return table
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('|'));
}

function indicatorRows(
  sectionOf: ReadonlyMap<string, string>,
  units: readonly (readonly string[])[],
): readonly StarterRow<'indicators'>[] {
  const rows = recordsOf(INDICATORS).flatMap(
    ([code = '', name = '', measure = '', axis = '', how = '', who = '']) => {
      const section = sectionOf.get(code);
      if (section === undefined) return [];
      const rollup = ROLLUP[how];
      const row: StarterRow<'indicators'> = {
        Mã: code,
        Tên: name,
        ĐVT: measure,
        Trục: AXIS[axis] ?? '',
        Mục: section,
        'Theo đơn vị': rollup?.[0] ?? 'Không',
        'Theo kỳ': rollup?.[1] ?? 'Không',
        'Công thức': rollup ? '' : how,
        'Đơn vị báo cáo': reporters(who, units).join('; '),
        ...(MEASURED.has(measure) ? {} : { 'Số lẻ': measure === '%' ? 1 : 0 }),
      };
      return [row];
    },
  );
  const order = [...sectionOf.keys()];
  return [...rows].sort((a, b) => order.indexOf(String(a.Mã)) - order.indexOf(String(b.Mã)));
}

/** The units of `VPDU VPUB`, of `*` (all) or of `M*` (all of an axis), by their codes. */
function reporters(who: string, units: readonly (readonly string[])[]): readonly string[] {
  return who.split(' ').flatMap((one) => {
    const axis = one.slice(0, -1);
    const isOne = ([code, , of]: readonly string[]) =>
      one.endsWith('*') ? axis === '' || of === axis : code === one;
    return units.flatMap((unit) => (isOne(unit) ? [unit[0] ?? ''] : []));
  });
}

/** Codes in a text of an expression: `TTHC.DA_GQ`. */
const CODE = /[A-Z]{2,}\.[A-Z_]+/g;

function ruleRows(known: ReadonlySet<string>): readonly StarterRow<'rules'>[] {
  return recordsOf(RULES)
    .filter(([, left = '', , right = '']) =>
      (`${left} ${right}`.match(CODE) ?? []).every((code) => known.has(code)),
    )
    .map(([text = '', left = '', comparison = '', right = '', severity = ''], index) => ({
      Mã: `QT.${twoDigits(index + 1)}`,
      'Mô tả': text,
      'Vế trái': left,
      'Phép so sánh': comparison,
      'Vế phải': right,
      'Mức độ': severity || 'Lỗi',
    }));
}

/**
 * All that `Thiết lập` begins a workbook with, written out. The build puts it into a page beside
 * the code (`build/starterData.mjs`); nothing that Google loads with the code may use this room.
 */
export const STARTER_DATA: StarterData = {
  starters: Object.fromEntries(
    REPORT_TEMPLATES.map((template) => [template, starterOf(template)]),
  ) as StarterData['starters'],
  notes: { columns: COLUMN_NOTES, settings: SETTING_NOTES },
  // The build takes it from the handbook.
  guide: [],
};
