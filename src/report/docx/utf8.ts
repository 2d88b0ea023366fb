/** The text in UTF-8. Google's runtime has no TextEncoder; fflate's own stand-in breaks emoji. */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  const trail = (point: number, shift: number) => {
    bytes[length++] = 0x80 | ((point >> shift) & 0x3f);
  };
  // By units, not by characters: a document has a hundred thousand, nearly all of one unit.
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      bytes[length++] = unit;
      continue;
    }
    const point = text.codePointAt(at) ?? unit;
    if (point < 0x800) bytes[length++] = 0xc0 | (point >> 6);
    else if (point < 0x10000) bytes[length++] = 0xe0 | (point >> 12);
    else bytes[length++] = 0xf0 | (point >> 18);
    if (point >= 0x10000) {
      trail(point, 12);
      at += 1;
    }
    if (point >= 0x800) trail(point, 6);
    trail(point, 0);
  }
  return bytes.slice(0, length);
}
