import {
  BLANK,
  type Cell,
  CLOSED_PERIODS_KEY,
  cellText,
  columnsByHeader,
  type Grid,
  type Header,
  RECORD_TAB,
  TAB,
  tabsNamed,
} from '../contract';
import { type Change, cellPieces, enteredValue, gridRange, textCell } from '../contract/write';
import { command as openCommand } from '../messages/openPeriod';
import { fold } from '../model/folding';
import type { Indicator } from '../model/indicator';
import { type Period, readPeriod, writePeriod } from '../model/period';
import { digestParts, keptMeasure, type Measures, readMeasures, writeMeasures } from './figures';
import {
  entrySheet,
  type PeriodRow,
  type RowPrints,
  rowsByPeriod,
  typedPeriods,
} from './periodRows';

// The tab keeps what became of each period; the metadata their rows and backups, though the tab is deleted.
export { CLOSED_PERIODS_KEY, RECORD_TAB };

const COMMAND: Header<'log'> = 'Lệnh';

const DEEDS = { closed: 'Chốt', reopened: 'Mở lại', cleaned: 'Dọn dữ liệu' } as const;
const LATER = ['reopened', 'cleaned'] as const;

/** What follows the deed where a period is closed with open errors; a reader of the deed alone passes it over. */
const WITH_ERRORS = /^Chốt, còn (\d+) lỗi$/;

/** What was done to a period, and what stood in it then. */
export interface PeriodRecord {
  readonly period: string;
  readonly deed: keyof typeof DEEDS;
  readonly when: string;
  readonly who: string;
  readonly why: string;
  /** How many errors were open then; undefined where none was, or a run of an older add-on kept it. */
  readonly errors?: number | undefined;
  readonly prints: RowPrints;
  /** The id of the copy of the workbook that was made before. */
  readonly backup: string;
  /** The address of the report that was made last, with its moment. */
  readonly document: string;
  /** The digest of the figures that were reported. */
  readonly figuresPrint: string;
  /** These figures, in as many cells as they take. */
  readonly figures: string;
  /** The units of measure that the catalogue did not have at the closing before. */
  readonly measures: Measures;
}

/** What a closing or a reopening writes down; units of measure are told by the catalogue. */
export type NewRecord = Omit<PeriodRecord, 'measures'>;

const HEADER = [
  'Kỳ',
  'Việc',
  'Lúc',
  'Ai',
  'Lý do',
  'Số dòng',
  'Băm các dòng',
  'Băm số liệu của dòng',
  'Bản lưu',
  'Văn bản',
  'Băm tổng hợp',
  'Tổng hợp',
];
const FIXED = HEADER.length - 1;
const WIDTH = 160;

/** Everything that was done to periods, the earliest first. */
export function periodRecords(grid: Grid): readonly PeriodRecord[] {
  const [tab] = tabsNamed(grid, RECORD_TAB);
  return (tab?.rows ?? []).slice(1).flatMap((cells: readonly Cell[]): readonly PeriodRecord[] => {
    const [
      period = '',
      done,
      when = '',
      who = '',
      why = '',
      rows,
      whole = '',
      facts = '',
      ...more
    ] = Array.from({ length: FIXED }, (_, at) => cellText(cells[at] ?? BLANK));
    const [backup = '', document = '', figuresPrint = ''] = more;
    if (period === '') return [];
    const { figures, measures } = digestParts(keptIn(cells));
    const deed = LATER.find((one) => done === DEEDS[one]) ?? 'closed';
    const prints = { rows: Number(rows), whole, facts };
    const told = { period, when, who, why, prints, backup, document, figuresPrint, figures };
    return [{ ...told, deed, errors: errorsIn(done), measures: readMeasures(measures) }];
  });
}

function errorsIn(done = ''): number | undefined {
  const [, errors] = WITH_ERRORS.exec(done) ?? [];
  return errors === undefined ? undefined : Number(errors);
}

function deedText({ deed, errors = 0 }: NewRecord): string {
  return errors > 0 ? `${DEEDS[deed]}, còn ${errors} lỗi` : DEEDS[deed];
}

/** What follows the fixed columns of a line. */
function keptIn(cells: readonly Cell[]): string {
  return cells.slice(FIXED).map(cellText).join('');
}

/** A period that is closed, as far as it is remembered. */
export type ClosedPeriod = Pick<PeriodRecord, 'period' | 'backup'> & {
  readonly rows: number;
  /** What the digests of its rows begin with; blank where that is not remembered. */
  readonly prints: Omit<RowPrints, 'rows'>;
  /** Its closing; undefined where the record's tab is gone: what is told then comes from the metadata. */
  readonly record: PeriodRecord | undefined;
  /** Whether personal data was taken out of its rows since: its copy has them as they were closed. */
  readonly isCleaned?: true;
};

/** The periods that are closed by now, in the order in which they were closed. */
export function closedByRecord(grid: Grid): readonly ClosedPeriod[] {
  const closed = new Map<string, ClosedPeriod>();
  for (const [period, rows, backup, whole, facts] of remembered(grid)) {
    closed.set(period, { period, rows, backup, prints: { whole, facts }, record: undefined });
  }
  for (const record of periodRecords(grid)) {
    const { period, backup, prints } = record;
    const known = closed.get(period);
    if (record.deed === 'cleaned') {
      // In its place: it is the same closing, of rows that say less.
      if (known) closed.set(period, { ...known, rows: prints.rows, prints, isCleaned: true });
      continue;
    }
    closed.delete(period);
    if (record.deed === 'closed') {
      closed.set(period, { period, backup, rows: prints.rows, prints, record });
    }
  }
  return [...closed.values()];
}

/** A period as it was closed; undefined where the record does not tell of it, or it is open again. */
export function closedPeriod(grid: Grid, period: string): ClosedPeriod | undefined {
  return closedByRecord(grid).find((one) => one.period === period);
}

/**
 * Whether periods of the workbook are opened or closed by commands: in one whose months all stand in the
 * form, as people kept them, an earlier one waits for nothing.
 */
export function isKeptByCommands(grid: Grid): boolean {
  if (periodRecords(grid).length > 0) return true;
  const [log] = tabsNamed(grid, TAB.log);
  const column = columnsByHeader(log?.rows[0] ?? []).get(fold(COMMAND));
  if (!log || column === undefined) return false;
  return log.rows.some((cells) => fold(cellText(cells[column] ?? BLANK)) === fold(openCommand));
}

/** Whether a period was ever closed by a command, open again as it may be. */
export function wasClosed(grid: Grid, period: Period): boolean {
  const written = writePeriod(period);
  return periodRecords(grid).some((record) => record.period === written);
}

/** How a period was opened again that is not closed since; undefined where the record tells of none. */
export function reopenedPeriod(grid: Grid, period: string): PeriodRecord | undefined {
  const last = [...periodRecords(grid)].reverse().find((record) => record.period === period);
  return last?.deed === 'reopened' ? last : undefined;
}

/** A workbook with all rows of its archive: one laid out holds the ends alone of a long one. */
type WholeGrid = Grid & { readonly archive?: undefined };

/**
 * The periods that are closed, as they are written: by the record; and those with rows in the
 * archive, where people put them before there was one.
 */
export function closedPeriods(grid: WholeGrid): ReadonlySet<string> {
  const strays = strayRows(grid);
  const archived = typedPeriods(entrySheet(grid, TAB.archive));
  return new Set([
    ...closedByRecord(grid).map(({ period }) => period),
    ...archived.filter((period) => !strays.has(period)),
  ]);
}

/**
 * Rows in the archive of periods that are open: nobody closed them, and others of them are filled in
 * the form. Before there is a record, people copy a month there and clear the form later.
 */
export function strayRows(grid: WholeGrid): ReadonlyMap<string, readonly PeriodRow[]> {
  const closed = new Set(closedByRecord(grid).map(({ period }) => period));
  const [archive, form] = [entrySheet(grid, TAB.archive), entrySheet(grid, TAB.entries)];
  if (closed.size === 0 || !archive || !form) return new Map();
  const open = new Set(typedPeriods(form));
  return new Map(
    [...rowsByPeriod(archive)].filter(([period]) => !closed.has(period) && open.has(period)),
  );
}

/**
 * Writes down what is done to a period.
 * @param indicators the catalogue, whose units of measure are those of all that is closed now
 */
export function recordChanges(
  grid: Grid,
  record: NewRecord,
  indicators: readonly Measured[] = [],
): readonly Change[] {
  const measures = writeMeasures(newMeasures(grid, indicators));
  const figures = [record.figures, measures].filter((text) => text !== '').join('\n');
  return [...forgottenFigures(grid, record.period), ...appended(grid, [{ ...record, figures }])];
}

function appended(grid: Grid, records: readonly NewRecord[]): readonly Change[] {
  const lines = records.map((record) => [
    record.period,
    deedText(record),
    record.when,
    record.who,
    record.why,
    String(record.prints.rows),
    record.prints.whole,
    record.prints.facts,
    record.backup,
    record.document,
    record.figuresPrint,
    ...cellPieces(record.figures),
  ]);
  return [
    {
      kind: 'appendRows',
      tab: RECORD_TAB,
      header: HEADER,
      widths: HEADER.map(() => WIDTH),
      rows: lines.map((texts) => texts.map((text) => textCell(text))),
      hidden: true,
    },
    { kind: 'mark', key: CLOSED_PERIODS_KEY, value: rememberedText(grid, records) },
  ];
}

/** The rows of a closed period once personal data is taken out of them. */
export interface CleanedPeriod {
  readonly closed: ClosedPeriod;
  readonly prints: RowPrints;
}

/**
 * Writes down that personal data was taken out of rows of closed periods: they are known by new prints from
 * now on, as far as they were known by prints, and their copies, documents and figures stay those of the closings.
 */
export function cleanedChanges(
  grid: Grid,
  periods: readonly CleanedPeriod[],
  { when, why }: Pick<PeriodRecord, 'when' | 'why'>,
): readonly Change[] {
  if (periods.length === 0) return [];
  const records = periods.map(({ closed, prints: now }): NewRecord => {
    const { period, backup, record, prints: known } = closed;
    const { document = '', figuresPrint = '' } = record ?? {};
    const prints = {
      rows: now.rows,
      whole: known.whole === '' ? '' : now.whole,
      facts: known.facts === '' ? '' : now.facts,
    };
    const of = { period, backup, document, figuresPrint, figures: '' };
    // The journal tells who did it: here a name would have to go one day.
    return { ...of, deed: 'cleaned', when, who: '', why, prints };
  });
  return appended(grid, records);
}

type Measured = Pick<Indicator, 'code' | 'unitOfMeasure' | 'formula'>;

/** Units of measure that are not remembered as they are. */
function newMeasures(grid: Grid, indicators: readonly Measured[]) {
  const known = new Map(periodRecords(grid).flatMap(({ measures }) => [...measures]));
  return indicators.flatMap(({ code, unitOfMeasure, formula }) =>
    formula !== '' || (known.get(fold(code)) ?? '') === keptMeasure(unitOfMeasure)
      ? []
      : [[code, unitOfMeasure] as const],
  );
}

/** Writes down that a period is open again: nothing is kept or reported of it then. */
export function reopenedChanges(
  grid: Grid,
  told: Pick<PeriodRecord, 'period' | 'when' | 'who' | 'why' | 'prints'>,
): readonly Change[] {
  return recordChanges(grid, {
    ...told,
    deed: 'reopened',
    backup: '',
    document: '',
    figuresPrint: '',
    figures: '',
  });
}

/** Years of which the figures are kept in full, to tell what a closing changes: all is read each time. */
const YEARS_KEPT = 2;

/** Takes the figures of years long past out of the record; their digest and units of measure stay. */
function forgottenFigures(grid: Grid, period: string): readonly Change[] {
  const [tab] = tabsNamed(grid, RECORD_TAB);
  const year = readPeriod(period)?.year;
  if (!tab || year === undefined) return [];
  const requests = tab.rows.flatMap((cells, row) => {
    const of = row === 0 ? undefined : readPeriod(cellText(cells[0] ?? BLANK))?.year;
    const { figures, measures } = digestParts(keptIn(cells));
    const isKept = of === undefined || of > year - YEARS_KEPT || figures === '';
    return isKept
      ? []
      : [
          {
            updateCells: {
              range: gridRange(tab.id, {
                startRow: row,
                endRow: row + 1,
                startColumn: FIXED,
                endColumn: Math.max(cells.length, FIXED + 1),
              }),
              rows: [
                {
                  values: cellPieces(measures).map((text) => ({
                    userEnteredValue: enteredValue(text),
                  })),
                },
              ],
              fields: 'userEnteredValue',
            },
          },
        ];
  });
  return requests.length === 0 ? [] : [{ kind: 'requests', requests }];
}

/** A closed period as the metadata has it. */
type Remembered = readonly [
  period: string,
  rows: number,
  backup: string,
  whole: string,
  facts: string,
];

/** What is remembered besides the tab, the earliest closing first. */
function remembered(grid: Grid): readonly Remembered[] {
  try {
    const known: unknown = JSON.parse(grid.metadata.get(CLOSED_PERIODS_KEY)?.value ?? '[]');
    if (typeof known !== 'object' || known === null) return [];
    // Earlier it was an object by periods.
    const entries: readonly unknown[] = Array.isArray(known)
      ? known
      : Object.entries(known).map(([period, value]) => [period, ...[value].flat()]);
    return entries.flatMap((entry): readonly Remembered[] => {
      if (!Array.isArray(entry)) return [];
      const [period, rows, backup = '', whole = '', facts = ''] = entry;
      return [[String(period), Number(rows), String(backup), String(whole), String(facts)]];
    });
  } catch {
    return [];
  }
}

/** Google keeps 30,000 characters of metadata for all that the add-on remembers of a workbook. */
const MOST_REMEMBERED = 10_000;
/** Closings of which all is remembered; of earlier ones the number of rows. */
const WHOLLY_REMEMBERED = 40;
/** So much of a digest that no other has the same. */
const PRINT_LENGTH = 16;

/** What is remembered once something is done to a period: of the earliest closings nothing, where room ends. */
function rememberedText(grid: Grid, records: readonly NewRecord[]): string {
  const short = (print: string) => print.slice(0, PRINT_LENGTH);
  const all = records.reduce((known, { period, deed, prints, backup }) => {
    const own: Remembered = [period, prints.rows, backup, short(prints.whole), short(prints.facts)];
    if (deed === 'cleaned') return known.map((one) => (one[0] === period ? own : one));
    const before = known.filter(([one]) => one !== period);
    return deed === 'closed' ? [...before, own] : before;
  }, remembered(grid));
  const texts: string[] = [];
  let length = '[]'.length;
  for (const entry of [...all].reverse()) {
    const text = JSON.stringify(texts.length < WHOLLY_REMEMBERED ? entry : entry.slice(0, 2));
    length += text.length + ','.length;
    if (length > MOST_REMEMBERED) break;
    texts.unshift(text);
  }
  return `[${texts.join(',')}]`;
}
