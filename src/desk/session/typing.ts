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

/** Types into a cell as a person does, then lets the bundle's `onEdit` run. */
export function typeInto(
  host: Host,
  tab: string,
  address: string,
  text: string,
  call: (handler: string, args: readonly unknown[]) => unknown,
): void {
  const match = /^([A-Z]{1,3})(\d+)$/.exec(address);
  if (!match) throw new Error(`${address} is not the address of one cell`);
  const column = columnIndex(match[1] ?? '');
  const row = Number(match[2]) - 1;
  const staged = stageSpreadsheet(host.spreadsheet);
  const sheet = sheetByTitle(staged, tab);
  if (!sheet) throw new Error(`The workbook has no tab ${tab}`);
  const { value: before, runs: _runs, ...rest } = cellAt(sheet, row, column) ?? {};
  putCell(
    sheet,
    row,
    column,
    text === '' ? orEmpty(rest) : readTyped(text, rest, localeOf(staged.properties)),
  );
  host.spreadsheet = staged;
  host.activeSheetId = sheet.sheetId;
  if (typeof host.realm.lookUp('onEdit') !== 'function') return;
  const area = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
  const event = strictService(host.realm, 'event', {
    range: makeRange(host, sheet.sheetId, area),
    value: text === '' ? undefined : text,
    oldValue: before === undefined || typeof before === 'object' ? undefined : String(before),
    user: strictService(host.realm, 'User', {
      getEmail: () => (host.untold === undefined ? host.account.user : ''),
    }),
    authMode: 'LIMITED',
    source: undefined,
  });
  call('onEdit', [event]);
}
