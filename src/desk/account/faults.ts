import { ServiceError } from '../failure';

/** One call of a service: which of its method, from 1. */
export interface CallPoint {
  readonly method: string;
  readonly nth: number;
}

export const FAULT_KINDS = ['before', 'after', 'late', '429', '503', '413'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/**
 * Makes one call fail. `before`: it is never applied. `after`: it is applied and the reply lost.
 * `late`: it is applied only after the next call of Sheets or Drive, or at the command's end.
 * `429`, `503`, `413`: Google's error of that number, not applied.
 */
export interface Fault extends CallPoint {
  readonly when: FaultKind;
}

/** Somebody else's edit of the workbook, applied just before a call. */
export interface Edit extends CallPoint {
  /** Requests of the Sheets API; a `sheetId` may be a tab's name. */
  readonly requests: readonly object[];
}

/** The calls that leave the script for the Sheets or the Drive API. */
export function isApiCall(method: string): boolean {
  return /^(Sheets|Drive)\./.test(method);
}

const READS = /\.(get|batchGet|list)$/;

function quotaMessage(method: string): string {
  if (method.startsWith('Drive.')) {
    return 'User rate limit exceeded.';
  }
  const kind = READS.test(method) ? 'Read' : 'Write';
  return (
    `Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests per minute ` +
    "per user' of service 'sheets.googleapis.com' for consumer 'project_number:1'."
  );
}

/** `Sheets.Spreadsheets.batchUpdate` → `sheets.spreadsheets.batchUpdate`, as failures name it. */
export function apiName(method: string): string {
  return method
    .split('.')
    .map((part) => part.charAt(0).toLowerCase() + part.slice(1))
    .join('.')
    .replace(/^drive\.(files|permissions)\.remove$/, 'drive.$1.delete');
}

/**
 * The failure of a call in Google's words.
 * @param documentId the workbook, which the failures of Sheets name
 */
export function failureOf({ method, when }: Fault, documentId: string): ServiceError {
  const called = (message: string, code: number) =>
    new ServiceError(`API call to ${apiName(method)} failed with error: ${message}`, {
      code,
      message,
    });
  switch (when) {
    case '429':
      return called(quotaMessage(method), 429);
    case '503':
      return called('The service is currently unavailable.', 503);
    case '413':
      return called(
        `Response Code: 413. Message: ${READS.test(method) ? 'response' : 'request'} too large.`,
        413,
      );
    default:
      if (method.startsWith('UrlFetchApp.')) return new ServiceError('Address unavailable');
      if (method.startsWith('MailApp.')) return new ServiceError('Service unavailable: Mail');
      return method.startsWith('Drive.')
        ? called('Internal Error', 500)
        : new ServiceError(
            `Service Spreadsheets failed while accessing document with id ${documentId}.`,
            { code: 500 },
          );
  }
}
