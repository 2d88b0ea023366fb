import { ServiceError } from '../failure';
import type { Account } from './account';
import { findFile, findFileFor, withInherited } from './drive';
import { type DriveFile, isRole, type Permission, permissionId } from './driveFile';

/** What a caller says of a permission. */
export interface PermissionResource {
  readonly type?: string;
  readonly role?: string;
  readonly emailAddress?: string;
  readonly domain?: string;
  readonly allowFileDiscovery?: boolean;
}

const refuse = (message: string, code = 400) => new ServiceError(message, { code });

function checked(given: PermissionResource, transferOwnership: boolean): Omit<Permission, 'id'> {
  const { type, role, emailAddress, domain, allowFileDiscovery } = given;
  if (type === undefined) throw refuse('The permission type field is required.');
  if (role === undefined) throw refuse('The permission role field is required.');
  if (!isRole(role)) throw refuse('The specified role is not valid for this item.');
  const person = type === 'user' || type === 'group';
  if (person !== (emailAddress !== undefined)) {
    throw refuse(
      'The specified emailAddress is invalid or not applicable for the given permission type.',
    );
  }
  if ((type === 'domain') !== (domain !== undefined)) {
    throw refuse(
      'The specified domain is invalid or not applicable for the given permission type.',
    );
  }
  if (!person && type !== 'domain' && type !== 'anyone') {
    throw refuse('The specified permission type is invalid.');
  }
  if (role === 'owner' && !transferOwnership) {
    throw refuse(
      "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
      403,
    );
  }
  if (role === 'owner' && type !== 'user') {
    throw refuse('The specified role is not valid for this item.');
  }
  return {
    type,
    role,
    ...(emailAddress !== undefined && { emailAddress }),
    ...(domain !== undefined && { domain }),
    ...(allowFileDiscovery !== undefined && { allowFileDiscovery }),
  };
}

/** The list with one permission put; a new owner makes the one before a writer. */
function withPermission(file: DriveFile, permission: Permission): readonly Permission[] {
  const others = file.permissions
    .filter(({ id }) => id !== permission.id)
    .map((other) =>
      permission.role === 'owner' && other.role === 'owner'
        ? { ...other, role: 'writer' as const }
        : other,
    );
  return [...others, permission];
}

function findPermission(file: DriveFile, id: string): Permission {
  const found = file.permissions.find((permission) => permission.id === id);
  if (!found) throw refuse(`Permission not found: ${id}.`, 404);
  return found;
}

/** Shares a file. Who has a permission already has the new one instead. */
export function createPermission(
  account: Account,
  fileId: string,
  given: PermissionResource,
  transferOwnership: boolean,
): Permission {
  const file = findFileFor(account, fileId, transferOwnership ? 'owner' : 'writer');
  const permission = checked(given, transferOwnership);
  const made = { id: permissionId(permission), ...permission };
  const present = file.permissions.find(({ id }) => id === made.id);
  if (present?.role === 'owner') return present;
  account.putFile({ ...file, permissions: withPermission(file, made) });
  return made;
}

export function listPermissions(account: Account, fileId: string): readonly Permission[] {
  return withInherited(account, findFileFor(account, fileId, 'writer')).permissions;
}

export function getPermission(account: Account, fileId: string, id: string): Permission {
  return findPermission(withInherited(account, findFile(account, fileId)), id);
}

export function updatePermission(
  account: Account,
  fileId: string,
  id: string,
  { role }: PermissionResource,
  transferOwnership: boolean,
): Permission {
  const file = findFileFor(account, fileId, transferOwnership ? 'owner' : 'writer');
  const present = findPermission(file, id);
  if (present.role === 'owner') throw refuse('The owner of a file cannot be removed.', 403);
  const { id: _id, ...rest } = present;
  const changed = {
    id,
    ...checked({ ...rest, ...(role !== undefined && { role }) }, transferOwnership),
  };
  account.putFile({ ...file, permissions: withPermission(file, changed) });
  return changed;
}

export function removePermission(account: Account, fileId: string, id: string): void {
  const file = findFileFor(account, fileId, 'writer');
  if (findPermission(file, id).role === 'owner') {
    throw refuse('The owner of a file cannot be removed.', 403);
  }
  account.putFile({
    ...file,
    permissions: file.permissions.filter((permission) => permission.id !== id),
  });
}
