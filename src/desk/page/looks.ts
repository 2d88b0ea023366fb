import type { CellFormat } from '../spreadsheet';

/** A look of cells, as plain as a screen needs it. */
export interface LookView {
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  readonly size?: number;
  readonly font?: string;
  readonly color?: string;
  readonly fill?: string;
  readonly across?: 'left' | 'center' | 'right';
  readonly down?: 'top' | 'middle' | 'bottom';
  readonly wraps?: true;
  /** The sides that have a line. */
  readonly lines?: readonly ('top' | 'right' | 'bottom' | 'left')[];
}

/** Looks by number: many cells share few. */
export function makeLooks() {
  const numbers = new Map<string, number>();
  const byFormat = new Map<CellFormat, number | undefined>();
  const looks: LookView[] = [];
  const numberOf = (format: CellFormat | undefined): number | undefined => {
    if (!format) return undefined;
    if (byFormat.has(format)) return byFormat.get(format);
    const look = lookOf(format);
    const key = JSON.stringify(look);
    let number = key === '{}' ? undefined : numbers.get(key);
    if (number === undefined && key !== '{}') {
      number = looks.push(look) - 1;
      numbers.set(key, number);
    }
    byFormat.set(format, number);
    return number;
  };
  return { looks, numberOf };
}

export type Looks = ReturnType<typeof makeLooks>;

/** `#1155cc`; undefined for none. */
export function hex(color: CellFormat['backgroundColor'] | undefined): string | undefined {
  if (!color) return undefined;
  const share = (part: number | null | undefined) =>
    Math.round((part ?? 0) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${share(color.red)}${share(color.green)}${share(color.blue)}`;
}

const ACROSS = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const;
const DOWN = { TOP: 'top', MIDDLE: 'middle', BOTTOM: 'bottom' } as const;

function lookOf(format: CellFormat): LookView {
  const { textFormat: text = {}, borders } = format;
  const color = hex(text.foregroundColorStyle?.rgbColor ?? text.foregroundColor);
  const fill = hex(format.backgroundColorStyle?.rgbColor ?? format.backgroundColor);
  const across = ACROSS[format.horizontalAlignment as keyof typeof ACROSS];
  const down = DOWN[format.verticalAlignment as keyof typeof DOWN];
  const lines = (['top', 'right', 'bottom', 'left'] as const).filter((side) => {
    const style = borders?.[side]?.style;
    return style && style !== 'NONE';
  });
  // What is underlined elsewhere leads somewhere: see `styleOf`, which draws no lines.
  const isLink = text.underline || text.link?.uri;
  const shown = isLink && color !== WHITE ? LINK_COLOR : color;
  return {
    ...(text.bold && { bold: true }),
    ...(text.italic && { italic: true }),
    ...(text.strikethrough && { strike: true }),
    ...(text.fontSize && { size: text.fontSize }),
    ...(text.fontFamily && { font: text.fontFamily }),
    ...(shown && { color: shown }),
    ...(fill && fill !== WHITE && { fill }),
    ...(across && { across }),
    ...(down && { down }),
    ...(format.wrapStrategy === 'WRAP' && { wraps: true }),
    ...(lines.length > 0 && { lines }),
  };
}

const LINK_COLOR = '#1155cc';
/** On a header's dark ground. */
const WHITE = '#ffffff';

/** A look that a condition gives stands before the cell's own. */
export function withLook(own: CellFormat = {}, given: CellFormat): CellFormat {
  const { backgroundColor, backgroundColorStyle, textFormat } = given;
  // Both name the colour of the text: the one that stands for it must not be the cell's own.
  const { foregroundColor, foregroundColorStyle, ...text } = own.textFormat ?? {};
  const ink = {
    ...(foregroundColor && { foregroundColor }),
    ...(foregroundColorStyle && { foregroundColorStyle }),
  };
  const hasInk = textFormat?.foregroundColor || textFormat?.foregroundColorStyle;
  const { backgroundColor: fill, backgroundColorStyle: fillStyle, ...rest } = own;
  const hasFill = backgroundColor || backgroundColorStyle;
  return {
    ...rest,
    ...(hasFill
      ? {
          ...(backgroundColor && { backgroundColor }),
          ...(backgroundColorStyle && { backgroundColorStyle }),
        }
      : {
          ...(fill && { backgroundColor: fill }),
          ...(fillStyle && { backgroundColorStyle: fillStyle }),
        }),
    textFormat: { ...(!hasInk && ink), ...text, ...textFormat },
  };
}
