import type { Grid } from '../workbook/grid';
import type { Request } from '../workbook/requests';

/** A document as the host keeps it. */
export interface SavedDocument {
  readonly name: string;
  readonly url: string;
}

/** A moment by the workbook's clock. */
export interface Moment {
  /** `20/05/2026 14:03`. */
  readonly text: string;
}

/**
 * All that a command asks of the world outside: one read of the workbook, one write, a document
 * saved, and a word with the person at the screen. Google's services stand behind it.
 */
export interface Host {
  /** Whether this run may write; false while another run is under way. */
  readonly lock: () => boolean;
  readonly readGrid: () => Grid;
  /** Applies all requests or none; throws where they could not be applied. */
  readonly apply: (requests: readonly Request[], run: string) => void;
  /** Saves a .docx as a document that people can open and edit. */
  readonly saveReport: (name: string, docx: Uint8Array) => SavedDocument;
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
