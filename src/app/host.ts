import type { Grid } from '../contract/grid';
import type { Request } from '../contract/write';
import type { LaidOutGrid } from '../setUp/layout';
import type { StarterData } from '../setUp/starterData';

/** A version of the report as the host keeps it. */
export interface SavedReport {
  readonly name: string;
  /** Where people open and edit it. */
  readonly url: string;
  /** The same document as a Word file. */
  readonly wordUrl: string;
  /** Where it can be had as a PDF, made when it is asked for; blank where the host has none. */
  readonly pdfUrl: string;
  /** Whose files they are now; blank where the host does not say. */
  readonly savedBy: string;
}

/** A moment by the workbook's clock. */
export interface Moment {
  /** `20/05/2026 14:03`. */
  readonly text: string;
}

/**
 * All that a command asks of the world outside: one read of the workbook, one write, a report
 * saved, and a word with the person at the screen. Google's services stand behind it.
 */
export interface Host {
  /** Whether this run may write; false while another run is under way. */
  readonly lock: () => boolean;
  readonly readGrid: () => Grid;
  /** The workbook with its layout: a larger answer, for the one command that needs it. */
  readonly readLayout: () => LaidOutGrid;
  /** What a new workbook begins with; it is kept beside the code, for the one command. */
  readonly readStarterData: () => StarterData;
  /** Applies all requests or none; throws where they could not be applied. */
  readonly apply: (requests: readonly Request[], run: string) => void;
  /** Saves a .docx beside the workbook, as it is and as a document that people can edit. */
  readonly saveReport: (name: string, docx: Uint8Array) => SavedReport;
  /** Who runs the command; blank where the host may not know. */
  readonly userEmail: () => string;
  readonly newRunId: () => string;
  readonly now: (timeZone: string) => Moment;
  readonly progress: (message: string) => void;
  /** Shows what was made, or why nothing was. */
  readonly show: (page: ResultPage) => void;
  /** Keeps what went wrong for the developer's log. */
  readonly logError: (error: unknown) => void;
}

/** What a person sees at the end of a command. */
export interface ResultPage {
  readonly title: string;
  readonly lines: readonly string[];
  readonly links: readonly { readonly text: string; readonly url: string }[];
}

/** What a command tells a caller that is a program: plain data, the same in every host. */
export interface Outcome {
  /** `broken`: nothing was written. */
  readonly status: 'done' | 'broken';
  readonly messages: readonly string[];
}
