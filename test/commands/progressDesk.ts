import path from 'node:path';
import type { Desk, DeskOptions } from '../../src/desk';
import { once } from '../../src/model/once';
import { newFolder } from '../desk/files/pack/packs';
import { OWNER, STAFFED_MONTH } from '../run/small';
import { asItStands, type Outcome, openWithBundle } from './bundle';

/** A month's workbook on the desk as units submit it and the office judges it, and what is read of it. */

const folder = newFolder();

export const run = (desk: Desk, handler: string, options: object = {}): Outcome =>
  desk.run(handler, options) as Outcome;

/** The month as Thiết lập of its owner leaves it. */
const setUpMonth = once(async () => {
  const file = path.join(folder, 'so.xlsx');
  const desk = await openWithBundle(STAFFED_MONTH, { owner: OWNER, user: OWNER });
  const { status, messages } = run(desk, 'setUp');
  if (status !== 'done') throw new Error(messages.join('\n'));
  await desk.save(file);
  return file;
});

/** A workbook opened by somebody; the month that was set up where none is named. */
export async function openAs(
  user: string,
  options: Partial<DeskOptions> = {},
  file?: DeskOptions['workbook'],
): Promise<Desk> {
  return openWithBundle(file ?? (await setUpMonth()), { owner: OWNER, ...options, user });
}

/** The same workbook, run by somebody else. */
export async function handedTo(desk: Desk, user: string, options: Partial<DeskOptions> = {}) {
  return openAs(user, options, asItStands(desk));
}

/** The cells of a tab as texts. */
export const textsOf = (desk: Desk, tab: string): readonly (readonly string[])[] =>
  desk.values(tab).map((row) => row.map((cell) => String(cell ?? '')));

export const standings = (desk: Desk) => textsOf(desk, 'Tiến độ').slice(1);

export const standingOf = (desk: Desk, unit: string) =>
  standings(desk).find((row) => row[1] === unit);

export const journal = (desk: Desk) => textsOf(desk, 'Nhật ký').slice(1);

export const hasTab = (desk: Desk, title: string) =>
  desk.spreadsheet().sheets.some((sheet) => sheet.title === title);

/** The cell under `Ghi chú` of a unit's first row in the form, of a period where one is named. */
export function noteOf(desk: Desk, unit: string, period?: string): string {
  const [header = [], ...rows] = textsOf(desk, 'Biểu chung');
  const at = rows.findIndex(
    (row) =>
      row[header.indexOf('Đơn vị')] === unit &&
      (period === undefined || row[header.indexOf('Kỳ')] === period),
  );
  if (at < 0) throw new Error(`no row of ${unit}`);
  return `${String.fromCharCode(65 + header.indexOf('Ghi chú'))}${at + 2}`;
}

/** Who may edit the rows of a unit, the owner apart. */
export function editorsOf(desk: Desk, unit: string): readonly (readonly string[])[] {
  const form = desk.spreadsheet().sheets.find(({ title }) => title === 'Biểu chung');
  return (form?.protectedRanges ?? [])
    .filter(({ description }) => description?.endsWith(`khối ${unit}`))
    .map(({ editors }) => editors?.users ?? []);
}

/** Lines that are told of rows changed since they were submitted. */
export const changedSince = (outcome: Outcome) =>
  (outcome.findings ?? []).filter(({ code }) => code === 'changed-since-submitted');
