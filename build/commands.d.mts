/** A command of the bundle, as the desk's command line reads it. */
export interface CommandEntry {
  readonly name: string;
  readonly handler: string;
  readonly caption: string;
  readonly help: string;
  readonly takes: 'workbook' | 'passages';
  readonly options: readonly {
    readonly name: string;
    readonly value?: string;
    readonly many?: boolean;
    readonly help: string;
  }[];
}

export const TRIGGERS: readonly string[];
export function readCommands(root: string): Promise<readonly CommandEntry[]>;
export function handlersOf(commands: readonly CommandEntry[]): readonly string[];
