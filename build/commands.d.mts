/** The add-on's commands, as the desk's command line reads them. */
export function readCommands(): Promise<readonly object[]>;
