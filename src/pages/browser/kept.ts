/** What the browser did not let be kept: it lives as long as the page. */
const unkept = new Map<string, unknown>();

/** What a page keeps in this browser; one that keeps nothing is as one that was cleared, once the page is closed. */
export const kept = {
  read(key: string): unknown {
    if (unkept.has(key)) return unkept.get(key);
    try {
      return JSON.parse(localStorage.getItem(key) ?? 'null');
    } catch {
      return null;
    }
  },
  /** @returns whether it outlives the page */
  write(key: string, value: unknown): boolean {
    unkept.delete(key);
    try {
      if (value === undefined) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(value));
      return true;
    } catch {
      if (value !== undefined) unkept.set(key, value);
      return false;
    }
  },
};
