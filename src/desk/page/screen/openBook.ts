import type { OpenedDesk } from '..';

/** The workbook that is open. */
export interface Open {
  readonly id: string;
  name: string;
  isSaved: boolean;
  savedAt: number | undefined;
  handle: FileSystemFileHandle | undefined;
  places: Readonly<Record<string, string>>;
  files: OpenedDesk['files'];
}
