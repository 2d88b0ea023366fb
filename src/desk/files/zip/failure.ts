/** An archive that cannot be read; the message says in Vietnamese what is wrong with it. */
export class ArchiveBroken extends Error {}

/** An archive that says it inflates to more than is allowed. Nothing of it was inflated. */
export class ArchiveTooLarge extends Error {
  constructor(readonly size: number) {
    super(`giải nén ra ${size} byte`);
  }
}
