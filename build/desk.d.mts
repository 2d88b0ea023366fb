/** Where the command line is built. */
export const DESK_FILE: string;

/** Builds the command line and puts Google's types beside it; returns its path. */
export function buildDesk(outfile?: string): Promise<string>;

/** Keeps beside the command line what V8 compiled of the bundle. */
export function keepCompiled(): Promise<void>;
