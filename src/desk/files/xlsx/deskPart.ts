import type {
  BandedRange,
  BasicFilter,
  ConditionalFormatRule,
  DeveloperMetadata,
  DimensionGroup,
  EmbeddedChart,
  FilterView,
  NamedRange,
  ProtectedRange,
  SpreadsheetProperties,
  Table,
  TextFormatRun,
} from '../../spreadsheet';
import type { ChangedLinks } from './fileLinks';
import type { GivenPaper } from './ownPaper';

/** The custom document property (docProps/custom.xml) that carries what .xlsx has no place for. */
export const DESK_PROPERTY = 'BonTruc.Desk';

/** What a tab has besides its .xlsx. Cells are by address, and valid while their text is the same. */
export interface DeskSheet {
  /** The name in the file, which may be shorter than the title. */
  readonly tab: string;
  readonly title: string;
  readonly sheetId: number;
  readonly size: readonly [rows: number, columns: number];
  /** Heights that someone set, in pixels; all others in the file grew with their text. */
  readonly rowHeights?: Readonly<Record<string, number>>;
  readonly protectedRanges?: readonly ProtectedRange[];
  /**
   * Of a tab protected whole: the file leaves it open to who saved it, or its lock is one that
   * people set in a program for .xlsx. Without it the lock in the file is that of the protection.
   */
  readonly lock?: 'open' | 'people';
  /** The paper that the desk gave the tab; undefined where people chose one. */
  readonly paper?: GivenPaper;
  readonly conditionalFormats?: readonly ConditionalFormatRule[];
  readonly filterViews?: readonly FilterView[];
  readonly bandedRanges?: readonly BandedRange[];
  readonly rowGroups?: readonly DimensionGroup[];
  readonly columnGroups?: readonly DimensionGroup[];
  readonly basicFilter?: BasicFilter;
  readonly tables?: readonly Table[];
  /** As Google has them; the file has their likeness. */
  readonly charts?: readonly EmbeddedChart[];
  readonly longTexts?: Readonly<Record<string, string>>;
  readonly links?: ChangedLinks;
  readonly runs?: Readonly<Record<string, { text: string; runs: readonly TextFormatRun[] }>>;
}

/** What the workbook has besides its .xlsx. */
export interface DeskPart {
  readonly version: 1;
  readonly spreadsheetId: string;
  readonly properties: SpreadsheetProperties;
  readonly sheets: readonly DeskSheet[];
  readonly namedRanges: readonly NamedRange[];
  readonly developerMetadata: readonly DeveloperMetadata[];
  readonly documentProperties: Readonly<Record<string, string>>;
}

/** The part of a file the desk saved; undefined for any other file, or where it cannot be read. */
export function readDeskPart(text: unknown): DeskPart | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const part = JSON.parse(text);
    return part?.version === 1 && Array.isArray(part.sheets) ? part : undefined;
  } catch {
    return undefined;
  }
}
