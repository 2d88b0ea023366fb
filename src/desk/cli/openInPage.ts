import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { DeskError } from '../failure';
import { openWorkbook, saveXlsx } from '../files';
import type { Output } from '../results';
import type { Command } from './commands';

/** The command that no bundle has: it is of the page alone. */
export const OPEN_IN_PAGE: Command = {
  name: 'mo',
  handler: '',
  caption: 'Mở sổ trong trình duyệt',
  usage:
    'Ghi mo-<tên sổ>.html: máy bàn trong một tệp với sổ ở trong, mở bằng trình duyệt, không cần mạng',
  takes: 'page',
  options: [],
};

/** Where the page holds a workbook of its own. */
const PLACE = '<script type="application/json" id="workbook">null</script>';

/**
 * A copy of the page with a workbook in it.
 * @param input an .xlsx file, or a folder of TSV files
 * @throws {DeskError} where the workbook cannot be opened
 */
export async function pageWith(input: string, page: string): Promise<Output> {
  const opened = await openWorkbook(input);
  const isFile = statSync(input).isFile();
  const bytes = isFile ? readFileSync(input) : Buffer.from(await saveXlsx(opened));
  const stem = basename(input, extname(input)).normalize('NFC');
  const carried = JSON.stringify({ name: `${stem}.xlsx`, base64: bytes.toString('base64') });
  const filled = page.replace(PLACE, () => PLACE.replace('null', carried.replace(/</g, '\\u003c')));
  if (filled === page) {
    throw new DeskError('Trang máy bàn của bản dựng không đọc được. Hãy chạy lại `npm run build`.');
  }
  return { name: `mo-${stem}.html`, content: filled };
}
