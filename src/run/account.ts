import { withBackOff } from './backOff';
import type { Ports } from './ports';

/** Who runs it. Blank where nobody tells: no run fails for that. */
export function accountOf(ports: Ports): string {
  try {
    return withBackOff(ports, ports.person.email);
  } catch (error) {
    ports.logError(error);
    return '';
  }
}
