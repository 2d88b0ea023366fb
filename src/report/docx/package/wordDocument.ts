import type { Paragraph } from 'docx';
import {
  type PackageFiles,
  type PackagePart,
  packageFiles,
  Relationships,
  WORD_TYPE,
} from './container';
import { footnotesPart } from './footnotes';
import { R, W, WP } from './namespaces';
import {
  applicationProperties,
  type CustomProperty,
  coreProperties,
  customProperties,
} from './properties';
import { Headers, type Section, sectionElements } from './sections';
import { settingsPart } from './settings';
import { type DocumentStyles, stylesPart } from './styles';
import { xmlElement } from './xml';

/** A picture (PNG) under the relationship's id by which the text shows it. */
export interface Picture {
  readonly relationship: string;
  readonly data: Uint8Array;
}

/** A document to be written; its text is made of the docx library's components. */
export interface WordDocument {
  readonly title: string;
  readonly creator: string;
  readonly properties: readonly CustomProperty[];
  readonly styles: DocumentStyles;
  readonly sections: readonly Section[];
  /** A footnote's id, by which the text refers to it, is its place in the list, from 1. */
  readonly footnotes: readonly Paragraph[];
  readonly pictures: readonly Picture[];
}

/**
 * The files that make a .docx (ISO/IEC 29500): every part that Word needs, and none besides. The
 * main part comes first: programs that tell a file's kind by its first bytes look for it there.
 */
export function wordFiles(document: WordDocument): PackageFiles {
  const relationships = new Relationships();
  const styles = stylesPart(document.styles);
  const settings = settingsPart();
  const footnotes = footnotesPart(document.footnotes);
  relationships.add('styles', 'styles.xml');
  relationships.add('settings', 'settings.xml');
  relationships.add('footnotes', 'footnotes.xml');
  const pictures = document.pictures.map(({ relationship, data }, index) => {
    const target = `media/image${index + 1}.png`;
    relationships.add('image', target, relationship);
    return [`word/${target}`, data] as const;
  });
  const headers = new Headers(relationships);
  const body = sectionElements(document.sections, headers, relationships);
  const main: PackagePart = {
    path: 'word/document.xml',
    contentType: `${WORD_TYPE}document.main+xml`,
    root: xmlElement('w:document', { ...W, ...R, ...WP }, [xmlElement('w:body', {}, body)]),
    relationships,
  };
  const outer = new Relationships();
  outer.add('officeDocument', main.path);
  const properties = [
    coreProperties(document.title, document.creator),
    applicationProperties('Bốn Trục'),
    customProperties(document.properties),
  ];
  outer.addCoreProperties('docProps/core.xml');
  outer.add('extended-properties', 'docProps/app.xml');
  outer.add('custom-properties', 'docProps/custom.xml');
  return packageFiles(
    outer,
    [main, styles, settings, footnotes, ...headers.parts, ...properties],
    pictures,
  );
}
