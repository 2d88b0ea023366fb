import { type XmlElement, xmlElement, xmlFile } from './xml';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What the types of Word's own parts begin with. */
export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';

/** What a part is to the part that names it, and so the last word of the relationship's type. */
export type PartRole =
  | 'officeDocument'
  | 'extended-properties'
  | 'custom-properties'
  | 'styles'
  | 'settings'
  | 'footnotes'
  | 'header'
  | 'image';

/** The relationships of one part: ids that its XML uses for other parts and for addresses. */
export class Relationships {
  private readonly elements: XmlElement[] = [];
  private links = 0;

  /** Names another part, its path relative to this one's folder; returns the relationship's id. */
  add(role: PartRole, target: string, id = `rId${this.elements.length + 1}`): string {
    this.push(id, `${OFFICE_RELATIONSHIPS}/${role}`, { Target: target });
    return id;
  }

  /** Names the package's core properties, which have a type of their own. */
  addCoreProperties(target: string): void {
    const type = `${PACKAGE}/relationships/metadata/core-properties`;
    this.push(`rId${this.elements.length + 1}`, type, { Target: target });
  }

  /** Names an address outside the package; returns the relationship's id. */
  addLink(address: string): string {
    this.links += 1;
    const id = `rIdLink${this.links}`;
    const target = { Target: address, TargetMode: 'External' };
    this.push(id, `${OFFICE_RELATIONSHIPS}/hyperlink`, target);
    return id;
  }

  /** The part that holds them; none where there are none. */
  root(): XmlElement | undefined {
    if (this.elements.length === 0) return undefined;
    return xmlElement('Relationships', { xmlns: `${PACKAGE}/relationships` }, this.elements);
  }

  private push(id: string, type: string, target: Readonly<Record<string, string>>): void {
    this.elements.push(xmlElement('Relationship', { Id: id, Type: type, ...target }));
  }
}

/** A part in XML: its path in the package, its content type, its relationships if it can have any. */
export interface PackagePart {
  readonly path: string;
  readonly contentType: string;
  readonly root: XmlElement;
  readonly relationships?: Relationships;
}

/** The files of a package by their paths, in the order in which they are zipped. */
export type PackageFiles = ReadonlyMap<string, string | Uint8Array>;

/**
 * The files of a package: its parts, their relationships and content types (ISO/IEC 29500-2), and
 * its PNG pictures by their paths. `relationships` are those of the package itself.
 */
export function packageFiles(
  relationships: Relationships,
  parts: readonly PackagePart[],
  pictures: readonly (readonly [string, Uint8Array])[],
): PackageFiles {
  const files = new Map<string, string | Uint8Array>();
  const write = (path: string, root: XmlElement | undefined) => {
    if (root) files.set(path, xmlFile(root));
  };
  write('[Content_Types].xml', contentTypes(parts));
  write('_rels/.rels', relationships.root());
  for (const part of parts) {
    write(part.path, part.root);
    write(relationshipsPath(part.path), part.relationships?.root());
  }
  for (const [path, data] of pictures) files.set(path, data);
  return files;
}

/** `word/document.xml` has its relationships in `word/_rels/document.xml.rels`. */
function relationshipsPath(path: string): string {
  const name = path.lastIndexOf('/') + 1;
  return `${path.slice(0, name)}_rels/${path.slice(name)}.rels`;
}

const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

function contentTypes(parts: readonly PackagePart[]): XmlElement {
  const whole = (Extension: string, ContentType: string) =>
    xmlElement('Default', { Extension, ContentType });
  return xmlElement('Types', { xmlns: `${PACKAGE}/content-types` }, [
    whole('rels', RELATIONSHIPS_TYPE),
    whole('xml', 'application/xml'),
    whole('png', 'image/png'),
    ...parts.map(({ path, contentType }) =>
      xmlElement('Override', { PartName: `/${path}`, ContentType: contentType }),
    ),
  ]);
}
