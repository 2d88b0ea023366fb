/** The text in UTF-8. Google's runtime has no TextEncoder; fflate's own stand-in breaks emoji. */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  const trail = (point: number, shift: number) => {
    bytes[length++] = 0x80 | ((point >> shift) & 0x3f);
  };
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes[length++] = point;
    else if (point < 0x800) bytes[length++] = 0xc0 | (point >> 6);
    else if (point < 0x10000) bytes[length++] = 0xe0 | (point >> 12);
    else bytes[length++] = 0xf0 | (point >> 18);
    if (point >= 0x10000) trail(point, 12);
    if (point >= 0x800) trail(point, 6);
    if (point >= 0x80) trail(point, 0);
  }
  return bytes.slice(0, length);
}
