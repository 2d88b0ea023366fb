import { withBackOff } from './backOff';
import { failureOf } from './failure';
import type { FileTags, PlannedFile, Ports, SavedFile } from './ports';

/** The files of one run: made once, given a new content where the plan was made again. */
export interface KeptFiles {
  /** Saves what is planned. What was saved before is used again. */
  readonly keep: (planned: readonly PlannedFile[]) => void;
  readonly saved: (role: PlannedFile['role']) => SavedFile | undefined;
  readonly ids: () => readonly string[];
  /** Whether one of them may have been made twice. */
  readonly mayHaveTwins: () => boolean;
  /** Says that the run is finished, once it is. */
  readonly finish: () => void;
  /** Moves all of them to the bin. @returns those that could not be moved */
  readonly discard: () => readonly SavedFile[];
}

/** @param book the workbook's id, the tag by which a later run finds the files */
export function keepFiles(ports: Ports, book: string, run: string): KeptFiles {
  let mayHaveTwins = false;
  const lostAnswer = () => {
    mayHaveTwins = true;
  };
  const kept = new Map<PlannedFile['role'], { readonly file: SavedFile; content: Uint8Array }>();
  const save = (planned: PlannedFile): void => {
    // The first file stands for its run: it alone is told that the run is finished.
    const first = kept.size === 0 || kept.keys().next().value === planned.role;
    const tags: FileTags = { book, run, role: planned.role, first };
    const known = kept.get(planned.role);
    if (!known) {
      kept.set(planned.role, {
        file: createOnce(ports, planned, tags, lostAnswer),
        content: planned.docx,
      });
    } else if (!sameBytes(known.content, planned.docx)) {
      withBackOff(ports, () => ports.files.update(known.file.id, planned, tags));
      known.content = planned.docx;
    }
  };
  const files = () => [...kept.values()].map(({ file }) => file);
  return {
    keep: (planned) => planned.forEach(save),
    saved: (role) => kept.get(role)?.file,
    ids: () => files().map(({ id }) => id),
    mayHaveTwins: () => mayHaveTwins,
    finish: () => {
      const [first] = files();
      if (first) withBackOff(ports, () => ports.files.finish(first.id));
    },
    discard: () => files().filter((file) => !binned(ports, file)),
  };
}

/**
 * Moves to the bin what runs that never finished have left behind. A run that the workbook knows
 * is finished, whether or not its file could be told so: that is made good.
 * @param own the run under way
 */
export function discardLeftovers(
  ports: Ports,
  book: string,
  isKnown: (run: string) => boolean,
  own: string,
): void {
  for (const { id, run } of withBackOff(ports, () => ports.files.unfinished(book))) {
    if (run === own) continue;
    if (isKnown(run)) withBackOff(ports, () => ports.files.finish(id));
    else for (const file of withBackOff(ports, () => ports.files.ofRun(run))) binned(ports, file);
  }
}

/** Moves to the bin what a run made twice, since the answer of the first time was lost. */
export function discardTwins(ports: Ports, run: string, own: readonly string[]): void {
  for (const file of withBackOff(ports, () => ports.files.ofRun(run))) {
    if (!own.includes(file.id)) binned(ports, file);
  }
}

/** @returns whether it could be moved to the bin */
export function binned(ports: Ports, { id }: Pick<SavedFile, 'id'>): boolean {
  try {
    withBackOff(ports, () => ports.files.trash(id));
    return true;
  } catch (error) {
    ports.logError(error);
    return false;
  }
}

/** A file that may have been made although the answer was lost is looked for before it is made again. */
function createOnce(
  ports: Ports,
  planned: PlannedFile,
  tags: FileTags,
  lostAnswer: () => void,
): SavedFile {
  return withBackOff(ports, () => {
    try {
      return ports.files.create(planned, tags);
    } catch (error) {
      if (failureOf(error).kind !== 'uncertain') throw error;
      lostAnswer();
      const made = ports.files.ofRun(tags.run).find(({ role }) => role === tags.role);
      if (!made) throw error;
      return made;
    }
  });
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}
