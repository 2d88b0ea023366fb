import type { Grid } from '../contract';
import { withBackOff } from './backOff';
import { failureOf } from './failure';
import type { FileTags, PlannedFile, Ports, SavedFile } from './ports';
import { readMark } from './runMark';

/** The files of one run: made once, given a new content where the plan was made again. */
export interface KeptFiles {
  /** Saves what is planned. What was saved before is used again. */
  readonly keep: (planned: readonly PlannedFile[]) => void;
  readonly saved: (role: PlannedFile['role']) => SavedFile | undefined;
  readonly ids: () => readonly string[];
  /** Moves all of them to the bin. @returns those that could not be moved */
  readonly discard: () => readonly SavedFile[];
}

/** @param book the workbook's id, the tag by which a later run finds the files */
export function keepFiles(ports: Ports, book: string, run: string): KeptFiles {
  const kept = new Map<PlannedFile['role'], { readonly file: SavedFile; content: Uint8Array }>();
  const save = (planned: PlannedFile): void => {
    const tags: FileTags = { book, run, role: planned.role };
    const known = kept.get(planned.role);
    if (!known) {
      kept.set(planned.role, { file: createOnce(ports, planned, tags), content: planned.docx });
    } else if (!sameBytes(known.content, planned.docx)) {
      withBackOff(ports, () => ports.files.update(known.file.id, planned, tags));
      known.content = planned.docx;
    }
  };
  return {
    keep: (planned) => planned.forEach(save),
    saved: (role) => kept.get(role)?.file,
    ids: () => [...kept.values()].map(({ file }) => file.id),
    discard: () =>
      [...kept.values()].map(({ file }) => file).filter((file) => !binned(ports, file)),
  };
}

/**
 * Moves to the bin what runs that never finished have left behind: files with the workbook's tag
 * that came after the last run that finished began and are not its own.
 * @param own the files of the run under way
 */
export function discardLeftovers(ports: Ports, grid: Grid, own: readonly string[]): void {
  const mark = readMark(grid);
  const since = new Date(mark?.began ?? 0).toISOString();
  const finished = new Set([...own, ...(mark?.files ?? [])]);
  const listed = withBackOff(ports, () => ports.files.ofBook(grid.id));
  for (const file of listed) {
    if (file.created >= since && !finished.has(file.id)) binned(ports, file);
  }
}

function binned({ files, clock, logError }: Ports, { id }: SavedFile): boolean {
  try {
    withBackOff({ clock, logError }, () => files.trash(id));
    return true;
  } catch (error) {
    logError(error);
    return false;
  }
}

/** A file that may have been made although the answer was lost is looked for before it is made again. */
function createOnce(ports: Ports, planned: PlannedFile, tags: FileTags): SavedFile {
  return withBackOff(ports, () => {
    try {
      return ports.files.create(planned, tags);
    } catch (error) {
      if (failureOf(error).kind !== 'uncertain') throw error;
      const made = ports.files
        .ofBook(tags.book)
        .find(({ run, role }) => run === tags.run && role === tags.role);
      if (!made) throw error;
      return made;
    }
  });
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}
