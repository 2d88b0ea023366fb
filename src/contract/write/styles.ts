import type { CellStyle } from './content';

type CellFormat = GoogleAppsScript.Sheets.Schema.CellFormat;
type Color = GoogleAppsScript.Sheets.Schema.Color;

/**
 * A colour written `#rrggbb` as the API takes it. Four decimals say which of the 256 steps is
 * meant, however the other side rounds: rounded up they are never below the step.
 */
export function colour(hex: string): Color {
  const part = (at: number) =>
    Math.ceil((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 10_000) / 10_000;
  return { red: part(1), green: part(3), blue: part(5) };
}

const RED = colour('#9b1c1c');
const LINE = { style: 'SOLID', color: colour('#d5dae0') };

/** What every cell of a generated tab looks like; the styles say only how they differ. */
export const BASE_FORMAT: CellFormat = {
  verticalAlignment: 'TOP',
  wrapStrategy: 'WRAP',
  borders: { top: LINE, bottom: LINE, left: LINE, right: LINE },
  textFormat: { fontFamily: 'Arial', fontSize: 10, foregroundColor: colour('#1f2933') },
};

/** A part of a format, and the mask that names that part. */
export interface StyleFormat {
  readonly format: CellFormat;
  readonly fields: readonly string[];
}

const INK = 'textFormat.';

/** A format's parts by the mask that names each. */
function partsOf(format: CellFormat): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(format).flatMap(([name, part]): readonly (readonly [string, unknown])[] =>
      name === 'textFormat'
        ? Object.entries(part as object).map(([ink, value]) => [`${INK}${ink}`, value])
        : [[name, part]],
    ),
  );
}

/** The parts of the ground, by the mask that names each. */
export const BASE_FIELDS: readonly string[] = [...partsOf(BASE_FORMAT).keys()];

function style(format: CellFormat, ...cleared: readonly string[]): StyleFormat {
  return { format, fields: [...partsOf(format).keys(), ...cleared] };
}

const BAND_BORDERS = { top: LINE, bottom: LINE };

/** A colour behind a text that runs over the cells beside it, which have no lines between them. */
function tinted(background: string, ink: CellFormat['textFormat'] = {}): StyleFormat {
  return style({
    backgroundColor: colour(background),
    wrapStrategy: 'OVERFLOW_CELL',
    borders: BAND_BORDERS,
    textFormat: ink,
  });
}

const VERDICT_INK = { bold: true };

/** One look for every generated tab. */
export const STYLES: Readonly<Record<CellStyle, StyleFormat>> = {
  text: style({}),
  title: style(
    {
      wrapStrategy: 'OVERFLOW_CELL',
      textFormat: { bold: true, fontSize: 14, foregroundColor: RED },
    },
    'borders',
  ),
  verdict: style(
    { wrapStrategy: 'OVERFLOW_CELL', textFormat: { bold: true, fontSize: 11 } },
    'borders',
  ),
  note: style(
    {
      wrapStrategy: 'OVERFLOW_CELL',
      textFormat: { italic: true, foregroundColor: colour('#52606d') },
    },
    'borders',
  ),
  header: style({
    backgroundColor: RED,
    horizontalAlignment: 'CENTER',
    verticalAlignment: 'MIDDLE',
    textFormat: { bold: true, foregroundColor: colour('#ffffff') },
  }),
  heading: style({
    backgroundColor: RED,
    verticalAlignment: 'MIDDLE',
    wrapStrategy: 'OVERFLOW_CELL',
    borders: BAND_BORDERS,
    textFormat: { bold: true, foregroundColor: colour('#ffffff') },
  }),
  axis: style({
    backgroundColor: colour('#f3d9d9'),
    wrapStrategy: 'OVERFLOW_CELL',
    textFormat: { bold: true, fontSize: 11 },
  }),
  section: style({
    backgroundColor: colour('#faf0e6'),
    wrapStrategy: 'OVERFLOW_CELL',
    textFormat: { bold: true },
  }),
  centred: style({ horizontalAlignment: 'CENTER' }),
  figure: style({ horizontalAlignment: 'RIGHT' }),
  muted: style({
    horizontalAlignment: 'RIGHT',
    textFormat: { foregroundColor: colour('#7b8794') },
  }),
  error: style({
    backgroundColor: colour('#fde8e8'),
    textFormat: { bold: true, foregroundColor: RED },
  }),
  warning: style({
    backgroundColor: colour('#fdf6b2'),
    textFormat: { foregroundColor: colour('#723b13') },
  }),
  run: style({ wrapStrategy: 'OVERFLOW_CELL', borders: BAND_BORDERS }),
  bar: style({
    wrapStrategy: 'OVERFLOW_CELL',
    borders: BAND_BORDERS,
    textFormat: { foregroundColor: colour('#0072b2') },
  }),
  bad: tinted('#fde8e8', { ...VERDICT_INK, foregroundColor: RED }),
  fair: tinted('#fdf6b2', { ...VERDICT_INK, foregroundColor: colour('#723b13') }),
  good: tinted('#dcecf8', { ...VERDICT_INK, foregroundColor: colour('#0b3c5d') }),
  // From orange to blue, which everybody tells apart, and from dark to light, which paper does.
  level0: tinted('#e08a4f', { fontSize: 9 }),
  level1: tinted('#f2b880', { fontSize: 9 }),
  level2: tinted('#f8d9a8', { fontSize: 9 }),
  level3: tinted('#fcf0cf', { fontSize: 9 }),
  level4: tinted('#e3f0fa', { fontSize: 9 }),
};

/** A style, or a style of a whole row whose one text runs over its cells: no line between them. */
export type CellLook = CellStyle | 'axis band' | 'section band';

const LOOKS: Readonly<Record<CellLook, StyleFormat>> = {
  ...STYLES,
  'axis band': style({ ...STYLES.axis.format, borders: BAND_BORDERS }),
  'section band': style({ ...STYLES.section.format, borders: BAND_BORDERS }),
};

/** All parts of a look, the ground's too; a part that it clears is left out. */
const WHOLE_LOOKS: ReadonlyMap<CellLook, ReadonlyMap<string, unknown>> = new Map(
  Object.entries(LOOKS).map(([name, { format, fields }]) => {
    const own = partsOf(format);
    const parts = new Map(partsOf(BASE_FORMAT));
    for (const field of fields) parts.delete(field);
    for (const [field, part] of own) parts.set(field, part);
    return [name as CellLook, parts];
  }),
);

/** What a look changes where cells have the look of others: only what differs from one of them. */
export function lookFormat(wanted: CellLook, standing: readonly CellLook[]): StyleFormat {
  const parts = WHOLE_LOOKS.get(wanted) ?? new Map<string, unknown>();
  const fields = new Set<string>();
  for (const look of standing) {
    const under = WHOLE_LOOKS.get(look) ?? new Map<string, unknown>();
    for (const field of [...parts.keys(), ...under.keys()]) {
      if (JSON.stringify(parts.get(field)) !== JSON.stringify(under.get(field))) fields.add(field);
    }
  }
  const format: Record<string, unknown> = {};
  const ink: Record<string, unknown> = {};
  for (const field of fields) {
    const part = parts.get(field);
    if (part === undefined) continue;
    if (field.startsWith(INK)) ink[field.slice(INK.length)] = part;
    else format[field] = part;
  }
  if (Object.keys(ink).length > 0) format.textFormat = ink;
  return { format, fields: [...fields] };
}

/** The number pattern for a number of decimals; without one, up to two as the value has. */
export function numberPattern(decimals: number | undefined): string {
  if (decimals === undefined) return '#,##0.##';
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/** The pattern of a share of 1, and of what is shown before it. */
export function sharePattern(sign: string): string {
  return sign === '' ? '0%' : `"${sign}" 0%`;
}
