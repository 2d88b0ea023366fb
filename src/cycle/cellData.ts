import { type Cell, cellText } from '../contract';
import { type CellData, enteredValue } from '../contract/write';
import { serialOfDate } from '../model/date';

/** A cell as it was read, as Sheets takes it. */
export function cellDataOf(cell: Cell): CellData {
  switch (cell.kind) {
    case 'number':
      return {
        userEnteredValue: { numberValue: cell.value },
        ...(cell.percent && {
          userEnteredFormat: { numberFormat: { type: 'PERCENT', pattern: '0.##%' } },
        }),
      };
    case 'date':
      return {
        userEnteredValue: { numberValue: serialOfDate(cell.date) },
        userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } },
      };
    case 'boolean':
      return { userEnteredValue: { boolValue: cell.value } };
    default:
      return { userEnteredValue: enteredValue(cellText(cell)) };
  }
}
