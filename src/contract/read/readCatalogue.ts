import Big from 'big.js';
import { cellOf, findingAt } from '../../findings';
import * as say from '../../messages/form';
import type { Appendix } from '../../model/appendix';
import { ENTRY_KINDS } from '../../model/entry';
import type { Decimal } from '../../model/figure';
import { findSame, fold } from '../../model/folding';
import {
  type Indicator,
  MISSING_POLICIES,
  PERIOD_ROLLUPS,
  UNIT_ROLLUPS,
} from '../../model/indicator';
import { numeralReadings } from '../../model/numeral';
import { type OutlineSection, SECTION_KINDS } from '../../model/outline';
import { COMPARISONS, type Rule } from '../../model/rule';
import { AXES, type Axis, type Unit } from '../../model/unit';
import { type Report, readChoice, splitList } from './choices';
import type { Table, TableRow } from './table';

const INDICATOR_CODE = /^[A-Za-zĐđ][A-Za-z0-9._Đđ]*$/;

/** Reads `Đơn vị`. */
export function readUnits(table: Table, report: Report): readonly Unit[] {
  const rows = keyedRows(table, 'Mã', report);
  reportSharedNames(rows, report);
  return rows.map((row) => ({
    code: row.text('Mã'),
    name: row.text('Tên') || row.text('Mã'),
    axis: readAxis(row, true, report),
    contact: row.text('Đầu mối'),
    email: row.text('Email'),
    active:
      readChoice(
        row,
        'Hoạt động',
        ['Có', 'Không'],
        { value: 'Có', required: false, note: 'Tạm coi là đang hoạt động.' },
        report,
      ) === 'Có',
    aliases: splitList(row.text('Tên khác')),
    row: row.row,
  }));
}

/** A name or alias that two units have is the first one's: rows that use it go there. */
function reportSharedNames(rows: readonly TableRow[], report: Report): void {
  const owners = new Map<string, TableRow>();
  for (const row of rows) {
    const names: readonly (readonly [string, string])[] = [
      ['Mã', row.text('Mã')],
      ['Tên', row.text('Tên')],
      ...splitList(row.text('Tên khác')).map((alias) => ['Tên khác', alias] as const),
    ];
    for (const [header, name] of names) {
      const owner = owners.get(fold(name));
      if (owner === undefined) owners.set(fold(name), row);
      else if (owner !== row && name !== '') {
        report(findingAt(row.place(header), say.sharedName(name, cellOf(owner.place('Mã')))));
      }
    }
  }
}

/** Reads `Đề cương`, in order. */
export function readOutline(table: Table, report: Report): readonly OutlineSection[] {
  return keyedRows(table, 'Mã mục', report).map((row) => ({
    code: row.text('Mã mục'),
    level: readLevel(row, report),
    title: row.text('Tiêu đề'),
    axis: readAxis(row, false, report),
    kind: readChoice(
      row,
      'Kiểu',
      SECTION_KINDS,
      { value: 'Lời văn', required: true, note: 'Tạm coi là "Lời văn".' },
      report,
    ),
    unit: row.text('Đơn vị'),
    required:
      readChoice(
        row,
        'Bắt buộc',
        ['Có', 'Không'],
        { value: 'Không', required: false, note: 'Tạm coi là "Không".' },
        report,
      ) === 'Có',
    appendix: row.text('Phụ lục'),
    row: row.row,
  }));
}

/** Reads `Chỉ tiêu`. */
export function readIndicators(table: Table, report: Report): readonly Indicator[] {
  return keyedRows(table, 'Mã', report).map((row) => {
    const code = row.text('Mã');
    if (!INDICATOR_CODE.test(code)) report(findingAt(row.place('Mã'), say.badCode('Mã', code)));
    return {
      code,
      name: row.text('Tên') || code,
      unitOfMeasure: row.text('ĐVT'),
      axis: readAxis(row, false, report),
      section: row.text('Mục'),
      overUnits: readChoice(
        row,
        'Theo đơn vị',
        UNIT_ROLLUPS,
        { value: 'Không', required: row.text('Công thức') === '', note: 'Tạm coi là "Không".' },
        report,
      ),
      overPeriods: readChoice(
        row,
        'Theo kỳ',
        PERIOD_ROLLUPS,
        { value: 'Không', required: row.text('Công thức') === '', note: 'Tạm coi là "Không".' },
        report,
      ),
      formula: row.text('Công thức'),
      yearPlan: readDecimal(row, 'Kế hoạch năm', report),
      decimals: readDecimals(row, report),
      reporters:
        row.text('Đơn vị báo cáo') === '' ? undefined : splitList(row.text('Đơn vị báo cáo')),
      whenMissing: readChoice(
        row,
        'Khi thiếu',
        MISSING_POLICIES,
        { value: 'Cộng phần đã có', required: false, note: 'Tạm coi là "Cộng phần đã có".' },
        report,
      ),
      row: row.row,
    };
  });
}

/** Reads `Quy tắc`. */
export function readRules(table: Table, report: Report): readonly Rule[] {
  return keyedRows(table, 'Mã', report).map((row) => ({
    code: row.text('Mã'),
    description: row.text('Mô tả'),
    left: row.text('Vế trái'),
    comparison: readComparison(row, report),
    right: row.text('Vế phải'),
    tolerance: readDecimal(row, 'Dung sai', report)?.abs() ?? new Big(0),
    severity: readChoice(
      row,
      'Mức độ',
      ['Lỗi', 'Cảnh báo'],
      { value: 'Lỗi', required: false, note: 'Tạm coi là "Lỗi".' },
      report,
    ),
    row: row.row,
  }));
}

/** Reads `Phụ lục`. */
export function readAppendices(table: Table, report: Report): readonly Appendix[] {
  return keyedRows(table, 'Mã', report).flatMap((row) => {
    const kind = readChoice(
      row,
      'Loại',
      ENTRY_KINDS,
      { value: undefined, required: true, note: 'Phụ lục này chưa lập được.' },
      report,
    );
    if (kind === undefined) return [];
    return {
      code: row.text('Mã'),
      title: row.text('Tên'),
      set: row.text('Bộ'),
      kind,
      filter: row.text('Lọc'),
      columns: row.text('Cột'),
      groupBy: row.text('Nhóm theo'),
      link: row.text('Liên kết'),
      shortLink: row.text('Liên kết rút gọn'),
      row: row.row,
    };
  });
}

/** The rows with a key, each key once; a row without a key or with one used before is reported. */
function keyedRows(table: Table, header: string, report: Report): readonly TableRow[] {
  const firsts = new Map<string, TableRow>();
  for (const row of table.rows) {
    const text = row.text(header);
    const first = firsts.get(fold(text));
    if (text === '') report(findingAt(row.place(header), say.missingCode(header)));
    else if (first) {
      report(
        findingAt(row.place(header), say.duplicateKey(header, text, cellOf(first.place(header)))),
      );
    } else firsts.set(fold(text), row);
  }
  return [...firsts.values()];
}

function readAxis(row: TableRow, required: boolean, report: Report): Axis | undefined {
  const text = row.text('Trục');
  const axis = findSame(AXES, text);
  if (axis === undefined && text !== '') {
    report(findingAt(row.place('Trục'), say.unknownChoice('Trục', text, AXES, '')));
  } else if (axis === undefined && required) {
    report(findingAt(row.place('Trục'), say.missingChoice('Trục', AXES, '')));
  }
  return axis;
}

function readLevel(row: TableRow, report: Report): 1 | 2 | 3 | 4 {
  const level = ([1, 2, 3, 4] as const).find((known) => String(known) === row.text('Cấp'));
  if (level === undefined) {
    const members = ['1', '2', '3', '4'];
    const note = 'Tạm coi là cấp 1.';
    report(findingAt(row.place('Cấp'), say.unknownChoice('Cấp', row.text('Cấp'), members, note)));
  }
  return level ?? 1;
}

function readComparison(row: TableRow, report: Report): Rule['comparison'] {
  const text = row.text('Phép so sánh').replace('≤', '<=').replace('≥', '>=');
  const comparison = COMPARISONS.find((known) => known === (text === '<>' ? '≠' : text));
  if (comparison === undefined) {
    const note = 'Tạm so sánh bằng "=".';
    report(
      findingAt(
        row.place('Phép so sánh'),
        say.unknownChoice('Phép so sánh', text, COMPARISONS, note),
      ),
    );
  }
  return comparison ?? '=';
}

function readDecimals(row: TableRow, report: Report): number | undefined {
  const decimals = readDecimal(row, 'Số lẻ', report);
  if (decimals === undefined) return undefined;
  const number = Number(decimals);
  if (Number.isInteger(number) && number >= 0 && number <= 10) return number;
  report(findingAt(row.place('Số lẻ'), say.unreadableNumber('Số lẻ', row.text('Số lẻ'))));
  return undefined;
}

/** A number in a settings column; a text with two readings is reported and not used. */
function readDecimal(row: TableRow, header: string, report: Report): Decimal | undefined {
  const cell = row.cell(header);
  if (cell.kind === 'number' && Number.isFinite(cell.value)) return new Big(String(cell.value));
  const text = row.text(header);
  if (text === '') return undefined;
  const readings = cell.kind === 'text' ? numeralReadings(text) : [];
  const [reading] = readings;
  if (reading !== undefined && readings.length === 1) return reading;
  report(
    findingAt(
      row.place(header),
      readings.length > 1
        ? say.ambiguousFigure(
            text,
            readings.map((value) => value.toFixed().replace('.', ',')),
          )
        : say.unreadableNumber(header, text),
    ),
  );
  return undefined;
}
