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

/** What a failure says. One of the bundle comes from its own world, so it is known by its message. */
export function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);
}
