import type { Command } from '../run';
import { approve } from './approve';
import { check } from './check';
import { chooseReaders } from './chooseReaders';
import { claimCheck } from './claimCheck';
import { cleanPersonalData } from './cleanPersonalData';
import { closePeriod } from './closePeriod';
import { compileReport } from './compileReport';
import { dailyReminder } from './dailyReminder';
import { enterFigures } from './enterFigures';
import { openPeriod } from './openPeriod';
import { publishAppendices } from './publishAppendices';
import { remind } from './remind';
import { reopenPeriod } from './reopenPeriod';
import { restoreArchive } from './restoreArchive';
import { returnUnit } from './returnUnit';
import { selfTest } from './selfTest';
import { setUp } from './setUp';
import { shorten } from './shorten';
import { submit } from './submit';
import { undo } from './undo';
import { withdrawAppendices } from './withdrawAppendices';

/**
 * Every command, in the order of the menu and of the help text; one without help is in the menu
 * alone. The menu, the global functions, the command line and the journal's names are made from it.
 */
export const COMMANDS: readonly Command[] = [
  setUp,
  openPeriod,
  enterFigures,
  check,
  compileReport,
  shorten,
  submit,
  returnUnit,
  approve,
  remind,
  dailyReminder,
  publishAppendices,
  withdrawAppendices,
  closePeriod,
  reopenPeriod,
  restoreArchive,
  cleanPersonalData,
  undo,
  chooseReaders,
  claimCheck,
  selfTest,
];

export { check, setUp };
