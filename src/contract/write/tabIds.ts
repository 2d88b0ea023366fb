import { fold } from '../../model/folding';
import type { Grid } from '../grid';

/** The ids of tabs by name: those the workbook has, and those chosen for new ones. */
export class TabIds {
  private readonly ids: Map<string, number>;
  private next: number;

  constructor(grid: Grid) {
    // Of two that read the same the first counts, as for readers.
    this.ids = new Map([...grid.tabs].reverse().map(({ title, id }) => [fold(title), id]));
    this.next = grid.tabs.reduce((most, { id }) => Math.max(most, id), 1000) + 1;
  }

  idOf(title: string): number {
    const known = this.ids.get(fold(title));
    if (known !== undefined) return known;
    const id = this.fresh();
    this.ids.set(fold(title), id);
    return id;
  }

  has(title: string): boolean {
    return this.ids.has(fold(title));
  }

  /** An id that no tab has, for a tab that nobody asks for by its name. */
  fresh(): number {
    const id = this.next;
    this.next += 1;
    return id;
  }
}
