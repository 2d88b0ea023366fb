import Big from 'big.js';
import { cellOf, findingAt } from '../../findings';
import * as say from '../../messages/form';
import type { Appendix } from '../../model/appendix';
import { fold } from '../../model/folding';
import type { Indicator } from '../../model/indicator';
import type { OutlineSection } from '../../model/outline';
import { COMPARISONS, type Rule } from '../../model/rule';
import { type Unit, unitFinder } from '../../model/unit';
import { addressBehind } from '../grid';
import { type Header, type Role, TAB_NAMES } from '../schema';
import { readChoice, splitList, type Tell } from './choices';
import { readDecimal } from './officeCells';
import { readForce } from './readForce';
import { readMergers } from './readMergers';
import { readPlanColumns, readPlansByYear, readRevisedPlan } from './readPlans';
import type { Table, TableRow } from './table';

const INDICATOR_CODE = /^[A-Za-zĐđ][A-Za-z0-9._Đđ]*$/;

/** Reads `Đơn vị`. */
export function readUnits(table: Table<'units'>, tell: Tell): readonly Unit[] {
  const rows = keyedRows(table, 'Mã', tell);
  tellSharedNames(rows, tell);
  const mergers = readMergers(rows, tell);
  return rows.map((row) => ({
    code: row.text('Mã'),
    name: row.text('Tên') || row.text('Mã'),
    axis: readChoice('units', row, 'Trục', tell, { mustFill: true, note: '' }),
    contact: row.text('Đầu mối'),
    email: row.text('Email'),
    active:
      readChoice('units', row, 'Hoạt động', tell, { note: 'Tạm coi là đang hoạt động.' }) === 'Có',
    aliases: splitList(row.text('Tên khác')),
    ...(row.text('Cấp') === '' ? {} : { level: row.text('Cấp') }),
    ...mergers.get(row),
    row: row.row,
  }));
}

/** Rows that use a name of two units go to one of them: see {@link unitFinder}. */
function tellSharedNames(rows: readonly TableRow<'units'>[], tell: Tell): void {
  const owners = new Map<string, TableRow<'units'>>();
  for (const row of rows) {
    const names: readonly (readonly [Header<'units'>, string])[] = [
      ['Mã', row.text('Mã')],
      ['Tên', row.text('Tên')],
      ...splitList(row.text('Tên khác')).map((alias) => ['Tên khác', alias] as const),
    ];
    for (const [header, name] of names) {
      const owner = owners.get(fold(name));
      if (owner === undefined) owners.set(fold(name), row);
      else if (owner !== row && name !== '') {
        tell(findingAt(row.place(header), say.sharedName(name, cellOf(owner.place('Mã')))));
      }
    }
  }
}

/** Whether what is named under `Báo cáo` is the report at hand. */
export type IsOwn = (named: readonly string[]) => boolean;

/** What stands of a row that belongs to other reports alone. */
function ofOthers(row: TableRow<'outline'> | TableRow<'appendices'>, isOwn: IsOwn) {
  return isOwn(splitList(row.text('Báo cáo'))) ? {} : { isOfOthers: true as const };
}

/** Reads `Đề cương`, in order; all of it, whichever report is at hand. */
export function readOutline(
  table: Table<'outline'>,
  tell: Tell,
  isOwn: IsOwn = () => true,
): readonly OutlineSection[] {
  return keyedRows(table, 'Mã mục', tell).map((row) => ({
    code: row.text('Mã mục'),
    level: readLevel(row, tell),
    title: row.text('Tiêu đề'),
    axis: readChoice('outline', row, 'Trục', tell, { note: '' }),
    kind: readChoice('outline', row, 'Kiểu', tell, { mustFill: true }),
    unit: row.text('Đơn vị'),
    required: readChoice('outline', row, 'Bắt buộc', tell) === 'Có',
    appendix: row.text('Phụ lục'),
    ...ofOthers(row, isOwn),
    row: row.row,
  }));
}

/** Reads `Chỉ tiêu`; units that are to report are named by code, name or alias. */
export function readIndicators(
  table: Table<'indicators'>,
  units: readonly Unit[],
  tell: Tell,
): readonly Indicator[] {
  const unitOf = unitFinder(units);
  const planColumns = readPlanColumns(table, tell);
  return keyedRows(table, 'Mã', tell).map((row) => {
    const code = row.text('Mã');
    const entered = row.text('Công thức') === '';
    if (!INDICATOR_CODE.test(code)) tell(findingAt(row.place('Mã'), say.badCode('Mã', code)));
    return {
      code,
      name: row.text('Tên') || code,
      unitOfMeasure: row.text('ĐVT'),
      axis: readChoice('indicators', row, 'Trục', tell, { note: '' }),
      section: row.text('Mục'),
      overUnits: readChoice('indicators', row, 'Theo đơn vị', tell, { mustFill: entered }),
      overPeriods: readChoice('indicators', row, 'Theo kỳ', tell, { mustFill: entered }),
      formula: row.text('Công thức'),
      yearPlan: readDecimal(row, 'Kế hoạch năm', tell, row.text('ĐVT')),
      ...readPlansByYear(row, planColumns, tell),
      ...readRevisedPlan(row, tell),
      ...readForce(row, tell),
      decimals: readDecimals(row, tell),
      reporters: reportersIn(row.text('Đơn vị báo cáo'), unitOf),
      whenMissing: readChoice('indicators', row, 'Khi thiếu', tell),
      ...(fold(row.text('Theo đối tượng')) === fold('Có') ? { bySubject: true as const } : {}),
      row: row.row,
    };
  });
}

/** The codes of the units in a list; a name that is no unit's stays as it was typed. */
function reportersIn(
  text: string,
  unitOf: (name: string) => Unit | undefined,
): readonly string[] | undefined {
  return text === '' ? undefined : splitList(text).map((name) => unitOf(name)?.code ?? name);
}

/** Reads `Quy tắc`. */
export function readRules(table: Table<'rules'>, tell: Tell): readonly Rule[] {
  return keyedRows(table, 'Mã', tell).map((row) => ({
    code: row.text('Mã'),
    description: row.text('Mô tả'),
    left: row.text('Vế trái'),
    comparison: readComparison(row, tell),
    right: row.text('Vế phải'),
    tolerance: readDecimal(row, 'Dung sai', tell)?.abs() ?? new Big(0),
    severity: readChoice('rules', row, 'Mức độ', tell),
    row: row.row,
  }));
}

/** Reads `Phụ lục`; all of it, whichever report is at hand. */
export function readAppendices(
  table: Table<'appendices'>,
  tell: Tell,
  isOwn: IsOwn,
): readonly Appendix[] {
  return keyedRows(table, 'Mã', tell).flatMap((row) => {
    // Its tab would be written over that one.
    if (TAB_NAMES.has(fold(row.text('Mã')))) {
      tell(findingAt(row.place('Mã'), say.appendixNamedAsTab(row.text('Mã'))));
      return [];
    }
    const kind = readChoice('appendices', row, 'Loại', tell, {
      mustFill: true,
      note: 'Phụ lục này chưa lập được.',
    });
    if (kind === undefined) return [];
    const rounding = readChoice('appendices', row, 'Làm tròn', tell, {
      note: 'Tạm làm tròn từng số.',
    });
    const rowsBy = readChoice('appendices', row, 'Hàng theo', tell, {
      note: 'Tạm lập mỗi dòng của biểu một hàng.',
    });
    return {
      code: row.text('Mã'),
      title: row.text('Tên'),
      // As tokens name it: `Bộ 1` is `1`.
      set: row.text('Bộ').replace(/^bộ(?: phụ lục)?(?: số)? /i, ''),
      ...ofOthers(row, isOwn),
      kind,
      filter: row.text('Lọc'),
      columns: row.text('Cột'),
      groupBy: row.text('Nhóm theo'),
      ...(readChoice('appendices', row, 'Đếm nhóm', tell) === 'Không' && {
        withoutCounts: true as const,
      }),
      ...(rowsBy && { rowsBy }),
      ...(rounding ? { rounding } : {}),
      link: addressOf(table, row, 'Liên kết'),
      shortLink: addressOf(table, row, 'Liên kết rút gọn'),
      row: row.row,
    };
  });
}

/** What a link opens, also where the cell shows a label. */
function addressOf(
  { tab, column }: Table<'appendices'>,
  row: TableRow<'appendices'>,
  header: Header<'appendices'>,
): string {
  return addressBehind(tab, row.row - 1, column(header) ?? -1) ?? row.text(header);
}

/** The rows with a key, each key once; a row without a key or with one used before is reported. */
function keyedRows<R extends Role>(
  table: Table<R>,
  header: Header<R>,
  tell: Tell,
): readonly TableRow<R>[] {
  const firsts = new Map<string, TableRow<R>>();
  for (const row of table.rows) {
    const text = row.text(header);
    const first = firsts.get(fold(text));
    if (text === '') tell(findingAt(row.place(header), say.missingCode(header)));
    else if (first) {
      tell(
        findingAt(row.place(header), say.duplicateKey(header, text, cellOf(first.place(header)))),
      );
    } else firsts.set(fold(text), row);
  }
  return [...firsts.values()];
}

const LEVELS = { '1': 1, '2': 2, '3': 3, '4': 4 } as const;

function readLevel(row: TableRow<'outline'>, tell: Tell): OutlineSection['level'] {
  const note = 'Tạm coi là cấp 1.';
  return LEVELS[readChoice('outline', row, 'Cấp', tell, { mustFill: true, note })];
}

function readComparison(row: TableRow<'rules'>, tell: Tell): Rule['comparison'] {
  const text = row.text('Phép so sánh').replace('≤', '<=').replace('≥', '>=');
  const comparison = COMPARISONS.find((known) => known === (text === '<>' ? '≠' : text));
  if (comparison !== undefined) return comparison;
  const note = 'Tạm so sánh bằng "=".';
  return readChoice('rules', row, 'Phép so sánh', tell, { mustFill: true, note });
}

function readDecimals(row: TableRow<'indicators'>, tell: Tell): number | undefined {
  const decimals = readDecimal(row, 'Số lẻ', tell);
  if (decimals === undefined) return undefined;
  const number = Number(decimals);
  if (Number.isInteger(number) && number >= 0 && number <= 10) return number;
  const bounds = 'số nguyên từ 0 đến 10';
  tell(findingAt(row.place('Số lẻ'), say.numberOutside('Số lẻ', row.text('Số lẻ'), bounds)));
  return undefined;
}
