import type { sheets_v4 } from '@googleapis/sheets';
import type { CellStyle } from 'hucre';
import { resolveThemeColor } from 'hucre/xlsx';

type Color = sheets_v4.Schema$Color;
type ColorStyle = sheets_v4.Schema$ColorStyle;
export type XlsxColor = NonNullable<NonNullable<CellStyle['font']>['color']>;

/** The colour Google Sheets gives a link, and its export too. */
export const LINK_COLOR = '1155CC';

function channel(hex: string, at: number): number {
  return Number.parseInt(hex.slice(at, at + 2), 16) / 255;
}

/** Google's colour of an .xlsx colour; undefined = automatic, or an index the palette lacks. */
export function toGoogleColor(
  color: XlsxColor | undefined,
  theme: readonly string[] | undefined,
): Color | undefined {
  if (!color) return undefined;
  const themed =
    color.theme !== undefined && theme
      ? resolveThemeColor([...theme], color.theme, color.tint)
      : undefined;
  const hex = (color.rgb ?? themed)?.replace(/^#/, '').slice(-6);
  if (!hex || !/^[0-9a-f]{6}$/i.test(hex)) return undefined;
  const parts = { red: channel(hex, 0), green: channel(hex, 2), blue: channel(hex, 4) };
  // Google leaves a zero out.
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part > 0));
}

function byte(part: number | null | undefined): string {
  return Math.round((part ?? 0) * 255)
    .toString(16)
    .padStart(2, '0')
    .toUpperCase();
}

/** The .xlsx colour of Google's two ways to give one; theme colours of a sheet are left to the reader. */
export function toXlsxColor(
  style: ColorStyle | undefined,
  color: Color | undefined,
): XlsxColor | undefined {
  const rgb = style?.rgbColor ?? color;
  return rgb ? { rgb: byte(rgb.red) + byte(rgb.green) + byte(rgb.blue) } : undefined;
}
