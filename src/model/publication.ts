/** How far a set of appendices has come to the public; `Đang …`: a run began it, and may not have ended. */
export const PUBLICATION_STATES = [
  'Chưa',
  'Đang công bố',
  'Đã công bố',
  'Đang thu hồi',
  'Đã thu hồi',
] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];

/** The file of a set of appendices in a period, as the last run left it. */
export interface Publication {
  /** As in `Kỳ`: `2026-05`. */
  readonly period: string;
  readonly set: string;
  /** The file's id and address. */
  readonly file: string;
  readonly url: string;
  readonly name: string;
  readonly state: PublicationState;
  /** `20/05/2026 14:03`, by the workbook's clock. */
  readonly when: string;
  /** The account whose file it is; blank where that is not known. */
  readonly who: string;
  /** The digest of what its readers see; blank before it was filled. */
  readonly print: string;
}

/**
 * The state as `Trạng thái công bố` shows it. What a run has begun carries a mark of its own, by
 * which it is found again in the very cell, wherever people moved it meanwhile; a set may have two files.
 */
export function stateText(
  { state, when, set, file }: Pick<Publication, 'state' | 'when' | 'set' | 'file'>,
  run = '',
): string {
  const moment = when === '' ? state : `${state}, ${when}`;
  return run === '' ? moment : `${moment} (bộ ${set}, lượt ${run}, tệp …${file.slice(-6)})`;
}

/** The state in a cell's text; undefined where people typed something else. */
export function stateIn(text: string): Pick<Publication, 'state' | 'when'> | undefined {
  const state = PUBLICATION_STATES.find((one) => text === one || text.startsWith(`${one},`));
  const [when = ''] = /\d{2}\/\d{2}\/\d{4} \d{2}:\d{2}/.exec(text) ?? [];
  return state && { state, when };
}

/** Whether anybody who has the link may be able to read the file: where a run was cut off nobody knows. */
export function isPublic({ state }: Pick<Publication, 'state'>): boolean {
  return state !== 'Chưa' && state !== 'Đã thu hồi';
}

/**
 * The name of a set's files where they stand as files, without their ending: nothing that leads
 * elsewhere, and no two sets have the same (`1/2` is `bo-1_2f_2`, `1:2` is `bo-1_3a_2`).
 */
export function setStem(set: string): string {
  const named = set.replace(
    /[\\/:*?"<>|\p{Cc}]|_(?=[0-9a-f]+_)/gu,
    (sign) => `_${sign.charCodeAt(0).toString(16)}_`,
  );
  return `bo-${named}`;
}

/** The name of a set's file where the workbook is a file beside it: it says which one, and is no link. */
export function setFileName(set: string): string {
  return `${setStem(set)}.xlsx`;
}

/** Whether a text is the name of a set's file. */
export function isSetFileName(text: string): boolean {
  return /^bo-[^/\\]*\.xlsx$/.test(text);
}
