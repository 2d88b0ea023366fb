import { SUBMENU } from '../messages/menu';
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
import { openGuide } from './openGuide';
import { openHome } from './openHome';
import { openPeriod } from './openPeriod';
import { previewReport } from './previewReport';
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

/** Commands that stand together in the menu. */
interface Submenu {
  readonly caption: string;
  readonly commands: readonly Command[];
}

/**
 * The menu, in the order of the work: the one place that knows it. Every command has its place here;
 * the build leaves out what this menu cannot run, and what the manifest does not allow.
 */
export const MENU: readonly (Command | Submenu)[] = [
  openHome,
  enterFigures,
  submit,
  check,
  previewReport,
  compileReport,
  { caption: SUBMENU.appendices, commands: [publishAppendices, withdrawAppendices, shorten] },
  claimCheck,
  {
    caption: SUBMENU.period,
    commands: [
      approve,
      returnUnit,
      remind,
      dailyReminder,
      openPeriod,
      closePeriod,
      reopenPeriod,
      undo,
      restoreArchive,
      cleanPersonalData,
    ],
  },
  { caption: SUBMENU.setUp, commands: [setUp, chooseReaders, selfTest] },
  openGuide,
];

/**
 * Every command, in the order of the menu and of the help text; one without help is in the menu
 * alone. The global functions, the command line and the journal's names are made from it.
 */
export const COMMANDS: readonly Command[] = MENU.flatMap((place) =>
  'commands' in place ? place.commands : [place],
);

export { check, setUp };
