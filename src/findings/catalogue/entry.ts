/** `Lỗi` keeps a report a draft, `Cảnh báo` asks for a look, `Thông tin` only tells. */
export const SEVERITIES = ['Lỗi', 'Cảnh báo', 'Thông tin'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What is known of a finding before it is found. */
export interface CatalogueEntry {
  readonly severity: Severity;
  /** `unit`: the unit whose row it is, on other rows the office. `office`: always the office. */
  readonly acts: 'unit' | 'office';
  /** What it is, in a few Vietnamese words. */
  readonly title: string;
  /** For all findings of the code: what it leads to, and what to do. */
  readonly help: string;
  /**
   * It is mended elsewhere than in the row it stands at: in the catalogue, by showing rows, in the rows of
   * another period or of the form. Opening the row's closed period again would mend nothing, nor would another
   * text in its cell.
   */
  readonly elsewhere?: true;
}

/** Codes with their entries, as a theme of the catalogue holds them. */
export type Entries = Readonly<Record<string, CatalogueEntry>>;

type Acts = CatalogueEntry['acts'];

/** Entries that are told alike, by their title and their help. */
function told(severity: Severity, acts: Acts) {
  return (title: string, help: string): CatalogueEntry => ({ title, severity, acts, help });
}

export const unitError = told('Lỗi', 'unit');
export const unitWarning = told('Cảnh báo', 'unit');
export const unitNote = told('Thông tin', 'unit');
export const officeError = told('Lỗi', 'office');
export const officeWarning = told('Cảnh báo', 'office');
export const officeNote = told('Thông tin', 'office');

/** The same entry, of what is mended elsewhere than in its row. */
export function mendedElsewhere(entry: CatalogueEntry): CatalogueEntry {
  return { ...entry, elsewhere: true };
}
