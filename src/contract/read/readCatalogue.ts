import Big from 'big.js';
import { cellOf, findingAt, type Observation } from '../../findings';
import * as say from '../../messages/form';
import { unknownReference } from '../../messages/rules';
import * as sayTurn from '../../messages/yearlyTurn';
import { cellAddress, cellName } from '../../model/address';
import type { Appendix } from '../../model/appendix';
import { readDate } from '../../model/date';
import { type Decimal, decimalOf } from '../../model/figure';
import { fold } from '../../model/folding';
import type { Indicator } from '../../model/indicator';
import { measureKind } from '../../model/measure';
import { numeralReadings, withDecimalComma } from '../../model/number';
import type { OutlineSection } from '../../model/outline';
import { isFrom, PERIOD_FORMS, type Period, writePeriod } from '../../model/period';
import { COMPARISONS, type Rule } from '../../model/rule';
import type { Unit } from '../../model/unit';
import { type Cell, cellText } from '../grid';
import { type Header, type Role, yearOfPlanColumn } from '../schema';
import { readChoice, splitList, type Tell } from './choices';
import { readPeriodCell } from './readPeriodCell';
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
    ...mergers.get(row),
    row: row.row,
  }));
}

/** A name or alias that two units have is the first one's: rows that use it go there. */
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

/** Reads `Đề cương`, in order. */
export function readOutline(table: Table<'outline'>, tell: Tell): readonly OutlineSection[] {
  return keyedRows(table, 'Mã mục', tell).map((row) => ({
    code: row.text('Mã mục'),
    level: readLevel(row, tell),
    title: row.text('Tiêu đề'),
    axis: readChoice('outline', row, 'Trục', tell, { note: '' }),
    kind: readChoice('outline', row, 'Kiểu', tell, { mustFill: true }),
    unit: row.text('Đơn vị'),
    required: readChoice('outline', row, 'Bắt buộc', tell) === 'Có',
    appendix: row.text('Phụ lục'),
    row: row.row,
  }));
}

/** Reads `Chỉ tiêu`. */
export function readIndicators(table: Table<'indicators'>, tell: Tell): readonly Indicator[] {
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
      reporters:
        row.text('Đơn vị báo cáo') === '' ? undefined : splitList(row.text('Đơn vị báo cáo')),
      whenMissing: readChoice('indicators', row, 'Khi thiếu', tell),
      row: row.row,
    };
  });
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

/** Reads `Phụ lục`. */
export function readAppendices(table: Table<'appendices'>, tell: Tell): readonly Appendix[] {
  return keyedRows(table, 'Mã', tell).flatMap((row) => {
    const kind = readChoice('appendices', row, 'Loại', tell, {
      mustFill: true,
      note: 'Phụ lục này chưa lập được.',
    });
    if (kind === undefined) return [];
    const rounding = readChoice('appendices', row, 'Làm tròn', tell, {
      note: 'Tạm làm tròn từng số.',
    });
    return {
      code: row.text('Mã'),
      title: row.text('Tên'),
      set: row.text('Bộ'),
      kind,
      filter: row.text('Lọc'),
      columns: row.text('Cột'),
      groupBy: row.text('Nhóm theo'),
      ...(rounding ? { rounding } : {}),
      link: row.text('Liên kết'),
      shortLink: row.text('Liên kết rút gọn'),
      row: row.row,
    };
  });
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

/**
 * A number in a settings column; a text with two readings is reported and not used.
 * @param unit what it is measured in: `95%` is 95 where that is per cent, as in the form, else none
 */
function readDecimal<R extends Role>(
  row: TableRow<R>,
  header: Header<R>,
  tell: Tell,
  unit = '',
): Decimal | undefined {
  const said = (one: Observation) => tell(findingAt(row.place(header), one));
  return readDecimalCell(row.cell(header), header, said, unit);
}

function readDecimalCell(
  cell: Cell,
  header: string,
  tell: (said: Observation) => void,
  unit: string,
): Decimal | undefined {
  const inPercent = measureKind(unit) === 'percent';
  if (cell.kind === 'number' && Number.isFinite(cell.value) && (inPercent || !cell.percent)) {
    return decimalOf(cell.value).times(cell.percent ? 100 : 1);
  }
  const text = cellText(cell).normalize('NFC').trim();
  if (text === '') return undefined;
  const numeral = inPercent ? text.replace(/%$/, '') : text;
  const readings = cell.kind === 'text' ? numeralReadings(numeral) : [];
  const [reading] = readings;
  if (reading !== undefined && readings.length === 1) return reading;
  tell(
    readings.length > 1
      ? say.ambiguousFigure(
          text,
          readings.map((value) => withDecimalComma(value.toFixed())),
        )
      : say.unreadableNumber(header, text),
  );
  return undefined;
}

/** Which unit was merged into which, where both are said and lead to an end. */
function readMergers(
  rows: readonly TableRow<'units'>[],
  tell: Tell,
): ReadonlyMap<TableRow<'units'>, Pick<Unit, 'merger'>> {
  const byName = new Map<string, TableRow<'units'>>();
  for (const namesOf of [codesOf, otherNamesOf]) {
    for (const row of rows) {
      for (const name of namesOf(row)) if (!byName.has(fold(name))) byName.set(fold(name), row);
    }
  }
  const links = new Map<TableRow<'units'>, { into: TableRow<'units'>; from: Period }>();
  for (const row of rows) {
    const name = row.text('Sáp nhập vào');
    const from = readPeriodOf(row, 'Từ kỳ', tell);
    const isDated = row.text('Từ kỳ') !== '';
    if (name === '') {
      if (isDated) tell(findingAt(row.place('Từ kỳ'), sayTurn.mergerWithoutUnit(row.text('Mã'))));
      continue;
    }
    const into = byName.get(fold(name));
    if (!into) {
      const said = unknownReference('Sáp nhập vào', name, 'Đơn vị');
      tell(findingAt(row.place('Sáp nhập vào'), said));
    } else if (!isDated) {
      const said = sayTurn.mergerWithoutPeriod(row.text('Mã'), into.text('Mã'));
      tell(findingAt(row.place('Từ kỳ'), said));
    } else if (from) links.set(row, { into, from });
  }
  const mergers = new Map<TableRow<'units'>, Pick<Unit, 'merger'>>();
  for (const [row, { into, from }] of links) {
    const round = wayRound(row, (one) => links.get(one)?.into);
    if (round) {
      const said = sayTurn.mergerCycle(round.map((one) => one.text('Mã')));
      tell(findingAt(row.place('Sáp nhập vào'), said));
    } else mergers.set(row, { merger: { into: into.text('Mã'), from } });
  }
  return mergers;
}

function codesOf(row: TableRow<'units'>): readonly string[] {
  return [row.text('Mã')];
}

function otherNamesOf(row: TableRow<'units'>): readonly string[] {
  return [row.text('Tên'), ...splitList(row.text('Tên khác'))].filter((name) => name !== '');
}

/** The way from a row back to itself, where there is one. */
function wayRound<Row>(
  start: Row,
  next: (row: Row) => Row | undefined,
): readonly Row[] | undefined {
  const way = [start];
  for (let at = next(start); at !== undefined && !way.includes(at); at = next(at)) way.push(at);
  const last = way[way.length - 1];
  return last !== undefined && next(last) === start ? [...way, start] : undefined;
}

/** A period in a cell of the office's tabs; one that cannot be read is told. */
function readPeriodOf<R extends 'units' | 'indicators'>(
  row: TableRow<R>,
  header: Header<R>,
  tell: Tell,
): Period | undefined {
  const text = row.text(header);
  const period = text === '' ? undefined : readPeriodCell(row.cell(header));
  if (text !== '' && !period) {
    tell(findingAt(row.place(header), sayTurn.unreadablePeriod(header, text, PERIOD_FORMS)));
  }
  return period;
}

/** Columns by the year that they are the plan of; undefined: there are two, and neither is used. */
type PlanColumns = ReadonlyMap<number, number | undefined>;

function readPlanColumns(table: Table<'indicators'>, tell: Tell): PlanColumns {
  const byYear = new Map<number, number[]>();
  for (const [header, columns] of table.headers) {
    const year = yearOfPlanColumn(header);
    if (year !== undefined) byYear.set(year, [...(byYear.get(year) ?? []), ...columns]);
  }
  const single = new Map<number, number | undefined>();
  for (const [year, columns] of byYear) {
    const [first, second] = columns;
    single.set(year, second === undefined ? first : undefined);
    if (second === undefined) continue;
    const names = columns.map((column) => cellName(0, column));
    const place = { tab: table.tab.title, at: cellAddress(0, second) };
    tell(findingAt(place, sayTurn.twoPlanColumns(year, names)));
  }
  return single;
}

function readPlansByYear(
  row: TableRow<'indicators'>,
  columns: PlanColumns,
  tell: Tell,
): Pick<Indicator, 'plansByYear'> {
  if (columns.size === 0) return {};
  const plans = new Map<number, Decimal | undefined>();
  for (const [year, column] of columns) {
    if (column === undefined) {
      plans.set(year, undefined);
      continue;
    }
    const { cell, place } = row.at(column);
    const said = (one: Observation) => tell(findingAt(place, one));
    plans.set(year, readDecimalCell(cell, `Kế hoạch ${year}`, said, row.text('ĐVT')));
  }
  return { plansByYear: plans };
}

/** A plan revised within its year: used where both the plan and its day are there. */
function readRevisedPlan(row: TableRow<'indicators'>, tell: Tell): Pick<Indicator, 'revisedPlan'> {
  const value = readDecimal(row, 'Kế hoạch điều chỉnh', tell, row.text('ĐVT'));
  const text = row.text('Ngày điều chỉnh');
  const cell = row.cell('Ngày điều chỉnh');
  const from = cell.kind === 'date' ? cell.date : readDate(text);
  const at = row.place('Ngày điều chỉnh');
  if (text !== '' && !from) tell(findingAt(at, say.unreadableDate('Ngày điều chỉnh', text)));
  if (value && from) return { revisedPlan: { value, from } };
  if (value && text === '') tell(findingAt(at, sayTurn.revisionWithoutDay(row.text('Mã'))));
  if (from && row.text('Kế hoạch điều chỉnh') === '') {
    const said = sayTurn.revisionWithoutPlan(row.text('Mã'));
    tell(findingAt(row.place('Kế hoạch điều chỉnh'), said));
  }
  return {};
}

/** The periods in which an indicator is reported; bounds that leave none are told and not used. */
function readForce(row: TableRow<'indicators'>, tell: Tell): Pick<Indicator, 'inForce'> {
  const from = readPeriodOf(row, 'Hiệu lực từ', tell);
  const to = readPeriodOf(row, 'Hiệu lực đến', tell);
  if (!from && !to) return {};
  if (from && to && !isFrom(to, from)) {
    const said = sayTurn.forceReversed(row.text('Mã'), writePeriod(from), writePeriod(to));
    tell(findingAt(row.place('Hiệu lực đến'), said));
    return {};
  }
  return { inForce: { ...(from ? { from } : {}), ...(to ? { to } : {}) } };
}
