// A picture of text and lines in few colours: a third of what a browser makes of it.
import { crc32, deflateSync } from 'node:zlib';

const MOST_COLOURS = 256;
/** Steps of a channel: text keeps its soft edges. */
const STEP = 17;

/**
 * @param {Uint8Array} pixels red, green, blue and opacity of each, line by line
 * @param {number} width
 * @param {number} height
 */
export function smallPng(pixels, width, height) {
  const rounded = (at) => Math.round((pixels[at] ?? 0) / STEP);
  const colourAt = (at) => (rounded(at) << 8) | (rounded(at + 1) << 4) | rounded(at + 2);
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = colourAt(at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = [...counts]
    .sort(([, left], [, right]) => right - left)
    .slice(0, MOST_COLOURS)
    .map(([colour]) => colour);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const lines = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const colour = colourAt(pixel * 4);
    const place = places.get(colour) ?? nearest(palette, colour);
    places.set(colour, place);
    lines[pixel + Math.floor(pixel / width) + 1] = place;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, each a place of the palette.
  head.set([8, 3], 8);
  const colours = Buffer.from(
    palette.flatMap((colour) => channels(colour).map((one) => one * STEP)),
  );
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function channels(colour) {
  return [colour >> 8, (colour >> 4) & 15, colour & 15];
}

function nearest(palette, colour) {
  const own = channels(colour);
  const away = (other) =>
    channels(other).reduce((sum, one, at) => sum + (one - (own[at] ?? 0)) ** 2, 0);
  const distances = palette.map(away);
  return distances.indexOf(Math.min(...distances));
}

function chunk(name, data) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
