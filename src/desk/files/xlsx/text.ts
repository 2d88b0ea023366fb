/** Excel's limit on the text of a cell; Google's is 50,000. The rest goes into the desk's part. */
export const MAX_FILE_CHARACTERS = 32_767;

/**
 * Excel writes a character that XML cannot hold as `_x001F_`, and a text that happens to look like
 * one as `_x005F_x001F_`. The library escapes control characters but not such texts, nor U+FFFE and
 * U+FFFF; a text of the file that looks like an escape would be read back as another.
 */
export function escapeText(text: string): string {
  if (!/_x[0-9A-Fa-f]{4}_|[\uFFFE\uFFFF]/.test(text)) return text;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/\uFFFE/g, '_xFFFE_')
    .replace(/\uFFFF/g, '_xFFFF_');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A text as XML content; what XML cannot hold is written in Excel's way. */
export function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return text.replace(/[&<>\r\x00-\x08\x0B\x0C\x0E-\x1F]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return ENTITIES[character] ?? `_x${code}_`;
  });
}
