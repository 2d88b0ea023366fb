import { bothColors, type Color, type ColorStyle } from './color';

/** What carries the id of a tab that is not left out where it is 0: the tab itself, and a place. */
const NAMES_TAB = ['title', 'locationType'] as const;

/** `color`, `backgroundColor`, and the same with `Style` behind it. */
const COLOR_FIELD = /^(color|\w+Color)(Style)?$/;

/**
 * A part of a workbook as Google reports it: a range of the tab 0 does not name it, and of the two
 * fields of a colour both are there, whichever was set.
 */
export function reported<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(reported) as T;
  const made: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'sheetId' && inner === 0 && isRange(value)) continue;
    const color = COLOR_FIELD.exec(name)?.[1];
    if (color === undefined) made[name] = reported(inner);
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

function isRange(value: object): boolean {
  return !NAMES_TAB.some((name) => name in value);
}
