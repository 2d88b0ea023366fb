import type { Grid } from '../contract';
import type { Access } from '../model/access';
import type { Period } from '../model/period';
import type { ClearedTab } from './cleared';
import type { Made, Options, WorkbookCommand, Writing } from './command';
import { type Consent, consentIn } from './consent';
import type { KeptFiles } from './files';
import type { HandTyped } from './handTyped';
import type { Look, Ports } from './ports';
import type { LinkOutcome } from './shortLinks';
import type { Witness } from './witness';

/** One run of one command, as far as it has come. */
export interface Run {
  readonly command: WorkbookCommand;
  /** What it was given, and what a person answered since. */
  options: Options;
  /** The report's period when a person was asked: what was answered is of that one. */
  askedIn: Period | undefined;
  /** What the answer overrules; undefined where nobody was asked. */
  overruled: readonly string[] | undefined;
  /** The unit in whose row the person stood, once it was looked for. */
  cursor: { readonly unit: string | undefined } | undefined;
  readonly ports: Ports;
  readonly id: string;
  /** When it was started, later by the time in which people were asked: that is not the run's. */
  started: number;
  /** When it began to read what it writes of. */
  began: number;
  who: string;
  files: KeptFiles | undefined;
  /** What came of the short links that were asked for, by their targets: each is asked for once. */
  readonly links: Map<string, LinkOutcome>;
  replans: number;
  /** When it began, by the workbook's clock. */
  when: string;
  /** Tabs in which somebody had typed, with the copies that were made of them. */
  handTyped: HandTyped['kept'];
  /** What people made of tabs that are written whole, and that could not stay. */
  cleared: readonly ClearedTab[];
  /** What the person answered in this run to who may open the files. */
  answered: Consent | undefined;
  /** What was sent without an answer: until it is settled, nobody knows whether it was written. */
  unsettled: Ready | undefined;
  /** Whether the service refused to copy what its batch was to keep of people's tabs. */
  isUnwitnessed: boolean;
  /** Whether the service took no guard of the hidden tabs that its batch makes. */
  isUnguarded: boolean;
  /** Whether the mark of the archive is left out, as the service refused it. */
  isUnmarked: boolean;
  /** Whether it wrote beside the place that it meant, took all back, and is to begin anew. */
  isToBeginAnew: boolean;
  /** How often it began anew for that. */
  readonly turn: number;
  /** What else is said of batches that were withdrawn, its own and the one before. */
  readonly withdrawnSaid: string[];
  /** Other workbooks that were read, or why not. */
  readonly others: Map<string, Grid | 'gone' | 'unasked'>;
}

/** What is written, and the look that it rests on. */
export interface Ready {
  readonly look: Look;
  readonly writing: Writing;
  /** What the batch keeps of what it finds, once it is sent. */
  readonly witness?: Witness | undefined;
  /** How often others had changed the workbook by then. */
  readonly replans: number;
}

/** What is known while there are no files yet, for a plan that is only looked at. */
export const UNMADE: Made = {
  file: () => undefined,
  link: () => undefined,
  who: '',
  access: { kind: 'unknown', words: '' },
};

/** What a plan may know of what is there once the files are. */
export function made(run: Run, grid: Grid): Made {
  const { files, links, ports } = run;
  return {
    file: (role) => files?.saved(role),
    link: (target) => links.get(target),
    who: whoRan(run),
    access: ports.place === 'folder' ? { kind: 'folder' } : accessBefore(consentOf(run, grid)),
  };
}

/** Who runs it; a saved file tells where nobody asked. */
export function whoRan({ files, who }: Run): string {
  const told = files?.saved('document') ?? files?.saved('backupFolder');
  return who || (told?.savedBy ?? '');
}

/** The answer that counts: asked `once`, the one that the workbook keeps comes first. */
export function consentOf(
  { command, answered }: Pick<Run, 'command' | 'answered'>,
  grid: Grid,
): Consent | undefined {
  const kept = consentIn(grid);
  return command.asksToShare === 'always' ? (answered ?? kept) : (kept ?? answered);
}

/** Who can open files that were just made. */
function accessBefore(consent: Consent | undefined): Access {
  if (consent === 'yes') return { kind: 'unknown', words: '' };
  return { kind: 'private', why: consent ?? 'unasked' };
}
