import {
  type DriveFile,
  GOOGLE_DOC,
  linkOf,
  type MethodOf,
  ownerOf,
  type Permission,
  withInherited,
} from '../account';
import { ServiceError } from '../failure';
import { definitions } from '../schema';
import { checkFieldMask, parseFieldMask, select } from '../spreadsheet';
import { argumentText, byteLength, giveAnswer, makeApiCall, takeArgument } from './apiCall';
import { blobContent } from './blob';
import type { Host } from './host';

/** What a method answers when no fields are asked for. */
const DEFAULT_FIELDS = {
  File: 'kind,id,name,mimeType',
  FileList: 'kind,incompleteSearch,nextPageToken,files(kind,id,name,mimeType)',
  Permission: 'kind,id,type,role',
  CommentList: 'kind,nextPageToken,comments(kind,id,content)',
  PermissionList: 'kind,nextPageToken,permissions(kind,id,type,role)',
} as const;

export type Options = Readonly<Record<string, unknown>>;

export function masked(
  type: keyof typeof DEFAULT_FIELDS,
  resource: object,
  { fields }: Options,
): object {
  const mask = parseFieldMask(typeof fields === 'string' ? fields : DEFAULT_FIELDS[type]);
  checkFieldMask(mask, type, definitions('drive'));
  return select(resource, mask);
}

function driveUser(emailAddress: string): object {
  return { kind: 'drive#user', emailAddress };
}

export function permissionResource(permission: Permission): object {
  const person = permission.type === 'user' || permission.type === 'group';
  return {
    kind: 'drive#permission',
    ...permission,
    // The desk knows people by their addresses alone.
    ...(person && { displayName: permission.emailAddress, deleted: false }),
    ...(permission.type === 'user' && { pendingOwner: false }),
    ...(permission.type === 'anyone' && {
      allowFileDiscovery: permission.allowFileDiscovery ?? false,
    }),
  };
}

export function fileResource(host: Host, file: DriveFile): object {
  const { user } = host.account;
  const { bytes, uploadedType: _type, modifiedBy, madeFor: _made, ...known } = file;
  const { permissions } = withInherited(host.account, file);
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

/** Fields that are not Google's are refused before anything is made. */
export function checkMask(type: keyof typeof DEFAULT_FIELDS, { fields }: Options): void {
  if (typeof fields === 'string') {
    checkFieldMask(parseFieldMask(fields), type, definitions('drive'));
  }
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function pageOf<T>(items: readonly T[], size: number, token: string | undefined) {
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

/** A method of the API: its body and media as the script gives them, and its options. */
type Method = (given: {
  readonly text: string;
  readonly media: unknown;
  readonly options: Options;
}) => object;

export function makeCaller(host: Host) {
  return (
    method: MethodOf<'Drive'>,
    body: unknown,
    media: unknown,
    optional: unknown,
    run: Method,
  ) => {
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
