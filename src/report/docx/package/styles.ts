import {
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  ParagraphProperties,
  RunProperties,
  type XmlComponent,
} from 'docx';
import { elementsOf } from './components';
import { type PackagePart, Relationships, WORD_TYPE } from './container';
import { NUMBER_LOOK, NUMBER_STYLE } from './footnotes';
import { W } from './namespaces';
import { type XmlElement, xmlElement } from './xml';

/** Its base is `Normal`, or the paragraph's own font for characters. */
interface Style {
  readonly id: string;
  /** As Word knows it: its own styles by their English names. */
  readonly name: string;
  readonly run?: IRunStylePropertiesOptions;
}

export interface ParagraphStyle extends Style {
  /** The style of the paragraph that a person types after one of this style. */
  readonly next?: string;
  readonly paragraph?: IParagraphStylePropertiesOptions;
  /** Word shows it in its gallery. */
  readonly inGallery: boolean;
}

export interface DocumentStyles {
  /** What all text looks like where no style says more: in the defaults and in every style. */
  readonly text: IRunStylePropertiesOptions;
  readonly paragraphs: readonly ParagraphStyle[];
  readonly characters: readonly Style[];
}

/** The styles, together with those that Word takes for granted in every document. */
export function stylesPart({ text, paragraphs, characters }: DocumentStyles): PackagePart {
  return {
    path: 'word/styles.xml',
    contentType: `${WORD_TYPE}styles+xml`,
    root: xmlElement('w:styles', W, [
      xmlElement('w:docDefaults', {}, [
        xmlElement('w:rPrDefault', {}, runLook(text)),
        xmlElement('w:pPrDefault'),
      ]),
      style('paragraph', 'Normal', 'Normal', [xmlElement('w:qFormat'), ...runLook(text)], true),
      style('character', DEFAULT_FONT, 'Default Paragraph Font', HIDDEN, true),
      style('table', 'TableNormal', 'Normal Table', [...HIDDEN, NORMAL_TABLE], true),
      style('numbering', 'NoList', 'No List', HIDDEN, true),
      ...paragraphs.map((paragraph) => paragraphStyle(paragraph, text)),
      ...[FOOTNOTE_NUMBER, ...characters].map(characterStyle),
    ]),
  };
}

const DEFAULT_FONT = 'DefaultParagraphFont';
const FOOTNOTE_NUMBER: Style = {
  id: NUMBER_STYLE,
  name: 'footnote reference',
  run: NUMBER_LOOK,
};
const HIDDEN = [
  xmlElement('w:uiPriority', { 'w:val': 99 }),
  xmlElement('w:semiHidden'),
  xmlElement('w:unhideWhenUsed'),
];
const NORMAL_TABLE = xmlElement('w:tblPr', {}, [
  xmlElement('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
  xmlElement(
    'w:tblCellMar',
    {},
    Object.entries({ top: 0, left: 108, bottom: 0, right: 108 }).map(([side, width]) =>
      xmlElement(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' }),
    ),
  ),
]);

/** It says all of its look: Google Docs reads no defaults, and knows few styles to rest on. */
function paragraphStyle(
  { id, name, next, paragraph, run, inGallery }: ParagraphStyle,
  text: IRunStylePropertiesOptions,
): XmlElement {
  return style('paragraph', id, name, [
    xmlElement('w:basedOn', { 'w:val': 'Normal' }),
    ...(next === undefined ? [] : [xmlElement('w:next', { 'w:val': next })]),
    ...(inGallery ? [xmlElement('w:qFormat')] : HIDDEN),
    ...(paragraph ? properties(new ParagraphProperties(paragraph)) : []),
    ...runLook({ ...text, ...run }),
  ]);
}

function characterStyle({ id, name, run }: Style): XmlElement {
  return style('character', id, name, [
    xmlElement('w:basedOn', { 'w:val': DEFAULT_FONT }),
    ...HIDDEN,
    ...(run ? runLook(run) : []),
  ]);
}

function style(
  type: 'paragraph' | 'character' | 'table' | 'numbering',
  id: string,
  name: string,
  content: readonly XmlElement[],
  byDefault = false,
): XmlElement {
  return xmlElement(
    'w:style',
    { 'w:type': type, ...(byDefault ? { 'w:default': 1 } : {}), 'w:styleId': id },
    [xmlElement('w:name', { 'w:val': name }), ...content],
  );
}

function runLook(run: IRunStylePropertiesOptions): readonly XmlElement[] {
  return properties(new RunProperties(run));
}

/** Properties refer to no other part. */
function properties(component: XmlComponent): readonly XmlElement[] {
  return elementsOf([component], new Relationships());
}
