import { DOINGS, isWitnessed, RECORD_ROWS, type WitnessedTab, type WitnessRecord } from './record';

type Test = (value: unknown) => boolean;
/** A value of which nothing is known yet, by the keys that it should have. */
type Unknown<Known> = Readonly<Partial<Record<keyof Known, unknown>>>;

/** Google takes no more cells in a workbook. */
const MOST_CELLS = 10_000_000;

/** Whether a value is, in all its parts, what a batch writes down of itself. */
export function isWitnessRecord(value: unknown): value is WitnessRecord {
  if (!isObject(value)) return false;
  const record: Unknown<WitnessRecord> = value;
  const { added, undo } = record;
  return (
    record.version === 2 &&
    DOINGS.some((one) => one === record.does) &&
    [record.run, record.caption, record.period].every(isText) &&
    [record.loosens, record.writesUndo].every(isFlag) &&
    listOf(isWitnessedTab)(record.tabs) &&
    listOf(pairOf(isText, isCount))(record.appended) &&
    listOf(pairOf(isText, (before) => before === null || isText(before)))(record.marks) &&
    listOf(isCount)(record.guards) &&
    listOf(isTabName)(record.made) &&
    listOf(isTabName)(record.aside) &&
    isAdded(added) &&
    (undo === undefined || isKeptUndo(undo)) &&
    (record.writesHome === undefined || isFlag(record.writesHome))
  );
}

function isWitnessedTab(value: unknown): boolean {
  if (!isObject(value)) return false;
  const tab: Unknown<WitnessedTab> = value;
  const { id, title, rowCount: rows, columnCount: columns, at, left, emptied, leaves } = tab;
  if (!isCount(id) || !isText(title) || !isWitnessed(title)) return false;
  if (!isCount(rows) || !isCount(columns) || rows * columns > MOST_CELLS) return false;
  if (!isCount(at) || at < RECORD_ROWS) return false;
  if (!isSize(left) || !isObject(emptied) || !isObject(leaves)) return false;
  const inRows = listOf(stretchWithin(rows));
  const inColumns = listOf(stretchWithin(columns));
  const isColumn: Test = (column) => isCount(column) && column < columns;
  const parts: Unknown<WitnessedTab['emptied']> = emptied;
  const { cells, print }: Unknown<WitnessedTab['leaves']> = leaves;
  return (
    isFlag(tab.isSpread) &&
    [tab.print, print].every(isText) &&
    listOf(pairOf(isColumn, inRows))(cells) &&
    [tab.kept, tab.restored, tab.unread, tab.takenRows, parts.rows].every(inRows) &&
    [tab.takenColumns, parts.columns].every(inColumns) &&
    listOf(stretchWithin(left.rows))(tab.putRows) &&
    listOf(stretchWithin(left.columns))(tab.putColumns) &&
    [tab.columns, tab.columnOrder].every(listOf(isColumn)) &&
    listOf(isText)(tab.moving)
  );
}

function isAdded(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { protections, namedRanges, filterViews }: Unknown<WitnessRecord['added']> = value;
  const isOfTab =
    (key: string): Test =>
    (one) =>
      isObject(one) && 'tab' in one && isCount(one.tab) && isText(Object(one)[key]);
  return (
    listOf(isOfTab('description'))(protections) &&
    listOf(isText)(namedRanges) &&
    listOf(isOfTab('title'))(filterViews)
  );
}

function isKeptUndo(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id, at, rows }: Unknown<NonNullable<WitnessRecord['undo']>> = value;
  return [id, at, rows].every(isCount);
}

function isSize(value: unknown): value is WitnessedTab['left'] {
  if (!isObject(value)) return false;
  const { rows, columns }: Unknown<WitnessedTab['left']> = value;
  return isCount(rows) && isCount(columns) && rows * columns <= MOST_CELLS;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function listOf(test: Test): Test {
  return (value) => Array.isArray(value) && value.every(test);
}

function pairOf(first: Test, second: Test): Test {
  return (value) =>
    Array.isArray(value) && value.length === 2 && first(value[0]) && second(value[1]);
}

const isTabName = pairOf(isCount, isText);

/** Lines of a tab that has so many. */
function stretchWithin(lines: number): Test {
  return (value) => {
    if (!Array.isArray(value) || value.length !== 2) return false;
    const [start, count]: readonly unknown[] = value;
    return isCount(start) && isCount(count) && count > 0 && start + count <= lines;
  };
}
