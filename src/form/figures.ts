import type { Header, Table } from '../contract';
import type { EntryFacts } from '../model/entry';
import type { Decimal } from '../model/figure';
import { fold } from '../model/folding';
import { type Indicator, isInForce, planOf } from '../model/indicator';
import { writeNumber } from '../model/number';
import { once } from '../model/once';
import { monthCount, periodKey, previousPeriod, samePeriod, writePeriod } from '../model/period';
import type { Unit } from '../model/unit';
import { unite } from '../rollup';
import type { FormRow } from './formRows';
import type { Ground, PreparedRow } from './ground';
import { earlierRows, lastPeriodOf } from './periods';

/** More decimals than any figure has. */
const ALL_DECIMALS = 10;

/** A row for each figure that a unit is asked for in the period and has no row for yet. */
export function figureRows(ground: Ground, unit: Unit): readonly PreparedRow[] {
  const { workbook, period, standing } = ground;
  const own = standing.filter((row) => row.unit === unit && row.kind === 'Số liệu');
  const history = historyOf(ground, unit);
  const rows = new Map(workbook.tables.indicators?.rows.map((row) => [row.row, row]));
  return workbook.indicators.flatMap((indicator) => {
    const row = rows.get(indicator.row);
    if (indicator.formula !== '' || !row || !isInForce(indicator, period)) return [];
    if (!isAsked(ground, unit, indicator, history)) return [];
    const bySubject = fold(row.text('Theo đối tượng')) === fold('Có');
    const wanted = bySubject ? history.subjects(indicator) : [''];
    const present = own.filter((one) => fold(one.text('Mã')) === fold(indicator.code));
    // A row of the unit's own stands for the figure as such, whatever its subject.
    if (present.length > 0 && (!bySubject || wanted.length < 2)) return [];
    return wanted
      .filter((subject) => !present.some((one) => isOf(one, subject)))
      .map((subject) => rowOf(ground, indicator, subject, history));
  });
}

function isOf(row: FormRow, subject: string): boolean {
  return fold(row.text('Đối tượng')) === fold(subject);
}

function rowOf(
  { period }: Ground,
  indicator: Indicator,
  subject: string,
  history: History,
): PreparedRow {
  const { code, name, section, unitOfMeasure } = indicator;
  const plan = planOf(indicator, { period });
  return {
    Mục: section,
    Loại: 'Số liệu',
    Mã: code,
    Tên: name,
    ĐVT: unitOfMeasure,
    'Kỳ trước': history.lastNumber(indicator, subject),
    'Kế hoạch': plan ? shown(plan) : '',
    ...(subject === '' ? {} : { 'Đối tượng': subject }),
  };
}

function shown(value: Decimal): string {
  return writeNumber(value, { mostDecimals: ALL_DECIMALS });
}

/**
 * Whether a unit is asked for a figure: by the catalogue, else where it reported it in the last
 * period. A longer period is made of the shorter ones that are reported: then it is asked only where
 * the unit has rows of its own for such periods.
 */
function isAsked(ground: Ground, unit: Unit, indicator: Indicator, history: History): boolean {
  const reported = history.isReported(indicator);
  if (isMadeOfParts(ground)) return reported;
  if (!indicator.reporters) return reported;
  return indicator.reporters.some((name) => ground.unitOf(name) === unit);
}

function isMadeOfParts({ workbook, period }: Ground): boolean {
  const months = monthCount(period);
  if (months < 2) return false;
  return workbook.facts.some(
    ({ kind, period: other }) =>
      kind === 'Số liệu' &&
      other.year >= period.year - 1 &&
      monthCount(other) > 0 &&
      monthCount(other) < months,
  );
}

/** What a unit reported in earlier periods of the same kind. */
interface History {
  /** Whether it did, or was asked to, in the last one in which anybody was asked for figures. */
  readonly isReported: (indicator: Indicator) => boolean;
  /** Its last number, with the period where that is not the one before. */
  readonly lastNumber: (indicator: Indicator, subject: string) => string;
  /** The subjects of its rows in the last period; one blank where there are none. */
  readonly subjects: (indicator: Indicator) => readonly string[];
}

type Told = EntryFacts & { readonly subject: string };

function historyOf({ workbook, period, unitOf }: Ground, unit: Unit): History {
  const byCode = new Map<string, Told[]>();
  const subjectOf = subjectReader(workbook);
  const figures = earlierRows(workbook, period).filter(({ kind }) => kind === 'Số liệu');
  const last = lastPeriodOf(figures);
  for (const row of figures) {
    if (unitOf(row.unit) !== unit) continue;
    const told = { ...row, subject: subjectOf(row) };
    const known = byCode.get(fold(row.code));
    if (known) known.push(told);
    else byCode.set(fold(row.code), [told]);
  }
  const rowsOf = ({ code }: Indicator) => byCode.get(fold(code)) ?? [];
  const lastRows = (indicator: Indicator) =>
    rowsOf(indicator).filter((row) => last && samePeriod(row.period, last));
  const before = previousPeriod(period);
  return {
    isReported: (indicator) => lastRows(indicator).length > 0,
    subjects: (indicator) => {
      const subjects = new Map(lastRows(indicator).map(({ subject }) => [fold(subject), subject]));
      return subjects.size > 0 ? [...subjects.values()] : [''];
    },
    lastNumber: (indicator, subject) => {
      const rows = rowsOf(indicator).filter(
        (row) => subject === '' || fold(row.subject) === fold(subject),
      );
      const { row, value } = latestNumber(indicator, rows) ?? {};
      if (!row || !value) return '';
      const isBefore = before && samePeriod(row.period, before);
      return isBefore ? shown(value) : `${shown(value)} (${writePeriod(row.period)})`;
    },
  };
}

interface LatestNumber {
  readonly row: Told;
  /** Undefined where the rows of the period do not agree. */
  readonly value: Decimal | undefined;
}

/**
 * The number of the latest period with one: rows of a flow are added, others must agree; what units
 * that became one said of it is put together as in every figure.
 */
function latestNumber(indicator: Indicator, rows: readonly Told[]): LatestNumber | undefined {
  let latest: Told[] = [];
  for (const row of rows) {
    if (row.figure.state !== 'number') continue;
    const [first] = latest;
    const order = first ? periodKey(row.period) - periodKey(first.period) : 1;
    if (order > 0) latest = [row];
    // A period closed and not yet cleared stands in both tabs: it counts once.
    else if (order === 0 && first?.tab === row.tab) latest.push(row);
  }
  const [row] = latest;
  if (!row) return undefined;
  const byUnit = new Map<string, Told[]>();
  for (const one of latest) byUnit.set(one.unit, [...(byUnit.get(one.unit) ?? []), one]);
  const values = [...byUnit.values()].map((own) => numberOf(indicator, own));
  const known = values.flatMap((value) => value ?? []);
  return { row, value: known.length < values.length ? undefined : unite(indicator, known) };
}

/** What rows of one unit and period say together. */
function numberOf({ overPeriods }: Indicator, rows: readonly Told[]): Decimal | undefined {
  const [first, ...others] = rows.flatMap(({ figure }) =>
    figure.state === 'number' ? [figure.value] : [],
  );
  if (!first || overPeriods === 'Cộng dồn') return first && others.reduce(plus, first);
  return others.every((value) => value.eq(first)) ? first : undefined;
}

function plus(left: Decimal, right: Decimal): Decimal {
  return left.plus(right);
}

/** Of what the figures of rows are, by tab and sheet row; blank where no column tells. */
function subjectReader({ tables }: Ground['workbook']): (row: EntryFacts) => string {
  const read = <R extends 'entries' | 'archive'>(table: Table<R> | undefined, header: Header<R>) =>
    new Map(
      table?.column(header) === undefined
        ? []
        : table.rows.map((row) => [row.row, row.text(header)] as const),
    );
  const form = once(() => read(tables.entries, 'Đối tượng'));
  const archive = once(() => read(tables.archive, 'Đối tượng'));
  return ({ tab, row }) => (tab === 'Biểu chung' ? form() : archive()).get(row) ?? '';
}
