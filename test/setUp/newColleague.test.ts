import path from 'node:path';
import { expect, it } from 'vitest';
import { OFFICE, type Outcome, openWithBundle } from '../commands/bundle';
import { newFolder } from '../desk/files/pack/packs';
import { BATCH, FORM, put } from '../run/othersEdits';
import { OWNER, STAFFED_MONTH } from '../run/small';

const NEW = 'nguoi-moi@example.vn';

/** A guard that no Thiết lập writes anew would shut them out, and take them for a clerk. */
it('who comes to the office later may run what the office runs, whatever was closed before', async () => {
  const folder = newFolder();
  const people = { owner: OWNER, folder: path.join(folder, 'drive') };
  const file = path.join(folder, 'so.xlsx');
  const first = await openWithBundle(STAFFED_MONTH, { ...people, user: OWNER });
  first.run('setUp');
  await first.save(file);
  const edits = [{ method: BATCH, nth: 1, requests: [put(FORM, 'COLUMNS', 3)] }];
  const desk = await openWithBundle(file, { ...people, user: OFFICE, edits });
  const closed = desk.run('closePeriod', { 'ly-do': 'thử' }) as Outcome;
  expect(closed.status).toBe('done');
  expect(closed.messages.join('\n')).toContain('_Trước lần lấy lại');
  const units = desk.values('Đơn vị');
  const column = String.fromCharCode(65 + (units[0]?.indexOf('Email') ?? 0));
  const row = units.findIndex(([code]) => code === 'VPDU') + 1;
  desk.type('Đơn vị', `${column}${row}`, `${OFFICE}; ${NEW}`);
  desk.run('setUp');
  await desk.save(file);
  const colleague = await openWithBundle(file, { ...people, user: NEW });
  for (const handler of ['check', 'openPeriod', 'undoLastRun']) {
    expect([handler, (colleague.run(handler) as Outcome).status]).toEqual([handler, 'done']);
  }
});

it('the hidden copy of what the last batch found lets in whom that very batch let in', async () => {
  const folder = newFolder();
  const people = { owner: OWNER, folder: path.join(folder, 'drive') };
  const file = path.join(folder, 'so.xlsx');
  const first = await openWithBundle(STAFFED_MONTH, { ...people, user: OWNER });
  first.run('setUp');
  const units = first.values('Đơn vị');
  const column = String.fromCharCode(65 + (units[0]?.indexOf('Email') ?? 0));
  const row = units.findIndex(([code]) => code === 'VPDU') + 1;
  first.type('Đơn vị', `${column}${row}`, `${OFFICE}; ${NEW}`);
  expect((first.run('openPeriod') as Outcome).status).toBe('done');
  const sheets = first.spreadsheet().sheets.map(({ title }) => title);
  expect(sheets).toContain('_Trước lần ghi cuối');
  await first.save(file);
  const colleague = await openWithBundle(file, { ...people, user: NEW });
  for (const handler of ['check', 'setUp']) {
    expect([handler, (colleague.run(handler) as Outcome).status]).toEqual([handler, 'done']);
  }
});
