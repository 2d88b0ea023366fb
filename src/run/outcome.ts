import type { ResultPageContent } from '../pages';

/** What a person sees at the end of a command. */
export interface ResultPage extends ResultPageContent {
  readonly title: string;
  /** A page that is shown instead, and the data that it is given; one without a size stands beside the sheet. */
  readonly screen?: {
    readonly page: string;
    readonly data: unknown;
    readonly size?: { readonly width: number; readonly height: number };
  };
}

/**
 * How a run ended: `done`; `broken`, the workbook cannot be read as it is; `refused`, something
 * else stood in the way; `unknown`, nobody can say whether it was written. Nothing was written
 * where it is `broken` or `refused`.
 */
export type Status = 'done' | 'broken' | 'refused' | 'unknown';

/** What a command tells a caller that is a program: plain data, the same in every host. */
export interface Outcome {
  readonly status: Status;
  readonly messages: readonly string[];
}
