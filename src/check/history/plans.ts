import type { Workbook } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/history';
import { rowOf } from '../../model/address';
import { fold } from '../../model/folding';
import type { Indicator } from '../../model/indicator';
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
  const { indicators, tables, settings } = workbook;
  return indicators.flatMap((indicator) => {
    const before = recorded.get(fold(indicator.code));
    const now = planOf(indicator);
    if (before === undefined || before === now) return [];
    const said = say.planChanged(
      indicator.name,
      indicator.yearPlan ? writeNumber(indicator.yearPlan) : 'để trống',
      withDecimalComma(before),
      settings.period.year,
    );
    return [findingAt(placeAt(tables.indicators, indicator.row, 'Kế hoạch năm'), said)];
  });
}

/** All plans of a spreadsheet's metadata may take (developers.google.com/workspace/sheets/api). */
const MOST_CHARACTERS = 20000;

/**
 * The plans to record: those recorded stay, new ones are added, and one whose change was explained
 * takes its new value. Undefined where nothing changes, or where they are too many to keep.
 * @param explained the findings that people explained; of other codes than these none matters
 */
export function plansToRecord(
  { indicators }: Workbook,
  recorded: RecordedPlans,
  explained: readonly Finding[],
): string | undefined {
  const rows = new Set(
    explained.filter(({ code }) => code === 'plan-changed').map(({ at }) => rowOf(at)),
  );
  const plans = new Map(recorded);
  for (const indicator of indicators) {
    const now = planOf(indicator);
    const key = fold(indicator.code);
    const isExplained = rows.has(indicator.row - 1);
    if (isExplained && now === undefined) plans.delete(key);
    else if (now !== undefined && (!plans.has(key) || isExplained)) plans.set(key, now);
  }
  const text = written(plans);
  return text === written(recorded) || text.length > MOST_CHARACTERS ? undefined : text;
}

function planOf({ yearPlan }: Indicator): string | undefined {
  return yearPlan?.toFixed();
}

function written(plans: RecordedPlans): string {
  const sorted = [...plans].sort(([left], [right]) => (left < right ? -1 : 1));
  const record: Record<string, string> = {};
  for (const [code, plan] of sorted) record[code] = plan;
  return JSON.stringify(record);
}
