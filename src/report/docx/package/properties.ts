import type { PackagePart } from './container';
import { type XmlElement, xmlElement } from './xml';

const OPENXML = 'http://schemas.openxmlformats.org';
const VALUE_TYPES = { 'xmlns:vt': `${OPENXML}/officeDocument/2006/docPropsVTypes` };
const CONTENT_TYPES = 'application/vnd.openxmlformats';

/** A property of the office's own, a text. */
export interface CustomProperty {
  readonly name: string;
  readonly value: string;
}

/** Title and author. No date: the same report gives the same file. */
export function coreProperties(title: string, creator: string): PackagePart {
  const namespaces = {
    'xmlns:cp': `${OPENXML}/package/2006/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  return {
    path: 'docProps/core.xml',
    contentType: `${CONTENT_TYPES}-package.core-properties+xml`,
    root: xmlElement('cp:coreProperties', namespaces, [
      textElement('dc:title', title),
      textElement('dc:creator', creator),
      textElement('cp:lastModifiedBy', creator),
      textElement('cp:revision', '1'),
    ]),
  };
}

export function applicationProperties(application: string): PackagePart {
  return {
    path: 'docProps/app.xml',
    contentType: `${CONTENT_TYPES}-officedocument.extended-properties+xml`,
    root: xmlElement(
      'Properties',
      { xmlns: `${OPENXML}/officeDocument/2006/extended-properties`, ...VALUE_TYPES },
      [textElement('Application', application)],
    ),
  };
}

/** The set that custom properties belong to, and the first number free in it ([MS-OLEPS] 2.18.2). */
const CUSTOM_SET = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const FIRST_NUMBER = 2;

export function customProperties(properties: readonly CustomProperty[]): PackagePart {
  return {
    path: 'docProps/custom.xml',
    contentType: `${CONTENT_TYPES}-officedocument.custom-properties+xml`,
    root: xmlElement(
      'Properties',
      { xmlns: `${OPENXML}/officeDocument/2006/custom-properties`, ...VALUE_TYPES },
      properties.map(({ name, value }, index) =>
        xmlElement('property', { fmtid: CUSTOM_SET, pid: FIRST_NUMBER + index, name }, [
          textElement('vt:lpwstr', value),
        ]),
      ),
    ),
  };
}

function textElement(name: string, text: string): XmlElement {
  return xmlElement(name, {}, [text]);
}
