/** Every measure of a document regime (thể thức): the page is drawn from this table alone. */
export interface RegimeTable {
  /** The text the measures come from. */
  readonly source: string;
  /** How the number and symbol, and the authority, are written. */
  readonly symbolForm: WrittenForm;
  readonly authorityForm: WrittenForm;
  readonly page: PageMeasures;
  readonly font: string;
  readonly pageNumber: {
    readonly size: Points;
    /** From the top edge of the paper. */
    readonly fromTop: Millimetres;
    readonly hiddenOnFirstPage: boolean;
    readonly restartsInAppendices: boolean;
  };
  /** The Party's title, or the national name and motto; the rule below is as long as the last. */
  readonly head: readonly (TextFace & { readonly text: string })[];
  readonly superior: TextFace;
  readonly issuer: TextFace;
  /** What stands below the issuing body. */
  readonly belowIssuer: Ornament;
  readonly number: TextFace & { readonly label: string };
  readonly placeAndDate: TextFace;
  readonly documentType: TextFace;
  readonly subject: TextFace;
  readonly belowSubject: Ornament;
  readonly salutation: TextFace;
  readonly body: BodyMeasures;
  /** The faces of headings of level 1 to 4; their size is the body's. */
  readonly headings: readonly [HeadingFace, HeadingFace, HeadingFace, HeadingFace];
  /** What stands after the Roman number of a heading of level 1: `I.` or `I-`. */
  readonly romanMark: string;
  readonly authority: TextFace;
  readonly position: TextFace;
  readonly signatory: TextFace;
  /** Room for the signature and the seal, between the position and the name. */
  readonly signatureSpace: Points;
  readonly recipientsTitle: TextFace;
  readonly recipients: TextFace;
  readonly footnote: TextFace;
  readonly table: TableMeasures;
  readonly appendix: AppendixMeasures;
  readonly draft: TextFace & { readonly text: string };
}

export type Points = number;
export type Millimetres = number;

/** A form that a regime prescribes, and the other regime's that is often typed for it. */
export interface WrittenForm {
  readonly other: RegExp;
  readonly example: string;
}

export interface PageMeasures {
  readonly width: Millimetres;
  readonly height: Millimetres;
  readonly top: Millimetres;
  readonly bottom: Millimetres;
  readonly left: Millimetres;
  readonly right: Millimetres;
}

export interface TextFace {
  readonly size: Points;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly capitals?: boolean;
}

export type HeadingFace = Omit<TextFace, 'size'>;

/** `share`: of the length of the line above it; 1 = as long. */
export type Ornament =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'rule'; readonly share: number };

export type LineSpacing =
  | { readonly kind: 'exact'; readonly points: Points }
  | { readonly kind: 'multiple'; readonly lines: number };

export interface BodyMeasures {
  readonly size: Points;
  readonly lineSpacing: LineSpacing;
  readonly firstLine: Millimetres;
  readonly betweenParagraphs: Points;
  /** The side of a link's QR code, its white border included. */
  readonly qrSide: Millimetres;
}

export interface TableMeasures {
  /** The size in a table that fits. */
  readonly size: Points;
  /** A table that needs a smaller size than this, or has more columns, turns its page. */
  readonly smallestUpright: Points;
  readonly mostColumnsUpright: number;
  /** The smallest size at which a table is still set. */
  readonly smallest: Points;
}

export interface AppendixMeasures {
  readonly label: TextFace;
  readonly title: TextFace;
  /** `(Kèm theo …)`; what stands between the document's number and its date. */
  readonly reference: TextFace & { readonly beforeDate: string };
}
