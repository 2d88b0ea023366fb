import type { Appendix } from '../../model/appendix';
import { qrPath } from '../../report';
import { setsOf } from './register';

/** The QR code of a set's short link. */
export interface LinkCode {
  readonly set: string;
  readonly link: string;
  /** A drawing of its own (SVG), white border included; undefined for a link too long to be scanned. */
  readonly svg: string | undefined;
}

/** The code of each set that has a short link, as the report prints it beside the link. */
export function linkCodes(appendices: readonly Appendix[]): readonly LinkCode[] {
  return setsOf(appendices).flatMap(({ name, links: [first] }) =>
    first ? [{ set: name, link: first.address, svg: drawingOf(first.address) }] : [],
  );
}

function drawingOf(link: string): string | undefined {
  const code = qrPath(link);
  if (!code) return undefined;
  const { side, path } = code;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path d="${path}"/></svg>`;
}
