import { BuilderElement, type Paragraph, TextRun } from 'docx';
import { elementsOf } from './components';
import { type PackagePart, Relationships, WORD_TYPE } from './container';
import { R, W } from './namespaces';
import { type XmlElement, xmlElement } from './xml';

/**
 * The style of a footnote's number and its look, which stands on each number too: Google Docs drops
 * styles of characters.
 */
export const NUMBER_STYLE = 'FootnoteReference';
export const NUMBER_LOOK = { superScript: true };

/** A footnote's number in the text; the library's own run has no look but the style's. */
export function footnoteReference(id: number): TextRun {
  const attributes = { id: { key: 'w:id', value: id } };
  const reference = new BuilderElement({ name: 'w:footnoteReference', attributes });
  return numberRun(reference);
}

function numberRun(sign: BuilderElement): TextRun {
  return new TextRun({ style: NUMBER_STYLE, ...NUMBER_LOOK, children: [sign] });
}

/** Word's two notes above all others: the line that parts notes from text, and where they run on. */
const SEPARATORS = [
  { type: 'separator', id: -1 },
  { type: 'continuationSeparator', id: 0 },
] as const;

/** The separators as the settings name them (ISO/IEC 29500-1, 17.11.9). */
export function separatorReferences(): readonly XmlElement[] {
  return SEPARATORS.map(({ id }) => xmlElement('w:footnote', { 'w:id': id }));
}

/** The footnotes of a document; their ids count from 1. Each note's number stands before its text. */
export function footnotesPart(notes: readonly Paragraph[]): PackagePart {
  const relationships = new Relationships();
  const paragraphs = elementsOf(notes, relationships);
  return {
    path: 'word/footnotes.xml',
    contentType: `${WORD_TYPE}footnotes+xml`,
    relationships,
    root: xmlElement('w:footnotes', { ...W, ...R }, [
      ...SEPARATORS.map(separator),
      ...paragraphs.map((paragraph, index) =>
        xmlElement('w:footnote', { 'w:id': index + 1 }, [numbered(paragraph)]),
      ),
    ]),
  };
}

function separator({ type, id }: (typeof SEPARATORS)[number]): XmlElement {
  const spacing = xmlElement('w:spacing', { 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto' });
  return xmlElement('w:footnote', { 'w:type': type, 'w:id': id }, [
    xmlElement('w:p', {}, [
      xmlElement('w:pPr', {}, [spacing]),
      xmlElement('w:r', {}, [xmlElement(`w:${type}`)]),
    ]),
  ]);
}

function numbered({ name, attributes, children }: XmlElement): XmlElement {
  const own = new BuilderElement({ name: 'w:footnoteRef' });
  const number = elementsOf([numberRun(own)], new Relationships());
  const [first, ...others] = children;
  const properties = typeof first === 'object' && first.name === 'w:pPr' ? [first] : [];
  const rest = properties.length > 0 ? others : children;
  return xmlElement(name, attributes, [...properties, ...number, ...rest]);
}
