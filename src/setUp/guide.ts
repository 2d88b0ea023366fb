import {
  CONTRACT,
  type ColumnType,
  type Header,
  type TabContract,
  type WorkbookRole,
} from '../contract';
import { isOffered, type OfferedHeader } from './offered';
import type { Notes } from './starterData';

/** The letters of a header's column in the row that a formula starts from: `$E2`. */
export type CellReference = (header: Header<WorkbookRole>) => string;

/** What a column's cells take. */
export type CheckGuide =
  | { readonly kind: 'list'; readonly members: readonly string[]; readonly strict: boolean }
  /** Any value that stands in a column of another tab, so that a new one is offered at once. */
  | {
      readonly kind: 'column';
      readonly role: string;
      readonly header: string;
      readonly strict: boolean;
    }
  /** Codes with their names, or the codes alone; anything else only warns. */
  | { readonly kind: 'offered'; readonly header: OfferedHeader }
  | {
      readonly kind: 'formula';
      readonly formula: (cell: CellReference) => string;
      readonly strict: boolean;
    }
  | { readonly kind: 'number'; readonly least: number; readonly most: number };

/** `text`: what is typed stays as typed. `any`: the sheet may make a number of it. */
export type Holding = 'text' | 'date' | 'any';

export interface ColumnGuide<R extends WorkbookRole = WorkbookRole> {
  readonly header: Header<R>;
  readonly note: string;
  /** In pixels. */
  readonly width: number;
  readonly holds: Holding;
  readonly check: CheckGuide | undefined;
}

/** How the tab of a table is laid out. */
export interface TabGuide<R extends WorkbookRole = WorkbookRole> {
  readonly role: R;
  readonly tab: string;
  readonly columns: readonly ColumnGuide<R>[];
  /** What the notes beside its rows say, by the key in the first column. */
  readonly rowNotes: Readonly<Record<string, string>>;
}

/** The guide of a table, from its contract and what is said of it. */
export function guideOf<R extends WorkbookRole>(role: R, notes: Notes): TabGuide<R> {
  const contract: TabContract<R> = CONTRACT[role];
  const columnNotes: Readonly<Record<string, string>> =
    notes.columns[role === 'archive' ? 'entries' : role];
  // What is archived was checked when it was typed: no drop-downs, the tab is closed to all.
  const checked = role !== 'archive';
  return {
    role,
    tab: contract.tab,
    rowNotes: role === 'settings' ? notes.settings : {},
    columns: contract.columns.map(({ header, width, type }) => ({
      header,
      note: columnNotes[header] ?? '',
      width,
      holds: holdingOf(type),
      check:
        role === 'entries' && isOffered(header)
          ? { kind: 'offered', header }
          : checked
            ? checkOf(type, header)
            : undefined,
    })),
  };
}

function holdingOf(type: ColumnType): Holding {
  switch (type.kind) {
    case 'date':
      return 'date';
    case 'figure':
    case 'number':
      return 'any';
    case 'choice':
      return type.numeric ? 'any' : 'text';
    default:
      return 'text';
  }
}

function checkOf(type: ColumnType, header: Header<WorkbookRole>): CheckGuide | undefined {
  switch (type.kind) {
    case 'choice':
      // `=` cannot stand in a list of the API, which reads it as a formula.
      return type.members.some((member) => member.startsWith('='))
        ? oneOf(header, type.members)
        : { kind: 'list', members: type.members, strict: !type.open };
    case 'reference':
      return { kind: 'column', role: type.role, header: type.header, strict: !type.open };
    case 'number':
      return { kind: 'number', least: type.least, most: type.most };
    case 'figure':
      return FIGURE;
    case 'date':
      return dateOf(header, type.of ?? []);
    default:
      return undefined;
  }
}

/*
 * Formulas use neither argument separators nor decimals: `;` or `,` goes by the workbook's locale,
 * and the API reads a formula as if it were typed. A product is "and", a sum is "or".
 */

function oneOf(header: Header<WorkbookRole>, members: readonly string[]): CheckGuide {
  return {
    kind: 'formula',
    strict: true,
    formula: (cell) => {
      const at = cell(header);
      return `=${members.map((member) => `(${at}="${member}")`).join('+')}>0`;
    },
  };
}

/** As a sheet keeps them: the last day of 1999, and 1/1/2100. */
const DAYS = { after: 36525, before: 73051 } as const;

/** Whether a number stands for a day that people may mean. */
export function isUsualDay(serial: number): boolean {
  return Number.isInteger(serial) && serial > DAYS.after && serial < DAYS.before;
}

/** A date, where rows of some kinds must hold one; elsewhere any text. */
function dateOf(header: Header<WorkbookRole>, kinds: readonly string[]): CheckGuide {
  return {
    kind: 'formula',
    strict: false,
    formula: (cell) => {
      const at = cell(header);
      const isDate = `ISNUMBER(${at})*(${at}>${DAYS.after})*(${at}<${DAYS.before})`;
      const others = kinds.map((kind) => `(${cell('Loại')}<>"${kind}")`).join('*');
      return `=${isDate}${others === '' ? '' : `+${others}`}>0`;
    },
  };
}

/** A figure, "Không áp dụng", `x`, or a text that begins like a number: `31,5 triệu`, `-3`. */
const FIGURE: CheckGuide = {
  kind: 'formula',
  strict: false,
  formula: (cell) => {
    const at = cell('Giá trị');
    const text = `TRIM(${at})`;
    const first = `LEFT(${text})`;
    return `=(${cell('Loại')}<>"Số liệu")+ISNUMBER(${at})+(${text}="x")+(${text}="Không áp dụng")+ISNUMBER(VALUE(${first}))+(${first}="-")>0`;
  },
};
