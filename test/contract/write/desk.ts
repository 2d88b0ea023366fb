import fc from 'fast-check';
import {
  BASE_FORMAT,
  type Change,
  type ContentCell,
  type Request,
  STYLES,
  type TabContent,
  TabIds,
  toRequests,
} from '../../../src/contract/write';
import { makeWorkbook } from '../../../src/desk';
import { definitions } from '../../../src/desk/schema';
import type { Cell, Sheet, Spreadsheet } from '../../../src/desk/spreadsheet';
import { applyBatch } from '../../../src/desk/spreadsheet';
import { layoutOf, sheetOf } from '../../setUp/desk';

/** A workbook with a tab that people made. */
export const begun = () => makeWorkbook({ 'Trang của tôi': [['giữ nguyên']] });

export function applyRequests(spreadsheet: Spreadsheet, requests: readonly Request[]): Spreadsheet {
  // As sent: what JSON has no word for must not matter.
  const sent = JSON.parse(JSON.stringify(requests));
  return applyBatch(spreadsheet, sent, definitions('sheets'), undefined).spreadsheet;
}

export function apply(spreadsheet: Spreadsheet, changes: readonly Change[]): Spreadsheet {
  return applyRequests(spreadsheet, toRequests(layoutOf(spreadsheet), changes));
}

export function content(
  title: string,
  rows: TabContent['rows'],
  more: Partial<TabContent> = {},
): TabContent {
  return { title, widths: [100, 200], rows, frozenRows: 1, frozenColumns: 0, ...more };
}

export function rewrite(
  title: string,
  rows: TabContent['rows'],
  more: Partial<TabContent> = {},
): Change {
  return { kind: 'rewriteTab', content: content(title, rows, more) };
}

const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Biểu chung', '=1+1', 'Đơn vị báo cáo') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);

const anyCell: fc.Arbitrary<ContentCell> = fc.record(
  {
    value: fc.oneof(
      { weight: 3, arbitrary: words.map((text) => (text === '' ? undefined : text)) },
      { weight: 2, arbitrary: fc.integer({ min: -5, max: 1_000_000 }) },
      { weight: 2, arbitrary: fc.constant(undefined) },
    ),
    style: fc.constantFrom(...(Object.keys(STYLES) as (keyof typeof STYLES)[])),
    decimals: fc.constantFrom(undefined, 0, 1, 2),
    note: fc.constantFrom('Ghi chú', 'Từ 3 dòng'),
    link: fc.constantFrom(
      { kind: 'page' as const, url: 'https://example.vn/a' },
      { kind: 'cell' as const, tab: 'Đích', cell: 'B7' },
    ),
  },
  { requiredKeys: ['value', 'style'] },
);

const COLUMNS = 6;

/** Tabs of any cells, many of them alike down columns and along rows, as real tabs are. */
export const anyContent = (title: string): fc.Arbitrary<TabContent> =>
  fc
    .record({
      palette: fc.array(anyCell, { minLength: 1, maxLength: 5 }),
      picks: fc.array(fc.array(fc.nat(), { maxLength: COLUMNS }), { maxLength: 9 }),
      times: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 9, maxLength: 9 }),
      widths: fc.array(fc.constantFrom(80, 100, 240), {
        minLength: COLUMNS,
        maxLength: COLUMNS,
      }),
      frozenRows: fc.integer({ min: 0, max: 3 }),
      frozenColumns: fc.integer({ min: 0, max: 2 }),
      lastColumnHidden: fc.boolean(),
    })
    .map(({ palette, picks, times, ...rest }) => ({
      ...rest,
      title,
      rows: picks.flatMap((row, index) => {
        const cells = row.flatMap((pick) => palette[pick % palette.length] ?? []);
        return Array.from({ length: times[index] ?? 1 }, () => cells);
      }),
    }));

/** A cell as a person sees it. */
export interface Seen {
  readonly value: unknown;
  readonly note: string | undefined;
  readonly link: unknown;
  readonly look: object;
}

/** What a tab shows of its content, told cell by cell. */
export function expected({ rows, widths }: TabContent, ids: TabIds): Seen[][] {
  return rows.map((row) =>
    widths.map((_, column): Seen => {
      const alone: ContentCell = { value: undefined, style: bandOf(row)?.style ?? 'text' };
      const { value, style, decimals, note, link } = row[column] ?? alone;
      const { format, fields } = STYLES[style];
      const look = {
        ...BASE_FORMAT,
        ...(fields.includes('borders') && { borders: undefined }),
        ...format,
        ...(bandOf(row)?.isOpen && { borders: openBorders() }),
        textFormat: { ...BASE_FORMAT.textFormat, ...format.textFormat },
        numberFormat: { type: 'NUMBER', pattern: patternOf(decimals) },
      };
      const uri =
        link?.kind === 'cell'
          ? ids.has(link.tab) && `#gid=${ids.idOf(link.tab)}&range=${link.cell}`
          : link?.url;
      return {
        value,
        note,
        link: uri || undefined,
        look: lookOf(value, look, style === 'text'),
      };
    }),
  );
}

/** The style of a row whose one text runs over it; an open one has no lines between its cells. */
function bandOf([first, ...others]: readonly ContentCell[]) {
  if (first?.value === undefined) return undefined;
  const { style } = first;
  const isColoured = style === 'axis' || style === 'section';
  const isAlone = others.every((cell) => cell.value === undefined && cell.style === style);
  const isBand = isColoured ? isAlone : others.length === 0;
  return isBand ? { style, isOpen: isColoured } : undefined;
}

function openBorders() {
  const { top, bottom } = BASE_FORMAT.borders ?? {};
  return { top, bottom };
}

function patternOf(decimals: number | undefined): string {
  if (decimals === undefined) return '#,##0.##';
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

type Format = Partial<Record<keyof NonNullable<Cell['format']>, unknown>> & {
  readonly textFormat?: object;
};

/** A blank cell shows its ground alone, a number stands at the right, a text has no pattern. */
function lookOf(value: unknown, format: Format, isTypedInto: boolean): object {
  const { backgroundColor, borders, numberFormat, textFormat, ...rest } = format;
  const ground = { backgroundColor, borders };
  if (value === undefined && !isTypedInto) return plain(ground);
  const { link: _link, ...ink } = (textFormat ?? {}) as { link?: unknown };
  const isNumber = typeof value === 'number';
  return plain({
    ...ground,
    ...(isNumber && { horizontalAlignment: 'RIGHT', numberFormat }),
    ...rest,
    textFormat: ink,
  });
}

/** Without what is undefined. */
function plain(value: object): object {
  return JSON.parse(JSON.stringify(value));
}

/** What a tab shows, over the cells of a content. */
export function seen(sheet: Sheet, { rows, widths }: TabContent): Seen[][] {
  return rows.map((row, r) =>
    widths.map((_, column): Seen => {
      const cell = sheet.rows[r]?.[column];
      const own = row[column]?.style ?? bandOf(row)?.style ?? 'text';
      return {
        value: cell?.value,
        note: cell?.note,
        link: cell?.format?.textFormat?.link?.uri ?? undefined,
        look: lookOf(cell?.value, cell?.format ?? {}, own === 'text'),
      };
    }),
  );
}

/** The cells with something in them that lie beyond a content. */
export function beyond(sheet: Sheet, { rows, widths, frozenRows }: TabContent): unknown[] {
  const ground = Math.max(rows.length, frozenRows + 1);
  return sheet.rows.flatMap((row, r) =>
    (row ?? []).flatMap((cell, column) => {
      if (cell === undefined) return [];
      const isOurs = r < ground && column < widths.length;
      const isEmpty = cell.value === undefined && cell.note === undefined;
      return isOurs && (r < rows.length || isEmpty) ? [] : [{ r, column, cell }];
    }),
  );
}

/** All that a workbook shows, tab by tab. */
export function shown(spreadsheet: Spreadsheet): unknown {
  return spreadsheet.sheets.map(({ title, sheetId, rows, merges, grid, properties, ...rest }) => ({
    title,
    sheetId,
    rows: rows.map((row) => (row ?? []).map((cell) => cell ?? null)),
    merges,
    grid,
    properties,
    widths: [...rest.columnMetadata],
    filter: rest.basicFilter,
  }));
}

export { layoutOf, sheetOf, TabIds };
