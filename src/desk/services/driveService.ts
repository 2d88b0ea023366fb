import { unzipSync } from 'fflate';
import { ServiceError, strictService } from '../realm/strict';
import { checkParameters, checkType, definitions } from '../schema';
import { checkFieldMask, freeId, parseFieldMask, select } from '../spreadsheet';
import { blobContent } from './blob';
import type { DriveFile, Host } from './host';
import { takeArgument } from './sheetsService';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GOOGLE_DOC = 'application/vnd.google-apps.document';
const GOOGLE_SHEET = 'application/vnd.google-apps.spreadsheet';

/** What files.create, get and update answer when no fields are asked for. */
const DEFAULT_FIELDS = 'kind,id,name,mimeType';

function linkOf(file: DriveFile): string {
  if (file.mimeType === GOOGLE_DOC) return `https://docs.google.com/document/d/${file.id}/edit`;
  if (file.mimeType === GOOGLE_SHEET) {
    return `https://docs.google.com/spreadsheets/d/${file.id}/edit`;
  }
  return `https://drive.google.com/file/d/${file.id}/view`;
}

function answer(file: DriveFile, fields: unknown, user: string): object {
  const resource = {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    parents: file.parents,
    ...(file.description !== undefined && { description: file.description }),
    createdTime: file.createdTime,
    modifiedTime: file.modifiedTime,
    trashed: file.trashed,
    webViewLink: linkOf(file),
    lastModifyingUser: { kind: 'drive#user', emailAddress: user },
    properties: file.properties,
  };
  const mask = parseFieldMask(typeof fields === 'string' ? fields : DEFAULT_FIELDS);
  checkFieldMask(mask, 'File', definitions('drive'));
  return select(resource, mask);
}

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

function findFile(host: Host, id: unknown): DriveFile {
  const file = host.files.get(String(id));
  if (!file) throw new ServiceError(`File not found: ${String(id)}.`, { code: 404 });
  return file;
}

interface FileResource {
  readonly name?: string;
  readonly mimeType?: string;
  readonly parents?: string[];
  readonly description?: string;
  readonly properties?: Record<string, string>;
  readonly trashed?: boolean;
}

function takeResource(value: unknown): FileResource {
  const resource = takeArgument(value);
  checkType('drive', 'File', resource);
  return resource;
}

function takeMedia(media: unknown, wanted: string | undefined) {
  if (media === undefined || media === null) return {};
  const content = blobContent(media);
  if (!content) throw new ServiceError('The media must be a blob made by Utilities.newBlob');
  if (wanted === GOOGLE_DOC) {
    if (content.contentType !== DOCX) {
      throw new ServiceError(`Conversion from ${content.contentType} is not supported by the desk`);
    }
    checkDocx(content.bytes);
  }
  return { bytes: content.bytes, uploadedType: content.contentType ?? '' };
}

function takeOptions(method: string, value: unknown): Record<string, unknown> {
  const options = takeArgument(value);
  checkParameters('drive', method, options);
  return options;
}

function create(host: Host, resource: unknown, media: unknown, optional: unknown): object {
  const given = takeResource(resource);
  const options = takeOptions('Files$Create', optional);
  const content = takeMedia(media, given.mimeType);
  const time = new Date(host.now()).toISOString();
  const number = host.files.size;
  const file: DriveFile = {
    id: `desk-file-${number}-${freeId(`${given.name} ${number}`, () => false).toString(36)}`,
    name: given.name ?? 'Untitled',
    mimeType: given.mimeType ?? (content.uploadedType || 'application/octet-stream'),
    parents: given.parents ?? ['desk-root'],
    ...(given.description !== undefined && { description: given.description }),
    ...content,
    createdTime: time,
    modifiedTime: time,
    trashed: false,
    properties: given.properties ?? {},
  };
  const reply = answer(file, options.fields, host.user);
  host.files.set(file.id, file);
  return reply;
}

function get(host: Host, id: unknown, optional: unknown): object {
  const { fields } = takeOptions('Files$Get', optional);
  return answer(findFile(host, id), fields, host.user);
}

function update(
  host: Host,
  resource: unknown,
  id: unknown,
  media: unknown,
  optional: unknown,
): object {
  const given = takeResource(resource);
  const { addParents, removeParents, fields } = takeOptions('Files$Update', optional);
  const present = findFile(host, id);
  const removed = new Set(typeof removeParents === 'string' ? removeParents.split(',') : []);
  const added = typeof addParents === 'string' ? addParents.split(',') : [];
  const file: DriveFile = {
    ...present,
    ...given,
    ...takeMedia(media, present.mimeType),
    parents: [...present.parents.filter((parent) => !removed.has(parent)), ...added],
    properties: { ...present.properties, ...given.properties },
    modifiedTime: new Date(host.now()).toISOString(),
  };
  const reply = answer(file, fields, host.user);
  host.files.set(file.id, file);
  return reply;
}

/** The open workbook as a file of Drive. */
export function workbookFile(host: Host): DriveFile {
  const time = new Date(host.now()).toISOString();
  return {
    id: host.spreadsheet.spreadsheetId,
    name: host.spreadsheet.properties.title ?? '',
    mimeType: GOOGLE_SHEET,
    parents: ['desk-root'],
    createdTime: time,
    modifiedTime: time,
    trashed: false,
    properties: {},
  };
}

/** The advanced service `Drive` (v3): files made by the bundle are kept in memory. */
export function makeDriveService(host: Host): object {
  const api = <A extends unknown[], R>(method: string, call: (host: Host, ...args: A) => R) => {
    return (...args: A): R =>
      host.calls.make(`Drive.Files.${method}`, () => {
        try {
          return call(host, ...args);
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error);
          throw new ServiceError(
            `API call to drive.files.${method} failed with error: ${message}`,
            {
              code: 400,
              message,
            },
          );
        }
      });
  };
  const files = strictService(host.realm, 'Drive.Files', {
    create: api('create', create),
    get: api('get', get),
    update: api('update', update),
    export: api('export', () => {
      throw new ServiceError('export is not supported by the desk');
    }),
  });
  return strictService(host.realm, 'Drive', { Files: files });
}
