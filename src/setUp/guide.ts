import { CONTRACT } from '../contract/schema';
import { ROUNDINGS } from '../model/appendix';
import { ENTRY_KINDS, TASK_STATUSES } from '../model/entry';
import { MISSING_POLICIES, PERIOD_ROLLUPS, UNIT_ROLLUPS } from '../model/indicator';
import { SECTION_KINDS } from '../model/outline';
import { COMPARISONS } from '../model/rule';
import { AXES } from '../model/unit';
import type { ColumnNotes } from './starterData';

export type Role = keyof typeof CONTRACT;

/** The letters of a header's column in the row that a formula starts from: `$E2`. */
export type CellReference = (header: string) => string;

/** What a column's cells take. */
export type CheckGuide =
  | { readonly kind: 'list'; readonly members: readonly string[]; readonly strict: boolean }
  /** Any value that stands in a column of another tab, so that a new one is offered at once. */
  | {
      readonly kind: 'column';
      readonly role: Role;
      readonly header: string;
      readonly strict: boolean;
    }
  | {
      readonly kind: 'formula';
      readonly formula: (cell: CellReference) => string;
      readonly strict: boolean;
    }
  | { readonly kind: 'number'; readonly least: number; readonly most: number };

export interface ColumnGuide {
  readonly header: string;
  readonly note: string;
  /** In pixels. */
  readonly width: number;
  /** `text`: what is typed stays as typed. `any`: the sheet may make a number of it. */
  readonly holds: 'text' | 'date' | 'any';
  readonly check?: CheckGuide;
}

export interface TabGuide {
  readonly role: Role;
  readonly tab: string;
  readonly columns: readonly ColumnGuide[];
  /** Keys that `Cấu hình` has, in their order, each with its note; no other tab has any. */
  readonly keys: ReadonlyMap<string, string>;
}

type Extra = Partial<Pick<ColumnGuide, 'holds' | 'check'>>;

function list(members: readonly string[], strict = true): Extra {
  return { check: { kind: 'list', members, strict } };
}

function from(role: Role, header: string, strict = true): Extra {
  return { check: { kind: 'column', role, header, strict } };
}

/**
 * Formulas use neither argument separators nor decimals: `;` or `,` goes by the workbook's locale,
 * and the API reads a formula as if it were typed. A product is "and", a sum is "or".
 */
function formula(make: (cell: CellReference) => string, strict = false): Extra {
  return { check: { kind: 'formula', formula: make, strict } };
}

const YES_NO = ['Có', 'Không'];
const WIDE = 320;

/** A date where a task or a document stands; elsewhere any text may. Days 1/1/2000 to 1/1/2100. */
function dateOf(header: string): Extra {
  return {
    holds: 'date',
    ...formula((cell) => {
      const at = cell(header);
      const kind = cell('Loại');
      const isDate = `ISNUMBER(${at})*(${at}>36525)*(${at}<73051)`;
      return `=${isDate}+(${kind}<>"Nhiệm vụ")*(${kind}<>"Văn bản")>0`;
    }),
  };
}

/** A figure, "Không áp dụng", `x`, or a text that begins like a number: `31,5 triệu`, `-3`. */
const figure: Extra = {
  holds: 'any',
  ...formula((cell) => {
    const at = cell('Giá trị');
    const text = `TRIM(${at})`;
    const first = `LEFT(${text})`;
    return `=(${cell('Loại')}<>"Số liệu")+ISNUMBER(${at})+(${text}="x")+(${text}="Không áp dụng")+ISNUMBER(VALUE(${first}))+(${first}="-")>0`;
  }),
};

/** `=` cannot stand in a list of the API, which reads it as a formula. */
const comparison = formula((cell) => {
  const at = cell('Phép so sánh');
  return `=${COMPARISONS.map((sign) => `(${at}="${sign}")`).join('+')}>0`;
}, true);

function number(least: number, most: number): Extra {
  return { holds: 'any', check: { kind: 'number', least, most } };
}

const WIDEST_PLAN = 1e15;

type Columns = Readonly<Record<string, readonly [width: number, extra?: Extra]>>;

/** The guide of a tab, its columns in the order given here, which a new tab takes. */
function tabGuide(role: Role, said: Readonly<Record<string, string>>, columns: Columns): TabGuide {
  return {
    role,
    tab: CONTRACT[role].tab,
    columns: Object.entries(columns).map(([header, [width, extra]]) => ({
      header,
      note: said[header] ?? '',
      width,
      holds: 'text',
      ...extra,
    })),
    keys: new Map(),
  };
}

const FORM: Columns = {
  Kỳ: [90],
  Trục: [90, list(AXES)],
  'Đơn vị': [95, from('units', 'Mã')],
  Mục: [130, from('outline', 'Mã mục')],
  Loại: [95, list(ENTRY_KINDS)],
  Mã: [140],
  'Nội dung': [WIDE],
  'Giá trị': [110, figure],
  ĐVT: [95, from('indicators', 'ĐVT', false)],
  'Nguồn giao': [130],
  'Người thực hiện': [150],
  'Trách nhiệm': [200],
  'Thẩm quyền': [140],
  'Thời hạn': [105, dateOf('Thời hạn')],
  'Sản phẩm': [170],
  'Trạng thái': [120, list(TASK_STATUSES)],
  'Ngày hoàn thành': [120, dateOf('Ngày hoàn thành')],
  'Minh chứng': [150],
  'Ghi chú': [160],
  'Kiểm tra': [240],
  'Cập nhật': [190],
};

/** Every tab that people or closed periods fill, in the order of the contract. */
export function guidesOf(notes: ColumnNotes): readonly TabGuide[] {
  return [
    {
      ...tabGuide('settings', notes.settings, { Khóa: [170], 'Giá trị': [620] }),
      keys: new Map(Object.entries(notes.settingKeys)),
    },
    tabGuide('units', notes.units, {
      Mã: [90],
      Tên: [WIDE],
      Trục: [90, list(AXES)],
      'Đầu mối': [190],
      Email: [210],
      'Hoạt động': [90, list(YES_NO)],
      'Tên khác': [220],
    }),
    tabGuide('outline', notes.outline, {
      'Mã mục': [130],
      Cấp: [60, { holds: 'any', ...list(['1', '2', '3', '4']) }],
      'Tiêu đề': [420],
      Trục: [90, list(AXES)],
      Kiểu: [95, list(SECTION_KINDS)],
      'Đơn vị': [95, from('units', 'Mã')],
      'Bắt buộc': [85, list(YES_NO)],
      'Phụ lục': [95, from('appendices', 'Mã')],
    }),
    tabGuide('indicators', notes.indicators, {
      Mã: [160],
      Tên: [WIDE],
      ĐVT: [105],
      Trục: [90, list(AXES)],
      Mục: [130, from('outline', 'Mã mục')],
      'Theo đơn vị': [105, list(UNIT_ROLLUPS)],
      'Theo kỳ': [105, list(PERIOD_ROLLUPS)],
      'Công thức': [260],
      'Kế hoạch năm': [120, number(0, WIDEST_PLAN)],
      'Số lẻ': [75, number(0, 10)],
      'Đơn vị báo cáo': [180],
      'Khi thiếu': [140, list(MISSING_POLICIES)],
    }),
    tabGuide('rules', notes.rules, {
      Mã: [90],
      'Mô tả': [360],
      'Vế trái': [230],
      'Phép so sánh': [110, comparison],
      'Vế phải': [230],
      'Dung sai': [95, number(0, WIDEST_PLAN)],
      'Mức độ': [105, list(['Lỗi', 'Cảnh báo'])],
    }),
    tabGuide('appendices', notes.appendices, {
      Mã: [80],
      Tên: [WIDE],
      Bộ: [60],
      Loại: [105, list(ENTRY_KINDS)],
      Lọc: [250],
      Cột: [360],
      'Nhóm theo': [
        120,
        list(
          CONTRACT.entries.columns.map(({ header }) => header),
          false,
        ),
      ],
      'Liên kết': [200],
      'Liên kết rút gọn': [200],
      'Làm tròn': [90, list(ROUNDINGS)],
    }),
    tabGuide('entries', notes.entries, FORM),
    // What is archived was checked when it was typed: no drop-downs, the tab is closed to all.
    tabGuide(
      'archive',
      notes.entries,
      Object.fromEntries(
        Object.entries(FORM).map(([header, [width, extra]]) => [
          header,
          [width, { holds: extra?.holds ?? 'text' }],
        ]),
      ),
    ),
  ];
}
