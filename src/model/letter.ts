/** A letter to a unit, as plain text. */
export interface Letter {
  /** The unit's code. */
  readonly unit: string;
  /** Addresses; each counts in the day's quota. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
}

/**
 * What became of a letter: `failed`, it surely did not go out; `unknown`, the answer was lost, so it
 * may have.
 */
export interface Delivery {
  readonly letter: Letter;
  readonly outcome: 'sent' | 'failed' | 'unknown';
  /** Why it did not go out, in the service's words. */
  readonly words: string;
}
