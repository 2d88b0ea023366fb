import type { sheets_v4 } from '@googleapis/sheets';
import type { CellStyle } from 'hucre';
import { type CellFormat, numberFormatType, patternOf } from '../../spreadsheet';
import { toGoogleColor, toXlsxColor, type XlsxColor } from './color';

export type TextFormat = sheets_v4.Schema$TextFormat;
export type FontStyle = NonNullable<CellStyle['font']>;
type BorderSide = NonNullable<NonNullable<CellStyle['border']>['top']>;
type Border = sheets_v4.Schema$Border;
type Alignment = NonNullable<CellStyle['alignment']>;

/** What a file's styles are read against: its theme, and the font of a cell that names none. */
export interface FileLook {
  readonly theme: readonly string[] | undefined;
  readonly font: FontStyle | undefined;
}

const SIDES = ['top', 'bottom', 'left', 'right'] as const;

const BORDER_TO_GOOGLE: Readonly<Record<string, string>> = {
  thin: 'SOLID',
  hair: 'DOTTED',
  dotted: 'DOTTED',
  medium: 'SOLID_MEDIUM',
  thick: 'SOLID_THICK',
  double: 'DOUBLE',
};

const BORDER_TO_XLSX: Readonly<Record<string, BorderSide['style']>> = {
  SOLID: 'thin',
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};

const HORIZONTAL: Readonly<Record<string, 'left' | 'center' | 'right'>> = {
  LEFT: 'left',
  CENTER: 'center',
  RIGHT: 'right',
};

const VERTICAL: Readonly<Record<string, 'top' | 'center' | 'bottom'>> = {
  TOP: 'top',
  MIDDLE: 'center',
  BOTTOM: 'bottom',
};

function keyOf<V>(table: Readonly<Record<string, V>>, value: V | undefined): string | undefined {
  return Object.keys(table).find((key) => table[key] === value);
}

/** What both sides call the default is left out, so that a plain cell stays plain. */
function defined<T extends object>(value: T): T | undefined {
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  return entries.length > 0 ? (Object.fromEntries(entries) as T) : undefined;
}

/** Google's text format of a font: what differs from the file's default. */
export function toTextFormat(font: FontStyle | undefined, look: FileLook): TextFormat | undefined {
  if (!font) return undefined;
  const color = toGoogleColor(font.color, look.theme);
  const { name, size } = font;
  return defined({
    ...(name !== undefined && name !== look.font?.name && { fontFamily: name }),
    ...(size !== undefined && size !== look.font?.size && { fontSize: Math.round(size) }),
    ...(font.bold && { bold: true }),
    ...(font.italic && { italic: true }),
    ...(font.strikethrough && { strikethrough: true }),
    ...(font.underline && { underline: true }),
    ...(color && { foregroundColor: color, foregroundColorStyle: { rgbColor: color } }),
  });
}

/** The font of Google's text format. */
export function toFont(text: TextFormat | undefined): FontStyle | undefined {
  if (!text) return undefined;
  const color = toXlsxColor(text.foregroundColorStyle, text.foregroundColor);
  return defined({
    ...(text.fontFamily && { name: text.fontFamily }),
    ...(text.fontSize && { size: text.fontSize }),
    ...(text.bold && { bold: true }),
    ...(text.italic && { italic: true }),
    ...(text.strikethrough && { strikethrough: true }),
    ...(text.underline && { underline: true }),
    ...(color && { color }),
  });
}

function toBorder(side: BorderSide | undefined, theme: readonly string[] | undefined) {
  if (!side) return undefined;
  const color = toGoogleColor(side.color, theme) ?? {};
  return {
    style: BORDER_TO_GOOGLE[side.style] ?? 'DASHED',
    color,
    colorStyle: { rgbColor: color },
  };
}

function toSide(border: Border | undefined): BorderSide | undefined {
  const style = border?.style ? BORDER_TO_XLSX[border.style] : undefined;
  if (!style) return undefined;
  const color: XlsxColor | undefined = toXlsxColor(border?.colorStyle, border?.color);
  return { style, ...(color && { color }) };
}

/** Excel counts 0 to 90 up and 91 to 180 down; 255 is vertical text. */
function toRotation(rotation: number | undefined) {
  if (!rotation) return undefined;
  if (rotation === 255) return { vertical: true };
  return { angle: rotation <= 90 ? rotation : 90 - rotation };
}

function fromRotation(rotation: CellFormat['textRotation']): number | undefined {
  if (rotation?.vertical) return 255;
  const angle = rotation?.angle;
  if (!angle) return undefined;
  return angle > 0 ? angle : 90 - angle;
}

function alignmentFormat(alignment: Alignment | undefined): Partial<CellFormat> {
  const horizontal = HORIZONTAL[alignment?.horizontal?.toUpperCase() ?? ''];
  const vertical = keyOf(VERTICAL, alignment?.vertical as 'top' | undefined);
  const rotation = toRotation(alignment?.textRotation);
  return {
    ...(horizontal && { horizontalAlignment: horizontal.toUpperCase() }),
    ...(vertical && vertical !== 'BOTTOM' && { verticalAlignment: vertical }),
    ...(alignment?.wrapText && { wrapStrategy: 'WRAP' }),
    ...(rotation && { textRotation: rotation }),
  };
}

function toAlignment(format: CellFormat): Alignment | undefined {
  const horizontal = HORIZONTAL[format.horizontalAlignment ?? ''];
  const vertical = VERTICAL[format.verticalAlignment ?? ''];
  const textRotation = fromRotation(format.textRotation);
  return defined({
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(format.wrapStrategy === 'WRAP' && { wrapText: true }),
    ...(textRotation !== undefined && { textRotation }),
  });
}

/** The cell format of an .xlsx style; undefined where it says nothing. */
export function toCellFormat(style: CellStyle | undefined, look: FileLook): CellFormat | undefined {
  if (!style) return undefined;
  const { fill, border, numFmt } = style;
  const shown = fill?.type === 'pattern' && fill.pattern !== 'none' ? fill.fgColor : undefined;
  const background = toGoogleColor(shown, look.theme);
  const borders =
    border && defined(Object.fromEntries(SIDES.map((s) => [s, toBorder(border[s], look.theme)])));
  const textFormat = toTextFormat(style.font, look);
  const hasPattern = numFmt && !/^general$/i.test(numFmt);
  return defined({
    ...(hasPattern && { numberFormat: { type: numberFormatType(numFmt), pattern: numFmt } }),
    ...(background && {
      backgroundColor: background,
      backgroundColorStyle: { rgbColor: background },
    }),
    ...(borders && { borders }),
    ...alignmentFormat(style.alignment),
    ...(textFormat && { textFormat }),
  });
}

/** The .xlsx style of a cell format; links are cells' own in .xlsx, see `links.ts`. */
export function toCellStyle(format: CellFormat | undefined): CellStyle | undefined {
  if (!format) return undefined;
  const pattern = format.numberFormat ? patternOf(format) : undefined;
  const background = toXlsxColor(format.backgroundColorStyle, format.backgroundColor);
  const borders = format.borders;
  const border = borders && defined(Object.fromEntries(SIDES.map((s) => [s, toSide(borders[s])])));
  const font = toFont(format.textFormat);
  const alignment = toAlignment(format);
  return defined({
    ...(pattern && pattern !== 'General' && { numFmt: pattern }),
    ...(background && {
      fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: background },
    }),
    ...(border && { border }),
    ...(font && { font }),
    ...(alignment && { alignment }),
  });
}
