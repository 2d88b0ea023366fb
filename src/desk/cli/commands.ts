import { existsSync, readFileSync } from 'node:fs';
import { DeskError } from '../failure';

/** One option of a command beside `--ra`. */
export interface CommandOption {
  readonly name: string;
  /** How its value is called in the help; without it the option takes none. */
  readonly value?: string;
  /** It may be given several times; the command is handed a list. */
  readonly many?: boolean;
  /** Its value names a file, whose text the command is handed. */
  readonly isFile?: true;
  /** What the command is called with it, where it does something else then: no other option goes with it. */
  readonly caption?: string;
  readonly usage: string;
}

/** What the add-on says of a command, in the file the build writes beside the command line. */
export interface Command {
  readonly name: string;
  /** The bundle's function behind it. */
  readonly handler: string;
  readonly caption: string;
  /** One line. */
  readonly usage: string;
  readonly takes: 'workbook' | 'passages' | 'page';
  readonly options: readonly CommandOption[];
}

/** The commands this build has; no other is known to the command line. */
export function readCommands(file: string): readonly Command[] {
  if (!existsSync(file)) {
    throw new DeskError(
      'Chưa có danh sách lệnh của bản dựng. Hãy chạy `npm run build` rồi chạy lại.',
    );
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}
