import type { Area } from '../grid';
import type { ContentCell } from './content';
import { ANY, FIRST_FLEXIBLE, type Plane, type Stroke, strokesOf } from './plane';
import {
  BASE_FORMAT,
  type CellLook,
  lookFormat,
  numberPattern,
  type StyleFormat,
  sharePattern,
} from './styles';

/** A part of a format over a rectangle of cells. */
export interface Paint extends StyleFormat {
  readonly area: Area;
}

/** Looks by number; the first is the tab's ground. */
const LOOKS: readonly CellLook[] = [
  'text',
  'title',
  'verdict',
  'header',
  'axis',
  'section',
  'centred',
  'figure',
  'muted',
  'error',
  'warning',
  'note',
  'heading',
  'run',
  'bar',
  'bad',
  'fair',
  'good',
  'level0',
  'level1',
  'level2',
  'level3',
  'level4',
  'axis band',
  'section band',
];
const GROUND = 0;
const NUMBER_OF: ReadonlyMap<CellLook, number> = new Map(
  LOOKS.map((look, number) => [look, number]),
);
/** A cell without a value shows neither alignment nor ink. */
const BLANK = FIRST_FLEXIBLE;
/** A number stands at the right by itself. */
const NUMBER = FIRST_FLEXIBLE + 1;
const SERVED_BY: ReadonlyMap<number, ReadonlySet<number>> = new Map([
  [BLANK, new Set((['text', 'centred', 'figure', 'muted'] as const).map(numberOf))],
  [NUMBER, new Set((['text', 'figure'] as const).map(numberOf))],
]);

/**
 * The formats of a tab: its ground over all cells, then styles and number patterns apart, each by
 * few large rectangles, as the first go by kinds of row and the second by figures. Of a style only
 * what differs from what lies under it is told.
 */
export function paintsOf(
  rows: readonly (readonly ContentCell[])[],
  rowCount: number,
  columnCount: number,
): readonly Paint[] {
  const area: Area = { startRow: 0, endRow: rowCount, startColumn: 0, endColumn: columnCount };
  const size = { rowCount: rows.length, columnCount };
  return [
    { area, format: BASE_FORMAT, fields: [] },
    ...stylePaints(rows, size),
    ...patternPaints(rows, size),
  ];
}

type Size = Pick<Plane, 'rowCount' | 'columnCount'>;

function stylePaints(rows: readonly (readonly ContentCell[])[], size: Size): readonly Paint[] {
  const wanted = new Uint8Array(size.rowCount * size.columnCount);
  rows.forEach((row, r) => {
    const band = bandLook(row);
    const from = r * size.columnCount;
    if (band !== undefined) wanted.fill(numberOf(band), from, from + size.columnCount);
    else
      row.forEach((cell, column) => {
        wanted[from + column] = lookWanted(cell);
      });
  });
  return strokesOf({ ...size, wanted, servedBy: SERVED_BY }).flatMap(stylePaint);
}

/** The look of a whole row whose first cell's text runs over the others, where it is one. */
function bandLook([first, ...others]: readonly ContentCell[]): CellLook | undefined {
  if (first?.value === undefined) return undefined;
  const { style } = first;
  // One cell stands for its row; a row of coloured cells is a band where the others are blank.
  if (style !== 'axis' && style !== 'section') return others.length === 0 ? style : undefined;
  const isBand = others.every((cell) => cell.value === undefined && cell.style === style);
  return isBand ? `${style} band` : undefined;
}

/** A blank cell of text may be typed into: it keeps its own look. */
function lookWanted({ style, value }: ContentCell): number {
  const number = numberOf(style);
  if (style === 'figure' && typeof value === 'number') return NUMBER;
  const isBlank = value === undefined && style !== 'text';
  return isBlank && SERVED_BY.get(BLANK)?.has(number) ? BLANK : number;
}

function numberOf(look: CellLook): number {
  return NUMBER_OF.get(look) ?? GROUND;
}

const differences = new Map<string, StyleFormat>();

function stylePaint({ area, value, covered }: Stroke): readonly Paint[] {
  const key = `${value} ${covered}`;
  const known = differences.get(key);
  const difference =
    known ??
    lookFormat(
      LOOKS[value] ?? 'text',
      LOOKS.filter((_, number) => covered & (1 << number)),
    );
  if (!known) differences.set(key, difference);
  return difference.fields.length > 0 ? [{ area, ...difference }] : [];
}

function patternPaints(rows: readonly (readonly ContentCell[])[], size: Size): readonly Paint[] {
  const wanted = new Uint8Array(size.rowCount * size.columnCount).fill(ANY);
  const patterns: (string | undefined)[] = [undefined];
  const numbers = new Map<string, number>();
  rows.forEach((row, r) => {
    row.forEach(({ value, decimals, share }, column) => {
      if (typeof value !== 'number') return;
      const pattern = share === undefined ? numberPattern(decimals) : sharePattern(share);
      const number = numbers.get(pattern) ?? patterns.length;
      if (number === patterns.length) {
        numbers.set(pattern, number);
        patterns.push(pattern);
      }
      wanted[r * size.columnCount + column] = number;
    });
  });
  return strokesOf({ ...size, wanted, servedBy: new Map() }).flatMap(({ area, value }) => {
    const pattern = patterns[value];
    if (pattern === undefined) return [];
    const type = pattern.endsWith('%') ? 'PERCENT' : 'NUMBER';
    const format = { numberFormat: { type, pattern } };
    return [{ area, format, fields: ['numberFormat'] }];
  });
}
