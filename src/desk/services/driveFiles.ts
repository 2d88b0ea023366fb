import { unzipSync } from 'fflate';
import {
  CSV,
  copyFile,
  createFile,
  csvOfSheet,
  DOCX,
  type DriveFile,
  type FileResource,
  findFile,
  GOOGLE_DOC,
  GOOGLE_SHEET,
  listFiles,
  type Media,
  removeFile,
  updateFile,
} from '../account';
import { ServiceError } from '../failure';
import { strictService } from '../realm';
import { checkParameters, checkType } from '../schema';
import type { Spreadsheet } from '../spreadsheet';
import { argumentText, byteLength, makeApiCall, takeArgument } from './apiCall';
import { blobContent, makeBlob } from './blob';
import {
  checkMask,
  fileResource,
  makeCaller,
  masked,
  type Options,
  pageOf,
  textOf,
} from './driveCall';
import type { Host } from './host';

/** A document Google would refuse to convert: not a zip, or without a main part. */
function checkDocx(bytes: Uint8Array): void {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name }) => name === '[Content_Types].xml' || name === 'word/document.xml',
    });
  } catch {
    throw new ServiceError('Bad Request: the uploaded document is not a .docx file');
  }
  if (!parts['[Content_Types].xml'] || !parts['word/document.xml']) {
    throw new ServiceError('Bad Request: the uploaded document has no main part');
  }
}

function takeMedia(media: unknown, wanted: string | undefined): Media {
  if (media === undefined || media === null) return {};
  const content = blobContent(media);
  if (!content) throw new ServiceError('The media must be a blob made by Utilities.newBlob');
  if (wanted === GOOGLE_SHEET && content.contentType !== CSV) {
    throw new ServiceError(`Conversion from ${content.contentType} is not supported by the desk`);
  }
  if (wanted === GOOGLE_DOC) {
    if (content.contentType !== DOCX) {
      throw new ServiceError(`Conversion from ${content.contentType} is not supported by the desk`);
    }
    checkDocx(content.bytes);
  }
  return { bytes: content.bytes, uploadedType: content.contentType ?? '' };
}

/** What the desk takes of a file; anything else that Google has is refused, not overlooked. */
const WRITABLE = new Set([
  'name',
  'mimeType',
  'parents',
  'description',
  'properties',
  'appProperties',
  'trashed',
]);

/** A file as the script describes it; null in a map of properties takes the entry away. */
function takeFile(text: string): FileResource {
  const given = JSON.parse(text);
  const known = takeArgument(given);
  checkType('drive', 'File', known);
  const strange = Object.keys(known).find((name) => !WRITABLE.has(name));
  if (strange)
    throw new ServiceError(`The field ${strange} of a file is not supported by the desk`);
  const { properties, appProperties } = given;
  return { ...known, ...(properties && { properties }), ...(appProperties && { appProperties }) };
}

function list(host: Host, options: Options): object {
  checkParameters('drive', 'Files$List', options);
  const { q, orderBy, pageSize = 100, pageToken, spaces, corpora } = options;
  if (spaces !== undefined && spaces !== 'drive') {
    throw new ServiceError(`spaces ${spaces} is not supported by the desk`);
  }
  if (corpora !== undefined && corpora !== 'user') {
    throw new ServiceError(`corpora ${corpora} is not supported by the desk`);
  }
  const files = listFiles(host.account, textOf(q), textOf(orderBy));
  const page = pageOf(files, Number(pageSize), textOf(pageToken));
  return masked(
    'FileList',
    {
      kind: 'drive#fileList',
      incompleteSearch: false,
      ...(page.next && { nextPageToken: page.next }),
      files: page.items.map((file) => fileResource(host, file)),
    },
    options,
  );
}

/**
 * A file in another form: of a workbook its first tab as comma-separated text; of a document, as the
 * desk converts nothing, what went in. Without `alt` Google has been met to refuse the latter
 * (github.com/brucemcpherson/gas-fakes/issues/117).
 */
function exportedBytes(host: Host, id: string, type: string, options: Options): Uint8Array {
  const book = host.account.book(id);
  if (book) return exportedTab(book, type);
  const { mimeType, bytes } = findFile(host.account, id);
  if (mimeType !== GOOGLE_DOC || !bytes) {
    throw new ServiceError('Export only supports Docs Editors files.', { code: 403 });
  }
  if (options.alt !== 'media') {
    throw new ServiceError('Export requires alt=media to download the exported content.', {
      code: 403,
    });
  }
  if (type !== DOCX) throw new ServiceError(`Export to ${type} is not supported by the desk`);
  return bytes;
}

function exportedTab(book: Spreadsheet, type: string): Uint8Array {
  const [first] = book.sheets;
  if (type !== CSV || !first) {
    throw new ServiceError(`Export to ${type} is not supported by the desk`);
  }
  return new TextEncoder().encode(csvOfSheet(first, book));
}

function parentsOf(value: unknown): readonly string[] {
  return typeof value === 'string' ? value.split(',') : [];
}

/** `Drive.Files`. */
export function makeFiles(host: Host): object {
  const { account } = host;
  const call = makeCaller(host);
  const file = (made: DriveFile, options: Options) =>
    masked('File', fileResource(host, made), options);
  return strictService(host.realm, 'Drive.Files', {
    create: (body: unknown, media: unknown, optional: unknown) =>
      call('Files.create', body, media, optional, ({ text, options }) => {
        const given = takeFile(text);
        checkParameters('drive', 'Files$Create', options);
        checkMask('File', options);
        return file(createFile(account, given, takeMedia(media, given.mimeType)), options);
      }),
    get: (id: unknown, optional: unknown) =>
      call('Files.get', undefined, undefined, optional, ({ options }) => {
        checkParameters('drive', 'Files$Get', options);
        return file(findFile(account, String(id)), options);
      }),
    list: (optional: unknown) =>
      call('Files.list', undefined, undefined, optional, ({ options }) => list(host, options)),
    copy: (body: unknown, id: unknown, optional: unknown) =>
      call('Files.copy', body, undefined, optional, ({ text, options }) => {
        const given = takeFile(text);
        checkParameters('drive', 'Files$Copy', options);
        checkMask('File', options);
        return file(copyFile(account, String(id), given), options);
      }),
    update: (body: unknown, id: unknown, media: unknown, optional: unknown) =>
      call('Files.update', body, media, optional, ({ text, options }) => {
        const given = takeFile(text);
        checkParameters('drive', 'Files$Update', options);
        checkMask('File', options);
        const present = findFile(account, String(id));
        const moved = {
          added: parentsOf(options.addParents),
          removed: parentsOf(options.removeParents),
        };
        const content = takeMedia(media, present.mimeType);
        return file(updateFile(account, present.id, given, content, moved), options);
      }),
    remove: (id: unknown, optional: unknown) => {
      call('Files.remove', undefined, undefined, optional, ({ options }) => {
        checkParameters('drive', 'Files$Delete', options);
        removeFile(account, String(id));
        return {};
      });
    },
    export: (id: unknown, type: unknown, optional: unknown) => {
      const bytes = makeApiCall(host, {
        method: 'Drive.Files.export',
        sent: byteLength(argumentText(optional)),
        run: () => {
          const options = takeArgument(optional);
          checkParameters('drive', 'Files$Export', options);
          return exportedBytes(host, findFile(account, String(id)).id, String(type), options);
        },
      });
      host.calls.countRead(bytes.length);
      return makeBlob(host.realm, { bytes, contentType: String(type), name: null });
    },
  });
}
