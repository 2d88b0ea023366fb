import { type Document, Packer } from 'docx';
import { type Zippable, zipSync } from 'fflate';
import { utf8 } from './utf8';

/** When a file says it was made; local parts, so that the bytes do not depend on the time zone. */
export interface FileTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The earliest day that a zip file can name: used where the day is not told. */
const EARLIEST: FileTime = { year: 1980, month: 1, day: 1 };

/**
 * The document as the bytes of a .docx file, without a promise or a timer. The same document gives
 * the same bytes: ids that the library draws at random are numbered, its clock readings left out.
 */
export function packDocx(document: Document, time: FileTime = EARLIEST): Uint8Array {
  // The compiler is what Packer's own methods call; it is synchronous, they are not.
  // biome-ignore lint/complexity/useLiteralKeys: private to TypeScript, open to a literal key.
  const parts = Packer['compiler'].compile(document, undefined, []);
  const mtime = new Date(time.year, time.month - 1, time.day);
  const files: Zippable = {};
  for (const [path, data] of stableParts(parts)) {
    files[path] = [typeof data === 'string' ? utf8(data) : data, { mtime }];
  }
  return zipSync(files);
}

type Parts = ReadonlyMap<string, string | Uint8Array>;

function stableParts(parts: Parts): Parts {
  const stable = new Map(parts);
  withoutClock(stable);
  for (const part of ['document', 'footnotes']) {
    numberLinks(stable, `word/${part}.xml`, `word/_rels/${part}.xml.rels`);
  }
  return stable;
}

const CLOCK_READINGS = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;

function withoutClock(parts: Map<string, string | Uint8Array>): void {
  const core = parts.get('docProps/core.xml');
  if (typeof core === 'string') {
    parts.set('docProps/core.xml', core.replace(CLOCK_READINGS, ''));
  }
}

/** Random ids of hyperlinks, as they stand in a part's relationships. */
const LINK_ID = /Id="(rId(?!\d+")[^"]+)"/g;

function numberLinks(
  parts: Map<string, string | Uint8Array>,
  path: string,
  relationshipsPath: string,
): void {
  const part = parts.get(path);
  const relationships = parts.get(relationshipsPath);
  if (typeof part !== 'string' || typeof relationships !== 'string') return;
  const numbered = new Map<string, string>();
  const renamed = relationships.replace(LINK_ID, (_whole, id: string) => {
    const name = `rIdLink${numbered.size + 1}`;
    numbered.set(id, name);
    return `Id="${name}"`;
  });
  parts.set(relationshipsPath, renamed);
  parts.set(
    path,
    part.replace(/r:id="([^"]+)"/g, (whole, id: string) => {
      const name = numbered.get(id);
      return name === undefined ? whole : `r:id="${name}"`;
    }),
  );
}
