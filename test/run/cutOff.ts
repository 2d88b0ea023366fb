import path from 'node:path';
import type { Desk, DeskOptions, Edit, Fault } from '../../src/desk';
import { once } from '../../src/model/once';
import { type Outcome, openWithBundle } from '../commands/bundle';
import { newFolder } from '../desk/files/pack/packs';
import { BATCH, FORM, GET, put } from './othersEdits';
import { openSmall } from './small';
import { toldBook } from './toldRows';

/** A closing that writes beside its place, and what becomes of it. */

const WHY = { 'ly-do': 'thử' };
/** What could not be taken back is kept so. */
export const LEFT_ASIDE = '_Trước lần ghi lệch';

export const folder = newFolder();

const requests = [put(FORM, 'COLUMNS', 3), put('Lưu trữ', 'COLUMNS', 5)];
export const inBatch: Edit = { method: BATCH, nth: 1, requests };
const inTime: Edit = { method: GET, nth: 1, requests };

/** Calls of a kind that are not answered, from one on. */
export function unheard(method: string, from: number, count: number): readonly Fault[] {
  return Array.from({ length: count }, (_, at) => ({ method, nth: from + at, when: 'before' }));
}

/** Nobody answers once the batch is written. */
export const silence = unheard(GET, 3, 12);

export function ran(desk: Desk, handler: string): Outcome & { readonly text: string } {
  const outcome = desk.run(handler, WHY) as Outcome;
  return { ...outcome, text: outcome.messages.join('\n') };
}

export function titles(desk: Desk): readonly string[] {
  return desk.spreadsheet().sheets.map(({ title }) => title);
}

let saves = 0;

/** The workbook as it stands, opened anew. */
export async function again(desk: Desk, arranged: Partial<DeskOptions>): Promise<Desk> {
  saves += 1;
  const file = path.join(folder, `${saves}.xlsx`);
  await desk.save(file);
  return openWithBundle(file, arranged);
}

async function closedInTime() {
  const desk = await openSmall({ edits: [inTime] });
  desk.run('closePeriod', WHY);
  return toldBook(desk);
}

/** What the workbook holds where the edit comes just before the closing. */
export const right = once(closedInTime);
