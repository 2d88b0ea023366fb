import type { Place } from '../findings';
import type { AppendixTable } from '../model/appendix';
import type { Entry } from '../model/entry';
import type { OutlineSection } from '../model/outline';
import type { Settings } from '../model/settings';

/** The short link of an appendix set, and the row of `Phụ lục` that names it. */
export interface ShortLink {
  readonly address: string;
  readonly row: number;
}

/** The headers of the cells that the report says something of. */
export type RemarkHeader =
  | 'Cấp'
  | 'Tiêu đề'
  | 'Kiểu'
  | 'Mục'
  | 'Nội dung'
  | 'Giá trị'
  | 'Tên'
  | 'Liên kết rút gọn';

/** The tabs, by the contract's names, that the report says something of. */
export type RemarkTab = Entry['tab'] | 'Đề cương' | 'Phụ lục';

/** What the texts of a report are made of. */
export interface ManuscriptInput {
  readonly settings: Settings;
  readonly outline: readonly OutlineSection[];
  /** This period's rows whose texts print, in sheet order. */
  readonly entries: readonly Entry[];
  /** Tokens replaced by their values; a token that has none stays as `{{…}}`. */
  readonly resolve: (text: string) => string;
  /** The statistics sentence of a section of kind `Nhiệm vụ`. */
  readonly taskSummary: (section: OutlineSection) => string;
  /** The table of an appendix by its code. */
  readonly appendixTable: (code: string) => AppendixTable | undefined;
  /** The short links of the appendix sets: where the text names one, its QR code stands below. */
  readonly shortLinks: readonly ShortLink[];
  /** The code of the unit that writes a section; undefined where that is nobody. */
  readonly writerOf: (section: OutlineSection) => string | undefined;
  /** Where the value of a key of `Cấu hình` stands that counts for the report. */
  readonly placeOfSetting: (key: string) => Place;
  /** Where a header's cell in a row (from 1) stands, or without a row the tab; and whose it is. */
  readonly placeOf: (
    tab: RemarkTab,
    row: number | undefined,
    header: RemarkHeader,
    unit?: string,
  ) => Place;
}
