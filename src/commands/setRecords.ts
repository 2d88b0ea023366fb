import type { Book } from '../book';
import { TAB } from '../contract';
import type { Change } from '../contract/write';
import { type Publication, setStem } from '../model/publication';
import { publicationsTab, type RegisterLine, readPublications, registerChanges } from '../publish';
import type { PlanContext } from '../run';

/** By which a run finds again what it says of sets until it is done. */
export function markOf({ run }: PlanContext): string {
  return run.slice(0, 8);
}

/** Register and record as they tell of the sets that a run has begun with. */
export function begunChanges(
  { grid, workbook }: Book,
  lines: readonly RegisterLine[],
  begun: readonly Publication[],
  mark: string,
): readonly Change[] {
  const table = workbook.tables.appendices;
  return [
    ...(table ? registerChanges(table, lines) : []),
    { kind: 'rewriteTab', content: publicationsTab(readPublications(grid), begun, mark) },
  ];
}

/** The tabs beside the record in which sets are told of. */
export function registerTabs({ workbook }: Book): readonly string[] {
  return [workbook.tables.appendices?.tab.title ?? TAB.appendices];
}

/** What a program is told of a set. */
export function setRecord(
  { set, name, file }: Publication,
  tabs: readonly string[],
  shared: boolean | null,
) {
  return { set, file: name, id: file, tabs, shared, blocked: [], stem: setStem(set) };
}
