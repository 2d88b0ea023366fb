import type { Command } from '../run';
import { check } from './check';
import { chooseReaders } from './chooseReaders';
import { claimCheck } from './claimCheck';
import { compileReport } from './compileReport';
import { openPeriod } from './openPeriod';
import { selfTest } from './selfTest';
import { setUp } from './setUp';

/**
 * Every command, in the order of the menu and of the help text; one without help is in the menu
 * alone. The menu, the global functions, the command line and the journal's names are made from it.
 */
export const COMMANDS: readonly Command[] = [
  setUp,
  openPeriod,
  check,
  compileReport,
  chooseReaders,
  claimCheck,
  selfTest,
];

export { check, setUp };
