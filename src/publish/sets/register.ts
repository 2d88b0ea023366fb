import { addressBehind, BLANK, cellText, type Header, type Table } from '../../contract';
import { type Change, enteredValue, gridRange, type Request } from '../../contract/write';
import { cellName } from '../../model/address';
import { stateIn } from '../../model/publication';
import { opensFile } from '../links';
import type { AppendixSet } from './appendixSets';

const STATE: Header<'appendices'> = 'Trạng thái công bố';
const LINK: Header<'appendices'> = 'Liên kết';

/** What the register is to say of a set. */
export interface RegisterLine {
  readonly set: AppendixSet;
  /** Undefined where the cell stays as it is. */
  readonly url: string | undefined;
  /** Links that stay as they stand, beside which the address is not written. */
  readonly kept?: readonly StandingText[];
  readonly state: string;
}

/** What stands in a cell of the register. */
export interface StandingText {
  /** `H3` */
  readonly cell: string;
  /** With the address that a label hides. */
  readonly text: string;
  /** What the link opens. */
  readonly link: string;
}

/** Links that open none of the files: addresses of people's own. */
export function ownLinks(
  table: Table<'appendices'>,
  set: AppendixSet,
  files: readonly string[],
): readonly StandingText[] {
  return standing(table, set, LINK).filter(
    ({ link }) => !files.some((file) => opensFile(link, file)),
  );
}

/** Links that open the file, such as those that lead to a tab of it (`#gid=…`). */
export function linksInto(
  table: Table<'appendices'>,
  set: AppendixSet,
  file: string,
): readonly StandingText[] {
  return standing(table, set, LINK).filter(({ link }) => opensFile(link, file));
}

/** What people typed where the state of a set is told. */
export function ownStates(table: Table<'appendices'>, set: AppendixSet): readonly StandingText[] {
  return standing(table, set, STATE).filter(({ text }) => stateIn(text) === undefined);
}

function standing(
  { tab, column }: Table<'appendices'>,
  { tables }: AppendixSet,
  header: Header<'appendices'>,
): readonly StandingText[] {
  const at = column(header);
  if (at === undefined) return [];
  return tables.flatMap(({ appendix: { row } }) => {
    const text = cellText(tab.rows[row - 1]?.[at] ?? BLANK).trim();
    const behind = addressBehind(tab, row - 1, at);
    const cell = cellName(row - 1, at);
    if (behind !== undefined) return [{ cell, text: `${text}: ${behind}`, link: behind }];
    return text === '' ? [] : [{ cell, text, link: text }];
  });
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
  const isKept = (row: number, kept: readonly StandingText[] = []) => {
    const column = columns.at.get(LINK);
    return column !== undefined && kept.some(({ cell }) => cell === cellName(row, column));
  };
  const requests = lines.flatMap(({ set, url, kept, state }) =>
    set.tables.flatMap(({ appendix: { row } }) => [
      ...(url === undefined || isKept(row - 1, kept) ? [] : write(row - 1, LINK, url)),
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
