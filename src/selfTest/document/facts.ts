/** What can be told of a document without looking at it: the same of what was sent and what came back. */
export interface DocumentFacts {
  /** Characters of the body by font, and by size in points. */
  readonly fonts: Readonly<Record<string, number>>;
  readonly sizes: Readonly<Record<string, number>>;
  readonly footnotes: readonly string[];
  /** Rows and columns of each table. */
  readonly tables: readonly { readonly rows: number; readonly columns: number }[];
  /** Width and height of each picture in millimetres. */
  readonly pictures: readonly { readonly width: number; readonly height: number }[];
  /** All that is read in the body, without spaces. */
  readonly text: string;
  /** What a page of HTML does not tell. */
  readonly layout: LayoutFacts | undefined;
}

export interface LayoutFacts {
  readonly sections: readonly SectionFacts[];
  /** Characters by alignment, and by bold and italic. */
  readonly alignments: Readonly<Record<string, number>>;
  readonly faces: Readonly<Record<string, number>>;
  /** How far each table stands out of the margin (below 0) or in, in millimetres. */
  readonly indents: readonly number[];
  /** Blank lines that are too low to be seen. */
  readonly lowLines: number;
  /** Header rows that repeat, rows kept whole, and paragraphs with a rule. */
  readonly kept: {
    readonly headerRows: number;
    readonly wholeRows: number;
    readonly rules: number;
  };
  /** The addresses behind links, in order. */
  readonly links: readonly string[];
}

/** A section's paper and its headers; `page` is the page's number. */
export interface SectionFacts {
  /** In millimetres. */
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly left: number; readonly right: number };
  /** The number of its first page; blank where it goes on counting. */
  readonly firstPage: string;
  readonly firstHeader: HeaderFacts;
  readonly otherHeader: HeaderFacts;
}

/** What stands above a page: the number of the page, or not; `same` is as on the other pages. */
export type HeaderFacts = 'number' | 'nothing' | 'same' | 'words';
