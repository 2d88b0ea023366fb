import { type Header, reportColumns, type Workbook } from '../contract';
import { type Finding, findingAt } from '../findings';
import * as say from '../messages/openPeriod';
import { rowsAddress } from '../model/address';
import { PRINTED_KINDS } from '../model/entry';
import { fold, sameText } from '../model/folding';
import { groupBy } from '../model/groups';
import { type Indicator, isInForce } from '../model/indicator';
import { once } from '../model/once';
import {
  comparePeriods,
  type Period,
  periodsWithin,
  previousPeriod,
  samePeriod,
  writePeriod,
} from '../model/period';
import { isReporting, type Unit } from '../model/unit';
import { figureRows } from './figures';
import { type FormRow, formRows } from './formRows';
import { type Ground, type PreparedRow, withoutTokens } from './ground';
import { groundOf } from './groundOf';
import { isWritten } from './sections';
import { untouchedIn } from './untouched';

/**
 * Rows of the form (from 0) that were laid out, that nobody typed in and that fit no more: of a period
 * to come that no report is on and in which nobody typed anything, or asking in the report's own for
 * what the catalogue no longer asks of the unit. Those of months gone by tell who was asked then.
 * @param untyped the rows (from 0) in which nobody typed anything
 * @param isGoneBack whether the report's period was closed before: the months that were opened since wait
 */
export function outdatedRows(
  workbook: Workbook,
  untyped: ReadonlySet<number>,
  isGoneBack: boolean,
): readonly number[] {
  const reported = workbook.settings.period;
  const { settings } = workbook.tables;
  const open = settings ? reportColumns(settings).map(({ period }) => period) : [];
  // Where no report tells its period nobody can say what is out of date.
  if (open.length === 0 || untyped.size === 0) return [];
  const fits = once(() => fitting(workbook));
  return goingRows(workbook, untyped, (period, { isOurs, isUntouched }) => {
    if (samePeriod(period, reported)) return (row) => isOurs(row) && !fits()(row);
    const isOpen = open.some((one) => samePeriod(one, period));
    const isToCome = !isGoneBack && comparePeriods(period, reported) > 0;
    return !isOpen && isToCome && isUntouched() ? isOurs : undefined;
  });
}

/** A period that is opened, and the periods of all reports as they stand then. */
export interface PeriodOpened {
  readonly period: Period;
  readonly open: readonly Period[];
}

/**
 * Rows of the form (from 0) that were laid out for a period before the one that is opened, which was
 * left out for good: no report has been on it since the opening before this one, nobody typed in it,
 * submitted it or closed it. Not of one that a report's figure, or the one before that, is made of: who
 * was asked in it is expected there.
 * @param untyped the rows (from 0) in which nobody typed anything
 */
export function skippedRows(
  workbook: Workbook,
  untyped: ReadonlySet<number>,
  { period: opened, open }: PeriodOpened,
  isSubmitted: (period: Period) => boolean,
): readonly number[] {
  const { settings } = workbook.tables;
  const reported = settings ? reportColumns(settings) : [];
  const atWork = new Set([
    ...reported.map(({ period }) => writePeriod(period)),
    ...open
      .flatMap((one) => [one, previousPeriod(one) ?? one])
      .flatMap((one) => [...periodsWithin(one)]),
  ]);
  const archived = once(
    () =>
      new Set(
        workbook.facts.flatMap((row) => (row.tab === 'Lưu trữ' ? [writePeriod(row.period)] : [])),
      ),
  );
  return goingRows(workbook, untyped, (period, { isOurs, isUntouched }) => {
    const written = writePeriod(period);
    const isPast = comparePeriods(period, opened) < 0 && !atWork.has(written);
    return isPast && isUntouched() && !archived().has(written) && !isSubmitted(period)
      ? isOurs
      : undefined;
  });
}

/** The rows of a period, and what nobody did anything to. */
interface Untouched {
  /** Whether a row was laid out, and nobody typed anything in it. */
  readonly isOurs: (row: FormRow) => boolean;
  /** Whether nobody did anything to any row of the period. */
  readonly isUntouched: () => boolean;
}

/**
 * Rows of the form (from 0, rising) that go.
 * @param goesIn which rows of a period do; nothing where none does
 */
function goingRows(
  workbook: Workbook,
  untyped: ReadonlySet<number>,
  goesIn: (period: Period, standing: Untouched) => ((row: FormRow) => boolean) | undefined,
): readonly number[] {
  const { isPrepared, isLeft } = untouchedIn(workbook, untyped);
  // A formula is somebody's, blank as it may show itself for now.
  const calculated = new Set(
    [...(workbook.tables.entries?.tab.formulas ?? [])].map((cell) => Number(cell.split(':')[0])),
  );
  const isOurs = (row: FormRow) =>
    isLaidOut(row) && isPrepared(row) && !calculated.has(row.row - 1);
  const byPeriod = groupBy(formRows(workbook), ({ period }) => period && writePeriod(period));
  return [...byPeriod.values()]
    .flatMap((rows) => {
      const period = rows[0]?.period;
      const goes = period && goesIn(period, { isOurs, isUntouched: () => rows.every(isLeft) });
      return goes ? rows.filter(goes) : [];
    })
    .map(({ row }) => row - 1)
    .sort((left, right) => left - right);
}

/** What is told of such rows, until `Thiết lập` takes them out. */
export function findOutdated(
  workbook: Workbook,
  untyped: ReadonlySet<number>,
  isGoneBack: boolean,
): readonly Finding[] {
  const rows = outdatedRows(workbook, untyped, isGoneBack);
  const [first] = rows;
  const tab = workbook.tables.entries?.tab.title;
  if (first === undefined || tab === undefined) return [];
  // Others may be added or begun: one command takes out whichever there are.
  return [findingAt({ tab, at: rowsAddress(first) }, { ...say.outdated(rows.length), about: [] })];
}

/** Whether a row laid out for the report's period asks for what is asked now. */
function fitting(workbook: Workbook): (row: FormRow) => boolean {
  const { indicators, outline, settings, tables } = workbook;
  const { period, to } = settings;
  const byCode = new Map(indicators.map((one) => [fold(one.code), one]));
  const sections = new Map(outline.map((one) => [fold(one.code), one]));
  const ground = groundOf(workbook, { period, to });
  const wanted = new Map<Unit, ReadonlyMap<string, PreparedRow>>();
  const wantedOf = (unit: Unit) => {
    const known = wanted.get(unit) ?? wantedFigures(ground, unit);
    wanted.set(unit, known);
    return known;
  };
  const isUpToDate = ({ text }: FormRow, anew: PreparedRow | undefined) => {
    const says = (header: Header<'entries'>) =>
      tables.entries?.has(header) ? String(anew?.[header] ?? '') : text(header);
    // A last number that stands there may have been corrected since: it is for people to read.
    const hasLast = text('Kỳ trước') !== '' || says('Kỳ trước') === '';
    return !anew || (hasLast && text('Kế hoạch') === says('Kế hoạch'));
  };
  const figureFits = (row: FormRow, unit: Unit) => {
    const indicator = byCode.get(fold(row.text('Mã')));
    if (indicator?.formula !== '' || !isInForce(indicator, period)) return false;
    if (indicator.reporters && !ground.isAsked(unit, indicator)) return false;
    return asksTheSame(row, indicator) && isUpToDate(row, wantedOf(unit).get(figureKey(row)));
  };
  const sectionFits = ({ kind, text }: FormRow, unit: Unit) => {
    const section = sections.get(fold(text('Mục')));
    if (!section || !kind || !PRINTED_KINDS.has(kind)) return section !== undefined;
    // A text beside it that is not the section's somebody may have typed there.
    const isOurs = sameText(text('Tên'), withoutTokens(section.title));
    return !isOurs || (isWritten(section) && ground.writerOf(section) === unit);
  };
  return (row) => {
    const { unit, kind, text } = row;
    if (text('Đơn vị') === '') return true;
    if (!unit || !isReporting(unit, period) || !sameText(text('Trục'), unit.axis ?? ''))
      return false;
    if (row.isSpare) return true;
    return kind === 'Số liệu' ? figureFits(row, unit) : sectionFits(row, unit);
  };
}

/**
 * Without a name beside it a row that asks for something was begun by hand; with one a spare row was:
 * the add-on writes beside codes alone.
 */
function isLaidOut({ isSpare, text }: FormRow): boolean {
  return isSpare ? BESIDE_CODES.every((header) => text(header) === '') : text('Tên') !== '';
}

const BESIDE_CODES: readonly Header<'entries'>[] = ['Tên', 'Kỳ trước', 'Kế hoạch'];

/** A unit's figures as they would be laid out, if none stood there. */
function wantedFigures(ground: Ground, unit: Unit): ReadonlyMap<string, PreparedRow> {
  const anew: Ground = { ...ground, standing: [], standingOf: () => [] };
  return new Map(
    figureRows(anew, unit).map((row) => [
      keyOf(String(row.Mã ?? ''), String(row['Đối tượng'] ?? '')),
      row,
    ]),
  );
}

function figureKey({ text }: FormRow): string {
  return keyOf(text('Mã'), text('Đối tượng'));
}

function keyOf(code: string, subject: string): string {
  return [code, subject].map(fold).join('\n');
}

function asksTheSame({ text }: FormRow, { section, unitOfMeasure }: Indicator): boolean {
  return sameText(text('Mục'), section) && sameText(text('ĐVT'), unitOfMeasure);
}
