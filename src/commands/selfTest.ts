import { errorText } from '../contract';
import { utf8Length } from '../contract/write';
import * as say from '../messages/selfTest';
import { explained } from '../messages/trouble';
import { HOME_ZONE } from '../model/timeZone';
import {
  binned,
  failureOf,
  LONGEST_WORK,
  runCommand,
  type ServiceCommand,
  withBackOff,
} from '../run';
import { selfTest as askEverything } from '../selfTest';
import { compileReport } from './compileReport';
import { setUp } from './setUp';

/**
 * **Tự kiểm tra**, once after installing: does the main job on a workbook that it makes for itself,
 * reads back what became of it, and says which of the things believed of Google are so.
 */
export const selfTest: ServiceCommand = {
  name: 'tu-kiem-tra',
  handler: 'selfTest',
  caption: say.command,
  usage: say.help,
  takes: 'workbook',
  reads: 'nothing',
  reading: say.reading,
  failedTitle: say.failedTitle,
  act: (ports) =>
    askEverything(ports, {
      setUp: (trial) => runCommand(setUp, {}, trial),
      compile: (trial) => runCommand(compileReport, {}, trial),
      withBackOff,
      failureOf,
      binned,
      errorText,
      utf8Length,
      explained,
      homeZone: HOME_ZONE,
      longestWork: LONGEST_WORK,
    }),
};
