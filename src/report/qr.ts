import { correction, generate } from 'lean-qr/nano';

/** Past this length the squares would be too small to print and to scan. */
const LONGEST_LINK = 200;
/** The white border, in squares, that ISO/IEC 18004 asks for. */
const QUIET_ZONE = 4;

/**
 * The squares of a link's QR code, row by row, true = black, its white border included; undefined
 * for a link too long to be scanned from paper. Level M or better: a stamp or a fold may cover it.
 */
export function qrSquares(link: string): readonly (readonly boolean[])[] | undefined {
  if (link.length > LONGEST_LINK) return undefined;
  const { M, Q, H } = correction;
  const ofLevel = (minCorrectionLevel: typeof M) => generate(link, { minCorrectionLevel });
  const least = ofLevel(M);
  const { size, get } = [H, Q].map(ofLevel).find((better) => better.size === least.size) ?? least;
  const places = Array.from({ length: size + 2 * QUIET_ZONE }, (_, at) => at - QUIET_ZONE);
  return places.map((y) => places.map((x) => get(x, y)));
}

/** The black squares as the path of a drawing, one unit a square, and how many stand on a side. */
export function qrPath(link: string): { readonly side: number; readonly path: string } | undefined {
  const squares = qrSquares(link);
  if (!squares) return undefined;
  const path = squares.flatMap((row, y) =>
    row.map((black, x) => (black ? `M${x} ${y}h1v1h-1z` : '')),
  );
  return { side: squares.length, path: path.join('') };
}
