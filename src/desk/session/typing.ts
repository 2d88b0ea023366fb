import { strictService } from '../realm';
import { type Host, makeRange } from '../services';
import {
  cellAt,
  columnIndex,
  localeOf,
  orEmpty,
  putCell,
  readTyped,
  sheetByTitle,
  stageSpreadsheet,
} from '../spreadsheet';

/**
 * Types into cells as a person does, rows of texts from an address on, then lets the bundle's
 * `onEdit` run once.
 */
export function typeInto(
  host: Host,
  tab: string,
  address: string,
  texts: readonly (readonly string[])[],
  call: (handler: string, args: readonly unknown[]) => unknown,
): void {
  const match = /^([A-Z]{1,3})(\d+)$/.exec(address);
  if (!match) throw new Error(`${address} is not the address of one cell`);
  const column = columnIndex(match[1] ?? '');
  const row = Number(match[2]) - 1;
  const staged = stageSpreadsheet(host.spreadsheet);
  const sheet = sheetByTitle(staged, tab);
  if (!sheet) throw new Error(`The workbook has no tab ${tab}`);
  // What is pasted over the end makes room for itself.
  const width = Math.max(...texts.map(({ length }) => length));
  sheet.rowCount = Math.max(sheet.rowCount, row + texts.length);
  sheet.columnCount = Math.max(sheet.columnCount, column + width);
  const { value: before } = cellAt(sheet, row, column) ?? {};
  const locale = localeOf(staged.properties);
  for (const [down, line] of texts.entries()) {
    for (const [right, text] of line.entries()) {
      const at = [row + down, column + right] as const;
      const { value: _old, runs: _runs, ...rest } = cellAt(sheet, ...at) ?? {};
      putCell(sheet, ...at, text === '' ? orEmpty(rest) : readTyped(text, rest, locale));
    }
  }
  host.spreadsheet = staged;
  host.activeSheetId = sheet.sheetId;
  if (typeof host.realm.lookUp('onEdit') !== 'function') return;
  const area = {
    startRow: row,
    endRow: row + texts.length,
    startColumn: column,
    endColumn: column + width,
  };
  // Google tells what was typed of one cell alone.
  const [[text = ''] = []] = texts;
  const isOne = texts.length === 1 && width === 1;
  const event = strictService(host.realm, 'event', {
    range: makeRange(host, sheet.sheetId, area),
    value: !isOne || text === '' ? undefined : text,
    oldValue:
      !isOne || before === undefined || typeof before === 'object' ? undefined : String(before),
    user: strictService(host.realm, 'User', {
      getEmail: () => (host.untold === undefined ? host.account.user : ''),
    }),
    authMode: 'LIMITED',
    source: undefined,
  });
  call('onEdit', [event]);
}
