import { DeskError, messageOf } from '../failure';

const STATUSES = ['done', 'broken', 'refused', 'unknown'] as const;
export type Status = (typeof STATUSES)[number];

/** A report as a handler gives it. */
export interface Report {
  readonly code: string;
  /** Whether it is the workbook's first. */
  readonly isFirst: boolean;
  readonly period: string;
  readonly state: 'draft' | 'final';
  readonly lines: readonly string[];
  readonly page: string;
  readonly rollup: readonly unknown[];
  readonly document: {
    readonly wordId?: string;
    readonly calendarId?: string;
    readonly [more: string]: unknown;
  };
}

/** What a handler of the bundle gives back. */
export interface Outcome {
  readonly status: Status;
  readonly messages: readonly string[];
  readonly period?: string;
  readonly findings?: readonly unknown[];
  readonly rollup?: readonly unknown[];
  readonly reports?: readonly Report[];
  /** What was closed, and the id of the copy of the workbook that was made before. */
  readonly closed?: { readonly period: string; readonly backup: string };
  /** Sets of appendices, each with the id of its file in the account. */
  readonly sets?: readonly SetRecord[];
  readonly [more: string]: unknown;
}

/** A set of appendices as a handler tells of it. */
export interface SetRecord {
  readonly set: string;
  readonly file: string;
  readonly id: string;
  /** The name of its files in the folder, without ending: nothing that leads out of it. */
  readonly stem: string;
  /** Whether anybody who has the link can read it; null where nobody can say. */
  readonly shared: boolean | null;
  /** What keeps it from being opened. */
  readonly blocked: readonly unknown[];
  /** Whether the workbook knows that it was open before. */
  readonly wasPublic?: boolean;
  /** The set as a page, where its file was filled. */
  readonly page?: string;
  readonly [more: string]: unknown;
}

function isOutcome(value: unknown): value is Outcome {
  return (
    typeof value === 'object' &&
    value !== null &&
    'status' in value &&
    STATUSES.some((status) => status === value.status)
  );
}

/** Reads what a handler gave back. */
export function readOutcome(value: unknown, handler: string): Outcome {
  if (!isOutcome(value)) throw new Error(`${handler} did not return an outcome with a status`);
  return { ...value, messages: value.messages ?? [] };
}

/** The outcome of a run that threw. It is true of the workbook: whether the script had written into it is known here. */
export function thrownOutcome(error: unknown, wasWritten: boolean): Outcome {
  if (error instanceof DeskError) return { status: 'broken', messages: [error.message] };
  return wasWritten
    ? {
        status: 'unknown',
        messages: [
          `Có lỗi khi chạy, không rõ đã ghi xong chưa: ${messageOf(error)}`,
          'Hãy mở so.xlsx xem các trang của lần chạy này, hoặc chạy lại lệnh.',
        ],
      }
    : {
        status: 'broken',
        messages: [`Có lỗi khi chạy, chưa ghi gì vào sổ: ${messageOf(error)}`],
      };
}
