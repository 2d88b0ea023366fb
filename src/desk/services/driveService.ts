import { strictService } from '../realm';
import { makeComments } from './driveComments';
import { makeFiles } from './driveFiles';
import { makePermissions } from './drivePermissions';
import type { Host } from './host';

/** The advanced service `Drive` (v3), over the account's files: those in the sight of `drive.file`. */
export function makeDriveService(host: Host): object {
  return strictService(host.realm, 'Drive', {
    Files: makeFiles(host),
    Permissions: makePermissions(host),
    Comments: makeComments(host),
  });
}
