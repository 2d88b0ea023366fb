import type { Tabs } from '../../src/desk';
import { openSmall, SMALL_MONTH } from './small';

const FORM = 'Biểu chung';
const HEADERS = SMALL_MONTH[FORM]?.[0] ?? [];
const UNITS = (SMALL_MONTH['Đơn vị'] ?? []).slice(1).map(([code = '', , axis = '']) => ({
  code,
  axis,
}));
const INDICATORS = (SMALL_MONTH['Chỉ tiêu'] ?? [])
  .slice(1)
  .map(([code = '', name = '', unit = '']) => ({
    code,
    name,
    unit,
  }));

/** What is wrong with a row, by turns: each is another finding, and none says what another says. */
const MISTAKES: readonly ((at: number) => Readonly<Record<string, string>>)[] = [
  (at) => ({ 'Giá trị': `chừng ${at} gì đó` }),
  (at) => ({ Mã: `SAI.${at}` }),
  (at) => ({ 'Đơn vị': `PHONG${at}` }),
  (at) => ({ 'Giá trị': '', 'Nội dung': `Số còn thiếu ${at}` }),
  (at) => ({ Mục: `muc-${at}` }),
];

/** The small month with a form of so many rows, each of which is wrong. */
export function wrongMonth(rows: number): typeof SMALL_MONTH {
  return {
    ...SMALL_MONTH,
    [FORM]: [HEADERS, ...Array.from({ length: rows }, (_, at) => wrongRow(at))],
  };
}

function wrongRow(at: number): readonly string[] {
  const unit = UNITS[at % UNITS.length];
  const indicator = INDICATORS[at % INDICATORS.length];
  const cells: Readonly<Record<string, string | undefined>> = {
    Kỳ: '2026-05',
    Trục: unit?.axis,
    'Đơn vị': unit?.code,
    Mục: 'noi-bat',
    Loại: 'Số liệu',
    Mã: indicator?.code,
    'Nội dung': indicator?.name,
    'Giá trị': `${at}`,
    ĐVT: indicator?.unit,
    ...MISTAKES[at % MISTAKES.length]?.(at),
  };
  return HEADERS.map((header) => cells[header] ?? '');
}

/** Characters of one explanation; a cell holds 50,000. */
const LONG = 26_000;

/**
 * A month whose findings people explained at such length that the tab takes batches: of 260 rows a dozen.
 * @param step one of so many findings is explained
 */
export async function explainedMonth(rows: number, step: number): Promise<Tabs> {
  const desk = await openSmall({ workbook: wrongMonth(rows) });
  desk.run('check');
  const tabs = Object.fromEntries(
    desk.spreadsheet().sheets.map(({ title }) => [title, desk.values(title)]),
  );
  const heads = tabs['Kiểm tra']?.[3] ?? [];
  const [why, who, identity] = ['Giải trình', 'Người giải trình', 'Nhận dạng'].map((name) =>
    heads.indexOf(name),
  );
  const explained = desk.values('Kiểm tra').map((cells, at) =>
    at > 3 && at % step === 0 && typeof cells[identity ?? -1] === 'string'
      ? Array.from(cells, (cell, column) => {
          if (column === why) return `${at} `.padEnd(LONG, 'vì ');
          return column === who ? 'Văn phòng' : cell;
        })
      : cells,
  );
  return { ...tabs, 'Kiểm tra': explained };
}
