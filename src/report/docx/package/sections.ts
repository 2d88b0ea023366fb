import type { FileChild, Paragraph } from 'docx';
import { elementsOf } from './components';
import { type PackagePart, Relationships, WORD_TYPE } from './container';
import { R, W } from './namespaces';
import { type XmlElement, xmlElement } from './xml';

/** A page, in twips, as it lies: a landscape page is wider than high. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** From the top edge to the page's header. */
  readonly header: number;
}

/** Pages of one size; each section begins on a new page. */
export interface Section {
  readonly page: PageSize;
  /** Where page numbers begin again; without it they go on. */
  readonly firstPageNumber?: number;
  /** What stands at the top of its pages, and of its first page if that has something else. */
  readonly header: Paragraph;
  readonly firstPageHeader?: Paragraph;
  readonly children: readonly FileChild[];
}

/** Numbers the parts of headers and names them to the document. */
export class Headers {
  readonly parts: PackagePart[] = [];

  constructor(private readonly document: Relationships) {}

  /** The relationship's id of a header with this one paragraph. */
  add(content: Paragraph): string {
    const name = `header${this.parts.length + 1}.xml`;
    const relationships = new Relationships();
    const root = xmlElement('w:hdr', { ...W, ...R }, elementsOf([content], relationships));
    const contentType = `${WORD_TYPE}header+xml`;
    this.parts.push({ path: `word/${name}`, contentType, root, relationships });
    return this.document.add('header', name);
  }
}

/** The blocks of all sections; a section's properties stand in its last paragraph, or at the end. */
export function sectionElements(
  sections: readonly Section[],
  headers: Headers,
  relationships: Relationships,
): readonly XmlElement[] {
  return sections.flatMap((section, index) => {
    const blocks = elementsOf(section.children, relationships);
    const properties = sectionProperties(section, headers);
    return index === sections.length - 1 ? [...blocks, properties] : endedBy(properties, blocks);
  });
}

/** ISO/IEC 29500-1, 17.6.18 (CT_SectPr), whose order of elements this is. */
function sectionProperties(section: Section, headers: Headers): XmlElement {
  const { page, firstPageNumber, header, firstPageHeader } = section;
  const { width, height, top, right, bottom, left } = page;
  const reference = (type: string, content: Paragraph) =>
    xmlElement('w:headerReference', { 'w:type': type, 'r:id': headers.add(content) });
  return xmlElement('w:sectPr', {}, [
    reference('default', header),
    ...(firstPageHeader ? [reference('first', firstPageHeader)] : []),
    xmlElement('w:type', { 'w:val': 'nextPage' }),
    xmlElement('w:pgSz', {
      'w:w': width,
      'w:h': height,
      'w:orient': width > height ? 'landscape' : 'portrait',
    }),
    xmlElement('w:pgMar', {
      'w:top': top,
      'w:right': right,
      'w:bottom': bottom,
      'w:left': left,
      'w:header': page.header,
      'w:footer': page.header,
      'w:gutter': 0,
    }),
    ...(firstPageNumber === undefined
      ? []
      : [xmlElement('w:pgNumType', { 'w:start': firstPageNumber })]),
    ...(firstPageHeader ? [xmlElement('w:titlePg')] : []),
  ]);
}

/** The blocks, the last paragraph of which ends the section; a table cannot. */
function endedBy(properties: XmlElement, blocks: readonly XmlElement[]): readonly XmlElement[] {
  const last = blocks[blocks.length - 1];
  return last?.name === 'w:p'
    ? [...blocks.slice(0, -1), withSection(last, properties)]
    : [...blocks, withSection(xmlElement('w:p'), properties)];
}

/** The section's properties are the last of a paragraph's own (CT_PPr), which stand first in it. */
function withSection(paragraph: XmlElement, section: XmlElement): XmlElement {
  const [first, ...others] = paragraph.children;
  const own = typeof first === 'object' && first.name === 'w:pPr' ? first : undefined;
  const properties = xmlElement('w:pPr', {}, [...(own?.children ?? []), section]);
  return xmlElement('w:p', {}, [properties, ...(own ? others : paragraph.children)]);
}
