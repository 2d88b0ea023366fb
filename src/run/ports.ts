import type { Grid } from '../contract';
import type { BookAnswer, Request } from '../contract/write';
import type { Keeping } from '../model/keeping';
import type { Letter } from '../model/letter';
import type { Work } from '../model/work';
import type { ShortLinkAnswer, ShortLinkCall } from '../publish';
import type { LaidOutGrid, StarterData } from '../setUp';
import type { ResultPage } from './outcome';

/** A workbook as it stood at one moment. */
export interface Look<Read extends Grid = Grid> {
  readonly grid: Read;
  /** The answer itself: two readings between which nobody changed anything have the same. */
  readonly text: string;
}

/** The archived years whose figures are read: those that the reports rest on, or all; `whole`, words and all. */
export type Years = 'needed' | 'all' | 'whole';

/** Parts of a tab that an answer is to tell of, and other tabs of which it tells the size. */
export interface Watched {
  readonly tab: string;
  readonly parts: readonly WatchedPart[];
  readonly sizesOf?: readonly string[];
}

/** Rows from 0, the end excluded; of one column alone where that is named. */
interface WatchedPart {
  readonly startRow: number;
  readonly endRow: number;
  readonly column?: number;
}

/** What a cell holds, as the service tells it. */
export type CellValue = string | number | boolean;

/** What an answer tells of what is watched. */
export interface Shown {
  /** Cells of the tab by `row:column` from 0; blank ones and errors are not among them. */
  readonly cells: ReadonlyMap<string, CellValue>;
  readonly sizes: ReadonlyMap<string, TabSize>;
}

export interface TabSize {
  readonly rows: number;
  readonly columns: number;
}

/** The workbook that the add-on is bound to. */
export interface WorkbookPort {
  /** @param years of which archived rows all facts are read; of others only whether they stand there */
  readonly read: (years?: Years) => Look;
  /** With its layout: a larger answer, for the commands that need it. */
  readonly readLayout: (years?: Years) => Look<LaidOutGrid>;
  /** Makes the next look anew, whatever earlier ones have told: others have had more than a moment. */
  readonly forget: () => void;
  /**
   * Applies all requests or none; throws what the service answered.
   * @returns what stands in the watched parts right after, if it was asked for
   */
  readonly send: (requests: readonly Request[], watched?: Watched) => Shown | undefined;
  /** The values of one key of the developer metadata. */
  readonly metadata: (key: string) => readonly string[];
  /** The header of the column that carries a mark (developer metadata), by the mark's id. */
  readonly headerOf: (tab: string, mark: number) => string | undefined;
  /**
   * Writes texts down the column that carries a mark, wherever it stands by now; `null` leaves a
   * cell as it is, the first text is that of the header's row.
   */
  readonly writeColumn: (mark: number, texts: readonly (string | null)[]) => void;
  /** The addresses of those named to edit it, the owner among them; blank where one is not told. */
  readonly editors: () => readonly string[];
}

/** What a report is written as. */
export type ReportForm = 'word' | 'document' | 'calendar';

/** A file of a report. */
export interface ReportFile {
  /** Of every report but the workbook's first its code stands behind it. */
  readonly role: ReportForm | `${ReportForm} ${string}`;
  readonly name: string;
  /** A .docx, of a calendar an .ics. */
  readonly content: Uint8Array;
}

/** A copy of the whole workbook, in a folder of its own of the same name. */
export interface BackupFile {
  readonly role: 'backup';
  /** No other file has it: a copy whose making was not answered is found again by it. */
  readonly name: string;
}

/** The workbook of a set of appendices, made once for its period and filled anew each time. */
export interface SetFile {
  readonly role: `set ${string}`;
  readonly name: string;
  /** The same for every run that publishes this set of this period. */
  readonly tag: string;
  /** The file of earlier runs, where the workbook knows it. */
  readonly known: Pick<SavedFile, 'id' | 'name' | 'url'> | undefined;
  /** The ids of files of it that are not used again: people cleared the link to them. */
  readonly apart?: readonly string[];
  /** It is only looked for, and not made where it is not there. */
  readonly isOnlySought?: true;
}

/** A file that a command makes. */
export type PlannedFile = ReportFile | BackupFile | SetFile;

/** What a file is to its run. */
export type FileRole = PlannedFile['role'] | 'backupFolder';

/** What tells whose file it is: kept with it, out of people's sight. */
export interface FileTags {
  readonly book: string;
  readonly run: string;
  readonly role: FileRole;
  /** Whether it stands for all files of its run. */
  readonly first: boolean;
  /** Which set of which period it is the file of. */
  readonly set?: string;
}

export interface SavedFile {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** Who saved it; blank where the service does not say. */
  readonly savedBy: string;
  /** The folders in which it lies, as far as the service tells. */
  readonly folders: readonly string[];
}

/** A file with the tags that it was made with. */
export interface StoredFile extends SavedFile {
  readonly run: string;
  readonly role: string;
  /** Whether its run is finished, but for sharing. */
  readonly isUnshared: boolean;
}

/** Who may do what with a file: a person, a group, a domain, or anyone. */
export interface Grant {
  readonly type: string;
  readonly role: string;
  /** The address or the domain; blank for anyone. */
  readonly who: string;
}

/** How a file stands that was made before. */
export interface StandingFile {
  readonly isTrashed: boolean;
  readonly grants: readonly Grant[];
}

export interface FilePort {
  readonly create: (file: ReportFile, tags: FileTags) => SavedFile;
  /** Gives a file a new content. */
  readonly update: (id: string, file: ReportFile, tags: FileTags) => SavedFile;
  /** Makes a blank workbook, the runner's alone. */
  readonly createSet: (file: SetFile, tags: FileTags) => SavedFile;
  /** The files that earlier runs made of a set, those in the bin apart, the newest first. */
  readonly ofSet: (tag: string, book: string | undefined) => readonly SavedFile[];
  /** Lets anybody who has the link read a file. */
  readonly publish: (id: string) => void;
  /** Lets nobody read it any more who has but the link. */
  readonly withdraw: (id: string) => void;
  /** Copies the workbook as it stands, into the runner's Drive; nothing tells yet whose it is. */
  readonly copyBook: (name: string) => SavedFile;
  /** The files of a name, those in the bin apart. */
  readonly named: (name: string) => readonly SavedFile[];
  /** Tells whose a copied file is, and moves it into a folder. */
  readonly claim: (id: string, tags: FileTags, folder: string) => void;
  /** The files that a run made, those in the bin apart. */
  readonly ofRun: (run: string) => readonly StoredFile[];
  /** The files of a workbook of which nobody said yet that their run is finished, sharing included. */
  readonly unfinished: (book: string) => readonly StoredFile[];
  /** Says of a run's first file that its run is finished, or finished but for sharing. */
  readonly finish: (id: string, isShared: boolean) => void;
  /** The folders of a workbook's reports in the runner's Drive, the oldest first. */
  readonly folders: (book: string) => readonly SavedFile[];
  /** A folder that has a run goes with the files of that run. */
  readonly createFolder: (
    name: string,
    tags: Pick<FileTags, 'book'> & Partial<FileTags>,
  ) => SavedFile;
  /** Moves a file into a folder. */
  readonly move: (file: SavedFile, folder: string) => void;
  /** Who may do what with a file, the owner among them. */
  readonly grants: (id: string) => readonly Grant[];
  /** Whether a file is in the bin, and who may do what with it; throws where the script does not see it. */
  readonly standing: (id: string) => StandingFile;
  /** Lets a person read a file; nobody is sent a mail. */
  readonly grant: (id: string, person: string) => void;
  readonly trash: (id: string) => void;
}

/** The row in which a person's cursor stands. */
export interface SelectedRow {
  readonly tab: string;
  /** From 1. */
  readonly row: number;
}

/** What is brought to the screen: a tab, and of it a cell or rows in A1 notation; blank for the tab alone. */
export interface ShownPlace {
  readonly tab: string;
  readonly cell: string;
}

/** The person at the screen. */
interface PersonPort {
  /** The account; blank where the host may not know. */
  readonly email: () => string;
  readonly progress: (message: string) => void;
  /** Whether somebody is at the screen to be asked. */
  readonly canBeAsked: () => boolean;
  /** Asks, and waits; undefined where neither yes nor no was answered. */
  readonly ask: (title: string, text: string) => 'yes' | 'no' | undefined;
  /** Asks for a text, and waits; undefined where none was given. */
  readonly prompt: (title: string, text: string) => string | undefined;
  /** Where the person stands in the workbook; undefined where nobody tells. */
  readonly selected: () => SelectedRow | undefined;
  /** Brings a tab to the screen, the cursor at a cell of it; false where the workbook has none of that name. */
  readonly open: (place: ShownPlace) => boolean;
  /** Shows what was made, or why nothing was. */
  readonly show: (page: ResultPage) => void;
}

/** What other windows are told of the one run of this execution, and what they ask of it. */
export interface WorkPort {
  /** Begins to tell, and shows it at the screen; called again in the same run it shows it again. */
  readonly begin: (work: Pick<Work, 'run' | 'handler' | 'caption'>) => void;
  /** Tells of a step that begins. @returns false where somebody wants none begun any more */
  readonly goesOn: (step: Work['step'], part?: Work['part']) => boolean;
  /** @param title of what the person is shown; it is told until somebody has seen it */
  readonly end: (title: string | undefined) => void;
  /** Shows what is under way, or came to an end that nobody saw, if there is any such. */
  readonly showLeft: () => void;
}

/** Letters by mail, in the name of the runner. */
interface MailPort {
  /** To how many addresses the runner may write today. */
  readonly left: () => number;
  readonly send: (letter: Letter) => void;
}

/** The timer that runs the reminders every day in the name of the runner. */
interface TimerPort {
  readonly isOn: () => boolean;
  /** May be called twice: it is then as after once. */
  readonly set: (isOn: boolean, zone: string) => void;
}

/** A service of short links, asked in the name of an account of the office. */
export interface ShortLinkPort {
  /** The runner's key of a host, kept out of the workbook; undefined where none is kept. */
  readonly key: (host: string) => string | undefined;
  /** Keeps a key, or forgets it. */
  readonly keep: (host: string, key: string | undefined) => void;
  /** Whatever its status, an answer is one; throws where none came. */
  readonly ask: (call: ShortLinkCall) => ShortLinkAnswer;
}

interface ClockPort {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** `20/05/2026 14:03` by the clock of a time zone. */
  readonly write: (moment: number, timeZone: string) => string;
  readonly sleep: (milliseconds: number) => void;
}

/** What came back of a batch. */
export interface Answered {
  /** The answer as JSON. */
  readonly text: string;
  /** The workbook after it, where it was asked for. */
  readonly book: BookAnswer | undefined;
}

/** Values as they are typed or given, down from the top of the column that carries a mark. */
export interface Entered {
  /** The id of the mark (developer metadata). */
  readonly mark: number;
  /** `null` leaves a cell as it is. */
  readonly values: readonly (string | null)[];
  /** Whether texts are read as if a person typed them. */
  readonly typed: boolean;
}

/** A document of Drive in another form: the bytes of a file, or a text. */
export interface Exported {
  readonly bytes: Uint8Array | undefined;
  readonly text: string;
  /** How the service was asked so that it answered. */
  readonly asked: string;
}

/** Where a file lies, and who may open it. */
export interface FileFacts {
  readonly folders: number;
  readonly isOwn: boolean;
  /** `owner`, or `reader` of `anyone`: a role and whom it is given to. */
  readonly permissions: readonly { readonly role: string; readonly type: string }[];
  readonly savedBy: string;
}

/** A daily timer that is made for a moment only; it is none of **Nhắc nộp**. */
interface TrialTimer {
  readonly add: (zone: string) => void;
  readonly count: () => number;
  readonly clear: () => void;
}

/** The services as a command asks them on books and documents of its own making. */
export interface ScratchPort {
  /** The id of the workbook that the add-on is bound to; nothing here writes into it. */
  readonly boundTo: string;
  /** The tag `role` of a workbook made so. */
  readonly role: string;
  /** Makes a workbook of the runner's alone, tagged as the files of a run are. */
  readonly newBook: (name: string, tags: Pick<FileTags, 'book' | 'run'>) => SavedFile;
  /** All that a run asks, of a workbook of one's own; nobody is told of it at the screen. */
  readonly portsOn: (book: string) => Ports;
  /** Reads a workbook through a field mask, whole or some ranges of it. */
  readonly ask: (book: string, fields: string, ranges?: readonly string[]) => BookAnswer;
  /**
   * Applies all requests or none; throws what the service answered.
   * @param shown ranges of which the answer tells everything
   */
  readonly send: (
    book: string,
    requests: readonly Request[],
    shown?: readonly string[],
  ) => Answered;
  readonly enter: (book: string, entered: Entered) => void;
  /** Gives back a Google Doc as a file of another type. */
  readonly exported: (document: string, type: string) => Exported;
  /** The files of a zip archive, as texts by path; blank where it has none of that path. */
  readonly unzipped: (archive: Uint8Array) => (path: string) => string;
  readonly factsOf: (file: string) => FileFacts;
  /** Copies a workbook as **Chốt kỳ** copies the one that it is bound to: by Sheets, not by Drive. */
  readonly copyOf: (book: string, name: string) => SavedFile;
  readonly timer: TrialTimer;
  /** Those of some names that stand for something in the script's world. */
  readonly present: (names: readonly string[]) => readonly string[];
}

/** All that a run asks of the world outside; Google's services stand behind it. */
export interface Ports {
  /** Whether this run may write; false while another run is under way. */
  readonly lock: () => boolean;
  /** Lets others run, for as long as a person is asked. */
  readonly unlock: () => void;
  /** What the host is: what is said of files and letters must be true there. */
  readonly place: Keeping;
  readonly workbook: WorkbookPort;
  readonly files: FilePort;
  readonly person: PersonPort;
  readonly work: WorkPort;
  readonly clock: ClockPort;
  readonly mail: MailPort;
  readonly timer: TimerPort;
  readonly shortLinks: ShortLinkPort;
  readonly newRunId: () => string;
  /** What a new workbook begins with, and notes; it is kept beside the code, for who lays a workbook out. */
  readonly starterData: () => StarterData;
  /** The services as a command asks them on books of its own. */
  readonly scratch: ScratchPort;
  /** Keeps what went wrong for the developer's log. */
  readonly logError: (error: unknown) => void;
}
