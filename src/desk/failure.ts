/** What the user must be told, in Vietnamese: the place and the remedy. Not a fault of the program. */
export class DeskError extends Error {}

/** The command was called the wrong way: another path, option or setting is needed. */
export class UsageError extends DeskError {}

/** A failure of one of Google's services. The API's carry more than a message (`error.details.code`). */
export class ServiceError extends Error {
  constructor(
    message: string,
    readonly details?: { readonly code: number; readonly message?: string },
  ) {
    super(message);
  }
}
