import { withBackOff } from './backOff';
import { failureOf } from './failure';
import type {
  BackupFile,
  FileRole,
  FileTags,
  PlannedFile,
  Ports,
  ReportFile,
  SavedFile,
  SetFile,
  StoredFile,
} from './ports';

/** The files of one run: made once, given a new content where the plan was made again. */
export interface KeptFiles {
  /** Saves what is planned. What was saved before is used again. */
  readonly keep: (planned: readonly PlannedFile[]) => void;
  readonly saved: (role: FileRole) => SavedFile | undefined;
  /** Those that this run made. */
  readonly all: () => readonly SavedFile[];
  /** Whether one of them may have been made twice. */
  readonly mayHaveTwins: () => boolean;
  /** Says that the run is finished, once it is, or finished but for sharing. */
  readonly finish: (isShared: boolean) => void;
  /** Moves all of them to the bin. @returns those that could not be moved */
  readonly discard: () => readonly SavedFile[];
}

/** @param book the workbook's id, the tag by which a later run finds the files */
export function keepFiles(ports: Ports, book: string, run: string): KeptFiles {
  let mayHaveTwins = false;
  const lostAnswer = () => {
    mayHaveTwins = true;
  };
  const kept = new Map<FileRole, { readonly file: SavedFile; content?: Uint8Array }>();
  const saveReport = (planned: ReportFile): void => {
    // The first file stands for its run: it alone is told that the run is finished.
    const first = kept.size === 0 || kept.keys().next().value === planned.role;
    const tags: FileTags = { book, run, role: planned.role, first };
    const known = kept.get(planned.role);
    if (!known) {
      kept.set(planned.role, {
        file: createOnce(ports, {
          create: () => ports.files.create(planned, tags),
          find: () => ports.files.ofRun(run).find(({ role }) => role === planned.role),
          lostAnswer,
        }),
        content: planned.content,
      });
    } else if (!known.content || !sameBytes(known.content, planned.content)) {
      withBackOff(ports, () => ports.files.update(known.file.id, planned, tags));
      known.content = planned.content;
    }
  };
  // The folder comes first: by its name a copy is found that nobody could be told of.
  const saveBackup = ({ role, name }: BackupFile): void => {
    if (kept.has(role)) return;
    const tags = { book, run } as const;
    const own = (wanted: FileRole) => ports.files.ofRun(run).find((one) => one.role === wanted);
    const folderRole = 'backupFolder';
    const folder = createOnce(ports, {
      create: () =>
        ports.files.createFolder(name, { ...tags, role: folderRole, first: kept.size === 0 }),
      find: () => own(folderRole),
      lostAnswer,
    });
    kept.set(folderRole, { file: folder });
    const copy = createOnce(ports, {
      create: () => ports.files.copyBook(name),
      find: () => ports.files.named(name).find(({ id }) => id !== folder.id),
      lostAnswer,
    });
    kept.set(role, { file: copy });
    claimed(ports, copy, { ...tags, role, first: false }, folder.id);
  };
  // The file of a set outlives its run: its link is in people's hands.
  const standing = new Map<FileRole, SavedFile>();
  const saveSet = (planned: SetFile): void => {
    const { role, tag, known, apart = [] } = planned;
    if (kept.has(role) || standing.has(role)) return;
    const [earlier] = known
      ? [{ ...known, savedBy: '', folders: [] }]
      : adopted(ports, () =>
          // In a folder files are known by what they are of: the workbook itself may be another file.
          ports.files
            .ofSet(tag, ports.place === 'folder' ? undefined : book)
            .filter(({ id }) => !apart.includes(id)),
        );
    if (earlier) {
      standing.set(role, earlier);
      return;
    }
    if (planned.isOnlySought) return;
    const tags: FileTags = { book, run, role, first: kept.size === 0, set: tag };
    const file = createOnce(ports, {
      create: () => ports.files.createSet(planned, tags),
      find: () => ports.files.ofRun(run).find((one) => one.role === role),
      lostAnswer,
    });
    kept.set(role, { file });
  };
  const save = (planned: PlannedFile): void => {
    if (planned.role === 'backup') saveBackup(planned);
    else if ('tag' in planned) saveSet(planned);
    else saveReport(planned);
  };
  const files = () => [...kept.values()].map(({ file }) => file);
  return {
    keep: (planned) => planned.forEach(save),
    saved: (role) => kept.get(role)?.file ?? standing.get(role),
    all: files,
    mayHaveTwins: () => mayHaveTwins,
    finish: (isShared) => {
      const [first] = files();
      if (first) withBackOff(ports, () => ports.files.finish(first.id, isShared));
    },
    discard: () => files().filter((file) => !binned(ports, file)),
  };
}

/** A file that an earlier run left is this one's by now: nothing is to move it to the bin any more. */
function adopted(ports: Ports, find: () => readonly SavedFile[]): readonly SavedFile[] {
  const [file] = withBackOff(ports, find);
  if (!file) return [];
  withBackOff(ports, () => ports.files.finish(file.id, true));
  return [file];
}

/** A service that does not show the script its own copy may refuse: the copy stands all the same. */
function claimed(ports: Ports, { id }: SavedFile, tags: FileTags, folder: string): void {
  try {
    withBackOff(ports, () => ports.files.claim(id, tags, folder));
  } catch (error) {
    if (failureOf(error).kind !== 'refused') throw error;
    ports.logError(error);
  }
}

/** What is known of a workbook's earlier runs, and what becomes of files that they left. */
interface Earlier {
  /** The run under way. */
  readonly own: string;
  /** Whether the workbook tells of a run that it is finished. */
  readonly isKnown: (run: string) => boolean;
  /** Whether the files are to be shared, and in which folder that is done, if it is known by now. */
  readonly isSharing: boolean;
  readonly folder: string | undefined;
}

/**
 * Moves to the bin what runs that never finished have left behind. A run that the workbook knows
 * is finished, whether or not its file could be told so: that is made good, and its files are
 * shared where it did not come to that.
 */
export function discardLeftovers(
  ports: Ports,
  book: string,
  { own, isKnown, isSharing, folder }: Earlier,
): void {
  const settle = ({ id, name, role, run, isUnshared }: StoredFile) => {
    const files = (): readonly SavedFile[] => {
      const told = withBackOff(ports, () => ports.files.ofRun(run));
      if (role !== BACKUP_FOLDER) return told;
      // A copy that was made, and not yet claimed.
      const known = new Set(told.map((file) => file.id));
      const copies = withBackOff(ports, () => ports.files.named(name));
      return [...told, ...copies.filter((file) => !known.has(file.id))];
    };
    if (!isUnshared && !isKnown(run)) {
      for (const file of files()) binned(ports, file);
      return;
    }
    if (folder !== undefined && role !== BACKUP_FOLDER) {
      for (const file of files()) withBackOff(ports, () => ports.files.move(file, folder));
    }
    const isShared = !isSharing || folder !== undefined;
    if (isShared || !isUnshared) withBackOff(ports, () => ports.files.finish(id, isShared));
  };
  for (const first of withBackOff(ports, () => ports.files.unfinished(book))) {
    if (first.run === own) continue;
    // One run's files that people put out of reach keep no other run's from the bin.
    try {
      settle(first);
    } catch (error) {
      ports.logError(error);
    }
  }
}

/** Moves to the bin what a run made twice, since the answer of the first time was lost. */
export function discardTwins(
  ports: Ports,
  run: string,
  own: readonly SavedFile[],
  backup: string | undefined,
): void {
  const copies = backup === undefined ? [] : withBackOff(ports, () => ports.files.named(backup));
  for (const file of [...withBackOff(ports, () => ports.files.ofRun(run)), ...copies]) {
    if (own.every(({ id }) => id !== file.id)) binned(ports, file);
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

const BACKUP_FOLDER: FileRole = 'backupFolder';

interface Creation {
  readonly create: () => SavedFile;
  /** Looks for what was made although the answer was lost. */
  readonly find: () => SavedFile | undefined;
  readonly lostAnswer: () => void;
}

/** A file that may have been made although the answer was lost is looked for before it is made again. */
export function createOnce(ports: Ports, { create, find, lostAnswer }: Creation): SavedFile {
  return withBackOff(ports, () => {
    try {
      return create();
    } catch (error) {
      if (failureOf(error).kind !== 'uncertain') throw error;
      lostAnswer();
      const made = find();
      if (!made) throw error;
      return made;
    }
  });
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}
