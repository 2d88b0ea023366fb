import type { Header, Table } from '../../contract';
import { type Change, enteredValue, gridRange, type Request } from '../../contract/write';
import type { AppendixSet } from './appendixSets';

const STATE: Header<'appendices'> = 'Trạng thái công bố';
const LINK: Header<'appendices'> = 'Liên kết';

/** What the register is to say of a set. */
export interface RegisterLine {
  readonly set: AppendixSet;
  /** Undefined where the cell stays as it is. */
  readonly url: string | undefined;
  readonly state: string;
}

/** Writes link and state beside each appendix of the sets, the columns made where they are missing. */
export function registerChanges(
  table: Table<'appendices'>,
  lines: readonly RegisterLine[],
): readonly Change[] {
  const columns = columnsOf(
    table,
    lines.some(({ url }) => url !== undefined) ? [LINK, STATE] : [STATE],
  );
  const { id } = table.tab;
  const write = (row: number, header: Header<'appendices'>, text: string): Request[] => {
    const column = columns.at.get(header);
    if (column === undefined) return [];
    return [cellRequest(id, row, column, text)];
  };
  const requests = lines.flatMap(({ set, url, state }) =>
    set.tables.flatMap(({ appendix: { row } }) => [
      ...(url === undefined ? [] : write(row - 1, LINK, url)),
      ...write(row - 1, STATE, state),
    ]),
  );
  return [{ kind: 'requests', requests: [...columns.making, ...requests] }];
}

function cellRequest(sheetId: number, row: number, column: number, text: string): Request {
  const area = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
  return {
    updateCells: {
      range: gridRange(sheetId, area),
      rows: [{ values: [text === '' ? {} : { userEnteredValue: enteredValue(text) }] }],
      fields: 'userEnteredValue',
    },
  };
}

/** Where the columns stand; a new one comes behind all that people have, with its header. */
function columnsOf(
  { tab, column, headers }: Table<'appendices'>,
  wanted: readonly Header<'appendices'>[],
) {
  const used = [...headers.values()].flat();
  let next = Math.max(...used, ...tab.rows.map(({ length }) => length - 1)) + 1;
  const at = new Map<Header<'appendices'>, number>();
  const making: Request[] = [];
  for (const header of wanted) {
    const standing = column(header);
    if (standing !== undefined) {
      at.set(header, standing);
      continue;
    }
    if (next >= tab.columnCount) {
      making.push({ appendDimension: { sheetId: tab.id, dimension: 'COLUMNS', length: 1 } });
    }
    making.push(cellRequest(tab.id, 0, next, header));
    at.set(header, next);
    next += 1;
  }
  return { at, making };
}
