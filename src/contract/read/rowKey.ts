import type { EntryKind } from '../../model/entry';
import { fold, sameText } from '../../model/folding';
import { writePeriod } from '../../model/period';
import { type Header, keyHeaders } from '../schema';
import { readPeriodCell } from './readPeriodCell';
import type { Table, TableRow } from './table';

/** What a row is known by, wherever it is moved. */
export interface RowKey {
  /**
   * The cells that the schema calls its key, and where they do not tell it what does: of a figure what it
   * is of (`Đối tượng`, `Nội dung`), of a row without a code its section and its text.
   */
  readonly key: string;
  /** The text of a row that is known by its code: tells it from another of that code, and may be edited. */
  readonly words: string;
}

const FIGURE: EntryKind = 'Số liệu';

/** What the rows of a table are known by: folded, a period however it is written. */
export function rowKeysOf({ contract }: Table): (row: TableRow) => RowKey {
  const headers = keyHeaders(contract.role);
  const keyText = (row: TableRow, header: Header) => {
    const period = header === 'Kỳ' ? readPeriodCell(row.cell(header)) : undefined;
    return period ? writePeriod(period) : row.text(header);
  };
  const written = (texts: readonly string[]) => texts.map(fold).join('\n');
  return (row) => {
    const key = headers.map((header) => keyText(row, header));
    const content = row.text('Nội dung');
    if (key[key.length - 1] === '') {
      return { key: written([...key, row.text('Mục'), content]), words: '' };
    }
    const words = [row.text('Đối tượng'), content];
    if (words.every((text) => text === '')) return { key: written(key), words: '' };
    return sameText(row.text('Loại'), FIGURE)
      ? { key: written([...key, ...words]), words: '' }
      : { key: written(key), words: written(words) };
  };
}
