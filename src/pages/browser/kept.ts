/** What a page keeps in this browser; one that keeps nothing is as one that was cleared. */
export const kept = {
  read(key: string): unknown {
    try {
      return JSON.parse(localStorage.getItem(key) ?? 'null');
    } catch {
      return null;
    }
  },
  /** @returns whether it is kept */
  write(key: string, value: unknown): boolean {
    try {
      if (value === undefined) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  },
};
