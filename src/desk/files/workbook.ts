import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { DeskError, UsageError } from '../failure';
import { MAX_WORKBOOK_BYTES, megabytes } from './limits';
import { openPack } from './pack/dataPack';
import {
  type LinkTarget,
  type OpenedWorkbook,
  openXlsx,
  saveXlsx as saveWith,
  type WorkbookToSave,
} from './xlsx';
import { nodeCodec } from './zip/nodeCodec';

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
  const name = basename(path).normalize('NFC');
  if (found.size > MAX_WORKBOOK_BYTES) {
    throw new DeskError(
      `Tệp «${name}» có ${megabytes(found.size)}, quá mức ${megabytes(MAX_WORKBOOK_BYTES)} nên chưa mở. Hãy mở bằng Excel, xóa ảnh và các trang, dòng thừa, lưu lại rồi chạy lại.`,
    );
  }
  return openXlsx(new Uint8Array(readFileSync(path)), name, nodeCodec);
}

/**
 * The workbook as the bytes of an .xlsx file.
 * @param targetOf where the links of cells lead from the place of the file; where they led, without it
 * @throws {DeskError} in Vietnamese, where a tab is larger than a file can hold
 */
export function saveXlsx(book: WorkbookToSave, targetOf?: LinkTarget): Promise<Uint8Array> {
  return saveWith(book, nodeCodec, targetOf);
}
