import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../../src/desk';
import { openWithBundle } from '../../../commands/bundle';
import { idOf, openBook } from '../../bundles';

/** A tab that is protected whole knows persons in Google and none in .xlsx. */
const OWNER = 'van-phong@example.vn';
const CLERK = 'don-vi@example.vn';
const SHEET = 'xl/worksheets/sheet1.xml';
const folder = mkdtempSync(join(tmpdir(), 'desk-lock-'));
let files = 0;

function open(workbook: string, user = OWNER): Promise<Desk> {
  return openBook(workbook, { user, owner: OWNER });
}

async function saved(desk: Desk): Promise<string> {
  const path = join(folder, `so-${files++}.xlsx`);
  await desk.save(path);
  return path;
}

function sheetOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)[SHEET] ?? new Uint8Array());
}

async function isLocked(desk: Desk): Promise<boolean> {
  return sheetOf(await desk.toBytes()).includes('<sheetProtection');
}

const guards = (desk: Desk) => desk.spreadsheet().sheets[0]?.protectedRanges;

async function guarded(): Promise<Desk> {
  const desk = await openBook({ A: [['x']] }, { user: OWNER, owner: OWNER });
  const range = { sheetId: idOf(desk, 'A') };
  desk.run('update', [
    { addProtectedRange: { protectedRange: { range, editors: { users: [OWNER] } } } },
  ]);
  return desk;
}

/** What a person does in a program for .xlsx: protects the first tab, or takes that off. */
async function elsewhere(desk: Desk, change: (xml: string) => string): Promise<string> {
  const parts = unzipSync(await desk.toBytes());
  parts[SHEET] = strToU8(change(sheetOf(await desk.toBytes())));
  const path = join(folder, `so-${files++}.xlsx`);
  writeFileSync(path, zipSync(parts));
  return path;
}

describe('a protected tab in the file', () => {
  test('is open to its owner, and the protection is there again', async () => {
    const desk = await guarded();
    expect(await isLocked(desk)).toBe(false);
    const again = await open(await saved(desk));
    expect(guards(again)).toEqual(guards(desk));
    expect(await isLocked(again)).toBe(false);
  });

  test('is closed to whom it is closed in Google, and open again to its owner', async () => {
    const desk = await guarded();
    const clerks = await open(await saved(desk), CLERK);
    expect(await isLocked(clerks)).toBe(true);
    const owners = await open(await saved(clerks));
    expect(guards(owners)).toEqual(guards(desk));
    expect(await isLocked(owners)).toBe(false);
  });

  test('that people locked in a program for .xlsx stays so, run after run', async () => {
    const lock = (xml: string) =>
      xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>');
    for (const desk of [await guarded(), await open(await saved(await guarded()))]) {
      const once = await open(await elsewhere(desk, lock));
      expect(await isLocked(once)).toBe(true);
      const twice = await open(await saved(once));
      expect(await isLocked(twice)).toBe(true);
      const off = await open(
        await elsewhere(twice, (xml) => xml.replace(/<sheetProtection[^>]*>/, '')),
      );
      expect(guards(off)).toEqual([]);
    }
  });
});

describe('after Thiết lập', () => {
  test('who ran it may type in every cell, in LibreOffice and Excel too', async () => {
    const desk = await openWithBundle({ 'Trang tính1': [] }, { user: OWNER, owner: OWNER });
    desk.run('setUp');
    const parts = unzipSync(await desk.toBytes());
    const locked = Object.keys(parts).filter((name) =>
      strFromU8(parts[name] ?? new Uint8Array()).includes('<sheetProtection'),
    );
    expect(locked).toEqual([]);
    expect(
      desk.spreadsheet().sheets.some(({ protectedRanges }) => protectedRanges.length > 0),
    ).toBe(true);
  });
});
