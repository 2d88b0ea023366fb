import type {
  FilePort,
  FileTags,
  Grant,
  ReportFile,
  ReportForm,
  SavedFile,
  StoredFile,
} from '../run';
import { driveApi } from './services';

type File = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const CALENDAR_TYPE = 'text/calendar';
const TYPE_OF: Readonly<Record<ReportForm, string>> = {
  word: DOCX_TYPE,
  // Asked for this type, Drive converts what is uploaded.
  document: 'application/vnd.google-apps.document',
  calendar: CALENDAR_TYPE,
};

/** What a file is written as; behind its form stands the code of a further report. */
function formOf({ role }: ReportFile): ReportForm {
  const [form] = role.split(' ');
  return form === 'word' || form === 'calendar' ? form : 'document';
}

const MY_DRIVE = 'root';

/** Keys of `appProperties`, which only this add-on sees. */
const KEY = { book: 'bonTruc', run: 'run', role: 'role', state: 'state', set: 'set' } as const;
/** Of the first file of a run: until the run is finished, and then, shared or not. */
const STATE = { made: 'made', unshared: 'unshared', finished: 'finished' } as const;
const SAVED_FIELDS = 'id,name,webViewLink,parents,lastModifyingUser(emailAddress)';
const MOST_LISTED = 50;
const FOLDER_TYPE = 'application/vnd.google-apps.folder';
export const SHEET_TYPE = 'application/vnd.google-apps.spreadsheet';
/** The permission of whoever has the link, on every file. */
const ANYONE = 'anyoneWithLink';
/** No role that a file of a report has. */
const FOLDER_ROLE = 'folder';

/**
 * Files in Drive (v3). With the scope `drive.file` the add-on sees those that it made for who runs
 * it: they lie in the runner's own My Drive, and so does the folder in which they are shared.
 *
 * @param copyBook copies the workbook, which Drive shows to the script only where the script made it
 */
export function driveFiles(copyBook: FilePort['copyBook']): FilePort {
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
    createSet: ({ name }, tags) => {
      const resource = { name, mimeType: SHEET_TYPE, appProperties: propertiesOf(tags) };
      return savedOf((driveApi().Files.create as Create)(resource, null, { fields: SAVED_FIELDS }));
    },
    ofSet: (tag, book) =>
      listed([tagged('set', tag), ...(book === undefined ? [] : [tagged('book', book)])]),
    publish: (id) => {
      driveApi().Permissions.create({ type: 'anyone', role: 'reader' }, id);
    },
    withdraw: (id) => {
      driveApi().Permissions.remove(id, ANYONE);
    },
    copyBook,
    named: (name) => listed([`name = '${name.replace(/['\\]/g, '\\$&')}'`]),
    claim: (id, tags, folder) => {
      const appProperties = propertiesOf(tags);
      const options = { addParents: folder, removeParents: MY_DRIVE };
      (driveApi().Files.update as Update)({ appProperties }, id, null, options);
    },
    ofRun: (run) => listed([tagged('run', run)]),
    unfinished: (book) => {
      const states = [STATE.made, STATE.unshared].map((state) => tagged('state', state));
      return listed([tagged('book', book), `(${states.join(' or ')})`]);
    },
    finish: (id, isShared) => {
      const state = isShared ? STATE.finished : STATE.unshared;
      driveApi().Files.update({ appProperties: { [KEY.state]: state } }, id);
    },
    folders: (book) => listed([tagged('book', book), tagged('role', FOLDER_ROLE)]).reverse(),
    createFolder: (name, { book, run, role = FOLDER_ROLE, first }) => {
      const appProperties = {
        [KEY.book]: book,
        [KEY.role]: role,
        ...(run === undefined ? {} : { [KEY.run]: run }),
        ...(first ? { [KEY.state]: STATE.made } : {}),
      };
      const folder = { name, mimeType: FOLDER_TYPE, appProperties };
      const options = { fields: SAVED_FIELDS };
      return savedOf((driveApi().Files.create as Create)(folder, null, options));
    },
    move,
    grants,
    standing: (id) => {
      const { trashed = false, permissions = [] } = driveApi().Files.get(id, {
        fields: `trashed,permissions(${GRANT})`,
      });
      return { isTrashed: trashed, grants: permissions.map(grantOf) };
    },
    grant: (id, emailAddress) => {
      driveApi().Permissions.create({ type: 'user', role: 'reader', emailAddress }, id, {
        sendNotificationEmail: false,
      });
    },
    trash: (id) => {
      driveApi().Files.update({ trashed: true }, id);
    },
  };
}

/** A file lies in one folder: who adds one takes the other away. What lies there already stays. */
function move({ id, folders }: SavedFile, folder: string): void {
  if (folders.includes(folder)) return;
  const removeParents = folders.join(',') || MY_DRIVE;
  const files = driveApi().Files;
  (files.update as Update)({}, id, null, { addParents: folder, removeParents });
}

/** What Google's types leave out: options without a content. */
type Create = (resource: File, media: null, options: object) => File;
type Update = (resource: File, id: string, media: null, options: object) => File;

const GRANT = 'type,role,emailAddress,domain';
const GRANT_FIELDS = `nextPageToken,permissions(${GRANT})`;
const GRANTS_A_PAGE = 100;

function grants(id: string): readonly Grant[] {
  const found: Grant[] = [];
  let pageToken: string | undefined;
  do {
    const page = driveApi().Permissions.list(id, {
      fields: GRANT_FIELDS,
      pageSize: GRANTS_A_PAGE,
      ...(pageToken === undefined ? {} : { pageToken }),
    });
    found.push(...(page.permissions ?? []).map(grantOf));
    pageToken = page.nextPageToken;
  } while (pageToken);
  return found;
}

function grantOf({
  type = '',
  role = '',
  emailAddress,
  domain,
}: GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission): Grant {
  return { type, role, who: emailAddress ?? domain ?? '' };
}

function tagged(tag: keyof typeof KEY, value: string): string {
  return `appProperties has { key='${KEY[tag]}' and value='${value}' }`;
}

/** The files of which all of some conditions hold, those in the bin apart, the newest first. */
function listed(wanted: readonly string[]): StoredFile[] {
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
    isUnshared: file.appProperties?.[KEY.state] === STATE.unshared,
  }));
}

function resourceOf(file: ReportFile, { book, run, first }: FileTags) {
  const { role, name } = file;
  return {
    name,
    mimeType: TYPE_OF[formOf(file)],
    appProperties: propertiesOf({ book, run, role, first }),
  };
}

/** The tags of a file as Drive keeps them, out of people's sight. */
export function propertiesOf({
  book,
  run,
  role,
  first,
  set,
}: Omit<FileTags, 'role'> & { readonly role: string }): Record<string, string> {
  return {
    [KEY.book]: book,
    [KEY.run]: run,
    [KEY.role]: role,
    ...(first ? { [KEY.state]: STATE.made } : {}),
    ...(set === undefined ? {} : { [KEY.set]: set }),
  };
}

function blobOf(file: ReportFile) {
  const type = formOf(file) === 'calendar' ? CALENDAR_TYPE : DOCX_TYPE;
  return Utilities.newBlob(signedBytes(file.content), type, file.name);
}

/** A file as a run keeps it. */
export function savedOf({ id, name, webViewLink, parents, lastModifyingUser }: File): SavedFile {
  return {
    id: id ?? '',
    name: name ?? '',
    url: webViewLink ?? '',
    savedBy: lastModifyingUser?.emailAddress ?? '',
    folders: parents ?? [],
  };
}

/** Blobs of Apps Script carry signed bytes. */
export function signedBytes(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
