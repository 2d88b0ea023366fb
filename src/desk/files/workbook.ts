import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { UsageError } from '../failure';
import { openPack } from './pack/dataPack';
import { type OpenedWorkbook, openXlsx } from './xlsx/open';

/**
 * Opens an .xlsx file or the folder of a data pack.
 * @throws {DeskError} in Vietnamese, where it cannot be opened
 */
export async function openWorkbook(path: string): Promise<OpenedWorkbook> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) {
    throw new UsageError(`Không tìm thấy «${path}». Hãy kiểm tra lại đường dẫn của sổ.`);
  }
  if (found.isDirectory()) {
    return { spreadsheet: openPack(path), documentProperties: {}, carried: new Map() };
  }
  return openXlsx(new Uint8Array(readFileSync(path)), basename(path).normalize('NFC'));
}
