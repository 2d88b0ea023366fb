import type { CellStyle } from './content';

type CellFormat = GoogleAppsScript.Sheets.Schema.CellFormat;
type Color = GoogleAppsScript.Sheets.Schema.Color;

/** A colour written `#rrggbb` as the API takes it. */
export function colour(hex: string): Color {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
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

function style(format: CellFormat, ...cleared: readonly string[]): StyleFormat {
  const fields = Object.keys(format).flatMap((name) =>
    name === 'textFormat'
      ? Object.keys(format.textFormat ?? {}).map((part) => `textFormat.${part}`)
      : [name],
  );
  return { format, fields: [...fields, ...cleared] };
}

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
};

/** The number pattern for a number of decimals; without one, up to two as the value has. */
export function numberPattern(decimals: number | undefined): string {
  if (decimals === undefined) return '#,##0.##';
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}
