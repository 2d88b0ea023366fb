/** Writes the room that makes documents, asleep, as a module with the same doors. */
export function writeSleepingDocx(root: string, target: string): Promise<void>;
