import { BLANK, CLOSED_PERIODS_KEY, cellText, type Grid, RECORD_TAB, tabsNamed } from '../contract';
import { type Change, cellPieces, enteredValue, gridRange, textCell } from '../contract/write';
import { fold } from '../model/folding';
import type { Indicator } from '../model/indicator';
import { readPeriod } from '../model/period';
import { digestParts, keptMeasure, writeMeasures } from './figures';
import type { RowPrints } from './periodRows';
import {
  type ClosedPeriod,
  DEEDS,
  FIXED,
  HEADER,
  keptIn,
  type PeriodRecord,
  periodRecords,
  type Remembered,
  remembered,
} from './record';

/** What a closing or a reopening writes down; units of measure are told by the catalogue. */
export type NewRecord = Omit<PeriodRecord, 'measures'>;

const WIDTH = 160;

function deedText({ deed, errors = 0 }: NewRecord): string {
  return errors > 0 ? `${DEEDS[deed]}, còn ${errors} lỗi` : DEEDS[deed];
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
