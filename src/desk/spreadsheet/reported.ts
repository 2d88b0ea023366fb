import type { sheets_v4 } from '@googleapis/sheets';
import { bothColors, type Color, type ColorStyle } from './color';

type Border = sheets_v4.Schema$Border;

/** What carries the id of a tab that is not left out where it is 0: the tab itself, and a place. */
const NAMES_TAB = ['title', 'locationType'] as const;

/** `color`, `backgroundColor`, and the same with `Style` behind it. */
const COLOR_FIELD = /^(color|\w+Color)(Style)?$/;

/**
 * A part of a workbook as Google reports it: a range of the tab 0 does not name it, and of the two
 * fields of a colour both are there, whichever was set. A border has its width and its colour.
 */
export function reported<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(reported) as T;
  const made: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'sheetId' && inner === 0 && isRange(value)) continue;
    const color = COLOR_FIELD.exec(name)?.[1];
    if (name === 'borders' && typeof inner === 'object' && inner !== null) {
      made[name] = reportedBorders(inner);
    } else if (color === undefined) made[name] = reported(inner);
    else if (!(color in made || `${color}Style` in made)) {
      Object.assign(made, colorFields(color, value));
    }
  }
  return made as T;
}

function colorFields(name: string, value: object): object {
  const fields = value as Readonly<Record<string, Color & ColorStyle>>;
  const { color, style } = bothColors(fields[name], fields[`${name}Style`]);
  return { ...(color && { [name]: color }), ...(style && { [`${name}Style`]: style }) };
}

/** The width of a line is that of its style, whatever was asked for. */
const WIDTHS: Readonly<Record<string, number>> = {
  DOTTED: 1,
  DASHED: 1,
  SOLID: 1,
  SOLID_MEDIUM: 2,
  SOLID_THICK: 3,
  DOUBLE: 3,
};

function reportedBorders(borders: Readonly<Record<string, Border | undefined>>): object {
  return Object.fromEntries(
    Object.entries(borders).map(([side, border]) => {
      const width = WIDTHS[border?.style ?? ''];
      if (width === undefined) return [side, reported(border)];
      const black = !border?.color && !border?.colorStyle && { color: {} };
      return [side, reported({ ...border, width, ...black })];
    }),
  );
}

function isRange(value: object): boolean {
  return !NAMES_TAB.some((name) => name in value);
}
