import type { sheets_v4 } from '@googleapis/sheets';

export type Color = sheets_v4.Schema$Color;
export type ColorStyle = sheets_v4.Schema$ColorStyle;

/** A number as Google prints one that it keeps in 32 bits: the shortest text that means the same. */
function float32(value: number): number {
  const kept = Math.fround(value);
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(kept.toPrecision(digits));
    if (Math.fround(short) === kept) return short;
  }
  return Number(kept.toPrecision(9));
}

/** A share of a colour in the 256 steps that Google keeps; what lies between two is cut off. */
function step(share: number): number {
  return float32(Math.floor(share * 255 + 1e-3) / 255);
}

/** A colour as Google reports it: in 256 steps, without the shares that are 0. */
export function reportedColor(color: Color): Color {
  const shares = Object.entries(color).flatMap(([name, share]) => {
    if (typeof share !== 'number') return [[name, share]];
    const kept = name === 'alpha' ? share : step(share);
    return kept === 0 ? [] : [[name, kept]];
  });
  return Object.fromEntries(shares);
}

/** A style that names no colour is none. */
export function reportedStyle(style: ColorStyle): ColorStyle | undefined {
  if (style.themeColor) return { themeColor: style.themeColor };
  return style.rgbColor ? { rgbColor: reportedColor(style.rgbColor) } : undefined;
}

/**
 * The two fields of one colour, `tabColor` and `tabColorStyle`, as Google reports both whichever was set.
 * The style counts where both are given.
 */
export function bothColors(
  color: Color | undefined,
  style: ColorStyle | undefined,
): { readonly color?: Color; readonly style?: ColorStyle } {
  const known = style ? reportedStyle(style) : color && { rgbColor: reportedColor(color) };
  if (!known) return {};
  return { ...(known.rgbColor && { color: known.rgbColor }), style: known };
}
