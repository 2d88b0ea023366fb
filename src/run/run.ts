import type { ClearedTab } from './cleared';
import type { Made, Options, WorkbookCommand, Writing } from './command';
import type { KeptFiles } from './files';
import type { HandTyped } from './handTyped';
import type { Look, Ports } from './ports';

/** One run of one command, as far as it has come. */
export interface Run {
  readonly command: WorkbookCommand;
  readonly options: Options;
  readonly ports: Ports;
  readonly id: string;
  readonly began: number;
  who: string;
  files: KeptFiles | undefined;
  replans: number;
  /** When it began, by the workbook's clock. */
  when: string;
  /** Tabs in which somebody had typed, with the copies that were made of them. */
  handTyped: HandTyped['kept'];
  /** What people made of tabs that are written whole, and that could not stay. */
  cleared: readonly ClearedTab[];
  /** What was sent without an answer: until it is settled, nobody knows whether it was written. */
  unsettled: Ready | undefined;
}

/** What is written, and the look that it rests on. */
export interface Ready {
  readonly look: Look;
  readonly writing: Writing;
  /** How often others had changed the workbook by then. */
  readonly replans: number;
}

/** What a plan may know of what is there once the files are. */
export function made({ files, who }: Run): Made {
  return {
    file: (role) => files?.saved(role),
    who: who || (files?.saved('document')?.savedBy ?? ''),
  };
}
