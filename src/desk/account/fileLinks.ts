import { type DriveFile, GOOGLE_DOC, GOOGLE_SHEET } from './driveFile';

/** How the ids of files begin that were made here: Google knows none of them. */
export const MADE_HERE = 'desk-file-';

const LINK = new RegExp(
  `^https://(?:docs|drive)\\.google\\.com/(?:document|spreadsheets|file)/d/(${MADE_HERE}[\\w-]+)/(\\w+)`,
);

/** Where Google would show a file. */
export function linkOf({ id, mimeType }: Pick<DriveFile, 'id' | 'mimeType'>): string {
  if (mimeType === GOOGLE_DOC) return `https://docs.google.com/document/d/${id}/edit`;
  if (mimeType === GOOGLE_SHEET) return `https://docs.google.com/spreadsheets/d/${id}/edit`;
  return `https://drive.google.com/file/d/${id}/view`;
}

/** A link to a file that was made here. */
interface FileLink {
  readonly id: string;
  /** It asks for the file itself, not for it in another format. */
  readonly asItIs: boolean;
}

/** The file made here that a link leads to; undefined for every other link. */
export function readFileLink(uri: string): FileLink | undefined {
  const [, id, how] = LINK.exec(uri) ?? [];
  return id === undefined ? undefined : { id, asItIs: how !== 'export' };
}
