/** A command of the bundle. */
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

/** The commands of the bundle, as the desk's command line reads them. */
export const COMMANDS: readonly CommandEntry[];
