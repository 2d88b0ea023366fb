import { stableId } from '../spreadsheet';

/** Types of files the desk treats in a way of their own. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const CSV = 'text/csv';
export const GOOGLE_DOC = 'application/vnd.google-apps.document';
export const GOOGLE_SHEET = 'application/vnd.google-apps.spreadsheet';

/** The folder `My Drive` of who runs the desk; `root` is another name for it. */
export const MY_DRIVE = 'desk-root';

export type Role = 'owner' | 'writer' | 'commenter' | 'reader';
/** What another's file may be shared as. */
export type Guest = Exclude<Role, 'owner'>;
export type Grantee = 'user' | 'group' | 'domain' | 'anyone';

/** Who may do what with a file. */
export interface Permission {
  readonly id: string;
  readonly type: Grantee;
  readonly role: Role;
  readonly emailAddress?: string;
  readonly domain?: string;
  readonly allowFileDiscovery?: boolean;
}

/** A file in the account's Drive. */
export interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parents: readonly string[];
  readonly description?: string;
  /** What was uploaded; a converted document keeps it too. */
  readonly bytes?: Uint8Array;
  /** The type of the bytes as uploaded, before any conversion. */
  readonly uploadedType?: string;
  readonly createdTime: string;
  readonly modifiedTime: string;
  readonly modifiedBy: string;
  readonly trashed: boolean;
  readonly properties: Readonly<Record<string, string>>;
  readonly appProperties: Readonly<Record<string, string>>;
  readonly permissions: readonly Permission[];
  /** For whom the script made it: with the scope `drive.file` it sees no other file. */
  readonly madeFor: string | undefined;
}

const RANK: Readonly<Record<Role, number>> = { reader: 1, commenter: 2, writer: 3, owner: 4 };

/** Whether one role allows more than another. */
export function isMore(role: Role, other: Role): boolean {
  return RANK[role] > RANK[other];
}

export function isRole(role: string | undefined): role is Role {
  return role !== undefined && Object.hasOwn(RANK, role);
}

export function isGuest(role: string | undefined): role is Guest {
  return isRole(role) && role !== 'owner';
}

/** The id Google gives a permission: the same for the same person on every file. */
export function permissionId(permission: Omit<Permission, 'id'>): string {
  const { type, emailAddress, domain } = permission;
  if (type === 'anyone') return 'anyoneWithLink';
  return String(stableId(`${type} ${(emailAddress ?? domain ?? '').toLowerCase()}`));
}

export function personal(role: Role, emailAddress: string): Permission {
  const permission = { type: 'user', role, emailAddress } as const;
  return { id: permissionId(permission), ...permission };
}

export function ownerOf(file: DriveFile): string {
  return file.permissions.find(({ role }) => role === 'owner')?.emailAddress ?? '';
}

function reaches({ type, emailAddress, domain }: Permission, user: string): boolean {
  if (type === 'anyone') return true;
  if (type === 'domain') return user.toLowerCase().endsWith(`@${(domain ?? '').toLowerCase()}`);
  return emailAddress?.toLowerCase() === user.toLowerCase();
}

/** Whether a user may do with a file what a role allows. */
export function allows(file: DriveFile, user: string, role: Role): boolean {
  return file.permissions.some(
    (permission) => RANK[permission.role] >= RANK[role] && reaches(permission, user),
  );
}
