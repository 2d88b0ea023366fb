import type { Regime, Settings } from '../model/settings';

/** A stretch of text in one face. `marked` is a token that has no value: shown, never hidden. */
export interface TextSpan {
  readonly kind: 'text';
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly marked: boolean;
  /** The address that a click opens. */
  readonly link?: string;
}

/** A line break inside a footnote or a table cell; a line of plain text reads it as a space. */
export interface LineBreak {
  readonly kind: 'break';
}

/** A footnote at its place in the text; the page numbers them in order. */
export interface Footnote {
  readonly kind: 'footnote';
  readonly content: readonly Inline[];
}

export type Inline = TextSpan | LineBreak | Footnote;

/** Text with its faces, links and footnotes. */
export type RichText = readonly Inline[];

export type HeadingLevel = 1 | 2 | 3 | 4;

/** A heading with its printed number (`I.`, `1.`, `1.1.`, `1.1.1.`). */
export interface Heading {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  readonly number: string;
  readonly title: RichText;
}

/** A paragraph of the body; `number` is the one a section of kind `Đánh số` gives it. */
export interface BodyParagraph {
  readonly kind: 'paragraph';
  readonly number?: string;
  readonly content: RichText;
}

/** A list item; its mark (`-`, `+`, `*`, `a)`) stands in the text as it was typed. */
export interface ListItem {
  readonly kind: 'item';
  readonly content: RichText;
}

export type ColumnKind = 'text' | 'figure' | 'date' | 'ordinal';

export interface ReportTableColumn {
  readonly header: RichText;
  readonly kind: ColumnKind;
}

/** `group` is the heading row of a group: its Roman number, then its name; `subtotal` its sums. */
export type ReportTableRow =
  | { readonly kind: 'cells' | 'subtotal'; readonly cells: readonly RichText[] }
  | { readonly kind: 'group'; readonly number: string; readonly label: RichText };

export interface ReportTable {
  readonly kind: 'table';
  /** `prose` was typed as `| a | b |`, `appendix` was made from the rows of the common form. */
  readonly source: 'prose' | 'appendix';
  readonly caption: RichText;
  readonly columns: readonly ReportTableColumn[];
  readonly rows: readonly ReportTableRow[];
}

/** QR codes of the links that the paragraph right above names, in their order; no text. */
export interface LinkCodes {
  readonly kind: 'codes';
  readonly links: readonly string[];
}

export type BodyBlock = Heading | BodyParagraph | ListItem | ReportTable | LinkCodes;

/** When the document is signed; a part not known is left blank for the pen. */
export interface SigningDate {
  readonly day: number | undefined;
  readonly month: number | undefined;
  readonly year: number;
}

/** The report as a tree: everything that is printed, nothing about how it looks. */
export interface Report {
  readonly regime: Regime;
  /** Body size in points where the office asks for its own. */
  readonly fontSize: number | undefined;
  /** Where the tone mark stands in the words that the form itself brings. */
  readonly toneStyle: Settings['toneStyle'];
  readonly draft: boolean;
  readonly superior: string;
  readonly issuer: string;
  readonly place: string;
  readonly signingDate: SigningDate;
  /** Number and symbol without "Số", as in `Ký hiệu`. */
  readonly symbol: string;
  readonly documentType: string;
  readonly subject: RichText;
  /** `Kính gửi: …` and the lines below it; empty where the document has none. */
  readonly salutation: readonly string[];
  readonly body: readonly BodyBlock[];
  /** Addressees without their dashes. */
  readonly recipients: readonly string[];
  readonly authority: readonly string[];
  readonly position: readonly string[];
  readonly signatory: string;
  readonly appendices: readonly ReportTable[];
  readonly properties: {
    readonly period: string;
    readonly runId: string;
    readonly figuresHash: string;
  };
}
