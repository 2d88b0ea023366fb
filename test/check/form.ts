import { type Book, openBook } from '../../src/book';
import { type Area, type Cell, type Grid, type Header, TAB, type Tab } from '../../src/contract';
import { type Actor, type FindingRecord, findingRecord } from '../../src/findings';
import { headersOf, requiredHeaders, type TextRow, textCell, typedCell } from '../contract/tables';
import { gridOf, tabsOf, type WardText } from '../rollup/ward';

/** A row of the form by header; what is left out has the default, or is blank. */
export type Row = TextRow<'entries'>;

/** A small workbook: a ward in lines of text, settings, and rows of any kind. */
export interface FormText extends Partial<WardText> {
  /** Any key: people misspell them. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly rows?: readonly Row[];
  readonly archived?: readonly Row[];
  /** Changes tabs before they are read. */
  readonly change?: (tabs: Map<string, Cell[][]>) => void;
  readonly merges?: Readonly<Record<string, readonly Area[]>>;
  /** Cells that are formulas, by tab: `row:column` from 0. */
  readonly formulas?: Readonly<Record<string, readonly string[]>>;
  /** Rows out of sight, by tab, from 0. */
  readonly hiddenRows?: Readonly<Record<string, readonly number[]>>;
  readonly metadata?: Readonly<Record<string, string>>;
}

const BESIDE_CODES: readonly Header<'entries'>[] = ['Tên', 'Kỳ trước', 'Kế hoạch'];
/** Columns that people add themselves: there where a row names them. */
const OPTIONAL: readonly Header<'entries'>[] = ['Đối tượng', 'Tính đến ngày', 'Tính chất'];
/** As the rows of the small ward have them, and then the others. */
const HEADERS = [
  ...requiredHeaders('entries'),
  ...headersOf('entries').filter(
    (header) => !requiredHeaders('entries').includes(header) && !BESIDE_CODES.includes(header),
  ),
  ...BESIDE_CODES,
];
const DEFAULTS: Row = { Kỳ: '2026-05', Trục: 'UBND', 'Đơn vị': 'CAP', Mục: 'muc' };

/** A task that is "6 rõ" and under way. */
export const TASK: Row = {
  Loại: 'Nhiệm vụ',
  Mã: 'NV.1',
  'Nội dung': 'Xây dựng tuyến phố kiểu mẫu',
  'Người thực hiện': 'Trưởng Công an phường',
  'Trách nhiệm': 'Chủ trì: Công an phường',
  'Thẩm quyền': 'Chủ tịch UBND phường',
  'Thời hạn': '30/06/2026',
  'Sản phẩm': 'Tuyến phố kiểu mẫu',
  'Trạng thái': 'Đang thực hiện',
};

/** The grid of a small workbook. */
export function formGrid(text: FormText): Grid {
  const tabs = new Map(
    [
      ...tabsOf({
        period: '2026-05',
        units: 'CAP UBND; MTTQ MTTQ',
        indicators: 'A | Tổng | Cộng dồn',
        ...text,
      }),
    ].map(([title, rows]): [string, Cell[][]] => [title, rows.map((row) => [...row])]),
  );
  for (const [title, rows] of [
    ['Biểu chung', text.rows],
    ['Lưu trữ', text.archived],
  ] as const) {
    const tab = tabs.get(title);
    if (tab) {
      const named = OPTIONAL.filter((header) => rows?.some((row) => header in row));
      const headers = [...HEADERS, ...named];
      const old = tab.map((row) => headers.map((_, at): Cell => row[at] ?? { kind: 'blank' }));
      old[0] = headers.map(textCell);
      tabs.set(title, [...old, ...(rows ?? []).map((row) => rowCells(row, headers))]);
    }
  }
  for (const [key, value] of Object.entries(text.settings ?? {})) {
    const settings = tabs.get('Cấu hình');
    const known = settings?.find(([cell]) => cell?.kind === 'text' && cell.text === key);
    if (known) known[1] = textCell(value);
    else settings?.push([textCell(key), textCell(value)]);
  }
  text.change?.(tabs);
  const grid = gridOf(tabs);
  return {
    ...grid,
    metadata: new Map(
      Object.entries(text.metadata ?? {}).map(([key, value], id) => [key, { id, value }]),
    ),
    tabs: grid.tabs.map(
      (tab): Tab => ({
        ...tab,
        merges: text.merges?.[tab.title] ?? [],
        hiddenRows: new Set(text.hiddenRows?.[tab.title] ?? []),
        formulas: new Set(text.formulas?.[tab.title] ?? []),
      }),
    ),
  };
}

function rowCells(row: Row, headers: readonly Header<'entries'>[]): Cell[] {
  const all: Row = { ...DEFAULTS, ...row };
  return headers.map((header) => typedCell(TAB.entries, header, all[header] ?? ''));
}

/** The examination of a small workbook, whose structure must be sound. */
export function examinedForm(text: FormText): Book {
  const examined = openBook(formGrid(text), 'run-1');
  if (examined.state === 'broken') {
    throw new Error(
      examined
        .findings()
        .map(({ message }) => message)
        .join('\n'),
    );
  }
  return examined;
}

/** Settings that the small workbook leaves out on purpose. */
const ASIDE = new Set(['missing-setting', 'unit-not-reported', 'nobody-expected']);

/** The findings that a test is about, as `code Tab!cell`. */
export function found(text: FormText, aside: ReadonlySet<string> = ASIDE): readonly string[] {
  return findingsOf(text, aside).map(({ code, tab, cell }) => `${code} ${tab}!${cell}`);
}

export function findingsOf(
  text: FormText,
  aside: ReadonlySet<string> = ASIDE,
): readonly (FindingRecord & { readonly actor: Actor })[] {
  return examinedForm(text)
    .findings()
    .map((finding) => ({ ...findingRecord(finding), actor: finding.actor }))
    .filter(({ code }) => !aside.has(code));
}
