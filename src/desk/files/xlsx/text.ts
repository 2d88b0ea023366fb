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
