import type { Grant } from './ports';

/** Whether whoever has but the link may come in. */
export function isOpenToAll(grants: readonly Grant[]): boolean {
  return grants.some(({ type }) => type === 'anyone');
}

/** Whether they read alone: whoever else could write would put words under the office's name. */
export function isReadByAll(grants: readonly Grant[]): boolean {
  const open = grants.filter(({ type }) => type === 'anyone');
  return open.length > 0 && open.every(({ role }) => role === 'reader');
}
