/** Builds the command line and puts the list of commands beside it. */
export function buildDesk(commands: readonly object[], outfile?: string): Promise<void>;
