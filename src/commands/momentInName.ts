/** A moment as the names of files tell it: `20-05-2026 14.03`. */
export function momentInName(when: string): string {
  return when.replace(/\//g, '-').replace(':', '.');
}
