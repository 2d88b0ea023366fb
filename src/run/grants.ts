import type { Grant } from './ports';

/** Whether whoever has but the link may come in. */
export function isOpenToAll(grants: readonly Grant[]): boolean {
  return grants.some(({ type }) => type === 'anyone');
}
