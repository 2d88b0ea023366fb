import { type Workbook, yearOfPlanColumn } from '../../contract';
import { type Finding, findingAt, type Place } from '../../findings';
import * as say from '../../messages/history';
import { planOfOtherYear } from '../../messages/yearlyTurn';
import { cellAddress, rowOf, rowsAddress } from '../../model/address';
import { fold } from '../../model/folding';
import { firstPlan } from '../../model/indicator';
import { withDecimalComma, writeNumber } from '../../model/number';
import { placeAt } from '../places';

/** The year's plans as they were when first reported, by folded code; decimals as strings. */
export type RecordedPlans = ReadonlyMap<string, string>;

/** The key of the spreadsheet's metadata that keeps a year's plans. */
export function planKey({ settings }: Workbook): string {
  return `plan:${settings.period.year}`;
}

/** Reads recorded plans; what cannot be read counts as nothing recorded. */
export function readPlans(text: string | undefined): RecordedPlans {
  if (text === undefined) return new Map();
  try {
    const plans: unknown = JSON.parse(text);
    if (typeof plans !== 'object' || plans === null) return new Map();
    return new Map(
      Object.entries(plans).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    );
  } catch {
    return new Map();
  }
}

/** Plans that are not what was reported before in the same year. */
export function checkPlans(workbook: Workbook, recorded: RecordedPlans): readonly Finding[] {
  const { indicators, settings } = workbook;
  return indicators.flatMap((indicator) => {
    const before = recorded.get(fold(indicator.code));
    const plan = firstPlan(indicator, settings);
    if (before === undefined || before === plan?.toFixed()) return [];
    const said = say.planChanged(
      indicator.name,
      plan ? writeNumber(plan) : 'để trống',
      withDecimalComma(before),
      settings.period.year,
    );
    return [findingAt(placeOfPlan(workbook, indicator.row), said)];
  });
}

/** The cell of a row with the plan of the report's year. */
function placeOfPlan({ tables, settings }: Workbook, row: number): Place {
  const table = tables.indicators;
  const headers = [...(table?.headers ?? [])];
  const [, [own] = []] =
    headers.find(([header]) => yearOfPlanColumn(header) === settings.period.year) ?? [];
  return table && own !== undefined
    ? { tab: table.tab.title, at: cellAddress(row - 1, own) }
    : placeAt(table, row, 'Kế hoạch năm');
}

/**
 * Columns name plans of years before and none that of the report's: what stands in `Kế hoạch năm`
 * may still be the first year's.
 */
export function checkPlanColumns({ indicators, settings, tables }: Workbook): readonly Finding[] {
  const { year } = settings.period;
  const years = [...(indicators[0]?.plansByYear?.keys() ?? [])];
  const before = years.filter((one) => one < year);
  if (years.includes(year) || before.length === 0 || !tables.indicators) return [];
  const place = { tab: tables.indicators.tab.title, at: rowsAddress(0) };
  return [findingAt(place, planOfOtherYear(year, Math.max(...before)))];
}

/** All plans of a spreadsheet's metadata may take (developers.google.com/workspace/sheets/api). */
const MOST_CHARACTERS = 20000;

/**
 * The plans to record: those recorded stay, new ones are added, and one whose change was explained
 * takes its new value. Undefined where nothing changes, or where they are too many to keep.
 * @param explained the findings that people explained; of other codes than these none matters
 */
export function plansToRecord(
  { indicators, settings }: Workbook,
  recorded: RecordedPlans,
  explained: readonly Finding[],
): string | undefined {
  const rows = new Set(
    explained.filter(({ code }) => code === 'plan-changed').map(({ at }) => rowOf(at)),
  );
  const plans = new Map(recorded);
  for (const indicator of indicators) {
    const now = firstPlan(indicator, settings)?.toFixed();
    const key = fold(indicator.code);
    const isExplained = rows.has(indicator.row - 1);
    if (isExplained && now === undefined) plans.delete(key);
    else if (now !== undefined && (!plans.has(key) || isExplained)) plans.set(key, now);
  }
  const text = written(plans);
  return text === written(recorded) || text.length > MOST_CHARACTERS ? undefined : text;
}

function written(plans: RecordedPlans): string {
  const sorted = [...plans].sort(([left], [right]) => (left < right ? -1 : 1));
  const record: Record<string, string> = {};
  for (const [code, plan] of sorted) record[code] = plan;
  return JSON.stringify(record);
}
