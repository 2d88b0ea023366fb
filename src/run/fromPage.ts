import type { Ports } from './ports';

/** The option that tells that a page calls the command: it says itself what came of it. */
export const FROM_PAGE = 'trang';

/** The same, with nobody to be asked or shown anything: the page is the screen. */
export function unseen(ports: Ports): Ports {
  const nothing = () => undefined;
  const person = { ...ports.person, canBeAsked: () => false, progress: nothing, show: nothing };
  return { ...ports, person };
}
