import type { Book } from '../book';
import type { Grid } from '../contract';
import type { Change, TabIds } from '../contract/write';
import type { Access } from '../model/access';
import type { Keeping } from '../model/keeping';
import type { Period } from '../model/period';
import type { UnitProgress } from '../model/progress';
import type { ColumnTexts } from '../review';
import type { LaidOutGrid, StarterData } from '../setUp';
import type { Consent } from './consent';
import type { Deed } from './deed';
import type { JournalEntry } from './journal';
import type { ResultPage } from './outcome';
import type {
  FileRole,
  PlannedFile,
  Ports,
  SavedFile,
  SelectedRow,
  ShownPlace,
  StandingFile,
} from './ports';
import type { Refusal } from './refusal';
import type { LinkOrder, LinkOutcome } from './shortLinks';

/** The options that a command was given, by name; a menu gives none. */
export type Options = Readonly<Record<string, string | readonly string[] | boolean | undefined>>;

/** What a plan is made for, besides the workbook. */
export interface PlanContext {
  readonly run: string;
  /** When the run began, by the workbook's clock: `20/05/2026 14:03`. */
  readonly when: string;
  /** Why it is to be done, in the words of who runs it; blank where nothing was said. */
  readonly why: string;
  /** Another workbook, such as a copy of this one; undefined where it cannot be read. */
  readonly otherBook: (id: string) => Grid | undefined;
  /**
   * A workbook that was made before as Drive tells of it; `hidden` where the script can read it alone, `gone`
   * where it sees nothing of it, `unasked` where the services did not answer.
   */
  readonly standingFile: (id: string) => StandingFile | 'hidden' | 'gone' | 'unasked';
  /** Who runs it; blank where that is not known before something is written. */
  readonly who: string;
  readonly options: Options;
  /** What was answered to the question of `asksToShare`: in this run, and what counts for it. */
  readonly answered: Consent | undefined;
  readonly consent: Consent | undefined;
  readonly starterData: () => StarterData;
  /** Whether the runner may write what **Thiết lập** has closed to all but the office. */
  readonly isOffice: boolean;
  /** What of the workbook was shown when the person said why; undefined where nobody was asked. */
  readonly overruled: readonly string[] | undefined;
  /**
   * The unit in whose row the person at the screen stands. It is found once in a run: rows move
   * while it looks again, and the person chose a unit, not the number of a row.
   */
  readonly unitAtCursor: (find: (place: SelectedRow) => string | undefined) => string | undefined;
  readonly place: Keeping;
  /** To how many addresses the runner may write today. */
  readonly mailsLeft: () => number;
  /** Whether the runner's daily timer is on. */
  readonly isTimed: () => boolean;
  /** Whether the runner's key of a service of short links is kept. */
  readonly hasLinkKey: (host: string) => boolean;
}

/** What is known once the files are there. */
export interface Made {
  readonly file: (role: FileRole) => SavedFile | undefined;
  /** What came of the short link to a target; undefined before it is asked for. */
  readonly link: (target: string) => LinkOutcome | undefined;
  readonly who: string;
  /** Who can open the files when they stand in the workbook: what is to be shared is not shared yet. */
  readonly access: Access;
}

/** What is said to the person, and what a program gets, when it is written. */
export interface Said extends ResultPage {
  /** The tab that is brought to the screen; where nothing else is to be said it speaks for itself. */
  readonly opens?: string;
  /** Plain data besides the status and the lines. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** What a command writes into the workbook, in one batch. */
export interface Writing {
  readonly changes: readonly Change[];
  /** The lines of `Nhật ký`, written after these changes. */
  readonly journal: readonly JournalEntry[];
  /** What needs the journal's tab to be there. */
  readonly closing?: readonly Change[];
  /** Whether rows are taken out in which something stands: what is typed there meanwhile must be seen. */
  readonly takesRows?: true;
  /** The ids that the plan chose for new tabs. */
  readonly ids?: TabIds;
  /** The report's period once this is written, where it is another: its units' rows are open then. */
  readonly opens?: Period;
  /** The period whose opening is taken back. */
  readonly unopens?: string;
  /** Rows of `Tiến độ` as this run makes them. */
  readonly progress?: readonly UnitProgress[];
  /** What the runner itself writes besides, such as what units have submitted: no part of the command. */
  readonly besides?: readonly Change[];
  /** The last `Chuỗi` of the journal as these changes leave it, where they make the chain anew. */
  readonly lastLink?: string | undefined;
  /** Texts beside people's rows, in a column of the add-on's own. */
  readonly rowMarks?: ColumnTexts | undefined;
  readonly said: Said;
  /** What is done outside the workbook once this is written. */
  readonly deed?: Deed;
  /**
   * What is written instead where the service refuses this for a reason that the plan foresaw,
   * such as an editor whom it does not know.
   */
  readonly otherwise?: (refusal: Refusal) => Writing | undefined;
}

/** What a command would do to the workbook as it was read; nothing is done yet. */
export type Planning =
  | {
      readonly state: 'planned';
      readonly files: readonly PlannedFile[];
      /** Short links that are asked for before anything is written; where none is made nothing is. */
      readonly links?: LinkOrder;
      readonly writing: (made: Made) => Writing;
      /** What a person at the screen is asked first, though the plan does without where nobody is. */
      readonly asks?: Question | undefined;
    }
  /** Nothing is to be written: there is only something to say; and to ask, where somebody is there to answer. */
  | {
      readonly state: 'idle';
      readonly said: Said;
      readonly asks?: Question | undefined;
      /** Whether what the last batch found is dropped, where an earlier run of the command was cut off before it did so. */
      readonly forgets?: true;
    }
  | NoPlan;

/** The plan cannot be made. */
export interface NoPlan {
  readonly state: 'broken' | 'refused';
  readonly reasons: readonly string[];
  /** What is told on request, where one thing is to be done first. */
  readonly besides?: ResultPage['besides'];
  /** What a person at the screen may be asked for so that a plan can be made. */
  readonly lacks?: Question | undefined;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** An option of the command line. */
interface OptionDescription {
  readonly name: string;
  /** What stands for its value in the help text; without it the option is a switch. */
  readonly value?: string;
  readonly many?: boolean;
  /** Its value names a file, whose text the command is given. */
  readonly isFile?: true;
  /** What the command is called with it, where it does something else then: no other option goes with it. */
  readonly caption?: string;
  readonly usage: string;
}

/** What people and programs call a command by. */
export interface Description {
  /** The word of the command line. */
  readonly name: string;
  /** The global function that Google calls. */
  readonly handler: string;
  /** In the menu, and in `Nhật ký`. */
  readonly caption: string;
  /** One line of the help text; a command without it is one of the menu alone. */
  readonly usage?: string;
  readonly options?: readonly OptionDescription[];
}

interface OfWorkbook extends Description {
  readonly takes: 'workbook';
  /** What the person reads while the workbook is read, where no steps are told; a report spares the call. */
  readonly reading?: string;
  /** Whether the menu gets a page or a tab of it, at once: no steps of it are told. */
  readonly opensPage?: true;
  /** The title over the reasons where nothing came of it. */
  readonly failedTitle: string;
  /** Whether the workbook keeps what is needed to take it back. */
  readonly isUndoable: boolean;
  /** Whether who runs it must be known before; else the first saved file tells, a call less. */
  readonly asksWho: boolean;
  /**
   * Whether the person is asked who may open the files: `once`, where the workbook keeps no answer
   * yet, or `always`. It is asked before anything is made, and nobody is kept out meanwhile.
   */
  readonly asksToShare?: 'once' | 'always';
  /**
   * Who may run it: the office alone where it is not said. What a `unit` runs writes nothing that is
   * closed to the unit; `anyone` is told by the plan itself what it may not write.
   */
  readonly runBy?: 'unit' | 'anyone';
  /** Whether nothing is written in a run of it, not even what waits for whoever of the office runs next. */
  readonly writesNothing?: true;
  /**
   * What a person at the screen is asked before anything is planned, by the workbook as it was read: what takes
   * its time to plan is planned once.
   */
  readonly asksFirst?: (grid: Grid, options: Options) => Question | undefined;
  /** Whether its plan may lack, or ask, what a person can be asked for. */
  readonly inquires?: true;
  /**
   * Whether it moves people's rows, or writes over what stands in their tabs: what its batch finds
   * there is kept, so that it can be taken back where somebody moved columns or rows in that moment.
   */
  readonly movesRows?: true;
  /**
   * Whether it asks another service over the network: Google grants that where the manifest says so,
   * and its menu shows the command there alone.
   */
  readonly asksNetwork?: true;
  /**
   * Whether the figures of all archived years are read, however long the archive is: who closes a
   * period, or moves archived rows, is told of what was changed in any of them. `whole`: every word of them.
   */
  readonly readsAllYears?: true | 'whole';
  /** Whether nothing that its batch found may be kept: that is dropped as soon as it stands in its place. */
  readonly forgets?: true;
  /** Whether its plan writes the guards of the form itself. */
  readonly writesGuards?: true;
}

/** What a person is asked for where a command was not given it. */
export interface Question {
  /** The option that takes the answer. */
  readonly option: string;
  readonly text: string;
  /** What a blank answer stands for; without it a blank one is none. */
  readonly ifBlank?: string;
  /** What the answer overrules, each by what tells it apart; nothing else is overruled by it. */
  readonly overrules?: readonly string[];
}

/** A command over the workbook's rows and figures. */
export interface BookCommand extends OfWorkbook {
  readonly reads: 'book';
  readonly plan: (book: Book, context: PlanContext) => Planning;
}

/** A command over the workbook's layout, which may be empty or broken. */
export interface LayoutCommand extends OfWorkbook {
  readonly reads: 'layout';
  readonly plan: (grid: LaidOutGrid, context: PlanContext) => Planning;
}

/** A command that asks the services themselves, on books of its own: people's it leaves alone. */
export interface ServiceCommand extends Description {
  readonly takes: 'workbook';
  readonly reads: 'nothing';
  /** What the person reads meanwhile. */
  readonly reading: string;
  readonly failedTitle: string;
  readonly act: (ports: Ports) => Said;
}

/** A command that brings a tab to the screen: nothing is read or written, and anyone may run it. */
export interface TabCommand extends Description {
  readonly takes: 'workbook';
  readonly reads: 'tab';
  readonly opens: (options: Options) => ShownPlace;
  /** Whether it shows what is under way besides. */
  readonly showsWork?: true;
}

/** A command over texts; it reads and writes no workbook. */
export interface TextCommand extends Description {
  readonly takes: 'passages';
  readonly answer: (passages: readonly string[]) => unknown;
}

export type WorkbookCommand = BookCommand | LayoutCommand;
export type Command = WorkbookCommand | ServiceCommand | TabCommand | TextCommand;
