import type { FilePort, FileTags, PlannedFile, SavedFile, StoredFile } from '../run';
import { driveApi } from './services';

type File = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const TYPE_OF: Readonly<Record<PlannedFile['role'], string>> = {
  word: DOCX_TYPE,
  // Asked for this type, Drive converts what is uploaded.
  document: 'application/vnd.google-apps.document',
};

/** Keys of `appProperties`, which only this add-on sees. */
const KEY = { book: 'bonTruc', run: 'run', role: 'role', state: 'state' } as const;
/** Of the first file of a run: until the run is finished, and then. */
const STATE = { made: 'made', finished: 'finished' } as const;
const SAVED_FIELDS = 'id,name,webViewLink,lastModifyingUser(emailAddress)';
const MOST_LISTED = 50;

/**
 * Files in Drive (v3). With the scope `drive.file` the add-on sees those that it made, and no
 * folder: they lie in the runner's own My Drive.
 */
export function driveFiles(): FilePort {
  return {
    create: (file, tags) =>
      savedOf(
        driveApi().Files.create(resourceOf(file, tags), blobOf(file), { fields: SAVED_FIELDS }),
      ),
    update: (id, file, tags) => {
      const { name, appProperties } = resourceOf(file, tags);
      const changed = { name, appProperties };
      return savedOf(driveApi().Files.update(changed, id, blobOf(file), { fields: SAVED_FIELDS }));
    },
    ofRun: (run) => listed({ run }),
    unfinished: (book) => listed({ book, state: STATE.made }),
    finish: (id) => {
      driveApi().Files.update({ appProperties: { [KEY.state]: STATE.finished } }, id);
    },
    trash: (id) => {
      driveApi().Files.update({ trashed: true }, id);
    },
  };
}

/** The files with all of some tags, those in the bin apart, the newest first. */
function listed(tags: Partial<Record<keyof typeof KEY, string>>): readonly StoredFile[] {
  const wanted = (Object.keys(tags) as (keyof typeof KEY)[]).map(
    (tag) => `appProperties has { key='${KEY[tag]}' and value='${tags[tag]}' }`,
  );
  const { files = [] } = driveApi().Files.list({
    q: [...wanted, 'trashed = false'].join(' and '),
    orderBy: 'createdTime desc',
    pageSize: MOST_LISTED,
    fields: `files(${SAVED_FIELDS},appProperties)`,
  });
  return files.map((file) => ({
    ...savedOf(file),
    run: file.appProperties?.[KEY.run] ?? '',
    role: file.appProperties?.[KEY.role] ?? '',
  }));
}

function resourceOf({ role, name }: PlannedFile, { book, run, first }: FileTags) {
  return {
    name,
    mimeType: TYPE_OF[role],
    appProperties: propertiesOf({ book, run, role, first }),
  };
}

/** The tags of a file as Drive keeps them, out of people's sight. */
export function propertiesOf({
  book,
  run,
  role,
  first,
}: Omit<FileTags, 'role'> & { readonly role: string }): Record<string, string> {
  return {
    [KEY.book]: book,
    [KEY.run]: run,
    [KEY.role]: role,
    ...(first ? { [KEY.state]: STATE.made } : {}),
  };
}

function blobOf({ name, docx }: PlannedFile) {
  return Utilities.newBlob(signedBytes(docx), DOCX_TYPE, name);
}

/** A file as a run keeps it. */
export function savedOf({ id, name, webViewLink, lastModifyingUser }: File): SavedFile {
  return {
    id: id ?? '',
    name: name ?? '',
    url: webViewLink ?? '',
    savedBy: lastModifyingUser?.emailAddress ?? '',
  };
}

/** Blobs of Apps Script carry signed bytes. */
function signedBytes(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
