import { findFile } from '../account';
import { strictService } from '../realm';
import { checkParameters } from '../schema';
import { checkMask, makeCaller, masked } from './driveCall';
import type { Host } from './host';

/** `Drive.Comments`: nobody comments on the desk, so a file has none. */
export function makeComments(host: Host): object {
  const call = makeCaller(host);
  return strictService(host.realm, 'Drive.Comments', {
    list: (id: unknown, optional: unknown) =>
      call('Comments.list', undefined, undefined, optional, ({ options }) => {
        checkParameters('drive', 'Comments$List', options);
        checkMask('CommentList', options);
        findFile(host.account, String(id));
        return masked('CommentList', { kind: 'drive#commentList', comments: [] }, options);
      }),
  });
}
