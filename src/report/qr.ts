import { encode } from 'uqr';

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
  return encode(link, { ecc: 'M', boostEcc: true, border: QUIET_ZONE }).data;
}
