import { unzipSync } from 'fflate';
import {
  copyFile,
  createFile,
  createPermission,
  DOCX,
  type DriveFile,
  type FileResource,
  findFile,
  GOOGLE_DOC,
  GOOGLE_SHEET,
  getPermission,
  listFiles,
  listPermissions,
  type Media,
  ownerOf,
  type Permission,
  type PermissionResource,
  removeFile,
  removePermission,
  updateFile,
  updatePermission,
} from '../account';
import { ServiceError } from '../failure';
import { strictService } from '../realm';
import { checkParameters, checkType, definitions } from '../schema';
import { checkFieldMask, parseFieldMask, select } from '../spreadsheet';
import { argumentText, byteLength, giveAnswer, makeApiCall, takeArgument } from './apiCall';
import { blobContent } from './blob';
import type { Host } from './host';

/** What a method answers when no fields are asked for. */
const DEFAULT_FIELDS = {
  File: 'kind,id,name,mimeType',
  FileList: 'kind,incompleteSearch,nextPageToken,files(kind,id,name,mimeType)',
  Permission: 'kind,id,type,role',
  PermissionList: 'kind,nextPageToken,permissions(kind,id,type,role)',
} as const;

type Options = Readonly<Record<string, unknown>>;

function masked(type: keyof typeof DEFAULT_FIELDS, resource: object, { fields }: Options): object {
  const mask = parseFieldMask(typeof fields === 'string' ? fields : DEFAULT_FIELDS[type]);
  checkFieldMask(mask, type, definitions('drive'));
  return select(resource, mask);
}

function linkOf({ id, mimeType }: DriveFile): string {
  if (mimeType === GOOGLE_DOC) return `https://docs.google.com/document/d/${id}/edit`;
  if (mimeType === GOOGLE_SHEET) return `https://docs.google.com/spreadsheets/d/${id}/edit`;
  return `https://drive.google.com/file/d/${id}/view`;
}

function driveUser(emailAddress: string): object {
  return { kind: 'drive#user', emailAddress };
}

function permissionResource({ ...permission }: Permission): object {
  return { kind: 'drive#permission', ...permission };
}

function fileResource(host: Host, file: DriveFile): object {
  const { user } = host.account;
  const { bytes, uploadedType: _type, modifiedBy, permissions, madeFor: _made, ...known } = file;
  const owner = ownerOf(file);
  return {
    kind: 'drive#file',
    ...known,
    webViewLink: linkOf(file),
    owners: [{ ...driveUser(owner), me: owner === user }],
    ownedByMe: owner === user,
    shared: permissions.length > 1,
    lastModifyingUser: driveUser(modifiedBy),
    permissions: permissions.map(permissionResource),
    ...(bytes && file.mimeType !== GOOGLE_DOC && { size: String(bytes.length) }),
  };
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

function takeMedia(media: unknown, wanted: string | undefined): Media {
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

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function pageOf<T>(items: readonly T[], size: number, token: string | undefined) {
  const start = token === undefined ? 0 : Number(/^desk-page-(\d+)$/.exec(token)?.[1]);
  if (Number.isNaN(start) || size < 1 || size > 1000) {
    throw new ServiceError('Invalid Value', { code: 400 });
  }
  const end = start + size;
  return {
    items: items.slice(start, end),
    next: end < items.length ? `desk-page-${end}` : undefined,
  };
}

function parentsOf(value: unknown): readonly string[] {
  return typeof value === 'string' ? value.split(',') : [];
}

/** A method of the API: its body and media as the script gives them, and its options. */
type Method = (given: {
  readonly text: string;
  readonly media: unknown;
  readonly options: Options;
}) => object;

function caller(host: Host) {
  return (method: string, body: unknown, media: unknown, optional: unknown, run: Method) => {
    const text = argumentText(body);
    const options = takeArgument(optional);
    const upload = blobContent(media)?.bytes.length ?? 0;
    const sent = byteLength(text) + byteLength(argumentText(optional)) + upload;
    const answer = makeApiCall(host, {
      method: `Drive.${method}`,
      sent,
      run: () => run({ text, media, options }),
    });
    return giveAnswer(host, answer);
  };
}

function makeFiles(host: Host): object {
  const { account } = host;
  const call = caller(host);
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
    export: (_id: unknown, _type: unknown, optional: unknown) =>
      call('Files.export', undefined, undefined, optional, () => {
        throw new ServiceError('export is not supported by the desk');
      }),
  });
}

/** Fields that are not Google's are refused before anything is made. */
function checkMask(type: keyof typeof DEFAULT_FIELDS, { fields }: Options): void {
  if (typeof fields === 'string') {
    checkFieldMask(parseFieldMask(fields), type, definitions('drive'));
  }
}

function takePermission(text: string): PermissionResource {
  const given = takeArgument(JSON.parse(text));
  checkType('drive', 'Permission', given);
  return given;
}

function makePermissions(host: Host): object {
  const { account } = host;
  const call = caller(host);
  const permission = (made: Permission, options: Options) =>
    masked('Permission', permissionResource(made), options);
  return strictService(host.realm, 'Drive.Permissions', {
    create: (body: unknown, id: unknown, optional: unknown) =>
      call('Permissions.create', body, undefined, optional, ({ text, options }) => {
        checkParameters('drive', 'Permissions$Create', options);
        checkMask('Permission', options);
        const transfer = options.transferOwnership === true;
        const made = createPermission(account, String(id), takePermission(text), transfer);
        return permission(made, options);
      }),
    list: (id: unknown, optional: unknown) =>
      call('Permissions.list', undefined, undefined, optional, ({ options }) => {
        checkParameters('drive', 'Permissions$List', options);
        const all = listPermissions(account, String(id));
        const page = pageOf(all, Number(options.pageSize ?? 100), textOf(options.pageToken));
        const resource = {
          kind: 'drive#permissionList',
          ...(page.next && { nextPageToken: page.next }),
          permissions: page.items.map(permissionResource),
        };
        return masked('PermissionList', resource, options);
      }),
    get: (id: unknown, permissionId: unknown, optional: unknown) =>
      call('Permissions.get', undefined, undefined, optional, ({ options }) => {
        checkParameters('drive', 'Permissions$Get', options);
        return permission(getPermission(account, String(id), String(permissionId)), options);
      }),
    update: (body: unknown, id: unknown, permissionId: unknown, optional: unknown) =>
      call('Permissions.update', body, undefined, optional, ({ text, options }) => {
        checkParameters('drive', 'Permissions$Update', options);
        checkMask('Permission', options);
        const transfer = options.transferOwnership === true;
        const [file, at] = [String(id), String(permissionId)];
        return permission(
          updatePermission(account, file, at, takePermission(text), transfer),
          options,
        );
      }),
    remove: (id: unknown, permissionId: unknown, optional: unknown) => {
      call('Permissions.remove', undefined, undefined, optional, ({ options }) => {
        checkParameters('drive', 'Permissions$Delete', options);
        removePermission(account, String(id), String(permissionId));
        return {};
      });
    },
  });
}

/** The advanced service `Drive` (v3), over the account's files: those in the sight of `drive.file`. */
export function makeDriveService(host: Host): object {
  return strictService(host.realm, 'Drive', {
    Files: makeFiles(host),
    Permissions: makePermissions(host),
  });
}
