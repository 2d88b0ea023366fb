import { withBackOff } from './backOff';
import type { Look } from './ports';
import type { Run } from './run';

/** The workbook as it stands now, as far as the command needs it. */
export function lookAt({ ports, command }: Run): Look {
  const { workbook } = ports;
  const { readsAllYears } = command;
  const years = readsAllYears === true ? 'all' : (readsAllYears ?? 'needed');
  return withBackOff(ports, () =>
    command.reads === 'layout' ? workbook.readLayout(years) : workbook.read(years),
  );
}
