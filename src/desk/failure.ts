/** What the user must be told, in Vietnamese: the place and the remedy. Not a fault of the program. */
export class DeskError extends Error {}

/** The command was called the wrong way: another path, option or setting is needed. */
export class UsageError extends DeskError {}
