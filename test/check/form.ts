import { type Examination, examine } from '../../src/app/examine';
import type { Area, Cell, Grid, Tab } from '../../src/contract/grid';
import { type Actor, type FindingRecord, findingRecord } from '../../src/findings';
import { readDate } from '../../src/model/date';
import { gridOf, tabsOf, type WardText } from '../rollup/ward';

/** A row of the form by header; what is left out has the default, or is blank. */
export type Row = Readonly<Record<string, string>>;

/** A small workbook: a ward in lines of text, settings, and rows of any kind. */
export interface FormText extends Partial<WardText> {
  readonly settings?: Row;
  readonly rows?: readonly Row[];
  readonly archived?: readonly Row[];
  /** Changes tabs before they are read. */
  readonly change?: (tabs: Map<string, Cell[][]>) => void;
  readonly merges?: Readonly<Record<string, readonly Area[]>>;
  /** Cells that are formulas, by tab: `row:column` from 0. */
  readonly formulas?: Readonly<Record<string, readonly string[]>>;
  readonly metadata?: Readonly<Record<string, string>>;
}

const HEADERS = [
  ...['Kỳ', 'Trục', 'Đơn vị', 'Mục', 'Loại', 'Mã', 'Nội dung', 'Giá trị', 'ĐVT', 'Nguồn giao'],
  ...['Người thực hiện', 'Trách nhiệm', 'Thẩm quyền', 'Thời hạn', 'Sản phẩm', 'Trạng thái'],
  ...['Ngày hoàn thành', 'Minh chứng', 'Ghi chú', 'Kiểm tra', 'Cập nhật'],
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
      const old = tab.map((row) => HEADERS.map((_, at): Cell => row[at] ?? { kind: 'blank' }));
      old[0] = HEADERS.map(textCell);
      tabs.set(title, [...old, ...(rows ?? []).map(rowCells)]);
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
        formulas: new Set(text.formulas?.[tab.title] ?? []),
      }),
    ),
  };
}

export function textCell(text: string): Cell {
  return text === '' ? { kind: 'blank' } : { kind: 'text', text };
}

function rowCells(row: Row): Cell[] {
  const all: Row = { ...DEFAULTS, ...row };
  return HEADERS.map((header) => {
    const text = all[header] ?? '';
    const date = header === 'Thời hạn' || header === 'Ngày hoàn thành' ? readDate(text) : undefined;
    if (date) return { kind: 'date', date };
    const isNumber = header === 'Giá trị' && /^-?\d+(\.\d+)?$/.test(text);
    return isNumber ? { kind: 'number', value: Number(text) } : textCell(text);
  });
}

/** The examination of a small workbook, whose structure must be sound. */
export function examinedForm(text: FormText): Examination {
  const examined = examine(formGrid(text), 'run-1');
  if (examined.state === 'broken') {
    throw new Error(examined.findings.map(({ message }) => message).join('\n'));
  }
  return examined;
}

/** Settings that the small workbook leaves out on purpose. */
const ASIDE = new Set(['missing-setting', 'unit-not-reported']);

/** The findings that a test is about, as `code Tab!cell`. */
export function found(text: FormText, aside: ReadonlySet<string> = ASIDE): readonly string[] {
  return findingsOf(text, aside).map(({ code, tab, cell }) => `${code} ${tab}!${cell}`);
}

export function findingsOf(
  text: FormText,
  aside: ReadonlySet<string> = ASIDE,
): readonly (FindingRecord & { readonly actor: Actor })[] {
  return examinedForm(text)
    .findings.map((finding) => ({ ...findingRecord(finding), actor: finding.actor }))
    .filter(({ code }) => !aside.has(code));
}
