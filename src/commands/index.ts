import { SUBMENU } from '../messages/menu';
import type { Command } from '../run';
import { answerFindings } from './answerFindings';
import { approve } from './approve';
import { check } from './check';
import { chooseReaders } from './chooseReaders';
import { claimCheck } from './claimCheck';
import { cleanPersonalData } from './cleanPersonalData';
import { closePeriod } from './closePeriod';
import { compileReport } from './compileReport';
import { dailyReminder } from './dailyReminder';
import { editSettings } from './editSettings';
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
import { showCell } from './showCell';
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
  answerFindings,
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
  { caption: SUBMENU.setUp, commands: [setUp, editSettings, chooseReaders, selfTest] },
  openGuide,
];

/** What pages call beside the command that opened them. */
const OF_PAGES: readonly Command[] = [showCell];

/**
 * Every command, in the order of the menu and of the help text, then those of pages; one without help is no
 * word of the command line. The global functions, the command line and the journal's names are made from it.
 */
export const COMMANDS: readonly Command[] = [
  ...MENU.flatMap((place) => ('commands' in place ? place.commands : [place])),
  ...OF_PAGES,
];

export { check, setUp };
