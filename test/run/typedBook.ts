import { type Header, TAB } from '../../src/contract';
import type { Tabs, TabValue } from '../../src/desk';
import { packTables, SAMPLE } from '../desk/files/pack/packs';

/** A workbook as a script types it: one section, neither rules nor appendices, the rest as a test gives it. */

const TABLES = packTables(SAMPLE);

/** The headers of the form and of the archive. */
export const FORM: readonly string[] = TABLES.get(TAB.entries)?.[0] ?? [];
export const SECTION = 'muc';

type Rows = readonly (readonly TabValue[])[];

/** A figure's row of the form. */
export function figureRow(
  cells: Readonly<Partial<Record<Header<'entries'>, TabValue>>>,
): readonly TabValue[] {
  const all: Readonly<Record<string, TabValue>> = { Mục: SECTION, Loại: 'Số liệu', ...cells };
  return FORM.map((header) => all[header] ?? '');
}

interface Typed {
  /** Keys of the sample's settings that have other values. */
  readonly settings: Readonly<Record<string, TabValue>>;
  /** With their headers. */
  readonly units: Rows;
  readonly indicators: Rows;
  readonly form: Rows;
  readonly archive: Rows;
}

export function typedBook({ settings, units, indicators, form, archive }: Typed): Tabs {
  const own = TABLES.get(TAB.settings) ?? [];
  return {
    [TAB.settings]: own.map(([key = '', value = '']) => [key, settings[key] ?? value]),
    [TAB.units]: units,
    [TAB.outline]: [
      ['Mã mục', 'Cấp', 'Tiêu đề', 'Trục', 'Kiểu', 'Đơn vị', 'Bắt buộc'],
      [SECTION, 1, 'Số liệu', '', 'Lời văn', '', 'Không'],
    ],
    [TAB.indicators]: indicators,
    [TAB.rules]: [['Mã', 'Mô tả', 'Vế trái', 'Phép so sánh', 'Vế phải', 'Dung sai', 'Mức độ']],
    [TAB.appendices]: [TABLES.get(TAB.appendices)?.[0] ?? []],
    [TAB.entries]: [FORM, ...form],
    [TAB.archive]: [FORM, ...archive],
  };
}
