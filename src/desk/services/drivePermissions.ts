import {
  createPermission,
  getPermission,
  listPermissions,
  type Permission,
  type PermissionResource,
  removePermission,
  updatePermission,
} from '../account';
import { strictService } from '../realm';
import { checkParameters, checkType } from '../schema';
import { takeArgument } from './apiCall';
import {
  checkMask,
  makeCaller,
  masked,
  type Options,
  pageOf,
  permissionResource,
  textOf,
} from './driveCall';
import type { Host } from './host';

function takePermission(text: string): PermissionResource {
  const given = takeArgument(JSON.parse(text));
  checkType('drive', 'Permission', given);
  return given;
}

/** `Drive.Permissions`. */
export function makePermissions(host: Host): object {
  const { account } = host;
  const call = makeCaller(host);
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
