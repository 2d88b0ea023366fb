import type { CellStyle } from './content';

type CellFormat = GoogleAppsScript.Sheets.Schema.CellFormat;
type Color = GoogleAppsScript.Sheets.Schema.Color;

function colour(hex: string): Color {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { red: part(1), green: part(3), blue: part(5) };
}

const INK = colour('#1f2933');
const RED = colour('#9b1c1c');
const LINE = { style: 'SOLID', color: colour('#d5dae0') };

const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };

const BASE: CellFormat = {
  verticalAlignment: 'TOP',
  wrapStrategy: 'WRAP',
  textFormat: { fontFamily: 'Arial', fontSize: 10, foregroundColor: INK },
};

function style(extra: CellFormat, text: CellFormat['textFormat'] = {}): CellFormat {
  return { ...BASE, ...extra, textFormat: { ...BASE.textFormat, ...text } };
}

/** One look for every generated tab. */
export const STYLES: Readonly<Record<CellStyle, CellFormat>> = {
  title: style(
    { wrapStrategy: 'OVERFLOW_CELL' },
    { bold: true, fontSize: 14, foregroundColor: RED },
  ),
  verdict: style({ wrapStrategy: 'OVERFLOW_CELL' }, { bold: true, fontSize: 11 }),
  header: style(
    {
      borders: BORDERS,
      backgroundColor: RED,
      horizontalAlignment: 'CENTER',
      verticalAlignment: 'MIDDLE',
    },
    { bold: true, foregroundColor: colour('#ffffff') },
  ),
  axis: style(
    { borders: BORDERS, backgroundColor: colour('#f3d9d9') },
    { bold: true, fontSize: 11 },
  ),
  section: style({ borders: BORDERS, backgroundColor: colour('#faf0e6') }, { bold: true }),
  text: style({ borders: BORDERS }),
  centred: style({ borders: BORDERS, horizontalAlignment: 'CENTER' }),
  figure: style({ borders: BORDERS, horizontalAlignment: 'RIGHT' }),
  muted: style(
    { borders: BORDERS, horizontalAlignment: 'RIGHT' },
    { foregroundColor: colour('#7b8794') },
  ),
  error: style(
    { borders: BORDERS, backgroundColor: colour('#fde8e8') },
    { bold: true, foregroundColor: RED },
  ),
  warning: style(
    { borders: BORDERS, backgroundColor: colour('#fdf6b2') },
    { foregroundColor: colour('#723b13') },
  ),
  note: style(
    { wrapStrategy: 'OVERFLOW_CELL' },
    { italic: true, foregroundColor: colour('#52606d') },
  ),
};

/** The number pattern for a number of decimals; without one, up to two as the value has. */
export function numberPattern(decimals: number | undefined): string {
  if (decimals === undefined) return '#,##0.##';
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}
