/** Where the command line is built. */
export const DESK_FILE: string;

/** Builds the command line and puts Google's types beside it; returns its path. */
export function buildDesk(outfile?: string): Promise<string>;
